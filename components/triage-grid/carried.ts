import type { LitElement } from 'lit';
import type { Late } from '../shared/late.js';
import type { AnswerDesk } from './answer/desk.js';
import type { HalfWritten } from './half-written.js';
import type { GridState, GridWork, View } from './model.js';

/**
 * What is half written, while the controls that it stands in are away or made anew: after the page was left, in another
 * language, or while the document, the way to record or the element itself is not there.
 */
export class Carried {
  readonly #host: LitElement;
  readonly #desk: AnswerDesk;
  readonly #work: Late<GridWork>;
  /** Until it stands on the page again. */
  #left: HalfWritten | null = null;
  /** What was drawn last, and in which language; null while no controls are there. */
  #drawn: { readonly view: View; readonly spoken: unknown } | null = null;

  constructor(host: LitElement, desk: AnswerDesk, work: Late<GridWork>) {
    this.#host = host;
    this.#desk = desk;
    this.#work = work;
  }

  /** What was half written when the page was left, to be there again; null where it belongs to nobody any more. */
  take(halfWritten: unknown): void {
    this.#left = halfWritten as HalfWritten | null;
  }

  /** Before a drawing: keeps what only the controls have, where it makes others. */
  keep(doing: GridState, spoken: unknown): void {
    const drawn = this.#drawn;
    if (!drawn || drawn.spoken === spoken) return;
    this.#drawn = null;
    this.#left ??= this.written({ ...drawn.view, ...doing });
  }

  /** What is half written now; null where nothing is. */
  written(view: View): HalfWritten | null {
    return this.#left ?? this.#work.there?.halfWritten(this.#host.renderRoot, view, this.#desk) ?? null;
  }

  /** What one was doing, to be drawn again. */
  begun(view: View): Partial<GridState> {
    return (this.#left && this.#work.there?.resumed(view, this.#desk, this.#left)) ?? {};
  }

  /** The controls are there, in a language. */
  stands(view: View, spoken: unknown): void {
    const work = this.#work.there;
    if (!work) return;
    if (this.#left) work.fill(this.#host.renderRoot, this.#left);
    this.#left = null;
    this.#drawn = { view, spoken };
  }
}
