import type { ClockUnit, StepProtocol } from '../document/index.js';

/** Where a step stands: what people settled, and how far the work has come. */
export type StepState = 'considering' | 'agreed' | 'not-agreed' | 'under-way' | 'completed';
/** An unknown stays unknown: it is never taken for no. */
export type Holds = 'yes' | 'no' | 'unknown';

interface Sourced {
  /** Sections of the document, at least one. */
  readonly sections: readonly string[];
  readonly doubts: readonly string[];
}

interface Said extends Sourced {
  readonly text: string;
}

/**
 * A step protocol applied to what is recorded of a step, at one moment. Plain values, never stored.
 * Moments are ISO texts in UTC (`2026-01-06T16:30:00.000Z`), days `YYYY-MM-DD`; words are London time.
 */
export interface StepPlan extends Sourced {
  /** The moment that the plan was made for. */
  readonly now: string;
  /** The step's own id, as recorded. */
  readonly id: string;
  readonly protocol: string;
  readonly name: string;
  readonly direction: StepProtocol['direction'];
  readonly from: string;
  readonly to: string;
  /** Present where the source only proposes the protocol. */
  readonly standing: Said | null;
  readonly state: StepState;
  readonly stateWords: string;
  /** Since when it stands so; null while it is only being considered. */
  readonly since: string | null;
  /** What to do at once if a child is in danger: it goes before everything. */
  readonly emergency: Said & { readonly contacts: readonly string[] };
  readonly test: StepTest;
  readonly questions: readonly StepQuestionPlan[];
  readonly meeting: StepMeeting | null;
  readonly readiness: (Said & { readonly checks: readonly StepCheck[] }) | null;
  readonly stages: readonly StepStagePlan[];
  /**
   * Ids of the stages that are open now; the first is the next move, and those that something done follows come last.
   * None that asks for agreement while a child is, or may be, at immediate risk.
   */
  readonly next: readonly string[];
  /** What was due by what was recorded before, and is not any more: a calendar takes it out. */
  readonly lapsed: readonly {
    readonly of: 'stage' | 'paper';
    readonly id: string;
    readonly due: string;
    readonly dueDay: string | null;
  }[];
  readonly papers: readonly StepPaper[];
  readonly roles: readonly StepRole[];
  readonly consider: readonly Said[];
  readonly notAgreed: StepDisagreement;
  readonly close: Said;
  readonly gaps: readonly Said[];
  /** What can be recorded about the decision now. */
  readonly moves: readonly StepMove[];
  /** Everything recorded, in the order in which it happened. */
  readonly history: readonly StepEvent[];
  /** What still waits for somebody: while it has anything, nobody says that nothing is open. */
  readonly pending: StepPending;
  /** Where what is recorded does not fit together. */
  readonly notes: readonly string[];
}

export interface StepTest extends Said {
  /** Who decides. The kit never does. */
  readonly decides: string;
  readonly conditions: readonly StepCheck[];
  /** Whether every condition is judged to hold; null where the protocol names none. */
  readonly met: Holds | null;
}

/** What a person must judge, as an answer to a question of the plan. */
export interface StepCheck {
  readonly question: string;
  readonly text: string;
  readonly met: Holds;
  /** Id of the performance measure that it comes from. */
  readonly measure: string | null;
}

export interface StepQuestionPlan extends Said {
  readonly id: string;
  readonly help: string | null;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** The option that was given; null without an answer. */
  readonly answer: string | null;
  /** True while nothing was answered that settles it. */
  readonly open: boolean;
  /** False where it says what was decided instead, and people are considering the step again or have agreed: then it settles nothing. */
  readonly counts: boolean;
  /** Where the answer is kept: with the case (`answer`) or with the step (`answerStep`). */
  readonly keptWith: 'case' | 'step';
  /** The outcome that it is asked after, such as what was decided instead; null where it is asked before. */
  readonly path: 'agreed' | 'not-agreed' | null;
}

export interface StepMeeting extends Sourced {
  readonly name: string;
  readonly interval: string;
  readonly contact: string | null;
  /** The day of the next one, where it was noted. */
  readonly on: string | null;
  readonly onWords: string | null;
}

