import { css } from 'lit';

/** A sign with its box: a tick changes colours, and moves nothing. */
export const signStyles = css`
  .signs {
    display: grid;
    gap: 0.125em;
    align-content: start;
  }
  .sign {
    position: relative;
    display: grid;
    grid-template-columns: 1.6em minmax(0, 1fr);
    /* The second row keeps the place of the pencil. */
    grid-template-rows: max(1.6em, 24px) minmax(max(1.6em, 24px), 1fr);
    column-gap: 0.5em;
    align-items: start;
    padding: 0.3em 0.25em;
    border-radius: 2px;
    font-size: 0.9375em;
    line-height: 1.35;
  }
  .hits .sign {
    grid-template-rows: auto;
  }
  .sign > input {
    grid-row: 1;
    position: relative;
  }
  .sign > div {
    grid-row: 1 / span 2;
    grid-column: 2;
    min-inline-size: 0;
    padding-block-start: 0.0625em;
  }
  .reference .map .sign {
    display: list-item;
    margin-inline-start: 1.1em;
    list-style: disc;
    min-block-size: 0;
  }
  .reference .map .sign > div {
    display: inline;
  }
  .sign label {
    cursor: pointer;
  }
  .sign b {
    font-weight: 600;
  }
  .sign label b {
    color: var(--quiet);
  }
  .sign.on {
    background: color-mix(in srgb, var(--line-c) 13%, transparent);
  }
  .sign.else {
    background: none;
    box-shadow: inset 3px 0 0 var(--line-c);
  }
  .sign.else:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--line-c);
  }
  button.edit {
    grid-column: 1;
    grid-row: 2;
    display: grid;
    place-items: center;
    inline-size: auto;
    min-inline-size: 24px;
    min-block-size: 24px;
    block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-size: 0.78em;
    font-weight: bold;
    letter-spacing: -0.03em;
    white-space: nowrap;
  }
  .edit .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .own-strengths .edit {
    display: inline-grid;
    vertical-align: middle;
  }
  button.q {
    visibility: hidden;
    inline-size: 24px;
    block-size: 24px;
    min-block-size: 0;
    padding: 0;
    border: 1.5px solid var(--edge);
    border-radius: 50%;
    background: Canvas;
    color: var(--accent);
    font-size: 14px;
    font-weight: bold;
    line-height: 1;
    vertical-align: middle;
  }
  :is(.sign.on, .doubts) .q {
    visibility: visible;
  }
  .doubt {
    display: none;
    margin-block-start: 0.25em !important;
    color: var(--quiet);
    font-size: 0.9375em;
  }
  .doubts .doubt,
  .doubt.shown,
  .sign.on .q[aria-expanded='true'] ~ .doubt {
    display: block;
  }
  .note {
    margin-block-start: 0.1875em !important;
    color: var(--quiet);
  }
  .note b {
    color: var(--ink);
  }
  .conditions {
    font-size: 0.9375em;
    color: var(--quiet);
  }
  ul.conditions {
    padding-inline-start: 1.1em;
  }
  .thread ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 0.875em;
    padding: 0;
    list-style: none;
  }
  .thread button {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
  }
  .suggestion {
    margin-block: 0.375em;
    padding: 0.375em 0.625em;
    border: 1px dashed var(--edge);
  }
  .suggestion p {
    margin-block-end: 0.375em !important;
  }
  .suggestion button:not(.plain) {
    min-block-size: 2.25em;
    padding: 0.125em 0.75em;
    margin-inline-end: 0.75em;
  }
  .suggestions {
    margin-block: 0.5em;
    padding-block: 0.5em;
    border-block: 1px solid var(--line);
  }
  .suggestions h2 {
    margin: 0;
    font-size: 1.1875em;
  }
  .suggestions ul {
    padding: 0;
    list-style: none;
  }
  @container (max-width: 34.99em) {
    .map .sign {
      font-size: 1em;
      padding-block: 0.5em;
    }
    .suggestion button:not(.plain) {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .sign.on {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .sign.else {
      outline-style: dashed;
    }
  }
`;
