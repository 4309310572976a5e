import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import {
  answered,
  boxOf,
  core,
  EMERGENCY,
  example,
  hostPage,
  inPage,
  NOTHING,
  pack,
  servePages,
  tickSign,
  until,
  useBrowser,
  visibleText,
} from './host.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const packText = readFileSync(join(import.meta.dirname, '../../src/packs/cheshire-east-2023.json'), 'utf8');
const changed = (change) => {
  const json = JSON.parse(packText);
  change(json);
  return JSON.stringify(json);
};
const json = (body) => ({ type: 'application/json', body });

const inside = `
        <triage-grid></triage-grid>
        <level-of-need-badge></level-of-need-badge>
      `;
const pages = {
  '/sound.json': json(packText),
  '/wrong-level.json': json(changed((it) => (it.indicators[0].level = 'grave'))),
  '/unknown-key.json': json(changed((it) => (it.indicators[0].colour = 'red'))),
  '/unknown-rule.json': json(changed((it) => (it.rules[0].when = { kind: 'moon' }))),
  '/no-pack.json': json('{"hello": 1}'),
  '/no-json.json': json('<!doctype html>Please log in'),
};
function host(body) {
  const path = `/host-${Object.keys(pages).length}`;
  pages[path] = { body: hostPage(body), policy };
  return path;
}
const caseWith = (attributes) => host(`<threshold-case ${attributes}>${inside}</threshold-case>`);

let url;
useBrowser(async () => {
  const server = await servePages(pages);
  url = server.url;
  return server.close;
});

/** What holds whatever went wrong: one event, the sentence, 999, no level, and the rest of the page works. */
async function failsSafe({ page, faults, errors }, sentence, { expected = /Failed to load resource/ } = {}) {
  await until(() => errors.length > 0, 'threshold-error');
  await page.getByText(sentence).filter({ visible: true }).first().waitFor();
  const text = await visibleText(page);
  assert.match(text, EMERGENCY);
  for (const { name } of pack.levels) assert.ok(!text.includes(name), `no level is shown, but ${name}`);
  assert.ok(!text.includes(NOTHING), 'a fault is not "nothing recorded"');
  await page.getByRole('heading', { name: 'A host' }).waitFor();
  await page.getByRole('button', { name: "The host's own button" }).click();
  // A second event would come with the next turn of the page at the latest.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  assert.equal(errors.length, 1, JSON.stringify(errors));
  assert.ok(errors[0].cancelable);
  assert.deepEqual(
    faults.filter((fault) => !expected.test(fault)),
    [],
  );
  return errors[0];
}

