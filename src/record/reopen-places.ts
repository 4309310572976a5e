import type { ThresholdDocument } from '../document/index.js';
import type { Found, Resolver } from './resolve.js';

/** Where own words stand now. */
interface Place {
  readonly id: string;
  readonly renamed: Found | null;
  /** Why it is not where it was; empty where it is. */
  readonly instead: string;
}

/** The level that takes the place of one: itself, or the next one up that is still there, never a lower one while there is a higher. */
export function levelNow(document: ThresholdDocument, id: string | undefined, found: Resolver): Place | null {
  const here = id === undefined ? null : found.find('level', id);
  if (here) return { id: here.id, renamed: here.renamed ? here : null, instead: '' };
  const then = found.idsThen('level');
  const higher = id === undefined || !then.includes(id) ? [] : then.slice(then.indexOf(id) + 1);
  const next = higher.map((one) => found.find('level', one)?.id).find((one) => one !== undefined);
  const top = document.levels.at(-1)?.id;
  const taken = next ?? top;
  if (taken === undefined) return null;
  const name =
    id === undefined
      ? 'Its level was not kept'
      : `The document no longer has the level “${found.nameThen('level', id)}”`;
  return {
    id: taken,
    renamed: null,
    instead: `${name}, so it is at ${next === undefined ? 'the highest one' : 'the next one up'}.`,
  };
}

/** The area that takes the place of one: itself, or the one whose name has most words in common with it. */
export function domainNow(document: ThresholdDocument, id: string | undefined, found: Resolver): Place | null {
  const here = id === undefined ? null : found.find('domain', id);
  if (here) return { id: here.id, renamed: here.renamed ? here : null, instead: '' };
  const name = id === undefined ? '' : found.nameThen('domain', id);
  const words = (of: string) => new Set(of.toLowerCase().match(/[a-z]{4,}/g));
  const nearest = document.domains
    .map((domain) => ({
      id: domain.id,
      shared: [...words(domain.name)].filter((word) => words(name).has(word)).length,
    }))
    .reduce<{ id: string; shared: number } | null>(
      (best, one) => (!best || one.shared > best.shared ? one : best),
      null,
    );
  if (!nearest) return null;
  const gone = id === undefined ? 'Its area was not kept' : `The document no longer has the area “${name}”`;
  return {
    id: nearest.id,
    renamed: null,
    instead: `${gone}, so it is in ${nearest.shared ? 'the one nearest to it' : 'the first one'}.`,
  };
}

/** The cell that an id speaks of, `domain.level.number`, where the document has one. */
export function cellOfId(document: ThresholdDocument, id: string): { domain: string; level: string } | null {
  const cells = document.domains.flatMap((domain) =>
    document.levels.map((level) => ({ domain: domain.id, level: level.id })),
  );
  return cells.find(({ domain, level }) => id.startsWith(`${domain}.${level}.`)) ?? null;
}
