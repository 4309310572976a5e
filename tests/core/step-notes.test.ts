import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addPerson,
  agree,
  recordAgreement,
  recordSharing,
  sayLevel,
  setCapacity,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import packCheshire from '../../src/packs/cheshire-east-2023.json';
import { cheshireEast2023, tacProtocol as tac, variant, westCheshire2019, worcestershire2019 } from './documents.js';
import { deeds, planAt, stageOf, type Deed } from './steps.js';

/* What a step says of a record that does not fit together, and what it asks. */

const NOW = '2026-02-01 10:00';
const notes = (document: ThresholdDocument, protocol: string, ...all: Deed[]) =>
  planAt(document, deeds(document, protocol, ...all), NOW).notes;
const agreed = (at: string): Deed => ({ outcome: 'agreed', at });
const did = (stage: string, at: string): Deed => ({ stage, at });

describe('The level and a step', () => {
  const { id: extra } = westCheshire2019.indicators[0]!;
  const at = (level: string, ...all: Deed[]) =>
    sayLevel(
      worcestershire2019,
      agree(deeds(worcestershire2019, 'step-down-locality', ...all), { level, rationale: 'Seen', on: '2026-01-02' }),
      'now',
    );
  const closed: readonly Deed[] = [
    { answers: { support: 'yes', 'plan-completed': 'yes', 'risk-reduced': 'yes', community: 'yes' } },
    agreed('2026-01-05 10:00'),
    did('allocation', '2026-01-06 10:00'),
  ];
  const said = (record: CaseRecord) =>
    planAt(worcestershire2019, record, NOW).notes.filter((note) => note.includes('is still said to be'));

  it('a completed step down tells of the level that was said to be now and is not where it leads', () => {
    expect(said(at('level-4', ...closed))).to.deep.equal([
      'The step is completed, and Level Four - Statutory Social Work Intervention is still said to be where the family is now. Check the level.',
    ]);
    expect(said(at('level-4', ...closed.slice(0, 2))), 'while it goes on').to.deep.equal([]);
    for (const level of ['level-2', 'level-3'])
      expect(said(at(level, ...closed)), `recorded anew: ${level}`).to.deep.equal([]);
    const goal = sayLevel(worcestershire2019, at('level-4', ...closed), 'goal');
    expect(said(goal), 'the goal').to.deep.equal([]);
    expect(said(sayLevel(worcestershire2019, goal, null)), 'nobody said').to.deep.equal([]);
  });

  it('a step says that it covers all children, where they point to different levels', () => {
    const family = (second: readonly string[], ...all: Deed[]) => {
      const two = ['k', 'l'].reduce(
        (one, id) => addPerson(one, { id, label: id.toUpperCase(), role: 'child' }),
        deeds(westCheshire2019, 'step-up', ...all),
      );
      return planAt(westCheshire2019, addConcern(two, { indicator: extra, people: ['k', ...second] }), NOW).notes;
    };
    const note = /^The children do not all point to the same level, and this step covers all of them\./;
    expect(family([]).filter((one) => note.test(one))).to.have.length(1);
    expect(
      family(['l']).filter((one) => note.test(one)),
      'the same level',
    ).to.deep.equal([]);
    const over = family(
      [],
      agreed('2026-01-05 10:00'),
      did('refer', '2026-01-06 10:00'),
      did('answer', '2026-01-07 10:00'),
    );
    expect(
      over.filter((one) => note.test(one)),
      'completed',
    ).to.deep.equal([]);
  });
});

describe('A step that was completed', () => {
  const met = { 'plan-completed': 'yes', 'risk-reduced': 'yes', community: 'yes' };

  it('names what is not recorded, and nothing that is only good practice', () => {
    const closed = notes(
      worcestershire2019,
      'step-down-locality',
      { answers: { ...met, support: 'yes' } },
      agreed('2026-01-05 10:00'),
      did('allocation', '2026-01-06 10:00'),
    );
    expect(closed).to.deep.equal([
      'Recorded as completed, and this is not recorded: Transfer of need episode; Case discussion.',
    ]);
  });

  it('names what an answer leaves open, too', () => {
    const closed = notes(
      worcestershire2019,
      'step-down-locality',
      { answers: met },
      agreed('2026-01-05 10:00'),
      did('partners', '2026-01-06 10:00'),
    );
    expect(closed).to.deep.equal([
      'Recorded as completed, and this is not recorded: Transfer of need episode; Case discussion; Allocated within the service.',
    ]);
  });

  it('has nothing to say where everything is recorded, or does not apply', () => {
    const closed = notes(
      worcestershire2019,
      'step-down-locality',
      { answers: { ...met, support: 'no' } },
      agreed('2026-01-05 10:00'),
      did('partners', '2026-01-06 10:00'),
    );
    expect(closed).to.deep.equal([]);
  });

  it('is not said to be completed while stages are only open', () => {
    const open = notes(
      worcestershire2019,
      'step-down-locality',
      { answers: { ...met, support: 'yes' } },
      agreed('2026-01-05 10:00'),
    );
    expect(open).to.deep.equal([]);
  });
});

