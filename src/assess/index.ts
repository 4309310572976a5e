export { keepsDay, needsAdded, needsSince, needsSinceWords } from './answers.js';
export { contactsIn, isEverywhere } from './actions.js';
export { assess, assessIn, contextFor, ForeignRecordError } from './assess.js';
export { evidenceOf, type Context } from './context.js';
export { conditionNote, ownDecides } from './reasons.js';
export { riskIsOpen, riskStands, riskToJudge, sinceJudged, urgentQuestion, type RiskStanding } from './urgent.js';
export type {
  Action,
  Agreed,
  Assessment,
  ChildFinding,
  Collision,
  DomainFinding,
  Prompt,
  Reason,
  Urgent,
} from './types.js';
