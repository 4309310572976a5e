import { expect } from '@esm-bundle/chai';
import {
  agree,
  answer,
  levelSaid,
  newRecord,
  sayLevel,
  stepsFor,
  type CaseRecord,
  type StepEnds,
  type ThresholdDocument,
} from '../../src/index.js';
import packCheshire from '../../src/packs/cheshire-east-2023.json';
import { cheshireEast2023, tacProtocol as tac, variant, worcestershire2019 } from './documents.js';

/* Why a step fits, does not fit, or may fit, in the words that people read. */

const ANSWER = 'Answer the open question to see if this step applies.';
const OTHER = 'An answer says that this step is for another case.';
const WHICH = 'It depends on whether the recorded level is where the family is now, or where it should go.';
const NEITHER = 'The recorded level is neither where this step starts nor where it leads.';

const at = (document: ThresholdDocument, level: string, tier?: string) =>
  agree(newRecord(document), { level, ...(tier ? { tier } : {}), rationale: '', on: '2026-01-05' });
const choice = (document: ThresholdDocument, record: CaseRecord, protocol: string, ends: StepEnds = {}) =>
  stepsFor(document, record, ends).find((one) => one.protocol === protocol)!;
const told = (...given: Parameters<typeof choice>) => {
  const { fits, why, asksPosition } = choice(...given);
  return [fits, why, asksPosition];
};

