import { loadReaders } from '../../src/index.js';
import { Retry } from './retry.js';

export type Readers = Awaited<ReturnType<typeof loadReaders>>;

let there = false;

/** Whether what checks data from outside has come: then it is read in the same turn. */
export const readersThere = (): boolean => there;

/** @throws whatever the network said */
async function come(): Promise<Readers> {
  const readers = await loadReaders();
  there = true;
  return readers;
}

/**
 * What checks data from outside; null where it did not load. Then it is asked for by itself as long as it is wanted,
 * and once it comes the data is to be taken again.
 */
export async function readersFor(wanted: () => boolean, takeAgain: () => Promise<void>): Promise<Readers | null> {
  const readers = await come().catch(() => null);
  if (readers || !wanted()) return readers;
  new Retry(async () => {
    if (!wanted()) return true;
    const late = await come().catch(() => null);
    if (late && wanted()) await takeAgain();
    return late !== null;
  }).start();
  return null;
}
