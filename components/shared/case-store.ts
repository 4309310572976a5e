import { withWords, type CaseRecord, type ThresholdDocument } from '../../src/index.js';
import { Assessing } from './assessing.js';
import type { Case, Fault, Field } from './context.js';
import { EvidenceStore } from './evidence-store.js';
import { ThresholdChangeEvent, ThresholdErrorEvent, ThresholdReadyEvent } from './events.js';
import { FrameTurns } from './frames.js';
import { given } from './given.js';
import { speak, wrongLanguage, type Language } from './language.js';
import { Latest } from './latest.js';
import { LawStore } from './law-store.js';
import { faultOf, isCopyOf, isNowhere, loadDocument, untilReached, type Source } from './pack-source.js';
import { Records, type HalfWritten } from './records.js';
import type { Retry } from './retry.js';
import { same } from './same.js';
import { caseStrings } from './strings.js';
import { tell, type Place, type Wrong } from './telling.js';
import { WaitingRecord } from './waiting-record.js';

/**
 * Holds a document and a record, and derives the rest. Every failure leaves what was recorded as it
 * was and takes the level off the screen.
 */
export class CaseStore {
  readonly #host: EventTarget;
  readonly #changed: () => void;
  readonly #field: Field | undefined;
  readonly #stands = () => (this.#host as Node).isConnected;
  #inForm = { disabled: false, required: false };
  #document: ThresholdDocument | null = null;
  #status: Case['status'] = 'empty';
  #fault: Fault | null = null;
  #language: Language | undefined;
  readonly #records = new Records();
  readonly #waiting = new WaitingRecord();
  readonly #assessing = new Assessing();
  readonly #ways = [() => this.#set(), (wrong: Wrong, place: Place) => this.#tell(wrong, place), this.#stands] as const;
  readonly #evidence = new EvidenceStore(...this.#ways);
  readonly #law = new LawStore(...this.#ways);
  readonly #frames: FrameTurns;
  readonly #reports = new Set<() => boolean>();
  readonly #documentAsked = new Latest();
  #retry: Retry | undefined;
  #snapshot: Case;

  constructor(host: EventTarget, changed: () => void, field?: Field) {
    this.#host = host;
    this.#changed = changed;
    this.#field = field;
    this.#frames = new FrameTurns(host, changed);
    this.#snapshot = this.#take();
  }

  get snapshot(): Case {
    return this.#snapshot;
  }

  get record(): CaseRecord | null {
    return this.#records.present;
  }

