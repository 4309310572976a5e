import { expect } from '@esm-bundle/chai';
import { addConcern, newRecord, withWords } from '../../src/index.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { cheshireEast2023 } from '../core/documents.js';
import { all, clear, focused, get, heard, mount, notesOf, until, words } from './page.js';

const SIGN = 'education.targeted.3';
const before = withWords(cheshireEast2023, addConcern(newRecord(cheshireEast2023), { indicator: SIGN }));
const renamed = { ...before, concerns: before.concerns.map((one) => ({ ...one, words: 'Bites nails' })) };

describe('A record that was saved with another version of the guidance', () => {
  afterEach(clear);

  async function opened(record: unknown, ...tags: string[]): Promise<ThresholdCase> {
    const element = document.createElement('threshold-case');
    element.append(...tags.map((tag) => document.createElement(tag)));
    element.pack = 'cheshire-east-2023';
    element.record = record;
    mount(element);
    await until(() => element.record?.concerns.length, 'the record is opened');
    for (const one of [element, ...element.children]) await (one as ThresholdCase).updateComplete;
    return element;
  }

  for (const tags of [[], ['level-of-need-badge'], ['triage-grid'], ['case-summary', 'triage-grid']])
    it(`says what changed until a person has read it, and can be read again after that, in a case with ${tags.join(', ') || 'nothing in it'}`, async () => {
      const element = await opened(renamed, ...tags);
      const changes = heard(element, 'threshold-change');
      const root = notesOf(element)[0]!.getRootNode() as ShadowRoot;
      expect(words(get(root, 'alert'))).to.contain('no longer has the sign “Bites nails”');
      expect(element.record!.concerns[0]).to.include({ text: 'Bites nails', level: 'targeted' });
      get(root, 'button', 'I have read this').click();
      await until(() => all(root, 'alert').length === 0, 'the notice is read');
      await until(() => focused()?.matches('.reopened summary'), 'the focus is where it can be read again');
      expect(changes).to.have.length(1);
      expect(element.record!.reopened!.every(({ seen }) => seen)).to.equal(true);
      expect(words(root.querySelector('.reopened'))).to.contain('Bites nails');

      const again = await opened(structuredClone(element.record), ...tags);
      expect(notesOf(again).map((one) => one.localName)).to.deep.equal(['details']);
    });

  it('says nothing where nothing changed', async () => {
    expect(notesOf(await opened(before, 'triage-grid'))).to.have.length(0);
  });
});
