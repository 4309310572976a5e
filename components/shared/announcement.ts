import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/** What is announced politely, once. */
export interface Announcement {
  readonly words: string;
}

export const SILENCE: Announcement = { words: '' };

/**
 * Where a screen reader listens. The same words said a second time change nothing on the page, and
 * nothing would be heard: so each announcement has a node of its own.
 */
export const announcementTemplate = (said: Announcement) =>
  html`<p class="visually-hidden" role="status">${keyed(said, html`<span>${said.words}</span>`)}</p>`;
