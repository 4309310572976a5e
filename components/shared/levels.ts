import { css, html, nothing, unsafeCSS, type CSSResult } from 'lit';
import {
  comparePositions,
  levelOf,
  levelOrder,
  spanOf,
  tierOf,
  type Position,
  type Span,
  type ThresholdDocument,
} from '../../src/index.js';
import * as space from './space.js';
import * as text from './text.js';

/*
 * How a level looks: a number in a shape, and how full the shape is: outlined, tinted, solid, darker. It holds
 * in grey, for colour-blind readers and in forced colours; the level's name stands beside it. The colours run
 * through blue and violet, not from green to red: a level is not a grade.
 */

const shapes = [
  'M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z',
  'M3.5 2.5h17a1 1 0 0 1 1 1v17a1 1 0 0 1-1 1h-17a1 1 0 0 1-1-1v-17a1 1 0 0 1 1-1z',
  'M12 1.2l10.4 7.8l-4 13.2h-12.8l-4-13.2z',
  'M7.8 1.7h8.4l6.1 6.1v8.4l-6.1 6.1h-8.4l-6.1-6.1v-8.4z',
  'M6 2.2h12l5.5 9.8l-5.5 9.8h-12l-5.5-9.8z',
  'M12 0.5l11.5 11.5l-11.5 11.5l-11.5-11.5z',
] as const;

/** The pentagon's number stands lower than its middle. */
const PENTAGON = 3;

/** How wide a mark of three signs is, so that it stays inside its shape. */
const WIDTH = 14;

/** How many looks there are; a level past the last has the last one's shape and its own number. */
const LOOKS = shapes.length;

/** The look of a level, 1 for the lowest. */
export const lookOf = (document: ThresholdDocument, level: string): number =>
  Math.min(levelOrder(document, level) + 1, LOOKS);

/** What the document numbers a position with, or its place in the order. */
const numberOf = (document: ThresholdDocument, position: Position): string =>
  tierOf(document, position)?.mark ??
  levelOf(document, position.level).mark ??
  String(levelOrder(document, position.level) + 1);

/** The level's shape with its number. Decorative: the level's name stands beside it. */
export function levelMark(document: ThresholdDocument, level: string, size: '' | 'big' | 'small' = '') {
  const number = numberOf(document, { level });
  const look = lookOf(document, level);
  return html`<svg class="mark ${size}" data-look=${look} viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${shapes[look - 1]!}></path><text x="12" y=${look === PENTAGON ? 17.4 : 16.6} text-anchor="middle" textLength=${number.length > 2 ? WIDTH : nothing} lengthAdjust=${number.length > 2 ? 'spacingAndGlyphs' : nothing}>${number}</text></svg>`;
}

/** Every exact position of the document, lowest first. */
export const positionsOf = ({ levels }: ThresholdDocument): Position[] =>
  levels.flatMap(
    ({ id, tiers }): Position[] => tiers?.map((tier) => ({ level: id, tier: tier.id })) ?? [{ level: id }],
  );

/** Whether a position lies in a span. */
export const isIn = (document: ThresholdDocument, { from, to }: Span, position: Position): boolean =>
  comparePositions(document, position, spanOf(document, from).from) >= 0 &&
  comparePositions(document, position, spanOf(document, to).to) <= 0;

/** What tells a tier from its neighbours in little room: its id, such as "lower", or a letter where that is long. */
const tierSign = (document: ThresholdDocument, { level, tier }: Position): string =>
  tier!.length <= 8
    ? tier!
    : String.fromCharCode(97 + levelOf(document, level).tiers!.findIndex(({ id }) => id === tier));

/**
 * The continuum as steps of one height: what is pointed to is filled, what was recorded is outlined.
 * Decorative: the words beside it say the same.
 */
export function stepsTemplate(document: ThresholdDocument, span: Span | null, recorded: Position | null) {
  return html`<div class="steps" aria-hidden="true">
    ${positionsOf(document).map((position) => {
      const tier = tierOf(document, position);
      const here = recorded && isIn(document, spanOf(document, recorded), position);
      return html`<span
        class="step ${span && isIn(document, span, position) ? 'in' : ''} ${here ? 'recorded' : ''}"
        data-look=${lookOf(document, position.level)}
        ><b>${numberOf(document, position)}${tier && !tier.mark ? html` <i>${tierSign(document, position)}</i>` : nothing}</b></span
      >`;
    })}
  </div>`;
}

const colours = [
  ['#3b7199', '#8fbbdb'],
  ['#2f6894', '#6fa6cf'],
  ['#3b4a9f', '#97a3f4'],
  ['#45164f', '#e3bcf0'],
  ['#38103f', '#ecd0f5'],
  ['#2a0a30', '#f5e2fa'],
] as const;

const fills = ['transparent', 'color-mix(in srgb, var(--line-c) 26%, Canvas)', 'var(--line-c)'] as const;

/** The text on a look: darker than its line on the paper, or the paper's own colour where it is full. */
const texts = ['light-dark(#1f4f73, #b9daf1)', 'light-dark(#123c5c, #dceefb)', 'light-dark(#fff, #10153d)'] as const;

/** For each look the custom property that a host may set, with its own value on light and on dark. */
const perLook: CSSResult = unsafeCSS(
  colours
    .map(
      ([light, dark], at) =>
        `[data-look="${at + 1}"] { --line-c: var(--threshold-level-${at + 1}-colour, light-dark(${light}, ${dark})); --fill-c: ${fills[Math.min(at, 2)]}; --text-c: ${texts[Math.min(at, 2)]}; }`,
    )
    .join('\n'),
);

export const levelStyles = css`
  ${perLook}
  .mark {
    inline-size: 1.5em;
    block-size: 1.5em;
    flex: none;
    overflow: visible;
    vertical-align: middle;
  }
  .mark.big {
    inline-size: 3em;
    block-size: 3em;
  }
  .mark.small {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .mark path {
    fill: var(--fill-c);
    stroke: var(--line-c);
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .mark text {
    fill: var(--text-c);
    font-size: 13px;
    font-weight: bold;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.tight};
  }
  /* As wide as its neighbours, and never narrower than what stands in it. */
  .step {
    flex: 1 1 0;
    display: flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-inline-size: max-content;
    block-size: 1.5em;
    padding-inline: ${space.tight};
    border-radius: 2px;
    background: var(--paper);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .step b {
    font-size: ${text.tiny};
    font-weight: normal;
    color: var(--quiet);
    white-space: nowrap;
  }
  .step i {
    font-style: normal;
  }
  .step.in {
    background: var(--fill-c);
    box-shadow: inset 0 0 0 2px var(--line-c);
  }
  .step.in b {
    color: var(--text-c);
    font-weight: bold;
  }
  .step.recorded {
    outline: 2px solid var(--ink);
    outline-offset: 2px;
  }
  @media print {
    .mark,
    .step {
      print-color-adjust: exact;
    }
  }
  @media (forced-colors: active) {
    .mark path {
      fill: Canvas;
      stroke: CanvasText;
    }
    .mark text {
      fill: CanvasText;
    }
    .step {
      border: 1px solid GrayText;
    }
    .step.in {
      border: 3px solid Highlight;
    }
    .step.in :is(b, i) {
      color: CanvasText;
    }
  }
`;
