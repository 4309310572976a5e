import type {
  Contact,
  Domain,
  Gap,
  Indicator,
  Level,
  Position,
  Question,
  Span,
  ThresholdDocument,
  Tier,
} from './schema.js';

/** A document's parts by id, made once per document. */
export interface Lookup {
  readonly levels: ReadonlyMap<string, { readonly level: Level; readonly order: number }>;
  readonly domains: ReadonlyMap<string, { readonly domain: Domain; readonly order: number }>;
  readonly indicators: ReadonlyMap<string, { readonly indicator: Indicator; readonly order: number }>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly contacts: ReadonlyMap<string, Contact>;
  /** Indicators by `domain level`, in the document's order. */
  readonly cells: ReadonlyMap<string, readonly Indicator[]>;
  /** For each indicator, the others that one and the same fact lights, with the document's why. */
  readonly overlaps: ReadonlyMap<string, readonly { readonly indicator: string; readonly why: string }[]>;
}

/** A programmer's mistake: an id that the document does not have. */
export class UnknownIdError extends Error {
  override readonly name = 'UnknownIdError';
  constructor(kind: string, id: string, document: ThresholdDocument) {
    super(`The document "${document.provenance.id}" has no ${kind} "${id}".`);
  }
}

const lookups = new WeakMap<ThresholdDocument, Lookup>();

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

/** The key of a cell in {@link Lookup.cells}. */
export const cellKey = (domain: string, level: string) => `${domain} ${level}`;

/** The parts of a document by id. Documents are immutable values, so this is made once for each. */
export function lookup(document: ThresholdDocument): Lookup {
  const known = lookups.get(document);
  if (known) return known;
  const cells = new Map<string, Indicator[]>();
  const overlaps = new Map<string, { indicator: string; why: string }[]>();
  const pair = (from: string, to: string, why: string) => {
    const list = overlaps.get(from) ?? [];
    if (!list.some((one) => one.indicator === to)) overlaps.set(from, [...list, { indicator: to, why }]);
  };
  for (const indicator of document.indicators) {
    const key = cellKey(indicator.domain, indicator.level);
    const cell = cells.get(key);
    if (cell) cell.push(indicator);
    else cells.set(key, [indicator]);
    for (const { indicator: other, why } of indicator.overlaps ?? []) {
      pair(indicator.id, other, why);
      pair(other, indicator.id, why);
    }
  }
  const made: Lookup = {
    levels: new Map(document.levels.map((level, order) => [level.id, { level, order }])),
    domains: new Map(document.domains.map((domain, order) => [domain.id, { domain, order }])),
    indicators: new Map(document.indicators.map((indicator, order) => [indicator.id, { indicator, order }])),
    questions: byId(document.questions),
    contacts: byId(document.contacts),
    cells,
    overlaps,
  };
  lookups.set(document, made);
  return made;
}

/** The indicators of one cell, in the document's order; empty where it has none. */
export function indicatorsIn(document: ThresholdDocument, domain: string, level: string): readonly Indicator[] {
  return lookup(document).cells.get(cellKey(domain, level)) ?? [];
}

/** The gap that a cell lies in: its own, its domain's or its level's. Undefined where the source has text. */
export function gapAt(document: ThresholdDocument, domain: string, level?: string): Gap | undefined {
  return document.gaps.find(
    (gap) =>
      (gap.domain ?? gap.level) !== undefined &&
      (gap.domain === undefined || gap.domain === domain) &&
      (gap.level === undefined || gap.level === level),
  );
}

/** A level by its id. Throws {@link UnknownIdError}. */
export function levelOf(document: ThresholdDocument, id: string): Level {
  const found = lookup(document).levels.get(id);
  if (!found) throw new UnknownIdError('level', id, document);
  return found.level;
}

/** The tier of a position; undefined where it has none. Throws {@link UnknownIdError}. */
export function tierOf(document: ThresholdDocument, position: Position): Tier | undefined {
  if (position.tier === undefined) return undefined;
  const tier = levelOf(document, position.level).tiers?.find(({ id }) => id === position.tier);
  if (!tier) throw new UnknownIdError(`tier of ${position.level}`, position.tier, document);
  return tier;
}

/** The order of a level in the continuum, 0 for the lowest. Throws {@link UnknownIdError}. */
export function levelOrder(document: ThresholdDocument, id: string): number {
  const found = lookup(document).levels.get(id);
  if (!found) throw new UnknownIdError('level', id, document);
  return found.order;
}

/** Compares two exact positions: below zero where `a` is the lower one. A position without a tier is the level's lowest. */
export function comparePositions(document: ThresholdDocument, a: Position, b: Position): number {
  return (
    levelOrder(document, a.level) - levelOrder(document, b.level) || tierOrder(document, a) - tierOrder(document, b)
  );
}

function tierOrder(document: ThresholdDocument, position: Position): number {
  const tier = tierOf(document, position);
  return tier ? (levelOf(document, position.level).tiers?.indexOf(tier) ?? 0) : 0;
}

/** The exact positions that a position covers: itself, or from the lowest to the highest tier where the tier is open. */
export function spanOf(document: ThresholdDocument, position: Position): Span {
  const { tiers } = levelOf(document, position.level);
  if (!tiers || position.tier !== undefined) {
    tierOf(document, position);
    return { from: position, to: position };
  }
  return {
    from: { level: position.level, tier: tiers[0]!.id },
    to: { level: position.level, tier: tiers.at(-1)!.id },
  };
}

/** Whether two spans share a position. */
export function spansMeet(document: ThresholdDocument, a: Span, b: Span): boolean {
  return comparePositions(document, a.from, b.to) <= 0 && comparePositions(document, b.from, a.to) <= 0;
}

/** Whether the span `inner` lies wholly inside `outer`. */
export function spanWithin(document: ThresholdDocument, inner: Span, outer: Span): boolean {
  return comparePositions(document, inner.from, outer.from) >= 0 && comparePositions(document, inner.to, outer.to) <= 0;
}

/** A span written in the document's bounds: the `to` of a level without a tier is its highest tier. */
export function exactSpan(document: ThresholdDocument, span: Span): Span {
  return { from: spanOf(document, span.from).from, to: spanOf(document, span.to).to };
}

/** Every exact position of a span, lowest first. */
export function positionsIn(document: ThresholdDocument, span: Span): Position[] {
  return document.levels
    .flatMap(
      (level): Position[] => level.tiers?.map((tier) => ({ level: level.id, tier: tier.id })) ?? [{ level: level.id }],
    )
    .filter(
      (at) =>
        levelOrder(document, at.level) >= levelOrder(document, span.from.level) &&
        comparePositions(document, at, span.from) >= 0 &&
        comparePositions(document, at, span.to) <= 0,
    );
}

const citations = new WeakMap<ThresholdDocument, Map<string, string>>();

/** Where an indicator stands in the source, as one cites it: *Triage Tool > domain > level > number*. Put together once for each. */
export function citation(document: ThresholdDocument, { id, section, domain, level }: Indicator): string {
  const known = citations.get(document) ?? new Map<string, string>();
  citations.set(document, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const words = [
    section.join('; '),
    lookup(document).domains.get(domain)?.domain.name,
    levelOf(document, level).name,
    id.slice(id.lastIndexOf('.') + 1),
  ].join(' > ');
  known.set(id, words);
  return words;
}
