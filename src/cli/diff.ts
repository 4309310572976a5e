import { isDeepStrictEqual } from 'node:util';
import type { Change } from './change.js';
import { orderSentence } from './order-changes.js';
import { secondChanges } from './second-changes.js';
import { renamerOf, signPairs } from './sign-pairs.js';
import { called, changedSentence } from './value-changes.js';
import { byText, indicatorsIn, type Indicator, type ThresholdDocument } from '../document/index.js';

interface Named {
  readonly id: string;
  readonly name?: string;
}

const names = (items: readonly { readonly id: string; readonly name: string }[]) =>
  new Map(items.map(({ id, name }) => [id, name]));

/**
 * What changed between two versions of a document, in the order of the newer one's domains and
 * levels. An indicator with the same words elsewhere has moved; one with the same id and other words
 * was reworded.
 */
export function diff(before: ThresholdDocument, after: ThresholdDocument): Change[] {
  const partner = signPairs(before, after);
  return [
    ...namedParts(before, after),
    ...signs(before, after, partner),
    ...otherParts(before, after, partner),
    ...secondChanges(before, after),
  ];
}

/** Two versions of a part without what is told elsewhere; null where they are the same. */
function differing(before: object, after: object, but: readonly string[]): readonly [object, object] | null {
  const without = (part: object) => Object.fromEntries(Object.entries(part).filter(([key]) => !but.includes(key)));
  const [old, now] = [without(before), without(after)];
  return isDeepStrictEqual(old, now) ? null : [old, now];
}

/** A list of which the document gives no order. */
const unordered = (list: unknown) => (list as unknown[]).map((one) => JSON.stringify(inOrder(one))).sort(byText);

/** A value with its keys in one order: a file may write them in another. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}

/** The order of a list whose entries have ids, by the names that a reader knows. */
function orderChange(what: string, old: readonly Named[], now: readonly Named[]): Change[] {
  const placed = (list: readonly Named[]) => list.map(({ id, name }) => ({ key: id, name: name ?? id }));
  const text = orderSentence(what, placed(old), placed(now));
  return text === undefined ? [] : [{ domain: '', level: '', kind: 'other', text }];
}

function namedParts(before: ThresholdDocument, after: ThresholdDocument): Change[] {
  return (['levels', 'domains'] as const).flatMap((part) => {
    const [old, now] = [names(before[part]), names(after[part])];
    const what = part === 'levels' ? 'level' : 'area of life';
    const at = (id: string) =>
      part === 'levels'
        ? { domain: '', level: now.get(id) ?? old.get(id)! }
        : { domain: now.get(id) ?? old.get(id)!, level: '' };
    return [
      ...[...now]
        .filter(([id]) => !old.has(id))
        .map(([id, name]): Change => ({ ...at(id), kind: 'added', text: `New ${what}: "${name}".` })),
      ...[...old]
        .filter(([id]) => !now.has(id))
        .map(([id, name]): Change => ({ ...at(id), kind: 'removed', text: `The ${what} "${name}" was removed.` })),
      ...[...now]
        .filter(([id, name]) => old.has(id) && old.get(id) !== name)
        .map(([id, name]): Change => ({
          ...at(id),
          kind: 'reworded',
          text: `The ${what} "${old.get(id)}" is now called "${name}".`,
        })),
      ...orderChange(part === 'levels' ? 'The levels, lowest first,' : 'The areas of life', before[part], after[part]),
      ...after[part].flatMap((one): Change[] => {
        const was = (before[part] as readonly { readonly id: string }[]).find(({ id }) => id === one.id);
        const details = was ? differing(was, one, ['id', 'name']) : null;
        return details
          ? [
              {
                ...at(one.id),
                kind: 'other',
                text: changedSentence({ before, after }, `The details of the ${what} "${one.name}" have`, ...details),
              },
            ]
          : [];
      }),
    ];
  });
}

