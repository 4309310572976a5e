import { expect } from '@esm-bundle/chai';
import { executeServerCommand } from '@web/test-runner-commands';
import {
  addConcern,
  addPerson,
  agree,
  answer,
  answerStep,
  bankHolidays,
  chooseReading,
  ForeignRecordError,
  holidaysLast,
  moveStep,
  newRecord,
  NoStepError,
  planStep,
  readRecord,
  recordAgreement,
  setStepMeeting,
  startStep,
  levelSaid,
  sayLevel,
  stepsFor,
  type StepEnds,
  tickPaper,
  UnknownIdError,
  withWords,
  type CaseRecord,
  type StepClockPlan,
} from '../../src/index.js';
import { cheshireEast2023, tacProtocol as tac, variant, westCheshire2019, worcestershire2019 } from './documents.js';
import packTac from '../../src/packs/tac-step-protocol.json';
import { zones } from './moments.js';
import { deeds, london, planAt, stageOf, statuses, type Deed } from './steps.js';

const agreed = (at: string): Deed => ({ outcome: 'agreed', at });
const clock = (record: CaseRecord, document: typeof tac, stage: string, moment: string): StepClockPlan =>
  stageOf(planAt(document, record, moment), stage).clock!;
const short = ({ dueWords, leftWords, overdue }: StepClockPlan) => [dueWords, leftWords, overdue];

/** Moments at which a step was agreed, and when 24 hours and 10 working days from then end. Written by hand. */
const TAC_DUE: readonly (readonly [agreed: string, hours: string, days: string])[] = [
  // An ordinary week.
  ['2026-01-05 16:30', 'by 4.30pm on Tuesday 6 January 2026', 'by the end of Monday 19 January 2026'],
  // Clocks go forward on 29 March 2026: 24 hours end an hour later by the clock.
  ['2026-03-28 15:00', 'by 4pm on Sunday 29 March 2026', 'by the end of Tuesday 14 April 2026'],
  // Easter: Good Friday is 3 April, Easter Monday 6 April 2026.
  ['2026-04-02 15:00', 'by 3pm on Friday 3 April 2026', 'by the end of Monday 20 April 2026'],
  // Clocks go back on 25 October 2026: an hour earlier by the clock.
  ['2026-10-24 15:00', 'by 2pm on Sunday 25 October 2026', 'by the end of Friday 6 November 2026'],
  // Christmas: 25 December, its neighbour on Monday 28, and 1 January 2027 are closed.
  ['2026-12-17 10:00', 'by 10am on Friday 18 December 2026', 'by the end of Tuesday 5 January 2027'],
  ['2027-03-27 15:00', 'by 4pm on Sunday 28 March 2027', 'by the end of Monday 12 April 2027'],
  ['2027-10-30 15:00', 'by 2pm on Sunday 31 October 2027', 'by the end of Friday 12 November 2027'],
  // A leap day.
  ['2028-02-28 16:31', 'by 4.31pm on Tuesday 29 February 2028', 'by the end of Monday 13 March 2028'],
];

function immediateRisk() {
  it('while a child may be at risk now, every step says to ring first, and ringing stands before its other stages', () => {
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, tac])
      for (const { id, stages } of document.steps!) {
        const start = startStep(newRecord(document), id, 'one');
        const now = london('2026-11-26 10:00');
        for (const given of ['yes', 'unsure']) {
          const plan = planStep(document, answer(start, 'immediate-risk', given), { now });
          expect(plan.notes[0], id).to.match(
            /^A child may be at immediate risk\. If you have not rung yet, ring before/,
          );
          const reaches = (stage: string) =>
            stages
              .find((one) => one.id === stage)!
              .contacts?.some((contact) => document.emergency.contacts.includes(contact));
          if (plan.next.some(reaches)) expect(reaches(plan.next[0]!), id).to.equal(true);
        }
        expect(planStep(document, answer(start, 'immediate-risk', 'no'), { now }).notes, id).to.deep.equal([]);
      }
    const up = answer(startStep(newRecord(worcestershire2019), 'step-up', 'one'), 'immediate-risk', 'yes');
    expect(planStep(worcestershire2019, up, { now: london('2026-11-26 10:00') }).next).to.deep.equal([
      'call',
      'review',
    ]);
  });

  it('a step says so while risk is not judged, or was judged before more that may be harm', () => {
    const now = london('2026-11-26 10:00');
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019])
      for (const { id } of document.steps!) {
        const [harm, more] = document.indicators.filter(({ alert, kind }) => alert && kind === 'need');
        const asked = startStep(addConcern(newRecord(document), { indicator: harm!.id }), id, 'one');
        const notes = (record: CaseRecord) => planStep(document, record, { now }).notes;
        expect(notes(asked), id).to.deep.equal([
          'Something recorded may be harm. Judge immediate risk before you continue with this step.',
        ]);
        const judged = answer(asked, 'immediate-risk', 'no', { on: '2026-11-26' });
        expect(notes(judged), id).to.deep.equal([]);
        expect(notes(addConcern(judged, { indicator: more!.id })), id).to.deep.equal([
          'Immediate risk was judged before something that may be harm was recorded or changed. Judge it again before you continue with this step.',
        ]);
      }
  });

  it('asking for agreement is nobody’s next move while a child is, or may be, at immediate risk', () => {
    const harm = cheshireEast2023.indicators.find(({ alert, kind }) => alert && kind === 'need')!.id;
    const start = startStep(addConcern(newRecord(cheshireEast2023), { indicator: harm }), 'to-lower-tier', 'one');
    const council = answerStep(start, 'who-leads', 'council');
    const next = (record: CaseRecord) => planAt(cheshireEast2023, record, '2026-11-26 10:00').next;
    expect(next(council)).to.deep.equal([]);
    expect(next(answer(council, 'immediate-risk', 'unsure'))).to.deep.equal([]);
    expect(next(answer(council, 'immediate-risk', 'no'))).to.deep.equal(['consent']);
  });
}

