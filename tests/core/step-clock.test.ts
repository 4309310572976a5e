import { expect } from '@esm-bundle/chai';
import {
  answerStep,
  bankHolidays,
  chooseReading,
  holidaysLast,
  setStepMeeting,
  type ThresholdDocument,
} from '../../src/index.js';
import packTac from '../../src/packs/tac-step-protocol.json';
import { cheshireEast2023, tacProtocol as tac, variant, worcestershire2019 } from './documents.js';
import { deeds, planAt, stageOf, type Deed } from './steps.js';

/* What a clock, a stage and a paper of a step say beside the day on which they are due. */

const clock = (document: ThresholdDocument, protocol: string, stage: string, moment: string, ...all: Deed[]) =>
  stageOf(planAt(document, deeds(document, protocol, ...all), moment), stage).clock!;

describe('A clock of a step', () => {
  it('before it starts says what starts it, and nothing is due, left or doubtful', () => {
    const { reading, ...rest } = clock(tac, 'step-down', 'allocation', '2026-01-05 10:00');
    expect(reading!.id).to.equal('agreed');
    expect(rest).to.deep.include({
      words: 'within 24 hours',
      unit: 'hour',
      aim: false,
      startedBy: 'Managers talk',
      started: null,
      due: null,
      dueDay: null,
      dueWords: null,
      leftWords: null,
      overdue: false,
      late: false,
      known: true,
      note: null,
    });
  });

  it('that has no number is started by nothing, and offers no other way to count', () => {
    const told = clock(tac, 'step-down', 'circulate', '2026-01-05 10:00');
    expect(told).to.deep.include({
      startedBy: null,
      chosen: false,
      others: [],
      reading: null,
      started: null,
      known: true,
    });
  });

  it('of weeks ends with the same day of a later week', () => {
    const weeks = variant(packTac, (pack) => {
      const stages = pack.steps.find(({ id }: { id: string }) => id === 'no-further-action').stages;
      Object.assign(stages[1].clock, { aim: true });
      Object.assign(stages[1].clock.readings[0], { within: 2, unit: 'week' });
    });
    const told = clock(weeks, 'no-further-action', 'refer-on', '2026-01-06 10:00', {
      stage: 'refer',
      at: '2026-01-05 16:00',
    });
    expect(told).to.deep.include({
      dueDay: '2026-01-19',
      aim: true,
      known: true,
      note: null,
      leftWords: '13 days left',
    });
    expect(told.dueWords).to.equal('by the end of Monday 19 January 2026');
  });

  it('counts from no stage that the answers rule out, unless that was done', () => {
    const up = (...all: Deed[]) =>
      clock(tac, 'step-up', 'allocation', '2026-01-06 10:00', { outcome: 'agreed', at: '2026-01-05 10:00' }, ...all);
    const others = (...all: Deed[]) => up(...all).others.map(({ id }) => id);
    expect(others()).to.deep.equal(['listed', 'referred-before', 'referred-after', 'meeting']);
    expect(others({ answers: { place: 'at' } })).to.deep.equal(['listed', 'referred-after', 'meeting']);
    const done: Deed = { stage: 'refer-before', at: '2026-01-05 12:00' };
    expect(others({ answers: { place: 'at' } }, done)).to.deep.equal([
      'listed',
      'referred-before',
      'referred-after',
      'meeting',
    ]);
  });

  it('past the list of bank holidays says how far the list reaches, and is late by nothing that is not sure', () => {
    const year = holidaysLast(bankHolidays);
    const agreed: Deed = { outcome: 'agreed', at: `${year}-12-28 10:00` };
    const told = clock(tac, 'step-down', 'transition', `${year + 1}-06-01 10:00`, agreed, {
      stage: 'transition',
      at: `${year + 1}-05-01 10:00`,
    });
    expect([told.known, told.late, told.leftWords]).to.deep.equal([false, false, null]);
    expect(told.note).to.equal(
      `The list of bank holidays covers 2024 to ${year} only. Outside it only weekends are left out, so the day may be later.`,
    );
    // What is left is said while even the earliest day is to come.
    const soon = clock(tac, 'step-down', 'transition', `${year}-12-29 10:00`, agreed);
    expect(soon.leftWords).to.match(/^\d+ days left$/);
  });

  it('stops with its stage where an answer rules the stage out', () => {
    const asked = deeds(
      worcestershire2019,
      'step-up',
      { answers: { 'immediate-risk': 'no', talk: 'mash' } },
      { stage: 'request', at: '2026-01-05 10:00' },
    );
    const told = (talk: string) =>
      stageOf(planAt(worcestershire2019, answerStep(asked, 'talk', talk), '2026-01-07 10:00'), 'conversation').clock!;
    expect([told('mash').overdue, told('mash').started]).to.deep.equal([true, '2026-01-05T10:00:00.000Z']);
    expect([told('line-manager').overdue, told('line-manager').started]).to.deep.equal([false, null]);
    expect([told('unsure').overdue, told('unsure').leftWords]).to.deep.equal([false, 'may be overdue']);
  });

  it('counts as the first reading says where the one that was chosen cannot apply any more', () => {
    const record = chooseReading(
      deeds(tac, 'step-up', { outcome: 'agreed', at: '2026-01-05 10:00' }, { answers: { place: 'at' } }),
      'allocation',
      'referred-before',
    );
    const told = stageOf(planAt(tac, record, '2026-01-05 11:00'), 'allocation').clock!;
    expect([told.reading!.id, told.chosen, told.started]).to.deep.equal(['agreed', false, '2026-01-05T10:00:00.000Z']);
  });
});

