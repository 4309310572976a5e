import { css } from 'lit';
import * as space from '../../shared/space.js';
import * as text from '../../shared/text.js';

/** A sign with its box: a tick changes colours, and moves nothing. */
export const signStyles = css`
  .signs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: ${space.hair};
    align-content: start;
  }
  .sign {
    position: relative;
    display: grid;
    grid-template-columns: 1.6em minmax(0, 1fr);
    /* The second row keeps the place of the pencil. */
    grid-template-rows: max(1.6em, 24px) minmax(max(1.6em, 24px), 1fr);
    column-gap: ${space.near};
    align-items: start;
    padding: ${space.tight} ${space.tight};
    border-radius: 2px;
    font-size: ${text.quiet};
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
    padding-block-start: ${space.hair};
  }
  .reference .map .sign {
    display: list-item;
    margin-inline-start: ${space.wide};
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
    font-size: ${text.tiny};
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
    font-size: ${text.small};
    font-weight: bold;
    line-height: 1;
    vertical-align: middle;
  }
  :is(.sign.on, .doubts) .q {
    visibility: visible;
  }
  .doubt {
    display: none;
    margin-block-start: ${space.tight} !important;
    color: var(--quiet);
    font-size: ${text.quiet};
  }
  .doubts .doubt,
  .doubt.shown,
  .sign.on .q[aria-expanded='true'] ~ .doubt {
    display: block;
  }
  .note {
    margin-block-start: ${space.tight} !important;
    color: var(--quiet);
  }
  .note b {
    color: var(--ink);
  }
  .conditions {
    font-size: ${text.quiet};
    color: var(--quiet);
  }
  ul.conditions {
    padding-inline-start: ${space.wide};
  }
  button.rungs {
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    min-block-size: 0;
    margin-inline-start: ${space.close};
    padding: 0;
    border: 0;
    background: none;
    vertical-align: middle;
  }
  .rungs[aria-expanded='true'] {
    background: color-mix(in srgb, var(--accent) 15%, transparent);
  }
  .rungs .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .thread {
    margin-block: ${space.tight};
    padding-inline-start: ${space.near};
    border-inline-start: 3px solid var(--line);
    font-size: ${text.quiet};
  }
  .thread ul {
    padding: 0;
    list-style: none;
  }
  .rung {
    display: flex;
    gap: ${space.close};
    align-items: center;
    margin-block-start: ${space.tight} !important;
    font-weight: 600;
  }
  .this-one {
    color: var(--quiet);
    font-style: italic;
  }
  .suggestion {
    margin-block: ${space.close};
    padding: ${space.close} ${space.apart};
    border: 1px dashed var(--edge);
  }
  .suggestion p {
    margin-block-end: ${space.close} !important;
  }
  .suggestion button:not(.plain) {
    min-block-size: 2.25em;
    padding: ${space.hair} ${space.apart};
    margin-inline-end: ${space.apart};
  }
  .suggestions {
    margin-block: ${space.near};
    padding-block: ${space.near};
    border-block: 1px solid var(--line);
  }
  .suggestions h2 {
    margin: 0;
    font-size: ${text.large};
  }
  .suggestions ul {
    padding: 0;
    list-style: none;
  }
  @container (max-width: 34.99em) {
    .map .sign {
      font-size: ${text.body};
      padding-block: ${space.near};
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
