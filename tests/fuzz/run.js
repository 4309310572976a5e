/*
 * Hands the core a million inputs that nobody would write, and sees whether any makes it throw: `npm run fuzz`, which
 * writes that into the guide to benchmarks, or `npm run fuzz -- 50000` for another number. `npm test` does the same
 * with a few thousand.
 */
import '../node.js';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { machine, today, writeSection } from '../bench/guide.js';

const MILLION = 1_000_000;
const inputs = Number(process.argv[2] ?? MILLION);
if (!Number.isInteger(inputs) || inputs < 1) throw new Error(`Say how many inputs: "${process.argv[2]}" is no number.`);

const root = join(import.meta.dirname, '../..');
const began = performance.now();
const { status } = spawnSync(process.execPath, ['--enable-source-maps', 'tests/core.js', 'tests/core/fuzz.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_INPUTS: String(inputs) },
});
const seconds = Math.round((performance.now() - began) / 1000);
if (status === 0) {
  const said = `${inputs.toLocaleString('en-GB')} inputs in ${seconds} s: nothing threw, nothing was changed.`;
  console.log(said);
  if (inputs === MILLION) writeSection('fuzz', `${today()}, ${machine()}: ${said}`);
}
process.exitCode = status ?? 1;
