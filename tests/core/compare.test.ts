import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  addStrength,
  agree,
  answer,
  assess,
  changeEntry,
  compareDocuments,
  compareRecords,
  newRecord,
  setCondition,
  type CaseRecord,
  type RecordComparison,
} from '../../src/index.js';
import { cheshireEast2023, documents, westCheshire2019, worcestershire2019 } from './documents.js';
import { anyRecord } from './full-records.js';

/** The same comparison with the two sides changed over. */
function mirrored({ one, other, areas, deciding, answers, ...rest }: RecordComparison) {
  const turned = { both: 'both', one: 'other', other: 'one' } as const;
  const over = <T extends { one: unknown; other: unknown }>(item: T) => ({ ...item, one: item.other, other: item.one });
  return {
    ...rest,
    one: other,
    other: one,
    areas: areas.map((area) => ({
      ...over(area),
      entries: area.entries.map((entry) => ({ ...entry, in: turned[entry.in] })),
    })),
    deciding: inOneOrder(deciding.map(over)),
    answers: answers.map(over),
  };
}
const inOneOrder = <T>(list: readonly T[]) =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

for (const [name, document] of documents) {
  describe(`Two records beside each other: ${name}`, () => {
    const law = (check: (one: CaseRecord, other: CaseRecord) => void) =>
      fc.assert(fc.property(anyRecord(document), anyRecord(document), check), { numRuns: 20 });

    it('are the same comparison from either side', () =>
      law((one, other) => {
        const back = compareRecords(document, other, one);
        expect(mirrored(compareRecords(document, one, other))).to.deep.equal({
          ...back,
          deciding: inOneOrder(back.deciding),
        });
      }));

    it('have nothing new and nothing gone where they are one record', () =>
      law((one) => {
        const { areas, deciding, answers, elsewhere, samePosition } = compareRecords(
          document,
          one,
          structuredClone(one),
        );
        expect(elsewhere).to.be.empty;
        expect(samePosition).to.equal(true);
        expect(answers).to.be.empty;
        for (const reason of deciding) expect(reason.one).to.deep.equal(reason.other);
        for (const { entries } of areas)
          for (const entry of entries) expect([entry.in, entry.differs]).to.deep.equal(['both', []]);
      }));

    it('lose no entry: each of either stands once, in the one or both that have it', () =>
      law((one, other) => {
        const found = compareRecords(document, one, other).areas.flatMap(({ entries }) => entries);
        const ids = (record: CaseRecord) => [...record.concerns, ...record.strengths].map(({ id }) => id);
        const side = (where: string) => found.filter((entry) => entry.in !== where).map(({ id }) => id);
        expect(side('other').sort()).to.deep.equal(ids(one).sort());
        expect(side('one').sort()).to.deep.equal(ids(other).sort());
      }));

    it('give what decides in each, and change neither', () =>
      law((one, other) => {
        const before = JSON.stringify([one, other]);
        const { deciding } = compareRecords(document, one, other);
        for (const [record, side] of [
          [one, 'one'],
          [other, 'other'],
        ] as const) {
          const reasons = assess(document, record).reasons.filter(({ decides }) => decides);
          expect(inOneOrder(deciding.flatMap((reason) => reason[side] ?? []))).to.deep.equal(inOneOrder(reasons));
        }
        expect(JSON.stringify([one, other])).to.equal(before);
        expect(structuredClone(compareRecords(document, one, other))).to.deep.equal(
          compareRecords(document, one, other),
        );
      }));
  });
}

