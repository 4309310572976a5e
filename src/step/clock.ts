import {
  addDays,
  addHours,
  addWeeks,
  addWorkingDays,
  type BankHolidays,
  dayWords,
  instantOf,
  leftWords,
  londonDate,
  momentWords,
  uncoveredSentence,
} from '../calendar/index.js';
import type { StepReading, StepStage } from '../document/index.js';
import type { Progress } from './progress.js';
import { sourced } from './sourced.js';
import type { StepClockPlan, StepStagePlan } from './types.js';

export interface At {
  readonly now: Date;
  readonly holidays: BankHolidays;
}

/** When something is due. */
interface Due {
  readonly at: Date;
  /** The last day, where it is due at the end of a day. */
  readonly day: string | null;
  readonly known: boolean;
}

/** When a reading that started at a moment is due: hours run day and night, days end with their last day. */
export function dueAt(
  { within, unit }: Pick<StepReading, 'within' | 'unit'>,
  started: Date,
  holidays: BankHolidays,
): Due {
  if (unit === 'hour') return { at: addHours(started, within), day: null, known: true };
  const from = londonDate(started);
  const { date, known } =
    unit === 'working day'
      ? addWorkingDays(from, within, holidays)
      : { date: unit === 'day' ? addDays(from, within) : addWeeks(from, within), known: true };
  return { at: endOf(date), day: date, known };
}

/** The moment at which a day ends. */
export const endOf = (day: string): Date => instantOf(addDays(day, 1), '00:00');

/** The clock of a stage: which reading was taken, when it started, when it is due and what is left. */
export function clockOf(
  { id, clock, outcome }: StepStage,
  status: StepStagePlan['status'],
  progress: Progress,
  chosen: string | undefined,
  nameOf: (stage: string) => string,
  { now, holidays }: At,
): StepClockPlan | null {
  if (!clock) return null;
  const offered = (clock.readings ?? []).filter(
    ({ from }) => progress.applies(from) !== 'no' || progress.doneOn(from) !== null,
  );
  const reading = offered.find((one) => one.id === chosen) ?? offered[0] ?? clock.readings?.[0];
  const words = { words: clock.words, aim: Boolean(clock.aim), ...sourced(clock) };
  if (!reading)
    return { ...words, unit: 'none stated', reading: null, chosen: false, others: [], ...unstarted, startedBy: null };

  const bare = ({ id: one, text }: StepReading) => ({ id: one, text });
  const shared = {
    ...words,
    unit: reading.unit,
    reading: bare(reading),
    chosen: reading.id === chosen,
    others: offered.filter((one) => one !== reading).map(bare),
    startedBy: nameOf(reading.from),
  };
  const started = progress.doneOn(reading.from);
  if (started === null || status === 'not-applicable') return { ...shared, ...unstarted };

  const due = dueAt(reading, new Date(started), holidays);
  const doneOn = progress.doneOn(id);
  const done = doneOn !== null;
  const past = isPast(due, now);
  // A decision was made when people first settled it: the source gives no time to look at it again.
  const settledOn = id === progress.decision?.id ? progress.settledSince(started) : undefined;
  const followsDecision = outcome !== undefined && progress.timeline.outcome === 'considering';
  // What may not apply, or may be due later, or was done once, is never said to be overdue.
  const sure = due.known && status !== 'undecided' && !followsDecision && settledOn === undefined;
  const left = () => {
    if (done || progress.state === 'completed') return null;
    return past && !sure ? 'may be overdue' : leftWords(now, due.at);
  };
  return {
    ...shared,
    started,
    due: due.at.toISOString(),
    dueDay: due.day,
    dueWords: dueWords(due),
    leftWords: left(),
    overdue: !done && progress.state !== 'completed' && sure && past,
    late: done && due.known && isPast(due, new Date(settledOn ?? doneOn)),
    known: due.known,
    note: due.known ? null : uncoveredSentence(holidays),
  };
}

const unstarted = {
  started: null,
  due: null,
  dueDay: null,
  dueWords: null,
  leftWords: null,
  overdue: false,
  late: false,
  known: true,
  note: null,
} as const;

/** An hour that is named can still be kept at that moment; a day is over when the next begins. */
const isPast = ({ at, day }: Due, now: Date) =>
  day === null ? now.getTime() > at.getTime() : now.getTime() >= at.getTime();

function dueWords({ at, day, known }: Due): string {
  if (day === null) return `by ${momentWords(at)}`;
  return `by the end of ${dayWords(day)}${known ? '' : ', or later'}`;
}