  get #isReady(): boolean {
    return this.#status === 'ready' && !this.#waiting.isHeld;
  }

  /** Loads a document. With no source at all the case is empty. */
  async load(source: Source): Promise<void> {
    const latest = this.#documentAsked.ask();
    this.#retry?.stop();
    if (isNowhere(source)) {
      this.#records.keep();
      return this.#set(() => this.#is('empty', null));
    }
    try {
      // While a copy of the one that is there is read, as frameworks give it, everything stays in its place.
      const stays = this.#status === 'ready' && isCopyOf(this.#document, source);
      if (!stays) this.#set(() => this.#is('loading'));
      const loaded = await loadDocument(source);
      const document = same(loaded, this.#document) ? this.#document! : loaded;
      const reread = document === this.#document ? null : await this.#records.reread(document);
      if (!latest()) return;
      this.#set(() => {
        this.#is('ready', document);
        this.#records.goOn(document, reread);
      });
      this.#host.dispatchEvent(new ThresholdReadyEvent(document));
      await this.#openWaiting();
    } catch (error) {
      if (!latest()) return;
      this.#status = 'failed';
      const { say, issues, passing } = faultOf(error, source);
      const again = () => this.load(source);
      if (passing) this.#retry = untilReached(source, this.#host as Node, latest, again);
      this.#fail({ say, issues, again: passing ? () => void again() : undefined });
    }
  }

  /** The element stands in a page again. Asking by itself for what could not be reached ends while it does not. */
  stood(): void {
    this.#fault?.again?.();
    this.#law.stood();
    this.#evidence.stood();
  }

  /**
   * Takes a record from outside: from the host, or what the browser kept of one. A damaged or foreign
   * one is refused, and what was recorded stays.
   */
  useRecord(value: unknown, byHost = true, halfWritten?: HalfWritten): Promise<void> {
    this.#waiting.take({ json: given(value), byHost, halfWritten });
    return this.#openWaiting();
  }

  async #openWaiting(): Promise<void> {
    const { given } = this.#waiting;
    const document = this.#document;
    if (!given || !document || this.#status !== 'ready') return;
    const { json, byHost, halfWritten } = given;
    if (json === null) return this.clear();
    // A copy of the one that is there, as frameworks give it after each event, needs no check that may be yet to come.
    if (json === this.record || (byHost && this.#records.holds(json))) {
      this.#waiting.drop();
      return this.#set(() => (this.#fault = null));
    }
    if (this.#fault?.unopened && this.#waiting.wasRefused) return this.#waiting.drop();
    // Where another document was asked for meanwhile, the record waits for that one.
    const wanted = () => this.#waiting.given === given && this.#document === document && this.#status === 'ready';
    if (!this.#fault?.unopened && this.#waiting.hold()) this.#set();
    const read = await this.#waiting.read(document, wanted, this.#stands, () => this.#openWaiting());
    if (!read || !wanted()) return;
    // What could not be checked yet waits on, until a person goes on without it.
    if (read.ok || !read.again) this.#waiting.drop();
    if (!read.ok) return this.#fail(read);
    if (byHost && this.#records.holds(read.value)) return this.#set(() => (this.#fault = null));
    this.#show(() => (byHost ? this.#records.openGiven(read.value) : this.#records.open(read.value, halfWritten)));
  }

  /** Takes other notes on the law than the kit's own; null for none. */
  useLawNotes(json: unknown): Promise<void> {
    return this.#law.take(json);
  }

  /** Takes facts that other systems hold about the family. What is recorded, and the level, do not rest on them and stay. */
  useFacts(value: unknown): Promise<void> {
    return this.#evidence.take(value);
  }

  /** Speaks another language; undefined for English. A faulty one is refused, and the one before stays. */
  useLanguage(language: Language | undefined): void {
    const wrong = language ? wrongLanguage(language) : '';
    if (wrong) return void this.#host.dispatchEvent(new ThresholdErrorEvent(wrong, []));
    this.#set(() => (this.#language = language));
  }

  /** Forgets what was recorded, with other documents too, and a record that was not read yet. */
  clear(): void {
    this.#waiting.drop();
    this.#records.forgetAll();
    this.#show(() => this.#records.goBack(this.#document));
  }

  /** Goes back to the record that the host opened, or to an empty one. One that the host has just given is opened first. */
  reset(): void {
    if (!this.#waiting.given?.byHost) this.#waiting.drop();
    this.#show(() => this.#records.goBack(this.#document));
  }

  /** Switched off, nothing can be changed by a person; the host still may. Required, a form asks for something. */
  inForm(state: { disabled?: boolean; required?: boolean }): void {
    this.#set(() => (this.#inForm = { ...this.#inForm, ...state }));
  }

  /** Another record is shown. A document that could not be loaded is not put right by one. */
  #show(take: () => void): void {
    this.#set(() => {
      take();
      if (this.#status === 'ready') this.#fault = null;
    });
  }

  #is(status: Case['status'], document = this.#document): void {
    this.#status = status;
    this.#document = document;
    this.#fault = null;
  }

  #edit(change: (record: CaseRecord) => CaseRecord): void {
    const { record } = this;
    if (!record || !this.#isReady || this.#inForm.disabled) return;
    const changed = change(record);
    // An edit that changes nothing is not one to take back.
    if (!same(changed, record)) this.#decided(() => this.#records.change(withWords(this.#document!, changed)));
  }

  #undo(): void {
    if (this.#records.canUndo && !this.#inForm.disabled) this.#decided(() => this.#records.undo());
  }

  #openRecord(record: CaseRecord): void {
    if (!this.#isReady || this.#inForm.disabled) return;
    this.#fault = null;
    this.#decided(() => this.#records.open(record));
  }

  /** A person decided something. */
  #decided(take: () => void): void {
    this.#waiting.drop();
    take();
    const record = this.record!;
    this.#set();
    this.#host.dispatchEvent(new ThresholdChangeEvent(record, this.#snapshot.assessment));
  }

  #fail(wrong: Wrong): void {
    this.#tell(wrong, { put: (fault) => (this.#fault = fault), has: (fault) => this.#fault === fault });
  }

  #tell(wrong: Wrong, { put, has }: Place): void {
    speak(this.#language);
    tell(this.#host, wrong, { put: (fault) => this.#set(() => put(fault)), has });
  }

  #set(change?: () => void): void {
    change?.();
    const shown = this.#isReady && !this.#fault && !this.#law.fault;
    const works = this.#assessing.renew(shown ? this.#document : null, this.record, this.#law.notes);
    this.#snapshot = this.#take();
    this.#changed();
    if (!works) this.#fail({ say: () => caseStrings.notWorkedOut, issues: [] });
  }

  #take(): Case {
    return {
      status: this.#waiting.isHeld && this.#status === 'ready' ? 'loading' : this.#status,
      held: this.#waiting.isHeld,
      document: this.#document,
      record: this.record,
      assessment: this.#assessing.assessment,
      consent: this.#assessing.consent,
      fault: this.#fault ?? this.#law.fault,
      ...this.#inForm,
      field: this.#field,
      frames: this.#frames,
      reports: this.#reports,
      evidence: this.#status === 'ready' ? this.#evidence.evidenceFor(this.#document, this.record) : null,
      lawNotes: this.#law.notes,
      language: this.#language,
      canUndo: this.#records.canUndo,
      opened: this.#records.opened,
      edit: (change) => this.#edit(change),
      undo: () => this.#undo(),
      openRecord: (record) => this.#openRecord(record),
      halfWritten: (name) => this.#records.halfWritten(name),
      askConsent: (review) => {
        if (this.#assessing.bring(review)) this.#set();
      },
      dismissSuggestion: (suggested, dismissed) => this.#evidence.dismiss(suggested, dismissed),
      dismiss: () => this.#show(() => this.#waiting.drop()),
    };
  }
}
