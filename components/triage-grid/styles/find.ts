import { css } from 'lit';

export const findStyles = css`
  .find {
    position: relative;
    margin-block-start: 0.5em;
  }
  .find > label {
    display: block;
    margin-block-end: 0.3em;
    font-size: 1.1875em;
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
    padding-inline-start: 2.45em;
    border-color: var(--ink);
    font-size: 1.125em;
  }
  .find-field input::-webkit-search-cancel-button {
    display: none;
  }
  .find-field input::placeholder {
    color: var(--quiet);
    opacity: 1;
  }
  .hits {
    position: absolute;
    z-index: 20;
    inset-inline: 0;
    inset-block-start: calc(100% - 2px);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.625em;
    padding: 0.875em 1em 1em;
    border: 2px solid var(--ink);
    background: Canvas;
    box-shadow: 0 0.75em 2em rgb(10 20 30 / 0.22);
  }
  .hits h3 {
    padding-block-start: 0.375em;
    border-block-start: 1px solid var(--line);
    font-size: 1em;
    font-weight: bold;
  }
  .hits .sign {
    grid-template-columns: 1.5em 1.5em minmax(0, 1fr) auto;
    column-gap: 0.75em;
    align-items: start;
    box-sizing: border-box;
    min-block-size: 44px;
    padding-block: 0.4375em;
    font-size: 1em;
  }
  .hits .sign > .mark {
    grid-row: 1;
    grid-column: 1;
  }
  .hits .sign > input {
    grid-column: 2;
  }
  .hits .sign > div {
    grid-row: 1;
    grid-column: 3;
  }
  .hits .sign > .plain {
    grid-column: 2 / -1;
  }
  .hits .tag {
    grid-column: 4;
    grid-row: 1;
    min-inline-size: 2.75em;
    color: var(--quiet);
    font-size: 0.875em;
    text-align: end;
  }
  .count {
    padding-inline-end: 3em;
  }
  .harm {
    display: grid;
    gap: 0.5em;
    padding: 0.625em 0.875em;
    border-inline-start: 6px solid var(--alert);
    background: var(--alert-wash);
  }
  .own-form,
  .entry-edit {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding-block: 0.5em;
  }
  :is(.own-form, .entry-edit) > label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    font-weight: 600;
  }
  .own-form .hint {
    margin-block-start: -0.625em;
  }
  .own-form select {
    inline-size: 100%;
    font-weight: normal;
  }
  .entry-edit textarea {
    font-weight: normal;
  }
  .levels,
  .abouts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.125em;
  }
  :is(.levels, .abouts) legend {
    font-weight: 600;
  }
  :is(.levels, .abouts) label {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: 2em;
  }
  .harm-line {
    display: grid;
    gap: 0.375em;
  }
  .harm-line button:not(.plain) {
    min-block-size: 2.5em;
  }
  @container (max-width: 34.99em) {
    .find {
      --to-top: yes;
      margin-block-start: 0.875em;
    }
    .hits {
      padding-block-end: 7em;
    }
    .hits .sign {
      grid-template-columns: 1.5em 1.5em minmax(0, 1fr);
      grid-template-rows: 1.6em minmax(1.4em, 1fr);
    }
    .hits .sign > div {
      grid-row: 1 / span 2;
    }
    .hits .tag {
      grid-column: 1;
      grid-row: 2;
      min-inline-size: 0;
      text-align: start;
      white-space: nowrap;
    }
    :is(.levels, .abouts) label {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .harm {
      border-inline-start-color: CanvasText;
    }
  }
`;
