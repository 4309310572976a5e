import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  answer,
  answerStep,
  chooseReading,
  clearStep,
  loadReaders,
  londonTime,
  moveStep,
  planStep,
  RecordEditError,
  recordStage,
  setStepMeeting,
  startStep,
  stepsFor,
  tickPaper,
  toCalendar,
  type BankHolidays,
  type Position,
  type RecordedLevel,
  type StepChoice,
  type StepPlan,
} from '../../src/index.js';
import { RecordingElement } from '../shared/recording-element.js';
import { ThresholdErrorEvent } from '../shared/events.js';
import { NO_ERRORS, type Errors } from '../shared/fields.js';
import { wrongPosition } from '../shared/position.js';
import { caseStrings } from '../shared/strings.js';
import { now, today } from '../shared/today.js';
import { saveCalendar } from './calendar-file.js';
import { chooseTemplate } from './choose.js';
import { contactNowTemplate } from './contacts.js';
import { dayWrong, formTemplate, readForm, type OpenForm } from './form.js';
import {
  barTemplate,
  headTemplate,
  notAgreedTemplate,
  papersTemplate,
  questionsTemplate,
  restTemplate,
  rolesTemplate,
} from './parts.js';
import { stagesTemplate } from './stages.js';
import { strings } from './strings.js';
import { styles } from './styles.js';

export type * from '../shared/public-types.js';

/** How often what is left is worked out anew, in milliseconds. */
const TICK = 30_000;

/**
 * Plans a step up or down between early help and children's social care: the test that matters, who
 * does what by when, the papers, the roles before and after, and what happens if people do not
 * agree. In a `threshold-case`, or alone with a `pack` and the two levels.
 *
 * @fires threshold-ready - the document is loaded (where the element stands alone)
 * @fires threshold-change - a person recorded something (where the element stands alone)
 * @fires threshold-error - the document, a level or the bank holidays are wrong; cancelable
 * @cssproperty --threshold-level-1-colour - colour of the first level
 * @cssproperty --threshold-level-2-colour - colour of the second level
 * @cssproperty --threshold-level-3-colour - colour of the third level
 * @cssproperty --threshold-level-4-colour - colour of the fourth level
 * @cssproperty --threshold-level-5-colour - colour of the fifth level
 * @cssproperty --threshold-level-6-colour - colour of the sixth level and of any after it
 * @cssproperty --threshold-accent-colour - colour of what can be pressed
 * @cssproperty --threshold-alert-colour - colour of what is overdue and of errors
 * @cssproperty --threshold-focus-colour - colour of the line around what has the focus
 * @cssproperty --threshold-sticky-top - where headings stop, below a host's own sticky header
 */
export class StepDecision extends RecordingElement {
  static override styles = styles;

  /** Id of the level that the family is at. */
  @property() from?: string;

  /** Id of the tier that the family is at. */
  @property({ attribute: 'from-tier' }) fromTier?: string;

  /** Id of the level that is considered, where none is recorded. */
  @property() to?: string;

  /** Id of the tier that is considered. */
  @property({ attribute: 'to-tier' }) toTier?: string;

  /** Bank holidays in the gov.uk format that take the place of the kit's own. Faulty ones are refused. */
  @property({ attribute: false }) holidays?: unknown;

  @state() private form: OpenForm | null = null;
  @state() private errors: Errors = NO_ERRORS;
  @state() private meetingError = '';
  @state() private sure = false;
  /** What the recorded level says, as a person answered it for this choice. */
  @state() private recordedLevel: RecordedLevel | undefined;
  /** True where the host took the message about a wrong level over. */
  @state() private handled = false;
  @state() private ownHolidays: BankHolidays | undefined;
  @state() private holidaysFault = false;

