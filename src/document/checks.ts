import { pathText, type Issue } from './result.js';
import { slips } from './slips.js';
import type { Position, Span, ThresholdDocument } from './schema.js';

export type Path = readonly (string | number)[];

/** How the checks of a pack say a fault, and how they look into ids and positions. */
export interface Checks {
  readonly say: (path: Path, message: string) => void;
  /** The ids of a list; a fault where one is used twice. */
  readonly ids: (items: readonly { readonly id: string }[], path: Path) => Set<string>;
  /** A fault where a list names an id twice. */
  readonly once: (ids: readonly string[], path: Path) => void;
  /** Whether an id is one of a set; a fault where it is not. */
  readonly known: (set: ReadonlySet<string>, id: string, kind: string, path: Path) => boolean;
  readonly atPosition: (position: Position, path: Path) => boolean;
  readonly atSpan: (span: Span, path: Path) => void;
}

/** The checks of one pack, and the faults that they say. */
export function checksOf({ levels }: ThresholdDocument): { readonly checks: Checks; readonly issues: Issue[] } {
  const issues: Issue[] = [];
  let compared = 0;
  const say: Checks['say'] = (path, message) => issues.push({ path: pathText(path), message });
  const ids: Checks['ids'] = (items, path) => {
    const seen = new Set<string>();
    items.forEach(({ id }, at) => {
      if (seen.has(id)) say([...path, at, 'id'], `The id "${id}" is used twice. Give each its own.`);
      seen.add(id);
    });
    return seen;
  };
  const once: Checks['once'] = (list, path) =>
    list.forEach((id, at) => {
      if (list.indexOf(id) < at) say([...path, at], `"${id}" is named here already. Name it once.`);
    });
  const known: Checks['known'] = (set, id, kind, path) => {
    if (set.has(id)) return true;
    const near = set.size > FEW && compared++ < MOST ? nearest(set, id) : undefined;
    say(path, `There is no ${kind} "${id}" in this pack. ${choices(set, near)}`);
    return false;
  };
  const levelIds = idsOf(levels);
  const tiersOf = (level: string) => levels.find(({ id }) => id === level)?.tiers ?? [];
  const atPosition: Checks['atPosition'] = ({ level, tier }, path) =>
    known(levelIds, level, 'level', [...path, 'level']) &&
    (tier === undefined || known(idsOf(tiersOf(level)), tier, `tier of ${level}`, [...path, 'tier']));
  const place = ({ level, tier }: Position, open: 'first' | 'last') => {
    const tiers = tiersOf(level);
    const at =
      tier === undefined ? (open === 'first' ? 0 : tiers.length - 1) : tiers.findIndex(({ id }) => id === tier);
    return levels.findIndex(({ id }) => id === level) * 100 + Math.max(at, 0);
  };
  const atSpan: Checks['atSpan'] = (span, path) => {
    const sound = [atPosition(span.from, [...path, 'from']), atPosition(span.to, [...path, 'to'])].every(Boolean);
    if (sound && place(span.from, 'first') > place(span.to, 'last')) {
      say(path, 'The span runs backwards. Put the lower position in "from" and the higher one in "to".');
    }
  };
  return { checks: { say, ids, once, known, atPosition, atSpan }, issues };
}

export const idsOf = (items: readonly { readonly id: string }[] = []): ReadonlySet<string> =>
  new Set(items.map(({ id }) => id));

/** For so many faults a long list is compared: a large pack may have thousands. */
const MOST = 20;
/** More than these are no help to read. */
const FEW = 12;

const choices = (set: ReadonlySet<string>, near: string | undefined) =>
  set.size === 0
    ? 'It has none.'
    : set.size <= FEW
      ? `Use one of ${[...set].map((id) => `"${id}"`).join(', ')}.`
      : near === undefined
        ? 'Check its spelling.'
        : `Did you mean "${near}"? Correct it.`;

/** The id of a long list that another one is most like; none where it is like none. */
function nearest(set: ReadonlySet<string>, id: string): string | undefined {
  const [first] = [...set]
    .map((one) => ({ one, slips: slips(id, one) }))
    .filter((one) => one.slips <= (id.length < 5 ? 1 : 2))
    .sort((a, b) => a.slips - b.slips);
  return first?.one;
}
