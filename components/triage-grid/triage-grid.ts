import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lookup, spanWords, type CaseRecord } from '../../src/index.js';
import { Late, LatePart } from '../shared/late.js';
import { printOnA3 } from '../shared/print.js';
import { RecordingElement } from '../shared/recording-element.js';
import { caseStrings } from '../shared/strings.js';
import { answerTemplate } from './answer/answer.js';
import { AnswerDesk } from './answer/desk.js';
import { dockTemplate } from './dock.js';
import { findTemplate } from './find.js';
import type { HalfWritten } from './half-written.js';
import { IdleRows } from './idle.js';
import { mapTemplate, toolsTemplate } from './map.js';
import {
  entriesOf,
  isFresh,
  MODES,
  riskAsked,
  START,
  type GridState,
  type Hands,
  type Look,
  type Mode,
  type View,
} from './model.js';
import { SearchField } from './search-field.js';
import { strings } from './strings.js';
import { styles } from './styles/styles.js';
import { whoTemplate } from './who.js';

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
  readonly #rows = new IdleRows(this, () => this.#drawNow());
  readonly #field = new SearchField(this, {
    search: (query) => this.#search(query),
    tell: () => {
      const view = this.#view();
      if (view.found) this.announce(this.#work.there!.foundWords(view, view.found));
    },
  });
  #facts: unknown = null;
  /** What was half written when the page was left, until it stands here again. */
  #left: HalfWritten | null = null;
  #pointed = '';

  readonly #hands: Hands = {
    now: () => this.#view(),
    edit: (change, what, last = null) => this.#edit(change, what, last),
    press: (entry, box) => this.#press(entry, box),
    undo: () => this.#undo(),
    announce: (words) => this.announce(words),
    set: (change) => this.#set(change),
    redraw: () => this.requestUpdate(),
    focusNext: (...places) => this.focusNext(...places),
    goAnswer: (to) => this.#desk.goAnswer(to),
    judgeRisk: () => this.#desk.judgeRisk(this.#view()),
    toggleRow: (domain) => this.#toggleRow(domain),
    goSign: (sign) => this.#goSign(sign),
    decide: (suggestion, does) =>
      this.#work.there!.decide(this.#view(), this.#hands, this.case!.dismissSuggestion, suggestion, does),
  };

  protected override faults(): ReadonlyMap<string, string> {
    if (!this.case?.record) return new Map();
    const filled = (id: string) => this.find(`#${id}`)?.value.trim() ?? '';
    const { writing, last, personError } = this.doing;
    const faults = new Map(this.#desk.faults(this.#view(), last));
    if (filled('person-label')) faults.set('person', personError || strings.personUnsaved);
    if (writing && filled('writing'))
      faults.set('words', caseStrings.unsaved(this.#work.there!.writingLabel(this.case.document!, writing)));
    return faults;
  }

  protected override halfWritten(): HalfWritten | null {
    if (!this.case?.record) return null;
    return (
      this.#work.there?.halfWritten(this.renderRoot, this.#view(), this.#desk, this.faults().size > 0) ?? this.#left
    );
  }

  protected override resume(halfWritten: unknown): void {
    this.#left = halfWritten as HalfWritten;
    this.#work.ask();
  }

  protected override control(field: string): HTMLElement | null {
    if (field === 'recorded') return this.find('#find') ?? this.find('.own-words');
    if (field === 'person') return this.find('#person-label');
    if (field === 'words') return this.find('#writing');
    return this.#desk.control(field);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    printOnA3(this.ownerDocument);
  }

  protected override get lateStyles() {
    return this.#work.there?.workStyles ?? [];
  }

  #drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  protected override forget(): void {
    const { document, record } = this.case ?? {};
    // Where there is one child it is most likely whom one records for; of several a person chooses.
    const children = record?.people.filter(({ role }) => role !== 'adult') ?? [];
    this.#field.clear();
    const open = this.look.allOpen ? new Set(document?.domains.map(({ id }) => id)) : START.open;
    this.doing = { ...START, open, who: children.length === 1 ? children[0]!.id : '' };
    this.#desk.reset();
    this.#left = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { document, record } = this.case ?? {};
    const work = this.#work.there;
    if (work && !this.#dressed) this.dress(this.renderRoot as ShadowRoot);
    this.#dressed = work !== undefined;
    if (this.mode !== 'triage') this.#work.ask();
    if (work && this.#left) this.doing = { ...this.doing, ...work.resumed(this.#view(), this.#desk, this.#left) };
    if (work) this.#rows.show((this.mode === 'triage' && document) || undefined, work.indexSigns);
    if (document && record)
      this.#rows.showOwn(this.case?.opened, Math.max(0, ...entriesOf(document, record).fullest.values()));
    const { who } = this.doing;
    if (who && !record?.people.some(({ id }) => id === who)) this.doing = { ...this.doing, who: '', last: null };
    this.#announceSuggestions();
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#left) this.#work.there?.fill(this.renderRoot, this.#left);
    if (this.#work.there) this.#left = null;
    super.updated(changed);
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
      drawn: this.#rows.drawn,
      ownDrawn: this.#rows.ownDrawn,
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
    const hands = this.#hands;
    const { document, mode, work } = view;
    if (!work.there && !isFresh(view))
      return html`${work.waiting()}${this.childElementCount ? html`<slot></slot>` : nothing}`;
    const reading = mode === 'reference';
    const { free } = this.#desk;
    const grid = document.domains.length > 0;
    const dock = reading ? nothing : dockTemplate(view, hands, this.#desk);
    return html`<section class="bench" aria-labelledby="bench">
      <div class="left">
        <h2 id="bench" class="visually-hidden">${strings.title}</h2>
        ${reading ? nothing : whoTemplate(view, hands)} ${work.there?.suggestionsTemplate(view, hands)}
        ${
          grid
            ? html`${mode === 'blank' ? nothing : findTemplate(view, hands, this.#field)} ${free ? dock : nothing}
              ${reading ? html`<p class="hint">${strings.answerGuidance}</p>` : nothing} ${mapTemplate(view, hands)} ${toolsTemplate(view, hands)}`
            : html`<p class="no-grid">${strings.noGrid(document.provenance.title)}</p>`
        }
        ${free && grid ? nothing : dock}
      </div>
      ${reading ? nothing : answerTemplate(view, hands, this.#desk)} ${mode === 'blank' ? work.there?.blankSheets(view) : nothing}
    </section>`;
  }

  #set(change: Partial<GridState & Look>): void {
    const { allOpen, onlyRecorded, doubts, ...doing } = { ...this.look, ...this.doing, ...change };
    this.look = { allOpen, onlyRecorded, doubts };
    this.doing = doing;
    if (change.query === '') this.#field.clear();
  }

  #search(query: string): void {
    const { writing } = this.doing;
    // Emptied, the list is gone; what somebody writes under it stays until it is saved or left.
    const gone = !query && writing?.inFind && !this.find('#writing')?.value.trim();
    const emptied = gone ? { writing: null, judging: false } : {};
    this.doing = { ...this.doing, query, allFound: false, ...emptied };
  }

  #edit(change: (record: CaseRecord) => CaseRecord, what: string, last: string | null): boolean {
    this.#pointed = this.#pointsTo();
    const asked = riskAsked(this.#view());
    if (!this.edit(change, what)) return false;
    this.doing = { ...this.doing, last };
    if (!asked && riskAsked(this.#view())) this.announce(strings.riskNow);
    return true;
  }

  #pointsTo(): string {
    const { document, assessment } = this.case ?? {};
    if (!document || !assessment) return '';
    if (!assessment.indicated) return strings.announceNothing;
    const words = spanWords(document, assessment.indicated);
    return this.#work.there?.ownDecides(this.#view()) ? strings.announcePlaced(words) : strings.announceNow(words);
  }

  protected override outcome(): string {
    const now = this.#pointsTo();
    return now === this.#pointed ? '' : now;
  }

  #press(entry: string, box: HTMLInputElement): void {
    const view = this.#view();
    const { pressed, heldBy } = this.#work.there!;
    const press = pressed(view, entry);
    // What is recorded from words of harm is followed by the risk.
    if (press?.last && view.found?.harm && box.closest('.hits')) this.doing = { ...this.doing, raised: entry };
    if (press) {
      this.#edit(press.change, press.words, press.last);
      // Where only what is recorded is shown, the box that was pressed may be gone.
      if (this.look.onlyRecorded) this.focusNext(`#${CSS.escape(box.id)}`);
    } else {
      this.announce(strings.announceHeld);
      if (!box.closest('.hits')) this.#set({ editing: entry });
    }
    // Where nothing was taken, the box must not look as if it had been: what did not change is not drawn again.
    const held = heldBy(view.who, entriesOf(view.document, this.case!.record!).byId.get(entry));
    box.checked = held === 'chosen';
    box.indeterminate = held === 'others';
    this.requestUpdate();
  }

  #undo(): void {
    if (!this.case?.canUndo) return;
    this.#pointed = this.#pointsTo();
    this.case.undo();
    this.doing = { ...this.doing, last: null };
    // Where nothing is left to undo, the button is gone.
    this.focusNext('.undo');
    this.announce([strings.announceUndone, this.outcome()].filter(Boolean).join(' '));
  }

  #toggleRow(domain: string): void {
    const top = () => this.find(`#${CSS.escape(`area-${domain}`)}`)?.getBoundingClientRect().top ?? 0;
    const before = top();
    const { open, writing } = this.doing;
    const next = new Set(this.look.allOpen ? open : []);
    if (open.has(domain)) next.delete(domain);
    else next.add(domain);
    // An empty form goes with its row; what is half written keeps it open.
    const empty = writing && !writing.inFind && !this.find('#writing')?.value.trim();
    this.#set({ open: next, ...(empty ? { writing: null, judging: false } : {}) });
    void this.updateComplete.then(() => {
      const moved = top() - before;
      if (Math.abs(moved) > 1) window.scrollBy(0, moved);
    });
  }

  #goSign(sign: string): void {
    const { domain } = lookup(this.case!.document!).indicators.get(sign)!.indicator;
    this.#field.clear();
    this.#set({ onlyRecorded: false, open: new Set([...(this.look.allOpen ? this.doing.open : []), domain]) });
    void this.updateComplete.then(() => {
      const target = this.find(`#${CSS.escape(`sign-${sign}`)}`);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'center' });
    });
  }

  /** Says once that facts suggest something: they may come late, and stand above where one works. */
  #announceSuggestions(): void {
    const { document, record, evidence } = this.case ?? {};
    const facts = evidence?.facts ?? null;
    const work = this.#work.there;
    if (facts === this.#facts || (facts && !work)) return;
    this.#facts = facts;
    const here = this.mode === 'triage' && document && record && evidence;
    const count = here ? (work?.undecided({ document, record, evidence }) ?? 0) : 0;
    if (count) this.announce(strings.announceSuggested(count));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'triage-grid': TriageGrid;
  }
}
