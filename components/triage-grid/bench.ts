import { html, nothing } from 'lit';
import { answerTemplate } from './answer/answer.js';
import type { AnswerDesk } from './answer/desk.js';
import { dockTemplate } from './dock.js';
import { findTemplate } from './find.js';
import { mapTemplate, toolsTemplate } from './map.js';
import type { Hands, View } from './model.js';
import type { SearchField } from './search-field.js';
import { strings } from './strings.js';
import { whoTemplate } from './who.js';

/** The workbench: who it is about, the search, the map, the dock and the answer. */
export function benchTemplate(view: View, hands: Hands, desk: AnswerDesk, field: SearchField) {
  const { document, mode, work } = view;
  const reading = mode === 'reference';
  const { free } = desk;
  const grid = document.domains.length > 0;
  const dock = reading ? nothing : dockTemplate(view, hands, desk);
  return html`<section class="bench" aria-labelledby="bench">
      <div class="left">
        <h2 id="bench" class="visually-hidden">${strings.title}</h2>
        ${reading ? nothing : whoTemplate(view, hands)} ${work.there?.suggestionsTemplate(view, hands)}
        ${
          grid
            ? html`<div class="search" @focusin=${(event: Event) => field.went(event)}>
                ${mode === 'blank' ? nothing : findTemplate(view, hands, field)} ${free ? dock : nothing}
                ${reading ? html`<p class="hint">${strings.answerGuidance}</p>` : nothing} ${mapTemplate(view, hands)}
              </div>
              ${toolsTemplate(view, hands)} ${work.there?.endNotes(view)}`
            : html`<p class="no-grid">${strings.noGrid(document.provenance.title)}</p>`
        }
        ${free && grid ? nothing : dock}
      </div>
      ${reading ? nothing : answerTemplate(view, hands, desk)} ${mode === 'blank' ? work.there?.blankSheets(view) : nothing}
    </section>`;
}
