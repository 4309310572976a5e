import { KitCriteria } from './kit-criteria.js';
import { KitPack } from './kit-pack.js';
import { KitPath } from './kit-path.js';
import { KitScales } from './kit-scales.js';
import { KitSwatches } from './kit-swatches.js';
import { KitTheme } from './kit-theme.js';

/* What the pages of the guide are made of besides words. Storybook only: none of it is in the package. */
const parts = {
  'kit-criteria': KitCriteria,
  'kit-pack': KitPack,
  'kit-path': KitPath,
  'kit-scales': KitScales,
  'kit-swatches': KitSwatches,
  'kit-theme': KitTheme,
};

export function defineGuide(): void {
  for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);
}
