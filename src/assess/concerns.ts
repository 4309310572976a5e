import {
  gapAt,
  levelOrder,
  lookup,
  type Indicator,
  type ThresholdDocument,
  UnknownIdError,
} from '../document/index.js';
import type { CaseRecord, Concern, Person } from '../record/index.js';

/** A concern with its place in the document. */
export interface PlacedConcern {
  readonly entry: Concern;
  readonly domain: string;
  readonly level: string;
  /** Order of the level, 0 for the lowest. */
  readonly order: number;
  readonly indicator: Indicator | null;
  /** False for a circumstance that is neither a need nor a strength. */
  readonly isNeed: boolean;
}

/**
 * The concerns of a record in the document's order, whatever order they were recorded in.
 * Throws UnknownIdError for an id that the document does not have: records from outside go
 * through `readRecord` first.
 */
export function placeConcerns(document: ThresholdDocument, concerns: readonly Concern[]): PlacedConcern[] {
  const { domains, indicators } = lookup(document);
  const placed = concerns.flatMap((entry): { placed: PlacedConcern; row: number; at: number }[] => {
    const indicator = entry.indicator === undefined ? null : indicators.get(entry.indicator);
    if (indicator === undefined) throw new UnknownIdError('indicator', entry.indicator ?? '', document);
    // A strength never points to a level, wherever it was put.
    if (indicator?.indicator.kind === 'strength') return [];
    const domain = indicator?.indicator.domain ?? entry.domain ?? '';
    const level = indicator?.indicator.level ?? entry.level ?? '';
    const row = domains.get(domain)?.order;
    if (row === undefined) throw new UnknownIdError('domain', domain, document);
    return [
      {
        row,
        at: indicator?.order ?? document.indicators.length,
        placed: {
          entry,
          domain,
          level,
          order: levelOrder(document, level),
          indicator: indicator?.indicator ?? null,
          isNeed: indicator?.indicator.kind !== 'context',
        },
      },
    ];
  });
  return placed
    .sort(
      (a, b) =>
        a.row - b.row ||
        a.placed.order - b.placed.order ||
        a.at - b.at ||
        (a.placed.entry.id < b.placed.entry.id ? -1 : 1),
    )
    .map((one) => one.placed);
}

/** Needs from a level up, counted as the document says: domains with a need, or single needs. */
export function countNeeds(
  document: ThresholdDocument,
  concerns: readonly PlacedConcern[],
  from = document.needs?.from,
): number {
  const lowest = from === undefined ? 0 : levelOrder(document, from);
  const needs = concerns.filter(({ isNeed, order }) => isNeed && order >= lowest);
  return document.needs?.countedBy === 'indicator' ? needs.length : new Set(needs.map(({ domain }) => domain)).size;
}

/** The concerns that bear on a child: its own, those of adults, and those of the whole family. */
export function concernsFor(record: CaseRecord, child: Person, concerns: readonly PlacedConcern[]): PlacedConcern[] {
  const adults = new Set(record.people.filter(({ role }) => role === 'adult').map(({ id }) => id));
  return concerns.filter(
    ({ entry }) =>
      entry.people.length === 0 || entry.people.some((person) => person === child.id || adults.has(person)),
  );
}

/** Why the source has no text for a domain; null where it has some. */
export const domainGap = (document: ThresholdDocument, domain: string): string | null =>
  gapAt(document, domain)?.text ?? null;
