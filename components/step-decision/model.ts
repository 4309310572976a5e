import type {
  BankHolidays,
  CaseRecord,
  DueDates,
  RecordedLevel,
  RiskStanding,
  StepChoice,
  StepPlan,
  StepQuestionPlan,
  ThresholdDocument,
} from '../../src/index.js';

/** What is drawn: a document and a record at one moment. */
export interface View {
  readonly document: ThresholdDocument;
  readonly record: CaseRecord;
  readonly now: Date;
  readonly holidays: BankHolidays | undefined;
  /** The step that is being considered; null while one is chosen. */
  readonly plan: StepPlan | null;
  /** Every step of the document, with whether it fits. */
  readonly choices: readonly StepChoice[];
  /** What the document or a person says of the level, in words; null while nothing does. */
  readonly level: string | null;
  /** Who says so: a person who recorded it, one whose own words stand there, or the document. */
  readonly said: 'recorded' | 'placed' | 'pointed';
  /** Whether that level is where the family is, or where it should go; undefined while nobody has said. */
  readonly recordedLevel: RecordedLevel | undefined;
  /** Where the family is, as the host says. */
  readonly from: string | null;
  readonly dates: DueDates;
  /** How immediate risk stands; null where nothing raises it. */
  readonly risk: RiskStanding | null;
  /** Whether a grid may have given answers of the case. */
  readonly shared: boolean;
}

export interface PlanView extends View {
  readonly plan: StepPlan;
}

export const hasPlan = (view: View): view is PlanView => view.plan !== null;

/** What is being recorded: the decision, a stage that is done, or one that is marked as not done. */
export type OpenForm =
  | { readonly kind: 'decide'; readonly outcome: 'agreed' | 'not-agreed' | 'considering' }
  | { readonly kind: 'done'; readonly stage: string }
  | { readonly kind: 'undo'; readonly stage: string };

/** What a person can do, and where it leads. */
export interface Hands {
  edit(change: (record: CaseRecord) => CaseRecord, said: string): boolean;
  focusNext(...places: readonly string[]): void;
  redraw(): void;
  announce(words: string): void;
}

/** The tasks of a plan by their keys; a stage that does not apply is none. */
export const QUESTIONS = 'questions';
export const NOT_AGREED = 'not-agreed';
export const stageTask = (id: string): string => `stage-${id}`;

/** The task in which a form stands. */
export function taskOf({ stages }: StepPlan, form: OpenForm): string {
  if (form.kind !== 'decide') return stageTask(form.stage);
  return form.outcome === 'not-agreed' ? NOT_AGREED : stageTask(stages.find(({ decision }) => decision)?.id ?? '');
}

/** Where the focus goes once a task is saved: to the one that is open then. */
export const NEXT = ['.task.open h3', '#head'] as const;

/** What is asked before a decision; what was decided instead is asked in a task of its own. */
export const questionsOf = ({ questions }: StepPlan) => questions.filter(({ path }) => path !== 'not-agreed');
export const outcomesOf = ({ questions }: StepPlan) => questions.filter(({ path }) => path === 'not-agreed');

/** What nobody has answered yet, and matters now. "Not known" is an answer, which settles nothing. */
export const unanswered = (plan: StepPlan) =>
  plan.questions.filter(({ id, answer }) => answer === null && plan.pending.questions.includes(id));

/** Whether it is time for a question: what follows an outcome is asked once that is settled, and holds nothing up before. */
export const isAsked = ({ state }: StepPlan, path: StepQuestionPlan['path']): boolean =>
  path === null || (state === 'considering' ? false : (path === 'not-agreed') === (state === 'not-agreed'));

/** The questions that wait for an answer now: they come before every stage. */
export const waiting = (plan: StepPlan) =>
  plan.state === 'completed' ? [] : unanswered(plan).filter(({ path }) => isAsked(plan, path));

/** The next task: what was decided instead, then what is not answered, then what is open, then what is not settled. */
export function nextTask(plan: StepPlan): string | null {
  if (plan.state === 'completed') return null;
  const waits = waiting(plan);
  const [next] = plan.next;
  if (!waits.length && next !== undefined) return stageTask(next);
  const open = waits.length ? waits : plan.questions.filter(({ id }) => plan.pending.questions.includes(id));
  if (!open.length) return null;
  return open.some(({ path }) => path === 'not-agreed') ? NOT_AGREED : QUESTIONS;
}
