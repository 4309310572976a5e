import { addDays, addMonths } from '../calendar/index.js';
import { byText, dateWords, type DatedFact, type EhcpState, type FactTest } from '../document/index.js';
import type { ChildFacts } from './schema.js';
import { isAtLeast, isOver, shareWords } from './share.js';
import { type Leaf, type Subject, type Topic, topicOf } from './topics.js';

/** What a test that holds rests on, in words; and what to bear in mind. */
export interface Grounds {
  readonly evidence: readonly string[];
  readonly warnings: readonly string[];
  /** The single facts that it counted, by {@link factKey}. */
  readonly counted: readonly string[];
  /** Those of them that lie above what the sign says. */
  readonly over: readonly string[];
}

/** A single fact: a topic, and the date or the aspect where it has several. */
export const factKey = (topic: Topic, one = ''): string => `${topic} ${one}`;

/** 10 school weeks of 10 sessions: the time over which national rules look at absence. The mark is the kit's own. */
const FEW_SESSIONS = 100;
const FEW_WEEKS = 10;

/** A year without the thing happening again: then a sign that says no time needs a second look. */
const LONG_AGO = 12;

const grounds = (
  evidence: string,
  counted: readonly string[],
  warnings: readonly string[] = [],
  over: readonly string[] = [],
): Grounds => ({ evidence: [evidence], counted, warnings: over.length ? [...warnings, MORE] : warnings, over });

const MORE = 'This is more than the sign says, and no higher sign of the document fits it. Use your judgement.';

/**
 * What a test rests on; undefined where it does not hold, or where the fact is not known. `beyond`
 * takes no upper end as one, for a fact that falls above a sign and below the next.
 */
export function holds(test: FactTest, subject: Subject, today: string, beyond = false): Grounds | undefined {
  if (test.kind !== 'all' && test.kind !== 'any') return leafHolds(test, subject, today, beyond);
  const found = test.of.map((one) => holds(one, subject, today, beyond));
  const held = found.filter((one) => one !== undefined);
  if (test.kind === 'all' ? held.length < found.length : !held.length) return undefined;
  return {
    evidence: held.flatMap(({ evidence }) => evidence),
    counted: held.flatMap(({ counted }) => counted),
    warnings: held.flatMap(({ warnings }) => warnings),
    over: held.flatMap(({ over }) => over),
  };
}

function leafHolds(
  test: Leaf,
  { child, rentArrearsMonths }: Subject,
  today: string,
  beyond: boolean,
): Grounds | undefined {
  const topic = topicOf(test);
  /** A number held against a sign's lower and upper end. */
  const ranged = (
    number: number | undefined,
    [least, most = Infinity]: readonly [number, number | undefined],
    words: () => string,
    facts: readonly string[] = [factKey(topic)],
    warnings: readonly string[] = [],
  ) =>
    number !== undefined && within(number, least, beyond ? Infinity : most)
      ? grounds(words(), facts, warnings, number > most ? facts : [])
      : undefined;
  if (test.kind === 'rent-arrears')
    return ranged(rentArrearsMonths, [test.monthsAtLeast, test.monthsAtMost], () => arrearsWords(rentArrearsMonths!));
  if (!child) return undefined;
  switch (test.kind) {
    case 'absence': {
      const { possible = 0, missed = 0 } = child.sessions ?? {};
      const fits =
        test.overPercent !== undefined
          ? isOver(missed, possible, test.overPercent)
          : isAtLeast(missed, possible, test.atLeastPercent ?? 0);
      return possible && fits
        ? grounds(
            absenceWords(missed, possible, child.period),
            [factKey(topic)],
            absenceWarnings(child, possible, today),
          )
        : undefined;
    }
    case 'late-marks':
      return ranged(
        child.lateMarks,
        [test.countAtLeast, test.countAtMost],
        () => lateWords(child.lateMarks!, child.period),
        undefined,
        periodWarnings(child.period, today),
      );
    case 'dates': {
      const { counted, older } = datesOf(child, test, today);
      return ranged(
        counted.length,
        [test.countAtLeast, test.countAtMost],
        () => datedWords(test.fact, counted, test.lastMonths),
        counted.map((date) => factKey(test.fact, date)),
        [
          ...(older.length && test.lastMonths ? [olderWords(test.fact, older, test.lastMonths)] : []),
          ...longAgo(counted, test.lastMonths, today),
        ],
      );
    }
    case 'part-time': {
      const since = child.partTimeSince;
      const fits = since && since <= today && addMonths(since, test.forMonths ?? 0) <= today;
      return fits ? grounds(partTimeWords(since), [factKey(topic)]) : undefined;
    }
    case 'not-on-roll':
      return child.notOnRoll ? grounds(NOT_ON_ROLL, [factKey(topic)]) : undefined;
    case 'home-educated':
      return child.homeEducated ? grounds(HOME_EDUCATED, [factKey(topic)]) : undefined;
    case 'ehcp':
      return child.ehcp && test.state.includes(child.ehcp) ? grounds(EHCP[child.ehcp], [factKey(topic)]) : undefined;
    case 'development': {
      const most = test.bandsAtMost ?? Infinity;
      const aspects = (child.development ?? []).filter(({ bandsBelow }) =>
        within(bandsBelow, test.bandsAtLeast, beyond ? Infinity : most),
      );
      const keys = (some: typeof aspects) => some.map(({ aspect }) => factKey(topic, aspect));
      return aspects.length >= test.aspects
        ? grounds(developmentWords(aspects), keys(aspects), [], keys(aspects.filter((one) => one.bandsBelow > most)))
        : undefined;
    }
  }
}

const within = (number: number, least: number, most = Infinity) => number >= least && number <= most;

