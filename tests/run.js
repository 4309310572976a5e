/*
 * Every check of the kit. It goes on after a failure, so that one run shows everything, and ends
 * with what failed and the counts. Types, lint and build count as one check each.
 */
import { exec, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-'));
const total = { passed: 0, failures: [] };

/** Runs one command to its end; true when it succeeded. A command that hangs is a failure. */
function run(name, command, env = {}) {
  console.log(`\n== ${name}`);
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: 'inherit', timeout: 900_000, env: { ...process.env, ...env } });
    child.on('error', () => done(false));
    child.on('close', (code) => done(code === 0));
  });
}

function count(passed, failures) {
  total.passed += passed;
  total.failures.push(...failures);
}

/** Counts a run of many tests; one that failed without saying where, or ran none, is one failure. */
function countTests(name, succeeded, { passed, failures }) {
  const silent = failures.length === 0 && (!succeeded || passed === 0);
  count(passed, silent ? [`${name}: ${succeeded ? 'no test ran' : 'did not finish'}`] : failures);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failures: [] };
  }
}

/** One of the checks that run beside each other: what it says comes when it is done. */
function check(name) {
  return new Promise((done) => {
    exec(`npm run --silent ${name}`, { timeout: 900_000, maxBuffer: Infinity }, (error, ...said) => {
      console.log(`\n== ${name}\n${said.join('')}`);
      count(error ? 0 : 1, error ? [name] : []);
      done(!error);
    });
  });
}

async function browserTests() {
  const file = join(scratch, 'browser.json');
  const succeeded = await run('core, elements, access, stories', 'web-test-runner', { TEST_COUNTS: file });
  countTests('core, elements, access, stories', succeeded, read(file));
}

async function hostTests() {
  const files = readdirSync('tests/hosts')
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => `tests/hosts/${name}`);
  const file = join(scratch, 'hosts.json');
  const reporters = `--test-reporter=spec --test-reporter-destination=stdout --test-reporter=./tests/hosts/counts.js --test-reporter-destination="${file}"`;
  const succeeded =
    files.length > 0 && (await run('hosts', `node --test --test-concurrency=2 ${reporters} ${files.join(' ')}`));
  countTests('hosts', succeeded || files.length === 0, read(file));
}

try {
  const [, , built] = await Promise.all(['types', 'lint', 'build'].map(check));
  await browserTests();
  if (built) await hostTests();
  else {
    console.log('\n== hosts\nNot run: there is no build.');
    count(0, ['hosts: not run, there is no build']);
  }
} catch (error) {
  console.error(error);
  count(0, ['tests/run.js']);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = total.failures.length ? 1 : 0;
for (const failure of total.failures) console.log(`\nfailed: ${failure}`);
console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
