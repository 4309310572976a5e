import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  agree,
  answer,
  assess,
  newRecord,
  setCondition,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import packWestCheshire from '../../src/packs/west-cheshire-2019.json';
import { cheshireEast2023, raw, variant, westCheshire2019, worcestershire2019 } from './documents.js';

/* What is still open: which questions are asked, and what an answer could change. */

const ticked = (document: ThresholdDocument, ...signs: readonly string[]) =>
  signs.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(document));
const answered = (record: CaseRecord, given: Readonly<Record<string, string>>) =>
  Object.entries(given).reduce((made, [question, option]) => answer(made, question, option), record);
const prompt = (document: ThresholdDocument, record: CaseRecord, id: string) =>
  assess(document, record).undecided.find(({ question }) => question === id);
const asked = (document: ThresholdDocument, record: CaseRecord) =>
  assess(document, record).undecided.flatMap(({ question }) => question ?? []);

describe('A question about what was recorded', () => {
  const NEEDS_SUPPORT = 'domestic-abuse.targeted.7';

  it('is asked also where a circumstance is all that is recorded: it may be a disabled child', () => {
    expect(asked(cheshireEast2023, ticked(cheshireEast2023, NEEDS_SUPPORT))).to.deep.equal([
      'immediate-risk',
      'complex-needs',
      'disabled-child',
    ]);
  });

  it('about a level is not asked before anything points to one', () => {
    expect(asked(cheshireEast2023, newRecord(cheshireEast2023))).to.deep.equal(['immediate-risk']);
    const benefits = ticked(cheshireEast2023, 'housing.universal.1');
    expect(asked(cheshireEast2023, benefits)).to.deep.equal(['immediate-risk']);
  });

  it('that hangs on another answer is asked once that is given', () => {
    const given = (option: string) => answer(newRecord(westCheshire2019), 'more-help', option);
    expect(asked(westCheshire2019, given('yes'))).to.include('lead-from-ies');
    expect(asked(westCheshire2019, given('no'))).to.not.include('lead-from-ies');
    expect(asked(westCheshire2019, newRecord(westCheshire2019))).to.not.include('lead-from-ies');
  });

  it('is no longer asked once it is answered, and says so where the answer is “not sure”', () => {
    const sign = ticked(cheshireEast2023, 'education.targeted.3');
    const tier = (option: string) =>
      prompt(cheshireEast2023, answer(sign, 'without-social-care', option), 'without-social-care');
    const question = cheshireEast2023.questions.find(({ id }) => id === 'without-social-care')!;
    expect(prompt(cheshireEast2023, sign, question.id)).to.deep.equal({
      question: question.id,
      entry: null,
      text: question.text,
      narrows: true,
      unsure: false,
      sections: question.section,
    });
    expect(tier('unsure')).to.deep.include({ unsure: true, narrows: true });
    expect(tier('yes')).to.equal(undefined);
    expect(tier('no')).to.equal(undefined);
  });
});

const narrows = (document: ThresholdDocument, record: CaseRecord, id: string) => prompt(document, record, id)!.narrows;

describe('An answer could change the level', () => {
  it('where a rule raises it on that answer: significant harm in Worcestershire', () => {
    const low = ticked(worcestershire2019, 'health.level-2.1');
    expect(narrows(worcestershire2019, low, 'significant-harm')).to.equal(true);
    const yes = assess(worcestershire2019, answer(low, 'significant-harm', 'yes'));
    expect(yes.indicated!.from).to.deep.equal({ level: 'level-4' });
    expect(narrows(worcestershire2019, ticked(worcestershire2019, 'health.level-4.1'), 'significant-harm')).to.equal(
      false,
    );
    expect(narrows(worcestershire2019, newRecord(worcestershire2019), 'significant-harm')).to.equal(true);
  });

  it('where it raises it by itself, and not where the level is there already', () => {
    const [low, high] = ['health.level-2.1', 'health.level-4.1'].map((sign) => ticked(worcestershire2019, sign));
    expect(narrows(worcestershire2019, low!, 'child-in-need')).to.equal(true);
    expect(narrows(worcestershire2019, high!, 'child-in-need')).to.equal(false);
    expect(narrows(worcestershire2019, low!, 'immediate-risk')).to.equal(false);
  });

  it('where it chooses between tiers that are open, and not once they are settled', () => {
    const sign = ticked(cheshireEast2023, 'education.targeted.3');
    expect(narrows(cheshireEast2023, sign, 'without-social-care')).to.equal(true);
    const upper = answer(sign, 'complex-needs', 'yes');
    expect(narrows(cheshireEast2023, upper, 'without-social-care')).to.equal(false);
    const lower = answer(sign, 'without-social-care', 'yes');
    expect(narrows(cheshireEast2023, lower, 'complex-needs')).to.equal(true);
    const higher = ticked(cheshireEast2023, 'education.statutory.2');
    expect(narrows(cheshireEast2023, higher, 'without-social-care')).to.equal(false);
  });

  it('where all it does is to choose a tier', () => {
    const document = variant(raw.pack, (pack) => {
      const { options } = pack.questions.find(({ id }: { id: string }) => id === 'without-social-care');
      options[1].then = [];
    });
    const sign = ticked(document, 'education.targeted.3');
    expect(narrows(document, sign, 'without-social-care')).to.equal(true);
    const upper = answer(sign, 'complex-needs', 'yes');
    expect(narrows(document, upper, 'without-social-care')).to.equal(false);
    expect(narrows(document, ticked(document, 'education.statutory.2'), 'without-social-care')).to.equal(false);
  });

  it('where a level asks for it, from the needs that it asks for', () => {
    const two = ticked(westCheshire2019, 'family.partnership-plus.1', 'family.partnership-plus.7');
    expect(narrows(westCheshire2019, two, 'coordinated-response')).to.equal(true);
    expect(narrows(westCheshire2019, two, 'more-help')).to.equal(false);
    expect(prompt(westCheshire2019, answer(two, 'coordinated-response', 'yes'), 'coordinated-response')).to.equal(
      undefined,
    );
  });
});

