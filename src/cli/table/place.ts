import { fold } from './names.js';

/** The two columns that say where a sign stands. */
export type PlaceColumn = 'domain' | 'level';

export type Placed = { readonly [column in PlaceColumn]?: string } & { readonly whys: readonly string[] };

/**
 * Fills the empty cells of merged ones from above, as far as that is safe. The column further left is
 * the outer one: where it names something new, the inner one does not go on from above.
 */
export class Places {
  readonly #columns: readonly [PlaceColumn, PlaceColumn];
  readonly #above: Partial<Record<PlaceColumn, string>> = {};
  readonly #lost: Partial<Record<PlaceColumn, string>> = {};
  /** The rows whose cell was filled from above. */
  readonly carried: Record<PlaceColumn, number[]> = { domain: [], level: [] };
  /** Rows that hold a heading alone, and that no row below belongs to yet. */
  readonly #headings = new Map<PlaceColumn, { readonly row: number; readonly text: string }>();
  readonly headings: { readonly row: number; readonly text: string }[] = [];

  constructor(outer: PlaceColumn) {
    this.#columns = outer === 'domain' ? ['domain', 'level'] : ['level', 'domain'];
  }

  /** What stands above says nothing of the rows below any more. */
  lose(why: string, columns: readonly PlaceColumn[] = this.#columns): void {
    const all = columns.includes(this.#columns[0]) ? this.#columns : columns;
    for (const column of all) {
      delete this.#above[column];
      this.#lost[column] = why;
      this.#headings.delete(column);
    }
  }

  /** Where a row stands; `cells` without the cells that cannot be read. */
  of(row: number, cells: { readonly [column in PlaceColumn]?: string }, isHeading: boolean): Placed {
    const [outer, inner] = this.#columns;
    const before = this.#above[outer];
    if (cells[outer] && before !== undefined && fold(cells[outer]) !== fold(before))
      this.lose(`the ${inner} above belongs to another ${outer}`, [inner]);
    const whys: string[] = [];
    const placed: Partial<Record<PlaceColumn, string>> = {};
    for (const column of this.#columns) {
      const own = cells[column];
      if (own) {
        this.#above[column] = own;
        delete this.#lost[column];
        this.#headings.delete(column);
        if (isHeading) this.#headings.set(column, { row, text: own });
        placed[column] = own;
      } else if (this.#above[column] !== undefined) {
        placed[column] = this.#above[column];
        if (!isHeading) this.#carry(column, row);
      } else if (!isHeading) whys.push(`it names no ${column}${this.#lost[column] ? ` (${this.#lost[column]})` : ''}`);
    }
    return { ...placed, whys };
  }

  #carry(column: PlaceColumn, row: number): void {
    const heading = this.#headings.get(column);
    if (heading && !this.headings.includes(heading)) this.headings.push(heading);
    this.carried[column].push(row);
  }
}
