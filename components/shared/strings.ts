import { sentences } from '../../src/index.js';
import { dateWords, words } from './language.js';

/** Words that several elements share. */
export const caseStrings = words('shared', {
  emergency: sentences.emergency,
  /** The number is made a link where it stands. */
  emergencyLine: 'In danger now? Call 999.',
  emergencyName: 'Emergency',
  /** Words by which a label tells who somebody is. */
  roleWords: {
    adult:
      'mum mummy mam mom mother stepmum stepmother dad daddy father stepdad stepfather parent gran granny grandma grandmother nan nana grandad granddad grandpa grandfather aunt auntie uncle guardian partner',
    unborn: 'unborn',
  },
  urgent: 'Urgent:',
  option: sentences.option,
  noNumber: 'Not every number is printed.',
  whoToRing: 'Who to ring',
  about: 'About',
  aboutDocument: 'About this document',
  levelsTitle: 'What the levels mean',
  lead: 'Who leads',
  basis: 'In law',
  agreement: 'Agreement',
  principlesTitle: 'How to use it',
  unsaidTitle: 'What the document does not say',
  definitionsTitle: 'Words and abbreviations',
  wording: sentences.wording,
  checked: (by: string, on: string) => `Checked against its source by ${by} on ${dateWords(on)}.`,
  notChecked: sentences.notChecked,
  edition: sentences.edition,
  confirmed: sentences.confirmed,
  confirmedOther: sentences.confirmedOther,
  notConfirmed: sentences.notConfirmed,
  unclear: 'Unclear in the document:',
  sourceMark: (number: number, unclear: boolean, text: string) =>
    `Source ${number}${unclear ? ', unclear in the document' : ''}: ${text}`,
  sourcesTitle: 'Sources, and what is unclear',
  drawingFailed: 'This part could not be shown.',
  errorTitle: 'There is a problem',
  noLevel: 'No level is shown until this is fixed. What you recorded is kept.',
  noLevelYet: 'What you recorded before is kept. No level is shown until you continue.',
  goOn: 'Continue with your record',
  partNotLoaded:
    'This part of the page did not load. What you recorded is kept. Check your connection. It will appear when it can be reached again.',
  unknownPart: (name: string) => `This page asks for "${name}", which Threshold Kit does not have.`,
  tryAgain: 'Try again',
  forAuthor: (faults: number) =>
    `Details for whoever looks after this page: ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
  moreFaults: (faults: number) => `And ${faults} more.`,
  reopenedTitle: 'Check what changed in this record',
  reopenedHint: 'It was saved with another version of the guidance or of this tool. Everything you recorded is kept.',
  reopenedRead: 'I have read this',
  reopenedFolded: 'What changed when this record was opened',
  notLoaded: (what: string) =>
    `The threshold document${what && ` "${what}"`} could not be loaded. Check your connection. It will appear when it can be reached again.`,
  notFetched: (src: string, status: number) =>
    `The threshold document at "${src}" could not be loaded: the server answered ${status}. Check the address.`,
  notJson: (src: string) => `The file at "${src}" is not a threshold document: it is not JSON. Check the address.`,
  documentRefused: 'The threshold document has faults, so it cannot be used safely.',
  recordRefused: 'The record could not be read, so it was not opened.',
  readersNotLoaded: (added?: string) =>
    `The record could not be checked, so it was not opened: ${added ? `another script on this page adds "${added}" to every object. Tell whoever looks after the page.` : 'a part of the kit did not load. Check your connection and try again.'}`,
  builtInChanged: (name: string) =>
    `Nothing can be recorded safely here: another script on this page has changed ${name}. Tell whoever looks after the page.`,
  noSuchToday: (on: string) =>
    `Nothing can be recorded safely here: by the clock of this computer, today is ${on}. Correct its date and time, then load the page again.`,
  mayNotSave: 'This page may not save a file here. Tell whoever looks after it: its frame needs "allow-downloads".',
  mayNotPrint: 'This page may not print here. Tell whoever looks after it: its frame needs "allow-modals".',
  mayNotFollow:
    'This page may not open links: its frame needs "allow-popups". Ring the number yourself, or tell whoever looks after the page.',
  notWorkedOut:
    'We could not work out a level from what is recorded. Use your judgement and speak to your safeguarding lead.',
  factsRefused: 'The facts from other systems could not be read, so they suggest nothing. What you recorded is kept.',
  factsNotLoaded:
    'The facts from other systems could not be checked, so they suggest nothing: a part of the kit did not load. Check your connection. They will appear when it can be reached again.',
  lawNotesRefused: 'The notes on the law could not be read, so the ones before are kept.',
  lawNotesNotLoaded:
    'The notes on the law could not be checked: a part of the kit did not load. Check your connection. They will appear when it can be reached again.',
  holidaysRefused: 'The bank holidays given for this page could not be read, so the kit’s own are used.',
  holidaysNotLoaded:
    'The bank holidays given for this page could not be checked, so the kit’s own are used: a part of the kit did not load. Check your connection. They will be used when it can be reached again.',
  loading: 'Loading the guidance.',
  needed: 'You must fill this in before you send the form.',
  neededRecorded: 'Tick a sign that you see, or write your own words.',
  neededAgreed: 'Choose the level of need that you agree, and record it.',
  neededReasons: 'Give your reasons for the level that you recorded.',
  neededStep: 'Choose the step that you are considering.',
  stillLoading: 'The guidance is still loading. Wait a moment, then try again.',
  disabled: 'You can read this, but you cannot change it now.',
  notSaved: '(begun, not saved)',
  unsaved: (what: string) => `Save what you filled in, or choose Cancel: ${what}`,
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
  press: sentences.press,
  personLabel: 'Initials or role',
  roles: { child: 'a child', unborn: 'an unborn child', adult: 'an adult' },
  personMissing: 'Write initials or a role, for example "K" or "Mum".',
  personTaken: 'Someone with these initials is listed already. Write something that tells them apart.',
  mayGoOn: {
    yes: 'Yes',
    no: 'Not yet',
    refer: 'Yes, without delay',
    advice: 'Take advice',
    'share-now': 'Share now and tell them afterwards',
    'not-sharing': 'You decided not to share',
    unknown: 'Not known yet',
  },
  exceptionsTitle: 'Do not ask for agreement if',
  dayImpossible: 'Enter a real date, for example 22 11 2026.',
  timeImpossible: 'Enter the whole time, for example 14:30.',
  dayYear: 'Check the year. It must be from 2000 to 2199.',
  dayFuture: 'The date must be today or earlier.',
  timeFuture: 'The time must be now or earlier.',
  standing: sentences.standing,
  publishedBy: sentences.publishedBy,
  supersededBy: sentences.supersededBy,
  notLegal: sentences.notLegal,
});
