import { html, nothing } from 'lit';
import { checkOff, riskIsOpen, type Assessment, type ConsentSentence } from '../../src/index.js';
import { citeTemplate } from '../shared/cites.js';
import { secondTemplate } from '../shared/second.js';
import { cited } from './answer.js';
import { familyTemplate, printFamily } from './family.js';
import type { FamilyExplanation } from './family-strings.js';
import type { Hands, View } from './model.js';
import { strings } from './strings.js';

/** What there is to read and to take along, each behind its title. */
export function foldsTemplate(view: View, hands: Hands, explanation: FamilyExplanation, assessment: Assessment | null) {
  return html`<div class="folds">
    ${listTemplate(view, hands)} ${sentencesTemplate(view, hands)} ${familyFold(view, explanation, assessment)}
  </div>`;
}

/** The document's own rules on consent and sharing, to check. */
function listTemplate({ document, record, cites }: View, { edit, redraw }: Hands) {
  const checked = record.consent?.checked ?? [];
  const lines = document.consent?.checklist ?? [];
  const press = (line: string, box: HTMLInputElement) => {
    // What was not taken must not look as if it had been.
    if (!edit((before) => checkOff(before, line, box.checked))) box.checked = checked.includes(line);
  };
  return lines.length
    ? html`<details class="list">
        <summary>${strings.listTitle} (${lines.length})</summary>
        <p class="hint">${strings.listHint}</p>
        <ul role="list">
          ${lines.map(
            ({ id, text, section, doubt }) => html`<li class="line">
              <label class="choice"
                ><input type="checkbox" .checked=${checked.includes(id)} @change=${({ currentTarget }: Event) => press(id, currentTarget as HTMLInputElement)} /><span>${text}${secondTemplate(document, text)}</span></label
              >${cited(cites, { text, citation: section.join('; '), doubts: doubt ? [doubt] : [] }, `line ${id}`, redraw)}
            </li>`,
          )}
        </ul>
      </details>`
    : nothing;
}

/** Sentences for the record, each with where it comes from. */
function sentencesTemplate(view: View, hands: Hands) {
  const { sentences } = view.review;
  return html`<details class="sentences">
    <summary>${strings.sentencesTitle} (${sentences.length})</summary>
    <p class="hint">${strings.sentencesHint}</p>
    <ol>
      ${sentences.map((sentence, at) => html`<li>${sentenceTemplate(view, hands, sentence, at)}</li>`)}
    </ol>
    ${lawTemplate(sentences)}
  </details>`;
}

const sentenceTemplate = (
  { document, cites }: View,
  { redraw }: Hands,
  { text, sections, doubts }: ConsentSentence,
  at: number,
) =>
  sections.length
    ? html`${citeTemplate(cites, { text, citation: sections.join('; '), doubts }, `sentence ${at}`, redraw)}${secondTemplate(document, text)}`
    : html`${text} <span class="hint">${strings.ownRule}.</span>`;

/** Each note on the law once, with the sentences that it bears on. */
function lawTemplate(sentences: readonly ConsentSentence[]) {
  const notes = new Map(sentences.flatMap(({ law }) => law.map((note) => [note.id, note] as const)));
  const [first] = notes.values();
  return first
    ? html`<p class="law-title">${strings.lawRead(first.checkedOn)}</p>
        <ul class="law">
          ${[...notes.values()].map(({ id, text, certainty }) => {
            const places = sentences.flatMap(({ law }, at) => (law.some((note) => note.id === id) ? [at + 1] : []));
            return html`<li>${text} (${certainty}) <span class="hint">${strings.lawOn(places)}</span></li>`;
          })}
        </ul>`
    : nothing;
}

function familyFold({ record, review }: View, explanation: FamilyExplanation, assessment: Assessment | null) {
  const sharing = record.consent?.sharing;
  const withoutAsking = sharing?.decision !== 'not-share' && sharing?.basis && sharing.basis !== 'agreement';
  const print = ({ currentTarget }: Event) => void printFamily(currentTarget as Element, explanation, sharing);
  return html`<details class="family">
    <summary>${strings.familyTitle}</summary>
    <p class="hint">${strings.familyHint}</p>
    ${/* Nobody is promised a choice that they do not have. */ withoutAsking || review.mayGoOn === 'refer' || riskIsOpen(assessment?.urgent) ? html`<p class="careful">${strings.familyNotNow}</p>` : nothing}
    <p><button type="button" class="print" @click=${print}>${strings.print}</button></p>
    ${familyTemplate(explanation, sharing)}
  </details>`;
}
