import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  agree,
  answer,
  assess,
  newRecord,
  ownDecides,
  type CaseRecord,
  type Reason,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, familyHelpTemplate, raw, variant, westCheshire, westCheshire2019 } from './documents.js';

/* Whose word the level is: the document's, the writer's, or that of those who recorded it. */

const ABSENT = 'education.targeted.3';
const ticked = (document: ThresholdDocument, ...signs: readonly string[]) =>
  signs.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(document));
const placed = (document: ThresholdDocument, domain: string, level: string, text: string) =>
  addConcern(newRecord(document), { domain, level, text });
const reasons = (document: ThresholdDocument, record: CaseRecord) => assess(document, record).reasons;
const ofKind = (kind: Reason['kind'], document: ThresholdDocument, record: CaseRecord) =>
  reasons(document, record).filter((one) => one.kind === kind);
/** What a reason has where nothing is said of it. */
const plain = { entries: [], indicators: [], rule: null, questions: [], doubts: [] };
const settledAs = (record: CaseRecord, level: string, rationale: string, tier?: string) =>
  agree(record, { level, ...(tier ? { tier } : {}), rationale, by: 'DSL', on: '2026-11-20' });

describe('The reason of own words', () => {
  it('cites every section of its level', () => {
    const [own] = ofKind('concern', westCheshire2019, placed(westCheshire2019, 'family', 'partnership-plus', 'Rows.'));
    const sections = ['Partnership Plus - Service Delivery', 'Partnership Plus - Indicators'];
    expect(own).to.deep.include({
      sections,
      citation: `${sections.join('; ')} > Child and family > Partnership Plus`,
    });
  });

  it('says that the writer placed them, at the level alone, and cites the level', () => {
    const record = answer(
      placed(cheshireEast2023, 'education', 'targeted', 'Late. Out of school a lot.'),
      'without-social-care',
      'no',
    );
    const [own] = ofKind('concern', cheshireEast2023, record);
    expect(own).to.deep.equal({
      ...plain,
      kind: 'concern',
      text: 'Targeted Help, where you placed it: “Late. Out of school a lot” (Education).',
      decides: true,
      entries: [record.concerns[0]!.id],
      basis: 'judgement',
      sections: ['Stepped Approach'],
      citation: 'Stepped Approach > Children and Young People are getting a good education > Targeted Help',
    });
  });
});

describe('What was recorded after the level', () => {
  const settled = settledAs(ticked(cheshireEast2023, ABSENT), 'targeted', 'Talked over');
  const since = (record: CaseRecord) => assess(cheshireEast2023, record).agreed!.since;
  const later = ['crime.extra.1', 'housing.extra.1'];

  it('comes to the same in whatever order it was recorded', () => {
    const after = (signs: readonly string[]) =>
      signs.reduce((record, indicator) => addConcern(record, { indicator }), settled);
    expect(since(after(later))).to.deep.equal(later);
    expect(since(after(later.toReversed()))).to.deep.equal(later);
  });

  it('is nothing where it is not known what was there then', () => {
    const { known: _, ...agreed } = settled.agreed!;
    expect(since({ ...settled, agreed })).to.deep.equal([]);
  });
});

