/* The table of criteria is whole, and each test that it names is there. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const { outputFiles } = await build({
  entryPoints: [join(root, 'stories/guide/criteria.ts')],
  bundle: true,
  format: 'esm',
  write: false,
  logLevel: 'error',
});
const { criteria } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

it('every criterion of WCAG 2.2, level A and AA, stands in it once', () => {
  const at = (level) => criteria.filter((one) => one.level === level).length;
  assert.deepEqual([at('A'), at('AA')], [31, 24]);
  assert.equal(new Set(criteria.map(({ id }) => id)).size, 55);
});

it('what it says was tested names tests that exist', () => {
  for (const { id, standing, how, tests = [] } of criteria) {
    assert.ok(how.trim(), id);
    if (standing === 'tested') assert.ok(tests.length, id);
    for (const file of tests) assert.ok(existsSync(join(root, file)), `${id}: ${file}`);
  }
});
