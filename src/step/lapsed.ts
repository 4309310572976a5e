import type { StepProtocol } from '../document/index.js';
import type { StepRecord } from '../record/index.js';
import { lastDay } from './papers.js';
import type { StepPaper, StepPlan } from './types.js';

/* What was due by what was recorded before, and is not any more: a calendar that has it takes it out. */

/** Times that ran after an earlier entry, each as it last stood, of stages whose time runs no more. */
export function lapsedStages(
  stages: StepPlan['stages'],
  { entries }: StepRecord,
  stagesAfter: (entries: StepRecord['entries']) => StepPlan['stages'],
): StepPlan['lapsed'] {
  const stopped = new Set(stages.flatMap(({ id, clock }) => (clock && clock.due === null ? [id] : [])));
  const last = new Map<string, StepPlan['lapsed'][number]>();
  for (const count of stopped.size ? turnsIn(entries) : [])
    for (const { id, clock } of stagesAfter(entries.slice(0, count)))
      if (clock?.due && stopped.has(id)) last.set(id, { of: 'stage', id, due: clock.due, dueDay: clock.dueDay });
  return [...last.values()];
}

/** How many entries there were before an outcome became another, or a stage was undone: of each only the last time counts. */
function turnsIn(entries: StepRecord['entries']): number[] {
  const last = new Map<string, number>();
  let outcome = 'considering';
  for (const [at, entry] of entries.entries())
    if (entry.kind === 'outcome') {
      last.set(outcome, at);
      ({ outcome } = entry);
    } else if (!entry.done) last.set(`stage ${entry.stage}`, at);
  return [...new Set(last.values())].sort((one, other) => one - other);
}

/** Papers that are not needed any more, as a step was not agreed or an answer says so. */
export function lapsedPapers(
  { papers = [] }: StepProtocol,
  step: StepRecord,
  planned: readonly StepPaper[],
): StepPlan['lapsed'] {
  return papers.flatMap((paper, at) => {
    const day = lastDay(paper, step);
    return day !== null && planned[at]!.status === 'not-needed'
      ? [{ of: 'paper' as const, id: paper.id, due: day, dueDay: day }]
      : [];
  });
}
