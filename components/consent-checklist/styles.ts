import { css } from 'lit';
import { baseStyles } from '../shared/base-styles.js';
import { faultStyles } from '../shared/fault.js';
import { barStyles, formStyles } from '../shared/form-styles.js';

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
  @container (max-width: 30em) {
    .state {
      flex-basis: 100%;
      margin: 0;
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

export const styles = [faultStyles, baseStyles, formStyles, barStyles, own, print];
