import { expect } from '@esm-bundle/chai';
import { planStep, type ThresholdDocument } from '../../src/index.js';
import { cheshireEast2023, tacProtocol, westCheshire2019, worcestershire2019 } from '../core/documents.js';
import { clear, words } from './page.js';
import { openStep, resetClock, setClock, StepPage } from './step-page.js';

/*
 * Every protocol of every pack, clicked to its end and down each branch on which people do not
 * agree. The walker records whatever is open; how each walk ends is written by hand from the sources.
 */

interface Walk {
  readonly what: string;
  readonly document: ThresholdDocument;
  readonly protocol: string;
  /** Questions, by how they begin, and the option given. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Whether people agree; left out where nothing is to be agreed. */
  readonly agree?: boolean;
  /** What was decided instead, where that is asked. */
  readonly decided?: string;
  /** The stages in the order in which they come up. */
  readonly stages: readonly string[];
  readonly state: 'Completed' | 'Not agreed' | 'Under way';
  /** What the part on disagreement says. */
  readonly disagreement: string;
}

const [tac, wo, ce, wc] = [tacProtocol, worcestershire2019, cheshireEast2023, westCheshire2019];
const GAP = 'Not said in the document The protocol gives no route for managers who disagree.';
const POLICY = 'If you disagree with the decision If people do not agree, use the Escalation Policy.';
const CHALLENGE =
  'If you disagree with the decision If professionals do not agree, use the partnership’s Professional Challenge procedure.';
const SCP =
  'If you disagree with the decision If agreement about the threshold cannot be reached, use the SCP Escalation and Resolution Policy.';

const URGENT_WO = 'Is the child at immediate risk of harm?';
const URGENT_CE = 'May a child need urgent protection';

