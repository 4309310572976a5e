import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  addConcern,
  addStrength,
  lookup,
  spanWords,
  type CaseRecord,
  findIndicators,
  type FoundSigns,
} from '../../src/index.js';
import { dateWords } from '../shared/language.js';
import { printOnA3 } from '../shared/print.js';
import { RecordingElement } from '../shared/recording-element.js';
import { caseStrings } from '../shared/strings.js';
import { today } from '../shared/today.js';
import { AnswerDesk } from './answer/desk.js';
import { answerTemplate } from './answer/answer.js';
import { ownDecides } from './answer/reading.js';
import { dockTemplate } from './dock.js';
import { findTemplate, foundWords, type Finder } from './find.js';
import { piecesOf, whenIdle } from './idle.js';
import { mapTemplate, toolsTemplate } from './map.js';
import { MODES, riskAsked, START, type GridState, type Hands, type Look, type Mode, type View } from './model.js';
import { writingLabel } from './own-words.js';
import { pressed } from './press.js';
import { contactSheet } from './print.js';
import { strings } from './strings.js';
import { styles } from './styles/styles.js';
import { evidenceWords, suggestionsTemplate, undecided } from './suggestions.js';
import { whoTemplate } from './who.js';

export type * from '../shared/public-types.js';

/** How long typing pauses before it is searched for, and before the number is announced. */
const PAUSE = 120;
const SILENT = 500;

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
  @state() private pieces = 0;
  @state() private printing = false;

  readonly #desk = new AnswerDesk(this);
  protected override readonly focusLast = '#find';
  protected override readonly reading = '.area, .q, .tools button, #find, .close, .pick input';
  #found: { query: string; of: unknown; signs: FoundSigns | null } = { query: '', of: null, signs: null };
  #facts: unknown = null;
  #pointed = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #idle: (() => void) | undefined;
  #drawnOf: unknown;

  protected override faults(): ReadonlyMap<string, string> {
    const filled = (id: string) => this.find(`#${id}`)?.value.trim() ?? '';
    if (!this.case?.record) return new Map();
    const faults = new Map(this.#desk.faults(this.#view(), this.doing.last));
    if (filled('person-label')) faults.set('person', this.doing.personError || strings.personUnsaved);
    const { writing } = this.doing;
    if (writing && filled('writing'))
      faults.set('words', caseStrings.unsaved(writingLabel(this.case!.document!, writing)));
    return faults;
  }

  protected override control(field: string): HTMLElement | null {
    if (field === 'recorded') return this.find('#find') ?? this.find('.own-words');
    if (field === 'person') return this.find('#person-label');
    if (field === 'words') return this.find('#writing');
    return this.#desk.control(field);
  }

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
    decide: (suggestion, does) => this.#decide(suggestion, does),
  };

  readonly #finder: Finder = {
    type: (query) => {
      clearTimeout(this.#typing);
      clearTimeout(this.#telling);
      this.#typing = setTimeout(() => this.#search(query), PAUSE);
      this.#telling = setTimeout(() => {
        const view = this.#view();
        if (view.found) this.announce(foundWords(view, view.found));
      }, SILENT);
    },
    clear: () => {
      this.#emptyFind();
      this.focusNext('#find');
    },
  };

  #search(query: string): void {
    this.#set({ query, allFound: false });
    // On a phone the list has the screen below the field, above the keyboard.
    const find = this.find('.find');
    if (!find || query.trim().length < 2 || !getComputedStyle(find).getPropertyValue('--to-top')) return;
    const top = find.getBoundingClientRect().top;
    if (top > 8) window.scrollBy(0, top - 8);
  }

  #emptyFind(): void {
    clearTimeout(this.#typing);
    clearTimeout(this.#telling);
    const field = this.find('#find');
    if (field) field.value = '';
    const { writing } = this.doing;
    this.doing = {
      ...this.doing,
      query: '',
      allFound: false,
      writing: writing?.inFind ? null : writing,
      judging: false,
    };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    printOnA3(this.ownerDocument);
    this.ownerDocument.defaultView?.addEventListener('beforeprint', this.#print);
    this.ownerDocument.defaultView?.addEventListener('afterprint', this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.defaultView?.removeEventListener('beforeprint', this.#print);
    this.ownerDocument.defaultView?.removeEventListener('afterprint', this.#print);
    this.#idle?.();
    this.#idle = undefined;
    clearTimeout(this.#typing);
    clearTimeout(this.#telling);
  }

  /** Paper shows every row. A print that a script asked for waits for no promise. */
  readonly #print = ({ type }: Event): void => {
    this.printing = type === 'beforeprint';
    if (this.isUpdatePending) this.performUpdate();
  };

  protected override forget(): void {
    const open = this.look.allOpen ? new Set(this.case?.document?.domains.map(({ id }) => id)) : START.open;
    // Where there is one child it is most likely whom one records for; of several a person chooses.
    const children = this.case?.record?.people.filter(({ role }) => role !== 'adult') ?? [];
    this.#emptyFind();
    this.doing = { ...START, open, who: children.length === 1 ? children[0]!.id : '' };
    this.#desk.reset();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { document, record } = this.case ?? {};
    if (this.#drawnOf !== document) {
      this.#drawnOf = document;
      this.pieces = 0;
    }
    const { who } = this.doing;
    if (who && !record?.people.some(({ id }) => id === who)) this.doing = { ...this.doing, who: '', last: null };
    this.#announceSuggestions();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { document } = this.case ?? {};
    if (this.#idle || !document || this.mode !== 'triage' || this.pieces >= piecesOf(document).count) return;
    this.#idle = whenIdle(() => {
      this.#idle = undefined;
      this.pieces++;
    });
  }

  #view(): View {
    const {
      document,
      record,
      assessment,
      consent = null,
      lawNotes = null,
      evidence = null,
      canUndo = false,
      opened,
      disabled = false,
    } = this.case!;
    const { query } = this.doing;
    if (this.#found.query !== query || this.#found.of !== document)
      this.#found = { query, of: document, signs: query.trim().length < 2 ? null : findIndicators(document!, query) };
    const printing = this.printing;
    return {
      ...this.doing,
      ...this.look,
      ...(printing ? { open: new Set(document!.domains.map(({ id }) => id)) } : {}),
      document: document!,
      record: record!,
      assessment: assessment ?? null,
      consent,
      lawNotes,
      evidence: this.mode === 'triage' ? evidence : null,
      mode: this.mode,
      disabled,
      canUndo,
      opened,
      found: this.#found.signs,
      drawn: this.pieces,
    };
  }

  protected override lead(): unknown {
    if (this.mode === 'reference' || !this.case?.record) return nothing;
    return html`<a class="skip" href="#answer" @click=${(event: Event) => {
      event.preventDefault();
      this.#hands.goAnswer();
    }}>${strings.skip}</a>`;
  }

  protected override waiting(words: string): unknown {
    // A static table inside the element is the content until the grid takes its place.
    return this.childElementCount ? html`<slot></slot>` : super.waiting(words);
  }

  protected override classes(): string {
    return this.mode;
  }

  protected override draw(): unknown {
    const view = this.#view();
    const { document, mode } = view;
    const reading = mode === 'reference';
    const grid = document.domains.length > 0;
    const dock = reading ? nothing : dockTemplate(view, this.#hands, this.#desk);
    return html`<section class="bench" aria-labelledby="bench">
      <div class="left">
        <h2 id="bench" class="visually-hidden">${strings.title}</h2>
        ${reading ? nothing : whoTemplate(view, this.#hands)} ${suggestionsTemplate(view, this.#hands)}
        ${
          grid
            ? html`${mode === 'blank' ? nothing : findTemplate(view, this.#hands, this.#finder)}
              ${this.#desk.free ? dock : nothing} ${mapTemplate(view, this.#hands)} ${toolsTemplate(view, this.#hands)}`
            : html`<p class="no-grid">${strings.noGrid(document.provenance.title)}</p>`
        }
        ${this.#desk.free && grid ? nothing : dock}
      </div>
      ${reading ? nothing : answerTemplate(view, this.#hands, this.#desk)} ${mode === 'blank' ? contactSheet(view) : nothing}
    </section>`;
  }

  #set(change: Partial<GridState & Look>): void {
    const { allOpen, onlyRecorded, doubts } = { ...this.look, ...change };
    this.look = { allOpen, onlyRecorded, doubts };
    const doing = { ...this.doing, ...change };
    this.doing = doing;
    if (change.query === '') this.#emptyFind();
  }

  #edit(change: (record: CaseRecord) => CaseRecord, what: string, last: string | null): boolean {
    this.#pointed = this.#words();
    const asked = riskAsked(this.#view());
    const before = this.doing.last;
    this.doing = { ...this.doing, last };
    if (!this.edit(change, what)) {
      this.doing = { ...this.doing, last: before };
      return false;
    }
    if (!asked && riskAsked(this.#view())) this.announce(strings.riskNow);
    return true;
  }

  /** What the document points to, in words. */
  #words(): string {
    const { document, assessment } = this.case ?? {};
    if (!document || !assessment) return '';
    if (!assessment.indicated) return strings.announceNothing;
    const words = spanWords(document, assessment.indicated);
    return ownDecides(this.#view()) ? strings.announcePlaced(words) : strings.announceNow(words);
  }

  protected override outcome(): string {
    const words = this.#words();
    return words === this.#pointed ? '' : words;
  }

  #press(entry: string, box: HTMLInputElement): void {
    const view = this.#view();
    const press = pressed(view, entry);
    if (!press) {
      this.announce(strings.announceHeld(strings.title));
      this.requestUpdate();
      return;
    }
    const harm = Boolean(view.found?.harm && box.closest('.hits') && press.last);
    if (harm) this.doing = { ...this.doing, raised: entry };
    this.#edit(press.change, press.words, press.last);
    // Where the edit was not taken, the box must not look as if it had been.
    this.requestUpdate();
  }

  #undo(): void {
    if (!this.case?.canUndo) return;
    this.#pointed = this.#words();
    this.case.undo();
    this.doing = { ...this.doing, last: null };
    this.announce([strings.announceUndone, this.outcome()].filter(Boolean).join(' '));
  }

  #toggleRow(domain: string): void {
    const heading = () => this.find(`#${CSS.escape(`area-${domain}`)}`)?.getBoundingClientRect().top ?? 0;
    const before = heading();
    const { open } = this.doing;
    const next = new Set(this.look.allOpen ? open : []);
    if (open.has(domain)) next.delete(domain);
    else next.add(domain);
    this.#set({ open: next });
    void this.updateComplete.then(() => {
      const moved = heading() - before;
      if (Math.abs(moved) > 1) window.scrollBy(0, moved);
    });
  }

  #goSign(sign: string): void {
    const { domain } = lookup(this.case!.document!).indicators.get(sign)!.indicator;
    this.#emptyFind();
    this.#set({ onlyRecorded: false, open: new Set([...(this.look.allOpen ? this.doing.open : []), domain]) });
    void this.updateComplete.then(() => {
      const target = this.find(`#${CSS.escape(`sign-${sign}`)}`);
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'center' });
    });
  }

  /** Accepted, a suggestion is recorded as a person's own decision, and its note says what it rests on. */
  #decide(key: string, does: 'accept' | 'dismiss' | 'bringBack'): void {
    const { document, record, evidence, dismissSuggestion } = this.case!;
    const suggested = evidence!.suggestions.find((one) => one.key === key)!;
    const { indicator: id, people = [] } = suggested.suggestion;
    const { text, kind } = lookup(document!).indicators.get(id)!.indicator;
    if (does === 'accept') {
      const note = strings.suggestionNote(dateWords(today()), evidenceWords({ record: record! }, suggested));
      const add = kind === 'strength' ? addStrength : addConcern;
      this.focusNext(`#${CSS.escape(`sign-${id}`)}`);
      this.#hands.edit((before) => add(before, { indicator: id, people, note }), strings.announceAccepted(text), id);
      return;
    }
    // The button that takes this back.
    this.focusNext(`[data-suggestion=${CSS.escape(key)}]`);
    dismissSuggestion(suggested, does === 'dismiss');
    this.announce(does === 'dismiss' ? strings.announceDismissed(text) : strings.announceBroughtBack(text));
  }

  /** Says once that facts suggest something: they may come late, and stand above where one works. */
  #announceSuggestions(): void {
    const { document, record, evidence } = this.case ?? {};
    const facts = evidence?.facts ?? null;
    if (facts === this.#facts) return;
    this.#facts = facts;
    const count =
      this.mode === 'triage' && document && record && evidence ? undecided({ document, record, evidence }) : 0;
    if (count) this.announce(strings.announceSuggested(count));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'triage-grid': TriageGrid;
  }
}
