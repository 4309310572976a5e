/* Types that a page's own code needs, whichever element it uses. With them come the typed listeners. */
export type { ThresholdChangeEvent, ThresholdErrorEvent, ThresholdReadyEvent } from './events.js';
export type { CaseError } from './context.js';
export type { Language } from './language.js';
