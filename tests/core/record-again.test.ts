import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  changeEntry,
  newRecord,
  readRecord,
  recordAgreement,
  RecordEditError,
  removeEntry,
  removePerson,
  setCapacity,
  setChild,
  toText,
  withWords,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast2023, deepFreeze } from './documents.js';

const sign = 'education.targeted.3';
const family = deepFreeze(
  newRecord(cheshireEast2023, {
    people: [
      { id: 'ab', label: 'AB', role: 'child' },
      { id: 'mum', label: 'Mum', role: 'adult' },
    ],
  }),
);

describe('The same entry recorded again', () => {
  const both = (...seen: NonNullable<Parameters<typeof addConcern>[1]['seen']>[]) =>
    seen.reduce<CaseRecord>((record, one) => addConcern(record, { indicator: sign, seen: one }), family).concerns[0]!
      .seen;

  it('keeps the first day on which it was seen, whichever was recorded first', () => {
    expect(both({ on: '2026-11-20' }, { on: '2026-11-22' })).to.deep.equal({ on: '2026-11-20' });
    expect(both({ on: '2026-11-22' }, { on: '2026-11-20' })).to.deep.equal({ on: '2026-11-20' });
    expect(both({ by: 'Nan' }, { on: '2026-11-22' })).to.deep.equal({ on: '2026-11-22', by: 'Nan' });
    expect(both({ on: '2026-11-22' }, { by: 'Nan' })).to.deep.equal({ on: '2026-11-22', by: 'Nan' });
  });

  it('was seen firsthand where it was so once', () => {
    for (const [a, b, how] of [
      ['firsthand', 'told', 'firsthand'],
      ['told', 'firsthand', 'firsthand'],
      ['told', 'told', 'told'],
    ] as const)
      expect(both({ how: a }, { how: b })).to.deep.equal({ how });
    expect(both({ how: 'told' }, { by: 'Nan' })).to.deep.equal({ how: 'told', by: 'Nan' });
    expect(both({ by: 'Nan' }, { how: 'told' })).to.deep.equal({ how: 'told', by: 'Nan' });
  });

  it('keeps when it was seen where nothing is said of that the second time, or the first', () => {
    const seen = { on: '2026-11-20' };
    const first = addConcern(family, { indicator: sign, seen });
    expect(addConcern(first, { indicator: sign }).concerns[0]!.seen).to.deep.equal(seen);
    expect(
      addConcern(addConcern(family, { indicator: sign }), { indicator: sign, seen }).concerns[0]!.seen,
    ).to.deep.equal(seen);
    expect(addConcern(addConcern(family, { indicator: sign }), { indicator: sign }).concerns[0]).not.to.have.property(
      'seen',
    );
  });

  it('keeps each note and each person who told of it once', () => {
    const told = (by: string) => (record: CaseRecord) =>
      addConcern(record, { indicator: sign, note: `${by} says so`, seen: { by } });
    const twice = [told('School'), told('Nan'), told('School'), told('Nan')].reduce<CaseRecord>(
      (before, tell) => tell(before),
      family,
    );
    const { note, seen } = twice.concerns[0]!;
    expect([note, seen!.by]).to.deep.equal(['School says so; Nan says so', 'Nan; School']);
    const whole = addConcern(twice, { indicator: sign, note: note!, seen: seen! });
    expect(whole.concerns).to.deep.equal(twice.concerns);
  });

  it('keeps one spelling of own words, whichever was recorded first', () => {
    const words = (text: string) => ({ domain: 'housing', level: 'extra', text });
    for (const [a, b] of [
      ['cold flat', 'Cold  Flat'],
      ['Cold  Flat', 'cold flat'],
    ] as const) {
      const record = addConcern(addConcern(family, words(a)), words(b));
      expect(record.concerns.map(({ id, text }) => [id, text])).to.deep.equal([
        ['housing.extra: cold flat', 'Cold  Flat'],
      ]);
    }
  });
});