describe('a document that cannot be used', () => {
  const cases = {
    'an unknown pack': ['pack="atlantis-2023"', /There is no bundled threshold document "atlantis-2023"/],
    'a pack with a name that every object has': [
      'pack="constructor"',
      /There is no bundled threshold document "constructor"/,
    ],
    'an address that leads nowhere': ['src="/nowhere.json"', /could not be loaded: the server answered 404/],
    'an address on a server that is not allowed': [
      'src="https://example.org/pack.json"',
      /could not be loaded/,
      { expected: /example\.org/ },
    ],
    'a page instead of a pack': ['src="/no-json.json"', /is not a threshold document: it is not JSON/],
    'JSON that is not a pack': [
      'src="/no-pack.json"',
      /The threshold document has faults, so it cannot be used safely/,
    ],
    'a pack that names a level it does not have': [
      'src="/wrong-level.json"',
      /The threshold document has faults, so it cannot be used safely/,
    ],
    'a pack with a key nobody knows': [
      'src="/unknown-key.json"',
      /The threshold document has faults, so it cannot be used safely/,
    ],
    'a pack with a kind of rule nobody knows': [
      'src="/unknown-rule.json"',
      /The threshold document has faults, so it cannot be used safely/,
    ],
  };
  for (const [name, [attributes, sentence, options]] of Object.entries(cases)) {
    const path = caseWith(attributes);
    it(`(${name}) is said in a sentence, with 999 and without a level`, () =>
      inPage(url + path, (tab) => failsSafe(tab, sentence, options)));

    const alone = host(`<triage-grid ${attributes}></triage-grid>`);
    it(`(${name}) is said by a grid that stands alone too`, () =>
      inPage(url + alone, (tab) => failsSafe(tab, sentence, options)));
  }

  const faulty = caseWith('src="/wrong-level.json"');
  it("tells the page's author where the fault is", () =>
    inPage(url + faulty, async (tab) => {
      const { issues } = await failsSafe(tab, /has faults/);
      assert.ok(
        issues.some(({ path, message }) => path.includes('indicators') && message.includes('grave')),
        JSON.stringify(issues),
      );
      await tab.page.getByText('Details for whoever looks after this page').click();
      await tab.page
        .getByText(/"grave"/)
        .first()
        .waitFor();
    }));

  const offline = caseWith('pack="cheshire-east-2023"');
  const noPack = (page) => page.route('**/dist/packs/**', (route) => route.abort());
  it('because the line is down, is said in a sentence, with 999 and without a level', () =>
    inPage(
      url + offline,
      (tab) => failsSafe(tab, /The threshold document "cheshire-east-2023" could not be loaded. Check your connection/),
      { prepare: noPack },
    ));

  const offlineSrc = caseWith('src="/sound.json"');
  it('because the line is down at its own address, likewise', () =>
    inPage(url + offlineSrc, (tab) => failsSafe(tab, /The threshold document "\/sound.json" could not be loaded/), {
      prepare: (page) => page.route('**/sound.json', (route) => route.abort()),
    }));

  it('because its checks did not load, is not used', () =>
    inPage(url + offlineSrc, (tab) => failsSafe(tab, /could not be loaded/), {
      prepare: (page) => page.route('**/dist/threshold-kit-readers.js*', (route) => route.abort()),
    }));

  const two = host(
    `<threshold-case pack="atlantis-2023">${inside}</threshold-case><threshold-case pack="cheshire-east-2023"><triage-grid></triage-grid></threshold-case>`,
  );
  it('does not stop another case on the same page', () =>
    inPage(url + two, async ({ page, errors }) => {
      await answered(page, NOTHING);
      await tickSign(page, 'education.extra.2');
      await answered(page, 'Extra Help');
      assert.equal(errors.length, 1);
    }));

  const later = caseWith('pack="atlantis-2023"');
  it('can be put right by the host', () =>
    inPage(url + later, async (tab) => {
      await failsSafe(tab, /no bundled threshold document/);
      await tab.page.locator('threshold-case').evaluate((element) => (element.pack = 'cheshire-east-2023'));
      await answered(tab.page, NOTHING);
      assert.equal(await tab.page.getByRole('alert').count(), 0);
    }));

  it('leaves the message to a host that cancels the event, and keeps 999', () =>
    inPage(
      url + later,
      async ({ page, errors }) => {
        await until(() => errors.length === 1, 'threshold-error');
        await page.getByText(EMERGENCY).filter({ visible: true }).first().waitFor();
        const text = await visibleText(page);
        assert.ok(!text.includes('There is no bundled'), text);
        assert.match(text, EMERGENCY);
      },
      {
        prepare: (page) =>
          page.addInitScript(() => addEventListener('threshold-error', (event) => event.preventDefault())),
      },
    ));
});

