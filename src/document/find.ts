import { type Everyday, everydayIn, mayBeHarm } from './everyday.js';
import { askedOf, isSmall, single, stem, wordsOf } from './fold.js';
import { speltHarm } from './harm.js';
import { levelOrder, lookup } from './lookup.js';
import type { Indicator, Ladder, ThresholdDocument } from './schema.js';
import { secondWording } from './second.js';
import { meant, type Spellings, spellings } from './spelling.js';
import { shortName } from './words.js';

/** What a query finds. */
export interface FoundSigns {
  /** Every hit, in the document's order. */
  readonly indicators: readonly Indicator[];
  /** The hits in whole ladders, never cut, low to high; what stands in no ladder by domain, low to high. */
  readonly threads: readonly FoundThread[];
  /** Everyday words that were typed, and the document's own word for each. */
  readonly instead: readonly { readonly typed: string; readonly says: string }[];
  /** The query as it may be meant, where it finds nothing and that would; null else. */
  readonly meant: string | null;
  /** Ids of the domains to which the words belong although no sign there has them. */
  readonly domains: readonly string[];
  /** Whether the query has words that may mean harm. It records nothing and sets no level. */
  readonly harm: boolean;
}

export interface FoundThread {
  /** The ladder's id, or `domain.` and the domain's. */
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly indicators: readonly Indicator[];
}

interface Index {
  /** For each word of the signs, where those stand in the document's list. */
  readonly places: Map<string, number[]>;
  /** The same for the words of the domains' names. */
  readonly named: Map<string, number[]>;
  readonly stems: Map<string, string[]>;
  readonly domains: ReadonlyMap<string, readonly string[]>;
  readonly order: Map<string, number>;
  /** How many signs are in it. */
  read: number;
  /** All words that lead anywhere, made when the first that does not is typed. */
  spelt?: Spellings;
}

const indexes = new WeakMap<ThresholdDocument, Index>();

/** Made once per document, so that a letter typed reads no sign again. */
function indexOf(document: ThresholdDocument, upTo = document.indicators.length): Index {
  const index = indexes.get(document) ?? {
    places: new Map(),
    named: new Map(),
    stems: new Map(),
    domains: new Map(document.domains.map(({ id, name, short = '' }) => [id, wordsOf(`${name} ${short}`)])),
    order: new Map(),
    read: 0,
  };
  indexes.set(document, index);
  const { places, named, stems, domains, order } = index;
  for (let at = index.read; at < upTo; at++) {
    const { id, text, conditions = [], domain, ages = [] } = document.indicators[at]!;
    const bands = ages.map((age) => document.ages?.find((one) => one.id === age)?.name ?? '');
    const words = wordsOf([text, secondWording(document, text) ?? '', ...conditions, ...bands].join(' '));
    for (const word of new Set(words)) if (put(places, word, at)) put(stems, stem(word), word);
    for (const word of new Set(domains.get(domain))) put(named, word, at);
    order.set(id, at);
  }
  index.read = Math.max(index.read, upTo);
  return index;
}

/** True where the key is a new one. */
function put<T>(map: Map<string, T[]>, key: string, value: T): boolean {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
  return !list;
}

/**
 * Reads so many more signs into what a search looks through, which the first search does otherwise: of a large
 * document that takes long. True once all are read.
 */
export function indexSigns(document: ThresholdDocument, count: number): boolean {
  const { length } = document.indicators;
  const read = indexes.get(document)?.read ?? 0;
  return indexOf(document, Math.min(read + count, length)).read === length;
}

/** Where a word stands: as it is, as the beginning of another or in the other number; only then by its stem. */
function placesOf({ places, named, stems }: Index, word: string, withNames: boolean): Set<number> {
  const one = single(word);
  const fits = (known: string) => known.startsWith(word) || single(known) === one;
  const found = new Set<number>();
  for (const map of withNames ? [places, named] : [places])
    for (const [known, at] of map) if (fits(known)) for (const place of at) found.add(place);
  if (!found.size)
    for (const known of stems.get(stem(word)) ?? []) for (const place of places.get(known)!) found.add(place);
  return found;
}

/**
 * The signs that a query asks for, by the document's words and by the everyday words of its pack.
 * Each word must be there; where no sign has them all, the everyday words alone decide. "absen"
 * finds "absent" and "absence". An empty query finds nothing, because nothing was asked.
 */
export function findIndicators(document: ThresholdDocument, query: string): FoundSigns {
  const { everyday, ...hits } = hitsOf(document, query);
  return {
    ...hits,
    threads: threadsOf(document, hits.indicators),
    instead: [
      ...new Map(
        everyday.flatMap(({ typed, words: { says } }) =>
          says && !says.startsWith(typed) ? [[says, { typed, says }] as const] : [],
        ),
      ).values(),
    ],
    meant: hits.indicators.length || hits.domains.length ? null : asMeant(document, query),
  };
}

/** Whether other everyday words say more exactly what one says: "panic attack" is no attack. */
const holdsMore = (other: Everyday, { places }: Everyday) =>
  other.places.length > places.length && places.every((place) => other.places.includes(place));

/** Whether a query leads to any sign or area. */
export function leadsAnywhere(document: ThresholdDocument, query: string): boolean {
  const { indicators, domains } = hitsOf(document, query);
  return indicators.length > 0 || domains.length > 0;
}

