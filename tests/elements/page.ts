import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import '../../components/index.js';
import './told.js';
import { isRecorded } from '../../components/shared/recorded.js';
import { aboutPart } from '../../components/shared/recording-element.js';
import { same } from '../../components/shared/same.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { workPart, type TriageGrid } from '../../components/triage-grid/triage-grid.js';
import { lookup, readDocument, shortName, type CaseRecord, type ThresholdDocument } from '../../src/index.js';
import cheshireEast2023 from '../../src/packs/cheshire-east-2023.json';
import tacProtocol from '../../src/packs/tac-step-protocol.json';
import westCheshire2019 from '../../src/packs/west-cheshire-2019.json';
import worcestershire2019 from '../../src/packs/worcestershire-2019.json';

/*
 * Finds things on a page as a person or a screen reader does: by role and name. The shadow root is
 * only looked into, never reached behind.
 */

// What comes after the first view is there: tests of what does not come are with the hosts'.
await Promise.all([aboutPart.ask(), workPart.ask()]);

type Root = Element | ShadowRoot;
type Words = string | RegExp;

const roles = {
  alert: '[role="alert"]',
  button: 'button',
  cell: '[role="cell"]',
  checkbox: 'input[type="checkbox"]',
  columnheader: '[role="columnheader"]',
  combobox: 'select',
  dialog: 'dialog',
  /** A day; browsers give the control no role of its own. */
  date: 'input[type="date"]',
  disclosure: 'summary, button[aria-expanded]',
  form: 'form:is([aria-labelledby], [aria-label])',
  group: 'fieldset, [role="group"]',
  heading: 'h1, h2, h3, h4, h5',
  link: 'a[href]',
  listitem: 'li',
  radio: 'input[type="radio"]',
  region: 'section, [role="region"]',
  rowheader: '[role="rowheader"]',
  searchbox: 'input[type="search"]',
  status: '[role="status"]',
  table: 'table',
  textbox: 'input[type="text"], textarea',
  time: 'input[type="time"]',
} as const;
export type Named = keyof typeof roles;

/** What an element says, in this page or in a frame: its text, without what is decorative, put into one line. */
export function words(node: Node | null | undefined): string {
  const isElement = (one: Node): one is Element => one.nodeType === Node.ELEMENT_NODE;
  const parts = (one: Node): string => {
    if (one.nodeType === Node.TEXT_NODE) return (one as Text).data;
    if (isElement(one) && one.matches('[aria-hidden="true"], select, textarea, input')) return '';
    const inside = [...one.childNodes].map(parts).join('');
    return isElement(one) && /^(p|li|h\d|div|br|dt|dd|summary|legend|label|button|ul|td|th)$/i.test(one.localName)
      ? ` ${inside} `
      : inside;
  };
  return node ? parts(node).replace(/\s+/g, ' ').trim() : '';
}

/** The name that a screen reader says. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const by = element.getAttribute('aria-labelledby');
  if (by)
    return by
      .split(' ')
      .map((id) => words(root.getElementById(id)))
      .join(' ');
  const given = element.getAttribute('aria-label');
  if (given) return given;
  const labels = (element as HTMLInputElement).labels;
  if (labels?.length) return [...labels].map(words).join(' ');
  return words(element.localName === 'fieldset' ? element.querySelector('legend') : element);
}

/** What `aria-describedby` says about a control. */
export function descriptionOf(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ').filter(Boolean) ?? [];
  return ids.map((id) => words((element.getRootNode() as ShadowRoot).getElementById(id))).join(' ');
}

const fits = (text: string, wanted: Words) => (typeof wanted === 'string' ? text === wanted : wanted.test(text));

/** Everything on show with a role, and with a name where one is given: in full, or as a pattern. */
export function all<T extends HTMLElement = HTMLElement>(root: Root, role: Named, name?: Words): T[] {
  return [...root.querySelectorAll<T>(roles[role])].filter(
    (one) => one.checkVisibility({ visibilityProperty: true }) && (name === undefined || fits(nameOf(one), name)),
  );
}

/** The one element on show with a role and a name. */
export function get<T extends HTMLElement = HTMLElement>(root: Root, role: Named, name?: Words): T {
  const found = all<T>(root, role, name);
  if (found.length === 1) return found[0]!;
  const there = found.length
    ? `${found.length} of them`
    : `only: ${all(root, role).map(nameOf).slice(0, 40).join(' | ')}`;
  throw new Error(`Looked for one ${role} "${name}", and there are ${there}.`);
}

/**
 * Waits until something is so, and says what was waited for when it does not come. It counts frames, not
 * time: on a busy machine both come late.
 */
export async function until<T>(condition: () => T, what: string, frames = 1200): Promise<NonNullable<T>> {
  for (let at = 0; at < frames; at += 1) {
    const value = condition();
    if (value) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`Waited in vain: ${what}`);
}

