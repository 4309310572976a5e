import { expect } from '@esm-bundle/chai';
import { dateWords, lawNotes, readLawNotes } from '../../src/index.js';
import { all, clear, faultOf, get, heard, open, until, words } from './page.js';

/** The opener says less where there is little room. */
const ABOUT = /^About this document/;

const note = (id: string) => lawNotes.notes.find((one) => one.id === id)!;

describe('The notes on law and national guidance', () => {
  afterEach(clear);

  it('are sound, dated, and say where they were read and how certain they are', () => {
    expect(readLawNotes(lawNotes).ok).to.equal(true);
    expect(lawNotes.checkedOn).to.match(/^\d{4}-\d{2}-\d{2}$/);
    expect(lawNotes.notes.map(({ id }) => id)).to.deep.equal([
      'threshold-duty',
      'working-together-2026',
      'families-first',
      'share-duty',
      'information-sharing-2024',
      'kcsie-records',
      'attendance',
      'supporting-families',
      'accessibility',
    ]);
  });

  it('stand once a case, in what the first element says about the document, with date, source and certainty', async () => {
    const page = await open();
    const elements = [page.grid, document.createElement('consent-checklist'), document.createElement('step-decision')];
    page.case.append(...elements);
    await until(() => elements.every(({ shadowRoot }) => shadowRoot && all(shadowRoot, 'heading').length), 'all stand');
    const times = (text: string) =>
      elements.flatMap(({ shadowRoot }) => all(shadowRoot!, 'listitem')).filter((one) => words(one).startsWith(text))
        .length;
    for (const { text } of lawNotes.notes) expect(times(text), 'folded away at first').to.equal(0);

    const openers = elements.flatMap(({ shadowRoot }) => all(shadowRoot!, 'button', ABOUT));
    expect(openers).to.have.lengthOf(1);
    await page.press(openers[0]!);
    expect(words(page.root)).to.contain(`Law and national guidance, read on ${dateWords(lawNotes.checkedOn)}`);
    for (const { text, readAt, certainty } of lawNotes.notes) {
      expect(times(text), text).to.equal(1);
      const place = words(all(page.root, 'listitem').find((one) => words(one).startsWith(text)));
      expect(place, text).to.contain(readAt).and.contain(certainty);
    }
    expect(words(all(page.root, 'listitem').find((one) => words(one).startsWith(note('attendance').text)))).to.contain(
      'About attendance.',
    );
    expect(words(page.root)).to.contain('Check current local guidance.').and.contain('not legal advice');
  });

  it('are folded away again by a second press', async () => {
    const page = await open();
    const shown = () => words(page.root).includes(note('threshold-duty').text);
    for (const expected of [true, false]) {
      await page.press(page.get('button', ABOUT));
      expect(shown()).to.equal(expected);
      expect(page.get('button', ABOUT).getAttribute('aria-expanded')).to.equal(String(expected));
    }
  });

  it('can be replaced by the host, or taken away', async () => {
    const page = await open();
    await page.press(page.get('button', ABOUT));
    const own = {
      ...lawNotes,
      checkedOn: '2027-01-05',
      notes: [{ ...note('threshold-duty'), text: 'The partnership’s own note.' }],
    };
    page.case.lawNotes = own;
    await until(() => words(page.root).includes('The partnership’s own note.'), 'the own note');
    expect(words(page.root)).to.contain('read on 5 January 2027').and.not.contain(note('kcsie-records').text);
    page.case.lawNotes = null;
    await until(() => !words(page.root).includes('The partnership’s own note.'), 'no note');
    expect(words(page.root)).not.to.contain('Law and national guidance');
  });

  it('that are damaged are refused with a sentence, and the ones before stay', async () => {
    const page = await open();
    const errors = heard(page.case, 'threshold-error');
    page.case.lawNotes = { ...lawNotes, notes: [{ id: 'x' }] };
    await until(() => errors.length, 'the error');
    expect(errors[0]!.detail.message).to.match(/notes on the law could not be read/);
    await page.settled();
    get(faultOf(page.case)!, 'button', 'Continue with your record').click();
    await page.settled();
    await page.press(page.get('button', ABOUT));
    expect(words(page.root)).to.contain(note('threshold-duty').text);
  });

  it('that are damaged are told until good ones come, whatever record is opened meanwhile', async () => {
    const page = await open();
    const alert = () => faultOf(page.case);
    page.case.lawNotes = { ...lawNotes, notes: [{ id: 'x' }] };
    await until(alert, 'the error');
    page.case.record = page.case.record;
    await page.settled();
    expect(words(alert())).to.match(/notes on the law could not be read/);
    page.case.lawNotes = lawNotes;
    await until(() => !alert(), 'good ones are used');
  });

  it('that are taken away while they are read do not come back', async () => {
    const page = await open();
    const own = { ...lawNotes, notes: [{ ...note('threshold-duty'), text: 'The partnership’s own note.' }] };
    page.case.lawNotes = own;
    await page.case.updateComplete;
    page.case.lawNotes = null;
    await page.settled();
    await page.press(page.get('button', ABOUT));
    await page.settled();
    expect(words(page.root)).not.to.contain('The partnership’s own note.');
  });
});
