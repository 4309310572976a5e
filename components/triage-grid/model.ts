import {
  inQuotes,
  lookup,
  urgentQuestion,
  type Assessment,
  type CaseRecord,
  type Concern,
  type ConsentReview,
  type FoundSigns,
  type Role,
  type Strength,
  type ThresholdDocument,
} from '../../src/index.js';
import type { Evidence } from '../shared/context.js';
import type { Late } from '../shared/late.js';
import { strings } from './strings.js';
import type { Decision } from './suggestions.js';

/** What the grid is for: recording, reading, or writing one's own words. */
export const MODES = ['triage', 'reference', 'blank'] as const;
export type Mode = (typeof MODES)[number];

/** What a person is writing their own words about: a cell, a domain's strengths, or, from the search, an area and level still to choose. */
export interface Writing {
  /** Empty where the area is still to be chosen: then the form stands under the search. */
  readonly domain: string;
  /** Undefined for a strength, and while it is still to be chosen. */
  readonly level?: string | undefined;
  /** True where the form stands under the search. */
  readonly inFind: boolean;
  /** What stands in it at first. */
  readonly text: string;
  readonly error: string;
}

/** What one is doing in the grid: nothing of it is recorded, and a record that is opened begins anew. */
export interface GridState {
  /** The person one records for; empty for the whole family. */
  readonly who: string;
  /** Whether the form for people is open. */
  readonly people: boolean;
  readonly personError: string;
  /** What the person whose label is being written most likely is. */
  readonly likely: Role;
  readonly query: string;
  /** Whether all that was found is listed, or the first whole threads. */
  readonly allFound: boolean;
  readonly writing: Writing | null;
  /** Whether the risk is being judged inside the form for own words. */
  readonly judging: boolean;
  /** Entry whose form is open in its place. */
  readonly editing: string | null;
  /** Entry that was recorded last, for the chosen person: the dock offers its note. */
  readonly last: string | null;
  /** Entries recorded from words that may mean harm: the risk is asked for until somebody judged it. */
  readonly raised: readonly string[];
  /** Rows that are open. */
  readonly open: ReadonlySet<string>;
  /** Signs whose threads are open, by where they stand. */
  readonly ladders: ReadonlySet<string>;
}

export const START: GridState = {
  who: '',
  people: false,
  personError: '',
  likely: 'child',
  query: '',
  allFound: false,
  writing: null,
  judging: false,
  editing: null,
  last: null,
  raised: [],
  open: new Set(),
  ladders: new Set(),
};

/** How one looks at the map: kept until the page closes. */
export interface Look {
  readonly allOpen: boolean;
  readonly onlyRecorded: boolean;
  readonly doubts: boolean;
}

/** What a person's first press needs: loaded after the first view of an empty record. */
export type GridWork = typeof import('./grid-work.js');

/** All that the grid's templates draw from. */
export interface View extends GridState, Look {
  readonly document: ThresholdDocument;
  readonly record: CaseRecord;
  /** Null while a fault stands: then no level is shown. */
  readonly assessment: Assessment | null;
  /** Agreement and sharing, where something on the page asks about it. */
  readonly consent: ConsentReview | null;
  /** What facts suggest; null where the grid is not for recording signs. */
  readonly evidence: Evidence | null;
  readonly mode: Mode;
  readonly disabled: boolean;
  readonly canUndo: boolean;
  /** Changes with each record that is opened or cleared: what was half written for one belongs to no other. */
  readonly opened: number | undefined;
  /** What the search found; null while nothing is searched for. */
  readonly found: FoundSigns | null;
  /** How many pieces of closed rows have been drawn in idle time, and how many own words of each closed cell. */
  readonly drawn: number;
  readonly ownDrawn: number;
  /** Whether the page is being printed. */
  readonly printing: boolean;
  /** What comes after the first view. */
  readonly work: Late<GridWork>;
}

/** Whether nothing stands in the map or the answer yet: that much is drawn without what comes later. */
export const isFresh = ({ mode, record, assessment, evidence }: View): boolean =>
  mode === 'triage' &&
  !evidence &&
  !assessment?.indicated &&
  ![...record.concerns, ...record.strengths, ...(record.calls ?? []), ...Object.keys(record.answers)].length &&
  !record.agreed;

