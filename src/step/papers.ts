import { addDays, dayWords, leftWords } from '../calendar/index.js';
import type { StepProtocol } from '../document/index.js';
import type { StepRecord } from '../record/index.js';
import { holds } from './answers.js';
import { endOf } from './clock.js';
import type { Progress } from './progress.js';
import { sourced } from './sourced.js';
import type { StepPaper, StepQuestionPlan } from './types.js';

/** The papers of a protocol: which are needed, which are shared, and by which day where the next meeting is known. */
export function papersOf(
  { papers = [] }: StepProtocol,
  step: StepRecord,
  questions: readonly StepQuestionPlan[],
  { state, dropped }: Progress,
  now: Date,
): StepPaper[] {
  return papers.map((paper) => {
    const on = step.papers[paper.id] ?? null;
    // A step that was not agreed needs no papers.
    const needed = dropped ? 'no' : holds(paper.when, questions).holds;
    const status = on !== null ? 'ready' : needed === 'yes' ? 'needed' : needed === 'no' ? 'not-needed' : 'undecided';
    const { ahead } = paper;
    const dueDay =
      ahead && step.meeting !== undefined && status !== 'not-needed'
        ? addDays(step.meeting, -ahead.least * (ahead.unit === 'week' ? 7 : 1))
        : null;
    const open = dueDay !== null && status !== 'ready';
    return {
      id: paper.id,
      name: paper.name,
      from: paper.from,
      to: paper.to,
      status,
      on,
      ahead: ahead?.words ?? null,
      dueDay,
      dueWords: dueDay && `by the end of ${dayWords(dueDay)}`,
      leftWords: open ? leftWords(now, endOf(dueDay)) : null,
      overdue: open && status === 'needed' && state !== 'completed' && now.getTime() >= endOf(dueDay).getTime(),
      ...sourced(paper),
    };
  });
}
