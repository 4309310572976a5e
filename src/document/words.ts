import { levelOf, tierOf } from './lookup.js';
import type { Domain, Interval, Position, Span, ThresholdDocument } from './schema.js';

/** A position in words: "Targeted Help, lower tier". */
export function positionWords(document: ThresholdDocument, position: Position): string {
  const { name } = levelOf(document, position.level);
  const tier = tierOf(document, position);
  return tier ? `${name}, ${tier.name}` : name;
}

/** A span in words: one position, "Targeted Help, lower or upper tier not yet decided", or "Extra Help to Targeted Help, lower tier". */
export function spanWords(document: ThresholdDocument, { from, to }: Span): string {
  if (from.level === to.level) {
    if (from.tier === to.tier) return positionWords(document, from);
    const { name, tiers = [] } = levelOf(document, from.level);
    const first = tiers.findIndex(({ id }) => id === from.tier);
    const last = tiers.findIndex(({ id }) => id === to.tier);
    return `${name}, ${either(tiers.slice(first, last + 1).map((tier) => tier.name))} not yet decided`;
  }
  return `${positionWords(document, from)} to ${positionWords(document, to)}, not yet decided`;
}

/** Names joined by "or"; a last word that they share is said once: "lower or upper tier". */
function either(names: readonly string[]): string {
  const last = names[0]?.match(/ \S+$/)?.[0];
  return last && names.every((name) => name.endsWith(last))
    ? `${names.map((name) => name.slice(0, -last.length)).join(' or ')}${last}`
    : names.join(' or ');
}

/** The name of a domain for tight places. */
export const shortName = (domain: Domain): string => domain.short ?? domain.name;

/** An interval in words, as the source gives it; an aim is said to be one. */
export const intervalWords = (interval: Interval): string =>
  interval.aim ? `${interval.words} (an aim)` : interval.words;
