import type { strings as summaryStrings } from '../case-summary/strings.js';
import type { FamilyExplanation } from '../consent-checklist/family-strings.js';
import type { strings as consentStrings } from '../consent-checklist/strings.js';
import type { strings as badgeStrings } from '../level-of-need-badge/strings.js';
import type { strings as stepStrings } from '../step-decision/strings.js';
import type { strings as gridStrings } from '../triage-grid/strings.js';
import type { caseStrings } from './strings.js';

/**
 * The words of the interface in another language, or in a partnership's own. What is left out stays
 * in English. Set `lang` and `dir` on the page or on the element itself, as for any text.
 */
export interface Language {
  /** The language in which dates are written, as in HTML: cy, ur, en-GB. */
  readonly lang: string;
  /** The page for the family; it has a language and direction of its own. */
  readonly family?: Partial<FamilyExplanation>;
  /** Words of all elements under `shared`, and of each under its name. */
  readonly words: {
    readonly shared?: Partial<typeof caseStrings>;
    readonly 'triage-grid'?: Partial<typeof gridStrings>;
    readonly 'level-of-need-badge'?: Partial<typeof badgeStrings>;
    readonly 'consent-checklist'?: Partial<typeof consentStrings>;
    readonly 'step-decision'?: Partial<typeof stepStrings>;
    readonly 'case-summary'?: Partial<typeof summaryStrings>;
  };
}

const known = new Map<keyof Language['words'], { readonly live: object; readonly english: object }>();
let spoken: Language | undefined;

/** The words of an element. They are always those of the language that is being spoken. */
export function words<T extends object>(name: keyof Language['words'], english: T): T {
  const live = inEnglishWhereLeftOut(english, spoken?.words?.[name]);
  known.set(name, { live, english });
  return live;
}

const isWords = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The words given, and English for what is left out of them, also inside: a newer kit has more of them. */
function inEnglishWhereLeftOut<T extends object>(english: T, given: unknown): T {
  const words = { ...english } as Record<string, unknown>;
  for (const [key, value] of Object.entries(given ?? {})) {
    const before = words[key];
    if (value !== undefined) words[key] = isWords(before) ? inEnglishWhereLeftOut(before, value) : value;
  }
  return words as T;
}

/**
 * Speaks a language from here on. Elements draw one after the other and never wait in between, so
 * each says its own before it draws or answers; on a page of one language nothing has to be done.
 */
export function speak(language: Language | undefined): void {
  if (language === spoken) return;
  spoken = language;
  for (const [name, { live, english }] of known)
    Object.assign(live, inEnglishWhereLeftOut(english, language?.words?.[name]));
}

/** The language that is being spoken, as in HTML. A page in another one may not say so. */
export const langSpoken = (): string => spoken?.lang ?? 'en-GB';

/** Says something in a language in the midst of another, which is spoken again afterwards. */
export function saidIn<T>(language: Language | undefined, say: () => T): T {
  const before = spoken;
  speak(language);
  try {
    return say();
  } finally {
    speak(before);
  }
}

/**
 * What is wrong with a language that a host gives; empty where nothing is. A text where a function belongs, or
 * a language that no date can be written in, would throw in the midst of drawing.
 */
export function wrongLanguage(language: Language): string {
  try {
    return wrongIn(language);
  } catch {
    return 'Words of this language throw an error when they are looked at, so the language was not used.';
  }
}

function wrongIn(language: Language): string {
  const { lang, words } = language;
  try {
    if (typeof lang !== 'string') throw new RangeError();
    Intl.getCanonicalLocales(lang);
  } catch {
    return `"${String(lang)}" is not a language tag such as cy or en-GB, so the language was not used.`;
  }
  for (const [name, { english }] of known) {
    const given: unknown = words?.[name];
    const wrong = given === undefined ? '' : wrongWords(english, given, name);
    if (wrong) return `${wrong}, so the language was not used.`;
  }
  return '';
}

/** What is not made as the English words are, so that what draws them could not. */
function wrongWords(english: unknown, given: unknown, name: string): string {
  const [wanted, there] = [kindOf(english), kindOf(given)];
  if (wanted !== there) return `The words "${name}" are ${there} and must be ${wanted}`;
  const inside = (key: string): [unknown, unknown] =>
    Array.isArray(english)
      ? [english[0], (given as unknown[])[Number(key)]]
      : [(english as Record<string, unknown>)[key], (given as Record<string, unknown>)[key]];
  for (const key of typeof english === 'object' ? Object.keys(given as object) : []) {
    const [one, other] = inside(key);
    const wrong = one === undefined || other === undefined ? '' : wrongWords(one, other, `${name}.${key}`);
    if (wrong) return wrong;
  }
  return '';
}

const kindOf = (words: unknown): string =>
  Array.isArray(words)
    ? 'a list'
    : words === null
      ? 'nothing'
      : typeof words === 'object'
        ? 'an object'
        : typeof words === 'string'
          ? 'a text'
          : `a ${typeof words}`;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: string, kind: string, options: Intl.DateTimeFormatOptions): string {
  const lang = langSpoken();
  const key = `${kind} ${lang}`;
  let made = formats.get(key);
  // Making the formatter takes longer than all else that a grid does on a tick.
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' })));
  return made.format(new Date(date));
}

/** A date such as 2026-11-22 in words of the language that is being spoken. */
export const dateWords = (date: string): string => format(date, 'date', { dateStyle: 'long' });

/** Likewise without the year, for what was decided lately. */
export const dayMonth = (date: string): string => format(date, 'day', { day: 'numeric', month: 'long' });
