import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  assess,
  changeEntry,
  contactsIn,
  ForeignRecordError,
  newRecord,
  readRecord,
  removeEntry,
  riskIsOpen,
  setChild,
  toText,
  UnknownIdError,
  urgentQuestion,
  type Action,
  type AgreedPosition,
  type Assessment,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import {
  cheshireEast,
  cheshireEast2023,
  raw,
  tac,
  variant,
  westCheshire,
  westCheshire2019,
  worcestershire,
  worcestershire2019,
} from './documents.js';

/** A record with these indicators ticked for the whole family, and these questions answered. */
function ticked(
  document: ThresholdDocument,
  indicators: readonly string[],
  answers: Readonly<Record<string, string>> = {},
): CaseRecord {
  const recorded = indicators.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(document));
  return Object.entries(answers).reduce((record, [question, option]) => answer(record, question, option), recorded);
}
const assessed = (
  document: ThresholdDocument,
  indicators: readonly string[],
  answers: Readonly<Record<string, string>> = {},
): Assessment => assess(document, ticked(document, indicators, answers));

const lower = { level: 'targeted', tier: 'lower' };
const upper = { level: 'targeted', tier: 'upper' };
const extra = { level: 'extra' };
const statutory = { level: 'statutory' };
const exactly = (position: object) => ({ from: position, to: position });

const reasonsOf = ({ reasons }: Assessment) => reasons.map(({ text }) => text);
const contacts = ({ actions }: Assessment) =>
  actions.filter(({ kind }) => kind === 'contact').map(({ contact }) => contact);
const actionWith = ({ actions }: Assessment, words: RegExp): Action | undefined =>
  actions.find(({ text }) => words.test(text));
const open = ({ undecided }: Assessment) => undecided.map(({ question }) => question);
const only = <T>(list: readonly T[]): T => {
  expect(list).to.have.length(1);
  return list[0]!;
};

describe('Nothing recorded', () => {
  for (const [name, document] of Object.entries({ cheshireEast2023, westCheshire, worcestershire, tac })) {
    it(`points to no level, which is not "no need" (${name})`, () => {
      const empty = assess(document, newRecord(document));
      expect(empty).to.deep.include({
        urgent: null,
        indicated: null,
        agreed: null,
        needs: 0,
        collisions: [],
        reasons: [],
      });
      expect(empty.actions.filter(({ kind }) => kind === 'contact')).to.deep.equal([]);
    });
  }

  it('still asks about immediate risk', () => {
    expect(open(assess(cheshireEast2023, newRecord(cheshireEast2023)))).to.deep.equal(['immediate-risk']);
  });
});

describe('One concern at Targeted Help: the tier is not read off the tool', () => {
  const one = assessed(cheshireEast2023, ['education.targeted.3']);

  it('spans both tiers, and the reason says so with its domain', () => {
    expect(one.indicated).to.deep.equal({ from: lower, to: upper });
    const reason = one.reasons[0]!;
    expect(reason.text).to.equal(
      'Targeted Help, lower or upper tier not yet decided: The child is persistently absent from school (Education).',
    );
    expect(reason).to.deep.include({
      kind: 'concern',
      decides: true,
      indicators: ['education.targeted.3'],
      entries: ['education.targeted.3'],
      sections: ['Triage Tool'],
      basis: 'stated',
    });
    expect(reason.citation).to.equal(
      'Triage Tool > Children and Young People are getting a good education > Targeted Help > 3',
    );
    expect(reason.doubts).to.have.length(1);
  });

  it('asks the question that decides', () => {
    const prompt = one.undecided.find(({ question }) => question === 'without-social-care')!;
    expect(prompt).to.deep.include({ narrows: true, unsure: false });
  });

  it('shows both routes while it is open, neither as certain', () => {
    expect(contacts(one)).to.include.members(['family-help-front-door', 'checs']);
    const [family, social] = ['family-help-front-door', 'checs'].map((id) =>
      one.actions.find(
        ({ kind, contact, responses }) =>
          kind === 'contact' && contact === id && responses.every(({ within }) => !within.aim),
      )!,
    );
    expect(family!).to.deep.include({ at: [lower], certain: false });
    expect(social!).to.deep.include({ at: [upper], certain: false });
  });

  it('names the question that decides beside each of the two routes', () => {
    for (const action of one.actions.filter(
      ({ kind, certain, at }) => kind === 'contact' && !certain && at.length === 1,
    )) {
      expect(action.decidedBy, action.text).to.include('without-social-care');
    }
  });

  it('"yes, without social care": the lower tier, and only its route', () => {
    const yes = assessed(cheshireEast2023, ['education.targeted.3'], { 'without-social-care': 'yes' });
    expect(yes.indicated).to.deep.equal(exactly(lower));
    expect(contacts(yes)).to.include('family-help-front-door').and.not.to.include('checs');
    expect(open(yes)).not.to.include('without-social-care');
    expect(yes.reasons.find(({ kind }) => kind === 'answer')).to.deep.include({
      questions: ['without-social-care'],
      basis: 'judgement',
      decides: true,
    });
    expect(actionWith(yes, /^Complete the portal form for family help/)!.responses[0]!.within).to.deep.include({
      most: 5,
      unit: 'working day',
    });
  });

  it('"no": at least the upper tier, and only its route, with both times', () => {
    const no = assessed(cheshireEast2023, ['education.targeted.3'], { 'without-social-care': 'no' });
    expect(no.indicated).to.deep.equal(exactly(upper));
    const route = no.actions.find(({ kind, contact }) => kind === 'contact' && contact === 'checs')!;
    expect(route.certain).to.equal(true);
    expect(route.responses.map(({ within }) => [within.most, within.unit])).to.deep.equal([
      [2, 'hour'],
      [24, 'hour'],
    ]);
    expect(contacts(no)).not.to.include('family-help-front-door');
  });

  it('"not sure": as open as before, and still asked', () => {
    const unsure = assessed(cheshireEast2023, ['education.targeted.3'], { 'without-social-care': 'unsure' });
    expect(unsure.indicated).to.deep.equal(one.indicated);
    expect(unsure.undecided.find(({ question }) => question === 'without-social-care')).to.deep.include({
      unsure: true,
      narrows: true,
    });
    expect(contacts(unsure)).to.include.members(['family-help-front-door', 'checs']);
  });

  it('"yes" never lowers Statutory', () => {
    for (const given of ['yes', 'no', 'unsure']) {
      const all = assessed(cheshireEast2023, ['education.targeted.3', 'education.statutory.2'], {
        'without-social-care': given,
      });
      expect(all.indicated, given).to.deep.equal(exactly(statutory));
    }
    expect(
      assessed(cheshireEast2023, ['education.statutory.2'], { 'without-social-care': 'yes' }).reasons[0]!.text,
    ).to.match(/^Statutory\/Specialist Help: /);
  });

  it('"yes" does not undo another answer that asks for the upper tier', () => {
    const both = assessed(cheshireEast2023, ['education.targeted.3'], {
      'without-social-care': 'yes',
      'complex-needs': 'yes',
    });
    expect(both.indicated).to.deep.equal(exactly(upper));
  });

  it('a lower concern beside it is told, and does not decide', () => {
    const two = assessed(cheshireEast2023, ['education.targeted.3', 'housing.extra.1']);
    expect(two.indicated).to.deep.equal({ from: lower, to: upper });
    const other = two.reasons.find(({ indicators }) => indicators.includes('housing.extra.1'))!;
    expect(other.decides).to.equal(false);
    expect(other.text).to.match(/^Extra Help: /);
    expect(two.reasons.findIndex(({ decides }) => !decides)).to.be.greaterThan(
      two.reasons.findLastIndex(({ decides }) => decides),
    );
  });

  it('is not asked about the tier below Targeted Help', () => {
    expect(open(assessed(cheshireEast2023, ['education.extra.1']))).not.to.include('without-social-care');
  });
});

