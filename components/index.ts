import './threshold-case/define.js';
import './triage-grid/define.js';
import './level-of-need-badge/define.js';
import './consent-checklist/define.js';
import './step-decision/define.js';
import './case-summary/define.js';

export type * from './threshold-case/threshold-case.js';
export type * from './triage-grid/triage-grid.js';
export type * from './level-of-need-badge/level-of-need-badge.js';
export type * from './consent-checklist/consent-checklist.js';
export type * from './step-decision/step-decision.js';
export type * from './case-summary/case-summary.js';
