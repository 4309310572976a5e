import { css, unsafeCSS } from 'lit';
import * as space from '../shared/space.js';
import * as text from '../shared/text.js';

/** Columns for each number of levels that a document may have: a style attribute would break a strict policy. */
const columns = unsafeCSS(
  Array.from({ length: 10 }, (_, at) => `.grid[data-levels="${at + 1}"] tr { --levels: ${at + 1}; }`).join('\n'),
);

export const tableStyles = css`
  ${columns}
  .grid {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  .grid th,
  .grid td {
    box-sizing: border-box;
    padding: ${space.near};
    border: 1px solid var(--line);
    border-block-start: 0;
    text-align: start;
    vertical-align: top;
    font-weight: normal;
    background: Canvas;
  }
  .grid th + th,
  .grid td {
    border-inline-start: 0;
  }
  .grid td {
    background: color-mix(in srgb, var(--level-colour) 7%, Canvas);
  }
  .grid thead {
    position: sticky;
    inset-block-start: var(--threshold-sticky-top, 0px);
    z-index: 1;
  }
  .grid thead th {
    border-block-start: 1px solid var(--line);
    border-block-end: 0.25em solid var(--level-colour, var(--line));
    font-weight: bold;
  }
  .grid h3 {
    margin-block-end: ${space.tight};
    font-size: ${text.body};
  }
  .grid th,
  .grid input,
  .grid button,
  .grid summary {
    scroll-margin-block: calc(6.5em + var(--threshold-sticky-top, 0px)) var(--bar-space, 0px);
  }
  .cell-level {
    display: none;
  }
  .summary,
  .gap,
  .dimension {
    font-size: ${text.small};
  }
  .dimension {
    margin: 0;
    color: var(--quiet);
  }
  .gap {
    font-style: italic;
  }
  .sign {
    margin-block-end: ${space.tight};
  }
  .sign > label,
  .sign > .sign-text {
    display: flex;
    gap: ${space.near};
    align-items: flex-start;
    min-block-size: 24px;
    margin: 0;
  }
  .sign > .sign-text {
    display: list-item;
    margin-inline-start: ${space.wide};
    list-style: disc;
  }
  .sign.ticked > label {
    font-weight: bold;
  }
  .sign.strength > label,
  .sign.strength > .sign-text {
    font-style: italic;
  }
  .tag {
    display: inline-block;
    padding-inline: ${space.tight};
    border: 1px solid currentColor;
    border-radius: 0.6em;
    font-size: ${text.small};
    font-style: normal;
    font-weight: normal;
  }
  .group,
  .own-title {
    margin: ${space.near} 0 ${space.tight};
    font-weight: bold;
  }
  .conditions,
  .doubt,
  .doubt-words {
    margin-block: ${space.hair} ${space.tight};
    font-size: ${text.small};
  }
  button.doubt {
    display: block;
    min-block-size: 24px;
    padding-block: 0;
    text-decoration: none;
  }
  .doubt::before {
    content: '\\25b6\\fe0e  ' / '';
  }
  .doubt:dir(rtl)::before {
    content: '\\25c0\\fe0e  ' / '';
  }
  .doubt[aria-expanded='true']::before {
    content: '\\25bc\\fe0e  ' / '';
  }
  .entry {
    margin: 0 0 ${space.near};
    padding-inline-start: ${space.near};
    border-inline-start: 0.2em solid var(--level-colour, var(--line));
  }
  .entry fieldset {
    margin: 0 0 ${space.tight};
  }
  .entry .note,
  .entry .note > span,
  .note-words {
    display: block;
  }
  .note-words {
    font-style: italic;
  }
  .entry .note input {
    inline-size: 100%;
  }
  .entry li[aria-current] {
    font-weight: bold;
  }
  .suggestion {
    margin: 0 0 ${space.near};
    padding: ${space.tight} ${space.near};
    border: 2px dashed var(--line);
    background: Canvas;
  }
  .suggestion p,
  .suggestion ul {
    margin-block-end: ${space.tight};
  }
  .own li {
    margin-block-end: ${space.near};
  }
  .writing {
    padding: ${space.near} 0;
  }
  .writing p {
    margin: 0;
  }

  /* In a content column the areas' headings go above their cells, so that the cells keep the width. */
  @container (max-width: 68em) {
    .grid,
    .grid thead,
    .grid tbody {
      display: block;
    }
    .grid tr {
      display: grid;
      grid-template-columns: repeat(var(--levels), minmax(0, 1fr));
    }
    .grid tbody th {
      grid-column: 1 / -1;
      border-inline-start: 1px solid var(--line);
      border-block-start: 2px solid var(--line);
      background: color-mix(in srgb, CanvasText 6%, Canvas);
    }
    /* Out of sight only: without it every cell would be announced with the level of the next column. */
    .grid .corner {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      padding: 0;
      border: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .grid thead th:nth-child(2),
    .grid td:nth-child(2) {
      border-inline-start: 1px solid var(--line);
    }
  }
  /* Narrow: the same table, one cell below the other, each with its level in words. */
  @container (max-width: 36em) {
    .grid thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .grid tr {
      grid-template-columns: minmax(0, 1fr);
    }
    .grid td {
      border-inline-start: 0.3em solid var(--level-colour);
    }
    .cell-level {
      display: flex;
      align-items: center;
      gap: ${space.near};
      margin-block-end: ${space.near};
      font-weight: bold;
    }
    button.doubt {
      min-block-size: 44px;
    }
    .sign > label {
      min-block-size: 44px;
      padding-block: ${space.tight};
      box-sizing: border-box;
    }
  }
  @media print {
    .grid {
      display: table;
      font-size: 8pt;
    }
    .grid thead {
      display: table-header-group;
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
    }
    .grid tbody {
      display: table-row-group;
    }
    .grid tr {
      display: table-row;
      break-inside: avoid;
    }
    .grid tbody th,
    .grid .corner {
      display: table-cell;
      position: static;
      inline-size: 11%;
      block-size: auto;
      clip-path: none;
    }
    .grid .corner {
      padding: 1.2mm;
      border: 1px solid var(--line);
      border-block-end: 0.25em solid var(--line);
    }
    .grid th,
    .grid td {
      padding: 1.2mm;
    }
    /* Or every row would hold on to the next one, and the first page to its headings alone. */
    .grid h3 {
      break-after: auto;
    }
    .grid.blank td {
      block-size: 24mm;
    }
    .cell-level,
    .grid .doubt,
    .grid .doubt-words {
      display: none;
    }
    .grid .sign > label,
    .grid .sign > .sign-text {
      min-block-size: 0;
      padding: 0;
    }
    .entry > :not(summary) {
      display: none;
    }
  }
`;
