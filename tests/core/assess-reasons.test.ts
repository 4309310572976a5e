import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  answer,
  assess,
  conditionNote,
  newRecord,
  setCondition,
  type CaseRecord,
  type Reason,
  type ThresholdDocument,
} from '../../src/index.js';
import {
  cheshireEast2023,
  everyKey,
  familyHelpTemplate,
  raw,
  variant,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';

/* Each reason in full: what it says, whether it decides, and what made it so. */

const ABSENT = 'education.targeted.3';
const ticked = (document: ThresholdDocument, ...signs: readonly string[]) =>
  signs.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(document));
const answered = (record: CaseRecord, given: Readonly<Record<string, string>>) =>
  Object.entries(given).reduce((made, [question, option]) => answer(made, question, option), record);
const reasons = (document: ThresholdDocument, record: CaseRecord) => assess(document, record).reasons;
const ofKind = (kind: Reason['kind'], document: ThresholdDocument, record: CaseRecord) =>
  reasons(document, record).filter((one) => one.kind === kind);
/** What a reason has where nothing is said of it. */
const plain = { entries: [], indicators: [], rule: null, questions: [], doubts: [] };

describe('The reason of a sign', () => {
  it('says where the document prints it, its area and its place to cite', () => {
    expect(ofKind('concern', westCheshire2019, ticked(westCheshire2019, 'family.partnership-plus.1'))).to.deep.equal([
      {
        ...plain,
        kind: 'concern',
        text: 'Partnership Plus: Child lives in a household where parents or carers are under stress, and this may affect the child’s well-being (Family).',
        decides: true,
        entries: ['family.partnership-plus.1'],
        indicators: ['family.partnership-plus.1'],
        basis: 'stated',
        sections: ['Partnership Plus - Indicators'],
        citation: 'Partnership Plus - Indicators > Child and family > Partnership Plus > 1',
      },
    ]);
  });

  it('never gives it a tier that an answer chose: the document prints the level alone', () => {
    for (const given of ['yes', 'no']) {
      const record = answered(ticked(cheshireEast2023, ABSENT), { 'without-social-care': given });
      const [sign] = ofKind('concern', cheshireEast2023, record);
      expect(sign!.text).to.equal('Targeted Help: The child is persistently absent from school (Education).');
      expect(sign!.decides).to.equal(true);
    }
  });

  it('has the tier that the document prints for it, and decides only where that tier does', () => {
    const lower = 'financial-stability.targeted.4';
    const both = ofKind('concern', everyKey, ticked(everyKey, ABSENT, lower));
    expect(both.map(({ text, decides }) => [text.slice(0, text.indexOf(':')), decides])).to.deep.equal([
      ['Targeted Help, Upper tier (3b)', true],
      ['Targeted Help, Lower tier (3a)', false],
    ]);
    const beside = addConcern(ticked(everyKey, lower), { domain: 'housing', level: 'targeted', text: 'No heating' });
    expect(ofKind('concern', everyKey, beside).map(({ text }) => text.slice(0, text.indexOf(':')))).to.deep.equal([
      'Targeted Help, Lower tier (3a)',
      'Targeted Help, Lower or Upper tier not yet decided, where you placed it',
    ]);
    const [alone] = ofKind('concern', everyKey, ticked(everyKey, lower));
    expect(alone!.decides).to.equal(true);
  });

  it('has the level alone where the span goes above it, or below', () => {
    const above = variant(raw.pack, (pack) => {
      pack.indicators.find(({ id }: { id: string }) => id === ABSENT).conditions = ['It goes on'];
    });
    const below = variant(raw.pack, (pack) => (pack.levels[2].requires = { needs: 2, section: ['Step Up'] }));
    for (const [document, from, to] of [
      [above, 'targeted', 'statutory'],
      [below, 'extra', 'targeted'],
    ] as const) {
      const { indicated } = assess(document, ticked(document, ABSENT));
      expect([indicated!.from.level, indicated!.to.level]).to.deep.equal([from, to]);
      expect(ofKind('concern', document, ticked(document, ABSENT))[0]!.text).to.match(/^Targeted Help: The child/);
    }
  });
});

