import { define } from '../shared/define.js';
import { StepDecision } from './step-decision.js';

export type * from './step-decision.js';

define('step-decision', StepDecision);