const walks: readonly Walk[] = [
  {
    what: 'agreed before the meeting',
    document: tac,
    protocol: 'step-up',
    answers: {
      'Is this an unplanned step up': 'No',
      'Does the child meet the threshold': 'Yes',
      'Where did the managers settle it?': 'Before the Transitions Meeting',
      'Was the child or family supported': 'Yes',
    },
    agree: true,
    stages: [
      'Case identified',
      'Managers talk',
      'On the list',
      'Referral to the SPA, before the meeting',
      'List sent round',
      'Lead and team chosen',
      'Social worker allocated',
      'PEH worker’s role set',
      'CAF shared',
      'Step up plan agreed',
      'Introductory TAC meeting',
      'Off the list',
    ],
    state: 'Completed',
    disagreement: GAP,
  },
  {
    what: 'agreed at the meeting',
    document: tac,
    protocol: 'step-up',
    answers: {
      'Where did the managers settle it?': 'At the Transitions Meeting',
      'Was the child or family supported': 'No',
    },
    agree: true,
    stages: [
      'Case identified',
      'Managers talk',
      'On the list',
      'Referral to the SPA, after the meeting',
      'List sent round',
      'Lead and team chosen',
      'Social worker allocated',
      'PEH worker’s role set',
      'CAF shared',
      'Step up plan agreed',
      'Introductory TAC meeting',
      'Off the list',
    ],
    state: 'Completed',
    disagreement: GAP,
  },
  {
    what: 'not agreed',
    document: tac,
    protocol: 'step-up',
    agree: false,
    stages: ['Case identified', 'Managers talk', 'PEH carries on'],
    state: 'Not agreed',
    disagreement: 'There is no step up. PEH carries on with the family.',
  },
  {
    what: 'after an incident',
    document: tac,
    protocol: 'unplanned-step-up',
    answers: {
      'Is this an unplanned step up': 'Yes',
      'Is a child at immediate risk': 'No',
      'Was the child or family supported': 'Not known',
    },
    stages: [
      'Referral to the SPA',
      'On the list',
      'List sent round',
      'Lead and team chosen',
      'Lead professional allocated',
      'PEH worker’s role set',
      'CAF shared',
      'Step up plan agreed',
      'Introductory TAC meeting',
      'Off the list',
    ],
    state: 'Completed',
    disagreement: GAP,
  },
  {
    what: 'agreed',
    document: tac,
    protocol: 'step-down',
    answers: { 'Was there a CAF lead professional': 'Yes' },
    agree: true,
    stages: [
      'Case identified',
      'Managers talk',
      'On the list',
      'List sent round',
      'Lead and team chosen',
      'PEH lead professional allocated',
      'TAC set up',
      'Single Assessment shared',
      'Step down plan agreed',
      'Introductory TAC meeting',
      'Transition completed',
      'Off the list',
    ],
    state: 'Completed',
    disagreement: GAP,
  },
  {
    what: 'not agreed',
    document: tac,
    protocol: 'step-down',
    answers: { 'Was there a CAF lead professional': 'No' },
    agree: false,
    stages: ['Case identified', 'Managers talk', 'CSC carries on'],
    state: 'Not agreed',
    disagreement: 'There is no step down. CSC carries on with the family.',
  },
  {
    what: 'with a recommendation',
    document: tac,
    protocol: 'no-further-action',
    answers: { 'Did a statutory assessment end': 'Yes, and it recommends tier 1 or 2 services to the family' },
    stages: [
      'The SPA receives the referral',
      'Referred on to PEH',
      'Allocated to a team',
      'First contact with the family',
    ],
    state: 'Completed',
    disagreement: GAP,
  },
  {
    what: 'immediate',
    document: wo,
    protocol: 'step-up',
    answers: { [URGENT_WO]: 'Yes' },
    stages: ['Level of need reviewed', 'Call the Family Front Door', 'Answer from the Family Front Door'],
    state: 'Completed',
    disagreement: POLICY,
  },
  {
    what: 'not sure whether it is immediate: the call comes all the same',
    document: wo,
    protocol: 'step-up',
    answers: { [URGENT_WO]: 'Not sure' },
    // The answer to the call waits until it is settled whether the other way, a referral, is taken.
    stages: ['Level of need reviewed', 'Call the Family Front Door'],
    state: 'Under way',
    disagreement: POLICY,
  },
  {
    what: 'emerging, through both, agreed',
    document: wo,
    protocol: 'step-up',
    answers: {
      [URGENT_WO]: 'No',
      'With whom is the emerging concern': 'Both, one after the other',
      'Does the family already': 'Yes, with Targeted Family Support (TFS)',
    },
    agree: true,
    stages: [
      'Level of need reviewed',
      'Talk with the line manager',
      'Step up conversation requested',
      'Step up conversation',
      'Outcome settled',
      'Consent sought',
      'Social care referral made',
      'Answer from the Family Front Door',
    ],
    state: 'Completed',
    disagreement: POLICY,
  },
  {
    what: 'emerging, with the line manager, not agreed',
    document: wo,
    protocol: 'step-up',
    answers: { [URGENT_WO]: 'No', 'With whom is the emerging concern': 'The line manager' },
    agree: false,
    stages: [
      'Level of need reviewed',
      'Talk with the line manager',
      'Outcome settled',
      'Case note in FWi',
      'Early help continues',
    ],
    state: 'Not agreed',
    disagreement: 'Early help carries on, with regular reviews of the level of need.',
  },
  {
    what: 'emerging, with the MASH Manager, not agreed',
    document: wo,
    protocol: 'step-up',
    answers: { [URGENT_WO]: 'No', 'With whom is the emerging concern': 'The MASH Manager, in a step up conversation' },
    agree: false,
    stages: [
      'Level of need reviewed',
      'Step up conversation requested',
      'Step up conversation',
      'Outcome settled',
      'Case note in FWi',
      'Early help continues',
    ],
    state: 'Not agreed',
    disagreement: POLICY,
  },
  {
    what: 'with support from TFS or EIFS',
    document: wo,
    protocol: 'step-down-locality',
    answers: {
      'Has the Child’s Plan been completed?': 'Yes',
      'Has the risk been reduced?': 'Yes',
      'Can partner agencies': 'Yes',
      'Is support from TFS or EIFS required?': 'Yes',
      'Does the family already': 'Yes, the family has an allocated social worker',
    },
    agree: true,
    stages: [
      'Manager agrees',
      'Transfer of need episode',
      'Case discussion',
      'Joint home visit',
      'Final core group or CIN meeting',
      'Allocated within the service',
    ],
    state: 'Completed',
    disagreement: POLICY,
  },
  {
    what: 'without such support',
    document: wo,
    protocol: 'step-down-locality',
    answers: { 'Is support from TFS or EIFS required?': 'No' },
    agree: true,
    stages: ['Manager agrees', 'Partner agencies carry on'],
    state: 'Completed',
    disagreement: POLICY,
  },
  {
    what: 'not agreed',
    document: wo,
    protocol: 'step-down-locality',
    agree: false,
    stages: ['Manager agrees', 'Escalation Policy'],
    state: 'Not agreed',
    disagreement:
      'Who carries on meanwhile is not said: until it is settled, the allocated social worker holds the case.',
  },
  {
    what: 'agreed',
    document: wo,
    protocol: 'step-down-assessment',
    agree: true,
    stages: [
      'Manager agrees',
      'Transfer of need episode',
      'Request reviewed and accepted',
      'Allocated within the service',
    ],
    state: 'Completed',
    disagreement: POLICY,
  },
  {
    what: 'not agreed',
    document: wo,
    protocol: 'step-down-assessment',
    agree: false,
    stages: ['Manager agrees', 'Escalation Policy'],
    state: 'Not agreed',
    disagreement: POLICY,
  },
  {
    what: 'immediate',
    document: wo,
    protocol: 'open-case',
    answers: { [URGENT_WO]: 'Yes' },
    stages: ['Talk in your own agency', 'Telephone first', 'Then the online form', 'Decision on the referral'],
    state: 'Completed',
    disagreement: POLICY,
  },
  {
    what: 'it may be at Level 4',
    document: wo,
    protocol: 'open-case',
    answers: { [URGENT_WO]: 'No', 'Where does the case stand': 'It may be at Level 4' },
    agree: true,
    stages: [
      'Talk in your own agency',
      'Talk with the Team Leader or Coordinator',
      'Refer to social care yourself',
      'Decision on the referral',
    ],
    state: 'Completed',
    disagreement: POLICY,
  },
  {
    what: 'it stays at its level',
    document: wo,
    protocol: 'open-case',
    answers: { [URGENT_WO]: 'No', 'Where does the case stand': 'It remains at its current level' },
    agree: true,
    stages: ['Talk in your own agency', 'Talk with the Team Leader or Coordinator', 'Early Help multi-agency meeting'],
    state: 'Completed',
    disagreement: POLICY,
  },
  {
    what: 'not agreed',
    document: wo,
    protocol: 'open-case',
    answers: { [URGENT_WO]: 'No', 'Where does the case stand': 'It remains at its current level' },
    agree: false,
    stages: ['Talk in your own agency', 'Talk with the Team Leader or Coordinator', 'Escalation Policy'],
    state: 'Not agreed',
    disagreement: 'The case stays open to TFS or EIFS meanwhile, and you can still refer.',
  },
  {
    what: 'urgent: the telephone comes first',
    document: ce,
    protocol: 'step-up',
    answers: { [URGENT_CE]: 'Yes' },
    agree: true,
    stages: ['Ring first', 'ChECS reviews', 'Social care team'],
    state: 'Completed',
    disagreement: CHALLENGE,
  },
  {
    what: 'not urgent, the lower tier tried',
    document: ce,
    protocol: 'step-up',
    answers: {
      [URGENT_CE]: 'No, it is not urgent',
      'Do the needs meet the threshold': 'No',
      'Does the child have complex': 'No',
      'Can the needs be met': 'No',
    },
    agree: true,
    stages: [
      'Lower tier tried',
      'Parental consent',
      'Portal form for children’s social care',
      'ChECS reviews',
      'Social care team',
    ],
    state: 'Completed',
    disagreement: CHALLENGE,
  },
  {
    what: 'the threshold is reached, and ChECS passes it to the Family Help Front Door',
    document: ce,
    protocol: 'step-up',
    answers: {
      [URGENT_CE]: 'No, it is not urgent',
      'Do the needs meet the threshold': 'Yes',
    },
    decided: 'It goes to the Family Help Front Door (lower tier)',
    agree: false,
    stages: ['Parental consent', 'Portal form for children’s social care', 'ChECS reviews', 'Family Help Front Door'],
    state: 'Not agreed',
    disagreement: 'ChECS sends the case to the Family Help Front Door, or gives you advice and guidance.',
  },
  {
    what: 'ChECS gives advice',
    document: ce,
    protocol: 'step-up',
    answers: { [URGENT_CE]: 'Yes' },
    decided: 'Advice and guidance came back',
    agree: false,
    stages: ['Ring first', 'ChECS reviews', 'Advice and guidance'],
    state: 'Not agreed',
    disagreement: CHALLENGE,
  },
  {
    what: 'the lead professional goes on',
    document: ce,
    protocol: 'to-lower-tier',
    answers: {
      [URGENT_CE]: 'No, it is not urgent',
      'Can the needs be met': 'Yes',
      'Who takes it on': 'The lead professional moves on to the family help plan',
      'Is a service or a plan': 'Yes, an extra help plan',
    },
    stages: ['On to the family help plan', 'Family help assessment', 'Targeted, co-ordinated plan'],
    state: 'Completed',
    disagreement: 'The slides name nobody who has to agree this step.',
  },
  {
    what: 'the council’s team is asked',
    document: ce,
    protocol: 'to-lower-tier',
    answers: { 'Who takes it on': 'The council’s Family Help team is asked for' },
    stages: [
      'Parental consent',
      'Portal form for family help',
      'Family Help Front Door',
      'Family help assessment',
      'Targeted, co-ordinated plan',
    ],
    state: 'Completed',
    disagreement: CHALLENGE,
  },
  {
    what: 'to the lower tier, the council’s service',
    document: ce,
    protocol: 'step-down',
    answers: {
      'At which threshold': 'Targeted Help, lower tier',
      'Is a lead from a partner agency': 'No',
      'Is a service or a plan': 'Yes, an allocated social worker',
    },
    agree: true,
    stages: ['Step down agreed', 'Family Help Front Door alerted', 'Council’s Family Help service', 'Tracking'],
    state: 'Completed',
    disagreement: CHALLENGE,
  },
  {
    what: 'to the lower tier, a partner leads',
    document: ce,
    protocol: 'step-down',
    answers: { 'At which threshold': 'Targeted Help, lower tier', 'Is a lead from a partner agency': 'Yes' },
    agree: true,
    stages: ['Step down agreed', 'Family Help Front Door alerted', 'Partner leads', 'Tracking'],
    state: 'Completed',
    disagreement: CHALLENGE,
  },
  {
    what: 'to Extra Help, through the Joint Allocation Meeting',
    document: ce,
    protocol: 'step-down',
    answers: { 'At which threshold': 'Extra Help' },
    agree: true,
    stages: ['Step down agreed', 'Family Help Front Door alerted', 'Joint Allocation Meeting (JAM)', 'Tracking'],
    state: 'Completed',
    disagreement: CHALLENGE,
  },
  {
    what: 'not agreed',
    document: ce,
    protocol: 'step-down',
    agree: false,
    stages: ['Step down agreed', 'Professional Challenge'],
    state: 'Not agreed',
    disagreement: 'Until it is settled, children’s social care holds the case.',
  },
  ...['to-integrated-early-support', 'step-up'].flatMap((protocol): Walk[] => [
    {
      what: 'agreed',
      document: wc,
      protocol,
      answers: {
        'Has the Team around the Family': 'Yes',
        'Is the lead professional': protocol === 'step-up' ? 'Yes' : 'No',
        'Do appropriate assessment tools': 'Yes',
        'Does a Team around the Family': 'No',
      },
      agree: true,
      stages: ['Referral considered', 'Referral to i-ART', 'Answer from i-ART'],
      state: 'Completed',
      disagreement: SCP,
    },
    {
      what: 'not agreed',
      document: wc,
      protocol,
      answers: { 'Do the agencies involved agree': 'No, and agreement cannot be reached' },
      agree: false,
      stages: ['Referral considered', 'Escalation and Resolution Policy'],
      state: 'Not agreed',
      disagreement: 'The TaF carries on, with its regular reviews.',
    },
  ]),
];

