export {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  changeEntry,
  entryId,
  newRecord,
  removeEntry,
  removePerson,
  setCondition,
} from './edit.js';
export { isNamed, RecordEditError } from './edit-checks.js';
export type { NewConcern, NewStrength } from './edit.js';
export {
  agreementOn,
  agreementStates,
  checkOff,
  recordAgreement,
  recordSharing,
  setCapacity,
  removeAgreement,
} from './consent-edits.js';
export type { AgreementEntry, ConsentRecord, Sharing, Capacity } from './consent-schema.js';
export { ANSWERS, SHARING_BASES, COMMUNICATION, DECISIONS, EXPLAINED, WAYS } from './consent-words.js';
export { RECORD_FORMAT } from './format.js';
export { describesHarm, withWords } from './names.js';
export { readRecord } from './read.js';
export { countFrom, recordCall, removeCall, seenReopened, setChild, setReference, setWriter } from './report-edits.js';
export {
  answerStep,
  chooseReading,
  clearStep,
  moveStep,
  recordStage,
  setStepMeeting,
  startStep,
  tickPaper,
} from './step-edits.js';
export { stepTimeline, type StepTimeline } from './step-entries.js';
export type { StepEntry, StepRecord } from './step-schema.js';
export type {
  AboutChild,
  AgreedPosition,
  Call,
  CaseRecord,
  Concern,
  Judged,
  Named,
  Person,
  Reopened,
  Role,
  Seen,
  Strength,
  Writer,
} from './schema.js';
