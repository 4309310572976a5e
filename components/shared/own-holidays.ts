import { loadReaders, type BankHolidays, type Issue } from '../../src/index.js';
import { given } from './given.js';

/** The bank holidays that a host gave in place of the kit's own; faulty ones are not used, and have issues. Neither where it gave none. */
export async function readOwnHolidays(
  json: unknown,
): Promise<{ readonly holidays?: BankHolidays; readonly issues?: readonly Issue[] }> {
  if (given(json) === null) return {};
  const read = (await loadReaders().catch(() => null))?.readHolidays(json);
  return read?.ok ? { holidays: read.value } : { issues: read?.issues ?? [] };
}
