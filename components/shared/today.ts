import { londonDate } from '../../src/index.js';

/** This moment. */
export const now = () => new Date(Date.now());

/** Today's date in England, as 2026-11-22. */
export const today = () => londonDate(now());
