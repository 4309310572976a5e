import { recordingStyles } from '../../shared/recording-styles.js';
import { answerStyles } from './answer.js';
import { dockStyles } from './dock.js';
import { findStyles } from './find.js';
import { layoutStyles } from './layout.js';
import { mapStyles } from './map.js';
import { mapNarrowStyles } from './map-narrow.js';
import { sheetStyles } from './sheet.js';
import { whoStyles } from './who.js';

/** What the first view of an empty record looks like; the other sheets follow with the other parts. */
export const styles = [
  ...recordingStyles,
  layoutStyles,
  whoStyles,
  findStyles,
  mapStyles,
  mapNarrowStyles,
  answerStyles,
  sheetStyles,
  dockStyles,
];
