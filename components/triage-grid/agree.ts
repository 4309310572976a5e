import { html, nothing } from 'lit';
import {
  agree,
  assess,
  positionWords,
  urgentQuestion,
  type Position,
  type ThresholdDocument,
} from '../../src/index.js';
import { levelMark, positionsOf } from '../shared/levels.js';
import { today } from '../shared/today.js';
import { AGREE, differs, QUESTION, TITLE, type AgreeDraft, type AnswerDesk } from './answer/desk.js';
import { isPointedTo } from './answer/headline.js';
import { ownDecides } from './answer/reading.js';
import { riskWords } from './answer/risk.js';
import type { Hands, View } from './model.js';
import { strings } from './strings.js';

const positionValue = ({ level, tier }: Position) => [level, tier].filter(Boolean).join(' ');

/** Every position one can record: each tier, and the level itself where its tier is still open. */
const positionsToRecord = (document: ThresholdDocument): { position: Position; words: string }[] =>
  document.levels.flatMap(({ id, name, tiers }) => [
    ...positionsOf(document)
      .filter(({ level }) => level === id)
      .map((position) => ({ position, words: positionWords(document, position) })),
    ...(tiers ? [{ position: { level: id }, words: strings.agreeTierOpen(name) }] : []),
  ]);

/** Whether the risk is still to be judged before a level is recorded; of a document that asks nothing about it never. */
export const waitsForRisk = ({ document, record }: View): boolean =>
  urgentQuestion(document) !== undefined && !riskWords(record, document);

/** Recording a level begins with the risk: while it is not judged, that question stands in the form's place. What is filled in waits. */
export function startAgree(view: View, desk: AnswerDesk): void {
  const { agreed } = view.record;
  desk.agreeing ??= {
    position: agreed ? positionValue(agreed) : '',
    rationale: agreed?.rationale ?? '',
    by: agreed?.by ?? '',
    consulted: agreed?.consulted ?? '',
    errors: new Map(),
  };
  const waits = waitsForRisk(view);
  if (waits) desk.asking = urgentQuestion(view.document)!.id;
  desk.land(waits ? QUESTION : AGREE, TITLE);
}

/** Where a person states the level, with reasons where it differs from the document. */
export function agreeFormTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const draft = desk.agreeing;
  if (!draft) return nothing;
  const { document, record } = view;
  const field = (name: 'rationale' | 'consulted' | 'by', label: string, hint: string, long = false) => {
    const error = draft.errors.get(name);
    const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || nothing;
    const typed = ({ currentTarget }: Event) => (draft[name] = (currentTarget as HTMLInputElement).value);
    return html`<label for=${name}>${label}</label>
      ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing}
      ${error ? html`<span class="error" id="${name}-error">${error}</span>` : nothing}
      ${
        long
          ? html`<textarea id=${name} rows="3" .value=${draft[name]} aria-describedby=${described} aria-invalid=${Boolean(error)} @input=${typed}></textarea>`
          : html`<input type="text" id=${name} maxlength="80" autocomplete="off" .value=${draft[name]} aria-describedby=${described} @input=${typed} />`
      }`;
  };
  const positionError = draft.errors.get('position');
  return html`<form class="agree stack" novalidate @submit=${(event: Event) => {
    event.preventDefault();
    save(view, hands, desk, draft);
  }} @keydown=${(event: KeyboardEvent) => desk.escape(event, differs(draft, record), () => close(desk))}>
    <h3 id="agree-title" tabindex="-1">${strings.agreeTitle}</h3>
    <p class="hint">${strings.agreeHint}</p>
    <fieldset class="positions" aria-describedby=${positionError ? 'position-error' : nothing}>
      <legend>${strings.agreePosition}</legend>
      ${positionError ? html`<p class="error" id="position-error">${positionError}</p>` : nothing}
      ${positionsToRecord(document).map(({ position, words }) => {
        const value = positionValue(position);
        const pointed = !ownDecides(view) && isPointedTo(view, position);
        return html`<label
          ><input type="radio" name="position" value=${value} .checked=${draft.position === value} @change=${() => (draft.position = value)} />${levelMark(document, position.level)}<span>${words}</span>${pointed ? html` <small>${strings.agreePointed}</small>` : nothing}</label
        >`;
      })}
    </fieldset>
    ${field('rationale', strings.agreeReasons, strings.agreeReasonsHint, true)}
    ${field('consulted', strings.agreeConsulted, strings.agreeConsultedHint)} ${field('by', strings.agreeBy, '')}
    <div class="row">
      <button class="main">${strings.agreeSave}</button>
      <button type="button" class="plain" @click=${() => close(desk)}>${strings.agreeCancel}</button>
      ${
        record.agreed
          ? html`<button type="button" class="plain" @click=${() => {
              close(desk);
              hands.edit((before) => agree(before, null), strings.announceNotAgreed, null);
            }}>${strings.agreeRemove}</button>`
          : nothing
      }
    </div>
  </form>`;
}

function close(desk: AnswerDesk): void {
  desk.agreeing = null;
  desk.land(TITLE);
}

function save({ document, record }: View, hands: Hands, desk: AnswerDesk, draft: AgreeDraft): void {
  const [level, tier] = draft.position.split(' ');
  const [rationale, by, consulted] = [draft.rationale.trim(), draft.by.trim(), draft.consulted.trim()];
  const errors = new Map<string, string>();
  draft.errors = errors;
  if (!level) {
    errors.set('position', strings.agreePositionMissing);
    return desk.land('input[name="position"]');
  }
  const agreed = {
    level,
    ...(tier ? { tier } : {}),
    rationale,
    ...(by ? { by } : {}),
    ...(consulted ? { consulted } : {}),
    on: today(),
  };
  // The core says whether reasons are missing: it knows how the position stands to the document.
  if (assess(document, agree(record, agreed)).agreed?.rationaleMissing) {
    errors.set('rationale', strings.agreeReasonsMissing);
    return desk.land('#rationale');
  }
  close(desk);
  hands.edit((before) => agree(before, agreed), strings.announceAgreed(positionWords(document, agreed)), null);
}
