import { html, nothing } from 'lit';
import {
  AGREEMENT_STATES,
  agreementOn,
  EXPLAINED,
  isDay,
  recordAgreement,
  removeAgreement,
  setCapacity,
  type AgreementEntry,
  type Capacity,
  type CaseRecord,
} from '../../src/index.js';
import { checkboxes, choice, day, dayFault, radios, text, type Errors } from '../shared/fields.js';
import type { Begin } from '../shared/form-controller.js';
import { hidden } from '../shared/hidden.js';
import type { Hands, View } from './model.js';
import { isFree, without } from './people.js';
import { strings } from './strings.js';

/** The box that ticks all that is to be explained. */
const ALL = 'all';

/** What is recorded of a person. The day is today's until it is changed; no answer is ever filled in. */
export function beginPerson(record: CaseRecord, person: string, today: string): Begin {
  const capacity = record.consent?.people[person];
  const entry = agreementOn(record, person, today);
  const explained = entry?.explained ?? [];
  return {
    responsibility: capacity?.responsibility,
    capacity: capacity?.capacity,
    state: entry?.state,
    on: entry?.on ?? today,
    how: entry?.how,
    explained: explained.length === EXPLAINED.length ? [...explained, ALL] : explained,
    communication: entry?.communication,
  };
}

/** Another answer is of another day; and all that was explained is ticked at once. */
export function followPerson(
  record: CaseRecord,
  person: string,
  today: string,
  draft: FormData,
  { name, value }: { readonly name: string; readonly value: string },
): void {
  const entry = agreementOn(record, person, today);
  if (name === 'state' && entry) {
    if (draft.get('state') === entry.state) draft.set('on', entry.on);
    else if (draft.get('on') === entry.on) draft.set('on', today);
  }
  if (name !== 'explained') return;
  const ticked = draft.getAll('explained');
  const all = value === ALL ? ticked.includes(ALL) : EXPLAINED.every((what) => ticked.includes(what));
  const explained = all ? [...EXPLAINED, ALL] : value === ALL ? [] : ticked.filter((what) => what !== ALL);
  draft.delete('explained');
  for (const what of explained) draft.append('explained', what);
}

/** What a person's form says: capacity, what they said if anything, and what is wrong. */
function readPerson(
  form: HTMLFormElement,
  person: string,
  today: string,
): { capacity: Capacity; entry: AgreementEntry | null; errors: Errors } {
  const errors = new Map<string, string>();
  const data = new FormData(form);
  const responsibility = choice<NonNullable<Capacity['responsibility']>>(data, 'responsibility');
  const able = choice<NonNullable<Capacity['capacity']>>(data, 'capacity');
  const capacity: Capacity = { ...(responsibility ? { responsibility } : {}), ...(able ? { capacity: able } : {}) };
  const state = choice<AgreementEntry['state']>(data, 'state');
  if (!state) {
    if (!Object.keys(capacity).length) errors.set('state', strings.errors.nothing);
    return { capacity, entry: null, errors };
  }
  const on = text(data, 'on');
  const fault = dayFault(form, 'on', today, strings.errors.onMissing);
  if (fault) errors.set('on', fault);
  const how = choice<NonNullable<AgreementEntry['how']>>(data, 'how');
  const communication = choice<NonNullable<AgreementEntry['communication']>>(data, 'communication');
  const explained = EXPLAINED.filter((what) => data.getAll('explained').includes(what));
  const given =
    state === 'given'
      ? { ...(how ? { how } : {}), explained, ...(communication ? { communication } : {}) }
      : { explained: [] };
  return { capacity, entry: { person, state, on, ...given }, errors };
}

