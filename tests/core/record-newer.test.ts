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
  removeEntry,
  setCondition,
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
    expect(told(one)).to.contain(`no longer has the level "${top.name}", so it is at the highest one`);
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

describe('A call under a newer document', () => {
  it('is not taken, without a word, for one to a contact that now has its id', () => {
    const [contact] = cheshireEast2023.contacts;
    const record = saved((r) => recordCall(r, { contact: contact!.id, to: contact!.name, on: '2026-11-22' }));
    const document = again(cheshireEast2023, (pack) => (pack.contacts[0].name = 'Another team'));
    const one = opened(document, record);
    expect(one.calls).to.deep.equal(record.calls);
    expect(told(one)).to.equal(
      `You called "${contact!.name}" (22 November 2026). The document now lists this contact as "Another team". Check it.`,
    );
  });
});

describe('A "no" to immediate risk is judged again', () => {
  const judge = (record: CaseRecord) => answer(record, 'immediate-risk', 'no', { on: '2026-11-22' });
  const since = (document: ThresholdDocument, record: CaseRecord) => assess(document, record).urgent!.since;

  it('where the condition that kept a sign from describing harm no longer holds', () => {
    const { id } = westCheshire2019.indicators.find(({ alertUnmet }) => alertUnmet)!;
    const [question] = westCheshire2019.questions.filter(({ options }) =>
      options.some(({ then }) => then.some(({ kind }) => kind === 'urgent')),
    );
    const sign = addConcern(newRecord(westCheshire2019), { indicator: id });
    const judged = answer(setCondition(sign, id, 'yes'), question!.id, 'no', { on: '2026-11-22' });
    for (const met of ['no', 'unsure', null] as const)
      expect(since(westCheshire2019, setCondition(judged, id, met)), String(met)).to.deep.equal([id]);
    const open = answer(sign, question!.id, 'no', { on: '2026-11-22' });
    expect(since(westCheshire2019, setCondition(open, id, 'no')), 'asked about already').to.deep.equal([]);
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
