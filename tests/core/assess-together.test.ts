import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  answer,
  assess,
  isEverywhere,
  newRecord,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, raw, variant, worcestershire2019 } from './documents.js';

/* What routes, rules and answers ask for together: nothing that one says is lost or contradicted by another. */

const LOWER = { level: 'targeted', tier: 'lower' };
const UPPER = { level: 'targeted', tier: 'upper' };
const at = (from: object, to: object = from) => ({ from, to });
const WORDS = 'Ring the line for professionals.';
const section = ['Step Up'];
const ALWAYS = { kind: 'position', atLeast: { level: 'universal' } };
const [ONLY_LOWER, ONLY_UPPER] = [LOWER, UPPER].map((one) => ({ kind: 'position', atLeast: one, atMost: one }));
const rule = (id: string, when: unknown, ...then: readonly object[]) => ({
  id,
  text: 'A rule.',
  basis: 'stated',
  when,
  then,
  section,
});
const route = (id: string, place: object, more: object = {}) => ({
  id,
  text: WORDS,
  contact: 'checs',
  how: 'phone',
  urgency: 'routine',
  at: place,
  section,
  ...more,
});
const adding = (parts: { readonly routes?: readonly object[]; readonly rules?: readonly object[] }) =>
  variant(raw.pack, (pack) => {
    pack.routes.push(...(parts.routes ?? []));
    pack.rules.push(...(parts.rules ?? []));
  });
const ticked = (document: ThresholdDocument, ...signs: readonly string[]) =>
  signs.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(document));
const OPEN = ticked(cheshireEast2023, 'education.targeted.3');
const saying = (document: ThresholdDocument, words: string | RegExp, record: CaseRecord = OPEN) =>
  assess(document, record).actions.filter(({ text }) => text.match(words));
const hangs = { kind: 'answer', question: 'agency-alone', is: ['no'] };

describe('Two routes in the same words', () => {
  it('to one contact keep the times of both, each once', () => {
    const times = (words: string) => ({ responses: [{ within: { words }, for: 'An answer', section }] });
    const [line, ...others] = saying(
      adding({
        routes: [
          route('one', at(LOWER), times('within 3 days')),
          route('two', at(UPPER), times('within 24 hours')),
          route('three', at(UPPER), times('within 24 hours')),
        ],
      }),
      WORDS,
    );
    expect(others).to.be.empty;
    expect(line!.responses.map(({ within }) => within.words)).to.deep.equal(['within 3 days', 'within 24 hours']);
  });

  it('cite the section of a time that stands elsewhere', () => {
    const responses = [{ within: { words: 'within a day' }, for: 'An answer', section: ['Step Down'] }];
    const [line] = saying(adding({ routes: [route('one', at(LOWER), { responses })] }), WORDS);
    expect(line!.sections).to.deep.equal(['Step Up', 'Step Down']);
  });

  it('are certain together only where neither hangs on an open answer', () => {
    const both = (first: object, second: object) =>
      saying(adding({ routes: [route('one', at(LOWER), first), route('two', at(UPPER), second)] }), WORDS)[0]!;
    expect(both({}, {})).to.deep.include({ at: [LOWER, UPPER], certain: true, decidedBy: [] });
    for (const [first, second] of [
      [{}, { when: hangs }],
      [{ when: hangs }, {}],
    ] as const)
      expect(both(first, second)).to.deep.include({ at: [LOWER, UPPER], certain: false, decidedBy: ['agency-alone'] });
  });

  it('hang on nothing where one of them holds whatever is answered', () => {
    const [line] = saying(
      adding({ routes: [route('one', at(LOWER, UPPER), { when: hangs }), route('two', at(LOWER, UPPER))] }),
      WORDS,
    );
    expect(line).to.deep.include({ certain: true, decidedBy: [] });
  });
});

