import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  answer,
  assess,
  newRecord,
  setCondition,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import packTemplate from '../../src/packs/family-help-template.json';
import { cheshireEast2023, everyKey, familyHelpTemplate, raw, variant, westCheshire2019 } from './documents.js';

/* Where what is recorded points: from which position to which, and what that rests on. */

const tier = (id: string) => ({ level: 'targeted', tier: id });
const [LOWER, UPPER, TOP] = [tier('lower'), tier('upper'), tier('top')];
const STATUTORY = { level: 'statutory' };
const section = ['Step Up'];
const ABSENT = 'education.targeted.3';
const ticked = (document: ThresholdDocument, ...signs: readonly string[]) =>
  signs.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(document));
const answered = (record: CaseRecord, given: Readonly<Record<string, string>>) =>
  Object.entries(given).reduce((made, [question, option]) => answer(made, question, option), record);
const span = (document: ThresholdDocument, record: CaseRecord) => {
  const { indicated } = assess(document, record);
  return indicated && [indicated.from, indicated.to];
};
const deciding = (document: ThresholdDocument, record: CaseRecord) =>
  assess(document, record)
    .reasons.filter(({ decides }) => decides)
    .map(({ kind, entries, questions, rule }) => [kind, rule ?? [...questions, ...entries].join(' ')]);

/** Cheshire East with a third tier, whose two questions choose tiers as given, and with more rules. */
const tiered = (chosen: Readonly<Record<string, readonly object[]>>, ...rules: readonly object[]) =>
  variant(raw.pack, (pack) => {
    const { tiers } = pack.levels[2];
    tiers.push({ ...tiers[1], id: 'top', name: 'top tier' });
    for (const [id, then] of Object.entries(chosen))
      pack.questions.find((one: { id: string }) => one.id === id).options[0].then = then;
    pack.rules.push(...rules);
  });
const choose = (id: string) => ({ kind: 'tier', level: 'targeted', tier: id });
const raise = (id: string, when: object, then: object) => ({
  id,
  text: 'A rule.',
  basis: 'stated',
  when,
  then: [{ kind: 'at-least', ...then }],
  section,
});
const BOTH = { 'without-social-care': 'yes', 'complex-needs': 'yes' };

describe('Tiers that answers choose', () => {
  it('are one where one is chosen, and all between where answers differ', () => {
    const document = tiered({ 'without-social-care': [choose('lower')], 'complex-needs': [choose('upper')] });
    const sign = ticked(document, ABSENT);
    expect(span(document, sign)).to.deep.equal([LOWER, TOP]);
    const middle = answer(sign, 'complex-needs', 'yes');
    expect(span(document, middle)).to.deep.equal([UPPER, UPPER]);
    expect(deciding(document, middle)).to.deep.equal([
      ['concern', ABSENT],
      ['answer', 'complex-needs'],
    ]);
    expect(span(document, answered(sign, BOTH))).to.deep.equal([LOWER, UPPER]);
    expect(deciding(document, answered(sign, BOTH))).to.deep.equal([
      ['concern', ABSENT],
      ['answer', 'without-social-care'],
      ['answer', 'complex-needs'],
    ]);
  });

  it('set nothing where nothing points to their level', () => {
    const yes = { 'without-social-care': 'yes' };
    expect(span(cheshireEast2023, answered(newRecord(cheshireEast2023), yes))).to.equal(null);
    const late = answered(ticked(cheshireEast2023, 'education.extra.1'), yes);
    expect(span(cheshireEast2023, late)).to.deep.equal([{ level: 'extra' }, { level: 'extra' }]);
    expect(deciding(cheshireEast2023, late)).to.deep.equal([['concern', 'education.extra.1']]);
  });

  it('are the ones that a whole level is raised to', () => {
    const document = tiered({
      'without-social-care': [choose('upper')],
      'complex-needs': [{ kind: 'at-least', level: 'targeted' }],
    });
    const late = ticked(document, 'education.extra.1');
    expect(span(document, answer(late, 'complex-needs', 'yes'))).to.deep.equal([LOWER, TOP]);
    expect(span(document, answered(late, BOTH))).to.deep.equal([UPPER, UPPER]);
    expect(deciding(document, answered(late, BOTH))).to.deep.equal([
      ['answer', 'without-social-care'],
      ['answer', 'complex-needs'],
    ]);
  });

  it('do not take away the tier that the document prints for a sign, nor does that lower an answer', () => {
    const [low, high] = ['financial-stability.targeted.4', ABSENT];
    const chosen = (sign: string, option: number) => {
      const document = variant(raw.cheshireEast, (pack) => {
        const sign_ = (id: string) => pack.indicators.find((one: { id: string }) => one.id === id);
        Object.assign(sign_(low), { tier: 'lower' });
        Object.assign(sign_(high), { tier: 'upper' });
        pack.questions.find(({ id }: { id: string }) => id === 'without-social-care').options[0].then = [
          choose(['lower', 'upper'][option]!),
        ];
      });
      return span(document, answered(ticked(document, sign), { 'without-social-care': 'yes' }));
    };
    expect(chosen(low, 0)).to.deep.equal([LOWER, LOWER]);
    expect(chosen(low, 1)).to.deep.equal([LOWER, UPPER]);
    expect(chosen(high, 0)).to.deep.equal([UPPER, UPPER]);
    expect(chosen(high, 1)).to.deep.equal([UPPER, UPPER]);
    expect(span(everyKey, ticked(everyKey, low))).to.deep.equal([LOWER, LOWER]);
    expect(span(everyKey, ticked(everyKey, low, high))).to.deep.equal([UPPER, UPPER]);
    expect(span(everyKey, ticked(everyKey, low, 'domestic-abuse.targeted.2'))).to.deep.equal([LOWER, UPPER]);
  });
});

