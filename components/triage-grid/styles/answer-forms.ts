import { css } from 'lit';

/** The forms of the answer, the numbers to ring, and the sheet that the answer is on a phone. */
export const answerFormStyles = css`
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
