import { addDays } from '../calendar/index.js';
import { dateWords, DATED_FACTS, type ThresholdDocument } from '../document/index.js';
import { datedWords, datesIn, datesOf, developmentWords, olderWords, plural } from './holds.js';
import type { ChildFacts, Facts } from './schema.js';
import { suggestionOf } from './suggest.js';
import { isOfChild, leavesOf, type Subject, subjectsIn, type Topic, topicOf, TOPICS, topicsIn } from './topics.js';

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
 * test for, and what falls between its lines. `today` is a date in England. Throws InvalidDateError.
 */
export function openFacts(
  document: ThresholdDocument,
  facts: Facts,
  { today }: { readonly today: string },
): OpenFact[] {
  addDays(today, 0);
  const tested = topicsIn(document);
  if (!tested.size) return [{ text: 'No sign of this document can be checked against facts.', doubts: [] }];
  return subjectsIn(facts)
    .sort((a, b) => ((a.child?.person ?? '') < (b.child?.person ?? '') ? -1 : 1))
    .flatMap((subject) => {
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
  return [
    ...(child ? noShare(child, tested) : []),
    ...(child ? toCome(child, today) : []),
    ...topics
      .filter((topic) => isGiven(topic))
      .flatMap((topic) =>
        tested.has(topic) ? unfitting(document, subject, topic, today) : untested(subject, topic, today),
      ),
    ...(missing.length ? [told(`Not known, so not checked: ${missing.join(', ')}.`)] : []),
  ];
}

function noShare({ sessions }: ChildFacts, tested: ReadonlySet<Topic>): Told[] {
  return sessions && !sessions.possible && tested.has('absence')
    ? [told('No possible sessions are given, so absence cannot be worked out.')]
    : [];
}

function toCome(child: ChildFacts, today: string): Told[] {
  const dates = [...DATED_FACTS.flatMap((fact) => datesIn(child, fact)), child.partTimeSince].filter(
    (date) => date && date > today,
  ) as string[];
  return dates.sort().map((date) => told(`A date is still to come, so it is not counted: ${dateWords(date)}.`));
}

/** A fact that is there and fits no sign, although the document has signs about it. */
function unfitting(document: ThresholdDocument, subject: Subject, topic: Topic, today: string): Told[] {
  const about = document.indicators.filter(
    ({ match }) =>
      match &&
      isOfChild(match.test) === Boolean(subject.child) &&
      leavesOf(match.test).some((leaf) => topicOf(leaf) === topic),
  );
  if (about.some((indicator) => suggestionOf(document, indicator, subject, today))) return [];
  const leaves = about.flatMap(({ match }) => leavesOf(match!.test)).filter((leaf) => topicOf(leaf) === topic);
  const words = between(subject, topic) ?? olderDates(subject, leaves, today);
  if (words === undefined) return [];
  const doubts = document.ladders
    .filter(({ indicators }) => about.some(({ id }) => indicators.includes(id)))
    .flatMap(({ doubt }) => doubt ?? []);
  return [told(words, doubts)];
}

/** What has a number that may fall between the document's lines. */
function between({ child, rentArrearsMonths = 0 }: Subject, topic: Topic): string | undefined {
  if (topic === 'rent-arrears' && rentArrearsMonths)
    return `${plural(rentArrearsMonths, 'month of rent arrears', 'months of rent arrears')}: no sign of the document fits this number.`;
  const behind = topic === 'development' ? (child?.development ?? []).filter(({ bandsBelow }) => bandsBelow) : [];
  return behind.length ? `${developmentWords(behind)}: no sign of the document fits this.` : undefined;
}

function olderDates(
  { child }: Subject,
  leaves: readonly ReturnType<typeof leavesOf>[number][],
  today: string,
): string | undefined {
  for (const leaf of leaves) {
    if (leaf.kind !== 'dates' || leaf.lastMonths === undefined || !child) continue;
    const { older } = datesOf(child, leaf, today);
    if (older.length) return olderWords(leaf.fact, older, leaf.lastMonths);
  }
  return undefined;
}

/** A fact that the document has no test for. */
function untested(subject: Subject, topic: Topic, today: string): Told[] {
  const words = untestedWords(subject, topic, today);
  return words === undefined
    ? []
    : [told(`${words}: the document has no number to check this against. Look for signs of it yourself.`)];
}

function untestedWords({ child, rentArrearsMonths }: Subject, topic: Topic, today: string): string | undefined {
  if (topic === 'rent-arrears')
    return rentArrearsMonths ? plural(rentArrearsMonths, 'month of rent arrears', 'months of rent arrears') : undefined;
  if (!child) return undefined;
  const { sessions, lateMarks, partTimeSince, ehcp, notOnRoll, development = [] } = child;
  switch (topic) {
    case 'absence':
      return sessions?.missed ? `${plural(sessions.missed, 'session')} missed` : undefined;
    case 'late-marks':
      return lateMarks ? plural(lateMarks, 'late mark') : undefined;
    case 'part-time':
      return partTimeSince && partTimeSince <= today
        ? `On a part-time timetable since ${dateWords(partTimeSince)}`
        : undefined;
    case 'ehcp':
      return ehcp && ehcp !== 'none' ? 'An EHCP is in place or being considered' : undefined;
    case 'not-on-roll':
      return notOnRoll ? 'Not on the roll of any school, or missing from education' : undefined;
    case 'development': {
      const behind = development.filter(({ bandsBelow }) => bandsBelow);
      return behind.length ? developmentWords(behind) : undefined;
    }
    default: {
      const { counted } = datesOf(child, { fact: topic }, today);
      return counted.length ? datedWords(topic, counted) : undefined;
    }
  }
}
