import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  changeEntry,
  entryId,
  isNamed,
  loadReaders,
  newRecord,
  readDocument,
  readRecord,
  RecordEditError,
  removeEntry,
  removePerson,
  type CaseRecord,
  type Issue,
} from '../../src/index.js';
import { cheshireEast, cheshireEast2023, deepFreeze, documents, raw, westCheshire } from './documents.js';
import { anyEdits, apply } from './edits.js';

const empty = deepFreeze(newRecord(cheshireEast));
const family = deepFreeze(
  newRecord(cheshireEast, {
    people: [
      { id: 'ab', label: 'AB', role: 'child' },
      { id: 'baby', label: 'Baby', role: 'unborn' },
      { id: 'mum', label: 'Mum', role: 'adult' },
    ],
  }),
);
const absence = { indicator: 'education.targeted.3' };
const only = <T>(list: readonly T[]): T => {
  expect(list).to.have.length(1);
  return list[0]!;
};

describe('A new record', () => {
  it('is for one edition of one document, with nothing in it', () => {
    expect(empty).to.deep.equal({
      format: 'threshold-kit/record@2',
      document: { id: 'corner-cheshire-east', published: 'June/July 2023' },
      people: [],
      concerns: [],
      strengths: [],
      answers: {},
      agreed: null,
    });
  });

  it('may begin with people, by their order', () => {
    expect(family.people.map(({ id, role }) => [id, role])).to.deep.equal([
      ['ab', 'child'],
      ['baby', 'unborn'],
      ['mum', 'adult'],
    ]);
  });
});

describe('People', () => {
  it('are given an id that no one has', () => {
    let record = addPerson(empty, { label: 'A', role: 'child' });
    record = addPerson(record, { label: 'B', role: 'child' });
    const [a, b] = record.people.map(({ id }) => id);
    expect(a).not.to.equal(b);
    record = addPerson(removePerson(record, a!), { label: 'C', role: 'adult' });
    expect(new Set(record.people.map(({ id }) => id)).size).to.equal(2);
    record = addPerson(addPerson(empty, { id: 'person-2', label: 'X', role: 'child' }), { label: 'Y', role: 'child' });
    expect(new Set(record.people.map(({ id }) => id)).size).to.equal(2);
  });

  it('cannot be added twice under one id', () => {
    expect(() => addPerson(family, { id: 'ab', label: 'Other', role: 'child' })).to.throw(
      RecordEditError,
      /already has a person "ab"/,
    );
  });

  it('cannot be without a label: such a record could not be read again', () => {
    expect(() => addPerson(empty, { label: '  ', role: 'child' })).to.throw(RecordEditError);
  });

  it('cannot be removed while an entry names them, so that no entry changes its meaning unseen', () => {
    const named = addConcern(family, { ...absence, people: ['ab'] });
    expect(isNamed(named, 'ab')).to.equal(true);
    expect(isNamed(named, 'mum')).to.equal(false);
    expect(() => removePerson(named, 'ab')).to.throw(RecordEditError, /Remove or change those entries first/);
    expect(removePerson(named, 'mum').people.map(({ id }) => id)).to.deep.equal(['ab', 'baby']);
    expect(removePerson(removeEntry(named, 'education.targeted.3'), 'ab').people.map(({ id }) => id)).to.deep.equal([
      'baby',
      'mum',
    ]);
    const strong = addStrength(family, { domain: 'education', text: 'Likes school', people: ['ab'] });
    expect(() => removePerson(strong, 'ab')).to.throw(RecordEditError);
  });

  it('cannot be removed or named when nobody knows them', () => {
    expect(() => removePerson(family, 'nobody')).to.throw(RecordEditError, /no person "nobody"/);
    expect(() => addConcern(family, { ...absence, people: ['nobody'] })).to.throw(
      RecordEditError,
      /no person "nobody"/,
    );
    expect(() => addStrength(family, { domain: 'education', text: 'x', people: ['nobody'] })).to.throw(RecordEditError);
    expect(() => changeEntry(addConcern(family, absence), absence.indicator, { people: ['nobody'] })).to.throw(
      RecordEditError,
    );
    expect(new RecordEditError('x').name).to.equal('RecordEditError');
  });
});

