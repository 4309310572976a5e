import { executeServerCommand } from '@web/test-runner-commands';
import '../../components/index.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import type { TriageGrid } from '../../components/triage-grid/triage-grid.js';
import type { CaseRecord } from '../../src/index.js';

/*
 * Finds things on a page as a person or a screen reader does: by role and name. The shadow root is
 * only looked into, never reached behind.
 */

type Root = Element | ShadowRoot;
type Words = string | RegExp;

const roles = {
  alert: '[role="alert"]',
  button: 'button',
  cell: '[role="cell"]',
  checkbox: 'input[type="checkbox"]',
  columnheader: '[role="columnheader"]',
  combobox: 'select',
  /** A day; browsers give the control no role of its own. */
  date: 'input[type="date"]',
  disclosure: 'summary',
  form: 'form[aria-labelledby]',
  group: 'fieldset, [role="group"]',
  heading: 'h1, h2, h3, h4, h5',
  link: 'a[href]',
  listitem: 'li',
  radio: 'input[type="radio"]',
  region: 'section',
  rowheader: '[role="rowheader"]',
  searchbox: 'input[type="search"]',
  status: '[role="status"]',
  table: 'table',
  textbox: 'input[type="text"], textarea',
  time: 'input[type="time"]',
} as const;
export type Named = keyof typeof roles;

/** What an element says: its text, without what is decorative, put into one line. */
export function words(node: Node | null | undefined): string {
  const parts = (one: Node): string => {
    if (one instanceof Text) return one.data;
    if (one instanceof Element && one.matches('[aria-hidden="true"], select, textarea, input')) return '';
    const inside = [...one.childNodes].map(parts).join('');
    return one instanceof Element &&
      /^(p|li|h\d|div|br|dt|dd|summary|legend|label|button|ul|td|th)$/i.test(one.localName)
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

/** A page with a case and a grid in it, and what one does there. */
export class Page {
  readonly case: ThresholdCase = document.createElement('threshold-case');
  readonly grid: TriageGrid = document.createElement('triage-grid');

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
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
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

  /** The rows of the table that are on show, by the names of their areas. */
  rows(): string[] {
    return this.all('rowheader').map((header) => words(header.querySelector('h3')));
  }

  rowHeader(area: string): HTMLElement {
    const header = [...this.root.querySelectorAll<HTMLElement>('[role="rowheader"]')].find(
      (one) => words(one.querySelector('h3')) === area,
    );
    if (!header) throw new Error(`No area "${area}".`);
    return header;
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

  /** The checkbox of a sign, by how its text begins. */
  sign(text: string, within: Root = this.root): HTMLInputElement {
    const found = this.all<HTMLInputElement>('checkbox', undefined, within).filter((box) =>
      nameOf(box).startsWith(text),
    );
    if (found.length !== 1) throw new Error(`${found.length} signs begin with "${text}".`);
    return found[0]!;
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

  /** Opens what a summary hides. */
  async disclose(name: Words, within: Root = this.root): Promise<HTMLElement> {
    const summary = this.get('disclosure', name, within);
    const details = summary.closest('details')!;
    if (!details.open) await this.press(summary);
    return details;
  }

  /** Opens the list of the family and adds one to it. */
  async addPerson(label: string, role: 'a child' | 'an unborn child' | 'an adult' = 'a child'): Promise<void> {
    const people = await this.disclose(/^Who is in the family\?/);
    await this.choose(this.get('combobox', 'This person is', people), role);
    await this.fill(this.get('textbox', 'Initials or role', people), label);
    await this.press(this.get('button', 'Add person', people));
  }

  /** Writes a concern in a cell, or a strength where no level is given. */
  async write(text: string, area: string, level?: string): Promise<void> {
    const place = level ? this.cell(area, level) : this.rowHeader(area);
    await this.press(this.get('button', level ? /^Add your own/ : /^Add a strength/, place));
    await this.fill(this.get('textbox', undefined, place), text);
    await this.press(this.get('button', 'Save', place));
  }

  /** Answers a question, by how its text begins. */
  async answer(question: RegExp, option: string): Promise<void> {
    await this.press(this.get('radio', option, this.get('group', question)));
  }
}

/** A page that is ready to be used. */
export async function open({ pack, document: given, mode, record }: Setting = {}): Promise<Page> {
  const page = new Page();
  if (given === undefined) page.case.pack = pack ?? 'cheshire-east-2023';
  else page.case.document = given;
  if (mode !== undefined) page.grid.setAttribute('mode', mode);
  page.case.append(page.grid);
  mount(page.case);
  await until(() => page.case.record, 'the document is loaded');
  if (record !== undefined) {
    page.case.record = record as CaseRecord;
    await until(
      () =>
        page.case.record === record ||
        JSON.stringify(page.case.record?.concerns) === JSON.stringify((record as CaseRecord).concerns),
      'the record is opened',
    );
  }
  await page.settled();
  return page;
}

/** Collects the events of a type that reach a target. */
export function heard<K extends keyof HTMLElementEventMap>(target: EventTarget, type: K): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  target.addEventListener(type, (event) => events.push(event as HTMLElementEventMap[K]));
  return events;
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