export interface StepStagePlan extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly actor: string;
  readonly action: string;
  /** `undecided`: an answer is missing that says whether it applies. */
  readonly status: 'done' | 'open' | 'waiting' | 'not-applicable' | 'undecided';
  /** True where it is not recorded as done, and one that follows it is, or the whole step is completed: then it is not the next move. Never of one that reaches whom to ring now. */
  readonly passed: boolean;
  /** The stage at which people agree, or do not: record it with `moveStep`, the others with `recordStage`. */
  readonly decision: boolean;
  /** What people settled there; null while they have not, and for every other stage. */
  readonly settled: 'agreed' | 'not-agreed' | null;
  /** The path that it belongs to; null for what comes before the decision, or needs none. */
  readonly path: 'agreed' | 'not-agreed' | null;
  /** Good practice that the source does not require. */
  readonly practice: boolean;
  readonly closes: boolean;
  /** When not to ask, where the stage asks for agreement: the document's exceptions; empty elsewhere. */
  readonly exceptions: readonly Said[];
  /** When it was done. */
  readonly on: string | null;
  readonly onWords: string | null;
  /** What it waits for before it can begin, in words that follow “waits for”. */
  readonly blockedBy: readonly string[];
  readonly contacts: readonly string[];
  readonly clock: StepClockPlan | null;
}

export interface StepClockPlan extends Sourced {
  /** The time in the words of the source. */
  readonly words: string;
  readonly unit: ClockUnit | 'none stated';
  readonly aim: boolean;
  /** The reading that was taken; null where the source gives no number. */
  readonly reading: StepReadingPlan | null;
  /** True where a person chose it. */
  readonly chosen: boolean;
  /** Other ways to read the source that can apply here. */
  readonly others: readonly StepReadingPlan[];
  readonly started: string | null;
  /** What starts it, in words. */
  readonly startedBy: string | null;
  /** The moment at which it is due. A clock of days is due at the end of its last day. */
  readonly due: string | null;
  /** The last day, for a clock of days; null for hours. */
  readonly dueDay: string | null;
  /** The latest that it can be due: later than `due` where people settled the step in the same way again, as the source does not say whether its time starts again. */
  readonly latestDue: string | null;
  /** "by 4.30pm on Tuesday 6 January 2026" */
  readonly dueWords: string | null;
  /** "2 days left"; "may be overdue" where that is not sure; null once it, or the whole step, is done. */
  readonly leftWords: string | null;
  /** False where it may not apply or may be due later, while people have not agreed, or where they settled it once. */
  readonly overdue: boolean;
  /** True where it was done after it was due; a decision, where people first settled it after that. */
  readonly late: boolean;
  /** False where the list of bank holidays does not reach: the day given is then the earliest possible. */
  readonly known: boolean;
  readonly note: string | null;
}

export interface StepReadingPlan {
  readonly id: string;
  readonly text: string;
}

export interface StepPaper extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly status: 'needed' | 'ready' | 'undecided' | 'not-needed';
  /** The day on which it was shared. */
  readonly on: string | null;
  /** True where that is the day of its stage, which is done: nothing else is recorded of the paper. */
  readonly byStage: boolean;
  /** How long before the meeting, in the words of the source. */
  readonly ahead: string | null;
  /** The last day to share it, where it may be needed and the day of the meeting is known. */
  readonly dueDay: string | null;
  readonly dueWords: string | null;
  readonly leftWords: string | null;
  readonly overdue: boolean;
}

export interface StepRole extends Sourced {
  readonly who: string;
  readonly before: string;
  readonly after: string;
  readonly applies: Holds;
}

export interface StepDisagreement extends Said {
  readonly record: readonly Said[];
  readonly escalation: (Said & { readonly contact: string | null }) | null;
  /** What the source does not say about a disagreement. */
  readonly gap: string | null;
}

export interface StepMove {
  readonly outcome: 'considering' | 'agreed' | 'not-agreed';
  readonly needsReason: boolean;
}

/** Ids of what waits for somebody. An answer of "Not known" settles nothing, so its question stays here. */
export interface StepPending {
  readonly questions: readonly string[];
  /** Stages that are open, waiting, or hang on an answer. */
  readonly stages: readonly string[];
  /** Papers that are missing, or hang on an answer. */
  readonly papers: readonly string[];
}

export interface StepEvent {
  readonly words: string;
  readonly stage: string | null;
  readonly on: string;
  readonly onWords: string;
  readonly by: string | null;
  readonly reason: string | null;
  /** What was decided instead, where the step was not agreed and people settled it anew since: what stands is the answer of its question. */
  readonly decided: string | null;
}

/** A protocol of the document, and whether it fits what is known. Nobody's choice is made for them. */
export interface StepChoice extends Sourced {
  readonly protocol: string;
  readonly name: string;
  readonly direction: StepProtocol['direction'];
  readonly from: string;
  readonly to: string;
  readonly proposed: boolean;
  readonly fits: Holds;
  /** Why it does not fit, or what is not known. */
  readonly why: readonly string[];
  /** Questions of the document whose answers would settle it. */
  readonly open: readonly string[];
  /** True where it hangs on whether the recorded level is where the family is now, or where it should go; the last reason then says so. */
  readonly asksPosition: boolean;
}
