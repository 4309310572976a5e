import { expect } from '@esm-bundle/chai';
import {
  answerStep,
  chooseReading,
  setStepMeeting,
  tickPaper,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, tacProtocol as tac, worcestershire2019 } from './documents.js';
import { deeds, planAt, type Deed } from './steps.js';

/* What was due once and is not any more: a calendar that has it is told which entry to take out, and of which day. */

const agreed = (at: string): Deed => ({ outcome: 'agreed', at });
const back = (outcome: 'considering' | 'not-agreed' | 'agreed', at: string): Deed => ({
  outcome,
  at,
  reason: 'New facts.',
});
const did = (stage: string, at: string): Deed => ({ stage, at });
const lapsed = (record: CaseRecord, document: ThresholdDocument = tac) =>
  planAt(document, record, '2026-02-01 10:00').lapsed.map(({ of, id, due, dueDay }) => `${of} ${id}: ${dueDay ?? due}`);
const down = (...all: Deed[]) => lapsed(deeds(tac, 'step-down', ...all));

describe('What is not due any more', () => {
  it('is what followed an agreement, where people do not agree after all, each as it was due', () => {
    const all = ['stage allocation: 2026-01-06T10:00:00.000Z', 'stage transition: 2026-01-19'];
    expect(down(agreed('2026-01-05 10:00'))).to.deep.equal([]);
    expect(down(agreed('2026-01-05 10:00'), back('considering', '2026-01-05 12:00'))).to.deep.equal(all);
    expect(down(agreed('2026-01-05 10:00'), back('not-agreed', '2026-01-05 12:00'))).to.deep.equal(all);
    const considered = back('considering', '2026-01-05 12:00');
    expect(down(agreed('2026-01-05 10:00'), considered, back('not-agreed', '2026-01-05 13:00'))).to.deep.equal(all);
  });

  it('is as it was due last, where people agreed twice, and nothing while it is due again', () => {
    const twice = [agreed('2026-01-05 10:00'), back('considering', '2026-01-06 10:00'), agreed('2026-01-08 10:00')];
    expect(down(...twice)).to.deep.equal([]);
    const waits = chooseReading(deeds(tac, 'step-down', ...twice), 'transition', 'listed');
    expect(lapsed(waits), 'counted from the first agreement, as it was').to.deep.equal([
      'stage transition: 2026-01-19',
    ]);
    expect(down(...twice, back('not-agreed', '2026-01-09 10:00'))).to.deep.equal([
      'stage allocation: 2026-01-06T10:00:00.000Z',
      'stage transition: 2026-01-19',
    ]);
    expect(
      down(
        agreed('2026-01-05 10:00'),
        back('not-agreed', '2026-01-06 10:00'),
        back('agreed', '2026-01-08 10:00'),
        back('not-agreed', '2026-01-09 10:00'),
      ),
    ).to.deep.equal(['stage allocation: 2026-01-09T10:00:00.000Z', 'stage transition: 2026-01-22']);
  });

  it('is nothing that only an agreement would have started, where people refused', () => {
    expect(down(back('not-agreed', '2026-01-05 10:00'))).to.deep.equal([]);
    expect(down(back('not-agreed', '2026-01-05 10:00'), back('considering', '2026-01-06 10:00'))).to.deep.equal([]);
  });

  it('is what ran by a chosen count before anybody agreed, where people refuse', () => {
    const meeting = (...all: Deed[]) =>
      lapsed(
        chooseReading(
          deeds(
            worcestershire2019,
            'open-case',
            { answers: { 'immediate-risk': 'no', 'level-now': 'current' } },
            did('raise', '2026-01-05 10:00'),
            ...all,
          ),
          'meeting',
          'days-raised',
        ),
        worcestershire2019,
      );
    expect(meeting()).to.deep.equal([]);
    expect(meeting(back('not-agreed', '2026-01-06 10:00'))).to.deep.equal(['stage meeting: 2026-01-08']);
  });

  it('is what followed a refusal, where people agree after all', () => {
    const record = deeds(
      cheshireEast2023,
      'step-up',
      { answers: { 'immediate-risk': 'no', reached: 'yes', answer: 'family-help' } },
      back('not-agreed', '2026-01-06 10:00'),
      back('agreed', '2026-01-07 10:00'),
    );
    expect(lapsed(record, cheshireEast2023)).to.deep.equal(['stage family-help: 2026-01-13']);
  });

  it('is counted as a person chose to count it, where that had started, and else as the document is read first', () => {
    const refused = (reading: string, ...all: Deed[]) =>
      lapsed(
        chooseReading(
          deeds(tac, 'step-down', agreed('2026-01-05 10:00'), ...all, back('not-agreed', '2026-01-08 10:00')),
          'allocation',
          reading,
        ),
      )[0];
    const listed = did('list', '2026-01-06 12:00');
    expect(refused('listed', listed)).to.equal('stage allocation: 2026-01-07T12:00:00.000Z');
    expect(refused('agreed', listed)).to.equal('stage allocation: 2026-01-06T10:00:00.000Z');
    expect(refused('listed')).to.equal('stage allocation: 2026-01-06T10:00:00.000Z');
    // A count from the list does not run before the case is on it.
    const waits = chooseReading(deeds(tac, 'step-down', agreed('2026-01-05 10:00')), 'transition', 'listed');
    expect(lapsed(waits)).to.deep.equal(['stage transition: 2026-01-19']);
  });

  it('is what a stage had started that was not done after all, as it was marked last', () => {
    const received = (...all: Deed[]) => lapsed(deeds(tac, 'no-further-action', ...all));
    const undone = (at: string): Deed => ({ stage: 'refer', at, undo: 'It was another family.' });
    const first = [did('refer', '2026-01-05 10:00'), undone('2026-01-05 12:00')];
    expect(received(...first.slice(0, 1))).to.deep.equal([]);
    expect(received(...first)).to.deep.equal([
      'stage refer-on: 2026-01-06T10:00:00.000Z',
      'stage allocation: 2026-01-07T10:00:00.000Z',
    ]);
    expect(received(...first, did('refer', '2026-01-12 10:00'))).to.deep.equal([]);
    expect(received(...first, did('refer', '2026-01-12 10:00'), undone('2026-01-12 11:00'))).to.deep.equal([
      'stage refer-on: 2026-01-13T10:00:00.000Z',
      'stage allocation: 2026-01-14T10:00:00.000Z',
    ]);
  });

  it('is what each of two stages had started that were not done after all', () => {
    const undo = 'It was another family.';
    const record = deeds(
      tac,
      'no-further-action',
      did('refer', '2026-01-05 10:00'),
      did('refer-on', '2026-01-05 14:00'),
      { stage: 'refer', at: '2026-01-05 15:00', undo },
      { stage: 'refer-on', at: '2026-01-05 16:00', undo },
    );
    expect(lapsed(record)).to.include.members([
      'stage refer-on: 2026-01-06T10:00:00.000Z',
      'stage allocation: 2026-01-07T14:00:00.000Z',
    ]);
  });

  it('is what an answer rules out, and not what was done in time', () => {
    const asked = (...all: Deed[]) =>
      deeds(
        worcestershire2019,
        'step-up',
        { answers: { 'immediate-risk': 'no', talk: 'mash' } },
        did('request', '2026-01-05 10:00'),
        ...all,
      );
    const out = (record: CaseRecord) => lapsed(answerStep(record, 'talk', 'line-manager'), worcestershire2019);
    expect(out(asked())).to.deep.equal(['stage conversation: 2026-01-06T10:00:00.000Z']);
    expect(lapsed(asked(), worcestershire2019)).to.deep.equal([]);
    expect(out(asked(did('conversation', '2026-01-05 12:00')))).to.deep.equal([]);
  });

  it('is a paper that nobody needs, or whose meeting was taken out, and none that was never due', () => {
    const start = deeds(tac, 'step-up', { answers: { caf: 'yes' } });
    const met = setStepMeeting(start, '2026-01-16');
    expect(lapsed(met)).to.deep.equal([]);
    expect(lapsed(answerStep(start, 'caf', 'no'))).to.deep.equal([]);
    expect(lapsed(answerStep(met, 'caf', 'no'))).to.deep.equal(['paper caf-dpr: 2026-01-09']);
    const papers = ['caf-dpr', 'transfer-summary', 'chronology', 'genogram'].map((id) => `paper ${id}: 2026-01-09`);
    expect(lapsed(setStepMeeting(met, null))).to.deep.equal(papers);
    const refused = deeds(tac, 'step-up', { answers: { caf: 'yes' } }, back('not-agreed', '2026-01-05 10:00'));
    // What was shared keeps its day.
    const shared = tickPaper(setStepMeeting(refused, '2026-01-16'), 'genogram', '2026-01-04');
    expect(lapsed(shared)).to.deep.equal(papers.slice(0, 3));
  });
});
