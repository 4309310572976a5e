import { css } from 'lit';

/** The grid on A3: every row open, nothing that can only be pressed. */
export const printStyles = css`
  @media print {
    :host {
      page: threshold-a3;
    }
    .whole {
      container-type: normal;
      font-size: 8.5pt;
      line-height: 1.25;
    }
    .bench {
      display: block !important;
    }
    /* As a flex or grid box, Chromium ends it too early after a table of several sheets: the next part lay over its last lines. */
    .left,
    .search {
      display: block;
    }
    .skip,
    .who,
    .find,
    .tools,
    .suggestions,
    .suggestion,
    .edit,
    .q,
    .rungs,
    .thread,
    .own-words,
    .own-form,
    .cell-add,
    .chevron,
    .open-sum,
    .ways {
      display: none !important;
    }
    .reference .doubt,
    .sign.on .doubt {
      display: block;
    }
    /* A table again: the names of the levels stand at the head of every sheet. */
    .map {
      display: table !important;
      table-layout: fixed;
    }
    .map thead {
      display: table-header-group !important;
    }
    .map tbody {
      display: table-row-group !important;
    }
    .map :is(.map-head, .area-row, .area-row.open) {
      display: table-row !important;
      break-inside: avoid;
    }
    .map :is(th, td),
    .map .area-row.open :is(.head, .cell),
    .map .area-row:not(.open) .cell {
      position: static;
      display: table-cell !important;
      padding: 1mm 2mm;
      vertical-align: top;
    }
    .map .area-row.open .head,
    .map .corner {
      inline-size: 38mm;
      padding-inline-start: 0;
    }
    .map-head th > * {
      vertical-align: middle;
    }
    .map-head svg {
      margin-inline-end: 1.5mm;
    }
    .area,
    .area-row.open .area {
      display: block;
      min-block-size: 0;
      padding: 0;
      font-size: 10pt;
    }
    .area-row.open .area-name {
      max-inline-size: none;
    }
    .map .area-row.open .cell {
      border-inline-start: 0.5pt solid var(--line);
    }
    /* An area without a sign says so across its empty cells. */
    .reference .area-row:not(:has(.sign)) .gap-text {
      inline-size: 116mm;
    }
    .reference .map .area-row:not(:has(.sign)) .cell {
      border-inline-start-color: transparent;
    }
    .cell-level,
    .map-head [aria-hidden='true']:not(svg) {
      display: none;
    }
    /* Paper has room for the whole names, and a tagged PDF has no other. */
    .map-head .visually-hidden {
      display: inline;
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      white-space: normal;
    }
    .sign {
      grid-template-rows: auto;
      padding: 0.3mm 0;
      font-size: inherit;
      break-inside: avoid;
    }
    .sign > input {
      inline-size: 3mm;
      block-size: 3mm;
      min-inline-size: 3mm;
      min-block-size: 3mm;
    }
    .sign > div {
      grid-row: auto;
    }
    /* Written by hand: a row for each area, and the level in the last. */
    .blank.bare .map .area-row .cell {
      block-size: 18mm;
    }
    .blank .map .area-row.open .head,
    .blank .map .corner {
      inline-size: 74mm;
    }
    .blank .row-more {
      display: block;
      font-size: 7.5pt;
    }
    .blank.bare .answer-place {
      display: none;
    }
    .by-hand {
      display: grid;
      grid-template-columns: 1fr 2fr 1fr 1fr;
      gap: 6mm;
      padding-block-start: 11mm;
      break-inside: avoid;
    }
    .by-hand span {
      padding-block-start: 1mm;
      border-block-start: 0.75pt solid currentColor;
    }
    sup {
      margin-inline-start: 0.5mm;
      font-weight: bold;
      line-height: 0;
    }
    .end-notes {
      padding-block-start: 2mm;
      font-size: 7.5pt;
    }
    .end-notes h3 {
      font-size: 8.5pt;
    }
    .end-notes ol {
      columns: 4;
      column-gap: 8mm;
      margin: 0;
      padding-inline-start: 5mm;
    }
    .end-notes li {
      break-inside: avoid;
    }
    .contact-sheet {
      break-before: page;
    }
    .contact-sheet .contacts {
      columns: 2;
      column-gap: 10mm;
    }
    .contact-sheet li {
      break-inside: avoid;
    }
  }
`;
