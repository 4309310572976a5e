import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { everyKey, variant } from '../core/documents.js';
import { CONFIRMED_PARTS, fingerprintOf } from '../../src/document/index.js';
import { open, words, type Page } from './page.js';
import { describeInChromium } from '../in-chromium.js';

/* What only some documents have, as the grid and its frame show it. */

const SIGN = 'Child is persistently absent from school';
const cell = (page: Page) =>
  [...page.root.querySelectorAll('.sign')].find((one) => one.textContent!.includes(SIGN)) as HTMLElement;

describe('What only some documents have', () => {
  it('is shown with its sign: the tier, the ages, and its links once it is ticked', async () => {
    const page = await open({ document: everyKey });
    await page.openAll();
    expect(words(cell(page))).to.contain('(Upper tier (3b); 13 to 17)');
    expect(cell(page).querySelector('a')).to.equal(null);
    cell(page).querySelector('input')!.click();
    await page.settled();
    expect(words(cell(page))).to.contain('School attendance team');
    expect(cell(page).querySelector('a')!.href).to.equal('https://example.org/attendance');
  });

  it('stands in its second language under the first, in its own language, where one ticks, finds and reads', async () => {
    const CY = 'Mae’r plentyn yn absennol yn gyson';
    const page = await open({ document: everyKey });
    const seconds = () => [...page.root.querySelectorAll<HTMLElement>('.second')];
    expect(seconds().every(({ lang }) => lang === 'cy')).to.equal(true);
    const heads = seconds().filter((one) => one.closest('th'));
    expect(heads.map(words)).to.deep.equal(['Cymorth wedi’i dargedu', 'Addysg']);
    await page.openAll();
    expect(words(cell(page).querySelector('.second'))).to.equal(CY);
    await page.search('absennol');
    expect(words(page.find)).to.contain(CY);
    const reader = await open({ document: everyKey, mode: 'reference' });
    expect(words(cell(reader).querySelector('.second'))).to.equal(CY);
  });

  it('is shown to readers without a tick', async () => {
    const page = await open({ document: everyKey, mode: 'reference' });
    expect(words(cell(page))).to.contain('School attendance team');
    expect(words(page.root)).to.contain('The document leaves this cell empty.');
  });

  it('is folded under what to do: the advice to professions for the level that is pointed to', async () => {
    const page = await open({ document: everyKey });
    await page.openAll();
    cell(page).querySelector('input')!.click();
    await page.settled();
    await page.press(page.get('button', 'Advice by profession'));
    expect(words(page.answerPart)).to.contain('Police: Use your own referral form.');
  });

  it('marks the levels in their shapes as the document numbers them', async () => {
    const page = await open({ document: variant(everyKey, (p) => (p.levels[1].mark = '2a')) });
    const marks = [...page.root.querySelectorAll('thead .mark text')].map((one) => one.textContent);
    expect(marks).to.deep.equal(['1', '2a', '3', '4']);
  });

  describeInChromium('on the paper of the grid', () => {
    const standing = {
      version: 'Version 3.1.',
      'valid from': 'Valid from 1 April 2026.',
      'review by': 'To be reviewed by 1 April 2027.',
      owner: 'Owner: Partnership support.',
      status: 'Legacy, still in use.',
      'a second language': 'Cymorth wedi’i dargedu',
    };
    const signs = {
      ...standing,
      'the tier and the ages of a sign': '(Upper tier (3b); 13 to 17)',
      'a sign of one tier': '(Lower tier (3a))',
      'a sign of an age': '(Under 1)',
      'a link of a sign': 'School attendance team',
      'the gap of a cell': 'The document leaves this cell empty.',
    };
    const answer = {
      ...signs,
      'what a rule on ages asks for': 'Ring and refer, whatever else is recorded.',
    };
    afterEach(async () => {
      await emulateMedia({ media: 'screen' });
      window.dispatchEvent(new Event('afterprint'));
    });

    for (const [mode, expected] of [
      ['triage', answer],
      ['reference', signs],
      ['blank', standing],
    ] as const)
      it(`stands all of it, ${mode}`, async () => {
        const page = await open({ document: everyKey, mode });
        if (mode === 'triage') {
          await page.openAll();
          for (const id of ['education.targeted.3', 'housing.extra.4'])
            page.root.querySelector<HTMLInputElement>(`input[data-sign="${id}"]`)!.click();
          await page.settled();
        }
        window.dispatchEvent(new Event('beforeprint'));
        await emulateMedia({ media: 'print' });
        await page.settled();
        const paper = [...page.root.children].map((one) => (one as HTMLElement).innerText ?? '').join(' ');
        const plain = paper.replace(/\s+/g, ' ');
        const missing = Object.entries(expected).filter(([, said]) => !plain.includes(said));
        expect(missing).to.deep.equal([]);
      });
  });

  it('names who confirmed the document in the line on its standing, and who has not', async () => {
    const of = Object.fromEntries(CONFIRMED_PARTS.map((part) => [part, fingerprintOf(everyKey, part)]));
    const signed = variant(everyKey, (p) => (p.provenance.confirmed = [{ by: 'the board', on: '2026-11-26', of }]));
    const page = await open({ document: signed });
    expect(words(page.root.querySelector('.standing'))).to.contain(
      'Legacy, still in use. Confirmed by the board on 26 November 2026.',
    );
    const other = await open({
      document: variant(signed, (p) => (p.indicators[0].text = 'Another text')),
    });
    expect(words(other.root.querySelector('.standing'))).to.contain('was another text');
  });
});
