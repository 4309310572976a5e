import { isOneSlip, slips } from './slips.js';

/** Words by their first letter and then their length, to be met by a word that may be misspelt. */
export type Spellings = ReadonlyMap<string, readonly (readonly string[] | undefined)[]>;

export function spellings(words: Iterable<string>): Spellings {
  const byLetter = new Map<string, string[][]>();
  for (const word of words) {
    const alike = byLetter.get(word[0]!) ?? [];
    byLetter.set(word[0]!, alike);
    (alike[word.length] ??= []).push(word);
  }
  return byLetter;
}

/** A shorter word has too many neighbours to say which was meant. */
const SHORTEST = 5;

/**
 * The word of a list that was meant: one slip away, or two of a long one, with the same first letter or the first
 * two swapped. The nearest of several; undefined where none is near.
 *
 * @param long - how many letters a word has, at the least, of which two slips can be read
 */
export function meant(word: string, known: Spellings, long = 10): string | undefined {
  if (word.length < SHORTEST - 1) return undefined;
  let [nearest, least]: [string | undefined, number] = [undefined, 3];
  for (const first of [0, 1]) {
    const alike = known.get(word[first]!);
    if (!alike) continue;
    for (let length = Math.max(word.length - 2, SHORTEST); length <= word.length + 2; length++) {
      const most = length < long ? 1 : 2;
      if (Math.abs(length - word.length) > most) continue;
      for (const one of alike[length] ?? []) {
        if (first && one[1] !== word[0]) continue;
        if (one === word) return one;
        const count = most === 2 ? slips(word, one) : isOneSlip(word, one) ? 1 : 3;
        if (count < least) [nearest, least] = [one, count];
      }
    }
  }
  return nearest;
}
