/*
 * Runs commands one after the other and says what each does and how long it took:
 * `node tests/steps.js "what it does: the command" …`. What a command prints is shown when it fails, and
 * ends the rest.
 */
import { spawnSync } from 'node:child_process';

for (const step of process.argv.slice(2)) {
  const [, does, command] = /^([^:]+): (.+)$/.exec(step);
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) console.log(`${stdout}${stderr}`.trim());
  console.log(`${does}: ${status === 0 ? '' : 'failed, '}${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (status !== 0) process.exit(status ?? 1);
}
