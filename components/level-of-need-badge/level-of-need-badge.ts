import { css, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ThresholdDocument } from '../../src/index.js';
import { CaseElement } from '../shared/case-element.js';
import { ThresholdErrorEvent } from '../shared/events.js';
import { caseStrings } from '../shared/strings.js';
import { assessmentBadge, positionBadge } from './assessment-badge.js';
import { badgeStyles, badgeTemplate } from './badge.js';
import { strings } from './strings.js';

/**
 * Shows where a child's needs sit, in words, shape and colour: a position, a span, "nothing
 * recorded", or that it could not be worked out. Alone with a `pack` and a `level`, or bound to the
 * case around it.
 *
 * @fires threshold-error - the level or tier is not one of the document's; cancelable
 * @csspart badge - the whole badge
 * @cssproperty --threshold-level-1-colour - colour of the first level, and so on up to 6
 */
export class LevelOfNeedBadge extends CaseElement {
  static override styles = [
    badgeStyles,
    css`
      :host {
        display: inline-block;
      }
      :host([hidden]) {
        display: none;
      }
    `,
  ];

  /** Id of the level to show when the badge stands alone. */
  @property() level?: string;

  /** Id of the tier to show when the badge stands alone. */
  @property() tier?: string;

  #reported = '';

  protected override render() {
    const { status, document, assessment } = this.case ?? {};
    if (status === 'failed' || (status === 'ready' && !assessment)) return this.#failed(this.case?.fault?.message);
    if (!document || !assessment) return badgeTemplate({ title: strings.notKnown });
    if (this.level === undefined) return assessmentBadge(document, assessment);
    const wrong = wrongPosition(document, this.level, this.tier);
    if (wrong) return this.#failed(wrong);
    return positionBadge(document, { level: this.level, ...(this.tier ? { tier: this.tier } : {}) });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const document = this.case?.document;
    const wrong = document && this.level !== undefined ? wrongPosition(document, this.level, this.tier) : '';
    if (wrong && wrong !== this.#reported) this.dispatchEvent(new ThresholdErrorEvent(wrong, []));
    this.#reported = wrong || '';
  }

  #failed(message: string | undefined) {
    return badgeTemplate({ title: strings.failed, failed: true, notes: [message ?? '', caseStrings.emergency] });
  }
}

/** What is wrong with a level and tier named by a host; empty where they are right. */
function wrongPosition(document: ThresholdDocument, level: string, tier: string | undefined): string {
  const known = document.levels.find(({ id }) => id === level);
  if (!known) return strings.unknownLevel(level, document.provenance.title);
  return tier && !known.tiers?.some(({ id }) => id === tier) ? strings.unknownTier(tier, known.name) : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'level-of-need-badge': LevelOfNeedBadge;
  }
}
