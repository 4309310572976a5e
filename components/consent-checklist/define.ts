import { define } from '../shared/define.js';
import { ConsentChecklist } from './consent-checklist.js';

export type * from './consent-checklist.js';

define('consent-checklist', ConsentChecklist);
