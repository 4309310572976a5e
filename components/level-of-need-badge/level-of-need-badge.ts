import { css, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CaseElement } from '../shared/case-element.js';
import { ThresholdErrorEvent } from '../shared/events.js';
import { wrongPosition } from '../shared/position.js';
import { ground } from '../shared/ground.js';
import { caseStrings } from '../shared/strings.js';
import { assessmentBadge, positionBadge } from './assessment-badge.js';
import { badgeStyles, badgeTemplate } from './badge.js';
import { strings } from './strings.js';

export type * from '../shared/public-types.js';

/**
 * Shows where a child's needs sit, in words, shape and colour: a position, a span, "nothing
 * recorded", or that it could not be worked out. Alone with a `pack` and a `level`, or bound to the
 * case around it.
 *
 * @fires threshold-ready - the document is loaded (where the badge stands alone)
 * @fires threshold-error - the document could not be loaded, or the level or tier is not one of its own; cancelable
 * @csspart badge - the whole badge
 * @cssproperty --threshold-level-1-colour - colour of the first level
 * @cssproperty --threshold-level-2-colour - colour of the second level
 * @cssproperty --threshold-level-3-colour - colour of the third level
 * @cssproperty --threshold-level-4-colour - colour of the fourth level
 * @cssproperty --threshold-level-5-colour - colour of the fifth level
 * @cssproperty --threshold-level-6-colour - colour of the sixth level and of any after it
 * @cssproperty --threshold-alert-colour - colour of a badge that could not be worked out
 */
export class LevelOfNeedBadge extends CaseElement {
  static override styles = [
    badgeStyles,
    css`
      :host {
        display: inline-block;
        max-inline-size: 100%;
      }
      :host([hidden]) {
        display: none !important;
      }
      :host > .badge {
        ${ground}
        line-height: 1.35;
      }
    `,
  ];

  /** Id of the level to show when the badge stands alone. */
  @property() level?: string;

  /** Id of the tier to show when the badge stands alone. */
  @property() tier?: string;

  /** True where the host took the message about a wrong level over. */
  @state() private handled = false;
  #reported = '';

  protected override render() {
    const { status, document, assessment, consent = null, fault } = this.case ?? {};
    // A case says itself what is wrong, once for all that is in it.
    if (status === 'failed' || (status === 'ready' && !assessment))
      return this.#failed(this.alone && !fault?.handled ? fault?.message : '');
    if (!document || !assessment) return badgeTemplate({ title: strings.notKnown });
    if (this.level === undefined) return assessmentBadge(document, assessment, consent);
    const wrong = this.#wrong();
    if (wrong) return this.#failed(this.handled ? '' : wrong);
    return positionBadge(document, { level: this.level, ...(this.tier ? { tier: this.tier } : {}) });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wrong = this.#wrong();
    if (wrong && wrong !== this.#reported) this.handled = !this.dispatchEvent(new ThresholdErrorEvent(wrong, []));
    this.#reported = wrong;
  }

  /** What is wrong with the level and tier; nothing while their document is still on its way. */
  #wrong(): string {
    const { status, document } = this.case ?? {};
    return status === 'ready' && document && this.level !== undefined
      ? wrongPosition(document, this.level, this.tier)
      : '';
  }

  #failed(message: string | undefined) {
    return badgeTemplate({ title: strings.failed, failed: true, notes: [message ?? '', caseStrings.emergency] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'level-of-need-badge': LevelOfNeedBadge;
  }
}
