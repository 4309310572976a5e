import { expect } from '@esm-bundle/chai';
import { addConcern, answer, assess, newRecord, type CaseRecord, type ThresholdDocument } from '../../src/index.js';
import { cheshireEast2023, raw, variant } from './documents.js';

/* An assessment or a plan to complete, with its review and where it is sent; and a plan that the family has already. */

const EXTRA = addConcern(newRecord(cheshireEast2023), { indicator: 'education.extra.1' });
const SECTION = ['Step Up'];
const REVIEW = { interval: { words: 'every 6 weeks.', most: 6, unit: 'week' }, section: ['Step Down'] };
const SEND = { text: 'Send a copy.', contact: 'checs', section: ['Contact Details'], doubt: 'To whom is unclear.' };
const DOUBT = 'How often is unclear.';

/** Cheshire East with one rule, a plan with all that a plan can have, and the given answers to "your agency alone". */
const withPlan = (then: readonly object[], more: { readonly yes?: readonly object[]; readonly bare?: boolean } = {}) =>
  variant(raw.pack, (pack) => {
    const when = { kind: 'position', atLeast: { level: 'universal' } };
    pack.rules = [{ id: 'all', text: 'A rule.', basis: 'implied', when, then, section: SECTION }];
    const rest = more.bare ? {} : { review: { ...REVIEW, by: 'the lead professional.', doubt: DOUBT }, send: SEND };
    pack.plans.push({ id: 'plan', name: 'Family plan.', when: 'Always.', section: SECTION, ...rest });
    pack.plans.push({ id: 'other', name: 'Other plan', when: 'Always.', review: REVIEW, section: SECTION });
    const [yes] = pack.questions.find(({ id }: { id: string }) => id === 'agency-alone').options;
    yes.then = more.yes ?? [];
  });
const PAPERS = ['assessment', 'plan', 'review', 'papers'];
const papers = (document: ThresholdDocument, record: CaseRecord = EXTRA) =>
  assess(document, record).actions.filter(({ kind }) => PAPERS.includes(kind));
const texts = (document: ThresholdDocument, record?: CaseRecord) => papers(document, record).map(({ text }) => text);
const given = answer(EXTRA, 'agency-alone', 'yes');
const plan = { kind: 'plan', plan: 'plan' };
const there = { kind: 'plan-in-place', plan: 'plan' };

describe('A plan to complete', () => {
  it('brings its review with who reviews it, and where it is sent, each with its own section and doubt', () => {
    const { at } = papers(withPlan([plan]))[0]!;
    const shared = { at, certain: true, advised: false, decidedBy: [], responses: [] };
    expect(papers(withPlan([plan]))).to.deep.equal([
      {
        ...shared,
        kind: 'plan',
        order: 'plan',
        text: 'Complete the Family plan.',
        contact: null,
        rules: ['all'],
        basis: 'implied',
        sections: SECTION,
        doubts: [],
      },
      {
        ...shared,
        kind: 'review',
        order: 'review',
        text: 'Review the Family plan: every 6 weeks. Reviewed by: the lead professional.',
        contact: null,
        rules: [],
        basis: 'stated',
        sections: ['Step Down'],
        doubts: [DOUBT],
      },
      {
        ...shared,
        kind: 'papers',
        order: 'papers',
        text: 'Send a copy.',
        contact: 'checs',
        rules: [],
        basis: 'stated',
        sections: ['Contact Details'],
        doubts: ['To whom is unclear.'],
      },
    ]);
  });

  it('is by itself where the document says no more of it, and names nobody where nobody is said to review', () => {
    expect(texts(withPlan([plan], { bare: true }))).to.deep.equal(['Complete the Family plan.']);
    expect(texts(withPlan([{ kind: 'plan', plan: 'other' }]))).to.deep.equal([
      'Complete the Other plan.',
      'Review the Other plan: every 6 weeks.',
    ]);
  });

  it('that is only advised says where, and nothing of it is certain', () => {
    const advised = papers(withPlan([{ ...plan, where: 'Where it helps.' }]));
    expect(advised.map(({ text }) => text)).to.deep.equal([
      'Where it helps: complete the Family plan.',
      'Review the Family plan: every 6 weeks. Reviewed by: the lead professional.',
      'Send a copy.',
    ]);
    expect(advised.every((one) => one.advised && !one.certain)).to.equal(true);
  });

  it('and an assessment of one id are two things', () => {
    const document = withPlan([plan, { kind: 'assessment', assessment: 'extra-help-assessment' }]);
    expect(papers(document).map(({ kind, text }) => [kind, text])).to.deep.include.members([
      ['assessment', 'Complete the Extra Help Assessment.'],
      ['plan', 'Complete the Family plan.'],
    ]);
  });
});

describe('A plan that the family has', () => {
  const [complete, review, send] = [
    'Complete the Family plan.',
    'Review the Family plan: every 6 weeks. Reviewed by: the lead professional.',
    'Send a copy.',
  ];

  it('is reviewed and sent, and not asked for again', () => {
    const document = withPlan([plan], { yes: [there] });
    expect(texts(document)).to.deep.equal([complete, review, send]);
    expect(texts(document, given)).to.deep.equal([review, send]);
    expect(papers(document, given).every(({ certain, advised }) => certain && !advised)).to.equal(true);
  });

  it('says where that is somebody’s task, in each of its steps', () => {
    const document = withPlan([plan], { yes: [{ ...there, where: 'If you lead.' }] });
    const tied = papers(document, given);
    expect(tied.map(({ text }) => text)).to.deep.equal([
      'If you lead: review the Family plan, every 6 weeks. Reviewed by: the lead professional.',
      'If you lead: Send a copy.',
    ]);
    expect(tied.every(({ certain, advised }) => advised && !certain)).to.equal(true);
  });

  it('does not stand for another plan, nor for an assessment', () => {
    const document = withPlan(
      [
        { kind: 'plan', plan: 'other' },
        { kind: 'assessment', assessment: 'extra-help-assessment' },
      ],
      { yes: [there] },
    );
    expect(texts(document, given)).to.include.members([
      'Complete the Other plan.',
      'Complete the Extra Help Assessment.',
      review,
    ]);
    expect(texts(document, given)).to.not.include(complete);
  });
});

describe('What a rule asks to be weighed until a question is answered', () => {
  const WEIGH = 'Find out who helps already.';
  const document = withPlan([
    { kind: 'prompt', text: WEIGH, until: 'service-involved' },
    { kind: 'prompt', text: 'Weigh it always.', contact: 'checs', order: 'before-contact' },
    { kind: 'action', text: 'Do it always.' },
  ]);
  const shown = (record: CaseRecord) =>
    assess(document, record).actions.flatMap(({ kind, text, order, contact }) =>
      [WEIGH, 'Weigh it always.', 'Do it always.'].includes(text) ? [[kind, order, contact]] : [],
    );

  it('is gone once somebody has answered, and stays with "not sure"', () => {
    const all = [
      ['consider', 'before-contact', 'checs'],
      ['do', 'do', null],
      ['consider', 'consider', null],
    ];
    expect(shown(EXTRA)).to.deep.equal(all);
    expect(shown(answer(EXTRA, 'service-involved', 'unsure'))).to.deep.equal(all);
    expect(shown(answer(EXTRA, 'service-involved', 'none'))).to.deep.equal(all.slice(0, 2));
  });
});
