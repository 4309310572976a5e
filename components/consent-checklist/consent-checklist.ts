import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import {
  addPerson,
  checkOff,
  contactsIn,
  recordAgreement,
  recordSharing,
  removePerson,
  reviewConsent,
  setCapacity,
  removeAgreement,
  type CaseRecord,
  type ConsentField,
  type ConsentReview,
  type Role,
  type ThresholdDocument,
} from '../../src/index.js';
import { RecordingElement } from '../shared/recording-element.js';
import { contactsTemplate } from '../shared/contacts.js';
import { ThresholdErrorEvent } from '../shared/events.js';
import { NO_ERRORS, type Errors } from '../shared/fields.js';
import { personFault } from '../shared/people.js';
import { wrongPosition } from '../shared/position.js';
import { caseStrings } from '../shared/strings.js';
import { today } from '../shared/today.js';
import { urgentContacts } from '../shared/urgent.js';
import { answerTemplate, answerWords, barTemplate, sentencesTemplate } from './answer.js';
import { familyTemplate, printFamily } from './family.js';
import { familyExplanation, type FamilyExplanation } from './family-strings.js';
import { fieldId, PERSON_FIELDS, readPerson, readSharing, saidBy, type OpenForm } from './model.js';
import { supportTemplate } from './person.js';
import { basisValue, sharingTemplate } from './sharing.js';
import { strings } from './strings.js';
import { styles } from './styles.js';

export type * from '../shared/public-types.js';
export type { FamilyExplanation } from './family-strings.js';

/**
 * Agreement to support and basis for sharing, kept apart: who was asked and what they said, what is
 * shared with whom and on what basis, and whether one may go on. In a `threshold-case`, or alone
 * with a `pack` and a `level`.
 *
 * @fires threshold-ready - the document is loaded (where the element stands alone)
 * @fires threshold-change - a person recorded something (where the element stands alone)
 * @fires threshold-error - the document or the level is wrong; cancelable
 * @cssproperty --threshold-level-1-colour - colour of the first level
 * @cssproperty --threshold-level-2-colour - colour of the second level
 * @cssproperty --threshold-level-3-colour - colour of the third level
 * @cssproperty --threshold-level-4-colour - colour of the fourth level
 * @cssproperty --threshold-level-5-colour - colour of the fifth level
 * @cssproperty --threshold-level-6-colour - colour of the sixth level and of any after it
 * @cssproperty --threshold-accent-colour - colour of what can be pressed
 * @cssproperty --threshold-alert-colour - colour of immediate risk and of errors
 * @cssproperty --threshold-focus-colour - colour of the line around what has the focus
 * @cssproperty --threshold-sticky-top - where headings stop, below a host's own sticky header
 */
export class ConsentChecklist extends RecordingElement {
  static override styles = styles;

  /** Id of the level at hand, where no level is recorded. */
  @property() level?: string;

  /** Id of the tier at hand. */
  @property() tier?: string;

  /** Words of the page for the family that take the place of the kit's own, for EasyRead or another language. */
  @property({ attribute: false }) explanation: Partial<FamilyExplanation> = {};

  @state() private open: OpenForm | null = null;
  /** What is chosen in the open form and decides which questions follow. */
  @state() private draft: Readonly<Record<string, string | undefined>> = {};
  @state() private errors: Errors = NO_ERRORS;
  @state() private personError = '';
  /** True where the host took the message about a wrong level over. */
  @state() private handled = false;

