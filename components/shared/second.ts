import { html, nothing } from 'lit';
import { secondWording, type ThresholdDocument } from '../../src/index.js';

/** A text of the document in its second language, to stand under the first; nothing where there is none. */
export function secondTemplate(document: ThresholdDocument, text: string) {
  const said = secondWording(document, text);
  return said === undefined
    ? nothing
    : html`<span class="second" lang=${document.second!.language} dir="auto">${said}</span>`;
}