/** What a case says is wrong: by itself, or below the emergency line of the element that draws it. */
export const faultOf = (host: Element): HTMLElement | null =>
  [host, ...host.querySelectorAll('*')]
    .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.fault'))
    .find(Boolean) ?? null;

/** What a case says about itself, below the emergency line that is over it. */
export const notesOf = (host: Element): HTMLElement[] =>
  [host, ...host.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll<HTMLElement>('.fault, .reopened, .case-note') ?? []),
  ]);

/** The element that has the focus, inside any shadow root. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : active;
}

/** Words for an element, to tell it from others in a report. Assertions never get elements themselves: to print one takes minutes. */
const told = (element: Element | null) =>
  element ? `${element.localName} "${nameOf(element).slice(0, 80)}"` : 'nothing';

export function focusIsOn(element: Element, why = ''): void {
  const active = focused();
  if (active !== element) throw new Error(`The focus is on ${told(active)}, not on ${told(element)}. ${why}`);
}

export function focusIsOnThePage(why = ''): void {
  if (!focused()) throw new Error(`Nothing has the focus. ${why}`);
}

/** What a screen reader is given of the page, as text. */
export const ariaSnapshot = (selector = 'body') =>
  executeServerCommand<string, { selector: string }>('aria-snapshot', { selector });

export interface Setting {
  readonly pack?: string;
  /** A document as data. */
  readonly document?: unknown;
  readonly mode?: string;
  /** A record to open, as data. */
  readonly record?: unknown;
}

const mounted: Element[] = [];

/** Puts an element on the page, to be taken off by `clear`. */
export function mount<T extends Element>(element: T): T {
  mounted.push(element);
  document.body.append(element);
  return element;
}

/** Takes everything off the page. */
export function clear(): void {
  for (const element of mounted.splice(0)) element.remove();
  window.scrollTo(0, 0);
}

const packs: Readonly<Record<string, unknown>> = {
  'cheshire-east-2023': cheshireEast2023,
  'tac-step-protocol': tacProtocol,
  'west-cheshire-2019': westCheshire2019,
  'worcestershire-2019': worcestershire2019,
};

const KINDS = /^(Strength|Background): /;

/** Gives the page another size, and waits until it is drawn so. */
export async function viewport(width: number, height: number): Promise<void> {
  await setViewport({ width, height });
  await until(() => innerWidth === width && innerHeight === height, `a window of ${width} by ${height}`);
  await frames(3);
}

/** Waits for so many frames: what is measured as it is drawn asks for one more. */
export async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** A page with a case and a grid in it, and what one does there. */
export class Page {
  readonly case: ThresholdCase = document.createElement('threshold-case');
  readonly grid: TriageGrid = document.createElement('triage-grid');
  /** The document that is shown. */
  source: ThresholdDocument | undefined;

  get root(): ShadowRoot {
    return this.grid.shadowRoot!;
  }

  get record(): CaseRecord {
    return this.case.record!;
  }

  async settled(): Promise<void> {
    await this.case.updateComplete;
    await this.grid.updateComplete;
    // What one update asks for in another; and a frame, in which a browser takes the focus off what is gone.
    await this.grid.updateComplete;
    await frames(1);
    await this.grid.updateComplete;
  }

  get<T extends HTMLElement = HTMLElement>(role: Named, name?: Words, within: Root = this.root): T {
    return get<T>(within, role, name);
  }

  all<T extends HTMLElement = HTMLElement>(role: Named, name?: Words, within: Root = this.root): T[] {
    return all<T>(within, role, name);
  }

  /** The section under a heading. */
  section(heading: Words): HTMLElement {
    return this.get('region', heading);
  }

  /** The map: one table of areas of life by levels of need. */
  get map(): HTMLElement {
    return this.get('table');
  }

  /** What is found, and the field to search in. */
  get find(): HTMLElement {
    return this.root.querySelector<HTMLElement>('[role="search"]')!;
  }

  /** The answer, in its place or in its sheet: its heading says the level. */
  get answerPart(): HTMLElement {
    return this.root.querySelector<HTMLElement>('section[aria-labelledby="answer-title"]')!;
  }

  /** What stays in view while one works. */
  get dock(): HTMLElement {
    return this.get('region', 'What is recorded');
  }

  /** An area by its short name. */
  short(area: string): string {
    const domain = this.source?.domains.find((one) => one.name === area || shortName(one) === area);
    return domain ? shortName(domain) : area;
  }

  /** The rows of the map that are on show, by the short names of their areas. */
  rows(): string[] {
    return this.all('rowheader').map(nameOf);
  }

