import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { addPerson, isNamed, removePerson, type Role } from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { likelyRole, personFault } from '../shared/people.js';
import { caseStrings } from '../shared/strings.js';
import type { Hands, View } from './model.js';
import { strings } from './strings.js';

/** The roles in the order in which people are added most. */
const ROLES: readonly Role[] = ['child', 'adult', 'unborn'];

/** One row of people: the chosen one is whom one records for. Whoever is there can be added to or taken out below it. */
export function whoTemplate(view: View, hands: Hands) {
  const { record, people } = view;
  const listed = record.people.length > 0;
  const open = people || !listed;
  return html`<div class="who">
    <fieldset class="picks">
      <legend>${listed ? strings.recordingFor : strings.whoTitle}</legend>
      ${
        listed
          ? html`<span class="chips">
            ${record.people.map(({ id, label, role }) => pickTemplate(view, hands, id, label, caseStrings.roles[role]))}
            ${pickTemplate(view, hands, '', strings.family)}
          </span>
          <button type="button" class="plain" id="people" aria-expanded=${open} @click=${({ currentTarget }: Event) => {
            // Whoever is typed and not added yet would be lost.
            const typed = (currentTarget as HTMLElement)
              .closest('.who')!
              .querySelector<HTMLInputElement>('#person-label')
              ?.value.trim();
            hands.set({ people: !people || Boolean(typed), personError: typed ? strings.personUnsaved : '' });
            if (!people || typed) hands.focusNext('#person-label');
          }}>${people ? strings.peopleDone : strings.peopleChange}</button>`
          : nothing
      }
    </fieldset>
    ${open ? keyed(view.opened, formTemplate(view, hands)) : nothing}
  </div>`;
}

/** Another person is another subject: the note of what was recorded last is offered no more. */
const pickTemplate = ({ who }: View, hands: Hands, id: string, label: string, role?: string) =>
  html`<label class="pick"><input type="radio" name="who" value=${id} .checked=${who === id} @change=${() => hands.set({ who: id, last: null })} /><span>${label}${role ? html`<span class="visually-hidden">, ${role}</span>` : nothing}</span></label>`;

function formTemplate({ record, personError, likely }: View, hands: Hands) {
  const add = (form: HTMLFormElement, role: Role) => {
    const label = String(new FormData(form).get('label') ?? '').trim();
    const error = personFault(record.people, label);
    hands.focusNext('#person-label');
    hands.set({ personError: error, people: true });
    // After Enter the focus is on the field already, and a screen reader would say nothing.
    if (error && form.querySelector('input')!.matches(':focus')) hands.announce(error);
    if (error) return;
    if (
      !hands.edit(
        (before) => addPerson(before, { label, role }),
        strings.announcePerson(label, caseStrings.roles[role]),
      )
    )
      return;
    form.reset();
    hands.set({ likely: 'child' });
    // The first child is most likely whom one records for.
    if (role !== 'adult' && record.people.every((person) => person.role === 'adult'))
      hands.set({ who: hands.now().record.people.at(-1)!.id });
  };
  // Enter would press the first button, whatever is written.
  const onEnter = (event: KeyboardEvent) => {
    const { form, value } = event.currentTarget as HTMLInputElement;
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    form!.querySelector<HTMLButtonElement>(`button[value='${likelyRole(value)}']`)!.click();
  };
  const onInput = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLInputElement;
    const role = likelyRole(value);
    if (role !== hands.now().likely) hands.set({ likely: role });
    // What is typed here stays when somebody is added elsewhere on the page.
    if (value.trim() && !hands.now().people) hands.set({ people: true });
  };
  return html`<form class="add-person" novalidate @submit=${(event: SubmitEvent) => {
    event.preventDefault();
    add(event.currentTarget as HTMLFormElement, (event.submitter as HTMLButtonElement).value as Role);
  }}>
    ${personError ? html`<p class="error" id="person-error">${personError}</p>` : nothing}
    <label for="person-label">${caseStrings.personLabel}</label>
    <input type="text" id="person-label" name="label" maxlength="40" autocomplete="off" spellcheck="false" aria-invalid=${personError ? 'true' : nothing} aria-describedby=${personError ? 'person-error' : nothing} @input=${onInput} @keydown=${onEnter} />
    <span class="add-row">${ROLES.map((role) => html`<button type="submit" class=${role === likely ? 'main' : ''} value=${role}>${strings.addRole[role]}</button>`)}</span>
    ${
      record.people.length
        ? html`<ul class="people" role="list">
          ${record.people.map(
            ({ id, label, role }) => html`<li>
              ${label}, ${caseStrings.roles[role]}
              ${
                isNamed(record, id)
                  ? html`<span class="hint">${strings.personNamed}</span>`
                  : html`<button type="button" class="plain" @click=${() => {
                      hands.focusNext('#person-label');
                      hands.edit((before) => removePerson(before, id), strings.announcePersonGone(label));
                    }}>${strings.remove}${hidden(label)}</button>`
              }
            </li>`,
          )}
        </ul>`
        : nothing
    }
  </form>`;
}
