import { define } from '../shared/define.js';
import { TriageGrid } from './triage-grid.js';

export type * from './triage-grid.js';

define('triage-grid', TriageGrid);
