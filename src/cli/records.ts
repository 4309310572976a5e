import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The files that a report is of. */
export interface RecordFiles {
  /** Each once, in the order in which they were named, and by name in a folder. */
  readonly files: readonly string[];
  /** How many were met again, by a link or because they were named twice. */
  readonly again: number;
  /** How many files of the folders are no records by their names. */
  readonly others: number;
  /** Folders that were named and have no record in them. */
  readonly without: readonly string[];
  has(file: string): Promise<boolean>;
}

/** The files that were named, and the records of the folders that were, and of the folders in them. */
export async function recordFiles(paths: readonly string[]): Promise<RecordFiles> {
  const files: string[] = [];
  const met = new Set<string>();
  let again = 0;
  let others = 0;
  async function look(path: string, isNamed: boolean): Promise<void> {
    // What cannot be read is named with the others that cannot.
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder && !isNamed && !/\.json$/i.test(path)) {
      others += 1;
      return;
    }
    const real = await whereIs(path);
    if (met.has(real)) {
      // A link that leads back to its own folder would have every record counted many times.
      if (!isFolder) again += 1;
      return;
    }
    met.add(real);
    const names = isFolder ? await readdir(path).catch(() => null) : null;
    if (!names) files.push(path);
    else for (const name of names.sort()) await look(join(path, name), false);
  }
  const without: string[] = [];
  for (const path of paths) {
    const [found, repeated] = [files.length, again];
    const isNew = !met.has(await whereIs(path));
    await look(path, true);
    if (isNew && found === files.length && repeated === again) without.push(path);
  }
  return { files, again, others, without, has: async (file) => met.has(await whereIs(file)) };
}

const whereIs = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** What of a record may stand in another file too: a copy would count twice in every sum. */
export class Copies {
  readonly #contents = new Map<string, string>();
  readonly #references = new Map<string, string>();

  /** The first file with the same record in it. Notes this one. */
  content(file: string, record: object): string | undefined {
    return this.#first(this.#contents, createHash('sha256').update(JSON.stringify(record)).digest('hex'), file);
  }

  /** The first file with the same reference. Notes this one. */
  reference(file: string, reference: string | null): string | undefined {
    return reference === null ? undefined : this.#first(this.#references, reference, file);
  }

  #first(met: Map<string, string>, key: string, file: string): string | undefined {
    const first = met.get(key);
    if (first === undefined) met.set(key, file);
    return first;
  }
}