function dueMoments() {
  it('24 hours run day and night, and 10 working days leave out weekends and bank holidays', () => {
    for (const [at, hours, days] of TAC_DUE) {
      const record = deeds(tac, 'step-down', agreed(at));
      expect(clock(record, tac, 'allocation', at).dueWords, at).to.equal(hours);
      expect(clock(record, tac, 'transition', at).dueWords, at).to.equal(days);
    }
  });

  it('a step up conversation asked for on a Friday at 4.31pm is due on Saturday at 4.31pm', () => {
    const record = deeds(
      worcestershire2019,
      'step-up',
      { answers: { 'immediate-risk': 'no', talk: 'mash' } },
      { stage: 'request', at: '2026-01-09 16:31' },
    );
    const { started, due, dueDay, startedBy } = clock(record, worcestershire2019, 'conversation', '2026-01-09 16:31');
    expect([started, due, dueDay, startedBy]).to.deep.equal([
      '2026-01-09T16:31:00.000Z',
      '2026-01-10T16:31:00.000Z',
      null,
      'Step up conversation requested',
    ]);
  });
}

describe('Immediate risk in a step', immediateRisk);

describe('When a step is due', dueMoments);
for (const zone of zones) {
  describe(`When a step is due, in a browser in ${zone}`, () => {
    before(() => executeServerCommand('time-zone', zone));
    after(() => executeServerCommand('time-zone', ''));
    dueMoments();
  });
}

describe('What is left of a clock', () => {
  const record = deeds(tac, 'step-down', agreed('2026-04-02 15:00'));

  it('is said in whole units that are never rounded up', () => {
    expect(short(clock(record, tac, 'allocation', '2026-04-02 15:01'))).to.deep.equal([
      'by 3pm on Friday 3 April 2026',
      '23 hours left',
      false,
    ]);
    expect(short(clock(record, tac, 'allocation', '2026-04-03 14:40'))).to.deep.equal([
      'by 3pm on Friday 3 April 2026',
      '20 minutes left',
      false,
    ]);
    expect(clock(record, tac, 'transition', '2026-04-18 10:00').leftWords).to.equal('2 days left');
  });

  it('a named hour can still be kept at that minute; a day is over when the next begins', () => {
    expect(clock(record, tac, 'allocation', '2026-04-03 15:00').overdue).to.equal(false);
    expect(short(clock(record, tac, 'allocation', '2026-04-03 16:00')).slice(1)).to.deep.equal([
      'overdue by 1 hour',
      true,
    ]);
    expect(clock(record, tac, 'transition', '2026-04-20 23:59').overdue).to.equal(false);
    expect(clock(record, tac, 'transition', '2026-04-21 00:00').overdue).to.equal(true);
    expect(clock(record, tac, 'transition', '2026-04-22 12:00').leftWords).to.equal('overdue by 1 day');
  });

  it('ends when the stage is done, and says if that was late', () => {
    const done = (at: string) =>
      clock(
        deeds(tac, 'step-down', agreed('2026-04-02 15:00'), { stage: 'allocation', at }),
        tac,
        'allocation',
        '2026-05-01 09:00',
      );
    for (const [at, late] of [
      ['2026-04-03 15:00', false],
      ['2026-04-03 15:01', true],
    ] as const) {
      expect([done(at).leftWords, done(at).overdue, done(at).late], at).to.deep.equal([null, false, late]);
    }
  });

  it('stops when the step is taken back to be considered again', () => {
    const back = deeds(tac, 'step-down', agreed('2026-04-02 15:00'), {
      outcome: 'considering',
      at: '2026-04-02 16:00',
      reason: 'New information.',
    });
    const plan = planAt(tac, back, '2026-05-01 09:00');
    expect([plan.state, stageOf(plan, 'allocation').clock!.due, stageOf(plan, 'allocation').status]).to.deep.equal([
      'considering',
      null,
      'waiting',
    ]);
    expect(plan.history.map(({ words, reason }) => [words, reason])).to.deep.equal([
      ['Agreed', null],
      ['Considered again', 'New information.'],
    ]);
  });
});

