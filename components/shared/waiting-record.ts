import type { CaseRecord, ThresholdDocument } from '../../src/index.js';
import { addedToObjects } from './built-ins.js';
import { textOf } from './given.js';
import { readersFor, readersThere } from './readers.js';
import type { HalfWritten } from './records.js';
import { caseStrings } from './strings.js';
import type { Wrong } from './telling.js';

const LARGE = 1000;

/** A record as it was given, and what the browser kept beside it. */
interface Given {
  readonly json: unknown;
  readonly byHost: boolean;
  readonly halfWritten: HalfWritten;
}

type Read = { readonly ok: true; readonly value: CaseRecord } | ({ readonly ok: false } & Wrong);

/** A record that was given and is not read yet: its document may still be on the way. */
export class WaitingRecord {
  #given: Given | null = null;
  /** The record that was refused last, as text. */
  #refused: string | undefined;

  /** The one that waits for what checks it, which takes a while the first time. */
  #held: Given | null = null;

  /** Another value for each that is given; null where none waits. */
  get given(): Given | null {
    return this.#given;
  }

  /** Takes the place of the one before. */
  take(given: Given): void {
    this.#given = given;
  }

  /** None waits, and one that is being read is not wanted any more. */
  drop(): void {
    this.#given = null;
  }

  /** Whether it waits for what checks it: what a person recorded now would belong to another record. */
  get isHeld(): boolean {
    return this.#held !== null && this.#held === this.#given;
  }

  /** Holds it until it is read, where what checks it has not come yet; true where it does. */
  hold(): boolean {
    this.#held = readersThere() ? null : this.#given;
    return this.isHeld;
  }

  /** Whether the same was refused last. Some frameworks set every object again whenever they draw, which they do after an event. */
  get wasRefused(): boolean {
    const text = textOf(this.#given?.json);
    return Boolean(text) && text === this.#refused;
  }

  /**
   * Reads it for a document; null where it is not wanted any more. Where what checks it did not load, it is to be
   * opened again once that comes, as long as its case stands in a page.
   */
  async read(
    document: ThresholdDocument,
    wanted: () => boolean,
    stands: () => boolean,
    open: () => Promise<void>,
  ): Promise<Read | null> {
    const { json } = this.#given!;
    const text = textOf(json);
    const readers = await readersFor(() => wanted() && stands(), open);
    if (!wanted()) return null;
    this.#held = null;
    const refused = { ok: false, unopened: true } as const;
    if (!readers) {
      const say = () => caseStrings.readersNotLoaded(addedToObjects());
      return { ...refused, say, issues: [], again: () => void open() };
    }
    const read = readers.readRecord(document, json);
    // Between reading a large record and working out what it says the page has its turn.
    if (read.ok && read.value.concerns.length > LARGE) await new Promise((go) => setTimeout(go));
    if (!wanted()) return null;
    this.#refused = read.ok ? undefined : text;
    return read.ok ? read : { ...refused, say: () => caseStrings.recordRefused, issues: read.issues };
  }
}
