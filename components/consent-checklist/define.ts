import { ConsentChecklist } from './consent-checklist.js';

export type * from './consent-checklist.js';

ConsentChecklist.define('consent-checklist');
