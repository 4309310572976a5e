import { css } from 'lit';
import { barStyles, formStyles } from '../shared/form-styles.js';
import { recordingStyles } from '../shared/recording-styles.js';
import * as space from '../shared/space.js';
import * as text from '../shared/text.js';

const own = css`
  .card,
  .stage,
  .paper,
  .head {
    padding: ${space.apart};
    border: 1px solid var(--line);
  }
  .choose > ul,
  .stages > ol,
  .paper {
    margin-block-end: ${space.apart};
  }
  .stages > ol {
    padding: 0;
    list-style: none;
  }
  .card,
  .stage {
    margin-block-end: ${space.apart};
  }
  .card.no {
    border-style: dashed;
  }
  .card.yes {
    border-inline-start-width: 0.5em;
  }
  .head {
    border-inline-start-width: 0.5em;
  }
  .ends {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: ${space.near} ${space.far};
    margin: 0 0 ${space.apart};
  }
  .ends dd {
    margin: 0;
  }
  .stage h4 {
    display: flex;
    gap: ${space.near};
    margin-block-end: ${space.near};
  }
  .stage.open {
    border: 3px solid currentColor;
    border-inline-start-width: 0.6em;
  }
  .stage.waiting,
  .stage.undecided {
    border-style: dashed;
  }
  .stage.not-applicable {
    border-style: dotted;
    color: var(--quiet);
  }
  .stage-mark {
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 1.6em;
    block-size: 1.6em;
    border: 2px solid currentColor;
    border-radius: 50%;
    line-height: 1;
  }
  .status {
    padding-inline: ${space.near};
    border: 1px solid var(--line);
    font-weight: normal;
    font-size: ${text.small};
  }
  .ahead {
    display: block;
  }
  .clock {
    padding-inline-start: ${space.apart};
    border-inline-start: 0.25em solid var(--line);
    margin-block-end: ${space.apart};
  }
  .clock p {
    margin-block-end: ${space.tight};
  }
  .clock.overdue {
    border-inline-start: 0.4em double var(--alert);
  }
  .overdue-mark {
    padding-inline: ${space.near};
    background: var(--alert);
    color: Canvas;
    font-weight: bold;
  }
  .overdue-mark::before {
    content: '! ' / '';
  }
  .question {
    margin-block: ${space.wide};
  }
  .inline {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.near} ${space.wide};
    align-items: end;
    margin-block-end: ${space.apart};
  }
  .not-agreed,
  .sure {
    padding: ${space.apart};
    border: 2px dashed var(--line);
  }
  .not-agreed.now {
    border: 3px solid currentColor;
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
    .ends {
      grid-template-columns: 1fr;
    }
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
    .overdue-mark {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
  /* The bar names a stage, who acts and when it is due: more than one line. */
  @media (min-height: 32em) {
    .whole {
      --bar-space: 8em;
    }
    @container (max-width: 30em) {
      .whole > * {
        --bar-space: 12em;
      }
    }
  }
`;

const print = css`
  @media print {
    /* A choice that nobody made says nothing on paper. */
    .whole:has(.choose) {
      display: none;
    }
    .whole {
      container-type: normal;
      font-size: 10pt;
    }
    button,
    form,
    form.inline,
    .bar,
    .sure,
    .clock details {
      display: none;
    }
    .stage,
    .paper,
    tr,
    li {
      break-inside: avoid;
    }
    h3,
    h4 {
      break-after: avoid;
    }
  }
`;

export const styles = [...recordingStyles, formStyles, barStyles, own, print];
