import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Threshold Kit',
    brandUrl: './',
    brandTarget: '_self',
    fontBase: 'system-ui, sans-serif',
    colorSecondary: '#1d5a94',
    appBorderRadius: 0,
  }),
  sidebar: { showRoots: true },
});
