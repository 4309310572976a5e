import './threshold-case/define.js';
import './triage-grid/define.js';
import './level-of-need-badge/define.js';
import './consent-checklist/define.js';
import './step-decision/define.js';