  rowHeader(area: string): HTMLElement {
    const short = this.short(area);
    const header = [...this.root.querySelectorAll<HTMLElement>('[role="rowheader"]')].find(
      (one) => nameOf(one) === short,
    );
    if (!header) throw new Error(`No area "${area}".`);
    return header;
  }

  /** The button that opens and closes an area, and says what is recorded there. */
  area(area: string): HTMLElement {
    return this.rowHeader(area).querySelector<HTMLElement>('button[aria-expanded]')!;
  }

  isOpen(area: string): boolean {
    const button = this.area(area);
    return !button || button.getAttribute('aria-expanded') === 'true';
  }

  async openArea(area: string): Promise<void> {
    if (!this.isOpen(area)) await this.press(this.area(area));
  }

  /** Opens every area. */
  async openAll(): Promise<void> {
    const [button] = this.all('button', 'Open all');
    if (button) await this.press(button);
  }

  /** The cell where an area and a level cross. */
  cell(area: string, level: string): HTMLElement {
    const column = [...this.root.querySelectorAll('[role="columnheader"]')].findIndex(
      (header) => words(header) === level,
    );
    const cell =
      column > 0
        ? this.rowHeader(area).parentElement!.querySelectorAll<HTMLElement>('[role="cell"]')[column - 1]
        : undefined;
    if (!cell) throw new Error(`No cell "${area}", "${level}".`);
    return cell;
  }

  /** The boxes of signs on show whose words begin so. */
  signs(text = '', within: Root = this.root.querySelector('table') ?? this.root): HTMLInputElement[] {
    return this.all<HTMLInputElement>('checkbox', undefined, within).filter(
      (box) => box.dataset.sign !== undefined && nameOf(box).replace(KINDS, '').startsWith(text),
    );
  }

  /** The box of a sign in an open area, by how its words begin. */
  sign(text: string, within?: Root): HTMLInputElement {
    const found = this.signs(text, within);
    if (found.length !== 1) throw new Error(`${found.length} signs begin with "${text}".`);
    return found[0]!;
  }

  /** Opens the area of a sign, and gives its box. */
  async reach(text: string): Promise<HTMLInputElement> {
    const sign = this.source?.indicators.find((one) => one.text.startsWith(text));
    if (!sign) throw new Error(`No sign begins with "${text}".`);
    await this.openArea(lookup(this.source!).domains.get(sign.domain)!.domain.name);
    return this.sign(text);
  }

  /** Opens the area of a sign and presses its box. */
  async tick(text: string): Promise<HTMLInputElement> {
    const box = await this.reach(text);
    await this.press(box);
    return box;
  }

  /** Types into the search field, and waits until it was searched for. */
  async search(text: string): Promise<void> {
    const field = this.get<HTMLInputElement>('searchbox', 'What have you seen?');
    // Emptied first, so that no list of other words is taken for the answer.
    await this.fill(field, '');
    await until(() => !field.hasAttribute('aria-describedby'), 'nothing is searched for');
    if (!text) return;
    await this.fill(field, text);
    await until(() => field.getAttribute('aria-describedby'), `“${text}” is searched for`);
    await this.settled();
  }

  /** Everything that is announced politely. */
  announced(): string {
    return [...this.root.querySelectorAll('[role="status"]')].map(words).join(' ');
  }

  /** Does what a click, Space or Enter on a control does, with the focus on it. */
  async press(control: HTMLElement): Promise<void> {
    control.focus();
    control.click();
    await this.settled();
  }

