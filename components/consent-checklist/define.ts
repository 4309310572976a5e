import { ConsentChecklist } from './consent-checklist.js';

ConsentChecklist.define('consent-checklist');
