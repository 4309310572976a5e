import { html, nothing } from 'lit';
import { lawTemplate } from '../shared/law.js';
import type { View } from './model.js';
import { strings } from './strings.js';

/** Where the words come from, how to use them, and what they mean. */
export function provenanceTemplate(view: View) {
  const { provenance, principles, definitions, gaps } = view.document;
  const unsaid = gaps.filter(({ domain, level }) => domain === undefined && level === undefined);
  return html`<section class="provenance" aria-labelledby="provenance">
    <h2 id="provenance">${strings.provenanceTitle}</h2>
    <p>${provenance.source} ${strings.wording[provenance.wording]} ${strings.checkedOn(provenance.checkedOn)} ${strings.notLegal}</p>
    ${lawTemplate(view, 'document')}
    ${
      principles.length
        ? html`<details>
          <summary>${strings.principlesTitle}</summary>
          <ul>
            ${principles.map(({ text }) => html`<li>${text}</li>`)}
          </ul>
        </details>`
        : nothing
    }
    ${
      unsaid.length
        ? html`<details>
          <summary>${strings.unsaidTitle}</summary>
          <ul>
            ${unsaid.map(({ text }) => html`<li>${text}</li>`)}
          </ul>
        </details>`
        : nothing
    }
    ${
      definitions.length
        ? html`<details>
          <summary>${strings.definitionsTitle}</summary>
          <dl>
            ${definitions.map(({ term, text }) => html`<dt>${term}</dt><dd>${text}</dd>`)}
          </dl>
        </details>`
        : nothing
    }
  </section>`;
}
