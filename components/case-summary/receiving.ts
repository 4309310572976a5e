import { html, nothing } from 'lit';
import {
  inQuotes,
  instantOf,
  londonTime,
  recordCall,
  removeCall,
  setChild,
  setReference,
  setWriter,
  type Call,
  type CaseRecord,
} from '../../src/index.js';
import { choice, day, dayFault, line, lines, radios, text, typed, time, type Errors } from '../shared/fields.js';
import type { Begin, FormController } from '../shared/form-controller.js';
import { hidden } from '../shared/hidden.js';
import { same } from '../shared/same.js';
import { caseStrings } from '../shared/strings.js';
import { now, today } from '../shared/today.js';
import { strings } from './strings.js';

/** What is filled in: what a receiving team asks first, or a call. A new one is null; another is known by what it was, as its place changes. */
export type OpenForm = { readonly kind: 'receiving' } | { readonly kind: 'call'; readonly was: Call | null };

export const RECEIVING: OpenForm = { kind: 'receiving' };
const NEW_CALL: OpenForm = { kind: 'call', was: null };

export interface ReceivingHands {
  save(change: (record: CaseRecord) => CaseRecord, said: string): void;
  remove(change: (record: CaseRecord) => CaseRecord, said: string): void;
}

export function beginForm({ writer, reference, child }: CaseRecord, form: OpenForm): Begin {
  if (form.kind === 'receiving') return { ...writer, reference, ...child };
  return { ...(form.was ?? { on: today(), at: londonTime(now()) }) };
}

/** Where a call stands; -1 where it is gone. */
const placeOf = ({ calls = [] }: CaseRecord, was: Call): number => calls.findIndex((call) => same(call, was));

export const formStands = (record: CaseRecord, form: OpenForm): boolean =>
  form.kind === 'receiving' || form.was === null || placeOf(record, form.was) >= 0;

export const formTitle = (form: OpenForm): string =>
  form.kind === 'receiving' ? strings.receiving : form.was === null ? strings.callAdd : strings.calls;

export const openerOf = (record: CaseRecord, form: OpenForm): string =>
  form.kind === 'receiving'
    ? '#receiving-open'
    : form.was === null
      ? '#call-add'
      : `#call-${placeOf(record, form.was)}`;

/** What a receiving team asks first: what is recorded of it, and the forms to say it in. */
export function receivingTemplate(record: CaseRecord, form: FormController<OpenForm>, hands: ReceivingHands) {
  const { writer, reference, child, calls = [] } = record;
  const said = [...Object.values(writer ?? {}), reference, child?.words && inQuotes(child.words), child?.where].filter(
    Boolean,
  );
  const isOpen = form.isOpen(RECEIVING);
  return html`<div class="receiving">
    <h3 id="receiving">${strings.receiving}</h3>
    ${
      isOpen
        ? receivingForm(form, hands)
        : html`<p>${said.length || child ? html`${said.join('; ')} ` : nothing}<button type="button" class="plain" id="receiving-open" @click=${() => form.show(RECEIVING)}>${said.length || child ? html`${strings.receivingChange}${hidden(strings.receiving)}` : strings.receivingNone}</button>${keptTemplate(form, RECEIVING)}</p>`
    }
    ${calls.length ? html`<h4>${strings.calls}</h4>` : nothing}
    ${calls.map((call, at) => callTemplate(record, call, at, form, hands))}
    ${
      form.isOpen(NEW_CALL)
        ? callForm(null, form, hands)
        : html`<p><button type="button" class="plain" id="call-add" @click=${() => form.show(NEW_CALL)}>${strings.callAdd}</button>${keptTemplate(form, NEW_CALL)}</p>`
    }
  </div>`;
}

function callTemplate(
  record: CaseRecord,
  call: Call,
  at: number,
  form: FormController<OpenForm>,
  hands: ReceivingHands,
) {
  const open: OpenForm = { kind: 'call', was: call };
  if (form.isOpen(open) && placeOf(record, call) === at) return callForm(at, form, hands);
  const { to, on, at: time, advice } = call;
  return html`<p class="row">
    <span><b>${strings.callSaid(to, on, time)}</b> ${advice ?? strings.callNoAdvice}${keptTemplate(form, open)}</span>
    <button type="button" class="plain" id="call-${at}" @click=${() => form.show(open)}>${strings.callChange}${hidden(to)}</button>
    <button type="button" class="plain" @click=${() => hands.remove((before) => removeCall(before, at), strings.announceCallGone)}>${strings.callRemove}${hidden(to)}</button>
  </p>`;
}

