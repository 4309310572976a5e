import { levelOf, tierOf } from './lookup.js';
import type { Domain, Indicator, Interval, Position, Span, ThresholdDocument } from './schema.js';

/** Words that a person wrote, or a text of a document, ended as a sentence. */
export const asSentence = (words: string): string =>
  /[.!?][’”]*$/.test(words.trim()) ? words.trim() : `${words.trim()}.`;

/** Somebody's own words, shown to be theirs. The marks that they hold become those that stand within others. */
export const inQuotes = (words: string): string => `“${words.replace(/“/g, '‘').replace(/”/g, '’')}”`;

/** A position in words: "Targeted Help, lower tier". */
export function positionWords(document: ThresholdDocument, position: Position): string {
  const level = levelOf(document, position.level);
  const tier = tierOf(document, position);
  if (!tier) return markedName(level);
  return `${tier.mark === undefined ? markedName(level) : level.name}, ${markedName(tier)}`;
}

/** The name of a level or tier, with its mark where the name does not hold it: "Early help (2a)". */
export function markedName({ name, mark }: { readonly name: string; readonly mark?: string | undefined }): string {
  if (
    mark === undefined ||
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .includes(mark.toLowerCase())
  )
    return name;
  return `${name} (${mark})`;
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

/** For whom of all a sign stands: the tier of its level, and the age bands, as the document names them. Empty where it says neither. */
export function signScope(document: ThresholdDocument, { level, tier, ages = [] }: Indicator): string {
  const bands = ages.map((age) => document.ages?.find(({ id }) => id === age)?.name ?? age);
  return [...(tier === undefined ? [] : [markedName(tierOf(document, { level, tier })!)]), ...bands].join('; ');
}

/** The name of a domain for tight places. */
export const shortName = (domain: Domain): string => domain.short ?? domain.name;

/** An interval in words, as the source gives it; an aim is said to be one. */
export const intervalWords = (interval: Interval): string =>
  interval.aim ? `${interval.words} (an aim)` : interval.words;