  protected override readonly reading = '[data-see], [data-calendar]';
  #formAt = { day: '', time: '' };
  #plan: StepPlan | null = null;
  #choices: readonly StepChoice[] = [];
  #broken = false;
  #reported = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  protected override faults(): Errors {
    const faults = new Map(this.errors);
    if (this.form && this.touched && !faults.size) faults.set('form', caseStrings.unsaved(this.#formTitle(this.form)));
    const meeting = this.find('#meeting-day');
    if (meeting && (meeting.validity.badInput || meeting.value !== (this.#plan?.meeting?.on ?? '')))
      faults.set('meeting', this.meetingError || strings.meetingUnsaved);
    return faults;
  }

  protected override control(field: string): HTMLElement | null {
    if (field === 'step') return this.find('[data-start]');
    if (field === 'meeting') return this.find('#meeting-day');
    return this.find(field === 'form' ? 'form.questions input' : `form.questions :is(input, textarea)#${field}`);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is left goes down in silence: nothing here is announced.
    this.#timer = setInterval(() => this.requestUpdate(), TICK);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // What a person does, handled once for the whole element.
    root.addEventListener('change', (event) => this.#onChange(event));
    root.addEventListener('click', (event) => this.#onClick(event));
    root.addEventListener('submit', (event) => this.#onSubmit(event as SubmitEvent));
    root.addEventListener('focusin', (event) => this.#onFocus(event.target as HTMLElement));
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('holidays')) void this.#useHolidays();
    this.#work();
    if (!this.#plan && this.form) {
      // The form is gone from the screen with the plan.
      this.#close();
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wrong = this.#wrong();
    if (wrong && wrong !== this.#reported) this.handled = !this.dispatchEvent(new ThresholdErrorEvent(wrong, []));
    this.#reported = wrong;
  }

  protected override forget(): void {
    this.#close();
    this.recordedLevel = undefined;
  }

  protected override draw() {
    const { document, assessment } = this.case!;
    const wrong = this.#wrong();
    const failed = this.#broken || !assessment;
    return html`<h2>${strings.title}</h2>
      ${this.holidaysFault ? html`<p class="error">${strings.holidaysRefused}</p>` : nothing}
      ${
        wrong
          ? this.handled
            ? nothing
            : html`<p class="error" role="alert">${wrong}</p>`
          : failed
            ? html`<p>${strings.failed}</p>`
            : this.#plan
              ? this.#planTemplate(this.#plan)
              : chooseTemplate(document!, this.#choices, this.recordedLevel)
      }`;
  }

  #planTemplate(plan: StepPlan) {
    const document = this.case!.document!;
    const contact = (id: string) => contactNowTemplate(document, id, now(), this.ownHolidays);
    const formContent = this.form
      ? formTemplate(this.form, this.#formTitle(this.form), this.errors, this.#formAt)
      : nothing;
    return html`${headTemplate(plan)} ${questionsTemplate(plan)} ${stagesTemplate({ plan, form: this.form, formContent, contact })}
    ${notAgreedTemplate(plan, contact)} ${papersTemplate(plan, this.meetingError)} ${rolesTemplate(plan)} ${restTemplate(plan, this.sure)} ${barTemplate(plan)}`;
  }

  /** The plan for this moment, or the steps to choose from. */
  #work(): void {
    const { document, record, assessment } = this.case ?? {};
    this.#plan = null;
    this.#choices = [];
    this.#broken = false;
    if (!document || !record || !assessment || this.#wrong()) return;
    try {
      if (record.step)
        this.#plan = planStep(document, record, {
          now: now(),
          ...(this.ownHolidays ? { holidays: this.ownHolidays } : {}),
        });
      else
        this.#choices = stepsFor(document, record, {
          ...this.#ends(),
          ...(this.recordedLevel ? { recorded: this.recordedLevel } : {}),
        });
    } catch {
      this.#broken = true;
    }
  }

  #ends(): { from?: Position; to?: Position } {
    const position = (level: string | undefined, tier: string | undefined) =>
      level === undefined ? undefined : { level, ...(tier ? { tier } : {}) };
    const [from, to] = [position(this.from, this.fromTier), position(this.to, this.toTier)];
    return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  }

  /** What is wrong with a level that the host named; nothing while its document is on its way. */
  #wrong(): string {
    const { status, document } = this.case ?? {};
    if (status !== 'ready' || !document) return '';
    return (
      Object.entries(this.#ends())
        .map(([end, { level, tier }]) => wrongPosition(document, level, tier, [end, `${end}-tier`]))
        .find(Boolean) ?? ''
    );
  }

  async #useHolidays(): Promise<void> {
    const json = this.holidays;
    const read =
      json === undefined || json === null ? undefined : (await loadReaders().catch(() => null))?.readHolidays(json);
    if (json !== this.holidays) return;
    this.ownHolidays = read?.ok ? read.value : undefined;
    const refused = json !== undefined && json !== null && !read?.ok;
    this.holidaysFault =
      refused && this.dispatchEvent(new ThresholdErrorEvent(strings.holidaysRefused, read?.issues ?? []));
  }

  /** Of a field for words browsers show the caret only, and heed no scroll margin: it could stand under the bar. */
  #onFocus(field: HTMLElement): void {
    if (field.matches('textarea, input[type="text"]')) field.scrollIntoView({ block: 'nearest' });
  }

  #onChange(event: Event): void {
    const input = event.target as HTMLInputElement;
    const { question, kept, reading, paper, recordedLevel } = input.dataset;
    if (recordedLevel !== undefined) this.recordedLevel = input.value as RecordedLevel;
    if (question !== undefined) this.#answer(question, kept, input.value);
    else if (reading !== undefined)
      this.edit((record) => chooseReading(record, reading, input.value), strings.announce(strings.readingChosen));
    else if (paper !== undefined) this.#tickPaper(paper, input.checked);
    if (question !== undefined || reading !== undefined || paper !== undefined) this.requestUpdate();
  }

  #tickPaper(paper: string, shared: boolean): void {
    const name = this.#plan?.papers.find(({ id }) => id === paper)?.name ?? paper;
    this.edit(
      (record) => tickPaper(record, paper, shared ? today() : null),
      shared ? strings.announcePaper(name) : strings.announcePaperBack(name),
    );
  }