describe('What decides a span is what bears on it', () => {
  it('an answer that asks for the upper tier does not bear on Statutory', () => {
    const all = assessed(cheshireEast2023, ['education.statutory.2'], { 'without-social-care': 'no' });
    expect(all.reasons.find(({ kind }) => kind === 'answer')).to.deep.include({ decides: false });
  });

  it('a rule decides only where it sets an end of the span', () => {
    const document = variant(raw.cheshireEast, (pack) =>
      pack.rules.push({
        id: 'one-need',
        text: 'One need: at least Extra Help.',
        basis: 'stated',
        when: { kind: 'needs', atLeast: 1 },
        then: [{ kind: 'at-least', level: 'extra' }],
        section: ['Triage Tool'],
      }),
    );
    const rule = (assessment: Assessment) => assessment.reasons.find((one) => one.rule === 'one-need');
    const raised = assessed(document, ['education.universal.1']);
    expect(raised.indicated).to.deep.equal(exactly(extra));
    expect(rule(raised)).to.deep.include({ decides: true });
    expect(rule(assessed(document, ['domestic-abuse.statutory.1']))).to.deep.include({ decides: false });
  });

  it('a rule may look at the span that another rule has raised, in any order of the rules', () => {
    const chain = [
      {
        id: 'first',
        text: 'First.',
        basis: 'stated',
        when: { kind: 'needs', atLeast: 1 },
        then: [{ kind: 'at-least', level: 'targeted', tier: 'upper' }],
        section: ['Triage Tool'],
      },
      {
        id: 'second',
        text: 'Second.',
        basis: 'stated',
        when: { kind: 'position', atLeast: { level: 'targeted', tier: 'upper' } },
        then: [{ kind: 'at-least', level: 'statutory' }],
        section: ['Triage Tool'],
      },
    ];
    for (const rules of [chain, [...chain].reverse()]) {
      const document = variant(raw.cheshireEast, (pack) => pack.rules.push(...rules));
      expect(assessed(document, ['education.universal.1']).indicated).to.deep.equal(exactly(statutory));
      expect(assessed(document, ['education.universal.1'], { 'without-social-care': 'yes' }).indicated).to.deep.equal(
        exactly(statutory),
      );
    }
  });

  it('an answer never takes the span below what a rule states', () => {
    const document = variant(raw.cheshireEast, (pack) =>
      pack.rules.push({
        id: 'upper',
        text: 'Upper.',
        basis: 'stated',
        when: { kind: 'needs', atLeast: 1, from: 'targeted' },
        then: [{ kind: 'at-least', level: 'targeted', tier: 'upper' }],
        section: ['Triage Tool'],
      }),
    );
    expect(assessed(document, ['education.targeted.3'], { 'without-social-care': 'yes' }).indicated).to.deep.equal(
      exactly(upper),
    );
  });
});

describe('Needs are counted by domain, from Extra Help up, and choose an assessment', () => {
  const three = ['education.extra.1', 'housing.extra.1', 'crime.extra.1'];

  it('three domains ask for a Family Help Assessment, and the level stays Extra Help', () => {
    const all = assessed(cheshireEast2023, three);
    expect(all.needs).to.equal(3);
    expect(all.indicated).to.deep.equal(exactly(extra));
    const action = actionWith(all, /Complete the Family Help Assessment/)!;
    expect(action).to.deep.include({ kind: 'assessment', rules: ['three-needs'], basis: 'stated', certain: true });
    expect(actionWith(all, /complete the Extra Help Assessment/)).to.equal(undefined);
    expect(all.reasons.find(({ rule }) => rule === 'three-needs')).to.deep.include({
      decides: false,
      sections: ['Which Assessment'],
    });
  });

  it('two do not: they point to an Extra Help Assessment, said to be implied and only advised', () => {
    const two = assessed(cheshireEast2023, three.slice(0, 2));
    expect(two.needs).to.equal(2);
    expect(actionWith(two, /Complete the Family Help Assessment/)).to.equal(undefined);
    expect(
      actionWith(two, /^Advisable where a number of services are involved: complete the Extra Help Assessment/),
    ).to.deep.include({
      basis: 'implied',
      advised: true,
      certain: false,
    });
    expect(actionWith(two, /Review the extra help plan/i)!.text).to.contain('12 weeks');
  });

  it('several in one domain are one need', () => {
    expect(
      assessed(cheshireEast2023, ['education.extra.1', 'education.extra.2', 'education.targeted.3']).needs,
    ).to.equal(1);
  });

  it('Universal ones are not counted, and only prompt', () => {
    const universal = assessed(cheshireEast2023, ['education.universal.1', 'housing.universal.2', 'crime.universal.1']);
    expect(universal.needs).to.equal(0);
    expect(universal.indicated).to.deep.equal(exactly({ level: 'universal' }));
    expect(actionWith(universal, /Family Help Assessment/)).to.deep.include({
      kind: 'consider',
      basis: 'judgement',
      rules: ['three-areas-some-universal'],
    });
    expect(universal.actions.filter(({ kind }) => kind === 'assessment')).to.deep.equal([]);
  });

  it('strengths are not counted', () => {
    const record = ['housing.extra.1', 'crime.extra.1'].reduce(
      (at, indicator) => addConcern(at, { indicator }),
      newRecord(cheshireEast2023),
    );
    const strong = addStrength(addStrength(record, { indicator: 'health.extra.2' }), {
      domain: 'education',
      text: 'Likes school',
    });
    expect(assess(cheshireEast2023, strong).needs).to.equal(2);
  });

  it('own words in a domain without examples count as a need there', () => {
    const record = addConcern(ticked(cheshireEast2023, three.slice(0, 2)), {
      domain: 'family-relationships',
      level: 'extra',
      text: 'Parents argue daily',
    });
    const all = assess(cheshireEast2023, record);
    expect(all.needs).to.equal(3);
    expect(actionWith(all, /Complete the Family Help Assessment/)).not.to.equal(undefined);
  });

  it('at the lower tier the assessment must be completed, whatever the number', () => {
    const one = assessed(cheshireEast2023, ['education.targeted.3'], { 'without-social-care': 'yes' });
    expect(actionWith(one, /Complete the Family Help Assessment/)).to.deep.include({
      rules: ['lower-tier-assessment'],
      certain: true,
    });
    expect(
      actionWith(assessed(cheshireEast2023, ['education.targeted.3']), /Complete the Family Help Assessment/),
    ).to.deep.include({ certain: false, at: [lower] });
  });
});

describe('Each domain shows what is recorded in it', () => {
  const record = addStrength(
    addStrength(
      ticked(cheshireEast2023, ['housing.extra.2', 'education.targeted.3', 'education.extra.1', 'housing.extra.1']),
      { indicator: 'health.extra.2' },
    ),
    { domain: 'education', text: 'Likes school' },
  );
  const domains = Object.fromEntries(assess(cheshireEast2023, record).domains.map((one) => [one.domain, one]));

  it('its concerns in the order of the document, and its highest level', () => {
    expect(domains['education']).to.deep.include({
      level: 'targeted',
      concerns: ['education.extra.1', 'education.targeted.3'],
    });
    expect(domains['housing']).to.deep.include({ level: 'extra', concerns: ['housing.extra.1', 'housing.extra.2'] });
  });

  it('its strengths, ticked or in own words, and no other domain shows them', () => {
    expect(domains['health']).to.deep.include({ level: null, concerns: [], strengths: ['health.extra.2'] });
    expect(domains['education']!.strengths).to.deep.equal(['education: likes school']);
    expect(domains['housing']!.strengths).to.deep.equal([]);
  });
});

