import type { Condition, Position, ThresholdDocument } from '../document/index.js';
import { all, any, not } from './all-any-not.js';
import { answer } from './answer.js';
import { consent } from './consent.js';
import type { Evidence, Finding, Kind } from './evidence.js';
import { indicators } from './indicators.js';
import { needs } from './needs.js';
import { position } from './position.js';

const kinds = { all, any, not, position, needs, indicators, answer, consent } as const;

/** The kind of a condition: its table and its own shape always go together. */
const kindOf = (condition: Condition) => kinds[condition.kind] as Kind<Condition>;

/** Whether a condition holds, fails, or cannot be told yet; what makes it so, and which questions are open. */
export const evaluate = (condition: Condition, evidence: Evidence): Finding =>
  kindOf(condition).evaluate(condition, evidence, (one) => evaluate(one, evidence));

/** A condition in plain English: "there are needs in 3 or more areas, from Extra Help up". */
export const conditionWords = (document: ThresholdDocument, condition: Condition): string =>
  kindOf(condition).words(document, condition, (one) => conditionWords(document, one));

/** Whether a condition could hold at a position, whatever is recorded and answered; false only where it never can. */
export const mayHold = (document: ThresholdDocument, condition: Condition, at: Position): boolean | null =>
  kindOf(condition).mayHold(document, condition, at, (one) => mayHold(document, one, at));
