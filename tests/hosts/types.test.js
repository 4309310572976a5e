/* The types that the packed package gives to each framework: right uses pass, and every wrong one is refused. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { projectWithPackage } from './packed.js';

let project;
let pages;
before(async () => {
  project = await projectWithPackage();
  pages = join(project.folder, 'pages');
  cpSync(join(import.meta.dirname, 'frameworks'), pages, { recursive: true });
});
after(() => project?.remove());

/** Runs a checker, which ends with an error where it finds one, and gives what it says. */
const said = (program, ...options) =>
  new Promise((done) =>
    execFile('node', [join(project.folder, 'node_modules', program), ...options], { cwd: pages }, (_, stdout, stderr) =>
      done(stdout + stderr),
    ),
  );
/** The lines of the test's pages that use a value of the wrong type, as "file:line". */
const wrongLines = (ending) =>
  readdirSync(join(pages, 'types'))
    .filter((name) => name !== 'values.ts' && ending.test(name))
    .flatMap((name) =>
      readFileSync(join(pages, 'types', name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (/\bwrong\.\w/.test(line) ? [`types/${name}:${index + 1}`] : [])),
    );
const refused = (text, pattern) =>
  [...new Set([...text.matchAll(pattern)].map(([, file, line]) => `${file}:${line}`))].sort();

function assertRefused(text, pattern, ending) {
  const expected = wrongLines(ending).sort();
  assert.ok(expected.length >= 14, 'the wrong uses are there');
  assert.deepEqual(refused(text, pattern), expected, text);
}

it('tells React, Vue, Angular and plain TypeScript', async () => {
  assertRefused(
    await said('vue-tsc/bin/vue-tsc.js', '--noEmit', '--pretty', 'false'),
    /^([\w./-]+)\((\d+),\d+\): error/gm,
    /\.(tsx?|vue)$/,
  );
});

it('tells Svelte', async () => {
  writeFileSync(
    join(pages, 'tsconfig.svelte.json'),
    '{ "extends": "./tsconfig.json", "include": ["svelte", "types/*.svelte"] }',
  );
  assertRefused(
    await said('svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.svelte.json', '--output', 'machine'),
    /ERROR "([^"]+)" (\d+):/g,
    /\.svelte$/,
  );
});

it('tells a page that imports one element', async () => {
  // In a program of its own: nothing else brings the types.
  writeFileSync(
    join(pages, 'tsconfig.single.json'),
    '{ "extends": "./tsconfig.json", "compilerOptions": { "types": [] }, "include": ["types/single.ts"] }',
  );
  assert.equal(await said('typescript/bin/tsc', '--project', 'tsconfig.single.json'), '');
});
