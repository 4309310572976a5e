import { css } from 'lit';
import { caseNoteStyles } from '../shared/case-notes.js';
import { controlStyles } from '../shared/control-styles.js';
import { sentenceStyles } from '../shared/sentence-styles.js';

export const styles = [
  sentenceStyles,
  controlStyles,
  ...caseNoteStyles,
  css`
    :host {
      display: block;
      max-inline-size: 100%;
    }
    :host([hidden]) {
      display: none !important;
    }
  `,
];
