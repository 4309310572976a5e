import { html } from 'lit';
import { saveFile } from '../shared/save-file.js';
import { strings } from './strings.js';

/** Offers a calendar file: with what is due, or, where nothing is any more, to cancel what a calendar may have. */
export const calendarTemplate = (isDue: boolean, label: string, name: string, content: string) =>
  html`<p>
    <button type="button" class="plain calendar" @click=${(event: Event) => {
      saveFile(event.currentTarget as HTMLElement, name, 'text/calendar', content);
    }}>${isDue ? label : strings.calendarOver}</button>
    <span class="hint">${isDue ? strings.calendarHint : strings.calendarOverHint}</span>
  </p>`;