describe('A review after 12 weeks', () => {
  const domain = worcestershire2019.domains[0]!.id;
  const level = worcestershire2019.levels[1]!.id;
  const own = (record: CaseRecord, text: string) => addConcern(record, { domain, level, text });
  const then = own(own(newRecord(worcestershire2019), 'hungry at school'), 'often late');
  const now = own(own(newRecord(worcestershire2019), 'Hungry  at school'), 'asleep in lessons');

  it('tells what is the same, what is gone and what is new', () => {
    const { areas } = compareRecords(worcestershire2019, then, now);
    expect(areas).to.have.length(1);
    expect(areas[0]!.entries.map((entry) => [entry.text, entry.in])).to.deep.equal([
      ['asleep in lessons', 'other'],
      ['Hungry  at school', 'both'],
      ['often late', 'one'],
    ]);
  });

  it('does not come to the same where a child is at immediate risk in one of them', () => {
    const judged = (option: string) => answer(then, 'immediate-risk', option);
    const { one, other, samePosition } = compareRecords(worcestershire2019, judged('no'), judged('yes'));
    expect([one.urgent, other.urgent, samePosition]).to.deep.equal([null, 'act-now', false]);
    expect([one.risk, other.risk]).to.deep.equal(['No', 'Yes']);
    expect(one.indicatedWords).to.equal(other.indicatedWords);
  });

  it('does not come to the same where harm was recorded after the risk was judged', () => {
    const on = { on: '2026-11-22' };
    const hit = { domain: 'health', level: 'level-2', text: 'Mum hit her' };
    const [before, later] = [addConcern(then, hit), answer(then, 'immediate-risk', 'no', on)];
    const [one, other] = [answer(before, 'immediate-risk', 'no', on), addConcern(later, hit)];
    const compared = compareRecords(worcestershire2019, one, other);
    expect([compared.one.urgent, compared.other.urgent]).to.deep.equal([null, 'ask-again']);
    expect([compared.one.risk, compared.other.risk, compared.samePosition]).to.deep.equal(['No', 'No', false]);
    expect(compared.one.indicatedWords).to.equal(compared.other.indicatedWords);
  });

  it('names each part that is not set out and is not the same, and no other', () => {
    const written = agree(then, { level, rationale: 'Seen at home', on: '2026-11-20' });
    const changed: Readonly<Record<string, Partial<CaseRecord>>> = {
      people: { people: [{ id: 'k', label: 'A', role: 'child' }] },
      child: { child: { words: 'I am hungry' } },
      judged: { judged: { 'immediate-risk': { on: '2026-11-20' } } },
      levelIs: { levelIs: { is: 'now', from: { level }, to: { level } } },
      consent: { consent: { people: {}, agreement: [], checked: ['told'] } },
      calls: { calls: [{ to: 'The front door', on: '2026-11-20' }] },
      step: {
        step: { id: 's', protocol: 'x', answers: {}, entries: [], papers: {}, readings: {}, meeting: '2026-11-20' },
      },
      counted: { counted: { review: '2026-11-20' } },
      writer: { writer: { role: 'Teacher' } },
      reference: { reference: 'AB1' },
    };
    const named = (record: CaseRecord, before = written) =>
      compareRecords(worcestershire2019, before, record).elsewhere;
    for (const [part, more] of Object.entries(changed)) expect(named({ ...written, ...more }), part).to.eql([part]);
    for (const more of [{ by: 'Head' }, { consulted: 'The DSL' }])
      expect(named({ ...written, agreed: { ...written.agreed!, ...more } })).to.eql(['agreed']);
    // An empty part says what a missing one says, and neither an id nor the order of keys is a difference.
    expect(named({ ...written, calls: [], child: {}, consent: { people: {}, agreement: [], checked: [] } })).to.eql([]);
    const child = (id: string) => ({ ...written, people: [{ id, label: 'A', role: 'child' as const }] });
    expect(named(child('a'), child('b'))).to.eql([]);
    const call = { to: 'The front door', on: '2026-11-20' };
    expect(named({ ...written, calls: [{ on: call.on, to: call.to }] }, { ...written, calls: [call] })).to.eql([]);
  });

  it('offers the outcomes of the document, and chooses none', () => {
    const { reviews } = compareRecords(worcestershire2019, then, now);
    const words = reviews.flatMap(({ outcomes }) => outcomes).join(' ');
    expect(words)
      .to.match(/positive/i)
      .and.match(/no change/i)
      .and.match(/deteriorat/i);
    expect(reviews).to.deep.equal(compareRecords(worcestershire2019, then, then).reviews);
  });

  it('tells where the writer placed it alone, which the document does not point to', () => {
    const empty = newRecord(cheshireEast2023);
    const own = addConcern(empty, { domain: 'housing', level: 'statutory', text: 'Sleeps in a car' });
    const sign = addConcern(empty, { indicator: 'education.extra.1' });
    const { one, other } = compareRecords(cheshireEast2023, own, sign);
    expect([one.placed, other.placed]).to.deep.equal([true, false]);
  });

  it('tells that a level was recorded in one of them', () => {
    const agreed = agree(now, { level, rationale: 'Talked over.', on: '2026-11-25' });
    const { one, other, samePosition } = compareRecords(worcestershire2019, now, agreed);
    expect([one.agreedWords, other.agreedWords, samePosition]).to.deep.equal([
      null,
      worcestershire2019.levels[1]!.name,
      false,
    ]);
  });

  it('tells what became of a record that was opened under another edition', () => {
    const reopened = [{ text: 'The document no longer has the sign "Late".' }];
    const { one, other } = compareRecords(worcestershire2019, { ...then, reopened }, now);
    expect([one.reopened, other.reopened]).to.deep.equal([[reopened[0]!.text], []]);
  });

  it('reads people by their labels, because two records may give them other ids', () => {
    const named = (id: string, label: string) =>
      addConcern(newRecord(worcestershire2019, { people: [{ id, label, role: 'child' }] }), {
        domain,
        level,
        text: 'often late',
        people: [id],
      });
    const differs = (a: CaseRecord, b: CaseRecord) =>
      compareRecords(worcestershire2019, a, b).areas[0]!.entries[0]!.differs;
    expect(differs(named('x', 'K'), named('y', 'K'))).to.deep.equal([]);
    expect(differs(named('x', 'K'), named('x', 'M'))).to.deep.equal(['people']);
  });

  it('tells two people with one label and role apart by their ids', () => {
    const twins = newRecord(worcestershire2019, {
      people: [
        { id: 'x', label: 'K', role: 'child' },
        { id: 'y', label: 'K', role: 'child' },
        { id: 'k', label: 'K', role: 'adult' },
      ],
    });
    const about = (...people: string[]) => addConcern(twins, { domain, level, text: 'often late', people });
    const differs = (a: CaseRecord, b: CaseRecord) =>
      compareRecords(worcestershire2019, a, b).areas[0]!.entries[0]!.differs;
    expect(differs(about('x'), about('y'))).to.deep.equal(['people']);
    expect(differs(about('x'), about('x', 'y'))).to.deep.equal(['people']);
    expect(differs(about('x'), about('x'))).to.deep.equal([]);
    expect(differs(about('x'), about('k')), 'an adult').to.deep.equal(['people']);
    const one = newRecord(worcestershire2019, { people: [{ id: 'z', label: 'K', role: 'child' }] });
    const alone = addConcern(one, { domain, level, text: 'often late', people: ['z'] });
    expect(differs(about('x'), alone), 'which of the two it is stays unknown').to.deep.equal(['people']);
  });
});

