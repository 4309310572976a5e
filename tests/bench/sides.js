/*
 * The sides of the bench, each a page: the kit as the README puts it on one, the same grid written by
 * hand, and the same text as plain HTML. The latter two are made from what the kit has drawn.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform } from 'esbuild';

const root = join(import.meta.dirname, '../..');
export const PACK = 'cheshire-east-2023';
/** The sign that is ticked and unticked. */
const TICKED = 'education.extra.2';
export const example = JSON.parse(readFileSync(join(root, 'stories/examples/case-study-1.json'), 'utf8'));
const [readme] = /^```html\n[^]*?^```$/m.exec(readFileSync(join(root, 'README.md'), 'utf8'));
/** What the README tells a host to write. */
const snippet = readme.replace(/^```.*$/gm, '');

/** A page that holds a side and nothing else. */
export const page = (inside) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Threshold</title>
<style>body { margin: 8px; font: 16px/1.5 Arial, sans-serif; }</style>
<body>
${inside}
</body>
</html>
`;

/** Each side: its page, where its host and the grid's last row stand, and what drives it once it is there. */
export const sides = [
  { id: 'kit', name: 'kit', path: '/kit/', host: 'triage-grid', driver: '/tests/bench/kit-side.js' },
  {
    id: 'hand',
    name: 'hand-written',
    path: '/hand/',
    host: '#grid > div',
    driver: '/tests/bench/hand-side.js',
    tickPath: '/hand/tick/',
  },
  { id: 'plain', name: 'plain HTML', path: '/plain/', host: '#grid > div' },
].map((side) => ({ ...side, ready: '.map tbody:last-of-type, .map tr:last-of-type' }));

export const mounted = { '/kit/': join(root, 'dist') };
const modules = '<script type="importmap">{ "imports": { "zod/mini": "/node_modules/zod/mini/index.js" } }</script>';
export const kitPages = {
  '/kit/': page(snippet),
  // No case yet: for what is made in the page, with the core beside it.
  '/kit/empty': page(`${modules}\n${snippet.replace(/<threshold-case[^]*/, '')}`),
};

/** The record of case study 1, with a core that applies the rules to it: what a hand-written page loads beside its own code. */
async function rules() {
  const source = `
import { addConcern, assess, removeEntry } from './src/index.ts';
import pack from './src/packs/${PACK}.json';
const start = ${JSON.stringify(example)};
export function opened() {
  let record = start;
  return (ticked) => {
    record = ticked ? addConcern(record, { indicator: '${TICKED}' }) : removeEntry(record, '${TICKED}');
    return assess(pack, record);
  };
}`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

const handPage = page('<div id="grid"></div>\n<script type="module" src="grid.js"></script>');
const handScript = async (code, css) =>
  (
    await transform(
      `${code}
const sheet = new CSSStyleSheet();
sheet.replaceSync(${JSON.stringify(css)});
let rules;
export const loaded = import('./rules.js').then((known) => (rules = known));
export function mount(parent) {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  build(root, () => rules);
  parent.append(host);
  return host;
}
mount(document.querySelector('#grid'));`,
      { minify: true, target: 'es2022' },
    )
  ).code;

/** The pages of the other two sides, from what the kit drew: `empty`, and `before` and `after` a tick. */
export async function otherPages({ css, empty, html, ticking }) {
  const loaded = await rules();
  return {
    '/hand/': handPage,
    '/hand/grid.js': await handScript(empty, css),
    '/hand/rules.js': loaded,
    '/hand/tick/': handPage,
    '/hand/tick/grid.js': await handScript(ticking, css),
    '/hand/tick/rules.js': loaded,
    '/plain/': page(
      `<div id="grid"><div><template shadowrootmode="open"><style>${css}</style>${html}</template></div></div>`,
    ),
  };
}
