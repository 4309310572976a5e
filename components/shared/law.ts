import { html, nothing } from 'lit';
import type { BearsOn, LawNotes } from '../../src/index.js';
import { hidden } from './hidden.js';
import { dateWords } from './language.js';
import { caseStrings } from './strings.js';

/** The notes on law and national guidance that bear on what stands here, each with its date and how certain it is. */
export function lawTemplate({ lawNotes }: { readonly lawNotes: LawNotes | null }, bearsOn: BearsOn) {
  const notes = lawNotes?.notes.filter((note) => note.bearsOn.includes(bearsOn)) ?? [];
  return lawNotes && notes.length
    ? html`<details class="law">
        <summary>${caseStrings.lawTitle(dateWords(lawNotes.checkedOn))}${hidden(caseStrings.lawAbout[bearsOn])}</summary>
        <ul>
          ${notes.map(
            ({ text, readAt, certainty }) => html`<li>
              ${text}
              <span class="cite">${caseStrings.readAt}: ${readAt}. ${certainty}. ${caseStrings.checkCurrent}</span>
            </li>`,
          )}
        </ul>
        <p class="hint">${lawNotes.from} ${caseStrings.notLegal}</p>
      </details>`
    : nothing;
}
