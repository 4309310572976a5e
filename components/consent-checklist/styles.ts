import { css } from 'lit';
import { barStyles, formStyles } from '../shared/form-styles.js';
import { recordingStyles } from '../shared/recording-styles.js';
import * as space from '../shared/space.js';
import * as text from '../shared/text.js';

const own = css`
  .may-go-on {
    padding: ${space.apart} ${space.wide};
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
    font-size: ${text.title};
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
    margin-block-end: ${space.near};
  }
  .persons {
    display: grid;
    gap: ${space.apart};
  }
  .person {
    padding: ${space.apart};
    border: 1px solid var(--line);
  }
  .person-line {
    display: flex;
    flex-wrap: wrap;
    gap: ${space.tight} ${space.apart};
    margin-block-end: ${space.near};
  }
  .state {
    margin-inline-start: auto;
    font-weight: bold;
  }
  .family-page {
    max-inline-size: 40em;
    padding: ${space.wide};
    border: 1px solid var(--line);
  }
  .family-page h5 {
    margin: ${space.apart} 0 ${space.tight};
    font-size: ${text.body};
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
    .whole {
      container-type: normal;
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

export const styles = [...recordingStyles, formStyles, barStyles, own, print];
