import { html, nothing } from 'lit';
import {
  checkSentence,
  confirmationSentences,
  editionSentences,
  lawNotes,
  type LawNotes,
  type Level,
  type ThresholdDocument,
  type Tier,
} from '../../src/index.js';
import { dateWords } from './language.js';
import { levelMark } from './levels.js';
import { caseStrings } from './strings.js';

/** Where the words come from, how to use them, what they mean, and the notes on the law: once a case. */
export function aboutTemplate(document: ThresholdDocument, law: LawNotes | null = lawNotes) {
  const { provenance, principles, definitions, gaps, levels, domains } = document;
  const { title, publisher, published, statusNote, supersededBy, source } = provenance;
  // What is missing at a place stands there; a document without a table has no such places.
  const unsaid = gaps.filter(({ domain, level }) => !domains.length || (domain === undefined && level === undefined));
  return html`<p>
      <b>${title}</b>. ${caseStrings.publishedBy(publisher, published)} ${editionSentences(document, caseStrings).join(' ')} ${statusNote}
      ${confirmationSentences(document, caseStrings).join(' ')}
      ${supersededBy ? `${caseStrings.supersededBy}: ${supersededBy}` : nothing}
    </p>
    <p>${source} ${checkSentence(document, caseStrings)} ${caseStrings.notLegal}</p>
    ${
      levels.length
        ? html`<h3>${caseStrings.levelsTitle}</h3>
            ${levels.map((level) => levelTemplate(document, level))}`
        : nothing
    }
    ${listTemplate(caseStrings.principlesTitle, principles)} ${listTemplate(caseStrings.unsaidTitle, unsaid)}
    ${
      definitions.length
        ? html`<h3>${caseStrings.definitionsTitle}</h3>
            <dl>
              ${definitions.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}
            </dl>`
        : nothing
    }
    ${law ? lawTemplate(law) : nothing}`;
}

const listTemplate = (title: string, items: readonly { readonly text: string }[]) =>
  items.length
    ? html`<h3>${title}</h3>
        <ul>
          ${items.map(({ text }) => html`<li>${text}</li>`)}
        </ul>`
    : nothing;

const levelTemplate = (document: ThresholdDocument, level: Level) =>
  html`<h4>${levelMark(document, level.id, 'small')} ${level.name}</h4>
    ${partsTemplate(level)}
    ${level.tiers?.map((tier) => html`<h4>${level.name}, ${tier.name}</h4>${partsTemplate(tier)}<p>${tier.test.text}</p>${doubtTemplate(tier.test.doubt)}`)}`;

function partsTemplate(part: Level | Tier) {
  const named = [
    [caseStrings.lead, part.lead],
    [caseStrings.basis, part.basis],
    [caseStrings.agreement, part.agreement],
  ] as const;
  return html`<p>${part.summary}</p>
    ${named.map(([name, statement]) => (statement ? html`<p><strong>${name}:</strong> ${statement.text}</p>${doubtTemplate(statement.doubt)}` : nothing))}
    ${doubtTemplate(part.doubt)}`;
}

const doubtTemplate = (doubt: string | undefined) =>
  doubt ? html`<p class="hint">${caseStrings.unclear} ${doubt}</p>` : nothing;

/** Each note with what it bears on, where it was read and how certain it is. */
const lawTemplate = ({ checkedOn, from, notes }: LawNotes) =>
  html`<h3>${caseStrings.lawTitle(dateWords(checkedOn))}</h3>
    <p class="hint">${from}</p>
    <ul class="law">
      ${notes.map(
        ({ text, readAt, certainty, bearsOn }) =>
          html`<li>${text} <span class="hint">${caseStrings.bearsOn(bearsOn.map((part) => caseStrings.lawAbout[part]).join(', '))} ${caseStrings.readAt}: ${readAt}. ${certainty}.</span></li>`,
      )}
    </ul>`;
