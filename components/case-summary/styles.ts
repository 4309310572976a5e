import { css, type CSSResult } from 'lit';
import { baseStyles } from '../shared/base-styles.js';
import { citeStyles } from '../shared/cites.js';
import { formStyles } from '../shared/form-styles.js';
import { levelStyles } from '../shared/levels.js';
import { printAloneStyles } from '../shared/print-alone.js';
import { recordingStyles } from '../shared/recording-styles.js';
import * as space from '../shared/space.js';
import * as text from '../shared/text.js';

/** The report, on screen and on paper. */
const report = css`
  .part {
    margin-block: ${space.far} 0;
  }
  .part h3 {
    margin-block-end: ${space.near};
    padding-block-end: ${space.tight};
    border-block-end: 1px solid var(--line);
  }
  .part h4 {
    margin: ${space.apart} 0 ${space.tight};
  }
  .part :is(ul, ol, dl) {
    margin-block-end: ${space.apart};
  }
  .part li {
    margin-block-end: ${space.tight};
  }
  .part dl > div {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) minmax(0, 3fr);
    gap: 0 ${space.wide};
  }
  .part dd {
    margin: 0 0 ${space.tight};
  }
  .part :is(p, li, dd, dt) {
    overflow-wrap: break-word;
  }
  .part .steps {
    max-inline-size: 34em;
    margin-block-end: ${space.near};
  }
  .details {
    color: var(--quiet);
  }
`;

const own = css`
  .summary {
    padding-block-start: ${space.near};
    border-block-start: 4px solid var(--ink);
  }
  .summary > :is(p, h3, div) {
    max-inline-size: 52em;
  }
  .report {
    max-inline-size: 52em;
  }
  .tool,
  .by-hand {
    margin-block: ${space.apart};
  }
  .receiving {
    margin-block: ${space.far};
  }
  .tool li {
    margin-block-end: ${space.near};
  }
  .tool :is(ul, p) {
    margin-block-end: ${space.near};
  }
  .refused {
    margin-block-start: ${space.near};
  }
  .by-hand textarea {
    font-size: ${text.small};
  }
  input[type='file'] {
    display: block;
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: 2.75em;
    padding: ${space.close} 0;
  }
  .receiving > p {
    margin-block-end: ${space.near};
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: ${space.wide};
    align-items: end;
  }
  .pair input {
    inline-size: 100%;
  }
  .ring-first {
    color: var(--alert);
    font-weight: bold;
  }
  @container (max-width: 30em) {
    .part dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .tools,
    .tool,
    .by-hand,
    .receiving,
    .hint,
    .copied,
    .summary.closed {
      display: none;
    }
  }
`;

export const styles = [...recordingStyles, citeStyles, formStyles, report, own, printAloneStyles];

const paper = css`
  @page {
    size: A4 portrait;
    margin: 8mm 8mm 9mm;
    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      font: 7pt sans-serif;
    }
  }
  html {
    color-scheme: light;
  }
  body {
    margin: 0;
    background: white;
    color: black;
    /* The last is as wide as the others; the one that machines without them choose takes an eighth more room. */
    font-family: Arial, Helvetica, 'DejaVu Sans Condensed', sans-serif;
  }
  .paper {
    container-type: normal;
    columns: 2;
    column-gap: 4mm;
    --quiet: #333;
    --ink: #000;
    background: none;
    /* On screen text has a floor; paper is read closer. */
    font-size: 7.5pt;
    line-height: 1.15;
  }
  .paper > header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 4mm;
    column-span: all;
    margin-block-end: 2mm;
    border-block-end: 0.75pt solid;
  }
  h1 {
    margin: 0;
    font-size: 14pt;
    line-height: 1.1;
  }
  header p {
    margin: 0 0 1mm;
    font-size: 8.5pt;
  }
  .part {
    margin: 0 0 1.6mm;
  }
  .part h3 {
    margin: 0 0 0.8mm;
    padding: 0 0 0.3mm;
    font-size: 9pt;
  }
  .part h4 {
    margin: 0.6mm 0 0.2mm;
    font-size: 7.5pt;
  }
  h3,
  h4 {
    break-after: avoid;
  }
  .part :is(p, ul, ol, dl) {
    margin: 0 0 0.6mm;
    orphans: 2;
    widows: 2;
  }
  .part :is(ul, ol) {
    padding-inline-start: 3.2mm;
  }
  .part ol {
    padding-inline-start: 4.2mm;
  }
  .part :is(li, dd) {
    margin: 0 0 0.2mm;
  }
  .part dl > div {
    display: block;
  }
  .part :is(dt, dd) {
    display: inline;
  }
  .part dt::after {
    content: ': ';
  }
  .part dt.ended::after {
    content: ' ';
  }
  .part .steps {
    block-size: 4mm;
    margin: 1mm 0.75mm 1.5mm;
  }
  /* Within that margin: further out it lies on the words below, and is cut off at the edge of the sheet. */
  .step.recorded {
    outline: 1pt solid;
    outline-offset: 0.5pt;
  }
  .step {
    block-size: 4mm;
  }
  .step b {
    font-size: 7pt;
  }
  sup {
    font-size: 5.5pt;
    line-height: 0;
    margin-inline-start: 0.4mm;
  }
  sup + sup::before {
    content: ', ';
  }
  .report-emergency {
    padding: 1mm 1.5mm;
    border: 1pt solid;
  }
  .report-sources,
  .report-standing,
  .report-limits {
    font-size: 6.75pt;
    line-height: 1.15;
  }
  /* One after the other: a line of its own for each would fill a sheet. */
  .report-sources :is(ol, li) {
    display: inline;
    padding: 0;
  }
  .report-sources li::before {
    content: '[' attr(value) '] ';
    font-weight: bold;
  }
`;

/** The sheet of the paper. It stands at document level: browsers ignore `@page` inside a shadow root. */
export const PAPER: string = [baseStyles, levelStyles, report, paper].map((one: CSSResult) => one.cssText).join('\n');
