import { KINDS, PEOPLE } from '../../document/index.js';
import { oneLine } from './cells.js';
import type { Link } from './lines.js';

/* What the cells beside a sign say. */

export function kindOf(text: string): string | undefined {
  const plain = text.toLowerCase();
  return plain === '' ? 'need' : KINDS.find((kind) => plain === kind || plain === `${kind}s`);
}

/** False for an empty cell; undefined where it says neither. */
export function yesOrNo(cell: string): boolean | undefined {
  const text = oneLine(cell).toLowerCase();
  if (/^(?:yes|y|true|1|x|✓|✔|alert)$/.test(text)) return true;
  return /^(?:no|n|false|0|-|–)?$/.test(text) ? false : undefined;
}

export function peopleOf(cell: string): readonly string[] | undefined {
  const words = oneLine(cell)
    .toLowerCase()
    .split(/[,;/&]|\band\b/)
    .map((word) => word.trim())
    .filter(Boolean);
  return words.every((word) => (PEOPLE as readonly string[]).includes(word)) ? [...new Set(words)] : undefined;
}

/** Names in one cell, on lines or with semicolons between them. A comma can belong to a name. */
export const namesOf = (cell: string): readonly string[] =>
  cell
    .split(/[;\r\n]+/)
    .map(oneLine)
    .filter(Boolean);

const ADDRESS = /https?:\/\/[^\s<>"]+/i;

/** Links and services in one cell, on lines or with semicolons between them: words, an address, or both. */
export function linksOf(cell: string): readonly Link[] | { readonly why: string } {
  const links: Link[] = [];
  for (const part of namesOf(cell)) {
    const url = ADDRESS.exec(part)?.[0];
    const label = oneLine((url === undefined ? part : part.replace(url, ' ')).replace(/[:(–-]\s*(?:\)\s*)?$/, ''));
    if (url === undefined ? /\bwww\./i.test(part) : !URL.canParse(url))
      return { why: `its link "${part}" has no whole address. Begin it with https://` };
    links.push({ label: label || url!, ...(url === undefined ? {} : { url }) });
  }
  return links;
}
