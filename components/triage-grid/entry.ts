import { html, nothing } from 'lit';
import { changeEntry, laddersOf, lookup, setCondition, type Concern, type Strength } from '../../src/index.js';
import { hidden } from '../shared/hidden.js';
import { ladderTemplate } from './ladder.js';
import { aboutWords, domainOfEntry, entryText, type Hands, type View } from './model.js';
import { removal } from './press.js';
import { strings } from './strings.js';

type Entry = Concern | Strength;

/** What can be changed of a recorded entry, in its place: whom it is about, its note, and that it is there at all. */
export function entryFormTemplate(view: View, hands: Hands, entry: Entry) {
  const { document, record } = view;
  const { id, people } = entry;
  const close = () => {
    hands.set({ editing: null });
    hands.focusNext(`#${CSS.escape(`edit-${id}`)}`);
  };
  return html`<div class="entry-edit" @keydown=${(event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    // A field that goes tells nobody that it changed.
    const note = (event.currentTarget as HTMLElement).querySelector('textarea')!;
    saveNote(hands, entry, note.value);
    close();
  }}>
    ${
      record.people.length
        ? html`<fieldset class="abouts">
          <legend>${strings.about}</legend>
          ${[{ id: '', label: strings.wholeFamily }, ...record.people].map((person) => {
            const checked = person.id ? people.includes(person.id) : !people.length;
            return html`<label><input type="checkbox" .checked=${checked} @change=${({ currentTarget }: Event) => about(view, hands, entry, person.id, currentTarget as HTMLInputElement)} />${person.label}</label>`;
          })}
        </fieldset>`
        : nothing
    }
    <label>${strings.note}<textarea rows="2" id="note-${id}" .value=${entry.note ?? ''} @change=${({ currentTarget }: Event) => saveNote(hands, entry, (currentTarget as HTMLTextAreaElement).value)}></textarea></label>
    ${metTemplate(view, hands, entry)} ${threadsTemplate(view, hands, entry)}
    <button type="button" class="plain" @click=${() => {
      const { change, words } = removal(view, entry);
      const area = `#${CSS.escape(`area-${domainOfEntry(document, entry)}`)}`;
      hands.focusNext(`#${CSS.escape(`sign-${id}`)}`, area);
      if (hands.edit(change, words, null)) hands.set({ editing: null });
    }}>${strings.removeFor(aboutWords(record, people))}${hidden(entryText(document, entry))}</button>
  </div>`;
}

/** "Whole family" goes on by itself when nobody is named, and cannot be taken off by itself. */
function about({ record }: View, hands: Hands, { id, people }: Entry, person: string, box: HTMLInputElement): void {
  const next = person === '' ? [] : box.checked ? [...people, person] : people.filter((one) => one !== person);
  if (person === '' && !people.length) box.checked = true;
  else if (
    !hands.edit(
      (before) => changeEntry(before, id, { people: next }),
      strings.announceAbout(aboutWords(record, next)),
      id,
    )
  )
    box.checked = !box.checked;
}

const MET = ['yes', 'no', 'unsure'] as const;

/** Whether the conditions that the document builds into a sign hold. */
function metTemplate({ document, record }: View, hands: Hands, { id, indicator }: Entry) {
  const conditions =
    indicator === undefined ? undefined : lookup(document).indicators.get(indicator)!.indicator.conditions;
  const entry = record.concerns.find((one) => one.id === id);
  if (!conditions || !entry) return nothing;
  return html`<fieldset class="abouts">
    <legend>${strings.metAsk}</legend>
    ${MET.map(
      (option) =>
        html`<label><input type="radio" name="met-${id}" .checked=${entry.met === option} @change=${() => hands.edit((before) => setCondition(before, id, option), strings.announceMet(strings.metOptions[option]), id)} />${strings.metOptions[option]}</label>`,
    )}
  </fieldset>`;
}

/** Keeps a note that changed. */
export function saveNote(hands: Hands, { id, note: before = '' }: Entry, value: string): void {
  const note = value.trim();
  if (note === before) return;
  hands.edit((record) => changeEntry(record, id, { note }), note ? strings.announceNote : strings.announceNoteGone, id);
}

/** The threads that a sign is on. */
function threadsTemplate(view: View, hands: Hands, { indicator }: Entry) {
  if (indicator === undefined) return nothing;
  const sign = lookup(view.document).indicators.get(indicator)!.indicator;
  return laddersOf(view.document, indicator).map((ladder) => ladderTemplate(view, hands, ladder, sign, 'entry'));
}
