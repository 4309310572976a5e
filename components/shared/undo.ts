import type { CaseRecord } from '../../src/index.js';
import { same } from './same.js';

const KEPT_FOR_UNDO = 100;

/** The records before the present one, the last first to come back. */
export class Undo {
  #before: readonly CaseRecord[] = [];

  get possible(): boolean {
    return this.#before.length > 0;
  }

  has(record: CaseRecord): boolean {
    return this.#before.some((one) => same(one, record));
  }

  /** Keeps a record that another takes the place of. */
  keep(record: CaseRecord): void {
    this.#before = [...this.#before.slice(1 - KEPT_FOR_UNDO), record];
  }

  /** The record before, which is kept no longer; undefined where there is none. */
  back(): CaseRecord | undefined {
    const record = this.#before.at(-1);
    this.#before = this.#before.slice(0, -1);
    return record;
  }

  forget(): void {
    this.#before = [];
  }
}
