import { html, nothing } from 'lit';
import {
  londonTime,
  recordCall,
  removeCall,
  setChild,
  setReference,
  setWriter,
  type Call,
  type CaseRecord,
} from '../../src/index.js';
import { choice, day, dayFault, line, lines, radios, text, time, type Errors } from '../shared/fields.js';
import type { Begin, FormController } from '../shared/form-controller.js';
import { hidden } from '../shared/hidden.js';
import { now, today } from '../shared/today.js';
import { strings } from './strings.js';

/** What is filled in: what a receiving team asks first, or a call; a new one has no place in the list yet. */
export type OpenForm = { readonly kind: 'receiving' } | { readonly kind: 'call'; readonly at: number | null };

export const RECEIVING: OpenForm = { kind: 'receiving' };

export interface ReceivingHands {
  save(change: (record: CaseRecord) => CaseRecord, said: string): void;
  remove(change: (record: CaseRecord) => CaseRecord, said: string): void;
}

export function beginForm({ writer, reference, child, calls = [] }: CaseRecord, form: OpenForm): Begin {
  if (form.kind === 'receiving') return { ...writer, reference, ...child };
  if (form.at === null) return { on: today(), at: londonTime(now()) };
  return { ...calls[form.at] };
}

export const formTitle = (form: OpenForm): string =>
  form.kind === 'receiving' ? strings.receiving : form.at === null ? strings.callAdd : strings.calls;

export const openerOf = (form: OpenForm): string =>
  form.kind === 'receiving' ? '#receiving-open' : form.at === null ? '#call-add' : `#call-${form.at}`;

/** What a receiving team asks first: what is recorded of it, and the forms to say it in. */
export function receivingTemplate(record: CaseRecord, form: FormController<OpenForm>, hands: ReceivingHands) {
  const { writer, reference, child, calls = [] } = record;
  const said = [...Object.values(writer ?? {}), reference, child?.words && `“${child.words}”`, child?.where].filter(
    Boolean,
  );
  const isOpen = form.isOpen(RECEIVING);
  return html`<div class="receiving">
    <h3 id="receiving">${strings.receiving}</h3>
    ${
      isOpen
        ? receivingForm(form, hands)
        : html`<p>${said.length || child ? html`${said.join('; ')} ` : nothing}<button type="button" class="plain" id="receiving-open" @click=${() => form.show(RECEIVING)}>${said.length || child ? html`${strings.receivingChange}${hidden(strings.receiving)}` : strings.receivingNone}</button></p>`
    }
    ${calls.length ? html`<h4>${strings.calls}</h4>` : nothing}
    ${calls.map((call, at) => callTemplate(call, at, form, hands))}
    ${
      form.isOpen({ kind: 'call', at: null })
        ? callForm(null, form, hands)
        : html`<p><button type="button" class="plain" id="call-add" @click=${() => form.show({ kind: 'call', at: null })}>${strings.callAdd}</button></p>`
    }
  </div>`;
}

function callTemplate(
  { to, on, at: time, advice }: Call,
  at: number,
  form: FormController<OpenForm>,
  hands: ReceivingHands,
) {
  const open: OpenForm = { kind: 'call', at };
  if (form.isOpen(open)) return callForm(at, form, hands);
  return html`<p class="row">
    <span><b>${strings.callSaid(to, on, time)}</b> ${advice ?? strings.callNoAdvice}</span>
    <button type="button" class="plain" id="call-${at}" @click=${() => form.show(open)}>${strings.callChange}${hidden(to)}</button>
    <button type="button" class="plain" @click=${() => hands.remove((record) => removeCall(record, at), strings.announceCallGone)}>${strings.callRemove}${hidden(to)}</button>
  </p>`;
}

const draftOf = (draft: FormData, name: string) => text(draft, name) || undefined;

function receivingForm(form: FormController<OpenForm>, hands: ReceivingHands) {
  const { draft, errors } = form;
  const one = (name: string, label: string) => line({ name, label, errors }, draftOf(draft, name));
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
    ${lines({ name: 'words', label: strings.childWords, hint: strings.childWordsHint, errors }, draftOf(draft, 'words'))}
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
    const controls = (event.target as HTMLFormElement).elements;
    const bad = (name: string) => (controls.namedItem(name) as HTMLInputElement).validity.badInput;
    const given = {
      to: text(draft, 'to'),
      on: text(draft, 'on'),
      at: text(draft, 'at'),
      advice: text(draft, 'advice'),
    };
    const wrong: Errors = new Map(
      [
        ['to', given.to ? '' : strings.callToMissing] as const,
        ['on', bad('on') ? strings.callOnMissing : dayFault(given.on, today(), strings.callOnMissing)] as const,
        ['at', bad('at') ? strings.callAtWrong : ''] as const,
      ].filter(([, message]) => message),
    );
    if (wrong.size) return form.refuse(wrong);
    hands.save((record) => withCall(record, at, given), strings.announceCall(given.to));
  };
  return html`<form class="questions" novalidate aria-label=${strings.callAdd} @input=${form.note} @submit=${save}>
    ${form.summary(strings.errorsTitle)}
    ${line({ name: 'to', label: strings.callTo, hint: strings.callToHint, errors }, draftOf(draft, 'to'))}
    <div class="row">${day({ name: 'on', label: strings.callOn, errors }, draftOf(draft, 'on'), today())} ${time({ name: 'at', label: strings.callAt, errors }, draftOf(draft, 'at'))}</div>
    ${lines({ name: 'advice', label: strings.callAdvice, errors }, draftOf(draft, 'advice'))} ${buttons(form)}
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
