import { stem } from './fold.js';

/** Words in an order, with up to two others between each: in one of these forms, or with any ending. */
export type Phrase = readonly ((word: string, stemmed: string) => boolean)[];

const BETWEEN = 2;

/** A phrase as it is written: a word stands for its forms, `sho*` for any ending, `=shot` for this form only. */
export const phrase = (words: readonly string[]): Phrase =>
  words.map((one) => {
    const rest = one.slice(0, -1);
    if (one.endsWith('*')) return (word: string) => word.startsWith(rest);
    const exact = one.slice(1);
    if (one.startsWith('=')) return (word: string) => word === exact;
    const wanted = stem(one);
    return (_: string, stemmed: string) => stemmed === wanted;
  });

/** The places of a phrase in a text that begin at `from`; undefined where it does not stand there. */
export function placesAt(
  phrase: Phrase,
  words: readonly string[],
  stems: readonly string[],
  from: number,
  between = BETWEEN,
): readonly number[] | undefined {
  if (!phrase[0]!(words[from]!, stems[from]!)) return undefined;
  const places = [from];
  for (const test of phrase.slice(1)) {
    const start = places.at(-1)! + 1;
    const end = Math.min(start + between + 1, words.length);
    let at = start;
    while (at < end && !test(words[at]!, stems[at]!)) at += 1;
    if (at >= end) return undefined;
    places.push(at);
  }
  return places;
}
