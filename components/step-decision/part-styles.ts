import { css } from 'lit';
import * as space from '../shared/space.js';

/** What stands in a task or a fold: clocks, papers, roles, dates; and the step on paper. */
export const partStyles = css`
  .clock {
    padding-inline-start: ${space.apart};
    border-inline-start: 3px solid var(--line);
  }
  .clock.overdue {
    border-inline-start: 0.4em double var(--alert);
  }
  .overdue-mark {
    padding-inline: ${space.tight};
    background: var(--alert);
    color: var(--on-alert);
    font-weight: bold;
  }
  .overdue-mark::before {
    content: '! ' / '';
  }
  .inline,
  .moment-fields {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.near} ${space.wide};
    align-items: end;
  }
  form.questions {
    margin: 0;
  }
  .paper-way {
    padding-inline-start: ${space.mark};
    color: var(--quiet);
  }
  .ahead {
    display: block;
  }
  .date {
    padding-block: ${space.near};
    border-block-start: 1px solid var(--line);
  }
  .sure {
    padding: ${space.apart};
    border: 2px solid var(--ink);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    overflow-wrap: break-word;
  }
  th,
  td {
    padding: ${space.near};
    border: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  @container (max-width: 30em) {
    /* The same cells under each other, each with its own heading. */
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    td::before {
      content: attr(data-label) ': ' / '';
      font-weight: bold;
    }
    tr {
      margin-block-end: ${space.apart};
    }
  }
  @media (forced-colors: active) {
    .stands {
      border: 1px solid CanvasText;
    }
    .overdue-mark {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
    .task.done .task-mark {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
      color: Canvas;
    }
  }
  @media print {
    /* A choice that nobody made says nothing on paper. */
    .whole:has(.choose) > :not(.frame) {
      display: none;
    }
    .whole {
      container-type: normal;
      font-size: 10pt;
    }
    .sides {
      display: block;
    }
    button:not(.source-mark, .option[aria-pressed='true']),
    form,
    .folds,
    .step-end,
    .dates .hint {
      display: none;
    }
    button.option[aria-pressed='true'] {
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font-weight: bold;
    }
    /* Paper has no background: white letters would be the palest on it. */
    .overdue-mark {
      padding: 0;
      color: inherit;
    }
    .task,
    tr,
    li {
      break-inside: avoid;
    }
    h2,
    h3,
    h4 {
      break-after: avoid;
    }
  }
`;
