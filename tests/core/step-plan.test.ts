import { expect } from '@esm-bundle/chai';
import {
  addPerson,
  answerStep,
  ForeignRecordError,
  newRecord,
  NoStepError,
  recordAgreement,
  recordSharing,
  recordStage,
  startStep,
  tickPaper,
  UnknownIdError,
  type CaseRecord,
  type Sharing,
  type ThresholdDocument,
} from '../../src/index.js';
import packTac from '../../src/packs/tac-step-protocol.json';
import packWorcestershire from '../../src/packs/worcestershire-2019.json';
import { cheshireEast2023, tacProtocol as tac, variant, worcestershire2019 } from './documents.js';
import { deeds, planAt, protocols, stageOf, type Deed } from './steps.js';

/* What of a step is asked for, what is not, and how far it has come. */

const NOW = '2026-01-20 10:00';
/** Worcestershire, with one of its protocols changed. */
const changed = (protocol: string, change: (one: any) => void) =>
  variant(packWorcestershire, (pack) => change(pack.steps.find(({ id }: { id: string }) => id === protocol)));
const planned = (document: ThresholdDocument, protocol: string, ...all: Deed[]) =>
  planAt(document, deeds(document, protocol, ...all), NOW);

describe('What a step asks for', () => {
  it('nobody is asked for agreement, and nothing waits for it, where an exception to asking is recorded with its reasons', () => {
    const [cheshire, worcestershire] = [
      deeds(cheshireEast2023, 'step-up', {
        answers: { 'immediate-risk': 'no', 'without-social-care': 'no', reached: 'yes' },
      }),
      deeds(
        worcestershire2019,
        'step-up',
        { answers: { 'immediate-risk': 'no', talk: 'line-manager' } },
        { stage: 'review', at: '2026-01-05 10:00' },
        { stage: 'line-manager', at: '2026-01-05 11:00' },
        { outcome: 'agreed', at: '2026-01-05 12:00' },
      ),
    ];
    for (const [document, bare, ground, follows] of [
      [cheshireEast2023, cheshire, 'risk-of-harm', 'form'],
      [worcestershire2019, worcestershire, 'risk-to-child', 'referral'],
    ] as const) {
      const record = addPerson(bare, { id: 'm', label: 'M', role: 'adult' });
      const sharing: Sharing = { decision: 'share', basis: 'ground', ground, reasons: 'Harm.', on: '2026-01-05' };
      const stands = (given: CaseRecord) => {
        const plan = planAt(document, given, NOW);
        return [stageOf(plan, 'consent').status, plan.next.includes('consent'), stageOf(plan, follows).status];
      };
      const [asked, excused] = [
        ['open', true, 'waiting'],
        ['not-applicable', false, 'open'],
      ];
      expect(stands(record)).to.deep.equal(asked);
      expect(stands(recordSharing(record, sharing))).to.deep.equal(excused);
      // Without reasons, on another ground or basis, or once somebody was asked, it is asked for as ever.
      const { reasons: _, ...unfounded } = sharing;
      const other = document.consent!.grounds.find((one) => !one.for.includes('not-asking'))!.id;
      for (const given of [
        unfounded,
        { ...sharing, ground: other },
        { ...sharing, basis: 'other' },
        { ...sharing, basis: 'agreement' },
        { ...sharing, decision: 'not-share' },
      ] as const)
        expect(stands(recordSharing(record, given)), JSON.stringify(given)).to.deep.equal(asked);
      const said = recordAgreement(record, { person: 'm', state: 'refused', on: '2026-01-05', explained: [] });
      expect(stands(recordSharing(said, sharing))).to.deep.equal(asked);
      // What was done stays done.
      const done = recordStage(record, { stage: 'consent', on: new Date('2026-01-06T10:00Z') });
      expect(stands(recordSharing(done, sharing))[0]).to.equal('done');
    }
  });

  it('after a refusal a paper is still needed where a referral stays open to people, and nowhere else', () => {
    const letter = {
      id: 'letter',
      name: 'Letter',
      from: 'You',
      to: 'Family Front Door',
      section: ['Appendix 5 - Step Down'],
    };
    const document = changed('open-case', (protocol) => {
      protocol.papers.push(letter);
      protocol.roles = [{ who: 'Lead', before: 'You', after: 'Them', section: letter.section }];
    });
    const after = (level: string) => {
      const { papers, roles } = planned(
        document,
        'open-case',
        { answers: { 'immediate-risk': 'no', 'level-now': level } },
        { outcome: 'not-agreed', at: '2026-01-05 10:00' },
      );
      return [papers.find(({ id }) => id === 'letter')!.status, roles[0]!.applies];
    };
    expect(after('level-4')).to.deep.equal(['needed', 'yes']);
    expect(after('current')).to.deep.equal(['not-needed', 'no']);
  });

  it('what follows a decision does not apply where nothing is to be decided, whatever it comes after', () => {
    const document = changed('step-up', (protocol) => {
      for (const stage of protocol.stages) if (stage.id === 'consent' || stage.id === 'case-note') delete stage.after;
    });
    const status = (risk: string) => {
      const plan = planned(document, 'step-up', { answers: { 'immediate-risk': risk } });
      return ['consent', 'case-note'].map((id) => stageOf(plan, id).status);
    };
    expect(status('no')).to.deep.equal(['waiting', 'waiting']);
    expect(status('yes')).to.deep.equal(['not-applicable', 'not-applicable']);
  });
});

