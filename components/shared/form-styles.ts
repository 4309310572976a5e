import { css } from 'lit';
import * as space from './space.js';

/** Questions that are filled in one form at a time. */
export const formStyles = css`
  form.questions {
    margin-block-start: ${space.apart};
    padding-inline-start: ${space.apart};
    border-inline-start: 0.3em solid var(--line);
  }
  form.questions > *,
  form.questions > div > *,
  form.questions fieldset > .field {
    margin-block-end: ${space.wide};
  }
  .field {
    min-inline-size: 0;
  }
  .field > label {
    margin-block-end: ${space.tight};
  }
  .choice {
    display: flex;
    gap: ${space.near};
    align-items: flex-start;
    min-block-size: 24px;
    padding-block: ${space.tight};
  }
  .between {
    margin-block: ${space.near} ${space.tight};
  }
  input[type='text'] {
    inline-size: min(100%, 30em);
  }
  input[type='date'],
  input[type='time'] {
    box-sizing: border-box;
    min-block-size: 2.1em;
    max-inline-size: 100%;
    padding: ${space.tight} ${space.near};
    border: 1px solid CanvasText;
    background: Canvas;
  }
  .error-summary {
    padding: ${space.apart};
    border: 0.25em solid var(--alert);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.near};
  }
  @container (max-width: 30em) {
    button,
    button:is(.plain, .quiet, .opener),
    summary,
    .choice {
      min-block-size: 44px;
    }
  }
`;
