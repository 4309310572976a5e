import { css } from 'lit';
import { baseStyles } from '../shared/base-styles.js';
import { faultStyles } from '../shared/fault.js';

const own = css`
  .may-go-on {
    padding: 0.75em 1em;
    border: 2px solid var(--line);
    border-inline-start-width: 0.6em;
  }
  .may-go-on.yes {
    border-style: solid;
  }
  .may-go-on.no,
  .may-go-on.unknown {
    border-style: dashed;
    border-inline-start-style: solid;
  }
  .may-go-on.advice {
    border-style: double;
    border-width: 0.3em;
    border-inline-start-width: 0.6em;
  }
  .may-go-on.share-now {
    border: 0.3em solid var(--alert);
    border-inline-start-width: 0.6em;
  }
  .verdict {
    font-size: 1.35em;
    line-height: 1.2;
  }
  .answer-mark {
    display: inline-grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 2px solid currentColor;
    border-radius: 50%;
    font-weight: bold;
    line-height: 1;
  }
  .share-now .answer-mark {
    border-radius: 0;
    background: var(--alert);
    border-color: var(--alert);
    color: Canvas;
  }
  .yes .answer-mark {
    border-radius: 0;
  }
  .missing .cite {
    display: inline-block;
  }
  .missing li,
  .sentences li {
    margin-block-end: 0.4em;
  }
  .persons {
    display: grid;
    gap: 0.75em;
  }
  .person {
    padding: 0.6em 0.75em;
    border: 1px solid var(--line);
  }
  .person-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.6em;
    margin-block-end: 0.4em;
  }
  .state {
    margin-inline-start: auto;
    font-weight: bold;
  }
  form.questions {
    margin-block-start: 0.75em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.3em solid var(--line);
  }
  form.questions > *,
  form.questions > div > *,
  #advice > .field {
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
  input[type='date'] {
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
  .family-page {
    max-inline-size: 40em;
    padding: 1em;
    border: 1px solid var(--line);
  }
  .family-page h5 {
    margin: 0.8em 0 0.2em;
    font-size: 1em;
  }
  .print-frame {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    clip-path: inset(50%);
  }
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
    button,
    summary,
    .choice {
      min-block-size: 44px;
    }
    .state {
      flex-basis: 100%;
      margin: 0;
    }
    .bar {
      font-size: 0.88em;
    }
  }
`;

const print = css`
  @media print {
    :host {
      container-type: normal;
    }
    .whole {
      font-size: 10pt;
    }
    button,
    form,
    form[data-person-form],
    .bar,
    .family {
      display: none;
    }
    .sentences::details-content,
    .list::details-content {
      display: block;
      content-visibility: visible;
    }
    li,
    .person {
      break-inside: avoid;
    }
    h3,
    h4 {
      break-after: avoid;
    }
  }
`;

export const styles = [faultStyles, baseStyles, own, print];
