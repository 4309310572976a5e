import type { BankHolidays } from '../calendar/index.js';
import type { StepProtocol } from '../document/index.js';
import { stepTimeline, type StepRecord } from '../record/index.js';
import { dueAt } from './clock.js';
import { lastDay } from './papers.js';
import { settledIn } from './progress.js';
import type { StepPaper, StepPlan } from './types.js';

/* What was due by what was recorded before, and is not any more: a calendar that has it takes it out. */

/**
 * Times of stages that run no more, each as it last stood: as an outcome changed, a stage was undone, or an
 * answer or a reading is another now. Records keep no earlier answers, so what had started counts as due.
 */
export function lapsedStages(
  protocol: StepProtocol,
  stages: StepPlan['stages'],
  { entries, readings: chosen }: StepRecord,
  holidays: BankHolidays,
): StepPlan['lapsed'] {
  const stopped = new Set(stages.flatMap(({ id, clock }) => (clock && clock.due === null ? [id] : [])));
  const last = new Map<string, StepPlan['lapsed'][number]>();
  for (const count of stopped.size ? turnsIn(entries) : []) {
    const before = entries.slice(0, count);
    const { outcome, done } = stepTimeline(before);
    const decision = protocol.stages.find((stage) => stage.decision)?.id;
    const settled = outcome === 'considering' ? null : settledIn(before, outcome);
    const startOf = (stage: string) => (stage === decision ? (settled?.first ?? null) : (done.get(stage) ?? null));
    for (const { id, outcome: path = outcome, clock } of protocol.stages) {
      if (!stopped.has(id) || (outcome !== 'considering' && outcome !== path)) continue;
      const started = (clock?.readings ?? []).filter(({ from }) => startOf(from) !== null);
      const reading = started.find((one) => one.id === chosen[id]) ?? started[0];
      if (!reading) continue;
      const { at, day } = dueAt(reading, new Date(startOf(reading.from)!), holidays);
      last.set(id, { of: 'stage', id, due: at.toISOString(), dueDay: day });
    }
  }
  return [...last.values()];
}

/** How many entries there were before an outcome became another, or a stage was undone, of each the last time; and now. */
function turnsIn(entries: StepRecord['entries']): number[] {
  const last = new Map<string, number>([['now', entries.length]]);
  let outcome = 'considering';
  for (const [at, entry] of entries.entries())
    if (entry.kind === 'outcome') {
      last.set(outcome, at);
      ({ outcome } = entry);
    } else if (!entry.done) last.set(`stage ${entry.stage}`, at);
  return [...new Set(last.values())].sort((one, other) => one - other);
}

/** Papers that are not needed any more, as a step was not agreed or an answer says so, or whose meeting was taken out. */
export function lapsedPapers(
  { papers = [] }: StepProtocol,
  step: StepRecord,
  planned: readonly StepPaper[],
): StepPlan['lapsed'] {
  const { meeting = step.formerMeeting } = step;
  return papers.flatMap((paper, at) => {
    const day = lastDay(paper, { meeting });
    return day !== null && planned[at]!.dueDay === null
      ? [{ of: 'paper' as const, id: paper.id, due: day, dueDay: day }]
      : [];
  });
}
