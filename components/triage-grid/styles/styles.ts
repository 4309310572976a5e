import { foldStyles } from '../../shared/fold.js';
import { optionStyles } from '../../shared/option-styles.js';
import { recordingStyles } from '../../shared/recording-styles.js';
import { answerStyles } from './answer.js';
import { answerFormStyles } from './answer-forms.js';
import { dockStyles } from './dock.js';
import { findStyles } from './find.js';
import { layoutStyles } from './layout.js';
import { mapStyles } from './map.js';
import { mapNarrowStyles } from './map-narrow.js';
import { printStyles } from './print.js';
import { signStyles } from './signs.js';
import { whoStyles } from './who.js';

export const styles = [
  ...recordingStyles,
  foldStyles,
  optionStyles,
  layoutStyles,
  whoStyles,
  findStyles,
  mapStyles,
  mapNarrowStyles,
  signStyles,
  answerStyles,
  answerFormStyles,
  dockStyles,
  printStyles,
];
