import { css } from 'lit';
import * as space from '../../shared/space.js';

/*
 * Three layouts, by the element's own width: wide (the answer beside the map), a column, and a phone. The
 * lines between them are in em, so larger text goes to the narrower layout.
 */
export const layoutStyles = css`
  .skip {
    position: absolute;
    z-index: 40;
    border-color: #0b0c0c;
    background: #fd0;
    color: #0b0c0c;
  }
  /* Not moved out of sight: further down a long page that would be over something else. */
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .bench {
    margin: 0;
  }
  .left {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .left > * {
    min-inline-size: 0;
  }
  .bench :is(h3, p, ul, fieldset, legend) {
    margin: 0;
  }
  .bench ul[role='list'] {
    padding: 0;
  }
  .left > .no-grid,
  .search > .hint {
    margin-block: ${space.wide} 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.tight} ${space.far};
    padding-block: ${space.near};
  }
  .tools [aria-pressed='true'] {
    font-weight: bold;
  }
  .key {
    margin-inline-start: auto;
    color: var(--quiet);
  }
  @container (min-width: 68.75em) {
    .whole:not(.reference) .bench {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 24.5em;
      column-gap: ${space.far};
      align-items: start;
      padding-block-end: ${space.wide};
    }
  }
  @container (max-width: 34.99em) {
    .bench button:is(.plain, .opener) {
      min-block-size: 44px;
    }
    .tools {
      gap: 0 ${space.wide};
      padding-block: ${space.tight} ${space.apart};
    }
  }
`;
