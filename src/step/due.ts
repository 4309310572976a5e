import { assess, type Action } from '../assess/index.js';
import {
  addDays,
  addMonths,
  addWeeks,
  addWorkingDays,
  bankHolidays,
  dayWords,
  leftWords,
  type BankHolidays,
  uncoveredSentence,
} from '../calendar/index.js';
import { intervalWords, lookup, type Interval, type ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import { endOf } from './clock.js';
import { sourced } from './sourced.js';

/** When things are due that a document gives a time for outside a step: reviews of a plan, and answers to a request. */
export interface DueDates {
  /** The moment that they were worked out for. */
  readonly now: string;
  /** An id of the host's own for this family, random: a calendar file makes its identifiers from it. */
  readonly id: string;
  readonly dates: readonly DueDate[];
  /** What was counted from a day, and is not asked for any more, or whose day was taken away: a calendar takes it out. */
  readonly lapsed: readonly { readonly id: string; readonly dueDay: string }[];
}

export interface DueDate {
  readonly id: string;
  readonly kind: 'review' | 'answer';
  /** What is due. */
  readonly text: string;
  /** The time in the words of the document. */
  readonly words: string;
  /** The day that a person gave; null while there is none. */
  readonly from: string | null;
  /** The first day of a time that is a range, such as 6-12 weeks; null where it is none. */
  readonly earliestDay: string | null;
  /** The last day. */
  readonly dueDay: string | null;
  /** "by the end of Tuesday 6 January 2026" */
  readonly dueWords: string | null;
  /** "2 days left"; null where nothing is counted, or the day is not known for sure and may be past. */
  readonly leftWords: string | null;
  readonly overdue: boolean;
  /** False where the list of bank holidays does not reach: the day given is then the earliest possible. */
  readonly known: boolean;
  readonly note: string | null;
  readonly sections: readonly string[];
  readonly doubts: readonly string[];
}

/** What due dates are worked out from. */
export interface DueOptions {
  readonly now: Date;
  readonly id: string;
  readonly holidays?: BankHolidays;
}

/**
 * What the document gives a number of days, weeks or months for, in what it asks to be done now. Each
 * is counted from the day that the record notes (`countFrom`: the last review, or the day on which you
 * asked), and is without a date until then. Times in hours are left to the step protocols: they need a
 * moment. Throws ForeignRecordError and UnknownIdError as `assess` does.
 */
export function dueDates(document: ThresholdDocument, record: CaseRecord, options: DueOptions): DueDates {
  const { actions } = assess(document, record);
  const { counted = {}, uncounted = {} } = record;
  const former = { ...uncounted, ...counted };
  const rules = new Set(
    actions.filter(({ kind }) => kind === 'assessment' || kind === 'plan').flatMap((one) => one.rules),
  );
  const effects = [
    ...document.rules.filter(({ id }) => rules.has(id)).flatMap(({ then }) => then),
    ...document.questions.flatMap(({ id, options }) =>
      options.filter((option) => option.id === record.answers[id]).flatMap(({ then }) => then),
    ),
  ];
  const asked = new Set(
    effects.map((effect) => ('plan' in effect ? effect.plan : effect.kind === 'assessment' ? effect.assessment : null)),
  );
  const reviews = reviewsIn(document).map(({ id, key, text, review }) => {
    const from = (days: Days) => one(key, 'review', text, review.interval, review, days, options);
    return { from, isAsked: asked.has(id) };
  });
  const promised = promisedBy(document, actions);
  const taken = promised.filter(({ isTaken }) => isTaken);
  const answers = promised.map(({ route: { id, contact }, response, at, isTaken }) => {
    // While it is open which of two routes is taken, each says whose answer it is.
    const isShared = isTaken && taken.filter((other) => other.response.for === response.for).length > 1;
    const by = isShared && contact ? lookup(document).contacts.get(contact)?.name : undefined;
    const from = (days: Days) =>
      one(
        answerKey(id, at),
        'answer',
        by ? `${response.for} (${by})` : response.for,
        response.within,
        response,
        days,
        options,
      );
    return { from, isAsked: isTaken };
  });
  const all = [...reviews, ...answers].map(({ from, isAsked }) => ({
    date: isAsked ? from(counted) : null,
    last: from(former),
  }));
  return {
    now: options.now.toISOString(),
    id: options.id,
    dates: all.flatMap(({ date }) => (date ? [date] : [])),
    lapsed: all.flatMap(({ date, last }) =>
      last?.dueDay && !date?.dueDay ? [{ id: last.id, dueDay: last.dueDay }] : [],
    ),
  };
}

/** Everything that can be counted from a day in any record of a document, by its id, with its name. */
export const countable = (document: ThresholdDocument): { readonly id: string; readonly text: string }[] =>
  [
    ...reviewsIn(document).map(({ key, text, review }) => ({ id: key, text, interval: review.interval })),
    ...document.routes.flatMap(({ id, responses = [] }) =>
      responses.map((response, at) => ({ id: answerKey(id, at), text: response.for, interval: response.within })),
    ),
  ].flatMap(({ id, text, interval }) => (isInDays(interval) ? [{ id, text }] : []));

const reviewsIn = ({ assessments, plans }: ThresholdDocument) =>
  [...assessments, ...plans].flatMap(({ id, name, review }) =>
    review ? [{ id, key: `review.${id}`, text: `Review of the ${name}`, review }] : [],
  );

const answerKey = (route: string, at: number) => `answer.${route}.${at + 1}`;

type DayUnit = Exclude<NonNullable<Interval['unit']>, 'hour'>;

/** Times in hours need a moment, times without a number cannot be counted, and what states only the least never ends. */
const isInDays = (interval: Interval): interval is Interval & { readonly most: number; readonly unit: DayUnit } =>
  interval.most !== undefined && interval.unit !== undefined && interval.unit !== 'hour';

/** The answers that a document promises, and whether what they answer is to be asked now. Two routes may promise the same. */
const promisedBy = ({ routes }: ThresholdDocument, actions: readonly Action[]) =>
  routes.flatMap((route) =>
    (route.responses ?? []).map((response, at) => ({
      route,
      response,
      at,
      isTaken: actions.some(
        ({ text, contact, responses }) =>
          text === route.text &&
          contact === (route.contact ?? null) &&
          responses.some((one) => one.for === response.for && one.within.words === response.within.words),
      ),
    })),
  );

type Days = Readonly<Record<string, string>>;

function one(
  id: string,
  kind: DueDate['kind'],
  text: string,
  interval: Interval,
  source: { readonly section: readonly string[]; readonly doubt?: string | undefined },
  counted: Days,
  { now, holidays = bankHolidays }: DueOptions,
): DueDate | null {
  if (!isInDays(interval)) return null;
  const { least, most, unit } = interval;
  const start = counted[id] ?? null;
  const count = (number: number) => after(start!, number, unit, holidays);
  const due = start === null ? null : count(most);
  const end = due && endOf(due.date);
  const past = end !== null && now.getTime() >= end.getTime();
  return {
    id,
    kind,
    text,
    words: intervalWords(interval),
    from: start,
    earliestDay: start !== null && least !== undefined && least < most ? count(least).date : null,
    dueDay: due?.date ?? null,
    dueWords: due && `by the end of ${dayWords(due.date)}${due.known ? '' : ', or later'}`,
    leftWords: end && (due.known || !past) ? leftWords(now, end) : null,
    overdue: past && due!.known,
    known: due?.known ?? true,
    note: !due || due.known ? null : uncoveredSentence(holidays),
    ...sourced(source),
  };
}

/** A `day` of which the source does not say whether it is a working day is one of the calendar, which ends first. */
function after(
  day: string,
  number: number,
  unit: DayUnit,
  holidays: BankHolidays,
): { readonly date: string; readonly known: boolean } {
  switch (unit) {
    case 'working day':
      return addWorkingDays(addDays(day, 0), number, holidays);
    case 'day':
      return { date: addDays(day, number), known: true };
    case 'week':
      return { date: addWeeks(day, number), known: true };
    case 'month':
      return { date: addMonths(day, number), known: true };
  }
}
