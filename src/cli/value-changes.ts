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

/** What changed between two values, each with the old and the new one; empty where no value that a reader sees did. */
function changesOf({ before, after }: Versions, old: unknown, now: unknown, also: Also): string[] {
  const [one, other] = [told(before, old, [], also), told(after, now, [], also)].map(
    (all): Values => new Map(all.map(({ where, says }) => [where, says])),
  ) as [Values, Values];
  const [was, is] = [numberedLike(other, one), numberedLike(one, other)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((where) => {
    const [then, here] = [was.get(where), is.get(where)];
    if (then === here) return [];
    const at = where && `${where}: `;
    if (then === undefined) return [`${at}${quoted(here!)} is new`];
    return [`${at}${quoted(then)} ${here === undefined ? 'is gone' : `is now ${quoted(here)}`}`];
  });
}

/** Those entries of a list without ids that only one of two versions has. */
function listChanges(
  { before, after }: Versions,
  old: readonly object[],
  now: readonly object[],
  also: Also,
): string[] {
  const words = (document: ThresholdDocument, list: readonly object[]) =>
    list.map((one) =>
      told(document, one, [], also)
        .map(({ says }) => says)
        .join(', '),
    );
  const [was, is] = [words(before, old), words(after, now)];
  const [then, here] = [new Set(was), new Set(is)];
  return [
    ...is.filter((one) => !then.has(one)).map((one) => `${quoted(one)} is new`),
    ...was.filter((one) => !here.has(one)).map((one) => `${quoted(one)} is gone`),
  ];
}

/**
 * A sentence on a part that changed, with the old and the new values. What is said least is named where it alone
 * changed: of a list its sections, of a part its ids.
 */
export function changedSentence(versions: Versions, what: string, old: unknown, now: unknown): string {
  const changes =
    Array.isArray(old) || Array.isArray(now)
      ? inList(versions, (old ?? []) as object[], (now ?? []) as object[])
      : inPart(versions, old ?? {}, now ?? {});
  return `${what} changed: ${changes.join('; ')}.`;
}

function inList(versions: Versions, old: readonly object[], now: readonly object[]): string[] {
  for (const also of [[], ['section']] as const) {
    const changes = listChanges(versions, old, now, also);
    if (changes.length) return changes;
  }
  return ['its entries stand in another order'];
}

function inPart(versions: Versions, old: object, now: object): string[] {
  const changes = changesOf(versions, old, now, ['section']);
  return changes.length ? changes : changesOf(versions, old, now, ['section', 'id']);
}