describe('Concerns and strengths', () => {
  it('a ticked indicator has its id; own words have one made from domain, level and text', () => {
    expect(only(addConcern(empty, absence).concerns)).to.deep.equal({
      id: 'education.targeted.3',
      indicator: 'education.targeted.3',
      people: [],
    });
    expect(
      only(addConcern(empty, { domain: 'housing', level: 'extra', text: '  Cold   Flat ' }).concerns),
    ).to.deep.equal({
      id: 'housing.extra: cold flat',
      domain: 'housing',
      level: 'extra',
      text: 'Cold   Flat',
      people: [],
    });
    expect(only(addStrength(empty, { domain: 'housing', text: 'Warm flat' }).strengths).id).to.equal(
      'housing: warm flat',
    );
    expect(entryId({ domain: 'housing', level: 'extra', text: 'COLD flat' })).to.equal('housing.extra: cold flat');
  });

  it('the same words in another cell are another entry', () => {
    const record = ['extra', 'targeted'].reduce(
      (at, level) => addConcern(at, { domain: 'housing', level, text: 'Cold flat' }),
      empty,
    );
    expect(record.concerns).to.have.length(2);
  });

  it('the same one again joins its people, in the order of the people', () => {
    let record = addConcern(family, { ...absence, people: ['mum'] });
    record = addConcern(record, { ...absence, people: ['ab'] });
    record = addConcern(record, { ...absence, people: ['ab'] });
    expect(only(record.concerns).people).to.deep.equal(['ab', 'mum']);
    const words = { domain: 'housing', level: 'extra', text: 'Cold flat' };
    record = addConcern(addConcern(family, { ...words, people: ['baby'] }), {
      ...words,
      text: 'cold  FLAT',
      people: ['ab'],
    });
    expect(only(record.concerns).people).to.deep.equal(['ab', 'baby']);
  });

  it('the whole family absorbs any one person, in either order', () => {
    const some = { ...absence, people: ['ab'] };
    expect(only(addConcern(addConcern(family, some), absence).concerns).people).to.deep.equal([]);
    expect(only(addConcern(addConcern(family, absence), some).concerns).people).to.deep.equal([]);
  });

  it('a second note is kept beside the first, the same note once', () => {
    let record = addConcern(family, { ...absence, note: 'From school' });
    record = addConcern(record, absence);
    record = addConcern(record, { ...absence, note: 'From school' });
    expect(only(record.concerns).note).to.equal('From school');
    record = addConcern(record, { ...absence, note: 'From home' });
    expect(only(record.concerns).note).to.equal('From school; From home');
  });

  it('own words need some words', () => {
    expect(() => addConcern(empty, { domain: 'housing', level: 'extra', text: ' \n' })).to.throw(
      RecordEditError,
      /needs some words/,
    );
    expect(() => addStrength(empty, { domain: 'housing', text: '' })).to.throw(RecordEditError, /needs some words/);
  });

  it('can be changed: whom it is about, and its note', () => {
    const record = addConcern(family, { ...absence, people: ['ab'], note: 'From school' });
    const people = (at: CaseRecord) => only(at.concerns).people;
    expect(people(changeEntry(record, absence.indicator, { people: ['mum', 'baby', 'baby'] }))).to.deep.equal([
      'baby',
      'mum',
    ]);
    expect(people(changeEntry(record, absence.indicator, { people: [] }))).to.deep.equal([]);
    expect(people(changeEntry(record, absence.indicator, { note: 'New' }))).to.deep.equal(['ab']);
    expect(only(changeEntry(record, absence.indicator, { note: ' New ' }).concerns).note).to.equal('New');
    expect(only(changeEntry(record, absence.indicator, { people: [] }).concerns).note).to.equal('From school');
    expect(only(changeEntry(record, absence.indicator, { note: '  ' }).concerns)).not.to.have.property('note');
    const strong = addStrength(family, { domain: 'housing', text: 'Warm flat' });
    expect(only(changeEntry(strong, 'housing: warm flat', { people: ['ab'] }).strengths).people).to.deep.equal(['ab']);
    expect(() => changeEntry(record, 'education.extra.1', { note: 'x' })).to.throw(
      RecordEditError,
      /no entry "education\.extra\.1"/,
    );
  });

  it('can be removed, and only the one that is meant', () => {
    const record = addStrength(addConcern(addConcern(family, absence), { indicator: 'education.extra.1' }), {
      domain: 'housing',
      text: 'Warm flat',
    });
    expect(removeEntry(record, absence.indicator).concerns.map(({ id }) => id)).to.deep.equal(['education.extra.1']);
    expect(removeEntry(record, 'housing: warm flat')).to.deep.equal({ ...record, strengths: [] });
    expect(removeEntry(record, 'education.universal.1')).to.deep.equal(record);
  });
});

