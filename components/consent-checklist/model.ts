import type { CaseRecord, ConsentField, ConsentReview, Outstanding, Role, ThresholdDocument } from '../../src/index.js';
import type { Cites } from '../shared/cited.js';
import type { FormController } from '../shared/form-controller.js';

/** The form that is open: one person's, the decision on sharing, or whom to add. */
export type OpenForm =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'sharing' }
  | { readonly kind: 'add' };

/** What there is to do, a line each. */
export interface Task {
  readonly form: OpenForm;
  readonly title: string;
  /** What a person is. */
  readonly role?: Role;
  /** Where it stands, in words. */
  readonly state: string;
  /** What it lacks, each with a way to its field. */
  readonly lacks: readonly Outstanding[];
  /** Whether anything of it is missing still. */
  readonly left: boolean;
  /** Whether the person who records can do something about it: a silence can only be waited for. */
  readonly toDo: boolean;
  readonly mark: 'to-do' | 'done' | 'no';
}

/** What the element is drawn from. */
export interface View {
  readonly document: ThresholdDocument;
  readonly record: CaseRecord;
  readonly review: ConsentReview;
  readonly tasks: readonly Task[];
  /** What comes first; none while the risk is to be judged, or to be acted on. */
  readonly now: Task | undefined;
  /** The task that was saved last, where the answer changed out of view. */
  readonly saved: OpenForm | null;
  readonly form: FormController<OpenForm>;
  readonly cites: Cites;
  readonly today: string;
}

/** What a person can do, wherever it is drawn. */
export interface Hands {
  /** Records, and announces what it led to; false where it was not taken. */
  edit(change: (record: CaseRecord) => CaseRecord, what?: string): boolean;
  /** Records what the open form says, closes it and opens the next task. What was recorded is the title of the form, if nothing else is given. */
  save(change: (record: CaseRecord) => CaseRecord, what?: string): void;
  /** Takes out what the open form is about, and closes it. */
  remove(change: (record: CaseRecord) => CaseRecord): void;
  focusNext(...places: readonly string[]): void;
  redraw(): void;
}

/** The id of the field that something outstanding belongs to. */
export function fieldId(field: ConsentField): string {
  if (field === 'people') return 'label';
  return field === 'ground' ? 'basis' : field === 'advice' ? 'advice-from' : field;
}

/** The id of what opens a form. */
export const openerOf = (form: OpenForm): string =>
  form.kind === 'person' ? `said-${form.person}` : `open-${form.kind}`;
