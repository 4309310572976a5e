import type { LawNotes } from '../../src/index.js';
import type { Fault } from './context.js';
import { Latest } from './latest.js';
import { readersFor } from './readers.js';
import { caseStrings } from './strings.js';
import type { Place, Wrong } from './telling.js';

/** The notes on the law that a host gave in place of the kit's own. */
export class LawStore {
  readonly #changed: () => void;
  readonly #tell: (wrong: Wrong, place: Place) => void;
  readonly #stands: () => boolean;
  readonly #asked = new Latest();
  #notes: LawNotes | null | undefined;
  #fault: Fault | null = null;

  constructor(changed: () => void, tell: (wrong: Wrong, place: Place) => void, stands: () => boolean) {
    this.#changed = changed;
    this.#tell = tell;
    this.#stands = stands;
  }

  /** Null for none at all; undefined where the host gave none: the kit's own come with what shows them. */
  get notes(): LawNotes | null | undefined {
    return this.#notes;
  }

  /** What is wrong with those given last; null where nothing is. */
  get fault(): Fault | null {
    return this.#fault;
  }

  /** Takes other notes; null for none. Faulty ones are refused, and the ones before stay. */
  async take(json: unknown): Promise<void> {
    const latest = this.#asked.ask();
    if (json === null) return this.#use(null);
    const again = () => this.take(json);
    const readers = await readersFor(() => latest() && this.#stands(), again);
    if (!latest()) return;
    const read = readers?.readLawNotes(json);
    if (read?.ok) return this.#use(read.value);
    const say = () => (readers ? caseStrings.lawNotesRefused : caseStrings.lawNotesNotLoaded);
    this.#tell(
      { say, issues: read?.issues ?? [], again: readers ? undefined : () => void again() },
      { put: (fault) => (this.#fault = fault), has: (fault) => this.#fault === fault },
    );
  }

  /** The case stands in a page again: asking by itself ended when it left. */
  stood(): void {
    this.#fault?.again?.();
  }

  #use(notes: LawNotes | null): void {
    this.#notes = notes;
    this.#fault = null;
    this.#changed();
  }
}
