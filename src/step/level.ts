import { assess } from '../assess/index.js';
import { spanOf, type Position, type Span, type ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';

/** What the level of a record says: where the family is now, or where it should go. */
export type RecordedLevel = 'now' | 'goal';

/**
 * Where the level of a record stands to a step, as all that is said of it is based: of a recorded level whose
 * tier is open, no tier below what the document points to.
 */
export function basisOf(document: ThresholdDocument, record: CaseRecord): Span | null {
  const { agreed, basis, indicated } = assess(document, record);
  return agreed ? basis : indicated;
}

/** The level of a record as it was said: the one that a person recorded, else what the document points to. */
function levelOf(document: ThresholdDocument, record: CaseRecord): Span | null {
  const { agreed, indicated } = assess(document, record);
  return agreed ? spanOf(document, agreed) : indicated;
}

/** Notes whether the level of a record is where the family is now, or where it should go; null takes it away. Without a level there is nothing to note. */
export function sayLevel(document: ThresholdDocument, record: CaseRecord, is: RecordedLevel | null): CaseRecord {
  const { levelIs: _, ...rest } = record;
  const level = levelOf(document, record);
  return is && level ? { ...rest, levelIs: { is, from: bare(level.from), to: bare(level.to) } } : rest;
}

/** A position and nothing of what is recorded beside it. */
const bare = ({ level, tier }: Position): Position => (tier === undefined ? { level } : { level, tier });

/** Whether the level of a record is now or the goal, as a person said of it; undefined where they said it of another level, or of none. */
export function levelSaid(document: ThresholdDocument, record: CaseRecord): RecordedLevel | undefined {
  const { levelIs } = record;
  const level = levelIs && levelOf(document, record);
  const same = (end: 'from' | 'to') =>
    level![end].level === levelIs![end].level && level![end].tier === levelIs![end].tier;
  return level && same('from') && same('to') ? levelIs.is : undefined;
}
