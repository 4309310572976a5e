import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  answer,
  assess,
  newRecord,
  setChild,
  setCondition,
  type Action,
  type Assessment,
  type CaseRecord,
  type Condition,
  type ThresholdDocument,
} from '../../src/index.js';
import { evaluate, mayHold, placeConcerns } from '../../src/conditions/index.js';
import { questionsIn } from '../../src/document/index.js';
import {
  cheshireEast2023,
  familyHelpTemplate,
  raw,
  variant,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';

const own = (document: ThresholdDocument, domain: string, level: string, text: string) =>
  addConcern(newRecord(document), { domain, level, text });
const ticked = (document: ThresholdDocument, ...indicators: readonly string[]) =>
  indicators.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(document));
const answered = (record: CaseRecord, answers: Readonly<Record<string, string>>) =>
  Object.entries(answers).reduce((before, [question, option]) => answer(before, question, option), record);
const actionWith = ({ actions }: Assessment, words: RegExp): Action | undefined =>
  actions.find(({ text }) => words.test(text));
const told = ({ reasons }: Assessment) => reasons.map(({ text }) => text).join(' ');

const disclosure = 'C told me that step-dad touches her';

describe('Own words where the document speaks of harm', () => {
  const places = [
    [cheshireEast2023, 'abuse-and-exploitation', 'universal'],
    [cheshireEast2023, 'abuse-and-exploitation', 'extra'],
    [cheshireEast2023, 'abuse-and-exploitation', 'statutory'],
    [cheshireEast2023, 'domestic-abuse', 'targeted'],
    [cheshireEast2023, 'family-relationships', 'statutory'],
    [worcestershire2019, 'basic-care', 'level-2'],
    [worcestershire2019, 'education', 'level-4'],
    [westCheshire2019, 'family', 'statutory'],
  ] as const;

  for (const [document, domain, level] of places) {
    it(`ask about immediate risk before anything else: ${document.provenance.id}, ${domain}, ${level}`, () => {
      const record = own(document, domain, level, disclosure);
      const { urgent, actions } = assess(document, record);
      expect(urgent).to.deep.include({ status: 'ask-now', entries: [record.concerns[0]!.id] });
      expect(actions[0]!.text).to.contain(document.questions[0]!.text);
      expect(actions[0]).to.deep.include({ kind: 'urgent', certain: true, decidedBy: ['immediate-risk'] });
    });
  }

  it('nobody is told that no contact is needed, or to ask for agreement first, until the risk is judged', () => {
    const record = own(cheshireEast2023, 'abuse-and-exploitation', 'extra', disclosure);
    expect(actionWith(assess(cheshireEast2023, record), /do not need to contact the front door/)).to.equal(undefined);
    const serious = own(cheshireEast2023, 'abuse-and-exploitation', 'statutory', disclosure);
    expect(actionWith(assess(cheshireEast2023, serious), /parental consent/)).to.equal(undefined);
    const judged = assess(cheshireEast2023, answered(serious, { 'immediate-risk': 'no' }));
    expect(judged.urgent).to.deep.include({ status: 'answered' });
    expect(actionWith(judged, /parental consent/)).to.deep.include({ kind: 'agreement', order: 'before-contact' });
  });

  it('the place is enough: mild words there ask as well', () => {
    const mild = own(cheshireEast2023, 'abuse-and-exploitation', 'extra', 'Talks to a new friend online');
    expect(assess(cheshireEast2023, mild).urgent).to.deep.include({ status: 'ask-now' });
    // Both rows of Worcestershire that name safety and protection: abuse and rejection stand in the second.
    for (const area of ['basic-care', 'parents-and-carers']) {
      const quiet = own(worcestershire2019, area, 'level-2', 'Dad never speaks to him');
      expect(assess(worcestershire2019, quiet).urgent, area).to.deep.include({ status: 'ask-now' });
    }
  });
});

