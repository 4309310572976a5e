import { expect } from '@esm-bundle/chai';
import { dateWords, lawNotes, readLawNotes } from '../../src/index.js';
import { clear, heard, open, until, words } from './page.js';

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

  it('stand where they bear on a decision, with date, certainty and the word to check', async () => {
    const page = await open();
    const shown = (id: string) => words(page.root).includes(note(id).text);
    expect(shown('threshold-duty'), 'with the document').to.equal(true);
    expect(shown('kcsie-records'), 'with the agreed level').to.equal(true);
    expect(shown('information-sharing-2024'), 'nothing to share yet').to.equal(false);
    expect(shown('attendance'), 'no absence recorded').to.equal(false);
    await page.press(page.get('checkbox', "The child's average absence from school is over 10%"));
    for (const id of ['information-sharing-2024', 'share-duty', 'attendance', 'supporting-families'])
      expect(shown(id), id).to.equal(true);
    const said = words(page.root);
    expect(said)
      .to.contain(`as read on ${dateWords(lawNotes.checkedOn)}`)
      .and.contain(note('share-duty').certainty)
      .and.contain('Check current guidance.')
      .and.contain('not legal advice');
    await page.press(page.get('checkbox', "The child's average absence from school is over 10%"));
    expect(shown('attendance')).to.equal(false);
  });

  it('can be replaced by the host, or taken away', async () => {
    const page = await open();
    const own = {
      ...lawNotes,
      checkedOn: '2027-01-05',
      notes: [{ ...note('threshold-duty'), text: 'The partnership’s own note.' }],
    };
    page.case.lawNotes = own;
    await until(() => words(page.root).includes('The partnership’s own note.'), 'the own note');
    expect(words(page.root)).to.contain('as read on 5 January 2027').and.not.contain(note('kcsie-records').text);
    page.case.lawNotes = null;
    await until(() => !words(page.root).includes('The partnership’s own note.'), 'no note');
  });

  it('that are damaged are refused with a sentence, and the ones before stay', async () => {
    const page = await open();
    const errors = heard(page.case, 'threshold-error');
    page.case.lawNotes = { ...lawNotes, notes: [{ id: 'x' }] };
    await until(() => errors.length, 'the error');
    expect(errors[0]!.detail.message).to.match(/notes on the law could not be read/);
    await page.settled();
    expect(words(page.root)).to.contain(note('threshold-duty').text);
  });
});
