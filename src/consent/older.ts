import type { CaseRecord } from '../record/index.js';
import type { Decision } from './decide.js';
import type { PersonReview } from './people.js';

/**
 * What to check where people agreed, or a decision was made, on a day before the level was recorded: a record does not
 * say what level they had in mind, and agreement to one kind of help is none to another. Empty where nothing older counts.
 */
export function olderWords(
  { agreed, consent }: CaseRecord,
  people: readonly PersonReview[],
  { why }: Decision,
): string {
  if (!agreed) return '';
  const isOlder = (on: string | null | undefined) => Boolean(on) && on! < agreed.on;
  const agreement = why.startsWith('agreed') && people.some(({ asked, on }) => asked !== 'no' && isOlder(on));
  const decision = STANDS.includes(why) && isOlder(consent?.sharing?.on);
  return agreement ? WORDS[decision ? 'both' : 'agreement'] : decision ? WORDS.decision : '';
}

/** The answers that stand on the decision recorded. */
const STANDS: readonly Decision['why'][] = [
  'agreed',
  'agreed-not-stated',
  'later',
  'ground-told',
  'ground-untold',
  'not-sharing',
];

const WORDS = {
  agreement: ' The level was recorded after somebody agreed. Check that they agreed to this.',
  decision: ' The level was recorded after the decision. Check that it still holds.',
  both: ' The level was recorded after somebody agreed, and after the decision. Check that both still hold.',
} as const;
