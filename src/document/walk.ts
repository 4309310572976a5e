import type { Interval, ThresholdDocument } from './schema.js';

type Path = readonly (string | number)[];

/** Every object in a pack, with its place. */
function walk(value: unknown, path: Path, visit: (value: object, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value, path);
  for (const [key, inner] of Object.entries(value))
    walk(inner, [...path, Array.isArray(value) ? Number(key) : key], visit);
}

/** Every section that something cites, with its place. */
export function walkSections(
  document: ThresholdDocument,
  path: Path,
  visit: (section: string, path: Path) => void,
): void {
  walk(document, path, (value, here) => {
    const { section } = value as { section?: readonly string[] };
    section?.forEach((one, at) => visit(one, [...here, 'section', at]));
  });
}

/** Every interval, with its place. */
export function walkIntervals(
  document: ThresholdDocument,
  path: Path,
  visit: (interval: Interval, path: Path) => void,
): void {
  walk(document, path, (value, here) => {
    if ('words' in value) visit(value as Interval, here);
  });
}
