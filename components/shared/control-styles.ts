import { css } from 'lit';
import * as space from './space.js';

/**
 * Buttons, which grow narrower in a row between their words only, and the line around what has the focus. It
 * runs between two in the page's colour, which are drawn as a shadow below it: one of the two colours stands
 * out on any ground of the host's. Forced colours leave only the line.
 */
export const controlStyles = css`
  button {
    min-block-size: 2.1em;
    padding: ${space.tight} ${space.apart};
    border: 1px solid CanvasText;
    border-radius: 0;
    background: Canvas;
    color: inherit;
    font: inherit;
    overflow-wrap: break-word;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--threshold-focus-colour, light-dark(#123f6d, #9cc9ee));
    outline-offset: 2px;
    box-shadow: 0 0 0 7px Canvas;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;
