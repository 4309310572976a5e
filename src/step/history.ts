import { momentWords } from '../calendar/index.js';
import type { StepProtocol } from '../document/index.js';
import type { StepRecord } from '../record/index.js';
import { insteadOf } from './answers.js';
import type { StepEvent, StepState } from './types.js';

export const STATE_WORDS: Readonly<Record<StepState, string>> = {
  considering: 'Being considered',
  agreed: 'Agreed',
  'not-agreed': 'Not agreed',
  'under-way': 'Under way',
  completed: 'Completed',
};

/** Everything recorded of a step, in the order in which it happened. */
export function historyOf(protocol: StepProtocol, { entries }: StepRecord): StepEvent[] {
  const { stages } = protocol;
  const instead = insteadOf(protocol);
  const standing = entries.findLast(({ kind }) => kind === 'outcome');
  const decided = (entry: StepRecord['entries'][number]) =>
    entry.kind === 'outcome' && entry !== standing
      ? instead.flatMap(({ id, options }) => options.find((one) => one.id === entry.answers?.[id])?.label ?? [])
      : [];
  return entries.map((entry) => {
    const stage = entry.kind === 'stage' ? entry.stage : null;
    const name = stages.find(({ id }) => id === stage)?.name ?? stage;
    const words =
      entry.kind === 'outcome'
        ? entry.outcome === 'considering'
          ? 'Considered again'
          : STATE_WORDS[entry.outcome]
        : `${entry.done ? 'Done' : 'Marked as not done'}: ${name}`;
    return {
      words,
      stage,
      on: entry.on,
      onWords: momentWords(new Date(entry.on)),
      by: entry.by ?? null,
      reason: entry.reason ?? null,
      decided: decided(entry).join('; ') || null,
    };
  });
}