describe('Answers and the agreed position', () => {
  it('an answer can be changed and taken back', () => {
    const yes = answer(empty, 'immediate-risk', 'yes');
    expect(yes.answers).to.deep.equal({ 'immediate-risk': 'yes' });
    expect(answer(yes, 'immediate-risk', 'no').answers).to.deep.equal({ 'immediate-risk': 'no' });
    expect(answer(answer(yes, 'without-social-care', 'unsure'), 'immediate-risk', null).answers).to.deep.equal({
      'without-social-care': 'unsure',
    });
    expect(answer(empty, 'immediate-risk', null)).to.deep.equal(empty);
  });

  it('an agreed position can be set down and taken back', () => {
    const agreed = { level: 'targeted', tier: 'lower', rationale: 'Talked over', by: 'DSL', on: '2026-11-22' };
    expect(agree(empty, agreed).agreed).to.deep.equal({ ...agreed, known: [] });
    expect(agree(agree(empty, agreed), null)).to.deep.equal(empty);
  });
});

describe('Edits are pure', () => {
  for (const [name, document] of documents) {
    it(`no edit changes the record that it is given (${name})`, () => {
      fc.assert(
        fc.property(anyEdits(document), (edits) => {
          edits.reduce((record, edit) => deepFreeze(apply(record, edit)), deepFreeze(newRecord(document)));
        }),
        { numRuns: 60 },
      );
    });
  }
});

/** A record with something everywhere. */
const full: CaseRecord = deepFreeze(
  agree(
    answer(
      addStrength(
        addStrength(
          addConcern(addConcern(family, { ...absence, people: ['ab'], note: 'From school' }), {
            domain: 'family-relationships',
            level: 'extra',
            text: 'Rows at home',
          }),
          {
            indicator: 'domestic-abuse.extra.3',
            people: ['mum'],
          },
        ),
        { domain: 'housing', text: 'Warm flat' },
      ),
      'without-social-care',
      'yes',
    ),
    { level: 'targeted', tier: 'lower', rationale: 'Talked over', by: 'DSL', on: '2026-11-22' },
  ),
);