describe('An answer could open the level further', () => {
  const moved = (then: object) => {
    const document = variant(raw.pack, (pack) => {
      pack.indicators.find(({ id }: { id: string }) => id === 'education.targeted.3').tier = 'lower';
      pack.questions.find(({ id }: { id: string }) => id === 'complex-needs').options[0].then = [then];
    });
    const sign = ticked(document, 'education.targeted.3');
    const tiers = (record: CaseRecord) => {
      const { from, to } = assess(document, record).indicated!;
      return [from.tier, to.tier];
    };
    return [
      ...tiers(sign),
      prompt(document, sign, 'complex-needs')!.narrows,
      ...tiers(answer(sign, 'complex-needs', 'yes')),
    ];
  };

  it('where the document prints a tier for the sign, and the answer says the whole level or a higher tier', () => {
    const opens = ['lower', 'lower', true, 'lower', 'upper'];
    expect(moved({ kind: 'at-least', level: 'targeted' })).to.deep.equal(opens);
    const choose = (tier: string) => moved({ kind: 'tier', level: 'targeted', tier });
    expect(choose('upper')).to.deep.equal(opens);
    expect(choose('lower')).to.deep.equal(['lower', 'lower', false, 'lower', 'lower']);
  });

  it('where a level between asks for it, and the one above asks for more than is recorded', () => {
    const document = variant(packWestCheshire, (pack) => {
      const [, , between, top] = pack.levels;
      top.requires = { needs: 3, section: between.requires.section };
    });
    const own = (record: CaseRecord, text: string) =>
      addConcern(record, { domain: 'family', level: 'statutory', text });
    const from = (record: CaseRecord) => assess(document, record).indicated!.from.level;
    const two = own(own(newRecord(document), 'One'), 'Two');
    expect(from(two)).to.equal('universal-plus');
    expect(narrows(document, two, 'coordinated-response')).to.equal(true);
    expect(from(answer(two, 'coordinated-response', 'yes'))).to.equal('partnership-plus');
    expect(narrows(document, own(two, 'Three'), 'coordinated-response')).to.equal(false);
  });

  it('not where only a level above what is recorded asks for it', () => {
    const document = variant(packWestCheshire, (pack) => {
      const [, below, asking] = pack.levels;
      below.requires = { needs: 2, section: asking.requires.section };
      delete pack.questions.find(({ id }: { id: string }) => id === 'coordinated-response').askWhen;
    });
    const at = (level: string) => addConcern(newRecord(document), { domain: 'family', level, text: 'One' });
    expect(narrows(document, at('universal-plus'), 'coordinated-response')).to.equal(false);
    expect(narrows(document, at('partnership-plus'), 'coordinated-response')).to.equal(true);
  });
});

