import { expect } from '@esm-bundle/chai';
import { bankHolidays, chooseReading, planStep, setStepMeeting, toCalendar, type CaseRecord } from '../../src/index.js';
import packWorcestershire from '../../src/packs/worcestershire-2019.json';
import { cheshireEast2023, tacProtocol as tac, variant, westCheshire2019, worcestershire2019 } from './documents.js';
import { deeds, planAt, stageOf, type Deed } from './steps.js';

/* What a step says once people consider it again, refuse it, or agree after all. */

const again = (at: string): Deed => ({ outcome: 'considering', at, reason: 'New information.' });
const told = (document: typeof tac, record: CaseRecord, stage: string, moment: string) => {
  const { leftWords, overdue, late } = stageOf(planAt(document, record, moment), stage).clock!;
  return { leftWords, overdue, late };
};

describe('A step that is considered again', () => {
  it('nobody is told that what follows an agreement is overdue while it is not settled whether people agree', () => {
    const listed = deeds(
      tac,
      'step-down',
      { outcome: 'agreed', at: '2026-01-05 10:00' },
      { stage: 'list', at: '2026-01-05 11:00' },
    );
    const back = chooseReading(
      deeds(
        tac,
        'step-down',
        { outcome: 'agreed', at: '2026-01-05 10:00' },
        { stage: 'list', at: '2026-01-05 11:00' },
        again('2026-01-05 12:00'),
      ),
      'allocation',
      'listed',
    );
    const agreed = chooseReading(listed, 'allocation', 'listed');
    const due = { late: false, overdue: true, leftWords: 'overdue by 1 day' };
    expect(told(tac, agreed, 'allocation', '2026-01-07 12:00')).to.deep.equal(due);
    const open = { late: false, overdue: false, leftWords: 'may be overdue' };
    expect(told(tac, back, 'allocation', '2026-01-07 12:00')).to.deep.equal(open);
    // By one reading Worcestershire's three days start before anybody agrees that there is to be a meeting.
    const raised = chooseReading(
      deeds(
        worcestershire2019,
        'open-case',
        { answers: { 'immediate-risk': 'no', 'level-now': 'current' } },
        { stage: 'raise', at: '2026-01-05 10:00' },
      ),
      'meeting',
      'days-raised',
    );
    expect(told(worcestershire2019, raised, 'meeting', '2026-01-12 10:00')).to.deep.equal(open);
  });

  it('a review that ChECS made in time is not called overdue or late because people look at it once more', () => {
    const sent: readonly Deed[] = [
      { answers: { 'immediate-risk': 'no', reached: 'yes', 'without-social-care': 'no' } },
      { stage: 'form', at: '2026-01-05 10:00' },
    ];
    const review = (moment: string, ...all: Deed[]) =>
      told(cheshireEast2023, deeds(cheshireEast2023, 'step-up', ...sent, ...all), 'review', moment);
    const settled: Deed = { outcome: 'not-agreed', at: '2026-01-06 09:00' };
    expect(review('2026-01-20 11:00').overdue, 'nobody reviewed it').to.equal(true);
    const looked = review('2026-01-20 11:00', settled, again('2026-01-20 10:00'));
    expect(looked).to.deep.equal({ leftWords: 'may be overdue', overdue: false, late: false });
    const after: Deed = { outcome: 'agreed', at: '2026-01-21 10:00' };
    expect(review('2026-01-22 11:00', settled, again('2026-01-20 10:00'), after).late).to.equal(false);
    const slow: Deed = { outcome: 'not-agreed', at: '2026-01-07 09:00' };
    expect(review('2026-01-22 11:00', slow, again('2026-01-20 10:00'), after).late, 'late from the first').to.equal(
      true,
    );
  });

  it('a form that is sent once more is reviewed anew, and that people consider the step again reviews nothing', () => {
    const sent: readonly Deed[] = [
      { answers: { 'immediate-risk': 'no', reached: 'yes', 'without-social-care': 'no' } },
      { stage: 'form', at: '2026-01-05 10:00' },
    ];
    const review = (...all: Deed[]) =>
      told(cheshireEast2023, deeds(cheshireEast2023, 'step-up', ...sent, ...all), 'review', '2026-01-07 12:00');
    const anew = review(
      { outcome: 'agreed', at: '2026-01-05 11:00' },
      { stage: 'form', at: '2026-01-05 12:00', undo: 'It was sent back.' },
      { stage: 'form', at: '2026-01-05 13:00' },
      again('2026-01-05 14:00'),
    );
    expect(anew).to.deep.equal({ leftWords: 'overdue by 23 hours', overdue: true, late: false });
    // Settled within the minute in which the form was sent.
    const atOnce = review({ outcome: 'agreed', at: '2026-01-05 10:00' }, again('2026-01-06 14:00'));
    expect(atOnce).to.deep.equal({ leftWords: 'may be overdue', overdue: false, late: false });
  });

  describe('and agreed again', () => {
    const agreed = (at: string): Deed => ({ outcome: 'agreed', at });
    const refused: Deed = { outcome: 'not-agreed', at: '2026-01-07 10:00', reason: 'New information.' };
    const clock = (moment: string, ...all: Deed[]) =>
      stageOf(planAt(tac, deeds(tac, 'step-up', ...all), moment), 'allocation').clock!;
    const twice = [agreed('2026-01-05 10:00'), again('2026-01-06 12:00'), agreed('2026-01-07 12:00')] as const;

    it('the time runs from the first agreement: another look does not wipe out that it may be overdue', () => {
      const early = clock('2026-01-08 11:00', ...twice);
      expect([early.started, early.dueWords, early.leftWords, early.overdue]).to.deep.equal([
        '2026-01-05T10:00:00.000Z',
        'by 10am on Tuesday 6 January 2026',
        'may be overdue',
        false,
      ]);
      expect(early.note).to.equal(
        'This was settled again at midday on Wednesday 7 January 2026. The document does not say whether the time starts again then. If it does, it is due by midday on Thursday 8 January 2026.',
      );
      const after = clock('2026-01-08 12:01', ...twice);
      expect([after.overdue, after.leftWords], 'however one counts').to.deep.equal([true, 'overdue by 2 days']);
    });

    it('what was done late stays late, and what was done in time by the last agreement is not called late', () => {
      const late = [agreed('2026-01-05 10:00'), { stage: 'allocation', at: '2026-01-06 11:00' }] as const;
      const told = (...all: Deed[]) => clock('2026-01-12 10:00', ...all).late;
      expect(told(...late), 'before anybody looked again').to.equal(true);
      expect(told(...late, again('2026-01-06 12:00')), 'while it is considered again').to.equal(true);
      expect(told(...late, again('2026-01-06 12:00'), agreed('2026-01-07 12:00')), 'agreed again').to.equal(true);
      expect(told(...late, refused), 'refused after that').to.equal(true);
      expect(told(...late, refused, { ...agreed('2026-01-08 10:00'), reason: 'Settled.' } as Deed)).to.equal(true);
      const done = (at: string): Deed => ({ stage: 'allocation', at });
      expect(told(...twice, done('2026-01-08 11:00'))).to.equal(false);
      expect(told(...twice, done('2026-01-08 13:00'))).to.equal(true);
    });

    it('is not surely overdue or late where the list of bank holidays does not reach the later day', () => {
      const { events, ...rest } = bankHolidays['england-and-wales'];
      const last = events.at(-1)!.date.slice(0, 4);
      const days: Deed[] = [agreed(`${last}-12-01 10:00`), again(`${last}-12-28 10:00`), agreed(`${last}-12-29 10:00`)];
      const holidays = { 'england-and-wales': { ...rest, events } };
      const now = new Date(`${Number(last) + 1}-02-01T10:00Z`);
      const plan = planStep(tac, deeds(tac, 'step-down', ...days), { now, holidays });
      const { known, overdue, leftWords, note } = stageOf(plan, 'transition').clock!;
      expect([known, overdue, leftWords]).to.deep.equal([false, false, 'may be overdue']);
      expect(note).to.match(/bank holidays.*This was settled again at .*, or later\.$/);
    });

    it('after a refusal it is another step, and its time starts with the new agreement', () => {
      const settled: Deed = { outcome: 'agreed', at: '2026-01-08 10:00', reason: 'Settled.' };
      const { started, note } = clock('2026-01-08 11:00', agreed('2026-01-05 10:00'), refused, settled);
      expect([started, note]).to.deep.equal(['2026-01-08T10:00:00.000Z', null]);
      const early = { stage: 'allocation', at: '2026-01-07 11:00' };
      expect(clock('2026-01-08 11:00', refused, early).started, 'a refusal starts no time of an agreement').to.equal(
        null,
      );
      const undone = clock('2026-01-08 11:00', agreed('2026-01-05 10:00'), again('2026-01-06 12:00'));
      expect(undone.due, 'while nothing is settled').to.equal(null);
    });
  });

  it('what was done after a refusal, as the document asks, does not gainsay that people consider the step again', () => {
    for (const [document, step, stage] of [
      [westCheshire2019, 'step-up', 'escalate'],
      [worcestershire2019, 'step-up', 'case-note'],
      [cheshireEast2023, 'step-down', 'challenge'],
    ] as const) {
      const record = deeds(
        document,
        step,
        { answers: { 'immediate-risk': 'no' } },
        { outcome: 'not-agreed', at: '2026-01-05 10:00' },
        { stage, at: '2026-01-06 10:00' },
        again('2026-01-07 10:00'),
      );
      expect(planAt(document, record, '2026-01-08 10:00').notes, step).to.deep.equal([]);
    }
  });
});

