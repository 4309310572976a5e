import { gapAt, levelOf, ownDecides as ownDecide, tierOf, type Position } from '../../../src/index.js';
import { domainOfEntry, entriesOf, riskAsked, type View } from '../model.js';
import { strings } from '../strings.js';

/** What the record amounts to, in the words of one sentence. */
export interface Reading {
  readonly lead: string;
  readonly name: string;
  readonly tier: string;
  readonly to: Position;
}

const isOwn = ({ kind, basis }: { readonly kind: string; readonly basis: string }) =>
  kind === 'concern' && basis === 'judgement';

/** Whether own words alone decide: then it is the practitioner's placing, never the document's. */
export const ownDecides = ({ assessment }: View): boolean => Boolean(assessment && ownDecide(assessment));

/** What the document points to; null where nothing is recorded, or no level can be shown. */
export function readingOf(view: View): Reading | null {
  const { document, record, assessment } = view;
  if (!assessment?.indicated) return null;
  const { from, to } = assessment.indicated;
  const level = levelOf(document, to.level);
  const own = ownDecides(view);
  const placed = assessment.reasons.filter((reason) => reason.decides && isOwn(reason));
  const { byId } = entriesOf(document, record);
  const inGaps =
    own &&
    placed.every(({ entries }) => entries.every((id) => gapAt(document, domainOfEntry(document, byId.get(id)!))));
  const wide = from.level !== to.level;
  const asked = riskAsked(view);
  const tier = wide ? '' : from.tier !== to.tier ? strings.tierOpen : to.tier ? `, ${tierOf(document, to)!.name}` : '';
  return {
    lead: own
      ? strings.placedAt(placed.length)
      : strings.pointsTo(assessment.domains.flatMap(({ concerns }) => concerns).length),
    name: wide ? strings.span(levelOf(document, from.level).name, level.name) : level.name,
    tier: `${asked ? '' : tier}${inGaps ? strings.noExamplesHere : ''}`,
    to,
  };
}
