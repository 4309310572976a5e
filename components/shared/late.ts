import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import { ThresholdErrorEvent } from './events.js';
import { whenIdle } from './idle.js';
import { saidIn, type Language } from './language.js';
import { Retry } from './retry.js';
import { caseStrings } from './strings.js';

/**
 * A part that no first view needs, loaded once for all elements of a page. Where it does not come it is asked
 * for again by itself, as long as an element is there that wants it.
 */
export class LatePart<T> {
  readonly #load: () => Promise<T>;
  readonly #retry = new Retry(async () => !this.#told.size || (await this.#attempt()));
  readonly #told = new Set<() => void>();
  #there: T | undefined;
  #asking: Promise<void> | undefined;
  #missed = 0;

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  get there(): T | undefined {
    return this.#there;
  }

  /** How often an element asked and it did not come. */
  get missed(): number {
    return this.#missed;
  }

  /** Tells an element that it has come, or that it has not. */
  join(told: () => void): void {
    this.#told.add(told);
  }

  leave(told: () => void): void {
    this.#told.delete(told);
    if (!this.#told.size) this.#missed = 0;
  }

  /** Loads it, where it is not there. */
  ask(): Promise<void> {
    return (this.#asking ??= this.#ask().finally(() => (this.#asking = undefined)));
  }

  async #ask(): Promise<void> {
    if (this.#there || (await this.#attempt())) return;
    this.#missed++;
    this.#retry.start();
    this.#tell();
  }

  async #attempt(): Promise<boolean> {
    try {
      this.#there = await this.#load();
    } catch {
      return false;
    }
    this.#retry.stop();
    this.#tell();
    return true;
  }

  #tell(): void {
    for (const told of this.#told) told();
  }
}

/**
 * A late part as one element has it: asked for in idle time after the first drawing, so that it is nearly always
 * there before it is needed. What needs it before waits in its place, and says so where it does not come.
 */
export class Late<T> implements ReactiveController {
  readonly #host: LitElement;
  readonly #part: LatePart<T>;
  readonly #wanted: () => boolean;
  readonly #spoken: () => Language | undefined;
  #off: (() => void) | undefined;
  #asked = false;
  #missed = 0;
  /** Whether the host page took the message over. */
  #handled = false;

  /** @param wanted - whether the first view is drawn: the part waits for it */
  constructor(host: LitElement, part: LatePart<T>, wanted: () => boolean, spoken: () => Language | undefined) {
    this.#host = host;
    this.#part = part;
    this.#wanted = wanted;
    this.#spoken = spoken;
    host.addController(this);
  }

  get there(): T | undefined {
    return this.#part.there;
  }

  hostConnected(): void {
    this.#missed = this.#part.missed;
    this.#part.join(this.#told);
  }

  hostDisconnected(): void {
    this.#part.leave(this.#told);
    this.#off?.();
    this.#off = undefined;
    this.#asked = false;
  }

  hostUpdated(): void {
    if (this.#off || this.#asked || this.there || !this.#wanted()) return;
    this.#off = whenIdle(() => this.ask());
  }

  /** Asks for it now. */
  ask(): void {
    if (this.#asked || this.there) return;
    this.#off?.();
    this.#asked = true;
    void this.#part.ask();
  }

  /** What stands in the place of what needs it. */
  waiting(): unknown {
    this.ask();
    if (!this.#missed) return html`<p class="hint" role="status">${caseStrings.loading}</p>`;
    if (this.#handled) return nothing;
    return html`<div role="alert">
      <p class="error">${caseStrings.partNotLoaded}</p>
      <p><button type="button" class="again" @click=${() => void this.#part.ask()}>${caseStrings.tryAgain}</button></p>
    </div>`;
  }

  readonly #told = (): void => {
    const { missed } = this.#part;
    if (this.#asked && missed !== this.#missed) {
      const message = saidIn(this.#spoken(), () => caseStrings.partNotLoaded);
      this.#handled = !this.#host.dispatchEvent(new ThresholdErrorEvent(message, []));
    }
    this.#missed = missed;
    this.#host.requestUpdate();
  };
}