export const NOT_ON_ROLL = 'Not on the roll of any school, or missing from education';
export const HOME_EDUCATED = 'Educated at home';
export const partTimeWords = (since: string): string => `On a part-time timetable since ${dateWords(since)}`;
export const arrearsWords = (months: number): string =>
  plural(months, 'month of rent arrears', 'months of rent arrears');
export const absenceWords = (missed: number, possible: number, period: ChildFacts['period']): string =>
  `${missed} of ${plural(possible, 'session')} missed, ${shareWords(missed, possible)}${periodWords(period)}`;
export const lateWords = (count: number, period: ChildFacts['period']): string =>
  `${plural(count, 'late mark')}${periodWords(period)}`;

const periodWords = (period: ChildFacts['period']) =>
  period ? `, from ${dateWords(period.from)} to ${dateWords(period.to)}` : '';
const NO_PERIOD = 'The facts do not say from when to when this was counted.';
const NOT_BEGUN = 'The time that this was counted over has not begun yet. Check its dates.';
const periodWarnings = (period: ChildFacts['period'], today: string): string[] =>
  period ? (period.from > today ? [NOT_BEGUN] : []) : [NO_PERIOD];

export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const EHCP: Readonly<Record<EhcpState, string>> = {
  none: 'No EHCP',
  considered: 'An assessment for an EHCP is being considered',
  mainstream: 'An EHCP is in place, for mainstream provision',
  specialist: 'An EHCP is in place that names specialist provision',
};

/** What is below the child's age, by aspect: "Listening 2 bands below, speaking 1 band below". */
export const developmentWords = (aspects: NonNullable<ChildFacts['development']>): string =>
  `${[...aspects]
    .sort((a, b) => byText(a.aspect, b.aspect))
    .map(({ aspect, bandsBelow }) => `${aspect} ${plural(bandsBelow, 'development band')} below`)
    .join(', ')} the child’s age`;

const NAMES: Readonly<Record<DatedFact, readonly [string, string]>> = {
  suspensions: ['suspension', 'suspensions'],
  'permanent-exclusions': ['permanent exclusion', 'permanent exclusions'],
  'missing-episodes': ['missing episode', 'missing episodes'],
  'accidents-under-5': [
    'visit to A&E under 5 with an accidental injury',
    'visits to A&E under 5 with an accidental injury',
  ],
};

export const datesIn = (child: ChildFacts, fact: DatedFact): readonly string[] =>
  ({
    suspensions: child.suspensions,
    'permanent-exclusions': child.permanentExclusions,
    'missing-episodes': child.missingEpisodes,
    'accidents-under-5': child.accidentsUnder5,
  })[fact] ?? [];

/** The dates that a test counts, and the older ones: a time such as two terms has no fixed number of days. */
export function datesOf(
  child: ChildFacts,
  { fact, lastMonths }: Pick<Extract<Leaf, { readonly kind: 'dates' }>, 'fact' | 'lastMonths'>,
  today: string,
) {
  const past = datesIn(child, fact).filter((date) => date <= today);
  if (lastMonths === undefined) return { counted: past, older: [] };
  const from = addMonths(today, -lastMonths);
  return { counted: past.filter((date) => date >= from), older: past.filter((date) => date < from) };
}

const lastOf = (dates: readonly string[]) => dates.reduce((a, b) => (a > b ? a : b));

/** A sign that says no time fits something that happened years ago too; then a person looks again. */
const longAgo = (dates: readonly string[], lastMonths: number | undefined, today: string): string[] =>
  lastMonths === undefined && dates.length && lastOf(dates) < addMonths(today, -LONG_AGO)
    ? [
        `The latest was on ${dateWords(lastOf(dates))}, more than ${LONG_AGO} months ago. The document gives no time. Ask whether the sign still fits.`,
      ]
    : [];

const latest = (dates: readonly string[]) => {
  const last = dateWords(lastOf(dates));
  return dates.length === 1 ? `on ${last}` : `the latest on ${last}`;
};

export const datedWords = (fact: DatedFact, dates: readonly string[], lastMonths?: number): string =>
  `${plural(dates.length, ...NAMES[fact])}${lastMonths === undefined ? '' : ` in the last ${plural(lastMonths, 'month')}`}, ${latest(dates)}`;

export const olderWords = (fact: DatedFact, dates: readonly string[], lastMonths: number): string =>
  `${plural(dates.length, ...NAMES[fact])} older than ${plural(lastMonths, 'month')} and not counted: ${latest(dates)}.`;

/** What makes a share of sessions say less than it seems to. */
function absenceWarnings({ enrolled, partTimeSince, period }: ChildFacts, possible: number, today: string): string[] {
  const few =
    possible < FEW_SESSIONS &&
    `There were only ${plural(possible, 'possible session')}, less than ${FEW_WEEKS} school weeks. A few days change the share a lot. (The document does not say how long is long enough.)`;
  const short =
    enrolled &&
    enrolled.from <= today &&
    enrolled.from > addDays(today, -FEW_WEEKS * 7) &&
    `The child has been on the roll only since ${dateWords(enrolled.from)}, less than ${FEW_WEEKS} weeks. The share may not be typical.`;
  const left =
    enrolled?.to !== undefined &&
    enrolled.to < today &&
    `The child left the roll on ${dateWords(enrolled.to)}. The share is about the time before.`;
  const partly =
    partTimeSince &&
    partTimeSince <= today &&
    `The child is on a part-time timetable since ${dateWords(partTimeSince)}. The share can look better or worse than it is.`;
  return [few, short, left, partly, ...periodWarnings(period, today)].filter((one) => typeof one === 'string');
}
