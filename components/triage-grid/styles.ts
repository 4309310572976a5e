import { css } from 'lit';
import { badgeStyles } from '../level-of-need-badge/badge.js';
import { baseStyles } from '../shared/base-styles.js';
import { controlStyles } from '../shared/control-styles.js';
import { faultStyles } from '../shared/fault.js';
import { tableStyles } from './table-styles.js';
import * as space from '../shared/space.js';
import * as text from '../shared/text.js';

const base = css`
  .emergency h2,
  .urgent-words {
    font-size: ${text.large};
  }
  .emergency.act-now {
    border-width: 0.3em;
    border-inline-start-width: 0.6em;
  }
  .emergency > :last-child {
    margin-block-end: 0;
  }
  .urgent-actions {
    padding: ${space.near} ${space.apart};
    border-inline-start: 0.4em solid var(--alert);
  }
  .only,
  .question > label,
  .agreed fieldset label,
  .entry label {
    display: flex;
    gap: ${space.near};
    align-items: flex-start;
    padding-block: ${space.tight};
  }
  .question {
    margin-block: ${space.apart};
  }
  .question > details {
    margin-block-start: ${space.near};
  }
  .people > label > span:first-child,
  .search > span {
    display: block;
  }
  .find {
    display: grid;
    gap: ${space.tight} ${space.far};
    margin-block: ${space.apart};
  }
  .find p {
    margin: 0;
  }
  .find nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.hair} ${space.apart};
    margin: 0;
  }
  .search input {
    inline-size: min(100%, 24em);
  }
  .count {
    font-weight: bold;
    white-space: nowrap;
  }
  .level-name {
    display: inline-flex;
    align-items: center;
    gap: ${space.near};
  }
  .levels .level {
    margin-block: ${space.apart};
    padding-inline-start: ${space.apart};
    border-inline-start: 2px solid var(--line);
  }
  .bar {
    position: relative;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: ${space.near} ${space.wide};
    padding: ${space.near};
    border-block: 2px solid var(--line);
    background: Canvas;
  }
  .bar-ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${space.tight} ${space.near};
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
    padding: ${space.near} ${space.apart};
    border: 1px solid var(--line);
  }
  .agreed input[type='text'] {
    margin-block-end: ${space.apart};
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
      gap: ${space.tight};
      font-size: ${text.small};
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
      padding-inline: ${space.tight};
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
      margin-block: ${space.apart};
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

export const styles = [badgeStyles, controlStyles, faultStyles, baseStyles, base, tableStyles, print];
