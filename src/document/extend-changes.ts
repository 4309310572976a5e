import type { Issue, Result } from './result.js';
import type { Changes, Gap, Words } from './schema.js';

type Cell = Pick<Gap, 'domain' | 'level'>;
type Entry = string | Cell | { readonly id: string };
interface Edits {
  readonly add?: readonly Entry[] | undefined;
  readonly replace?: readonly { readonly id: string }[] | undefined;
  readonly remove?: readonly Entry[] | undefined;
}

/**
 * The inherited parts with single entries removed, replaced in their place, and added at the end. An
 * edit that meets nothing, or something that is there already, is an issue: a base that moved on must
 * not take a local change with it unseen.
 */
export function changed(
  inherited: Readonly<Record<string, unknown>>,
  changes: Changes,
  own: object,
  base: string,
): Result<Readonly<Record<string, unknown>>> {
  const issues: Issue[] = [];
  const parts = Object.entries(changes).map(([part, edits]) => {
    const path = `changes.${part}`;
    if (Object.hasOwn(own, part))
      issues.push({
        path,
        message: `This pack gives "${part}" whole, so nothing is left to change. Take one of the two out.`,
      });
    const entries: readonly unknown[] = Array.isArray(inherited[part]) ? inherited[part] : [];
    const now =
      part === 'words'
        ? wordsEdited(entries as readonly Words[], changes.words ?? {}, base, issues)
        : edited(entries as readonly Entry[], edits as Edits, base, path, issues);
    return [part, now] as const;
  });
  return issues.length ? { ok: false, issues } : { ok: true, value: { ...inherited, ...Object.fromEntries(parts) } };
}

/** What an entry goes by: its id; a section its words; a gap its area and level. */
function nameOf(entry: Entry): string {
  if (typeof entry === 'string') return entry;
  return 'id' in entry ? entry.id : [entry.domain, entry.level].filter(Boolean).join(', ');
}

const notThere = (base: string, name: string) => `"${base}" has no "${name}" here. Check the id, or use "add".`;

function edited(
  entries: readonly Entry[],
  { add = [], replace = [], remove = [] }: Edits,
  base: string,
  path: string,
  issues: Issue[],
): readonly Entry[] {
  const known = new Set(entries.map(nameOf));
  const gone = new Set(remove.map(nameOf));
  const instead = new Map(replace.map((entry) => [entry.id, entry]));
  const missing = (name: string, at: string) => {
    if (!known.has(name)) issues.push({ path: `${path}.${at}`, message: notThere(base, name) });
  };
  remove.forEach((entry, at) => missing(nameOf(entry), `remove[${at}]`));
  replace.forEach(({ id }, at) => {
    missing(id, `replace[${at}].id`);
    if (replace.findIndex((one) => one.id === id) < at)
      issues.push({ path: `${path}.replace[${at}].id`, message: `"${id}" is replaced twice. Keep one of the two.` });
    if (gone.has(id))
      issues.push({ path: `${path}.replace[${at}].id`, message: `"${id}" is taken out too. Do one of the two.` });
  });
  add.forEach((entry, at) => {
    const name = nameOf(entry);
    if (!known.has(name) || gone.has(name)) return;
    const hasId = typeof entry === 'object' && 'id' in entry;
    issues.push({
      path: `${path}.add[${at}]${hasId ? '.id' : ''}`,
      message: hasId
        ? `"${base}" has "${name}" already. Use "replace", or give it an id of its own.`
        : `"${base}" has "${name}" already. Leave it out here, or name it in "remove" too.`,
    });
  });
  const kept = entries.filter((entry) => !gone.has(nameOf(entry)));
  return [...kept.map((entry) => instead.get(nameOf(entry)) ?? entry), ...add];
}

/** Everyday words go by what is typed: a word is taken out of its entry, and the entry with its last word. */
function wordsEdited(
  entries: readonly Words[],
  { add = [], remove = [] }: NonNullable<Changes['words']>,
  base: string,
  issues: Issue[],
): readonly Words[] {
  const typed = new Set(entries.flatMap((one) => one.typed));
  remove.forEach((word, at) => {
    if (!typed.has(word)) issues.push({ path: `changes.words.remove[${at}]`, message: notThere(base, word) });
  });
  const gone = new Set(remove);
  const kept = entries.map((one) => ({ ...one, typed: one.typed.filter((word) => !gone.has(word)) }));
  return [...kept.filter((one) => one.typed.length), ...add];
}
