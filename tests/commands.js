/*
 * What the browser's test runner answers, for tests that run in Node: `executeServerCommand('time-zone', …)`,
 * and `executeServerCommand('kept-text', { file, now })`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const machine = process.env.TZ;

export async function executeServerCommand(command, payload) {
  if (command === 'kept-text') return keptText(payload);
  if (command !== 'time-zone') throw new Error(`Nothing answers "${command}" in Node.`);
  if (payload) process.env.TZ = payload;
  else if (machine === undefined) delete process.env.TZ;
  else process.env.TZ = machine;
  return true;
}

/** What a file below tests/ holds; with UPDATE_SNAPSHOTS=1 it is this from now on. */
function keptText({ file: name, now }) {
  const file = join('tests', name);
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, now);
  return { text: existsSync(file) ? readFileSync(file, 'utf8') : '' };
}
