import { conditionWords } from '../conditions/index.js';
import {
  type Condition,
  type Effect,
  type Interval,
  intervalWords,
  type Position,
  positionWords,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import { effectsWords } from './graph.js';

/** One value inside a part of a pack: where it stands, in words, and what it says. */
export interface Told {
  readonly where: string;
  readonly says: string;
}

/** What is left out of a part unless it is asked for. */
export type Also = readonly ('id' | 'section')[];

type Name = (id: string) => string;
const named = new WeakMap<ThresholdDocument, Readonly<Record<string, Name>>>();

/** What an id under a key stands for, by the keys of the format that hold ids. */
function namesOf(document: ThresholdDocument): Readonly<Record<string, Name>> {
  const known = named.get(document);
  if (known) return known;
  const by = (
    ...lists: readonly (readonly { readonly id: string; readonly name?: string; readonly text?: string }[])[]
  ): Name => {
    // Of two with one id the first counts.
    const all = new Map(
      lists
        .flat()
        .reverse()
        .map((one) => [one.id, one.name ?? one.text]),
    );
    return (id) => all.get(id) ?? id;
  };
  const steps = document.steps ?? [];
  const questions = by(document.questions, ...steps.map(({ questions: own = [] }) => own));
  const signs = by(document.indicators);
  const made = {
    contact: by(document.contacts),
    contacts: by(document.contacts),
    indicator: signs,
    indicators: signs,
    among: signs,
    domain: by(document.domains),
    domains: by(document.domains),
    dimension: by(document.dimensions ?? []),
    level: by(document.levels),
    age: by(document.ages ?? []),
    ages: by(document.ages ?? []),
    ladders: by(document.ladders),
    assessment: by(document.assessments),
    plan: by(document.plans),
    question: questions,
    asks: questions,
    measure: by(document.measures),
    after: by(...steps.map(({ stages }) => stages)),
  };
  named.set(document, made);
  return made;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const only = (value: object, keys: readonly string[]) => Object.keys(value).every((key) => keys.includes(key));
const isPosition = (value: unknown): value is Position =>
  isObject(value) && typeof value['level'] === 'string' && only(value, ['level', 'tier']);
const isSpan = (value: unknown): value is Span =>
  isObject(value) && isPosition(value['from']) && isPosition(value['to']) && only(value, ['from', 'to']);

/** A key of the format as words: `outsideHoursOf` is "outside hours of". */
const keyWords = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** An interval in its words, with the numbers that the kit counts with. */
function withNumbers(interval: Interval): string {
  const { least, most, unit = '' } = interval;
  const words = intervalWords(interval);
  if (least === undefined && most === undefined) return words;
  if (least === undefined) return `${words} (counted as at most ${most} ${unit})`;
  if (most === undefined) return `${words} (counted as at least ${least} ${unit})`;
  return `${words} (counted as ${least === most ? least : `${least} to ${most}`} ${unit})`;
}

const claimWords = (document: ThresholdDocument, claims: readonly unknown[]) =>
  (claims as readonly { readonly question: string; readonly is: readonly string[] }[])
    .map(({ question, is }) => {
      const all = [...document.questions, ...(document.steps ?? []).flatMap(({ questions = [] }) => questions)];
      const found = all.find(({ id }) => id === question);
      const labels = is.map((id) => found?.options.find((option) => option.id === id)?.label ?? id);
      return `"${found?.text ?? question}" is answered ${labels.map((label) => `"${label}"`).join(' or ')}`;
    })
    .join(', and ');

/** The whole of a part as a sentence, where its keys one by one would be no language. */
function asOne(document: ThresholdDocument, key: string, value: unknown): string | undefined {
  if (isPosition(value)) return positionWords(document, value);
  if (isSpan(value)) {
    const [from, to] = [positionWords(document, value.from), positionWords(document, value.to)];
    return from === to ? from : `${from} to ${to}`;
  }
  if ((key === 'when' || key === 'askWhen') && isObject(value) && 'kind' in value)
    return conditionWords(document, value as Condition);
  if (key === 'then') return effectsWords(document, value as readonly Effect[]);
  if ((key === 'when' || key === 'conditions') && Array.isArray(value) && isObject(value[0]) && 'question' in value[0])
    return claimWords(document, value);
  if ((key === 'interval' || key === 'within') && isObject(value)) return withNumbers(value as Interval);
  if (value === true) return 'yes';
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    const name = namesOf(document)[key];
    return value.map((one: string) => name?.(one) ?? one).join('; ');
  }
  if (typeof value === 'string') return namesOf(document)[key]?.(value) ?? value;
  return typeof value === 'number' ? String(value) : undefined;
}

/**
 * Everything that a part of a pack says, value by value, with ids as the names they stand for. Ids of
 * the part itself and its sections are left out unless they are asked for: they stand beside it.
 */
export function told(
  document: ThresholdDocument,
  part: unknown,
  where: readonly string[] = [],
  also: Also = [],
): Told[] {
  if (Array.isArray(part))
    return part.flatMap((one, at) =>
      told(
        document,
        one,
        part.length > 1 ? [...where.slice(0, -1), `${where.at(-1) ?? ''} ${at + 1}`.trim()] : where,
        also,
      ),
    );
  if (!isObject(part)) return [{ where: where.join(', '), says: String(part) }];
  return Object.entries(part).flatMap(([key, value]): Told[] => {
    if (((key === 'id' || key === 'section') && !also.includes(key)) || value === undefined) return [];
    const here = [...where, keyWords(key)];
    const whole = asOne(document, key, value);
    return whole === undefined ? told(document, value, here, also) : [{ where: here.join(', '), says: whole }];
  });
}

/** Every section that a part names, its own first. */
export function sectionsIn(part: unknown): string[] {
  if (Array.isArray(part)) return [...new Set(part.flatMap(sectionsIn))];
  if (!isObject(part)) return [];
  const own = (part['section'] ?? []) as readonly string[];
  return [
    ...new Set([
      ...own,
      ...Object.entries(part).flatMap(([key, inner]) => (key === 'section' ? [] : sectionsIn(inner))),
    ]),
  ];
}
