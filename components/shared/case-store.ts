import {
  assess,
  loadReaders,
  newRecord,
  withWords,
  type Assessment,
  type CaseRecord,
  type ConsentReview,
  type reviewConsent,
  type Issue,
  type LawNotes,
  type ThresholdDocument,
} from '../../src/index.js';
import { addedToObjects, brokenBuiltIn } from './built-ins.js';
import type { Case, Fault, Field, Suggested } from './context.js';
import { EvidenceStore } from './evidence-store.js';
import { ThresholdChangeEvent, ThresholdErrorEvent, ThresholdReadyEvent } from './events.js';
import { FrameTurns } from './frames.js';
import { given, textOf } from './given.js';
import { isOf, KeptRecords } from './kept-records.js';
import { speak, wrongLanguage, type Language } from './language.js';
import { Latest } from './latest.js';
import { faultOf, isNowhere, loadDocument, Refused, type Source } from './pack-source.js';
import { Retry } from './retry.js';
import { same } from './same.js';
import { caseStrings } from './strings.js';
import { today } from './today.js';
import { Undo } from './undo.js';

/** The present record, and the one that the host opened, under another document of the same name and date. */
interface Reread {
  readonly record: CaseRecord;
  readonly given: CaseRecord | null;
}

/** By the name of the elements, in their order. */
export type HalfWritten = Readonly<Record<string, unknown[]>> | undefined;

