import * as z from 'zod/mini';
import { extendingPack, thresholdDocument } from '../document/index.js';
import { descriptions } from './descriptions.js';

/**
 * The JSON Schema (2020-12) of a pack, with a description for every key, so that an editor
 * completes and checks a pack while it is typed. A pack is whole, or it builds on another.
 */
export function packSchema(): unknown {
  const draft = z.toJSONSchema(z.union([thresholdDocument, extendingPack]), { target: 'draft-2020-12' });
  return {
    ...(describe(draft) as object),
    title: 'Threshold Kit pack',
    description: 'A threshold document as the kit reads it, whole or building on another pack.',
  };
}

type Node = { [key: string]: unknown; properties?: Record<string, Node>; description?: string };

/** What describes a key at a place: the longest ending of the path that is described. An entry under `changes` is what it is in its list. */
function described(path: readonly string[]): string | undefined {
  const [first, list, , ...rest] = path;
  const place = first === 'changes' && rest.length ? [list!, ...rest] : path;
  for (let from = 0; from < place.length; from++) {
    const known = descriptions[place.slice(from).join('.')];
    if (known) return known;
  }
  return undefined;
}

/** The schema with a description at every key. Throws where a key has none, so that none is forgotten. */
function describe(schema: unknown, path: readonly string[] = []): unknown {
  if (Array.isArray(schema)) return schema.map((one) => describe(one, path));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { properties, ...rest } = schema as Node;
  const inner = Object.entries(rest).map(
    ([key, value]) => [key, typeof value === 'object' ? describe(value, path) : value] as const,
  );
  if (!properties) return Object.fromEntries(inner);
  const keys = Object.entries(properties).map(([key, node]) => {
    const place = [...path, key];
    const description = described(place);
    if (!description) throw new Error(`The key "${place.join('.')}" of a pack has no description.`);
    return [key, { description, ...(describe(node, place) as object) }] as const;
  });
  return { ...Object.fromEntries(inner), properties: Object.fromEntries(keys) };
}
