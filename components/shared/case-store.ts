import {
  assess,
  lawNotes,
  loadPack,
  loadReaders,
  newRecord,
  packIds,
  withWords,
  type Assessment,
  type CaseRecord,
  type ConsentReview,
  type reviewConsent,
  type Issue,
  type LawNotes,
  type ThresholdDocument,
} from '../../src/index.js';
import type { Case, Fault, Field, Suggested } from './context.js';
import { EvidenceStore } from './evidence-store.js';
import { ThresholdChangeEvent, ThresholdErrorEvent, ThresholdReadyEvent } from './events.js';
import { FrameTurns } from './frames.js';
import { speak, wrongLanguage, type Language } from './language.js';
import { caseStrings } from './strings.js';
import { today } from './today.js';

/** Where a document comes from: a bundled pack, an address, or the document itself. */
export interface Source {
  readonly pack?: string | undefined;
  readonly src?: string | undefined;
  readonly document?: unknown;
}

const KEPT_FOR_UNDO = 100;
/** Counted over all cases: an element may be moved from one to another. */
let opened = 0;

/**
 * Holds a document and a record, and derives the rest. Every failure leaves what was recorded as it
 * was and takes the level off the screen.
 */
export class CaseStore {
  readonly #host: EventTarget;
  readonly #changed: () => void;
  readonly #field: Field | undefined;
  #disabled = false;
  #document: ThresholdDocument | null = null;
  #status: Case['status'] = 'empty';
  #record: CaseRecord | null = null;
  #fault: Fault | null = null;
  #assessment: Assessment | null = null;
  #consent: ConsentReview | null = null;
  /** What reviews consent, brought by an element that asks about it: other pages do not load it. */
  #reviewer: typeof reviewConsent | undefined;
  readonly #evidence = new EvidenceStore();
  readonly #frames = new FrameTurns(() => this.#changed());
  #lawNotes: LawNotes | null = lawNotes;
  #language: Language | undefined;
  #before: CaseRecord[] = [];
  #opened = 0;
  /** Records of documents that the host has changed away from: nothing recorded is lost. */
  readonly #kept = new Map<string, CaseRecord>();
  /** The records that the host opened, by document: a form that is reset goes back to them. */
  readonly #given = new Map<string, CaseRecord>();
  /** A record that was given and is not read yet: its document may still be on the way. */
  #waiting: { readonly json: unknown; readonly byHost: boolean } | null = null;
  /** Counts what was asked for, so that a late answer to an earlier question is dropped. */
  #documentTurn = 0;
  #recordTurn = 0;
  #factsTurn = 0;
  #snapshot: Case;

