import { isSmall, isWhole, stem, wordsOf } from './fold.js';
import { meansHarm } from './harm.js';
import { phrase, type Phrase, placesAt } from './phrases.js';
import type { ThresholdDocument, Words } from './schema.js';

/** Everyday words that stand in a query: which, where, and to what they lead. */
export interface Everyday {
  readonly words: Words;
  /** As it was typed; as the pack writes it where only its beginning was. */
  readonly typed: string;
  /** The places of its words in the query. */
  readonly places: readonly number[];
}

interface Entry {
  readonly words: Words;
  readonly typed: string;
  readonly parts: readonly string[];
  readonly phrase: Phrase;
}

/** A pack's everyday words by the stem of the first, so that a letter typed looks at few of them; and those of one word. */
interface Entries {
  readonly byStem: ReadonlyMap<string, readonly Entry[]>;
  readonly single: readonly Entry[];
}

/** Made once per document: of all its everyday words, and of those that may mean harm. */
const all = new WeakMap<ThresholdDocument, Entries>();
const harmful = new WeakMap<ThresholdDocument, Entries>();

function entriesOf(document: ThresholdDocument, lists: typeof all): Entries {
  const known = lists.get(document);
  if (known) return known;
  const byStem = new Map<string, Entry[]>();
  for (const words of document.words ?? []) {
    if (lists === harmful && !words.harm) continue;
    for (const typed of words.typed) {
      const parts = wordsOf(typed);
      if (!parts.length) continue;
      const key = stem(parts[0]!);
      const list = byStem.get(key) ?? [];
      list.push({ words, typed, parts, phrase: phrase(parts) });
      byStem.set(key, list);
    }
  }
  const made: Entries = { byStem, single: [...byStem.values()].flat().filter(({ parts }) => parts.length === 1) };
  lists.set(document, made);
  return made;
}

/** As much of a last word as tells what somebody is about to type. */
const BEGUN = 4;

/** The everyday words of a document's pack that a query has, the last one also half typed. */
export const everydayIn = (document: ThresholdDocument, words: readonly string[]): readonly Everyday[] =>
  entriesIn(entriesOf(document, all), words);

function entriesIn({ byStem, single }: Entries, words: readonly string[]): readonly Everyday[] {
  const stems = words.map(stem);
  const places = new Map<Entry, number[]>();
  stems.forEach((one, at) => {
    for (const entry of byStem.get(one) ?? []) {
      const found = placesAt(entry.phrase, words, stems, at);
      if (!found) continue;
      // Added to, and not made anew: a long text may have one word thousands of times.
      const known = places.get(entry);
      if (known) known.push(...found);
      else places.set(entry, [...found]);
    }
  });
  const whole = [...places].map(([{ words: lead }, found]) => ({
    words: lead,
    typed: [...new Set(found)].map((at) => words[at]).join(' '),
    places: found,
  }));
  const last = words.at(-1) ?? '';
  // A whole word that leads somewhere is not the beginning of another: "refuge" is no refugee.
  const stands = isSmall(last) || isWhole(last) || whole.some(({ places: at }) => at.includes(words.length - 1));
  if (stands || last.length < BEGUN) return whole;
  const begun = single.filter((entry) => entry.parts[0]!.startsWith(last) && !places.has(entry));
  return [...whole, ...begun.map(({ words: lead, typed }) => ({ words: lead, typed, places: [words.length - 1] }))];
}

/** The signs to which the everyday words of a text lead. Its last word is whole: nothing is being typed. */
export const signsMeant = (document: ThresholdDocument, text: string): readonly string[] =>
  everydayIn(document, [...wordsOf(text), '']).flatMap(({ words }) => words.indicators ?? []);

/** Whether a text in somebody's own words may mean harm to a child: by the kit's list, and by the words that the pack marks. */
export function mayBeHarm(document: ThresholdDocument, text: string): boolean {
  const words = wordsOf(text);
  return meansHarm(words) || entriesIn(entriesOf(document, harmful), words).length > 0;
}
