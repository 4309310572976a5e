import { html, nothing } from 'lit';
import { recordSharing, type Sharing, type ThresholdDocument } from '../../src/index.js';
import { day, dayFault, line, lines, radios, text, typed, type Errors } from '../shared/fields.js';
import type { Begin } from '../shared/form-controller.js';
import { dateWords } from '../shared/language.js';
import { secondTemplate } from '../shared/second.js';
import { cited } from './answer.js';
import type { Hands, View } from './model.js';
import { strings } from './strings.js';

/** Stands before the id of a ground in the value of its radio: another reason has no id. */
const GROUND = 'ground ';
const OTHER = 'other';

/** What is recorded of the decision on sharing. */
export function beginSharing(sharing: Sharing | undefined, today: string): Begin {
  const { decision, basis, ground, advice, on, ...words } = sharing ?? {};
  return {
    decision:
      decision === 'share'
        ? basis && (basis === 'agreement' ? basis : 'without')
        : (decision ?? (advice && 'undecided')),
    basis: basis === 'ground' ? `${GROUND}${ground ?? ''}` : basis === 'other' ? OTHER : undefined,
    ...words,
    'decided-on': on ?? today,
    'advice-from': advice?.from,
    'advice-on': advice?.on ?? today,
    'advice-outcome': advice?.outcome,
  };
}

/** What a decision is about. It stays with one not to share, and while it is not decided: advice may lead back to sharing. */
const ABOUT = ['what', 'with', 'purpose'] as const;

/** What the form on sharing says, and what is wrong. A basis that is not asked is not recorded. */
function readSharing(form: HTMLFormElement, draft: FormData, today: string): { sharing: Sharing; errors: Errors } {
  const errors = new Map<string, string>();
  const data = new FormData(form);
  const chosen = text(data, 'decision');
  if (!chosen) errors.set('decision', strings.errors.decisionMissing);
  const basis = chosen === 'agreement' ? chosen : text(data, 'basis');
  if (chosen === 'without' && !basis) errors.set('basis', strings.errors.basisMissing);
  const from = text(data, 'advice-from');
  const outcome = text(data, 'advice-outcome');
  const advised = text(data, 'advice-on');
  if (from || outcome || chosen === 'undecided') {
    if (!from) errors.set('advice-from', strings.errors.adviceFrom);
    const fault = dayFault(form, 'advice-on', today, strings.errors.adviceDay);
    if (fault) errors.set('advice-on', fault);
    if (!outcome) errors.set('advice-outcome', strings.errors.adviceOutcome);
  }
  const on = text(data, 'decided-on');
  const decides = chosen !== '' && chosen !== 'undecided';
  // The day is asked for last.
  const fault = data.has('decided-on') ? dayFault(form, 'decided-on', today, strings.errors.decisionDay) : '';
  if (fault) errors.set('decided-on', fault);
  const isKept = (name: string) => (ABOUT as readonly string[]).includes(name) || chosen === 'undecided';
  const words = [...ABOUT, 'reasons'].flatMap((name) => {
    const value = text(!data.has(name) && isKept(name) ? draft : data, name);
    return value ? [[name, value]] : [];
  });
  return {
    sharing: {
      ...Object.fromEntries(words),
      ...(basis ? { basis: basis.startsWith(GROUND) ? 'ground' : (basis as 'agreement' | 'other') } : {}),
      ...(basis.startsWith(GROUND) ? { ground: basis.slice(GROUND.length) } : {}),
      ...(from ? { advice: { from, on: advised, outcome } } : {}),
      ...(decides ? { decision: chosen === 'not-share' ? chosen : 'share', on } : {}),
    },
    errors,
  };
}

