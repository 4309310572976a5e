import { slips } from './slips.js';

/** Words by their first letter and their length, to be met by a word that may be misspelt. */
export type Spellings = ReadonlyMap<string, readonly string[]>;

export function spellings(words: Iterable<string>): Spellings {
  const alike = new Map<string, string[]>();
  for (const word of words) {
    const key = `${word[0]}${word.length}`;
    const list = alike.get(key);
    if (list) list.push(word);
    else alike.set(key, [word]);
  }
  return alike;
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
  let [nearest, least]: [string | undefined, number] = [undefined, 3];
  for (let length = Math.max(word.length - 2, SHORTEST); length <= word.length + 2; length++) {
    const most = length < long ? 1 : 2;
    if (Math.abs(length - word.length) > most) continue;
    for (const first of [0, 1]) {
      for (const one of known.get(`${word[first]}${length}`) ?? []) {
        if (first && one[1] !== word[0]) continue;
        const count = slips(word, one);
        if (count < least && count <= most) [nearest, least] = [one, count];
      }
    }
  }
  return nearest;
}
