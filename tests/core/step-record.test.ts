import { expect } from '@esm-bundle/chai';
import {
  answerStep,
  assess,
  chooseReading,
  clearStep,
  moveStep,
  newRecord,
  readRecord,
  RecordEditError,
  recordStage,
  setStepMeeting,
  startStep,
  tickPaper,
  type CaseRecord,
} from '../../src/index.js';
import { deepFreeze, tacProtocol as tac } from './documents.js';
import { london } from './steps.js';

const empty = deepFreeze(newRecord(tac));
const started = deepFreeze(startStep(empty, 'step-down', 'one'));
const at = (time: string) => london(`2026-01-05 ${time}`);
const issuesOf = (json: unknown) => {
  const result = readRecord(tac, json);
  return result.ok ? [] : result.issues;
};

describe('The step of a record', () => {
  it('begins with nothing recorded, and changes nothing else', () => {
    expect(started).to.deep.equal({
      ...empty,
      step: { id: 'one', protocol: 'step-down', answers: {}, entries: [], papers: {}, readings: {} },
    });
    expect(assess(tac, started)).to.deep.equal(assess(tac, empty));
  });

  it('is taken out whole, and only when that is asked for', () => {
    expect(clearStep(recordStage(started, { stage: 'identify', on: at('10:00') }))).to.deep.equal(empty);
    expect(() => startStep(started, 'step-up', 'two')).to.throw(RecordEditError, 'Clear that one first');
  });

  it('entries stand in the order in which things happened, not in that of writing', () => {
    const record = moveStep(recordStage(started, { stage: 'team', on: at('12:00'), by: ' SW ' }), {
      outcome: 'agreed',
      on: at('10:00'),
    });
    expect(record.step!.entries).to.deep.equal([
      { kind: 'outcome', outcome: 'agreed', on: '2026-01-05T10:00:00.000Z' },
      { kind: 'stage', stage: 'team', done: true, on: '2026-01-05T12:00:00.000Z', by: 'SW' },
    ]);
  });

  it('what happened in the same minute keeps the order of writing', () => {
    const both = recordStage(recordStage(started, { stage: 'identify', on: at('10:00') }), {
      stage: 'identify',
      on: at('10:00'),
      done: false,
      reason: 'Too early.',
    });
    expect(both.step!.entries.map((entry) => entry.kind === 'stage' && entry.done)).to.deep.equal([true, false]);
  });

  it('going back is an entry with a reason', () => {
    const agreed = moveStep(started, { outcome: 'agreed', on: at('10:00') });
    for (const reason of [undefined, '', '  ']) {
      expect(() =>
        moveStep(agreed, { outcome: 'considering', on: at('11:00'), ...(reason === undefined ? {} : { reason }) }),
      ).to.throw(RecordEditError, 'needs a reason');
      expect(() =>
        moveStep(agreed, { outcome: 'not-agreed', on: at('11:00'), ...(reason === undefined ? {} : { reason }) }),
      ).to.throw(RecordEditError, 'needs a reason');
    }
    expect(
      moveStep(agreed, { outcome: 'considering', on: at('11:00'), reason: 'New facts.' }).step!.entries,
    ).to.have.length(2);
    const done = recordStage(started, { stage: 'identify', on: at('10:00') });
    expect(() => recordStage(done, { stage: 'identify', on: at('11:00'), done: false })).to.throw(
      RecordEditError,
      'needs a reason',
    );
  });

  it('what was so already, what lies before what it changes, and what has no moment are refused', () => {
    const done = recordStage(started, { stage: 'identify', on: at('10:00') });
    expect(() => recordStage(done, { stage: 'identify', on: at('11:00') })).to.throw(RecordEditError, 'so already');
    expect(() => recordStage(done, { stage: 'identify', on: at('09:00'), done: false, reason: 'No.' })).to.throw(
      RecordEditError,
    );
    expect(() => recordStage(started, { stage: 'identify', on: at('09:00'), done: false, reason: 'No.' })).to.throw(
      RecordEditError,
      'so already',
    );
    expect(() => moveStep(started, { outcome: 'considering', on: at('09:00') })).to.throw(
      RecordEditError,
      'so already',
    );
    expect(() => recordStage(started, { stage: 'identify', on: new Date(NaN) })).to.throw(RecordEditError, 'moment');
    for (const edit of [
      (r: CaseRecord) => answerStep(r, 'caf-lp', 'yes'),
      (r: CaseRecord) => tickPaper(r, 'consent', '2026-01-05'),
    ]) {
      expect(() => edit(empty)).to.throw(RecordEditError, 'no step');
    }
  });

  it('answers, papers, readings and the meeting are put in and taken out', () => {
    const full = setStepMeeting(
      chooseReading(tickPaper(answerStep(started, 'caf-lp', 'yes'), 'consent', '2026-01-05'), 'allocation', 'listed'),
      '2026-01-12',
    );
    expect(full.step).to.deep.include({
      answers: { 'caf-lp': 'yes' },
      papers: { consent: '2026-01-05' },
      readings: { allocation: 'listed' },
      meeting: '2026-01-12',
    });
    expect(readRecord(tac, full).ok).to.equal(true);
    const bare = chooseReading(tickPaper(answerStep(full, 'caf-lp', null), 'consent', null), 'allocation', null);
    expect(setStepMeeting(started, null)).to.deep.equal(started);
    // A calendar may have what was due by the meeting, so its day is kept for that alone.
    const without = setStepMeeting(bare, null);
    expect(without).to.deep.equal({ ...started, step: { ...started.step, formerMeeting: '2026-01-12' } });
    expect(readRecord(tac, without).ok).to.equal(true);
    expect(setStepMeeting(without, null)).to.deep.equal(without);
    expect(setStepMeeting(without, '2026-01-12')).to.deep.equal(bare);
  });
});