  #answer(question: string, kept: string | undefined, option: string | null): void {
    const label =
      this.#plan?.questions.find(({ id }) => id === question)?.options.find(({ id }) => id === option)?.label ?? '';
    this.edit(
      (record) => (kept === 'case' ? answer : answerStep)(record, question, option),
      option === null ? strings.announceUnanswered : strings.announceAnswered(label),
    );
  }

  #onClick(event: Event): void {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const { start, decide, done, notDone, see, focus, unanswer, kept } = button.dataset;
    if (start !== undefined) {
      this.focusNext('#head');
      const name = this.#choices.find(({ protocol }) => protocol === start)?.name ?? start;
      this.edit(
        (record) => startStep(record, start, crypto.getRandomValues(new Uint32Array(4)).join('-')),
        strings.announceStarted(name),
      );
    } else if (decide !== undefined)
      this.#show({ kind: 'decide', outcome: decide as 'agreed', needsReason: 'needsReason' in button.dataset });
    else if (done !== undefined) this.#show({ kind: 'done', stage: done });
    else if (notDone !== undefined) this.#show({ kind: 'undo', stage: notDone });
    else if ('cancel' in button.dataset) this.#leave();
    else if (see !== undefined) this.#focus(`#${CSS.escape(see)}`);
    else if (focus !== undefined) this.#focus(`form.questions #${CSS.escape(focus)}`);
    else if (unanswer !== undefined) {
      this.focusNext(`#question-${CSS.escape(unanswer)}`);
      this.#answer(unanswer, kept, null);
    } else if ('calendar' in button.dataset) this.#saveCalendar();
    else if ('clear' in button.dataset) {
      this.sure = true;
      this.focusNext('#sure');
    } else if ('clearNo' in button.dataset) {
      this.sure = false;
      this.focusNext('[data-clear]');
    } else if ('clearYes' in button.dataset) {
      this.#close();
      this.focusNext('#choose');
      this.edit(clearStep, strings.announceTakenOut);
    }
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    if ('meetingForm' in form.dataset) this.#saveMeeting(form.elements.namedItem('meeting-day') as HTMLInputElement);
    else if (this.form) this.#save(this.form, form);
  }

  /** An empty day takes the meeting out. */
  #saveMeeting(field: HTMLInputElement): void {
    this.meetingError = field.value || field.validity.badInput ? dayWrong(field) : '';
    if (this.meetingError) field.focus();
    else this.edit((record) => setStepMeeting(record, field.value || null), strings.announce(strings.meetingTitle));
  }

  #save(form: OpenForm, filled: HTMLFormElement): void {
    const { made, errors } = readForm(form, filled, now());
    if (errors.size) return this.#refuse(errors);
    try {
      this.edit(
        (record) =>
          form.kind === 'decide'
            ? moveStep(record, { outcome: form.outcome, ...made })
            : recordStage(record, { stage: form.stage, done: form.kind === 'done', ...made }),
        this.#formSaid(form),
      );
    } catch (error) {
      if (!(error instanceof RecordEditError)) throw error;
      // The buttons offer only what can follow, so it is the moment that does not fit.
      return this.#refuse(new Map([['day', strings.errors.order]]));
    }
    this.focusNext(form.kind === 'decide' ? '#stages' : `#stage-${CSS.escape(form.stage)}`);
    this.#close();
  }

  /** Nothing is recorded, and what was filled in stays. */
  #refuse(errors: Errors): void {
    this.errors = errors;
    this.focusNext('#errors');
  }

  #formTitle(form: OpenForm): string {
    if (form.kind === 'decide') return strings.decideTitle[form.outcome];
    const name = this.#plan?.stages.find(({ id }) => id === form.stage)?.name ?? form.stage;
    return form.kind === 'done' ? strings.doneTitle(name) : strings.undoTitle(name);
  }

  /** What is announced when a form is saved. */
  #formSaid(form: OpenForm): string {
    if (form.kind === 'decide') return strings.announceDecided[form.outcome];
    const name = this.#plan?.stages.find(({ id }) => id === form.stage)?.name ?? form.stage;
    return form.kind === 'done' ? strings.announceDone(name) : strings.announceUndone(name);
  }

  #show(form: OpenForm): void {
    const again = JSON.stringify(form) === JSON.stringify(this.form);
    if (again) return this.#leave();
    this.form = form;
    this.touched = false;
    this.errors = NO_ERRORS;
    this.#formAt = { day: today(), time: londonTime(now()) };
    this.focusNext('form.questions input');
  }

  #close(): void {
    this.form = null;
    this.errors = NO_ERRORS;
    this.meetingError = '';
    this.sure = false;
  }

  /** Closes the form and goes back to the button that opened it. */
  #leave(): void {
    const { form } = this;
    this.focusNext(
      !form
        ? ''
        : form.kind === 'decide'
          ? `[data-decide="${form.outcome}"]`
          : `[data-${form.kind === 'done' ? 'done' : 'not-done'}="${CSS.escape(form.stage)}"]`,
    );
    this.#close();
  }

  #saveCalendar(): void {
    if (this.#plan)
      saveCalendar(this.ownerDocument, strings.calendarName, toCalendar(this.case!.document!, this.#plan));
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override outcome(): string {
    this.#work();
    const next = this.#plan?.stages.find(({ id }) => id === this.#plan?.next[0])?.name;
    return next ? strings.announceNext(next) : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'step-decision': StepDecision;
  }
}
