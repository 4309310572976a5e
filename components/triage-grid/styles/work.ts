import { citeStyles } from '../../shared/cites.js';
import { foldStyles } from '../../shared/fold.js';
import { optionStyles } from '../../shared/option-styles.js';
import { answerFormStyles } from './answer-forms.js';
import { answerWorkStyles } from './answer-work.js';
import { hitStyles } from './hits.js';
import { printStyles } from './print.js';
import { signStyles } from './signs.js';

export const workStyles = [
  citeStyles,
  foldStyles,
  optionStyles,
  hitStyles,
  signStyles,
  answerWorkStyles,
  answerFormStyles,
  printStyles,
];