describe('A question is said to narrow where its answer could move the span', () => {
  const narrows = (indicators: readonly string[], answers: Record<string, string> = {}) =>
    assessed(cheshireEast2023, indicators, answers)
      .undecided.filter((prompt) => prompt.narrows)
      .map(({ question }) => question);

  it('the tier questions while the tier is open, and not once it is settled', () => {
    expect(narrows(['education.targeted.3'])).to.deep.equal(['without-social-care', 'complex-needs']);
    expect(narrows(['education.targeted.3'], { 'without-social-care': 'yes' })).to.deep.equal(['complex-needs']);
    expect(narrows(['education.targeted.3'], { 'without-social-care': 'no' })).to.deep.equal([]);
    expect(narrows(['education.targeted.3'], { 'complex-needs': 'yes' })).to.deep.equal([]);
  });

  it('none where every answer leaves the span as it is', () => {
    expect(narrows(['education.extra.1'])).to.deep.equal([]);
    expect(narrows(['education.statutory.2'])).to.deep.equal([]);
  });
});

describe('Own words', () => {
  const own = addConcern(newRecord(cheshireEast2023), {
    domain: 'abuse-and-exploitation',
    level: 'targeted',
    text: 'Older friends buy gifts. ',
  });
  const finding = assess(cheshireEast2023, own);

  it('point to a level as a judgement, with the section of the level', () => {
    const reason = finding.reasons[0]!;
    expect(finding.indicated).to.deep.equal({ from: lower, to: upper });
    expect(reason.text).to.match(
      /^Targeted Help, lower or upper tier not yet decided, where you placed it: “Older friends buy gifts” \(.+\)\.$/,
    );
    expect(reason).to.deep.include({ basis: 'judgement', indicators: [], sections: ['Stepped Approach'] });
  });

  it('stand in a domain that is still shown as a gap', () => {
    const domain = finding.domains.find((one) => one.domain === 'abuse-and-exploitation')!;
    expect(domain).to.deep.include({ level: 'targeted', concerns: [own.concerns[0]!.id] });
    expect(domain.gap).to.match(/missing/);
  });

  it('an empty gap says why it is empty, and an empty domain with text says nothing', () => {
    const domains = Object.fromEntries(finding.domains.map((one) => [one.domain, one]));
    expect(domains['family-relationships']).to.deep.include({ level: null });
    expect(domains['family-relationships']!.gap).to.match(/missing/);
    expect(domains['education']!.gap).to.equal(null);
  });
});