describe('A route', () => {
  const shown = (more: object, record: CaseRecord = OPEN, place = at(LOWER, UPPER)) =>
    saying(adding({ routes: [route('one', place, more)] }), WORDS, record)[0];

  it('has its times with their doubts, and none where the document gives none', () => {
    const times = [
      { within: { words: 'within a day' }, for: 'An answer', section, doubt: 'Which day is unclear.' },
      { within: { words: 'within a week' }, for: 'A visit', section },
    ];
    expect(shown({ responses: times })!.responses).to.deep.equal([
      { within: { words: 'within a day' }, for: 'An answer', doubt: 'Which day is unclear.' },
      { within: { words: 'within a week' }, for: 'A visit', doubt: null },
    ]);
    expect(shown({})!.responses).to.deep.equal([]);
  });

  it('by form stands with the forms, another with the contacts, and one with an order where that puts it', () => {
    expect(shown({})).to.deep.include({ kind: 'contact', order: 'contact' });
    expect(shown({ how: 'form' })).to.deep.include({ kind: 'contact', order: 'form' });
    expect(shown({ how: 'form', order: 'before-contact' })!.order).to.equal('before-contact');
    expect(shown({ how: 'form', urgency: 'immediate' }, answer(OPEN, 'immediate-risk', 'yes'))).to.deep.include({
      kind: 'urgent',
      order: 'urgent',
    });
  });

  it('to work alone is not shown while a child may be at risk; one to somebody, or of another kind, is', () => {
    const harm = { domain: 'abuse-and-exploitation', level: 'targeted', text: 'Dad hit her with a belt' };
    const record = addConcern(OPEN, harm);
    const alone = { contact: undefined, how: 'advice' };
    expect(shown(alone)).to.not.equal(undefined);
    expect(shown(alone, record)).to.equal(undefined);
    expect(shown({ how: 'advice' }, record)).to.not.equal(undefined);
    expect(shown({ contact: undefined }, record)).to.not.equal(undefined);
  });
});

describe('Two rules in the same words', () => {
  const ring = { kind: 'action', text: WORDS };

  it('name their places from the lowest up, so that what holds at all of them is said to', () => {
    const document = adding({ rules: [rule('high', ONLY_UPPER, ring), rule('low', ONLY_LOWER, ring)] });
    const [line] = saying(document, WORDS);
    expect(line).to.deep.include({ at: [LOWER, UPPER], certain: true });
    expect(isEverywhere(document, assess(document, OPEN), line!)).to.equal(true);
  });

  it('name no place of neither, also where levels have no tiers', () => {
    const extra = { kind: 'position', atLeast: { level: 'extra' }, atMost: { level: 'extra' } };
    const document = variant(raw.pack, (pack) => {
      pack.rules.push(rule('low', extra, ring), rule('high', ONLY_LOWER, ring));
      pack.indicators.find(({ id }: { id: string }) => id === 'education.universal.1').conditions = ['It goes on'];
    });
    const [line] = saying(document, WORDS, ticked(document, 'education.universal.1'));
    expect(line).to.deep.include({ at: [{ level: 'extra' }, LOWER], certain: false });
  });

  it('stand as early in the order of work as the earlier of them', () => {
    const early = { ...ring, order: 'before-contact' };
    for (const rules of [
      [rule('a', ALWAYS, ring), rule('b', ALWAYS, early)],
      [rule('b', ALWAYS, early), rule('a', ALWAYS, ring)],
    ])
      expect(saying(adding({ rules }), WORDS).map(({ order }) => order)).to.deep.equal(['before-contact']);
  });

  it('of which one tells people to ask for agreement first leave the other standing while risk is open', () => {
    const asks = { ...ring, order: 'agreement' };
    const record = addConcern(newRecord(cheshireEast2023), {
      domain: 'abuse-and-exploitation',
      level: 'targeted',
      text: 'Dad hit her with a belt',
    });
    const document = adding({ rules: [rule('a', ALWAYS, asks), rule('b', ALWAYS, ring)] });
    expect(saying(document, WORDS, record).map(({ order }) => order)).to.deep.equal(['do']);
  });

  it('of which one only advises it say at each place how it stands there', () => {
    const plan = (where?: string) => ({ kind: 'plan', plan: 'extra-help-plan', ...(where ? { where } : {}) });
    const reviews = (...rules: readonly object[]) =>
      saying(
        variant(raw.pack, (pack) => (pack.rules = rules)),
        /^Review the extra help plan/i,
      ).map(({ at: places, advised, certain }) => [places.map(({ tier }) => tier), advised, certain]);
    expect(reviews(rule('a', ONLY_LOWER, plan('Where it helps')), rule('b', ONLY_UPPER, plan()))).to.have.deep.members([
      [['lower'], true, false],
      [['upper'], false, false],
    ]);
    expect(reviews(rule('a', ALWAYS, plan('Where it helps')), rule('b', ONLY_UPPER, plan()))).to.have.deep.members([
      [['lower'], true, false],
      [['upper'], false, false],
    ]);
    expect(reviews(rule('a', ONLY_LOWER, plan('Where it helps')), rule('b', ALWAYS, plan()))).to.deep.equal([
      [['lower', 'upper'], false, true],
    ]);
  });
});

