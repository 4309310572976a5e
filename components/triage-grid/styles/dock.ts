import { css } from 'lit';
import * as space from '../../shared/space.js';
import * as text from '../../shared/text.js';

/** In view while one works: at most 96 px, whatever the size of the host's text, and never more than a fifth of the window. */
export const dockStyles = css`
  .dock {
    position: sticky;
    inset-block-end: 0;
    z-index: 14;
    display: flex;
    align-items: center;
    gap: ${space.close} ${space.far};
    box-sizing: border-box;
    min-block-size: min(3.625em, 96px);
    padding-block: ${space.close};
    border-block-start: 2px solid var(--ink);
    background: var(--paper);
  }
  /* Told by a class: to look for the dock with :has() Chromium goes through the whole table, at every tick. */
  .whole.docked {
    /* In small text too, more than the dock takes. */
    --bar-space: max(7em, 112px);
  }
  /* What stands in the dock is not under it. */
  .dock :is(a, button, input) {
    scroll-margin-block-end: 0;
  }
  .dock.free {
    position: static;
    margin-block-start: ${space.apart};
  }
  .dock p {
    margin: 0;
  }
  .dock button {
    min-block-size: 44px;
    line-height: 1.15;
  }
  .dock button.plain {
    flex: none;
    padding-block: 0;
  }
  .dock .mark {
    max-block-size: 44px;
  }
  .dock button.main {
    padding-inline: ${space.wide};
  }
  .dock-first {
    display: flex;
    align-items: center;
    gap: 0 ${space.wide};
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .dock-first .risk-line {
    align-items: center;
    min-inline-size: 0;
  }
  /* In more lines where one has no room: cut off, the risk would read otherwise than it was judged. Only a long name is, in the last line. */
  .dock-first .risk-line > span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    min-inline-size: 0;
    white-space: normal;
    line-height: 1.15;
  }
  /* In the page's flow nothing has to be cut off. */
  .dock.free .risk-line > span {
    -webkit-line-clamp: none;
  }
  .dock-point {
    display: flex;
    align-items: center;
    gap: ${space.near};
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
    font-size: ${text.large};
  }
  .dock button.dock-pen {
    display: none;
  }
  .dock-last {
    display: flex;
    align-items: center;
    gap: ${space.near} ${space.wide};
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .dock-note {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(7em, 1fr);
    gap: ${space.apart};
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
    .dock-first {
      flex: none;
    }
    /* The answer beside the grid says all that there is to say. */
    .dock.empty {
      border-color: transparent;
      background: none;
      /* What is seen through it is what one presses. */
      pointer-events: none;
      /* Or a line stands there all the same. */
      @media (forced-colors: active) {
        border-color: Canvas;
      }
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
      font-size: ${text.large};
    }
  }
  @container (42em <= width < 68.75em) {
    .dock-first .risk-line {
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    .dock-first .risk-line > span {
      font-size: ${text.small};
    }
    .dock-first {
      min-inline-size: 30%;
    }
    .dock-point p {
      margin-inline-end: auto;
    }
  }
  @container (width < 42em) {
    .dock {
      flex-direction: column;
      align-items: stretch;
      justify-content: center;
      gap: 0;
      min-block-size: 96px;
      padding-block: 0;
      box-shadow: 0 -0.5em 1.25em rgb(10 20 30 / 0.1);
    }
    .dock.free {
      box-shadow: none;
    }
    .dock.idle {
      flex-flow: row wrap;
      justify-content: space-between;
      min-block-size: 48px;
    }
    .dock.idle .risk-line {
      font-size: ${text.small};
    }
    .dock.idle .dock-point > p {
      display: none;
    }
    .dock-first {
      justify-content: space-between;
      min-block-size: 44px;
    }
    .dock-first .risk-line {
      flex-wrap: nowrap;
      white-space: nowrap;
    }
    .dock-first .risk-line > span {
      -webkit-line-clamp: 2;
    }
    .dock-point {
      gap: ${space.close};
      flex: none;
      min-block-size: 44px;
    }
    .dock-point p {
      flex: 1;
      /* Three lines have room in 96 px. */
      font-size: ${text.tiny};
      line-height: 1.1;
      text-wrap: balance;
    }
    .dock-ring a {
      padding-block: 0;
      font-size: ${text.body};
    }
    .dock-ring span {
      font-size: ${text.tiny};
      font-weight: normal;
    }
    .dock button.main {
      padding: 0 ${space.apart};
    }
    .dock-last.writing .dock-note {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  /* Where text is large beside its page, what can be pressed stands below what is said. */
  @container (width < 14em) {
    .dock-point {
      flex-wrap: wrap;
    }
    .dock-point p {
      flex: 1 0 calc(100% - 3em);
    }
  }
  @media print {
    .dock {
      display: none;
    }
  }
`;