describe('Words that may mean harm', () => {
  const note = 'Took a kitchen knife to school';
  const noted = (sign: string) => addConcern(newRecord(cheshireEast2023), { indicator: sign, note });
  const silent = (record: CaseRecord) => {
    const assessment = assess(cheshireEast2023, record);
    expect(actionWith(assessment, /do not need to contact the front door/)).to.equal(undefined);
    expect(actionWith(assessment, /parental consent/)).to.equal(undefined);
  };

  it('ask about immediate risk wherever they are written', () => {
    for (const level of ['universal', 'extra', 'targeted']) {
      const record = own(cheshireEast2023, 'housing', level, disclosure);
      const { urgent, actions } = assess(cheshireEast2023, record);
      expect(urgent).to.deep.include({ status: 'ask-now', entries: [record.concerns[0]!.id], notes: [], child: false });
      expect(actions[0]).to.deep.include({ kind: 'urgent', decidedBy: ['immediate-risk'] });
      silent(record);
    }
  });

  it('ask in the note beside a sign that describes no harm, and name it', () => {
    const { urgent, indicated, needs } = assess(cheshireEast2023, noted('crime.extra.2'));
    expect(urgent).to.deep.include({ status: 'ask-now', entries: ['crime.extra.2'], notes: ['crime.extra.2'] });
    silent(noted('crime.extra.2'));
    const plain = assess(cheshireEast2023, addConcern(newRecord(cheshireEast2023), { indicator: 'crime.extra.2' }));
    expect(plain.urgent).to.equal(null);
    expect({ indicated, needs }).to.deep.equal({ indicated: plain.indicated, needs: plain.needs });
  });

  it('ask in what the child said', () => {
    const told = setChild(newRecord(cheshireEast2023), { words: 'He hits me when mum is out' });
    expect(assess(cheshireEast2023, told).urgent).to.deep.include({ status: 'ask-now', entries: [], child: true });
    expect(assess(cheshireEast2023, setChild(told, { words: 'I like my nan' })).urgent).to.equal(null);
  });

  it('after "no immediate risk" still ask whether to share or to refer', () => {
    const judged = answered(noted('crime.extra.2'), { 'immediate-risk': 'no' });
    const assessment = assess(cheshireEast2023, judged);
    expect(assessment.urgent).to.deep.include({ status: 'answered' });
    expect(actionWith(assessment, /has suffered significant harm or is likely to\?/)).to.deep.include({
      certain: true,
    });
    const other = addConcern(newRecord(familyHelpTemplate), {
      domain: 'learning',
      level: 'universal',
      text: disclosure,
    });
    expect(assess(familyHelpTemplate, other).undecided.map(({ question }) => question)).to.include('significant-harm');
  });
});

describe('A document without an immediate route still puts the emergency first', () => {
  it('the emergency advice is the first action where a child is at risk now', () => {
    const { actions } = assess(westCheshire2019, answered(newRecord(westCheshire2019), { 'immediate-risk': 'yes' }));
    expect(actions[0]).to.deep.include({
      kind: 'urgent',
      text: westCheshire2019.emergency.text,
      contact: westCheshire2019.emergency.contacts[0],
    });
  });
});

describe('A person who judged the risk is not contradicted', () => {
  it('nor asked again what was answered: "not sure" and silence still are', () => {
    const harm = own(worcestershire2019, 'education', 'level-2', disclosure);
    const asks = (option: string | null) => {
      const assessment = assess(worcestershire2019, answer(harm, 'significant-harm', option));
      return actionWith(assessment, /^Ask yourself whether the child has suffered significant harm/) !== undefined;
    };
    expect([null, 'unsure', 'yes', 'no'].map(asks)).to.deep.equal([true, true, false, false]);
  });

  it('significant harm that is not immediate: refer without delay, and no word of immediate risk', () => {
    const record = answered(newRecord(worcestershire2019), { 'immediate-risk': 'no', 'significant-harm': 'yes' });
    const { urgent, actions } = assess(worcestershire2019, record);
    expect(urgent).to.deep.include({ status: 'answered' });
    expect(actions[0]!.text).to.match(/^Refer to children’s social care without delay/);
    expect(actions.filter(({ kind }) => kind === 'urgent')).to.deep.equal([]);
  });

  it('while nobody has judged it, significant harm is acted on now', () => {
    const record = answered(newRecord(worcestershire2019), { 'significant-harm': 'yes' });
    expect(assess(worcestershire2019, record).urgent).to.deep.include({ status: 'act-now' });
  });
});