describe('Immediate risk comes first', () => {
  const harm = 'domestic-abuse.statutory.1';
  const urgency = (indicators: readonly string[], given?: string) =>
    assessed(cheshireEast2023, indicators, given ? { 'immediate-risk': given } : {});

  it('the question is found in the document, and a document without one has none', () => {
    expect(urgentQuestion(cheshireEast2023)!.id).to.equal('immediate-risk');
    expect(urgentQuestion(tac)).to.equal(undefined);
  });

  for (const given of ['yes', 'unsure']) {
    it(`"${given}": act now, with or without a sign of harm, with or without anything recorded`, () => {
      for (const indicators of [[], ['education.extra.1'], [harm]]) {
        const now = urgency(indicators, given);
        expect(now.urgent).to.deep.include({
          status: 'act-now',
          contacts: ['police-999', 'checs', 'edt'],
          question: 'immediate-risk',
        });
        expect(now.urgent!.text).to.match(/999/);
        expect(now.urgent!.entries).to.deep.equal(indicators.filter((id) => id === harm));
        expect(now.actions[0]).to.deep.include({ kind: 'urgent', contact: 'checs', certain: true });
      }
    });

    it(`"${given}": advice that no contact is needed is not given`, () => {
      expect(actionWith(urgency(['education.extra.1'], given), /do not need to contact the front door/)).to.equal(
        undefined,
      );
    });
  }

  it('"no": nothing urgent; where a sign describes harm the advice stays, as answered', () => {
    expect(urgency(['education.extra.1'], 'no').urgent).to.equal(null);
    expect(urgency([harm], 'no').urgent).to.deep.include({ status: 'answered', entries: [harm] });
    expect(actionWith(urgency(['education.extra.1'], 'no'), /do not need to contact the front door/)).not.to.equal(
      undefined,
    );
  });

  it('not answered: a sign of harm asks now, and nothing else does', () => {
    expect(urgency([harm]).urgent).to.deep.include({ status: 'ask-now', entries: [harm] });
    expect(urgency(['education.extra.1']).urgent).to.equal(null);
    expect(open(urgency([harm]))).to.include('immediate-risk');
  });

  it('a "no" says what was recorded after it that may be harm, until it is given again', () => {
    const judge = (record: CaseRecord) => answer(record, 'immediate-risk', 'no', { on: '2026-11-22' });
    const since = (record: CaseRecord) => assess(cheshireEast2023, record).urgent!.since;
    const first = judge(addConcern(newRecord(cheshireEast2023), { indicator: 'health.statutory.3' }));
    expect(since(first)).to.deep.equal([]);
    const later = addConcern(first, {
      domain: 'abuse-and-exploitation',
      level: 'statutory',
      text: 'Bruises on both arms',
    });
    const { id } = later.concerns.at(-1)!;
    expect(since(later)).to.deep.equal([id]);
    expect(assess(cheshireEast2023, later).urgent!.status, 'the answer stands').to.equal('answered');
    expect(toText(cheshireEast2023, later, { now: new Date('2026-11-22T10:00:00Z') })).to.contain(
      'Judged before 1 thing that may be harm was added or changed. Judge it again.',
    );
    expect(since(addConcern(first, { indicator: 'education.extra.1' })), 'no harm').to.deep.equal([]);
    expect(since(removeEntry(later, id)), 'taken out again').to.deep.equal([]);
    expect(since(judge(later)), 'judged again').to.deep.equal([]);
    expect(since(answer(later, 'immediate-risk', 'no')), 'not known what was there').to.deep.equal([]);
  });

  describe('a "no" is judged again', () => {
    const family = addPerson(addPerson(newRecord(cheshireEast2023), { id: 'a', label: 'Ava', role: 'child' }), {
      id: 'b',
      label: 'Ben',
      role: 'child',
    });
    const signs = addConcern(addConcern(family, { indicator: harm, people: ['a'] }), {
      indicator: 'education.extra.1',
      people: ['a'],
      note: 'Late twice',
    });
    const judged = answer(setChild(signs, { words: 'I like school' }), 'immediate-risk', 'no', { on: '2026-11-22' });
    const stands = (record: CaseRecord) => {
      const { since, notes, childSince } = assess(cheshireEast2023, record).urgent!;
      return { since, notes, childSince };
    };
    const known = { since: [], notes: [], childSince: false };
    const HIT = 'Dad hit him with a belt';

    it('not where nothing that may be harm was recorded since', () => {
      expect(stands(judged)).to.deep.equal(known);
      expect(stands(changeEntry(judged, harm, { note: 'Told by the school nurse' }))).to.deep.equal(known);
      expect(stands(setChild(judged, { words: 'I like maths' }))).to.deep.equal(known);
      expect(stands(changeEntry(judged, harm, { people: ['a'] })), 'about the same child').to.deep.equal(known);
    });

    it('where a sign of harm is said of another child, or of the whole family', () => {
      for (const wider of [
        changeEntry(judged, harm, { people: ['a', 'b'] }),
        changeEntry(judged, harm, { people: [] }),
        addConcern(judged, { indicator: harm, people: ['b'] }),
      ])
        expect(stands(wider)).to.deep.equal({ ...known, since: [harm] });
      expect(stands(changeEntry(judged, 'education.extra.1', { people: ['b'] })), 'no harm').to.deep.equal(known);
    });

    it('where another child is added to a family of whom it is said: the report does not say that harm was added', () => {
      const said = answer(changeEntry(judged, harm, { people: [] }), 'immediate-risk', 'no', { on: '2026-11-22' });
      const grown = addPerson(said, { id: 'c', label: 'Cy', role: 'unborn' });
      expect(stands(grown)).to.deep.equal({ ...known, since: [harm] });
      expect(toText(cheshireEast2023, grown, { now: new Date('2026-11-22T10:00:00Z') })).to.contain(
        'Judged before 1 thing that may be harm was added or changed. Judge it again.',
      );
    });

    it('where a note speaks of harm, beside whichever sign', () => {
      for (const id of [harm, 'education.extra.1'])
        for (const noted of [
          changeEntry(judged, id, { note: HIT }),
          addConcern(judged, { indicator: id, people: ['a'], note: HIT }),
        ])
          expect(stands(noted), id).to.deep.equal({ ...known, since: [id], notes: [id] });
    });

    it('where the child speaks of harm', () => {
      const told = setChild(judged, { words: HIT });
      expect(stands(told)).to.deep.equal({ ...known, childSince: true });
      expect(riskIsOpen(assess(cheshireEast2023, told).urgent)).to.equal(true);
      expect(toText(cheshireEast2023, told, { now: new Date('2026-11-22T10:00:00Z') })).to.contain(
        'Judged before 1 thing that may be harm was added or changed. Judge it again.',
      );
    });

    it('and then stands for all of it, also in a record that was saved between', () => {
      const more = setChild(changeEntry(judged, 'education.extra.1', { note: HIT, people: ['b'] }), { words: HIT });
      const read = readRecord(cheshireEast2023, JSON.parse(JSON.stringify(more)));
      if (!read.ok) throw new Error(read.issues[0]!.message);
      expect(stands(read.value)).to.deep.equal(stands(more));
      expect(stands(read.value).since).to.deep.equal(['education.extra.1']);
      const again = answer(read.value, 'immediate-risk', 'no', { on: '2026-11-23' });
      expect(stands(again)).to.deep.include({ since: [], childSince: false });
    });

    it('a level that was recorded before a sign was said of another child is to be reviewed', () => {
      const agreed = agree(judged, { level: 'statutory', rationale: '', on: '2026-11-22' });
      expect(assess(cheshireEast2023, agreed).agreed!.since).to.deep.equal([]);
      expect(assess(cheshireEast2023, changeEntry(agreed, harm, { people: ['a', 'b'] })).agreed!.since).to.deep.equal([
        harm,
      ]);
    });
  });

  it('a "no" from before more harm was recorded rules nothing out: it is judged again, and nobody asks for agreement first', () => {
    const told = addConcern(newRecord(cheshireEast2023), { indicator: 'education.targeted.1' });
    const judged = answer(told, 'immediate-risk', 'no', { on: '2026-11-22' });
    const later = addConcern(judged, { indicator: 'health.statutory.3' });
    const work = (record: CaseRecord) => assess(cheshireEast2023, record).actions;
    const asks = (record: CaseRecord) =>
      work(record).filter(({ kind, order }) => kind === 'agreement' || order === 'agreement');
    expect(work(judged)[0]!.kind).not.to.equal('urgent');
    expect(asks(judged)).not.to.be.empty;
    expect(work(later)[0]).to.deep.include({ kind: 'urgent', contact: null });
    expect(work(later)[0]!.text).to.match(/^Judge again, because it was answered before something was recorded/);
    expect(asks(later)).to.be.empty;
    const again = answer(later, 'immediate-risk', 'no', { on: '2026-11-22' });
    expect(work(again)[0]!.kind).not.to.equal('urgent');
    expect(asks(again)).not.to.be.empty;
    const report = toText(cheshireEast2023, later, { now: new Date('2026-11-22T10:00:00Z') });
    expect(report)
      .to.contain('Once immediate risk is judged')
      .and.contain('If so, or if you are not sure, ring at once');
  });

  it('beside a sign of harm nobody is told that no contact is needed, judged or not', () => {
    const atExtra = 'domestic-abuse.extra.2';
    expect(urgency([atExtra]).urgent).to.deep.include({ status: 'ask-now' });
    expect(actionWith(urgency([atExtra]), /do not need to contact the front door/)).to.equal(undefined);
    const judged = urgency([atExtra], 'no');
    expect(actionWith(judged, /do not need to contact the front door/)).to.equal(undefined);
    expect(actionWith(judged, /Seek advice in your own agency/)).not.to.equal(undefined);
  });

  it('an answer about risk sets no level', () => {
    expect(urgency([], 'yes').indicated).to.equal(null);
    expect(urgency(['education.extra.1'], 'yes').indicated).to.deep.equal(exactly(extra));
  });

  it('a rule that makes a position urgent does so', () => {
    const document = variant(raw.cheshireEast, (pack) =>
      pack.rules.push({
        id: 'statutory-is-urgent',
        text: 'Statutory is urgent.',
        basis: 'stated',
        when: { kind: 'position', atLeast: { level: 'statutory' } },
        then: [{ kind: 'urgent' }],
        section: ['Triage Tool'],
      }),
    );
    const record = addConcern(newRecord(document), {
      domain: 'housing',
      level: 'statutory',
      text: 'Nowhere to sleep tonight',
    });
    expect(assess(document, record).urgent).to.deep.include({ status: 'act-now' });
  });

  it('any question whose answer is urgent makes it so, not only the first', () => {
    const document = variant(raw.cheshireEast, (pack) =>
      pack.questions.push({
        id: 'injury',
        text: 'Does an injury need attention now?',
        options: [
          { id: 'yes', label: 'Yes', then: [{ kind: 'urgent' }] },
          { id: 'no', label: 'No', then: [] },
        ],
        section: ['Triage Tool'],
      }),
    );
    for (const others of [[], [['immediate-risk', 'no']]]) {
      expect(
        assessed(document, ['education.extra.1'], { ...Object.fromEntries(others), injury: 'yes' }).urgent,
      ).to.deep.include({ status: 'act-now' });
    }
  });
});

