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

  .stack {
    display: grid;
    gap: 0.375em;
  }
  .stack > :is(label, .row, fieldset) {
    margin-block-start: 0.375em;
  }
  .stack > label {
    font-weight: 600;
  }
  .stack :is(input[type='text'], textarea, select) {
    inline-size: 100%;
  }
  .stack .short {
    max-inline-size: 15em;
  }
  .agree {
    padding-block-start: 1em;
    border-block-start: 1px solid var(--line);
  }
  .positions label {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  .positions small {
    margin-inline-start: auto;
    white-space: nowrap;
    color: var(--quiet);
    font-size: 0.875em;
  }
  .ring {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .ring > :is(form, ul, .fold) {
    inline-size: 100%;
  }
  .ring h2 {
    color: var(--alert);
    font-size: 1.625em;
    line-height: 1.12;
  }
  .numbers {
    display: grid;
    gap: 0.625em;
  }
  .numbers li {
    display: grid;
  }
  a.ring-number {
    display: inline-flex;
    align-items: center;
    inline-size: fit-content;
    min-block-size: 1.7em;
    color: var(--alert);
    font-size: 1.625em;
    font-weight: bold;
  }

  .sheet {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: calc(100dvh - 2.5em);
    margin: auto 0 0;
    padding: 0;
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 -1em 3em rgb(10 20 30 / 0.35);
  }
  .sheet::backdrop {
    background: rgb(10 20 30 / 0.45);
  }
  .sheet .answer {
    padding: 1em 1.25em 2em;
    background: var(--paper);
  }
  /* The heading leaves room for the way back. */
  .sheet .answer > :first-child {
    padding-inline-end: 2.5em;
  }
  .sheet > .close {
    position: sticky;
    z-index: 2;
    inset-block-start: 0.375em;
    margin-inline-start: auto;
    margin-inline-end: 0.5em;
    margin-block-end: -2.5em;
    background: var(--paper);
  }

  @container (width >= 68.75em) {
    .answer-place {
      position: sticky;
      inset-block-start: var(--threshold-sticky-top, 0px);
      /* The frame stands above it until one scrolls. */
      max-block-size: calc(100vh - var(--threshold-sticky-top, 0px) - 5em);
      overflow: auto;
      scrollbar-width: thin;
    }
  }
  @container (35em <= width < 68.75em) {
    .answer:has(.half) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0.75em 2.25em;
      align-items: start;
      padding-block-end: 0.625em;
    }
    .answer > :is(.risk-line, .risk, .ring, .sources) {
      grid-column: 1 / -1;
    }
    .half + .half {
      grid-column: 2;
      grid-row: span 2;
    }
    .answer-end {
      grid-column: 1;
    }
    .half {
      display: flex;
      flex-direction: column;
      gap: 0.75em;
      min-inline-size: 0;
    }
  }
  @container (width < 35em) {
    .answer-place {
      display: none;
    }
    .answer :is(.plain, .opener) {
      min-block-size: 2.75em;
    }
    .answer .risk-line {
      margin-block: -0.5em;
      padding-inline-end: 2.5em;
    }
    button.source-mark.plain {
      min-block-size: 24px;
    }
  }
  @media (max-height: 32em) {
    .answer-place {
      position: static;
      max-block-size: none;
    }
  }
  @media print {
    .answer-place {
      display: block;
      position: static;
      max-block-size: none;
      overflow: visible;
    }
    .answer {
      background: none;
    }
    .answer :is(.opener, .options, .agree, .risk-open, .agree-open, .call-open, .answer-end, .plain:not(.source-mark), .risk-by) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .answer {
      border: 1px solid CanvasText;
      border-block-start-width: 4px;
    }
    .reasons > li::before,
    .folded > ul:not([role]) > li::before {
      border: 0.1875em solid CanvasText;
    }
    .question.risk {
      border-inline-start-color: CanvasText;
    }
  }
`;
