import { html, nothing } from 'lit';
import { sentences, type ThresholdDocument } from '../../src/index.js';

/** The standing of the document, wherever its levels are shown. */
export function standingTemplate({ provenance: { title, area, publisher, published, status, statusNote, supersededBy } }: ThresholdDocument) {
  return html`<p class="standing">
    <strong>${title}</strong>, ${area}. ${sentences.publishedBy(publisher, published)} <strong>${sentences.standing[status]}.</strong> ${statusNote}
    ${supersededBy ? `${sentences.supersededBy}: ${supersededBy}` : nothing}
  </p>`;
}