describe('A stage whose date does not fit', () => {
  it('is named with the stage that comes first, where that is no decision', () => {
    const step = (at: string) =>
      notes(tac, 'step-down', agreed('2026-01-05 10:00'), did('list', '2026-01-07 10:00'), did('allocation', at));
    expect(step('2026-01-06 10:00')).to.deep.equal([
      'Dated before “On the list”, which comes first: PEH lead professional allocated. Check the dates.',
    ]);
    expect(step('2026-01-07 10:00')).to.deep.equal([]);
  });

  it('is named for the decision too, where what leads to it is dated later', () => {
    expect(notes(tac, 'step-down', agreed('2026-01-05 10:00'), did('identify', '2026-01-06 10:00'))).to.deep.equal([
      'Dated before “Case identified”, which comes first: Managers talk. Check the dates.',
    ]);
  });

  it('is named once where the stage does not apply any more', () => {
    const refused: Deed = { outcome: 'not-agreed', at: '2026-01-05 10:00' };
    expect(notes(tac, 'step-down', did('list', '2026-01-04 10:00'), refused)).to.deep.equal([
      'Recorded as done, and by the answers or the decision it does not apply: On the list.',
    ]);
  });

  it('is no fault of the dates where nothing that comes first is recorded', () => {
    const rung = { answers: { 'immediate-risk': 'yes' } };
    const [, ...rest] = notes(worcestershire2019, 'step-up', rung, did('consent', '2026-01-05 10:00'));
    // Nothing is to be decided while a child is at immediate risk.
    expect(rest).to.deep.equal([
      'Recorded as done, and by the answers or the decision it does not apply: Consent sought.',
    ]);
  });
});

