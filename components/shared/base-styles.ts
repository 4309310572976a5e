import { css } from 'lit';
import * as space from './space.js';
import * as text from './text.js';

/** What every larger element of the kit looks like: the page's own colours and font, native controls. */
export const baseStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    --line: color-mix(in srgb, CanvasText 55%, Canvas);
    --quiet: color-mix(in srgb, CanvasText 75%, Canvas);
    --alert: var(--threshold-alert-colour, light-dark(#b10e1e, #ff9d9d));
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .whole {
    background: Canvas;
    color: CanvasText;
    line-height: 1.45;
    /* A long word, or an e-mail address, may be wider than a small screen, beside a box too. */
    overflow-wrap: anywhere;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
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
  ul {
    padding-inline-start: ${space.wide};
  }
  ul[role='list'] {
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
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  input[type='text'],
  input[type='search'],
  select,
  textarea {
    box-sizing: border-box;
    max-inline-size: 100%;
    padding: ${space.tight} ${space.near};
    border: 1px solid CanvasText;
    border-radius: 0;
    background: Canvas;
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-end: ${space.near};
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    min-inline-size: 1.25em;
    /* In the middle of 24 px: the space around the box is a target's own. */
    margin: max(${space.hair}, (24px - 1.25em) / 2) 0 0;
    accent-color: var(--threshold-level-2-colour, light-dark(#1d5a94, #7db4e6));
  }
  button.quiet {
    border-color: transparent;
    background: none;
    padding-inline: ${space.tight};
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  :is(button, input, select, textarea):disabled,
  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--quiet);
    cursor: default;
  }
  button.alarm {
    border-color: var(--alert);
    border-width: 2px;
  }
  summary {
    min-block-size: max(1.7em, 24px);
    cursor: pointer;
  }
  [open] > summary {
    margin-block-end: ${space.tight};
  }
  a {
    color: inherit;
  }
  /* What has the focus does not stand under the bar. */
  :is(a, button, input, select, textarea, summary, [tabindex]) {
    scroll-margin-block-end: var(--bar-space, 0px);
  }
  .hint,
  .cite {
    color: var(--quiet);
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
  .standing {
    padding: ${space.near} ${space.apart};
    border-inline-start: 0.3em solid var(--line);
  }
  .emergency-line,
  .emergency {
    padding: ${space.apart};
    border: 2px solid var(--alert);
    border-inline-start-width: 0.5em;
  }
  .contacts a {
    display: inline-block;
    min-block-size: 24px;
  }
  .contacts li,
  details {
    margin-block-end: ${space.near};
  }
  form[data-person-form] {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.near} ${space.wide};
    align-items: end;
    margin-block-end: ${space.apart};
  }
  form[data-person-form] .error {
    flex-basis: 100%;
    margin: 0;
  }
  form[data-person-form] label > span:first-child {
    display: block;
  }
`;
