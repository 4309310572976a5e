/*
 * The tests of the core, in Node: `npm run test:core`, or with parts of files' names after it, and with
 * `--watch` again at each change. esbuild bundles the files; mocha runs them, as many beside each other
 * as there are processors.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { context } from 'esbuild';
import Mocha from 'mocha';
import { note } from './counts.js';

const [files, watch] = [process.argv.slice(2).filter((file) => file !== '--watch'), process.argv.includes('--watch')];
const outdir = mkdtempSync(join(tmpdir(), 'threshold-kit-core-'));
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const bundled = (file) => join(outdir, `${basename(file, '.ts')}.mjs`);

/** Runs what was bundled, each file in a process that has not read it before. */
async function run() {
  const began = performance.now();
  // No limit for a test: a busy machine passes any. The runner ends what says nothing for long.
  const mocha = new Mocha({ timeout: 0, parallel: true, jobs: availableParallelism(), reporter: Quiet });
  for (const file of files) mocha.addFile(bundled(file));
  const failed = await new Promise((done) => mocha.run(done));
  process.exitCode = failed ? 1 : 0;
  console.log(`core: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** Says what fails when it fails, and a line for each file. */
function Quiet(runner) {
  const source = (test) => files.find((file) => bundled(file) === test.file) ?? 'tests/core';
  const passed = new Map(files.map((file) => [file, 0]));
  runner.on('pass', (test) => {
    passed.set(source(test), passed.get(source(test)) + 1);
    note({ file: source(test), passed: 1 });
  });
  runner.on('fail', (test, error) => {
    const failure = `${source(test)}: ${test.fullTitle()}: ${error.message}`;
    console.log(`failed: ${failure}\n${error.stack ?? ''}`);
    note({ file: source(test), failures: [failure] });
  });
  runner.on('end', () => {
    for (const [file, count] of passed) {
      console.log(`${file}: ${count} passed`);
      note({ file, ended: true });
    }
  });
}

const builder = await context({
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
  plugins: watch
    ? [{ name: 'again', setup: ({ onEnd }) => onEnd(({ errors }) => (errors.length ? undefined : run())) }]
    : [],
});
if (watch) await builder.watch();
else {
  await builder.rebuild();
  await builder.dispose();
  await run();
}
