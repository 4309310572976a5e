import { css } from 'lit';
import * as space from '../../shared/space.js';

/** Where the answer stands: beside the map, below it, or on a phone as a sheet over the page. */
export const sheetStyles = css`
  .sheet {
    --bar-space: 0px;
    --threshold-sticky-top: 0px;
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: none;
    /* Of the window, and not in its units: an enlarged host makes those larger than it is. */
    max-block-size: calc(100% - 2.5em);
    margin: auto 0 0;
    padding: 0;
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block-start: 3em;
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 -1em 3em rgb(10 20 30 / 0.35);
  }
  .sheet::backdrop {
    background: rgb(10 20 30 / 0.45);
  }
  .sheet .answer {
    padding: 0 ${space.wide} ${space.far};
    background: var(--paper);
  }
  /* The way back stays, and nothing is read or reached under it. */
  .sheet-top {
    position: sticky;
    z-index: 2;
    inset-block-start: 0;
    display: flex;
    justify-content: end;
    padding-inline-end: ${space.tight};
    background: var(--paper);
  }
  .sheet-top > .close {
    position: static;
  }
  @container (width >= 68.75em) {
    .answer-place {
      --bar-space: 0px;
      position: sticky;
      inset-block-start: var(--threshold-sticky-top, 0px);
      /* The frame stands above it until one scrolls. */
      max-block-size: calc(100vh - var(--threshold-sticky-top, 0px) - 5em);
      overflow: auto;
      scrollbar-width: thin;
      /* In dark mode Firefox has a white one. */
      scrollbar-color: var(--quiet) transparent;
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
      margin-block: 0 -${space.near};
    }
  }
  @media (max-height: 32em) {
    .answer-place {
      position: static;
      max-block-size: none;
    }
  }
  @media (forced-colors: active) {
    .answer {
      border: 1px solid CanvasText;
      border-block-start-width: 4px;
    }
  }
`;
