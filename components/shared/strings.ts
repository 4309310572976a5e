import { sentences } from '../../src/index.js';

/** Words that several elements share. */
export const caseStrings = {
  emergency: sentences.emergency,
  errorTitle: 'There is a problem',
  noLevel: 'No level is shown until this is put right. What you recorded is kept.',
  goOn: 'Go on with what was recorded',
  forAuthor: (faults: number) => `Details for whoever looks after this page: ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
  notLoaded: (what: string) => `The threshold document${what && ` "${what}"`} could not be loaded. Check your connection and open the page again.`,
  notFetched: (src: string, status: number) => `The threshold document at "${src}" could not be loaded: the server answered ${status}. Check the address.`,
  notJson: (src: string) => `The file at "${src}" is not a threshold document: it is not JSON. Check the address.`,
  documentRefused: 'The threshold document has faults, so it cannot be used safely.',
  recordRefused: 'The record could not be read, so it was not opened. What was on screen before is kept.',
  readersNotLoaded: 'The record could not be checked, so it was not opened: a part of the kit did not load. Check your connection and try again.',
  notWorkedOut: 'The level could not be worked out from what is recorded. Use your own judgement and your safeguarding lead.',
  lawNotesRefused: 'The notes on the law could not be read, so the ones before are kept.',
  loading: 'Loading the guidance.',
  noDocument: 'No threshold document was named. Put this element inside a threshold-case, or give it a "pack".',
};
