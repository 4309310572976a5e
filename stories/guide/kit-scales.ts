import { css, html, LitElement } from 'lit';
import { guideStyles } from './guide-styles.js';
import { scales, type Step } from './tokens.js';

/** The scales of text and of space, drawn at the size of the page. */
export class KitScales extends LitElement {
  static override styles = [
    guideStyles,
    css`
      .bar {
        display: block;
        block-size: 1rem;
        background: #1d5a94;
      }
      td:last-child {
        font-size: 1rem;
        line-height: 1.3;
      }
    `,
  ];

  protected override render() {
    return html`${this.#table('Text, against the host’s', scales.text, ({ size }) => html`<span style="font-size: ${size}">Which help does this family need?</span>`)}
    ${this.#table('Space, against the text it stands by', scales.space, ({ size }) => html`<span class="bar" style="inline-size: ${size}"></span>`)}`;
  }

  #table(caption: string, scale: readonly Step[], drawn: (step: Step) => unknown) {
    return html`<table>
      <caption>${caption}</caption>
      <thead><tr><th scope="col">Step</th><th scope="col">Size</th><th scope="col">Used</th><th scope="col">Looks like</th></tr></thead>
      <tbody>
        ${scale.map((step) => html`<tr><th scope="row">${step.name}</th><td><code>${step.size}</code></td><td>${step.times === 1 ? 'once' : `${step.times} times`}</td><td>${drawn(step)}</td></tr>`)}
      </tbody>
    </table>`;
  }
}