describe('What was done while nothing was settled', () => {
  it('is named, though people refused before it and after it', () => {
    const record = deeds(
      westCheshire2019,
      'step-up',
      { answers: { 'immediate-risk': 'no' } },
      { outcome: 'not-agreed', at: '2026-01-05 10:00' },
      again('2026-01-06 10:00'),
      { stage: 'escalate', at: '2026-01-07 10:00' },
      { outcome: 'not-agreed', at: '2026-01-08 10:00' },
      { stage: 'refer', at: '2026-01-09 10:00' },
      again('2026-01-10 10:00'),
    );
    const named = (stage: string) => `Recorded as done, while it is not settled whether the step is agreed: ${stage}.`;
    expect(planAt(westCheshire2019, record, '2026-01-11 10:00').notes).to.deep.equal([
      named('Referral to i-ART'),
      named('Escalation and Resolution Policy'),
    ]);
  });
});

describe('A step that was not agreed and goes on all the same', () => {
  it('is never said to have been agreed', () => {
    const judged = variant(packWorcestershire, (pack) => {
      const protocol = pack.steps.find(({ id }: { id: string }) => id === 'open-case');
      protocol.test.conditions = [{ question: 'level-now', is: ['current'] }];
    });
    const record = deeds(
      judged,
      'open-case',
      { answers: { 'immediate-risk': 'no', 'level-now': 'level-4' } },
      { stage: 'raise', at: '2026-01-05 09:00' },
      { outcome: 'not-agreed', at: '2026-01-05 10:00' },
      { stage: 'refer', at: '2026-01-06 10:00' },
      { stage: 'answer', at: '2026-01-07 10:00' },
    );
    const { state, notes } = planAt(judged, record, '2026-01-08 10:00');
    expect(state).to.equal('completed');
    expect(notes.join(' ')).not.to.match(/Agreed/);
  });

  it('keeps in the calendar the papers that it still asks for, and takes out those that nobody needs', () => {
    const met = variant(packWorcestershire, (pack) => {
      const protocol = pack.steps.find(({ id }: { id: string }) => id === 'open-case');
      const section = ['Appendix 6 - Concerns on open cases'];
      protocol.meeting = { name: 'Panel', interval: { words: 'weekly', least: 1, most: 1, unit: 'week' }, section };
      for (const paper of protocol.papers) paper.ahead = { words: 'two days ahead', least: 2, unit: 'day' };
    });
    const file = (level: string) => {
      const record = deeds(
        met,
        'open-case',
        { answers: { 'immediate-risk': 'no', 'level-now': level } },
        { outcome: 'not-agreed', at: '2026-01-05 10:00' },
      );
      const plan = planAt(met, setStepMeeting(record, '2026-01-16'), '2026-01-06 10:00');
      return toCalendar(met, plan).match(/(DTSTART.*|STATUS:.*)/g);
    };
    const day = 'DTSTART;VALUE=DATE:20260114';
    expect(file('level-4')).to.deep.equal([day, 'STATUS:CONFIRMED', day, 'STATUS:CANCELLED']);
    expect(file('current')).to.deep.equal([day, 'STATUS:CANCELLED', day, 'STATUS:CANCELLED']);
  });
});
