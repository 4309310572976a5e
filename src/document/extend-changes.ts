import type { Issue, Result } from './result.js';
import type { Changes } from './schema.js';

type Entry = { readonly id: string };
interface Edits {
  readonly add?: readonly Entry[] | undefined;
  readonly replace?: readonly Entry[] | undefined;
  readonly remove?: readonly string[] | undefined;
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
  const parts = Object.entries(changes).map(([part, edits]: [string, Edits | undefined]) => {
    const path = `changes.${part}`;
    if (Object.hasOwn(own, part))
      issues.push({
        path,
        message: `This pack gives "${part}" whole, so nothing is left to change. Take one of the two out.`,
      });
    const entries = Array.isArray(inherited[part]) ? (inherited[part] as readonly Entry[]) : [];
    return [part, edits ? edited(entries, edits, base, path, issues) : entries] as const;
  });
  return issues.length ? { ok: false, issues } : { ok: true, value: { ...inherited, ...Object.fromEntries(parts) } };
}

function edited(
  entries: readonly Entry[],
  { add = [], replace = [], remove = [] }: Edits,
  base: string,
  path: string,
  issues: Issue[],
): readonly Entry[] {
  const known = new Set(entries.map(({ id }) => id));
  const gone = new Set(remove);
  const instead = new Map(replace.map((entry) => [entry.id, entry]));
  const missing = (id: string, at: string) => {
    if (!known.has(id))
      issues.push({ path: `${path}.${at}`, message: `"${base}" has no "${id}" here. Check the id, or use "add".` });
  };
  remove.forEach((id, at) => missing(id, `remove[${at}]`));
  replace.forEach(({ id }, at) => {
    missing(id, `replace[${at}].id`);
    if (gone.has(id))
      issues.push({ path: `${path}.replace[${at}].id`, message: `"${id}" is taken out too. Do one of the two.` });
  });
  add.forEach(({ id }, at) => {
    if (known.has(id) && !gone.has(id))
      issues.push({
        path: `${path}.add[${at}].id`,
        message: `"${base}" has "${id}" already. Use "replace", or give it an id of its own.`,
      });
  });
  return [...entries.filter(({ id }) => !gone.has(id)).map((entry) => instead.get(entry.id) ?? entry), ...add];
}
