/** What people confirm together, as it is named in a sentence. */
const parts = {
  signs: 'levels and signs',
  rules: 'questions, rules and agreement',
  contacts: 'emergency advice, contacts and routes',
  steps: 'assessments, plans and steps',
} as const;
const listed = (named: readonly (keyof typeof parts)[]) => named.map((part) => parts[part]).join('; ');

/** Sentences that every way of showing a document says alike. */
export const sentences = {
  emergency: 'If a child is in immediate danger, call 999 now.',
  notExhaustive:
    'The examples are not exhaustive. They help you to decide; they never decide for you. A person settles the level.',
  notLegal: 'This is not legal advice. Check the partnership’s current guidance.',
  area: 'Area of life',
  standing: {
    current: 'Current',
    legacy: 'Legacy, still in use',
    historical: 'Historical',
    illustrative: 'Illustrative',
  },
  advice: 'Advice by profession',
  kinds: { strength: 'Strength', context: 'Background' },
  conditions: 'Only where all of these hold:',
  doubt: 'Unclear in the document',
  caption: (title: string) => `${title}: signs by area of life and level of need`,
  publishedBy: (publisher: string, published: string) => `Published by ${publisher}, ${published}.`,
  /** A telephone menu: one option as it is printed, and what to press in order. */
  press: (key: string, what: string) => `press ${key} for ${what}`,
  option: (keys: readonly string[]) => `, option ${keys.join(', then ')}`,
  supersededBy: 'Superseded by',
  wording: {
    paraphrase: 'The wording here is a paraphrase in plain English. Numbers, named tools and defined terms are kept.',
    verbatim: 'The wording is the document’s own.',
  },
  checked: (by: string, on: string) => `Checked against its source by ${by} on ${dateWords(on)}.`,
  notChecked: 'Nobody has checked this against its source yet, or the pack does not say who did.',
  edition: {
    covers: (places: readonly string[]) =>
      `For children who live in ${places.length > 1 ? `${places.slice(0, -1).join(', ')} and ${places.at(-1)}` : places[0]}.`,
    version: (version: string) => `Version ${version}.`,
    validFrom: (date: string) => `Valid from ${dateWords(date)}.`,
    reviewBy: (date: string) => `To be reviewed by ${dateWords(date)}.`,
    owner: (owner: string) => `Owner: ${owner}.`,
  },
  /** No parts: all of it. */
  confirmed: (by: string, on: string, of: readonly (keyof typeof parts)[]) =>
    `Confirmed by ${by} on ${dateWords(on)}${of.length ? `: ${listed(of)}` : ''}.`,
  confirmedOther: (by: string, on: string, of: readonly (keyof typeof parts)[]) =>
    `What ${by} confirmed on ${dateWords(on)} was another text${of.length ? `: these have changed since: ${listed(of)}` : ': it has changed since'}.`,
  notConfirmed: (of: readonly (keyof typeof parts)[]) =>
    of.length
      ? `Nobody at the partnership has confirmed these as they read now: ${listed(of)}.`
      : 'Nobody at the partnership has confirmed this.',
  confirmedParts: parts,
} as const;

let dates: Intl.DateTimeFormat | undefined;

/** A date such as 2026-11-22 in words: 22 November 2026. */
export function dateWords(date: string): string {
  // Making the formatter takes longer than all else that a grid does on a tick.
  dates ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return dates.format(new Date(date));
}
