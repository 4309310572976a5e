import { addDays, addMonths } from '../calendar/index.js';
import { byText, dateWords, DATED_FACTS, type ThresholdDocument } from '../document/index.js';
import {
  absenceWords,
  arrearsWords,
  datedWords,
  datesIn,
  developmentWords,
  EHCP,
  factKey,
  type Grounds,
  HOME_EDUCATED,
  lateWords,
  NOT_ON_ROLL,
  olderWords,
  partTimeWords,
  plural,
} from './holds.js';
import type { ChildFacts, Facts } from './schema.js';
import { heldBy, inOrder } from './suggest.js';
import {
  isOfChild,
  type Leaf,
  leavesOf,
  type Subject,
  subjectsIn,
  type Topic,
  topicOf,
  TOPICS,
  topicsIn,
} from './topics.js';

/** Something that facts leave open: nothing suggested is not nothing found. */
export interface OpenFact {
  /** Ids of the people it is about; left out where the facts do not say whom, or for the whole family. */
  readonly people?: readonly string[];
  readonly text: string;
  /** What the document leaves unclear here. */
  readonly doubts: readonly string[];
}

/**
 * What could not be worked out from facts, and why: what is not given, what the document has no
 * test for, and what falls between its lines. A fact that is given is in a suggestion or here.
 * `today` is a date in England. Throws InvalidDateError.
 */
export function openFacts(
  document: ThresholdDocument,
  facts: Facts,
  { today }: { readonly today: string },
): OpenFact[] {
  addDays(today, 0);
  const tested = topicsIn(document);
  if (!tested.size) return [{ text: 'No sign of this document can be checked against facts.', doubts: [] }];
  return inOrder(subjectsIn(facts)).flatMap((subject) => {
    const person = subject.child?.person;
    return openOf(document, subject, tested, today).map((one) => ({
      ...(person === undefined ? {} : { people: [person] }),
      ...one,
    }));
  });
}

type Told = Pick<OpenFact, 'text' | 'doubts'>;
const told = (text: string, doubts: readonly string[] = []): Told => ({ text, doubts });

function openOf(document: ThresholdDocument, subject: Subject, tested: ReadonlySet<Topic>, today: string): Told[] {
  const { child } = subject;
  const topics = (Object.keys(TOPICS) as Topic[]).filter((topic) => (topic === 'rent-arrears') !== Boolean(child));
  const isGiven = (topic: Topic) => TOPICS[topic].given(subject) !== undefined;
  const missing = topics.filter((topic) => tested.has(topic) && !isGiven(topic)).map((topic) => TOPICS[topic].words);
  const held = [...heldBy(document, subject, today).values()];
  return [
    ...(child ? noShare(child, tested) : []),
    ...(child ? toCome(child, today) : []),
    ...topics
      .filter((topic) => isGiven(topic))
      .flatMap((topic) =>
        tested.has(topic) ? unfitting(document, subject, topic, held, today) : untested(subject, topic, today),
      ),
    ...(missing.length ? [told(`Not known, so not checked: ${missing.join(', ')}.`)] : []),
  ];
}

function noShare({ sessions }: ChildFacts, tested: ReadonlySet<Topic>): Told[] {
  if (!sessions || sessions.possible || !tested.has('absence')) return [];
  const missed = sessions.missed ? `${plural(sessions.missed, 'session missed', 'sessions missed')}. ` : '';
  return [told(`${missed}No possible sessions are given, so absence cannot be worked out.`)];
}

function toCome(child: ChildFacts, today: string): Told[] {
  const given = [
    ...DATED_FACTS.flatMap((fact) => datesIn(child, fact).map((date) => [date, TOPICS[fact].words] as const)),
    [child.partTimeSince ?? '', TOPICS['part-time'].words] as const,
    [child.enrolled?.from ?? '', 'the first day on the roll'] as const,
  ];
  return given
    .filter(([date]) => date > today)
    .sort(([a], [b]) => byText(a, b))
    .map(([date, what]) => told(`A date in the future is not counted: ${dateWords(date)} (${what}).`));
}

