import { type ThresholdDocument } from '../document/index.js';
import { told } from './told.js';

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
function changesOf({ before, after }: Versions, old: unknown, now: unknown): string[] {
  const [one, other] = [told(before, old, [], true), told(after, now, [], true)].map(
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
  sections: boolean,
): string[] {
  const words = (document: ThresholdDocument, list: readonly object[]) =>
    list.map((one) =>
      told(document, one, [], sections)
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

/** A sentence on a part that changed, with the old and the new values. Of a list, sections are named where they alone did. */
export function changedSentence(versions: Versions, what: string, old: unknown, now: unknown): string {
  const inList = (sections: boolean) =>
    listChanges(versions, (old ?? []) as object[], (now ?? []) as object[], sections);
  const [first = [], second = []] =
    Array.isArray(old) || Array.isArray(now)
      ? [inList(false), inList(true)]
      : [changesOf(versions, old ?? {}, now ?? {})];
  const changes = first.length ? first : second;
  return changes.length ? `${what} changed: ${changes.join('; ')}.` : `${what} changed.`;
}
