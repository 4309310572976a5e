import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  agree,
  answer,
  assess,
  compareDocuments,
  compareRecords,
  newRecord,
  type CaseRecord,
  type RecordComparison,
} from '../../src/index.js';
import { cheshireEast2023, documents, worcestershire2019 } from './documents.js';
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
        const { areas, deciding, answers, samePosition } = compareRecords(document, one, structuredClone(one));
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
