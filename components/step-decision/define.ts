import { StepDecision } from './step-decision.js';

export type * from './step-decision.js';

StepDecision.define('step-decision');
