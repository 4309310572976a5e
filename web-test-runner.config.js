import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { syllable } from 'syllable';
import { browserArguments, browserPath } from './tests/browser.js';

const isJsonModule = (context) => context.path.endsWith('.json') && context.get('sec-fetch-dest') === 'script';

/** A JSON file that is imported becomes a module; one that is fetched stays what it is. */
const jsonModules = {
  name: 'json-modules',
  transformCacheKey: (context) => (isJsonModule(context) ? 'module' : undefined),
  resolveMimeType: (context) => (isJsonModule(context) ? 'js' : undefined),
  transform(context) {
    if (!context.path.endsWith('.json')) return undefined;
    const headers = { vary: 'Sec-Fetch-Dest' };
    return isJsonModule(context) ? { body: `export default ${context.body};`, headers } : { body: String(context.body), headers };
  },
};

/**
 * What a screen reader is given, as text: `executeServerCommand('aria-snapshot', { selector })`. The
 * runner's own snapshot asks for an interface that Playwright has dropped.
 */
const ariaSnapshot = {
  name: 'aria-snapshot',
  executeCommand({ command, payload, session }) {
    if (command !== 'aria-snapshot') return undefined;
    return session.browser.getPage(session.id).locator(payload?.selector ?? 'body').ariaSnapshot();
  },
};

/**
 * What was kept of a story: `executeServerCommand('kept-snapshot', { name, now })` gives what
 * tests/stories/snapshots holds. With UPDATE_SNAPSHOTS=1 that is written anew; look at the difference.
 */
const keptSnapshot = {
  name: 'kept-snapshot',
  executeCommand({ command, payload }) {
    if (command !== 'kept-snapshot') return undefined;
    const file = `tests/stories/snapshots/${payload.name}.txt`;
    if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, payload.now);
    return { text: existsSync(file) ? readFileSync(file, 'utf8') : '' };
  },
};

/**
 * Puts the page into another time zone, as a browser abroad is: `executeServerCommand('time-zone', 'Pacific/Auckland')`.
 * The zone stays until the next one; an empty text gives back the machine's own.
 */
const timeZone = {
  name: 'time-zone',
  protocols: new WeakMap(),
  async executeCommand({ command, payload, session }) {
    if (command !== 'time-zone') return undefined;
    const page = session.browser.getPage(session.id);
    if (!this.protocols.has(page)) this.protocols.set(page, await page.context().newCDPSession(page));
    await this.protocols.get(page).send('Emulation.setTimezoneOverride', { timezoneId: payload });
    return true;
  },
};

/** The syllables of each word: `executeServerCommand('syllables', words)`. The library runs in Node only. */
const syllables = {
  name: 'syllables',
  executeCommand: ({ command, payload }) => (command === 'syllables' ? payload.map((word) => syllable(word)) : undefined),
};

/** Every file a second time, at another address: a page may carry two copies of the kit. */
const secondCopy = (context, next) => {
  context.url = context.url.replace(/^\/second-copy\//, '/');
  return next();
};

const testsIn = (suite) => [...(suite?.tests ?? []), ...(suite?.suites ?? []).flatMap(testsIn)];

/** Leaves the counts where `npm test` asked for them. A file that failed without a failed test counts as one. */
const counts = {
  onTestRunFinished({ sessions }) {
    if (!process.env.TEST_COUNTS) return;
    const sum = { passed: 0, failed: 0 };
    for (const { testResults, passed: fine } of sessions) {
      const tests = testsIn(testResults);
      const failed = tests.filter((test) => !test.passed && !test.skipped).length;
      sum.passed += tests.filter((test) => test.passed && !test.skipped).length;
      sum.failed += failed || (fine ? 0 : 1);
    }
    writeFileSync(process.env.TEST_COUNTS, JSON.stringify(sum));
  },
};

const executablePath = await browserPath();

export default {
  files: ['tests/core/**/*.test.ts', 'tests/elements/**/*.test.ts', 'tests/access/**/*.test.ts', 'tests/stories/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  middleware: [secondCopy],
  plugins: [jsonModules, ariaSnapshot, keptSnapshot, timeZone, syllables, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: { executablePath, args: browserArguments } })],
  testFramework: { config: { timeout: 30_000 } },
  testsFinishTimeout: 600_000,
  concurrency: 2,
  reporters: [defaultReporter(), counts],
};
