/*
 * The threshold core: runs in Node and in any browser, without a DOM.
 */
export {
  AGREEMENT_STATES,
  citation,
  comparePositions,
  findIndicators,
  gapAt,
  indicatorsIn,
  intervalWords,
  levelOf,
  levelOrder,
  lookup,
  positionWords,
  readDocument,
  readLawNotes,
  readPack,
  sentences,
  dateWords,
  shortName,
  spanOf,
  spanWords,
  tierOf,
  UnknownIdError,
} from './document/index.js';
export type {
  AgreementState,
  BearsOn,
  Condition,
  Consent,
  Contact,
  Domain,
  Effect,
  FactTest,
  Gap,
  Indicator,
  Interval,
  Issue,
  Ladder,
  LawNotes,
  Level,
  Match,
  Position,
  Question,
  Result,
  Route,
  Rule,
  Span,
  Statement,
  ThresholdDocument,
  Tier,
} from './document/index.js';
export {
  addConcern,
  addPerson,
  addStrength,
  agree,
  agreementOn,
  ANSWERS,
  answer,
  BASES,
  changeEntry,
  checkOff,
  COMMUNICATION,
  DECISIONS,
  entryId,
  EXPLAINED,
  isDay,
  isNamed,
  newRecord,
  readRecord,
  recordAgreement,
  RecordEditError,
  recordSharing,
  removeEntry,
  removePerson,
  setStanding,
  answerStep,
  chooseReading,
  clearStep,
  moveStep,
  recordStage,
  setStepMeeting,
  startStep,
  tickPaper,
  takeBackAgreement,
  WAYS,
} from './record/index.js';
export type { AgreedPosition, AgreementEntry, CaseRecord, Concern, ConsentRecord, NewConcern, NewStrength, Person, Role, Sharing, Standing, StepEntry, StepRecord, Strength } from './record/index.js';
export {
  bankHolidays,
  contactNow,
  dayWords,
  holidaysLast,
  instantOf,
  InvalidDateError,
  leftWords,
  londonDate,
  londonTime,
  momentWords,
  readHolidays,
} from './calendar/index.js';
export type { BankHoliday, BankHolidays, ContactNow, EmergencyNow, PhoneNow } from './calendar/index.js';
export { assess, conditionWords, contactsIn, ForeignRecordError, urgentQuestion } from './assess/index.js';
export type { Action, Agreed, Assessment, ChildFinding, Collision, DomainFinding, Prompt, Reason, Urgent } from './assess/index.js';
export { ConsentDayError, reviewConsent } from './consent/index.js';
export type { ConsentField, ConsentReview, ConsentSentence, Outstanding, PersonAgreement, ReviewOptions } from './consent/index.js';
export { NoStepError, planStep, stepsFor } from './step/index.js';
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
} from './step/index.js';
export { openFacts, readFacts, suggestIndicators } from './evidence/index.js';
export type { ChildFacts, Facts, OpenFact, Suggestion } from './evidence/index.js';
export { toCalendar } from './export/index.js';
export { lawNotes, loadPack, packIds, UnknownPackError } from './packs/index.js';

/** The readers of data from outside and what works with them alone, in a chunk of their own: a page that only uses bundled packs never loads them. */
export const loadReaders = () => import('./readers.js');
