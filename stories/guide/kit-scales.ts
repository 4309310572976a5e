import { css, html, LitElement } from 'lit';
import { guideStyles } from './guide-styles.js';
import { sizes } from './tokens.js';

/** The sizes of type and space that the elements’ style sheets use, drawn. */
export class KitScales extends LitElement {
  static override styles = [
    guideStyles,
    css`
      .bar {
        display: block;
        block-size: 1rem;
        background: #1d5a94;
      }
      .sample {
        line-height: 1.3;
      }
    `,
  ];

  protected override render() {
    const type = sizes(/font-size/).map((one) => ({ ...one, drawn: html`<span class="sample" style="font-size: ${one.size}">Which help does this family need?</span>` }));
    const space = sizes(/(?:margin|padding|gap)[a-z-]*/).map((one) => ({ ...one, drawn: html`<span class="bar" style="inline-size: ${one.size}"></span>` }));
    return html`${this.#table('Sizes of type, against the host’s text', type)} ${this.#table('Spaces, against the host’s text', space)}`;
  }

  #table(caption: string, rows: readonly { readonly size: string; readonly times: number; readonly drawn: unknown }[]) {
    return html`<table>
      <caption>${caption}</caption>
      <thead><tr><th scope="col">Size</th><th scope="col">Used</th><th scope="col">Looks like</th></tr></thead>
      <tbody>
        ${rows.map(({ size, times, drawn }) => html`<tr><th scope="row"><code>${size}</code></th><td>${times === 1 ? 'once' : `${times} times`}</td><td>${drawn}</td></tr>`)}
      </tbody>
    </table>`;
  }
}