/** What one person was asked, and what they said. */
export function personTemplate(view: View, hands: Hands, id: string) {
  const { record, review, form, today } = view;
  const { draft, errors } = form;
  const { label, role } = record.people.find((person) => person.id === id)!;
  const careful = review.outstanding.find(
    ({ person, field }) =>
      person === id && field === 'state' && review.people.some((one) => one.person === id && one.careful),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readPerson(event.currentTarget as HTMLFormElement, id, today);
    if (read.errors.size) return form.refuse(read.errors);
    hands.save(
      (before) => {
        const settled = setCapacity(before, id, read.capacity);
        return read.entry ? recordAgreement(settled, read.entry) : settled;
      },
      read.entry ? undefined : label,
    );
  };
  const states = Object.fromEntries(AGREEMENT_STATES.map((state) => [state, strings.states[state]]));
  const standing = role === 'adult' ? 'responsibility' : 'capacity';
  return html`<form class="questions" novalidate aria-label=${strings.formTitle(label)} @input=${form.note} @submit=${submit}>
    ${form.summary(strings.errorsTitle)} ${careful && !agreementOn(record, id, today) ? html`<p class="careful">${careful.text}</p>` : nothing}
    ${radios({ name: standing, label: strings[standing](label), hint: strings[`${standing}Hint`], errors }, strings.answersYesNo, text(draft, standing))}
    ${radios({ name: 'state', label: strings.state(label), hint: strings.stateHint, errors }, states, text(draft, 'state'))}
    ${text(draft, 'state') ? day({ name: 'on', label: strings.on, hint: keptToo(text(draft, 'state'), text(draft, 'on'), agreementOn(record, id, today)), errors }, text(draft, 'on'), today) : nothing}
    ${text(draft, 'state') === 'given' ? agreedTemplate(draft, errors) : nothing}
    <p class="buttons">
      <button type="submit" class="main">${strings.save}</button>
      <button type="button" class="plain" @click=${() => form.leave()}>${strings.cancel}</button>
      ${
        isFree(record, id)
          ? html`<button type="button" class="plain" @click=${() => hands.remove((before) => without(before, id))}>${strings.remove}${hidden(label)}</button>`
          : nothing
      }
    </p>
    ${historyTemplate(view, hands, id)}
  </form>`;
}

/** Another day or another answer is added. What stands there already is not corrected by it, and this is said before it is saved. */
const keptToo = (state: string, on: string, kept: AgreementEntry | undefined): string | undefined =>
  kept && isDay(on) && (on !== kept.on || state !== kept.state)
    ? strings.keptToo(strings.entry(strings.states[kept.state], kept.on), on < kept.on)
    : undefined;

function agreedTemplate(draft: FormData, errors: Errors) {
  const explained = { [ALL]: strings.explainedAll, ...strings.explainedWords };
  return html`${radios({ name: 'how', label: strings.how, errors }, strings.ways, text(draft, 'how'))}
  ${checkboxes({ name: 'explained', label: strings.explained, errors }, explained, draft.getAll('explained').map(String))}
  ${radios({ name: 'communication', label: strings.communication, hint: strings.communicationHint, errors }, strings.communicationWords, text(draft, 'communication'))}`;
}

/** All that they said, newest first. */
function historyTemplate({ record }: View, hands: Hands, id: string) {
  const all = (record.consent?.agreement ?? []).filter(({ person }) => person === id);
  return all.length
    ? html`<details>
        <summary>${strings.history} (${all.length})</summary>
        <ul>
          ${[...all].reverse().map((entry) => {
            const { state, on } = entry;
            const ofDay = all.filter((one) => one.on === on);
            const at = ofDay.indexOf(entry);
            const alike = ofDay.filter((one) => one.state === state);
            // The same said twice on one day is told apart by its number.
            const number = alike.length > 1 ? ` (${alike.indexOf(entry) + 1})` : '';
            const words = strings.entry(strings.states[state], on) + number;
            return html`<li>
              ${words}
              <button type="button" class="plain" @click=${() => hands.remove((before) => removeAgreement(before, id, on, at))}>${strings.takeBack}${hidden(words)}</button>
            </li>`;
          })}
        </ul>
      </details>`
    : nothing;
}
