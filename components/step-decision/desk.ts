import { html, nothing } from 'lit';
import type { StepPlan, ThresholdDocument } from '../../src/index.js';
import { Cites } from '../shared/cited.js';
import type { FormController } from '../shared/form-controller.js';
import { secondTemplate } from '../shared/second.js';
import { caseStrings } from '../shared/strings.js';
import { nextTask, taskOf, type OpenForm, type View } from './model.js';

/** A day that is typed and not saved, and what it is of. */
interface TypedDay {
  readonly day: string;
  readonly label: string;
  /** True where it is no whole date yet, which its control alone knows. */
  readonly half: boolean;
}

interface HalfWrittenDays {
  readonly days: readonly (readonly [field: string, typed: TypedDay])[];
  readonly folds: readonly string[];
}

/** What one is doing at a step: which task is open, which folds, what is half written. Nothing of it is recorded. */
export class StepDesk {
  readonly cites = new Cites();
  /** The document whose words are drawn. */
  document: ThresholdDocument | null = null;
  readonly redraw: () => void;
  readonly forms: FormController<OpenForm>;
  /** Whether one is asked if the step is to be removed. */
  sure = false;
  /** Whether one is asked again what the recorded level says. */
  placing = false;
  /** Days that were refused, by the field. */
  readonly dayErrors = new Map<string, string>();
  /** Days that are typed and not saved, by the field: it may be folded away, or drawn anew. */
  readonly days = new Map<string, TypedDay>();
  readonly #folds = new Set<string>();
  /** The task that a person opened, null where one closed it; undefined while the next is open by itself. */
  #task: string | null | undefined;

  constructor(forms: FormController<OpenForm>, redraw: () => void) {
    this.forms = forms;
    this.redraw = redraw;
  }

  /** A text of the document in its second language, to stand under the first. */
  second(text: string) {
    return this.document ? secondTemplate(this.document, text) : nothing;
  }

  isOpen(fold: string): boolean {
    return this.#folds.has(fold);
  }

  readonly toggle = (fold: string): void => {
    if (!this.#folds.delete(fold)) this.#folds.add(fold);
    this.redraw();
  };

  /** The one task that is open: where a form is, the one that a person opened, or the next. */
  task(plan: StepPlan): string | null {
    const { open } = this.forms;
    if (open) return taskOf(plan, open);
    return this.#task === undefined ? nextTask(plan) : this.#task;
  }

  /** The form of a task in which something is filled in and not saved, and that is not open. */
  kept(plan: StepPlan, key: string): OpenForm | undefined {
    return this.forms.kept((form) => taskOf(plan, form) === key);
  }

  /** Opens or closes a task. What is filled in in its form is kept, and is there when it opens again. */
  toggleTask(plan: StepPlan, key: string): void {
    const open = this.task(plan) === key;
    this.forms.putAside();
    this.#task = open ? null : key;
    const kept = open ? undefined : this.kept(plan, key);
    if (kept) this.forms.show(kept);
    this.redraw();
  }

  /** Notes a day as it is typed. One that is half typed has no value yet: to draw that would empty the control. */
  readonly noteDay = ({ id, value, validity, dataset, labels }: HTMLInputElement): void => {
    const saved = dataset['day'] ?? '';
    const day = validity.badInput ? (this.days.get(id)?.day ?? saved) : value;
    if (value === saved && !validity.badInput) this.days.delete(id);
    else this.days.set(id, { day, label: labels?.[0]?.textContent?.trim() ?? '', half: validity.badInput });
  };

  /** Nothing more is asked about what is gone, which an undo may have taken. */
  follow({ record, level }: View, days: ReadonlySet<string>): void {
    for (const id of this.days.keys()) if (!days.has(id)) this.days.delete(id);
    if (!record.step) this.sure = false;
    if (level === null) this.placing = false;
  }

  /** Said of a fold that is closed over such a day. */
  begun(fold: string, ...fields: readonly string[]) {
    const is = !this.isOpen(fold) && fields.some((field) => this.days.has(field));
    return is ? html` <b class="begun">${caseStrings.notSaved}</b>` : nothing;
  }

  /** Whether one of them is half typed, and its control must stay. */
  isHalf(...fields: readonly string[]): boolean {
    return fields.some((field) => this.days.get(field)?.half);
  }

  /** What is half written in the fields for a day, as data, with the folds in which they stand; null where nothing is. */
  halfWritten(): HalfWrittenDays | null {
    return this.days.size ? { days: [...this.days], folds: [...this.#folds] } : null;
  }

  /** Goes on with it. */
  resume({ days, folds }: HalfWrittenDays): void {
    for (const [field, typed] of days) this.days.set(field, typed);
    for (const one of folds) this.#folds.add(one);
  }

  /** A task was saved: the next opens. */
  goOn(): void {
    this.#task = undefined;
    this.redraw();
  }

  /** Another record: what was half done for one family is left for no other. */
  reset(): void {
    this.forms.reset();
    this.#task = undefined;
    this.#folds.clear();
    this.cites.close();
    this.dayErrors.clear();
    this.days.clear();
    this.sure = false;
    this.placing = false;
  }
}
