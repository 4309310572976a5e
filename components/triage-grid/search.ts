import { findIndicators, lookup, levelOrder, type Indicator, type ThresholdDocument } from '../../src/index.js';

/** What a search found. */
export interface FoundSigns {
  readonly indicators: readonly Indicator[];
  /** Whole ladders, never cut, low to high. */
  readonly threads: readonly {
    readonly id: string;
    readonly name: string;
    readonly domain: string;
    readonly indicators: readonly Indicator[];
  }[];
  /** The document's own word for what was typed. */
  readonly instead: readonly { readonly typed: string; readonly says: string }[];
  /** Areas that the words belong to although no sign there has them. */
  readonly domains: readonly string[];
  /** The words may mean harm. */
  readonly harm: boolean;
}

/** The signs that a query finds; null for an empty one. */
export function search(document: ThresholdDocument, query: string): FoundSigns | null {
  if (query.trim().length < 2) return null;
  const indicators = findIndicators(document, query);
  const threads = new Map<string, FoundSigns['threads'][number]>();
  for (const one of indicators) {
    const ladder = document.ladders.find((each) => each.indicators.includes(one.id));
    const id = ladder?.id ?? one.domain;
    const has = threads.get(id);
    const list = ladder ? ladder.indicators.map((each) => lookup(document).indicators.get(each)!.indicator) : [...(has?.indicators ?? []), one];
    const ordered = [...list].sort((x, y) => levelOrder(document, x.level) - levelOrder(document, y.level));
    threads.set(id, { id, name: ladder?.name ?? lookup(document).domains.get(one.domain)!.domain.name, domain: one.domain, indicators: ordered });
  }
  return { indicators, threads: [...threads.values()], instead: [], domains: [], harm: false };
}

/** Whether own words may mean harm. */
export const mayBeHarm = (_document: ThresholdDocument, _text: string): boolean => false;
