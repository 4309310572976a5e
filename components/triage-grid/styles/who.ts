import { css } from 'lit';
import * as space from '../../shared/space.js';

export const whoStyles = css`
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.close} ${space.wide};
    align-items: center;
  }
  .picks {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.close} ${space.apart};
    align-items: center;
    min-block-size: 2.75em;
  }
  .picks:not(:has(.chips)) {
    min-block-size: 0;
  }
  .picks legend {
    float: inline-start;
    line-height: 2.5em;
  }
  .chips {
    display: inline-flex;
    flex-wrap: wrap;
    gap: ${space.close};
  }
  .pick {
    position: relative;
    cursor: pointer;
  }
  .pick input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .pick > span {
    display: inline-grid;
    grid-auto-flow: column;
    place-items: center;
    min-inline-size: 2.75em;
    min-block-size: max(2.25em, 24px);
    padding-inline: ${space.apart};
    border: 2px solid var(--edge);
    border-radius: 1.25em;
    box-sizing: border-box;
  }
  .pick:hover > span {
    border-color: var(--accent);
  }
  .pick :checked + span {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: bold;
  }
  .pick :focus-visible + span {
    outline: 3px solid var(--threshold-focus-colour, #fd0);
    box-shadow: 0 0 0 5px #0b0c0c;
  }
  .add-person,
  .add-row {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.close} ${space.apart};
    align-items: center;
  }
  .add-row {
    gap: ${space.close};
  }
  .add-person input {
    inline-size: 10.25em;
    min-block-size: 2.5em;
  }
  .add-person button:not(.plain) {
    min-block-size: 2.5em;
    padding: ${space.tight} ${space.apart};
    white-space: nowrap;
  }
  .add-person .error,
  .people {
    flex: 0 0 100%;
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.tight} ${space.far};
    padding-block-end: ${space.near} !important;
  }
  @container (max-width: 34.99em) {
    .who {
      display: block;
    }
    .picks {
      position: relative;
      display: block;
      min-block-size: 0;
    }
    .picks legend {
      float: none;
      display: flex;
      align-items: center;
    }
    .picks:has(.chips) legend {
      min-block-size: 2.5em;
    }
    .picks > .plain {
      position: absolute;
      inset-inline-end: 0;
      inset-block-start: -2.625em;
    }
    .chips {
      display: flex;
    }
    .pick > span {
      min-block-size: 44px;
      padding-inline: ${space.near};
    }
    .add-person {
      gap: ${space.close};
      padding-block-end: ${space.close};
    }
    .add-person input {
      flex: 1 1 7em;
      min-block-size: 44px;
    }
    .add-row {
      flex: 1 1 100%;
    }
    .add-person button:not(.plain) {
      flex: 1 1 auto;
      min-block-size: 44px;
      padding-inline: ${space.tight};
    }
  }
  /* With very large text there is no room beside the heading. */
  @container (max-width: 17.99em) {
    .picks > .plain {
      position: static;
    }
  }
  @media (forced-colors: active) {
    .pick :checked + span {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