/** Records whatever is open, a day apart, and says what it recorded in which order. */
async function walk(page: StepPage, { agree, decided }: Walk): Promise<string[]> {
  const recorded: string[] = [];
  for (let day = 2; day < 30; day++) {
    const [name] = page.open();
    if (name === undefined) return recorded;
    await page.later(`2026-06-${String(day).padStart(2, '0')} 10:00`);
    await page.details(name);
    const decides = page.all('button', 'Agreed today', page.stage(name)).length > 0;
    if (decides) {
      await page.deciding(agree ? 'agreed' : 'not agreed');
      if (decided) await page.press(page.get('radio', decided));
      await page.save();
    } else await page.did(name);
    expect(page.errors(), `what is wrong with "${name}"`).to.deep.equal([]);
    const done = decides ? (agree ? 'Agreed' : 'Not agreed') : 'Done';
    expect(page.status(name).replace(/\d+/, 'N'), name).to.equal(`${done}: N June 2026`);
    recorded.push(name);
    // What follows from the last stage of a step may stay open; the step is at its end.
    if (/Completed, since/.test(page.head())) return recorded;
  }
  throw new Error(`No end: ${recorded.join(' | ')}`);
}

describe('Every protocol, clicked to its end', () => {
  afterEach(() => {
    clear();
    resetClock();
  });

  const walked = new Map<string, Set<string>>();

  for (const one of walks) {
    const { what, document, protocol, answers = {}, agree, stages, state, disagreement } = one;
    const { name } = document.steps!.find(({ id }) => id === protocol)!;
    it(`${document.provenance.area}: ${name}: ${what}`, async () => {
      setClock('2026-06-01 09:00');
      const page = await openStep({ pack: document.provenance.id, alone: true });
      await page.start(name);
      expect(page.head()).to.contain(name).and.contain('Being considered');
      expect(await page.history()).to.deep.equal([]);
      for (const [question, option] of Object.entries(answers))
        await page.answer(new RegExp(`^${question.replace(/[?()]/g, '\\$&')}`), option);

      expect(await walk(page, one)).to.deep.equal(stages);
      expect(page.head()).to.contain(`${state}, since 10am on `);
      const way =
        agree === false
          ? await page.details('Not agreed. What was decided?')
          : await page.fold('If people do not agree');
      expect(words(way)).to.contain(disagreement);
      expect(await page.history()).to.have.length(stages.length);
      const { pending } = planStep(document, page.record, { now: new Date() });
      const waits = Object.values(pending).some((some) => some.length > 0);
      expect(page.now() === 'Nothing is open now.', 'said only where nothing waits').to.equal(!waits);
      expect(page.said).to.contain('In danger now? Call 999.');

      const key = `${document.provenance.id}, ${protocol}`;
      walked.set(key, new Set([...(walked.get(key) ?? []), ...stages]));
    });
  }

  it('these walks go through every stage of every protocol, and down every branch without agreement', () => {
    for (const document of [tac, wo, ce, wc]) {
      for (const { id, stages } of document.steps!) {
        const key = `${document.provenance.id}, ${id}`;
        const missed = stages.filter((stage) => !walked.get(key)?.has(stage.name)).map((stage) => stage.name);
        expect(missed, key).to.deep.equal([]);
        const refusals = walks.filter((one) => one.document === document && one.protocol === id && one.agree === false);
        expect(refusals.length > 0, `${key}: a walk without agreement`).to.equal(
          stages.some(({ decision }) => decision),
        );
      }
    }
  });
});
