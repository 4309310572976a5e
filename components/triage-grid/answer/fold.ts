import { html, nothing } from 'lit';
import { chevron } from '../../shared/icons.js';
import type { AnswerDesk } from './desk.js';

/** A part that opens in place. It is drawn only while it is open, so that nothing stands twice on the page. */
export const foldTemplate = (desk: AnswerDesk, key: string, title: unknown, body: () => unknown) =>
  html`<div class="fold">
    <button type="button" class="opener" aria-expanded=${desk.isOpen(key)} @click=${() => desk.toggle(key)}>${chevron()}<span>${title}</span></button>
    ${desk.isOpen(key) ? html`<div class="folded">${body()}</div>` : nothing}
  </div>`;