  async fill(control: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
    control.focus();
    control.value = text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  async choose(control: HTMLSelectElement, label: string): Promise<void> {
    const option = [...control.options].find(({ text }) => text === label);
    if (!option) throw new Error(`No option "${label}".`);
    control.focus();
    control.value = option.value;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** Opens what a fold hides: a summary, or a button that says whether it is open. Gives what holds it. */
  async disclose(name: Words, within: Root = this.root): Promise<HTMLElement> {
    const opener = this.get('disclosure', name, within);
    const details = opener.closest('details');
    if (details ? !details.open : opener.getAttribute('aria-expanded') !== 'true') await this.press(opener);
    return details ?? opener.parentElement!;
  }

  /** Adds a person to the family. */
  async addPerson(label: string, role: 'a child' | 'an unborn child' | 'an adult' = 'a child'): Promise<void> {
    const [change] = this.all('button', 'Add or change');
    if (change) await this.press(change);
    await this.fill(this.get('textbox', 'Initials or role'), label);
    await this.press(
      this.get('button', { 'a child': '+ Child', 'an unborn child': '+ Unborn', 'an adult': '+ Adult' }[role]),
    );
  }

  /** Chooses whom one records for. */
  async recordFor(label: string): Promise<void> {
    const who = this.get('group', 'Recording for');
    await this.press(this.get('radio', new RegExp(`^${label}(, an? .*)?$`), who));
  }

  /** Writes a concern in a cell, or a strength where no level is given. */
  async write(text: string, area: string, level?: string): Promise<void> {
    await this.openArea(area);
    const place = level ? this.cell(area, level) : this.rowHeader(area);
    await this.press(this.get('button', level ? /^\+ Own words/ : /^\+ Strength/, place));
    await this.fill(this.get('textbox', undefined, place), text);
    await this.press(this.get('button', 'Record', place));
  }

  /** Opens the form of a recorded entry: whom it is about, its note. */
  async edit(text: string): Promise<HTMLElement> {
    const button = this.get(
      'button',
      new RegExp(`${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}.*: Change, or add a note$`),
      this.map,
    );
    if (button.getAttribute('aria-expanded') !== 'true') await this.press(button);
    return button.closest('li')!.querySelector<HTMLElement>('.entry-edit')!;
  }

  /** The question that is asked now, where it is the one meant. */
  question(text: RegExp): HTMLElement | undefined {
    return this.all('group').find(
      (one) => one.querySelector('#question-text') !== null && text.test(questionWords(one)),
    );
  }

  /** Gets a question asked, however it stands in the answer now, by how its text begins. */
  async ask(text: RegExp): Promise<HTMLElement> {
    const there = this.question(text);
    if (there) return there;
    // Folded, questions stand by their short names: each is asked until it is the one.
    for (const name of [/^Other open questions/, /^Questions answered/]) {
      for (let at = 0; this.all('disclosure', name, this.answerPart).length; at++) {
        const fold = await this.disclose(name, this.answerPart);
        const button = fold.querySelectorAll<HTMLElement>('li button')[at];
        if (!button) break;
        await this.press(button);
        const asked = this.question(text);
        if (asked) return asked;
      }
    }
    throw new Error(`Nothing asks ${text}.`);
  }

  /** Answers a question, by how its text begins. */
  async answer(question: RegExp, option: string): Promise<void> {
    await this.press(this.get('button', option, await this.ask(question)));
  }

  /** Takes an answer away, by how its question begins. */
  async removeAnswer(question: RegExp): Promise<void> {
    await this.press(this.get('button', /^Remove this answer/, await this.ask(question)));
  }

  /** Judges whether a child is at immediate risk. */
  async judge(option: 'Yes' | 'No, it is not urgent' | 'Not sure'): Promise<void> {
    const asked = () => this.all('group', /^Immediate risk/)[0];
    if (!asked()) await this.press(this.all('button', /: immediate risk$/)[0]!);
    await this.press(this.get('button', option, asked()!));
  }
}

const questionWords = (group: Element) => words(group.querySelector('#question-text'));

/** A page that is ready to be used. */
export async function open({ pack, document: given, mode, record }: Setting = {}): Promise<Page> {
  const page = new Page();
  if (given === undefined) page.case.pack = pack ?? 'cheshire-east-2023';
  else page.case.document = given;
  const read = readDocument(given ?? packs[page.case.pack!]);
  if (read.ok) page.source = read.value;
  if (mode !== undefined) page.grid.setAttribute('mode', mode);
  page.case.append(page.grid);
  mount(page.case);
  await until(() => page.case.record, 'the document is loaded');
  if (record !== undefined) await openRecord(page.case, record);
  await page.settled();
  return page;
}

/** Opens a record in a case that shows another, or an empty one. */
export async function openRecord(host: ThresholdCase, record: unknown): Promise<void> {
  const before = host.record;
  host.record = record;
  // A copy of what is there changes nothing.
  if (before && isRecorded(before) && same(record, before)) return;
  await until(() => host.record !== before, 'the record is opened');
}

/** Collects the events of a type that reach a target. */
export function heard<K extends keyof HTMLElementEventMap>(target: EventTarget, type: K): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  target.addEventListener(type, (event) => events.push(event as HTMLElementEventMap[K]));
  return events;
}

/** Puts each text on the page into elements of its own, as page translators do. */
export function translate(root: ShadowRoot): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('style, svg, select, textarea')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** What an element with a shadow root says. */
export const said = (element: Element): string => words(element.shadowRoot);

/** An empty page of its own, with no element defined, and a way to load the kit's modules into it one by one. */
export async function emptyPage(markup = ''): Promise<{
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  load(path: string): Promise<void>;
}> {
  const frame = mount(document.createElement('iframe'));
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    frame.srcdoc = `<!doctype html><html lang="en-GB"><title>A page</title><body>${markup}</body></html>`;
  });
  return {
    window: frame.contentWindow as Window & typeof globalThis,
    document: frame.contentDocument!,
    // Made in that page, so that the module is its own; waits for what a module itself awaits.
    load: (path) => (frame.contentWindow as any).Function('path', 'return import(path)')(path) as Promise<void>,
  };
}