describe('Reading the step of a record', () => {
  const stage = (id: string, on: string, done = true, reason?: string) => ({
    kind: 'stage',
    stage: id,
    done,
    on: `2026-01-05T${on}:00.000Z`,
    ...(reason ? { reason } : {}),
  });
  const outcome = (is: string, on: string, reason?: string) => ({
    kind: 'outcome',
    outcome: is,
    on: `2026-01-05T${on}:00.000Z`,
    ...(reason ? { reason } : {}),
  });

  for (const [what, change, path, message] of [
    ['a day that does not exist', { papers: { consent: '2026-02-30' } }, 'step.papers.consent', 'no such day'],
    [
      'entries out of order',
      { entries: [stage('identify', '10:00'), outcome('agreed', '09:00')] },
      'step.entries[1]',
      'dated before the entry that it follows',
    ],
    [
      'going back without a reason',
      { entries: [stage('identify', '10:00'), stage('identify', '11:00', false)] },
      'step.entries[1]',
      'needs a reason',
    ],
    [
      'the same thing twice',
      { entries: [outcome('agreed', '10:00'), outcome('agreed', '11:00', 'Again.')] },
      'step.entries[1]',
      'so already',
    ],
    [
      'taking back what was never done',
      { entries: [stage('identify', '10:00', false, 'No.')] },
      'step.entries[0]',
      'so already',
    ],
    [
      'a moment in another form',
      { entries: [{ ...stage('identify', '10:00'), on: '2026-01-05 10:00' }] },
      'step.entries[0].on',
      'A moment is written like',
    ],
    [
      'a moment that does not exist',
      { entries: [{ ...stage('identify', '10:00'), on: '2026-02-29T10:00:00.000Z' }] },
      'step.entries[0].on',
      'no such moment',
    ],
    [
      'a year far away',
      { entries: [{ ...stage('identify', '10:00'), on: '9999-12-31T23:00:00.000Z' }] },
      'step.entries[0].on',
      'years 2000 to 2199',
    ],
    ['a key that is not known', { mood: 'good' }, 'step', 'not known here'],
  ] as const) {
    it(`${what} is refused with its place`, () => {
      const issues = issuesOf({ ...started, step: { ...started.step, ...change } });
      expect(issues.map((issue) => issue.path)).to.include(path);
      expect(issues.find((issue) => issue.path === path)!.message).to.contain(message);
    });
  }

  it('an edit takes no day or moment with which the record could not be read again', () => {
    expect(() => setStepMeeting(started, '0202-01-05')).to.throw(RecordEditError, 'not a day from 2000 to 2199');
    expect(() => tickPaper(started, 'genogram', '2026-02-30')).to.throw(RecordEditError, 'not a day');
    expect(() => recordStage(started, { stage: 'identify', on: new Date('0202-01-05T10:00:00Z') })).to.throw(
      RecordEditError,
      '2000 to 2199',
    );
    expect(setStepMeeting(setStepMeeting(started, '2026-01-05'), null).step).to.not.have.property('meeting');
  });

  it('a record from before steps is read as it was', () => {
    expect(readRecord(tac, structuredClone(empty))).to.deep.equal({ ok: true, value: empty });
  });
});
