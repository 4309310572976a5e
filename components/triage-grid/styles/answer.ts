import { css } from 'lit';

/** The answer: the one tinted ground of the page, with the question that decides and the first things to do. */
export const answerStyles = css`
  .answer {
    display: flex;
    flex-direction: column;
    gap: 0.6875em;
    margin: 0;
    padding: 0.75em 1.375em 0.875em;
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
  .half {
    display: contents;
  }
  .answer h3 {
    margin-block-end: 0.1875em;
    font-size: 1.0625em;
  }
  .answer :is(h2, h3)[tabindex] {
    scroll-margin-block: 1em;
  }
  .headline {
    display: grid;
    gap: 0.5em;
  }
  .level-line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.125em 0.75em;
    align-items: center;
  }
  .answer .heading {
    margin: 0;
    font-size: 1em;
    font-weight: normal;
    line-height: 1.2;
  }
  .level-name {
    font-size: 1.5em;
    font-weight: bold;
    line-height: 1.12;
    letter-spacing: -0.012em;
  }
  .heading .tier {
    font-size: 1.0625em;
  }
  .not-all {
    font-size: 0.9375em;
  }
  .risk-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.375em;
    align-items: baseline;
  }
  .risk-line.asked b {
    color: var(--alert);
  }
  .two-lines {
    display: grid;
    gap: 0.375em;
    padding-block: 0.5em;
    border-block: 1px solid var(--line);
  }
  .two-lines > div {
    position: relative;
    min-block-size: 1.5em;
    padding-inline-start: 2em;
  }
  .two-lines :is(dt, dd) {
    display: inline;
    font-weight: normal;
  }
  .two-lines .mark {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
  }
  .since {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--ink);
  }
  .children {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
  }
  .children li {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
  }

  .question {
    padding-block: 0.5em 0.375em;
    border-block: 1px solid var(--line);
  }
  .question.risk {
    padding: 0.25em 0 0.25em 1em;
    border: 0;
    border-inline-start: 6px solid var(--alert);
  }
  .question.risk h3 {
    color: var(--alert);
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .options.long {
    display: grid;
    gap: 0.375em;
  }
  .options.long .option {
    text-align: start;
  }
  button.option {
    flex: 1 1 auto;
    padding: 0.375em 0.75em;
    border-color: var(--ink);
    background: var(--paper);
    color: var(--ink);
  }
  button.option:hover {
    background: color-mix(in srgb, var(--accent) 12%, var(--paper));
  }
  button.option[aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
  .risk-by {
    display: flex;
    flex: 1 1 10em;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .risk-by input {
    flex: 1 1 4em;
    min-inline-size: 4em;
  }
  .answered > li {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }

  .answer :is(.reasons, .numbered, .folded > ul) {
    display: grid;
    gap: 0.5em;
    padding: 0;
    list-style: none;
  }
  .reasons > li,
  .folded > ul:not([role]) > li {
    position: relative;
    padding-inline-start: 1em;
  }
  .reasons > li::before,
  .folded > ul:not([role]) > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.55em;
    inline-size: 0.375em;
    block-size: 0.375em;
    border-radius: 50%;
    background: var(--ink);
  }
  .numbered {
    counter-reset: number;
  }
  .numbered > li {
    position: relative;
    padding-inline-start: 1.625em;
    counter-increment: number;
  }
  .numbered > li::before {
    content: counter(number);
    position: absolute;
    inset-inline-start: 0;
    font-weight: bold;
    font-variant-numeric: tabular-nums;
  }
  .how {
    display: block;
    color: var(--quiet);
  }
  .mail {
    overflow-wrap: anywhere;
    font-size: 0.9375em;
  }
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1.5em;
    margin-block-start: 0.375em;
  }
  .folds > .fold:has([aria-expanded='true']) {
    flex: 0 0 100%;
  }
  .folded {
    padding: 0.375em 0 0.75em 1.375em;
  }
  .answer-end {
    display: flex;
    gap: 0.25em 1em;
    align-items: center;
  }
  .answer-end button {
    flex: none;
  }
`;
