import { addDays, dayWords, leftWords, londonDate } from '../calendar/index.js';
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
  { state, dropped, doneOn }: Progress,
  now: Date,
): StepPaper[] {
  return papers.map((paper) => {
    const own = step.papers[paper.id];
    const sent = paper.stage === undefined ? null : doneOn(paper.stage);
    const on = own ?? (sent && londonDate(new Date(sent)));
    // A step that was not agreed needs no papers.
    const needed = dropped ? 'no' : holds(paper.when, questions).holds;
    const status = on !== null ? 'ready' : needed === 'yes' ? 'needed' : needed === 'no' ? 'not-needed' : 'undecided';
    const dueDay = status === 'not-needed' ? null : lastDay(paper, step);
    const open = dueDay !== null && status !== 'ready' && state !== 'completed';
    const past = open && now.getTime() >= endOf(dueDay).getTime();
    return {
      id: paper.id,
      name: paper.name,
      from: paper.from,
      to: paper.to,
      status,
      on,
      byStage: own === undefined && on !== null,
      ahead: paper.ahead?.words ?? null,
      dueDay,
      dueWords: dueDay && `by the end of ${dayWords(dueDay)}`,
      // A paper that may not be needed is never said to be overdue.
      leftWords: !open ? null : past && status === 'undecided' ? 'may be overdue' : leftWords(now, endOf(dueDay)),
      overdue: past && status === 'needed',
      ...sourced(paper),
    };
  });
}

/** The last day to share a paper before the meeting, where its day is known. */
export const lastDay = (
  { ahead }: NonNullable<StepProtocol['papers']>[number],
  { meeting }: Pick<StepRecord, 'meeting'>,
): string | null =>
  ahead && meeting !== undefined ? addDays(meeting, -ahead.least * (ahead.unit === 'week' ? 7 : 1)) : null;
