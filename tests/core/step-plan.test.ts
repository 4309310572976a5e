import { expect } from '@esm-bundle/chai';
import { type ThresholdDocument } from '../../src/index.js';
import packWorcestershire from '../../src/packs/worcestershire-2019.json';
import { tacProtocol as tac, variant } from './documents.js';
import { deeds, planAt, stageOf, type Deed } from './steps.js';

/* What of a step is asked for, what is not, and how far it has come. */

const NOW = '2026-01-20 10:00';
/** Worcestershire, with one of its protocols changed. */
const changed = (protocol: string, change: (one: any) => void) =>
  variant(packWorcestershire, (pack) => change(pack.steps.find(({ id }: { id: string }) => id === protocol)));
const planned = (document: ThresholdDocument, protocol: string, ...all: Deed[]) =>
  planAt(document, deeds(document, protocol, ...all), NOW);

describe('What a step asks for', () => {
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
