import { sentences } from '../../src/index.js';
import { words } from './language.js';

/** Words that several elements share. */
export const caseStrings = words('shared', {
  emergency: sentences.emergency,
  errorTitle: 'There is a problem',
  noLevel: 'No level is shown until this is put right. What you recorded is kept.',
  goOn: 'Go on with what was recorded',
  forAuthor: (faults: number) =>
    `Details for whoever looks after this page: ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
  reopenedTitle: 'Check what changed in this record',
  reopenedHint: 'It was saved with another version of the guidance or of this tool. Everything you recorded is kept.',
  reopenedRead: 'I have read this',
  reopenedFolded: 'What changed when this record was opened',
  notLoaded: (what: string) =>
    `The threshold document${what && ` "${what}"`} could not be loaded. Check your connection and open the page again.`,
  notFetched: (src: string, status: number) =>
    `The threshold document at "${src}" could not be loaded: the server answered ${status}. Check the address.`,
  notJson: (src: string) => `The file at "${src}" is not a threshold document: it is not JSON. Check the address.`,
  documentRefused: 'The threshold document has faults, so it cannot be used safely.',
  recordRefused: 'The record could not be read, so it was not opened. What was on screen before is kept.',
  readersNotLoaded:
    'The record could not be checked, so it was not opened: a part of the kit did not load. Check your connection and try again.',
  notWorkedOut:
    'The level could not be worked out from what is recorded. Use your own judgement and your safeguarding lead.',
  factsRefused: 'The facts from other systems could not be read, so they suggest nothing. What you recorded is kept.',
  lawNotesRefused: 'The notes on the law could not be read, so the ones before are kept.',
  loading: 'Loading the guidance.',
  needed: 'You must fill this in before you send the form.',
  neededRecorded: 'Tick a sign that you see, or write your own words.',
  neededAgreed: 'Choose the level of need that you agree, and record it.',
  neededReasons: 'Give your reasons for the level that you recorded.',
  neededStep: 'Choose the step that you are considering.',
  stillLoading: 'The guidance is still loading. Wait a moment, then try again.',
  disabled: 'You can read this, but you cannot change it now.',
  unsaved: (what: string) => `Save what you filled in, or choose Cancel: ${what}`,
  unsavedPerson: 'This person is not added yet. Choose “Add person”, or empty the field.',
  noDocument: 'No threshold document was named. Put this element inside a threshold-case, or give it a "pack".',
  lawTitle: (date: string) => `Law and national guidance, as read on ${date}`,
  /** What the notes under a title are about, for those who hear the titles one after the other. */
  lawAbout: {
    document: 'threshold documents',
    sharing: 'sharing information',
    decision: 'recording a decision',
    attendance: 'attendance',
    programme: 'the programme that counts needs',
    publishing: 'publishing',
  },
  readAt: 'Read at',
  checkCurrent: 'Check current guidance.',
  unknownLevel: (level: string, title: string, attribute: string) =>
    `"${level}" is not a level of "${title}", so no level is shown. Check the "${attribute}" attribute.`,
  unknownTier: (tier: string, level: string, attribute: string) =>
    `"${tier}" is not a tier of ${level}, so no level is shown. Check the "${attribute}" attribute.`,
  press: (key: string, what: string) => `press ${key} for ${what}`,
  personLabel: 'Initials or role',
  personRole: 'This person is',
  roles: { child: 'a child', unborn: 'an unborn child', adult: 'an adult' },
  addPerson: 'Add person',
  personMissing: 'Write initials or a role, for example "K" or "Mum".',
  personTaken: 'Someone with these initials is listed already. Write something that tells them apart.',
  mayGoOn: {
    yes: 'Yes',
    no: 'Not yet',
    advice: 'Take advice',
    'share-now': 'Share now and tell them afterwards',
    'not-sharing': 'You decided not to share',
    unknown: 'Not known yet',
  },
  exceptionsTitle: 'Do not ask for agreement if',
  dayImpossible: 'Give a day that exists, such as 22 11 2026.',
  dayFuture: 'This day is still to come. Give the day on which it happened.',
  standing: sentences.standing,
  publishedBy: sentences.publishedBy,
  supersededBy: sentences.supersededBy,
  notLegal: sentences.notLegal,
});
