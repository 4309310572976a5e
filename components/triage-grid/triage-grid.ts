import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CaseRecord } from '../../src/index.js';
import { Late, LatePart } from '../shared/late.js';
import { printOnA3 } from '../shared/print.js';
import { RecordingElement } from '../shared/recording-element.js';
import { AnswerDesk } from './answer/desk.js';
import { benchTemplate } from './bench.js';
import { Carried } from './carried.js';
import { IdleRows } from './idle.js';
import {
  entriesOf,
  isFresh,
  MODES,
  START,
  type GridState,
  type Hands,
  type Look,
  type Mode,
  type View,
} from './model.js';
import { News } from './news.js';
import { toggleRow } from './rows.js';
import { SearchField } from './search-field.js';
import { strings } from './strings.js';
import { styles } from './styles/styles.js';
import { controlOf, unsaved } from './unsaved.js';

export type * from '../shared/public-types.js';

export const workPart = new LatePart(() => import('./grid-work.js'));

/**
 * A threshold document as a workbench: who, what one has seen, the map of areas of life by levels of need,
 * and the answer. To record what one sees, to read, or to write one's own words in.
 *
 * @fires threshold-ready - the document is loaded (only where the grid has its own `pack` or `src`)
 * @fires threshold-change - a person recorded or removed something (likewise)
 * @fires threshold-error - something could not be loaded, read or worked out; cancelable (likewise)
 * @slot - a static table, shown until the grid takes its place
 * @csspart level - the heading of a level
 * @cssproperty --threshold-level-1-colour - colour of the first level
 * @cssproperty --threshold-level-2-colour - colour of the second level
 * @cssproperty --threshold-level-3-colour - colour of the third level
 * @cssproperty --threshold-level-4-colour - colour of the fourth level
 * @cssproperty --threshold-level-5-colour - colour of the fifth level
 * @cssproperty --threshold-level-6-colour - colour of the sixth level and of any after it
 * @cssproperty --threshold-accent-colour - colour of what can be pressed
 * @cssproperty --threshold-alert-colour - colour of immediate risk and of errors
 * @cssproperty --threshold-focus-colour - colour of the line around what has the focus
 * @cssproperty --threshold-sticky-top - where sticky headings stop, below a host's own sticky header
 */
export class TriageGrid extends RecordingElement {
  static override styles = styles;

  /** `triage` to record, `reference` to read, `blank` to write your own words in each cell. @type {'triage' | 'reference' | 'blank'} */
  @property({ converter: (value) => MODES.find((mode) => mode === value) ?? 'triage' })
  mode: Mode = 'triage';

  @state() private doing: GridState = START;
  @state() private look: Look = { allOpen: false, onlyRecorded: false, doubts: false };

