import type { DatedFact, FactTest, ThresholdDocument } from '../document/index.js';
import type { ChildFacts, Facts } from './schema.js';

/*
 * What facts are about. A topic is what one test looks at: a kind of test, or what a test of dates
 * counts.
 */

export type Leaf = Exclude<FactTest, { readonly kind: 'all' | 'any' }>;
export type Topic = Exclude<Leaf['kind'], 'dates'> | DatedFact;

/** The facts that one test is put to: those of a child, or of the family alone. */
export interface Subject {
  readonly child?: ChildFacts;
  readonly rentArrearsMonths: number | undefined;
}

interface TopicFacts {
  /** What is missing where the fact is not given. */
  readonly words: string;
  /** The fact itself; undefined where it is not given. */
  readonly given: (subject: Subject) => unknown;
}

const counted = (facts: (child: ChildFacts) => unknown) => (subject: Subject) => subject.child && facts(subject.child);

export const TOPICS: Readonly<Record<Topic, TopicFacts>> = {
  absence: { words: 'sessions missed', given: counted(({ sessions }) => sessions?.missed) },
  'late-marks': { words: 'late marks', given: counted(({ lateMarks }) => lateMarks) },
  suspensions: { words: 'suspensions', given: counted(({ suspensions }) => suspensions) },
  'permanent-exclusions': {
    words: 'permanent exclusions',
    given: counted(({ permanentExclusions }) => permanentExclusions),
  },
  'part-time': { words: 'a part-time timetable', given: counted(({ partTimeSince }) => partTimeSince) },
  ehcp: { words: 'an EHCP', given: counted(({ ehcp }) => ehcp) },
  'home-educated': { words: 'education at home', given: counted(({ homeEducated }) => homeEducated) },
  'not-on-roll': { words: 'the school roll', given: counted(({ notOnRoll }) => notOnRoll) },
  'missing-episodes': { words: 'missing episodes', given: counted(({ missingEpisodes }) => missingEpisodes) },
  'accidents-under-5': {
    words: 'accidents under 5 seen at A&E',
    given: counted(({ accidentsUnder5 }) => accidentsUnder5),
  },
  development: { words: 'development bands', given: counted(({ development }) => development) },
  'rent-arrears': { words: 'rent arrears', given: ({ rentArrearsMonths }) => rentArrearsMonths },
};

export const topicOf = (test: Leaf): Topic => (test.kind === 'dates' ? test.fact : test.kind);

/** The single tests that a test is made of. */
export const leavesOf = (test: FactTest): Leaf[] =>
  test.kind === 'all' || test.kind === 'any' ? test.of.flatMap(leavesOf) : [test];

/** Whether a test asks about a child, or about the family alone. */
export const isOfChild = (test: FactTest): boolean => leavesOf(test).some(({ kind }) => kind !== 'rent-arrears');

/** The topics that a document has tests for. */
export function topicsIn(document: ThresholdDocument): ReadonlySet<Topic> {
  return new Set(document.indicators.flatMap(({ match }) => (match ? leavesOf(match.test).map(topicOf) : [])));
}

/** Whom facts are about: each child, and the family where it has facts of its own. */
export function subjectsIn({ children, rentArrearsMonths }: Facts): Subject[] {
  return [...children.map((child): Subject => ({ child, rentArrearsMonths })), { rentArrearsMonths }];
}
