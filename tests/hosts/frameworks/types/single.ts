/* The define module of one element brings its types too. */
import 'threshold-kit/triage-grid/define';

const grid = document.querySelector('triage-grid');
export const mode: 'triage' | 'reference' | 'blank' | undefined = grid?.mode;
grid?.addEventListener('threshold-ready', ({ detail }) => detail.document.levels.length);
