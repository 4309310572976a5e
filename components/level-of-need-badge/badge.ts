import { css, html, nothing } from 'lit';
import type { ThresholdDocument } from '../../src/index.js';
import { levelMark, levelStyles, lookOf } from '../shared/levels.js';
import { langSpoken } from '../shared/language.js';
import { inSecond } from '../shared/second.js';
import { sentenceStyles } from '../shared/sentence-styles.js';
import * as space from '../shared/space.js';
import * as text from '../shared/text.js';

export interface BadgeParts {
  readonly document?: ThresholdDocument;
  /** Level ids, lowest first: one, or every level of a span. None where no level is shown. */
  readonly levels?: readonly string[];
  readonly lead?: string;
  readonly title: string;
  /** The title in the document's second language. */
  readonly second?: string | undefined;
  /** True for a span: its edge is broken, as it is not settled. */
  readonly open?: boolean;
  readonly failed?: boolean;
  readonly alert?: string;
  readonly differs?: string;
  readonly notes?: readonly string[];
}

/** The look of a badge: words first, the rest repeats them. */
export function badgeTemplate({
  document,
  levels = [],
  lead,
  title,
  second,
  open = false,
  failed = false,
  alert,
  differs,
  notes = [],
}: BadgeParts) {
  const top = levels.at(-1);
  return html`<span
    part="badge"
    lang=${langSpoken()}
    class="badge ${open ? 'open' : ''} ${failed ? 'failed' : ''} ${top ? '' : 'none'}"
    data-look=${document && top ? lookOf(document, top) : nothing}
  >
    <span class="marks">${document ? levels.map((level) => levelMark(document, level)) : nothing}</span>
    <span class="words">
      ${lead ? html`<span class="lead">${lead}: </span>` : nothing}<strong class="title">${title}</strong>
      ${document ? inSecond(document, second) : nothing}
      ${alert ? html`<span class="note alert">${alert}</span>` : nothing}
      ${differs ? html`<span class="note differs">${differs}</span>` : nothing}
      ${notes.filter(Boolean).map((note) => html`<span class="note">${note}</span> `)}
    </span>
  </span>`;
}

export const badgeStyles = [
  sentenceStyles,
  levelStyles,
  css`
    .badge {
      display: inline-flex;
      align-items: center;
      gap: ${space.near};
      box-sizing: border-box;
      max-inline-size: 100%;
      padding: ${space.tight} ${space.apart};
      border: 1px solid var(--line-c, currentColor);
      border-inline-start-width: 6px;
      background: Canvas;
      color: CanvasText;
    }
    .badge.open {
      border-style: dashed;
      border-inline-start-style: double;
    }
    .badge.none {
      border: 1px dotted;
    }
    .badge.failed {
      border: 2px solid var(--threshold-alert-colour, light-dark(#b01030, #ff9aa0));
    }
    .marks {
      display: inline-flex;
      gap: ${space.hair};
    }
    .marks:empty {
      display: none;
    }
    .words {
      overflow-wrap: anywhere;
    }
    .note,
    .second {
      display: block;
    }
    .note {
      font-size: ${text.small};
    }
    .alert,
    .differs {
      font-weight: bold;
    }
    .alert::before {
      content: '! ' / '';
    }
  `,
];