describe('Agreement in a step', () => {
  const base = { answers: { 'immediate-risk': 'no', reached: 'yes', 'without-social-care': 'no' } };
  const people = { m: ['Mum', 'adult'], k: ['K', 'child'] } as const;
  const family = (...all: Deed[]) =>
    Object.entries(people).reduce(
      (record, [id, [label, role]]) => addPerson(record, { id, label, role }),
      deeds(cheshireEast2023, 'step-up', base, ...all),
    );
  const says = (
    record: CaseRecord,
    person: string,
    state: 'given' | 'refused' | 'withdrawn' | 'no-answer',
    on: string,
  ) => recordAgreement(record, { person, state, on, explained: [] });
  const told = (record: CaseRecord) => planAt(cheshireEast2023, record, NOW).notes;
  const check = 'Check under “Agreement and sharing” if you can go ahead.';
  const asked = did('consent', '2026-01-05 10:00');

  it('that was refused, withdrawn or not answered is said before the form that it is asked for', () => {
    const given = says(family(asked), 'm', 'given', '2026-01-05');
    expect(told(given)).to.deep.equal([]);
    expect(told(says(given, 'm', 'withdrawn', '2026-01-06'))).to.deep.equal([`Mum withdrew their agreement. ${check}`]);
    const silent = says(family(asked), 'm', 'no-answer', '2026-01-05');
    expect(told(silent)).to.deep.equal([`Mum was asked to agree and has not answered. ${check}`]);
    const both = says(says(family(), 'm', 'refused', '2026-01-05'), 'k', 'refused', '2026-01-05');
    expect(told(both), 'before the stage is recorded too').to.deep.equal([
      `Mum said no. ${check}`,
      `K said no. ${check}`,
    ]);
  });

  it('holds nobody up: nothing is said while a child may be at risk now, after a refusal of the step, or once it is over', () => {
    const said = (...all: Deed[]) => told(says(family(asked, ...all), 'm', 'refused', '2026-01-05')).join(' ');
    expect(said(), 'while it goes on').to.contain(check);
    expect(said({ answers: { 'immediate-risk': 'unsure' } })).not.to.contain(check);
    expect(said({ outcome: 'not-agreed', at: '2026-01-06 10:00' })).not.to.contain(check);
    const over = said({ outcome: 'agreed', at: '2026-01-06 10:00' }, did('social-care', '2026-01-06 11:00'));
    expect(over).not.to.contain(check);
  });

  it('of an adult without parental responsibility does not count, nor where it is shared all the same, with reasons', () => {
    const refused = says(family(asked), 'm', 'refused', '2026-01-05');
    expect(told(setCapacity(refused, 'm', { responsibility: 'no' }))).to.deep.equal([]);
    expect(told(setCapacity(refused, 'm', { responsibility: 'unsure' }))).to.have.length(1);
    const sharing = { decision: 'share', basis: 'other', reasons: 'Harm is feared.', on: '2026-01-05' } as const;
    expect(told(recordSharing(refused, sharing))).to.deep.equal([]);
    const { reasons: _, ...bare } = sharing;
    const { basis: __, ...open } = sharing;
    for (const other of [
      bare,
      open,
      { ...sharing, basis: 'agreement' },
      { ...sharing, decision: 'not-share' },
    ] as const)
      expect(told(recordSharing(refused, other)), JSON.stringify(other)).to.have.length(1);
  });

  it('is not spoken of where no stage that applies asks for it', () => {
    const said = (protocol: string, ...all: Deed[]) => {
      const mum = addPerson(deeds(cheshireEast2023, protocol, ...all), { id: 'm', label: 'Mum', role: 'adult' });
      return told(says(mum, 'm', 'refused', '2026-01-05'));
    };
    const led = (by: string) => said('to-lower-tier', { answers: { 'immediate-risk': 'no', 'who-leads': by } });
    expect(led('council')).to.deep.equal([`Mum said no. ${check}`]);
    expect(led('own')).to.deep.equal([]);
    expect(said('step-down')).to.deep.equal([]);
  });

  it('is told where the document asks for it at its level, and no stage of the step does', () => {
    const said = (document: ThresholdDocument, protocol: string, level?: string, ...all: Deed[]) => {
      const mum = addPerson(deeds(document, protocol, ...all), { id: 'm', label: 'Mum', role: 'adult' });
      const at = level === undefined ? mum : agree(mum, { level, rationale: 'Talked through.', on: '2026-01-05' });
      return planAt(document, says(at, 'm', 'refused', '2026-01-05'), NOW).notes;
    };
    const no = [`Mum said no. ${check}`];
    for (const protocol of ['to-integrated-early-support', 'step-up'])
      expect(said(westCheshire2019, protocol, 'partnership-plus'), protocol).to.deep.equal(no);
    expect(said(westCheshire2019, 'step-up'), 'no level').to.deep.equal([]);
    expect(said(tac, 'step-down'), 'a document without levels of need').to.deep.equal(no);
    const refused: Deed = { outcome: 'not-agreed', at: '2026-01-06 10:00' };
    expect(said(westCheshire2019, 'step-up', 'partnership-plus', refused), 'not agreed').to.deep.equal([]);
  });

  it('that is dated after today has not been given yet, and a decision of a later day excuses nobody from asking', () => {
    const later = says(family(asked), 'm', 'given', '2026-12-31');
    expect(told(later)).to.deep.equal([
      'Recorded as done, and nobody’s answer about agreement is recorded: Parental consent.',
    ]);
    const { id: ground } = cheshireEast2023.consent!.grounds.find((one) => one.for.includes('not-asking'))!;
    const status = (answered: string, decided: string) => {
      const sharing = { decision: 'share', basis: 'ground', ground, reasons: 'Harm.', on: decided } as const;
      const record = recordSharing(says(family(), 'm', 'no-answer', answered), sharing);
      return stageOf(planAt(cheshireEast2023, record, NOW), 'consent').status;
    };
    expect(status('2026-12-31', '2026-01-05')).to.equal('not-applicable');
    expect(status('2026-01-05', '2026-01-05')).to.equal('open');
    expect(status('2026-12-31', '2026-12-31')).to.equal('open');
  });

  it('is asked about only once a stage that asks for it is done', () => {
    const answers = { 'immediate-risk': 'no', reached: 'yes', 'without-social-care': 'no' };
    const said = (...all: Deed[]) => {
      const record = deeds(cheshireEast2023, 'step-up', { answers }, ...all);
      return planAt(cheshireEast2023, addPerson(record, { label: 'Mum', role: 'adult' }), NOW).notes;
    };
    expect(said()).to.deep.equal([]);
    expect(said(did('form', '2026-01-05 10:00'))).to.deep.equal([]);
    expect(said(did('consent', '2026-01-05 10:00'))).to.deep.equal([
      'Recorded as done, and nobody’s answer about agreement is recorded: Parental consent.',
    ]);
  });
});

