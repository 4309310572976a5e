import { html, type TemplateResult } from 'lit';

/*
 * Three example themes. A theme is what a host's own style sheet would say: the font, which the kit
 * inherits, and the custom properties that it reads. The elements themselves do not change.
 */

export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** What the host's style sheet sets around the kit. */
  readonly styles: Readonly<Record<string, string>>;
}

const levels = (...pairs: readonly (readonly [string, string])[]) =>
  Object.fromEntries(
    pairs.map(([light, dark], at) => [`--threshold-level-${at + 1}-colour`, `light-dark(${light}, ${dark})`]),
  );

export const themes: readonly Theme[] = [
  {
    id: 'neutral',
    name: 'Neutral',
    about: 'Nothing is set but the page’s font. The colours are the kit’s own.',
    styles: { 'font-family': 'system-ui, sans-serif' },
  },
  {
    id: 'govuk',
    name: 'Like GOV.UK',
    about: 'Larger text in a plain sans serif, black focus line, the blues and purples of a government service.',
    styles: {
      'font-family': '"GDS Transport", Arial, sans-serif',
      'font-size': '1.1875rem',
      ...levels(
        ['#1d70b8', '#8fc1ea'],
        ['#144e81', '#6fb0e4'],
        ['#4c2c92', '#b9a5e8'],
        ['#2e1a5b', '#cdbcf2'],
        ['#7a2f6f', '#e3a9d9'],
        ['#5b1f52', '#edb9e4'],
      ),
      '--threshold-alert-colour': 'light-dark(#b32613, #ff9c8f)',
      '--threshold-focus-colour': 'light-dark(#0b0c0c, #ffdd00)',
    },
  },
  {
    id: 'school',
    name: 'A school’s system',
    about: 'Smaller text in a wide sans serif, teal and plum.',
    styles: {
      'font-family': 'Verdana, "DejaVu Sans", sans-serif',
      'font-size': '0.875rem',
      ...levels(
        ['#1f7a72', '#86d3ca'],
        ['#17615b', '#6cc4ba'],
        ['#2f4f6f', '#a3c3e3'],
        ['#6a2e55', '#e2a6cc'],
        ['#57234a', '#e9b3d8'],
        ['#3f1736', '#f1c4e4'],
      ),
      '--threshold-alert-colour': 'light-dark(#9c1c1c, #ffa5a5)',
      '--threshold-focus-colour': 'light-dark(#6a2e55, #f1c4e4)',
    },
  },
];

export const schemes = ['light', 'dark', 'light dark'] as const;
export type Scheme = (typeof schemes)[number];

/** A place in a host's page with a theme: what the kit inherits there. */
export function stage(
  story: unknown,
  theme = themes[0]!.id,
  scheme: Scheme = 'light',
  own: Readonly<Record<string, string>> = {},
): TemplateResult {
  const { styles } = themes.find(({ id }) => id === theme) ?? themes[0]!;
  const rules = Object.entries({
    ...styles,
    'color-scheme': scheme,
    background: 'Canvas',
    color: 'CanvasText',
    padding: '1rem',
    ...own,
  });
  return html`<div class="stage" style=${rules.map(([name, value]) => `${name}: ${value}`).join('; ')}>${story}</div>`;
}