/** Said beside what opens a form in which something is filled in and not saved. */
const keptTemplate = (form: FormController<OpenForm>, which: OpenForm) =>
  form.kept((one) => same(one, which)) ? html` <b>${caseStrings.notSaved}</b>` : nothing;

function receivingForm(form: FormController<OpenForm>, hands: ReceivingHands) {
  const { draft, errors } = form;
  const one = (name: string, label: string) => line({ name, label, errors }, typed(draft, name));
  const save = (event: Event) => {
    event.preventDefault();
    const [role, agency, name, callBack, words, where] = ['role', 'agency', 'name', 'callBack', 'words', 'where'].map(
      (field) => text(draft, field),
    ) as [string, string, string, string, string, string];
    const parentsKnow = choice<'yes' | 'no' | 'unsure'>(draft, 'parentsKnow');
    hands.save(
      (record) =>
        setChild(setReference(setWriter(record, { role, agency, name, callBack }), text(draft, 'reference')), {
          words,
          where,
          ...(parentsKnow ? { parentsKnow } : {}),
        }),
      strings.announceReceiving,
    );
  };
  return html`<form class="questions" novalidate aria-labelledby="receiving" @input=${form.note} @submit=${save}>
    <p class="hint">${strings.receivingHint}</p>
    <div class="pair">${one('role', strings.role)} ${one('agency', strings.agency)} ${one('name', strings.name)} ${one('callBack', strings.callBack)} ${one('reference', strings.reference)} ${one('where', strings.where)}</div>
    ${lines({ name: 'words', label: strings.childWords, hint: strings.childWordsHint, errors }, typed(draft, 'words'))}
    ${radios({ name: 'parentsKnow', label: strings.parentsKnow, errors }, { ...strings.know, '': strings.know0 }, text(draft, 'parentsKnow'))}
    ${buttons(form)}
  </form>`;
}

const buttons = (form: FormController<OpenForm>) =>
  html`<p class="buttons"><button class="main">${strings.save}</button><button type="button" @click=${() => form.leave()}>${strings.cancel}</button></p>`;

function callForm(at: number | null, form: FormController<OpenForm>, hands: ReceivingHands) {
  const { draft, errors } = form;
  const save = (event: Event) => {
    event.preventDefault();
    const filled = event.target as HTMLFormElement;
    const clock = filled.elements.namedItem('at') as HTMLInputElement;
    const given = {
      to: text(draft, 'to'),
      on: text(draft, 'on'),
      at: text(draft, 'at'),
      advice: text(draft, 'advice'),
    };
    const isToCome = given.on === today() && given.at && instantOf(given.on, given.at) > now();
    const wrong: Errors = new Map(
      [
        ['to', given.to ? '' : strings.callToMissing] as const,
        ['on', dayFault(filled, 'on', today(), strings.callOnMissing)] as const,
        ['at', clock.validity.badInput ? strings.callAtWrong : isToCome ? caseStrings.timeFuture : ''] as const,
      ].filter(([, message]) => message),
    );
    if (wrong.size) return form.refuse(wrong);
    hands.save((record) => withCall(record, at, given), strings.announceCall(given.to));
  };
  return html`<form class="questions" novalidate aria-label=${strings.callAdd} @input=${form.note} @submit=${save}>
    ${form.summary(strings.errorsTitle)}
    ${line({ name: 'to', label: strings.callTo, hint: strings.callToHint, errors }, typed(draft, 'to'))}
    <div class="row">${day({ name: 'on', label: strings.callOn, errors }, typed(draft, 'on'), today())} ${time({ name: 'at', label: strings.callAt, errors }, typed(draft, 'at'))}</div>
    ${lines({ name: 'advice', label: strings.callAdvice, errors }, typed(draft, 'advice'))} ${buttons(form)}
  </form>`;
}

/** The call in its place; the contact stays while its name does. */
function withCall(record: CaseRecord, at: number | null, { to, on, at: time, advice }: Call): CaseRecord {
  const calls = record.calls ?? [];
  const place = at ?? calls.length;
  const { contact, to: before } = calls[place] ?? {};
  const call: Call = {
    ...(contact && before === to ? { contact } : {}),
    to,
    on,
    ...(time ? { at: time } : {}),
    ...(advice ? { advice } : {}),
  };
  const others = calls.slice(place).reduce((left) => removeCall(left, place), record);
  return [call, ...calls.slice(place + 1)].reduce(recordCall, others);
}
