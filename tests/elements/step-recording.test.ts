import { expect } from '@esm-bundle/chai';
import { addConcern, newRecord, readRecord, startStep } from '../../src/index.js';
import { cheshireEast2023, tacProtocol, worcestershire2019 } from '../core/documents.js';
import { deeds } from '../core/steps.js';
import { clear, descriptionOf, focused, focusIsOn, nameOf, openRecord, until, words } from './page.js';
import { openStep, resetClock, setClock, type StepPage } from './step-page.js';

const DOWN = 'Step down from CSC to PEH';
const WRONG = /^There is a problem/;

describe('What happened in a step is recorded', () => {
  let page: StepPage;
  const start = async (name = DOWN, pack = 'tac-step-protocol') => {
    page = await openStep({ pack });
    await page.start(name);
  };
  const entries = () => page.record.step!.entries;
  /** Nothing was recorded, what is wrong is said where the focus is, and what was filled in stays. */
  const refused = (before: unknown, message: string | RegExp) => {
    expect(page.record, 'nothing is recorded').to.deep.equal(before);
    const [error, ...others] = page.errors();
    expect(others).to.deep.equal([]);
    if (typeof message === 'string') expect(error).to.equal(message);
    else expect(error).to.match(message);
    focusIsOn(page.get('group', WRONG));
  };
  const sound = () => {
    const document = page.record.document.id === tacProtocol.provenance.id ? tacProtocol : worcestershire2019;
    const read = readRecord(document, JSON.parse(JSON.stringify(page.record)));
    expect(read.ok ? [] : read.issues, 'it can be opened again').to.deep.equal([]);
  };

  beforeEach(() => setClock('2026-04-02 15:00'));
  afterEach(() => {
    clear();
    resetClock();
  });

  describe('in a form', () => {
    it('that has this moment in it, takes the focus and says what it is about', async () => {
      await start();
      await page.details('Case identified');
      await page.press(page.get('button', 'Another day: Case identified'));
      expect(nameOf(focused()!)).to.equal('Date');
      expect(nameOf(focused()!.closest('form')!)).to.equal('Done: Case identified');
      expect([page.value('Date'), page.value('Time')]).to.deep.equal(['2026-04-02', '15:00']);
    });

    describe('in the hour that comes twice when the clocks go back', () => {
      const moments = () => entries().map(({ on }) => on);

      beforeEach(async () => {
        setClock('2026-10-25T01:30Z');
        await start();
        await page.did('Case identified');
      });

      it('the moment in it stays the one at which it was opened, however long one writes', async () => {
        await page.deciding('agreed');
        await page.later('2026-10-25T01:33Z');
        await page.save({ by: 'AB' });
        expect(moments()).to.deep.equal(['2026-10-25T01:30:00.000Z', '2026-10-25T01:30:00.000Z']);
        expect((await page.history())[1]).to.match(/^Agreed, 1.30am \(after the clocks go back\)/);
        sound();
      });

      it('another time that is typed is the first of the two, and the history says so', async () => {
        await page.decide('agreed', { time: '01:10' });
        expect(moments()[0]).to.equal('2026-10-25T00:10:00.000Z');
        expect((await page.history())[0]).to.match(/^Agreed, 1.10am \(before the clocks go back\)/);
        sound();
      });
    });

    it('a time that the clocks left out is no time to come, even where it would be', async () => {
      setClock('2026-03-29 02:10');
      await start();
      await page.did('Case identified', { time: '01:30' });
      expect(page.errors()).to.deep.equal([
        'The clocks went forward, so there was no such time that day. Enter another time.',
      ]);
    });

    it('that Cancel closes, with the focus back on its button and nothing recorded', async () => {
      await start();
      const before = page.record;
      await page.details('Case identified');
      await page.press(page.get('button', 'Another day: Case identified'));
      await page.fill(/^Why\?/, 'A slip');
      await page.press(page.get('button', 'Cancel'));
      expect(page.all('button', 'Save')).to.have.length(0);
      focusIsOn(page.get('button', 'Another day: Case identified'));
      expect(page.record).to.equal(before);
    });

    it('with the reason and who recorded it, both as they were written', async () => {
      await start();
      await page.did('Case identified', { day: '2026-04-01', time: '09:05', reason: 'The plan is done.', by: 'TM' });
      expect(entries()).to.deep.equal([
        {
          kind: 'stage',
          stage: 'identify',
          done: true,
          on: '2026-04-01T08:05:00.000Z',
          reason: 'The plan is done.',
          by: 'TM',
        },
      ]);
      expect(page.opened(), 'the questions still wait for an answer').to.deep.equal(['Questions']);
      focusIsOn(page.get('heading', 'Questions'));
      expect(await page.history()).to.deep.equal([
        'Done: Case identified, 9.05am on Wednesday 1 April 2026, recorded by TM. The plan is done.',
      ]);
      expect(page.status('Case identified')).to.equal('Done: 1 April 2026');
      expect(page.announced()).to.equal('Recorded as done: Case identified. Next: answer 1 question.');
    });

    it('leaves words and the caret as they are while the clock goes on', async () => {
      await start();
      await page.details('Case identified');
      await page.press(page.get('button', 'Another day: Case identified'));
      await page.fill(/^Why\?/, 'They \nagreed ');
      await page.fill(/^Who recorded it/, 'T ');
      const [why, by] = [
        page.get<HTMLTextAreaElement>('textbox', /^Why\?/),
        page.get<HTMLInputElement>('textbox', /^Who/),
      ];
      why.setSelectionRange(2, 2);
      by.setSelectionRange(1, 1);
      await page.later('2026-04-02 15:01');
      expect([why.value, why.selectionStart]).to.deep.equal(['They \nagreed ', 2]);
      expect([by.value, by.selectionStart]).to.deep.equal(['T ', 1]);
      await page.save();
      expect(entries()[0]).to.include({ reason: 'They \nagreed', by: 'T' });
    });

    it('one at a time: another task closes the first', async () => {
      await start();
      await page.did('Case identified');
      await page.details('Case identified');
      await page.press(page.get('button', 'Mark as not done: Case identified'));
      await page.deciding('agreed');
      expect(page.all('button', 'Save')).to.have.length(1);
      expect(nameOf(focused()!.closest('form')!)).to.equal('Record that the step is agreed');
      expect(page.opened()).to.deep.equal(['Managers talk']);
    });
  });

  describe('going back', () => {
    it('keeps what was filled in while another task is open, and says that it is not saved', async () => {
      await start();
      await page.details('Case identified');
      await page.press(page.get('button', 'Another day: Case identified'));
      await page.fill(/^Why\?/, 'The plan is done');
      await page.press(page.get('button', 'Close: Case identified'));
      expect(page.all('button', 'Save')).to.have.length(0);
      expect(page.said).to.contain('begun, not saved');
      await page.details('Case identified');
      expect(page.said).not.to.contain('begun, not saved');
      expect(page.value(/^Why\?/)).to.equal('The plan is done');
    });

    it('keeps why it was not agreed while another task is open, and says that it is not saved', async () => {
      await start();
      await page.did('Case identified');
      await page.deciding('not agreed');
      await page.fill(/^What was decided, and why/, 'They wait');
      await page.details('Questions');
      expect(page.all('button', 'Save')).to.have.length(0);
      expect(page.status('Not agreed. What was decided?')).to.contain('begun, not saved');
      const [error] = page.case!.errors;
      error!.focus();
      await page.settled();
      focusIsOn(page.get('button', 'Open: Not agreed. What was decided?'));
      await page.details('Not agreed. What was decided?');
      expect(page.value(/^What was decided, and why/)).to.equal('They wait');
    });

    it('leads to the task in which something is filled in and not saved', async () => {
      await start();
      await page.did('Case identified');
      await page.deciding('agreed');
      await page.fill(/^Why\?/, 'All agree');
      await page.details('Questions');
      page.case!.errors.find(({ id }) => id === 'step-decision.form')!.focus();
      await page.settled();
      focusIsOn(page.get('button', 'Open: Managers talk'));
    });

    it('keeps what was filled in while a fault takes the step off the screen', async () => {
      await start();
      await page.details('Case identified');
      await page.press(page.get('button', 'Another day: Case identified'));
      await page.fill(/^Why\?/, 'The plan is done');
      page.step.from = 'no such level';
      await page.settled();
      expect(page.all('button', 'Save')).to.have.length(0);
      page.step.removeAttribute('from');
      page.step.from = undefined as never;
      await page.settled();
      expect(page.value(/^Why\?/)).to.equal('The plan is done');
      page.case!.record = { format: 'nonsense' } as never;
      await until(() => !page.all('button', 'Save').length, 'the fault');
      page.case!.record = page.record;
      await until(() => page.all('button', 'Save').length, 'the step');
      expect(page.value(/^Why\?/)).to.equal('The plan is done');
    });

    it('needs a reason: nothing is recorded without one, and what was filled in stays', async () => {
      await start();
      await page.did('Case identified');
      const before = page.record;
      await page.details('Case identified');
      await page.press(page.get('button', 'Mark as not done: Case identified'));
      await page.fill('Time', '14:59');
      await page.fill(/^Who recorded it/, 'TM');
      setClock('2026-04-02 15:10');
      await page.fill('Time', '15:05');
      await page.press(page.get('button', 'Save'));
      refused(before, 'Enter your reason.');
      expect([page.value('Time'), page.value(/^Who recorded it/)]).to.deep.equal(['15:05', 'TM']);
      await page.press(page.get('button', 'Enter your reason.'));
      expect(nameOf(focused()!)).to.equal('Why?');
      expect(focused()!.getAttribute('aria-invalid')).to.equal('true');
      expect(descriptionOf(focused()!)).to.contain('Enter your reason.');
      await page.fill('Why?', 'It was another case.');
      await page.press(page.get('button', 'Save'));
      expect(page.status('Case identified')).to.equal('Now');
      expect(await page.history(), 'both entries stay').to.deep.equal([
        'Done: Case identified, 3pm on Thursday 2 April 2026.',
        'Marked as not done: Case identified, 3.05pm on Thursday 2 April 2026, recorded by TM. It was another case.',
      ]);
      sound();
    });

    it('on what was agreed needs one too, and the history keeps what was agreed before', async () => {
      await start();
      await page.did('Case identified');
      await page.decide('agreed');
      const before = page.record;
      expect(page.head()).to.contain('Agreed, since 3pm on Thursday 2 April 2026');
      setClock('2026-04-07 09:00');
      await page.decide('not agreed');
      refused(before, 'Enter your reason.');
      await page.save({ reason: 'The family moved away.' });
      expect(page.head()).to.contain('Not agreed, since 9am on Tuesday 7 April 2026');
      expect(page.status('Managers talk'), 'what was refused is not told as done').to.equal('Not agreed: 7 April 2026');
      expect(page.stage('Managers talk').querySelectorAll('.task-mark .icon'), 'no tick').to.have.length(0);
      expect(page.open()).to.deep.equal(['CSC carries on']);
      setClock('2026-04-08 09:00');
      await page.decide('considered again', { reason: 'They came back.' });
      expect(page.head()).to.contain('Being considered');
      expect((await page.history()).map((one) => one.split(',')[0])).to.deep.equal([
        'Done: Case identified',
        'Agreed',
        'Not agreed',
        'Considered again',
      ]);
      sound();
    });

    it('a second refusal asks anew what was decided instead', async () => {
      const refusedBefore = deeds(
        cheshireEast2023,
        'step-up',
        { answers: { 'immediate-risk': 'no', 'without-social-care': 'no', answer: 'family-help' } },
        { stage: 'form', at: '2026-04-01 10:00' },
        { outcome: 'not-agreed', at: '2026-04-01 11:00' },
        { outcome: 'considering', at: '2026-04-02 10:00', reason: 'New facts.' },
      );
      page = await openStep({ pack: 'cheshire-east-2023', record: refusedBefore });
      setClock('2026-04-08 09:00');
      await page.deciding('not agreed');
      expect(page.root.querySelectorAll('form.questions input[type="radio"]:checked')).to.have.length(0);
      await page.save();
      expect(page.record.step!.answers).to.deep.equal({});
      expect(
        (await page.history()).find((line) => line.startsWith('Not agreed, 11am')),
        'the first stays',
      ).to.contain('2026: It goes to the Family Help Front Door (lower tier).');
    });

    it('the first decision needs none', async () => {
      await start();
      await page.did('Case identified');
      await page.decide('not agreed');
      expect(page.head()).to.contain('Not agreed, since 3pm on Thursday 2 April 2026');
    });
  });

  describe('a moment is refused in words', () => {
    beforeEach(() => start());

    for (const [what, filled, message] of [
      ['in the future, by a minute', { time: '15:01' }, 'The date and time must be now or earlier.'],
      ['in the future, by a day', { day: '2026-04-03', time: '09:00' }, 'The date and time must be now or earlier.'],
      ['without a day', { day: '' }, 'Enter the date.'],
      ['without a time', { time: '' }, 'Enter the time.'],
      ['of a day that does not exist', { day: '2026-02-30' }, 'Enter the date.'],
      [
        'of the hour that was left out when the clocks went forward',
        { day: '2026-03-29', time: '01:30' },
        'The clocks went forward, so there was no such time that day. Enter another time.',
      ],
      ['of a year that was mistyped', { day: '0202-04-01' }, /year/],
    ] as const) {
      it(what, async () => {
        const before = page.record;
        await page.did('Case identified', filled);
        refused(before, message);
        for (const [name, value] of Object.entries(filled)) {
          const field = { day: 'Date', time: 'Time' }[name]!;
          // A day that does not exist leaves a date field empty.
          expect(page.value(field)).to.equal(value === '2026-02-30' ? '' : value);
        }
        await page.save({ day: '2026-04-02', time: '15:00' });
        expect(entries()).to.have.length(1);
        sound();
      });
    }

    it('that lies before what it follows', async () => {
      await page.did('Case identified', { day: '2026-04-02', time: '11:00' });
      const before = page.record;
      await page.takeBack('Case identified', { day: '2026-04-01', time: '11:00', reason: 'It was another case.' });
      refused(before, /before/);
      expect(page.errors()[0], 'no word of the record’s insides').to.not.match(/entry|"reason"/);
      expect([page.value('Date'), page.value('Why?')]).to.deep.equal(['2026-04-01', 'It was another case.']);
      await page.save({ day: '2026-04-02', time: '11:01' });
      expect(page.status('Case identified')).to.equal('Now');
    });

    it('of a decision before the one that it changes', async () => {
      await page.did('Case identified', { day: '2026-04-01', time: '09:00' });
      await page.decide('agreed', { day: '2026-04-02', time: '09:00' });
      const before = page.record;
      await page.decide('not agreed', { day: '2026-04-01', time: '10:00', reason: 'It was not so.' });
      refused(before, /before/);
      expect(page.errors()[0]).to.not.match(/entry|"reason"/);
    });
  });

  describe('papers', () => {
    beforeEach(async () => {
      await start();
      await page.fold(/^Papers/);
    });
    const box = (name: string) => page.get<HTMLInputElement>('checkbox', new RegExp(`^${name}\\.`));

    it('that go in a stage are shared once that is done, and nothing is ticked or dated twice', async () => {
      const record = deeds(
        cheshireEast2023,
        'step-up',
        { answers: { 'immediate-risk': 'no', 'without-social-care': 'no', reached: 'yes' } },
        { stage: 'form', at: '2026-04-01 10:00' },
      );
      const one = await openStep({ pack: 'cheshire-east-2023', record });
      await one.fold(/^Papers/);
      const form = one.get<HTMLInputElement>('checkbox', /^Portal form/);
      expect(nameOf(form)).to.contain('Shared on 1 April 2026');
      expect([form.checked, form.disabled]).to.deep.equal([true, true]);
      expect(words(one.folded(/^Papers/))).to.contain('2 papers still to share.');
      expect(one.all('disclosure', /^Change the date/)).to.have.length(0);
    });

    it('are ticked with today’s date; what is missing is counted', async () => {
      expect(words(page.folded(/^Papers/))).to.contain('5 papers still to share.');
      for (const name of [
        'Consent form',
        'Social Care Assessment and Action Plan',
        'Transfer Summary',
        'Update Chronology',
        'Genogram',
      ])
        expect(nameOf(box(name)), name).to.contain('Missing');
      await page.press(box('Genogram'));
      expect(page.record.step!.papers).to.deep.equal({ genogram: '2026-04-02' });
      expect(nameOf(box('Genogram'))).to.contain('Shared on 2 April 2026');
      focusIsOn(box('Genogram'));
      expect(words(page.folded(/^Papers/))).to.contain('4 papers still to share.');
      setClock('2026-04-03 00:30');
      for (const name of ['Consent form', 'Social Care Assessment and Action Plan', 'Transfer Summary'])
        await page.press(box(name));
      expect(page.record.step!.papers['consent']).to.equal('2026-04-03');
      expect(words(page.folded(/^Papers/))).to.contain('1 paper still to share.');
      await page.press(box('Update Chronology'));
      expect(words(page.folded(/^Papers/))).to.contain('You have shared every paper that is needed.');
      await page.press(box('Genogram'));
      expect(page.record.step!.papers).to.not.have.property('genogram');
      expect(box('Genogram').checked).to.be.false;
      expect(words(page.folded(/^Papers/))).to.contain('1 paper still to share.');
      sound();
    });

    it('one that was shared before today is given its day, and one to come is refused', async () => {
      await page.press(box('Genogram'));
      await page.fold('Change the date: Genogram');
      await page.fill('Date shared: Genogram', '2026-04-03');
      const opener = () => page.get('button', /^Papers/);
      await page.press(opener());
      expect(words(opener())).to.contain('begun, not saved');
      expect(page.case!.errors.map(({ message }) => message)).to.include(
        'You have not saved this date: Date shared: Genogram',
      );
      await page.press(opener());
      const save = () => page.press(page.get('button', 'Save this date: Genogram'));
      await save();
      expect(words(page.folded(/^Papers/))).to.contain('The date must be today or earlier.');
      expect(page.record.step!.papers).to.deep.equal({ genogram: '2026-04-02' });
      await page.fill('Date shared: Genogram', '2026-03-26');
      await save();
      expect(page.record.step!.papers).to.deep.equal({ genogram: '2026-03-26' });
      expect(nameOf(box('Genogram'))).to.contain('Shared on 26 March 2026');
      focusIsOn(box('Genogram'));
      expect(page.all('date', /^Date shared/)).to.have.length(0);
      sound();
    });

    it('one that is needed only for some is undecided until the question is answered, and cannot be ticked where it is not needed', async () => {
      clear();
      await start('Step up from PEH to CSC');
      await page.fold(/^Papers/);
      const caf = () => page.get<HTMLInputElement>('checkbox', /^CAF and DPR/);
      const question = /^Was the child or family supported through the CAF process/;
      expect(nameOf(caf())).to.contain('Depends on an answer');
      expect(caf().disabled).to.be.false;
      expect(words(page.folded(/^Papers/))).to.contain('3 papers still to share.');
      for (const name of ['Transfer Summary', 'Update Chronology', 'Genogram']) await page.press(box(name));
      expect(words(page.folded(/^Papers/))).to.not.match(/still to share|every paper/);
      await page.answer(question, 'Not known');
      expect(nameOf(caf())).to.contain('Depends on an answer');
      await page.answer(question, 'No');
      expect(nameOf(caf())).to.contain('Not needed here');
      expect(caf().disabled).to.be.true;
      page.case!.disabled = true;
      await page.settled();
      page.case!.disabled = false;
      await page.settled();
      expect(caf().disabled, 'after the case was switched off and on').to.be.true;
      expect(words(page.folded(/^Papers/))).to.contain('You have shared every paper that is needed.');
      await page.answer(question, 'Yes');
      expect(nameOf(caf())).to.contain('Missing');
      expect(caf().disabled).to.be.false;
      expect(words(page.folded(/^Papers/))).to.contain('1 paper still to share.');
    });

    it('are due a week before the meeting once its day is known, and overdue after that', async () => {
      expect(words(await page.fold('Meeting'))).to.contain('Step up/Step down Transitions Meeting: weekly.');
      expect(words(page.folded(/^Papers/))).to.not.contain('by the end of');
      await page.meeting('2026-04-15');
      expect(page.record.step!.meeting).to.equal('2026-04-15');
      expect(nameOf(box('Genogram')))
        .to.contain('a week ahead, where possible. by the end of Wednesday 8 April 2026; 6 days left.')
        .and.not.contain('Overdue');
      await page.later('2026-04-08 23:59');
      expect(nameOf(box('Genogram')))
        .to.contain('1 minute left')
        .and.not.contain('Overdue');
      await page.later('2026-04-09 00:00');
      expect(nameOf(box('Genogram'))).to.contain('Overdue by the end of Wednesday 8 April 2026');
      await page.press(box('Genogram'));
      expect(nameOf(box('Genogram'))).to.not.contain('Overdue');
      await page.meeting('');
      expect(page.record.step!.meeting).to.equal(undefined);
      expect(page.announced()).to.contain('Removed: Date of the next meeting.').and.not.contain('Saved');
      expect(words(page.folded(/^Papers/))).to.not.contain('by the end of');
      sound();
    });

    it('that are not needed, as the step was not agreed, are not told as shared, and not to be shared', async () => {
      await page.did('Case identified');
      await page.decide('not agreed');
      const papers = words(page.folded(/^Papers: none needed/));
      expect(papers)
        .to.contain('Not needed here')
        .and.not.match(/You have shared|Share it/);
    });

    it('a meeting that has been is not told as the next one', async () => {
      await page.fold('Meeting');
      await page.meeting('2026-04-15');
      await page.later('2026-04-15 23:59');
      expect(words(page.folded('Meeting'))).to.contain('The next one: Wednesday 15 April 2026.');
      await page.later('2026-04-16 00:00');
      expect(words(page.folded('Meeting')))
        .to.contain('The last one you recorded: Wednesday 15 April 2026.')
        .and.not.contain('The next one');
    });

    it('a day of the meeting in a year that was mistyped is refused in words', async () => {
      await page.meeting('0202-04-15');
      expect(page.record.step!.meeting).to.equal(undefined);
      expect(words(page.folded('Meeting'))).to.match(/year/);
      await page.meeting('2026-04-15');
      expect(page.record.step!.meeting).to.equal('2026-04-15');
      expect(words(page.folded('Meeting'))).to.not.match(/year/);
      sound();
    });
  });

  describe('questions', () => {
    it('are answered, "not known" stays open, and an answer is taken back', async () => {
      await start();
      const question = /^Was there a CAF lead professional/;
      const group = () => page.get('group', question);
      expect(page.all('button', /^Remove this answer/)).to.have.length(0);
      await page.answer(question, 'Not known');
      expect(page.opened(), 'nothing is unanswered, so the next task opens').to.deep.equal(['Case identified']);
      expect(page.status('Questions')).to.equal('1 of 1 answered (1 not settled)');
      await page.details('Questions');
      expect(words(group())).to.contain('Still open.');
      await page.details('Questions');
      await page.answer(question, 'Yes');
      await page.details('Questions');
      expect(words(group())).to.not.contain('Still open.');
      expect(page.record.step!.answers).to.deep.equal({ 'caf-lp': 'yes' });
      await page.press(page.get('button', /^Remove this answer/, group()));
      expect(page.record.step!.answers).to.deep.equal({});
      expect(
        page.all('button', undefined, group()).filter((one) => one.getAttribute('aria-pressed') === 'true'),
      ).to.have.length(0);
      focusIsOn(group());
    });

    it('those of the pack are kept with the case, so that the grid has the answer too', async () => {
      await start('Step up to social work (level 4)', 'worcestershire-2019');
      await page.answer(/^Is the child at immediate risk of harm/, 'Yes');
      await page.answer(/^With whom is the emerging concern/, 'The line manager');
      expect(page.record.answers).to.deep.equal({ 'immediate-risk': 'yes' });
      expect(page.record.step!.answers).to.deep.equal({ talk: 'line-manager' });
      expect(page.case!.assessment!.urgent!.status).to.equal('act-now');
      sound();
    });

    it('keeps the day of a judgement of immediate risk, and asks for it again once more may be harm', async () => {
      const [harm, more] = worcestershire2019.indicators.filter(({ alert, kind }) => alert && kind === 'need');
      const begun = startStep(newRecord(worcestershire2019), 'step-up', 'one');
      page = await openStep({
        pack: 'worcestershire-2019',
        record: addConcern(begun, { indicator: harm!.id }),
      });
      const risk = /^Is the child at immediate risk of harm/;
      const no = () => page.get('button', 'No', page.get('group', risk));
      await page.answer(risk, 'No');
      expect(page.record.judged).to.deep.equal({ 'immediate-risk': { on: '2026-04-02', known: [harm!.id] } });
      expect(no().getAttribute('aria-pressed')).to.equal('true');
      await openRecord(page.case!, addConcern(page.record, { indicator: more!.id }));
      await page.settled();
      expect(page.said).to.contain('Judge it again before you continue');
      expect(no().getAttribute('aria-pressed')).to.equal('false');
      expect(words(page.get('group', risk))).to.contain('Still open.');
      await page.press(no());
      expect(no().getAttribute('aria-pressed')).to.equal('true');
      expect(page.record.judged!['immediate-risk']!.known).to.have.members([harm!.id, more!.id]);
      expect(page.said).to.not.contain('Judge it again');
      sound();
    });

    it('says that a lower tier was chosen before needs were added, until the answer is confirmed', async () => {
      const tier = /^Can the needs be met without/;
      const record = startStep(newRecord(cheshireEast2023), cheshireEast2023.steps![0]!.id, 'one');
      page = await openStep({
        pack: 'cheshire-east-2023',
        record: addConcern(record, { indicator: 'education.targeted.1' }),
      });
      await page.answer(tier, 'Yes');
      expect(page.said).to.not.contain('Check it.');
      await openRecord(page.case!, addConcern(page.record, { indicator: 'health.targeted.1' }));
      await page.settled();
      expect(words(page.get('group', tier))).to.contain('This answer was given before 1 need was added. Check it.');
      await page.answer(tier, 'Yes');
      expect(page.said).to.not.contain('Check it.');
    });

    it('does not say that agreement is to be asked for now once more is recorded that may be harm', async () => {
      const risk = /^Is the child at immediate risk of harm/;
      await start('Step up to social work (level 4)', 'worcestershire-2019');
      await page.answer(risk, 'No');
      await page.answer(/^With whom is the emerging concern/, 'The line manager');
      await page.did('Level of need reviewed');
      await page.did('Talk with the line manager');
      await page.details('Outcome settled');
      await page.press(page.get('button', 'Agreed today'));
      expect(page.status('Consent sought')).to.equal('Now');
      const harm = worcestershire2019.indicators.find(({ alert, kind }) => alert && kind === 'need')!;
      await openRecord(page.case!, addConcern(page.record, { indicator: harm.id }));
      await page.settled();
      expect(page.status('Consent sought')).to.equal('Not until immediate risk is ruled out');
      expect(page.open()).not.to.contain('Consent sought');
      await page.details('Questions');
      await page.answer(risk, 'No');
      expect(page.status('Consent sought')).to.equal('Now');
      expect(page.open()).to.contain('Consent sought');
    });

    it('what waits says what it waits for', async () => {
      await start('Step up to social work (level 4)', 'worcestershire-2019');
      expect(page.status('Call the Family Front Door')).to.match(/^Depends on an answer/);
      const stage = await page.details('Call the Family Front Door');
      expect(words(stage)).to.contain('Waits for: an answer to “Is the child at immediate risk of harm?”');
      const referral = await page.details('Social care referral made');
      expect(words(referral)).to.match(/Waits for .*whether the step is agreed/);
      await page.answer(/^Is the child at immediate risk of harm/, 'Yes');
      expect(page.open()).to.contain('Call the Family Front Door');
      expect(await page.off()).to.include('Consent sought');
    });
  });

  describe('whose role changes', () => {
    it('stands in a table with headers for each row and column', async () => {
      await start();
      const table = page.get('table', undefined, await page.fold('Roles'));
      expect(
        [...table.querySelectorAll('thead th')].map((one) => `${words(one)}: ${one.getAttribute('scope')}`),
      ).to.deep.equal(['Who: col', 'Before: col', 'After: col']);
      const rows = [...table.querySelectorAll('tbody tr')];
      expect(rows.map((row) => words(row.querySelector('th[scope="row"]')))).to.deep.equal([
        'Core group',
        'Social worker',
        'CAF lead professional (CAF LP) from before (only in some cases)',
        'PEH lead professional (PEH LP) (only in some cases)',
      ]);
      for (const row of rows) expect(row.querySelectorAll('td')).to.have.length(2);
      await page.answer(/^Was there a CAF lead professional/, 'Yes');
      expect([...table.querySelectorAll('tbody th')].map(words)).to.deep.equal([
        'Core group',
        'Social worker',
        'CAF lead professional (CAF LP) from before',
      ]);
    });
  });
});
