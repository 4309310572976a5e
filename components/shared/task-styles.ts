import { css } from 'lit';
import * as space from './space.js';

/** Tasks, a line each between hairlines, with a mark of how each stands. */
export const taskStyles = css`
  @media screen {
    /* Room before what comes next. In a column between the two a page is long already. */
    @container (width < 35em) or (width >= 68.75em) {
      .whole::after {
        content: '';
        display: block;
        block-size: ${space.far};
      }
    }
  }
  .tasks {
    border-block-start: 1px solid var(--line);
  }
  .task {
    border-block-end: 1px solid var(--line);
  }
  .task-line {
    display: grid;
    gap: 0 ${space.apart};
    align-items: center;
  }
  .task-line > .plain {
    justify-self: end;
  }
  .task-mark {
    display: inline-grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 1.25em;
    block-size: 1.25em;
    border: 2px solid var(--edge);
    border-radius: 50%;
  }
`;
