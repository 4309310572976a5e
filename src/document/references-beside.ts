import { referenceLooks } from './references.js';
import { pathText, type Issue } from './result.js';
import type { ThresholdDocument } from './schema.js';
import { slips } from './slips.js';

/** A fault of shape, as zod found it. */
interface ShapeFault {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

/** Keys under which a pack gives what its other parts refer to. */
const GIVES = ['id', 'number', 'tiers', 'options', 'groups', 'stages', 'phones'];

/** A message that quotes what has no words: it is told once the shape of that is right. */
const QUOTES = /undefined|\[object/;

/** Whether a fault of shape may hide something that the pack gives: what refers to it would be blamed. */
function hides(json: unknown, { code, path, keys = [] }: ShapeFault): boolean {
  if (path.length < 2 && (code !== 'unrecognized_keys' || !path.length)) return true;
  const last = path.at(-1);
  if (code !== 'unrecognized_keys') return typeof last === 'number' || GIVES.includes(String(last));
  const there = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], json) as object;
  return keys.some((key) =>
    GIVES.some((one) => !Object.hasOwn(there, one) && slips(key.toLowerCase(), one) <= (one === 'id' ? 1 : 2)),
  );
}

/**
 * The faults of a pack beside those of its shape, so that an author sees all at once. What a fault of shape hides or
 * stands in is looked into when the shape is right.
 */
export function issuesBeside(json: unknown, shape: readonly ShapeFault[]): Issue[] {
  if (shape.some((fault) => hides(json, fault))) return [];
  const issues: Issue[] = [];
  // A look that comes to a part whose shape is at fault ends there: that fault is told.
  const tried = (look: () => void) => {
    try {
      look();
    } catch {}
  };
  tried(() => {
    const beside = referenceLooks(json as ThresholdDocument);
    for (const look of beside.looks) tried(look);
    issues.push(...beside.issues);
  });
  const told = shape.filter(({ code }) => code !== 'unrecognized_keys').map(({ path }) => pathText(path));
  return issues.filter(
    ({ path, message }) =>
      !told.some((one) => `${path}.`.startsWith(`${one}.`) || path.startsWith(`${one}[`)) && !QUOTES.test(message),
  );
}
