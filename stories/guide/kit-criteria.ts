import { html, LitElement } from 'lit';
import { criteria } from './criteria.js';
import { guideStyles } from './guide-styles.js';

/** The criteria of WCAG 2.2, A and AA, as a table. */
export class KitCriteria extends LitElement {
  static override styles = guideStyles;

  protected override render() {
    const count = (standing: string) => criteria.filter((one) => one.standing === standing).length;
    const standings = [...new Set(criteria.map(({ standing }) => standing))];
    return html`<p>${criteria.length} criteria: ${standings.map((standing) => `${count(standing)} ${standing}`).join(', ')}.</p>
      <div class="scroll" role="region" aria-label="Criteria" tabindex="0">
        <table>
          <thead><tr><th scope="col">Criterion</th><th scope="col">Level</th><th scope="col">Standing</th><th scope="col">How it is met, and how that was tested</th></tr></thead>
          <tbody>
            ${criteria.map(
              ({ id, name, level, standing, how, tests = [] }) => html`<tr>
                <th scope="row">${id} ${name}</th><td>${level}</td><td>${standing}</td>
                <td>${how}${tests.length ? html`<br /><span class="quiet">${[...new Set(tests)].map((file, at) => html`${at ? ', ' : ''}<code>${file}</code>`)}</span>` : ''}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }
}