/**
 * The query as it may be meant, where it finds nothing as it is typed and that would: words that stand nowhere are read
 * as the nearest that does. "homless" may be "homeless".
 */
function asMeant(document: ThresholdDocument, query: string): string | null {
  const words = wordsOf(query);
  const index = indexOf(document);
  const asked = new Set(askedOf(words));
  const known = () => (index.spelt ??= speltIn(document, index));
  const read = words.map((word) =>
    !asked.has(word) || placesOf(index, word, true).size
      ? word
      : (speltHarm(word) ?? meant(word, known(), TWO_SLIPS) ?? word),
  );
  const as = read.join(' ');
  return as !== words.join(' ') && leadsAnywhere(document, as) ? as : null;
}

/** How long a word is of which two slips are read: a search asks whether that was meant. */
const TWO_SLIPS = 8;

const speltIn = ({ words = [] }: ThresholdDocument, { places, named }: Index): Spellings =>
  spellings(new Set([...places.keys(), ...named.keys(), ...words.flatMap(({ typed }) => typed).flatMap(wordsOf)]));

function hitsOf(document: ThresholdDocument, query: string) {
  const words = wordsOf(query);
  const index = indexOf(document);
  const everyday = everydayIn(document, words).map((one) => ({ ...one, leads: leadsOf(document, index, one.words) }));
  const exact = everyday.filter((one) => !everyday.some((other) => holdsMore(other, one)));
  // Where harm may be meant, nothing that the words could lead to is left out.
  const harm = mayBeHarm(document, query);
  const leading = harm ? everyday : exact;
  const asked = new Set(askedOf(words));
  // Everyday words say more exactly what is meant than the name of a whole area.
  const covered = new Set(everyday.flatMap(({ places }) => places));
  const withNames = words.some((word, at) => asked.has(word) && !covered.has(at));
  const sets = words.flatMap((word, at) => {
    const leads = leading.filter(({ places }) => places.includes(at));
    if (!asked.has(word) && !leads.length) return [];
    const own = asked.has(word) ? placesOf(index, word, withNames) : new Set<number>();
    for (const { leads: to } of leads) for (const place of to) own.add(place);
    return [own];
  });
  const [first = new Set<number>(), ...others] = sets;
  const all = [...first].filter((place) => others.every((set) => set.has(place)));
  const through = all.length ? (harm ? exact : []) : leading;
  const found = new Set([...all, ...through.flatMap(({ leads }) => [...leads])]);
  const indicators = document.indicators.filter((_, at) => found.has(at));
  const hit = new Set(indicators.map(({ domain }) => domain));
  const named = [...index.domains]
    .filter(
      ([, name]) =>
        asked.size &&
        ![...asked].every(isSmall) &&
        [...asked].every((word) => name.some((one) => one.startsWith(word))),
    )
    .map(([id]) => id);
  // Other words may have signs in the area of words that have none: "hit and late" where all is one area.
  const signless = all.length ? [] : leading.filter(({ leads }) => !leads.size);
  const domainsOf = (ones: typeof everyday) => ones.flatMap(({ words: { domains = [] } }) => domains);
  const belongs = new Set([...domainsOf(leading), ...named].filter((id) => !hit.has(id)).concat(domainsOf(signless)));
  return {
    indicators,
    domains: document.domains.flatMap(({ id }) => (belongs.has(id) ? [id] : [])),
    everyday: exact,
    harm,
  };
}

function leadsOf(document: ThresholdDocument, { order }: Index, { indicators = [], ladders = [] }: Leads): Set<number> {
  const through = document.ladders.filter(({ id }) => ladders.includes(id)).flatMap((ladder) => ladder.indicators);
  return new Set([...indicators, ...through].map((id) => order.get(id)!));
}

type Leads = { readonly indicators?: readonly string[]; readonly ladders?: readonly string[] };

/** Hits in as few whole ladders as hold them, in the order in which their first hit stands. */
function threadsOf(document: ThresholdDocument, hits: readonly Indicator[]): FoundThread[] {
  const { indicators, domains } = lookup(document);
  const left = new Set(hits.map(({ id }) => id));
  const count = ({ indicators }: Ladder) => indicators.filter((id) => left.has(id)).length;
  const counted = document.ladders.map((ladder) => ({ ladder, held: count(ladder) })).sort((a, b) => b.held - a.held);
  const threads: { first: number; thread: FoundThread }[] = [];
  const at = (id: string) => indicators.get(id)!.order;
  for (const { ladder } of counted) {
    const held = ladder.indicators.filter((id) => left.delete(id));
    if (!held.length) continue;
    const signs = ladder.indicators.map((id) => indicators.get(id)!.indicator);
    const { id, name } = ladder;
    threads.push({
      first: Math.min(...held.map(at)),
      thread: { id, name, domain: indicators.get(held[0]!)!.indicator.domain, indicators: signs },
    });
  }
  for (const { domain } of domains.values()) {
    const signs = hits
      .filter((one) => one.domain === domain.id && left.has(one.id))
      .sort((a, b) => levelOrder(document, a.level) - levelOrder(document, b.level) || at(a.id) - at(b.id));
    if (signs.length)
      threads.push({
        first: at(signs[0]!.id),
        thread: { id: `domain.${domain.id}`, name: shortName(domain), domain: domain.id, indicators: signs },
      });
  }
  return threads.sort((a, b) => a.first - b.first).map(({ thread }) => thread);
}
