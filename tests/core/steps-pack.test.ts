import { expect } from '@esm-bundle/chai';
import { readDocument, type ThresholdDocument } from '../../src/index.js';
import { readPack } from '../../src/document/index.js';
import packTac from '../../src/packs/tac-step-protocol.json';
import packWestCheshire from '../../src/packs/west-cheshire-2019.json';
import packWorcestershire from '../../src/packs/worcestershire-2019.json';
import { cheshireEast2023, tacProtocol as tac, westCheshire2019, worcestershire2019 } from './documents.js';
import { protocols } from './steps.js';

/*
 * What the `steps` of each pack must hold, checked against the deadlines and rules listed from its
 * source, and which faults in them are found.
 */

const protocolOf = (document: ThresholdDocument, id: string) => document.steps!.find((one) => one.id === id)!;

/** Every clock with a number: stage, number, unit, and the stages that may start it, the one taken first. */
const clocks = (document: ThresholdDocument) =>
  Object.fromEntries(
    document.steps!.map(({ id, stages }) => [
      id,
      stages.flatMap(({ id: stage, clock }) =>
        clock?.readings
          ? [[stage, ...clock.readings.map(({ within, unit, from }) => `${within} ${unit} from ${from}`)]]
          : [],
      ),
    ]),
  );

describe('The clocks of the packs are those of their sources', () => {
  it('TAC: 24 hours to allocate, 10 working days down; No Further Action 24 hours, 48 hours, five working days', () => {
    expect(clocks(tac)).to.deep.equal({
      'step-up': [
        [
          'allocation',
          '24 hour from discussion',
          '24 hour from list',
          '24 hour from refer-before',
          '24 hour from refer-after',
          '24 hour from lead',
        ],
      ],
      'unplanned-step-up': [['allocation', '24 hour from refer', '24 hour from list', '24 hour from lead']],
      'step-down': [
        ['allocation', '24 hour from discussion', '24 hour from list', '24 hour from lead'],
        ['transition', '10 working day from discussion', '10 working day from list', '10 working day from lead'],
      ],
      'no-further-action': [
        ['refer-on', '24 hour from refer'],
        ['allocation', '48 hour from refer', '48 hour from refer-on'],
        ['contact', '5 working day from allocation', '5 working day from refer-on'],
      ],
    });
  });

  it('Worcestershire: 24 hours from the request, three days of either kind', () => {
    expect(clocks(worcestershire2019)).to.deep.equal({
      'step-up': [['conversation', '24 hour from request']],
      'step-down-locality': [],
      'step-down-assessment': [],
      'open-case': [
        [
          'meeting',
          '3 day from discussion',
          '3 working day from discussion',
          '3 day from raise',
          '3 working day from raise',
        ],
      ],
    });
  });

  it('Cheshire East: two or 24 hours by risk, and five working days at the Family Help Front Door', () => {
    expect(clocks(cheshireEast2023)).to.deep.equal({
      'step-up': [
        ['review', '2 hour from ring', '24 hour from form', '24 hour from ring', '2 hour from form'],
        ['family-help', '5 working day from review'],
      ],
      'to-lower-tier': [['front-door', '5 working day from request']],
      'step-down': [],
    });
  });

  it('West Cheshire gives no time, and none is invented', () => {
    expect(Object.values(clocks(westCheshire2019)).flat()).to.deep.equal([]);
    expect(
      westCheshire2019.steps!.every(({ gaps }) => gaps!.some(({ text }) => /No time is given/.test(text))),
    ).to.equal(true);
  });

  it('a clock that can be read in more than one way says what the source leaves open', () => {
    for (const { name, protocol } of protocols) {
      for (const { clock } of protocol.stages)
        if (clock?.readings && clock.readings.length > 1) expect(clock.doubt, name).to.match(/not (say|stated|said)/);
    }
  });
});

