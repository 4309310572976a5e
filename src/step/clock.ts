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
  stage: StepStage,
  status: StepStagePlan['status'],
  progress: Progress,
  chosen: string | undefined,
  nameOf: (stage: string) => string,
  { now, holidays }: At,
): StepClockPlan | null {
  const { id, clock, outcome } = stage;
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
  // A time that runs from the decision is not taken back by another look at it.
  const settled = reading.from === progress.decision?.id ? progress.settledFor(stage) : undefined;
  const started = settled === undefined ? progress.doneOn(reading.from) : (settled?.first ?? null);
  if (started === null || status === 'not-applicable') return { ...shared, ...unstarted };

  const due = dueAt(reading, new Date(started), holidays);
  const doneOn = progress.doneOn(id);
  const done = doneOn !== null;
  const past = isPast(due, now);
  const anew = settled && settled.last !== started ? dueAt(reading, new Date(settled.last), holidays) : null;
  const latest = anew ?? due;
  // A decision was made when people first settled it: the source gives no time to look at it again.
  const settledOn = id === progress.decision?.id ? progress.settledSince(started) : undefined;
  const followsDecision = outcome !== undefined && progress.timeline.outcome === 'considering';
  // What may not apply, or may be due later, or was done once, is never said to be overdue.
  const sure =
    latest.known &&
    status !== 'undecided' &&
    !followsDecision &&
    settledOn === undefined &&
    (anew === null || isPast(anew, now));
  const left = () => {
    if (done || progress.state === 'completed') return null;
    return past && !sure ? 'may be overdue' : leftWords(now, due.at);
  };
  return {
    ...shared,
    started,
    due: due.at.toISOString(),
    dueDay: due.day,
    latestDue: latest.at.toISOString(),
    dueWords: dueWords(due),
    leftWords: left(),
    overdue: !done && progress.state !== 'completed' && sure && past,
    late: done && latest.known && isPast(latest, new Date(settledOn ?? doneOn)),
    known: latest.known,
    note:
      [
        ...(latest.known ? [] : [uncoveredSentence(holidays)]),
        ...(anew ? [anewSentence(settled!.last, anew)] : []),
      ].join(' ') || null,
  };
}

/** Where people settled a step twice in the same way, the earlier time is shown, and the later one said. */
const anewSentence = (last: string, due: Due): string =>
  `This was settled again at ${momentWords(new Date(last))}. The document does not say whether the time starts again then. If it does, it is due ${dueWords(due)}.`;

const unstarted = {
  started: null,
  due: null,
  dueDay: null,
  latestDue: null,
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
