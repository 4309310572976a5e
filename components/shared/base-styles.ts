import { css } from 'lit';

/** What every larger element of the kit looks like: the page's own colours and font, native controls, visible focus. */
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
    /* An e-mail address may be wider than a small screen. */
    overflow-wrap: break-word;
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
    margin: 0 0 0.6em;
  }
  h2 {
    font-size: 1.35em;
    line-height: 1.2;
    scroll-margin-block-start: var(--threshold-sticky-top, 0px);
  }
  h3 {
    font-size: 1.1em;
    line-height: 1.25;
  }
  h4 {
    font-size: 1em;
  }
  section {
    margin-block: 1.25em;
  }
  ul {
    padding-inline-start: 1.2em;
  }
  ul[role='list'] {
    padding: 0;
    list-style: none;
  }
  dt {
    font-weight: bold;
  }
  dd {
    margin: 0 0 0.4em;
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
  button,
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
    padding: 0.3em 0.4em;
    border: 1px solid CanvasText;
    border-radius: 0;
    background: Canvas;
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-end: 0.4em;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    min-inline-size: 1.25em;
    /* In a line of 24 px the space around the box is a target's own. */
    margin: max(0.1em, 2.5px) 0 0;
    accent-color: var(--threshold-level-2-colour, light-dark(#1d5a94, #7db4e6));
  }
  button {
    min-block-size: 2.1em;
    padding: 0.25em 0.8em;
    border: 1px solid CanvasText;
    border-radius: 0;
    background: Canvas;
    cursor: pointer;
  }
  button.quiet {
    border-color: transparent;
    background: none;
    padding-inline: 0.3em;
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
  a {
    color: inherit;
    overflow-wrap: anywhere;
  }
  :focus-visible {
    outline: 3px solid var(--threshold-focus-colour, light-dark(#1d5a94, #9cc9ee));
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline-offset: 4px;
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
    font-size: 0.9em;
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
    padding: 0.5em 0.75em;
    border-inline-start: 0.3em solid var(--line);
  }
  .emergency-line,
  .emergency {
    padding: 0.6em 0.75em;
    border: 2px solid var(--alert);
    border-inline-start-width: 0.5em;
  }
  .contacts a {
    display: inline-block;
    min-block-size: 24px;
  }
  .contacts li {
    margin-block-end: 0.5em;
  }
  details {
    margin-block-end: 0.5em;
  }
  form[data-person-form] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: end;
    margin-block-end: 0.75em;
  }
  form[data-person-form] .error {
    flex-basis: 100%;
    margin: 0;
  }
  form[data-person-form] label > span:first-child {
    display: block;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
