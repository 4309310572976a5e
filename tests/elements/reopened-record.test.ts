import { expect } from '@esm-bundle/chai';
import { addConcern, newRecord, withWords } from '../../src/index.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { cheshireEast2023 } from '../core/documents.js';
import { all, clear, focused, get, heard, mount, until, words } from './page.js';

const SIGN = 'education.targeted.3';
const before = withWords(cheshireEast2023, addConcern(newRecord(cheshireEast2023), { indicator: SIGN }));
const renamed = { ...before, concerns: before.concerns.map((one) => ({ ...one, words: 'Bites nails' })) };

describe('A record that was saved with another version of the guidance', () => {
  afterEach(clear);

  async function opened(record: unknown): Promise<ThresholdCase> {
    const element = document.createElement('threshold-case');
    element.pack = 'cheshire-east-2023';
    element.record = record;
    mount(element);
    await until(() => element.record?.concerns.length, 'the record is opened');
    await element.updateComplete;
    return element;
  }

  it('says what changed until a person has read it, and can be read again after that', async () => {
    const element = await opened(renamed);
    const changes = heard(element, 'threshold-change');
    const root = element.shadowRoot!;
    expect(words(get(root, 'alert'))).to.contain('no longer has the sign “Bites nails”');
    expect(element.record!.concerns[0]).to.include({ text: 'Bites nails', level: 'targeted' });
    get(root, 'button', 'I have read this').click();
    await until(() => all(root, 'alert').length === 0, 'the notice is read');
    await until(() => focused()?.matches('.reopened summary'), 'the focus is where it can be read again');
    expect(changes).to.have.length(1);
    expect(element.record!.reopened!.every(({ seen }) => seen)).to.equal(true);
    expect(words(root.querySelector('.reopened'))).to.contain('Bites nails');

    const again = await opened(structuredClone(element.record));
    expect(all(again.shadowRoot!, 'alert')).to.deep.equal([]);
  });

  it('says nothing where nothing changed', async () => {
    expect((await opened(before)).shadowRoot!.querySelector('.reopened')).to.equal(null);
  });
});