describe('Two records of one family, side by side', () => {
  const empty = newRecord(cheshireEast2023);
  const extra = addConcern(empty, { indicator: 'education.extra.1' });
  const entriesIn = (one: CaseRecord, other: CaseRecord) =>
    compareRecords(cheshireEast2023, one, other).areas.flatMap(({ domain, entries }) =>
      entries.map((entry) => ({ ...entry, domain })),
    );

  it('say of each entry what it is and where it stands, concerns by level before strengths', () => {
    const strength = cheshireEast2023.indicators.find(({ kind }) => kind === 'strength')!;
    const { domain } = strength;
    const sign = cheshireEast2023.indicators.find((one) => one.domain === domain && one.kind === 'need')!;
    const strong = addStrength(addStrength(empty, { domain, text: 'A kind aunt' }), { indicator: strength.id });
    const one = addConcern(addConcern(strong, { domain, level: 'statutory', text: 'Own words' }), {
      indicator: sign.id,
    });
    const name = (id: string) => cheshireEast2023.levels.find((level) => level.id === id)!.name;
    const same = { domain, in: 'one', differs: [] };
    expect(entriesIn(one, empty)).to.deep.equal([
      { ...same, id: sign.id, kind: 'concern', text: sign.text, own: false, level: name(sign.level) },
      {
        ...same,
        id: `${domain}.statutory: own words`,
        kind: 'concern',
        text: 'Own words',
        own: true,
        level: name('statutory'),
      },
      { ...same, id: `${domain}: a kind aunt`, kind: 'strength', text: 'A kind aunt', own: true, level: null },
      { ...same, id: strength.id, kind: 'strength', text: strength.text, own: false, level: name(strength.level) },
    ]);
  });

  it('keep signs of one level in the order of the document, and own words after them', () => {
    const signs = cheshireEast2023.indicators.filter(({ id }) => id.startsWith('education.extra.'));
    const own = addConcern(empty, { domain: 'education', level: 'extra', text: 'Always alone' });
    const all = signs.reduceRight((record, { id }) => addConcern(record, { indicator: id }), own);
    const ids = [...signs.map(({ id }) => id), 'education.extra: always alone'];
    expect(signs.length).to.be.greaterThan(1);
    expect(entriesIn(all, empty).map(({ id }) => id)).to.deep.equal(ids);
    expect(entriesIn(all, all).map(({ id }) => id)).to.deep.equal(ids);
  });

  it('say of an entry in both what was recorded otherwise about it', () => {
    const id = 'education.extra.1';
    const differs = (change: Parameters<typeof changeEntry>[2], other = extra) =>
      entriesIn(changeEntry(extra, id, change), other)[0]!.differs;
    expect(differs({ note: 'School says so' })).to.deep.equal(['note']);
    for (const seen of [{ on: '2026-11-20' }, { by: 'Teacher' }, { how: 'told' }] as const) {
      expect(differs({ seen })).to.deep.equal(['seen']);
      expect(differs({ seen }, changeEntry(extra, id, { seen }))).to.deep.equal([]);
    }
    const { id: conditional } = westCheshire2019.indicators.find(({ conditions }) => conditions)!;
    const sign = addConcern(newRecord(westCheshire2019), { indicator: conditional });
    const [no, yes] = (['no', 'yes'] as const).map((met) => setCondition(sign, conditional, met));
    const met = (a: CaseRecord, b: CaseRecord) => compareRecords(westCheshire2019, a, b).areas[0]!.entries[0]!.differs;
    expect([met(no!, yes!), met(sign, yes!), met(no!, no!)]).to.deep.equal([['met'], ['met'], []]);
  });

  it('give the answers that are not alike, by their labels', () => {
    const { text, section: sections } = cheshireEast2023.questions.find(({ id }) => id === 'without-social-care')!;
    const yes = answer(extra, 'without-social-care', 'yes');
    const row = { question: 'without-social-care', text, sections };
    const answers = (one: CaseRecord, other: CaseRecord) => compareRecords(cheshireEast2023, one, other).answers;
    expect(answers(yes, extra)).to.deep.equal([{ ...row, one: 'Yes', other: null }]);
    expect(answers(yes, answer(extra, 'without-social-care', 'no'))).to.deep.equal([
      { ...row, one: 'Yes', other: 'No' },
    ]);
    expect(answers(yes, yes)).to.deep.equal([]);
  });

  it('give when a level was recorded and why, and nothing where nothing was said', () => {
    const on = '2026-11-25';
    const side = (rationale: string) =>
      compareRecords(cheshireEast2023, agree(extra, { level: 'extra', rationale, on }), extra);
    expect(side(' Talked over. ').one).to.deep.include({ agreedOn: on, rationale: 'Talked over.' });
    expect(side('  ').one).to.deep.include({ agreedOn: on, rationale: null });
    expect(side('').other).to.deep.include({ agreedWords: null, agreedOn: null, rationale: null });
  });

  it('have a reason that decides in both once, and one that decides in one alone beside nothing', () => {
    const other = addConcern(extra, { indicator: 'education.targeted.3' });
    const both = compareRecords(cheshireEast2023, extra, extra).deciding;
    expect(both.map(({ one }) => one?.entries)).to.deep.equal([['education.extra.1']]);
    expect(both[0]!.other).to.deep.equal(both[0]!.one);
    const { deciding, samePosition } = compareRecords(cheshireEast2023, extra, other);
    expect(samePosition).to.equal(false);
    expect(deciding[0]).to.deep.equal({ one: both[0]!.one, other: null });
    expect(deciding.slice(1).every(({ one, other: theirs }) => one === null && theirs !== null)).to.equal(true);
  });

  it('have own words that decide once, however they are spelt', () => {
    const own = (text: string) => addConcern(empty, { domain: 'housing', level: 'extra', text });
    const { deciding } = compareRecords(cheshireEast2023, own('Cold flat'), own('cold  FLAT'));
    expect(deciding.map(({ one, other }) => [one?.entries, other?.entries])).to.deep.equal([
      [['housing.extra: cold flat'], ['housing.extra: cold flat']],
    ]);
  });

  it('offer each review of the document with what it may come to and its doubt, and no other', () => {
    const { reviews } = compareRecords(
      worcestershire2019,
      newRecord(worcestershire2019),
      newRecord(worcestershire2019),
    );
    const { assessments, plans } = worcestershire2019;
    const expected = [...assessments, ...plans].filter(({ review }) => review?.outcomes ?? review?.decisions);
    expect(reviews).to.deep.equal(
      expected.map(({ id, name, review }) => ({
        id,
        name,
        outcomes: review!.outcomes ?? [],
        decisions: review!.decisions ?? [],
        sections: review!.section,
        doubts: review!.doubt === undefined ? [] : [review!.doubt],
      })),
    );
    expect([...assessments, ...plans].length).to.be.greaterThan(expected.length);
  });
});