describe('A stage of a step', () => {
  it('says whom it reaches, whether it closes the step, and whether the source requires it', () => {
    const { stages } = planAt(worcestershire2019, deeds(worcestershire2019, 'step-down-locality'), '2026-01-05 10:00');
    const ids = (flag: 'practice' | 'closes' | 'decision') => stages.filter((one) => one[flag]).map(({ id }) => id);
    expect(ids('practice')).to.deep.equal(['visit', 'final-meeting']);
    expect(ids('closes')).to.deep.equal(['allocation', 'partners']);
    expect(ids('decision')).to.deep.equal(['decision']);
    expect(stages.map(({ path }) => path).filter((path) => path === null)).to.have.length(1);
    expect(stages.find(({ id }) => id === 'escalate')).to.deep.include({
      path: 'not-agreed',
      contacts: ['escalation-policy'],
    });
    expect(stages[0]).to.deep.include({ contacts: [], on: null, onWords: null });
  });

  it('waits for the stages before it, for those that may apply with "if it applies", and for no other', () => {
    const blocked = (stage: string, ...all: Deed[]) =>
      stageOf(planAt(worcestershire2019, deeds(worcestershire2019, 'step-up', ...all), '2026-01-06 10:00'), stage)
        .blockedBy;
    expect(blocked('outcome', { answers: { 'immediate-risk': 'no' } })).to.deep.equal([
      'Talk with the line manager, if it applies',
      'Step up conversation, if it applies',
    ]);
    expect(blocked('outcome', { answers: { 'immediate-risk': 'no', talk: 'mash' } })).to.deep.equal([
      'Step up conversation',
    ]);
    expect(blocked('answer', { answers: { 'immediate-risk': 'no' } })).to.deep.equal(['Social care referral made']);
    // The decision is named once, where the stage follows from it.
    const decided = planAt(cheshireEast2023, deeds(cheshireEast2023, 'step-down'), '2026-01-06 10:00');
    expect(stageOf(decided, 'alert').blockedBy).to.deep.equal(['Step down agreed']);
    const done = { stage: 'alert', at: '2026-01-06 10:00' };
    const early = planAt(cheshireEast2023, deeds(cheshireEast2023, 'step-down', done), '2026-01-06 10:00');
    expect(stageOf(early, 'alert').blockedBy).to.deep.equal([]);
    expect(stageOf(early, 'alert').onWords).to.equal('10am on Tuesday 6 January 2026');
    // What does not apply waits for nothing.
    const refused: Deed = { outcome: 'not-agreed', at: '2026-01-06 10:00' };
    const plan = planAt(cheshireEast2023, deeds(cheshireEast2023, 'step-down', refused), '2026-01-06 10:00');
    expect(stageOf(plan, 'tracking')).to.deep.include({ status: 'not-applicable', blockedBy: [] });
  });
});

describe('A paper of a step', () => {
  it('of a step that is completed is neither left nor overdue, and is still said to be missing', () => {
    const record = deeds(
      tac,
      'step-down',
      { outcome: 'agreed', at: '2026-01-05 10:00' },
      { stage: 'close', at: '2026-01-07 10:00' },
    );
    const { papers } = planAt(tac, setStepMeeting(record, '2026-01-16'), '2026-02-01 10:00');
    for (const paper of papers)
      expect(paper).to.deep.include({ status: 'needed', dueDay: '2026-01-09', leftWords: null, overdue: false });
  });

  it('is overdue when its last day is over, and not before', () => {
    const record = setStepMeeting(deeds(tac, 'step-down'), '2026-01-16');
    const paper = (moment: string) => planAt(tac, record, moment).papers[0]!;
    expect(paper('2026-01-09 23:59')).to.deep.include({ overdue: false, leftWords: '1 minute left' });
    expect(paper('2026-01-10 00:00')).to.deep.include({ overdue: true, leftWords: 'due now' });
  });

  it('that is not needed is due on no day, and one that needs no day has none', () => {
    const record = setStepMeeting(deeds(tac, 'step-up', { answers: { caf: 'no' } }), '2026-01-16');
    const none = { dueDay: null, dueWords: null, leftWords: null, overdue: false };
    expect(planAt(tac, record, '2026-02-01 10:00').papers[0]).to.deep.include({ status: 'not-needed', ...none });
    const [tool] = planAt(cheshireEast2023, deeds(cheshireEast2023, 'step-up'), '2026-02-01 10:00').papers;
    expect(tool).to.deep.include({ status: 'needed', ahead: null, ...none });
  });
});
