import type { Interval, ThresholdDocument } from './schema.js';

type Path = readonly (string | number)[];

/** Every object in a pack, with its place, which is written on: who keeps it copies it. The keys of wordings are texts. */
function walk(value: unknown, path: (string | number)[], visit: (value: object, path: Path) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value, path);
  const isList = Array.isArray(value);
  for (const key of Object.keys(value)) {
    if (key === 'wordings') continue;
    path.push(isList ? Number(key) : key);
    walk((value as Record<string, unknown>)[key], path, visit);
    path.pop();
  }
}

/** Every section that something cites, with its place. */
export function walkSections(
  document: ThresholdDocument,
  path: Path,
  visit: (section: string, path: Path) => void,
): void {
  walk(document, [...path], (value, here) => {
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
  walk(document, [...path], (value, here) => {
    if ('words' in value) visit(value as Interval, [...here]);
  });
}
