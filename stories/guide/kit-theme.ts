import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { cheshireEast } from '../storybook/fixtures.js';
import { stage, themes } from '../storybook/themes.js';
import { guideStyles } from './guide-styles.js';

/** A theme: what a host’s style sheet says, and how each level looks with it in light and in dark. */
export class KitTheme extends LitElement {
  static override styles = guideStyles;

  /** Id of the theme. */
  @property() theme = 'neutral';

  protected override render() {
    const { about, styles } = themes.find(({ id }) => id === this.theme) ?? themes[0]!;
    const badges = cheshireEast.levels.map(
      ({ id }) => html`<p><level-of-need-badge pack="cheshire-east-2023" level=${id}></level-of-need-badge></p>`,
    );
    const rules = Object.entries(styles).map(([name, value]) => `  ${name}: ${value};`);
    return html`<p>${about}</p>
      ${stage(badges, this.theme, 'light')} ${stage(badges, this.theme, 'dark')}
      <details>
        <summary>The style sheet of this theme</summary>
        <pre>${['threshold-case {', ...rules, '}'].join('\n')}</pre>
      </details>`;
  }
}
