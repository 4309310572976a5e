import { html, nothing } from 'lit';
import type { AnswerDesk } from './answer/desk.js';
import { riskTemplate } from './answer/risk.js';
import type { Hands, View } from './model.js';
import { strings } from './strings.js';

/** In view while one works: the risk first, what the record points to, the way to the answer, and the note of what was just recorded. */
export function dockTemplate(view: View, hands: Hands, desk: AnswerDesk) {
  const { canUndo, record, assessment, work } = view;
  const { length: recorded } = [...record.concerns, ...record.strengths];
  const empty = !recorded && !canUndo;
  const idle = empty && !record.agreed && !assessment?.urgent && assessment !== null;
  return html`<div id="dock" class="dock ${desk.free ? 'free' : ''} ${idle ? 'idle' : ''} ${empty ? 'empty' : ''}" role="region" aria-label=${strings.dockName} @focusout=${() => desk.left()}>
    <div class="dock-first">
      ${riskTemplate(view, hands, 'dock')}
      ${canUndo ? html`<button type="button" class="plain undo" @click=${() => hands.undo()}>${strings.undo}</button>` : nothing}
    </div>
    ${work.there?.pointedTemplate(view, desk) ?? pointTemplate(view, desk, lineTemplate(assessment ? strings.dockNothing : strings.dockFailed))}
    ${work.there?.lastTemplate(view, hands, desk)}
  </div>`;
}

/** What the record points to in words, with the way to the answer. */
export const pointTemplate = (
  { document }: View,
  desk: AnswerDesk,
  words: unknown,
  look = '',
  pen: unknown = nothing,
) =>
  html`<div class="dock-point ${look}">
    ${words} ${pen}
    ${document.levels.length ? html`<button type="button" class="main dock-go" @click=${() => desk.goAnswer()}>${strings.dockGo}</button>` : nothing}
  </div>`;

export const lineTemplate = (lead: string, words = '', mark: unknown = nothing) =>
  html`${mark}<p><span class="dock-lead">${lead}</span>${words ? html` <b>${words}</b>` : nothing}</p>`;
