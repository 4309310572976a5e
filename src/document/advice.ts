import { exactSpan, spansMeet } from './lookup.js';
import type { Advice, Span, ThresholdDocument } from './schema.js';

/** The document's advice to single professions for a span of positions; all of it where nothing points to one. */
export function adviceFor(document: ThresholdDocument, span: Span | null): readonly Advice[] {
  const { advice = [] } = document;
  if (!span) return advice;
  const here = exactSpan(document, span);
  return advice.filter(({ at }) => !at || spansMeet(document, exactSpan(document, at), here));
}
