import { css } from 'lit';
import * as space from '../../shared/space.js';
import * as text from '../../shared/text.js';

/** The answer: the one tinted ground of the page, with the question that decides and the first things to do. */
export const answerStyles = css`
  .answer {
    display: flex;
    flex-direction: column;
    gap: ${space.apart};
    margin: 0;
    padding: ${space.apart} ${space.wide};
    border-block-start: 4px solid var(--ink);
    background: var(--wash);
    scrollbar-width: thin;
  }
  .answer.urgent {
    border-block-start-color: var(--alert);
  }
  .answer :is(h2, h3, p, ul, ol, dl, dd, fieldset) {
    margin: 0;
  }
  .answer h3 {
    margin-block-end: ${space.tight};
    font-size: ${text.body};
  }
  .answer :is(h2, h3)[tabindex] {
    scroll-margin-block: calc(1em + var(--threshold-sticky-top, 0px)) 1em;
  }
  .level-name {
    font-size: ${text.title};
    font-weight: bold;
    line-height: 1.12;
    letter-spacing: -0.012em;
  }
  .answer .risk-line {
    display: block;
  }
  .risk-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 ${space.close};
    align-items: baseline;
  }
  .risk-line.asked b {
    color: var(--alert);
  }
  .answer :is(.reasons, .numbered, .folded > ul) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space.near};
    padding: 0;
    list-style: none;
  }
  .numbered > li {
    position: relative;
    padding-inline-start: ${space.far};
  }
  .numbered > li::before {
    /* No counter: where one changes, Chromium counts through the whole table. */
    content: attr(data-number);
    position: absolute;
    inset-inline-start: 0;
    font-weight: bold;
    font-variant-numeric: tabular-nums;
  }
`;