describe('The agreed position', () => {
  const agreedOn = (
    document: ThresholdDocument,
    indicators: readonly string[],
    position: Omit<AgreedPosition, 'rationale' | 'on'>,
    rationale = '',
  ) => assess(document, agree(ticked(document, indicators), { ...position, rationale, on: '2026-11-22' }));

  it('within what the document points to needs no rationale', () => {
    for (const position of [lower, upper, { level: 'targeted' }]) {
      expect(agreedOn(cheshireEast2023, ['education.targeted.3'], position).agreed).to.deep.include({
        relation: 'within',
        rationaleMissing: false,
      });
    }
  });

  it('above or below it needs one', () => {
    const cases = [
      [['education.extra.1'], lower, 'above'],
      [['education.targeted.3'], statutory, 'above'],
      [['education.targeted.3'], extra, 'below'],
      [['education.statutory.2'], upper, 'below'],
    ] as const;
    for (const [indicators, position, relation] of cases) {
      for (const [rationale, rationaleMissing] of [
        ['', true],
        ['  ', true],
        ['We talked it over.', false],
      ] as const) {
        expect(agreedOn(cheshireEast2023, indicators, position, rationale).agreed, relation).to.deep.include({
          relation,
          rationaleMissing,
        });
      }
    }
  });

  it('the reason says how it stands, with the rationale or that it is missing', () => {
    const reason = (assessment: Assessment) => assessment.reasons.find(({ kind }) => kind === 'agreed')!.text;
    expect(reason(agreedOn(cheshireEast2023, ['education.targeted.3'], lower))).to.equal(
      'Agreed: Targeted Help, lower tier. This is within what the document points to.',
    );
    expect(reason(agreedOn(cheshireEast2023, ['education.extra.1'], lower, 'Risk is rising.'))).to.equal(
      'Agreed: Targeted Help, lower tier. This is above what the document points to (Extra Help). Reason given: Risk is rising.',
    );
    expect(reason(agreedOn(cheshireEast2023, ['education.targeted.3'], extra))).to.match(
      /below what the document points to \(Targeted Help, lower or upper tier not yet decided\)\. The reasons are missing\.$/,
    );
  });

  it('with nothing recorded there is nothing to compare it with', () => {
    const agreed = agreedOn(cheshireEast2023, [], extra);
    expect(agreed.agreed!.relation).to.equal('open');
    expect(agreed.indicated).to.equal(null);
  });

  it('whoever leads already is told before anybody is asked for consent or fills in a form', () => {
    const one = addConcern(newRecord(cheshireEast2023), { indicator: 'education.statutory.1' });
    const { actions } = assess(cheshireEast2023, answer(one, 'service-involved', 'social-worker'));
    expect(actions[0]!.text).to.equal('Share your concerns with the allocated social worker.');
  });

  it('where an answer names somebody to ask, nobody is told that no contact is needed', () => {
    const hearing = addConcern(newRecord(cheshireEast2023), { indicator: 'health.extra.1' });
    const none = /do not need to contact the front door/;
    expect(actionWith(assess(cheshireEast2023, hearing), none)).not.to.equal(undefined);
    const disabled = assess(cheshireEast2023, answer(hearing, 'disabled-child', 'yes'));
    expect(actionWith(disabled, /ask ChECS/)).to.deep.include({ contact: 'checs' });
    expect(actionWith(disabled, none)).to.equal(undefined);
  });

  it('a disabled child is asked about at every level, in own words and in a note too', () => {
    const asked = (entry: Parameters<typeof addConcern>[1]) =>
      assess(cheshireEast2023, addConcern(newRecord(cheshireEast2023), entry)).undecided.some(
        ({ question }) => question === 'disabled-child',
      );
    for (const level of ['universal', 'extra', 'targeted', 'statutory'])
      for (const text of [
        'Hearing loss in both ears',
        'He is deaf',
        'a disabled girl',
        'uses a wheelchair',
        'autistic',
      ])
        expect(asked({ domain: 'health', level, text }), `${level}: ${text}`).to.equal(true);
    expect(asked({ indicator: 'education.universal.3', note: 'He is deaf in one ear' })).to.equal(true);
    expect(asked({ domain: 'health', level: 'extra', text: 'Often tired' })).to.equal(false);
    expect(asked({ indicator: 'education.universal.3', note: 'In lessons' })).to.equal(false);
  });

  it('lower than the document: nobody is told that no contact is needed', () => {
    const none = /do not need to contact the front door/;
    expect(actionWith(agreedOn(cheshireEast2023, ['education.statutory.1'], extra, 'We know them.'), none)).to.equal(
      undefined,
    );
    expect(actionWith(agreedOn(cheshireEast2023, ['education.extra.1'], extra), none)).not.to.equal(undefined);
  });

  it('the actions follow it; what the document points to stays', () => {
    const raised = agreedOn(cheshireEast2023, ['education.extra.1'], upper, 'Risk is rising.');
    expect(raised.indicated).to.deep.equal(exactly(extra));
    expect(contacts(raised)).to.deep.equal(['checs']);
    expect(actionWith(raised, /do not need to contact the front door/)).to.equal(undefined);
    const settled = agreedOn(cheshireEast2023, ['education.targeted.3'], lower);
    expect(contacts(settled)).to.include('family-help-front-door').and.not.to.include('checs');
    for (const { at } of settled.actions)
      expect(at.every(({ level, tier }) => level === 'targeted' && tier === 'lower')).to.equal(true);
  });

  it('without a tier the actions stay open over both', () => {
    expect(
      contacts(agreedOn(cheshireEast2023, ['education.extra.1'], { level: 'targeted' }, 'Risk is rising.')),
    ).to.include.members(['family-help-front-door', 'checs']);
  });

  it('without a tier the actions begin where the document does: no lower tier is opened again', () => {
    const upperAtLeast = answer(ticked(cheshireEast2023, ['education.targeted.3']), 'without-social-care', 'no');
    const agreed = (level: string) => agree(upperAtLeast, { level, rationale: 'Talked over.', on: '2026-11-22' });
    const whole = assess(cheshireEast2023, agreed('targeted'));
    expect(whole.basis).to.deep.equal(exactly(upper));
    expect(contacts(whole)).to.deep.equal(['checs']);
    expect(assess(cheshireEast2023, agreed('extra')).basis).to.deep.equal(exactly(extra));
  });

  it('keeps who agreed it and when', () => {
    const record = agree(ticked(cheshireEast2023, ['education.extra.1']), {
      ...extra,
      rationale: '',
      by: 'DSL',
      on: '2026-11-22',
    });
    expect(assess(cheshireEast2023, record).agreed).to.deep.equal({
      ...extra,
      rationale: '',
      by: 'DSL',
      on: '2026-11-22',
      relation: 'within',
      rationaleMissing: false,
      since: [],
    });
  });

  it('what is recorded after it is told, and what was there before is not', () => {
    const record = agree(ticked(cheshireEast2023, ['education.extra.1']), {
      ...extra,
      rationale: '',
      on: '2026-11-22',
    });
    const later = addStrength(addConcern(record, { indicator: 'domestic-abuse.statutory.1' }), {
      domain: 'education',
      text: 'Likes school',
    });
    expect(assess(cheshireEast2023, later).agreed!.since).to.deep.equal([
      'domestic-abuse.statutory.1',
      'education: likes school',
    ]);
  });
});

