import { loadReaders } from '../../src/index.js';
import { Retry } from './retry.js';

export type Readers = Awaited<ReturnType<typeof loadReaders>>;

/**
 * What checks data from outside; null where it did not load. Then it is asked for by itself as long as it is wanted,
 * and once it comes the data is to be taken again.
 */
export async function readersFor(wanted: () => boolean, takeAgain: () => Promise<void>): Promise<Readers | null> {
  const readers = await loadReaders().catch(() => null);
  if (readers || !wanted()) return readers;
  new Retry(async () => {
    if (!wanted()) return true;
    const come = await loadReaders().catch(() => null);
    if (come && wanted()) await takeAgain();
    return come !== null;
  }).start();
  return null;
}