describe('A sign with conditions of its own', () => {
  const note = (document: ThresholdDocument, sign: string, met: 'yes' | 'no' | 'unsure' | null) => {
    const record = setCondition(ticked(document, sign), sign, met);
    const indicator = document.indicators.find(({ id }) => id === sign)!;
    const said = conditionNote(document, indicator, record.concerns[0]!);
    const [{ text }] = ofKind('concern', document, record) as [Reason];
    expect(said === null || text.endsWith(` ${said}`), text).to.equal(true);
    return said;
  };
  const OPEN = 'The document gives no level for that, so a higher one is not ruled out.';

  it('says what was answered about one', () => {
    const one = (met: 'yes' | 'no' | 'unsure' | null) => note(westCheshire2019, 'family.partnership-plus.17', met);
    expect(one('no')).to.equal(`You answered that the condition printed with this sign does not hold. ${OPEN}`);
    expect(one('unsure')).to.equal(`You are not sure that the condition printed with this sign holds. ${OPEN}`);
    expect(one(null)).to.equal(`You have not said whether the condition printed with this sign holds. ${OPEN}`);
    expect(one('yes')).to.equal(null);
  });

  it('and about several', () => {
    const all = (met: 'no' | 'unsure' | null) => note(westCheshire2019, 'family.partnership-plus.11', met);
    expect(all('no')).to.equal(`You answered that the conditions printed with this sign do not hold. ${OPEN}`);
    expect(all('unsure')).to.equal(`You are not sure that the conditions printed with this sign hold. ${OPEN}`);
    expect(all(null)).to.equal(`You have not said whether the conditions printed with this sign hold. ${OPEN}`);
  });

  it('at the highest level speaks of no higher one', () => {
    expect(note(worcestershire2019, 'family-history.level-4.7', 'no')).to.equal(
      'You answered that the conditions printed with this sign do not hold. The document gives no level for that.',
    );
  });

  it('has nothing to say where it has none', () => {
    expect(note(westCheshire2019, 'family.partnership-plus.1', null)).to.equal(null);
  });
});

describe('The reason of a level that asks for more than is known', () => {
  const [one, two] = ['family.partnership-plus.1', 'family.partnership-plus.7'];
  const asks = 'Partnership Plus asks for 2 or more needs. 1 is recorded';
  const hangs = 'hangs on the question “Do the needs require a co-ordinated response from several agencies?”';
  const counted = (signs: readonly string[], given: string | null, document = westCheshire2019) =>
    ofKind(
      'count',
      document,
      given ? answered(ticked(document, ...signs), { 'coordinated-response': given }) : ticked(document, ...signs),
    );
  const open = (signs: readonly string[], given: string | null) => counted(signs, given)[0]!.text;

  it('says what is missing: needs, an answer, or both', () => {
    const end = 'A lower level is not ruled out.';
    expect(open([one], null)).to.equal(`${asks}. Partnership Plus also ${hangs}, and it is not answered. ${end}`);
    expect(open([one], 'no')).to.equal(`${asks}. Partnership Plus also ${hangs}, and you answered “No”. ${end}`);
    expect(open([one], 'yes')).to.equal(`${asks}, so a lower level is not ruled out.`);
    expect(open([one, two], null)).to.equal(`Partnership Plus ${hangs}, and it is not answered. ${end}`);
    expect(open([one, two], 'unsure')).to.equal(`Partnership Plus ${hangs}, and you answered “Not sure”. ${end}`);
    expect(counted([one, two], 'yes')).to.deep.equal([]);
    const three = variant(raw.westCheshire, (pack) => (pack.levels[2].requires.needs = 3));
    expect(counted([one, two], null, three)[0]!.text).to.contain('3 or more needs. 2 are recorded, so');
  });

  it('names the needs that were counted, the question where one is open, and the doubt of the source', () => {
    const shared = {
      kind: 'count',
      decides: true,
      indicators: [],
      rule: null,
      basis: 'stated',
      sections: ['Partnership Plus - Service Delivery', 'Partnership Plus - Indicators'],
      citation: 'Partnership Plus - Service Delivery; Partnership Plus - Indicators',
      doubts: [westCheshire2019.levels[2]!.requires!.doubt],
    };
    expect(counted([one, two], null)[0]).to.deep.include({
      ...shared,
      entries: [one, two],
      questions: ['coordinated-response'],
    });
    expect(counted([one], 'yes')[0]).to.deep.include({ ...shared, entries: [one], questions: [] });
    const [bare] = counted(
      [one],
      null,
      variant(raw.westCheshire, (pack) => delete pack.levels[2].requires.doubt),
    );
    expect(bare!.doubts).to.deep.equal([]);
  });
});

