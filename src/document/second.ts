import { levelOf, tierOf } from './lookup.js';
import type { Position, Span, ThresholdDocument } from './schema.js';

/**
 * The wording of a text of a document in its second language. It belongs to that very text: where the text has
 * been changed since, there is none, so nobody reads an older wording beside a newer one.
 */
export function secondWording({ second }: ThresholdDocument, text: string): string | undefined {
  return second && Object.hasOwn(second.wordings, text) ? second.wordings[text] : undefined;
}

/** The name of a position in the second language; undefined where the level or its tier has none, so that no half of a name is shown. */
export function secondPosition(document: ThresholdDocument, position: Position): string | undefined {
  const names = [levelOf(document, position.level), tierOf(document, position)].flatMap((part) =>
    part ? [secondWording(document, part.name)] : [],
  );
  return names.includes(undefined) ? undefined : names.join(', ');
}

/** The ends of a span in the second language, with a dash between them. */
export function secondSpan(document: ThresholdDocument, { from, to }: Span): string | undefined {
  const ends = [...new Set([from, to].map((end) => secondPosition(document, end)))];
  return ends.includes(undefined) ? undefined : ends.join(' – ');
}
