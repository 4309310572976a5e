import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  answerStep,
  changeEntry,
  checkOff,
  chooseReading,
  countFrom,
  moveStep,
  newRecord,
  readRecord,
  recordAgreement,
  recordCall,
  RecordEditError,
  recordSharing,
  recordStage,
  removeCall,
  setCapacity,
  setChild,
  setCondition,
  setReference,
  setStepMeeting,
  setWriter,
  startStep,
  tickPaper,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast2023, deepFreeze } from './documents.js';

const sign = 'education.targeted.3';
const own = { domain: 'housing', level: 'extra', text: 'Cold flat' };
const begun: CaseRecord = deepFreeze(
  addStrength(
    addConcern(
      addConcern(newRecord(cheshireEast2023, { people: [{ id: 'ab', label: 'AB', role: 'child' }] }), {
        indicator: sign,
        people: ['ab'],
      }),
      own,
    ),
    { domain: 'housing', text: 'Warm flat' },
  ),
);
describe('An edit with what a careless host gives', () => {
  type Given = { a: any; b: any; day: any };
  const edits: Readonly<Record<string, (given: Given) => CaseRecord>> = {
    addPerson: ({ a, b }) => addPerson(begun, { id: a, label: b, role: 'child' }),
    'addConcern, a sign': ({ a, b, day }) => addConcern(begun, { indicator: a, note: b, seen: { on: day, by: a } }),
    'addConcern, own words': ({ a, b, day }) =>
      addConcern(begun, { domain: a, level: b, text: a, note: b, seen: { on: day } }),
    'addConcern, a sign with words': ({ a, b }) =>
      addConcern(begun, { indicator: 'education.extra.1', domain: a, level: b, text: a, met: a } as any),
    'addConcern, a strength': ({ a }) => addConcern(addStrength(begun, { indicator: a }), { indicator: a }),
    'addStrength, a concern': ({ a }) => addStrength(begun, { indicator: sign, note: a }),
    'addStrength, as a concern is added': ({ a, b }) => addStrength(begun, { domain: a, level: b, text: b } as any),
    changeEntry: ({ a, b, day }) => changeEntry(begun, sign, { note: a, seen: { on: day, by: b } }),
    'setCondition, of own words': () => setCondition(begun, 'housing.extra: cold flat', 'yes'),
    'setCondition, of a strength': () => setCondition(begun, 'housing: warm flat', 'yes'),
    answer: ({ a, b, day }) => answer(begun, a, b, { on: day, by: a }),
    agree: ({ a, b, day }) => agree(begun, { level: a, tier: b, rationale: a, by: b, consulted: a, on: day }),
    recordCall: ({ a, b, day }) => recordCall(begun, { contact: a, to: b, on: day, at: a, advice: b }),
    countFrom: ({ a, day }) => countFrom(begun, a, day),
    'countFrom, taken away': ({ a }) => countFrom(begun, a, null),
    setWriter: ({ a, b }) => setWriter(begun, { role: a, agency: b, callBack: a, name: b }),
    setReference: ({ a }) => setReference(begun, a),
    setChild: ({ a, b }) => setChild(begun, { words: a, where: b }),
    setCapacity: ({ a }) => setCapacity(addPerson(begun, { id: a, label: 'X', role: 'adult' }), a, { capacity: 'yes' }),
    recordAgreement: ({ a, day }) =>
      recordAgreement(addPerson(begun, { id: a, label: 'X', role: 'adult' }), {
        person: a,
        state: 'given',
        on: day,
        explained: [],
      }),
    recordSharing: ({ a, b, day }) =>
      recordSharing(begun, {
        what: a,
        with: b,
        purpose: a,
        basis: 'ground',
        ground: b,
        reasons: a,
        advice: { from: a, on: day, outcome: b },
        on: day,
      }),
    checkOff: ({ a }) => checkOff(begun, a, true),
    startStep: ({ a, b }) => startStep(begun, a, b),
    'the step': ({ a, b, day }) => {
      const step = answerStep(startStep(begun, 'one', 'one'), a, b);
      const stage = recordStage(step, { stage: a, on: new Date(day), by: b, reason: a });
      const agreed = moveStep(stage, { outcome: 'agreed', on: new Date(day), by: a });
      return setStepMeeting(chooseReading(tickPaper(agreed, a, day), a, b), day);
    },
  };
  const texts = ['', '  ', 'x', ' x ', 'constructor', '__proto__', 'a/b'];
  const days = ['2026-11-22', '2026-02-30', '', '0202-01-05', '22/11/2026'];
  const given = texts.flatMap((a) => texts.flatMap((b) => days.map((day) => ({ a, b, day }))));

  for (const [name, edit] of Object.entries(edits))
    it(`is refused, or leaves a record that can be read again: ${name}`, () => {
      for (const one of given) {
        let made: CaseRecord;
        try {
          made = edit(one);
        } catch (error) {
          expect(error, JSON.stringify(one)).to.be.instanceOf(RecordEditError);
          continue;
        }
        const read = readRecord(cheshireEast2023, JSON.parse(JSON.stringify(made)));
        expect(read.ok ? [] : read.issues, JSON.stringify(one)).to.deep.equal([]);
        // What is not told of a document that has no such id is as it was.
        const { people, consent, writer, reference, child } = made;
        if (read.ok && !read.value.reopened)
          expect(read.value, JSON.stringify(one)).to.deep.include({
            people,
            ...(consent && { consent }),
            ...(writer && { writer }),
            ...(reference && { reference }),
            ...(child && { child }),
          });
      }
    });

  it('leaves out what is empty, and keeps the rest as it was given', () => {
    const agreed = agree(begun, {
      level: 'extra',
      tier: '',
      rationale: '',
      by: ' DSL ',
      consulted: '  ',
      on: '2026-11-22',
    });
    const known = [sign, 'housing.extra: cold flat', 'housing: warm flat'];
    expect(agreed.agreed).to.deep.equal({ level: 'extra', rationale: '', by: 'DSL', on: '2026-11-22', known });
    const sharing = { what: ' ', with: 'School nurse', basis: 'other', decision: 'share', on: '2026-11-22' } as const;
    const { what: _, ...said } = sharing;
    expect(recordSharing(begun, sharing).consent!.sharing).to.deep.equal(said);
    const advice = { from: 'DSL', on: '2026-11-22', outcome: 'Share' };
    expect(recordSharing(begun, { advice }).consent!.sharing).to.deep.equal({ advice });
  });

  it('takes no place or condition for a sign, and no level for a strength', () => {
    const record = addConcern(newRecord(cheshireEast2023), {
      indicator: sign,
      domain: 'housing',
      level: 'universal',
      text: 'Mild',
    } as any);
    expect(record.concerns).to.deep.equal([{ id: sign, indicator: sign, people: [] }]);
    const strong = addStrength(newRecord(cheshireEast2023), { ...own });
    expect(strong.strengths).to.deep.equal([
      { id: 'housing: cold flat', domain: 'housing', text: 'Cold flat', people: [] },
    ]);
  });
});

