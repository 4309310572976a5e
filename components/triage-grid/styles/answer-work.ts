import { css } from 'lit';
import * as space from '../../shared/space.js';
import * as text from '../../shared/text.js';

/** The level, what is asked, why, and what to do. */
export const answerWorkStyles = css`
  .half {
    display: contents;
  }
  .headline {
    display: grid;
    gap: ${space.near};
  }
  .level-line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: ${space.hair} ${space.apart};
    align-items: center;
  }
  .answer .heading {
    margin: 0;
    font-size: ${text.body};
    font-weight: normal;
    line-height: 1.2;
  }
  .heading .tier {
    font-size: ${text.body};
  }
  .not-all {
    font-size: ${text.quiet};
  }
  .two-lines {
    display: grid;
    gap: ${space.close};
    padding-block: ${space.near};
    border-block: 1px solid var(--line);
  }
  .two-lines > div {
    position: relative;
    min-block-size: 1.5em;
    padding-inline-start: ${space.mark};
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
    padding-inline-start: ${space.apart};
    border-inline-start: 4px solid var(--ink);
  }
  .children {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.tight} ${space.wide};
  }
  .children li {
    display: inline-flex;
    align-items: center;
    gap: ${space.close};
  }
  /* "T, 9" stays in one line beside long words. */
  .children li > b {
    flex: none;
    max-inline-size: 50%;
  }

  .question {
    padding-block: ${space.near} ${space.close};
    border-block: 1px solid var(--line);
  }
  .question.risk {
    padding: ${space.tight} 0 ${space.tight} ${space.wide};
    border: 0;
    border-inline-start: 6px solid var(--alert);
  }
  .question.risk h3 {
    color: var(--alert);
  }
  .options,
  .options ~ .fold {
    margin-block-start: ${space.near};
  }
  .options.long {
    gap: ${space.close};
  }
  button.option {
    flex: 1 1 auto;
  }
  /* What to know before one answers is one paragraph, however much was recorded. */
  .question.risk > p:not(.question-text) {
    display: inline;
  }
  /* In one row beside the grid: what comes first is seen with it. */
  .question.risk .options:not(.long) {
    gap: ${space.tight};
  }
  .question.risk .options:not(.long) .option {
    padding-inline: ${space.close};
  }
  .risk-by {
    display: flex;
    flex-wrap: wrap;
    /* Wide enough for a name beside its words, or on a line of its own. */
    flex: 1 1 14em;
    min-inline-size: 0;
    gap: ${space.tight} ${space.apart};
    align-items: center;
  }
  .risk-by input {
    flex: 1 1 4em;
    min-inline-size: 4em;
  }
  .answered > li {
    display: flex;
    justify-content: space-between;
    gap: ${space.wide};
  }
  .reasons > li,
  .folded > ul:not([role]) > li {
    position: relative;
    padding-inline-start: ${space.wide};
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
  .how {
    display: block;
    color: var(--quiet);
  }
  .mail {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: 24px;
    overflow-wrap: anywhere;
    font-size: ${text.quiet};
  }
  .folds {
    margin-block-start: ${space.close};
  }
  .folded {
    padding: ${space.close} 0 ${space.apart} ${space.far};
  }
  .offer {
    display: flex;
  }
  /* A phone with text twice as large has no room for a margin. */
  @container (width < 16em) {
    .positions label {
      flex-wrap: wrap;
    }
    a.ring-number {
      white-space: normal;
    }
    .folded,
    .numbered > li {
      padding-inline-start: 0;
    }
    .numbered > li::before {
      position: static;
      margin-inline-end: ${space.near};
    }
  }
`;
