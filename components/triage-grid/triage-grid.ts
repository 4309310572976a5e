import { html, nothing, type PropertyValues } from 'lit';
import { property, query as find, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  assess,
  changeEntry,
  lookup,
  positionWords,
  removeEntry,
  removePerson,
  spanWords,
  type CaseRecord,
  type Role,
} from '../../src/index.js';
import { announcementTemplate, SILENCE } from '../shared/announcement.js';
import { CaseElement } from '../shared/case-element.js';
import { faultTemplate } from '../shared/fault.js';
import { personFault } from '../shared/people.js';
import { dateWords } from '../shared/language.js';
import { printOnA3 } from '../shared/print.js';
import { standingTemplate } from '../shared/standing.js';
import { today } from '../shared/today.js';
import { caseStrings } from '../shared/strings.js';
import { agreedReason, agreedTemplate, positionValue, type AgreedErrors } from './agreed.js';
import { answerTemplate, barTemplate, questionsTemplate } from './answer.js';
import { emergencyTemplate } from './emergency.js';
import { entriesOf, entryText, MODES, search, type Mode, type View, type Writing } from './model.js';
import { provenanceTemplate } from './provenance.js';
import { strings } from './strings.js';
import { styles } from './styles.js';
import { evidenceWords, suggestionsTemplate, undecided } from './suggestions.js';
import { tableTemplate, writingLabel } from './table.js';
import { findTemplate, levelsTemplate, peopleTemplate, recordedCounts } from './tools.js';

export type * from '../shared/public-types.js';

const NO_ERRORS: AgreedErrors = { position: '', rationale: '' };

/**
 * A threshold document as a grid of areas of life by levels of need: to record what one sees, to
 * read, or to write one's own words in. Says what the document points to, why, and what to do next.
 *
 * @fires threshold-ready - the document is loaded (only where the grid has its own `pack` or `src`)
 * @fires threshold-change - a person recorded or took back something (likewise)
 * @fires threshold-error - something could not be loaded, read or worked out; cancelable (likewise)
 * @slot - a static table, shown until the grid takes its place
 * @csspart level - the heading of a level
 * @cssproperty --threshold-level-1-colour - colour of the first level
 * @cssproperty --threshold-level-2-colour - colour of the second level, and of a ticked box
 * @cssproperty --threshold-level-3-colour - colour of the third level
 * @cssproperty --threshold-level-4-colour - colour of the fourth level
 * @cssproperty --threshold-level-5-colour - colour of the fifth level
 * @cssproperty --threshold-level-6-colour - colour of the sixth level and of any after it
 * @cssproperty --threshold-alert-colour - colour of immediate risk and of errors
 * @cssproperty --threshold-focus-colour - colour of the line around what has the focus
 * @cssproperty --threshold-sticky-top - where sticky headings stop, below a host's own sticky header
 */
export class TriageGrid extends CaseElement {
  static override styles = styles;

  /** `triage` to record, `reference` to read, `blank` to write your own words in each cell. @type {'triage' | 'reference' | 'blank'} */
  @property({ reflect: true, converter: (value) => MODES.find((mode) => mode === value) ?? 'triage' })
  mode: Mode = 'triage';

  @state() private query = '';
  @state() private onlyRecorded = false;
  @state() private recordFor = '';
  @state() private writing: Writing | null = null;
  @state() private personError = '';
  @state() private agreedErrors = NO_ERRORS;
  @state() private announcement = SILENCE;
  @find('#writing') private writingBox?: HTMLTextAreaElement | null;

  #found: { query: string; of: unknown; ids: ReadonlySet<string> | null } = { query: '', of: null, ids: null };
  #opened: number | undefined;
  protected override readonly reading = '[data-doubt], [data-go], [data-search], [data-only-recorded]';
  #facts: unknown = null;
  /** Where the focus goes when what had it is gone: to the first of these that is on show. */
  #focusNext: readonly string[] = [];

