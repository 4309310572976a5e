import type { ThresholdDocument } from '../document/index.js';

/** A text of a pack, with its place, and the id of the entry of the pack that it stands in. */
export interface PlacedText {
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly entry: string | undefined;
}

/** Every text of a pack. */
export const textsIn = (document: ThresholdDocument): PlacedText[] => within(document, [], undefined);

function within(value: unknown, path: readonly (string | number)[], entry: string | undefined): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path, entry }];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  const { id } = value as { id?: unknown };
  const here = entry ?? (!isList && typeof id === 'string' ? id : undefined);
  return Object.entries(value).flatMap(([key, inner]) => within(inner, [...path, isList ? Number(key) : key], here));
}
