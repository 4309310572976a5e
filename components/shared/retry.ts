const SOON = 2_000;
const LONGEST = 60_000;

/** Tries something again by itself until it succeeds: soon, then ever more seldom, and at once when the line is back. */
export class Retry {
  readonly #attempt: () => Promise<boolean>;
  #wait = SOON;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param attempt - true where nothing more is to be tried */
  constructor(attempt: () => Promise<boolean>) {
    this.#attempt = attempt;
  }

  start(): void {
    this.stop();
    window.addEventListener('online', this.#now);
    this.#timer = setTimeout(this.#now, this.#wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    window.removeEventListener('online', this.#now);
  }

  readonly #now = async (): Promise<void> => {
    this.stop();
    if (await this.#attempt()) return;
    this.#wait = Math.min(this.#wait * 2, LONGEST);
    this.start();
  };
}