describe('A person who is named', () => {
  it('in what was said of agreement or of capacity is not removed', () => {
    const asked = recordAgreement(family, { person: 'mum', state: 'given', on: '2026-11-22', explained: [] });
    for (const record of [asked, setCapacity(family, 'mum', { responsibility: 'yes' })]) {
      expect(() => removePerson(record, 'mum')).to.throw(RecordEditError, 'Remove or change those entries first');
      expect(removePerson(record, 'ab').people.map(({ id }) => id)).to.deep.equal(['mum']);
    }
  });

  it('is not one where only an id of every object has the same name', () => {
    const record = addPerson(setCapacity(family, 'mum', { responsibility: 'yes' }), {
      id: 'constructor',
      label: 'C',
      role: 'child',
    });
    expect(removePerson(record, 'constructor').people).to.deep.equal(family.people);
    expect(() => addPerson(family, { id: '__proto__', label: 'P', role: 'child' })).to.throw(RecordEditError);
    const { people } = family;
    const read = readRecord(cheshireEast2023, {
      ...JSON.parse(JSON.stringify(family)),
      people: [...people, { id: '__proto__', label: 'P', role: 'child' }],
    });
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).to.deep.equal(['people[2].id']);
  });
});

describe('People with one label', () => {
  const labelled = (...labels: string[]) =>
    newRecord(cheshireEast2023, { people: labels.map((label) => ({ label, role: 'child' })) });
  const opened = (record: CaseRecord) => {
    const read = readRecord(cheshireEast2023, JSON.parse(JSON.stringify(record)));
    if (!read.ok) throw new Error(read.issues[0]!.message);
    return read.value;
  };
  const labels = ({ people }: CaseRecord) => people.map(({ label }) => label);

  it('have a number beside it when a record is opened, which stays', () => {
    const twins = opened(labelled('J', 'K', 'J', ' J '));
    expect(labels(twins)).to.deep.equal(['J', 'K', 'J (2)', 'J (3)']);
    expect(opened(twins)).to.deep.equal(twins);
  });

  it('never come to have the label of somebody else', () => {
    expect(labels(opened(labelled('J', 'J', 'J (2)', 'J')))).to.deep.equal(['J', 'J (3)', 'J (2)', 'J (4)']);
  });

  it('are told apart in the report', () => {
    const [first, second] = labelled('J', 'J').people;
    const one = addConcern(labelled('J', 'J'), { indicator: 'education.targeted.1', people: [first!.id] });
    const both = addConcern(one, { indicator: 'education.extra.1', people: [second!.id] });
    const text = toText(cheshireEast2023, opened(both), { now: new Date('2026-11-24T10:00Z') });
    expect(text)
      .to.match(/^J: Targeted Help/m)
      .and.match(/^J \(2\): Extra Help/m);
  });
});

