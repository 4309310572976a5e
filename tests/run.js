/*
 * Every check of the kit, or one stage of it: `node tests/run.js hosts cli`. It goes on after a failure, so
 * that one run shows everything, and ends with what failed and the counts, whatever ends it. Types, lint
 * and build count as one check each.
 */
import './node.js';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBrowser } from './browser.js';
import { everyJob, jobsOf, stages } from './stages.js';

process.chdir(join(import.meta.dirname, '..'));
// As npm does for its scripts, so that this file can be run by itself.
process.env.PATH = `${join(process.cwd(), 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
// Node gets more room for what is young: with less it cleans up for a tenth of its time.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();
const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-'));
const began = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
/**
 * How many jobs run at once: three keep two processors busy, because each waits now and then. And after how long without
 * a word one has hung: no busy machine needs that.
 */
const [AT_ONCE, SILENCE] = [3, 20 * 60_000];

const total = { passed: 0, skipped: 0, failures: [] };
const running = new Set();

/** What a job has reported, and of its files those that it did not end. */
function reported({ name, files = [] }, counts, code) {
  const sum = { passed: 0, skipped: 0, failures: [] };
  const open = new Set(files);
  for (const line of read(counts).split('\n').slice(0, -1)) {
    const { file, passed = 0, skipped = 0, failures = [], ended } = JSON.parse(line);
    sum.passed += passed;
    sum.skipped += skipped;
    sum.failures.push(...failures);
    if (ended) open.delete(file);
  }
  if (!files.length) return code === 0 ? { ...sum, passed: 1 } : { ...sum, failures: [name] };
  sum.failures.push(...[...open].map((file) => `${file}: did not finish`));
  if (code !== 0 && !sum.failures.length) sum.failures.push(`${name}: ended with ${code}`);
  if (!sum.passed && !sum.skipped && !sum.failures.length) sum.failures.push(`${name}: no test ran`);
  return sum;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function end(child) {
  try {
    // A job has processes of its own, and they end with it.
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Runs a job to its end, says how it went, and counts it; true when nothing failed. */
function run(job, env) {
  console.log(`${job.name}: ${job.does}`);
  const since = performance.now();
  const counts = join(scratch, `${job.name.replace(/\W+/g, '-')}.jsonl`);
  let said = '';
  let heard = Date.now();
  return new Promise((done) => {
    const child = spawn(job.command, {
      shell: true,
      detached: process.platform !== 'win32',
      stdio: ['inherit', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', ...env, ...job.env, TEST_COUNTS: counts, TEST_SCRATCH: scratch },
    });
    const finish = (code) => {
      if (!running.delete(stop)) return;
      clearInterval(watch);
      const { passed, skipped, failures } = reported(job, counts, code);
      total.passed += passed;
      total.skipped += skipped;
      total.failures.push(...failures);
      if (said && failures.length) console.log(said.trimEnd());
      console.log(`${job.name}: ${passed} passed, ${failures.length} failed, ${seconds(since)}`);
      done(!failures.length);
    };
    const stop = (why) => {
      end(child);
      finish(why);
    };
    const watch = setInterval(() => {
      const wrote = statSync(counts, { throwIfNoEntry: false })?.mtimeMs ?? 0;
      if (Date.now() - Math.max(heard, wrote) > SILENCE) stop(`no word for ${SILENCE / 60_000} minutes`);
    }, 1000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        heard = Date.now();
        if (job.live) process.stdout.write(text);
        else said += text;
      });
    }
    child.on('error', ({ message }) => finish(message));
    child.on('close', finish);
    running.add(stop);
  });
}

const waiting = [];
const notRun = ({ name, files = [name] }, why) =>
  total.failures.push(...files.map((file) => `${file}: not run, ${why}`));

/** Runs jobs so many at once, in their order; what needs another's result waits for it. */
async function runAll(jobs, env) {
  const results = new Map();
  waiting.push(...jobs);
  const next = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      if (job.after && !(await results.get(job.after))) {
        notRun(job, `because of "${job.after}"`);
        continue;
      }
      const result = run(job, env);
      results.set(job.name, result);
      await result;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

function close() {
  rmSync(scratch, { recursive: true, force: true });
  for (const failure of total.failures) console.log(`\nfailed: ${failure}`);
  console.log(`\nIt took ${seconds(began)}.${total.skipped ? ` ${total.skipped} tests were skipped.` : ''}`);
  console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
  process.exit(total.failures.length ? 1 : 0);
}

function endOn(signal) {
  for (const job of waiting.splice(0)) notRun(job, `because ${signal} came`);
  for (const stop of [...running]) stop(signal);
  close();
}

const [stage, ...rest] = process.argv.slice(2);
const parts = rest.filter((part) => part !== '--watch');
const watch = rest.length > parts.length;
try {
  if (stage && !stages.includes(stage))
    throw new Error(`There is no stage "${stage}". There are: ${stages.join(', ')}.`);
  const jobs = stage ? jobsOf(stage, parts, watch) : everyJob();
  let env = {};
  if (stage !== 'core') {
    const browser = await findBrowser();
    if (browser.instead) console.log(`The pictures of stories are skipped: ${browser.instead}`);
    env = { TEST_BROWSER: JSON.stringify(browser) };
  }
  if (watch) {
    const [job] = jobs;
    spawn(job.command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env, ...job.env } }).on(
      'exit',
      (code) => process.exit(code ?? 1),
    );
  } else {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endOn);
    await runAll(jobs, env);
    close();
  }
} catch (error) {
  total.failures.push(error.message);
  close();
}