  protected override faults(): ReadonlyMap<string, string> {
    const faults = new Map<string, string>();
    const filled = (id: string) => tidy(this.find(`#${id}`)?.value ?? '');
    if (filled('person-label')) faults.set('person', this.personError || caseStrings.unsavedPerson);
    if (this.writing && filled('writing'))
      faults.set('words', caseStrings.unsaved(writingLabel(this.case!.document!, this.writing)));
    if (this.find('#rationale')) {
      const { agreed } = this.case!.record!;
      const { position, rationale } = this.agreedErrors;
      const shown = [this.find('input[name="position"]:checked')?.value ?? '', filled('rationale'), filled('by')];
      const recorded = [agreed ? positionValue(agreed) : '', tidy(agreed?.rationale ?? ''), agreed?.by ?? ''];
      if (shown.join('\0') !== recorded.join('\0')) faults.set('agreed', position || rationale || strings.agreeUnsaved);
    }
    return faults;
  }

  protected override control(field: string): HTMLElement | null {
    if (field === 'recorded')
      return (
        this.find('tbody:not([hidden]) .sign:not([hidden]) input') ??
        this.find('tbody:not([hidden]) [data-write]') ??
        this.find('.find input')
      );
    if (field === 'person') return this.find('#person-label');
    if (field === 'words') return this.find('#writing');
    if (field === 'reasons' || (field === 'agreed' && this.agreedErrors.rationale)) return this.find('#rationale');
    return field === 'agreed'
      ? (this.find('input[name="position"]:checked') ?? this.find('input[name="position"]'))
      : null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    printOnA3(this.ownerDocument);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { document = null, record, opened } = this.case ?? {};
    if (this.#found.query !== this.query || this.#found.of !== document) {
      this.#found = { query: this.query, of: document, ids: document && search(document, this.query) };
    }
    if (this.#opened !== opened) {
      // Nothing that was half written for one family is left for the next.
      this.#opened = opened;
      this.writing = null;
      this.personError = '';
      this.agreedErrors = NO_ERRORS;
      this.announcement = SILENCE;
    }
    if (!record?.people.some(({ id }) => id === this.recordFor)) this.recordFor = '';
    this.#announceSuggestions();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focusNext.length) return;
    const places = [...this.#focusNext, '.find input'];
    this.#focusNext = [];
    for (const place of places) {
      const next = this.renderRoot.querySelector<HTMLElement>(place);
      if (next?.checkVisibility()) return next.focus();
    }
  }

  protected override render() {
    const {
      document,
      record,
      assessment,
      consent = null,
      fault,
      status,
      lawNotes = null,
      evidence = null,
      canUndo = false,
      opened,
      dismiss,
    } = this.case ?? {};
    const own = Boolean(this.pack || this.src || this.document);
    if (!document || !record || status !== 'ready') {
      const waiting = status === undefined || status === 'empty' ? caseStrings.noDocument : caseStrings.loading;
      const emergency = html`<p class="emergency-line"><strong>${caseStrings.emergency}</strong></p>`;
      // A static table inside the element is the content until the grid takes its place.
      if (this.childElementCount)
        return html`${fault ? (own ? faultTemplate(fault) : emergency) : nothing}<slot></slot>`;
      return html`${fault && own ? faultTemplate(fault) : emergency} ${fault ? nothing : html`<p role="status">${waiting}</p>`}`;
    }
    const view: View = {
      document,
      record,
      assessment: assessment ?? null,
      consent,
      lawNotes,
      evidence: this.mode === 'triage' ? evidence : null,
      mode: this.mode,
      found: this.#found.ids,
      onlyRecorded: this.onlyRecorded,
      writing: this.writing,
    };
    const urgent = assessment?.urgent;
    const reading = this.mode === 'reference';
    const empty = !record.concerns.length && !record.strengths.length;
    // What a tick does not change is not drawn again, but another language is.
    return keyed(
      this.spoken,
      html`<div class="whole ${empty ? 'empty' : ''}" @change=${this.#onChange} @click=${this.#onClick} @submit=${this.#onSubmit} @input=${this.#onInput} @keydown=${this.#onKey}>
      ${fault && own ? faultTemplate(fault, dismiss) : nothing} ${guard([document], () => standingTemplate(document))}
      ${guard([document, this.mode, record.answers, urgent?.status, urgent?.entries.join('\n')], () => emergencyTemplate(view))}
      ${
        document.domains.length
          ? html`<p class="hint">${strings.notExhaustive}</p>
            ${guard([document, reading], () => levelsTemplate(document, reading))} ${reading ? nothing : keyed(opened, peopleTemplate(view, this.recordFor, this.personError))} ${suggestionsTemplate(view)}
            ${guard([document, this.mode, view.found, this.onlyRecorded, this.query, recordedCounts(view)], () => findTemplate(view, this.query))} ${tableTemplate(view)}`
          : html`<p>${strings.noGrid(document.provenance.title)}</p>`
      }
      ${
        reading
          ? nothing
          : html`${barTemplate(view, canUndo)}
          ${guard([document, record.answers, assessment?.undecided.map(({ question }) => question).join(' ')], () => questionsTemplate(view))}
          ${answerTemplate(view)}
          ${
            document.levels.length
              ? keyed(
                  opened,
                  guard([opened, document, lawNotes, record.agreed, agreedReason(view), this.agreedErrors], () =>
                    agreedTemplate(view, this.agreedErrors),
                  ),
                )
              : nothing
          }`
      }
      ${guard([document, lawNotes], () => provenanceTemplate(view))}
      ${announcementTemplate(this.announcement)}
    </div>`,
    );
  }

  // What a person does, handled once for the whole grid.

  #onChange(event: Event): void {
    const input = event.target as HTMLInputElement | HTMLSelectElement;
    const { sign, about, person, note, question } = input.dataset;
    if (sign !== undefined) this.#tick(sign, input as HTMLInputElement);
    else if (about !== undefined) this.#setAbout(about, person ?? '', input as HTMLInputElement);
    else if (note !== undefined)
      this.#edit((record) => changeEntry(record, note, { note: input.value }), strings.announceNote);
    else if (question !== undefined) this.#answer(question, input.value);
    else if ('onlyRecorded' in input.dataset) this.onlyRecorded = (input as HTMLInputElement).checked;
    else if ('recordFor' in input.dataset) this.recordFor = input.value;
  }

