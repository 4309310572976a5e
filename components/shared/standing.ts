import { html, nothing } from 'lit';
import type { ThresholdDocument } from '../../src/index.js';
import { caseStrings } from './strings.js';

/** The standing of the document, wherever its levels are shown. */
export function standingTemplate({
  provenance: { title, area, publisher, published, status, statusNote, supersededBy },
}: ThresholdDocument) {
  return html`<p class="standing">
    <strong>${title}</strong>, ${area}. ${caseStrings.publishedBy(publisher, published)} <strong>${caseStrings.standing[status]}.</strong> ${statusNote}
    ${supersededBy ? `${caseStrings.supersededBy}: ${supersededBy}` : nothing}
  </p>`;
}
