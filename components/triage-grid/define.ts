import { TriageGrid } from './triage-grid.js';

export type * from './triage-grid.js';

TriageGrid.define('triage-grid');
