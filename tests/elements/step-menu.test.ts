import { expect } from '@esm-bundle/chai';
import { addConcern, answer, answerStep, newRecord, startStep, toText, type CaseRecord } from '../../src/index.js';
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
    record = answer(answer(record, 'without-social-care', 'no'), 'complex-needs', 'no');
    record = answerStep(startStep(record, 'step-up', 'one'), 'reached', 'yes');
    const page = await openStep({ pack: 'cheshire-east-2023', record });
    const menu = 'press 2 for ChECS, immediate safeguarding concerns';
    expect(words(page.root))
      .to.contain(menu)
      .and.not.match(/\b2: ChECS/);
    expect(toText(cheshireEast2023, record, { now: new Date('2026-04-02T14:00:00Z') })).to.contain(menu);
  });
});

describe('The list of steps', () => {
  afterEach(() => {
    clear();
    resetClock();
  });

  it('says what comes before a step while immediate risk is open, and nothing once it is judged', async () => {
    setClock('2026-04-02 15:00');
    const harm = addConcern(newRecord(cheshireEast2023), {
      domain: 'housing',
      level: 'extra',
      text: 'Bruises on both arms',
    });
    const told = async (record: CaseRecord) => {
      const page = await openStep({ pack: 'cheshire-east-2023', record });
      expect(page.all('button', /^Consider: /).length, 'a step can still be started').to.be.above(0);
      return words(page.root.querySelector('.choose .note'));
    };
    const judged = answer(harm, 'immediate-risk', 'no', { on: '2026-04-02' });
    expect(await told(harm)).to.equal('Something recorded may be harm. Judge immediate risk first.');
    expect(await told(answer(harm, 'immediate-risk', 'unsure'))).to.match(/ring before you start a step\.$/);
    expect(await told(judged)).to.equal('');
    const more = addConcern(judged, { domain: 'housing', level: 'extra', text: 'Hit with a belt' });
    expect(await told(more)).to.match(/Judge it again before you start a step\.$/);
  });
});
