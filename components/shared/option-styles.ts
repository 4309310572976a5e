import { css } from 'lit';
import * as space from './space.js';

/** Answers to choose from: a press answers. In a row, or under each other where they are long. */
export const optionStyles = css`
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.near};
  }
  .options.long {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .options.long .option {
    text-align: start;
  }
  button.option {
    padding: ${space.close} ${space.apart};
    border-color: var(--ink);
    background: var(--paper);
    color: var(--ink);
  }
  button.option:hover {
    background: color-mix(in srgb, var(--accent) 12%, var(--paper));
  }
  button.option[aria-pressed='true'] {
    background: var(--ink);
    color: var(--paper);
  }
`;
