import { html, nothing } from 'lit';
import {
  instantOf,
  londonDate,
  londonTime,
  lookup,
  recordCall,
  removeCall,
  type Contact,
  type ThresholdDocument,
} from '../../../src/index.js';
import { caseStrings } from '../../shared/strings.js';
import { now, today } from '../../shared/today.js';
import { telHref, urgentLine } from '../../shared/urgent.js';
import type { Hands, View } from '../model.js';
import { strings } from '../strings.js';
import { isWritten, TITLE, type AnswerDesk, type CallDraft } from './desk.js';
import { foldTemplate } from '../../shared/fold.js';

/** A child may be at risk now: the numbers stand before the level, and the call is recorded. */
export function ringTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { document, record, assessment } = view;
  const contacts = (assessment?.urgent?.contacts ?? []).flatMap((id) => lookup(document).contacts.get(id) ?? []);
  const calls = record.calls ?? [];
  return html`<div class="ring">
    <h2 id="answer-title" tabindex="-1">${strings.ringNow}</h2>
    <p>${strings.ringOne}</p>
    <ul role="list" class="numbers">
      ${contacts.map((contact) => html`<li>${numberTemplate(document, contact)}</li>`)}
    </ul>
    ${calls.map(
      ({ to, on, at, advice }, index) => html`<p>
        <b>${strings.callSaid(to, on, at)}</b> ${advice || strings.callNoAdvice}
        <button type="button" class="plain" @click=${() => {
          desk.land('.call-open', TITLE);
          hands.edit((before) => removeCall(before, index), strings.announceCallGone, null);
        }}>${strings.callRemove}<span class="visually-hidden">: ${to}</span></button>
      </p>`,
    )}
    ${
      desk.calling
        ? callTemplate(view, hands, desk)
        : html`<button type="button" class="call-open" @click=${() => {
            desk.calling = { to: '', on: today(), at: londonTime(now()), advice: '', errors: new Map() };
            desk.land('.call select');
          }}>${calls.length ? strings.callAnother : strings.call}</button>`
    }
    ${foldTemplate(
      desk,
      'ready',
      strings.ringReady,
      () =>
        html`<ul>
          ${strings.ringReadyList.map((one) => html`<li>${one}</li>`)}
        </ul>`,
    )}
  </div>`;
}

function numberTemplate(document: ThresholdDocument, { id, name, phones, missing }: Contact) {
  const urgent = urgentLine(document);
  const press = urgent?.contact === id ? urgent.press : [];
  const several = (phones?.length ?? 0) > 1;
  return html`${phones?.map(({ number, label }) => html`<span><a class="ring-number tel" href=${telHref(number)}>${number}</a>${several ? ` ${label ?? ''}` : nothing}</span>`)}
    <span><b>${name}</b>${press.length ? caseStrings.option(press) : nothing}${phones ? nothing : html`<br />${missing ?? strings.ringNoNumber}`}</span>`;
}

const HALF_A_DAY = 12 * 3_600_000;

/**
 * The day of a call. A time that is still to come today is of the evening before where it is told soon after midnight,
 * and undefined else.
 */
function dayOf({ on, at }: CallDraft): string | undefined {
  const end = now();
  const since = new Date(end.getTime() - HALF_A_DAY);
  const before = londonDate(since);
  const was = (day: string) => instantOf(day, at) <= end;
  if (was(on)) return on;
  return was(before) && instantOf(before, at) >= since ? before : undefined;
}

/** Whom, when, and what they advised: begun, it stays until it is saved or cancelled, however the risk is judged meanwhile. */
export function callTemplate({ document }: View, hands: Hands, desk: AnswerDesk) {
  const draft = desk.calling;
  if (!draft) return nothing;
  const contacts = document.emergency.contacts.flatMap((id) => lookup(document).contacts.get(id) ?? []);
  const close = () => {
    desk.calling = null;
    desk.land('.call-open', TITLE);
  };
  const save = (event: Event) => {
    event.preventDefault();
    const errors = new Map<string, string>();
    const contact = contacts.find(({ id }) => id === draft.to);
    if (!contact) errors.set('to', strings.callWhomMissing);
    const on = draft.at ? dayOf(draft) : undefined;
    if (!on) errors.set('at', draft.at ? caseStrings.timeFuture : strings.callWhenMissing);
    draft.errors = errors;
    if (!contact || !on) {
      const field = errors.has('to') ? '#call-to' : '#call-at';
      // After Enter the focus is on the field already, and a screen reader would say nothing.
      if ((event.target as HTMLFormElement).querySelector(field)!.matches(':focus'))
        hands.announce([...errors.values()][0]!);
      return desk.land(field);
    }
    const { at, advice } = draft;
    const call = {
      contact: contact.id,
      to: contact.name,
      on,
      at,
      ...(advice.trim() ? { advice: advice.trim() } : {}),
    };
    close();
    hands.edit((record) => recordCall(record, call), strings.announceCall(contact.name), null);
  };
  const error = (field: string) =>
    draft.errors.has(field)
      ? html`<span class="error" id="call-${field}-error">${draft.errors.get(field)}</span>`
      : nothing;
  const described = (field: string) => (draft.errors.has(field) ? `call-${field}-error` : nothing);
  return html`<form class="call stack" novalidate @submit=${save} @keydown=${(event: KeyboardEvent) => desk.escape(event, isWritten(draft), close)}>
    <label for="call-to">${strings.callWhom}</label>
    ${error('to')}
    <select id="call-to" aria-describedby=${described('to')} aria-invalid=${draft.errors.has('to')} @change=${({ currentTarget }: Event) => (draft.to = (currentTarget as HTMLSelectElement).value)}>
      <option value="" ?selected=${draft.to === ''}>${strings.callChoose}</option>
      ${contacts.map(({ id, name }) => html`<option value=${id} ?selected=${draft.to === id}>${name}</option>`)}
    </select>
    <label for="call-at">${strings.callWhen}</label>
    ${error('at')}
    <input type="time" id="call-at" class="short" .value=${draft.at} aria-describedby=${described('at')} aria-invalid=${draft.errors.has('at')} @input=${({ currentTarget }: Event) => Object.assign(draft, { on: today(), at: (currentTarget as HTMLInputElement).value })} />
    <label for="call-advice">${strings.callAdvice}</label>
    <textarea id="call-advice" rows="2" .value=${draft.advice} @input=${({ currentTarget }: Event) => (draft.advice = (currentTarget as HTMLTextAreaElement).value)}></textarea>
    <div class="row">
      <button class="main">${strings.callSave}</button>
      <button type="button" class="plain" @click=${close}>${strings.agreeCancel}</button>
    </div>
  </form>`;
}