describe('The reason of an answer', () => {
  const told = (given: Readonly<Record<string, string>>, sign = ABSENT) =>
    ofKind('answer', cheshireEast2023, answered(ticked(cheshireEast2023, sign), given));
  const tier = cheshireEast2023.questions.find(({ id }) => id === 'without-social-care')!;

  it('says what was asked, what was answered and where that points', () => {
    expect(told({ 'without-social-care': 'no' })).to.deep.equal([
      {
        ...plain,
        kind: 'answer',
        text: `You answered “No” to “${tier.text}”: at least Targeted Help, upper tier.`,
        decides: true,
        questions: [tier.id],
        basis: 'judgement',
        sections: tier.section,
        citation: tier.section.join('; '),
        doubts: [tier.doubt],
      },
    ]);
    expect(told({ 'without-social-care': 'yes' })[0]!.text).to.equal(
      `You answered “Yes” to “${tier.text}”: Targeted Help, lower tier. It does not lower a higher level.`,
    );
  });

  it('does not decide above where it points, and an answer that points nowhere has none', () => {
    expect(told({ 'without-social-care': 'yes' }, 'education.statutory.2')[0]!.decides).to.equal(false);
    expect(told({ 'without-social-care': 'unsure', 'agency-alone': 'no', 'disabled-child': 'yes' })).to.be.empty;
  });

  it('names a whole level where the question has no tier', () => {
    const record = answer(newRecord(familyHelpTemplate), 'significant-harm', 'yes');
    const [harm] = ofKind('answer', familyHelpTemplate, record);
    expect(harm!.text).to.match(/: at least Child protection\.$/);
    expect(harm!.decides).to.equal(true);
  });
});

describe('The reason of a rule', () => {
  it('says what the document says, and names the answer and the entries that made it hold', () => {
    const harm = worcestershire2019.rules.find(({ id }) => id === 'significant-harm')!;
    const given = answer(newRecord(worcestershire2019), 'significant-harm', 'yes');
    const [first, ...others] = ofKind('rule', worcestershire2019, given);
    expect(first).to.deep.equal({
      ...plain,
      kind: 'rule',
      text: harm.text,
      decides: true,
      rule: harm.id,
      questions: [harm.id],
      basis: 'stated',
      sections: harm.section,
      citation: harm.section.join('; '),
    });
    expect(others.filter(({ decides }) => decides)).to.be.empty;
    const fewer = ofKind('rule', cheshireEast2023, ticked(cheshireEast2023, 'education.extra.1')).find(
      ({ rule }) => rule === 'fewer-needs',
    )!;
    expect(fewer).to.deep.include({ basis: 'implied', entries: ['education.extra.1'], questions: [] });
    const both = { 'multi-agency': 'yes', 'several-agencies': 'yes' };
    const advice = (given: Readonly<Record<string, string>>) =>
      ofKind('rule', worcestershire2019, answered(ticked(worcestershire2019, 'health.level-2.1'), given)).find(
        ({ rule }) => rule === 'multi-agency-advice',
      )!.questions;
    expect(advice(both)).to.deep.equal(['multi-agency', 'several-agencies']);
    expect(advice({ 'several-agencies': 'yes' })).to.deep.equal(['several-agencies']);
    expect(fewer.doubts).to.deep.equal([cheshireEast2023.rules.find(({ id }) => id === 'fewer-needs')!.doubt]);
  });
});
