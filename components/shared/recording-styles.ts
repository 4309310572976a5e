import { baseStyles } from './base-styles.js';
import { controlStyles } from './control-styles.js';
import { caseNoteStyles } from './case-notes.js';
import { frameStyles } from './frame.js';
import { levelStyles } from './levels.js';
import { sentenceStyles } from './sentence-styles.js';

/** What every element that records looks like; its own sheets follow. */
export const recordingStyles = [sentenceStyles, controlStyles, ...caseNoteStyles, baseStyles, levelStyles, frameStyles];
