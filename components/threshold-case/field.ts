import type { LitElement } from 'lit';
import type { Case, CaseError, Field, Part } from '../shared/context.js';
import type { CaseRecord } from '../../src/index.js';
import { saidIn } from '../shared/language.js';
import type { HalfWritten } from '../shared/records.js';
import { missing } from '../shared/needs.js';
import { caseStrings } from '../shared/strings.js';
import { within } from '../shared/within.js';

/** What a case is judged by as a field of a form. */
interface Judged extends Case {
  /** What the host says is wrong; empty where nothing is. */
  readonly custom: string;
}

interface Found {
  readonly id: string;
  readonly message: string;
  readonly kind: 'valueMissing' | 'badInput' | 'customError';
  readonly control: () => HTMLElement | null;
}

type Faults = ReadonlyMap<Part, ReadonlyMap<string, string>>;

/** A record as a form sends it. Servers that filter requests refuse these letters, and JSON has another way to write them. */
export const posted = (record: CaseRecord): string =>
  JSON.stringify(record).replace(/[<>&]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);

const version = typeof KIT_VERSION === 'undefined' ? '' : KIT_VERSION;

/** What the browser keeps of a case, beside what a form sends: what is half written is for the same version of the kit alone. */
const kept = (value: string, halfWritten: string, unsaved: boolean) =>
  `{"kit":${JSON.stringify(version)},"record":${value},"unsaved":${unsaved},"halfWritten":${halfWritten || 'null'}}`;

interface Kept {
  readonly record: unknown;
  /** Whether the host had not saved it. */
  readonly unsaved: boolean;
  readonly halfWritten: HalfWritten;
}

/** What the browser kept: a record, whether it was saved, and what was half written then. */
export function readKept(json: unknown): Kept {
  if (json === null || typeof json !== 'object' || !('halfWritten' in json))
    return { record: json, unsaved: false, halfWritten: undefined };
  const { kit, record, unsaved, halfWritten } = json as Kept & { kit?: unknown };
  return { record, unsaved, halfWritten: (kit === version && halfWritten) || undefined };
}

/** A case as a field of a form: what is missing or wrong in it, for the browser and for the host. */
export class CaseField implements Field {
  readonly #host: LitElement;
  readonly #internals: ElementInternals;
  readonly #case: () => Judged;
  readonly #told: (halfWritten: boolean) => boolean;
  readonly #parts = new Set<Part>();
  #errors: readonly CaseError[] = [];
  #said = '';
  #sent: CaseRecord | null | undefined;
  #kept = '';
  #unsaved = false;
  #halfWritten = false;
  #anchor: HTMLElement | undefined;

  /** @param told - hears whether something is filled in that is not recorded yet, and says whether what is recorded is not saved */
  constructor(
    host: LitElement,
    internals: ElementInternals,
    judged: () => Judged,
    told: (halfWritten: boolean) => boolean,
  ) {
    this.#host = host;
    this.#internals = internals;
    this.#case = judged;
    this.#told = told;
  }

  join(part: Part): void {
    this.#parts.add(part);
    this.check();
  }

  leave(part: Part): void {
    this.#parts.delete(part);
    this.check();
  }

