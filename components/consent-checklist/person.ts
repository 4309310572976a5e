import { html, nothing } from 'lit';
import type { CaseRecord, ConsentReview, Person } from '../../src/index.js';
import { AGREEMENT_STATES, isNamed } from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { personForm } from '../shared/people.js';
import { checkboxes, day, errorSummary, radios, type Errors } from '../shared/fields.js';
import { saidBy, type OpenForm } from './model.js';
import { strings } from './strings.js';

/** What the list of people is drawn from. */
export interface PeopleView {
  readonly record: CaseRecord;
  readonly review: ConsentReview;
  readonly open: OpenForm | null;
  /** What is chosen in the open form for "What did they say?". */
  readonly draft: string | undefined;
  readonly errors: Errors;
  readonly personError: string;
  readonly today: string;
}

/** Agreement to support, one person at a time. */
export function supportTemplate(view: PeopleView) {
  const { record, review, personError } = view;
  const need = strings.needs[review.need];
  return html`<section class="support" aria-labelledby="support">
    <h3 id="support" tabindex="-1">${strings.supportTitle}</h3>
    <p class="hint">${strings.supportHint}</p>
    ${review.at.length ? html`<p>${need}</p>` : nothing}
    ${
      record.people.length
        ? html`<ul class="persons" role="list">
          ${record.people.map((person) => personTemplate(view, person))}
        </ul>`
        : html`<p>${strings.nobody}</p>`
    }
    ${personForm(personError)}
  </section>`;
}

function personTemplate(view: PeopleView, person: Person) {
  const { record, review, open, today } = view;
  const { id, label, role } = person;
  const { current } = saidBy(record, id, today);
  const reviewed = review.people.find((one) => one.person === id);
  const state = current?.state ?? 'not-asked';
  const isOpen = open?.kind === 'person' && open.person === id;
  const asked = role !== 'unborn';
  return html`<li class="person" data-state=${state}>
    <p class="person-line">
      <strong>${label}</strong> <span class="hint">(${strings.roles[role]})</span>
      ${
        asked
          ? html`<span class="state">${strings.states[state]}${current ? html` <span class="hint">${strings.since(current.on)}</span>` : nothing}${
              state === 'given' ? `, ${reviewed?.informed ? strings.informed : strings.incomplete}` : nothing
            }</span>`
          : nothing
      }
      ${asked && !current && review.need !== 'not-stated' && review.at.length && !reviewed ? html`<span class="hint">${strings.notAskedFor}</span>` : nothing}
    </p>
    ${
      asked
        ? html`<button type="button" data-open=${id} id="said-${id}" aria-expanded=${isOpen ? 'true' : 'false'}>${isOpen ? strings.close : strings.askAbout}${hidden(label)}</button>`
        : nothing
    }
    ${isNamed(record, id) ? nothing : html`<button type="button" class="quiet" data-remove-person=${id}>${strings.remove}${hidden(label)}</button>`}
    ${isOpen ? personQuestions(view, person) : nothing}
  </li>`;
}

function personQuestions({ record, draft, errors, today }: PeopleView, { id, label, role }: Person) {
  const standing = record.consent?.people[id];
  const { current, all } = saidBy(record, id, today);
  const entry = draft === current?.state ? current : undefined;
  const states = Object.fromEntries(AGREEMENT_STATES.map((state) => [state, strings.states[state]]));
  return html`<form class="questions" data-consent-form="person" novalidate aria-labelledby="form-title">
    <h4 id="form-title">${strings.formTitle(label)}</h4>
    ${errorSummary(strings.errorsTitle, errors)}
    ${
      role === 'adult'
        ? radios(
            { name: 'responsibility', label: strings.responsibility(label), hint: strings.responsibilityHint, errors },
            strings.answersYesNo,
            standing?.responsibility,
          )
        : radios(
            { name: 'capacity', label: strings.capacity(label), hint: strings.capacityHint, errors },
            strings.answersYesNo,
            standing?.capacity,
          )
    }
    ${radios({ name: 'state', label: strings.state(label), hint: strings.stateHint, errors }, states, current?.state)}
    ${draft ? day({ name: 'on', label: strings.on, errors }, entry?.on, today) : nothing}
    ${
      draft === 'given'
        ? html`${radios({ name: 'how', label: strings.how, errors }, strings.ways, entry?.how)}
          ${checkboxes({ name: 'explained', label: strings.explained, errors }, strings.explainedWords, entry?.explained ?? [])}
          ${radios({ name: 'communication', label: strings.communication, hint: strings.communicationHint, errors }, strings.communicationWords, entry?.communication)}`
        : nothing
    }
    <p class="buttons">
      <button type="submit">${strings.save}</button>
      <button type="button" class="quiet" data-cancel>${strings.cancel}</button>
    </p>
    ${
      all.length
        ? html`<details>
          <summary>${strings.history} (${all.length})</summary>
          <ul>
            ${all.map(
              ({ state, on }) => html`<li>
                ${strings.entry(strings.states[state], on)}
                <button type="button" class="quiet" data-take-back=${on}>${strings.takeBack}${hidden(strings.entry(strings.states[state], on))}</button>
              </li>`,
            )}
          </ul>
        </details>`
        : nothing
    }
  </form>`;
}
