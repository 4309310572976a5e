/*
 * The tests of the core, in Node: `npm run test:core`, or with a part of a file's name,
 * `npm run test:core -- laws`. Each file is bundled by esbuild into dist/tests and run by mocha.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';

process.chdir(join(import.meta.dirname, '..'));
const wanted = process.argv.slice(2);
const files = readdirSync('tests/core')
  .filter((name) => name.endsWith('.test.ts') && (!wanted.length || wanted.some((part) => name.includes(part))))
  .map((name) => `tests/core/${name}`);
const outdir = 'dist/tests/core';
rmSync(outdir, { recursive: true, force: true });
await build({
  entryPoints: files,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  alias: { '@web/test-runner-commands': './tests/commands.js' },
  outdir,
  sourcemap: 'inline',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});

const mocha = new Mocha({ timeout: 120_000, reporter: 'dot' });
for (const file of files) mocha.addFile(resolve(outdir, basename(file, '.ts') + '.mjs'));
await mocha.loadFilesAsync();
const failures = [];
let passed = 0;
const runner = mocha.run((failed) => {
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify({ passed, failures }));
  process.exitCode = failed || !passed ? 1 : 0;
});
runner.on('pass', () => (passed += 1));
runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${error.message}`));
