import { css, html, nothing } from 'lit';
import { asSentence } from '../../src/index.js';
import type { Cited, Cites } from './cited.js';
import * as space from './space.js';
import { caseStrings } from './strings.js';
import * as text from './text.js';

/** How much of a statement names its mark for those who hear it. */
const NAMED_BY = 60;

/** A place in the document as one reads it. */
export const placeWords = (citation: string) => asSentence(citation.replaceAll(' > ', ', '));

const doubtTemplate = (doubt: string) => html`<span class="doubt"><b>${caseStrings.unclear}</b> ${doubt}</span>`;

/** A word that a narrow column may have to break does not hold its mark. */
const LONG_WORD = 20;

/** A statement with its numbered mark, which does not part from its last word. */
export function citeTemplate(cites: Cites, cited: Cited, key: string, redraw: () => void) {
  const { text } = cited;
  const cut = text.lastIndexOf(' ') + 1;
  return html`<span class="said">${text.slice(0, cut)}<span class=${text.length - cut > LONG_WORD ? '' : 'end'}>${text.slice(cut)}&nbsp;${markTemplate(cites, cited, key, redraw)}</span></span
    >${sourceTemplate(cites, cited, key)}`;
}

/** The mark of a statement that stands beside it, as that of a control does. */
export function markTemplate(cites: Cites, { text, citation, doubts }: Cited, key: string, redraw: () => void) {
  const number = cites.mark(citation, doubts);
  const toggle = () => {
    cites.toggle(key);
    redraw();
  };
  return html`<button type="button" class="source-mark plain" aria-expanded=${cites.isOpen(key)} aria-label=${caseStrings.sourceMark(number, doubts.length > 0, text.slice(0, NAMED_BY))} @click=${toggle}>${number}${doubts.length ? html`<i>?</i>` : nothing}</button>`;
}

/** What a mark opens. */
export function sourceTemplate(cites: Cites, { citation, doubts, note }: Cited, key: string) {
  return cites.isOpen(key)
    ? html`<span class="source">${note ? html`<span class="note-on">${note}</span> ` : nothing}${cites.number(citation, doubts)}. ${placeWords(citation)} ${doubts.map(doubtTemplate)}</span>`
    : nothing;
}

/** The sources by number, on paper alone: on screen each opens at its mark. */
export function sourcesOnPaper(cites: Cites) {
  return cites.all.length
    ? html`<div class="on-paper sources">
        <h3>${caseStrings.sourcesTitle}</h3>
        <ol>
          ${cites.all.map(({ number, citation, doubts }) => html`<li value=${number}>${placeWords(citation)} ${doubts.map((doubt) => html`${doubtTemplate(doubt)} `)}</li>`)}
        </ol>
      </div>`
    : nothing;
}

export const citeStyles = css`
  .end {
    white-space: nowrap;
  }
  button.source-mark.plain {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: ${space.hair};
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0 ${space.tight};
    margin-block: -${space.tight};
    border-radius: 2px;
    font-size: ${text.tiny};
    font-weight: bold;
    font-variant-numeric: tabular-nums;
    text-decoration: none;
    vertical-align: 0.2em;
  }
  .source-mark:is(:hover, [aria-expanded='true']) {
    background: color-mix(in srgb, var(--accent) 16%, transparent);
  }
  .source-mark i {
    display: inline-grid;
    place-items: center;
    inline-size: 1.2em;
    block-size: 1.2em;
    border: 1px solid currentColor;
    border-radius: 50%;
    font-size: ${text.tiny};
    font-style: normal;
  }
  .source {
    display: block;
    margin-block: ${space.tight} ${space.hair};
    padding-inline-start: ${space.apart};
    border-inline-start: 3px solid var(--accent);
    color: var(--quiet);
    font-size: ${text.quiet};
  }
  .source :is(.doubt, .note-on) {
    display: block;
  }
  @container (width < 12em) {
    .end {
      white-space: normal;
    }
  }
  @media (pointer: coarse) {
    /* Room for a finger, without moving the words apart. */
    .source-mark::after {
      content: '';
      position: absolute;
      inset: -10px;
    }
    /* A mark at the edge makes no page wider. */
    :host {
      overflow-x: clip;
    }
  }
  @media print {
    button.source-mark.plain {
      display: inline;
      min-inline-size: 0;
      color: inherit;
      font-size: ${text.tiny};
      vertical-align: super;
    }
    .source {
      display: none;
    }
    .sources ol {
      columns: 3;
      column-gap: 8mm;
      padding: 0;
      font-size: ${text.tiny};
    }
    /* In each column: the padding of a list is in its first alone. */
    .sources li {
      margin-inline-start: 2.2em;
    }
    .sources .doubt {
      display: inline;
    }
  }
`;
