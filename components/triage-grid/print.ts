import { html, nothing } from 'lit';
import { indicatorsIn, lookup, type ThresholdDocument } from '../../src/index.js';
import { contactsTemplate } from '../shared/contacts.js';
import type { View } from './model.js';
import { strings } from './strings.js';

/** Whether what is unclear stands at the end of the document, by numbers: where it is printed to be read. */
export const hasEndNotes = ({ mode, printing }: View) => mode === 'reference' && printing;

const notesOf = new WeakMap<ThresholdDocument, ReadonlyMap<string, number>>();

/** The number of each doubt at an area or a sign, in the order in which the table is read; the same words have one. */
function endNotesOf(document: ThresholdDocument): ReadonlyMap<string, number> {
  const known = notesOf.get(document);
  if (known) return known;
  const notes = new Map<string, number>();
  for (const domain of document.domains)
    for (const { doubt } of [domain, ...document.levels.flatMap(({ id }) => indicatorsIn(document, domain.id, id))])
      if (doubt && !notes.has(doubt)) notes.set(doubt, notes.size + 1);
  notesOf.set(document, notes);
  return notes;
}

/** The number of a doubt, at what it is about. */
export const noteMark = (view: View, doubt: string | undefined) =>
  doubt && hasEndNotes(view) ? html`<sup>${endNotesOf(view.document).get(doubt)}</sup>` : nothing;

/** What is unclear, by the numbers in the table. */
export function endNotes(view: View) {
  const notes = hasEndNotes(view) ? [...endNotesOf(view.document).keys()] : [];
  return notes.length
    ? html`<section class="end-notes">
        <h3>${strings.unclear}</h3>
        <ol>
          ${notes.map((doubt) => html`<li>${doubt}</li>`)}
        </ol>
      </section>`
    : nothing;
}

/** What is added to the blank tool on paper alone: the level, by hand, and on a second sheet everybody whom the document names to ring or write to. */
export function blankSheets({ document, record }: View) {
  const contacts = [...lookup(document).contacts.values()];
  const empty = !record.concerns.length && !record.strengths.length && !record.agreed;
  return html`${
    empty
      ? html`<div class="on-paper" aria-hidden="true">
          <p class="by-hand">${strings.byHand.map((words) => html`<span>${words}</span>`)}</p>
          <p class="hint">${strings.answerGuidance}</p>
        </div>`
      : nothing
  }
  ${
    contacts.length
      ? html`<section class="on-paper contact-sheet">
          <h2>${strings.contactSheet}</h2>
          <p class="hint">${strings.contactsStanding}</p>
          ${contactsTemplate(contacts)}
        </section>`
      : nothing
  }`;
}