  constructor(host: EventTarget, changed: () => void, field?: Field) {
    this.#host = host;
    this.#changed = changed;
    this.#field = field;
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
      const told = error instanceof Error && error.name === 'UnknownPackError';
      this.#fail(
        () =>
          error instanceof Refused ? error.say() : told ? error.message : caseStrings.notLoaded(src ?? pack ?? ''),
        error instanceof Refused ? error.issues : [],
      );
    }
  }

  /**
   * Takes a record from outside: from the host, or what the browser kept of one. A damaged or foreign
   * one is refused, and what is on screen stays.
   */
  async useRecord(json: unknown, byHost = true): Promise<void> {
    const turn = ++this.#recordTurn;
    this.#waiting = { json, byHost };
    const document = this.#document;
    if (!document || this.#status !== 'ready') return;
    if (json === null || json === undefined) return this.clear();
    if (json === this.#record) {
      this.#waiting = null;
      return this.#set(() => (this.#fault = null));
    }
    const readers = await loadReaders().catch(() => null);
    // Where another document was asked for meanwhile, the record waits for that one.
    if (turn !== this.#recordTurn || this.#status !== 'ready') return;
    this.#waiting = null;
    if (!readers) return this.#fail(() => caseStrings.readersNotLoaded, [], true);
    const read = readers.readRecord(document, json);
    if (!read.ok) return this.#fail(() => caseStrings.recordRefused, read.issues, true);
    if (byHost) this.#given.set(keyOf(document.provenance), read.value);
    this.#set(() => this.#replace(read.value));
  }

  /** Takes other law notes than the kit's own; null for none. Faulty ones are refused, and the ones before stay. */
  async useLawNotes(json: unknown): Promise<void> {
    if (json === null) return this.#set(() => (this.#lawNotes = null));
    const read = (await loadReaders().catch(() => null))?.readLawNotes(json);
    if (read?.ok) this.#set(() => (this.#lawNotes = read.value));
    else this.#fail(() => caseStrings.lawNotesRefused, read?.issues ?? []);
  }

  /**
   * Takes facts that other systems hold about the family; null or undefined for none. Faulty ones are
   * told and suggest nothing. What is recorded, and the level, do not rest on them and stay.
   */
  async useFacts(json: unknown): Promise<void> {
    const turn = ++this.#factsTurn;
    if (json === null || json === undefined) return this.#set(() => this.#evidence.refuse(null));
    const readers = await loadReaders().catch(() => null);
    if (turn !== this.#factsTurn) return;
    const read = readers?.readFacts(json);
    if (readers && read?.ok) return this.#set(() => this.#evidence.use(readers, read.value));
    this.#tell(
      () => caseStrings.factsRefused,
      read && !read.ok ? read.issues : [],
      (fault) => this.#evidence.refuse(fault),
      () => turn === this.#factsTurn,
    );
  }

  /** Speaks another language; undefined for English. A faulty one is refused, and the one before stays. */
  useLanguage(language: Language | undefined): void {
    const wrong = language ? wrongLanguage(language) : '';
    if (wrong) return void this.#host.dispatchEvent(new ThresholdErrorEvent(wrong, []));
    this.#set(() => (this.#language = language));
  }

  /** Forgets what was recorded with this document, and a record that was not read yet. */
  clear(): void {
    this.#dropWaiting();
    if (this.#record) this.#given.delete(keyOf(this.#record.document));
    this.#goBack();
  }

  /** Goes back to the record that the host opened, or to an empty one. One that the host has just given is still to come. */
  reset(): void {
    if (!this.#waiting?.byHost) this.#dropWaiting();
    this.#goBack();
  }

  /** Lets nothing be changed by a person; the host still may. */
  disable(disabled: boolean): void {
    this.#set(() => (this.#disabled = disabled));
  }

  #goBack(): void {
    const document = this.#document;
    if (this.#record) this.#kept.delete(keyOf(this.#record.document));
    this.#set(() => this.#replace(document && (this.#given.get(keyOf(document.provenance)) ?? newRecord(document))));
  }

  #dropWaiting(): void {
    this.#recordTurn++;
    this.#waiting = null;
  }

  #replace(record: CaseRecord | null): void {
    this.#record = record;
    this.#before = [];
    this.#opened = ++opened;
    // A document that could not be loaded is not put right by another record.
    if (this.#status === 'ready') this.#fault = null;
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
        const key = keyOf(document.provenance);
        this.#replace(this.#kept.get(key) ?? this.#given.get(key) ?? newRecord(document));
      }
    });
    this.#host.dispatchEvent(new ThresholdReadyEvent(document));
    if (this.#waiting) await this.useRecord(this.#waiting.json, this.#waiting.byHost);
  }

  #edit(change: (record: CaseRecord) => CaseRecord): void {
    if (!this.#record || this.#status !== 'ready' || this.#disabled) return;
    const changed = change(this.#record);
    // An edit that changes nothing is not one to take back.
    if (JSON.stringify(changed) === JSON.stringify(this.#record)) return;
    const record = withWords(this.#document!, changed);
    const before = [...this.#before.slice(1 - KEPT_FOR_UNDO), this.#record];
    this.#decided(record, before);
  }

  #undo(): void {
    const record = this.#before.at(-1);
    if (record && !this.#disabled) this.#decided(record, this.#before.slice(0, -1));
  }

  #decided(record: CaseRecord, before: CaseRecord[]): void {
    this.#dropWaiting();
    this.#set(() => {
      this.#record = record;
      this.#before = before;
    });
    this.#host.dispatchEvent(new ThresholdChangeEvent(record, this.#snapshot.assessment));
  }

  #fail(say: () => string, issues: readonly Issue[], unopened = false): void {
    this.#tell(
      say,
      issues,
      (fault) => (this.#fault = fault),
      (fault) => this.#fault === fault,
      unopened,
    );
  }

  /** Puts a fault where it belongs and tells the host, which may take the message over. */
  #tell(
    say: () => string,
    issues: readonly Issue[],
    put: (fault: Fault) => void,
    stands: (fault: Fault) => boolean,
    unopened = false,
  ): void {
    speak(this.#language);
    const message = say();
    const fault: Fault = { message, issues, handled: false, unopened };
    this.#set(() => put(fault));
    const handled = !this.#host.dispatchEvent(new ThresholdErrorEvent(message, issues));
    // The host may have put it right meanwhile.
    if (handled && stands(fault)) this.#set(() => put({ ...fault, handled }));
  }

  #set(change: () => void): void {
    change();
    let broken = false;
    try {
      this.#assessment = this.#assess();
      this.#consent = this.#review();
    } catch {
      broken = true;
      this.#assessment = null;
      this.#consent = null;
    }
    this.#snapshot = this.#take();
    this.#changed();
    if (broken) this.#fail(() => caseStrings.notWorkedOut, []);
  }

  #take(): Case {
    return {
      status: this.#status,
      document: this.#document,
      record: this.#record,
      assessment: this.#assessment,
      consent: this.#consent,
      fault: this.#fault,
      disabled: this.#disabled,
      field: this.#field,
      frames: this.#frames,
      evidence: this.#status === 'ready' ? this.#evidence.evidenceFor(this.#document, this.#record) : null,
      lawNotes: this.#lawNotes,
      language: this.#language,
      canUndo: this.#before.length > 0,
      opened: this.#opened,
      edit: (change) => this.#edit(change),
      undo: () => this.#undo(),
      askConsent: (review) => this.#askConsent(review),
      dismissSuggestion: (suggested, dismissed) => this.#dismissSuggestion(suggested, dismissed),
      dismiss: () => this.#set(() => (this.#fault = null)),
    };
  }

  #assess(): Assessment | null {
    if (this.#status !== 'ready' || this.#fault || !this.#document || !this.#record) return null;
    return assess(this.#document, this.#record);
  }

  #review(): ConsentReview | null {
    if (!this.#reviewer || !this.#assessment || !this.#document || !this.#record) return null;
    return this.#reviewer(this.#document, this.#record, { today: today(), law: this.#lawNotes });
  }

  #dismissSuggestion(suggested: Suggested, dismissed: boolean): void {
    this.#set(() => this.#evidence.dismiss(suggested, dismissed));
  }

  #askConsent(review: typeof reviewConsent): void {
    if (this.#reviewer) return;
    this.#set(() => (this.#reviewer = review));
  }
}

