import type { ConsentChecklist } from '../../components/consent-checklist/consent-checklist.js';
import { addConcern, agree, answer, newRecord, type CaseRecord } from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import { get, heard, mount, nameOf, Page, until, words, type Named } from './page.js';

/** Today, or a day before or after it, in England, as 2026-11-22. */
export const day = (from = 0) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(Date.now() + from * 86_400_000);

export const ANSWER = 'Can you go ahead?';
export const SHARING = 'Share, and on what basis';
export const SHARE = /Will you share information\?$/;
export const GROUNDS = /^Why can you share without agreement/;
export const RISK_OF_HARM = /^To ask for consent would put a person at risk/;

const empty = newRecord(cheshireEast2023);
/** Cheshire East, Targeted Help, lower tier: the portal form, for which parents must agree. */
export const lowerTier: CaseRecord = answer(
  addConcern(empty, { indicator: 'education.targeted.1' }),
  'without-social-care',
  'yes',
);
/** Cheshire East, Statutory/Specialist Help. */
export const statutory: CaseRecord = agree(empty, { level: 'statutory', rationale: 'We fear harm.', on: day() });

/** A page with a checklist, in a case or alone, and what one does there. */
export class ConsentPage extends Page {
  readonly checklist: ConsentChecklist = document.createElement('consent-checklist');
  readonly changes = heard(this.checklist, 'threshold-change');
  readonly errors = heard(this.checklist, 'threshold-error');

  override get root(): ShadowRoot {
    return this.checklist.shadowRoot!;
  }

  override async settled(): Promise<void> {
    // One that is on no page never comes to an end.
    for (const one of [this.case, this.grid, this.checklist, this.checklist])
      if (one.isConnected) await one.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }

  /** The answer in two or three words. */
  get verdict(): string {
    return words(this.section(ANSWER).querySelector('strong'));
  }

  /** What the tasks lack, each by its text. */
  get missing(): string[] {
    return [...this.root.querySelectorAll('.lacks li')].map((one) => {
      const said = one.cloneNode(true) as Element;
      for (const source of said.querySelectorAll('.source-mark, .source')) source.remove();
      return words(said);
    });
  }

  /** The form that is open. */
  get form(): HTMLElement {
    return this.get('form');
  }

  /** The names of the forms that are open. */
  get forms(): string[] {
    return this.all('form').map(nameOf);
  }

  said(): string {
    return words(this.root);
  }

  /** The line of a task, or of a person whose agreement is not asked for. */
  task(title: string): HTMLElement {
    const found = this.all('listitem').filter((item) => words(item.querySelector('h3, b')) === title);
    if (found.length !== 1) throw new Error(`${found.length} lines are called "${title}".`);
    return found[0]!;
  }

  /** Opens the line of those whose agreement the document does not ask for. */
  async others(): Promise<void> {
    const fold = this.root.querySelector<HTMLDetailsElement>('.unasked');
    if (fold && !fold.open) await this.press(fold.querySelector('summary')!);
  }

  override async addPerson(
    label: string,
    role: 'a child' | 'an unborn child' | 'an adult' = 'an adult',
  ): Promise<void> {
    if (!this.all('textbox', 'Initials or role').length)
      await this.press(this.get('button', /^(\+ Person|Add: People to ask)$/));
    await this.fill(this.get('textbox', 'Initials or role'), label);
    await this.press(this.get('button', `Add ${role}`));
  }

  /** What opens a task, or closes it. */
  opener(title: string): HTMLElement {
    return this.get('button', new RegExp(`^(Record|Change|Close): ${title}$`));
  }

  /** Opens the questions about one person, unless they are open. */
  async about(label: string): Promise<void> {
    if (this.forms.includes(`What ${label} said`)) return;
    if (!this.all('button', new RegExp(`: ${label}$`)).length) await this.others();
    await this.press(this.opener(label));
  }

  /** Opens the questions about sharing, unless they are open. */
  async sharing(): Promise<void> {
    if (!this.forms.includes(SHARING)) await this.press(this.opener(SHARING));
  }

