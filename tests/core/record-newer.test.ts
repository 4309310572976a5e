import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addPerson,
  agree,
  answer,
  assess,
  countFrom,
  newRecord,
  recordCall,
  recordSharing,
  removeEntry,
  setCondition,
  setReference,
  startStep,
  withWords,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, westCheshire2019, worcestershire2019 } from './documents.js';
import { again, opened, saved, told } from './reopened.js';

/** A document in which a new level stands below the others, the ids are counted anew, and the highest is gone. */
const levelsMoved = again(worcestershire2019, (pack) => {
  const names = pack.levels.map(({ name }: { name: string }) => name);
  pack.levels.forEach((level: any, at: number) => (level.name = at ? names[at - 1] : 'Before Level 1'));
  pack.indicators = [];
});

describe('A record under a newer document', () => {
  it('tells once that what is counted from a day may be due otherwise, and keeps the day', () => {
    const plan = countFrom(newRecord(cheshireEast2023), 'review.plan', '2026-11-03');
    const record = withWords(cheshireEast2023, countFrom(plan, 'answer.front-door.0', '2026-11-01'));
    const newer = again(cheshireEast2023, (pack) => (pack.provenance.published = 'January 2027'));
    const one = opened(newer, record);
    expect(told(one)).to.match(/counted from a day you noted: 1 November 2026, 3 November 2026\. In this edition/);
    expect(one.counted).to.deep.equal(record.counted);
    expect(opened(newer, one)).to.deep.equal(one);
    expect(told(opened(cheshireEast2023, record))).to.equal('');
  });

  it('does not take the name of a lower level for a new name of a level that is gone', () => {
    const top = worcestershire2019.levels.at(-1)!;
    const domain = worcestershire2019.domains[0]!.id;
    const record = saved(
      (r) =>
        agree(addConcern(r, { domain, level: top.id, text: 'Cold flat' }), {
          level: top.id,
          rationale: 'Talked over',
          on: '2026-11-22',
        }),
      worcestershire2019,
    );
    const one = opened(levelsMoved, record);
    expect(told(one)).not.to.contain('is now called');
    expect(told(one)).to.contain(`no longer has the level “${top.name}”, so it is at the highest one`);
    expect(one.agreed).to.equal(null);
    expect(told(one)).to.contain('Record the level again');
  });

  it('does not take the name of the answer beside it for a new name of the answer that was given', () => {
    const record = saved((r) => answer(r, 'immediate-risk', 'yes'));
    const document = again(cheshireEast2023, (pack) => {
      const question = pack.questions.find(({ id }: { id: string }) => id === 'immediate-risk');
      const labels = question.options.map(({ label }: { label: string }) => label);
      question.options.pop();
      question.options.forEach((option: any, at: number) => (option.label = labels[at + 1]));
    });
    const one = opened(document, record);
    expect(one.answers).to.deep.equal({});
    expect(told(one)).to.contain('The document no longer has this answer. Answer the question again.');
    expect(one.reopened![0]!.was!.answer).to.deep.equal({ question: 'immediate-risk', option: 'yes' });
  });
});

describe('Own words under a newer document', () => {
  it('go on describing harm where the area that said so is gone', () => {
    const text = 'Shouting next door';
    const record = saved((r) => addConcern(r, { domain: 'domestic-abuse', level: 'extra', text }));
    expect(assess(cheshireEast2023, record).urgent!.status).to.equal('ask-now');
    const document = again(cheshireEast2023, (pack) => {
      pack.domains = pack.domains.filter(({ alert }: { alert?: boolean }) => !alert);
      pack.indicators = [];
      pack.ladders = [];
    });
    const one = opened(document, record);
    expect(one.concerns[0]!.text).to.equal(text);
    expect(assess(document, one).urgent?.status).to.equal('ask-now');
  });
});

