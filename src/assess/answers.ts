import { levelOf, lookup, type Effect, type ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import { contextOf, type Context } from './context.js';
import { urgentQuestion } from './urgent.js';

/** Whether an answer settles on a tier below the highest of its level: more need may ask for a higher one. */
const choosesLower = (document: ThresholdDocument, effect: Effect): boolean =>
  effect.kind === 'tier' && levelOf(document, effect.level).tiers!.at(-1)!.id !== effect.tier;

/**
 * Whether the day of an answer is to be kept, by which what is recorded later is told apart: of the question about
 * immediate risk, and where an option chooses a lower tier. Give `{ on, by }` to `answer` there.
 */
export function keepsDay(document: ThresholdDocument, question: string): boolean {
  const options = lookup(document).questions.get(question)?.options ?? [];
  return (
    urgentQuestion(document)?.id === question ||
    options.some(({ then }) => then.some((effect) => choosesLower(document, effect)))
  );
}

/**
 * How many needs were recorded, or said of more people, after an answer that chose a lower tier; 0 where it chose
 * none, and where it is not known what was recorded by then. The answer counts on; it is to be checked. Throws
 * UnknownIdError as `assess` does where a day was kept.
 */
export const needsSince = (document: ThresholdDocument, record: CaseRecord, question: string): number =>
  // Elements ask whenever they draw, and few answers have a day.
  record.judged?.[question]?.known ? needsAdded(contextOf(document, record), question) : 0;

export function needsAdded({ document, record, concerns, effects }: Context, question: string): number {
  const known = record.judged?.[question]?.known;
  const chose = effects.some((given) => given.question.id === question && choosesLower(document, given.effect));
  return known && chose ? concerns.filter(({ entry, isNeed }) => isNeed && !known.includes(entry.id)).length : 0;
}

/** What is said of an answer that was given before needs were added. */
export const needsSinceWords = (count: number): string =>
  `This answer was given before ${count} ${count === 1 ? 'need was' : 'needs were'} added. Check it.`;
