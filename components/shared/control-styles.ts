import { css } from 'lit';
import * as space from './space.js';

/**
 * Buttons and fields, which grow narrower in a row between their words only, and the line around what has
 * the focus: yellow beside black, so that one of the two stands out on any ground of the host's. Forced
 * colours leave only the line.
 */
export const controlStyles = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    max-inline-size: 100%;
    min-block-size: 2.75em;
    padding: ${space.close} ${space.wide};
    border: 2px solid var(--accent, CanvasText);
    border-radius: 2px;
    background: transparent;
    color: var(--accent, CanvasText);
    font-weight: bold;
    overflow-wrap: break-word;
    cursor: pointer;
  }
  button:hover {
    background: color-mix(in srgb, var(--accent, CanvasText) 9%, transparent);
  }
  button.main {
    background: var(--accent);
    color: var(--on-accent);
  }
  button.main:hover {
    filter: brightness(0.88);
  }
  button.main.alarm {
    border-color: var(--alert);
    background: var(--alert);
    color: var(--on-alert);
  }
  /* Buttons that read as words: a way on, a fold, a change. */
  button:is(.plain, .quiet, .opener) {
    min-block-size: max(1.5em, 24px);
    padding: ${space.hair} 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.06em);
    text-underline-offset: 0.16em;
  }
  button:is(.plain, .quiet, .opener):hover {
    text-decoration-thickness: max(3px, 0.15em);
  }
  button.opener {
    display: inline-flex;
    align-items: center;
    gap: ${space.close};
  }
  .chevron {
    transition: transform 0.15s;
  }
  :dir(rtl) > .chevron {
    transform: scaleX(-1);
  }
  [aria-expanded='true'] > .chevron {
    transform: rotate(90deg);
  }
  button.close {
    position: absolute;
    inset-inline-end: ${space.near};
    inset-block-start: ${space.near};
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    min-block-size: 0;
    padding: 0;
    border: 0;
  }
  input[type='text'],
  input[type='search'],
  input[type='date'],
  input[type='time'],
  select,
  textarea {
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: 2.75em;
    padding: ${space.close} ${space.near};
    border: 2px solid var(--edge, CanvasText);
    border-radius: 0;
    background: Canvas;
  }
  textarea {
    display: block;
    inline-size: 100%;
    resize: vertical;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.5em;
    block-size: 1.5em;
    min-inline-size: max(1.5em, 24px);
    min-block-size: 24px;
    flex: none;
    margin: 0;
    accent-color: var(--accent);
  }
  :is(button, input, select, textarea):disabled,
  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--quiet, GrayText);
    cursor: default;
  }
  button.main:disabled {
    background: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.near} ${space.wide};
    align-items: center;
  }
  :focus-visible {
    outline: 3px solid var(--threshold-focus-colour, #fd0);
    outline-offset: 0;
    box-shadow: 0 0 0 5px #0b0c0c;
    border-radius: 1px;
  }
  :is(h2, h3, h4, p, fieldset):focus-visible {
    outline-offset: 3px;
    box-shadow: none;
    outline-color: var(--threshold-focus-colour, currentColor);
  }
  @media (prefers-reduced-motion: reduce) {
    .chevron {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
    button:is(.main, .main.alarm) {
      border-color: ButtonText;
      background: ButtonFace;
      color: ButtonText;
    }
    [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
      forced-color-adjust: none;
    }
  }
`;