describe('A question of a step', () => {
  const questions = (document: ThresholdDocument, protocol: string, ...all: Deed[]) =>
    planAt(document, deeds(document, protocol, ...all), NOW).questions;

  it('is shown with its help, its options and its source', () => {
    const place = questions(tac, 'step-up').find(({ id }) => id === 'place');
    expect(place).to.deep.equal({
      id: 'place',
      text: 'Where did the managers settle it?',
      help: 'It decides when the referral to the SPA is due.',
      options: [
        { id: 'before', label: 'Before the Transitions Meeting' },
        { id: 'at', label: 'At the Transitions Meeting' },
        { id: 'unsure', label: 'Not known' },
      ],
      answer: null,
      open: true,
      counts: true,
      keptWith: 'step',
      path: 'agreed',
      sections: ['3. Step up/Step down transitions'],
      doubts: [],
    });
    const [tool, taf] = questions(westCheshire2019, 'step-up', { answers: { tool: 'yes', taf: 'unsure' } }).slice(-2);
    expect([tool!.answer, tool!.open, taf!.answer, taf!.open]).to.deep.equal(['yes', false, 'unsure', true]);
    expect([taf!.help, taf!.doubts.length]).to.deep.equal([null, 1]);
  });

  it('is asked after the outcome on which alone it bears, and before it where anything else hangs on it', () => {
    const paths = (document: ThresholdDocument, protocol: string) =>
      Object.fromEntries(questions(document, protocol).map(({ id, path }) => [id, path]));
    // The check list of papers hangs on the CAF, the test on the threshold.
    const up = { 'safeguarding-incident': null, threshold: null, place: 'agreed', caf: null };
    expect(paths(tac, 'step-up')).to.deep.equal(up);
    expect(paths(cheshireEast2023, 'step-up')).to.deep.include({ reached: null, answer: 'not-agreed' });
    expect(paths(cheshireEast2023, 'step-down')).to.deep.include({ threshold: 'agreed', partner: 'agreed' });
    // TFS or EIFS bears on papers and roles, too; the two measures are checked before anything is sent.
    expect(paths(worcestershire2019, 'step-down-locality')).to.deep.include({ support: null });
    expect(paths(westCheshire2019, 'step-up')).to.deep.include({ tool: null, taf: null });
    expect(paths(tac, 'step-down')).to.deep.equal({ 'caf-lp': null });
  });

  it('that bears on both outcomes is asked before them, and one of the case counts whatever people settle', () => {
    const both = variant(packCheshire, (pack) => {
      const [up, , step] = pack.steps;
      step.stages.find(({ id }: { id: string }) => id === 'challenge').when = [{ question: 'partner', is: ['no'] }];
      up.asks.push('service-involved');
      const advice = up.stages.find(({ id }: { id: string }) => id === 'advice');
      advice.when.push({ question: 'service-involved', is: ['none'] });
    });
    expect(questions(both, 'step-down').find(({ id }) => id === 'partner')!.path).to.equal(null);
    const answers = { 'service-involved': 'none', answer: 'advice' };
    const asked = questions(both, 'step-up', { answers }).filter(({ path }) => path === 'not-agreed');
    expect(asked.map(({ id, counts, open }) => [id, counts, open])).to.deep.equal([
      ['service-involved', true, false],
      ['answer', false, true],
    ]);
  });

  it('that is answered no rules a stage out though another answer is missing', () => {
    const plan = planAt(
      worcestershire2019,
      deeds(worcestershire2019, 'step-up', { answers: { 'immediate-risk': 'yes' } }),
      NOW,
    );
    expect(stageOf(plan, 'line-manager')).to.deep.include({ status: 'not-applicable', blockedBy: [] });
    const open = planAt(worcestershire2019, deeds(worcestershire2019, 'step-up', { answers: { talk: 'both' } }), NOW);
    expect(stageOf(open, 'line-manager').blockedBy).to.deep.equal([
      `an answer to “${open.questions[0]!.text}”`,
      'Level of need reviewed',
    ]);
  });
});