  /** Picks a round or a box in the open form, by the question and how the answer begins. */
  async pick(question: RegExp, option: string | RegExp): Promise<void> {
    const role: Named = this.all('radio', option, this.get('group', question)).length ? 'radio' : 'checkbox';
    await this.press(this.get(role, option, this.get('group', question)));
  }

  async onDay(question: string, date: string): Promise<void> {
    await this.fill(this.get<HTMLInputElement>('date', question), date);
  }

  async fillIn(text: string, field: string | RegExp): Promise<void> {
    await this.fill(this.get<HTMLInputElement>('textbox', field), text);
  }

  async save(): Promise<void> {
    await this.press(get(this.form, 'button', 'Save'));
  }

  /** Leaves the task that opened by itself. */
  async leave(): Promise<void> {
    for (const button of this.all('button', /^(Cancel|Done)$/)) await this.press(button);
  }

  /** Fills in that somebody agreed, with everything that the record asks for. */
  async agreed(label: string, how = 'Verbally', on = day()): Promise<void> {
    await this.about(label);
    await this.pick(/parental responsibility|capacity/, 'Yes');
    await this.pick(/^Have you asked/, 'Agreed');
    if (on !== day()) await this.onDay('When?', on);
    await this.pick(/^How did they agree/, how);
    await this.pick(/^What did you explain/, 'All four of these');
    await this.pick(/^Did they need help to understand/, 'No, none was needed');
    await this.save();
  }

  /** Fills in what somebody said who did not agree. */
  async didNotAgree(label: string, said = 'Said no', responsible = true): Promise<void> {
    await this.about(label);
    if (responsible) await this.pick(/parental responsibility|capacity/, 'Yes');
    await this.pick(/^Have you asked/, said);
    await this.save();
  }

  /** Fills in a decision to share: with their agreement where no ground is named. */
  async decided(ground?: string | RegExp, reasons = ''): Promise<void> {
    await this.sharing();
    await this.pick(SHARE, ground ? 'Share without agreement' : 'Share with their agreement');
    if (ground) await this.pick(GROUNDS, ground);
    await this.fillIn('What we saw at school', 'What will you share?');
    await this.fillIn('the front door', 'Who with?');
    await this.fillIn('to get help', 'What for?');
    if (reasons) await this.fillIn(reasons, 'Your reasons');
    await this.save();
  }
}

export interface ConsentSetting {
  readonly pack?: string;
  /** A record to open, as data. */
  readonly record?: unknown;
  /** Whether a grid and a badge stand in the case too. */
  readonly beside?: boolean;
}

/** A case with a checklist in it, ready to be used. */
export async function openConsent({
  pack = 'cheshire-east-2023',
  record,
  beside = false,
}: ConsentSetting = {}): Promise<ConsentPage> {
  const page = new ConsentPage();
  page.case.pack = pack;
  if (beside) page.case.append(page.grid, document.createElement('level-of-need-badge'));
  page.case.append(page.checklist);
  mount(page.case);
  await until(() => page.case.record, 'the document is loaded');
  if (record !== undefined) await reopen(page, record);
  await page.settled();
  return page;
}

/** A value as text, whatever the order of its keys. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** Opens a record in the case. */
export async function reopen(page: ConsentPage, record: unknown): Promise<void> {
  page.case.record = record as CaseRecord;
  await until(() => inOrder(page.case.record) === inOrder(record), 'the record is opened');
  await page.settled();
}

/** A checklist alone, with attributes of its own. */
export async function alone(
  attributes: Record<string, string>,
  waitFor: RegExp = /Can you go ahead\?/,
): Promise<ConsentPage> {
  const page = new ConsentPage();
  for (const [name, value] of Object.entries(attributes)) page.checklist.setAttribute(name, value);
  mount(page.checklist);
  await until(() => page.checklist.shadowRoot && waitFor.test(page.said()), `it says ${waitFor}`);
  await page.settled();
  return page;
}