  #onInput(event: Event): void {
    const input = event.target as HTMLInputElement;
    if ('search' in input.dataset) this.query = input.value;
  }

  #onClick(event: Event): void {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const { go, goSign, suggestion, does, write, level, remove, removePerson: person, clearAnswer } = button.dataset;
    if ('doubt' in button.dataset) showDoubt(button);
    else if (go !== undefined) this.#goTo(byId(go));
    else if (goSign !== undefined) this.#goTo(signBox(goSign));
    else if (suggestion !== undefined) this.#decide(suggestion, does);
    else if (write !== undefined) this.#write(write, level);
    else if (remove !== undefined) this.#remove(remove);
    else if (person !== undefined) this.#removePerson(person);
    else if (clearAnswer !== undefined) {
      this.#focusNext = [byId(`question-${clearAnswer}`), '#questions'];
      this.#edit((record) => answer(record, clearAnswer, null), strings.announceUnanswered);
    } else if ('cancel' in button.dataset) this.#stopWriting();
    else if ('undo' in button.dataset) this.#undo();
    else if ('takeBack' in button.dataset) {
      this.#focusNext = ['#agreed'];
      this.#edit((record) => agree(record, null), strings.announceNotAgreed);
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.writing && (event.target as Element).closest('form')?.matches('.writing'))
      this.#stopWriting();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    if ('writing' in form.dataset) this.#saveWords(text(data, 'text'));
    else if ('personForm' in form.dataset) this.#addPerson(form, text(data, 'label'), text(data, 'role') as Role);
    else if ('agreeForm' in form.dataset)
      this.#agree(text(data, 'position'), text(data, 'rationale'), text(data, 'by'));
  }

  #tick(sign: string, box: HTMLInputElement): void {
    const document = this.case!.document!;
    const indicator = lookup(document).indicators.get(sign)!.indicator;
    const people = this.recordFor ? [this.recordFor] : [];
    if (this.onlyRecorded && !box.checked) this.#focusNext = [byId(`domain-${indicator.domain}`)];
    this.#edit(
      (record) =>
        box.checked
          ? (indicator.kind === 'strength' ? addStrength : addConcern)(record, { indicator: sign, people })
          : removeEntry(record, sign),
      box.checked ? strings.announceAdded(indicator.text) : strings.announceRemoved(indicator.text),
    );
    // Where the edit was not taken, the box must not look as if it had been.
    box.checked = entriesOf(document, this.case!.record!).byId.has(sign);
  }

  /** Accepted, a suggestion is recorded as a person's own decision, and its note says what it rests on. */
  #decide(key: string, does: string | undefined): void {
    const { document, record, evidence, dismissSuggestion } = this.case!;
    const suggested = evidence!.suggestions.find((one) => one.key === key)!;
    const { indicator: id, people = [] } = suggested.suggestion;
    const { text: words, kind } = lookup(document!).indicators.get(id)!.indicator;
    if (does === 'accept') {
      const note = strings.suggestionNote(dateWords(today()), evidenceWords({ record: record! }, suggested));
      this.#focusNext = [signBox(id)];
      this.#edit(
        (before) => (kind === 'strength' ? addStrength : addConcern)(before, { indicator: id, people, note }),
        strings.announceAdded(words),
      );
      return;
    }
    const dismissed = does === 'dismiss';
    // The button that takes this back.
    this.#focusNext = [`[data-suggestion=${CSS.escape(key)}]`];
    dismissSuggestion(suggested, dismissed);
    this.announcement = { words: dismissed ? strings.announceDismissed(words) : strings.announceBroughtBack(words) };
  }

  #answer(question: string, option: string): void {
    const label =
      lookup(this.case!.document!)
        .questions.get(question)
        ?.options.find(({ id }) => id === option)?.label ?? '';
    this.#edit((record) => answer(record, question, option), strings.announceAnswered(label));
    // As with a tick: an answer that was not taken must not look as if it had been.
    const given = this.case!.record!.answers[question];
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('[data-question]')) {
      if (radio.dataset.question === question) radio.checked = radio.value === given;
    }
  }

  #setAbout(entry: string, person: string, box: HTMLInputElement): void {
    const about = () => entriesOf(this.case!.document!, this.case!.record!).byId.get(entry)?.people ?? [];
    const people = person === '' ? [] : box.checked ? [...about(), person] : about().filter((id) => id !== person);
    const labels = this.case!.record!.people.filter(({ id }) => people.includes(id)).map(({ label }) => label);
    this.#edit(
      (record) => changeEntry(record, entry, { people }),
      `${strings.aboutWords(labels.join(', ') || strings.wholeFamily)}.`,
    );
    // "Whole family" goes on by itself when nobody is named, and cannot be taken off by itself.
    box.checked = person === '' ? about().length === 0 : about().includes(person);
  }

  #write(domain: string, level: string | undefined): void {
    this.writing = { domain, level, error: '' };
    this.#focusNext = ['#writing'];
  }

  #stopWriting(): void {
    if (!this.writing) return;
    this.#focusNext = [writeButton(this.writing)];
    this.writing = null;
  }

  #saveWords(words: string): void {
    const { writing } = this;
    if (!writing) return;
    if (!words) {
      this.writing = { ...writing, error: strings.ownMissing };
      this.writingBox?.focus();
      return;
    }
    const { domain, level } = writing;
    const people = this.recordFor ? [this.recordFor] : [];
    this.#stopWriting();
    this.#edit(
      (record) =>
        level === undefined
          ? addStrength(record, { domain, text: words, people })
          : addConcern(record, { domain, level, text: words, people }),
      strings.announceAdded(words),
    );
  }

  #remove(id: string): void {
    const { document, record } = this.case!;
    const entry = entriesOf(document!, record!).byId.get(id);
    if (!entry) return;
    const domain = entry.domain ?? lookup(document!).indicators.get(entry.indicator ?? '')?.indicator.domain;
    this.#focusNext = [byId(`domain-${domain}`)];
    this.#edit((before) => removeEntry(before, id), strings.announceRemoved(entryText(document!, entry)));
  }

  #addPerson(form: HTMLFormElement, label: string, role: Role): void {
    this.personError = personFault(this.case!.record!.people, label);
    this.#focusNext = ['#person-label'];
    if (this.personError) return;
    this.#edit((record) => addPerson(record, { label, role }), strings.announceAdded(label));
    form.reset();
  }

  #removePerson(id: string): void {
    const label = this.case!.record!.people.find((person) => person.id === id)?.label ?? '';
    this.#focusNext = ['#person-label'];
    this.#edit((record) => removePerson(record, id), strings.announceRemoved(label));
  }

  #agree(position: string, rationale: string, by: string): void {
    const { document, record } = this.case!;
    const [level, tier] = position.split(' ');
    const agreed = level ? { level, ...(tier ? { tier } : {}), rationale, ...(by ? { by } : {}), on: today() } : null;
    // The core says whether reasons are missing: it knows how the position stands to the document.
    const missing = agreed && assess(document!, agree(record!, agreed)).agreed?.rationaleMissing;
    this.agreedErrors = {
      position: agreed ? '' : strings.agreePositionMissing,
      rationale: missing ? strings.rationaleMissing : '',
    };
    if (!agreed) this.#focusNext = ['input[name="position"]'];
    else if (missing) this.#focusNext = ['#rationale'];
    else this.#edit((before) => agree(before, agreed), strings.agreedOn(positionWords(document!, agreed), agreed.on));
  }

  #undo(): void {
    if (!this.case?.canUndo) return;
    this.case.undo();
    this.#say(strings.announceUndone);
  }

  #edit(change: (record: CaseRecord) => CaseRecord, what = ''): void {
    const before = this.case?.record;
    this.case?.edit(change);
    if (this.case?.record !== before) this.#say(what);
  }

  /** Tells a screen reader what was done and what the document now points to. */
  #say(what: string): void {
    const { document, assessment } = this.case ?? {};
    const now =
      !document || !assessment
        ? ''
        : assessment.indicated
          ? strings.announceNow(spanWords(document, assessment.indicated))
          : strings.announceNothing;
    this.announcement = { words: [what, now].filter(Boolean).join(' ') };
  }

  /** Says once that facts suggest something: they may come late, and stand above where one works. */
  #announceSuggestions(): void {
    const { document, record, evidence } = this.case ?? {};
    const count =
      this.mode === 'triage' && document && record && evidence ? undecided({ document, record, evidence }) : 0;
    const facts = evidence?.facts ?? null;
    if (facts === this.#facts) return;
    this.#facts = facts;
    if (count) this.announcement = { words: strings.announceSuggested(count) };
  }

  #goTo(place: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(place);
    if (!target) return;
    // A row or a sign that is not on show for what is searched.
    if (target.closest('[hidden]')) {
      this.query = '';
      this.onlyRecorded = false;
      void this.updateComplete.then(() => this.#goTo(place));
      return;
    }
    // Its beginning, clear of what is sticky: of a row higher than the screen, focus alone may show the middle.
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'start' });
  }
}

/** Opens or closes the words after a button. They are the same whatever is recorded, so they are no state of the grid. */
function showDoubt(button: HTMLButtonElement): void {
  const words = button.nextElementSibling as HTMLElement;
  words.hidden = !words.hidden;
  button.setAttribute('aria-expanded', String(!words.hidden));
}

const text = (data: FormData, name: string) => String(data.get(name) ?? '').trim();

/** Words as they are compared: a browser may write the end of a line in its own way. */
const tidy = (words: string) => words.trim().replace(/\r\n?/g, '\n');

const byId = (id: string) => `#${CSS.escape(id)}`;

const signBox = (sign: string) => `[data-sign="${sign}"]`;

const writeButton = ({ domain, level }: Writing) =>
  `[data-write="${domain}"]${level === undefined ? ':not([data-level])' : `[data-level="${level}"]`}`;

declare global {
  interface HTMLElementTagNameMap {
    'triage-grid': TriageGrid;
  }
}
