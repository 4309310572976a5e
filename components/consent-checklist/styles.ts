import { css } from 'lit';
import { citeStyles } from '../shared/cites.js';
import { formStyles } from '../shared/form-styles.js';
import { printAloneStyles } from '../shared/print-alone.js';
import { recordingStyles } from '../shared/recording-styles.js';
import * as space from '../shared/space.js';
import { taskStyles } from '../shared/task-styles.js';
import * as text from '../shared/text.js';
import { folds, forms, tasks } from './task-styles.js';

/** The answer on the left where there is room, what there is to do on the right. */
const layout = css`
  /* Nothing sticks here: a host's property of that name moves nothing. */
  .whole {
    --bar-space: 0px;
  }
  .consent {
    border-block-start: 4px solid var(--ink);
    padding-block-start: ${space.near};
  }
  .head :is(h2, h3, p) {
    margin-block-end: ${space.tight};
  }
  .work {
    min-inline-size: 0;
  }
  @container (min-width: 56em) {
    .consent:not(:has(.contacts)) {
      display: grid;
      grid-template-columns: 28em minmax(0, 1fr);
      column-gap: ${space.box};
      align-items: start;
    }
    .consent > .sources {
      grid-column: 1 / -1;
    }
  }
`;

/** Each answer has its own words, mark and rule above: never a colour alone. */
const answer = css`
  .may-go-on {
    margin-block: ${space.near};
    padding: ${space.near} ${space.apart};
    border-block-start: 3px solid var(--edge);
    background: var(--wash);
  }
  .may-go-on.yes {
    border-block-start-width: 5px;
  }
  .may-go-on:is(.no, .unknown) {
    border-block-start-style: dashed;
  }
  .may-go-on.refer {
    border-block-start: 8px solid var(--ink);
  }
  .may-go-on.advice {
    border-block-start: 6px double var(--ink);
  }
  .may-go-on.share-now {
    border-block-start: 8px solid var(--alert);
    background: var(--alert-wash);
  }
  .may-go-on h3 {
    margin: 0;
    font-size: ${text.body};
    font-weight: normal;
    scroll-margin-block: calc(1em + var(--threshold-sticky-top, 0px)) 1em;
  }
  .decision {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${space.hair} ${space.near};
  }
  .decision strong {
    font-size: ${text.title};
    line-height: 1.15;
  }
  .share-now .decision strong {
    color: var(--alert);
  }
  /* Whom to ring has the whole width. */
  .may-go-on .contacts {
    columns: 20em;
    column-gap: ${space.box};
  }
  .contacts li {
    break-inside: avoid;
  }
  .answer-mark {
    display: inline-grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 2px solid currentColor;
    border-radius: 50%;
    font-weight: bold;
    line-height: 1;
  }
  .yes .answer-mark {
    border-radius: 0;
  }
  .share-now .answer-mark {
    border-color: var(--alert);
    border-radius: 0;
    background: var(--alert);
    color: var(--on-alert);
  }
  .left {
    font-weight: 600;
  }
  .decision > .left {
    margin-inline-start: auto;
  }
  .may-go-on :is(p, ul, details):last-child {
    margin-block-end: 0;
  }
`;

const narrow = css`
  @container (max-width: 34.99em) {
    .task-line {
      grid-template-columns: 1.25em minmax(0, 1fr) auto;
    }
    .task-line > .state {
      grid-column: 2 / -1;
      grid-row: 2;
    }
    .task-body {
      padding-inline-start: 0 !important;
    }
    .consent button:is(.plain, .opener):not(.source-mark),
    .consent :is(summary, .choice) {
      min-block-size: 44px;
    }
    .consent summary {
      padding-block: ${space.near};
      box-sizing: border-box;
    }
  }
`;

const print = css`
  @media print {
    .whole {
      container-type: normal;
      font-size: 10pt;
    }
    .consent {
      display: block;
    }
    button:not(.source-mark, .lacks button),
    form,
    .family,
    .sentences:not(:has(li)),
    .now-mark {
      display: none;
    }
    .lacks button.plain {
      min-block-size: 0;
      color: inherit;
      text-decoration: none;
    }
    .choice input {
      inline-size: 1em;
      block-size: 1em;
      min-inline-size: 1em;
      min-block-size: 1em;
    }
    ol,
    ul {
      padding-inline-start: ${space.far};
    }
    details::details-content {
      display: block;
      content-visibility: visible;
    }
    li,
    .task {
      break-inside: avoid;
    }
    h3,
    h4 {
      break-after: avoid;
    }
  }
`;

export const styles = [
  ...recordingStyles,
  citeStyles,
  formStyles,
  layout,
  answer,
  taskStyles,
  tasks,
  forms,
  folds,
  printAloneStyles,
  narrow,
  print,
];