const keyOf = ({ id, published }: { readonly id: string; readonly published: string }) => `${id} ${published}`;

/** Data from outside that was read and refused. */
class Refused extends Error {
  readonly say: () => string;
  readonly issues: readonly Issue[];
  constructor(say: () => string, issues: readonly Issue[]) {
    super();
    this.say = say;
    this.issues = issues;
  }
}

/** A base is a bundled pack, or a file beside the pack that builds on it. */
async function loadBase(name: string, from: string): Promise<{ json: unknown; at: string }> {
  if (packIds.includes(name)) return { json: await loadPack(name), at: name };
  const at = new URL(name, from).href;
  const response = await fetch(at);
  if (!response.ok) throw new Refused(() => caseStrings.notFetched(at, response.status), []);
  return { json: await response.json(), at };
}

async function checked(json: unknown, at = location.href): Promise<ThresholdDocument> {
  const { readPack } = await loadReaders();
  const read = await readPack(json, at, loadBase);
  if (!read.ok) throw new Refused(() => caseStrings.documentRefused, read.issues);
  return read.value;
}

async function fetched(src: string): Promise<ThresholdDocument> {
  const response = await fetch(src);
  if (!response.ok) throw new Refused(() => caseStrings.notFetched(src, response.status), []);
  const text = await response.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Refused(() => caseStrings.notJson(src), []);
  }
  return checked(json, response.url);
}
