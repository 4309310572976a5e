import { css, svg, html, type CSSResult, unsafeCSS } from 'lit';
import { levelOrder, type ThresholdDocument } from '../../src/index.js';

/*
 * How a level looks: a number in a shape in a colour. The number and the words carry the meaning;
 * shape and colour only repeat it. The colours run from light to dark blue and violet, not from
 * green to red: a level is not a grade.
 */

const shapes = [
  'M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z',
  'M3 2h18a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1h-18a1 1 0 0 1-1-1v-18a1 1 0 0 1 1-1z',
  'M12 0.5l11 8.2l-4.2 14.3h-13.6l-4.2-14.3z',
  'M7.5 1h9l6.5 6.5v9l-6.5 6.5h-9l-6.5-6.5v-9z',
  'M6 2.2h12l5.5 9.8l-5.5 9.8h-12l-5.5-9.8z',
  'M12 0.5l11.5 11.5l-11.5 11.5l-11.5-11.5z',
] as const;

/** How many looks there are; a level past the last has the last one's shape and its own number. */
const LOOKS = shapes.length;

/** The look of a level, 1 for the lowest. */
export const lookOf = (document: ThresholdDocument, level: string): number =>
  Math.min(levelOrder(document, level) + 1, LOOKS);

/** The level's shape with its number. Decorative: the level's name stands beside it. */
export function levelMark(document: ThresholdDocument, level: string) {
  const number = levelOrder(document, level) + 1;
  const look = lookOf(document, level);
  return html`<svg class="mark" data-look=${look} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${svg`<path d=${shapes[look - 1]!}></path><text x="12" y="13" text-anchor="middle" dominant-baseline="middle">${number}</text>`}
  </svg>`;
}

const colours = [
  ['#2b6ca3', '#9cc9ee'],
  ['#1d5a94', '#7db4e6'],
  ['#3d4a9e', '#a9b1f0'],
  ['#5a2d82', '#cda6ea'],
  ['#6b1f6b', '#e6a3e0'],
  ['#4a154b', '#f0b4d8'],
] as const;

/** For each look the custom property that a host may set, with its own value on light and on dark; the page's colour stands on each at 4.5:1 or more. */
const perLook: CSSResult = unsafeCSS(
  colours
    .map(
      ([light, dark], at) =>
        `[data-look="${at + 1}"] { --level-colour: var(--threshold-level-${at + 1}-colour, light-dark(${light}, ${dark})); }`,
    )
    .join('\n'),
);

export const levelStyles = css`
  ${perLook}
  .mark {
    inline-size: 1.5em;
    block-size: 1.5em;
    flex: none;
    vertical-align: middle;
    fill: var(--level-colour);
  }
  .mark text {
    fill: Canvas;
    font: bold 13px sans-serif;
  }
  @media (forced-colors: active) {
    .mark {
      fill: CanvasText;
      forced-color-adjust: none;
    }
    .mark text {
      fill: Canvas;
    }
  }
`;
