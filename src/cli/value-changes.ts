import { type ThresholdDocument } from '../document/index.js';
import { told, type Also } from './told.js';

/** A part of a document as it was, and as it is. */
export interface Versions {
  readonly before: ThresholdDocument;
  readonly after: ThresholdDocument;
}

const quoted = (text: string) => `"${text}"`;

type Values = ReadonlyMap<string, string>;

/** The entry of a list of one has no number: beside a longer list it is the first. */
const numberedLike = (other: Values, values: Values): Values =>
  new Map(
    [...values].map(([where, says]) => {
      const steps = where.split(', ');
      const first = other.has(where)
        ? undefined
        : steps
            .map((step, at) => steps.with(at, `${step} 1`).join(', '))
            .find((one) => other.has(one) && !values.has(one));
      return [first ?? where, says];
    }),
  );

/** One value that changed: where it stands, and what became of it. */
interface ValueChange {
  readonly where: string;
  readonly text: string;
  /** Whether it stands in both versions. */
  readonly inBoth: boolean;
}

/** What changed between two values, each with the old and the new one; empty where no value that a reader sees did. */
function changesOf({ before, after }: Versions, old: unknown, now: unknown, also: Also): ValueChange[] {
  const [one, other] = [told(before, old, [], also), told(after, now, [], also)].map(
    (all): Values => new Map(all.map(({ where, says }) => [where, says])),
  ) as [Values, Values];
  const [was, is] = [numberedLike(other, one), numberedLike(one, other)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((where) => {
    const [then, here] = [was.get(where), is.get(where)];
    if (then === here) return [];
    const at = where && `${where}: `;
    const text =
      then === undefined
        ? `${at}${quoted(here!)} is new`
        : `${at}${quoted(then)} ${here === undefined ? 'is gone' : `is now ${quoted(here)}`}`;
    return [{ where, text, inBoth: then !== undefined && here !== undefined }];
  });
}

/** What a reader sees no change of: ids that other parts and saved records refer to. */
const IDS = 'only ids that it gives or refers to, not its words';

/**
 * A sentence on a part that changed, with the old and the new values: of a list its entries, of a part its values,
 * and the ids in it that have become others.
 */
export function changedSentence(versions: Versions, what: string, old: unknown, now: unknown): string {
  const changes =
    Array.isArray(old) || Array.isArray(now)
      ? inList(versions, (old ?? []) as object[], (now ?? []) as object[])
      : inPart(versions, old ?? {}, now ?? {});
  return `${what} changed: ${changes.join('; ')}.`;
}

/** Those of a list that another one has not, or has fewer times. */
function beyond(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const entryChanges = (was: readonly string[], is: readonly string[]): string[] => [
  ...beyond(is, was).map((one) => `${quoted(one)} is new`),
  ...beyond(was, is).map((one) => `${quoted(one)} is gone`),
];

/** The entries of a list without ids that only one of two versions has; then those that cite another section. */
function inList({ before, after }: Versions, old: readonly object[], now: readonly object[]): string[] {
  const words = (document: ThresholdDocument, list: readonly object[], also: Also) =>
    list.map((one) =>
      told(document, one, [], also)
        .map(({ says }) => says)
        .join(', '),
    );
  const [was, is] = [words(before, old, []), words(after, now, [])];
  const [citedWas, citedIs] = [words(before, old, ['section']), words(after, now, ['section'])];
  const changes = [
    ...entryChanges(was, is),
    ...entryChanges(
      citedWas.filter((_, at) => is.includes(was[at]!)),
      citedIs.filter((_, at) => was.includes(is[at]!)),
    ),
  ];
  if (changes.length) return [...new Set(changes)];
  return [citedWas.some((one, at) => one !== citedIs[at]) ? 'its entries stand in another order' : IDS];
}

function inPart(versions: Versions, old: object, now: object): string[] {
  const changes = changesOf(versions, old, now, ['section']);
  const ids = changesOf(versions, old, now, ['section', 'id']).filter(
    ({ where, inBoth }) => /(?:^|, )id$/.test(where) && (inBoth || !changes.length),
  );
  const all = [...changes, ...ids].map(({ text }) => text);
  return all.length ? all : [IDS];
}

/** An entry by its id, with its name or its words. */
export const called = (one: {
  readonly id: string;
  readonly name?: string;
  readonly text?: string;
  readonly term?: string;
}) => {
  const words = one.name ?? one.term ?? one.text;
  return `"${one.id}"${words === undefined ? '' : ` (${words.replace(/\.$/, '')})`}`;
};
