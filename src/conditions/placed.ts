import {
  levelOrder,
  lookup,
  mayBeHarm,
  signsMeant,
  type Indicator,
  type ThresholdDocument,
  UnknownIdError,
} from '../document/index.js';
import { describesHarm, type Concern } from '../record/index.js';

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
  /** True where the sign has conditions and they are not known to hold: nobody said "yes". */
  readonly unmet: boolean;
  /** True where the sign, or the place of own words, describes harm: then immediate risk is asked about. */
  readonly alert: boolean;
  /** Which of the writer's words may mean harm, so that they ask the same; null where none do. */
  readonly mayHarm: 'text' | 'note' | null;
  /** Signs to which the writer's words lead. They only ever raise a question. */
  readonly meant: readonly string[];
}

/**
 * The concerns of a record in the document's order, whatever order they were recorded in.
 * Throws UnknownIdError for an id that the document does not have: records from outside go
 * through `readRecord` first.
 */
export function placeConcerns(document: ThresholdDocument, concerns: readonly Concern[]): PlacedConcern[] {
  const { domains, indicators, levels } = lookup(document);
  const placed = concerns.flatMap((entry): { placed: PlacedConcern; row: number; at: number }[] => {
    const found = entry.indicator === undefined ? null : indicators.get(entry.indicator);
    if (found === undefined) throw new UnknownIdError('indicator', entry.indicator ?? '', document);
    const indicator = found?.indicator ?? null;
    // A strength never points to a level, wherever it was put.
    if (indicator?.kind === 'strength') return [];
    const domain = indicator?.domain ?? entry.domain ?? '';
    const level = indicator?.level ?? entry.level ?? '';
    const row = domains.get(domain);
    if (row === undefined) throw new UnknownIdError('domain', domain, document);
    const order = levelOrder(document, level);
    const unmet = indicator?.conditions !== undefined && entry.met !== 'yes';
    return [
      {
        row: row.order,
        at: found?.order ?? document.indicators.length,
        placed: {
          entry,
          domain,
          level,
          order,
          indicator,
          isNeed: indicator?.kind !== 'context',
          unmet,
          // Where own words stand, or the sign that they were, is enough to ask, whatever they say.
          alert: indicator
            ? describesHarm(indicator, entry.met)
            : Boolean(entry.alert ?? row.domain.alert ?? levels.get(level)?.level.alert),
          ...wordsIn(document, entry),
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

type InWords = Pick<PlacedConcern, 'mayHarm' | 'meant'>;

type Words = Pick<Concern, 'text' | 'note'>;

interface Read extends Words {
  readonly found: InWords;
}

const NO_WORDS: InWords = { mayHarm: null, meant: [] };

/** What was found in an entry's words, and in which: they are read again only where they changed. */
const read = new WeakMap<ThresholdDocument, WeakMap<Words, Read>>();

/** Notes that were joined stand in the order of recording, which must not matter: each is read by itself. */
const notesIn = ({ note }: Words): readonly string[] => note?.split(';') ?? [];

/** Whether a note may mean harm. */
export const noteMayBeHarm = (document: ThresholdDocument, entry: Words): boolean =>
  notesIn(entry).some((part) => mayBeHarm(document, part));

/** What the words of an entry may mean. They only ever ask: no level is set by them. */
export function wordsIn(document: ThresholdDocument, entry: Words): InWords {
  const { text, note } = entry;
  if (text === undefined && note === undefined) return NO_WORDS;
  const known = read.get(document) ?? new WeakMap<Words, Read>();
  read.set(document, known);
  const before = known.get(entry);
  if (before && before.text === text && before.note === note) return before.found;
  const mayHarm =
    text !== undefined && mayBeHarm(document, text) ? 'text' : noteMayBeHarm(document, entry) ? 'note' : null;
  const found: InWords = {
    mayHarm,
    meant: [text ?? '', ...notesIn(entry)].flatMap((words) => signsMeant(document, words)),
  };
  known.set(entry, { text, note, found });
  return found;
}

/** The concerns that count as needs from a level up. */
export function needsFrom(
  document: ThresholdDocument,
  concerns: readonly PlacedConcern[],
  from = document.needs?.from,
): PlacedConcern[] {
  const lowest = from === undefined ? 0 : levelOrder(document, from);
  return concerns.filter(({ isNeed, order }) => isNeed && order >= lowest);
}

/** Needs as the document counts them: domains with a need, or single needs. */
export const counted = (document: ThresholdDocument, needs: readonly PlacedConcern[]): number =>
  document.needs?.countedBy === 'indicator' ? needs.length : new Set(needs.map(({ domain }) => domain)).size;

/** How many needs there are from a level up. */
export const countNeeds = (document: ThresholdDocument, concerns: readonly PlacedConcern[], from?: string): number =>
  counted(document, needsFrom(document, concerns, from));
