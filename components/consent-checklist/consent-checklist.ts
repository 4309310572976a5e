import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { reviewConsent, riskIsOpen, type CaseRecord, type ConsentReview } from '../../src/index.js';
import { Cites } from '../shared/cited.js';
import { sourcesOnPaper } from '../shared/cites.js';
import { ThresholdErrorEvent } from '../shared/events.js';
import { FormController } from '../shared/form-controller.js';
import { wrongPosition } from '../shared/position.js';
import { RecordingElement } from '../shared/recording-element.js';
import { same } from '../shared/same.js';
import { Ticking } from '../shared/ticking.js';
import { today } from '../shared/today.js';
import { aboutTemplate, answerTemplate, answerWords, sourcesOf } from './answer.js';
import { familyExplanation, type FamilyExplanation } from './family-strings.js';
import { foldsTemplate } from './folds.js';
import { openerOf, type Hands, type OpenForm, type Task, type View } from './model.js';
import { othersTemplate } from './people.js';
import { beginPerson, followPerson } from './person.js';
import { beginSharing } from './sharing.js';
import { strings } from './strings.js';
import { styles } from './styles.js';
import { tasksTemplate } from './task.js';
import { tasksOf } from './tasks.js';

export type * from '../shared/public-types.js';
export type { FamilyExplanation } from './family-strings.js';

/**
 * Agreement to support and basis for sharing, kept apart: whether one can go ahead, and below it a task for
 * each person to ask and for the decision to share. In a `threshold-case`, or alone with a `pack` and a `level`.
 *
 * @fires threshold-ready - the document is loaded (where the element stands alone)
 * @fires threshold-change - a person recorded something (where the element stands alone)
 * @fires threshold-error - the document or the level is wrong; cancelable
 * @cssproperty --threshold-level-1-colour - colour of the first level
 * @cssproperty --threshold-level-2-colour - colour of the second level
 * @cssproperty --threshold-level-3-colour - colour of the third level
 * @cssproperty --threshold-level-4-colour - colour of the fourth level
 * @cssproperty --threshold-level-5-colour - colour of the fifth level
 * @cssproperty --threshold-level-6-colour - colour of the sixth level and of any after it
 * @cssproperty --threshold-accent-colour - colour of what can be pressed
 * @cssproperty --threshold-alert-colour - colour of immediate risk and of errors
 * @cssproperty --threshold-focus-colour - colour of the line around what has the focus
 * @cssproperty --threshold-sticky-top - where headings stop, below a host's own sticky header
 */
export class ConsentChecklist extends RecordingElement {
  static override styles = styles;

  /** Id of the level at hand, where no level is recorded. */
  @property() level?: string;

  /** Id of the tier at hand. */
  @property() tier?: string;

  /** Words of the page for the family that take the place of the kit's own, for EasyRead or another language. */
  @property({ attribute: false }) explanation: Partial<FamilyExplanation> = {};

  /** True where the host took the message about a wrong level over. */
  @state() private handled = false;
  /** The task that was saved last, where the answer changed out of view. */
  @state() private saved: OpenForm | null = null;