describe('Calls', () => {
  const called = (record: CaseRecord, to: string, rest: object = {}) =>
    recordCall(record, { to, on: '2026-11-22', ...rest });
  const two = called(called(begun, 'Front door', { at: '16:30', advice: ' Wait ' }), ' 999 ');

  it('stand in the order of writing, without what was left empty', () => {
    expect(two.calls).to.deep.equal([
      { to: 'Front door', on: '2026-11-22', at: '16:30', advice: 'Wait' },
      { to: '999', on: '2026-11-22' },
    ]);
    expect(() => called(begun, '  ')).to.throw(RecordEditError, 'who was called');
  });

  it('have a time of day, or none', () => {
    for (const at of ['00:00', '09:05', '19:59', '23:59'])
      expect(called(begun, 'x', { at }).calls![0]!.at).to.equal(at);
    for (const at of ['24:00', '9:05', '16:60', '16.30', ' 16:30', '16:300', '116:30'])
      expect(() => called(begun, 'x', { at }), at).to.throw(RecordEditError, 'is not a time');
  });

  it('are taken out one at a time, and the last one leaves nothing behind', () => {
    const one = removeCall(two, 0);
    expect(one.calls).to.deep.equal([{ to: '999', on: '2026-11-22' }]);
    expect(removeCall(one, 0)).to.deep.equal(begun);
    for (const [record, at] of [
      [two, 2],
      [two, -1],
      [begun, 0],
    ] as const)
      expect(() => removeCall(record, at)).to.throw(RecordEditError, `no call at place ${at}`);
  });
});

describe('A day from which something is counted', () => {
  const counted = countFrom(begun, 'review.plan', '2026-11-03');

  it('is kept for a calendar when it is taken away, until it is given again', () => {
    const away = countFrom(counted, 'review.plan', null);
    expect(away).to.deep.equal({ ...begun, uncounted: { 'review.plan': '2026-11-03' } });
    expect(countFrom(away, 'review.plan', '2026-11-04')).to.deep.equal({
      ...begun,
      counted: { 'review.plan': '2026-11-04' },
    });
    const other = countFrom(countFrom(away, 'answer.lead', '2026-11-05'), 'answer.lead', null);
    expect(other.uncounted).to.deep.equal({ 'review.plan': '2026-11-03', 'answer.lead': '2026-11-05' });
  });

  it('that was never given is not taken away', () => {
    for (const due of ['review.plan', 'constructor', '__proto__'])
      expect(countFrom(begun, due, null), due).to.equal(begun);
    expect(countFrom(counted, 'toString', null)).to.equal(counted);
  });
});