describe('What is to be done', () => {
  it('who leads and what agreement is needed, by tier', () => {
    const both = assessed(cheshireEast2023, ['education.targeted.3']);
    const leads = both.actions.filter(({ kind }) => kind === 'lead');
    expect(leads.map(({ at, certain }) => [at, certain])).to.deep.equal([
      [[lower], false],
      [[upper], false],
    ]);
    const settled = assessed(cheshireEast2023, ['education.targeted.3'], { 'without-social-care': 'yes' });
    expect(only(settled.actions.filter(({ kind }) => kind === 'lead'))).to.deep.include({
      certain: true,
      sections: ['Pyramid of Support', 'Stepped Approach', 'Step Down'],
    });
    expect(only(settled.actions.filter(({ kind }) => kind === 'agreement')).text).to.match(/parental consent/);
  });

  it('what holds at every position still possible is certain, also where each tier says it for itself', () => {
    const document = variant(raw.cheshireEast, (pack) => {
      for (const tier of pack.levels[2].tiers)
        tier.agreement = { text: 'Get agreement first.', section: ['Stepped Approach'] };
    });
    const both = assessed(document, ['education.targeted.3']);
    expect(only(both.actions.filter(({ kind }) => kind === 'agreement'))).to.deep.include({
      at: [lower, upper],
      certain: true,
    });
  });

  it('two routes with the same words to two contacts are both shown', () => {
    const document = variant(raw.cheshireEast, (pack) =>
      pack.routes.push({ ...pack.routes[3], id: 'police', contact: 'police-999' }),
    );
    expect(contacts(assessed(document, ['domestic-abuse.statutory.1']))).to.deep.equal(['checs', 'police-999']);
  });

  it('an assessment brings where it is sent, a plan its review', () => {
    const two = assessed(cheshireEast2023, ['education.extra.1']);
    expect(two.actions.find(({ kind }) => kind === 'papers')).to.deep.include({ contact: 'partnership-family-help' });
    expect(two.actions.find(({ kind }) => kind === 'review')!.doubts.join(' ')).to.match(/12 weeks/);
  });

  it('the check comes first where it is not known whether a service is involved, and an answer ends it', () => {
    const check = (given?: string) =>
      actionWith(
        assessed(cheshireEast2023, ['education.extra.1'], given ? { 'service-involved': given } : {}),
        /whether there is already a lead professional to share/,
      );
    expect(check()).to.deep.include({ certain: false, decidedBy: ['service-involved'] });
    expect(check('unsure')!.responses[0]!.within).to.deep.include({ most: 3, unit: 'working day', aim: true });
    expect(check('none')).to.equal(undefined);
    expect(check('social-worker')).to.equal(undefined);
    expect(
      actionWith(
        assessed(cheshireEast2023, ['education.extra.1'], { 'service-involved': 'social-worker' }),
        /with the allocated social worker/,
      ),
    ).to.deep.include({ kind: 'do', certain: true });
  });

  it('a rule with two grounds holds on either: a position, or an answer with nothing recorded', () => {
    const share = (indicators: readonly string[], answers: Record<string, string>) =>
      actionWith(assessed(cheshireEast2023, indicators, answers), /^Share what you know with children’s social care/);
    expect(share(['education.statutory.2'], {})).to.deep.include({ certain: true, rules: ['share-concern'] });
    expect(share(['education.targeted.3'], {})).to.deep.include({ certain: false, at: [upper] });
    expect(share([], { 'immediate-risk': 'yes' })).to.deep.include({ certain: true, at: [] });
    expect(share(['education.extra.1'], { 'immediate-risk': 'unsure' })).to.deep.include({
      certain: true,
      at: [extra],
    });
    expect(share([], { 'immediate-risk': 'no' })).to.equal(undefined);
    expect(share(['education.extra.1'], { 'immediate-risk': 'no' })).to.equal(undefined);
    expect(share(['education.extra.1'], {})).to.equal(undefined);
  });

  it('what two rules ask for is one action, with the sections of both', () => {
    const both = assessed(cheshireEast2023, ['education.targeted.3', 'housing.extra.1', 'crime.extra.1']);
    const action = actionWith(both, /Complete the Family Help Assessment/)!;
    expect(action).to.deep.include({
      at: [lower],
      certain: false,
      sections: ['Which Assessment', 'Stepped Approach'],
    });
  });

  it('a rule counts only the indicators that it names, by level, domain and harm', () => {
    const rule = (when: object) =>
      variant(raw.cheshireEast, (pack) =>
        pack.rules.push({
          id: 'counted',
          text: 'Counted.',
          basis: 'stated',
          when: { kind: 'indicators', atLeast: 1, ...when },
          then: [{ kind: 'action', text: 'Count.' }],
          section: ['Triage Tool'],
        }),
      );
    const counts = (when: object, ...indicators: string[]) =>
      actionWith(assessed(rule(when), indicators), /^Count\.$/) !== undefined;
    expect(counts({ level: 'extra' }, 'education.extra.1')).to.equal(true);
    expect(counts({ level: 'extra' }, 'education.targeted.3')).to.equal(false);
    expect(counts({ domain: 'housing' }, 'housing.extra.4')).to.equal(true);
    expect(counts({ domain: 'housing' }, 'education.extra.1')).to.equal(false);
    expect(counts({ alert: true }, 'domestic-abuse.statutory.1')).to.equal(true);
    expect(counts({ alert: true }, 'education.extra.1')).to.equal(false);
    expect(counts({ atLeast: 2, level: 'extra' }, 'education.extra.1', 'housing.extra.4')).to.equal(true);
    expect(counts({ atLeast: 2, level: 'extra' }, 'education.extra.1', 'housing.universal.2')).to.equal(false);
  });

  it('the most urgent kind stands first, and each action once', () => {
    const all = assessed(cheshireEast2023, ['education.targeted.3', 'housing.extra.1', 'crime.extra.1'], {
      'immediate-risk': 'unsure',
    });
    expect(all.actions[0]!.kind).to.equal('urgent');
    expect(new Set(all.actions.map(({ kind, text }) => `${kind} ${text}`)).size).to.equal(all.actions.length);
  });

  it('the contacts that actions name are listed once, in order', () => {
    const both = assessed(cheshireEast2023, ['education.targeted.3'], { 'immediate-risk': 'yes' });
    const listed = contactsIn(cheshireEast2023, both.actions).map(({ id }) => id);
    expect(listed[0]).to.equal('checs');
    expect(new Set(listed).size).to.equal(listed.length);
    expect(contactsIn(cheshireEast2023, [])).to.deep.equal([]);
  });
});

describe("Children have their own spans: from their own concerns, the adults' and the family’s", () => {
  let record = newRecord(cheshireEast2023, {
    people: [
      { id: 'a', label: 'A', role: 'child' },
      { id: 'b', label: 'B', role: 'child' },
      { id: 'baby', label: 'Baby', role: 'unborn' },
      { id: 'mum', label: 'Mum', role: 'adult' },
    ],
  });
  record = addConcern(record, { indicator: 'education.targeted.3', people: ['a'] });
  const FOR_EACH = 'Answers are about the whole family, and count for each child with a level here.';
  const child = (at: CaseRecord, person: string) =>
    assess(cheshireEast2023, at).children.find((one) => one.person === person)!;

  it('adults have none', () => {
    expect(assess(cheshireEast2023, record).children.map(({ person }) => person)).to.deep.equal(['a', 'b', 'baby']);
  });

  it('one child’s concern is not another’s', () => {
    expect(child(record, 'a')).to.deep.equal({
      person: 'a',
      indicated: { from: lower, to: upper },
      concerns: ['education.targeted.3'],
      answers: [],
    });
    expect(child(record, 'b')).to.deep.equal({ person: 'b', indicated: null, concerns: [], answers: [] });
  });

  it('an answer, which is about the whole family, is named with each child whose level it bears on', () => {
    const both = addConcern(record, { indicator: 'education.extra.1', people: ['baby'] });
    const told = answer(both, 'without-social-care', 'no');
    const answers = ['a', 'b', 'baby'].map((one) => child(told, one).answers);
    expect(answers).to.deep.equal([['without-social-care'], [], ['without-social-care']]);
    const report = toText(cheshireEast2023, told, { now: new Date('2026-11-22T10:00:00Z') });
    expect(report).to.contain(FOR_EACH);
    expect(toText(cheshireEast2023, both, { now: new Date('2026-11-22T10:00:00Z') })).not.to.contain(FOR_EACH);
  });

  it('an adult’s concern, and the whole family’s, bear on every child', () => {
    const adult = addConcern(record, { indicator: 'substance-misuse.extra.2', people: ['mum'] });
    expect(child(adult, 'b')).to.deep.include({ indicated: exactly(extra), concerns: ['substance-misuse.extra.2'] });
    expect(child(adult, 'baby').indicated).to.deep.equal(exactly(extra));
    expect(child(adult, 'a').concerns).to.have.members(['education.targeted.3', 'substance-misuse.extra.2']);
    const whole = addConcern(record, { indicator: 'housing.statutory.1' });
    for (const person of ['a', 'b', 'baby']) expect(child(whole, person).indicated).to.deep.equal(exactly(statutory));
  });

  it('a concern about an adult and one child is about both', () => {
    const both = addConcern(record, { indicator: 'health.statutory.5', people: ['b', 'mum'] });
    for (const person of ['a', 'b', 'baby']) expect(child(both, person).indicated).to.deep.equal(exactly(statutory));
    const twoChildren = addConcern(record, { indicator: 'health.statutory.5', people: ['b', 'baby'] });
    expect(child(twoChildren, 'a').indicated).to.deep.equal({ from: lower, to: upper });
  });

  it('the span of the family is that of its highest concern', () => {
    expect(assess(cheshireEast2023, record).indicated).to.deep.equal({ from: lower, to: upper });
  });

  it('a child who comes later has what adults and family bring', () => {
    const later = addPerson(addConcern(record, { indicator: 'housing.extra.1' }), {
      id: 'c',
      label: 'C',
      role: 'child',
    });
    expect(child(later, 'c')).to.deep.include({ indicated: exactly(extra), concerns: ['housing.extra.1'] });
  });
});

