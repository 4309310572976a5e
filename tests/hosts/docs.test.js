/* The README and the guides: short, whole, and true of the kit that they describe. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../..');
const read = (name) => readFileSync(join(root, name), 'utf8');
const guides = readdirSync(join(root, 'stories/guide'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `stories/guide/${name}`);
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...guides];
const blocks = (name, language) =>
  [...read(name).matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code]) => code);

describe('the README', () => {
  it('is read in a minute: at most 120 lines', () => {
    assert.ok(read('README.md').split('\n').length <= 120);
  });

  it('leads to every guide', () => {
    for (const guide of guides) assert.ok(read('README.md').includes(`(${guide})`), guide);
  });

  it('names commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const page of pages)
      for (const [, name] of read(page).matchAll(/`npm run ([\w:-]+)/g)) assert.ok(name in scripts, `${page}: ${name}`);
  });
});

describe('CONTRIBUTING', () => {
  it('names every command that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const name of Object.keys(scripts))
      assert.match(read('CONTRIBUTING.md'), new RegExp(`npm (run )?${name}(?![\\w:-])`), name);
  });
});

describe('the guides', () => {
  it('are the thirteen that Storybook lists, each a page of its own', () => {
    const names = guides.map((guide) => guide.replace(/^.*\/|\.md$/g, ''));
    assert.equal(names.length, 13);
    const order = read('stories/storybook/preview.js');
    for (const name of names) {
      const page = read(`stories/guide/${name}.mdx`);
      assert.ok(page.includes(`'./${name}.md?raw'`), name);
      const [, title] = page.match(/<Meta title="Guide\/([^"]+)" \/>/);
      assert.equal(read(`stories/guide/${name}.md`).split('\n')[0], `# ${title}`);
      assert.ok(order.includes(`'${title}'`), `${title} has its place in the sidebar`);
    }
  });

  for (const page of pages) {
    it(`${page}: each link to a file leads to one`, () => {
      for (const [, target] of read(page).matchAll(/\]\(((?!https?:|#)[^)#]+)/g))
        assert.ok(existsSync(join(root, dirname(page), target)), target);
    });
  }

  it('show the grid with a line that says to call 999 before the script is there', () => {
    // A frame's page has the line itself, and what stands inside an iframe is never shown.
    const snippets = pages
      .flatMap((page) => blocks(page, 'html'))
      .filter((code) => /triage-grid/.test(code) && !code.startsWith('<iframe'));
    assert.ok(snippets.length >= 4);
    for (const code of snippets) assert.match(code, /tel:999/, code);
  });

  it('name every custom property and part that a page can style', () => {
    const embed = read('stories/guide/embed.md');
    const { modules } = JSON.parse(read('dist/custom-elements.json'));
    const elements = modules.flatMap(({ declarations = [] }) => declarations);
    const names = elements.flatMap(({ cssProperties = [], cssParts = [] }) =>
      [...cssProperties, ...cssParts].map(({ name }) => name),
    );
    // Levels 2 to 5 stand between the first and the sixth.
    for (const name of new Set(names)) if (!/-level-[2-5]-/.test(name)) assert.ok(embed.includes(`\`${name}\``), name);
    assert.ok(names.length > 10);
  });

  it('name only tests that are there', () => {
    const named = pages.flatMap((page) => [...read(page).matchAll(/`(tests\/[\w./-]+)`/g)].map(([, path]) => path));
    assert.ok(named.length > 8, `${named.length}`);
    for (const path of named) assert.ok(existsSync(join(root, path)), path);
  });

  it('ask for no file beforehand that the build lacks', () => {
    const files = pages.flatMap((page) =>
      [...read(page).matchAll(/rel="modulepreload" href="([^"]+)"/g)].map(([, file]) => file),
    );
    assert.ok(files.length > 1);
    for (const file of files) assert.ok(existsSync(join(root, 'dist', file)), file);
  });

  it('import every hook that an example in React uses', () => {
    const examples = pages.flatMap((page) => blocks(page, 'jsx'));
    assert.ok(examples.length > 0);
    for (const code of examples)
      for (const [, hook] of code.matchAll(/\b(use[A-Z]\w*)\(/g))
        assert.match(code, new RegExp(`import \\{[^}]*\\b${hook}\\b[^}]*\\} from 'react'`), hook);
  });

  it('name everything that the core has', async () => {
    const told = guides.map(read).join('\n');
    for (const name of Object.keys(await import('../../dist/esm/src/index.js')))
      assert.match(told, new RegExp(`\\b${name}\\b`), name);
  });

  it('name the order of work that actions come in', async () => {
    const { ORDER } = await import('../../dist/esm/src/document/work-order.js');
    const order = ORDER.map((name) => `\`${name}\``).join(', ');
    assert.ok(read('stories/guide/how-it-decides.md').includes(order), order);
  });

  it('install the package from its file, of the version that it has', () => {
    // The name is nobody's on the registry: what is put there one day is not the kit.
    const { version } = JSON.parse(read('package.json'));
    const files = pages.flatMap((page) => [...read(page).matchAll(/npm install ([^\s`]+)/g)].map(([, file]) => file));
    assert.ok(files.length > 1);
    for (const file of files) assert.equal(file, `./threshold-kit-${version}.tgz`);
  });

  it('import only what the core has', async () => {
    const core = await import('../../dist/esm/src/index.js');
    for (const page of pages)
      for (const code of blocks(page, 'js'))
        for (const [, names] of code.matchAll(/import \{ ([^}]+) \} from 'threshold-kit';/g))
          for (const name of names.split(', ')) assert.ok(name in core, `${page}: ${name}`);
  });
});
