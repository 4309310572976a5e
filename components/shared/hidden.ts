import { html } from 'lit';

/** What a screen reader needs to tell like-named controls apart; sighted readers see it from the place. */
export const hidden = (words: string) => html`<span class="visually-hidden">: ${words}</span>`;
