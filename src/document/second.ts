import type { ThresholdDocument } from './schema.js';

/**
 * The wording of a text of a document in its second language. It belongs to that very text: where the text has
 * been changed since, there is none, so nobody reads an older wording beside a newer one.
 */
export function secondWording({ second }: ThresholdDocument, text: string): string | undefined {
  return second && Object.hasOwn(second.wordings, text) ? second.wordings[text] : undefined;
}
