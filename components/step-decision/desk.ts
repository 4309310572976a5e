import { nothing } from 'lit';
import type { StepPlan, ThresholdDocument } from '../../src/index.js';
import { Cites } from '../shared/cited.js';
import type { FormController } from '../shared/form-controller.js';
import { secondTemplate } from '../shared/second.js';
import { NOT_AGREED, nextTask, stageTask, type OpenForm } from './model.js';

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

  /** Opens or closes a task; a form in another goes with it. */
  toggleTask(plan: StepPlan, key: string): void {
    const open = this.task(plan) === key;
    this.forms.close();
    this.#task = open ? null : key;
    this.redraw();
  }

  /** A task was saved: the next opens. */
  goOn(): void {
    this.#task = undefined;
    this.redraw();
  }

  /** Another record: what was half done for one family is left for no other. */
  reset(): void {
    this.forms.close();
    this.#task = undefined;
    this.#folds.clear();
    this.cites.close();
    this.dayErrors.clear();
    this.sure = false;
    this.placing = false;
  }
}

/** The task in which a form stands. */
function taskOf({ stages }: StepPlan, form: OpenForm): string {
  if (form.kind !== 'decide') return stageTask(form.stage);
  return form.outcome === 'not-agreed' ? NOT_AGREED : stageTask(stages.find(({ decision }) => decision)?.id ?? '');
}