/** What of a fact fits no sign, although the document has signs about it. */
function unfitting(
  document: ThresholdDocument,
  subject: Subject,
  topic: Topic,
  held: readonly Grounds[],
  today: string,
): Told[] {
  const placed = new Set(held.flatMap(({ counted, over }) => counted.filter((fact) => !over.includes(fact))));
  const left = (one?: string) => !placed.has(factKey(topic, one));
  const about = document.indicators.filter(
    ({ match }) =>
      match &&
      isOfChild(match.test) === Boolean(subject.child) &&
      leavesOf(match.test).some((leaf) => topicOf(leaf) === topic),
  );
  const leaves = about.flatMap(({ match }) => leavesOf(match!.test)).filter((leaf) => topicOf(leaf) === topic);
  const warned = new Set(held.flatMap(({ warnings }) => warnings));
  const doubts = document.ladders
    .filter(({ indicators }) => about.some(({ id }) => indicators.includes(id)))
    .flatMap(({ doubt }) => doubt ?? []);
  return leftWords(subject, topic, left, leaves, today)
    .filter((text) => !warned.has(text))
    .map((text) => told(text, doubts));
}

function leftWords(
  subject: Subject,
  topic: Topic,
  left: (one?: string) => boolean,
  leaves: readonly Leaf[],
  today: string,
): string[] {
  const { child } = subject;
  // Of how many sessions is not known: what cannot be worked out is not below any number.
  if (topic === 'absence' && !child?.sessions?.possible) return [];
  if (topic === 'development') {
    const aspects = (child?.development ?? []).filter(({ aspect, bandsBelow }) => bandsBelow && left(aspect));
    return aspects.length ? [`${developmentWords(aspects)}: no sign of the document fits this.`] : [];
  }
  if (isDated(topic)) {
    const dates = datesIn(child!, topic).filter((date) => date <= today && left(date));
    const months = leaves.flatMap((leaf) => (leaf.kind === 'dates' && leaf.lastMonths ? [leaf.lastMonths] : []));
    const longest = Math.max(...months);
    if (!months.length) return dates.length ? [`${datedWords(topic, dates)}: no sign of the document fits this.`] : [];
    const from = addMonths(today, -longest);
    const [older, newer] = [dates.filter((date) => date < from), dates.filter((date) => date >= from)];
    return [
      ...(newer.length ? [`${datedWords(topic, newer, longest)}: no sign of the document fits this.`] : []),
      ...(older.length ? [olderWords(topic, older, longest)] : []),
    ];
  }
  const words = left() ? factWords(subject, topic, today) : undefined;
  return words === undefined ? [] : [`${words}: ${WHY[topic] ?? 'no sign of the document fits this.'}`];
}

/** Why a fact fits no sign, where more can be said than that it does not. */
const WHY: Partial<Record<Topic, string>> = {
  absence: 'below every number of the document. Signs about absence without a number need your own judgement.',
  'part-time': 'shorter than the time that the document gives.',
  'rent-arrears': 'no sign of the document fits this number.',
  'late-marks': 'no sign of the document fits this number.',
};

const isDated = (topic: Topic): topic is (typeof DATED_FACTS)[number] =>
  (DATED_FACTS as readonly string[]).includes(topic);

/** A fact that the document has no test for. */
function untested(subject: Subject, topic: Topic, today: string): Told[] {
  const words = factWords(subject, topic, today);
  return words === undefined
    ? []
    : [told(`${words}: no sign of this document can be checked against this. Look for signs of it yourself.`)];
}

/** A fact in words; undefined where there is nothing to tell. */
function factWords({ child, rentArrearsMonths }: Subject, topic: Topic, today: string): string | undefined {
  if (topic === 'rent-arrears') return rentArrearsMonths ? arrearsWords(rentArrearsMonths) : undefined;
  if (!child) return undefined;
  const { sessions, lateMarks, period, partTimeSince, ehcp, notOnRoll, homeEducated, development = [] } = child;
  switch (topic) {
    case 'absence':
      if (!sessions?.missed) return undefined;
      return sessions.possible
        ? absenceWords(sessions.missed, sessions.possible, period)
        : plural(sessions.missed, 'session missed', 'sessions missed');
    case 'late-marks':
      return lateMarks ? lateWords(lateMarks, period) : undefined;
    case 'part-time':
      return partTimeSince && partTimeSince <= today ? partTimeWords(partTimeSince) : undefined;
    case 'ehcp':
      return ehcp && ehcp !== 'none' ? EHCP[ehcp] : undefined;
    case 'not-on-roll':
      return notOnRoll ? NOT_ON_ROLL : undefined;
    case 'home-educated':
      return homeEducated ? HOME_EDUCATED : undefined;
    case 'development': {
      const behind = development.filter(({ bandsBelow }) => bandsBelow);
      return behind.length ? developmentWords(behind) : undefined;
    }
    default: {
      const dates = datesIn(child, topic).filter((date) => date <= today);
      return dates.length ? datedWords(topic, dates) : undefined;
    }
  }
}
