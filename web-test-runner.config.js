import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'esbuild';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { syllable } from 'syllable';
import { browserArguments, findBrowser, ignoredArguments, pressTab } from './tests/browser.js';
import { note } from './tests/counts.js';
import { browsersNamed, otherEngines } from './tests/engine.js';
import { freePort } from './tests/port.js';

const isJsonModule = (context) => context.path.endsWith('.json') && context.get('sec-fetch-dest') === 'script';

/** A JSON file that is imported becomes a module; one that is fetched stays what it is. */
const jsonModules = {
  name: 'json-modules',
  transformCacheKey: (context) => (isJsonModule(context) ? 'module' : undefined),
  resolveMimeType: (context) => (isJsonModule(context) ? 'js' : undefined),
  transform(context) {
    if (!context.path.endsWith('.json')) return undefined;
    const headers = { vary: 'Sec-Fetch-Dest' };
    return isJsonModule(context)
      ? { body: `export default ${context.body};`, headers }
      : { body: String(context.body), headers };
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
    return session.browser
      .getPage(session.id)
      .locator(payload?.selector ?? 'body')
      .ariaSnapshot();
  },
};

const protocols = new WeakMap();

/** The browser's own debugging protocol on the page of a test. */
async function protocolOf(session) {
  const page = session.browser.getPage(session.id);
  if (!protocols.has(page)) protocols.set(page, await page.context().newCDPSession(page));
  return protocols.get(page);
}

/**
 * What was kept of a text: `executeServerCommand('kept-text', { file, now })` gives what the file
 * below tests/ holds. With UPDATE_SNAPSHOTS=1 that is written anew; look at the difference.
 */
const keptText = {
  name: 'kept-text',
  executeCommand({ command, payload }) {
    if (command !== 'kept-text') return undefined;
    const file = new URL(`tests/${payload.file}`, import.meta.url);
    if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, payload.now);
    return { text: existsSync(file) ? readFileSync(file, 'utf8') : '' };
  },
};

/** What stands in a part of the page, as a PNG in base64: `executeServerCommand('screenshot', { x, y, width, height })`. */
const screenshot = {
  name: 'screenshot',
  async executeCommand({ command, payload, session }) {
    if (command !== 'screenshot') return undefined;
    const { data } = await (
      await protocolOf(session)
    ).send('Page.captureScreenshot', { clip: { ...payload, scale: 1 }, optimizeForSpeed: true });
    return data;
  },
};

/** The small pictures of the stories, below tests/stories/pictures; what differs is laid into dist/pictures. */
const pictures = {
  name: 'pictures',
  executeCommand({ command, payload }) {
    if (command === 'pictures-compared') return instead === undefined;
    const kept = (name) => new URL(`tests/stories/pictures/${name}`, import.meta.url);
    const write = (to, base64) => {
      mkdirSync(new URL('.', to), { recursive: true });
      writeFileSync(to, base64, 'base64');
    };
    if (command === 'kept-picture') {
      const file = kept(`${payload.file}.webp`);
      return { image: existsSync(file) ? readFileSync(file, 'base64') : '' };
    }
    if (command === 'picture-differs') {
      const updated = Boolean(process.env.UPDATE_SNAPSHOTS);
      const seen = (ending) => new URL(`dist/pictures/${payload.file}${ending}`, import.meta.url);
      write(updated ? kept(`${payload.file}.webp`) : seen('.webp'), payload.seen);
      if (!updated && payload.where) write(seen('.difference.webp'), payload.where);
      return { updated };
    }
    if (command === 'stray-pictures') {
      const folder = kept(`${payload.folder}/`);
      const stray = (existsSync(folder) ? readdirSync(folder) : []).filter(
        (name) => !payload.stories.includes(name.replace(/[.]webp$/, '')),
      );
      if (!process.env.UPDATE_SNAPSHOTS) return stray;
      for (const name of stray) rmSync(new URL(name, folder));
      return [];
    }
    return undefined;
  },
};

/**
 * Puts the page into another time zone, as a browser abroad is: `executeServerCommand('time-zone', 'Pacific/Auckland')`.
 * The zone stays until the next one; an empty text gives back the machine's own.
 */
const timeZone = {
  name: 'time-zone',
  async executeCommand({ command, payload, session }) {
    if (command !== 'time-zone') return undefined;
    await (await protocolOf(session)).send('Emulation.setTimezoneOverride', { timezoneId: payload });
    return true;
  },
};

/** Presses a key in Firefox, with those that are held, as in "Shift+Tab": what drives it takes one at a time, and Space as what it writes. */
async function pressWith(keyboard, key) {
  const held = key.split('+');
  const last = held.pop();
  for (const one of held) await keyboard.down(one);
  await keyboard.press(last === 'Space' ? ' ' : last);
  for (const one of held) await keyboard.up(one);
}

/**
 * Presses a key so many times: `executeServerCommand('press', { key, times })`. The runner's own command takes one, and a
 * turn to and fro for each. Many presses of Tab go off at once: the page meets them one by one all the same, and
 * waiting for each would take three times the work.
 */
const keys = {
  name: 'press',
  async executeCommand({ command, payload: { key, times } = {}, session }) {
    if (command !== 'press') return undefined;
    const { keyboard } = session.browser.getPage(session.id);
    const press =
      session.browser.type === 'playwright' ? (one) => keyboard.press(one) : (one) => pressWith(keyboard, one);
    if (session.browser.type === 'playwright' && times > 1 && /^(Shift[+])?Tab$/.test(key))
      await pressTab(await protocolOf(session), key, times);
    else for (let at = 0; at < times; at += 1) await press(key);
    return true;
  },
};

