/* The static Storybook is built without a complaint, and its pages ask nobody else for anything. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { inPage, servePages, useBrowser } from './host.js';

const root = join(import.meta.dirname, '../..');
let host;
useBrowser(async () => {
  host = await servePages({});
  return host.close;
});

describe('the static Storybook', () => {
  let said = '';
  let entries = [];
  const hosts = new Set();
  const note = (page) => page.on('request', (request) => hosts.add(new URL(request.url()).host));

  before(async () => {
    const { stdout, stderr } = await promisify(execFile)('npm', ['run', 'build-storybook'], {
      cwd: root,
      maxBuffer: 1e8,
      env: { ...process.env, CI: '1' },
      shell: process.platform === 'win32',
    });
    said = stdout + stderr;
    entries = Object.values(JSON.parse(readFileSync(join(root, 'dist/storybook/index.json'), 'utf8')).entries);
  });

  /**
   * Opens pages one after the other in one tab, as a press on its name beside it does, each until Storybook says that it
   * is drawn and played. It begins at the last page of words: one that is there already, asked for again, says nothing.
   */
  const open = (wanted) =>
    inPage(
      `${host.url}/dist/storybook/iframe.html?viewMode=docs&id=${entries.findLast(({ type }) => type === 'docs').id}`,
      async ({ page, faults }) => {
        await page.waitForFunction(() => document.body.matches('.sb-show-main, .sb-show-errordisplay'));
        for (const { id, type } of wanted) {
          assert.equal(await page.evaluate(turnTo, { id, type }), 'drawn', id);
          assert.ok(await page.evaluate(() => document.body.matches('.sb-show-main')), id);
          assert.deepEqual(faults, [], id);
        }
      },
      { prepare: note },
    );

  /** Goes to a page of Storybook, and says how that ended. Runs in the page. */
  function turnTo({ id, type }) {
    const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
    return new Promise((done) => {
      const ends = {
        docsRendered: (page) => page === id && 'drawn',
        // The stories on a page of words end too, each in its own time.
        storyFinished: ({ storyId, status }) => storyId === id && (status === 'success' ? 'drawn' : status),
        storyMissing: () => 'there is no such page',
        storyErrored: ({ title, description }) => `${title}: ${description}`,
        storyThrewException: ({ message }) => message,
        playFunctionThrewException: ({ message }) => message,
      };
      for (const [event, end] of Object.entries(ends))
        channel.on(event, (what) => {
          const how = end(what);
          if (how) done(how);
        });
      channel.emit('setCurrentStory', { storyId: id, viewMode: type });
    });
  }

  it('is built without an error or a warning', () => {
    assert.ok(said.includes('completed successfully'));
    // How long its parts took is the machine's doing.
    assert.deepEqual(
      said.split('\n').filter((line) => /▲|■|✖|\bWARN\b/.test(line) && !line.includes('[PLUGIN_TIMINGS]')),
      [],
    );
  });

  it('has an overview, a guide and the states of each element', () => {
    const titles = new Set(entries.map(({ title }) => title));
    for (const name of [
      'threshold-case',
      'triage-grid',
      'level-of-need-badge',
      'consent-checklist',
      'step-decision',
      'case-summary',
    ]) {
      assert.ok(titles.has(`Elements/${name}`), name);
      const states = entries.filter(({ title, type }) => title === `Elements/${name}` && type === 'story');
      assert.ok(states.length > 12, name);
      for (const state of ['Narrow, 320 px', 'Right to left', 'Long words', 'Forced colours', 'Dark'])
        assert.ok(
          states.some((one) => one.name === state),
          `${name}: ${state}`,
        );
      assert.ok(
        entries.some(({ title, type }) => title === `Elements/${name}` && type === 'docs'),
        name,
      );
    }
    const packs = readdirSync(join(root, 'dist/packs')).filter((name) => name.endsWith('.json'));
    assert.equal([...titles].filter((title) => title.startsWith('Packs/')).length, packs.length);
  });

  it('opens every page of words', () => open(entries.filter(({ type }) => type === 'docs')));

  it('opens and plays a journey of each element', () => {
    const journeys = entries.filter(({ id }) => /--(journey|refused-record|span)$/.test(id));
    assert.ok(journeys.length >= 5);
    return open(journeys);
  });

  it('opens with its own frame around it', () =>
    inPage(
      `${host.url}/dist/storybook/index.html`,
      async ({ page, faults }) => {
        await page.getByRole('link', { name: 'Accessibility' }).waitFor();
        await page.frameLocator('#storybook-preview-iframe').getByRole('heading', { name: 'Threshold Kit' }).waitFor();
        assert.deepEqual(faults, []);
      },
      { prepare: note },
    ));

  after(() => assert.deepEqual([...hosts], [new URL(host.url).host]));
});
