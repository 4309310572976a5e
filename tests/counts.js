/*
 * What a command that runs tests reports to tests/run.js as it goes, a line of JSON each: a `file`, how
 * many more `passed` in it or were `skipped`, its `failures`, and that it has `ended`. So what ran
 * counts, and what did not is known, whatever ends the command.
 */
import { appendFileSync } from 'node:fs';

export function note(line) {
  if (process.env.TEST_COUNTS) appendFileSync(process.env.TEST_COUNTS, `${JSON.stringify(line)}\n`);
}
