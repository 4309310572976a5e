import type { Condition, Position, Span, ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import type { PlacedConcern } from './placed.js';

/** What a person answered, and what the family agreed to. */
export type Given = Pick<CaseRecord, 'answers' | 'consent'>;

/** What made something true: entries of the record, and questions that were answered. */
export interface Because {
  readonly entries: readonly string[];
  readonly answers: readonly string[];
}

/** What conditions are held against. */
export interface Evidence {
  readonly document: ThresholdDocument;
  /** The span, or the agreed position, that `position` looks at; null while there is none. */
  readonly basis: Span | null;
  /** What set that span, for a condition on the position to name. */
  readonly setBy?: Because;
  readonly concerns: readonly PlacedConcern[];
  readonly given: Given;
  /** The day at hand, for what people agreed to; without it, every answer counts. */
  readonly today?: string;
}

/** `unknown` is never taken for `no`: it says what is still open. */
export interface Finding {
  readonly holds: 'yes' | 'no' | 'unknown';
  /** What makes it hold, or fail; nothing where that is only that something was not recorded. */
  readonly because: Because;
  /** Questions without an answer on which it hangs. */
  readonly open: readonly string[];
}

/** One kind of condition: how it is evaluated and said, and whether it can hold at a position at all. */
export interface Kind<C extends Condition> {
  readonly evaluate: (condition: C, evidence: Evidence, inner: (one: Condition) => Finding) => Finding;
  /** In plain English, to stand after "where". */
  readonly words: (document: ThresholdDocument, condition: C, inner: (one: Condition) => string) => string;
  /** Whether it holds at a position whatever is recorded and answered; null where that depends. */
  readonly mayHold: (
    document: ThresholdDocument,
    condition: C,
    at: Position,
    inner: (one: Condition) => boolean | null,
  ) => boolean | null;
}

export type Of<K extends Condition['kind']> = Extract<Condition, { readonly kind: K }>;

export const NOTHING: Because = { entries: [], answers: [] };
export const UNKNOWN: Finding = { holds: 'unknown', because: NOTHING, open: [] };
export const settled = (holds: boolean, because: Because = NOTHING): Finding => ({
  holds: holds ? 'yes' : 'no',
  because,
  open: [],
});

/** What several things together made true, each named once. */
export function together(all: readonly Because[]): Because {
  let only: Because | undefined;
  let entries: Set<string> | undefined;
  let answers: Set<string> | undefined;
  for (const one of all) {
    if (!one.entries.length && !one.answers.length) continue;
    if (!only) {
      only = one;
      continue;
    }
    entries ??= new Set(only.entries);
    answers ??= new Set(only.answers);
    for (const id of one.entries) entries.add(id);
    for (const id of one.answers) answers.add(id);
  }
  return entries && answers ? { entries: [...entries], answers: [...answers] } : (only ?? NOTHING);
}

/** One `settles` settles it, all of the other make the other, anything else stays unknown. */
export function combine(findings: readonly Finding[], settles: 'yes' | 'no'): Finding {
  const settling = findings.filter(({ holds }) => holds === settles);
  if (settling.length) return settled(settles === 'yes', together(settling.map(({ because }) => because)));
  const open = findings.filter(({ holds }) => holds === 'unknown');
  if (!open.length) return settled(settles === 'no', together(findings.map(({ because }) => because)));
  return { ...UNKNOWN, open: [...new Set(open.flatMap((one) => one.open))] };
}
