import type { CSSResult, CSSResultGroup } from 'lit';
import { CaseSummary } from '../../components/case-summary/case-summary.js';
import { ConsentChecklist } from '../../components/consent-checklist/consent-checklist.js';
import { LevelOfNeedBadge } from '../../components/level-of-need-badge/level-of-need-badge.js';
import * as space from '../../components/shared/space.js';
import * as text from '../../components/shared/text.js';
import { StepDecision } from '../../components/step-decision/step-decision.js';
import { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { TriageGrid } from '../../components/triage-grid/triage-grid.js';
import { themes } from '../storybook/themes.js';
import { contrast, parseColour, type Colour } from './contrast.js';

/*
 * The tokens as the elements' own style sheets have them: nothing is copied here, so nothing here
 * can be out of date.
 */

const elements: readonly { readonly styles?: CSSResultGroup }[] = [
  ThresholdCase,
  TriageGrid,
  LevelOfNeedBadge,
  ConsentChecklist,
  StepDecision,
  CaseSummary,
];
/** Every style sheet of the elements once, though several elements share one. */
export const css = [...new Set(elements.flatMap(({ styles = [] }) => [styles].flat(9)))].map(String).join('\n');

/** What a colour is for, and so how much it must stand out from the page. */
export interface Token {
  readonly name: string;
  readonly value: string;
  readonly use: string;
  readonly least: 9 | 4.5 | 3;
  /** Whether a host may set it. */
  readonly public: boolean;
}

const fallback = (name: string) =>
  css.match(new RegExp(`var\\(${name},\\s*(light-dark\\([^)]*\\)|#[0-9a-f]+)`))?.[1] ?? '';
const own = (name: string) => css.match(new RegExp(`--${name}:\\s*([^;]+\\));`))?.[1] ?? '';

export const tokens: readonly Token[] = [
  ...[1, 2, 3, 4, 5, 6].map((level) => ({
    name: `--threshold-level-${level}-colour`,
    value: fallback(`--threshold-level-${level}-colour`),
    use: `Mark and edge of level ${level}. Its number stands on it in the page’s colour.`,
    least: 4.5 as const,
    public: true,
  })),
  {
    name: '--threshold-accent-colour',
    value: fallback('--threshold-accent-colour'),
    use: 'What can be pressed: links, buttons, what is chosen.',
    least: 4.5,
    public: true,
  },
  {
    name: '--threshold-alert-colour',
    value: fallback('--threshold-alert-colour'),
    use: 'Errors, immediate risk, what is overdue: text and edges.',
    least: 4.5,
    public: true,
  },
  {
    name: '--threshold-focus-colour',
    value: fallback('--threshold-focus-colour'),
    use: 'The line around what has the focus. A dark line runs beside it, so that one of the two stands out on any ground.',
    least: 9,
    public: true,
  },
  {
    name: '--quiet',
    value: own('quiet'),
    use: 'Hints and citations. Follows the page’s colours.',
    least: 4.5,
    public: false,
  },
];

export interface Shown {
  readonly colour: Colour;
  readonly page: Colour;
  readonly ratio: number;
}

/** How the browser shows a token with a theme, on the page’s own colour. */
export function shown({ name, value }: Token, theme: string, scheme: 'light' | 'dark'): Shown {
  const probe = document.createElement('span');
  const rules = Object.entries(themes.find(({ id }) => id === theme)?.styles ?? {}).filter(([key]) =>
    key.startsWith('--'),
  );
  // The page’s colours are the scheme’s here, whatever a style sheet around the probe says.
  probe.style.cssText = [
    ['all', 'initial'],
    ...rules,
    ['color-scheme', scheme],
    ['color', name.startsWith('--threshold') ? `var(${name}, ${value})` : value],
    ['background-color', 'Canvas'],
  ]
    .map(([key, one]) => `${key}: ${one}`)
    .join('; ');
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const [colour, page] = [parseColour(style.color), parseColour(style.backgroundColor)];
  probe.remove();
  const ratio = contrast(colour, page);
  // Of the line and the dark one beside it the better counts.
  const dark = name === '--threshold-focus-colour' ? contrast(parseColour('rgb(11, 12, 12)'), page) : 0;
  return { colour, page, ratio: Math.max(ratio, dark) };
}

/** A step of one of the scales: its name in the code, its size, and how often the style sheets use it. */
export interface Step {
  readonly name: string;
  readonly size: string;
  readonly times: number;
}

/** The first number of a size, which may have a floor: `max(0.8125em, 12px)`. */
const number = (size: string) => parseFloat(size.replace(/^\D+/, ''));

/** The steps of a scale, the smallest first. */
function steps(scale: Readonly<Record<string, CSSResult>>, property: RegExp): Step[] {
  const values = [...css.matchAll(new RegExp(`[\\s{;](?:${property.source}):([^;{}]+);`, 'g'))].flatMap(([, value]) =>
    value!.trim().split(/\s+(?![^(]*\))/),
  );
  return Object.entries(scale)
    .map(([name, { cssText: size }]) => ({ name, size, times: values.filter((value) => value === size).length }))
    .sort((one, other) => number(one.size) - number(other.size));
}

export const scales = {
  text: steps(text, /font-size/),
  space: steps(space, /(?:margin|padding|gap)[a-z-]*/),
} as const;
