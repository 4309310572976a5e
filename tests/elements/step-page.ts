import type { StepDecision } from '../../components/step-decision/step-decision.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { instantOf, type CaseRecord } from '../../src/index.js';
import { all, get, mount, nameOf, until, words, type Named } from './page.js';

/*
 * A page with a step-decision, and what one does there: by roles and names, at a moment that the
 * test sets. The clock goes on when the test says so.
 */

type Words = string | RegExp;

const realNow = Date.now;
/** The moment that a clock in London shows: "2026-04-02 15:00". */
export const london = (moment: string) => instantOf(moment.slice(0, 10), moment.slice(11));

/** Stops the clock at a moment in London. */
export function setClock(moment: string): void {
  const at = london(moment).getTime();
  Date.now = () => at;
}

export function resetClock(): void {
  Date.now = realNow;
}

/** What is filled in where something is recorded; what is left out stays as the form has it. */
export interface Filled {
  readonly day?: string;
  readonly time?: string;
  readonly reason?: string;
  readonly by?: string;
}

export interface StepSetting {
  readonly pack?: string;
  /** A document as data. */
  readonly document?: unknown;
  /** A record to open. */
  readonly record?: unknown;
  /** In a threshold-case, or alone. */
  readonly alone?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly holidays?: unknown;
}

export class StepPage {
  readonly step: StepDecision = document.createElement('step-decision');
  readonly case: ThresholdCase | null;
  /** The clocks that the element set going: what to call, and how often in milliseconds. */
  readonly timers: { readonly call: () => void; readonly every: number }[] = [];
  readonly changes: CaseRecord[] = [];

  constructor({ pack, document: given, alone, attributes = {}, holidays }: StepSetting) {
    this.case = alone ? null : document.createElement('threshold-case');
    const holder = this.case ?? this.step;
    if (given !== undefined) holder.document = given;
    else if (pack) holder.pack = pack;
    for (const [name, value] of Object.entries(attributes)) this.step.setAttribute(name, value);
    if (holidays !== undefined) this.step.holidays = holidays;
    this.case?.append(this.step);
    holder.addEventListener('threshold-change', (event) =>
      this.changes.push((event as CustomEvent<{ record: CaseRecord }>).detail.record),
    );
    this.#mount(holder);
  }

