import { html, nothing } from 'lit';
import { dateWords, type BearsOn } from '../../src/index.js';
import type { View } from './model.js';
import { strings } from './strings.js';

/** The notes on law and national guidance that bear on what stands here, each with its date and how certain it is. */
export function lawTemplate({ lawNotes }: View, bearsOn: BearsOn) {
  const notes = lawNotes?.notes.filter((note) => note.bearsOn.includes(bearsOn)) ?? [];
  return lawNotes && notes.length
    ? html`<details class="law">
        <summary>${strings.lawTitle(dateWords(lawNotes.checkedOn))}</summary>
        <ul>
          ${notes.map(
            ({ text, readAt, certainty }) => html`<li>
              ${text}
              <span class="cite">${strings.readAt}: ${readAt}. ${certainty}. ${strings.checkCurrent}</span>
            </li>`,
          )}
        </ul>
        <p class="hint">${lawNotes.from} ${strings.notLegal}</p>
      </details>`
    : nothing;
}
