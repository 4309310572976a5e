/*
 * Reports the files of a group of the hosts' tests to tests/run.js as they go: a suite at the top is a file. A suite
 * that failed because a test in it did counts for nothing more.
 */
import { join, relative } from 'node:path';
import { note } from '../counts.js';

const root = join(import.meta.dirname, '../..');

export default async function* counts(events) {
  let file;
  for await (const { type, data } of events) {
    if (type === 'test:start' && data.nesting === 0) file = data.name;
    if (!['test:pass', 'test:fail'].includes(type)) continue;
    const { details, name, nesting, skip } = data;
    // Else a server would be started and closed with another file's.
    const own = data.file && relative(root, data.file);
    if (own?.endsWith('.test.js') && own !== file)
      note({ file: own, failures: [`${own}: ${name}: ran with ${file}: group.js must load first what waits`] });
    else if (type === 'test:pass') {
      if (details.type !== 'suite') note(skip === undefined ? { file, passed: 1 } : { file, skipped: 1 });
    } else {
      const { failureType, cause } = details.error;
      if (failureType !== 'subtestsFailed')
        note({ file, failures: [`${file}: ${name}: ${cause?.message ?? cause ?? failureType}`] });
    }
    if (nesting === 0) note({ file, ended: true });
  }
  yield '';
}
