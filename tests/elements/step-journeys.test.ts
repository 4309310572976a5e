import { expect } from '@esm-bundle/chai';
import { executeServerCommand } from '@web/test-runner-commands';
import { bankHolidays } from '../../src/index.js';
import { clear, focusIsOn, heard, nameOf, until, words } from './page.js';
import { openStep, resetClock, setClock, StepPage } from './step-page.js';
import { describeInChromium } from '../in-chromium.js';

const PEH = 'PEH lead professional allocated';

/** The clock of a stage, in words. */
const clockOf = async (page: StepPage, stage: string) => words((await page.details(stage)).querySelector('.clock'));

/** The step down of the TAC protocol, agreed on the Thursday before Easter. */
async function agreedBeforeEaster(): Promise<StepPage> {
  setClock('2026-04-01 10:00');
  const page = await openStep({ pack: 'tac-step-protocol' });
  await page.start('Step down from CSC to PEH');
  await page.did('Case identified');
  setClock('2026-04-02 15:00');
  await page.decide('agreed');
  return page;
}

describe('A step', () => {
  let page: StepPage;
  afterEach(() => {
    clear();
    resetClock();
  });

  it('a stage that something done follows is told as not recorded, as in the report, and is nobody’s move now', async () => {
    setClock('2026-04-01 10:00');
    page = await openStep({ pack: 'tac-step-protocol' });
    await page.start('Step up from PEH to CSC');
    await page.answer(/safeguarding incident/, 'No');
    expect(page.status('Case identified')).to.equal('Now');
    await page.did('Case identified');
    await page.decide('not agreed');
    await page.takeBack('Case identified', { reason: 'It was another case.' });
    expect(page.announced(), 'what comes next').to.match(/Next: PEH carries on\.$/);
    expect(page.status('Case identified')).to.equal('Not recorded as done');
    expect(page.open(), 'whose turn it is').not.to.contain('Case identified');
    expect(page.now()).to.match(/PEH carries on\. PEH\.$/);
    await page.did('PEH carries on');
    expect(page.now()).to.equal('Still open: 1 stage.');
  });

  describe('down by the TAC protocol, agreed at 3pm on Thursday 2 April 2026', () => {
    beforeEach(async () => {
      page = await agreedBeforeEaster();
    });

    it('says who does what by when: 24 hours run through Good Friday, ten working days leave Easter out', async () => {
      expect(page.head()).to.contain('Agreed, since 3pm on Thursday 2 April 2026.');
      expect(page.open()).to.deep.equal(['On the list', 'TAC set up', 'Single Assessment shared']);
      expect(await clockOf(page, PEH)).to.match(
        /^Due: within 24 hours\. .*by 3pm on Friday 3 April 2026; 1 day left\. How we counted this: 24 hours from when the step is agreed\. Counted from: Managers talk\./,
      );
      expect(await clockOf(page, 'Transition completed')).to.match(
        /^Due: within 10 working days\. .*by the end of Monday 20 April 2026; 18 days left\. .*Counted from: Managers talk\./,
      );
      await page.details('On the list');
      const moments = [...page.root.querySelectorAll('time')].map((time) => time.dateTime);
      expect(moments).to.deep.equal(['2026-04-03T14:00:00.000Z', '2026-04-20T23:00:00.000Z']);
    });

    it('says whose move it is, and once nothing is unanswered the first of the moves is open', async () => {
      expect(page.now()).to.match(/^Answer 1 question\. On the list\. /);
      expect(page.opened()).to.deep.equal(['Questions']);
      await page.answer(/^Was there a CAF lead professional/, 'Yes');
      expect(page.now()).to.match(/^On the list\. .* And 2 more, marked “Now” below\.$/);
      expect(page.opened()).to.deep.equal(['On the list']);
      focusIsOn(page.get('heading', 'On the list'));
    });

    it('what is overdue is so in words and with a mark of its own', async () => {
      await page.did('On the list');
      await page.later('2026-04-03 15:00');
      expect(page.status(PEH)).to.contain('due now').and.not.contain('Overdue');
      await page.later('2026-04-03 15:01');
      expect(page.status(PEH)).to.contain('Overdue by 3pm on Friday 3 April 2026; overdue by 1 minute');
      expect(page.head(), 'above too, by its name').to.contain(`Overdue ${PEH}`);
      const mark = page.stage(PEH).querySelector('.overdue-mark')!;
      expect(mark.checkVisibility()).to.be.true;
      expect(getComputedStyle(mark, '::before').content).to.contain('!');
      const clock = (await page.details(PEH)).querySelector('.clock')!;
      await page.later('2026-04-03 14:59');
      expect(page.stage(PEH).querySelectorAll('.overdue-mark')).to.have.length(0);
      const calm = getComputedStyle(page.stage(PEH).querySelector('.clock')!).borderInlineStartStyle;
      await page.later('2026-04-03 15:01');
      expect(getComputedStyle(clock).borderInlineStartStyle, 'a line of another kind').to.not.equal(calm);
    });

    it('what waits and is overdue says so without being opened, and the day is over at midnight', async () => {
      await page.later('2026-04-20 23:59');
      expect(page.status('Transition completed')).to.contain('1 minute left').and.not.contain('Overdue');
      await page.later('2026-04-21 00:00');
      expect(page.opened()).to.not.include('Transition completed');
      expect(page.status('Transition completed')).to.contain('Overdue by the end of Monday 20 April 2026; due now');
      await page.later('2026-04-23 09:00');
      expect(page.status('Transition completed')).to.contain('overdue by 2 days');
    });

    it('what was done late says so, and is not overdue any more', async () => {
      await page.did('On the list');
      setClock('2026-04-07 09:00');
      await page.did(PEH);
      expect(await clockOf(page, PEH))
        .to.contain('by 3pm on Friday 3 April 2026. It was done after it was due.')
        .and.not.contain('Overdue');
    });

    it('the other reading of the source can be chosen, changes the due moment, and is kept', async () => {
      setClock('2026-04-07 10:00');
      await page.did('On the list');
      expect(page.status(PEH)).to.contain('Overdue by 3pm on Friday 3 April 2026; overdue by 3 days');
      await page.readings(PEH);
      const choice = (which: string) =>
        page.get<HTMLInputElement>('radio', `24 hours from when ${which}`, page.stage(PEH));
      expect([choice('the step is agreed').checked, choice('the case goes on the list').checked]).to.deep.equal([
        true,
        false,
      ]);
      await page.press(choice('the case goes on the list'));
      expect(page.record.step!.readings).to.deep.equal({ allocation: 'listed' });
      expect(await clockOf(page, PEH))
        .to.contain(
          'by 10am on Wednesday 8 April 2026; 1 day left. How you counted this: 24 hours from when the case goes on the list. Counted from: On the list.',
        )
        .and.not.contain('Overdue');
      expect(
        [choice('the step is agreed').checked, choice('the case goes on the list').checked],
        'the choice shows what was chosen',
      ).to.deep.equal([false, true]);
      focusIsOn(choice('the case goes on the list'));
      await page.press(choice('the step is agreed'));
      expect(page.record.step!.readings).to.deep.equal({ allocation: 'agreed' });
      expect([choice('the step is agreed').checked, choice('the case goes on the list').checked]).to.deep.equal([
        true,
        false,
      ]);
      expect(words(page.stage(PEH))).to.contain('Overdue');
      expect(page.announced(), 'and is announced').to.contain('Counted another way.');
    });

    it('a reading chosen for working days moves the end of the transition over the holidays', async () => {
      setClock('2026-04-07 10:00');
      await page.did('On the list');
      await page.readings('Transition completed');
      await page.press(
        page.get('radio', /^10 working days from when the case goes on the list/, page.stage('Transition completed')),
      );
      expect(await clockOf(page, 'Transition completed')).to.contain('by the end of Tuesday 21 April 2026');
    });

    it('the clock goes on by itself, and nothing is announced by it', async () => {
      expect(page.timers).to.have.length(1);
      expect(page.timers[0]!.every).to.be.within(1000, 60_000);
      const announced = page.announced();
      expect(announced).to.contain('Recorded: ');
      const changed: string[] = [];
      const watch = new MutationObserver((records) =>
        changed.push(...records.map(({ target }) => words(target as Node))),
      );
      for (const live of page.root.querySelectorAll('[role="status"], [role="alert"], [aria-live]'))
        watch.observe(live, { childList: true, characterData: true, subtree: true });
      await page.later('2026-04-03 12:00');
      expect(words(page.stage(PEH))).to.contain('by 3pm on Friday 3 April 2026; 3 hours left');
      await page.later('2026-04-03 14:30');
      expect(words(page.stage(PEH))).to.contain('30 minutes left');
      await page.later('2026-04-21 14:30');
      expect(words(page.stage(PEH))).to.contain('Overdue');
      expect(watch.takeRecords()).to.have.length(0);
      expect(changed).to.deep.equal([]);
      expect(page.announced()).to.equal(announced);
      for (const time of page.root.querySelectorAll('time, .clock, .now'))
        expect(
          time.closest('[role="status"], [role="alert"], [role="timer"], [aria-live]'),
          'in no live region',
        ).to.equal(null);
      expect(page.changes, 'and nothing is recorded by it').to.have.length(3);
    });

    it('what is being filled in is left alone as the clock goes on', async () => {
      await page.details('On the list');
      await page.press(page.get('button', 'Another day: On the list'));
      await page.fill('Time', '14:00');
      await page.fill(/^Why\?/, 'The list was');
      await page.later('2026-04-05 15:00');
      expect([page.value('Date'), page.value('Time'), page.value(/^Why\?/)]).to.deep.equal([
        '2026-04-02',
        '14:00',
        'The list was',
      ]);
      expect(nameOf(page.root.activeElement!)).to.match(/^Why\?/);
    });

    it('taken off the page its clock stops', async () => {
      const cleared: unknown[] = [];
      const real = window.clearInterval;
      window.clearInterval = ((id: number) => cleared.push(id)) as typeof window.clearInterval;
      page.case!.remove();
      window.clearInterval = real;
      expect(cleared).to.have.length(1);
    });

    it('a host’s own bank holidays are counted; faulty ones are refused, told, and the kit’s own are used', async () => {
      const errors = heard(page.case!, 'threshold-error');
      const { events } = bankHolidays['england-and-wales'];
      const added = { title: 'A new one', date: '2026-04-20', notes: '', bunting: false };
      const own = { 'england-and-wales': { division: 'england-and-wales', events: [...events, added] } };
      const due = async () => /by the end of ([^;]+);/.exec(await clockOf(page, 'Transition completed'))?.[1];
      page.step.holidays = own;
      await until(
        () => /Tuesday 21 April 2026/.test(words(page.stage('Transition completed'))),
        'the host’s holidays are used',
      );
      expect(await due()).to.equal('Tuesday 21 April 2026');
      expect(errors).to.have.length(0);
      const faults = [
        { 'england-and-wales': 'none' },
        'nothing',
        { 'england-and-wales': { division: 'england-and-wales', events: [added] } },
      ];
      for (const [at, faulty] of faults.entries()) {
        page.step.holidays = faulty;
        await until(() => errors.length === at + 1, 'the error');
        expect(errors[at]!.detail.message).to.equal(
          'The bank holidays given for this page could not be read, so the kit’s own are used.',
        );
        expect(errors[at]!.detail.issues.length).to.be.above(0);
        await page.settled();
        expect(await due()).to.equal('Monday 20 April 2026');
        expect(page.said, 'and said').to.contain(errors[at]!.detail.message);
      }
      page.case!.addEventListener('threshold-error', (event) => event.preventDefault());
      page.step.holidays = 'nothing again';
      await until(() => errors.length === faults.length + 1, 'the error');
      await page.settled();
      expect(page.said, 'unless the page tells it').to.not.contain(errors[0]!.detail.message);
      page.step.holidays = own;
      await until(
        () => /Tuesday 21 April 2026/.test(words(page.stage('Transition completed'))),
        'the host’s holidays are used',
      );
      page.step.holidays = undefined;
      await until(
        () => /Monday 20 April 2026/.test(words(page.stage('Transition completed'))),
        'the kit’s own are used again',
      );
      expect(page.record.step!.entries).to.have.length(2);
    });

    it('past the end of a host’s list of holidays it says so, and does not guess', async () => {
      page.step.holidays = {
        'england-and-wales': {
          division: 'england-and-wales',
          events: bankHolidays['england-and-wales'].events.filter(({ date }) => date < '2026'),
        },
      };
      await until(() => /or later/.test(words(page.stage('Transition completed'))), 'the host’s holidays are used');
      expect(await clockOf(page, 'Transition completed')).to.contain(
        'The list of bank holidays covers 2024 to 2025 only. Outside it only weekends are left out, so the day may be later.',
      );
    });
  });

  describe('up in Worcestershire', () => {
    const UP = 'Step up to social work (level 4)';
    const [DAY, NIGHT] = ['01905 822666', '01905 768020'];
    const start = async (moment: string) => {
      setClock(moment);
      page = await openStep({ pack: 'worcestershire-2019' });
      await page.start(UP);
      await page.answer(/^Is the child at immediate risk/, 'Yes');
      await page.details('Call the Family Front Door');
    };
    const line = (number: string) =>
      words(page.get('link', number, page.stage('Call the Family Front Door')).closest('li'));

    it('a conversation is due within 24 hours of its request, through the night when the clocks go forward', async () => {
      setClock('2026-03-28 16:00');
      page = await openStep({ pack: 'worcestershire-2019' });
      await page.start(UP);
      await page.answer(/^Is the child at immediate risk/, 'No');
      await page.answer(/^With whom is the emerging concern/, 'The MASH Manager, in a step up conversation');
      await page.did('Level of need reviewed');
      await page.did('Step up conversation requested');
      expect(words(page.stage('Step up conversation'))).to.contain('by 5pm on Sunday 29 March 2026; 1 day left');
    });

    it('on Friday at 4.31pm the out of hours number is the one to ring', async () => {
      await start('2026-01-02 16:31');
      expect(line(DAY)).to.equal(`${DAY} Working hours. Closed. Opens at 9am on Monday 5 January 2026.`);
      expect(line(NIGHT)).to.match(new RegExp(`^${NIGHT} .*\\. Open until 9am on Monday 5 January 2026\\.$`));
      expect(page.get<HTMLAnchorElement>('link', NIGHT, page.stage('Call the Family Front Door')).href).to.equal(
        'tel:01905768020',
      );
      expect(page.get<HTMLAnchorElement>('link', '999', page.stage('Call the Family Front Door')).href).to.equal(
        'tel:999',
      );
      const ring = words(page.root.querySelector('[role="note"]'));
      expect(ring, 'the line above names it too').to.contain('01905 768020');
    });

    it('a minute earlier it is the daytime number, and the clock changes that by itself', async () => {
      await start('2026-01-02 16:29');
      expect(line(DAY)).to.equal(`${DAY} Working hours. Open until 4.30pm today.`);
      expect(line(NIGHT)).to.contain('Closed. Opens at 4.30pm today.');
      await page.later('2026-01-02 16:30');
      expect(line(DAY)).to.contain('Closed.');
      expect(line(NIGHT)).to.contain('Open until');
    });

    it('on a bank holiday it says that the hours do not cover it', async () => {
      await start('2026-04-03 10:00');
      expect(words(page.stage('Call the Family Front Door'))).to.contain(
        'Today is a bank holiday (Good Friday). The hours given do not mention bank holidays.',
      );
      expect(line(DAY)).to.contain('May be open until 4.30pm today.');
    });

    it('where people do not agree, the Escalation Policy is named with what to record, and it stands first once it is so', async () => {
      setClock('2026-01-05 10:00');
      page = await openStep({ pack: 'worcestershire-2019' });
      await page.start(UP);
      await page.answer(/^Is the child at immediate risk/, 'No');
      await page.answer(/^With whom is the emerging concern/, 'The line manager');
      await page.did('Level of need reviewed');
      await page.did('Talk with the line manager');
      const way = (part: Element) =>
        expect(words(part))
          .to.contain('What to record The agreed decision and the reasons for it')
          .and.contain('If you disagree with the decision If people do not agree, use the Escalation Policy.');
      way(await page.fold('If people do not agree'));
      await page.deciding('not agreed');
      const [first] = page.tasks();
      expect(words(first!.querySelector('h3'))).to.equal('Not agreed. What was decided?');
      expect(page.opened()).to.deep.equal(['Not agreed. What was decided?']);
      expect(nameOf(page.root.activeElement!.closest('form')!)).to.equal('Record that the step is not agreed');
      expect(page.all('button', 'If people do not agree'), 'once on the page').to.have.length(0);
      way(first!);
      await page.save({ reason: 'Early help carries on.' });
      expect(page.open()).to.deep.equal(['Case note in FWi']);
      expect(words(page.tasks()[0]!.querySelector('h3'))).to.equal('Not agreed. What was decided?');
      way(await page.details('Not agreed. What was decided?'));
      expect(words(page.tasks()[0])).to.contain('You recorded: Early help carries on.');
    });

    it('a step down that is agreed though a condition was not judged says so, and holds nothing up', async () => {
      setClock('2026-01-05 10:00');
      page = await openStep({ pack: 'worcestershire-2019' });
      await page.start('Step down from a Safeguarding Locality Team');
      const judged = async () => words((await page.details('Manager agrees')).querySelector('.checks'));
      expect(await judged()).to.contain('Has the risk been reduced? not answered. Not settled.');
      await page.answer(/^Has the Child’s Plan been completed/, 'Yes');
      await page.answer(/^Has the risk been reduced/, 'No');
      expect(await judged())
        .to.contain('Has the Child’s Plan been completed? Yes. Holds.')
        .and.contain('Has the risk been reduced? No. Does not hold.');
      await page.decide('agreed');
      expect(page.head())
        .to.contain('Agreed, and a condition was judged not to hold: Has the risk been reduced?')
        .and.contain('Agreed, and a condition is not judged yet: Can partner agencies');
    });
  });

  describe('down in Cheshire East', () => {
    it('is marked as only proposed, in the choice and in the plan', async () => {
      setClock('2026-05-01 09:00');
      page = await openStep({ pack: 'cheshire-east-2023' });
      await page.allOffers();
      expect(words(page.offer('Step down from children’s social care'))).to.contain('Only proposed in the document.');
      await page.start('Step down from children’s social care');
      expect(page.head()).to.contain(
        'Only proposed in the document. These are proposed changes of 2023. They had still to be heard and ratified.',
      );
    });

    it('up: the telephone comes first where it may be urgent, and the answer is due by risk, as one reads it', async () => {
      setClock('2026-05-01 09:00');
      page = await openStep({ pack: 'cheshire-east-2023' });
      await page.start('Step up to children’s social care, through ChECS');
      await page.answer(/^May a child need urgent protection/, 'Not sure');
      expect(page.open()).to.deep.equal(['Ring first']);
      await page.answer(/^May a child need urgent protection/, 'Yes');
      expect(page.open()).to.deep.equal(['Ring first']);
      await page.did('Ring first');
      expect(words(await page.details('ChECS reviews')))
        .to.contain('by 11am on Friday 1 May 2026; 2 hours left')
        .and.contain('Two hours from the call');
      await page.readings('ChECS reviews');
      expect(page.all('radio', undefined, page.stage('ChECS reviews')).map(nameOf).sort()).to.deep.equal([
        '24 hours from the call',
        'Two hours from the call (higher risk)',
      ]);
      await page.press(page.get('radio', '24 hours from the call'));
      expect(words(page.stage('ChECS reviews'))).to.contain('by 9am on Saturday 2 May 2026; 1 day left');
    });
  });

  it('a decision that came late is told as decided, and not as done, whatever it was', async () => {
    for (const how of ['agreed', 'not agreed'] as const) {
      setClock('2026-05-01 09:00');
      page = await openStep({ pack: 'cheshire-east-2023' });
      await page.start('Step up to children’s social care, through ChECS');
      await page.answer(/^May a child need urgent protection/, 'Yes');
      await page.did('Ring first');
      setClock('2026-05-01 12:00');
      await page.decide(how);
      expect(await clockOf(page, 'ChECS reviews'), how)
        .to.contain('by 11am on Friday 1 May 2026. It was decided after it was due.')
        .and.not.contain('done');
      clear();
    }
  });

  describe('up in West Cheshire', () => {
    it('has a check before sending that holds nothing up', async () => {
      setClock('2026-05-01 09:00');
      page = await openStep({ pack: 'west-cheshire-2019' });
      await page.start('To Integrated Early Support (IES)');
      await page.fold('Before you send it');
      const part = () => words(page.folded('Before you send it'));
      expect(part()).to.contain(
        'Check before you send. Both are measured. Neither is a condition, and neither holds a referral up.',
      );
      expect(part())
        .to.contain('Do appropriate assessment tools go with the referral? not answered. Not settled.')
        .and.contain('current or recent? not answered. Not settled.');
      await page.answer(/^Do appropriate assessment tools/, 'Yes');
      await page.answer(/^Does a Team around the Family/, 'No');
      expect(part())
        .to.contain('Do appropriate assessment tools go with the referral? Yes. Holds.')
        .and.contain('current or recent? No. Does not hold.');
      await page.decide('agreed');
      expect(page.open(), 'the referral is open all the same').to.deep.equal(['Referral to i-ART']);
    });
  });

  for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) {
    describeInChromium(`in a browser in ${zone}`, () => {
      before(() => executeServerCommand('time-zone', zone));
      after(() => executeServerCommand('time-zone', ''));

      it('the words, the form and the numbers to ring are those of England', async () => {
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal(zone);
        page = await agreedBeforeEaster();
        expect(page.head()).to.contain('Agreed, since 3pm on Thursday 2 April 2026.');
        expect(words(page.stage(PEH))).to.contain('by 3pm on Friday 3 April 2026; 1 day left');
        expect(words(page.stage('Transition completed'))).to.contain(
          'by the end of Monday 20 April 2026; 18 days left',
        );
        setClock('2026-04-02 23:30');
        await page.details('On the list');
        await page.press(page.get('button', 'Another day: On the list'));
        expect([page.value('Date'), page.value('Time')]).to.deep.equal(['2026-04-02', '23:30']);
        await page.save();
        expect(page.record.step!.entries.at(-1)!.on).to.equal('2026-04-02T22:30:00.000Z');
        await page.press(await page.paper('Genogram'));
        expect(page.record.step!.papers).to.deep.equal({ genogram: '2026-04-02' });
        clear();

        setClock('2026-01-02 16:31');
        page = await openStep({ pack: 'worcestershire-2019' });
        await page.start('Step up to social work (level 4)');
        await page.answer(/^Is the child at immediate risk/, 'Yes');
        await page.details('Call the Family Front Door');
        const lines = page
          .all('link', /^01905/, page.stage('Call the Family Front Door'))
          .map((link) => words(link.closest('li')));
        expect(lines[0]).to.contain('Closed. Opens at 9am on Monday 5 January 2026.');
        expect(lines[1]).to.contain('Open until 9am on Monday 5 January 2026.');
      });
    });
  }

  describe('what is folded away', () => {
    it('stays as one left it when something is recorded', async () => {
      page = await agreedBeforeEaster();
      await page.readings('Transition completed');
      await page.press(await page.paper('Genogram'));
      expect(page.opened()).to.deep.equal(['Transition completed']);
      expect(page.all('radio', /^10 working days/).length).to.be.above(0);
      expect(words(page.folded(/^Papers/))).to.contain('Genogram');
    });
  });
});