describe('The reason of the level that was recorded', () => {
  const sign = ticked(cheshireEast2023, 'education.extra.1');
  const own = placed(cheshireEast2023, 'education', 'extra', 'Often late');
  const said = (record: CaseRecord) => ofKind('agreed', cheshireEast2023, record)[0]!.text;

  it('compares it with the document where the document points somewhere', () => {
    expect(said(settledAs(sign, 'extra', ''))).to.equal(
      'Agreed: Extra Help. This is within what the document points to.',
    );
    expect(said(settledAs(sign, 'targeted', ' Two services know them. ', 'lower'))).to.equal(
      'Agreed: Targeted Help, lower tier. This is above what the document points to (Extra Help). Reason given: Two services know them.',
    );
    expect(said(settledAs(sign, 'universal', ' '))).to.equal(
      'Agreed: Universal Services. This is below what the document points to (Extra Help). The reasons are missing.',
    );
  });

  it('with the writer where own words alone decide, and with nothing where nothing is recorded', () => {
    expect(said(settledAs(own, 'extra', ''))).to.equal('Agreed: Extra Help. This is where the writer had placed it.');
    expect(said(settledAs(own, 'statutory', ''))).to.match(
      /This is above where the writer had placed it \(Extra Help\)\. The reasons are missing\.$/,
    );
    expect(said(settledAs(own, 'universal', 'Better now.'))).to.match(
      /This is below where the writer had placed it \(Extra Help\)\. Reason given: Better now\.$/,
    );
    expect(said(settledAs(newRecord(cheshireEast2023), 'extra', 'Talked over.'))).to.equal(
      'Agreed: Extra Help. Nothing is recorded that the document could be compared with. Reason given: Talked over.',
    );
  });

  it('is a judgement that decides nothing, and cites the level', () => {
    const [agreed] = ofKind('agreed', cheshireEast2023, settledAs(sign, 'extra', ''));
    expect(agreed).to.deep.include({ ...plain, decides: false, basis: 'judgement', sections: ['Stepped Approach'] });
    expect(ofKind('agreed', cheshireEast2023, sign)).to.be.empty;
  });
});

describe('Own words alone decide', () => {
  const alone = (record: CaseRecord, document = cheshireEast2023) => ownDecides(assess(document, record));

  it('where no sign, rule or count does, also beside lower signs, an answer or a recorded level', () => {
    const own = placed(cheshireEast2023, 'education', 'targeted', 'Out of school a lot');
    expect(alone(own)).to.equal(true);
    expect(alone(answer(own, 'without-social-care', 'no'))).to.equal(true);
    expect(alone(settledAs(own, 'targeted', '', 'lower'))).to.equal(true);
    expect(alone(addConcern(own, { indicator: 'housing.extra.1' }))).to.equal(true);
    expect(alone(addConcern(own, { indicator: ABSENT }))).to.equal(false);
    expect(alone(ticked(cheshireEast2023, ABSENT))).to.equal(false);
    expect(alone(newRecord(cheshireEast2023))).to.equal(false);
    expect(alone(answer(newRecord(familyHelpTemplate), 'significant-harm', 'yes'), familyHelpTemplate)).to.equal(false);
    const ruled = variant(raw.pack, (pack) =>
      pack.rules.push({
        id: 'reading',
        text: 'A reading of the document.',
        basis: 'judgement',
        when: { kind: 'answer', question: 'agency-alone', is: ['no'] },
        then: [{ kind: 'at-least', level: 'statutory' }],
        section: ['Step Up'],
      }),
    );
    expect(alone(answer(own, 'agency-alone', 'no'), ruled)).to.equal(false);
    const counted = placed(westCheshire, 'family', 'partnership-plus', 'Rows at home');
    expect(alone(counted, westCheshire)).to.equal(false);
  });
});

describe('The reasons that decide', () => {
  it('are none where nothing points to a level, whatever a rule says of an answer', () => {
    const all = reasons(cheshireEast2023, answer(newRecord(cheshireEast2023), 'immediate-risk', 'yes'));
    expect(all.map(({ rule, decides }) => [rule, decides])).to.deep.equal([['share-concern', false]]);
  });

  it('stand first, each group in its own order', () => {
    const record = ticked(cheshireEast2023, 'education.extra.1', 'crime.targeted.1', 'housing.extra.1');
    const answered = (made: CaseRecord) => answer(answer(made, 'without-social-care', 'no'), 'disabled-child', 'yes');
    const all = reasons(cheshireEast2023, answered(record));
    expect(all.filter(({ decides }) => decides).map(({ kind, entries }) => [kind, ...entries])).to.deep.equal([
      ['concern', 'crime.targeted.1'],
      ['answer'],
    ]);
    expect(all.map(({ kind }) => kind).slice(4)).to.deep.equal(all.slice(4).map(() => 'rule'));
    expect(all.slice(0, 4).map(({ kind, entries }) => [kind, ...entries])).to.deep.equal([
      ['concern', 'crime.targeted.1'],
      ['answer'],
      ['concern', 'education.extra.1'],
      ['concern', 'housing.extra.1'],
    ]);
  });
});
