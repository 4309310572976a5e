import type { ReactiveController, ReactiveElement } from 'lit';
import type { BankHolidays, Issue } from '../../src/index.js';
import { ThresholdErrorEvent } from './events.js';
import { given } from './given.js';
import { Latest } from './latest.js';
import { readersFor } from './readers.js';
import { caseStrings } from './strings.js';

/** The bank holidays that a host gave to an element in place of the kit's own. */
export class OwnHolidays implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #asked = new Latest();
  #value: BankHolidays | undefined;
  #say: (() => string) | null = null;
  /** Those that could not be checked yet. */
  #unchecked: unknown;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Undefined where the kit's own are used. */
  get value(): BankHolidays | undefined {
    return this.#value;
  }

  /** What is wrong with those that were given, in words; empty where nothing is, or where the host took it over. */
  get fault(): string {
    return this.#say?.() ?? '';
  }

  /** Asking by itself ended where the element left the page meanwhile. */
  hostConnected(): void {
    if (this.#unchecked !== undefined) void this.take(this.#unchecked);
  }

  /** Takes bank holidays; null or undefined for none. Faulty ones are not used. */
  async take(json: unknown): Promise<void> {
    const latest = this.#asked.ask();
    const none = given(json) === null;
    const readers = none
      ? null
      : await readersFor(
          () => latest() && this.#host.isConnected,
          () => this.take(json),
        );
    if (!latest()) return;
    const read = readers?.readHolidays(json);
    this.#value = read?.ok ? read.value : undefined;
    this.#unchecked = none || readers ? undefined : json;
    this.#say = null;
    if (!none && !read?.ok)
      this.#tell(() => (readers ? caseStrings.holidaysRefused : caseStrings.holidaysNotLoaded), read?.issues ?? []);
    this.#host.requestUpdate();
  }

  #tell(say: () => string, issues: readonly Issue[]): void {
    if (this.#host.dispatchEvent(new ThresholdErrorEvent(say(), issues))) this.#say = say;
  }
}
