import * as z from 'zod/mini';
import { explain } from './explain.js';
import { readInPieces } from './read.js';
import { issuesOf, unreadable, type Issue, type Result } from './result.js';
import { changed } from './extend-changes.js';
import { type Changes, extendingPack, type ThresholdDocument } from './schema.js';

/** Finds the pack that a name in `extends` stands for: a bundled pack's id, or a path beside the pack. Rejects where there is none. */
export type LoadBase = (name: string, from: string) => Promise<{ readonly json: unknown; readonly at: string }>;

/**
 * Reads a pack that may build on another: each part that it gives takes the place of the base's
 * whole part, so that no contact of another area is left standing unseen; `changes` names single
 * entries of a part that is kept. Steps go with contacts: who
 * gives contacts of their own and no steps has no steps, because the base's name the base's services.
 *
 * Never throws. A circle of packs, a base that is not there, and every fault of the result are
 * issues that name the place.
 *
 * @param at - where the pack itself was found: bases are looked for from there
 */
export const readPack = (json: unknown, at: string, loadBase: LoadBase): Promise<Result<ThresholdDocument>> =>
  packIn(json, at, loadBase).catch(unreadable);

async function packIn(json: unknown, at: string, loadBase: LoadBase): Promise<Result<ThresholdDocument>> {
  const whole = await withBases(json, [at], loadBase);
  if (!whole.ok) return whole;
  const { pack, from } = whole.value;
  const read = await readInPieces(pack);
  if (read.ok) return read;
  // Where it builds on no pack, it may be of any shape.
  const takenOut = removals(from.size ? json : {});
  const issues = read.issues.map(({ path, message }): Issue => {
    const part = path.split(/[.[]/, 1)[0]!;
    const base = from.get(part);
    const origin = base === undefined ? '' : ` (The part "${part}" comes from "${base}", on which this pack builds.)`;
    const removed = takenOut.get(valueAt(pack, path));
    return removed === undefined
      ? { path, message: `${message}${origin}` }
      : {
          path: removed,
          message: `This is taken out, and "${path}" names it. Leave it in, or change what names it.${origin}`,
        };
  });
  return { ok: false, issues };
}

/** The place at which `changes` takes each id out. */
function removals(json: unknown): ReadonlyMap<unknown, string> {
  const changes = (json as { readonly changes?: Changes }).changes ?? {};
  return new Map(
    Object.entries(changes).flatMap(([part, edits]) =>
      (edits?.remove ?? []).map((id, at) => [id, `changes.${part}.remove[${at}]`] as const),
    ),
  );
}

const valueAt = (value: unknown, path: string): unknown =>
  path.match(/[^.[\]]+/g)?.reduce((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

interface Whole {
  readonly pack: unknown;
  /** For each part that the pack does not give itself, the base that it comes from. */
  readonly from: ReadonlyMap<string, string>;
}

async function withBases(json: unknown, trail: readonly string[], loadBase: LoadBase): Promise<Result<Whole>> {
  if (typeof json !== 'object' || json === null || !('extends' in json)) {
    return { ok: true, value: { pack: json, from: new Map() } };
  }
  const parsed = z.safeParse(extendingPack, json, { error: explain });
  if (!parsed.success) return { ok: false, issues: issuesOf(parsed.error) };
  const { extends: name, changes, ...own } = parsed.data;
  const fault = (message: string): Result<Whole> => ({ ok: false, issues: [{ path: 'extends', message }] });
  let base: Awaited<ReturnType<LoadBase>>;
  try {
    base = await loadBase(name, trail.at(-1)!);
  } catch {
    return fault(
      `The pack "${name}", on which this one builds, could not be found, or is not JSON. Give a bundled pack's id or a path beside this file.`,
    );
  }
  if (trail.includes(base.at))
    return fault(
      `The packs build on each other in a circle: ${[...trail, base.at].join(' > ')}. Take one "extends" out.`,
    );
  const read = await withBases(base.json, [...trail, base.at], loadBase);
  if (!read.ok) {
    return {
      ok: false,
      issues: read.issues.map(({ path, message }) => ({
        path: ['extends', path].filter(Boolean).join(' > '),
        message,
      })),
    };
  }
  const parts = Object.entries(read.value.pack ?? {});
  const inherited = parts.filter(
    ([part]) => !Object.hasOwn(own, part) && !(part === 'steps' && Object.hasOwn(own, 'contacts')),
  );
  const from = new Map(inherited.map(([part]) => [part, read.value.from.get(part) ?? name]));
  const edited = changed(Object.fromEntries(inherited), changes ?? {}, own, name);
  if (!edited.ok) return edited;
  return { ok: true, value: { pack: { ...edited.value, ...own }, from } };
}