describe('The place of own words that is gone', () => {
  const words = (domain: string, level = 'level-2') =>
    saved((r) => addConcern(r, { domain, level, text: 'Cold flat' }), lettered);
  const lettered = again(worcestershire2019, (pack) => {
    pack.indicators = [];
    pack.domains = pack.domains.slice(0, 4);
    const names = ['Home and Money', 'School work', 'Family money, home and work', 'Health'];
    pack.domains.forEach((domain: any, at: number) => Object.assign(domain, { id: `area-${at}`, name: names[at] }));
  });
  const without = (kind: 'domains' | 'levels', ...ids: string[]) =>
    again(lettered, (pack) => (pack[kind] = pack[kind].filter(({ id }: { id: string }) => !ids.includes(id))));

  it('is taken by the area that shares most words with it, and by the first where none does', () => {
    for (const [gone, now, name] of [
      ['area-0', 'area-2', 'the one nearest to it'],
      ['area-2', 'area-0', 'the one nearest to it'],
      ['area-1', 'area-2', 'the one nearest to it'],
      ['area-3', 'area-0', 'the first one'],
    ] as const) {
      const one = opened(without('domains', gone), words(gone));
      expect(one.concerns[0], gone).to.include({ domain: now, level: 'level-2', text: 'Cold flat' });
      const was = lettered.domains.find(({ id }) => id === gone)!.name;
      const here = lettered.domains.find(({ id }) => id === now)!.name;
      const level = lettered.levels[1]!.name;
      expect(told(one)).to.equal(
        `Your words “Cold flat” now stand under ${here}, ${level}. The document no longer has the area “${was}”, so it is in ${name}.`,
      );
    }
  });

  it('is taken by the next level up that is left, however many are gone', () => {
    const [, two, , four] = lettered.levels;
    const one = opened(without('levels', 'level-2', 'level-3'), words('area-0'));
    expect(one.concerns[0]).to.include({ domain: 'area-0', level: 'level-4' });
    expect(told(one)).to.equal(
      `Your words “Cold flat” now stand under Home and Money, ${four!.name}. The document no longer has the level “${two!.name}”, so it is at the next one up.`,
    );
  });

  it('is the highest level, and the first area, where a record does not say what they were', () => {
    const bare = { ...newRecord(lettered), concerns: [{ id: 'nowhere.9', indicator: 'nowhere.9', people: [] }] };
    const one = opened(lettered, bare);
    expect(one.concerns[0]).to.include({ domain: 'area-0', level: 'level-4' });
    expect(told(one)).to.contain(
      'Its area was not kept, so it is in the first one. Its level was not kept, so it is at the highest one.',
    );
    const { names, ...nameless } = words('area-0');
    expect(names).to.have.length(5);
    const high = opened(without('levels', 'level-2'), nameless);
    expect(high.concerns[0], 'without names nothing says which was the next one up').to.include({ level: 'level-4' });
    expect(told(high)).to.contain('no longer has the level “level-2”, so it is at the highest one');
  });

  it('keeps own words with what was told where the document has no areas or no levels', () => {
    const record = words('area-0');
    for (const [kind, ids, missing] of [
      ['domains', lettered.domains.map(({ id }) => id), 'areas'],
      ['levels', lettered.levels.map(({ id }) => id), 'levels'],
    ] as const) {
      const one = opened(without(kind, ...ids), record);
      expect(one.concerns).to.deep.equal([]);
      expect(one.reopened).to.deep.equal([
        {
          text: `Your words “Cold flat” cannot be placed: the document has no ${missing}.`,
          was: { concern: record.concerns[0] },
        },
      ]);
    }
  });
});

describe('A record that was saved without the words of its edition', () => {
  const { published } = cheshireEast2023.provenance;
  const newer = again(cheshireEast2023, (pack) => (pack.provenance.published = 'January 2027'));
  const bare = answer(newRecord(cheshireEast2023), 'immediate-risk', 'no');
  const doubt = 'This record was saved without the words of its edition.';

  it('is doubted under another one, once', () => {
    const one = opened(newer, bare);
    expect(one.answers).to.deep.equal(bare.answers);
    expect(told(one)).to.contain(doubt).and.to.contain(`recorded with the edition “${published}”`);
    expect(opened(newer, one)).to.deep.equal(one);
  });

  it('is doubted where something was recorded after it was saved with them', () => {
    const kept = withWords(cheshireEast2023, bare);
    expect(told(opened(newer, answer(kept, 'without-social-care', 'yes')))).to.contain(doubt);
    expect(told(opened(newer, answer(kept, 'immediate-risk', 'yes'))), 'the same question').not.to.contain(doubt);
    const own = { domain: 'education', level: 'targeted', text: 'Late' };
    expect(told(opened(newer, addConcern(kept, own)))).to.contain(doubt);
    const more = again(newer, (pack) => {
      pack.levels.splice(1, 0, { ...pack.levels[1], id: 'between', name: 'Between' });
    });
    expect(told(opened(more, withWords(cheshireEast2023, addConcern(bare, own))))).not.to.contain(doubt);
  });

  it('is doubted whatever else it names, and not where it names nothing', () => {
    const [contact] = cheshireEast2023.contacts;
    const filled: ((record: CaseRecord) => CaseRecord)[] = [
      (record) => agree(record, { level: 'extra', rationale: '', on: '2026-11-22' }),
      (record) => recordCall(record, { contact: contact!.id, to: contact!.name, on: '2026-11-22' }),
      (record) => recordSharing(record, { what: 'All of it' }),
      (record) => startStep(record, cheshireEast2023.steps![0]!.id, 'a'),
    ];
    for (const fill of filled) expect(told(opened(newer, fill(newRecord(cheshireEast2023))))).to.contain(doubt);
    expect(told(opened(newer, setReference(newRecord(cheshireEast2023), '12')))).not.to.contain(doubt);
  });

  it('is not doubted under its own, where it holds nothing, or where it has the words', () => {
    for (const [document, record] of [
      [cheshireEast2023, bare],
      [newer, newRecord(cheshireEast2023)],
      [newer, withWords(cheshireEast2023, bare)],
    ] as const)
      expect(told(opened(document, record))).not.to.contain(doubt);
  });
});