describe('A condition that is built into a sign belongs to that sign', () => {
  const eighteen = 'family.partnership-plus.18';
  const seventeen = 'family.partnership-plus.17';
  const universalPlus = { level: 'universal-plus' };
  const partnership = { level: 'partnership-plus' };
  const statutory = { level: 'statutory' };

  it('is asked for each recorded sign, and of nothing else', () => {
    const { undecided } = assess(
      westCheshire2019,
      ticked(westCheshire2019, eighteen, seventeen, 'family.partnership-plus.1'),
    );
    const prompts = undecided.filter(({ entry }) => entry !== null);
    expect(prompts.map(({ entry, question, narrows }) => [entry, question, narrows])).to.deep.equal([
      [seventeen, null, true],
      [eighteen, null, true],
    ]);
    expect(prompts[1]!.text).to.match(/Does this hold: There is no evidence of immediate harm\?$/);
  });

  for (const met of ['no', 'unsure', null] as const) {
    it(`${met ?? 'no answer'}: a higher level stays open, nothing is lowered, and immediate risk is asked about`, () => {
      const record = setCondition(ticked(westCheshire2019, eighteen), eighteen, met);
      const { indicated, urgent, undecided } = assess(westCheshire2019, record);
      expect(indicated).to.deep.equal({ from: universalPlus, to: statutory });
      expect(urgent).to.deep.include({ status: 'ask-now', entries: [eighteen] });
      expect(undecided.filter(({ entry }) => entry === eighteen).map(({ unsure }) => unsure)).to.deep.equal(
        met === 'no' ? [] : [met === 'unsure'],
      );
      expect(told(assess(westCheshire2019, record))).to.match(/a higher one is not ruled out/);
    });
  }

  it('"yes": the sign stands where the document puts it, and nothing urgent follows from it', () => {
    const record = setCondition(ticked(westCheshire2019, eighteen), eighteen, 'yes');
    expect(assess(westCheshire2019, record)).to.deep.include({
      indicated: { from: universalPlus, to: partnership },
      urgent: null,
    });
  });

  it('"no" to one sign says nothing about another', () => {
    const both = setCondition(ticked(westCheshire2019, eighteen, seventeen), seventeen, 'yes');
    const { urgent, undecided } = assess(westCheshire2019, setCondition(both, eighteen, 'no'));
    expect(urgent!.entries).to.deep.equal([eighteen]);
    expect(undecided.filter(({ entry }) => entry !== null)).to.deep.equal([]);
  });

  it('a sign with several conditions asks for all of them in one question', () => {
    const { undecided } = assess(westCheshire2019, ticked(westCheshire2019, 'family.partnership-plus.11'));
    expect(undecided.find(({ entry }) => entry !== null)!.text).to.match(/Do all of these hold: .+; .+; .+\?$/);
  });
});

describe('A level with two limbs is settled by both', () => {
  const two = ticked(westCheshire2019, 'family.partnership-plus.1', 'family.partnership-plus.7');
  const open = { from: { level: 'universal-plus' }, to: { level: 'partnership-plus' } };

  for (const given of [{}, { 'coordinated-response': 'no' }, { 'coordinated-response': 'unsure' }] as Record<
    string,
    string
  >[]) {
    it(`two needs and ${Object.values(given)[0] ?? 'no answer'} on the co-ordinated response: the level below stays open`, () => {
      const found = assess(westCheshire2019, answered(two, given));
      expect(found.indicated).to.deep.equal(open);
      const count = found.reasons.find(({ kind }) => kind === 'count')!;
      expect(count).to.deep.include({ questions: ['coordinated-response'], decides: true });
      expect(count.text).to.match(/A lower level is not ruled out\.$/);
    });
  }

  it('the question is said to narrow the span', () => {
    expect(
      assess(westCheshire2019, two).undecided.find(({ question }) => question === 'coordinated-response'),
    ).to.deep.include({ narrows: true });
  });

  it('two needs and "yes" settle it; one need and "yes" do not', () => {
    const settled = assess(westCheshire2019, answered(two, { 'coordinated-response': 'yes' }));
    expect(settled.indicated).to.deep.equal({ from: open.to, to: open.to });
    const one = answered(ticked(westCheshire2019, 'family.partnership-plus.1'), { 'coordinated-response': 'yes' });
    expect(assess(westCheshire2019, one).indicated).to.deep.equal(open);
  });
});

describe('A circumstance sets no level by itself', () => {
  const context = 'domestic-abuse.targeted.7';

  it('alone it points to nothing, and its reason says that it is background', () => {
    const found = assess(cheshireEast2023, ticked(cheshireEast2023, context));
    expect(found).to.deep.include({ indicated: null, needs: 0 });
    expect(found.reasons[0]!.text).to.match(/^Background, printed at Targeted Help: .+ It sets no level by itself\.$/);
    expect(found.domains.find(({ domain }) => domain === 'domestic-abuse')).to.deep.include({
      level: null,
      concerns: [context],
    });
  });
});

describe('Disability is asked about at every level', () => {
  for (const sign of ['health.extra.1', 'education.statutory.6']) {
    it(`${sign}: whether a child is disabled, and whether the needs are complex`, () => {
      const { undecided } = assess(cheshireEast2023, ticked(cheshireEast2023, sign));
      expect(undecided.map(({ question }) => question)).to.include.members(['disabled-child', 'complex-needs']);
    });
  }

  it('"yes" names the upper tier and sets no level', () => {
    const record = answered(ticked(cheshireEast2023, 'health.extra.1'), { 'disabled-child': 'yes' });
    const found = assess(cheshireEast2023, record);
    expect(found.indicated).to.deep.equal({ from: { level: 'extra' }, to: { level: 'extra' } });
    expect(actionWith(found, /Targeted Help, upper tier/)).to.deep.include({ kind: 'consider', contact: 'checs' });
  });
});