/** What every template may do. Each is bound where it is drawn. */
export interface Hands {
  /** What there is now: what a template was drawn from may be older. */
  now(): View;
  /** A person decided something: edits, announces, and offers the note of `last`. False where the edit was not taken. */
  edit(change: (record: CaseRecord) => CaseRecord, what: string, last?: string | null): boolean;
  /** A box was pressed: records its sign or own words for the chosen person, or takes that person out. */
  press(entry: string, box: HTMLInputElement): void;
  undo(): void;
  announce(words: string): void;
  /** Changes what one is doing, or how one looks at the map. */
  set(change: Partial<GridState & Look>): void;
  /** Draws again, after a state of a template's own changed. */
  redraw(): void;
  /** The focus goes, after the next drawing, to the first of these selectors that is on show. */
  focusNext(...places: readonly string[]): void;
  /** Opens the answer (on a phone its sheet) and goes to a place in it: its heading where none is named. */
  goAnswer(to?: string): void;
  /** Puts the risk question first, opens the answer and goes to it. */
  judgeRisk(): void;
  /** Opens or closes a row; the heading that was pressed stays where it is. */
  toggleRow(domain: string): void;
  /** Opens the row of a sign and goes to it. */
  goSign(sign: string): void;
  /** A suggestion is accepted, dismissed or brought back. */
  decide(suggestion: string, does: Decision): void;
}

/** A record's entries by where they stand, made once per record. */
export interface Entries {
  readonly byId: ReadonlyMap<string, Concern | Strength>;
  /** Entries of a domain, in the order recorded. */
  readonly byDomain: ReadonlyMap<string, readonly (Concern | Strength)[]>;
  /** How many own words the fullest cell of a domain has. */
  readonly fullest: ReadonlyMap<string, number>;
}

let last: { document: ThresholdDocument; record: CaseRecord; entries: Entries } | undefined;

export function entriesOf(document: ThresholdDocument, record: CaseRecord): Entries {
  if (last?.document === document && last.record === record) return last.entries;
  const byId = new Map<string, Concern | Strength>();
  const byDomain = new Map<string, (Concern | Strength)[]>();
  const cells = new Map<string, number>();
  const fullest = new Map<string, number>();
  for (const entry of [...record.concerns, ...record.strengths]) {
    byId.set(entry.id, entry);
    const domain = entry.domain ?? domainOf(document, entry.indicator ?? '');
    const list = byDomain.get(domain);
    if (list) list.push(entry);
    else byDomain.set(domain, [entry]);
    if (entry.indicator !== undefined || !('level' in entry)) continue;
    const cell = `${domain} ${entry.level}`;
    const count = (cells.get(cell) ?? 0) + 1;
    cells.set(cell, count);
    fullest.set(domain, Math.max(fullest.get(domain) ?? 0, count));
  }
  const entries = { byId, byDomain, fullest };
  last = { document, record, entries };
  return entries;
}

const domainOf = (document: ThresholdDocument, indicator: string) =>
  lookup(document).indicators.get(indicator)?.indicator.domain ?? '';

/** The words of an entry. */
export function entryText(document: ThresholdDocument, { indicator, text = '' }: Concern | Strength): string {
  return indicator === undefined ? text : (lookup(document).indicators.get(indicator)?.indicator.text ?? indicator);
}

/** The level of an entry; undefined for a strength in own words. */
export const levelOfEntry = (
  document: ThresholdDocument,
  { indicator, ...entry }: Concern | Strength,
): string | undefined =>
  indicator === undefined
    ? 'level' in entry
      ? entry.level
      : undefined
    : lookup(document).indicators.get(indicator)?.indicator.level;

/** The area of an entry. */
export const domainOfEntry = (document: ThresholdDocument, { domain, indicator = '' }: Concern | Strength): string =>
  domain ?? domainOf(document, indicator);

/** Whether the risk has to be judged before anything else: the document asks, or something was recorded from words of harm. */
export function riskAsked({ document, record, assessment, raised }: View): boolean {
  const question = urgentQuestion(document);
  if (!question || assessment?.urgent?.status === 'act-now') return false;
  if (assessment?.urgent?.status === 'ask-now') return true;
  if (record.answers[question.id] !== undefined) return false;
  return raised.some((id) => entriesOf(document, record).byId.has(id));
}

/** "T and M", or "the whole family". */
export function aboutWords(record: CaseRecord, people: readonly string[]): string {
  const labels = record.people.filter(({ id }) => people.includes(id)).map(({ label }) => label);
  return labels.length ? strings.listed(labels) : strings.theFamily;
}

/** The words of an entry as they are quoted: own words stand in quotation marks. */
export const quoted = (document: ThresholdDocument, entry: Concern | Strength): string =>
  entry.indicator === undefined ? inQuotes(entry.text ?? '') : entryText(document, entry);