describe('What was known when immediate risk or the level was judged', () => {
  const judge = (record: CaseRecord) => answer(record, 'immediate-risk', 'no', { on: '2026-11-22', by: ' ' });
  const begun = addConcern(family, { indicator: sign, people: ['ab'], note: 'Dad hits him' });
  const judged = agree(judge(begun), { level: 'extra', rationale: '', on: '2026-11-23' });
  const risk = ({ judged: all }: CaseRecord) => all!['immediate-risk'];

  it('has the entries of that moment, with nobody’s name where none was given', () => {
    expect(risk(judged)).to.deep.equal({ on: '2026-11-22', known: [sign] });
    expect(judged.agreed!.known).to.deep.equal([sign]);
  });

  it('is the same where an entry is about fewer people, or was seen on another day', () => {
    const fewer = addConcern(family, { indicator: sign, note: 'Dad hits him' });
    const whole = judge(fewer);
    for (const record of [
      changeEntry(whole, sign, { people: ['ab'] }),
      changeEntry(whole, sign, { seen: { by: 'Nan' } }),
    ])
      expect(risk(record)).to.deep.equal({ on: '2026-11-22', known: [sign] });
    expect(risk(changeEntry(judged, sign, { note: ' ' })), 'a note that was taken away').to.deep.equal(risk(judged));
  });

  it('has no entry that is about more people since', () => {
    for (const people of [['ab', 'mum'], ['mum'], []]) {
      const wider = changeEntry(judged, sign, { people });
      expect(risk(wider)!.known, String(people)).to.deep.equal([]);
      expect(wider.agreed!.known).to.deep.equal([]);
    }
  });

  it('names an entry whose note was written since, until the entry is taken out', () => {
    const noted = changeEntry(judged, sign, { note: 'Dad hit him with a belt' });
    expect(risk(noted)).to.deep.equal({ on: '2026-11-22', known: [sign], noted: [sign] });
    expect(risk(changeEntry(noted, sign, { note: 'Twice' }))!.noted).to.deep.equal([sign]);
    expect(risk(removeEntry(noted, sign))).to.deep.equal({ on: '2026-11-22', known: [] });
    const other = changeEntry(addConcern(noted, { indicator: 'education.extra.1' }), 'education.extra.1', {
      note: 'Late',
    });
    expect(risk(other)!.noted, 'not known then').to.deep.equal([sign]);
    const two = judge(addConcern(begun, { indicator: 'education.extra.1' }));
    const both = changeEntry(changeEntry(two, sign, { note: 'A' }), 'education.extra.1', { note: 'B' });
    expect(risk(removeEntry(both, sign))).to.deep.equal({
      on: '2026-11-22',
      known: ['education.extra.1'],
      noted: ['education.extra.1'],
    });
  });

  it('is not made up where a record does not keep it', () => {
    const old: CaseRecord = {
      ...begun,
      answers: { 'immediate-risk': 'no' },
      judged: { 'immediate-risk': { on: '2026-11-22' } },
      agreed: { level: 'extra', rationale: '', on: '2026-11-23' },
    };
    for (const record of [
      changeEntry(old, sign, { note: 'New' }),
      changeEntry(old, sign, { people: [] }),
      removeEntry(old, sign),
      setChild(old, { words: 'Dad hits me' }),
    ]) {
      expect(record.judged).to.deep.equal(old.judged);
      expect(record.agreed).to.deep.equal(old.agreed);
    }
  });

  it('says that the child spoke since, where their words are others', () => {
    const spoke = setChild(judged, { words: 'Dad hits me' });
    expect(risk(spoke)!.childSpoke).to.equal(true);
    const after = judge(spoke);
    for (const record of [
      setChild(after, { words: ' Dad hits me ', where: 'At school' }),
      setChild(after, { where: 'At school' }),
      setChild(after, null),
    ])
      expect(risk(record)).to.deep.equal(risk(after));
  });

  it('is taken away with the answer, and by another answer to which nobody put a name', () => {
    const unnamed = answer(judged, 'immediate-risk', 'unsure');
    expect(unnamed.answers).to.deep.equal({ 'immediate-risk': 'unsure' });
    expect(unnamed).not.to.have.property('judged');
    expect(answer(judged, 'immediate-risk', null)).not.to.have.property('judged');
    const other = answer(judged, 'without-social-care', 'yes', { on: '2026-11-24', by: ' DSL ' });
    expect(other.judged).to.deep.equal({
      ...judged.judged,
      'without-social-care': { on: '2026-11-24', by: 'DSL', known: [sign] },
    });
  });
});

describe('What a saved record names', () => {
  it('is each part of the document that it holds, and what stands beside it', () => {
    const strength = cheshireEast2023.indicators.find(({ kind }) => kind === 'strength')!;
    const names = (record: CaseRecord) =>
      withWords(cheshireEast2023, record).names?.map(({ part, id }) => `${part} ${id}`);
    expect(names(family)).to.equal(undefined);
    const levels = cheshireEast2023.levels.map(({ id }) => `level ${id}`);
    const ordered = (...more: string[]) => [...more].sort();
    expect(names(addConcern(family, { indicator: sign }))!.sort()).to.deep.equal(
      ordered(...levels, 'domain education'),
    );
    expect(names(addStrength(family, { domain: 'housing', text: 'Warm flat' }))).to.deep.equal(['domain housing']);
    expect(names(addStrength(family, { indicator: strength.id }))!.sort()).to.deep.equal(
      ordered(...levels, `domain ${strength.domain}`),
    );
    const tiers = ['tier targeted/lower', 'tier targeted/upper'];
    const at = { rationale: '', on: '2026-11-22' };
    expect(names(agree(family, { level: 'targeted', tier: 'lower', ...at }))!.sort()).to.deep.equal(
      ordered(...levels, ...tiers),
    );
    expect(names(agree(family, { level: 'extra', ...at }))!.sort()).to.deep.equal(ordered(...levels));
    const question = cheshireEast2023.questions.find(({ id }) => id === 'immediate-risk')!;
    expect(names(answer(family, question.id, 'no'))!.sort()).to.deep.equal(
      ordered('question immediate-risk', ...question.options.map(({ id }) => `option immediate-risk/${id}`)),
    );
  });

  it('is not made with a document that is not its own', () => {
    const other = { ...family, document: { ...family.document, published: 'Another' } };
    expect(() => withWords(cheshireEast2023, other)).to.throw(RecordEditError, 'Read it with that document first');
    const elsewhere = { ...family, document: { ...family.document, id: 'elsewhere' } };
    expect(() => withWords(cheshireEast2023, elsewhere)).to.throw(RecordEditError, '"cheshire-east-2023"');
  });
});
