import { slips } from '../../document/index.js';

/*
 * Names of areas, levels and groups as a table writes them: which are one and the same, and the ids
 * that are made of them.
 */

/** What two ways of writing one name share: no case, no look-alike signs, no mark at the end, no quotation marks around it. */
export const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[\u2018\u2019\u201b\u02bc`\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201f]/g, '"')
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<![:.,;*])[:.,;*]+$/, '')
    .trim()
    .replace(/^"([^"]+)"$/, '$1')
    .trim();

/** The letters and digits of a name alone. */
export const loose = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a name may be another one with a slip of the keys: one slip, or two in a long name. */
export function isNearly(one: string, other: string, least = 5): boolean {
  const [a, b] = [loose(one), loose(other)];
  const length = Math.min(a.length, b.length);
  // A number tells names apart: "Level 1" is no slip for "Level 2".
  if (a === b || length < least || a.replace(/\D/g, '') !== b.replace(/\D/g, '')) return false;
  // So does a letter that stands alone: "Part A" is no slip for "Part B".
  const [words, others] = [a.split(' '), b.split(' ')];
  const short = words.length === others.length && words.some((word, at) => word !== others[at] && word.length < 2);
  return !short && slips(a, b) <= (length < 9 ? 1 : 2);
}

/** Names with an id made from each, in the order in which they were first given. */
export class Names {
  readonly #ids = new Map<string, string>();
  readonly #shown: [string, string][] = [];

  /** @param kept - ids and names that stand already */
  constructor(kept: readonly { readonly id: string; readonly name: string }[] = []) {
    for (const { id, name } of kept) {
      this.#ids.set(fold(name), id);
      this.#shown.push([id, name]);
    }
  }

  id(name: string): string {
    const key = fold(name);
    const known = this.#ids.get(key);
    if (known) return known;
    const plain =
      name
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}|['\u2019]/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'unnamed';
    const taken = new Set(this.#ids.values());
    let id = plain;
    for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
    this.#ids.set(key, id);
    this.#shown.push([id, name]);
    return id;
  }

  all(): readonly (readonly [string, string])[] {
    return this.#shown;
  }
}