describe('How a clock is read', () => {
  const listed = (...rest: Deed[]) =>
    deeds(tac, 'step-down', agreed('2026-01-05 10:00'), { stage: 'list', at: '2026-01-06 12:00' }, ...rest);

  it('where the start is not stated, agreement is taken and the list can be chosen', () => {
    const taken = clock(listed(), tac, 'allocation', '2026-01-06 12:00');
    expect([taken.reading!.id, taken.chosen, taken.others.map(({ id }) => id), taken.dueWords]).to.deep.equal([
      'agreed',
      false,
      ['listed', 'meeting'],
      'by 10am on Tuesday 6 January 2026',
    ]);
    expect(taken.doubts[0]).to.match(/does not say when/);
    const other = clock(chooseReading(listed(), 'allocation', 'listed'), tac, 'allocation', '2026-01-06 12:00');
    expect([other.reading!.id, other.chosen, other.dueWords]).to.deep.equal([
      'listed',
      true,
      'by midday on Wednesday 7 January 2026',
    ]);
    expect(
      clock(
        chooseReading(chooseReading(listed(), 'allocation', 'listed'), 'allocation', null),
        tac,
        'allocation',
        '2026-01-06 12:00',
      ).reading!.id,
    ).to.equal('agreed');
  });

  it('three days are calendar days until working days are chosen: Easter tells them apart', () => {
    const record = deeds(
      worcestershire2019,
      'open-case',
      { answers: { 'immediate-risk': 'no', 'level-now': 'current' } },
      { stage: 'raise', at: '2026-04-01 09:00' },
      agreed('2026-04-02 11:00'),
    );
    const due = (reading: string | null) =>
      clock(chooseReading(record, 'meeting', reading), worcestershire2019, 'meeting', '2026-04-02 11:00').dueWords;
    expect(due(null)).to.equal('by the end of Sunday 5 April 2026');
    expect(due('working-days')).to.equal('by the end of Thursday 9 April 2026');
    expect(due('days-raised')).to.equal('by the end of Saturday 4 April 2026');
    expect(due('working-days-raised')).to.equal('by the end of Wednesday 8 April 2026');
  });

  it('No Further Action: 24 hours from receipt, 48 hours, and five working days from allocation', () => {
    const record = deeds(
      tac,
      'no-further-action',
      { stage: 'refer', at: '2026-12-22 16:00' },
      { stage: 'refer-on', at: '2026-12-23 09:00' },
      { stage: 'allocation', at: '2026-12-24 11:00' },
    );
    const words = (stage: string, reading: string | null = null) =>
      clock(chooseReading(record, stage, reading), tac, stage, '2026-12-24 12:00').dueWords;
    expect(words('refer-on')).to.equal('by 4pm on Wednesday 23 December 2026');
    expect(words('allocation')).to.equal('by 4pm on Thursday 24 December 2026');
    expect(words('allocation', 'peh-received')).to.equal('by 9am on Friday 25 December 2026');
    // 29, 30 and 31 December, 4 and 5 January.
    expect(words('contact')).to.equal('by the end of Tuesday 5 January 2027');
  });

  it('ChECS: two hours after an urgent call, 24 hours after a form, and the other can be chosen', () => {
    const called = deeds(
      cheshireEast2023,
      'step-up',
      { answers: { 'immediate-risk': 'yes' } },
      { stage: 'ring', at: '2026-03-29 00:30' },
    );
    const review = clock(called, cheshireEast2023, 'review', '2026-03-29 00:30');
    // Two hours that cross the hour which clocks leave out.
    expect([review.reading!.id, review.dueWords, review.others.map(({ id }) => id)]).to.deep.equal([
      'ring-2',
      'by 3.30am on Sunday 29 March 2026',
      ['ring-24'],
    ]);
    const sent = deeds(
      cheshireEast2023,
      'step-up',
      { answers: { 'immediate-risk': 'no', reached: 'yes' } },
      { stage: 'form', at: '2026-01-05 10:00' },
    );
    const form = clock(sent, cheshireEast2023, 'review', '2026-01-05 10:00');
    expect([form.reading!.id, form.dueWords, form.others.map(({ id }) => id)]).to.deep.equal([
      'form-24',
      'by 10am on Tuesday 6 January 2026',
      ['form-2'],
    ]);
  });

  it('words without a number stay words', () => {
    const tracking = clock(deeds(cheshireEast2023, 'step-down'), cheshireEast2023, 'tracking', '2026-01-05 10:00');
    expect([tracking.unit, tracking.words, tracking.reading, tracking.due]).to.deep.equal([
      'none stated',
      'at regular intervals',
      null,
      null,
    ]);
  });

  it('past the list of bank holidays it says so, gives the earliest day, and calls nothing overdue', () => {
    const year = holidaysLast(bankHolidays);
    const late = clock(
      deeds(tac, 'step-down', agreed(`${year}-12-28 10:00`)),
      tac,
      'transition',
      `${year + 1}-06-01 10:00`,
    );
    expect([late.known, late.overdue, late.leftWords]).to.deep.equal([false, false, 'may be overdue']);
    expect(late.dueWords).to.match(/, or later$/);
    expect(late.note).to.contain(`covers 2024 to ${year} only.`);
  });

  it('a host can hand in other bank holidays', () => {
    const holidays = structuredClone(bankHolidays) as any;
    holidays['england-and-wales'].events.push({ title: 'One day more', date: '2026-04-20', notes: '', bunting: true });
    const record = deeds(tac, 'step-down', agreed('2026-04-02 15:00'));
    const plan = planStep(tac, record, { now: london('2026-04-02 15:00'), holidays });
    expect(stageOf(plan, 'transition').clock!.dueWords).to.equal('by the end of Tuesday 21 April 2026');
  });
});