  protected override readonly focusLast = '#find';
  protected override readonly reading = '.area, .q, .tools button, #find, .close, .pick input, .dock-go';
  readonly #work = new Late(
    this,
    workPart,
    () => this.case?.status === 'ready',
    () => this.spoken,
  );
  #dressed = false;
  readonly #desk = new AnswerDesk(this);
  readonly #rows = new IdleRows(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });
  readonly #field = new SearchField(this, {
    search: (query) => this.#search(query),
    tell: () => {
      const view = this.#view();
      if (view.found) this.announce(this.#work.there!.foundWords(view, view.found));
    },
  });
  readonly #news = new News((words) => this.announce(words));
  readonly #carried = new Carried(this, this.#desk, this.#work);

  readonly #hands: Hands = {
    now: () => this.#view(),
    edit: (change, what, last = null) => this.#edit(change, what, last),
    press: (entry, box) => this.#work.there!.press(this.#view(), this.#hands, entry, box),
    undo: () => this.#undo(),
    announce: (words) => this.announce(words),
    set: (change) => this.#set(change),
    redraw: () => this.requestUpdate(),
    focusNext: (...places) => this.focusNext(...places),
    goAnswer: (to) => this.#desk.goAnswer(to),
    judgeRisk: () => this.#desk.judgeRisk(this.#view()),
    toggleRow: (domain) => toggleRow(this, this.#hands, domain),
    goSign: (sign) => this.#work.there!.goSign(this, this.#hands, sign),
    decide: (suggestion, does) =>
      this.#work.there!.decide(this.#view(), this.#hands, this.case!.dismissSuggestion, suggestion, does),
  };

  protected override faults(): ReadonlyMap<string, string> {
    return this.case?.record && this.case.document ? unsaved(this.renderRoot, this.#view(), this.#desk) : new Map();
  }

  protected override halfWritten(): unknown {
    return this.case?.record && this.case.document ? this.#carried.written(this.#view()) : null;
  }

  protected override resume(halfWritten: unknown): void {
    this.#carried.take(halfWritten);
    this.#work.ask();
  }

  protected override control(field: string): HTMLElement | null {
    return controlOf(this.renderRoot, this.#desk, field);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    printOnA3(this.ownerDocument);
  }

  protected override get lateStyles() {
    return this.#work.there?.workStyles ?? [];
  }

  protected override forget(): void {
    const { document, record } = this.case ?? {};
    // Where there is one child it is most likely whom one records for; of several a person chooses.
    const children = record?.people.filter(({ role }) => role !== 'adult') ?? [];
    this.#field.ask('');
    const open = this.look.allOpen ? new Set(document?.domains.map(({ id }) => id)) : START.open;
    this.doing = { ...START, open, who: children.length === 1 ? children[0]!.id : '' };
    this.#desk.reset();
    this.#carried.take(null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const work = this.#work.there;
    // First: what is half written for one family is dropped when another comes.
    this.#carried.keep(this.doing, this.#recording ? this.spoken : null);
    super.willUpdate(changed);
    const { document, record } = this.case ?? {};
    if (work && !this.#dressed) this.dress(this.renderRoot as ShadowRoot);
    this.#dressed = work !== undefined;
    if (this.mode !== 'triage') this.#work.ask();
    if (this.#recording) this.doing = { ...this.doing, ...this.#carried.begun(this.#view()) };
    if (work) this.#rows.show((this.mode === 'triage' && document) || undefined, work.indexSigns);
    if (document && record)
      this.#rows.showOwn(this.case?.opened, Math.max(0, ...entriesOf(document, record).fullest.values()));
    const { who } = this.doing;
    if (who && !record?.people.some(({ id }) => id === who)) this.doing = { ...this.doing, who: '', last: null };
    this.#news.suggested(this.case ?? {}, this.mode, work);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#recording) this.#carried.stands(this.#view(), this.spoken);
    super.updated(changed);
  }

  /** Whether one can record here now: the forms are there. */
  get #recording(): boolean {
    const { document, record, status } = this.case ?? {};
    return Boolean(document && record && status === 'ready') && this.mode !== 'reference';
  }

  #view(): View {
    const { document, record, assessment, consent, evidence, canUndo, opened, disabled } = this.case!;
    return {
      ...this.doing,
      ...this.look,
      ...(this.#rows.printing ? { open: new Set(document!.domains.map(({ id }) => id)) } : {}),
      document: document!,
      record: record!,
      assessment,
      // A case of another copy of the kit may be older, and lack what came later.
      consent: consent ?? null,
      evidence: (this.mode === 'triage' && evidence) || null,
      mode: this.mode,
      disabled: disabled ?? false,
      canUndo: canUndo ?? false,
      opened,
      found: this.#work.there ? this.#field.find(document!, this.doing.query, this.#work.there.findIndicators) : null,
      ...this.#rows.state,
      work: this.#work,
    };
  }

  protected override lead(): unknown {
    if (this.mode === 'reference' || !this.case?.record) return nothing;
    return html`<button type="button" class="skip" @click=${() => this.#desk.goAnswer()}>${strings.skip}</button>`;
  }

  protected override waiting(words: string): unknown {
    // A static table inside the element is the content until the grid takes its place.
    return this.childElementCount ? html`<slot></slot>` : super.waiting(words);
  }

  protected override classes(): string {
    const { concerns, strengths, agreed } = this.case?.record ?? {};
    const docked = this.mode !== 'reference' && !this.#desk.free;
    const bare = this.mode === 'blank' && !concerns?.length && !strengths?.length && !agreed;
    return `${this.mode} ${docked ? 'docked' : ''} ${bare ? 'bare' : ''}`;
  }

  protected override draw(): unknown {
    const view = this.#view();
    const { work } = view;
    if (!work.there && !isFresh(view))
      return html`${work.waiting()}${this.childElementCount ? html`<slot></slot>` : nothing}`;
    return benchTemplate(view, this.#hands, this.#desk, this.#field);
  }

  #set(change: Partial<GridState & Look>): void {
    const { allOpen, onlyRecorded, doubts, ...doing } = { ...this.look, ...this.doing, ...change };
    this.look = { allOpen, onlyRecorded, doubts };
    this.doing = doing;
    if (change.query === '') this.#field.ask('');
  }

  #search(query: string): void {
    const { writing } = this.doing;
    // Emptied, the list is gone; what somebody writes under it stays until it is saved or left.
    const gone = !query && writing?.inFind && !this.find('#writing')?.value.trim();
    const emptied = gone ? { writing: null, judging: false } : {};
    this.doing = { ...this.doing, query, allFound: false, ...emptied };
  }

  #edit(change: (record: CaseRecord) => CaseRecord, what: string, last: string | null): boolean {
    this.#news.before(this.#view());
    if (!this.edit(change, what)) return false;
    this.doing = { ...this.doing, last };
    this.#news.risk(this.#view());
    return true;
  }

  protected override outcome(): string {
    return this.#news.outcome(this.#view());
  }

  #undo(): void {
    if (!this.case?.canUndo) return;
    this.#news.before(this.#view());
    this.case.undo();
    this.doing = { ...this.doing, last: null };
    // Where nothing is left to undo, the button is gone.
    this.focusNext('.undo');
    this.#news.undone(this.#view());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'triage-grid': TriageGrid;
  }
}