describe('One fact that the source prints at two levels', () => {
  const pairs = (assessment: Assessment) => assessment.collisions.map(({ indicators }) => indicators);

  it('absence: over 10% and persistent, shown from whichever is ticked', () => {
    for (const indicators of [
      ['education.extra.1'],
      ['education.targeted.3'],
      ['education.targeted.3', 'education.extra.1'],
    ]) {
      const all = assessed(cheshireEast2023, indicators);
      const collision = all.collisions.filter(
        ({ indicators: [one, other] }) => one === 'education.extra.1' && other === 'education.targeted.3',
      );
      expect(only(collision)).to.deep.include({ levels: ['extra', 'targeted'], sections: ['Triage Tool'] });
    }
  });

  it('rent arrears: across levels and domains', () => {
    expect(pairs(assessed(cheshireEast2023, ['housing.extra.4']))).to.have.deep.members([
      ['financial-stability.targeted.4', 'housing.extra.4'],
      ['housing.universal.2', 'housing.extra.4'],
    ]);
  });

  it('a collision changes no level', () => {
    expect(assessed(cheshireEast2023, ['education.extra.1']).indicated).to.deep.equal(exactly(extra));
  });
});

describe('West Cheshire: the level asks for two needs', () => {
  const one = 'family.partnership-plus.1';
  const two = 'family.partnership-plus.7';
  const partnership = { level: 'partnership-plus' };

  it('one need does not rule out the level below, and the reason counts', () => {
    const single = assessed(westCheshire, [one]);
    expect(single.indicated).to.deep.equal({ from: { level: 'universal-plus' }, to: partnership });
    expect(single.needs).to.equal(1);
    const count = single.reasons.find(({ kind }) => kind === 'count')!;
    expect(count.text).to.equal(
      'Partnership Plus asks for 2 or more needs. 1 is recorded, so a lower level is not ruled out.',
    );
    expect(count).to.deep.include({
      decides: true,
      sections: ['Partnership Plus - Service Delivery', 'Partnership Plus - Indicators'],
    });
    expect(actionWith(single, /Team around the Family/)).to.equal(undefined);
  });

  it('two needs settle it', () => {
    const both = assessed(westCheshire, [one, two]);
    expect(both.indicated).to.deep.equal(exactly(partnership));
    expect(both.reasons.filter(({ kind }) => kind === 'count')).to.deep.equal([]);
    expect(actionWith(both, /Complete the Team around the Family/)).to.deep.include({
      kind: 'assessment',
      rules: ['two-needs'],
    });
    expect(both.actions.find(({ kind }) => kind === 'review')!.text).to.match(/regular/);
    expect(both.actions.find(({ kind }) => kind === 'agreement')!.doubts).to.deep.equal([
      'The source states no exception.',
    ]);
  });

  it('two needs of the family are not two needs of each child', () => {
    let record = newRecord(westCheshire, {
      people: [
        { id: 'a', label: 'A', role: 'child' },
        { id: 'b', label: 'B', role: 'child' },
      ],
    });
    record = addConcern(addConcern(record, { indicator: one, people: ['a'] }), { indicator: two, people: ['b'] });
    const { indicated, children } = assess(westCheshire, record);
    expect(indicated).to.deep.equal(exactly(partnership));
    for (const child of children)
      expect(child.indicated).to.deep.equal({ from: { level: 'universal-plus' }, to: partnership });
  });

  it('a higher concern settles it alone', () => {
    const record = addConcern(ticked(westCheshire, [one]), { domain: 'family', level: 'statutory', text: 'Injury' });
    expect(assess(westCheshire, record).indicated).to.deep.equal(exactly(statutory));
  });

  it('where an answer rules the lower level out, no reason says that it is not ruled out', () => {
    const document = variant(raw.westCheshire, (pack) => {
      pack.questions.find(({ id }: { id: string }) => id === 'more-help').options[0].then = [
        { kind: 'at-least', level: 'partnership-plus' },
      ];
    });
    const raised = assessed(document, [one], { 'more-help': 'yes' });
    expect(raised.indicated).to.deep.equal(exactly(partnership));
    expect(reasonsOf(raised).filter((text) => /not ruled out/.test(text))).to.deep.equal([]);
  });

  it('the route depends on who leads, and both are shown until that is known', () => {
    const routes = (answers: Record<string, string>) =>
      assessed(westCheshire, [one, two], answers).actions.filter(({ kind }) => kind === 'contact');
    const [integrated, stepUp] = [/referral to IES/, /Step-Up/];
    const shown = (answers: Record<string, string>) =>
      routes(answers).map(({ text }) => [integrated.test(text), stepUp.test(text)]);
    expect(shown({})).to.deep.equal([
      [true, false],
      [false, true],
    ]);
    for (const { certain, decidedBy } of routes({})) {
      expect(certain).to.equal(false);
      expect(decidedBy).to.deep.equal(['more-help', 'lead-from-service']);
    }
    expect(routes({ 'more-help': 'yes' }).map(({ decidedBy }) => decidedBy)).to.deep.equal([
      ['lead-from-service'],
      ['lead-from-service'],
    ]);
    expect(shown({ 'more-help': 'yes', 'lead-from-service': 'no' })).to.deep.equal([[true, false]]);
    expect(shown({ 'more-help': 'yes', 'lead-from-service': 'yes' })).to.deep.equal([[false, true]]);
    expect(only(routes({ 'more-help': 'yes', 'lead-from-service': 'yes' }))).to.deep.include({
      certain: true,
      contact: 'i-art',
    });
    expect(shown({ 'more-help': 'no' })).to.deep.equal([]);
    expect(shown({ 'more-help': 'yes', 'lead-from-service': 'unsure' })).to.have.length(2);
  });

  it('a question that hangs on another is asked once that one is open or answered so', () => {
    expect(open(assessed(westCheshire, [one, two]))).to.include.members(['more-help', 'lead-from-service']);
    expect(open(assessed(westCheshire, [one, two], { 'more-help': 'no' }))).not.to.include('lead-from-service');
  });
});