const LARGE = 1000;

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
  /** The record that was refused last, as text. */
  #refused: string | undefined;
  #record: CaseRecord | null = null;
  #fault: Fault | null = null;
  #assessment: Assessment | null = null;
  #consent: ConsentReview | null = null;
  /** What reviews consent, brought by an element that asks about it: other pages do not load it. */
  #reviewer: typeof reviewConsent | undefined;
  readonly #evidence = new EvidenceStore();
  readonly #frames = new FrameTurns(() => this.#changed());
  readonly #reports = new Set<() => boolean>();
  /** Those of the host; undefined where it gave none: the kit's own come with what shows them. */
  #lawNotes: LawNotes | null | undefined;
  #language: Language | undefined;
  readonly #before = new Undo();
  #opened = 0;
  /** Records of documents that the host has changed away from: nothing recorded is lost. */
  readonly #kept = new KeptRecords();
  /** The records that the host opened, by document: a form that is reset goes back to them. */
  readonly #given = new KeptRecords();
  /** A record that was given and is not read yet: its document may still be on the way. */
  #waiting: { readonly json: unknown; readonly byHost: boolean; readonly halfWritten: HalfWritten } | null = null;
  /** What the browser kept of the record that is open, until its elements have taken it. */
  #halfWritten: HalfWritten;
  #retry: Retry | undefined;
  readonly #documentAsked = new Latest();
  readonly #recordAsked = new Latest();
  readonly #factsAsked = new Latest();
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
  async load(source: Source): Promise<void> {
    const latest = this.#documentAsked.ask();
    this.#retry?.stop();
    if (isNowhere(source)) return this.#set(() => this.#empty());
    this.#set(() => {
      this.#status = 'loading';
      this.#fault = null;
    });
    try {
      const broken = brokenBuiltIn();
      if (broken) throw new Refused(() => caseStrings.builtInChanged(broken), []);
      const document = await loadDocument(source);
      const reread = await this.#reread(document);
      if (latest()) await this.#use(document, reread);
    } catch (error) {
      if (!latest()) return;
      this.#status = 'failed';
      const { say, issues, passing } = faultOf(error, source);
      if (passing) this.#askAgain(source, latest);
      this.#fail(say, issues, false, passing ? () => void this.load(source) : undefined);
    }
  }

  /** Asks by itself until the document can be reached, or another one is asked for. */
  #askAgain(source: Source, latest: () => boolean): void {
    this.#retry = new Retry(async () => {
      if (!latest() || !(this.#host as Node).isConnected) return true;
      try {
        await loadDocument(source);
      } catch (error) {
        if (faultOf(error, source).passing) return false;
      }
      if (latest()) await this.load(source);
      return true;
    });
    this.#retry.start();
  }

  /**
   * Takes a record from outside: from the host, or what the browser kept of one. A damaged or foreign
   * one is refused, and what is on screen stays.
   */
  async useRecord(value: unknown, byHost = true, halfWritten?: HalfWritten): Promise<void> {
    const json = given(value);
    const latest = this.#recordAsked.ask();
    this.#waiting = { json, byHost, halfWritten };
    const document = this.#document;
    if (!document || this.#status !== 'ready') return;
    if (json === null) return this.clear();
    if (json === this.#record) {
      this.#waiting = null;
      return this.#set(() => (this.#fault = null));
    }
    // Some frameworks set every object again whenever they draw, which they do after an event.
    const text = textOf(json);
    if (this.#fault?.unopened && text && text === this.#refused) return void (this.#waiting = null);
    const readers = await loadReaders().catch(() => null);
    // Where another document was asked for meanwhile, the record waits for that one.
    if (!latest() || this.#status !== 'ready') return;
    const read = readers?.readRecord(document, json);
    // Between reading a large record and working out what it says the page has its turn.
    if (read?.ok && read.value.concerns.length > LARGE) await new Promise((go) => setTimeout(go));
    if (!latest() || this.#status !== 'ready') return;
    this.#waiting = null;
    if (!read) return this.#fail(() => caseStrings.readersNotLoaded(addedToObjects()), [], true);
    this.#refused = read.ok ? undefined : text;
    if (!read.ok) return this.#fail(() => caseStrings.recordRefused, read.issues, true);
    if (byHost) this.#given.keep(read.value);
    this.#set(() => this.#replace(read.value, halfWritten));
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
  async useFacts(value: unknown): Promise<void> {
    const json = given(value);
    const latest = this.#factsAsked.ask();
    if (json === null) return this.#set(() => this.#evidence.refuse(null));
    const readers = await loadReaders().catch(() => null);
    if (!latest()) return;
    const read = readers?.readFacts(json);
    if (readers && read?.ok) return this.#set(() => this.#evidence.use(readers, read.value));
    this.#tell(
      () => caseStrings.factsRefused,
      read && !read.ok ? read.issues : [],
      (fault) => this.#evidence.refuse(fault),
      latest,
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
    this.#given.forget(this.#record);
    this.#goBack();
  }

  /** Goes back to the record that the host opened, or to an empty one. One that the host has just given is opened first. */
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
    this.#kept.forget(this.#record);
    this.#set(() => this.#replace(document && (this.#given.of(document) ?? newRecord(document))));
  }

  #dropWaiting(): void {
    this.#recordAsked.ask();
    this.#waiting = null;
  }

  #replace(record: CaseRecord | null, halfWritten?: HalfWritten): void {
    this.#record = record;
    this.#halfWritten = halfWritten;
    this.#before.forget();
    this.#opened = ++opened;
    // A document that could not be loaded is not put right by another record.
    if (this.#status === 'ready') this.#fault = null;
  }

  #empty(): void {
    this.#kept.keep(this.#record);
    this.#status = 'empty';
    this.#document = null;
    this.#fault = null;
  }

  /** Reads the records of a document anew for another of the same name and date, which may hold other signs. */
  async #reread(document: ThresholdDocument): Promise<Reread | null> {
    if (document === this.#document || !isOf(this.#record, document)) return null;
    const { readRecord } = await loadReaders();
    const read = (record: CaseRecord): CaseRecord => {
      const result = readRecord(document, record);
      if (!result.ok) throw new Refused(() => caseStrings.recordRefused, result.issues);
      return result.value;
    };
    const given = this.#given.of(document);
    return { record: read(this.#record!), given: given ? read(given) : null };
  }

  async #use(document: ThresholdDocument, reread: Reread | null): Promise<void> {
    this.#set(() => {
      this.#document = document;
      this.#status = 'ready';
      this.#fault = null;
      if (reread) {
        this.#record = reread.record;
        this.#given.keep(reread.given);
        // The records before were of the other signs.
        this.#before.forget();
      } else if (!isOf(this.#record, document)) {
        this.#kept.keep(this.#record);
        this.#replace(this.#kept.of(document) ?? this.#given.of(document) ?? newRecord(document));
      }
    });
    this.#host.dispatchEvent(new ThresholdReadyEvent(document));
    if (this.#waiting) {
      const { json, byHost, halfWritten } = this.#waiting;
      await this.useRecord(json, byHost, halfWritten);
    }
  }

  #edit(change: (record: CaseRecord) => CaseRecord): void {
    if (!this.#record || this.#status !== 'ready' || this.#disabled) return;
    const changed = change(this.#record);
    // An edit that changes nothing is not one to take back.
    if (same(changed, this.#record)) return;
    this.#before.keep(this.#record);
    this.#decided(withWords(this.#document!, changed));
  }

  #undo(): void {
    const record = this.#disabled ? undefined : this.#before.back();
    if (record) this.#decided(record);
  }

  #openRecord(record: CaseRecord): void {
    if (this.#status === 'ready' && !this.#disabled) this.#decided(record, () => this.#replace(record));
  }

  #decided(record: CaseRecord, take = (): unknown => (this.#record = record)): void {
    this.#dropWaiting();
    this.#set(take);
    this.#host.dispatchEvent(new ThresholdChangeEvent(record, this.#snapshot.assessment));
  }

  #fail(say: () => string, issues: readonly Issue[], unopened = false, again?: () => void): void {
    this.#tell(
      say,
      issues,
      (fault) => (this.#fault = fault),
      (fault) => this.#fault === fault,
      unopened,
      again,
    );
  }

  /** Puts a fault where it belongs and tells the host, which may take the message over. */
  #tell(
    say: () => string,
    issues: readonly Issue[],
    put: (fault: Fault) => void,
    stands: (fault: Fault) => boolean,
    unopened = false,
    again?: () => void,
  ): void {
    speak(this.#language);
    const message = say();
    const fault: Fault = { message, issues, handled: false, unopened, again };
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
      reports: this.#reports,
      evidence: this.#status === 'ready' ? this.#evidence.evidenceFor(this.#document, this.#record) : null,
      lawNotes: this.#lawNotes,
      language: this.#language,
      canUndo: this.#before.possible,
      opened: this.#opened,
      edit: (change) => this.#edit(change),
      undo: () => this.#undo(),
      openRecord: (record) => this.#openRecord(record),
      halfWritten: (name) => this.#halfWritten?.[name]?.shift() ?? null,
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
    return this.#reviewer(this.#document, this.#record, {
      today: today(),
      ...(this.#lawNotes === undefined ? {} : { law: this.#lawNotes }),
    });
  }

  #dismissSuggestion(suggested: Suggested, dismissed: boolean): void {
    this.#set(() => this.#evidence.dismiss(suggested, dismissed));
  }

  #askConsent(review: typeof reviewConsent): void {
    if (this.#reviewer) return;
    this.#set(() => (this.#reviewer = review));
  }
}
