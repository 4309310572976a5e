/** Counts what was asked for, so that a late answer to an earlier question is dropped. */
export class Latest {
  #turn = 0;

  /** Asks anew: gives what tells whether nothing was asked for since. */
  ask(): () => boolean {
    const turn = ++this.#turn;
    return () => turn === this.#turn;
  }
}
