import { html, nothing } from 'lit';
import {
  addPerson,
  agreementOn,
  isNamed,
  removePerson,
  setCapacity,
  type CaseRecord,
  type Person,
  type Role,
} from '../../src/index.js';
import { line, text, typed } from '../shared/fields.js';
import { hidden } from '../shared/hidden.js';
import { likelyRole, personFault } from '../shared/people.js';
import { caseStrings } from '../shared/strings.js';
import { openerOf, type Hands, type OpenForm, type View } from './model.js';
import { strings } from './strings.js';
import { stateWords } from './tasks.js';

/** Adults first: it is parents whom a document asks for. */
const ROLES: readonly Role[] = ['adult', 'child', 'unborn'];

/** What is settled about a person goes with them; whom an entry names stays. */
const unsettled = (record: CaseRecord, id: string): CaseRecord =>
  record.consent?.people[id] ? setCapacity(record, id, {}) : record;
export const isFree = (record: CaseRecord, id: string): boolean => !isNamed(unsettled(record, id), id);
export const without = (record: CaseRecord, id: string): CaseRecord => removePerson(unsettled(record, id), id);

/** Those whose agreement the document does not ask for, in one line, and whom else to add. */
export function othersTemplate(view: View, hands: Hands) {
  const { record, review, tasks, form } = view;
  const others = record.people.filter(
    ({ id }) => !tasks.some((task) => task.form.kind === 'person' && task.form.person === id),
  );
  const labels = others.map(({ label }) => label).join('; ');
  const said =
    review.need === 'not-stated' || review.need === 'of-a-step' || !review.at.length
      ? strings.others(labels)
      : strings.notAskedFor(labels);
  const add: OpenForm = { kind: 'add' };
  const isTask = tasks.some((task) => task.form.kind === 'add');
  return html`<div class="others">
      ${
        others.length
          ? html`<details class="unasked">
            <summary>${said}</summary>
            <ul class="people" role="list">
              ${others.map((person) => otherTemplate(view, hands, person))}
            </ul>
          </details>`
          : nothing
      }
      ${isTask ? nothing : html`<button type="button" class="plain" id=${openerOf(add)} aria-expanded=${form.isOpen(add)} @click=${() => form.toggle(add)}>${strings.addPerson}</button>${form.kept(({ kind }) => kind === 'add') ? html` <b>${caseStrings.notSaved}</b>` : nothing}`}
    </div>
    ${!isTask && form.isOpen(add) ? addTemplate(view, hands) : nothing}`;
}

function otherTemplate({ record, form, today }: View, hands: Hands, { id, label, role }: Person) {
  const own: OpenForm = { kind: 'person', person: id };
  const asked = role !== 'unborn';
  const take = () => {
    hands.focusNext(`#${openerOf({ kind: 'add' })}`);
    hands.edit((before) => without(before, id), strings.announceRemoved);
  };
  return html`<li class="person row">
    <span><b>${label}</b> <span class="hint">(${strings.roles[role]})</span>${asked ? html` ${stateWords(agreementOn(record, id, today), false, true)}` : nothing}</span>
    ${asked ? html`<button type="button" class="plain" id=${openerOf(own)} @click=${() => form.show(own)}>${strings.record}${hidden(label)}</button>` : nothing}
    ${isFree(record, id) ? html`<button type="button" class="plain" @click=${take}>${strings.remove}${hidden(label)}</button>` : nothing}
  </li>`;
}

/** Where a person is added: initials or a role, never a name. It stays open for the next. */
export function addTemplate({ record, form }: View, hands: Hands) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const role = (event.submitter as HTMLButtonElement).value as Role;
    const label = text(new FormData(event.currentTarget as HTMLFormElement), 'label');
    const fault = personFault(record.people, label);
    if (fault) return form.refuse(new Map([['label', fault]]));
    form.close();
    hands.edit(
      (before) => addPerson(before, { label, role }),
      strings.announceSaved(`${label}, ${strings.roles[role]}`),
    );
    form.show({ kind: 'add' });
  };
  // It is parents whom a document asks for.
  const likely = () => {
    const label = text(form.draft, 'label');
    return label ? likelyRole(label) : ROLES[0]!;
  };
  const note = (event: Event) => {
    const before = likely();
    form.note(event);
    if (likely() !== before) hands.redraw();
  };
  // Enter would press the first button, and nobody is an adult because it stands first.
  const onKey = (event: KeyboardEvent) => {
    const { key, isComposing, target, currentTarget } = event;
    if (key !== 'Enter' || isComposing || !(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    (currentTarget as HTMLFormElement).querySelector<HTMLButtonElement>(`button[value='${likely()}']`)!.click();
  };
  // Who is written there and not added yet is kept, and said not to be saved.
  const done = () => (text(form.draft, 'label') ? form.toggle({ kind: 'add' }) : form.leave());
  return html`<form class="questions" novalidate aria-label=${strings.addTitle} @input=${note} @keydown=${onKey} @submit=${submit}>
    ${form.summary(strings.errorsTitle)}
    ${line({ name: 'label', label: caseStrings.personLabel, hint: strings.addHint, errors: form.errors }, typed(form.draft, 'label'))}
    <p class="buttons">
      ${ROLES.map((role) => html`<button type="submit" class=${role === likely() ? 'main' : ''} value=${role}>${strings.addRole[role]}</button>`)}
      <button type="button" class="plain" @click=${done}>${strings.done}</button>
    </p>
  </form>`;
}