function signs(
  before: ThresholdDocument,
  after: ThresholdDocument,
  partner: ReadonlyMap<Indicator, Indicator>,
): Change[] {
  const levels = new Map([...names(before.levels), ...names(after.levels)]);
  const domains = new Map([...names(before.domains), ...names(after.domains)]);
  const renamed = renamerOf(partner);
  const at = ({ domain, level }: Indicator) => ({ domain: domains.get(domain)!, level: levels.get(level)! });
  const changed = after.domains.flatMap(({ id: domain }) =>
    after.levels.flatMap(({ id: level }) => [
      ...indicatorsIn(after, domain, level).flatMap((one): Change[] => {
        const old = partner.get(one);
        if (!old) return [{ ...at(one), kind: 'added', text: `New: "${one.text}".` }];
        const changes: Change[] = [];
        if (old.domain !== one.domain || old.level !== one.level) {
          changes.push({
            ...at(one),
            kind: 'moved',
            text: `"${one.text}" moved from ${at(old).level} (${at(old).domain}).`,
          });
        }
        if (old.text !== one.text)
          changes.push({ ...at(one), kind: 'reworded', text: `"${old.text}" now reads "${one.text}".` });
        if (old.kind !== one.kind)
          changes.push({
            ...at(one),
            kind: 'other',
            text: `"${one.text}" was a ${old.kind} and is now a ${one.kind}.`,
          });
        const details = differing(old, one, ['id', 'domain', 'level', 'text', 'kind', 'overlaps']);
        if (details)
          changes.push({
            ...at(one),
            kind: 'other',
            text: changedSentence({ before, after }, `The details of "${one.text}" have`, ...details),
          });
        if (!isDeepStrictEqual(unordered(renamed(old.overlaps ?? [])), unordered(one.overlaps ?? [])))
          changes.push({
            ...at(one),
            kind: 'other',
            text: changedSentence(
              { before, after },
              `What the document puts beside "${one.text}" for the same fact has`,
              old.overlaps,
              one.overlaps,
            ),
          });
        return changes;
      }),
      ...cellOrder(indicatorsIn(before, domain, level), indicatorsIn(after, domain, level), partner).map(
        (text): Change => ({ domain: domains.get(domain)!, level: levels.get(level)!, kind: 'other', text }),
      ),
    ]),
  );
  const kept = new Set(partner.values());
  return [
    ...changed,
    ...before.indicators
      .filter((old) => !kept.has(old))
      .map((old): Change => ({ ...at(old), kind: 'removed', text: `Removed: "${old.text}".` })),
  ];
}

/** What stands elsewhere among the signs of one cell. */
function cellOrder(
  old: readonly Indicator[],
  now: readonly Indicator[],
  partner: ReadonlyMap<Indicator, Indicator>,
): string[] {
  const text = orderSentence(
    'The signs here',
    old.map((one) => ({ key: one, name: one.text })),
    now.map((one) => ({ key: partner.get(one) ?? one, name: one.text })),
  );
  return text === undefined ? [] : [text];
}

/** Parts that have no level: said by the id of what changed. */
function otherParts(
  before: ThresholdDocument,
  after: ThresholdDocument,
  partner: ReadonlyMap<Indicator, Indicator>,
): Change[] {
  const parts = {
    principles: 'principle',
    ladders: 'ladder',
    questions: 'question',
    rules: 'rule',
    ages: 'age band',
    advice: 'piece of advice',
    contacts: 'contact',
    routes: 'route',
    assessments: 'assessment',
    plans: 'plan',
    tools: 'tool',
    pathways: 'pathway',
    programmes: 'programme',
    measures: 'measure',
    definitions: 'definition',
    steps: 'step',
  } as const;
  const whole = {
    provenance: 'provenance',
    emergency: 'emergency advice',
    needs: 'way of counting needs',
    consent: 'part on agreement and sharing',
    sections: 'list of sections',
    dimensions: 'list of dimensions',
    gaps: 'list of gaps',
    words: 'list of everyday words',
  } as const;
  const renamed = renamerOf(partner);
  const change = (kind: Change['kind'], text: string): Change => ({ domain: '', level: '', kind, text });
  return [
    ...(Object.keys(whole) as (keyof typeof whole)[]).flatMap((part) =>
      isDeepStrictEqual(before[part] && renamed(before[part]), after[part])
        ? []
        : [change('other', changedSentence({ before, after }, `The ${whole[part]} has`, before[part], after[part]))],
    ),
    ...(Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) => {
      const old = new Map((before[part] ?? []).map((one) => [one.id, one] as const));
      const now = new Map((after[part] ?? []).map((one) => [one.id, one] as const));
      return [
        ...[...now.keys()]
          .filter((id) => !old.has(id))
          .map((id) => change('added', `New ${parts[part]}: ${called(now.get(id)!)}.`)),
        ...[...old.keys()]
          .filter((id) => !now.has(id))
          .map((id) => change('removed', `The ${parts[part]} ${called(old.get(id)!)} was removed.`)),
        ...[...now].flatMap(([id, one]) => {
          const was = old.get(id);
          if (!was || isDeepStrictEqual(renamed(was), one)) return [];
          return [change('other', changedSentence({ before, after }, `The ${parts[part]} "${id}" has`, was, one))];
        }),
        ...orderChange(
          `The ${part === 'advice' ? 'pieces of advice' : `${parts[part]}s`}`,
          before[part] ?? [],
          after[part] ?? [],
        ),
      ];
    }),
  ];
}

/** The changes as a board would read them. */
export function diffText(before: ThresholdDocument, after: ThresholdDocument, changes: readonly Change[]): string {
  const title = `From "${before.provenance.title}" (${before.provenance.published}) to "${after.provenance.title}" (${after.provenance.published})`;
  if (!changes.length) return `${title}\n\nNothing changed.\n`;
  const places = new Map<string, string[]>();
  for (const { domain, level, text } of changes) {
    const place = [domain, level].filter(Boolean).join(', ') || 'The rest of the document';
    const lines = places.get(place) ?? [];
    lines.push(`- ${text}`);
    places.set(place, lines);
  }
  const parts = [...places].map(([place, lines]) => `${place}\n${lines.join('\n')}`);
  return `${title}\n\n${changes.length} ${changes.length === 1 ? 'change' : 'changes'}\n\n${parts.join('\n\n')}\n`;
}
