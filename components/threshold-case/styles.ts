import { css } from 'lit';
import { controlStyles } from '../shared/control-styles.js';
import { faultStyles } from '../shared/fault.js';
import { ground } from '../shared/ground.js';
import { reopenedStyles } from '../shared/reopened.js';
import { sentenceStyles } from '../shared/sentence-styles.js';
import * as space from '../shared/space.js';

export const styles = [
  sentenceStyles,
  controlStyles,
  faultStyles,
  reopenedStyles,
  css`
    :host {
      display: block;
      max-inline-size: 100%;
    }
    :host([hidden]) {
      display: none !important;
    }
    .note {
      margin: 0 0 ${space.apart};
      ${ground}
      font-weight: bold;
    }
    @media print {
      .note {
        display: none;
      }
    }
  `,
];
