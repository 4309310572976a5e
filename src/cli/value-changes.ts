import { type ThresholdDocument } from '../document/index.js';
import { told } from './told.js';

/** A part of a document as it was, and as it is. */
export interface Versions {
  readonly before: ThresholdDocument;
  readonly after: ThresholdDocument;
}

const quoted = (text: string) => `"${text}"`;

/** What changed between two values, each with the old and the new one; empty where no value that a reader sees did. */
function changesOf({ before, after }: Versions, old: unknown, now: unknown): string[] {
  const [was, is] = [told(before, old), told(after, now)].map(
    (all) => new Map(all.map((one) => [one.where, one.says])),
  );
  return [...new Set([...was!.keys(), ...is!.keys()])].flatMap((where) => {
    const [then, here] = [was!.get(where), is!.get(where)];
    if (then === here) return [];
    const at = where && `${where}: `;
    if (then === undefined) return [`${at}${quoted(here!)} is new`];
    return [`${at}${quoted(then)} ${here === undefined ? 'is gone' : `is now ${quoted(here)}`}`];
  });
}

/** Those entries of a list without ids that only one of two versions has. */
function listChanges({ before, after }: Versions, old: readonly object[], now: readonly object[]): string[] {
  const words = (document: ThresholdDocument, list: readonly object[]) =>
    list.map((one) =>
      told(document, one)
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

/** A sentence on a part that changed, with the old and the new values. Its sections are named where they alone did. */
export function changedSentence(versions: Versions, what: string, old: unknown, now: unknown): string {
  const changes =
    Array.isArray(old) || Array.isArray(now)
      ? listChanges(versions, (old ?? []) as object[], (now ?? []) as object[])
      : changesOf(versions, old ?? {}, now ?? {});
  return changes.length ? `${what} changed: ${changes.join('; ')}.` : `${what} changed.`;
}
