import type { CaseRecord } from '../../src/index.js';
import { same } from '../shared/same.js';

/** What sends the record with a form, where it has a name and a form. */
interface Sender {
  readonly name: string;
  readonly form: HTMLFormElement | null;
}

/**
 * Warns before a page is left on which something is half written, or recorded and not taken by the host yet. It listens
 * only while there is something to lose: a page that listens is not kept for the Back button in some browsers.
 */
export class Leaving {
  readonly #host: Sender;
  readonly #onSaved: () => void;
  #wanted = false;
  #listens = false;
  #record: CaseRecord | null = null;
  #taken: CaseRecord | null = null;
  /** What the browser kept and no host has saved, as it was kept. */
  #kept: unknown;
  #opened = -1;
  #halfWritten = false;

  /** @param onSaved - told when the host has a record */
  constructor(host: Sender, onSaved: () => void) {
    this.#host = host;
    this.#onSaved = onSaved;
  }

  /** Whether the host wants the warning, and whether the element is on a page. */
  want(wanted: boolean): void {
    this.#wanted = wanted;
    this.#listen();
  }

  /** The browser gives back a record that no host has saved. */
  restore(record: unknown): void {
    this.#kept = record;
  }

  /** What is recorded now. Another record that is opened is nothing to lose yet, but for one that the browser kept. */
  note(record: CaseRecord | null, opened: number): void {
    if (opened !== this.#opened) this.#taken = same(record, this.#kept) ? null : record;
    this.#opened = opened;
    this.#record = record;
    this.#listen();
  }

  /** Whether something is filled in that is not recorded yet: no host can have saved that. Gives whether what is recorded is not saved. */
  write(halfWritten: boolean): boolean {
    this.#halfWritten = halfWritten;
    this.#listen();
    return this.#isUnsaved;
  }

  /** The host has this record. */
  saved(record: CaseRecord | null): void {
    this.#taken = record;
    this.#listen();
    this.#onSaved();
  }

  get unsaved(): boolean {
    return this.#halfWritten || this.#isUnsaved;
  }

  get #isUnsaved(): boolean {
    return !same(this.#record, this.#taken);
  }

  #listen(): void {
    const listens = this.#wanted && this.unsaved;
    if (listens === this.#listens) return;
    this.#listens = listens;
    const change = listens ? 'addEventListener' : 'removeEventListener';
    window[change]('beforeunload', this.#warn);
    window[change]('submit', this.#onSubmit);
  }

  readonly #warn = (event: Event): void => event.preventDefault();

  /** A form that is sent takes the record with it; one whose sending a script holds back does not yet. */
  readonly #onSubmit = (event: Event): void => {
    const { name, form } = this.#host;
    if (name && event.target === form && !event.defaultPrevented) this.saved(this.#record);
  };
}