  /** Puts it on the page with timers that only the test sets off. */
  #mount(holder: Element): void {
    const real = window.setInterval;
    window.setInterval = ((call: () => void, every: number) => {
      this.timers.push({ call, every });
      return 0;
    }) as typeof window.setInterval;
    try {
      mount(holder);
    } finally {
      window.setInterval = real;
    }
  }

  get root(): ShadowRoot {
    return this.step.shadowRoot!;
  }

  /** What is recorded: the case has it, and alone it is what the last event carried. */
  get record(): CaseRecord {
    return this.case ? this.case.record! : this.changes.at(-1)!;
  }

  async settled(): Promise<void> {
    await this.case?.updateComplete;
    await this.step.updateComplete;
    await this.step.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }

  /** Lets the clock go on to a moment, as it does by itself. */
  async later(moment: string): Promise<void> {
    setClock(moment);
    for (const { call } of this.timers) call();
    await this.settled();
  }

  get<T extends HTMLElement = HTMLElement>(role: Named, name?: Words, within: Element | ShadowRoot = this.root): T {
    return get<T>(within, role, name);
  }

  all<T extends HTMLElement = HTMLElement>(role: Named, name?: Words, within: Element | ShadowRoot = this.root): T[] {
    return all<T>(within, role, name);
  }

  async press(control: HTMLElement): Promise<void> {
    control.focus();
    control.click();
    await this.settled();
  }

  /** The part of the page under a heading. */
  part(heading: string): HTMLElement {
    const title = this.get('heading', heading);
    return title.closest('section') ?? title.parentElement!;
  }

  get said(): string {
    return words(this.root);
  }

  /** What was announced last: what was said before stays beside it. */
  announced(): string {
    const said = [...this.root.querySelectorAll('[role="status"] > :last-child, [role="alert"], [aria-live]')];
    return said.map(words).join(' ').trim();
  }

  /** How the step stands: the part under its own name. */
  head(): string {
    return words(this.root.querySelector('.head'));
  }

  bar(): string {
    return words(this.root.querySelector('.bar'));
  }

  /** The names of the steps that are offered. */
  offered(): string[] {
    return this.all('heading', undefined, this.part('Which step are you considering?')).slice(1).map(words);
  }

  offer(name: string): HTMLElement {
    return this.get('heading', name).closest('li')!;
  }

  /** Whether a step that is offered fits, in words. */
  fit(name: string): string {
    return words(this.offer(name).querySelector('.fit'));
  }

  /** How many stages are shown; none where there is no plan. */
  stagesShown(): number {
    return this.all('heading', 'Who does what, and by when').length && this.stages().length;
  }

  async start(name: string): Promise<void> {
    await this.press(this.get('button', `Consider this step: ${name}`));
  }

  stages(): HTMLElement[] {
    return this.all('listitem', undefined, this.part('Who does what, and by when')).filter((one) =>
      one.querySelector('h4'),
    );
  }

  /** The name of a stage, without how it stands. */
  static nameOf(stage: Element): string {
    const [heading, status] = [stage.querySelector('h4'), stage.querySelector('h4 .status')].map(words) as [
      string,
      string,
    ];
    return heading.slice(0, -status.length).replace(/:\s*$/, '').trim();
  }

  stage(name: string): HTMLElement {
    const found = this.stages().filter((one) => StepPage.nameOf(one) === name);
    if (found.length !== 1)
      throw new Error(
        `${found.length} stages "${name}", only: ${this.stages()
          .map((one) => StepPage.nameOf(one))
          .join(' | ')}`,
      );
    return found[0]!;
  }

  /** How a stage stands, in words. */
  status(name: string): string {
    return words(this.stage(name).querySelector('h4 .status'));
  }

  /** The stages that are open now: those that a screen reader is told are the current step. */
  open(): string[] {
    return this.stages()
      .filter((one) => one.getAttribute('aria-current') === 'step')
      .map((one) => StepPage.nameOf(one));
  }

  async answer(question: Words, option: string): Promise<void> {
    await this.press(this.get('radio', option, this.get('group', question)));
  }

  /** Opens what a stage folds away. */
  async details(name: string): Promise<HTMLElement> {
    const stage = this.stage(name);
    for (const details of stage.querySelectorAll('details')) details.open = true;
    await this.settled();
    return stage;
  }

  async fill(label: Words, value: string, within: Element | ShadowRoot = this.root): Promise<void> {
    const inputs = [...within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    const control = inputs.find(
      (one) => one.checkVisibility() && (typeof label === 'string' ? nameOf(one) === label : label.test(nameOf(one))),
    );
    if (!control) throw new Error(`No field "${label}", only: ${inputs.map(nameOf).join(' | ')}`);
    control.focus();
    control.value = value;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** What stands in a field. */
  value(label: Words): string {
    const inputs = [...this.root.querySelectorAll<HTMLInputElement>('form.questions input, form.questions textarea')];
    return inputs.find((one) => (typeof label === 'string' ? nameOf(one) === label : label.test(nameOf(one))))!.value;
  }

  async save({ day, time, reason, by }: Filled = {}): Promise<void> {
    if (day !== undefined) await this.fill('On which day?', day);
    if (time !== undefined) await this.fill('At what time?', time);
    if (reason !== undefined) await this.fill(/^Why\?/, reason);
    if (by !== undefined) await this.fill(/^Who recorded it\?/, by);
    await this.press(this.get('button', 'Save'));
  }

  async did(stage: string, filled: Filled = {}): Promise<void> {
    await this.press(this.get('button', `Record as done: ${stage}`));
    await this.save(filled);
  }

  async takeBack(stage: string, filled: Filled = {}): Promise<void> {
    await this.press(this.get('button', `It is not done after all: ${stage}`));
    await this.save(filled);
  }

  async decide(how: 'We agree' | 'We do not agree' | 'Consider it again', filled: Filled = {}): Promise<void> {
    await this.press(this.get('button', how));
    await this.save(filled);
  }

  /** Records the day of the next meeting; an empty text takes it out. */
  async meeting(day: string): Promise<void> {
    await this.fill('Day of the next meeting', day);
    await this.press(this.get('button', 'Record this day'));
  }

  /** What was recorded, as the page tells it. */
  history(): string[] {
    return this.all('listitem', undefined, this.part('What was recorded')).map(words);
  }

  /** What is wrong in the form. */
  errors(): string[] {
    const summary = this.root.querySelector('.error-summary');
    return summary ? this.all('button', undefined, summary).map(words) : [];
  }
}

/** What can be pressed, besides the frame, by name. */
export const controls = ({ shadowRoot }: Element): string[] =>
  all(shadowRoot!, 'button')
    .filter((button) => !button.closest('header'))
    .map(nameOf);

/** A page that is ready to be used. */
export async function openStep(setting: StepSetting): Promise<StepPage> {
  const page = new StepPage(setting);
  await until(() => page.root && page.all('heading', 'Step up or step down').length, 'the document is loaded');
  if (setting.record !== undefined) {
    page.case!.record = setting.record as CaseRecord;
    const wanted = JSON.stringify((setting.record as CaseRecord).step);
    await until(() => JSON.stringify(page.case!.record?.step) === wanted, 'the record is opened');
  }
  await page.settled();
  return page;
}