describe('Two documents beside each other', () => {
  const compared = compareDocuments(cheshireEast2023, worcestershire2019);

  it('keep their own levels, and both standings', () => {
    expect(compared.one.levels.map(({ id }) => id)).to.deep.equal(cheshireEast2023.levels.map(({ id }) => id));
    expect(compared.other.levels.map(({ id }) => id)).to.deep.equal(worcestershire2019.levels.map(({ id }) => id));
    expect([compared.one.standing, compared.other.standing]).to.deep.equal(['Historical', 'Historical']);
    expect(compared.note).to.include('not the same thing');
  });

  it('lose no sign of either', () => {
    for (const [side, document] of [
      ['one', cheshireEast2023],
      ['other', worcestershire2019],
    ] as const) {
      const signs = compared.areas.flatMap((area) => area[side]?.levels.flatMap((level) => level.signs) ?? []);
      expect(signs.map(({ id }) => id).sort()).to.deep.equal(document.indicators.map(({ id }) => id).sort());
    }
  });

  it('show a gap as a gap, and are the same from either side', () => {
    const gap = cheshireEast2023.gaps.find(({ domain }) => domain !== undefined)!;
    const area = compared.areas.find(({ domain }) => domain === gap.domain)!;
    expect(area.one!.levels.every((level) => level.gap !== null)).to.equal(true);
    const back = compareDocuments(worcestershire2019, cheshireEast2023);
    expect([back.one, back.other]).to.deep.equal([compared.other, compared.one]);
    expect(inOneOrder(back.areas.map(({ domain, one, other }) => ({ domain, one: other, other: one })))).to.deep.equal(
      inOneOrder([...compared.areas]),
    );
    expect(structuredClone(compared)).to.deep.equal(compared);
  });

  it('say of each sign what it hangs on, and its tier', () => {
    const sign = worcestershire2019.indicators.find(({ conditions }) => conditions)!;
    const level = cheshireEast2023.levels.find(({ tiers }) => tiers)!;
    const tiered = structuredClone(cheshireEast2023);
    const other = tiered.indicators.find((one) => one.level === level.id)!;
    other.tier = level.tiers![1]!.id;
    const { areas } = compareDocuments(tiered, worcestershire2019);
    const signs = (side: 'one' | 'other') =>
      new Map(areas.flatMap((area) => area[side]?.levels ?? []).flatMap((at) => at.signs.map((one) => [one.id, one])));
    expect(signs('other').get(sign.id)).to.deep.include({ conditions: sign.conditions, tier: null });
    expect(signs('one').get(other.id)).to.deep.include({ conditions: [], tier: level.tiers![1]!.name });
  });
});