  /** Looks anew at what is missing or wrong, and tells the browser. The list is the same one while nothing in it changes. */
  check(): readonly CaseError[] {
    const faults = this.#faults();
    const found = this.#look(faults);
    const told = found.map(({ id, message }) => `${id} ${message}`).join('\n');
    const place = found[0] && shown(found[0].control());
    // Of an element that another component puts into the case a browser takes no control for the case's own.
    const first = place && within(place, this.#host) ? place : found[0] && this.#own('.case-note');
    if (told !== this.#said)
      this.#errors = found.map(({ id, message }) => ({ id, message, focus: () => this.#focus(id) }));
    if (told !== this.#said || first !== this.#anchor) {
      const kinds = Object.fromEntries(found.map(({ kind }) => [kind, true]));
      this.#internals.setValidity(kinds, found[0]?.message, first ?? undefined);
    }
    this.#said = told;
    this.#anchor = first ?? undefined;
    this.#keep(faults);
    return this.#errors;
  }

  isHalfWritten(): boolean {
    return this.#halfWritten;
  }

  /** What a form sends, and beside it what is half written: the browser keeps both for whoever comes back. */
  #keep(faults: Faults): void {
    const { record } = this.#case();
    const written: Record<string, unknown[]> = {};
    for (const { element, halfWritten } of faults.keys())
      (written[element.localName] ??= []).push(halfWritten?.() ?? null);
    const some = Object.values(written).some((ones) => ones.some((one) => one !== null));
    this.#halfWritten = some || [...faults.values()].some(({ size }) => size > 0);
    const unsaved = this.#told(this.#halfWritten);
    const halfWritten = some ? JSON.stringify(written) : '';
    if (record === this.#sent && halfWritten === this.#kept && unsaved === this.#unsaved) return;
    this.#sent = record;
    this.#unsaved = unsaved;
    this.#kept = halfWritten;
    const value = record && posted(record);
    this.#internals.setFormValue(value, value && (halfWritten || unsaved) ? kept(value, halfWritten, unsaved) : value);
  }

  /** What is wrong in each part, in the order of the page. */
  #faults(): Faults {
    const parts = [...this.#parts].sort((one, other) => order(one.element, other.element));
    return new Map(parts.map((part) => [part, part.faults()]));
  }

  #look(faultsOf = this.#faults()): Found[] {
    const judged = this.#case();
    const { status, held, fault, required, custom, disabled, language } = judged;
    if (disabled) return [];
    const found: Found[] = [];
    const own = (id: string, message: string, kind: Found['kind'], control = () => this.#own('.case-note')) =>
      found.push({ id, message, kind, control });
    if (custom) own('custom', custom, 'customError');
    // A host that took the message over has its own way to go on.
    if (fault?.unopened && !fault.handled) own('record', fault.message, 'badInput', () => this.#own('.fault button'));
    if (held || (required && status === 'loading'))
      own(
        'loading',
        saidIn(language, () => caseStrings.stillLoading),
        'valueMissing',
      );
    const wanted = required ? saidIn(language, () => missing(judged)) : new Map<string, string>();
    const parts: Found[] = [];
    for (const [part, faults] of faultsOf) {
      const here = [...faults].map(([field, message]): Found => ({
        id: `${part.element.localName}.${field}`,
        message,
        kind: 'badInput',
        control: () => part.control(field),
      }));
      for (const [id, message] of wanted) {
        if (!part.control(id)) continue;
        wanted.delete(id);
        // What is chosen and not recorded yet is told once.
        if (!faults.has(id)) here.push({ id, message, kind: 'valueMissing', control: () => part.control(id) });
      }
      parts.push(...here.sort((one, other) => order(one.control(), other.control())));
    }
    for (const [id, message] of wanted) own(id, message, 'valueMissing');
    return [...found, ...parts];
  }

  /** The control is looked for when it is wanted: the element that has it may have come later. */
  #focus(id: string): void {
    focus(
      this.#look()
        .find((one) => one.id === id)
        ?.control() ?? this.#own('.case-note'),
    );
  }

  /** What the case says about itself: below the emergency line of the element that draws it, or in the case. */
  #own(selector: string): HTMLElement | null {
    const { shadowRoot } = this.#case().frames.notesIn ?? this.#host;
    return shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }
}

const order = (one: Element | null, other: Element | null) =>
  one && other && one !== other ? (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1) : 0;

/** What is on show of a control: where it is folded away, the line that unfolds it. */
function shown(control: HTMLElement | null): HTMLElement | null {
  let folded = control?.closest<HTMLElement>('details:not([open])');
  let place = control;
  for (; folded; folded = folded.parentElement?.closest<HTMLElement>('details:not([open])'))
    place = folded.querySelector('summary');
  return place;
}

function focus(control: HTMLElement | null): void {
  for (
    let folded = control?.closest('details:not([open])');
    folded;
    folded = folded.parentElement?.closest('details:not([open])')
  )
    (folded as HTMLDetailsElement).open = true;
  control?.focus({ preventScroll: true });
  // Clear of what sticks to the edges of the screen.
  control?.scrollIntoView({ block: 'center' });
}
