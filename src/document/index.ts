export { AGREE_FROM, AGREEMENT_NEEDS, AGREEMENT_STATES, type AgreementState } from './agreement.js';
export { adviceFor } from './advice.js';
export { type Day, DAYS, isDay } from './days.js';
export { explain } from './explain.js';
export { DATED_FACTS, type DatedFact, EHCP_STATES, type EhcpState } from './facts.js';
export { type LoadBase, readPack } from './extend.js';
export { namesSigns, questionsIn } from './condition-references.js';
export { mayBeHarm, signsMeant } from './everyday.js';
export { findIndicators, indexSigns, leadsAnywhere, type FoundSigns, type FoundThread } from './find.js';
export { laddersOf } from './ladders.js';
export {
  cellKey,
  citation,
  comparePositions,
  exactSpan,
  gapAt,
  indicatorsIn,
  levelOf,
  levelOrder,
  lookup,
  positionsIn,
  spanOf,
  spansMeet,
  spanWithin,
  tierOf,
  UnknownIdError,
} from './lookup.js';
export { RULE_BASES } from './rule-bases.js';
export { type Order, ORDER } from './work-order.js';
export { day, text, time } from './parts-schema.js';
export { byText } from './order.js';
export { readDocument, readLawNotes } from './read.js';
export { type Issue, issuesOf, pathText, reading, type Result } from './result.js';
export type { FactTest, Match } from './match-schema.js';
export { extendingPack, KINDS, PEOPLE, thresholdDocument } from './schema.js';
export type {
  Advice,
  BearsOn,
  Condition,
  Consent,
  Contact,
  Domain,
  Effect,
  Gap,
  Indicator,
  Interval,
  Ladder,
  LawNotes,
  Level,
  Position,
  Question,
  Route,
  Rule,
  Span,
  Statement,
  ThresholdDocument,
  Tier,
} from './schema.js';
export type {
  Claim,
  ClockUnit,
  StepClock,
  StepProtocol,
  StepQuestion,
  StepReading,
  StepStage,
} from './steps-schema.js';
export { secondPosition, secondSpan, secondWording } from './second.js';
export { slips } from './slips.js';
export { urgentNumber, type UrgentNumber } from './urgent.js';
export {
  asSentence,
  inQuotes,
  intervalWords,
  markedName,
  positionWords,
  shortName,
  signScope,
  spanWords,
} from './words.js';
export { dateWords, sentences } from './sentences.js';
export {
  checkSentence,
  type Confirmation,
  confirmationSentences,
  confirmationsOf,
  CONFIRMED,
  CONFIRMED_PARTS,
  type ConfirmedPart,
  documentsFor,
  editionSentences,
  fingerprintOf,
} from './standing.js';
export { fingerprint } from './fingerprint.js';
export { walkIntervals } from './walk.js';