describe('A rule that raises', () => {
  const UPPER_FROM_TARGETED = raise('up', { kind: 'position', atLeast: { level: 'targeted' } }, UPPER);

  it('is a reason that decides, with the entries that it rests on; what was there already is not its work', () => {
    const document = variant(raw.pack, (pack) => pack.rules.push(UPPER_FROM_TARGETED));
    expect(span(document, ticked(document, ABSENT))).to.deep.equal([UPPER, UPPER]);
    expect(deciding(document, ticked(document, ABSENT))).to.deep.equal([
      ['concern', ABSENT],
      ['rule', 'up'],
    ]);
    const rule = assess(document, ticked(document, ABSENT)).reasons.find((one) => one.rule === 'up')!;
    expect(rule.entries).to.deep.equal([ABSENT]);
    const already = answer(ticked(document, ABSENT), 'without-social-care', 'no');
    expect(deciding(document, already)).to.deep.equal([
      ['concern', ABSENT],
      ['answer', 'without-social-care'],
    ]);
    expect(span(document, ticked(document, 'education.extra.1'))).to.deep.equal([
      { level: 'extra' },
      { level: 'extra' },
    ]);
  });

  it('to a whole level opens the tiers above the one that the document prints', () => {
    const document = variant(raw.pack, (pack) => {
      pack.indicators.find(({ id }: { id: string }) => id === ABSENT).tier = 'lower';
      pack.rules.push(raise('open', { kind: 'indicators', atLeast: 1, among: [ABSENT] }, { level: 'targeted' }));
    });
    expect(span(document, ticked(document, ABSENT))).to.deep.equal([LOWER, UPPER]);
    expect(deciding(document, ticked(document, ABSENT))).to.deep.equal([
      ['concern', ABSENT],
      ['rule', 'open'],
    ]);
  });

  it('to a place that another rule goes beyond does not decide', () => {
    const document = variant(raw.pack, (pack) =>
      pack.rules.push(UPPER_FROM_TARGETED, raise('on', { kind: 'position', atLeast: UPPER }, STATUTORY)),
    );
    const record = ticked(document, ABSENT);
    expect(span(document, record)).to.deep.equal([STATUTORY, STATUTORY]);
    expect(deciding(document, record)).to.deep.equal([['rule', 'on']]);
    const on = assess(document, record).reasons.find(({ rule }) => rule === 'on')!;
    expect(on.entries).to.deep.equal([ABSENT]);
  });

  it('beyond the sign that it looks at names that sign, and one on an answer names the answer alone', () => {
    const jump = (when: object) => {
      const document = variant(raw.pack, (pack) => pack.rules.push(raise('jump', when, STATUTORY)));
      const record = answer(ticked(document, 'education.extra.1'), 'disabled-child', 'no');
      const { reasons } = assess(document, record);
      expect(span(document, record)).to.deep.equal([STATUTORY, STATUTORY]);
      return ['jump', 'share-concern'].map((id) => {
        const { entries, questions } = reasons.find(({ rule }) => rule === id)!;
        return [...entries, ...questions];
      });
    };
    const sign = ['education.extra.1'];
    expect(jump({ kind: 'position', atLeast: { level: 'extra' } })).to.deep.equal([sign, sign]);
    const given = ['disabled-child'];
    expect(jump({ kind: 'answer', question: 'disabled-child', is: ['no'] })).to.deep.equal([given, given]);
  });

  it('by an answer alone points somewhere where nothing else does', () => {
    const when = { kind: 'answer', question: 'agency-alone', is: ['no'] };
    const document = variant(raw.pack, (pack) => pack.rules.push(raise('alone', when, LOWER)));
    const given = answer(newRecord(document), 'agency-alone', 'no');
    expect(span(document, given)).to.deep.equal([LOWER, LOWER]);
    expect(deciding(document, given)).to.deep.equal([['rule', 'alone']]);
    expect(span(document, answer(given, 'without-social-care', 'no'))).to.deep.equal([UPPER, UPPER]);
  });
});