  protected override readonly reading = '.print';
  protected override readonly focusLast = '#answer';
  readonly #cites = new Cites();
  readonly #form = new FormController<OpenForm>(this, {
    begin: (form) => {
      const record = this.case!.record!;
      if (form.kind === 'add') return {};
      return form.kind === 'person'
        ? beginPerson(record, form.person, today())
        : beginSharing(record.consent?.sharing, today());
    },
    title: (form) => this.#title(form),
    opener: (form) => `#${CSS.escape(openerOf(form))}`,
    // The questions go from the screen with the answer, and what is filled in there comes back with it.
    stands: (form) => form.kind !== 'person' || this.#label(form.person) !== '',
    follow: (form, draft, answer) => {
      if (form.kind === 'person') followPerson(this.case!.record!, form.person, today(), draft, answer);
    },
    focusNext: (...places) => this.focusNext(...places),
  });
  readonly #hands: Hands = {
    edit: (change, what) => this.#edit(change, what),
    save: (change, what) => this.#save(change, what),
    remove: (change) => {
      this.#form.leave();
      this.#edit(change, strings.announceRemoved);
    },
    focusNext: (...places) => this.focusNext(...places),
    redraw: () => this.requestUpdate(),
  };
  #reported = '';
  #review: ConsentReview | null = null;

  constructor() {
    super();
    // At midnight what is asked of the case is of another day.
    new Ticking(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.case?.askConsent(reviewConsent);
    this.#review = this.#wrong() ? null : this.#reviewed();
    // An answer read out before holds no more.
    if (!this.#review) this.hush();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wrong = this.#wrong();
    if (wrong && wrong !== this.#reported) this.handled = !this.dispatchEvent(new ThresholdErrorEvent(wrong, []));
    this.#reported = wrong;
  }

  protected override forget(): void {
    this.#form.reset();
    this.#cites.close();
    this.saved = null;
  }

  protected override faults(): ReadonlyMap<string, string> {
    return this.#form.faults();
  }

  protected override halfWritten(): unknown {
    return this.#form.halfWritten;
  }

  protected override resume(halfWritten: unknown): void {
    this.#form.resume(halfWritten);
  }

  protected override control(field: string): HTMLElement | null {
    return this.find(this.#form.place(field));
  }

  protected override draw() {
    const wrong = this.#wrong();
    return html`${
      this.#review
        ? this.#reviewTemplate(this.#view(this.#review))
        : html`<h2>${strings.title}</h2>
            ${wrong ? (this.handled ? nothing : html`<p class="error" role="alert">${wrong}</p>`) : html`<p>${strings.failed}</p>`}`
    }`;
  }

  #reviewTemplate(view: View) {
    const { assessment, opened } = this.case!;
    return html`<div class="consent">
      <div class="head">
        <h2>${strings.title}</h2>
        ${aboutTemplate(view, assessment)} ${answerTemplate(view, this.#hands, assessment)}
        <p class="hint">${strings.twoQuestions}</p>
      </div>
      ${keyed(
        opened,
        html`<div class="work">
          ${tasksTemplate(view, this.#hands)} ${othersTemplate(view, this.#hands)} ${foldsTemplate(view, this.#hands, this.#explanation(), assessment)}
        </div>`,
      )}
      ${sourcesOnPaper(view.cites)}
    </div>`;
  }

  #view(review: ConsentReview): View {
    const { document, record } = this.case!;
    const tasks = tasksOf(record!, review, today(), this.#form);
    this.#cites.begin(sourcesOf(document!, review));
    return {
      document: document!,
      record: record!,
      review,
      tasks,
      now: this.#next(tasks, review),
      saved: this.saved,
      form: this.#form,
      cites: this.#cites,
      today: today(),
    };
  }

  /** The first thing to do, but for one. While the risk is open, or to be acted on, none of these comes first. */
  #next(tasks: readonly Task[], { mayGoOn }: ConsentReview, but: OpenForm | null = null): Task | undefined {
    if (riskIsOpen(this.case?.assessment?.urgent) || mayGoOn === 'share-now' || !mayGoOn) return undefined;
    return tasks.find(({ form, left, toDo }) => left && toDo && !same(but, form));
  }

  #explanation(): FamilyExplanation {
    return { ...familyExplanation, ...this.spoken?.family, ...this.explanation };
  }

  /** The review for the case, or for the level that the host named. */
  #reviewed(): ConsentReview | null {
    const { document, record, assessment, consent, lawNotes } = this.case ?? {};
    if (!document || !record || !assessment) return null;
    if (this.level === undefined) return consent ?? null;
    return reviewConsent(document, record, {
      today: today(),
      at: { level: this.level, ...(this.tier ? { tier: this.tier } : {}) },
      ...(lawNotes === undefined ? {} : { law: lawNotes }),
    });
  }

  /** What is wrong with the level that the host named; nothing while its document is on its way. */
  #wrong(): string {
    const { status, document } = this.case ?? {};
    return status === 'ready' && document && this.level !== undefined
      ? wrongPosition(document, this.level, this.tier)
      : '';
  }

  #label(person: string): string {
    return this.case?.record?.people.find(({ id }) => id === person)?.label ?? '';
  }

  #title(form: OpenForm): string {
    if (form.kind === 'add') return strings.addTitle;
    return form.kind === 'sharing' ? strings.sharingTitle : strings.formTitle(this.#label(form.person));
  }

  #edit(change: (record: CaseRecord) => CaseRecord, what?: string): boolean {
    this.saved = null;
    return this.edit(change, what);
  }

  #save(change: (record: CaseRecord) => CaseRecord, what?: string): void {
    const form = this.#form.open!;
    const before = this.#review;
    const seen = this.#seesAnswer();
    this.#form.leave();
    if (!this.#edit(change, strings.announceSaved(what ?? this.#title(form)))) return;
    const review = this.#reviewed();
    if (!review) return;
    if (!seen && (review.mayGoOn !== before?.mayGoOn || review.text !== before?.text)) this.saved = form;
    const next = this.#next(tasksOf(this.case!.record!, review, today()), review, form);
    if (next) this.#form.show(next.form);
  }

  #seesAnswer(): boolean {
    const { top, bottom } = this.find('.decision')!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }

  protected override outcome(): string {
    const review = this.#reviewed();
    return review ? strings.answerIs(answerWords(review)) : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-checklist': ConsentChecklist;
  }
}
