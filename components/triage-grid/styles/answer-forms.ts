import { css } from 'lit';
import * as space from '../../shared/space.js';
import * as text from '../../shared/text.js';

/**
 * At the foot of what scrolls, while that is at most 96 px and a fifth of it: in larger text the foot lies far below what is
 * seen, and nothing sticks there.
 */
const atTheFoot = css`
  position: sticky;
  inset-block-end: min(0px, (min(96px, 20%) - 5em) * 99);
  padding-block: ${space.near};
  border-block-start: 1px solid var(--line);
`;

/** The forms of the answer, and the numbers to ring. */
export const answerFormStyles = css`
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space.close};
  }
  .stack > :is(label, .row, fieldset) {
    margin-block-start: ${space.close};
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
    padding-block-start: ${space.wide};
    border-block-start: 1px solid var(--line);
  }
  .positions label {
    display: flex;
    align-items: center;
    gap: ${space.near};
    min-block-size: 2.75em;
    cursor: pointer;
  }
  .positions small {
    margin-inline-start: auto;
    white-space: nowrap;
    color: var(--quiet);
    font-size: ${text.small};
  }
  .ring {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space.near};
    justify-items: start;
  }
  .ring > :is(form, ul, .fold) {
    inline-size: 100%;
  }
  .ring h2 {
    color: var(--alert);
    font-size: ${text.title};
    line-height: 1.12;
  }
  .numbers {
    display: grid;
    gap: ${space.near};
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
    font-size: ${text.title};
    font-weight: bold;
  }
  @container (35em <= width < 68.75em) {
    .answer:has(.half) {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: ${space.apart} ${space.far};
      align-items: start;
      padding-block-end: ${space.near};
    }
    .answer > :is(.risk-line, .risk, .ring, .sources) {
      grid-column: 1 / -1;
    }
    .half + .half {
      grid-row: span 2;
      grid-column: 2;
    }
    .half:has(~ .offer) + .half {
      grid-row: span 3;
    }
    .to-keep,
    .offer {
      grid-column: 1;
    }
    .half {
      display: flex;
      flex-direction: column;
      gap: ${space.apart};
      min-inline-size: 0;
    }
  }
  @container (width < 35em) {
    button.source-mark.plain {
      min-block-size: 24px;
    }
  }
  /* Only the way to the level stays in view, and what has the focus is not under it: a button of two lines is no higher. */
  @media (min-height: 32em) {
    .sheet:has(.offer) {
      scroll-padding-block-end: 5em;
    }
    /* What stands at the edge is not under it. */
    .offer button {
      scroll-margin-block-end: -5em;
    }
    .sheet .offer {
      ${atTheFoot}
      margin-block-end: -${space.far};
      background: var(--paper);
    }
    @container (width >= 68.75em) {
      .answer-place:has(.offer) {
        scroll-padding-block-end: 5em;
      }
      .answer-place .offer {
        ${atTheFoot}
        margin-block-end: -${space.apart};
        background: var(--wash);
      }
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
    .answer :is(.option:not([aria-pressed='true']), .agree, .risk-open, .agree-open, .call-open, .offer, .to-keep, .plain:not(.source-mark), .risk-by) {
      display: none;
    }
    /* Nothing is pressed on paper; the name of a fold may be the condition of what stands under it. */
    .answer :is(.opener, .option[aria-pressed='true'], .folded li > .plain:only-child) {
      display: block;
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      text-decoration: none;
    }
    .answer :is(.opener[aria-expanded='true'], .option[aria-pressed='true']) {
      font-weight: bold;
      break-after: avoid;
    }
  }
  @media (forced-colors: active) {
    .reasons > li::before,
    .folded > ul:not([role]) > li::before {
      border: 0.1875em solid CanvasText;
    }
    .question.risk {
      border-inline-start-color: CanvasText;
    }
  }
`;