/** The nodes of the tree that the browser gives to a screen reader: `executeServerCommand('accessibility-tree')`. */
const accessibilityTree = {
  name: 'accessibility-tree',
  async executeCommand({ command, session }) {
    if (command !== 'accessibility-tree') return undefined;
    const { nodes } = await (await protocolOf(session)).send('Accessibility.getFullAXTree');
    const plain = ({ nodeId, ignored, role, name, description, value, properties = [], childIds }) => ({
      nodeId,
      ignored,
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      description: String(description?.value ?? ''),
      value: String(value?.value ?? ''),
      state: Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
      childIds,
    });
    // The boxes of each line of text say nothing that the text does not.
    return nodes.filter(({ role }) => role?.value !== 'InlineTextBox').map(plain);
  },
};

/** The syllables of each word: `executeServerCommand('syllables', words)`. The library runs in Node only. */
const syllables = {
  name: 'syllables',
  executeCommand: ({ command, payload }) =>
    command === 'syllables' ? payload.map((word) => syllable(word)) : undefined,
};

/** Every file a second time, at another address: a page may carry two copies of the kit. */
const secondCopy = (context, next) => {
  context.url = context.url.replace(/^\/second-copy\//, '/');
  return next();
};

/** What tests load into a page of its own, by its address. */
const ALONE = readdirSync('components')
  .filter((tag) => existsSync(`components/${tag}/${tag}.ts`))
  .flatMap((tag) => [`components/${tag}/${tag}.ts`, `components/${tag}/define.ts`])
  .concat('components/index.ts', 'components/loader.ts');

/**
 * Each test file as one script and what it shares with others: some ten requests in place of 250, of which
 * each would be resolved and rewritten anew for each file.
 */
async function bundled(tests) {
  const { outputFiles } = await build({
    entryPoints: [...tests, ...ALONE],
    outbase: '.',
    outdir: '.',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target,
    conditions,
    // What the package calls free of side effects is not all that a test imports for its effect.
    ignoreAnnotations: true,
    sourcemap: true,
    external: ['/__web-dev-server__*'],
  });
  const scripts = new Map(outputFiles.map(({ path, contents }) => [`/${relative('.', path)}`, Buffer.from(contents)]));
  return (context, next) => {
    const script = scripts.get(context.path.replace(/[.]ts$/, '.js'));
    if (!script) return next();
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
    context.body = script;
    return undefined;
  };
}

/** Every test of a suite, by its full name. */
const testsIn = (suite, above = []) => {
  const named = (one) => [...above, one.name].filter(Boolean);
  return [
    ...(suite?.tests ?? []).map((test) => ({ ...test, name: named(test).join(' › ') })),
    ...(suite?.suites ?? []).flatMap((one) => testsIn(one, named(one))),
  ];
};

/** Says how each file went when it is over, and reports it. A file that failed without a failed test counts as one. */
const results = {
  reportTestFileResults({ sessionsForTestFile, testFile }) {
    const file = relative(import.meta.dirname, testFile);
    for (const { testResults, passed: fine, errors = [] } of sessionsForTestFile) {
      const tests = testsIn(testResults);
      const ran = tests.filter(({ skipped }) => !skipped);
      const failed = ran.filter(({ passed }) => !passed);
      const failures = failed.map(({ name, error }) => `${file}: ${name}: ${error?.message ?? 'no reason given'}`);
      if (!fine && !failed.length) failures.push(`${file}: ${errors[0]?.message ?? 'did not finish'}`);
      // A stack names no message, and a message of two lists does not tell them.
      for (const { name, error } of failed)
        console.log(
          [`failed: ${file}: ${name}`, error?.message, error?.actual, error?.stack].filter(Boolean).join('\n'),
        );
      for (const { message, stack } of errors) console.log(`failed: ${file}\n${stack ?? message}`);
      const seconds = tests.reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000;
      const counts = `${ran.length - failed.length} passed, ${failures.length} failed`;
      console.log(`${file}: ${counts}, ${seconds.toFixed(1)} s in its tests`);
      note({ file, passed: ran.length - failed.length, skipped: tests.length - ran.length, failures, ended: true });
    }
  },
};

const target = 'es2022';
const conditions = ['production', 'default'];
const watch = process.argv.includes('--watch');
/** The files are named on the command line: see tests/stages.js. */
const files = process.argv.filter((one) => one.endsWith('.test.ts'));
const { path: executablePath, instead } = await findBrowser();

export default {
  // Two runs that begin at once would take the same one.
  port: await freePort(),
  nodeResolve: { exportConditions: conditions },
  // Who watches changes one file at a time: it is served as it is.
  middleware: watch ? [secondCopy] : [secondCopy, await bundled(files)],
  plugins: [
    jsonModules,
    keys,
    ariaSnapshot,
    accessibilityTree,
    keptText,
    screenshot,
    pictures,
    timeZone,
    syllables,
    esbuildPlugin({ ts: true, target, tsconfig: 'tsconfig.json' }),
  ],
  browsers: await Promise.all(
    browsersNamed().map((name) =>
      name in otherEngines
        ? otherEngines[name].launcher()
        : playwrightLauncher({
            product: 'chromium',
            launchOptions: { executablePath, args: browserArguments, ignoreDefaultArgs: ignoredArguments },
          }),
    ),
  ),
  // What hangs is ended; a busy machine is far from any of these.
  testFramework: { config: { timeout: 600_000 } },
  browserStartTimeout: 600_000,
  testsStartTimeout: 600_000,
  testsFinishTimeout: 3_600_000,
  concurrency: 2,
  reporters: watch ? [defaultReporter()] : [results],
};