describe('a page with an old library that changes JavaScript itself', () => {
  const path = caseWith('pack="cheshire-east-2023"');
  const prepare = (code) => ({ prepare: (_, context) => context.addInitScript(code) });

  for (const [name, code] of Object.entries({
    'Array.prototype.toJSON': 'Array.prototype.toJSON = function () { return `[${this.join()}]`; };',
    'Array.prototype.reduce': 'Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };',
    // As Prototype.js 1.6 and its like write them: what is no list has no length, and what a method got beside is dropped.
    'Array.from':
      'Array.from = (given) => { const list = []; for (let at = 0; at < (given.length ?? 0); at += 1) list.push(given[at]); return list; };',
    'Function.prototype.bind':
      'Function.prototype.bind = function (scope) { const method = this; return function () { return method.apply(scope, arguments); }; };',
    'String.prototype.includes': 'String.prototype.includes = function (part) { return this.indexOf(part) > 0; };',
    'String.prototype.startsWith': 'String.prototype.startsWith = function (part) { return this.indexOf(part) > -1; };',
    'String.prototype.endsWith': 'String.prototype.endsWith = function (part) { return this.indexOf(part) > -1; };',
    'Array.prototype.flat': 'Array.prototype.flat = function () { return this; };',
    'Array.prototype.find':
      'Array.prototype.find = function (test) { return this.reduce((last, one) => (test(one) ? one : last), undefined); };',
    'Array.prototype.filter':
      'Array.prototype.filter = function (test) { const list = []; for (const one of this) if (test(one)) list.push(one); return list; };',
    'Object.entries': 'Object.entries = (object) => Object.keys(object);',
    'String.prototype.trim': "String.prototype.trim = function () { return this.replace(/^ +/, ''); };",
  }))
    it(`is told that ${name} was changed, keeps 999 and shows no level`, () =>
      inPage(
        url + path,
        // By what stands on the page alone: what comes out of it otherwise is written by the same functions.
        async ({ page }) => {
          const told = `Nothing can be recorded safely here: another script on this page has changed ${name}.`;
          await page.getByText(told).filter({ visible: true }).first().waitFor();
          const text = await visibleText(page);
          assert.match(text, EMERGENCY);
          for (const level of pack.levels) assert.ok(!text.includes(level.name), level.name);
        },
        prepare(code),
      ));

  /** What stands on the page, read with loops alone: a test's own ways to read it use what is broken. */
  const plainly = (page) =>
    page.evaluate(() => {
      const read = (node) => {
        let text = node.nodeType === 3 ? node.data : '';
        for (let one = node.firstChild; one; one = one.nextSibling) text += `${read(one)} `;
        return node.shadowRoot ? `${text} ${read(node.shadowRoot)}` : text;
      };
      return read(document.body).replace(/\s+/g, ' ');
    });
  const comes = async (page, words) => {
    let text = '';
    await until(async () => (text = await plainly(page)).includes(words), words);
    assert.match(text.replace('call 999 .', 'call 999.').replace('Call 999 .', 'Call 999.'), EMERGENCY);
    return text;
  };
  const LATER = 'Array.prototype.flatMap = () => [];';

  it('shows 999 and no level in each element where lists lack what is younger', () =>
    inPage(
      url + path,
      async ({ page }) => {
        const text = await comes(page, 'another script on this page has changed Array.prototype.at.');
        for (const level of pack.levels) assert.ok(!text.includes(level.name), level.name);
      },
      prepare('delete Array.prototype.flat; delete Array.prototype.at; delete Array.prototype.findLast;'),
    ));

  // Every concern went with it, and the page said that what is recorded points to no level.
  it('shows no level where a list loses what is in it, before the document comes and after', () =>
    inPage(url + path, async ({ page }) => {
      const span = core.spanWords(pack, example(1).assessment.indicated);
      await answered(page, NOTHING);
      await tickSign(page, 'education.targeted.1');
      await answered(page, span);
      await page.evaluate(LATER);
      await page.evaluate((record) => (document.querySelector('threshold-case').record = record), example(2).record);
      const text = await comes(page, 'We could not work out a level from what is recorded');
      assert.ok(!text.includes(span) && !text.includes('points to no level'), text);
      await page.evaluate(() => document.querySelector('threshold-case').setAttribute('pack', 'worcestershire-2019'));
      await comes(page, 'another script on this page has changed Array.prototype.flatMap');
    }));

  it('works where every object is given more, and says why a saved record cannot be opened', () =>
    inPage(
      url + path,
      async ({ page, errors }) => {
        await answered(page, NOTHING);
        await tickSign(page, 'education.targeted.1');
        await answered(page, core.spanWords(pack, example(1).assessment.indicated));
        await page.evaluate((record) => (document.querySelector('threshold-case').record = record), example(2).record);
        await until(() => errors.length > 0, 'threshold-error');
        assert.match(errors[0].message, /another script on this page adds "extra" to every object/);
        assert.equal(await page.evaluate(() => document.querySelector('threshold-case').record.concerns.length), 1);
      },
      prepare('Object.prototype.extra = () => {};'),
    ));
});

describe('a kit that the page does not let start', () => {
  const path = host('<triage-grid><p>In danger now? Call 999.</p></triage-grid>');
  pages[path].policy = policy.replace('trusted-types lit-html', "trusted-types 'none'");
  const library = caseWith('pack="cheshire-east-2023"');

  for (const [what, at, code] of [
    ['a security policy', path, ''],
    ['an old library', library, 'Object.prototype.value = 1; Object.prototype.get = () => {};'],
  ])
    it(`keeps the line of the page and does not blame its files: ${what}`, () =>
      inPage(
        url + at,
        async ({ page, faults }) => {
          await until(() => faults.some((fault) => /Threshold Kit could not start/.test(fault)), 'the reason');
          assert.ok(!faults.some((fault) => /did not load|side by side/.test(fault)), faults.join());
          if (at === path) assert.match(await visibleText(page), /999/);
        },
        { prepare: (_, context) => code && context.addInitScript(code) },
      ));
});

