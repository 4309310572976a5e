import { css } from 'lit';

/** Questions that are filled in one form at a time. */
export const formStyles = css`
  form.questions {
    margin-block-start: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.3em solid var(--line);
  }
  form.questions > *,
  form.questions > div > *,
  form.questions fieldset > .field {
    margin-block-end: 1.1em;
  }
  .field > label {
    margin-block-end: 0.2em;
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: flex-start;
    min-block-size: 24px;
    padding-block: 0.2em;
  }
  .between {
    margin-block: 0.5em 0.2em;
  }
  input[type='text'] {
    inline-size: min(100%, 30em);
  }
  input[type='date'],
  input[type='time'] {
    box-sizing: border-box;
    min-block-size: 2.1em;
    max-inline-size: 100%;
    padding: 0.3em 0.4em;
    border: 1px solid CanvasText;
    background: Canvas;
  }
  .error-summary {
    padding: 0.6em 0.75em;
    border: 0.25em solid var(--alert);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  @container (max-width: 30em) {
    button,
    summary,
    .choice {
      min-block-size: 44px;
    }
  }
`;

/** The answer, or the next move, in view while one works. */
export const barStyles = css`
  .bar {
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4em 1em;
    padding: 0.4em 0.5em;
    border-block: 2px solid var(--line);
    background: Canvas;
  }
  .bar-answer {
    margin: 0;
  }
  @media (min-height: 32em) {
    .bar {
      position: sticky;
      inset-block-end: 0;
    }
    .whole {
      --bar-space: 6em;
    }
  }
  @container (max-width: 30em) {
    .bar {
      font-size: 0.88em;
    }
  }
`;
