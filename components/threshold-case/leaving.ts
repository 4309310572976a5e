import type { CaseRecord } from '../../src/index.js';
import { same } from '../shared/same.js';

/**
 * Warns before a page is left on which something is half written, or recorded and not taken by the host yet. It listens
 * only while there is something to lose: a page that listens is not kept for the Back button in some browsers.
 */
export class Leaving {
  readonly #form: () => HTMLFormElement | null;
  #wanted = false;
  #listens = false;
  #record: CaseRecord | null = null;
  #taken: CaseRecord | null = null;
  #opened = -1;
  #halfWritten = false;

  /** @param form - the form that sends the record; null where none does */
  constructor(form: () => HTMLFormElement | null) {
    this.#form = form;
  }

  /** Whether the host wants the warning, and whether the element is on a page. */
  want(wanted: boolean): void {
    this.#wanted = wanted;
    this.#listen();
  }

  /** What is recorded now. Another record that is opened is nothing to lose yet. */
  note(record: CaseRecord | null, opened: number): void {
    if (opened !== this.#opened) this.#taken = record;
    this.#opened = opened;
    this.#record = record;
    this.#listen();
  }

  /** Whether something is filled in that is not recorded yet: no host can have saved that. */
  write(halfWritten: boolean): void {
    this.#halfWritten = halfWritten;
    this.#listen();
  }

  /** The host has this record. */
  saved(record: CaseRecord | null): void {
    this.#taken = record;
    this.#listen();
  }

  get unsaved(): boolean {
    return this.#halfWritten || !same(this.#record, this.#taken);
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
    if (event.target === this.#form() && !event.defaultPrevented) this.saved(this.#record);
  };
}
