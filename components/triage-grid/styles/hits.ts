import { css } from 'lit';
import * as space from '../../shared/space.js';
import * as text from '../../shared/text.js';

/** What is found, and the forms for own words and for what is recorded. */
export const hitStyles = css`
  .hits h3 {
    padding-block-start: ${space.close};
    border-block-start: 1px solid var(--line);
    font-size: ${text.body};
    font-weight: bold;
  }
  .hits .sign {
    grid-template-columns: 1.5em 1.5em minmax(0, 1fr) auto;
    column-gap: ${space.apart};
    align-items: start;
    box-sizing: border-box;
    min-block-size: 44px;
    padding-block: ${space.close};
    font-size: ${text.body};
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
  .hits .sign.read > div {
    grid-column: 2 / -1;
  }
  .hits .tag {
    grid-column: 4;
    grid-row: 1;
    min-inline-size: 2.75em;
    color: var(--quiet);
    font-size: ${text.small};
    text-align: end;
  }
  .count {
    padding-inline-end: ${space.box};
  }
  .harm {
    display: grid;
    gap: ${space.near};
    padding: ${space.near} ${space.apart};
    border-inline-start: 6px solid var(--alert);
    background: var(--alert-wash);
  }
  .own-form,
  .entry-edit {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space.apart};
    padding-block: ${space.near};
  }
  :is(.own-form, .entry-edit) > label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space.tight};
    font-weight: 600;
  }
  .own-form .hint {
    margin-block-start: -${space.near};
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
    gap: ${space.tight} ${space.wide};
  }
  :is(.levels, .abouts) legend {
    font-weight: 600;
  }
  :is(.levels, .abouts) label {
    display: inline-flex;
    align-items: center;
    gap: ${space.close};
    min-block-size: 2em;
  }
  .harm-line {
    display: grid;
    gap: ${space.close};
  }
  .harm-line button:not(.plain) {
    min-block-size: 2.5em;
  }
  @container (max-width: 34.99em) {
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
