export { stepsFor, type RecordedLevel, type StepEnds } from './choose.js';
export { NoStepError, planStep } from './plan.js';
export type {
  StepCheck,
  StepChoice,
  StepClockPlan,
  StepDisagreement,
  StepEvent,
  StepMeeting,
  StepMove,
  StepPaper,
  StepPlan,
  StepQuestionPlan,
  StepReadingPlan,
  StepRole,
  StepStagePlan,
  StepState,
  StepTest,
} from './types.js';
