import { css } from 'lit';

/** In view while one works: at most 96 px, and never more than a fifth of the window. */
export const dockStyles = css`
  .dock {
    position: sticky;
    inset-block-end: 0;
    z-index: 14;
    display: flex;
    align-items: center;
    gap: 0.375em 1.5em;
    box-sizing: border-box;
    min-block-size: 3.625em;
    padding-block: 0.375em;
    border-block-start: 2px solid var(--ink);
    background: var(--paper);
  }
  .whole:has(.dock:not(.free)) {
    /* In small text too, more than the dock takes. */
    --bar-space: max(7em, 112px);
  }
  .dock.free {
    position: static;
    margin-block-start: 0.75em;
  }
  .dock p {
    margin: 0;
  }
  .dock button.plain {
    flex: none;
    min-block-size: 2.75em;
  }
  .dock button.main {
    padding-inline: 1em;
  }
  .dock-first {
    display: flex;
    align-items: center;
    gap: 0 1.25em;
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .dock-first .risk-line {
    align-items: center;
    min-inline-size: 0;
  }
  .dock-first .risk-line > span {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .dock-point {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-inline-size: 0;
    flex: 1 1 auto;
  }
  .dock-point p {
    min-inline-size: 0;
    line-height: 1.25;
  }
  .dock-point.alert .dock-lead {
    color: var(--alert);
    font-weight: bold;
  }
  .dock-ring a {
    color: var(--alert);
    font-size: 1.125em;
  }
  .dock button.dock-pen {
    display: none;
  }
  .dock-last {
    display: flex;
    align-items: center;
    gap: 0.5em 1.25em;
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .dock-note {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(7em, 1fr);
    gap: 0.75em;
    align-items: center;
    flex: 1;
    min-inline-size: 0;
  }
  .dock-sign {
    display: flex;
    min-inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
  }
  .dock-sign b {
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 600;
  }
  @container (width >= 68.75em) {
    .dock {
      flex-direction: row-reverse;
    }
    .dock :is(.dock-point, .risk-line) {
      display: none;
    }
  }
  @container (width < 68.75em) {
    .dock-last:not(.writing),
    .dock-point.away {
      display: none;
    }
    .dock button.dock-pen {
      display: grid;
      place-items: center;
      inline-size: 2.75em;
      min-block-size: 2.4444em;
      font-size: 1.125em;
    }
  }
  @container (35em <= width < 68.75em) {
    .dock-first .risk-line {
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    .dock-point {
      flex: 1 0 auto;
      max-inline-size: 75%;
    }
    .dock-point p {
      margin-inline-end: auto;
    }
  }
  @container (width < 35em) {
    .dock {
      flex-direction: column;
      align-items: stretch;
      justify-content: center;
      gap: 0;
      min-block-size: 6em;
      padding-block: 0.1875em;
      box-shadow: 0 -0.5em 1.25em rgb(10 20 30 / 0.1);
    }
    .dock.free {
      box-shadow: none;
    }
    .dock-first {
      justify-content: space-between;
      min-block-size: 2.75em;
    }
    .dock-first .risk-line {
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    .dock-point {
      gap: 0.375em;
      flex: none;
      min-block-size: 2.75em;
    }
    .dock-point p {
      flex: 1;
      /* Three lines have room in 96 px. */
      font-size: 0.8125em;
      line-height: 1.1;
      text-wrap: balance;
    }
    .dock-ring a {
      padding-block: 0;
      font-size: 1em;
    }
    .dock-ring span {
      font-size: 0.8125em;
      font-weight: normal;
    }
    .dock button.main {
      min-block-size: 2.75em;
      padding: 0.25em 0.75em;
    }
    .dock-last.writing .dock-note {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  @media print {
    .dock {
      display: none;
    }
  }
`;
