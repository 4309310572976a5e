export { stepsFor, type StepEnds } from './choose.js';
export { countable, dueDates, type DueDate, type DueDates, type DueOptions } from './due.js';
export { levelSaid, sayLevel, type RecordedLevel } from './level.js';
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
  StepPending,
  StepPlan,
  StepQuestionPlan,
  StepReadingPlan,
  StepRole,
  StepStagePlan,
  StepState,
  StepTest,
} from './types.js';