  protected override readonly reading = '[data-see], [data-print]';
  #reported = '';
  #review: ConsentReview | null = null;
  /** What is chosen in the open form may hide a field: then its first question. */
  protected override readonly focusLast = 'form.questions input';

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    // What a person does, handled once for the whole element.
    root.addEventListener('change', (event) => this.#onChange(event));
    root.addEventListener('click', (event) => this.#onClick(event));
    root.addEventListener('submit', (event) => this.#onSubmit(event as SubmitEvent));
    root.addEventListener('focusin', (event) => this.#onFocus(event.target as HTMLElement));
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.case?.askConsent(reviewConsent);
    this.#review = this.#wrong() ? null : this.#reviewed();
    if (!this.#review) {
      // The questions are gone from the screen with the answer, and an answer read out before holds no more.
      this.#close();
      this.hush();
    }
    const { person } = { person: '', ...this.open };
    if (person && !this.case?.record?.people.some(({ id }) => id === person)) this.#close();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const wrong = this.#wrong();
    if (wrong && wrong !== this.#reported) this.handled = !this.dispatchEvent(new ThresholdErrorEvent(wrong, []));
    this.#reported = wrong;
  }

  protected override forget(): void {
    this.#close();
    this.personError = '';
  }

  protected override faults(): Errors {
    const faults = new Map(this.errors);
    if (this.open && this.touched && !faults.size) faults.set('form', caseStrings.unsaved(this.#formTitle(this.open)));
    if (this.find('#person-label')?.value.trim()) faults.set('person', this.personError || caseStrings.unsavedPerson);
    return faults;
  }

  protected override control(field: string): HTMLElement | null {
    return field === 'person'
      ? this.find('#person-label')
      : field === 'form'
        ? this.find('form.questions input')
        : this.find(fieldSelector(field));
  }

  protected override draw() {
    const { assessment, opened } = this.case!;
    const document = this.case!.document!;
    const record = this.case!.record!;
    const review = this.#review;
    const wrong = this.#wrong();
    const sharing = record.consent?.sharing;
    const explanation = this.#explanation();
    const urgent =
      assessment?.urgent?.status === 'act-now' ? assessment.actions.filter(({ kind }) => kind === 'urgent') : [];
    return html`<h2>${strings.title}</h2>
      <p>${strings.twoQuestions}</p>
      ${wrong && !this.handled ? html`<p class="error" role="alert">${wrong}</p>` : nothing}
      ${
        review
          ? html`${answerTemplate(document, review)}
            ${urgent.length ? contactsTemplate([...urgentContacts(document), ...contactsIn(document, urgent)].filter((one, at, all) => all.indexOf(one) === at)) : nothing}
            ${keyed(opened, supportTemplate({ record, review, open: this.open, draft: this.draft['state'], errors: this.errors, personError: this.personError, today: today() }))}
            ${sharingTemplate({ document, record, isOpen: this.open?.kind === 'sharing', draft: { decision: this.draft['decision'], basis: this.draft['basis'] }, errors: this.errors, today: today() })}
            ${listTemplate(document, record)} ${sentencesTemplate(review)}
            <details class="family">
              <summary>${strings.familyTitle}</summary>
              <p class="hint">${strings.familyHint}</p>
              <p><button type="button" data-print>${strings.print}</button></p>
              ${familyTemplate(explanation, sharing)}
            </details>
            ${barTemplate(review)}`
          : wrong
            ? nothing
            : html`<p>${strings.failed}</p>`
      }`;
  }

  #explanation(): FamilyExplanation {
    return { ...familyExplanation, ...this.spoken?.family, ...this.explanation };
  }

  /** The review for the case, or for the level that the host named. */
  #reviewed(): ConsentReview | null {
    const { document, record, assessment, consent, lawNotes = null } = this.case ?? {};
    if (!document || !record || !assessment) return null;
    if (this.level === undefined) return consent ?? null;
    return reviewConsent(document, record, {
      today: today(),
      at: { level: this.level, ...(this.tier ? { tier: this.tier } : {}) },
      law: lawNotes,
    });
  }

  /** What is wrong with the level that the host named; nothing while its document is on its way. */
  #wrong(): string {
    const { status, document } = this.case ?? {};
    return status === 'ready' && document && this.level !== undefined
      ? wrongPosition(document, this.level, this.tier)
      : '';
  }

  /** Of a field for words browsers show the caret only, and heed no scroll margin: it could stand under the bar. */
  #onFocus(field: HTMLElement): void {
    if (field.matches('textarea, input[type="text"]')) field.scrollIntoView({ block: 'nearest' });
  }

  #onChange(event: Event): void {
    const input = event.target as HTMLInputElement;
    if (input.dataset['line'] !== undefined) {
      const line = input.dataset['line'];
      this.edit((record) => checkOff(record, line, input.checked));
      input.checked = this.case?.record?.consent?.checked.includes(line) ?? false;
    } else if (input.type === 'radio') this.draft = { ...this.draft, [input.name]: input.value };
  }

  #onClick(event: Event): void {
    const button = (event.target as Element).closest('button');
    if (!button) return;
    const { open, removePerson: person, go, focus, takeBack, see } = button.dataset;
    if (open !== undefined) this.#toggle({ kind: 'person', person: open });
    else if ('openSharing' in button.dataset) this.#toggle({ kind: 'sharing' });
    else if ('cancel' in button.dataset) this.#leave();
    else if (go !== undefined) this.#goTo(go as ConsentField, button.dataset['person']);
    else if (see !== undefined) this.#focus(`#${see}`);
    else if (focus !== undefined) this.#focusField(focus);
    else if (takeBack !== undefined) this.#takeBack(takeBack);
    else if ('takeBackSharing' in button.dataset) {
      this.focusNext('[data-open-sharing]');
      this.edit((record) => recordSharing(record, null), strings.announceTakenBack);
    } else if (person !== undefined) {
      this.focusNext('#person-label');
      this.edit((record) => removePerson(record, person), strings.announceTakenBack);
    } else if ('print' in button.dataset)
      void printFamily(this.renderRoot as ShadowRoot, this.#explanation(), this.case?.record?.consent?.sharing);
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    if ('personForm' in form.dataset) this.#addPerson(form, data);
    else if (this.open?.kind === 'person') this.#savePerson(this.open.person, data);
    else this.#saveSharing(data);
  }

  #toggle(form: OpenForm): void {
    if (this.#isOpen(form)) this.#leave();
    else this.#show(form);
  }

  #isOpen(form: OpenForm): boolean {
    return (
      this.open?.kind === form.kind &&
      (form.kind === 'sharing' || (this.open.kind === 'person' && this.open.person === form.person))
    );
  }

