import type { ThresholdDocument } from '../document/index.js';
import { partKey, partsOf } from './names.js';
import type { CaseRecord, Named } from './schema.js';

/** Words as they are compared: white space, quotation marks, dashes, case and a last full stop make no other meaning. */
const plain = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/]) ?/g, '$1')
    .trim()
    .replace(/\.$/, '')
    .toLowerCase();

/** Whether two texts say the same in the same words. */
export const sameWords = (a: string, b: string): boolean => plain(a) === plain(b);

/** A part of the document now, and what it was called when it was recorded. */
export interface Found {
  /** The last part of its id. */
  readonly id: string;
  readonly words: string;
  readonly was: string;
  /** True where the id is the same and its words are others. */
  readonly renamed: boolean;
}

export interface Resolver {
  /** A part by the id that it was recorded with; null where it is gone. A part of another one is looked for in what that one is now. */
  find(part: Named['part'], id: string, inside?: Inside): Found | null;
  /** What a part was called when it was recorded; its id where that was not kept. */
  nameThen(part: Named['part'], id: string, inside?: Inside): string;
  /** The ids of a part when it was recorded, in the order of the document. */
  idsThen(part: Named['part']): readonly string[];
}

/** The path of what holds a part: when it was recorded, and now. */
export interface Inside {
  readonly then: string;
  readonly now: string;
}

/** Finds what a record names in a document that may be another version of its own. */
export function resolver(document: ThresholdDocument, record: CaseRecord): Resolver {
  const now = partsOf(document);
  const then = new Map(record.names?.map((one) => [partKey(one.part, one.id), one.words]));
  const at = (holder: string | undefined, id: string) => (holder ? `${holder}/${id}` : id);
  const holder = (id: string) => id.slice(0, Math.max(0, id.lastIndexOf('/')));
  const last = (id: string) => id.slice(id.lastIndexOf('/') + 1);

  return {
    find(part, id, inside) {
      // No id of a document has a stroke: it would be taken for a path.
      const here = id.includes('/') ? undefined : now.get(partKey(part, at(inside?.now, id)));
      const was = then.get(partKey(part, at(inside?.then, id)));
      if (was === undefined || (here && sameWords(here.words, was)))
        return here ? { id, words: here.words, was: here.words, renamed: false } : null;
      const same = [...now.values()].filter(
        (one) => one.part === part && holder(one.id) === (inside?.now ?? '') && sameWords(one.words, was),
      );
      if (same.length === 1) return { id: last(same[0]!.id), words: same[0]!.words, was, renamed: false };
      // What another part was called then is no new name of this one: the ids were counted anew.
      const isOther = record.names?.some(
        (one) =>
          one.part === part && holder(one.id) === (inside?.then ?? '') && here && sameWords(one.words, here.words),
      );
      return here && !isOther ? { id, words: here.words, was, renamed: true } : null;
    },
    nameThen: (part, id, inside) =>
      then.get(partKey(part, at(inside?.then, id))) ?? now.get(partKey(part, at(inside?.now, id)))?.words ?? id,
    idsThen: (part) => record.names?.filter((one) => one.part === part).map(({ id }) => id) ?? [],
  };
}
