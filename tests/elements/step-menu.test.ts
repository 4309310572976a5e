import { expect } from '@esm-bundle/chai';
import { answer, answerStep, newRecord, startStep, toText } from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, words } from './page.js';
import { openStep, resetClock, setClock } from './step-page.js';

describe('A telephone menu in a step', () => {
  afterEach(() => {
    clear();
    resetClock();
  });

  it('is said as in the report, so that nobody presses another option', async () => {
    setClock('2026-04-02 15:00');
    let record = answer(newRecord(cheshireEast2023), 'immediate-risk', 'yes');
    record = startStep(answer(record, 'without-social-care', 'no'), 'step-up', 'one');
    record = answerStep(answerStep(record, 'reached', 'yes'), 'tried', 'yes');
    const page = await openStep({ pack: 'cheshire-east-2023', record });
    const menu = 'press 2 for ChECS, immediate safeguarding concerns';
    expect(words(page.root))
      .to.contain(menu)
      .and.not.match(/\b2: ChECS/);
    expect(toText(cheshireEast2023, record, { now: new Date('2026-04-02T14:00:00Z') })).to.contain(menu);
  });
});
