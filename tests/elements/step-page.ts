import type { StepDecision } from '../../components/step-decision/step-decision.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { instantOf, type CaseRecord } from '../../src/index.js';
import { all, get, mount, nameOf, openRecord, until, words, type Named } from './page.js';

/*
 * A page with a step-decision, and what one does there: by roles and names, at a moment that the
 * test sets. The clock goes on when the test says so.
 */

type Words = string | RegExp;

const NO_FIT = /do(es)? not fit$/;
const NOT_AGREED = 'Not agreed. What was decided?';
const AGREED = /^(Agreed (today|after all)|Not agreed( after all)?|Consider it again)$/;

const realNow = Date.now;
/** The moment that a clock in London shows: "2026-04-02 15:00"; one that it shows twice as an instant, "2026-10-25T01:30Z". */
export const london = (moment: string) =>
  moment.endsWith('Z') ? new Date(moment) : instantOf(moment.slice(0, 10), moment.slice(11));

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

  /** Where the step stands: the part under its own name. */
  head(): string {
    return words(this.root.querySelector('.stands'));
  }

  /** Whose move it is, in words. */
  now(): string {
    return words(this.root.querySelector('.facts .now dd'));
  }

  /** Opens a part that is folded away, by its title, and gives what is in it. */
  async fold(title: Words): Promise<HTMLElement> {
    const opener = this.get('button', title);
    if (opener.getAttribute('aria-expanded') !== 'true') await this.press(opener);
    return this.folded(title);
  }

  /** What is in a part that is open. */
  folded(title: Words): HTMLElement {
    return this.get('button', title).parentElement!.querySelector<HTMLElement>('.folded')!;
  }

  /** Opens the steps that do not fit, where there are any. */
  async allOffers(): Promise<void> {
    if (this.all('button', NO_FIT).length) await this.fold(NO_FIT);
  }

  /** The names of the steps that are offered, those that do not fit with them. */
  async offered(): Promise<string[]> {
    await this.allOffers();
    return [...this.part('Which step are you considering?').querySelectorAll('h4')].map(words);
  }

  offer(name: string): HTMLElement {
    return this.get('heading', name).closest('li')!;
  }

  /** Whether a step that is offered fits, in words. */
  async fit(name: string): Promise<string> {
    await this.allOffers();
    return words(this.offer(name).querySelector('.fit'));
  }

  /** How many stages are shown; none where there is no plan. */
  stagesShown(): number {
    return this.stages().length;
  }

  async start(name: string): Promise<void> {
    await this.allOffers();
    await this.press(this.get('button', `Consider: ${name}`));
  }

  /** The tasks, by their names. */
  tasks(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.task')];
  }

  task(name: string): HTMLElement {
    const found = this.tasks().filter((one) => words(one.querySelector('h3')) === name);
    if (found.length !== 1)
      throw new Error(`${found.length} tasks "${name}", only: ${this.tasks().map(StepPage.nameOf).join(' | ')}`);
    return found[0]!;
  }

  /** The tasks that are stages. */
  stages(): HTMLElement[] {
    return this.tasks().filter(({ id }) => id.startsWith('task-stage-'));
  }

  static nameOf(task: Element): string {
    return words(task.querySelector('h3'));
  }

  stage(name: string): HTMLElement {
    return this.task(name);
  }

  /** How a stage stands, in words. */
  status(name: string): string {
    return words(this.task(name).querySelector('.task-state'));
  }

  /** The stages that do not apply, which are folded away. */
  async off(): Promise<string[]> {
    const title = /^\d+ do(es)? not apply$/;
    if (!this.all('button', title).length) return [];
    return this.all('listitem', undefined, await this.fold(title)).map((one) =>
      words(one.querySelector('strong')).replace(/\.$/, ''),
    );
  }

  /** The stages whose turn it is: those that a screen reader is told are the current step. */
  open(): string[] {
    return this.stages()
      .filter((one) => one.getAttribute('aria-current') === 'step')
      .map((one) => StepPage.nameOf(one));
  }

  /** The tasks that are open on the page: one at most. */
  opened(): string[] {
    return this.tasks()
      .filter((one) => one.querySelector('.task-body'))
      .map((one) => StepPage.nameOf(one));
  }

  /** Opens a task, and gives what is in it. */
  async details(name: string): Promise<HTMLElement> {
    const task = this.task(name);
    const [opener] = this.all('button', /^(Open|Change): /, task);
    if (opener) await this.press(opener);
    return task;
  }

  /** Opens the other ways to count a clock. */
  async readings(name: string): Promise<HTMLElement> {
    const task = await this.details(name);
    const opener = this.get('button', /^Count it another way/, task);
    if (opener.getAttribute('aria-expanded') !== 'true') await this.press(opener);
    return task;
  }

  /** Answers a question where it is asked: among the questions, or after a step was not agreed. */
  async answer(question: Words, option: string): Promise<void> {
    const asked = () => this.all('group', question);
    if (!asked().length && this.tasks().some((one) => StepPage.nameOf(one) === 'Questions'))
      await this.details('Questions');
    if (!asked().length && this.tasks().some((one) => StepPage.nameOf(one) === NOT_AGREED))
      await this.details(NOT_AGREED);
    await this.press(this.get('button', option, this.get('group', question)));
  }

  /** Opens the papers, and gives the box of one. */
  async paper(name: string): Promise<HTMLInputElement> {
    await this.fold(/^Papers/);
    return this.get<HTMLInputElement>('checkbox', new RegExp(`^${name}`));
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
    const form = this.root.querySelector<HTMLElement>('form.questions')!;
    if (day !== undefined) await this.fill('Date', day, form);
    if (time !== undefined) await this.fill('Time', time, form);
    if (reason !== undefined) await this.fill(/ ?[Ww]hy\?/, reason, form);
    if (by !== undefined) await this.fill(/^Who recorded it\?/, by, form);
    await this.press(this.get('button', 'Save', this.root.querySelector('form.questions')!));
  }

  /** Records that a stage was done now, by one press; or with what is filled in. */
  async did(stage: string, filled?: Filled): Promise<void> {
    await this.details(stage);
    if (!filled) return this.press(this.get('button', `Done today: ${stage}`));
    await this.press(this.get('button', `Another day: ${stage}`));
    await this.save(filled);
  }

  async takeBack(stage: string, filled: Filled = {}): Promise<void> {
    await this.details(stage);
    await this.press(this.get('button', `Mark as not done: ${stage}`));
    await this.save(filled);
  }

  /** The task in which people agree, or do not, opened. */
  async decision(): Promise<void> {
    if (this.all('button', AGREED).length) return;
    for (const name of this.stages().map(StepPage.nameOf)) {
      await this.details(name);
      if (this.all('button', AGREED).length) return;
    }
    throw new Error('No stage is one at which people agree.');
  }

  /** Opens the form of a decision. */
  async deciding(how: 'agreed' | 'not agreed' | 'considered again'): Promise<void> {
    await this.decision();
    const name = {
      agreed: /^Agreed (on another day|after all)$/,
      'not agreed': /^Not agreed( after all)?$/,
      'considered again': /^Consider it again$/,
    }[how];
    await this.press(this.get('button', name));
  }

  async decide(how: 'agreed' | 'not agreed' | 'considered again', filled: Filled = {}): Promise<void> {
    await this.deciding(how);
    await this.save(filled);
  }

  /** Records the day of the next meeting; an empty text removes it. */
  async meeting(day: string): Promise<void> {
    const part = await this.fold('Meeting');
    await this.fill('Date of the next meeting', day, part);
    await this.press(this.get('button', 'Save this date', part));
  }

  /** What was recorded, as the page tells it. */
  async history(): Promise<string[]> {
    return this.all('listitem', undefined, await this.fold(/^History/)).map(words);
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
  if (setting.record !== undefined) await openRecord(page.case!, setting.record);
  await page.settled();
  return page;
}