describe('Why something is to be done', () => {
  const ring = { kind: 'action', text: WORDS };
  const ruled = (id: string, basis: string, when: unknown) => ({ ...rule(id, when, ring), basis });
  const why = (...rules: readonly object[]) => {
    const [line, ...others] = saying(adding({ rules }), WORDS);
    expect(others).to.be.empty;
    return [line!.rules, line!.basis];
  };

  it('is every rule that asks for it', () => {
    const low = ruled('low', 'stated', ONLY_LOWER);
    const high = ruled('high', 'stated', ONLY_UPPER);
    expect(why(low, high, ruled('never', 'stated', { kind: 'needs', atLeast: 9 }))).to.deep.equal([
      ['low', 'high'],
      'stated',
    ]);
  });

  it('is every rule behind an assessment in Cheshire East: the number of areas, and the tier', () => {
    const three = ['health', 'housing', 'crime'].reduce(
      (made, domain) => addConcern(made, { domain, level: 'extra', text: 'See note' }),
      answer(OPEN, 'without-social-care', 'yes'),
    );
    const [line] = saying(cheshireEast2023, /^Complete the Family Help Assessment/, three);
    expect(line!.rules).to.deep.equal(['three-needs', 'lower-tier-assessment']);
  });

  it('is as firm as the firmest at a place, and claims no more of the document than it says at every place', () => {
    const [low, high, all] = [ONLY_LOWER, ONLY_UPPER, ALWAYS];
    for (const [basis, ...rules] of [
      ['stated', ['implied', low], ['stated', all]],
      ['implied', ['stated', low], ['implied', all]],
      ['implied', ['implied', low], ['stated', high]],
      ['judgement', ['judgement', low], ['stated', high], ['implied', high]],
      ['stated', ['stated', low], ['judgement', all], ['stated', high]],
    ] as const)
      for (const some of [rules, rules.toReversed()]) {
        const made = some.map(([firm, when], at) => ruled(`r${at}`, firm, when));
        expect(why(...made)[1], JSON.stringify(some)).to.equal(basis);
      }
  });

  it('is known, too, where no level is', () => {
    const asked = { kind: 'answer', question: 'immediate-risk', is: ['no'] };
    const document = adding({ rules: [ruled('one', 'judgement', asked), ruled('two', 'stated', asked)] });
    const [line] = saying(document, WORDS, answer(newRecord(document), 'immediate-risk', 'no'));
    expect(line).to.deep.include({ rules: ['one', 'two'], basis: 'stated', at: [], certain: true, decidedBy: [] });
    const alone = adding({ rules: [ruled('one', 'judgement', asked)] });
    const [single] = saying(alone, WORDS, answer(newRecord(alone), 'immediate-risk', 'no'));
    expect(single).to.deep.include({ certain: true, decidedBy: [] });
  });

  it('is a judgement where an answer brings it', () => {
    const document = variant(raw.pack, (pack) => {
      const { options } = pack.questions.find(({ id }: { id: string }) => id === 'complex-needs');
      options[1].then = [ring];
    });
    const [line] = saying(document, WORDS, answer(OPEN, 'complex-needs', 'no'));
    expect(line).to.deep.include({ rules: [], basis: 'judgement', certain: true });
  });
});

describe('An action holds everywhere', () => {
  it('only where no place between the first and the last is left out', () => {
    const ends = { kind: 'any', of: [ONLY_LOWER, { kind: 'position', atLeast: { level: 'statutory' } }] };
    const document = variant(raw.pack, (pack) => {
      pack.rules.push(rule('ends', ends, { kind: 'action', text: WORDS }));
      pack.indicators.find(({ id }: { id: string }) => id === 'education.targeted.3').conditions = ['It goes on'];
    });
    const record = ticked(document, 'education.targeted.3');
    const [line] = saying(document, WORDS, record);
    expect(line).to.deep.include({ at: [LOWER, { level: 'statutory' }], certain: false });
    expect(isEverywhere(document, assess(document, record), line!)).to.equal(false);
  });
});

