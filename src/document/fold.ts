/*
 * How words are compared: without case, accents, apostrophes and hyphens, and by simple English
 * stems. Enough to meet how people type; no dictionary.
 */

/** The words of a text as they are searched. A range such as 1-2 stays one word, as do A&E, 4+ and 10%. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'\u2018\u2019]/gu, '')
    .toLowerCase()
    .match(/\p{N}+(?:-\p{N}+|[\p{L}&+%][\p{L}\p{N}&+%]*)?|\p{L}[\p{L}\p{N}&+%]*/gu) ?? [];

const PLURALS = new Map([
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
]);

/** A word without the ending of a plural or a possessive: "bruises", "child's", "babies". */
export function single(word: string): string {
  const irregular = PLURALS.get(word);
  if (irregular) return irregular;
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/**
 * Words that are no form of another word and not its beginning: who missed a lesson is not missing, an arm is not
 * armed, an uncle is not unclean, a dog that is controlled is no partner who is controlling, and who hears is not
 * hard of hearing. Section 47 does not mean sectioned, a need is no needle, and who is at home is not homeless.
 */
const WHOLE = new Set([
  'missing',
  'controlling',
  'hearing',
  'parenting',
  'armed',
  'night',
  'uncle',
  'over',
  'under',
  'land',
  'shop',
  'sectioned',
  'need',
  'home',
]);

export const isWhole = (word: string): boolean => WHOLE.has(word);

/** Short words whose "ed" is no ending: "bleed". */
const NO_ENDING = /^..eed$/;
/** What "taking" leaves of "take". A short word without an "e" doubles its last letter: "hitting". */
const LOST_E = /^[^aeiou][aeiou][^aeiouwxy]$/;

/** What "hit", "hits" and "hitting" share; never shorter than three letters. */
export function stem(word: string): string {
  if (isWhole(word)) return word;
  let base = single(word);
  const ending = NO_ENDING.test(base) ? '' : (/(?:ings?|ed|ness)$/.exec(base)?.[0] ?? '');
  if (base.length - ending.length >= 3) base = base.slice(0, base.length - ending.length);
  if (ending && ending !== 'ness' && LOST_E.test(base)) return `${base}e`;
  if (base.length > 4) base = base.replace(/e$/, '').replace(/y$/, 'i');
  return base.length > 3 ? base.replace(/([^aeiou\W\d])\1$/, '$1') : base;
}

/** Words that say little by themselves, so that "he is being bullied" is asked as "bullied". */
const SMALL = new Set(
  (
    'a about after all always also am an and any are as at be because been being but by can child children could did do ' +
    'does for from get gets getting had has have having he her hers him his how i if in into is it its just keep keeps me ' +
    'my not of on or our she so some that the their them there they think this to up us very was we were what when ' +
    'which who why will with would you your'
  ).split(' '),
);

export const isSmall = (word: string): boolean => SMALL.has(word);

/** The words of a query that ask for something; all of them where none does. */
export function askedOf(words: readonly string[]): readonly string[] {
  const asked = words.filter((word) => !isSmall(word));
  return asked.length ? asked : words;
}
