export { contactsIn, isEverywhere } from './actions.js';
export { assess, ForeignRecordError } from './assess.js';
export { urgentQuestion } from './urgent.js';
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
