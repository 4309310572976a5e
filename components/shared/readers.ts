import { loadReaders } from '../../src/index.js';
import { Retry } from './retry.js';

/** Asks by itself for what checks data from outside, until it comes or nothing waits for it any more; then it is read. */
export function whenReaders(wanted: () => boolean, read: () => Promise<void>): void {
  new Retry(async () => {
    if (!wanted()) return true;
    const come = await loadReaders().then(
      () => true,
      () => false,
    );
    if (come && wanted()) await read();
    return come;
  }).start();
}