/** The decision, then on what basis, then what and why: each is asked once the one before is answered. */
export function sharingTemplate(view: View, hands: Hands) {
  const { record, review, form, today } = view;
  const { draft, errors } = form;
  const filled = (name: string) => typed(draft, name);
  const no = review.people
    .filter(({ state }) => state === 'refused' || state === 'withdrawn')
    .map(({ label }) => label);
  const chosen = filled('decision');
  const decided = chosen === 'agreement' || chosen === 'not-share' || (chosen === 'without' && filled('basis') !== '');
  const asksAdvice = review.mayGoOn === 'advice' || review.outstanding.some(({ field }) => field === 'advice');
  const undecided = asksAdvice || chosen === 'undecided';
  const options = { ...strings.choices, ...(undecided ? { undecided: strings.choiceUndecided } : {}) };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readSharing(event.currentTarget as HTMLFormElement, draft, today);
    if (read.errors.size) return form.refuse(read.errors);
    hands.save((before) => recordSharing(before, read.sharing));
  };
  return html`<form class="questions" novalidate aria-label=${strings.sharingTitle} @input=${form.note} @submit=${submit}>
    ${form.summary(strings.errorsTitle)}
    ${radios({ name: 'decision', label: no.length ? strings.decisionAfterNo(no) : strings.decision, errors }, options, chosen)}
    ${chosen === 'without' ? groundsTemplate(view, hands) : nothing}
    ${
      decided && chosen !== 'not-share'
        ? html`${lines({ name: 'what', label: strings.what, hint: strings.whatHint, errors }, filled('what'))}
          ${line({ name: 'with', label: strings.with, hint: strings.withHint, errors }, filled('with'))}
          ${line({ name: 'purpose', label: strings.purpose, errors }, filled('purpose'))}`
        : nothing
    }
    ${decided && chosen !== 'agreement' ? lines({ name: 'reasons', label: strings.reasons, hint: strings.reasonsHint, errors }, filled('reasons')) : nothing}
    ${
      decided || chosen === 'undecided'
        ? html`<fieldset id="advice" class="advice">
            <legend>${chosen === 'undecided' ? strings.adviceTaken : strings.advice}</legend>
            ${line({ name: 'advice-from', label: strings.adviceFrom, errors }, filled('advice-from'))}
            ${lines({ name: 'advice-outcome', label: strings.adviceOutcome, errors }, filled('advice-outcome'))}
            ${day({ name: 'advice-on', label: strings.adviceOn, errors }, filled('advice-on'), today)}
          </fieldset>`
        : nothing
    }
    ${decided ? day({ name: 'decided-on', label: strings.decisionDay, errors }, filled('decided-on'), today) : nothing}
    <p class="buttons">
      <button type="submit" class="main">${strings.save}</button>
      <button type="button" class="plain" @click=${() => form.leave()}>${strings.cancel}</button>
      ${record.consent?.sharing ? html`<button type="button" class="plain" @click=${() => hands.remove((before) => recordSharing(before, null))}>${strings.sharingTakeBack}</button>` : nothing}
    </p>
  </form>`;
}

/** The document’s own grounds, each with its source beside it, and what it does not state. */
function groundsTemplate({ document, form, cites }: View, { redraw }: Hands) {
  const grounds = document.consent?.grounds ?? [];
  const chosen = text(form.draft, 'basis');
  const error = form.errors.get('basis');
  const option = (value: string, words: unknown, hint: string) =>
    html`<label class="choice"><input type="radio" name="basis" value=${value} .checked=${chosen === value} /><span>${words} <span class="hint">${hint}</span></span></label>`;
  return html`<fieldset id="basis" class="grounds" tabindex="-1" aria-describedby=${error ? 'basis-error' : nothing}>
    <legend>${strings.without}</legend>
    ${error ? html`<p class="error" id="basis-error">${error}</p>` : nothing}
    ${
      grounds.length
        ? grounds.map(
            (ground) =>
              html`<div class="ground">${option(`${GROUND}${ground.id}`, html`${ground.text}${secondTemplate(document, ground.text)}`, ground.for.map((use) => strings.groundFor[use]).join('. '))}${cited(cites, { text: ground.text, citation: ground.section.join('; '), doubts: ground.doubt ? [ground.doubt] : [] }, `ground ${ground.id}`, redraw)}</div>`,
          )
        : html`<p>${strings.noGrounds}</p>`
    }
    ${option(OTHER, strings.other, strings.otherHint)}
  </fieldset>`;
}

/** What is recorded, where the form is closed. */
export function recordedTemplate({ document, record }: View) {
  const sharing = record.consent?.sharing;
  if (!sharing) return nothing;
  const { what, with: whom, purpose, reasons, advice, decision } = sharing;
  const rows = [
    [decision === 'not-share' ? strings.whatAbout : strings.what, what],
    [strings.with, whom],
    [strings.purpose, purpose],
    [strings.basis, basisWords(document, sharing)],
    [strings.reasons, reasons],
    [strings.adviceTaken, advice && `${advice.from}, ${dateWords(advice.on)}: ${advice.outcome}`],
  ] as const;
  return html`<dl class="recorded">
    ${rows.map(([name, value]) => (value ? html`<div><dt>${name.replace(/[^?]$/, '$&:')}</dt> <dd>${value}</dd></div>` : nothing))}
  </dl>`;
}

/** A basis that was chosen before it was decided not to share is none. */
function basisWords(document: ThresholdDocument, { decision, basis, ground }: Sharing) {
  if (decision === 'not-share') return undefined;
  if (basis === 'ground') {
    const text = document.consent?.grounds.find(({ id }) => id === ground)?.text;
    return text && html`${text}${secondTemplate(document, text)}`;
  }
  return basis === 'agreement' ? strings.withAgreement : basis && strings.other;
}
