import {
  comparePositions,
  spanOf,
  spanWithin,
  type Position,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import type { Context } from './context.js';
import type { Agreed } from './types.js';

/** Where people settled, as a span of positions and nothing else. */
const agreedSpan = (document: ThresholdDocument, { level, tier }: Position): Span =>
  spanOf(document, tier === undefined ? { level } : { level, tier });

/** What the actions follow where people settled: of a level whose tier they left open, no tier below what the document points to. */
export function agreedBasis(document: ThresholdDocument, agreed: Position, indicated: Span | null): Span {
  const span = agreedSpan(document, agreed);
  const starts = indicated && spanWithin(document, { from: indicated.from, to: indicated.from }, span);
  return starts ? { from: indicated.from, to: span.to } : span;
}

/** The level that people settled on, how it stands to the document, and what was recorded after it. */
export function agreedFinding({ document, record }: Context, indicated: Span | null): Agreed | null {
  if (!record.agreed) return null;
  const { known, ...agreed } = record.agreed;
  const relation = relationOf(document, agreedSpan(document, agreed), indicated);
  return {
    ...agreed,
    relation,
    rationaleMissing: relation !== 'within' && !agreed.rationale.trim(),
    since: known
      ? [...record.concerns, ...record.strengths]
          .map(({ id }) => id)
          .filter((id) => !known.includes(id))
          .sort()
      : [],
  };
}

function relationOf(document: ThresholdDocument, agreed: Span, indicated: Span | null): Agreed['relation'] {
  if (!indicated) return 'open';
  if (comparePositions(document, agreed.to, indicated.from) < 0) return 'below';
  if (comparePositions(document, agreed.from, indicated.to) > 0) return 'above';
  return 'within';
}
