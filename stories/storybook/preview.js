import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../../dist/custom-elements.json';
import '../../components/index.js';
import { forStorybook } from './manifest.js';
import { stage, themes } from './themes.js';

setCustomElementsManifest(forStorybook(manifest));

const items = (list) => list.map(([value, title]) => ({ value, title }));

export const globalTypes = {
  theme: {
    description: 'The example theme around the element',
    toolbar: { title: 'Theme', icon: 'paintbrush', dynamicTitle: true, items: items(themes.map(({ id, name }) => [id, name])) },
  },
  scheme: {
    description: 'Light or dark, as the host’s page says',
    toolbar: { title: 'Scheme', icon: 'mirror', dynamicTitle: true, items: items([['light', 'Light'], ['dark', 'Dark'], ['light dark', 'As the system says']]) },
  },
};
export const initialGlobals = { theme: 'neutral', scheme: 'light' };

export const decorators = [(story, { globals }) => stage(story(), globals.theme, globals.scheme)];

const screen = (name, width) => ({ name, styles: { width: `${width}px`, height: '800px' } });

export const parameters = {
  layout: 'fullscreen',
  controls: { expanded: true },
  viewport: { options: { phone: screen('320 px', 320), column: screen('A council’s column, 800 px', 800), wide: screen('1280 px', 1280) } },
  a11y: { test: 'error', options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
  docs: { toc: { headingSelector: 'h2, h3' }, source: { excludeDecorators: true } },
  options: { storySort: { order: ['Threshold Kit', ['Introduction', '*'], 'Foundations', 'Elements', ['threshold-case', 'triage-grid', 'level-of-need-badge', 'consent-checklist', 'step-decision', ['Overview', '*']], 'Packs'] } },
};
