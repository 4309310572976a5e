import type { LitElement, ReactiveController } from 'lit';
import type { findIndicators, FoundSigns, ThresholdDocument } from '../../src/index.js';

/** How long typing pauses before it is searched for, and before the number is announced. */
const PAUSE = 120;
const SILENT = 500;

/** So few letters name nothing. */
const LEAST = 2;

/** Whether so much was typed that it is searched for. */
export const isAsked = (query: string): boolean => query.trim().length >= LEAST;

/** What the search field may do with the grid. */
interface Searching {
  search(query: string): void;
  /** Typing has stopped. */
  tell(): void;
}

/** Waits for the typist, keeps what was found, and lets the list give way to the map below it. */
export class SearchField implements ReactiveController {
  /** True once a key led into the map, until the focus is back in the search. */
  away = false;
  readonly #host: LitElement;
  readonly #grid: Searching;
  #search: ReturnType<typeof setTimeout> | undefined;
  #tell: ReturnType<typeof setTimeout> | undefined;
  #input: HTMLInputElement | undefined;
  #found: { query: string; of: unknown; signs: FoundSigns | null } = { query: '', of: null, signs: null };

  constructor(host: LitElement, grid: Searching) {
    this.#host = host;
    this.#grid = grid;
    host.addController(this);
  }

  /** Made anew, in another language for example, the field says what is searched for. */
  hostUpdated(): void {
    const input = this.#host.renderRoot.querySelector<HTMLInputElement>('#find');
    if (!input || input === this.#input) return;
    if (this.#input) input.value = this.#input.value;
    this.#input = input;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** The focus went somewhere. By the pointer it goes to what is seen: nothing has to give way, least of all under a press. */
  went({ target }: Event): void {
    const place = target as Element;
    const away = place.matches('.map :focus-visible') || (this.away && !place.closest('.find'));
    if (away === this.away) return;
    this.away = away;
    this.#host.requestUpdate();
  }

  /** Something was typed. */
  type(query: string): void {
    this.#stop();
    this.#search = setTimeout(() => {
      this.#grid.search(query);
      this.#toTop(query);
    }, PAUSE);
    this.#tell = setTimeout(() => this.#grid.tell(), SILENT);
  }

  /** Searches at once for other words than were typed; for none it empties the field. */
  ask(query: string): void {
    this.#stop();
    this.away = false;
    if (this.#input) this.#input.value = query;
    this.#grid.search(query);
    if (query) this.#grid.tell();
  }

  /** What a query finds in a document, searched once. */
  find(document: ThresholdDocument, query: string, search: typeof findIndicators): FoundSigns | null {
    if (this.#found.query !== query || this.#found.of !== document) {
      const signs = isAsked(query) ? search(document, query) : null;
      this.#found = { query, of: document, signs };
    }
    return this.#found.signs;
  }

  /** On a phone the list has the screen below the field, above the keyboard. */
  #toTop(query: string): void {
    const find = this.#host.renderRoot.querySelector<HTMLElement>('.find');
    const { activeElement } = this.#host.renderRoot as ShadowRoot;
    if (
      !find ||
      activeElement?.id !== 'find' ||
      !isAsked(query) ||
      !getComputedStyle(find).getPropertyValue('--to-top')
    )
      return;
    const label = find.querySelector('label')!;
    // Whatever scrolls: the window, a dialog, or a box of the host's.
    if (label.getBoundingClientRect().top > 8) label.scrollIntoView({ block: 'start', inline: 'nearest' });
  }

  #stop(): void {
    clearTimeout(this.#search);
    clearTimeout(this.#tell);
  }
}
