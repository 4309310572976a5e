import type { StepEntry } from './step-schema.js';

/** What the entries of a step come to. */
export interface StepTimeline {
  readonly outcome: 'considering' | 'agreed' | 'not-agreed';
  /** When the outcome became what it is; null while nothing was agreed or refused. */
  readonly outcomeOn: string | null;
  /** The stages that are done, with the moment of each. */
  readonly done: ReadonlyMap<string, string>;
}

/** What the entries of a step come to, from first to last. */
export function stepTimeline(entries: readonly StepEntry[]): StepTimeline {
  return entries.reduce(following, { outcome: 'considering', outcomeOn: null, done: new Map() });
}

function following(before: StepTimeline, entry: StepEntry): StepTimeline {
  if (entry.kind === 'outcome')
    return { ...before, outcome: entry.outcome, outcomeOn: entry.outcome === 'considering' ? null : entry.on };
  const done = new Map(before.done);
  if (entry.done) done.set(entry.stage, entry.on);
  else done.delete(entry.stage);
  return { ...before, done };
}

/** Every fault in the order of entries: where it is, and what is wrong. */
export function entryFaults(entries: readonly StepEntry[]): { readonly at: number; readonly message: string }[] {
  let after = stepTimeline([]);
  return entries.flatMap((entry, at) => {
    const before = after;
    after = following(before, entry);
    const previous = entries[at - 1];
    const faults = [
      previous !== undefined &&
        entry.on < previous.on &&
        'It is dated before the entry that it follows. Put the entries in the order in which they happened.',
      standsAlready(entry, before) &&
        'This was so already. Take the entry out, or the one between that changes it is missing.',
      goesBack(entry, before) && !entry.reason && 'To go back needs a reason. Add "reason".',
    ];
    return faults.flatMap((message) => (message ? [{ at, message }] : []));
  });
}

const standsAlready = (entry: StepEntry, { outcome, done }: StepTimeline) =>
  entry.kind === 'outcome' ? entry.outcome === outcome : entry.done === done.has(entry.stage);

const goesBack = (entry: StepEntry, { outcome }: StepTimeline) =>
  entry.kind === 'outcome' ? outcome !== 'considering' : !entry.done;

/** The entries with one more, at its place in time: after those of the same moment. */
export function withEntry(entries: readonly StepEntry[], added: StepEntry): StepEntry[] {
  const at = entries.findLastIndex(({ on }) => on <= added.on) + 1;
  return [...entries.slice(0, at), added, ...entries.slice(at)];
}
