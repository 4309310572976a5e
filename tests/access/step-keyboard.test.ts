import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { clear, focused, focusIsOn, mount, nameOf, words } from '../elements/page.js';
import { openStep, resetClock, setClock, type StepPage } from '../elements/step-page.js';
import { agreedStep, stepStates } from './step-states.js';
import { press, screen, SIZES, tabTo, thereAndBack, type, typeDay } from './tools.js';

/*
 * With real keys only: nothing here clicks, focuses or sets a value.
 */

describe('The step by keyboard alone', () => {
  let page: StepPage;

  const start = async (arrive: () => Promise<StepPage> = () => openStep({ pack: 'tac-step-protocol' })) => {
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

  beforeEach(async () => {
    setClock('2026-04-02 15:00');
    await screen(1280, 900);
  });
  afterEach(() => {
    clear();
    resetClock();
  });
  after(() => setViewport({ width: 800, height: 600 }));

  it('does the whole way: chooses a step, answers, records, agrees, reads a clock another way, ticks a paper', async () => {
    await start();
    await tabTo(() => page.get('button', 'Consider: Step down from CSC to PEH'));
    await enter();
    focusIsOn(page.get('heading', 'Step down from CSC to PEH'));

    await tabTo(() => page.get('button', 'Yes', page.get('group', /^Was there a CAF lead professional/)));
    await press('Space');
    await page.settled();
    expect(page.record.step!.answers).to.deep.equal({ 'caf-lp': 'yes' });
    focusIsOn(page.get('heading', 'Case identified'), 'the next task opens');

    await tabTo(() => page.get('button', 'Done today: Case identified'));
    await enter();
    focusIsOn(page.get('heading', 'Managers talk'));

    await tabTo(() => page.get('button', 'Agreed on another day'));
    await enter();
    focusIsOn(page.get('date', 'Date'));
    await tabTo(() => page.get('textbox', /^Who recorded it/));
    await type('TM');
    await enter();
    focusIsOn(page.get('heading', 'On the list'), 'Enter in a field saves');
    expect(page.record.step!.entries.at(-1)).to.deep.include({ outcome: 'agreed', by: 'TM' });

    await tabTo(() => page.get('button', 'Done today: On the list'));
    await enter();
    const PEH = 'PEH lead professional allocated';
    await tabTo(() => page.get('button', `Open: ${PEH}`));
    await enter();
    await tabTo(() => page.get('button', `Count it another way: ${PEH}`));
    await enter();
    await tabTo(() => page.get('radio', '24 hours from when the step is agreed', page.stage(PEH)));
    await press('ArrowDown');
    await page.settled();
    focusIsOn(page.get('radio', '24 hours from when the case goes on the list', page.stage(PEH)));
    expect(page.record.step!.readings).to.deep.equal({ allocation: 'listed' });

    await tabTo(() => page.get('button', /^Papers/));
    await enter();
    await tabTo(() => page.get('checkbox', /^Genogram/));
    await press('Space');
    await page.settled();
    expect(page.record.step!.papers).to.deep.equal({ genogram: '2026-04-02' });
    focusIsOn(page.get('checkbox', /^Genogram/));
  });

  it('not agreed: its form stands in first place with the focus in it', async () => {
    await start(agreedStep);
    await tabTo(() => page.get('button', 'Change: Managers talk'));
    await enter();
    await tabTo(() => page.get('button', 'Not agreed after all'));
    await enter();
    focusIsOn(page.get('date', 'Date'));
    expect(words(page.tasks()[0]!.querySelector('h3'))).to.equal('Not agreed. What was decided?');
    expect(page.tasks()[0]!.contains(focused())).to.be.true;
  });

  it('a form that is refused leads to what is wrong, and Cancel leads back', async () => {
    await start(agreedStep);
    await tabTo(() => page.get('button', 'Change: On the list'));
    await enter();
    await tabTo(() => page.get('button', 'Mark as not done: On the list'));
    await enter();
    await tabTo(() => page.get('button', 'Save'));
    await enter();
    focusIsOn(page.get('group', /^There is a problem/));
    await press('Tab');
    focusIsOn(page.get('button', 'Enter your reason.'));
    await enter();
    focusIsOn(page.get('textbox', 'Why?'));
    await tabTo(() => page.get('button', 'Cancel'));
    await enter();
    focusIsOn(page.get('button', 'Mark as not done: On the list'));
  });

  it('a day that does not exist, typed key by key, is refused in words', async () => {
    await start();
    await page.start('Step down from CSC to PEH');
    await press('Tab');
    await tabTo(() => page.get('button', 'Open: Case identified'));
    await enter();
    await tabTo(() => page.get('button', 'Another day: Case identified'));
    await enter();
    await typeDay('2026-02-30');
    expect((focused() as HTMLInputElement).validity.badInput).to.be.true;
    await tabTo(() => page.get('button', 'Save'));
    await enter();
    expect(page.errors()).to.deep.equal(['Enter a real date, for example 22 11 2026.']);
    expect(page.record.step!.entries).to.deep.equal([]);

    await tabTo(() => page.get('button', 'Meeting'));
    await enter();
    await tabTo(() => page.get('date', 'Date of the next meeting'));
    await typeDay('2026-02-30');
    await tabTo(() => page.get('button', 'Save this date'));
    await enter();
    focusIsOn(page.get('date', 'Date of the next meeting'));
    expect(words(page.folded('Meeting'))).to.contain('Enter a real date, for example 22 11 2026.');
  });

  it('a day that is half typed stays where its part is folded away, and the fold says so', async () => {
    await start();
    await page.start('Step down from CSC to PEH');
    await tabTo(() => page.get('button', 'Meeting'));
    await enter();
    const field = page.get<HTMLInputElement>('date', 'Date of the next meeting');
    await tabTo(() => field);
    await typeDay('2026-02-30');
    expect(field.validity.badInput).to.be.true;
    await page.press(page.get('button', 'Meeting'));
    expect(field.checkVisibility()).to.be.false;
    const opener = page.get('button', /^Meeting/);
    expect(words(opener)).to.contain('begun, not saved');
    page.case!.errors.find(({ id }) => id === 'step-decision.meeting-day')!.focus();
    focusIsOn(opener);
    await page.press(opener);
    const again = page.get<HTMLInputElement>('date', 'Date of the next meeting');
    expect(again.checkVisibility()).to.be.true;
    expect(again.validity.badInput).to.be.true;
  });

  it('removing the step is asked and answered, with the focus where one is', async () => {
    await start(agreedStep);
    await tabTo(() => page.get('button', 'Remove this step'));
    await enter();
    expect(words(focused())).to.contain('This removes the step from the record');
    await press('Tab');
    focusIsOn(page.get('button', 'Remove it'));
    await press('Tab');
    focusIsOn(page.get('button', 'Keep it'));
    await enter();
    focusIsOn(page.get('button', 'Remove this step'));
    await enter();
    await press('Tab');
    await enter();
    focusIsOn(page.get('heading', 'Which step are you considering?'));
  });

  const states = [
    'agreed, with papers and the readings of the clocks',
    'overdue, with a form that was refused',
    'immediate, with the numbers to ring',
    'overdue, with a next move of many words',
  ];
  for (const name of states) {
    const arrive = stepStates[name]!;
    for (const [width, height] of [...SIZES, [320, 256]] as const) {
      it(`${name}: nothing traps the focus or hides it, ${width} by ${height}`, async () => {
        await screen(width, height);
        await start(arrive);
        await thereAndBack(page.root);
      });
    }
  }

  for (const [width, height] of SIZES) {
    it(`nor is what an error or a record goes to, ${width} by ${height}`, async () => {
      await screen(width, height);
      await start(agreedStep);
      const inSight = async (what: string) => {
        await page.settled();
        const box = focused()!.getBoundingClientRect();
        const top = page.root.elementFromPoint(box.left + 8, box.top + 8);
        expect(
          top !== null && (focused()!.contains(top) || top.contains(focused())),
          `${what}: ${nameOf(focused()!).slice(0, 60)} at ${box.top}`,
        ).to.be.true;
      };
      await page.details('On the list');
      await page.press(page.get('button', 'Mark as not done: On the list'));
      await inSight('the form');
      await page.save({ day: '' });
      await inSight('the summary of errors');
      for (const error of page.all('button', undefined, page.get('group', /^There is a problem/))) {
        await page.press(error);
        await inSight(nameOf(error));
      }
      await page.press(page.get('button', 'Cancel'));
      await inSight('the button that opened the form');
      await page.did('TAC set up');
      await inSight('the task that is open then');
      await page.decide('not agreed', { reason: 'It fell through.' });
      await inSight('the next task');
      await page.press(page.get('button', 'Remove this step'));
      await inSight('the question');
    });
  }
});