  #show(form: OpenForm, field = ''): void {
    this.focusNext(field ? fieldSelector(field) : 'form.questions input');
    // What is filled in there and not saved yet stays.
    if (this.#isOpen(form)) return;
    this.open = form;
    this.touched = false;
    this.errors = NO_ERRORS;
    const record = this.case?.record;
    const sharing = record?.consent?.sharing;
    this.draft =
      form.kind === 'person'
        ? { state: record ? saidBy(record, form.person, today()).current?.state : undefined }
        : { decision: sharing?.decision, basis: basisValue(sharing) };
  }

  #close(): void {
    this.open = null;
    this.draft = {};
    this.errors = NO_ERRORS;
  }

  /** Closes the form and goes back to the button that opened it. */
  #leave(): void {
    this.focusNext(this.open?.kind === 'person' ? `#said-${CSS.escape(this.open.person)}` : '[data-open-sharing]');
    this.#close();
  }

  #savePerson(person: string, data: FormData): void {
    const { standing, entry, errors } = readPerson(data, person, today());
    if (errors.size) return this.#refuse(errors);
    const title = this.#formTitle({ kind: 'person', person });
    this.#leave();
    this.edit((record) => {
      const settled = setCapacity(record, person, standing);
      return entry ? recordAgreement(settled, entry) : settled;
    }, strings.announceSaved(title));
  }

  #formTitle(form: OpenForm): string {
    if (form.kind === 'sharing') return strings.sharingTitle;
    return strings.formTitle(this.case?.record?.people.find(({ id }) => id === form.person)?.label ?? '');
  }

  #saveSharing(data: FormData): void {
    const { sharing, errors } = readSharing(data, today());
    if (errors.size) return this.#refuse(errors);
    this.#leave();
    this.edit((record) => recordSharing(record, sharing), strings.announceSaved(strings.sharingTitle));
  }

  /** Nothing is recorded, and what was filled in stays. */
  #refuse(errors: Errors): void {
    this.errors = errors;
    this.focusNext('#errors');
  }

  #takeBack(on: string): void {
    const { open } = this;
    if (open?.kind !== 'person') return;
    this.#leave();
    this.edit((record) => removeAgreement(record, open.person, on), strings.announceTakenBack);
  }

  #addPerson(form: HTMLFormElement, data: FormData): void {
    const label = String(data.get('label') ?? '').trim();
    this.personError = personFault(this.case?.record?.people ?? [], label);
    this.focusNext('#person-label');
    if (this.personError) return;
    this.edit((record) => addPerson(record, { label, role: data.get('role') as Role }), strings.announceSaved(label));
    form.reset();
  }

  #goTo(field: ConsentField, person: string | undefined): void {
    if (field === 'people') this.#focus('#person-label');
    else if (person !== undefined && PERSON_FIELDS.includes(field))
      this.#show({ kind: 'person', person }, fieldId(field));
    else this.#show({ kind: 'sharing' }, fieldId(field));
    this.requestUpdate();
  }

  #focusField(field: string): void {
    this.#focus(fieldSelector(field));
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override outcome(): string {
    const review = this.#reviewed();
    return review ? strings.announceAnswer(answerWords(review)) : '';
  }
}

/** A field's own control; of a group its first control. */
const fieldSelector = (field: string) =>
  `form.questions :is(input, textarea)#${field}, form.questions textarea#${field}, form.questions fieldset#${field} input`;

/** The document's own rules on consent and sharing, to check. */
function listTemplate({ consent, provenance }: ThresholdDocument, record: CaseRecord) {
  return consent?.checklist.length
    ? html`<details class="list">
        <summary>${strings.listTitle(provenance.title)}</summary>
        <p class="hint">${strings.listHint}</p>
        ${consent.checklist.map(
          ({ id, text, section, doubt }) => html`<label class="choice"
            ><input type="checkbox" data-line=${id} .checked=${record.consent?.checked.includes(id) ?? false} /><span
              >${text} <span class="cite">${strings.source}: ${section.join('; ')}</span>${doubt ? html`<span class="cite">${strings.doubt}: ${doubt}</span>` : nothing}</span
            ></label
          >`,
        )}
      </details>`
    : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'consent-checklist': ConsentChecklist;
  }
}
