import { css } from 'lit';
import { badgeStyles } from '../level-of-need-badge/badge.js';
import { faultStyles } from '../shared/fault.js';
import { tableStyles } from './table-styles.js';

const base = css`
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
  .emergency h2 {
    font-size: 1.1em;
  }
  .emergency.act-now {
    border-width: 0.3em;
    border-inline-start-width: 0.6em;
  }
  .emergency > :last-child {
    margin-block-end: 0;
  }
  .urgent-words {
    font-size: 1.15em;
  }
  .urgent-actions {
    padding: 0.4em 0.75em;
    border-inline-start: 0.4em solid var(--alert);
  }
  .contacts a {
    display: inline-block;
    min-block-size: 24px;
  }
  .contacts li {
    margin-block-end: 0.5em;
  }
  .question > label,
  .agreed fieldset label,
  .entry label {
    display: flex;
    gap: 0.5em;
    align-items: flex-start;
    padding-block: 0.2em;
  }
  .question {
    margin-block: 0.75em;
  }
  details {
    margin-block-end: 0.5em;
  }
  .people form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: end;
    margin-block-end: 0.75em;
  }
  .people form .error {
    flex-basis: 100%;
    margin: 0;
  }
  .people label > span:first-child,
  .search > span {
    display: block;
  }
  .find {
    display: grid;
    gap: 0.25em 1.5em;
    margin-block: 0.75em;
  }
  .find p {
    margin: 0;
  }
  .find nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.6em;
    margin: 0;
  }
  .search input {
    inline-size: min(100%, 24em);
  }
  .only {
    display: flex;
    min-block-size: 24px;
    gap: 0.5em;
    align-items: flex-start;
  }
  .count {
    font-weight: bold;
    white-space: nowrap;
  }
  .level-name {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .level-name > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .levels .level {
    margin-block: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--line);
  }
  .bar {
    position: relative;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
    padding: 0.4em 0.5em;
    border-block: 2px solid var(--line);
    background: Canvas;
  }
  .bar-ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.5em;
  }
  .bar .note:not(.alert, .differs) {
    display: inline;
  }
  /* On a low screen, or at great zoom, the bar would cover too much of the page. */
  @media (min-height: 32em) {
    .bar {
      position: sticky;
      inset-block-end: 0;
    }
    .whole {
      --bar-space: 12em;
    }
  }
  .recorded {
    padding: 0.5em 0.75em;
    border: 1px solid var(--line);
  }
  .agreed input[type='text'] {
    margin-block-end: 0.6em;
  }
  @container (max-width: 30em) {
    button,
    summary,
    .only,
    .question > label,
    .agreed fieldset label,
    .entry label {
      min-block-size: 44px;
    }
    .bar {
      gap: 0.3em;
      font-size: 0.88em;
    }
    .bar-badge .lead {
      display: none;
    }
    .bar-ways {
      flex-wrap: nowrap;
      inline-size: 100%;
    }
    .bar button {
      flex: auto;
      padding-inline: 0.3em;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

const print = css`
  @media print {
    :host {
      page: threshold-a3;
      container-type: normal;
    }
    .whole {
      font-size: 9pt;
      line-height: 1.3;
    }
    .find,
    .people,
    .bar,
    button,
    form.writing,
    details.levels:not([open]),
    .provenance details:not([open]),
    .law:not([open]),
    .agreed:has(.recorded) form,
    .empty > .answer,
    .empty > .questions,
    .empty .summary {
      display: none;
    }
    /* On paper nothing can be opened. */
    .emergency details::details-content,
    .answer details:not(.law)::details-content {
      display: block;
      content-visibility: visible;
    }
    .agreed textarea {
      block-size: 20mm;
      resize: none;
    }
    section {
      margin-block: 0.6em;
      break-inside: auto;
    }
    li,
    .sign {
      break-inside: avoid;
    }
    h2,
    h3,
    h4 {
      break-after: avoid;
    }
    .answer {
      columns: 2;
      column-gap: 10mm;
    }
    .answer h2 {
      column-span: all;
    }
  }
`;

export const styles = [badgeStyles, faultStyles, base, tableStyles, print];
