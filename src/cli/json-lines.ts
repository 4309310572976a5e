import type { Issue } from '../document/index.js';

/** The parts of JSON text that matter for places: texts, signs, line ends, and everything else. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:\n]|[^\s{}[\],:"]+/g;

/**
 * Where each value of a JSON text stands: its line, from 1, by its path as issues write it.
 *
 * @param again - called with a key that an object has already, and the line of the first
 */
export function linesOfJson(
  text: string,
  again: (path: string, first: number) => void = () => undefined,
): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  /** What is open: its path, and the place of the next entry of a list, or the key of the next value. */
  const open: { readonly path: string; at: number | null; key: string | null }[] = [];
  let line = 1;
  for (const [token] of text.matchAll(TOKEN)) {
    const inside = open.at(-1);
    if (token === '\n') line += 1;
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inside?.at != null) inside.at += 1;
      else if (inside) inside.key = null;
    } else if (token !== ':') {
      if (inside?.at === null && inside.key === null) {
        inside.key = JSON.parse(token) as string;
        continue;
      }
      const path = !inside ? '' : inside.at === null ? `${inside.path}.${inside.key!}` : `${inside.path}[${inside.at}]`;
      const name = path.replace(/^\./, '');
      const first = lines.get(name);
      if (first !== undefined) again(name, first);
      lines.set(name, line);
      if (token === '{') open.push({ path, at: null, key: null });
      if (token === '[') open.push({ path, at: 0, key: null });
    }
  }
  return lines;
}

/** Keys that stand twice in one object of a JSON text: the last would count, and what the first holds be lost unseen. */
export function keysTwice(text: string): Issue[] {
  const issues = new Map<string, Issue>();
  linesOfJson(text, (path, first) => {
    // What stands inside the second has the places of what stands inside the first.
    if ([...issues.keys()].some((outer) => path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`))) return;
    const message = `This key stands in line ${first} already, and one of the two would be lost. Join them.`;
    issues.set(path, { path, message });
  });
  return [...issues.values()];
}

/** The last step of a path. */
const LAST = /(?:\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/;

/**
 * Says where in a pack's file something stands: its line, and the id of the entry that it belongs to. What is
 * missing has the line of what it is missing from; what comes from another pack has none.
 */
export function placesIn(text: string): (path: string) => string {
  let known: { readonly lines: ReadonlyMap<string, number>; readonly json: unknown } | undefined;
  return (path) => {
    const { lines, json } = (known ??= { lines: linesOfJson(text), json: JSON.parse(text) });
    let here = path;
    while (here && !lines.has(here) && LAST.test(here)) here = here.replace(LAST, '');
    const line = here && lines.get(here);
    if (!line) return '';
    const id = entryOf(json, here);
    return `line ${line}${id === undefined ? '' : ` "${id}"`}, `;
  };
}

/** The id of the first entry on a way through a pack that has one. */
function entryOf(json: unknown, path: string): string | undefined {
  let here = json;
  for (const [step] of path.matchAll(/[^.[\]]+/g)) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<string, unknown>)[step];
    const id = (here as { id?: unknown } | null | undefined)?.id;
    if (typeof id === 'string' && !Array.isArray(here)) return id;
  }
  return undefined;
}
