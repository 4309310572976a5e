import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addStrength,
  agree,
  answer,
  assess,
  contactsIn,
  isEverywhere,
  newRecord,
  type Action,
  type CaseRecord,
  type Position,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, raw, variant, worcestershire2019 } from './documents.js';

/* What to do, from several places of a document at once: said once, where it holds, and as sure as it is. */

const LOWER = { level: 'targeted', tier: 'lower' };
const UPPER = { level: 'targeted', tier: 'upper' };
const RING = 'Ring somebody who knows the family.';
const tierOpen = (document: ThresholdDocument) =>
  addConcern(newRecord(document), { indicator: 'education.targeted.1' });

interface Given {
  readonly id: string;
  readonly section: string;
  readonly when?: object;
  readonly then?: object;
  readonly doubt?: string;
}
const ALWAYS = { kind: 'position', atLeast: { level: 'universal' } };
const withRules = (...rules: readonly Given[]) =>
  variant(raw.pack, (pack) => {
    for (const { id, section, when = ALWAYS, then = { kind: 'action', text: RING }, doubt } of rules)
      pack.rules.push({
        id,
        text: 'Somebody is rung.',
        basis: 'stated',
        when,
        then: [then],
        section: [section],
        ...(doubt ? { doubt } : {}),
      });
  });
const rings = (document: ThresholdDocument, record: CaseRecord = tierOpen(document)) =>
  assess(document, record).actions.filter(({ text }) => text.includes('ho knows the family'));

describe('What two rules ask for', () => {
  it('is one action at every place of both, with the sections and doubts of both, each once', () => {
    const document = withRules(
      { id: 'one', section: 'Step Up', when: { kind: 'position', atMost: LOWER }, doubt: 'One is unclear.' },
      { id: 'two', section: 'Step Down', when: { kind: 'position', atLeast: UPPER }, doubt: 'Two is unclear.' },
      { id: 'three', section: 'Step Up', when: { kind: 'position', atLeast: UPPER }, doubt: 'One is unclear.' },
    );
    const [ring, ...others] = rings(document);
    expect(others).to.be.empty;
    expect(ring).to.deep.include({
      at: [LOWER, UPPER],
      certain: true,
      decidedBy: [],
      sections: ['Step Up', 'Step Down'],
      doubts: ['One is unclear.', 'Two is unclear.'],
    });
  });

  it('at some of the places left is not certain, and says which questions decide', () => {
    const document = withRules({ id: 'one', section: 'Step Up', when: { kind: 'position', atLeast: UPPER } });
    const [ring] = rings(document);
    expect(ring).to.deep.include({ at: [UPPER], certain: false });
    expect(ring!.decidedBy).to.include.members(['without-social-care', 'complex-needs']);
    const settled = answer(tierOpen(document), 'without-social-care', 'no');
    expect(rings(document, settled)[0]).to.deep.include({ at: [UPPER], certain: true, decidedBy: [] });
    const lower = agree(tierOpen(document), { ...LOWER, rationale: 'Enough.', by: 'DSL', on: '2026-11-20' });
    expect(rings(document, lower)).to.be.empty;
  });

  it('is certain where one of them says so, and only advised where both do', () => {
    const paper = (where?: string) => ({
      kind: 'assessment',
      assessment: 'family-help-assessment',
      ...(where ? { where } : {}),
    });
    const complete = (...wheres: readonly (string | undefined)[]) =>
      assess(
        withRules(...wheres.map((where, at) => ({ id: `rule-${at}`, section: 'Step Up', then: paper(where) }))),
        tierOpen(cheshireEast2023),
      ).actions.filter(({ kind, text }) => kind === 'assessment' && /Family Help Assessment/.test(text));
    const where = 'Where it helps';
    const [advised, ...others] = complete(where, where).filter(({ text }) => text.startsWith(where));
    expect(others).to.be.empty;
    expect(advised).to.deep.include({ certain: false, advised: true });
    expect(complete(where, undefined).map(({ advised: one }) => one)).to.include.members([true, false]);
  });

  it('of another contact, or as something to consider, is an action of its own', () => {
    const document = withRules(
      { id: 'one', section: 'Step Up' },
      { id: 'two', section: 'Step Up', then: { kind: 'action', text: RING, contact: 'checs' } },
      { id: 'three', section: 'Step Up', then: { kind: 'prompt', text: RING } },
    );
    expect(rings(document).map(({ kind, contact }) => [kind, contact])).to.have.deep.members([
      ['do', null],
      ['do', 'checs'],
      ['consider', null],
    ]);
  });
});

describe('Whom the actions name', () => {
  const named = (...contacts: readonly (string | null)[]) =>
    contactsIn(
      cheshireEast2023,
      contacts.map((contact) => ({ contact }) as Action),
    ).map(({ id }) => id);

  it('is in the order of the actions, each once, and nobody whom the document does not have', () => {
    expect(named('family-help-front-door', null, 'checs', 'family-help-front-door')).to.deep.equal([
      'family-help-front-door',
      'checs',
    ]);
    expect(named('gone', 'checs')).to.deep.equal(['checs']);
    expect(named()).to.deep.equal([]);
  });
});

