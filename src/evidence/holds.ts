import { addDays, addMonths } from '../calendar/index.js';
import { dateWords, type DatedFact, type EhcpState, type FactTest } from '../document/index.js';
import type { ChildFacts } from './schema.js';
import { isAtLeast, isOver, shareWords } from './share.js';
import type { Leaf, Subject } from './topics.js';

/** What a test that holds rests on, in words; and what to bear in mind. */
export interface Grounds {
  readonly evidence: readonly string[];
  readonly warnings: readonly string[];
}

/** 10 school weeks of 10 sessions: the time over which national rules look at absence. The mark is the kit's own. */
const FEW_SESSIONS = 100;
const FEW_WEEKS = 10;

const grounds = (evidence: string, warnings: readonly string[] = []): Grounds => ({ evidence: [evidence], warnings });

/** What a test rests on; undefined where it does not hold, or where the fact is not known. */
export function holds(test: FactTest, subject: Subject, today: string): Grounds | undefined {
  if (test.kind !== 'all' && test.kind !== 'any') return leafHolds(test, subject, today);
  const found = test.of.map((one) => holds(one, subject, today));
  const held = found.filter((one) => one !== undefined);
  if (test.kind === 'all' ? held.length < found.length : !held.length) return undefined;
  return { evidence: held.flatMap(({ evidence }) => evidence), warnings: held.flatMap(({ warnings }) => warnings) };
}

function leafHolds(test: Leaf, { child, rentArrearsMonths }: Subject, today: string): Grounds | undefined {
  if (test.kind === 'rent-arrears') {
    const fits = rentArrearsMonths !== undefined && within(rentArrearsMonths, test.monthsAtLeast, test.monthsAtMost);
    return fits ? grounds(plural(rentArrearsMonths, 'month of rent arrears', 'months of rent arrears')) : undefined;
  }
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
            `${missed} of ${plural(possible, 'session')} missed, ${shareWords(missed, possible)}`,
            absenceWarnings(child, possible, today),
          )
        : undefined;
    }
    case 'late-marks': {
      const { lateMarks = 0 } = child;
      return within(lateMarks, test.countAtLeast, test.countAtMost)
        ? grounds(plural(lateMarks, 'late mark'))
        : undefined;
    }
    case 'dates': {
      const { counted, older } = datesOf(child, test, today);
      const warnings = older.length && test.lastMonths ? [olderWords(test.fact, older, test.lastMonths)] : [];
      return within(counted.length, test.countAtLeast, test.countAtMost)
        ? grounds(datedWords(test.fact, counted, test.lastMonths), warnings)
        : undefined;
    }
    case 'part-time': {
      const since = child.partTimeSince;
      const fits = since && since <= today && addMonths(since, test.forMonths ?? 0) <= today;
      return fits ? grounds(`On a part-time timetable since ${dateWords(since)}`) : undefined;
    }
    case 'not-on-roll':
      return child.notOnRoll ? grounds('Not on the roll of any school, or missing from education') : undefined;
    case 'ehcp':
      return child.ehcp && test.state.includes(child.ehcp) ? grounds(EHCP[child.ehcp]) : undefined;
    case 'development': {
      const aspects = (child.development ?? []).filter(({ bandsBelow }) =>
        within(bandsBelow, test.bandsAtLeast, test.bandsAtMost),
      );
      return aspects.length >= test.aspects ? grounds(developmentWords(aspects)) : undefined;
    }
  }
}

const within = (number: number, least: number, most = Infinity) => number >= least && number <= most;

export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const EHCP: Readonly<Record<EhcpState, string>> = {
  none: 'No EHCP',
  considered: 'An assessment for an EHCP is being considered',
  mainstream: 'An EHCP is in place, for mainstream provision',
  specialist: 'An EHCP is in place that names specialist provision',
};

/** What is below the child's age, by aspect: "Listening 2 bands below, speaking 1 band below". */
export const developmentWords = (aspects: NonNullable<ChildFacts['development']>): string =>
  `${[...aspects]
    .sort((a, b) => (a.aspect < b.aspect ? -1 : 1))
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

/**
 * The dates that a test counts; and older ones, up to twice its time, to be told: a time such as two
 * terms has no fixed number of days.
 */
export function datesOf(
  child: ChildFacts,
  { fact, lastMonths }: Pick<Extract<Leaf, { readonly kind: 'dates' }>, 'fact' | 'lastMonths'>,
  today: string,
) {
  const past = datesIn(child, fact).filter((date) => date <= today);
  if (lastMonths === undefined) return { counted: past, older: [] };
  const from = addMonths(today, -lastMonths);
  const before = addMonths(today, -2 * lastMonths);
  return { counted: past.filter((date) => date >= from), older: past.filter((date) => date < from && date >= before) };
}

const latest = (dates: readonly string[]) => {
  const last = dateWords(dates.reduce((a, b) => (a > b ? a : b)));
  return dates.length === 1 ? `on ${last}` : `the latest on ${last}`;
};

export const datedWords = (fact: DatedFact, dates: readonly string[], lastMonths?: number): string =>
  `${plural(dates.length, ...NAMES[fact])}${lastMonths === undefined ? '' : ` in the last ${plural(lastMonths, 'month')}`}, ${latest(dates)}`;

export const olderWords = (fact: DatedFact, dates: readonly string[], lastMonths: number): string =>
  `${plural(dates.length, ...NAMES[fact])} older than ${plural(lastMonths, 'month')} and not counted: ${latest(dates)}.`;

/** What makes a share of sessions say less than it seems to. */
function absenceWarnings({ enrolled, partTimeSince }: ChildFacts, possible: number, today: string): string[] {
  const few =
    possible < FEW_SESSIONS &&
    `There were only ${plural(possible, 'possible session')}, less than ${FEW_WEEKS} school weeks. A few days change the share a lot. (The document does not say how long is long enough.)`;
  const short =
    enrolled &&
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
  return [few, short, left, partly].filter((one) => typeof one === 'string');
}
