/* Reports a file of the hosts' tests to tests/run.js as it goes. A suite that failed because a test in it did counts for nothing more. */
import { join, relative } from 'node:path';
import { note } from '../counts.js';

const file = relative(join(import.meta.dirname, '../..'), process.argv[1]);

export default async function* counts(events) {
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.details.type !== 'suite')
      note(data.skip === undefined ? { file, passed: 1 } : { file, skipped: 1 });
    if (type !== 'test:fail') continue;
    const { failureType, cause } = data.details.error;
    if (failureType !== 'subtestsFailed')
      note({ file, failures: [`${file}: ${data.name}: ${cause?.message ?? cause ?? failureType}`] });
  }
  note({ file, ended: true });
  yield '';
}
