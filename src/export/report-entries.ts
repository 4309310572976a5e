import { dateWords, levelOf, lookup, signScope, type Indicator, type ThresholdDocument } from '../document/index.js';
import type { CaseRecord, Concern, Strength } from '../record/index.js';
import { plain, quoted } from './report-paper.js';

/** A recorded thing with the sign that it ticked, if it ticked one. */
export interface Placed {
  readonly entry: Concern | Strength;
  readonly indicator: Indicator | undefined;
  readonly domain: string;
  /** Null for a strength in own words. */
  readonly level: string | null;
  readonly isStrength: boolean;
}

/** Everything recorded, in the order of the document, own words last in their cell. */
export type Entries = ReadonlyMap<string, Placed>;

export function entriesOf(document: ThresholdDocument, record: CaseRecord): Entries {
  const { indicators, domains, levels } = lookup(document);
  const place = (entry: Concern | Strength, listed: boolean): Placed => {
    const indicator = indicators.get(entry.indicator ?? '')?.indicator;
    // A sign is what the document prints it as, in whichever list a host put it.
    const isStrength = indicator ? indicator.kind === 'strength' : listed;
    const level = indicator?.level ?? ('level' in entry ? entry.level : undefined) ?? null;
    return { entry, indicator, domain: indicator?.domain ?? entry.domain ?? '', level, isStrength };
  };
  const order = ({ entry, domain, level, isStrength }: Placed) => [
    domains.get(domain)?.order ?? domains.size,
    Number(isStrength),
    levels.get(level ?? '')?.order ?? -1,
    indicators.get(entry.indicator ?? '')?.order ?? indicators.size,
  ];
  const placed = [
    ...record.concerns.map((entry) => place(entry, false)),
    ...record.strengths.map((entry) => place(entry, true)),
  ]
    .map((one) => ({ one, at: order(one) }))
    .sort((a, b) => a.at.map((value, n) => value - b.at[n]!).find(Boolean) ?? 0)
    .map(({ one }) => [one.entry.id, one] as const);
  return new Map(placed);
}

/** Those of the entries that are named, in the order of the document. */
export function namedIn(entries: Entries, ids: readonly string[]): Placed[] {
  const named = new Set(ids);
  return [...entries.values()].filter(({ entry }) => named.has(entry.id));
}

/** The words of an entry: a sign's as they were when it was ticked, own words in quotation marks. */
export const entryWords = ({ entry, indicator }: Placed): string =>
  entry.indicator === undefined ? quoted(entry.text ?? '') : plain(entry.words ?? indicator?.text ?? entry.indicator);

export const isOwn = ({ entry }: Placed): boolean => entry.indicator === undefined;

/** Whom it is about, by their labels, which may hold a comma. What is kept of an earlier edition may name one who was taken out since. */
export function peopleWords({ people }: CaseRecord, ids: readonly string[]): string {
  if (!ids.length) return 'whole family';
  const listed = people.filter(({ id }) => ids.includes(id));
  const labels = listed.map(({ label }) => plain(label));
  return [
    ...labels,
    ...(ids.some((id) => !listed.some((one) => one.id === id)) ? ['somebody not listed any more'] : []),
  ].join('; ');
}

/** When it was seen or told, by whom, and whether the writer was there. */
export function seenWords({ seen }: Concern | Strength): string {
  if (!seen) return '';
  const how =
    seen.how === 'firsthand' ? 'Seen by the writer' : seen.how === 'told' ? 'Told to the writer' : 'Seen or told';
  const by = seen.by ? `${seen.how === 'told' ? ' by' : ', source:'} ${seen.by}` : '';
  return `${how}${by}${seen.on ? `, ${dateWords(seen.on)}` : ''}.`;
}

/** Where the condition printed with a sign stands, as the writer answered. */
export function metWords({ entry, indicator }: Placed): string {
  if (!indicator?.conditions || !('met' in entry || !entry.text)) return '';
  const met = 'met' in entry ? entry.met : undefined;
  const answer = met === undefined ? 'not answered' : { yes: 'yes', no: 'no', unsure: 'not sure' }[met];
  return `Only where this holds: ${indicator.conditions.join('; ')}. Does it hold? The writer’s answer: ${answer}.`;
}

/** Whether a sign was ticked in the words that the document has now: a second wording stands under those alone. */
export const sameWords = ({ entry, indicator }: Placed): boolean =>
  (entry.words ?? indicator?.text) === indicator?.text;

/** The tier and the age bands for which the document prints the sign. */
export function scopeWords(document: ThresholdDocument, { indicator }: Placed): string {
  const scope = indicator ? signScope(document, indicator) : '';
  return scope && `The document prints this for: ${scope}.`;
}

/** What the document names beside the sign to find help or to read more. */
export const linkWords = ({ indicator }: Placed): string =>
  indicator?.links
    ? `Help that the document names: ${indicator.links.map(({ label, url }) => (url ? `${label} (${url})` : label)).join('; ')}.`
    : '';

export const levelName = (document: ThresholdDocument, level: string | null): string =>
  level === null ? '' : levelOf(document, level).name;
