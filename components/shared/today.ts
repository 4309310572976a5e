import { keepsDay, londonDate, type ThresholdDocument } from '../../src/index.js';

/** This moment. */
export const now = () => new Date(Date.now());

/** Today's date in England, as 2026-11-22. */
export const today = () => londonDate(now());

/** Today, where the day of an answer is kept. */
export const dayOfAnswer = (document: ThresholdDocument, question: string): { readonly on: string } | undefined =>
  keepsDay(document, question) ? { on: today() } : undefined;
