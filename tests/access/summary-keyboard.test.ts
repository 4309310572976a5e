import { expect } from '@esm-bundle/chai';
import { clear, focusIsOn, mount } from '../elements/page.js';
import { openSummary, type SummaryPage } from '../elements/summary-page.js';
import { one, summaryStates } from './summary-states.js';
import { press, screen, tabTo, thereAndBack, type } from './tools.js';

/*
 * With real keys only: nothing here clicks, focuses or sets a value.
 */

describe('The decision report by keyboard alone', () => {
  let page: SummaryPage;

  const start = async (arrive: () => Promise<SummaryPage>) => {
    const before = mount(Object.assign(document.createElement('button'), { id: 'before', textContent: 'Before' }));
    page = await arrive();
    mount(Object.assign(document.createElement('button'), { id: 'after', textContent: 'After' }));
    // The one place where the test puts the focus: where a person came from.
    before.focus();
  };
  const enter = async () => {
    await press('Enter');
    await page.settled();
  };

  beforeEach(() => screen(1280, 900));
  afterEach(clear);
  after(() => screen(800, 600));

  it('says who writes, adds a call, opens the report and a source', async () => {
    await start(() => openSummary(one));
    await tabTo(() => page.get('button', /^Add who writes/));
    await enter();
    focusIsOn(page.get('textbox', 'Your role'));
    await type('DSL');
    await tabTo(() => page.get('button', 'Save'));
    await enter();
    focusIsOn(page.get('button', 'Change: For whoever receives this'));
    expect(page.case.record!.writer).to.deep.equal({ role: 'DSL' });

    await tabTo(() => page.get('button', 'Add a call'));
    await enter();
    focusIsOn(page.get('textbox', 'Who did you ring?'));
    await press('Enter');
    await page.settled();
    focusIsOn(page.get('group', 'There is a problem'));
    await press('Tab');
    await enter();
    focusIsOn(page.get('textbox', 'Who did you ring?'));
    await type('ChECS');
    await enter();
    expect(page.case.record!.calls!.map(({ to }) => to)).to.deep.equal(['ChECS']);
    focusIsOn(page.get('button', 'Add a call'));

    await tabTo(() => page.get('button', 'Show the report'), 'Shift+Tab');
    await enter();
    focusIsOn(page.get('button', 'Hide the report'));
    const mark = () => page.all('button', /^Source/)[0]!;
    await tabTo(mark);
    await enter();
    expect(mark().getAttribute('aria-expanded')).to.equal('true');
    focusIsOn(mark());
  });

  for (const state of ['what a receiving team asks first', 'a file that was refused', 'ring now']) {
    it(`${state}: nothing traps the focus or hides it`, async () => {
      await screen(320, 640);
      await start(summaryStates[state]!);
      document.getElementById('before')!.focus();
      await thereAndBack(page.root);
    });
  }
});