describe('An action is for every place that is left', () => {
  const everywhere = (at: readonly Position[], record = tierOpen(cheshireEast2023)) =>
    isEverywhere(cheshireEast2023, assess(cheshireEast2023, record), { at } as Action);

  it('where it holds from the first to the last, or where no place is known', () => {
    expect(everywhere([LOWER, UPPER])).to.equal(true);
    expect(everywhere([LOWER])).to.equal(false);
    expect(everywhere([UPPER])).to.equal(false);
    expect(everywhere([])).to.equal(true);
    expect(everywhere([LOWER], newRecord(cheshireEast2023))).to.equal(true);
    expect(everywhere([UPPER], answer(tierOpen(cheshireEast2023), 'without-social-care', 'no'))).to.equal(true);
  });
});

describe('The first thing to do while risk is open', () => {
  it('is the question itself, and it is certain', () => {
    for (const document of [cheshireEast2023, worcestershire2019]) {
      const place = { domain: document.domains[0]!.id, level: document.levels.at(-1)!.id };
      const record = addConcern(newRecord(document), { ...place, text: 'Dad hit her with a belt' });
      const [first] = assess(document, record).actions;
      expect(first!.text).to.contain('Judge first, ').and.contain(document.questions[0]!.text);
      expect(first).to.deep.include({ kind: 'urgent', order: 'urgent', certain: true });
      expect(first!.decidedBy).to.deep.equal([document.questions[0]!.id]);
    }
  });
});

describe('What is recorded in each area', () => {
  const found = (record: CaseRecord, id: string) =>
    assess(cheshireEast2023, record).domains.find(({ domain }) => domain === id)!;
  const empty = newRecord(cheshireEast2023);

  it('names its entries, its highest need, and its strengths, wherever they were put', () => {
    const signs = ['education.universal.1', 'education.targeted.1', 'education.extra.1', 'housing.extra.1'];
    let record = signs.reduce((made, indicator) => addConcern(made, { indicator }), empty);
    record = addStrength(record, { domain: 'housing', text: 'A settled tenancy' });
    record = addStrength(record, { domain: 'education', text: 'Likes school' });
    const sign = cheshireEast2023.indicators.find(({ kind }) => kind === 'strength')!;
    record = addStrength(record, { indicator: sign.id });
    const education = found(record, 'education');
    expect(education).to.deep.include({
      level: 'targeted',
      concerns: ['education.universal.1', 'education.extra.1', 'education.targeted.1'],
    });
    const [inHousing, inEducation] = record.strengths.map(({ id }) => id);
    expect(education.strengths).to.deep.equal([inEducation]);
    expect(found(record, 'housing')).to.deep.include({ level: 'extra', strengths: [inHousing] });
    expect(found(record, sign.domain)).to.deep.include({ level: null, concerns: [], strengths: [sign.id] });
    expect(found(record, 'financial-stability')).to.deep.include({ level: null, concerns: [], strengths: [] });
  });

  it('has no level by a circumstance alone, and says where the source has no text', () => {
    const context = cheshireEast2023.indicators.find(({ kind }) => kind === 'context')!;
    const record = addConcern(empty, { indicator: context.id });
    expect(found(record, context.domain)).to.deep.include({ level: null, concerns: [context.id] });
    expect(found(empty, 'family-relationships').gap).to.contain('missing from the source');
    expect(found(empty, 'education').gap).to.equal(null);
  });

  it('loses no strength that was put among the concerns, and takes it for none', () => {
    const sign = cheshireEast2023.indicators.find(({ kind }) => kind === 'strength')!;
    expect(found(addConcern(empty, { indicator: sign.id }), sign.domain)).to.deep.include({
      level: null,
      concerns: [],
      strengths: [sign.id],
    });
  });

  it('loses no need that was put among the strengths: it counts, sets its level and asks about risk', () => {
    const sign = cheshireEast2023.indicators.find(({ kind, alert }) => kind === 'need' && alert)!;
    const record = addStrength(empty, { indicator: sign.id });
    expect(found(record, sign.domain)).to.deep.include({ level: sign.level, concerns: [sign.id], strengths: [] });
    const [as, alike] = [record, addConcern(empty, { indicator: sign.id })].map((one) => assess(cheshireEast2023, one));
    expect(as!.indicated).to.deep.equal(alike!.indicated);
    expect(as!.urgent).to.deep.equal(alike!.urgent);
    expect(as!.reasons).to.deep.equal(alike!.reasons);
  });

  it('lists several strengths in one order, whatever order they were recorded in', () => {
    const texts = ['One', 'Two', 'Three', 'Four'];
    const record = texts.reduce((made, text) => addStrength(made, { domain: 'crime', text }), empty);
    const turned = { ...record, strengths: record.strengths.toReversed() };
    expect(found(turned, 'crime').strengths).to.deep.equal(found(record, 'crime').strengths);
    expect(found(record, 'crime').strengths).to.have.length(4);
  });
});