describe('How far a step has come', () => {
  it('says at the decision, and nowhere else, what people settled there', () => {
    for (const { document, protocol } of protocols) {
      const settled = (...all: Deed[]) =>
        planned(document, protocol.id, ...all).stages.flatMap((one) =>
          one.settled ? [[one.decision, one.settled]] : [],
        );
      const [refused, again]: Deed[] = [
        { outcome: 'not-agreed', at: '2026-01-05 10:00' },
        { outcome: 'considering', at: '2026-01-06 10:00', reason: 'Another look.' },
      ];
      const decides = protocol.stages.some(({ decision }) => decision);
      expect(settled(), protocol.id).to.deep.equal([]);
      expect(settled(refused!), protocol.id).to.deep.equal(decides ? [[true, 'not-agreed']] : []);
      expect(settled(refused!, again!), protocol.id).to.deep.equal([]);
      expect(settled({ outcome: 'agreed', at: '2026-01-05 10:00' })).to.deep.equal(decides ? [[true, 'agreed']] : []);
    }
  });

  it('passes a stage by that something done follows, but none that reaches whom to ring now', () => {
    const reviewed = (risk: string) => {
      const plan = planned(
        cheshireEast2023,
        'step-up',
        { answers: { 'immediate-risk': risk, reached: 'yes' } },
        { outcome: 'agreed', at: '2026-01-05 10:00' },
      );
      return [plan.stages.filter(({ passed }) => passed).map(({ id }) => id), plan.next];
    };
    expect(reviewed('no')).to.deep.equal([
      ['consent', 'form'],
      ['social-care', 'consent'],
    ]);
    expect(reviewed('yes')).to.deep.equal([[], ['ring', 'social-care']]);
    const closed = planned(
      tac,
      'step-down',
      { stage: 'identify', at: '2026-01-05 09:00' },
      { outcome: 'agreed', at: '2026-01-05 10:00' },
      { stage: 'close', at: '2026-01-06 10:00' },
    );
    const passed = closed.stages.filter((stage) => stage.passed).map(({ status }) => status);
    expect([...new Set(passed)].sort(), 'all that is left of a step that is completed').to.deep.equal([
      'open',
      'waiting',
    ]);
    expect(closed.stages.find(({ id }) => id === 'identify')!.passed).to.equal(false);
  });

  it('is under way since the first thing that was done, in whatever order the document has its stages', () => {
    const plan = planned(
      tac,
      'step-down',
      { outcome: 'agreed', at: '2026-01-05 10:00' },
      { stage: 'share-assessment', at: '2026-01-06 10:00' },
      { stage: 'list', at: '2026-01-07 10:00' },
    );
    expect([plan.state, plan.since]).to.deep.equal(['under-way', '2026-01-06T10:00:00.000Z']);
  });

  it('is under way by nothing that the answers rule out, and done by nothing that belongs to a refusal', () => {
    const rung: Deed[] = [{ answers: { 'immediate-risk': 'yes' } }, { stage: 'call', at: '2026-01-05 10:00' }];
    const state = (...all: Deed[]) => {
      const { state, since } = planned(
        changed('step-up', () => {}),
        'step-up',
        ...all,
      );
      return [state, since];
    };
    expect(state(...rung)).to.deep.equal(['under-way', '2026-01-05T10:00:00.000Z']);
    expect(state(...rung, { answers: { 'immediate-risk': 'no' } })).to.deep.equal(['considering', null]);
  });
});