describe('That no contact is needed', () => {
  const NONE = /^You do not need to contact the front door/;
  const late = ticked(cheshireEast2023, 'education.extra.1');
  const none = (record: CaseRecord, ...rules: readonly object[]) => saying(adding({ rules }), NONE, record).length;
  const ring = { kind: 'action', text: WORDS, contact: 'checs' };

  it('is not said beside a rule that has somebody rung at that level', () => {
    expect(none(late)).to.equal(1);
    expect(none(late, rule('ring', ALWAYS, ring))).to.equal(0);
    expect(none(late, rule('ring', ONLY_UPPER, ring))).to.equal(1);
    const early = variant(raw.pack, (pack) => {
      pack.levels[2].requires = { needs: 2, section };
      pack.rules.push(rule('ring', ALWAYS, ring));
    });
    expect(saying(early, NONE), 'from Extra Help to the upper tier').to.be.empty;
  });

  it('is not said while it is open whether a rule has somebody rung', () => {
    const asks = rule('ring', { kind: 'answer', question: 'agency-alone', is: ['no'] }, ring);
    const given = (option: string) => none(answer(late, 'agency-alone', option), asks);
    expect([none(late, asks), given('unsure'), given('no'), given('yes')]).to.deep.equal([0, 0, 0, 1]);
  });

  it('stands beside one that asks for something else, or only has it weighed', () => {
    expect(none(late, rule('do', ALWAYS, { kind: 'action', text: WORDS }))).to.equal(1);
    expect(none(late, rule('weigh', ALWAYS, { ...ring, kind: 'prompt' }))).to.equal(1);
  });
});

describe('What an answer asks for', () => {
  const said = (document: ThresholdDocument, words: RegExp, sign: string, question: string, option: string) =>
    saying(document, words, answer(ticked(document, sign), question, option)).map(({ at: places, certain }) => [
      places.map(({ level, tier }) => tier ?? level),
      certain,
    ]);
  const carryOn = (sign: string) => said(worcestershire2019, /^Carry on supporting/, sign, 'unmet-need', 'no');
  const alone = (sign: string) => said(cheshireEast2023, /^You judge that your agency/, sign, 'agency-alone', 'yes');

  it('does not stand at a level above those that its question is about', () => {
    expect(carryOn('health.level-2.1')).to.deep.equal([[['level-2'], true]]);
    expect(carryOn('health.level-4.1')).to.be.empty;
    expect(alone('education.extra.1')).to.deep.equal([[['extra'], true]]);
    expect(alone('education.targeted.3')).to.deep.equal([[['lower'], false]]);
    expect(alone('education.statutory.2')).to.be.empty;
  });

  it('stands below them, where nothing is recorded, and where it names somebody', () => {
    const nothing = answer(newRecord(worcestershire2019), 'unmet-need', 'no');
    const low = addConcern(nothing, { domain: 'health', level: 'level-1', text: 'Often tired' });
    for (const record of [nothing, low]) {
      const [line] = saying(worcestershire2019, /^Carry on supporting/, record);
      expect(line).to.deep.include({ certain: true, at: record === low ? [{ level: 'level-1' }] : [] });
    }
    const grows = /^Judge whether you may have to make a referral/;
    const ring = said(worcestershire2019, grows, 'health.level-4.1', 'needs-grow-without-help', 'yes');
    expect(ring).to.deep.equal([[['level-4'], true]]);
  });

  it('keeps the review of a plan that is in place', () => {
    const document = variant(raw.pack, (pack) => {
      const question = pack.questions.find(({ id }: { id: string }) => id === 'service-involved');
      question.askWhen = { kind: 'position', atMost: { level: 'extra' } };
    });
    const review = said(
      document,
      /review the extra help plan/i,
      'education.statutory.2',
      'service-involved',
      'extra-help-plan',
    );
    expect(review).to.deep.equal([[['statutory'], false]]);
  });
});

describe('A plan that is in place', () => {
  it('is not asked for again by another answer', () => {
    const document = variant(raw.pack, (pack) => {
      const [yes] = pack.questions.find(({ id }: { id: string }) => id === 'agency-alone').options;
      yes.then = [{ kind: 'plan', plan: 'extra-help-plan' }];
    });
    const complete = (record: CaseRecord) => saying(document, /^Complete the extra help plan/i, record).length;
    const asked = answer(ticked(document, 'education.targeted.3'), 'agency-alone', 'yes');
    expect(complete(asked)).to.equal(1);
    expect(complete(answer(asked, 'service-involved', 'extra-help-plan'))).to.equal(0);
  });

  it('nor does an answer ask what another one has answered', () => {
    const document = variant(raw.pack, (pack) => {
      const [yes] = pack.questions.find(({ id }: { id: string }) => id === 'agency-alone').options;
      yes.then = [{ kind: 'prompt', text: WORDS, until: 'service-involved' }];
    });
    const given = answer(OPEN, 'agency-alone', 'yes');
    const shown = (option: string) => saying(document, WORDS, answer(given, 'service-involved', option)).length;
    expect(saying(document, WORDS, given)).to.have.length(1);
    expect([shown('none'), shown('unsure')]).to.deep.equal([0, 1]);
  });
});