describe('A record whose ids are what every object has', () => {
  it('keeps and tells an answer to a question that nobody judged', () => {
    const judged = answer(newRecord(cheshireEast2023), 'immediate-risk', 'no', { on: '2026-11-22' });
    const one = opened(cheshireEast2023, answer(judged, 'constructor', 'toString'));
    expect(one.reopened!.map(({ was }) => was)).to.deep.equal([
      { answer: { question: 'constructor', option: 'toString' } },
    ]);
    expect(structuredClone(one)).to.deep.equal(one);
    const asked = again(cheshireEast2023, (pack) => (pack.questions[1].id = 'constructor'));
    const [option] = asked.questions[1]!.options;
    const named = { ...judged, answers: { ...judged.answers, constructor: option!.id } };
    expect(opened(asked, { ...named, names: [{ part: 'level', id: 'gone', words: 'Gone' }] }).judged).to.deep.equal(
      judged.judged,
    );
  });
});

describe('A call under a newer document', () => {
  it('is not taken, without a word, for one to a contact that now has its id', () => {
    const [contact] = cheshireEast2023.contacts;
    const record = saved((r) => recordCall(r, { contact: contact!.id, to: contact!.name, on: '2026-11-22' }));
    const document = again(cheshireEast2023, (pack) => (pack.contacts[0].name = 'Another team'));
    const one = opened(document, record);
    expect(one.calls).to.deep.equal(record.calls);
    expect(told(one)).to.equal(
      `You called “${contact!.name}” (22 November 2026). The document now lists this contact as “Another team”. Check it.`,
    );
  });
});

describe('A "no" to immediate risk is judged again', () => {
  const judge = (record: CaseRecord) => answer(record, 'immediate-risk', 'no', { on: '2026-11-22' });
  const since = (document: ThresholdDocument, record: CaseRecord) => assess(document, record).urgent!.since;

  it('where the condition that keeps a sign from describing harm no longer holds, or was open and does not', () => {
    const { id } = westCheshire2019.indicators.find(({ alertUnmet }) => alertUnmet)!;
    const [question] = westCheshire2019.questions.filter(({ options }) =>
      options.some(({ then }) => then.some(({ kind }) => kind === 'urgent')),
    );
    const sign = addConcern(newRecord(westCheshire2019), { indicator: id });
    const judged = answer(setCondition(sign, id, 'yes'), question!.id, 'no', { on: '2026-11-22' });
    for (const met of ['no', 'unsure', null] as const)
      expect(since(westCheshire2019, setCondition(judged, id, met)), String(met)).to.deep.equal([id]);
    const open = answer(sign, question!.id, 'no', { on: '2026-11-22' });
    expect(since(westCheshire2019, setCondition(open, id, 'no')), 'not known then').to.deep.equal([id]);
    expect(since(westCheshire2019, setCondition(open, id, 'unsure')), 'as open as it was').to.deep.equal([]);
  });

  it('where a sign of harm was taken out and is recorded anew', () => {
    const { id } = cheshireEast2023.indicators.find(({ alert, kind }) => alert && kind === 'need')!;
    const family = addPerson(newRecord(cheshireEast2023), { id: 'a', label: 'A', role: 'child' });
    const judged = judge(addConcern(family, { indicator: id, people: ['a'] }));
    expect(since(cheshireEast2023, judged)).to.deep.equal([]);
    const anew = addConcern(removeEntry(judged, id), { indicator: id });
    expect(since(cheshireEast2023, anew)).to.deep.equal([id]);
  });
});
