import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { packs } from '../storybook/fixtures.js';
import { guideStyles } from './guide-styles.js';
import {
  consentPart,
  contactsPart,
  gapsPart,
  lawPart,
  levelsPart,
  papersPart,
  principlesPart,
  provenancePart,
  questionsPart,
  rulesPart,
  signsPart,
  stepsPart,
} from './pack-parts.js';

/** A bundled threshold document, to read through. */
export class KitPack extends LitElement {
  static override styles = guideStyles;

  /** Id of the pack. */
  @property() pack = '';

  protected override render() {
    const document = packs.find(({ provenance }) => provenance.id === this.pack);
    if (!document) return html`<p>There is no pack “${this.pack}”.</p>`;
    const parts = [
      ['Where it comes from', provenancePart(document)],
      [`How to use it (${document.principles.length})`, principlesPart(document)],
      ['Levels', levelsPart(document)],
      [`Signs by area of life (${document.indicators.length})`, signsPart(document)],
      [`Questions for judgement (${document.questions.length})`, questionsPart(document)],
      [`Rules (${document.rules.length})`, rulesPart(document)],
      ['Contacts and routes', contactsPart(document)],
      ['Assessments, plans and tools', papersPart(document)],
      ['Consent and sharing', consentPart(document)],
      ['Steps up and down', stepsPart(document)],
      ['What it does not say, and what its words mean', gapsPart(document)],
      ['Law and national guidance', lawPart()],
    ] as const;
    return parts.map(
      ([title, part]) => html`<details ?open=${title === parts[0][0]}>
        <summary>${title}</summary>
        ${part}
      </details>`,
    );
  }
}