describe('A reason on the level', () => {
  const behind = (record: CaseRecord, id: string) => {
    const { entries, questions } = assess(cheshireEast2023, record).reasons.find(({ rule }) => rule === id)!;
    return [...entries, ...questions];
  };

  it('names the answer that raised it or chose the tier', () => {
    const alone = answer(newRecord(cheshireEast2023), 'complex-needs', 'yes');
    expect(behind(alone, 'share-concern')).to.deep.equal(['complex-needs']);
    const lower = answered(ticked(cheshireEast2023, ABSENT), {
      'service-involved': 'none',
      'without-social-care': 'yes',
    });
    expect(behind(lower, 'lower-tier-plan')).to.deep.equal([ABSENT, 'without-social-care']);
  });

  it('is no circumstance, also where it is printed at that level', () => {
    const record = ticked(cheshireEast2023, ABSENT, 'domestic-abuse.targeted.7');
    expect(deciding(cheshireEast2023, record)).to.deep.equal([['concern', ABSENT]]);
  });
});

describe('A level that asks for needs', () => {
  it('has none below it to leave open where it is the lowest', () => {
    const document = variant(raw.westCheshire, (pack) => {
      pack.levels[0].requires = pack.levels[2].requires;
    });
    const record = addConcern(newRecord(document), { domain: 'family', level: 'universal', text: 'One' });
    expect(span(document, record)).to.deep.equal([{ level: 'universal' }, { level: 'universal' }]);
    expect(assess(document, record).reasons.filter(({ kind }) => kind === 'count')).to.be.empty;
  });

  it('above another that asks for more of them leaves both open, down to one that asks for nothing', () => {
    const document = variant(raw.westCheshire, (pack) => {
      const { requires } = pack.levels[2];
      pack.levels[3].requires = { ...requires, needs: 2 };
    });
    const [one, two] = ['One', 'Two'];
    const at = (level: string, text: string, record = newRecord(document)) =>
      addConcern(record, { domain: 'family', level, text });
    expect(span(document, at('statutory', one))).to.deep.equal([{ level: 'universal-plus' }, STATUTORY]);
    expect(span(document, at('statutory', two, at('statutory', one)))).to.deep.equal([STATUTORY, STATUTORY]);
    const mixed = at('partnership-plus', two, at('statutory', one));
    expect(span(document, mixed)).to.deep.equal([{ level: 'partnership-plus' }, STATUTORY]);
    const count = assess(document, mixed).reasons.find(({ kind }) => kind === 'count')!;
    expect(count.text).to.match(/ asks for 2 or more needs\. 1 is recorded, so/);
    expect(count.entries).to.have.length(1);
  });
});

