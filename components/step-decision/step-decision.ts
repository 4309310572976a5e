import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  dueDates,
  levelSaid,
  ownDecides,
  planStep,
  positionWords,
  riskStands,
  spanWords,
  stepsFor,
} from '../../src/index.js';
import { sourcesOnPaper } from '../shared/cites.js';
import { datesId } from '../shared/dates-id.js';
import { ThresholdErrorEvent } from '../shared/events.js';
import type { Errors } from '../shared/fields.js';
import { FormController } from '../shared/form-controller.js';
import { OwnHolidays } from '../shared/own-holidays.js';
import { RecordingElement } from '../shared/recording-element.js';
import { Ticking } from '../shared/ticking.js';
import { now } from '../shared/today.js';
import { answerTemplate } from './answer.js';
import { chooseTemplate } from './choose.js';
import { datesTemplate, daysAsked } from './dates.js';
import { StepDesk } from './desk.js';
import { endsOf, wrongEnd } from './ends.js';
import { formBegin, formOpener, formStands, formTitle } from './form.js';
import { hasPlan, waiting, type Hands, type OpenForm, type View } from './model.js';
import { restTemplate } from './rest.js';
import { numberSources } from './sources.js';
import { strings } from './strings.js';
import { styles } from './styles.js';
import { tasksTemplate } from './tasks.js';

export type * from '../shared/public-types.js';

interface HalfWritten {
  readonly form: unknown;
  readonly days: ReturnType<StepDesk['halfWritten']>;
}

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

  /** True where the host took the message about a wrong level over. */
  @state() private handled = false;

  protected override readonly reading = '.task-open, .calendar';
  protected override readonly focusLast = '#head, #choose';
  readonly #forms: FormController<OpenForm> = new FormController(this, {
    begin: formBegin,
    title: (form) => (this.#view?.plan ? formTitle(form, this.#view.plan) : strings.title),
    opener: (form) => (this.#view?.plan ? formOpener(form, this.#view.plan) : this.focusLast),
    // What is filled in comes back with a step that cannot be shown for now.
    stands: (form) => !this.#view || Boolean(this.#view.plan && formStands(form, this.#view.plan)),
    focusNext: (...places) => this.focusNext(...places),
  });
  readonly #desk = new StepDesk(this.#forms, () => this.requestUpdate());
  readonly #hands: Hands = {
    edit: (change, said) => this.edit(change, said),
    focusNext: (...places) => this.focusNext(...places),
    redraw: () => this.requestUpdate(),
    announce: (said) => this.announce(said),
  };
  readonly #holidays = new OwnHolidays(this);
  #view: View | null = null;
  #reported = '';

  constructor() {
    super();
    new Ticking(this);
  }

  protected override faults(): Errors {
    const faults = this.#forms.faults();
    for (const [field, { label }] of this.#desk.days)
      faults.set(field, this.#desk.dayErrors.get(field) ?? strings.dayUnsaved(label));
    return faults;
  }

  protected override halfWritten(): HalfWritten | null {
    const [form, days] = [this.#forms.halfWritten, this.#desk.halfWritten()];
    return form || days ? { form, days } : null;
  }

  protected override resume(halfWritten: unknown): void {
    const { form, days } = halfWritten as HalfWritten;
    if (form) this.#forms.resume(form);
    if (days) this.#desk.resume(days);
  }

  protected override control(field: string): HTMLElement | null {
    if (field === 'step') return this.find('[data-start]') ?? this.find('.choose .opener');
    return (
      this.find(`input[data-day]#${CSS.escape(field)}:not([hidden] *), ${this.#forms.place(field)}`) ??
      (this.#desk.days.has(field) ? this.find('.opener:has(.begun)') : null)
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('holidays')) void this.#holidays.take(this.holidays);
    this.#work();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wrong = this.#wrong();
    if (wrong && wrong !== this.#reported) this.handled = !this.dispatchEvent(new ThresholdErrorEvent(wrong, []));
    this.#reported = wrong;
  }

  protected override forget(): void {
    this.#desk.reset();
  }

  protected override draw() {
    const wrong = this.#wrong();
    const view = this.#view;
    const { fault } = this.#holidays;
    return html`${view && !wrong ? nothing : html`<h2>${strings.title}</h2>`}
      ${fault ? html`<p class="error">${fault}</p>` : nothing}
      ${
        wrong
          ? this.handled
            ? nothing
            : html`<p class="error" role="alert">${wrong}</p>`
          : view
            ? this.#viewTemplate(view)
            : html`<p>${strings.failed}</p>`
      }`;
  }

  #viewTemplate(view: View) {
    const [hands, desk] = [this.#hands, this.#desk];
    numberSources(desk, view);
    desk.follow(view, daysAsked(view));
    const dates = datesTemplate(view, hands, desk);
    return html`${
      hasPlan(view)
        ? html`<div class="sides">
            ${answerTemplate(view, hands, desk)}
            <div class="work">${tasksTemplate(view, hands, desk)} ${restTemplate(view, hands, desk)} ${dates}</div>
          </div>`
        : chooseTemplate(view, hands, desk, dates)
    }
    ${sourcesOnPaper(desk.cites)}`;
  }

  /** What is to be drawn for this moment; null where it cannot be worked out. */
  #work(): void {
    const { document, record, assessment } = this.case ?? {};
    this.#view = null;
    if (!document || !record || !assessment || this.#wrong()) return;
    const [at, holidays] = [now(), this.#holidays.value];
    const options = { now: at, ...(holidays ? { holidays } : {}) };
    const { indicated, urgent } = assessment;
    const ends = endsOf(this);
    try {
      this.#view = {
        document,
        record,
        now: at,
        holidays,
        plan: record.step ? planStep(document, record, options) : null,
        choices: stepsFor(document, record, ends),
        level: record.agreed ? positionWords(document, record.agreed) : indicated && spanWords(document, indicated),
        said: record.agreed ? 'recorded' : ownDecides(assessment) ? 'placed' : 'pointed',
        recordedLevel: levelSaid(document, record),
        from: ends.from ? positionWords(document, ends.from) : null,
        dates: dueDates(document, record, { ...options, id: datesId(record, this.case!.opened) }),
        risk: urgent && riskStands(urgent),
        shared: !this.alone,
      };
    } catch {
      // Drawn as "could not be worked out": no step is shown, and the emergency advice stays.
    }
  }

  /** What is wrong with a level that the host named; nothing while its document is on its way. */
  #wrong(): string {
    const { status, document } = this.case ?? {};
    return status === 'ready' && document ? wrongEnd(document, this) : '';
  }

  protected override outcome(): string {
    this.#work();
    const plan = this.#view?.plan;
    if (!plan) return '';
    const { length } = waiting(plan);
    if (length) return strings.announceQuestions(length);
    const next = plan.stages.find(({ id, passed }) => id === plan.next[0] && !passed)?.name;
    return next ? strings.announceNext(next) : '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'step-decision': StepDecision;
  }
}