describe('What a plan says', () => {
  it('what blocks a stage, in words', () => {
    const plan = planAt(tac, deeds(tac, 'step-up', { stage: 'identify', at: '2026-01-05 10:00' }), '2026-01-05 10:00');
    expect(stageOf(plan, 'list').blockedBy).to.deep.equal(['Managers talk']);
    expect(stageOf(plan, 'refer-before').blockedBy).to.deep.equal([
      'an answer to “Where did the managers settle it?”',
      'Managers talk',
    ]);
    expect(stageOf(plan, 'allocation').blockedBy).to.deep.equal([
      'whether the step is agreed (Managers talk)',
      'On the list',
    ]);
    expect(stageOf(plan, 'refer-before').status).to.equal('undecided');
  });

  it('papers: five down; four up, and the CAF and DPR hang on an answer', () => {
    const up = (caf?: string) =>
      planAt(tac, deeds(tac, 'step-up', { answers: caf ? { caf } : {} }), '2026-01-05 10:00').papers.map(
        ({ id, status }) => [id, status],
      );
    const rest = ['transfer-summary', 'chronology', 'genogram'].map((id) => [id, 'needed']);
    expect(up()).to.deep.equal([['caf-dpr', 'undecided'], ...rest]);
    expect(up('unsure')).to.deep.equal([['caf-dpr', 'undecided'], ...rest]);
    expect(up('yes')).to.deep.equal([['caf-dpr', 'needed'], ...rest]);
    expect(up('no')).to.deep.equal([['caf-dpr', 'not-needed'], ...rest]);
    const down = planAt(tac, deeds(tac, 'step-down'), '2026-01-05 10:00').papers;
    expect(down.map(({ id }) => id)).to.deep.equal([
      'consent',
      'assessment',
      'transfer-summary',
      'chronology',
      'genogram',
    ]);
    expect(
      down.every(({ to, from, status }) => to === 'PEH manager' && from === 'CSC manager' && status === 'needed'),
    ).to.equal(true);
  });

  it('papers are due a week ahead of the next meeting, once its day is known', () => {
    const record = deeds(tac, 'step-down');
    expect(planAt(tac, record, '2026-04-01 10:00').papers[0]).to.include({
      dueDay: null,
      ahead: 'a week ahead, where possible',
      overdue: false,
    });
    const known = setStepMeeting(tickPaper(record, 'consent', '2026-03-30'), '2026-04-09');
    const [consent, assessment] = planAt(tac, known, '2026-04-01 10:00').papers;
    expect(consent).to.include({ status: 'ready', on: '2026-03-30', leftWords: null, overdue: false });
    expect(assessment).to.include({
      dueDay: '2026-04-02',
      dueWords: 'by the end of Thursday 2 April 2026',
      leftWords: '1 day left',
      overdue: false,
    });
    expect(planAt(tac, known, '2026-04-03 10:00').papers.map(({ overdue }) => overdue)).to.deep.equal([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(planAt(tac, known, '2026-04-03 10:00').meeting).to.include({
      on: '2026-04-09',
      onWords: 'Thursday 9 April 2026',
    });
  });

  it('roles before and after; who leads after a step down hangs on whether there was a CAF LP', () => {
    const roles = (answers: Record<string, string>) =>
      planAt(tac, deeds(tac, 'step-down', { answers }), '2026-01-05 10:00').roles.map(({ applies }) => applies);
    expect(roles({})).to.deep.equal(['yes', 'yes', 'unknown', 'unknown']);
    expect(roles({ 'caf-lp': 'yes' })).to.deep.equal(['yes', 'yes', 'yes', 'no']);
    expect(roles({ 'caf-lp': 'no' })).to.deep.equal(['yes', 'yes', 'no', 'yes']);
    const up = planAt(tac, deeds(tac, 'step-up'), '2026-01-05 10:00').roles;
    expect(up.map(({ who, after }) => `${who}: ${after}`)).to.deep.equal([
      'CAF lead professional (CAF LP): Is a member of the TAC, with a role and an extent that the managers set',
      'Team Around the Child (TAC): Stays, and becomes part of the core group',
      'Social worker: Is the new LP, also called the key practitioner',
    ]);
  });

  it('the three conditions of Worcestershire: each is judged, and none is decided by the kit', () => {
    const test = (answers: Record<string, string>) =>
      planAt(worcestershire2019, deeds(worcestershire2019, 'step-down-locality', { answers }), '2026-01-05 10:00').test;
    const two = { 'plan-completed': 'yes', 'risk-reduced': 'yes' };
    expect([
      test({}).met,
      test(two).met,
      test({ ...two, community: 'yes' }).met,
      test({ ...two, community: 'no' }).met,
      test({ community: 'unsure' }).met,
    ]).to.deep.equal(['unknown', 'unknown', 'yes', 'no', 'unknown']);
    expect(test({}).conditions).to.have.length(3);
    expect(test({}).decides).to.equal('The Safeguarding Locality Team Manager');
  });

  it('an agreement against a condition is recorded as it is, and the plan says so', () => {
    const plan = planAt(
      worcestershire2019,
      deeds(
        worcestershire2019,
        'step-down-locality',
        { answers: { 'plan-completed': 'yes', 'risk-reduced': 'no' } },
        agreed('2026-01-05 10:00'),
      ),
      '2026-01-05 11:00',
    );
    expect(plan.state).to.equal('agreed');
    expect(plan.notes).to.deep.equal([
      'Agreed, and a condition was judged not to hold: Has the risk been reduced?',
      'Agreed, and a condition is not judged yet: Can partner agencies in the community carry the plan on, at level 3 or 2?',
    ]);
  });

  it('a step that was closed too early is closed, and what is missing is said', () => {
    const plan = planAt(
      tac,
      deeds(
        tac,
        'no-further-action',
        { stage: 'refer', at: '2026-01-05 10:00' },
        { stage: 'contact', at: '2026-01-06 10:00' },
      ),
      '2026-02-01 10:00',
    );
    expect([plan.state, plan.since, plan.next]).to.deep.equal(['completed', '2026-01-06T10:00:00.000Z', []]);
    expect(plan.notes).to.deep.equal([
      'Recorded as completed, and this is not recorded: Referred on to PEH; Allocated to a team.',
    ]);
    expect(plan.stages.some(({ clock: one }) => one?.overdue)).to.equal(false);
  });

  it('a stage that no longer applies stays recorded, and the plan says so', () => {
    const plan = planAt(
      tac,
      deeds(
        tac,
        'step-up',
        agreed('2026-01-05 10:00'),
        { stage: 'list', at: '2026-01-05 11:00' },
        { outcome: 'not-agreed', at: '2026-01-06 10:00', reason: 'New information.' },
      ),
      '2026-01-06 11:00',
    );
    expect([plan.state, stageOf(plan, 'list').status, plan.notes]).to.deep.equal([
      'not-agreed',
      'done',
      ['Recorded as done, and by the answers or the decision it does not apply: On the list.'],
    ]);
    expect(statuses(plan)).to.deep.equal({
      identify: 'open',
      discussion: 'done',
      list: 'done',
      'peh-continues': 'open',
    });
  });

  it('what was done after a refusal, as the document asks, is no contradiction once people agree after all', () => {
    const settled = { outcome: 'agreed', at: '2026-01-07 10:00', reason: 'The policy settled it.' } as const;
    for (const [document, step, stage, name] of [
      [westCheshire2019, 'step-up', 'escalate', 'Escalation and Resolution Policy'],
      [worcestershire2019, 'step-up', 'case-note', 'Case note in FWi'],
    ] as const) {
      const notes = (...made: Deed[]) =>
        planAt(
          document,
          deeds(document, step, { answers: { 'immediate-risk': 'no' } }, ...made),
          '2026-01-08 10:00',
        ).notes.filter((note) => note.includes(name));
      const done = { stage, at: '2026-01-06 10:00' };
      expect(notes({ outcome: 'not-agreed', at: '2026-01-05 10:00' }, done, settled), step).to.deep.equal([]);
      // What nobody refused before is named still.
      const { reason: _, ...first } = settled;
      expect(notes(done, first), step).to.deep.equal([
        `Recorded as done, and by the answers or the decision it does not apply: ${name}.`,
      ]);
    }
  });

  it('a stage that is done while it is not settled whether the step is agreed is named, and nothing is held up', () => {
    const early = deeds(tac, 'step-up', { stage: 'close', at: '2026-04-02 15:00' });
    const plan = planAt(tac, early, '2026-04-03 10:00');
    expect([plan.state, plan.notes]).to.deep.equal([
      'considering',
      ['Recorded as done, while it is not settled whether the step is agreed: Off the list.'],
    ]);
    const settled = moveStep(early, { outcome: 'agreed', on: london('2026-04-02 14:00') });
    expect(planAt(tac, settled, '2026-04-03 10:00').notes.join(' ')).not.to.match(/not settled/);
  });

  it('agreement that was asked for in a step, while nobody’s answer is on record, is said', () => {
    const asked = deeds(
      cheshireEast2023,
      'step-up',
      { answers: { 'immediate-risk': 'no' } },
      { stage: 'consent', at: '2026-01-05 10:00' },
    );
    const notes = (record: CaseRecord) => planAt(cheshireEast2023, record, '2026-01-06 11:00').notes;
    const note = 'Recorded as done, and nobody’s answer about agreement is recorded: Parental consent.';
    expect(notes(asked), 'no family is listed here').to.not.include(note);
    const family = addPerson(asked, { id: 'mum', label: 'Mum', role: 'adult' });
    expect(notes(family)).to.include(note);
    const answered = recordAgreement(family, { person: 'mum', state: 'given', on: '2026-01-05', explained: [] });
    expect(notes(answered)).to.not.include(note);
  });

  it('the next move is never one that what is done already follows, while there is another', () => {
    const sent = deeds(
      cheshireEast2023,
      'step-up',
      { answers: { 'immediate-risk': 'no', 'without-social-care': 'no', answer: 'family-help' } },
      { stage: 'form', at: '2026-01-05 10:00' },
      { outcome: 'not-agreed', at: '2026-01-06 10:00' },
    );
    // Consent is asked for before the form is completed.
    expect(planAt(cheshireEast2023, sent, '2026-01-06 11:00').next).to.deep.equal(['family-help', 'consent']);
  });

  it('what may not apply, and what is left of a step that is completed, is never said to be overdue', () => {
    const refused = deeds(cheshireEast2023, 'step-up', { outcome: 'not-agreed', at: '2026-01-06 10:00' });
    const { status, clock } = stageOf(planAt(cheshireEast2023, refused, '2026-02-20 10:00'), 'family-help');
    expect([status, clock!.overdue, clock!.leftWords]).to.deep.equal(['undecided', false, 'may be overdue']);
    const closed = deeds(
      tac,
      'step-down',
      { outcome: 'agreed', at: '2026-04-02 15:00' },
      { stage: 'close', at: '2026-04-03 10:00' },
    );
    expect(stageOf(planAt(tac, closed, '2026-06-01 10:00'), 'transition').clock!.leftWords).to.equal(null);
    // Whether the CAF and DPR are needed is not known until somebody says whether the family was supported by it.
    const meeting = setStepMeeting(deeds(tac, 'step-up', { outcome: 'agreed', at: '2026-04-02 15:00' }), '2026-04-16');
    const paper = planAt(tac, meeting, '2026-06-01 10:00').papers.find(({ id }) => id === 'caf-dpr')!;
    expect([paper.status, paper.overdue, paper.leftWords]).to.deep.equal(['undecided', false, 'may be overdue']);
  });

  it('a stage that is dated before what it follows is named, and nothing is held up', () => {
    const record = deeds(
      tac,
      'step-down',
      { outcome: 'agreed', at: '2026-04-02 15:00' },
      { stage: 'list', at: '2026-03-01 10:00' },
    );
    expect(planAt(tac, record, '2026-04-03 10:00').notes).to.deep.equal([
      'Dated before “Managers talk”, which comes first: On the list. Check the dates.',
    ]);
    const sound = deeds(
      tac,
      'step-down',
      { outcome: 'agreed', at: '2026-04-02 15:00' },
      { stage: 'list', at: '2026-04-02 15:00' },
    );
    expect(planAt(tac, sound, '2026-04-03 10:00').notes).to.deep.equal([]);
  });

  it('what followed a decision is not called too early once people have settled it again', () => {
    const again = deeds(
      tac,
      'step-down',
      { outcome: 'agreed', at: '2026-04-02 15:00' },
      { stage: 'list', at: '2026-04-02 16:00' },
      { outcome: 'considering', at: '2026-04-03 10:00', reason: 'New facts.' },
      { outcome: 'agreed', at: '2026-04-04 10:00' },
    );
    expect(planAt(tac, again, '2026-04-04 11:00').notes).to.deep.equal([]);
    const refused = deeds(
      tac,
      'step-down',
      { outcome: 'not-agreed', at: '2026-04-02 15:00' },
      { stage: 'list', at: '2026-04-02 16:00' },
      { outcome: 'agreed', at: '2026-04-04 10:00', reason: 'New facts.' },
    );
    expect(planAt(tac, refused, '2026-04-04 11:00').notes).to.have.length(1);
  });

  it('what was decided after a refusal rules no stage in or out once people consider the step again', () => {
    const settled = { 'immediate-risk': 'no', 'without-social-care': 'no' };
    const fresh = deeds(cheshireEast2023, 'step-up', { answers: settled });
    const again = deeds(
      cheshireEast2023,
      'step-up',
      { answers: { ...settled, answer: 'family-help' } },
      { outcome: 'not-agreed', at: '2026-01-06 10:00' },
      { outcome: 'considering', at: '2026-01-07 10:00', reason: 'New facts.' },
    );
    const [before, after] = [fresh, again].map((record) => planAt(cheshireEast2023, record, '2026-01-07 11:00'));
    expect(statuses(after!)).to.deep.equal(statuses(before!));
    const { answer: given, counts, open } = after!.questions.find(({ id }) => id === 'answer')!;
    expect([given, counts, open]).to.deep.equal(['family-help', false, true]);
  });

  it('a step that was not agreed needs no papers and changes nobody’s role', () => {
    const plan = planAt(
      tac,
      deeds(tac, 'step-up', { outcome: 'not-agreed', at: '2026-01-06 10:00' }),
      '2026-01-06 11:00',
    );
    expect(new Set(plan.papers.map(({ status }) => status))).to.deep.equal(new Set(['not-needed']));
    expect(new Set(plan.roles.map(({ applies }) => applies))).to.deep.equal(new Set(['no']));
    // In Worcestershire the person with the concern can still refer, so the form is still needed.
    const refer = answerStep(
      answer(
        deeds(worcestershire2019, 'open-case', { outcome: 'not-agreed', at: '2026-01-06 10:00' }),
        'immediate-risk',
        'no',
      ),
      'level-now',
      'level-4',
    );
    const goesOn = planAt(worcestershire2019, refer, '2026-01-06 11:00');
    expect(goesOn.papers.find(({ id }) => id === 'form-level-4')!.status).to.equal('needed');
  });

  it('a stage that asks for agreement shows the document’s own exceptions to asking, and no other stage does', () => {
    for (const [document, protocol] of [
      [cheshireEast2023, 'step-up'],
      [cheshireEast2023, 'to-lower-tier'],
      [worcestershire2019, 'step-up'],
    ] as const) {
      const { stages } = planAt(document, deeds(document, protocol), '2026-01-05 10:00');
      const stated = document.consent!.grounds.filter((ground) => ground.for.includes('not-asking'));
      expect(stated.length).to.be.greaterThan(1);
      for (const { id, exceptions } of stages)
        expect(exceptions.map(({ text }) => text)).to.deep.equal(
          id === 'consent' ? stated.map(({ text }) => text) : [],
        );
    }
  });

  it('in Worcestershire the conversation within 24 hours opens only where it was asked for', () => {
    const talk = (who: string) =>
      planAt(
        worcestershire2019,
        answerStep(
          answer(
            deeds(worcestershire2019, 'step-up', { stage: 'review', at: '2026-01-05 10:00' }),
            'immediate-risk',
            'no',
          ),
          'talk',
          who,
        ),
        '2026-01-05 11:00',
      );
    expect(stageOf(talk('line-manager'), 'conversation').status).to.equal('not-applicable');
    expect(stageOf(talk('mash'), 'conversation').blockedBy).to.deep.equal(['Step up conversation requested']);
    expect(stageOf(talk('unsure'), 'conversation').status).to.equal('undecided');
  });

  it('after an incident a lead is allocated without waiting for the weekly meeting', () => {
    const plan = planAt(
      tac,
      answer(
        deeds(tac, 'unplanned-step-up', { stage: 'refer', at: '2026-01-05 10:00' }),
        'safeguarding-incident',
        'yes',
      ),
      '2026-01-05 11:00',
    );
    const { status, clock } = stageOf(plan, 'allocation');
    expect([status, clock!.dueWords]).to.deep.equal(['open', 'by 10am on Tuesday 6 January 2026']);
  });

  it('what happens without agreement: who carries on, what to record, where to turn, or that nothing is said', () => {
    const without = (document: typeof tac, protocol: string) =>
      planAt(document, deeds(document, protocol), '2026-01-05 10:00').notAgreed;
    expect(without(tac, 'step-up')).to.deep.include({
      escalation: null,
      gap: 'The protocol gives no route for managers who disagree.',
    });
    expect(without(tac, 'step-up').text).to.contain('PEH carries on');
    expect(without(tac, 'step-down').text).to.contain('CSC carries on');
    const wo = without(worcestershire2019, 'step-up');
    expect([wo.escalation!.contact, wo.gap]).to.deep.equal(['escalation-policy', null]);
    expect(wo.record[0]!.text).to.match(/reasons.*actions.*date.*FWi/);
    expect(without(westCheshire2019, 'step-up').escalation!.contact).to.equal('scp');
    expect(without(cheshireEast2023, 'step-down').escalation!.text).to.contain('Professional Challenge');
  });

  it('what the source only proposes is marked', () => {
    const proposed = (document: typeof tac) =>
      document.steps!.flatMap(({ id }) =>
        planAt(document, deeds(document, id), '2026-01-05 10:00').standing ? [id] : [],
      );
    expect([tac, worcestershire2019, cheshireEast2023, westCheshire2019].map(proposed)).to.deep.equal([
      ['no-further-action'],
      [],
      ['step-down'],
      [],
    ]);
  });

  it('the two measures of West Cheshire are a check before sending, and hold nothing up', () => {
    const plan = (answers: Record<string, string>) =>
      planAt(
        westCheshire2019,
        deeds(westCheshire2019, 'step-up', { answers }, agreed('2026-01-05 10:00')),
        '2026-01-05 10:00',
      );
    expect(plan({ tool: 'no' }).readiness!.checks.map(({ met, measure }) => [measure, met])).to.deep.equal([
      ['tools-with-referrals', 'no'],
      ['taf-with-contacts', 'unknown'],
    ]);
    expect(plan({ tool: 'no', taf: 'no' }).next).to.deep.equal(['refer']);
  });

  it('moves: agree or not; to change what was settled, a reason; nothing where there is nothing to agree', () => {
    const moves = (...all: Deed[]) =>
      planAt(worcestershire2019, deeds(worcestershire2019, 'step-up', ...all), '2026-01-06 10:00').moves;
    expect(moves()).to.deep.equal([
      { outcome: 'agreed', needsReason: false },
      { outcome: 'not-agreed', needsReason: false },
    ]);
    expect(moves(agreed('2026-01-05 10:00'))).to.deep.equal([
      { outcome: 'not-agreed', needsReason: true },
      { outcome: 'considering', needsReason: true },
    ]);
    expect(moves({ answers: { 'immediate-risk': 'yes' } })).to.deep.equal([]);
  });

  it('a question of the pack is answered in the case, one of the protocol in the step', () => {
    const kept = planAt(worcestershire2019, deeds(worcestershire2019, 'step-up'), '2026-01-05 10:00').questions.map(
      ({ id, keptWith, open }) => [id, keptWith, open],
    );
    expect(kept).to.deep.equal([
      ['immediate-risk', 'case', true],
      ['open-service', 'case', true],
      ['talk', 'step', true],
    ]);
  });

  it('a programmer’s mistake has its own error', () => {
    const now = london('2026-01-05 10:00');
    expect(() => planStep(tac, newRecord(tac), { now })).to.throw(NoStepError);
    expect(() => planStep(tac, startStep(newRecord(worcestershire2019), 'step-up', 'one'), { now })).to.throw(
      ForeignRecordError,
    );
    expect(() => planStep(tac, startStep(newRecord(tac), 'sideways', 'one'), { now })).to.throw(UnknownIdError);
  });
});

describe('Which protocols fit', () => {
  const fits = (document: typeof tac, record: CaseRecord, positions = {}) =>
    Object.fromEntries(stepsFor(document, record, positions).map(({ protocol, fits: fit }) => [protocol, fit]));
  const at = (document: typeof tac, level: string, tier?: string) =>
    agree(newRecord(document), { level, ...(tier ? { tier } : {}), rationale: '', on: '2026-01-05' });

  it('with two levels', () => {
    expect(
      fits(cheshireEast2023, newRecord(cheshireEast2023), { from: { level: 'extra' }, to: { level: 'statutory' } }),
    ).to.deep.equal({ 'step-up': 'yes', 'to-lower-tier': 'no', 'step-down': 'no' });
    expect(fits(tac, newRecord(tac), { from: { level: 'csc' }, to: { level: 'peh' } })).to.deep.equal({
      'step-up': 'no',
      'unplanned-step-up': 'no',
      'step-down': 'yes',
      'no-further-action': 'unknown',
    });
  });

  const WORCESTERSHIRE = ['step-up', 'step-down-locality', 'step-down-assessment', 'open-case'] as const;
  const worcestershire = (level: string, service: string | null, ends: StepEnds = {}) => {
    const record = at(worcestershire2019, level);
    const found = fits(worcestershire2019, service ? answer(record, 'open-service', service) : record, ends);
    return WORCESTERSHIRE.map((one) => found[one]).join(' ');
  };

  it('is not refused because the family is where the step starts', () => {
    expect(worcestershire('level-3', 'tfs')).to.equal('yes no no yes');
    expect(worcestershire('level-4', 'social-worker')).to.equal('no yes yes no');
  });

  it('fits where the level is where the family should go', () => {
    expect(worcestershire('level-4', 'tfs')).to.equal('yes no no yes');
    expect(worcestershire('level-3', 'social-worker')).to.equal('no yes yes no');
  });

  it('stays unknown while the answers do not say where the family is', () => {
    expect(worcestershire('level-4', null)).to.equal('unknown unknown unknown unknown');
    const west = answer(answer(at(westCheshire2019, 'partnership-plus'), 'more-help', 'yes'), 'lead-from-ies', 'no');
    expect(fits(westCheshire2019, west)).to.deep.equal({ 'to-integrated-early-support': 'yes', 'step-up': 'no' });
    expect(fits(cheshireEast2023, newRecord(cheshireEast2023))['step-up']).to.equal('unknown');
  });

  it('asks whether the recorded level is where the family is now or where it should go, and follows the answer', () => {
    const up = (level: string, ends: StepEnds = {}) => {
      const { fits: fit, asksPosition, why } = stepsFor(cheshireEast2023, at(cheshireEast2023, level), ends)[0]!;
      return [fit, asksPosition, why.length > 0];
    };
    for (const level of ['extra', 'statutory', 'targeted'])
      expect(up(level), level).to.deep.equal(['unknown', true, true]);
    expect(up('extra', { recorded: 'now' })).to.deep.equal(['yes', false, false]);
    expect(up('extra', { recorded: 'goal' })).to.deep.equal(['no', false, true]);
    expect(up('statutory', { recorded: 'goal' })).to.deep.equal(['yes', false, false]);
    expect(up('statutory', { recorded: 'now' })).to.deep.equal(['no', false, true]);
    expect(up('targeted', { recorded: 'goal' })).to.deep.equal(['unknown', false, true]);
    // A host that says where the family is leaves the target open.
    expect(up('statutory', { from: { level: 'extra' } })).to.deep.equal(['yes', false, false]);
    expect(up('statutory', { from: { level: 'extra' }, recorded: 'goal' })).to.deep.equal(['yes', false, false]);
    expect(up('extra', { from: { level: 'extra' }, recorded: 'goal' })).to.deep.equal(['no', false, true]);
  });

  it('keeps with the record whether the level is now or the goal, for the level that it was said of and no other', () => {
    const there = at(cheshireEast2023, 'statutory');
    const said = sayLevel(cheshireEast2023, there, 'goal');
    const opened = readRecord(cheshireEast2023, JSON.parse(JSON.stringify(withWords(cheshireEast2023, said))));
    expect(opened.ok && opened.value.levelIs).to.deep.equal(said.levelIs);
    for (const record of [said, opened.ok ? opened.value : there]) {
      expect(levelSaid(cheshireEast2023, record)).to.equal('goal');
      expect(stepsFor(cheshireEast2023, record)[0]).to.deep.include({ fits: 'yes', asksPosition: false });
    }
    const moved = agree(said, { level: 'extra', rationale: 'New facts', on: '2026-11-26' });
    expect(levelSaid(cheshireEast2023, moved)).to.equal(undefined);
    expect(stepsFor(cheshireEast2023, moved)[0]).to.deep.include({ fits: 'unknown', asksPosition: true });
    expect(sayLevel(cheshireEast2023, said, null)).to.deep.equal(there);
    const nothing = newRecord(cheshireEast2023);
    expect(sayLevel(cheshireEast2023, nothing, 'now')).to.deep.equal(nothing);
  });

  it('after a refusal asks no more what only papers and roles hang on, and goes on asking what the case asks', () => {
    const refused = deeds(
      tac,
      'step-up',
      { stage: 'identify', at: '2026-11-26 09:00' },
      { outcome: 'not-agreed', at: '2026-11-26 10:00' },
      { stage: 'peh-continues', at: '2026-11-26 11:00' },
    );
    const unsure = answerStep(answerStep(refused, 'caf', 'unsure'), 'threshold', 'unsure');
    const left = { questions: ['safeguarding-incident'], stages: [], papers: [] };
    expect(planAt(tac, unsure, '2026-11-26 12:00').pending).to.deep.equal(left);
    const settled = answer(unsure, 'safeguarding-incident', 'no');
    expect(planAt(tac, settled, '2026-11-26 12:00').pending.questions).to.deep.equal([]);
  });

  it('a level at neither end of a step does not fit it', () => {
    const found = stepsFor(cheshireEast2023, at(cheshireEast2023, 'statutory')).find(
      ({ protocol }) => protocol === 'to-lower-tier',
    )!;
    expect(found.fits).to.equal('no');
    expect(found.why.at(-1)).to.contain('neither');
  });

  it('what does not fit says why, and asks for nothing that would not bring it back', () => {
    let seen = 0;
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, tac])
      for (const { id } of document.levels)
        for (const recorded of [undefined, 'now', 'goal'] as const)
          for (const { fits: fit, why } of stepsFor(document, at(document, id), recorded && { recorded })) {
            if (fit !== 'no') continue;
            seen += 1;
            expect(why, `${id}, ${recorded}`).not.to.be.empty;
            expect(why.join(' '), `${id}, ${recorded}`).not.to.match(/Answer the|can’t tell/);
          }
    expect(seen).to.be.greaterThan(10);
  });

  it('nobody is told that a level is not recorded yet where there is nothing to record one by', () => {
    const why = (document: typeof tac, protocol: string) =>
      stepsFor(document, newRecord(document)).find((one) => one.protocol === protocol)!.why;
    expect(why(tac, 'step-down')).to.deep.equal(['It fits if the family is where it starts.']);
    expect(why(cheshireEast2023, cheshireEast2023.steps![0]!.id)).to.deep.equal(['No level is recorded yet.']);
  });

  it('a document without protocols offers none', () => {
    const without = variant(packTac, (pack) => {
      delete pack.steps;
      // It names a step that asks for its form.
      delete pack.consent;
    });
    expect(stepsFor(without, newRecord(without))).to.deep.equal([]);
  });
});
