import { css, unsafeCSS } from 'lit';
import * as space from '../../shared/space.js';
import * as text from '../../shared/text.js';

/** Columns for each number of levels that a document may have: a style attribute would break a strict policy. */
const columns = unsafeCSS(
  Array.from(
    { length: 10 },
    (_, at) =>
      `.map[data-levels="${at + 1}"] { --levels: ${at + 1}; --across: ${Math.min(at + 1, at > 3 ? 3 : 4)}; --two: ${Math.min(at + 1, 2)}; }`,
  ).join('\n'),
);

export const mapStyles = css`
  ${columns}
  .map {
    display: block;
    inline-size: 100%;
    margin-block-start: ${space.apart};
    border-collapse: collapse;
  }
  .map :is(thead, tbody) {
    display: block;
  }
  .map tr {
    display: grid;
    grid-template-columns: minmax(11.5em, 1.5fr) repeat(var(--levels), minmax(0, 1fr));
  }
  .map :is(th, td) {
    display: block;
    min-inline-size: 0;
    padding: 0;
    font-weight: normal;
    text-align: start;
  }
  .map-head th {
    display: flex;
    align-items: center;
    gap: ${space.near};
    padding: ${space.close} ${space.near};
    font-weight: bold;
    line-height: 1.2;
  }
  /* The second language stands below, so that the name keeps the width. */
  .map-head th:has(> .second) {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
  }
  .map-head .second {
    grid-column: 1 / -1;
  }
  .map-head .corner {
    padding-inline-start: 0;
  }
  /* Narrow columns: a name is not broken within a word. */
  .map[data-levels='5'] tr {
    grid-template-columns: minmax(9em, 1.1fr) repeat(5, minmax(0, 1fr));
  }
  .map[data-levels='5'] .map-head th:not(.corner),
  .map-head.long th:not(.corner) {
    gap: ${space.tight};
    padding-inline: ${space.tight} 0;
    font-size: ${text.small};
  }
  .area-row {
    min-block-size: max(2.75em, 24px);
    border-block-start: 1px solid var(--line);
  }
  .area-row:last-child {
    border-block-end: 1px solid var(--line);
  }
  .area {
    display: flex;
    align-items: center;
    gap: ${space.near};
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: ${space.hair} ${space.near} ${space.hair} 0;
    border: 0;
    background: none;
    color: var(--ink);
    font-weight: normal;
    text-align: start;
  }
  button.area:hover {
    background: none;
  }
  .area-row:not(.open) button.area:hover .area-name {
    text-decoration: underline;
    text-underline-offset: 0.16em;
  }
  .area .chevron {
    color: var(--accent);
  }
  .area-name {
    line-height: 1.2;
  }
  .area-row:not(.empty) .area-name {
    font-weight: bold;
  }
  .plus {
    color: var(--quiet);
    font-size: ${text.small};
    white-space: nowrap;
  }
  .row-sum {
    display: none;
    align-items: center;
    gap: ${space.near};
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .row-sum small {
    color: var(--quiet);
    font-size: ${text.small};
  }
  .area-row:not(.open) .cell {
    position: relative;
    display: grid;
    padding: ${space.hair};
  }
  .area-row:not(.open) .cell-body {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  .tally {
    display: flex;
    align-items: center;
    gap: ${space.tight};
    padding-inline: ${space.close};
    border-radius: 2px;
    background: var(--fill-c);
    color: var(--text-c);
    box-shadow: inset 0 0 0 1px var(--line-c);
    white-space: nowrap;
    overflow-wrap: normal;
  }
  .tally b {
    font-size: ${text.large};
    font-variant-numeric: tabular-nums;
  }
  .tally > span {
    min-inline-size: 0;
    white-space: normal;
  }
  .no-text {
    align-self: center;
    padding-inline-start: ${space.tight};
    color: var(--quiet);
    font-size: ${text.quiet};
    line-height: 1.1;
  }
  /* An open area: the same row, its cells under its heading. */
  .map .area-row.open {
    grid-template-columns: repeat(var(--across), minmax(0, 1fr));
    padding-block-end: ${space.wide};
  }
  .area-row.open .head {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 ${space.far};
    padding-block-end: ${space.near};
  }
  .area-row.open .area {
    font-size: ${text.large};
  }
  .area-row.open .area-name {
    flex: none;
    max-inline-size: 70%;
    font-weight: bold;
  }
  .area-row.open :is(.plus, .row-sum) {
    display: none;
  }
  .open-sum {
    display: none;
  }
  /* Its room does not hang on its words: a tick moves nothing. */
  .area-row.open .open-sum {
    display: block;
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--quiet);
    font-size: ${text.small};
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .row-more {
    display: contents;
  }
  .row-more > .own-words {
    grid-area: 1 / 2;
  }
  .row-more > :not(.own-words) {
    grid-column: 1 / -1;
    max-inline-size: 46em;
    padding-block-end: ${space.tight};
  }
  .full,
  .gap-text {
    color: var(--quiet);
  }
  .area-row.open .cell {
    padding: 0 ${space.near} 0 ${space.near};
    border-inline-start: 1px solid var(--line);
  }
  .map .area-row.open .cell:nth-of-type(1) {
    padding-inline-start: 0;
    border-inline-start: 0;
  }
  .cell-level {
    position: sticky;
    z-index: 3;
    inset-block-start: var(--threshold-sticky-top, 0px);
    display: flex;
    align-items: center;
    gap: ${space.near};
    box-sizing: border-box;
    min-block-size: min(3.375em, 96px);
    padding-block: ${space.tight};
    background: Canvas;
    font-weight: bold;
    line-height: 1.2;
  }
  .group {
    padding-block: ${space.near} ${space.hair};
    font-weight: bold;
  }
  .cell-add {
    padding: ${space.close} ${space.tight};
  }
  .map.only .area-row.empty,
  .map.only .sign:not(.on),
  .map.only .cell-add,
  .map.only .group {
    display: none;
  }
  /* Below the name of the level, which may take four lines. */
  .map :is(button, input, select, textarea, form, [id^='sign-']) {
    scroll-margin-block: calc(max(6em, 96px) + var(--threshold-sticky-top, 0px)) var(--bar-space, 0px);
  }
`;