describe('A sign whose condition is not known to hold', () => {
  const [open, plain] = ['family.partnership-plus.17', 'family.partnership-plus.1'];
  const given = { 'coordinated-response': 'yes' };
  const own = (record: CaseRecord, level: string) =>
    addConcern(record, { domain: 'family', level, text: 'Their own words' });

  it('leaves every higher level open, and decides beside the signs of its own level', () => {
    const record = answered(ticked(westCheshire2019, open, plain), given);
    expect(span(westCheshire2019, record)).to.deep.equal([{ level: 'partnership-plus' }, STATUTORY]);
    expect(deciding(westCheshire2019, record)).to.deep.equal([
      ['concern', plain],
      ['concern', open],
    ]);
    const holds = setCondition(record, open, 'yes');
    expect(span(westCheshire2019, holds)).to.deep.equal([{ level: 'partnership-plus' }, { level: 'partnership-plus' }]);
    expect(deciding(westCheshire2019, holds)).to.have.length(2);
  });

  it('leaves nothing open, and decides nothing, below what points to the highest level', () => {
    const record = own(ticked(westCheshire2019, open), 'statutory');
    expect(span(westCheshire2019, record)).to.deep.equal([STATUTORY, STATUTORY]);
    expect(deciding(westCheshire2019, record)).to.deep.equal([['concern', record.concerns[1]!.id]]);
  });

  it('decides alone where what lies below it is recorded too', () => {
    const record = own(answered(ticked(westCheshire2019, open, plain), given), 'universal');
    expect(deciding(westCheshire2019, record)).to.deep.equal([
      ['concern', plain],
      ['concern', open],
    ]);
  });

  it('leaves the tiers of the highest level open, and decides then', () => {
    const high = 'education.statutory.2';
    const document = variant(raw.pack, (pack) => {
      const sign = (id: string) => pack.indicators.find((one: { id: string }) => one.id === id);
      pack.levels[3].tiers = ['one', 'two'].map((id) => ({ ...pack.levels[2].tiers[0], id, name: `tier ${id}` }));
      sign(high).tier = 'one';
      sign(ABSENT).conditions = ['It goes on'];
    });
    const both = ticked(document, ABSENT, high);
    expect(span(document, both)).to.deep.equal(['one', 'two'].map((id) => ({ ...STATUTORY, tier: id })));
    expect(deciding(document, both)).to.deep.equal([
      ['concern', ABSENT],
      ['concern', high],
    ]);
    expect(assess(document, both).undecided.find(({ entry }) => entry === ABSENT)!.narrows).to.equal(true);
  });

  it('decides alone where an answer raised the lower end above what else is recorded', () => {
    const [low, other] = familyHelpTemplate.indicators.filter(
      ({ level, kind }) => level === 'community-early-help' && kind === 'need',
    );
    const document = variant(packTemplate, (pack) => {
      pack.indicators.find(({ id }: { id: string }) => id === low!.id).conditions = ['It goes on'];
    });
    const both = ticked(document, low!.id, other!.id);
    expect(deciding(document, both)).to.deep.equal([
      ['concern', low!.id],
      ['concern', other!.id],
    ]);
    const raised = answer(both, 'child-in-need', 'yes');
    expect(span(document, raised)).to.deep.equal([
      { level: 'family-help', tier: 'section-17' },
      { level: 'cared-for' },
    ]);
    expect(deciding(document, raised)).to.deep.equal([
      ['concern', low!.id],
      ['answer', 'child-in-need'],
    ]);
  });

  it('leaves nothing open where a rule points to the highest level', () => {
    const document = variant(raw.pack, (pack) => {
      pack.indicators.find(({ id }: { id: string }) => id === ABSENT).conditions = ['It goes on'];
      pack.rules.push(raise('high', { kind: 'answer', question: 'agency-alone', is: ['no'] }, STATUTORY));
    });
    const record = ticked(document, ABSENT);
    expect(span(document, record)).to.deep.equal([LOWER, STATUTORY]);
    const high = answer(record, 'agency-alone', 'no');
    expect(span(document, high)).to.deep.equal([STATUTORY, STATUTORY]);
    expect(deciding(document, high)).to.deep.equal([['rule', 'high']]);
    expect(assess(document, high).undecided.find(({ entry }) => entry !== null)!.narrows).to.equal(false);
  });
});
