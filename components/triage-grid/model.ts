import {
  findIndicators,
  lookup,
  type Assessment,
  type CaseRecord,
  type Concern,
  type ConsentReview,
  type Indicator,
  type LawNotes,
  type Strength,
  type ThresholdDocument,
} from '../../src/index.js';
import type { Evidence } from '../shared/context.js';

/** What the grid is for: recording, reading, or writing one's own words. */
export const MODES = ['triage', 'reference', 'blank'] as const;
export type Mode = (typeof MODES)[number];

/** What a person is writing their own words about: a cell, or a domain's strengths. */
export interface Writing {
  readonly domain: string;
  /** Undefined for a strength. */
  readonly level?: string | undefined;
  readonly error: string;
}

/** All that the grid's templates draw from. */
export interface View {
  readonly document: ThresholdDocument;
  readonly record: CaseRecord;
  readonly assessment: Assessment | null;
  /** Agreement and sharing, where something on the page asks about it. */
  readonly consent: ConsentReview | null;
  readonly lawNotes: LawNotes | null;
  /** What facts suggest; null where the grid is not for recording signs. */
  readonly evidence: Evidence | null;
  readonly mode: Mode;
  /** Indicators that the search found; null while nothing is searched for. */
  readonly found: ReadonlySet<string> | null;
  readonly onlyRecorded: boolean;
  readonly writing: Writing | null;
}

/** A record's entries by where they stand, made once per record. */
export interface Entries {
  readonly byId: ReadonlyMap<string, Concern | Strength>;
  /** Entries of a domain, in the order recorded. */
  readonly byDomain: ReadonlyMap<string, readonly (Concern | Strength)[]>;
}

let last: { document: ThresholdDocument; record: CaseRecord; entries: Entries } | undefined;

export function entriesOf(document: ThresholdDocument, record: CaseRecord): Entries {
  if (last?.document === document && last.record === record) return last.entries;
  const byId = new Map<string, Concern | Strength>();
  const byDomain = new Map<string, (Concern | Strength)[]>();
  for (const entry of [...record.concerns, ...record.strengths]) {
    byId.set(entry.id, entry);
    const domain = entry.domain ?? domainOf(document, entry.indicator ?? '');
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), entry]);
  }
  const entries = { byId, byDomain };
  last = { document, record, entries };
  return entries;
}

const domainOf = (document: ThresholdDocument, indicator: string) =>
  lookup(document).indicators.get(indicator)?.indicator.domain ?? '';

/** The words of an entry. */
export function entryText(document: ThresholdDocument, { indicator, text = '' }: Concern | Strength): string {
  return indicator === undefined ? text : (lookup(document).indicators.get(indicator)?.indicator.text ?? indicator);
}

/** Whether a sign is to be seen, for what was searched and what is recorded. */
export function isShown({ found, onlyRecorded }: View, entries: Entries, { id }: Indicator): boolean {
  return (!found || found.has(id)) && (!onlyRecorded || entries.byId.has(id));
}

/** The ids of the signs that a query finds; null for an empty query. */
export function search(document: ThresholdDocument, query: string): ReadonlySet<string> | null {
  return query.trim() ? new Set(findIndicators(document, query).indicators.map(({ id }) => id)) : null;
}
