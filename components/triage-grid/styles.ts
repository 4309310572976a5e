import { css } from 'lit';
import { badgeStyles } from '../level-of-need-badge/badge.js';
import { baseStyles } from '../shared/base-styles.js';
import { faultStyles } from '../shared/fault.js';
import { tableStyles } from './table-styles.js';

const base = css`
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
  .people > label > span:first-child,
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
    .suggestion,
    .suggestions,
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

export const styles = [badgeStyles, faultStyles, baseStyles, base, tableStyles, print];
