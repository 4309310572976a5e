import { expect } from '@esm-bundle/chai';
import { newRecord } from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, faultOf, get, heard, open, type Page, until } from './page.js';

/*
 * Frameworks that keep immutable copies, or proxies, set the record and the document anew whenever they draw:
 * after each event, and when something else on their page has changed.
 */

const TICKED = 'The child has 3+ exclusions';
const WORDS = 'Half a sentence about the flat';

/** Copies of each kind that hosts make. */
const COPIES: Record<string, <T extends object>(value: T) => T> = {
  'a clone': (value) => structuredClone(value),
  'a clone with its keys in another order': (value) =>
    JSON.parse(JSON.stringify(value), (_, part: unknown) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).reverse())
        : part,
    ),
  'a proxy': (value) => new Proxy(value, {}),
};

const started = async (page: Page): Promise<HTMLTextAreaElement> => {
  await page.openArea('Housing');
  const cell = page.cell('Housing', 'Extra Help');
  await page.press(page.get('button', /^\+ Own words/, cell));
  const box = get<HTMLTextAreaElement>(cell, 'textbox');
  await page.fill(box, WORDS);
  return box;
};
/** Long enough for whatever a copy sets off. */
const passed = async (page: Page) => {
  await new Promise((done) => setTimeout(done, 50));
  await page.settled();
};

describe('What a host hands back as a copy', () => {
  afterEach(clear);

  for (const [how, copy] of Object.entries(COPIES)) {
    it(`the record, as ${how}, changes nothing: Undo, what is half written and what is unsaved stay`, async () => {
      const page = await open();
      page.case.addEventListener('threshold-change', ({ detail }) => (page.case.record = copy(detail.record)));
      await page.tick(TICKED);
      await passed(page);
      const box = await started(page);
      page.case.record = copy(page.record);
      await passed(page);
      expect(box.isConnected && box.value).to.equal(WORDS);
      expect(page.case.unsaved).to.equal(true);
      await page.press(page.get('button', 'Cancel', box.closest('form')!));
      expect(page.case.unsaved, 'the host did not say that it has saved it').to.equal(true);
      await page.press(page.get('button', 'Undo'));
      expect(page.record.concerns).to.deep.equal([]);
    });

    it(`the document, as ${how}, likewise`, async () => {
      const page = await open({ document: structuredClone(cheshireEast2023) });
      await page.tick(TICKED);
      const box = await started(page);
      const ready = heard(page.case, 'threshold-ready');
      page.case.document = copy(structuredClone(cheshireEast2023));
      await until(() => ready.length, 'it is loaded');
      await passed(page);
      expect(box.isConnected && box.value).to.equal(WORDS);
      await page.press(page.get('button', 'Cancel', box.closest('form')!));
      await page.press(page.get('button', 'Undo'));
      expect(page.record.concerns).to.deep.equal([]);
    });
  }

  it('an empty record is the next family’s: nothing half written for the one before stays', async () => {
    const page = await open();
    const box = await started(page);
    page.case.record = newRecord(cheshireEast2023);
    await until(() => !box.isConnected, 'the words are gone');
    expect(page.case.unsaved).to.equal(false);
  });

  it('the record, after one that could not be opened, takes the message away', async () => {
    const page = await open();
    await page.tick(TICKED);
    page.case.record = { hello: 1 } as never;
    await until(() => faultOf(page.case), 'it is refused');
    page.case.record = structuredClone(page.record);
    await until(() => !faultOf(page.case), 'the message is gone');
    expect(page.case.assessment).not.to.equal(null);
    await page.settled();
    await page.press(page.get('button', 'Undo'));
    expect(page.record.concerns).to.deep.equal([]);
  });
});
