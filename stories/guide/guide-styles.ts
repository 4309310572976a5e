import { css } from 'lit';

/** What the parts of the guide look like: plain, like the pages they stand in. */
export const guideStyles = css`
  :host {
    display: block;
    margin-block: 1rem;
    color: #1b1b1b;
    font: 0.9rem/1.5 system-ui, sans-serif;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.85rem;
  }
  table + table {
    margin-block-start: 1.5rem;
  }
  caption {
    padding-block-end: 0.5rem;
    font-weight: bold;
    text-align: start;
  }
  th,
  td {
    padding: 0.4rem 0.6rem 0.4rem 0;
    border-block-end: 1px solid #b1b4b6;
    text-align: start;
    vertical-align: top;
  }
  h3,
  h4 {
    margin: 1.5rem 0 0.5rem;
    line-height: 1.25;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 0.75rem;
  }
  dt {
    font-weight: bold;
  }
  dd {
    margin: 0 0 0.5rem;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
    font-weight: bold;
  }
  details {
    margin-block-end: 0.5rem;
  }
  code,
  pre {
    font: 0.85rem/1.5 ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
  pre {
    padding: 0.75rem;
    border: 1px solid #b1b4b6;
    white-space: pre-wrap;
  }
  .scroll {
    overflow-x: auto;
  }
  .quiet {
    color: #505a5f;
    font-size: 0.85rem;
    font-weight: normal;
  }
  a {
    color: #1d5a94;
  }
  :focus-visible {
    outline: 3px solid #1d5a94;
    outline-offset: 2px;
  }
`;
