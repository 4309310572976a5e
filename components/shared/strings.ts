import { sentences } from '../../src/index.js';
import { dateWords, words } from './language.js';

/** Words that several elements share. */
export const caseStrings = words('shared', {
  emergency: sentences.emergency,
  /** The number is made a link where it stands. */
  emergencyLine: 'In danger now? Call 999.',
  emergencyName: 'Emergency',
  urgent: 'Urgent:',
  option: (press: string) => `, option ${press}`,
  whoToRing: 'Who to ring',
  aboutDocument: 'About this document',
  levelsTitle: 'What the levels mean',
  lead: 'Who leads',
  basis: 'In law',
  agreement: 'Agreement',
  principlesTitle: 'How to use it',
  unsaidTitle: 'What the document does not say',
  definitionsTitle: 'Words and abbreviations',
  wording: sentences.wording,
  checkedOn: (date: string) => `Checked against its source on ${dateWords(date)}.`,
  unclear: 'Unclear in the document:',
  sourceMark: (number: number, unclear: boolean, text: string) =>
    `Source ${number}${unclear ? ', unclear in the document' : ''}: ${text}`,
  sourcesTitle: 'Sources, and what is unclear',
  drawingFailed: 'This part could not be shown. What you recorded is kept.',
  errorTitle: 'There is a problem',
  noLevel: 'No level is shown until this is fixed. What you recorded is kept.',
  goOn: 'Continue with your record',
  forAuthor: (faults: number) =>
    `Details for whoever looks after this page: ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
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
    'We could not work out a level from what is recorded. Use your judgement and speak to your safeguarding lead.',
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
  lawTitle: (date: string) => `Law and national guidance, read on ${date}`,
  /** What the notes under a title are about, for those who hear the titles one after the other. */
  lawAbout: {
    document: 'threshold documents',
    sharing: 'sharing information',
    decision: 'recording a decision',
    attendance: 'attendance',
    programme: 'the programme that counts needs',
    publishing: 'publishing',
  },
  bearsOn: (parts: string) => `About ${parts}.`,
  readAt: 'Read at',
  checkCurrent: 'Check current local guidance.',
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
    advice: 'Take advice first',
    'share-now': 'Share now and tell them afterwards',
    unknown: 'Not known yet',
  },
  dayImpossible: 'Enter a real date, for example 22 11 2026.',
  dayFuture: 'The date must be today or earlier.',
  standing: sentences.standing,
  publishedBy: sentences.publishedBy,
  supersededBy: sentences.supersededBy,
  notLegal: sentences.notLegal,
});
