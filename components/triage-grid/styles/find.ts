import { css } from 'lit';
import * as space from '../../shared/space.js';
import * as text from '../../shared/text.js';

export const findStyles = css`
  /* What is found lies over the map, in one place with it: whichever is higher, what follows stands below both. */
  @media screen {
    .whole:not(.blank) .search {
      margin-block-start: ${space.near};
    }
  }
  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .find {
    display: contents;
  }
  /* Below the label, the field, the dock where it is let go, and the hint. */
  .search > .map,
  .find > .hits {
    grid-column: 1;
    grid-row: 5;
  }
  .find > label {
    margin-block-end: ${space.tight};
    font-size: ${text.large};
    font-weight: bold;
  }
  .find-field {
    position: relative;
  }
  .find-field .lens {
    position: absolute;
    z-index: 2;
    inset-inline-start: 0.7em;
    inset-block-start: calc(50% - 0.625em);
    inline-size: 1.25em;
    block-size: 1.25em;
    color: var(--quiet);
    pointer-events: none;
  }
  .find-field input {
    inline-size: 100%;
    min-block-size: 2.67em;
    padding-inline-start: ${space.box};
    border-color: var(--ink);
    font-size: ${text.large};
    text-overflow: ellipsis;
  }
  .find-field input::-webkit-search-cancel-button {
    display: none;
  }
  .find-field input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .hits {
    position: relative;
    z-index: 12;
    align-self: start;
    inset-block-start: -2px;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space.near};
    padding: ${space.apart} ${space.wide} ${space.wide};
    border: 2px solid var(--ink);
    background: Canvas;
    box-shadow: 0 0.75em 2em rgb(10 20 30 / 0.22);
  }
  /* It keeps its place: nothing moves, and Shift+Tab leads back into it. */
  .find.away > .hits {
    opacity: 0;
    pointer-events: none;
  }
  @container (max-width: 34.99em) {
    .find {
      --to-top: yes;
    }
    .find > label {
      scroll-margin-block-start: calc(8px + var(--threshold-sticky-top, 0px));
    }
    @media screen {
      .whole:not(.blank) .search {
        margin-block-start: ${space.apart};
      }
    }
  }
`;
