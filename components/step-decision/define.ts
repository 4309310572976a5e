import { StepDecision } from './step-decision.js';

StepDecision.define('step-decision');