describe('The protocols hold the rules of their sources', () => {
  const at = (document: ThresholdDocument, protocol: string, stage: string) =>
    protocolOf(document, protocol).stages.find(({ id }) => id === stage)!;

  it('TAC: managers talk first, every step up has a referral to the SPA, every agreed step goes on the list', () => {
    for (const id of ['step-up', 'step-down'])
      expect(
        protocolOf(tac, id)
          .stages.filter(({ decision }) => decision)
          .map((one) => one.id),
      ).to.deep.equal(['discussion']);
    for (const stage of ['refer-before', 'refer-after'])
      expect(at(tac, 'step-up', stage).contacts).to.deep.equal(['spa']);
    expect(at(tac, 'unplanned-step-up', 'refer').contacts).to.include('spa');
    for (const id of ['step-up', 'step-down', 'unplanned-step-up'])
      expect(at(tac, id, 'list').action).to.match(/list \(tracker\)/);
    expect(protocolOf(tac, 'step-down').stages.some(({ contacts }) => contacts?.includes('spa'))).to.equal(false);
  });

  it('TAC: group supervision, siblings and, on a step up, a SMART plan are to be considered', () => {
    for (const id of ['step-up', 'unplanned-step-up', 'step-down']) {
      const considered = protocolOf(tac, id)
        .consider!.map(({ text }) => text)
        .join(' ');
      expect(considered, id).to.match(/group supervision/);
      expect(considered, id).to.match(/brothers and sisters/);
      expect(/SMART/.test(considered), id).to.equal(id !== 'step-down');
    }
  });

  it('TAC: the No Further Action route is a proposal and keeps away from the Transitions Meeting', () => {
    const route = protocolOf(tac, 'no-further-action');
    expect(route.standing!.status).to.equal('proposed');
    expect(route.meeting).to.equal(undefined);
    expect(route.stages.some(({ contacts }) => contacts?.includes('transitions-meeting'))).to.equal(false);
  });

  it('Worcestershire: escalation wherever there is no agreement', () => {
    for (const { notAgreed } of worcestershire2019.steps!)
      expect(notAgreed.escalation!.contact).to.equal('escalation-policy');
  });

  it('Worcestershire: an immediate call waits for nothing, not even the review', () => {
    for (const id of ['step-up', 'open-case']) {
      expect(at(worcestershire2019, id, 'call').after).to.equal(undefined);
      expect(at(worcestershire2019, id, 'call').contacts).to.include.members(['family-front-door', 'police-999']);
      expect(at(worcestershire2019, id, 'call').when).to.deep.equal([
        { question: 'immediate-risk', is: ['yes', 'unsure'] },
      ]);
    }
    expect(at(cheshireEast2023, 'step-up', 'ring').after).to.equal(undefined);
  });

  it('Worcestershire: on an open case the lead worker is not the one to talk to', () => {
    expect(at(worcestershire2019, 'open-case', 'discussion').action).to.match(/Do not go to the lead worker/);
    expect(at(worcestershire2019, 'open-case', 'refer').action).to.match(/remains your responsibility/);
  });

  it('Cheshire East: every step up to social care goes through ChECS, with the triage tool; the step down is proposed', () => {
    expect(at(cheshireEast2023, 'step-up', 'review').contacts).to.deep.equal(['checs']);
    expect(protocolOf(cheshireEast2023, 'step-up').papers!.map(({ id }) => id)).to.include('triage-tool');
    expect(at(cheshireEast2023, 'step-up', 'lower-tier').when).to.deep.equal([
      { question: 'immediate-risk', is: ['no'] },
      { question: 'reached', is: ['no'] },
    ]);
    expect(protocolOf(cheshireEast2023, 'step-down').standing!.status).to.equal('proposed');
  });

  it('West Cheshire: who leads decides the way, and both go through i-ART', () => {
    const leads = westCheshire2019.steps!.map(({ id, when, stages }) => [
      id,
      when!.find(({ question }) => question === 'lead-from-ies')!.is,
      stages.find((one) => one.id === 'refer')!.contacts,
    ]);
    expect(leads).to.deep.equal([
      ['to-integrated-early-support', ['no'], ['i-art']],
      ['step-up', ['yes'], ['i-art']],
    ]);
  });
});

