import { executeServerCommand } from '@web/test-runner-commands';
import { fleschKincaid } from 'flesch-kincaid';
import { familyExplanation } from '../../components/consent-checklist/family-strings.js';
import { strings as consentStrings } from '../../components/consent-checklist/strings.js';
import { strings as badgeStrings } from '../../components/level-of-need-badge/strings.js';
import { caseStrings } from '../../components/shared/strings.js';
import { strings as summaryStrings } from '../../components/case-summary/strings.js';
import { strings as stepStrings } from '../../components/step-decision/strings.js';
import { strings as gridStrings } from '../../components/triage-grid/strings.js';

/*
 * How old one must be to read a text with ease: the grade of Flesch and Kincaid, plus the five years
 * that a child has when the first grade of an American school begins. Only sentences are counted.
 * Labels such as "Close" are sentences of one word each, and would make any text look easy.
 */

/** What stands in where a string of the interface is made with words from elsewhere. */
const samples: Readonly<Record<string, unknown>> = {
  added: 'extra',
  all: 3,
  answer: 'Yes',
  area: 'Housing',
  at: '14:30',
  attribute: 'level',
  by: 'TM',
  concerns: 2,
  count: 2,
  counts: true,
  date: '2026-11-22',
  faults: 2,
  from: 'the school',
  items: ['Mum', 'Dad'],
  kept: 'Agreed, 22 November 2026',
  key: '2',
  keys: ['3', '2'],
  label: 'Mum',
  labels: ['Mum', 'Dad'],
  left: 2,
  level: 'Extra Help',
  name: 'Lateness',
  number: 3,
  of: ['contacts'],
  on: '2026-11-22',
  option: 'Yes',
  others: 'Dad',
  own: 1,
  owner: 'the partnership',
  paper: 'Portal form',
  parts: 'attendance',
  people: 2,
  places: ['Reading', 'Wokingham'],
  position: 'Extra Help',
  positions: 'Extra Help',

  published: 'May 2023',
  publisher: 'the council',
  question: 'Is a plan in place?',
  role: 'an adult',
  says: ['exclusion'],
  sentences: [2, 3],
  sign: 'Often late',
  signs: 3,
  since: '3 May',
  src: 'pack.json',
  stage: 'The visit',
  state: 'Agreed',
  status: 404,
  step: 'Step up',
  strengths: 2,
  text: 'The child is often late',
  threads: 2,
  tier: 'lower',
  title: 'Our document',
  to: 'the team',
  unclear: true,
  version: '3',
  what: 'The visit',
  who: 'DSL',
  whom: 'the DSL',
  within: '5 working days',
  words: 'Extra Help',
  why: 'The file is damaged.',
};

function sampled(make: (...all: unknown[]) => unknown): unknown {
  const parameters = /\(([^)]*)\)/
    .exec(String(make))![1]!
    .split(',')
    .map((one) => /^\s*([a-z]*)/i.exec(one)![1]!)
    .filter(Boolean);
  return make(
    ...parameters.map((name) => {
      if (!(name in samples)) throw new Error(`No sample for "${name}" in ${String(make)}.`);
      return samples[name];
    }),
  );
}

/** Every text in a value, however deep it lies. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return textsIn(sampled(value as () => unknown));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The sentences of a text: what ends as one. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!])\s+(?=[\p{Lu}\d“"{])/u)
    .map((one) => one.trim())
    .filter((one) => /[.?!][”"]?$/.test(one) && wordsOf(one).length > 1);

export const wordsOf = (sentence: string): string[] => sentence.match(/[\p{L}\d]+(?:['’.-][\p{L}\d]+)*/gu) ?? [];

/** The reading age of sentences, in years. */
export async function readingAge(sentences: readonly string[]): Promise<number> {
  const words = sentences.flatMap(wordsOf);
  const syllables = await executeServerCommand<number[], string[]>('syllables', words);
  // Of a figure no syllables are counted: it is read as one.
  const sum = syllables.reduce((before, one) => before + (one || 1), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: sum }) + 5;
}

/** The sentences of the interface, by where they stand. */
export const interfaceSentences: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    shared: caseStrings,
    'triage-grid': gridStrings,
    'level-of-need-badge': badgeStrings,
    'consent-checklist': consentStrings,
    'step-decision': stepStrings,
    'case-summary': summaryStrings,
    'the page for the family': familyExplanation.parts,
  }).map(([name, words]) => [name, textsIn(words).flatMap(sentencesOf)]),
);

interface Prose {
  readonly indicators: readonly { readonly text: string }[];
  readonly rules: unknown;
  readonly consent?: unknown;
  readonly steps?: unknown;
}

/** What a pack says, by its parts. A sign is a sentence without a full stop. */
export const packSentences = ({
  indicators,
  rules,
  consent,
  steps,
}: Prose): Readonly<Record<string, readonly string[]>> => ({
  signs: indicators.flatMap(({ text }) => sentencesOf(/[.?!]$/.test(text) ? text : `${text}.`)),
  rules: textsIn(rules).flatMap(sentencesOf),
  consent: textsIn(consent).flatMap(sentencesOf),
  steps: textsIn(steps).flatMap(sentencesOf),
});
