import { css } from 'lit';
import * as space from '../shared/space.js';
import * as text from '../shared/text.js';

/** The steps to choose from, a line each. */
export const chooseStyles = css`
  .choose .side {
    row-gap: ${space.tight};
  }
  .choose .note {
    margin: 0;
  }
  .choice-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: ${space.tight} ${space.wide};
    align-items: center;
    padding-block: ${space.tight};
  }
  .choice-line.no {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .choice-line > .from-to,
  .choice-line.no > .task-state {
    grid-column: 1 / -1;
  }
  .choice-line > .start {
    grid-row: 1;
    grid-column: -2;
  }
  .from-to {
    color: var(--quiet);
    font-size: ${text.quiet};
  }
  .from-to strong {
    color: var(--ink);
  }
  @container (max-width: 34.99em) {
    .choice-line {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .choice-line > .task-state {
      grid-column: 1 / -1;
    }
  }
`;
