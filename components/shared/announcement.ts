import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';

/** How many announcements stay: enough that two in a row are both heard. */
const KEPT = 3;
const SILENCE = Array.from({ length: KEPT }, (_, place) => ({ place, words: '' }));

/**
 * What is announced politely. Each has a node of its own: the same words said a second time would change
 * nothing on the page, and a second announcement does not swallow the first. The place of the oldest goes to
 * the end for the next, because `repeat` leaves a comment behind for each place that is taken out.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #said: readonly { readonly place: number; readonly words: string }[] = SILENCE;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  say(words: string): void {
    if (!words) return;
    const [oldest, ...others] = this.#said;
    this.#said = [...others, { place: oldest!.place, words }];
    this.#host.requestUpdate();
  }

  /** What was said about one family is not said of the next. */
  clear(): void {
    this.#said = SILENCE;
  }

  template() {
    return html`<div class="visually-hidden" role="status" aria-atomic="false">
      ${repeat(
        this.#said,
        ({ place }) => place,
        (one) => (one.words ? keyed(one, html`<p>${one.words}</p>`) : nothing),
      )}
    </div>`;
  }
}