describe('Whether a step fits', () => {
  it('hangs on the end that a person says the level is, and names it', () => {
    const up = (level: string, ends: StepEnds) => told(cheshireEast2023, at(cheshireEast2023, level), 'step-up', ends);
    expect(up('statutory', { recorded: 'now' })).to.deep.equal([
      'no',
      ['The level is not where this step starts.'],
      false,
    ]);
    expect(up('extra', { recorded: 'goal' })).to.deep.equal(['no', ['The level is not where this step leads.'], false]);
    const unknown = (verb: string) => [
      'unknown',
      [`We can’t tell yet whether the level is where this step ${verb}.`],
      false,
    ];
    expect(up('targeted', { recorded: 'now' })).to.deep.equal(unknown('starts'));
    expect(up('targeted', { recorded: 'goal' })).to.deep.equal(unknown('leads'));
    expect(up('extra', { recorded: 'now' })).to.deep.equal(['yes', [], false]);
  });

  it('takes the tier from the answer that settles it, where a level was recorded without one, and keeps what was said of it', () => {
    const open = sayLevel(cheshireEast2023, at(cheshireEast2023, 'targeted'), 'goal');
    const upper = answer(open, 'without-social-care', 'no');
    expect(told(cheshireEast2023, open, 'step-up')[0]).to.equal('unknown');
    expect(levelSaid(cheshireEast2023, upper)).to.equal('goal');
    expect(told(cheshireEast2023, upper, 'step-up')).to.deep.equal(['yes', [], false]);
    const now = sayLevel(cheshireEast2023, upper, 'now');
    expect(told(cheshireEast2023, now, 'step-up')).to.deep.equal([
      'no',
      ['The level is not where this step starts.'],
      false,
    ]);
    // That the needs can be met without children's social care lowers nothing.
    const lower = answer(open, 'without-social-care', 'yes');
    expect(told(cheshireEast2023, lower, 'step-up')[0]).to.equal('unknown');
  });

  it('asks which end the level is, and what the answers leave open', () => {
    const open = at(worcestershire2019, 'level-4');
    expect(told(worcestershire2019, open, 'step-up')).to.deep.equal(['unknown', [ANSWER, WHICH], true]);
    expect(choice(worcestershire2019, open, 'step-up').open).to.deep.equal(['open-service']);
    expect(told(cheshireEast2023, at(cheshireEast2023, 'extra'), 'step-up')).to.deep.equal(['unknown', [WHICH], true]);
    // With a social worker, at Targeted Help of a tier that nobody said: it may be either end.
    const social = answer(at(cheshireEast2023, 'targeted'), 'service-involved', 'social-worker');
    expect(told(cheshireEast2023, social, 'step-down')).to.deep.equal(['unknown', [WHICH], true]);
    const settled = answer(at(cheshireEast2023, 'statutory'), 'service-involved', 'social-worker');
    expect(told(cheshireEast2023, settled, 'step-down')).to.deep.equal(['yes', [], false]);
  });

  it('does not ask which end the level is where it is neither, or both, or an answer rules the step out', () => {
    const social = (level: string) => answer(at(cheshireEast2023, level), 'service-involved', 'social-worker');
    expect(told(cheshireEast2023, social('universal'), 'step-down')).to.deep.equal(['no', [NEITHER], false]);
    const both = at(worcestershire2019, 'level-3');
    expect(told(worcestershire2019, both, 'open-case')).to.deep.equal(['unknown', [ANSWER], false]);
    const out = answer(both, 'open-service', 'social-worker');
    expect(told(worcestershire2019, out, 'open-case')).to.deep.equal(['no', [OTHER], false]);
    expect(told(worcestershire2019, out, 'step-up')).to.deep.equal(['no', [OTHER], false]);
    expect(choice(worcestershire2019, out, 'step-up').open).to.deep.equal([]);
  });

  it('hangs on the answers and on where the family is, where no level can be recorded', () => {
    const incident = (given: string) => answer(newRecord(tac), 'safeguarding-incident', given);
    const starts = 'It fits if the family is where it starts.';
    expect(told(tac, newRecord(tac), 'step-up')).to.deep.equal(['unknown', [ANSWER, starts], false]);
    expect(told(tac, incident('no'), 'step-up')).to.deep.equal(['unknown', [starts], false]);
    expect(told(tac, incident('yes'), 'step-up')).to.deep.equal(['no', [OTHER], false]);
    const from = (level: string) => ({ from: { level } });
    expect(told(tac, incident('no'), 'step-up', from('peh'))).to.deep.equal(['yes', [], false]);
    expect(told(tac, newRecord(tac), 'step-up', from('peh'))).to.deep.equal(['unknown', [ANSWER], false]);
    // What rules it out says so alone: an answer would not bring it back.
    const not = ['no', ['The level is not where this step starts.'], false];
    expect(told(tac, newRecord(tac), 'step-up', from('csc'))).to.deep.equal(not);
    const ends = { from: { level: 'targeted' }, to: { level: 'extra' } };
    const out = ['no', ['The level is not where this step leads.'], false];
    expect(told(cheshireEast2023, newRecord(cheshireEast2023), 'step-up', ends)).to.deep.equal(out);
  });

  it('is not known by an end of which the document gives no level', () => {
    const document = variant(packCheshire, (pack) => {
      delete pack.steps[0].from.at;
    });
    const up = (ends: StepEnds) => told(document, at(document, 'extra'), document.steps![0]!.id, ends)[0];
    expect([up({ recorded: 'now' }), up({ from: { level: 'extra' } })]).to.deep.equal(['unknown', 'unknown']);
    expect(up({ to: { level: 'statutory' } })).to.equal('yes');
  });

  it('is said of each with its name, its ends, its section, and whether the source only proposes it', () => {
    expect(choice(tac, newRecord(tac), 'no-further-action')).to.deep.include({
      name: 'No Further Action, with a recommendation',
      direction: 'after-assessment',
      from: tac.steps!.find(({ id }) => id === 'no-further-action')!.from.text,
      proposed: true,
      open: ['no-further-action'],
      sections: ['4, No Further Action cases'],
    });
    expect(choice(tac, newRecord(tac), 'step-down')).to.deep.include({ proposed: false, open: [] });
  });
});

describe('Which end the level is', () => {
  it('counts for the tier that it was said of, and for no other tier of the level', () => {
    const tier = (one?: string) => at(cheshireEast2023, 'targeted', one);
    const said = sayLevel(cheshireEast2023, tier('upper'), 'goal');
    const upper = { level: 'targeted', tier: 'upper' };
    expect(said.levelIs).to.deep.equal({ is: 'goal', from: upper, to: upper });
    expect(levelSaid(cheshireEast2023, said)).to.equal('goal');
    for (const other of ['lower', undefined]) {
      const moved = { ...tier(other), levelIs: said.levelIs! };
      expect(levelSaid(cheshireEast2023, moved), other).to.equal(undefined);
    }
    expect(sayLevel(cheshireEast2023, at(cheshireEast2023, 'extra'), 'now').levelIs!.to).to.deep.equal({
      level: 'extra',
    });
  });
});