describe('A question of a sign by itself', () => {
  const [one, several] = ['family.partnership-plus.17', 'family.partnership-plus.11'];
  const own = (record: CaseRecord) => assess(westCheshire2019, record).undecided.filter(({ entry }) => entry !== null);

  it('names its entry, its words and its conditions', () => {
    const sign = westCheshire2019.indicators.find(({ id }) => id === one)!;
    expect(own(ticked(westCheshire2019, one!))).to.deep.equal([
      {
        question: null,
        entry: one,
        text: `You recorded: ${sign.text}. Does this hold: ${sign.conditions![0]}?`,
        narrows: true,
        unsure: false,
        sections: sign.section,
      },
    ]);
    const [all] = own(setCondition(ticked(westCheshire2019, several!), several!, 'unsure'));
    expect(all).to.deep.include({ entry: several, unsure: true });
    expect(all!.text).to.contain('Do all of these hold: ').and.contain('hidden males”; One or both');
  });

  it('narrows nothing where something else points to the highest level already', () => {
    const record = addConcern(ticked(westCheshire2019, one!), {
      domain: 'family',
      level: 'statutory',
      text: 'Injured by an adult',
    });
    expect(own(record)).to.have.length(1);
    expect(own(record)[0]!.narrows).to.equal(false);
  });

  it('is gone with “yes” or “no”, and no other sign has one', () => {
    for (const met of ['yes', 'no'] as const)
      expect(own(setCondition(ticked(westCheshire2019, one!), one!, met))).to.be.empty;
    expect(own(ticked(westCheshire2019, 'family.partnership-plus.1'))).to.be.empty;
  });
});

describe('What an action still hangs on', () => {
  const portal = (record: CaseRecord, document = cheshireEast2023) =>
    assess(document, record).actions.find(({ text }) => text.startsWith('Complete the portal form for family help'))!;
  const sign = ticked(cheshireEast2023, 'education.targeted.3');

  it('is every open question that decides, and none that does not', () => {
    expect(portal(sign).decidedBy).to.deep.equal(['without-social-care', 'complex-needs']);
    expect(portal(answer(sign, 'complex-needs', 'no')).decidedBy).to.deep.equal(['without-social-care']);
    expect(portal(answered(sign, { 'without-social-care': 'yes' }))).to.deep.include({ certain: true, decidedBy: [] });
  });

  it('is what a level asks for and is not known to have: West Cheshire asks for two needs and an answer', () => {
    const taf = (record: CaseRecord) =>
      assess(westCheshire2019, record).actions.find(({ kind }) => kind === 'assessment')!;
    const two = ticked(westCheshire2019, 'family.partnership-plus.1', 'family.partnership-plus.7');
    expect(taf(two)).to.deep.include({ certain: false, decidedBy: ['coordinated-response'] });
    expect(taf(answer(two, 'coordinated-response', 'yes'))).to.deep.include({ certain: true, decidedBy: [] });
  });

  it('is also a question that a rule raises the level on', () => {
    const document = variant(raw.pack, (pack) =>
      pack.rules.push({
        id: 'service',
        text: 'A social worker means the upper tier.',
        basis: 'stated',
        when: { kind: 'answer', question: 'service-involved', is: ['social-worker'] },
        then: [{ kind: 'at-least', level: 'targeted', tier: 'upper' }],
        section: ['Step Up'],
      }),
    );
    expect(portal(sign, document).decidedBy).to.include('service-involved');
    expect(prompt(document, sign, 'service-involved')!.narrows).to.equal(true);
  });

  it('is asked also where people settled on another level than the document points to', () => {
    const settled = (document: ThresholdDocument, level: string, ...signs: readonly string[]) =>
      agree(ticked(document, ...signs), { level, rationale: 'Talked over.', by: 'DSL', on: '2026-11-20' });
    const open = settled(cheshireEast2023, 'targeted', 'education.extra.1');
    expect(portal(open).decidedBy).to.deep.equal(['without-social-care', 'complex-needs']);
    expect(asked(cheshireEast2023, open)).to.include.members(['without-social-care', 'complex-needs']);
    const request = (record: CaseRecord) =>
      assess(worcestershire2019, record).actions.find(({ decidedBy }) => decidedBy.includes('unmet-need'));
    for (const signs of [[], ['health.level-4.1']]) {
      const level3 = settled(worcestershire2019, 'level-3', ...signs);
      expect(request(level3)).to.not.equal(undefined);
      expect(asked(worcestershire2019, level3)).to.include('unmet-need');
    }
    const level4 = settled(worcestershire2019, 'level-4', 'health.level-4.1');
    expect(asked(worcestershire2019, level4)).to.not.include('unmet-need');
  });

  it('is no question about a level that an agreed level has settled', () => {
    const agreed = agree(sign, { level: 'targeted', tier: 'lower', rationale: 'Enough.', by: 'DSL', on: '2026-11-20' });
    expect(portal(agreed)).to.deep.include({ certain: true, decidedBy: [] });
  });
});
