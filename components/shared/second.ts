import { html, nothing } from 'lit';
import { secondWording, type ThresholdDocument } from '../../src/index.js';

/** A text of the document in its second language, to stand under the first; nothing where there is none. */
export function secondTemplate(document: ThresholdDocument, text: string) {
  return inSecond(document, secondWording(document, text));
}

/** What is said in the second language. */
export const inSecond = (document: ThresholdDocument, said: string | undefined) =>
  said === undefined ? nothing : html`<span class="second" lang=${document.second!.language} dir="auto">${said}</span>`;