describe('a badge', () => {
  const cases = {
    'with an unknown level': ['level="grave"', /"grave" is not a level of/],
    'with an unknown tier': ['level="targeted" tier="middle"', /"middle" is not a tier of/],
    'with a tier of another level': ['level="extra" tier="upper"', /"upper" is not a tier of/],
    'with an empty level': ['level=""', /"" is not a level of/],
  };
  for (const [name, [attributes, sentence]] of Object.entries(cases)) {
    const path = host(`<level-of-need-badge pack="cheshire-east-2023" ${attributes}></level-of-need-badge>`);
    it(`${name} shows no level, says why and says 999`, () =>
      inPage(url + path, async ({ page, faults, errors }) => {
        await page.getByText(sentence).waitFor();
        const text = await visibleText(page);
        assert.ok(text.includes(core.sentences.emergency));
        assert.match(text, /The level could not be worked out/);
        await until(() => errors.length > 0, 'threshold-error');
        assert.equal(errors.length, 1);
        assert.deepEqual(faults, []);
        const shape = await page
          .locator('level-of-need-badge')
          .evaluate((element) => element.shadowRoot.querySelectorAll('svg').length);
        assert.equal(shape, 0, 'no shape of a level');
        await page.getByRole('button', { name: "The host's own button" }).click();
      }));
  }

  const path = host('<level-of-need-badge pack="cheshire-east-2023" level="grave"></level-of-need-badge>');
  it('leaves the message to a host that cancels the event, and keeps 999', () =>
    inPage(
      url + path,
      async ({ page, errors }) => {
        await until(() => errors.length === 1, 'threshold-error');
        await page.getByText('is not a level of').waitFor({ state: 'hidden' });
        assert.ok((await visibleText(page)).includes(core.sentences.emergency));
      },
      {
        prepare: (page) =>
          page.addInitScript(() => addEventListener('threshold-error', (event) => event.preventDefault())),
      },
    ));
});

describe('a record that cannot be opened', () => {
  const path = caseWith('pack="cheshire-east-2023"');
  const { record } = example(3);
  const malformed = {
    'no record at all': 'nonsense',
    'a number': 7,
    'a list': [],
    'an empty object': {},
    'a record without its concerns': (({ concerns: _, ...rest }) => rest)(record),
    'a record with a sign under the id of another': {
      ...record,
      concerns: [{ id: 'x.y.1', indicator: 'x.y.2', people: [] }],
    },
    'a record with a key nobody knows': { ...record, score: 12 },
    'a record of another document': { ...record, document: { id: 'worcestershire-2024', published: '2024' } },
    'a record in a newer format': { ...record, format: 'threshold-kit/record@9' },
  };
  for (const [name, bad] of Object.entries(malformed)) {
    it(`(${name}) is refused: 999, no level, and what was recorded is kept`, () =>
      inPage(url + path, async (tab) => {
        const { page } = tab;
        await answered(page, NOTHING);
        await tickSign(page, 'education.targeted.1');
        const open = core.spanWords(pack, example(1).assessment.indicated);
        await answered(page, open);
        const held = () => page.locator('threshold-case').evaluate((element) => [element.record, element.assessment]);
        const [before] = await held();
        await page.locator('threshold-case').evaluate((element, it) => (element.record = it), bad);
        await page.getByRole('alert').getByText('The record could not be read, so it was not opened.').waitFor();

        assert.deepEqual(await held(), [before, null]);
        assert.equal(tab.errors.length, 1);
        assert.ok(tab.errors[0].issues.length > 0);
        assert.match(await visibleText(page), EMERGENCY);
        assert.equal(
          await page.getByText(open, { exact: true }).filter({ visible: true }).count(),
          0,
          'no level stays on the screen',
        );
        await page.locator('level-of-need-badge').getByText('The level could not be worked out').waitFor();
        assert.ok(await boxOf(page, 'education.targeted.1').isChecked());
        await page.getByRole('button', { name: "The host's own button" }).click();

        await page.getByRole('button', { name: 'Continue with your record' }).click();
        await answered(page, open);
        assert.deepEqual(tab.faults, []);
      }));
  }

  it('because its checks did not load, is said in a sentence; what was recorded is kept', () =>
    inPage(
      url + path,
      async ({ page, faults, errors }) => {
        await answered(page, NOTHING);
        await tickSign(page, 'education.extra.2');
        await page.locator('threshold-case').evaluate((element, it) => (element.record = it), record);
        await page
          .getByRole('alert')
          .getByText(/not opened/)
          .waitFor();
        assert.equal(errors.length, 1);
        assert.match(await visibleText(page), EMERGENCY);
        assert.equal(await page.locator('threshold-case').evaluate(({ record: { concerns } }) => concerns.length), 1);
        assert.deepEqual(
          faults.filter((fault) => !/Failed to load resource/.test(fault)),
          [],
        );
      },
      { prepare: (page) => page.route('**/dist/threshold-kit-readers.js*', (route) => route.abort()) },
    ));
});
