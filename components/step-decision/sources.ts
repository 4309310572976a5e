import { html, nothing } from 'lit';
import { strings } from './strings.js';

interface Sourced {
  readonly sections: readonly string[];
  readonly doubts: readonly string[];
}

/** Where it comes from, and what is unclear there. */
export const sourceTemplate = ({ sections, doubts }: Sourced) =>
  html`<span class="cite">${strings.source}: ${sections.join('; ')}</span>${doubts.map((doubt) => html`<span class="cite">${strings.doubt}: ${doubt}</span>`)}`;

/** A list of sentences with their sources, under a heading; nothing where there are none. */
export const saidTemplate = (title: string, said: readonly (Sourced & { readonly text: string })[]) =>
  said.length
    ? html`<section>
        <h3>${title}</h3>
        <ul>
          ${said.map((one) => html`<li>${one.text} ${sourceTemplate(one)}</li>`)}
        </ul>
      </section>`
    : nothing;
