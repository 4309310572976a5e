import { addDays } from '../calendar/index.js';
import { type Indicator, type Ladder, levelOrder, lookup, type ThresholdDocument } from '../document/index.js';
import { holds } from './holds.js';
import type { Facts } from './schema.js';
import { isOfChild, type Subject, subjectsIn } from './topics.js';

/** A sign that facts point to, for a person to accept or to dismiss. */
export interface Suggestion {
  /** Id of the indicator. */
  readonly indicator: string;
  /** Ids of the people it is about; left out where the facts do not say whom, or for the whole family. */
  readonly people?: readonly string[];
  /** What the facts say, in words: "34 of 190 sessions missed, 17.9%". */
  readonly evidence: string;
  /** What of the sign no fact can say. */
  readonly judge: readonly string[];
  /** What makes the facts say less than they seem to. */
  readonly warnings: readonly string[];
  /** What is unclear in the document here. */
  readonly doubts: readonly string[];
  /** The places in the source. */
  readonly section: readonly string[];
  /** Other indicators that the same fact may fit, or that it cannot decide. */
  readonly also: readonly { readonly indicator: string; readonly why: string }[];
}

/**
 * The signs that facts point to, in the document's order, each explained. Nothing is recorded, and
 * more absence never takes a suggestion away. What could not be worked out is told by `openFacts`.
 * `today` is a date in England, as 2026-11-22. Throws InvalidDateError.
 */
export function suggestIndicators(
  document: ThresholdDocument,
  facts: Facts,
  { today }: { readonly today: string },
): Suggestion[] {
  addDays(today, 0);
  const subjects = subjectsIn(facts).sort((a, b) => ((a.child?.person ?? '') < (b.child?.person ?? '') ? -1 : 1));
  return document.indicators.flatMap((indicator) =>
    subjects.flatMap((subject) => suggestionOf(document, indicator, subject, today) ?? []),
  );
}

/** The suggestion of one sign for one child or the family. */
export function suggestionOf(
  document: ThresholdDocument,
  indicator: Indicator,
  subject: Subject,
  today: string,
): Suggestion | undefined {
  const { match } = indicator;
  if (!match || isOfChild(match.test) !== Boolean(subject.child)) return undefined;
  const found = holds(match.test, subject, today);
  if (!found) return undefined;
  const ladders = document.ladders.filter(({ indicators }) => indicators.includes(indicator.id));
  const person = subject.child?.person;
  return {
    indicator: indicator.id,
    ...(person === undefined ? {} : { people: [person] }),
    evidence: found.evidence.join('; '),
    judge: match.judge ?? [],
    warnings: [...new Set(found.warnings)],
    doubts: [
      ...new Set(
        [match.doubt, indicator.doubt, ...ladders.map(({ doubt }) => doubt)].filter((one) => one !== undefined),
      ),
    ],
    section: indicator.section,
    also: alsoOf(document, indicator, ladders),
  };
}

/** Signs of which the document says that the same fact lights them, and higher ones of the same thread that no fact can decide. */
function alsoOf(document: ThresholdDocument, indicator: Indicator, ladders: readonly Ladder[]): Suggestion['also'] {
  const { indicators, overlaps } = lookup(document);
  const overlapping = overlaps.get(indicator.id) ?? [];
  const higher = ladders.flatMap(({ name, indicators: rungs }) =>
    rungs
      .filter((id) => {
        const { level, match } = indicators.get(id)!.indicator;
        return (
          !match &&
          levelOrder(document, level) > levelOrder(document, indicator.level) &&
          !overlapping.some((one) => one.indicator === id)
        );
      })
      .map((id) => ({ indicator: id, why: `It is higher in the same thread (${name}), and no fact can decide it.` })),
  );
  return [
    ...overlapping,
    ...higher.filter(({ indicator: id }, at) => higher.findIndex((one) => one.indicator === id) === at),
  ];
}
