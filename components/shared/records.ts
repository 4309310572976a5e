import { loadReaders, newRecord, type CaseRecord, type ThresholdDocument } from '../../src/index.js';
import { isOf, KeptRecords } from './kept-records.js';
import { Refused } from './pack-source.js';
import { isRecorded } from './recorded.js';
import { same } from './same.js';
import { caseStrings } from './strings.js';
import { Undo } from './undo.js';

/** By the name of the elements, in their order. */
export type HalfWritten = Readonly<Record<string, unknown[]>> | undefined;

/** The present record, and the one that the host opened, under another document of the same name and date. */
interface Reread {
  readonly record: CaseRecord;
  readonly given: CaseRecord | null;
}

/** Counted over all cases: an element may be moved from one to another. */
let opened = 0;

/**
 * The record of a case, and those that it can go back to: the ones before each change, the one that the host
 * opened, and those of other documents. Nothing recorded is lost.
 */
export class Records {
  #present: CaseRecord | null = null;
  #opened = 0;
  /** What the browser kept of the present record, until its elements have taken it. */
  #halfWritten: HalfWritten;
  readonly #before = new Undo();
  /** Records of documents that the host has changed away from. */
  readonly #kept = new KeptRecords();
  /** The records that the host opened, by document: a form that is reset goes back to them. */
  readonly #given = new KeptRecords();

  get present(): CaseRecord | null {
    return this.#present;
  }

  /** Another number for each record that is opened. */
  get opened(): number {
    return this.#opened;
  }

  get canUndo(): boolean {
    return this.#before.possible;
  }

  /**
   * Whether a record is a copy of the present one, as frameworks give it whenever they draw. One with nothing in it may
   * be the next family's.
   */
  holds(record: unknown): boolean {
    const present = this.#present;
    try {
      return present !== null && isRecorded(present) && same(record, present);
    } catch {
      // What cannot be looked into is told of where it is checked.
      return false;
    }
  }

  /** What was half written in the next element of this name; null where nothing was. */
  halfWritten(name: string): unknown {
    return this.#halfWritten?.[name]?.shift() ?? null;
  }

  /** Opens another one: nothing of the one before belongs to it. */
  open(record: CaseRecord | null, halfWritten?: HalfWritten): void {
    this.#present = record;
    this.#halfWritten = halfWritten;
    this.#before.forget();
    this.#opened = ++opened;
  }

  /**
   * The host opened it: a form that is reset goes back to it. A copy of one that a person has changed since, as of a host
   * that is a step behind, takes nothing away for good: Undo brings back what came after it.
   */
  openGiven(record: CaseRecord): void {
    this.#given.keep(record);
    if (isRecorded(record) && this.#before.has(record)) this.change(record);
    else this.open(record);
  }

  /** Forgets the records of every document, and those that the host opened: they are of one family. */
  forgetAll(): void {
    this.#kept.forgetAll();
    this.#given.forgetAll();
  }

  /** A person changed it. */
  change(record: CaseRecord): void {
    this.#before.keep(this.#present!);
    this.#present = record;
  }

  /** Takes the last change back; false where there is none. */
  undo(): boolean {
    const record = this.#before.back();
    if (record) this.#present = record;
    return record !== undefined;
  }

  /** Keeps it until its document comes back. */
  keep(): void {
    this.#kept.keep(this.#present);
  }

  /** Goes back to the record that the host opened, or to an empty one. */
  goBack(document: ThresholdDocument | null): void {
    this.#kept.forget(this.#present);
    this.open(document && (this.#given.of(document) ?? newRecord(document)));
  }

  /** Reads the records of a document anew for another of the same name and date, which may hold other signs. */
  async reread(document: ThresholdDocument): Promise<Reread | null> {
    if (!isOf(this.#present, document)) return null;
    const { readRecord } = await loadReaders();
    const read = (record: CaseRecord): CaseRecord => {
      const result = readRecord(document, record);
      if (!result.ok) throw new Refused(() => caseStrings.recordRefused, result.issues);
      return result.value;
    };
    const given = this.#given.of(document);
    return { record: read(this.#present!), given: given ? read(given) : null };
  }

  /** Goes on with a document: with the records read anew for it, or with the one that it has. */
  goOn(document: ThresholdDocument, reread: Reread | null): void {
    if (reread) {
      this.#present = reread.record;
      this.#given.keep(reread.given);
      // The records before were of the other signs.
      this.#before.forget();
    } else if (!isOf(this.#present, document)) {
      this.keep();
      this.open(this.#kept.of(document) ?? this.#given.of(document) ?? newRecord(document));
    }
  }
}
