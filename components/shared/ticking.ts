import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How often it is drawn anew, in milliseconds. */
const TICK = 30_000;

/** Draws an element anew as the clock goes on: what is left, what is overdue, which day it is. In silence: nothing is announced. */
export class Ticking implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => this.#host.requestUpdate(), TICK);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
