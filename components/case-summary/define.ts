import { CaseSummary } from './case-summary.js';

export type * from './case-summary.js';

CaseSummary.define('case-summary');
