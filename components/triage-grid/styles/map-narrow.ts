import { css } from 'lit';
import * as space from '../../shared/space.js';
import * as text from '../../shared/text.js';

/** The head of the map is there for screen readers, and on paper. */
const headless = css`
  @media screen {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

/** A closed row as one line of a list: its cells are there for screen readers, its sum for the eye. */
const list = css`
  ${headless}
  tr.area-row {
    position: relative;
  }
  tr.area-row:not(.open) {
    grid-template-columns: minmax(0, 1fr);
  }
  .area-row:not(.open) .cell {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .row-sum {
    display: inline-flex;
  }
`;

/** A level's name under its mark: beside it, it would be broken within a word. */
const stacked = css`
  flex-direction: column;
  align-items: start;
  gap: ${space.hair};
`;

/** The map in narrow places, with many levels, in a low window and in forced colours. */
export const mapNarrowStyles = css`
  .map.list {
    ${list}
  }
  /* Every area is open, and its cells have the names of the levels: the head would stand over other columns. */
  .map:is(.reference, .blank) {
    ${headless}
  }
  /* Beside the answer the columns are as narrow as on a small screen. */
  @container (min-width: 68.75em) and (max-width: 76.99em) {
    .map-head th:not(.corner) {
      gap: ${space.tight};
      padding-inline: ${space.tight} 0;
      font-size: ${text.small};
    }
    .map[data-levels='5'] .map-head th:not(.corner) {
      ${stacked}
    }
  }
  @container (max-width: 49.99em) {
    .map.many {
      ${list}
    }
    .map .area-row.open {
      grid-template-columns: repeat(var(--two), minmax(0, 1fr));
    }
    .map .area-row.open .cell:nth-of-type(odd) {
      padding-inline-start: 0;
      border-inline-start: 0;
    }
    .map tr {
      grid-template-columns: minmax(11.5em, 2.2fr) repeat(var(--levels), minmax(0, 1fr));
    }
    .area-row:not(.open) .area-name {
      font-size: ${text.quiet};
    }
    .no-text {
      font-size: ${text.small};
      padding-inline-start: ${space.tight};
    }
    .map-head th:not(.corner) {
      gap: ${space.close};
      padding-inline: ${space.close} 0;
      font-size: ${text.small};
    }
    .map-head.long th:not(.corner) {
      ${stacked}
    }
    .tally {
      padding-inline: ${space.close};
      font-size: ${text.small};
      line-height: 1.1;
      white-space: normal;
    }
  }
  @container (max-width: 42.99em) {
    .map-head th:not(.corner) {
      ${stacked}
    }
    .map-head.long th:not(.corner) {
      padding: 0;
    }
  }
  @container (max-width: 34.99em) {
    .map {
      ${list}
    }
    .map .area-row.open {
      grid-template-columns: minmax(0, 1fr);
    }
    .area-row.open .head {
      grid-template-columns: minmax(0, 1fr);
    }
    .row-more > .own-words {
      grid-area: auto;
    }
    .area {
      min-block-size: max(2.875em, 44px);
      padding-inline-end: 0;
    }
    .area-row.open .area {
      flex-wrap: wrap;
    }
    .area-row.open .area-name {
      max-inline-size: calc(100% - 2em);
    }
    .area-row.open .open-sum {
      flex-basis: 100%;
      padding-inline-start: ${space.far};
    }
    .map .area-row.open .cell {
      padding: 0;
      border: 0;
    }
    .cell-level {
      min-block-size: 0;
      border-block-end: 2px solid var(--line-c);
      padding-block: ${space.near};
    }
  }
  /* A phone with text twice as large: a sum that has no room beside its area stands below it. */
  @container (max-width: 16em) {
    .area {
      flex-wrap: wrap;
    }
    .area-name {
      max-inline-size: calc(100% - 2em);
      overflow-wrap: anywhere;
    }
    /* There it takes more lines than may stay in view. */
    .cell-level {
      position: static;
    }
  }
  @media (max-height: 32em) {
    .cell-level {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .tally {
      border: 2px solid CanvasText;
    }
  }
`;