describe('A pack with steps', () => {
  const issues = (change: (steps: any[], pack: any) => void, json: unknown = packTac) => {
    const copy = structuredClone(json) as any;
    change(copy.steps, copy);
    const result = readDocument(copy);
    return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
  };

  for (const [what, change, told] of [
    ['an id used twice', (s) => (s[1].id = 'step-up'), 'steps[1].id: The id "step-up" is used twice'],
    ['an unknown key', (s) => (s[0].stages[0].mood = 'good'), 'steps[0].stages[0]: The key "mood" is not known here'],
    [
      'an unknown unit',
      (s) => (s[0].stages[7].clock.readings[0].unit = 'fortnight'),
      'steps[0].stages[7].clock.readings[0].unit: ',
    ],
    [
      'an unknown section',
      (s) => (s[0].close.section = ['Nowhere']),
      'steps[0].close.section[0]: There is no section "Nowhere"',
    ],
    [
      'a question of the pack taken over',
      (s) => (s[0].questions[0].id = 'immediate-risk'),
      'steps[0].questions[0].id: The pack asks a question "immediate-risk" already',
    ],
    [
      'a question that nobody asks',
      (s) => delete s[0].asks,
      'steps[0].when[0].question: There is no question of this protocol "safeguarding-incident"',
    ],
    [
      'an unknown option',
      (s) => (s[0].papers[0].when[0].is = ['maybe']),
      'steps[0].papers[0].when[0].is[0]: There is no option of caf "maybe"',
    ],
    [
      'a paper in an unknown stage',
      (s) => (s[0].papers[0].stage = 'post'),
      'steps[0].papers[0].stage: There is no stage "post"',
    ],
    [
      'a stage after a later one',
      (s) => (s[0].stages[0].after = ['close']),
      'steps[0].stages[0].after[0]: There is no earlier stage "close"',
    ],
    [
      'a clock from a later stage',
      (s) => (s[0].stages[7].clock.readings[0].from = 'close'),
      'steps[0].stages[7].clock.readings[0].from: There is no earlier stage "close"',
    ],
    [
      'two readings and no doubt',
      (s) => delete s[0].stages[7].clock.doubt,
      'steps[0].stages[7].clock: There is more than one way',
    ],
    [
      'two decisions',
      (s) => (s[0].stages[2].decision = true),
      'steps[0].stages[2].decision: A protocol has one decision',
    ],
    [
      'an outcome that nothing decides',
      (s) => (s[3].stages[1].outcome = 'agreed'),
      'steps[3].stages[1].outcome: No stage before this one',
    ],
    ['nothing that closes', (s) => delete s[3].stages[3].closes, 'steps[3].stages: No stage closes the step'],
    [
      'an unknown contact',
      (s) => (s[0].stages[3].contacts = ['nobody']),
      'steps[0].stages[3].contacts[0]: There is no contact "nobody"',
    ],
    [
      'papers ahead of no meeting',
      (s) => delete s[0].meeting,
      'steps[0].papers[0].ahead: It says how long before the meeting',
    ],
    [
      'a disagreement that leads nowhere unsaid',
      (s) => delete s[0].notAgreed.gap,
      'steps[0].notAgreed: Say where people turn',
    ],
    [
      'a position that runs backwards',
      (s) => (s[0].to.at = { from: { level: 'csc' }, to: { level: 'peh' } }),
      'steps[0].to.at: The span runs backwards',
    ],
  ] as readonly (readonly [string, (steps: any[]) => void, string])[]) {
    it(`${what} is found with its place`, () => {
      expect(
        issues(change).some((issue) => issue.startsWith(told)),
        issues(change).join('\n'),
      ).to.equal(true);
    });
  }

  it('an unknown measure is found', () => {
    expect(issues((s) => (s[0].readiness.checks[0].measure = 'luck'), packWestCheshire)).to.deep.equal([
      'steps[0].readiness.checks[0].measure: There is no measure "luck" in this pack. Use one of "tools-with-referrals", "taf-with-contacts", "tafs-by-partners", "repeat-referrals", "troubled-families".',
    ]);
  });

  it('a pack that builds on another brings its own steps as a whole, or takes those of its base', async () => {
    const { provenance } = packWorcestershire;
    const extending = { format: 'threshold-kit/pack@1', provenance: { ...provenance, id: 'other' }, extends: 'base' };
    const load = () => Promise.resolve({ json: packWorcestershire, at: 'base' });
    const read = async (pack: object) => {
      const result = await readPack(pack, 'other', load);
      if (!result.ok) throw new Error(JSON.stringify(result.issues));
      return result.value.steps?.map(({ id }) => id);
    };
    expect(await read(extending)).to.deep.equal(packWorcestershire.steps.map(({ id }) => id));
    expect(await read({ ...extending, steps: [packWorcestershire.steps[3]] })).to.deep.equal(['open-case']);
    const { contacts } = packWorcestershire;
    // The base's steps name the base's services: they do not come along to another council's contacts.
    expect(await read({ ...extending, contacts })).to.equal(undefined);
    expect(await read({ ...extending, contacts, steps: packWorcestershire.steps })).to.have.length(
      packWorcestershire.steps.length,
    );
  });
});
