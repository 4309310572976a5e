import {
  ownDecides,
  positionWords,
  riskIsOpen,
  secondPosition,
  secondSpan,
  spanWords,
  type Assessment,
  type ConsentReview,
  type Position,
  type ThresholdDocument,
} from '../../src/index.js';
import { badgeTemplate } from './badge.js';
import { strings } from './strings.js';

const standing = (document: ThresholdDocument) => strings.standing[document.provenance.status];

/** A position that a host named. */
export function positionBadge(document: ThresholdDocument, position: Position) {
  return badgeTemplate({
    document,
    levels: [position.level],
    title: positionWords(document, position),
    second: secondPosition(document, position),
    notes: [standing(document)],
  });
}

/** What a case amounts to: the agreed position where there is one, else the span. */
export function assessmentBadge(document: ThresholdDocument, assessment: Assessment, consent: ConsentReview | null) {
  const { agreed, indicated, urgent, domains } = assessment;
  const own = ownDecides(assessment);
  const notes = [standing(document), consent?.awaited ? strings.awaited(consent.awaited) : ''];
  const risk = riskIsOpen(urgent) ? strings.immediate : '';
  if (agreed) {
    const { relation } = agreed;
    const differs =
      relation === 'above' || relation === 'below' ? strings[own ? (`${relation}Placed` as const) : relation] : '';
    return badgeTemplate({
      document,
      levels: [agreed.level],
      lead: strings.agreed,
      title: positionWords(document, agreed),
      second: secondPosition(document, agreed),
      alert: risk,
      differs: differs && `${differs}${indicated ? `: ${spanWords(document, indicated)}` : ''}`,
      notes,
    });
  }
  if (!indicated) {
    const recorded = domains.some(({ concerns, strengths }) => concerns.length + strengths.length);
    return badgeTemplate({ title: recorded ? strings.pointsNowhere : strings.nothing, alert: risk, notes });
  }
  const levels = document.levels.map(({ id }) => id);
  return badgeTemplate({
    document,
    levels: levels.slice(levels.indexOf(indicated.from.level), levels.indexOf(indicated.to.level) + 1),
    lead: own ? strings.placed : strings.indicated,
    title: spanWords(document, indicated),
    second: secondSpan(document, indicated),
    open: indicated.from.level !== indicated.to.level || indicated.from.tier !== indicated.to.tier,
    alert: risk,
    notes,
  });
}
