import {
  addConcern,
  addStrength,
  changeEntry,
  lookup,
  removeEntry,
  type CaseRecord,
  type Concern,
  type Strength,
} from '../../src/index.js';
import { aboutWords, entriesOf, quoted, type View } from './model.js';
import { strings } from './strings.js';

type Entry = Concern | Strength;

/** Whether an entry is about the person one records for, or about somebody else; null where there is none. */
export const heldBy = (who: string, entry: Entry | undefined): 'chosen' | 'others' | null =>
  entry ? ((who ? entry.people.includes(who) : !entry.people.length) ? 'chosen' : 'others') : null;

/** What pressing a box does, in words; null where it changes nothing. */
export interface Press {
  readonly change: (record: CaseRecord) => CaseRecord;
  readonly words: string;
  /** Entry that is recorded afterwards for the chosen person. */
  readonly last: string | null;
}

/**
 * A box adds the chosen person to an entry, or takes that person out again: nobody else's record is
 * touched. The whole family holds each person already, so pressing there changes nothing.
 */
export function pressed({ document, record, who }: View, id: string): Press | null {
  const entry = entriesOf(document, record).byId.get(id);
  const people = who ? [who] : [];
  const chosen = aboutWords(record, people);
  if (!entry) {
    const { text, kind } = lookup(document).indicators.get(id)!.indicator;
    const add = kind === 'strength' ? addStrength : addConcern;
    return {
      change: (before) => add(before, { indicator: id, people }),
      words: strings.announceAdded(chosen, text),
      last: id,
    };
  }
  const text = quoted(document, entry);
  const others = entry.people.filter((one) => one !== who);
  if (heldBy(who, entry) === 'chosen') {
    return others.length
      ? {
          change: (before) => changeEntry(before, id, { people: others }),
          words: strings.announceLeft(chosen, aboutWords(record, others), text),
          last: null,
        }
      : removed(entry, chosen, text);
  }
  if (!entry.people.length) return null;
  return {
    change: (before) => changeEntry(before, id, { people: who ? [...entry.people, who] : [] }),
    words: who
      ? strings.announceStill(chosen, aboutWords(record, entry.people), text)
      : strings.announceAdded(chosen, text),
    last: id,
  };
}

const removed = ({ id }: Entry, people: string, text: string): Press => ({
  change: (before) => removeEntry(before, id),
  words: strings.announceRemoved(people, text),
  last: null,
});

/** Takes an entry out for everybody it is about. */
export const removal = ({ document, record }: View, entry: Entry): Press =>
  removed(entry, aboutWords(record, entry.people), quoted(document, entry));
