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
  for (const path of paths) await look(path, true);
  return { files, again, others, has: async (file) => met.has(await whereIs(file)) };
}

const whereIs = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));
