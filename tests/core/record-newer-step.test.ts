import { expect } from '@esm-bundle/chai';
import {
  answerStep,
  chooseReading,
  moveStep,
  recordStage,
  setStepMeeting,
  startStep,
  tickPaper,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { tacProtocol } from './documents.js';
import { again, opened, saved, told } from './reopened.js';

const on = (time: string) => new Date(`2026-01-05T${time}:00Z`);
const record = saved((r) => {
  const begun = answerStep(startStep(r, 'step-down', 'one'), 'caf-lp', 'yes');
  const listed = recordStage(moveStep(begun, { outcome: 'agreed', on: on('10:00'), reason: 'Talked over' }), {
    stage: 'list',
    on: on('11:00'),
    by: 'SW',
  });
  const shared = tickPaper(listed, 'consent', '2026-01-06');
  return setStepMeeting(chooseReading(shared, 'allocation', 'listed'), '2026-01-12');
}, tacProtocol);
const [protocol] = tacProtocol.steps!.filter(({ id }) => id === 'step-down');
const stageOf = (inside: any, id: string) => inside.stages.find((stage: any) => stage.id === id);
const texts = ({ reopened = [] }: CaseRecord) => reopened.map(({ text }) => text);
const kept = ({ reopened = [] }: CaseRecord) => reopened.map(({ was }) => was?.step);
const question = protocol!.questions![0]!.text;
const reading = stageOf(protocol, 'allocation').clock.readings.find(({ id }: { id: string }) => id === 'listed').text;

describe('A step under a newer document', () => {
  const changed = (change: (protocol: any, pack: any) => void) =>
    again(tacProtocol, (pack) =>
      change(
        pack.steps.find(({ id }: { id: string }) => id === 'step-down'),
        pack,
      ),
    );

  it('tells and keeps the the reading and the meeting that it no longer has', () => {
    const document = changed((inside) => {
      delete inside.questions;
      delete inside.meeting;
      const { clock } = stageOf(inside, 'allocation');
      clock.readings = clock.readings.filter(({ id }: { id: string }) => id !== 'listed');
    });
    const one = opened(document, record);
    expect(one.step).to.deep.include({ answers: {}, readings: {}, entries: record.step!.entries });
    expect(one.step).not.to.have.property('meeting');
    expect(kept(one)).to.deep.equal([
      { answers: record.step!.answers },
      { readings: { allocation: 'listed' } },
      { meeting: '2026-01-12' },
    ]);
    expect(texts(one)).to.deep.equal([
      `You answered “Yes” to “${question}”. The document no longer asks this, so the answer does not count.`,
      `You counted a time by “${reading}”. The step no longer has this. Check the dates.`,
      'You noted a meeting (12 January 2026). The step no longer has one.',
    ]);
  });

  it('tells of a meeting that was taken out, which a calendar may still have', () => {
    const without = setStepMeeting(record, null);
    const one = opened(
      changed((inside) => delete inside.meeting),
      without,
    );
    expect(one.step).not.to.have.property('formerMeeting');
    expect(kept(one)).to.deep.equal([{ formerMeeting: '2026-01-12' }]);
    expect(texts(one)).to.deep.equal([
      'You took out a meeting (12 January 2026). The step no longer has one. If it is in your calendar, delete it there.',
    ]);
    const renamed = changed((inside) => (inside.name = 'Step down'));
    expect(opened(renamed, without).step).to.deep.equal(without.step);
    expect(opened(renamed, record).step).to.deep.equal(record.step);
  });

  it('that is gone is told with all that was recorded in it', () => {
    const document = again(tacProtocol, (pack) => {
      pack.steps = pack.steps.filter(({ id }: { id: string }) => id !== 'step-down');
    });
    const one = opened(document, record);
    expect(one).not.to.have.property('step');
    expect(kept(one)).to.deep.equal([record.step]);
    expect(texts(one)).to.deep.equal([
      [
        `A step was recorded, “${protocol!.name}”. The document no longer has it, so it is taken out.`,
        'The step was agreed (5 January 2026). The reason: “Talked over”.',
        '“On the list” was done (SW, 5 January 2026).',
        `In the step you answered “Yes” to “${question}”.`,
        'You shared “Consent form” (6 January 2026).',
        `You counted a time by “${reading}”.`,
        'You noted a meeting (12 January 2026).',
      ].join(' '),
    ]);
    const empty = saved((r) => startStep(r, 'step-down', 'one'), tacProtocol);
    expect(texts(opened(document, setStepMeeting(setStepMeeting(empty, '2026-01-12'), null)))).to.deep.equal([
      `A step was recorded, “${protocol!.name}”. The document no longer has it, so it is taken out. You took out a meeting (12 January 2026).`,
    ]);
    expect(texts(opened({ ...document, steps: undefined } as unknown as ThresholdDocument, empty))).to.have.length(1);
  });

  it('tells what it no longer has a place for, with who, when and why, and keeps the rest', () => {
    const back = recordStage(record, { stage: 'list', done: false, on: on('12:00'), reason: 'Too early' });
    const document = changed((inside) => {
      inside.stages = inside.stages.filter(({ id, decision }: any) => id !== 'list' && !decision);
      inside.papers = inside.papers.filter(({ id }: any) => id !== 'consent');
    });
    const one = opened(document, back);
    expect(one.step).to.deep.include({ entries: [], papers: {}, readings: { allocation: 'listed' } });
    expect(texts(one)).to.deep.equal([
      'You shared “Consent form” (6 January 2026). The step no longer asks for it.',
      'The step was agreed (5 January 2026). The reason: “Talked over”. The step no longer has a place for this.',
      '“On the list” was done (SW, 5 January 2026). The step no longer has a place for this.',
      '“On the list” was marked as not done (5 January 2026). The reason: “Too early”. The step no longer has a place for this.',
    ]);
    expect(kept(one)).to.deep.equal([
      { papers: { consent: '2026-01-06' } },
      ...back.step!.entries.map((entry) => ({ entries: [entry] })),
    ]);
  });

  it('does not take a stage that now decides for one that was done', () => {
    const document = changed((inside) => (stageOf(inside, 'list').decision = true));
    const one = opened(document, record);
    expect(one.step!.entries.map(({ kind }) => kind)).to.deep.equal(['outcome']);
    expect(told(one)).to.contain(
      '“On the list” was done (SW, 5 January 2026). The step no longer has a place for this.',
    );
  });

  it('finds a stage by its words under another id, with its readings', () => {
    const document = changed((inside) => {
      stageOf(inside, 'allocation').id = 'allocating';
      stageOf(inside, 'list').name = 'Put on the list';
    });
    const one = opened(document, record);
    expect(one.step).to.deep.include({ readings: { allocating: 'listed' }, entries: record.step!.entries });
    expect(texts(one)).to.deep.equal([
      'The stage “On the list” is now called “Put on the list”. Check what is recorded.',
    ]);
  });

  it('finds each part by its words where its id is another', () => {
    const document = changed((inside) => {
      inside.id = 'down';
      inside.questions[0].id = 'had-lead';
      inside.questions[0].options[0].id = 'there-was';
      inside.papers[0].id = 'agreement';
      stageOf(inside, 'allocation').clock.readings.find(({ id }: any) => id === 'listed').id = 'on-list';
    });
    const one = opened(document, record);
    expect(one).not.to.have.property('reopened');
    expect(one.step).to.deep.equal({
      ...record.step,
      protocol: 'down',
      answers: { 'had-lead': 'there-was' },
      papers: { agreement: '2026-01-06' },
      readings: { allocation: 'on-list' },
    });
  });

  it('tells what has another name, and keeps what was recorded of it', () => {
    const document = changed((inside) => {
      inside.name = 'Down';
      inside.questions[0].text = 'Was anybody the lead?';
      inside.questions[0].options[0].label = 'There was';
      inside.papers[0].name = 'Agreement form';
      stageOf(inside, 'allocation').clock.readings.find(({ id }: any) => id === 'listed').text = 'A day from the list';
    });
    const one = opened(document, record);
    expect(one.step).to.deep.equal(record.step);
    expect(texts(one)).to.deep.equal([
      `The step “${protocol!.name}” is now called “Down”. Check what is recorded.`,
      `You answered “Yes” to “${question}”. The document now asks “Was anybody the lead?”. Check your answer.`,
      `Your answer to “${question}” was “Yes”. It now reads “There was”. Check it.`,
      'You shared “Consent form”. The step now asks for “Agreement form”. Check it.',
      `You counted a time by “${reading}”. It now reads “A day from the list”. Check it.`,
    ]);
    expect(kept(one).every((was) => was === undefined)).to.equal(true);
  });

  it('says where the document asks a question of the step now, and what was answered', () => {
    const moved = changed((inside, pack) => pack.questions.push({ ...inside.questions.pop(), then: undefined }));
    const one = opened(moved, record);
    expect(one.step!.answers).to.deep.equal({});
    expect(one.answers).to.deep.equal({});
    expect(texts(one)).to.deep.equal([
      `In the step you answered “Yes” to “${question}”. The document asks this outside the step. Answer it there.`,
    ]);
    expect(kept(one)).to.deep.equal([{ answers: { 'caf-lp': 'yes' } }]);
    const other = changed((inside, pack) =>
      pack.questions.push({ ...inside.questions.pop(), text: 'Something else?' }),
    );
    expect(told(opened(other, record))).to.contain('The document no longer asks this');
  });

  it('tells of two answers or two stages that are one now, and of which it keeps the first', () => {
    const two = again(tacProtocol, (pack) => {
      const inside = pack.steps.find(({ id }: { id: string }) => id === 'step-down');
      inside.questions.push({ ...structuredClone(inside.questions[0]), id: 'again' });
      inside.stages.push({ ...structuredClone(stageOf(inside, 'list')), id: 'list-again' });
      inside.papers.push({ ...inside.papers[0], id: 'consent-again' });
    });
    const twice = saved((r) => {
      const answered = answerStep(answerStep(startStep(r, 'step-down', 'one'), 'caf-lp', 'yes'), 'again', 'no');
      const listed = recordStage(recordStage(answered, { stage: 'list', on: on('11:00') }), {
        stage: 'list-again',
        on: on('12:00'),
      });
      return tickPaper(tickPaper(listed, 'consent', '2026-01-06'), 'consent-again', '2026-01-07');
    }, two);
    const one = opened(tacProtocol, twice);
    expect(one.step).to.deep.include({ answers: { 'caf-lp': 'yes' }, papers: { consent: '2026-01-06' } });
    expect(one.step!.entries.map((entry) => entry.kind === 'stage' && entry.stage)).to.deep.equal(['list']);
    expect(texts(one)).to.deep.equal([
      `In the step you answered “No” to “${question}”. It is answered twice. Check the answer that is recorded now.`,
      'You shared “Consent form” (7 January 2026). It is recorded twice. Check the day that is recorded now.',
      '“On the list” was done (5 January 2026). The step no longer has a place for this.',
    ]);
    expect(kept(one)[0]).to.deep.equal({ answers: { again: 'no' } });
  });
});
