import { html, nothing } from 'lit';
import type { Person } from '../../src/index.js';
import { caseStrings } from './strings.js';

/** Where a person is added: initials or a role, never a name. */
export const personForm = (error: string) =>
  html`<form data-person-form>
    ${error ? html`<p class="error" id="person-error">${error}</p>` : nothing}
    <label
      ><span>${caseStrings.personLabel}</span
      ><input type="text" id="person-label" name="label" maxlength="40" autocomplete="off" aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? 'person-error' : nothing}
    /></label>
    <label
      ><span>${caseStrings.personRole}</span>
      <select name="role">
        ${Object.entries(caseStrings.roles).map(([role, words]) => html`<option value=${role}>${words}</option>`)}
      </select></label
    >
    <button type="submit">${caseStrings.addPerson}</button>
  </form>`;

/** What is wrong with the label of a person to be added; empty where nothing is. */
export function personFault(people: readonly Person[], label: string): string {
  if (!label) return caseStrings.personMissing;
  return people.some((person) => person.label.toLowerCase() === label.toLowerCase()) ? caseStrings.personTaken : '';
}
