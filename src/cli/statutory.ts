import type { Issue, ThresholdDocument } from '../document/index.js';
import { issue } from './advise-thin.js';

/** A section of the Children Act 1989, also in a list: "section 47", "sections 17, 31 and 47", "s47", "S.20". */
const section = (number: number) =>
  new RegExp(`\\b(?:sections?|ss?)\\.?\\s?(?:\\d+[a-z]*(?:\\(\\d+\\))?\\s?(?:,|and|or|to|&|/)\\s?)*${number}\\b`, 'i');

/**
 * What statutory guidance (Working Together to Safeguard Children) asks a threshold document to set
 * out, each with the words by which it is looked for. Words alone: whether what stands there is
 * enough, people judge.
 */
const ASKED: readonly (readonly [what: string, found: RegExp, inFrame?: true])[] = [
  ['the process for an early help assessment', /(early|family|extra) help assessment|\bEHA\b|\bCAF\b/i],
  [
    'the type and level of early help services',
    /(early|family|targeted|extra) help (service|team|offer|support|worker)|family hub|family support|parenting (course|programme|team|support)/i,
    true,
  ],
  ['the criteria for section 17 of the Children Act 1989 (children in need)', section(17), true],
  ['the criteria for section 47 (likely or actual significant harm)', section(47), true],
  ['the criteria for section 31 (care and supervision orders)', section(31), true],
  ['the criteria for section 20 (accommodation)', section(20), true],
  ['abuse', /\babus/i],
  ['neglect', /neglect/i],
  ['exploitation', /exploit/i],
  [
    'harm outside the home as well as inside it',
    /outside (of )?(the|their) (home|family)|extra-?familial|contextual safeguarding|risk outside the home|\bROTH\b/i,
  ],
  ['disabled children', /disab/i],
  [
    'children in the youth secure estate',
    /secure (estate|accommodation|children|training|school)|young offender institution|\bYOI\b|in custody/i,
  ],
];

/** What a document says of itself, of what it leaves out, and what only leads to its words. */
const BESIDE = ['provenance', 'sections', 'gaps', 'words', 'id', 'section', 'doubt'];

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (BESIDE.includes(key) ? [] : textsOf(inner)));
}

/**
 * What of it no words of the pack speak of. Never a fault: the document may say it elsewhere. A pack that was only
 * begun has principles, levels, questions, definitions and empty areas: they count for the tests of law and for what
 * help there is, and for nothing that an area has to set out itself.
 */
export function notFound(document: ThresholdDocument): Issue[] {
  const { indicators, domains, principles, levels, questions, definitions, ...others } = document;
  if (!indicators.length) return [];
  const used = new Set(indicators.map(({ domain }) => domain));
  const signs = indicators.map(({ text, conditions, links }) => ({ text, conditions, links }));
  const setOut = textsOf([others, signs, domains.filter(({ id }) => used.has(id))]);
  const all = [...setOut, ...textsOf([principles, levels, questions, definitions])];
  return ASKED.flatMap(([what, found, inFrame]) =>
    (inFrame ? all : setOut).some((text) => found.test(text))
      ? []
      : [issue([], `Not found in this pack: ${what}, which statutory guidance asks a threshold document to set out.`)],
  );
}
