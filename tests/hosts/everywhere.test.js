/* The cases of custom-elements-everywhere in each framework, with the kit's script before it draws and after, from the packed package. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { readFile } from 'node:fs/promises';
import { inPage, servePages, useBrowser } from './host.js';
import { projectWithPackage } from './packed.js';

const frameworks = [
  'plain',
  'react',
  'vue',
  'svelte',
  'angular',
  'lit',
  'solid',
  'preact',
  'mithril',
  'alpine',
  'htmx',
];

const rendered = ['react', 'vue', 'svelte'];

const svelteFiles = (generate) => ({
  name: 'svelte-files',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
      contents: compile(await readFile(path, 'utf8'), { filename: path, generate }).js.code,
    })),
});

let pages;

const bundle = async (contents, options, generate) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: pages },
    bundle: true,
    format: 'esm',
    write: false,
    external: ['/dist/*'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [svelteFiles(generate)],
    logLevel: 'error',
    ...options,
  });
  return outputFiles[0].text;
};

const script = (framework) =>
  bundle(
    `import mount from './${framework}.js';
     import { run } from './cases.js';
     globalThis.tryAll = (how) => run(mount, () => import('/dist/threshold-kit.js'), how);`,
    { conditions: ['production', 'browser'] },
    'client',
  );

/** What a framework draws on a server: it imports the elements as a page's own code would. */
async function onServer(framework) {
  const code = await bundle(
    `import 'threshold-kit/elements'; import draw from './${framework}.server.js'; export { start } from './cases.js'; export default draw;`,
    {
      platform: 'node',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
    },
    'server',
  );
  const { default: draw, start } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return draw({ ...start, record: { some: 'record' } });
}

const page = (name, drawn = '') => ({
  body: `<!doctype html><html lang="en-GB"><title>${name}</title><div id="app">${drawn}</div><script type="module" src="/${name}.js"></script></html>`,
});

let url;
useBrowser(async () => {
  const { folder, remove } = await projectWithPackage();
  pages = join(folder, 'everywhere');
  cpSync(join(import.meta.dirname, 'everywhere'), pages, { recursive: true });
  const [scripts, drawn] = await Promise.all([
    Promise.all(frameworks.map(script)),
    Promise.all(rendered.map(onServer)),
  ]);
  const served = await servePages({
    ...Object.fromEntries(
      frameworks.flatMap((name, at) => [
        [`/${name}.js`, { type: 'text/javascript', body: scripts[at] }],
        [`/${name}`, page(name)],
      ]),
    ),
    ...Object.fromEntries(rendered.map((name, at) => [`/${name}-server`, page(name, drawn[at])])),
  });
  url = served.url;
  return async () => {
    await served.close();
    remove();
  };
});

const ways = (name) => [
  ['with the script before it draws', `/${name}`, { late: false }],
  ['with the script after it draws', `/${name}`, { late: true }],
  ...(rendered.includes(name)
    ? [
        ['on what a server drew, with the script before', `/${name}-server`, { late: false, hydrate: true }],
        ['on what a server drew, with the script after', `/${name}-server`, { late: true, hydrate: true }],
      ]
    : []),
];

for (const name of frameworks)
  describe(name, () => {
    for (const [how, path, options] of ways(name))
      it(`passes every case ${how}`, () =>
        inPage(url + path, async ({ page, faults }) => {
          const { failed, count } = await page.evaluate((given) => globalThis.tryAll(given), options);
          assert.deepEqual(failed, []);
          assert.equal(count, 20);
          assert.deepEqual(faults, []);
        }));
  });
