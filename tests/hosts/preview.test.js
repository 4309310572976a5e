/* What somebody who writes a pack sees while they write it: `threshold-kit preview`. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { preview } from '../../dist/esm/src/cli/preview.js';
import { axeFinds, EMERGENCY, inPage, map, until, useBrowser } from './host.js';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'threshold-kit-preview-'));
const file = join(scratch, 'ours.json');
const packOf = () => JSON.parse(readFileSync(join(root, 'src/packs/west-cheshire-2019.json'), 'utf8'));
const save = (change = () => undefined) => {
  const pack = packOf();
  change(pack);
  writeFileSync(file, JSON.stringify(pack));
};
save();

let shown;
useBrowser(async () => {
  shown = await preview(file);
  return shown.close;
});
after(() => rmSync(scratch, { recursive: true, force: true }));

const answer = (path, headers = {}) =>
  new Promise((done, fail) => {
    get(new URL(path, shown.url), { headers }, (response) => {
      response.resume();
      done(response.statusCode);
    }).on('error', fail);
  });

describe('threshold-kit preview', () => {
  it('shows the pack in the kit itself, with the points to check beside it, and asks for nothing from elsewhere', () =>
    inPage(shown.url, async ({ page, faults, errors, requests }) => {
      await map(page).waitFor();
      await page.getByRole('heading', { name: 'No faults' }).waitFor();
      await page.getByRole('heading', { name: /\d+ points? to check/ }).waitFor();
      assert.ok((await page.getByRole('complementary', { name: 'What to check' }).getByRole('listitem').count()) > 0);
      assert.deepEqual(await axeFinds(page), []);
      assert.deepEqual([faults, errors], [[], []]);
      assert.ok(requests.every((path) => path.startsWith('/')));
    }));

  it('is drawn again when the file is saved: a new name, then a fault with its place, then sound again', () =>
    inPage(shown.url, async ({ page }) => {
      await map(page).waitFor();
      save((pack) => (pack.provenance.title = 'Our own words'));
      await page.getByRole('heading', { level: 1, name: /Our own words/ }).waitFor();
      save((pack) => (pack.indicators[0].level = 'high'));
      await page.getByRole('heading', { name: /^\d+ faults?$/ }).waitFor();
      await page.getByText('There is no level "high" in this pack.').first().waitFor();
      await page.getByText(EMERGENCY).first().waitFor();
      assert.equal(await map(page).count(), 0);
      writeFileSync(file, '{');
      await page.getByText('The file is not JSON').first().waitFor();
      save();
      await page.getByRole('heading', { name: 'No faults' }).waitFor();
      await map(page).waitFor();
    }));

  it('says that the file is gone or cannot be read, and is drawn again once it is there', () =>
    inPage(shown.url, async ({ page }) => {
      await map(page).waitFor();
      rmSync(file);
      await page.getByText(/cannot be read\. Check its name and folder\.$/).waitFor();
      await page.getByText(EMERGENCY).first().waitFor();
      writeFileSync(file, Buffer.from([0x7b, 0xff, 0x7d]));
      await page.getByText(/is not in UTF-8\. Open it in an editor, and save it again as UTF-8\.$/).waitFor();
      save();
      await page.getByRole('heading', { name: 'No faults' }).waitFor();
      await map(page).waitFor();
    }));

  it('is drawn again when the file was saved while its page was on its way', () =>
    inPage(shown.url, async ({ page }) => {
      await map(page).waitFor();
      // The script that listens comes late: after the server has seen the file saved.
      let listens;
      const held = new Promise((done) => (listens = done));
      await page.route('**/preview.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.reload({ waitUntil: 'commit' });
      await page.getByRole('heading', { name: 'No faults' }).waitFor();
      const saves = async () => Number(/data-saves="(\d+)"/.exec(await (await fetch(shown.url)).text())[1]);
      const before = await saves();
      save((pack) => (pack.provenance.title = 'Saved on the way'));
      await until(async () => (await saves()) > before, 'the server has seen it');
      listens();
      await page.getByRole('heading', { level: 1, name: /Saved on the way/ }).waitFor();
      save();
    }));

  it('is drawn again when a file on which the pack builds is saved, also by way of another, or comes to be there', async () => {
    const [own, base, first] = ['own.json', 'base.json', 'first.json'].map((name) => join(scratch, name));
    const { provenance, format } = packOf();
    writeFileSync(own, JSON.stringify({ format, provenance, extends: './base.json' }));
    writeFileSync(base, JSON.stringify({ format, provenance, extends: './first.json' }));
    const other = await preview(own);
    try {
      await inPage(other.url, async ({ page }) => {
        await page.getByText('could not be found, or is not JSON').first().waitFor();
        const pack = packOf();
        writeFileSync(first, JSON.stringify(pack));
        await page.getByRole('heading', { name: 'No faults' }).waitFor();
        pack.indicators[0].text = 'A sign that was changed in the base';
        writeFileSync(first, JSON.stringify(pack));
        await page.getByText('A sign that was changed in the base').first().waitFor({ state: 'attached' });
      });
    } finally {
      await other.close();
    }
  });

  it('answers on this machine only, under its own name, and gives no file but the kit’s', async () => {
    assert.match(shown.url, /^http:\/\/localhost:\d+\/$/);
    assert.equal(await answer('/'), 200);
    assert.equal(await answer('/', { host: 'elsewhere.example' }), 403);
    for (const path of [
      '/kit/../package.json',
      '/kit/..%2fpackage.json',
      '/kit/esm/src/index.js',
      '/ours.json',
      '/kit/none.js',
    ])
      assert.equal(await answer(path), 404, path);
  });

  it('is a command that says its address, and ends when it is told to', async () => {
    const command = join(root, 'dist/esm/src/cli/index.js');
    const child = spawn(process.execPath, [command, 'preview', file]);
    let said = '';
    child.stderr.setEncoding('utf8');
    for await (const text of child.stderr) {
      said += text;
      if (said.includes('\n')) break;
    }
    assert.match(
      said,
      /Preview of ".*ours\.json": http:\/\/localhost:\d+\/ \(on this machine only\)\. Press Ctrl\+C to end it\./,
    );
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });
});
