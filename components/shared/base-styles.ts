import { css } from 'lit';
import { ground } from './ground.js';
import * as space from './space.js';
import * as text from './text.js';

/**
 * What every larger element of the kit looks like: the page's own font, native controls, square corners,
 * hairlines, one accent for what can be pressed, red for danger alone.
 */
export const baseStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]),
  [hidden]:not([hidden='until-found']) {
    display: none !important;
  }
  /* Not the host: its box is the page's to style. */
  .whole {
    container-type: inline-size;
    inline-size: 100%;
    min-inline-size: 0;
    /* A container has no width of its own: in a row of boxes it would have none at all. */
    contain-intrinsic-inline-size: min(60em, 88vw);
    --paper: Canvas;
    --wash: light-dark(#f3f6f8, #1a2229);
    --ink: light-dark(#14202b, #e8edf1);
    --quiet: light-dark(#4b5863, #a9b5bf);
    --line: light-dark(#d3dae0, #34404a);
    --edge: light-dark(#6f7c87, #84919c);
    --accent: var(--threshold-accent-colour, light-dark(#1a5a96, #93c5f2));
    --on-accent: light-dark(#fff, #0d1720);
    --alert: var(--threshold-alert-colour, light-dark(#b01030, #ff9aa0));
    --on-alert: light-dark(#fff, #2a070c);
    --alert-wash: light-dark(#fbeef0, #32181c);
    ${ground}
    color: var(--ink);
    accent-color: var(--accent);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    /* Behind words at the edge of the page it would stick out of it. */
    margin-inline-start: -1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  fieldset {
    margin: 0 0 ${space.apart};
  }
  h2 {
    font-size: ${text.title};
    line-height: 1.2;
    scroll-margin-block-start: var(--threshold-sticky-top, 0px);
  }
  h3 {
    font-size: ${text.large};
    line-height: 1.25;
  }
  h4 {
    font-size: ${text.body};
  }
  section {
    margin-block: ${space.far};
  }
  ul,
  ol {
    padding-inline-start: ${space.wide};
  }
  /* A number of two figures has room, and is not cut off at the edge of a narrow page. */
  ol:where(:has(> li:nth-child(10))) {
    padding-inline-start: ${space.mark};
  }
  ul[role='list'],
  ol[role='list'] {
    padding: 0;
    list-style: none;
  }
  dt {
    font-weight: bold;
  }
  dd {
    margin: 0 0 ${space.near};
  }
  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: bold;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.16em;
  }
  a:hover {
    text-decoration-thickness: max(3px, 0.15em);
  }
  /* Its groups would change places from right to left, which is another number. */
  a[href^='tel:'] {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .tel {
    /* Inline, so that a number in a sentence is high enough to press and the line stays as it is. */
    padding-block: ${space.tight};
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  /* A phone with text twice as large: a number has no room in one line. */
  @container (width < 12em) {
    .tel {
      white-space: normal;
    }
  }
  /* The same mark as on the buttons that open: the browser's own is another. */
  summary {
    display: flex;
    align-items: center;
    gap: ${space.near};
    inline-size: fit-content;
    min-block-size: max(1.7em, 24px);
    list-style: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.16em;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    box-sizing: border-box;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: ${space.hair};
    border: solid currentColor;
    border-width: 0.12em 0.12em 0 0;
    rotate: 45deg;
  }
  summary:dir(rtl)::before {
    rotate: -135deg;
  }
  [open] > summary::before {
    rotate: 135deg;
  }
  [open] > summary {
    margin-block-end: ${space.tight};
  }
  /* What has the focus stands neither under a host's sticky header nor under the dock. */
  :is(a, button, input, select, textarea, summary, form, [tabindex]) {
    scroll-margin-block: var(--threshold-sticky-top, 0px) var(--bar-space, 0px);
  }
  .hint,
  .cite,
  .second {
    color: var(--quiet);
  }
  .second {
    display: block;
    font-weight: normal;
  }
  /* On a button that is pressed the quiet colour could not be read. */
  button .second {
    color: inherit;
  }
  .cite {
    display: block;
    font-size: ${text.small};
  }
  .error {
    color: var(--alert);
    font-weight: bold;
  }
  .block {
    display: block;
    font-weight: bold;
  }
  .contacts a {
    display: inline-block;
    min-block-size: 24px;
  }
  .contacts :is(ul, p) {
    margin: 0;
  }
  .contacts > li,
  details {
    margin-block-end: ${space.near};
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.9;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .on-paper {
    display: none;
  }
  @media print {
    .contacts a {
      display: inline;
    }
    .on-paper {
      display: block;
    }
    .visually-hidden {
      display: none;
    }
    /* Nothing is opened on paper: a link has its address beside it. */
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    summary::before {
      display: none;
    }
    summary {
      color: inherit !important;
      font-weight: bold;
      text-decoration: none !important;
    }
  }
`;