const damaged = (change: (record: any) => void, document = cheshireEast): readonly Issue[] => {
  const copy = structuredClone(full);
  change(copy);
  const result = readRecord(document, copy);
  return result.ok ? [] : result.issues;
};
function expectSentences(issues: readonly Issue[]) {
  for (const { path, message } of issues) {
    expect(path).to.be.a('string');
    expect(message, path).to.match(/^["A-Z].*[.]$/s);
    expect(message, path).not.to.match(/undefined|\[object|Invalid input|NaN/);
  }
}

describe('A record is read', () => {
  it('as it was, also through JSON, without changing what it was read from', () => {
    expect(readRecord(cheshireEast, full)).to.deep.equal({ ok: true, value: full });
    expect(readRecord(cheshireEast, JSON.parse(JSON.stringify(full)))).to.deep.equal({ ok: true, value: full });
  });

  it('without anything on what was agreed is told that null stands where no level is', () => {
    const { agreed: _, ...without } = newRecord(cheshireEast2023);
    const read = (record: unknown) => {
      const result = readRecord(cheshireEast2023, record);
      return result.ok ? [] : result.issues.filter(({ path }) => path === 'agreed').map(({ message }) => message);
    };
    expect(read(without)).to.deep.equal([
      'This is missing. Add null, or the level that was agreed: an object with "level", "rationale", "on".',
    ]);
    expect(read({ ...without, agreed: 'targeted' })).to.deep.equal([
      'This must be an object with "level", "rationale", "on", not text.',
    ]);
    expect(readRecord(cheshireEast2023, { ...without, agreed: null }).ok).to.equal(true);
  });

  it('an open tier and an empty rationale are allowed: the assessment asks for what is missing', () => {
    expect(damaged((r) => (r.agreed = { level: 'targeted', rationale: '', on: '2026-11-22' }))).to.deep.equal([]);
    expect(damaged((r) => (r.agreed = null))).to.deep.equal([]);
  });

  it('the readers can be loaded apart from the rest', async () => {
    const readers = await loadReaders();
    expect(readers.readRecord(cheshireEast, full)).to.deep.equal(readRecord(cheshireEast, full));
    expect(readers.readDocument(raw.tac)).to.deep.equal(readDocument(raw.tac));
  });
});

describe('A record that is not for here is refused in one sentence', () => {
  const refused = (json: unknown, document = cheshireEast): Issue => {
    const result = readRecord(document, json);
    expect(result.ok).to.equal(false);
    return only(result.ok ? [] : result.issues);
  };

  it('of another document', () => {
    const { path, message } = refused(full, westCheshire);
    expect(path).to.equal('document');
    expect(message).to.contain('corner-cheshire-east').and.to.contain('Corner case: West Cheshire');
    expect(refused(full, cheshireEast2023).path).to.equal('document');
  });

  it('of a newer format, even when the rest is unknown', () => {
    const { path, message } = refused({ ...full, format: 'threshold-kit/record@3', family: {} });
    expect(path).to.equal('format');
    expect(message).to.contain('record@3').and.to.contain('record@2');
  });

  it('nothing of the kind at all', () => {
    for (const json of [null, undefined, 'record', 7, true])
      expect(refused(json).message).to.match(/not a record of the kit/);
  });
});

describe('A damaged record is refused with its place and a sentence', () => {
  const table: readonly [what: string, change: (record: any) => void, path: string, message: RegExp][] = [
    ['no format', (r) => delete r.format, 'format', /missing|must be/],
    [
      'a pack in place of a record',
      (r) => (r.format = 'threshold-kit/pack@1'),
      'format',
      /must be "threshold-kit\/record@2"/,
    ],
    ['an unknown key', (r) => (r.score = 7), '', /"score" is not known/],
    ['an unknown key on an entry', (r) => (r.concerns[0].weight = 2), 'concerns[0]', /"weight" is not known/],
    ['no concerns', (r) => delete r.concerns, 'concerns', /missing/],
    ['concerns that are no list', (r) => (r.concerns = 'some'), 'concerns', /must be a list/],
    ['a concern that is nothing', (r) => (r.concerns[0] = null), 'concerns[0]', /must be an object/],
    ['an unknown role', (r) => (r.people[0].role = 'parent'), 'people[0].role', /one of "child", "unborn", "adult"/],
    ['two people with one id', (r) => (r.people[1].id = 'ab'), 'people[1].id', /two people/],
    [
      'a person whom nobody knows',
      (r) => (r.concerns[0].people = ['nobody']),
      'concerns[0].people[0]',
      /no person "nobody"/,
    ],
    [
      'a person whom nobody knows, on a strength',
      (r) => (r.strengths[0].people = ['nobody']),
      'strengths[0].people[0]',
      /no person "nobody"/,
    ],
    ['an entry twice', (r) => r.concerns.push(structuredClone(r.concerns[0])), 'concerns[2].id', /recorded twice/],
    [
      'an id that is not made from the entry',
      (r) => (r.concerns[1].id = 'concern-1'),
      'concerns[1].id',
      /should be "family-relationships\.extra: rows at home"/,
    ],
    [
      'a concern that says nothing',
      (r) => (r.concerns[0] = { id: ': ', people: [] }),
      'concerns[0]',
      /needs an "indicator"/,
    ],
    [
      'own words with the level left out',
      (r) => {
        delete r.concerns[1].level;
        r.concerns[1].id = 'family-relationships: rows at home';
      },
      'concerns[1].level',
      /need a level/,
    ],
    [
      'own words with the words of a sign',
      (r) => (r.concerns[1].words = 'Cold flat'),
      'concerns[1]',
      /Only an entry with an indicator/,
    ],
    [
      'a name under an answer that is not there',
      (r) => (r.judged = { 'immediate-risk': { on: '2026-11-22' } }),
      'judged.immediate-risk',
      /no answer to "immediate-risk"/,
    ],
    [
      'an indicator with words of its own',
      (r) => (r.concerns[0].text = 'Something milder'),
      'concerns[0]',
      /takes its text, domain and level from the document/,
    ],
    [
      'an indicator moved to another level',
      (r) => (r.concerns[0].level = 'universal'),
      'concerns[0]',
      /takes its text, domain and level from the document/,
    ],
    ['an empty note', (r) => (r.concerns[0].note = ' '), 'concerns[0].note', /empty/],
    [
      'an answer that is no text',
      (r) => (r.answers['without-social-care'] = true),
      'answers.without-social-care',
      /must be text/,
    ],
    ['an agreed position without a date', (r) => delete r.agreed.on, 'agreed.on', /missing/],
    ['a date in words', (r) => (r.agreed.on = 'yesterday'), 'agreed.on', /2026-11-22/],
    ['no word on what was agreed', (r) => delete r.agreed, 'agreed', /missing|none of the shapes/],
    ['no document', (r) => delete r.document, 'document', /missing/],
    ['a document without an edition', (r) => delete r.document.published, 'document.published', /missing/],
  ];
  for (const [what, change, path, message] of table) {
    it(what, () => {
      const issues = damaged(change);
      const places = issues.map((issue) => `${issue.path}: ${issue.message}`).join('\n');
      expect(
        issues
          .filter((issue) => issue.path === path)
          .map((issue) => issue.message)
          .join('\n'),
        places || 'it was accepted',
      ).to.match(message);
      expectSentences(issues);
    });
  }

  it('every fault is told, not only the first', () => {
    const issues = damaged((r) => {
      r.people[1].id = 'ab';
      r.concerns[0].people = ['nobody'];
      r.concerns[1].id = 'concern-1';
    });
    expect(issues.map(({ path }) => path)).to.include.members([
      'people[1].id',
      'concerns[0].people[0]',
      'concerns[1].id',
    ]);
  });
});

describe('Reading a record never throws', () => {
  const sentences = (json: unknown) => {
    const result = readRecord(cheshireEast, json);
    if (result.ok) return;
    expect(result.issues).not.to.deep.equal([]);
    expectSentences(result.issues);
  };

  it('on anything at all', () => {
    for (const json of [
      undefined,
      null,
      [],
      {},
      { format: 1 },
      { document: null },
      { document: 'x' },
      { document: { id: 'x' } },
      { document: { id: 'x', published: [] } },
    ])
      sentences(json);
    fc.assert(fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withDate: true }), sentences), {
      numRuns: 300,
    });
  });

  it('on a document that cannot be put in words', () => {
    sentences(JSON.parse('{"document":{"id":"elsewhere","published":{"toString":1,"valueOf":1}}}'));
  });

  it('on a whole record with any part replaced', () => {
    const keys = fc.constantFrom('format', 'document', 'people', 'concerns', 'strengths', 'answers', 'agreed');
    const inner = fc.constantFrom('id', 'indicator', 'people', 'note', 'role', 'level', 'published', 'rationale', 0, 1);
    fc.assert(
      fc.property(
        keys,
        fc.option(inner),
        fc.option(inner),
        fc.anything({ withNullPrototype: true }),
        (key, second, third, value) => {
          const copy: any = structuredClone(full);
          let at = copy;
          const path = [key, ...(second === null ? [] : [second]), ...(third === null ? [] : [third])];
          for (const step of path.slice(0, -1)) at = typeof at?.[step] === 'object' ? (at[step] ?? copy) : copy;
          at[path.at(-1)!] = value;
          sentences(copy);
        },
      ),
      { numRuns: 400 },
    );
  });
});
