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
import { aboutWords, entriesOf, quoted, type Hands, type View } from './model.js';
import { strings } from './strings.js';

type Entry = Concern | Strength;

/** Whether an entry is about the person one records for, or about somebody else; null where there is none. */
export const heldBy = (who: string, entry: Entry | undefined): 'chosen' | 'others' | null =>
  entry ? ((who ? entry.people.includes(who) : !entry.people.length) ? 'chosen' : 'others') : null;

/** What pressing a box does, in words; null where it changes nothing. */
interface Press {
  readonly change: (record: CaseRecord) => CaseRecord;
  readonly words: string;
  /** Entry that is recorded afterwards for the chosen person. */
  readonly last: string | null;
}

/**
 * A box adds the chosen person to an entry, or takes that person out again: nobody else's record is
 * touched. The whole family holds each person already, so pressing there changes nothing.
 */
function pressed({ document, record, who }: View, id: string): Press | null {
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

/** Does what a pressed box does, and lets the box show what is recorded then. */
export function press(view: View, hands: Hands, id: string, box: HTMLInputElement): void {
  const does = pressed(view, id);
  const inHits = box.closest('.hits');
  // What is recorded from words of harm is followed by the risk.
  if (does?.last && view.found?.harm && inHits) hands.set({ raised: [...view.raised, id] });
  if (does) {
    hands.edit(does.change, does.words, does.last);
    // Where only what is recorded is shown, the box that was pressed may be gone.
    if (view.onlyRecorded) hands.focusNext(`#${CSS.escape(box.id)}`);
  } else {
    hands.announce(strings.announceHeld);
    if (!inHits) hands.set({ editing: id });
  }
  // Where nothing was taken, the box must not look as if it had been: what did not change is not drawn again.
  const held = heldBy(view.who, entriesOf(view.document, hands.now().record).byId.get(id));
  box.checked = held === 'chosen';
  box.indeterminate = held === 'others';
  // Its form is gone with it, and does not come back by itself.
  if (held === null && view.editing === id) hands.set({ editing: null });
  hands.redraw();
}

const removed = ({ id }: Entry, people: string, text: string): Press => ({
  change: (before) => removeEntry(before, id),
  words: strings.announceRemoved(people, text),
  last: null,
});

/** Takes an entry out for everybody it is about. */
export const removal = ({ document, record }: View, entry: Entry): Press =>
  removed(entry, aboutWords(record, entry.people), quoted(document, entry));
