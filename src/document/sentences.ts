/** Sentences that every way of showing a document says alike. */
export const sentences = {
  emergency: 'If a child is in immediate danger, call 999 now.',
  notExhaustive:
    'The examples are not exhaustive. They help you to decide; they never decide for you. A person settles the level.',
  notLegal: 'This is not legal advice. Check the partnership’s current guidance.',
  area: 'Area of life',
  standing: { current: 'Current', historical: 'Historical', illustrative: 'Illustrative' },
  kinds: { strength: 'Strength', context: 'Background' },
  conditions: 'Only where all of these hold:',
  doubt: 'Unclear in the document',
  caption: (title: string) => `${title}: signs by area of life and level of need`,
  publishedBy: (publisher: string, published: string) => `Published by ${publisher}, ${published}.`,
  supersededBy: 'Superseded by',
  wording: {
    paraphrase: 'The wording here is a paraphrase in plain English. Numbers, named tools and defined terms are kept.',
    verbatim: 'The wording is the document’s own.',
  },
  checkedOn: (date: string) => `Checked against its source on ${dateWords(date)}.`,
} as const;

let dates: Intl.DateTimeFormat | undefined;

/** A date such as 2026-11-22 in words: 22 November 2026. */
export function dateWords(date: string): string {
  // Making the formatter takes longer than all else that a grid does on a tick.
  dates ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return dates.format(new Date(date));
}
