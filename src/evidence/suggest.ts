import { addDays } from '../calendar/index.js';
import { byText, type Indicator, type Ladder, levelOrder, lookup, type ThresholdDocument } from '../document/index.js';
import { type Grounds, holds } from './holds.js';
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
 * The signs that facts point to, worst first, each explained. Nothing is recorded, and a higher
 * count never suggests less. What could not be worked out is told by `openFacts`.
 * `today` is a date in England, as 2026-11-22. Throws InvalidDateError.
 */
export function suggestIndicators(
  document: ThresholdDocument,
  facts: Facts,
  { today }: { readonly today: string },
): Suggestion[] {
  addDays(today, 0);
  const { indicators } = lookup(document);
  const place = ({ indicator: id }: Suggestion) => {
    const { indicator, order } = indicators.get(id)!;
    return { level: levelOrder(document, indicator.level), order };
  };
  return inOrder(subjectsIn(facts))
    .flatMap((subject) =>
      [...heldBy(document, subject, today)].map(([indicator, held]) =>
        suggestionOf(document, indicator, held, subject),
      ),
    )
    .map((suggestion) => ({ suggestion, ...place(suggestion) }))
    .sort((a, b) => b.level - a.level || a.order - b.order)
    .map(({ suggestion }) => suggestion);
}

/** Subjects in the order of their people. */
export const inOrder = (subjects: readonly Subject[]): readonly Subject[] =>
  [...subjects].sort((a, b) => byText(a.child?.person ?? '', b.child?.person ?? ''));

/**
 * The signs that hold for one child or the family, and what they rest on. A fact above the upper end
 * of a sign, for which no other sign holds, keeps the highest sign below it, with a warning.
 */
export function heldBy(document: ThresholdDocument, subject: Subject, today: string): ReadonlyMap<Indicator, Grounds> {
  const tested = document.indicators.filter(
    ({ match }) => match && isOfChild(match.test) === Boolean(subject.child),
  ) as (Indicator & { match: NonNullable<Indicator['match']> })[];
  const all = (beyond: boolean) =>
    new Map(
      tested.flatMap((indicator) => {
        const found = holds(indicator.match.test, subject, today, beyond);
        return found ? [[indicator as Indicator, found] as const] : [];
      }),
    );
  const strict = all(false);
  const placed = new Set([...strict.values()].flatMap(({ counted }) => counted));
  const above = [...all(true)].filter(([, { over }]) => over.some((fact) => !placed.has(fact)));
  const level = ([{ level }]: (typeof above)[number]) => levelOrder(document, level);
  for (const fact of new Set(above.flatMap(([, { over }]) => over.filter((one) => !placed.has(one))))) {
    const under = above.filter(([, { over }]) => over.includes(fact));
    const highest = Math.max(...under.map(level));
    for (const [indicator, found] of under)
      if (levelOrder(document, indicator.level) === highest) strict.set(indicator, found);
  }
  return strict;
}

/** A sign that holds, as a person is shown it. */
function suggestionOf(
  document: ThresholdDocument,
  indicator: Indicator,
  found: Grounds,
  { child }: Subject,
): Suggestion {
  const { match } = indicator;
  const ladders = document.ladders.filter(({ indicators }) => indicators.includes(indicator.id));
  return {
    indicator: indicator.id,
    ...(child?.person === undefined ? {} : { people: [child.person] }),
    evidence: found.evidence.join('; '),
    judge: match?.judge ?? [],
    warnings: [...new Set(found.warnings)],
    doubts: [
      ...new Set(
        [match?.doubt, indicator.doubt, ...ladders.map(({ doubt }) => doubt)].filter((one) => one !== undefined),
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
