import { lookup } from './lookup.js';
import type { Indicator, ThresholdDocument } from './schema.js';

/** Text as it is searched: lower case, without accents, and with one kind of apostrophe. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();
}

/**
 * The indicators that hold every word of a query, in their text, conditions or domain, in the
 * document's order. A word may be the beginning of one: "absen" finds "absent" and "absence".
 * An empty query finds nothing, because nothing was asked.
 */
export function findIndicators(document: ThresholdDocument, query: string): readonly Indicator[] {
  const words = searchable(query)
    .split(/[\s"\u201c\u201d]+/)
    .filter(Boolean)
    .map((word) => new RegExp(`[^\\p{L}\\p{N}]${escape(word)}`, 'u'));
  if (!words.length) return [];
  const { domains } = lookup(document);
  return document.indicators.filter((indicator) => {
    const domain = domains.get(indicator.domain)?.domain;
    const text = searchable([indicator.text, ...(indicator.conditions ?? []), domain?.name, domain?.short].join(' '));
    return words.every((word) => word.test(` ${text}`));
  });
}

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
