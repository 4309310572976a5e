import { expect } from '@esm-bundle/chai';
import { chooseReading, setStepMeeting, toCalendar, type CaseRecord } from '../../src/index.js';
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
