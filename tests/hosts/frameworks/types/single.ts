/* One element's own module brings its types too. */
import 'threshold-kit/triage-grid/define';
import type { TriageGrid } from 'threshold-kit/triage-grid';

export const grid: TriageGrid | null = document.querySelector('triage-grid');
grid?.addEventListener('threshold-ready', ({ detail }) => detail.document.levels.length);
