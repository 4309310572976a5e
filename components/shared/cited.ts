/** A statement of the document, with where it stands and what is unclear there. */
export interface Cited {
  readonly text: string;
  readonly citation: string;
  readonly doubts: readonly string[];
  /** What helps to understand it. */
  readonly note?: string | undefined;
}

/**
 * Sources as numbered marks: one number for each place in the document, whatever is said from there, the same
 * on screen and on paper. A mark opens its source, and what is unclear, in place.
 */
export class Cites {
  #numbers = new Map<string, number>();
  #doubts = new Map<string, Set<string>>();
  readonly #open = new Set<string>();
  /** What has a mark on the page. */
  readonly #marked = new Set<string>();

  /** Numbers anew, in the order given; what is not named here follows as it is drawn. */
  begin(cited: readonly Cited[]): void {
    this.#numbers = new Map();
    this.#doubts = new Map();
    this.#marked.clear();
    for (const { citation, doubts } of cited) this.number(citation, doubts);
  }

  number(citation: string, doubts: readonly string[] = []): number {
    const known = this.#doubts.get(citation) ?? new Set();
    for (const doubt of doubts) known.add(doubt);
    this.#doubts.set(citation, known);
    const number = this.#numbers.get(citation) ?? this.#numbers.size + 1;
    this.#numbers.set(citation, number);
    return number;
  }

  /** The number of a source that now has a mark. */
  mark(citation: string, doubts: readonly string[]): number {
    this.#marked.add(citation);
    return this.number(citation, doubts);
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  toggle(key: string): void {
    if (!this.#open.delete(key)) this.#open.add(key);
  }

  close(): void {
    this.#open.clear();
  }

  /** Every source that has a mark, in the order of the numbers, for paper: what is not on it lists no source. */
  get all(): readonly { readonly number: number; readonly citation: string; readonly doubts: readonly string[] }[] {
    return [...this.#numbers]
      .filter(([citation]) => this.#marked.has(citation))
      .map(([citation, number]) => ({ number, citation, doubts: [...(this.#doubts.get(citation) ?? [])] }));
  }
}