describe('Worcestershire: the route follows an answer, and an accumulation is a prompt', () => {
  const serious = 'basic-care.level-4.1';
  const route = (given?: string) => assessed(worcestershire, [serious], given ? { 'open-service': given } : {});

  it('each answer leads to its own door, also where harm is recorded and immediate risk is not answered', () => {
    expect(contacts(route('no'))).to.deep.equal(['family-front-door']);
    expect(contacts(route('eifs'))).to.deep.equal(['eifs']);
    expect(contacts(route('tfs'))).to.deep.equal(['tfs']);
    expect(contacts(route('social-worker'))).to.deep.equal(['social-worker']);
  });

  it('without an answer, or not known, all of them stay open', () => {
    for (const given of [undefined, 'unsure']) {
      const actions = route(given).actions.filter(({ kind }) => kind === 'contact');
      expect(actions.map(({ contact }) => contact)).to.have.members([
        'family-front-door',
        'social-worker',
        'eifs',
        'tfs',
      ]);
      for (const { certain, decidedBy } of actions)
        expect([certain, decidedBy]).to.deep.equal([false, ['open-service']]);
    }
  });

  it('several examples prompt, and never raise the level', () => {
    const two = assessed(worcestershire, ['education.level-2.1', 'education.level-2.10']);
    expect(two.indicated).to.deep.equal(exactly({ level: 'level-2' }));
    expect(actionWith(two, /Look at the examples together/)).to.deep.include({ kind: 'consider', basis: 'judgement' });
    expect(actionWith(assessed(worcestershire, ['education.level-2.1']), /Look at the examples together/)).to.equal(
      undefined,
    );
  });

  it('an answer alone can point to a level, and never to a lower one', () => {
    expect(assessed(worcestershire, [], { 'child-in-need': 'yes' }).indicated).to.deep.equal(
      exactly({ level: 'level-4' }),
    );
    expect(assessed(worcestershire, [serious], { 'child-in-need': 'no' }).indicated).to.deep.equal(
      exactly({ level: 'level-4' }),
    );
    expect(assessed(worcestershire, [], { 'child-in-need': 'no' }).indicated).to.equal(null);
  });

  it('strengths at Level One point to nothing', () => {
    const record = addStrength(newRecord(worcestershire), { indicator: 'education.level-1.1' });
    expect(assess(worcestershire, record)).to.deep.include({ indicated: null, needs: 0 });
  });

  it('a review interval that is a range stays one', () => {
    expect(
      assessed(worcestershire, ['education.level-3.1']).actions.find(({ kind }) => kind === 'review')!.text,
    ).to.match(/6-12 weeks.*Reviewed by: the lead professional\./);
  });

  it('immediate risk leads to every immediate route', () => {
    const now = assessed(worcestershire, [], { 'immediate-risk': 'unsure' });
    expect(now.actions.filter(({ kind }) => kind === 'urgent').map(({ contact }) => contact)).to.deep.equal([
      'police-999',
      'family-front-door',
    ]);
  });
});

describe('A document without a grid', () => {
  it('points to no level, asks its questions and acts on their answers', () => {
    const record = answer(newRecord(tac, { people: [{ label: 'A', role: 'child' }] }), 'safeguarding-incident', 'yes');
    const found = assess(tac, record);
    expect(found).to.deep.include({ indicated: null, urgent: null, domains: [], needs: 0 });
    expect(found.children).to.deep.equal([{ person: 'person-1', indicated: null, concerns: [], answers: [] }]);
    expect(actionWith(found, /Refer to the SPA/)).to.deep.include({ kind: 'do', at: [], certain: true });
    expect(open(found)).to.deep.equal(['no-further-action']);
    expect(open(assess(tac, answer(record, 'no-further-action', 'unsure')))).to.deep.equal(['no-further-action']);
  });

  it('has no level to agree on', () => {
    expect(() => assess(tac, agree(newRecord(tac), { level: 'extra', rationale: '', on: '2026-11-22' }))).to.throw(
      UnknownIdError,
    );
  });
});

describe('A programmer’s mistake throws a named error', () => {
  const empty = newRecord(cheshireEast);
  const throwing = (record: CaseRecord, words: RegExp) =>
    expect(() => assess(cheshireEast, record)).to.throw(UnknownIdError, words);

  it('a record of another document', () => {
    expect(() => assess(westCheshire, empty)).to.throw(
      ForeignRecordError,
      /"corner-cheshire-east", not with "corner-west-cheshire"/,
    );
    expect(new ForeignRecordError('x').name).to.equal('ForeignRecordError');
  });

  it('an indicator, a domain or a level that the document does not have', () => {
    throwing(addConcern(empty, { indicator: 'education.extra.99' }), /no indicator "education\.extra\.99"/);
    throwing(addConcern(empty, { domain: 'nowhere', level: 'extra', text: 'x' }), /no domain "nowhere"/);
    throwing(addConcern(empty, { domain: 'education', level: 'high', text: 'x' }), /no level "high"/);
  });

  it('the same on a strength: it is not left out unseen', () => {
    throwing(addStrength(empty, { indicator: 'education.extra.99' }), /no indicator "education\.extra\.99"/);
    throwing(addStrength(empty, { domain: 'nowhere', text: 'x' }), /no domain "nowhere"/);
  });

  it('a question or an option that the document does not have: an answer is not left out unseen', () => {
    throwing(answer(empty, 'why', 'yes'), /no question "why"/);
    throwing(answer(empty, 'immediate-risk', 'maybe'), /"maybe"/);
  });

  it('an agreed level or tier that the document does not have', () => {
    throwing(agree(empty, { level: 'high', rationale: '', on: '2026-11-22' }), /no level "high"/);
    throwing(
      agree(empty, { level: 'extra', tier: 'upper', rationale: '', on: '2026-11-22' }),
      /no tier of extra "upper"/,
    );
  });
});

describe('Whom an action names', () => {
  it('an action of a rule, or of an answer, brings its contact, so that no address stands in its words', () => {
    const record = answer(
      addConcern(newRecord(cheshireEast2023), { indicator: 'education.extra.1' }),
      'service-involved',
      'unsure',
    );
    const { actions } = assess(cheshireEast2023, record);
    const naming = (contact: string, kind: string) =>
      actions.filter((one) => one.contact === contact && one.kind === kind).map(({ text }) => text);
    expect(naming('partnership-family-help', 'consider').join()).to.match(/any other completed screening tool/);
    expect(naming('family-help-front-door', 'contact').join()).to.match(/whether there is already a lead professional/);
    expect(contactsIn(cheshireEast2023, actions).map(({ id }) => id)).to.include.members([
      'partnership-family-help',
      'family-help-front-door',
    ]);
  });

  it('a document without signs shows its routes for every position, as nothing can be recorded', () => {
    const one = variant(raw.tac, (pack) => {
      pack.levels = [
        { id: 'early', name: 'Early help', summary: 'x', section: [pack.sections[0]] },
        { id: 'social-care', name: 'Social care', summary: 'x', section: [pack.sections[0]] },
      ];
      pack.routes = [
        {
          id: 'spa',
          text: 'Refer to the SPA.',
          how: 'referral',
          urgency: 'routine',
          at: { from: { level: 'social-care' }, to: { level: 'social-care' } },
          section: [pack.sections[0]],
        },
      ];
    });
    const { indicated, actions } = assess(one, newRecord(one));
    expect(indicated).to.equal(null);
    const route = actions.find(({ text }) => text === 'Refer to the SPA.')!;
    expect(route).to.deep.include({ certain: false, at: [{ level: 'social-care' }] });
  });
});

describe('What is to be done', () => {
  it('never states as a fact what nobody has answered: West Cheshire ties two referrals to who leads', () => {
    const open = assessed(westCheshire2019, ['family.partnership-plus.3', 'family.partnership-plus.7']);
    const referrals = open.actions.filter(({ text }) => /Integrated Early Support/.test(text));
    expect(referrals).to.have.length(2);
    for (const { text, certain } of referrals) {
      expect(certain).to.equal(false);
      expect(text).to.match(/^If the lead professional is /);
    }
  });

  it('asks for what the document only encourages as encouraged: the Early Help Assessment in Worcestershire', () => {
    for (const sign of ['health.level-2.3', 'health.level-3.2']) {
      const asked = actionWith(assessed(worcestershire2019, [sign]), /complete the Early Help Assessment/i);
      expect(asked, sign).to.deep.include({ advised: true, certain: false });
      expect(asked!.text, sign).to.match(/encourages/);
    }
  });
});
