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
    .skip,
    .who,
    .find,
    .tools,
    .suggestions,
    .suggestion,
    .edit,
    .q,
    .own-words,
    .own-form,
    .chevron,
    .open-sum {
      display: none !important;
    }
    .reference .doubt,
    .sign.on .doubt {
      display: block;
    }
    .map .area-row {
      display: grid !important;
      grid-template-columns: 42mm repeat(var(--levels), minmax(0, 1fr)) !important;
      padding-block: 1mm;
      break-inside: auto;
    }
    .map .area-row.open .head {
      display: block;
      grid-column: auto;
      padding: 0 2mm 0 0;
    }
    .area,
    .area-row.open .area {
      display: block;
      min-block-size: 0;
      font-size: 10pt;
    }
    .map .area-row.open .cell {
      padding: 0 2mm;
      border-inline-start: 0.5pt solid var(--line);
    }
    .cell-level,
    .map-head [aria-hidden='true']:not(svg) {
      display: none;
    }
    /* Paper has room for the whole names, and a tagged PDF has no other. */
    .map-head .visually-hidden {
      display: inline;
      position: static;
      clip-path: none;
      white-space: normal;
    }
    .map thead tr {
      grid-template-columns: 42mm repeat(var(--levels), minmax(0, 1fr)) !important;
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
    .blank.empty .map .area-row {
      min-block-size: 19mm;
    }
    .blank.empty .answer-place {
      display: none;
    }
    .by-hand {
      display: grid;
      grid-template-columns: 1fr 2fr 1fr 1fr;
      gap: 6mm;
      margin-block-start: 14mm;
      break-inside: avoid;
    }
    .by-hand span {
      padding-block-start: 1mm;
      border-block-start: 0.75pt solid currentColor;
    }
    .contact-sheet {
      break-before: page;
    }
    .contact-sheet ul {
      columns: 2;
      column-gap: 10mm;
    }
    .contact-sheet li {
      break-inside: avoid;
    }
  }
`;
