import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { hex, ratioWords } from './contrast.js';
import { guideStyles } from './guide-styles.js';
import { shown, tokens, type Token } from './tokens.js';

const SCHEMES = ['light', 'dark'] as const;
const NEEDS = { 3: 'a boundary', 4.5: 'text', 9: 'two colours for any ground' } as const;

/** The colours of a theme as swatches, with the contrast that this browser shows. */
export class KitSwatches extends LitElement {
  static override styles = [
    guideStyles,
    css`
      .swatch {
        display: inline-block;
        inline-size: 4.5rem;
        padding: 0.5rem 0.25rem;
        border: 1px solid #767676;
        font: bold 1rem/1 sans-serif;
        text-align: center;
      }
      .fails {
        font-weight: bold;
      }
      td {
        min-inline-size: 7rem;
      }
    `,
  ];

  /** Id of the theme. */
  @property() theme = 'neutral';

  protected override render() {
    return html`<div class="scroll" role="region" aria-label="Colours and contrast" tabindex="0">
      <table>
        <thead>
          <tr><th scope="col">Token</th><th scope="col">Light</th><th scope="col">Dark</th><th scope="col">Needs</th></tr>
        </thead>
        <tbody>
          ${tokens.map(
            (token) => html`<tr>
              <th scope="row"><code>${token.name}</code><br /><span class="quiet">${token.use}${token.public ? '' : ' Not for hosts to set.'}</span></th>
              ${SCHEMES.map((scheme) => this.#cell(token, scheme))}
              <td>${token.least} to 1, ${NEEDS[token.least]}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #cell(token: Token, scheme: 'light' | 'dark') {
    const { colour, page, ratio } = shown(token, this.theme, scheme);
    const onIt = token.name.includes('level');
    // A level’s number stands on its colour; every other colour stands on the page.
    const [ground, ink] = onIt ? [colour, page] : [page, colour];
    return html`<td>
      <span class="swatch" style="background: ${hex(ground)}; color: ${hex(ink)}">Aa 1</span><br />
      <code>${hex(colour)}</code><br />${ratioWords(ratio)}${ratio < token.least ? html` <span class="fails">Too low</span>` : ''}
    </td>`;
  }
}
