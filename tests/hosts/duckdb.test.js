/* The core inside a database: the example runs over a folder of records and says what the command says. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const root = join(import.meta.dirname, '../..');
const engine = await import('@duckdb/node-api').then(
  () => false,
  ({ message }) => `DuckDB does not run here: ${message}`,
);
const node = (...given) =>
  execFileSync(process.execPath, given, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('inside DuckDB', { skip: engine }, () => {
  let folder;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'threshold-kit-duckdb-'));
    for (const number of [1, 2, 3, 4])
      cpSync(join(root, `stories/examples/case-study-${number}.json`), join(folder, `case-study-${number}.json`));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('each record has the level, risk and needs that the command gives it', () => {
    const table = node('stories/examples/duckdb.js', folder);
    const rows = node('dist/esm/src/cli/index.js', 'report', '--json', folder)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(rows.length, 4);
    for (const { file, pointsTo, immediateRisk, needs } of rows) {
      const line = table.split('\n').find((one) => one.includes(`'${file.split(/[/\\]/).pop()}'`));
      for (const said of [`'${pointsTo}'`, `'${immediateRisk}'`, ` ${needs} `]) assert.ok(line?.includes(said), said);
    }
  });

  it('a file that is no record is said to be none, and the others go on', () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    writeFileSync(join(folder, 'other.json'), '{"document":{"id":"nowhere"}}');
    const table = node('stories/examples/duckdb.js', folder);
    assert.match(table, /'broken\.json'.*'It is not JSON\.'/);
    assert.match(table, /'other\.json'.*'It is not a record of a bundled document\.'/);
    assert.match(table, /'case-study-4\.json'.*Targeted Help/);
  });
});
