import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

/** How many announcements stay: enough that two in a row are both heard. */
const KEPT = 3;

/**
 * What is announced politely. Each has a node of its own: the same words said a second time would change
 * nothing on the page, and a second announcement does not swallow the first.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #said: readonly { readonly words: string }[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  say(words: string): void {
    if (!words) return;
    this.#said = [...this.#said, { words }].slice(-KEPT);
    this.#host.requestUpdate();
  }

  /** What was said about one family is not said of the next. */
  clear(): void {
    this.#said = [];
  }

  template() {
    return html`<div class="visually-hidden" role="status" aria-atomic="false">
      ${repeat(
        this.#said,
        (one) => one,
        ({ words }) => html`<p>${words}</p>`,
      )}
    </div>`;
  }
}
