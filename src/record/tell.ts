import { dateWords } from '../document/index.js';
import type { Found } from './resolve.js';
import type { Reopened } from './schema.js';

/** Tells one thing that opening a record found. */
export type Tell = (told: Reopened) => void;

/** When and by whom, in brackets; empty where neither is known. */
export const whenAndWho = (made: { on?: string | undefined; by?: string | undefined } | undefined): string => {
  const known = [made?.by, made?.on && dateWords(made.on.slice(0, 10))].filter(Boolean).join(', ');
  return known && ` (${known})`;
};

export const levelRenamed = ({ was, words }: Found) =>
  `The level “${was}” is now called “${words}”. Check what is recorded there.`;

export function tellRenamed(part: 'level' | 'domain', now: Found | null | undefined, tell: Tell): void {
  if (!now?.renamed) return;
  tell({
    text: part === 'level' ? levelRenamed(now) : `The area “${now.was}” is now called “${now.words}”.`,
  });
}
