import { TriageGrid } from './triage-grid.js';

TriageGrid.define('triage-grid');
