import { setCustomElementsManifest } from '@storybook/web-components-vite';
import manifest from '../../dist/custom-elements.json';
import '../../components/index.js';
import { defineGuide } from '../guide/index.js';
import { forStorybook } from './manifest.js';
import { stage, themes } from './themes.js';

setCustomElementsManifest(forStorybook(manifest));
defineGuide();

const items = (list) => list.map(([value, title]) => ({ value, title }));

export const globalTypes = {
  theme: {
    description: 'The example theme around the element',
    toolbar: {
      title: 'Theme',
      icon: 'paintbrush',
      dynamicTitle: true,
      items: items(themes.map(({ id, name }) => [id, name])),
    },
  },
  scheme: {
    description: 'Light or dark, as the host’s page says',
    toolbar: {
      title: 'Scheme',
      icon: 'mirror',
      dynamicTitle: true,
      items: items([
        ['light', 'Light'],
        ['dark', 'Dark'],
        ['light dark', 'As the system says'],
      ]),
    },
  },
};
export const initialGlobals = { theme: 'neutral', scheme: 'light' };

/** What a control sets of a custom property stands around the element, as in a host's style sheet. */
const given = (args) =>
  Object.fromEntries(Object.entries(args).filter(([name, value]) => name.startsWith('--') && value));

export const decorators = [(story, { args, globals }) => stage(story(), globals.theme, globals.scheme, given(args))];

/** Controls for what a page can set, and none for what it only hears, fills or styles. */
function controlFor(name, { readonly = false, table = {} }) {
  if (table.category === 'css custom properties') return name.endsWith('-colour') ? 'color' : 'text';
  return table.category === 'properties' && !readonly ? undefined : false;
}
const withControls = (name, argType) => {
  const control = argType.control ?? controlFor(name, argType);
  return control === undefined ? argType : { ...argType, control };
};
export const argTypesEnhancers = [
  ({ argTypes }) =>
    Object.fromEntries(Object.entries(argTypes).map(([name, argType]) => [name, withControls(name, argType)])),
];

const screen = (name, width) => ({ name, styles: { width: `${width}px`, height: '800px' } });

/** An element is only part of a page. */
const aboutPages = ['bypass', 'document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one', 'region'];

export const parameters = {
  layout: 'fullscreen',
  controls: { expanded: true },
  viewport: {
    options: {
      phone: screen('320 px', 320),
      column: screen('A council’s column, 800 px', 800),
      wide: screen('1280 px', 1280),
    },
  },
  a11y: {
    test: 'error',
    config: { rules: aboutPages.map((id) => ({ id, enabled: false })) },
    options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  },
  docs: { toc: { headingSelector: 'h2, h3' }, source: { excludeDecorators: true } },
  options: {
    storySort: {
      order: [
        'Threshold Kit',
        ['Introduction', '*'],
        'Guide',
        [
          'Embed',
          'Forms',
          'Frameworks',
          'Frames',
          'Facts',
          'How it decides',
          'Consent',
          'Steps',
          'Write your pack',
          'Every key of a pack',
          'Benchmarks',
          'Security',
          'Limits',
        ],
        'Foundations',
        'Elements',
        [
          'threshold-case',
          'triage-grid',
          'level-of-need-badge',
          'consent-checklist',
          'step-decision',
          'case-summary',
          ['Overview', '*'],
        ],
        'Packs',
      ],
    },
  },
};