describe('A condition says what made it true', () => {
  const record = answered(ticked(cheshireEast2023, 'education.extra.1', 'housing.extra.1', 'crime.extra.1'), {
    'service-involved': 'extra-help-plan',
  });
  const evidence = {
    document: cheshireEast2023,
    basis: null,
    concerns: placeConcerns(cheshireEast2023, record.concerns),
    given: record,
  };
  const needs: Condition = { kind: 'needs', atLeast: 3 };
  const service: Condition = { kind: 'answer', question: 'service-involved', is: ['extra-help-plan'] };
  const open: Condition = { kind: 'answer', question: 'agency-alone', is: ['yes'] };

  it('a count names what it counted, an answer its question, both together all of it', () => {
    expect(evaluate({ kind: 'all', of: [needs, service] }, evidence)).to.deep.equal({
      holds: 'yes',
      because: {
        entries: ['education.extra.1', 'housing.extra.1', 'crime.extra.1'],
        answers: ['service-involved'],
      },
      open: [],
    });
  });

  it('what it still hangs on is named, also where another part holds', () => {
    expect(evaluate({ kind: 'all', of: [needs, open] }, evidence)).to.deep.include({
      holds: 'unknown',
      open: ['agency-alone'],
    });
    expect(evaluate({ kind: 'any', of: [needs, open] }, evidence)).to.deep.include({ holds: 'yes', open: [] });
  });

  it('the reason of three needs names the three', () => {
    const reason = assess(cheshireEast2023, record).reasons.find(({ rule }) => rule === 'three-needs')!;
    expect(reason.entries).to.deep.equal(['education.extra.1', 'housing.extra.1', 'crime.extra.1']);
  });

  it('a reason that hangs on the position names what set the position', () => {
    const { reasons } = assess(
      worcestershire2019,
      ticked(worcestershire2019, 'basic-care.level-3.1', 'health.level-2.1'),
    );
    expect(reasons.find(({ rule }) => rule === 'co-ordinated-plan')!.entries).to.deep.equal(['basic-care.level-3.1']);
  });

  it('the questions in it are found wherever they stand, and where it can never hold is known', () => {
    expect(questionsIn({ kind: 'any', of: [needs, { kind: 'not', of: service }] })).to.deep.equal(['service-involved']);
    const top: Condition = { kind: 'position', atLeast: { level: 'statutory' } };
    const at = { level: 'extra' };
    expect(mayHold(cheshireEast2023, { kind: 'all', of: [top, needs] }, at)).to.equal(false);
    expect(mayHold(cheshireEast2023, { kind: 'any', of: [top, needs] }, at)).to.equal(null);
    expect(mayHold(cheshireEast2023, { kind: 'not', of: top }, at)).to.equal(true);
  });
});

describe('What to do comes in the order of work', () => {
  it('the check for a lead professional before the contact, agreement before the form, papers after it', () => {
    const record = answered(ticked(cheshireEast2023, 'education.targeted.3'), { 'without-social-care': 'yes' });
    const orders = assess(cheshireEast2023, record).actions.map(({ order }) => order);
    expect([...new Set(orders)]).to.deep.equal([
      'before-contact',
      'form',
      'lead',
      'assessment',
      'plan',
      'papers',
      'do',
      'consider',
    ]);
  });

  it('at lower tier the plan is sent once, and whether there is a lead already is asked once', () => {
    const record = answered(ticked(cheshireEast2023, 'education.targeted.3'), {
      'without-social-care': 'yes',
      'service-involved': 'unsure',
    });
    const { actions } = assess(cheshireEast2023, record);
    expect(actions.filter(({ kind }) => kind === 'papers')).to.have.length(1);
    expect(actions.filter(({ text }) => /already a lead professional/.test(text))).to.have.length(1);
  });

  it('three needs at Statutory do not make the Family Help Assessment certain', () => {
    const record = ticked(cheshireEast2023, 'education.statutory.2', 'housing.extra.1', 'crime.extra.1');
    const found = assess(cheshireEast2023, record);
    expect(actionWith(found, /^Complete the Family Help Assessment/)).to.equal(undefined);
    expect(actionWith(found, /Decide with children’s social care/)).to.deep.include({ kind: 'consider' });
  });

  it('a pack may say where its own action stands', () => {
    const document = variant(raw.pack, (pack) => {
      pack.questions[1].options[0].then.push({ kind: 'action', text: 'Ring the school.', order: 'before-contact' });
    });
    const record = answered(ticked(document, 'education.targeted.3'), { 'without-social-care': 'yes' });
    expect(
      assess(document, record)
        .actions.slice(0, 3)
        .map(({ text }) => text),
    ).to.include('Ring the school.');
  });
});