describe('What of a step is pending', () => {
  it('names each paper that is missing, or hangs on an answer, and none that was shared or is not needed', () => {
    const pending = (record: CaseRecord) => planAt(tac, record, NOW).pending.papers;
    const start = deeds(tac, 'step-up');
    expect(pending(start)).to.deep.equal(['caf-dpr', 'transfer-summary', 'chronology', 'genogram']);
    const shared = tickPaper(answerStep(start, 'caf', 'no'), 'genogram', '2026-01-05');
    expect(pending(shared)).to.deep.equal(['transfer-summary', 'chronology']);
  });

  it('is no paper that goes in a stage which is done, whose day is that of the stage', () => {
    const sent = (record: CaseRecord) => {
      const { papers, pending } = planAt(cheshireEast2023, record, NOW);
      const { status, on, byStage } = papers.find(({ id }) => id === 'form')!;
      return [status, on, byStage, pending.papers.includes('form')];
    };
    const answers = { 'immediate-risk': 'no', 'without-social-care': 'no', reached: 'yes' };
    const start = deeds(cheshireEast2023, 'step-up', { answers });
    expect(sent(start)).to.deep.equal(['needed', null, false, true]);
    const done: Deed = { stage: 'form', at: '2026-01-05 23:30' };
    expect(sent(deeds(cheshireEast2023, 'step-up', { answers }, done))).to.deep.equal([
      'ready',
      '2026-01-05',
      true,
      false,
    ]);
    const undone: Deed = { stage: 'form', at: '2026-01-06 10:00', undo: 'It did not go.' };
    expect(sent(deeds(cheshireEast2023, 'step-up', { answers }, done, undone))).to.deep.equal(sent(start));
    const ticked = tickPaper(deeds(cheshireEast2023, 'step-up', { answers }, done), 'form', '2026-01-04');
    expect(sent(ticked), 'what is recorded of the paper itself').to.deep.equal(['ready', '2026-01-04', false, false]);
  });

  it('after a refusal is a question on which a stage still hangs, and none that is left over', () => {
    const refused: Deed = { outcome: 'not-agreed', at: '2026-01-05 10:00' };
    const questions = (document: ThresholdDocument, protocol: string, answers: Record<string, string>) =>
      planned(document, protocol, { answers }, refused).pending.questions;
    const settled = { 'immediate-risk': 'no', 'without-social-care': 'no', 'complex-needs': 'no' };
    // Whether the lower tier was to be tried first, and what was decided instead.
    expect(questions(cheshireEast2023, 'step-up', settled)).to.deep.equal(['reached', 'answer']);
    expect(questions(cheshireEast2023, 'step-up', { ...settled, reached: 'yes', answer: 'advice' })).to.deep.equal([]);
    // The three conditions of a step down, and whether TFS or EIFS supports the family, are not asked any more.
    const social = { 'open-service': 'social-worker' };
    expect(questions(worcestershire2019, 'step-down-locality', social)).to.deep.equal([]);
  });

  it('is never first among the moves where something that was done comes after it, however far', () => {
    const { next } = planned(
      tac,
      'step-down',
      { outcome: 'agreed', at: '2026-01-05 10:00' },
      { stage: 'plan', at: '2026-01-06 10:00' },
    );
    // The list comes before the allocation, and that before the plan.
    expect(next).to.deep.equal(['team', 'share-assessment', 'identify', 'list']);
  });

  it('is nothing that one is told to do before going on, once the step is completed', () => {
    const done: Deed[] = [
      { answers: { 'immediate-risk': 'yes' } },
      { stage: 'call', at: '2026-01-05 10:00' },
      { stage: 'answer', at: '2026-01-05 11:00' },
    ];
    const notes = (...all: Deed[]) => planned(worcestershire2019, 'step-up', ...all).notes.join(' ');
    expect(notes(...done.slice(0, 2))).to.match(/before you continue with this step/);
    expect(notes(...done)).not.to.match(/before you continue/);
  });
});

describe('What a plan tells of its protocol', () => {
  it('tells everything that was recorded in words, also that a stage was not done after all, and why', () => {
    const { history } = planned(
      tac,
      'step-down',
      { outcome: 'agreed', at: '2026-01-05 10:00' },
      { stage: 'list', at: '2026-01-06 10:00' },
      { stage: 'list', at: '2026-01-07 10:00', undo: 'It was another family.' },
    );
    expect(history.map(({ words, stage, onWords, reason }) => [words, stage, onWords, reason])).to.deep.equal([
      ['Agreed', null, '10am on Monday 5 January 2026', null],
      ['Done: On the list', 'list', '10am on Tuesday 6 January 2026', null],
      ['Marked as not done: On the list', 'list', '10am on Wednesday 7 January 2026', 'It was another family.'],
    ]);
  });

  it('names whom to ask about the weekly meeting', () => {
    const { meeting } = planned(tac, 'step-down');
    expect(meeting).to.deep.include({ interval: 'weekly', contact: 'transitions-meeting', on: null, onWords: null });
  });

  it('is made for a document that says nothing of agreement, too', () => {
    const silent = variant(packTac, (pack) => delete pack.consent);
    expect(planned(silent, 'step-down').next).to.deep.equal(['identify']);
  });

  it('is made for no record of another document, and for no protocol that the document does not have', () => {
    const foreign = deeds(cheshireEast2023, 'to-lower-tier');
    expect(() => planAt(tac, foreign, NOW)).to.throw(
      ForeignRecordError,
      'The record was made with "cheshire-east-2023", not with "tac-step-protocol".',
    );
    const without = variant(packTac, (pack) => {
      delete pack.steps;
      delete pack.consent;
    });
    for (const document of [tac, without])
      expect(() => planAt(document, startStep(newRecord(document), 'sideways', 'one'), NOW)).to.throw(
        UnknownIdError,
        /step protocol.*sideways/,
      );
    expect(() => planAt(tac, newRecord(tac), NOW))
      .to.throw(NoStepError, 'Start one first')
      .with.property('name', 'NoStepError');
  });
});
