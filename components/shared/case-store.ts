import { assess, loadPack, loadReaders, newRecord, type Assessment, type CaseRecord, type Issue, type ThresholdDocument } from '../../src/index.js';
import type { Case, Fault } from './context.js';
import { ThresholdChangeEvent, ThresholdErrorEvent, ThresholdReadyEvent } from './events.js';
import { caseStrings } from './strings.js';

/** Where a document comes from: a bundled pack, an address, or the document itself. */
export interface Source {
  readonly pack?: string | undefined;
  readonly src?: string | undefined;
  readonly document?: unknown;
}

const KEPT_FOR_UNDO = 100;

/**
 * Holds a document and a record, and derives the rest. Every failure leaves what was recorded as it
 * was and takes the level off the screen.
 */
export class CaseStore {
  readonly #host: EventTarget;
  readonly #changed: () => void;
  #document: ThresholdDocument | null = null;
  #status: Case['status'] = 'empty';
  #record: CaseRecord | null = null;
  #fault: Fault | null = null;
  #assessment: Assessment | null = null;
  #before: CaseRecord[] = [];
  /** Records of documents that the host has changed away from: nothing recorded is lost. */
  readonly #kept = new Map<string, CaseRecord>();
  /** A record that was given before the document was there. */
  #waiting: { readonly json: unknown } | null = null;
  /** Counts what was asked for, so that a late answer to an earlier question is dropped. */
  #documentTurn = 0;
  #recordTurn = 0;
  #snapshot: Case;

  constructor(host: EventTarget, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#snapshot = this.#take();
  }

  get snapshot(): Case {
    return this.#snapshot;
  }

  get record(): CaseRecord | null {
    return this.#record;
  }

  /** Loads a document. With no source at all the case is empty. */
  async load({ pack, src, document }: Source): Promise<void> {
    const turn = ++this.#documentTurn;
    const given = document !== undefined && document !== null;
    if (!given && !pack && !src) return this.#set(() => this.#empty());
    this.#set(() => {
      this.#status = 'loading';
      this.#fault = null;
    });
    try {
      const read = given ? await checked(document) : src ? await fetched(src) : await loadPack(pack!);
      if (turn === this.#documentTurn) await this.#use(read);
    } catch (error) {
      if (turn !== this.#documentTurn) return;
      this.#status = 'failed';
      const told = error instanceof Refused || (error instanceof Error && error.name === 'UnknownPackError');
      this.#fail(told ? error.message : caseStrings.notLoaded(src ?? pack ?? ''), error instanceof Refused ? error.issues : []);
    }
  }

  /** Takes a record from outside. A damaged or foreign one is refused, and what is on screen stays. */
  async useRecord(json: unknown): Promise<void> {
    const turn = ++this.#recordTurn;
    this.#waiting = { json };
    const document = this.#document;
    if (!document || this.#status !== 'ready') return;
    this.#waiting = null;
    if (json === null || json === undefined) return this.#set(() => this.#replace(newRecord(document)));
    if (json === this.#record) return;
    const readers = await loadReaders().catch(() => null);
    if (turn !== this.#recordTurn || document !== this.#document) return;
    if (!readers) return this.#fail(caseStrings.readersNotLoaded, []);
    const read = readers.readRecord(document, json);
    if (read.ok) this.#set(() => this.#replace(read.value));
    else this.#fail(caseStrings.recordRefused, read.issues);
  }

  /** Forgets what was recorded with this document. */
  clear(): void {
    const document = this.#document;
    if (document) this.#set(() => this.#replace(newRecord(document)));
  }

  #replace(record: CaseRecord): void {
    this.#record = record;
    this.#before = [];
    this.#fault = null;
  }

  #empty(): void {
    this.#keep();
    this.#status = 'empty';
    this.#document = null;
    this.#fault = null;
  }

  #keep(): void {
    if (this.#record) this.#kept.set(keyOf(this.#record.document), this.#record);
  }

  async #use(document: ThresholdDocument): Promise<void> {
    const same = this.#record && keyOf(this.#record.document) === keyOf(document.provenance);
    this.#set(() => {
      this.#document = document;
      this.#status = 'ready';
      this.#fault = null;
      if (!same) {
        this.#keep();
        this.#replace(this.#kept.get(keyOf(document.provenance)) ?? newRecord(document));
      }
    });
    this.#host.dispatchEvent(new ThresholdReadyEvent(document));
    if (this.#waiting) await this.useRecord(this.#waiting.json);
  }

  #edit(change: (record: CaseRecord) => CaseRecord): void {
    if (!this.#record || this.#status !== 'ready') return;
    const record = change(this.#record);
    if (record === this.#record) return;
    const before = [...this.#before.slice(1 - KEPT_FOR_UNDO), this.#record];
    this.#decided(record, before);
  }

  #undo(): void {
    const record = this.#before.at(-1);
    if (record) this.#decided(record, this.#before.slice(0, -1));
  }

  #decided(record: CaseRecord, before: CaseRecord[]): void {
    this.#recordTurn++;
    this.#set(() => {
      this.#record = record;
      this.#before = before;
    });
    this.#host.dispatchEvent(new ThresholdChangeEvent(record, this.#snapshot.assessment));
  }

  #fail(message: string, issues: readonly Issue[]): void {
    const event = new ThresholdErrorEvent(message, issues);
    const handled = !this.#host.dispatchEvent(event);
    this.#set(() => (this.#fault = { message, issues, handled }));
  }

  #set(change: () => void): void {
    change();
    let broken = false;
    try {
      this.#assessment = this.#assess();
    } catch {
      broken = true;
      this.#assessment = null;
    }
    this.#snapshot = this.#take();
    this.#changed();
    if (broken) this.#fail(caseStrings.notWorkedOut, []);
  }

  #take(): Case {
    return {
      status: this.#status,
      document: this.#document,
      record: this.#record,
      assessment: this.#assessment,
      fault: this.#fault,
      canUndo: this.#before.length > 0,
      edit: (change) => this.#edit(change),
      undo: () => this.#undo(),
      dismiss: () => this.#set(() => (this.#fault = null)),
    };
  }

  #assess(): Assessment | null {
    if (this.#status !== 'ready' || this.#fault || !this.#document || !this.#record) return null;
    return assess(this.#document, this.#record);
  }
}

const keyOf = ({ id, published }: { readonly id: string; readonly published: string }) => `${id} ${published}`;

/** Data from outside that was read and refused. */
class Refused extends Error {
  readonly issues: readonly Issue[];
  constructor(message: string, issues: readonly Issue[]) {
    super(message);
    this.issues = issues;
  }
}

async function checked(json: unknown): Promise<ThresholdDocument> {
  const { readDocument } = await loadReaders();
  const read = readDocument(json);
  if (!read.ok) throw new Refused(caseStrings.documentRefused, read.issues);
  return read.value;
}

async function fetched(src: string): Promise<ThresholdDocument> {
  const response = await fetch(src);
  if (!response.ok) throw new Refused(caseStrings.notFetched(src, response.status), []);
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refused(caseStrings.notJson(src), []);
  }
  return checked(json);
}
