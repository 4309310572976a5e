import { expect } from '@esm-bundle/chai';
import {
  answerStep,
  readRecord,
  toQuestionnaireResponse,
  toText,
  withWords,
  type CaseRecord,
} from '../../src/index.js';
import packCheshire from '../../src/packs/cheshire-east-2023.json';
import { cheshireEast2023, variant } from './documents.js';
import { deeds, planAt, type Deed } from './steps.js';

const again = (at: string): Deed => ({ outcome: 'considering', at, reason: 'New information.' });

describe('What was decided when a step was not agreed', () => {
  const settled: Deed = { answers: { 'immediate-risk': 'no', 'without-social-care': 'no' } };
  const [first, second]: Deed[] = [
    { outcome: 'not-agreed', at: '2026-01-06 10:00' },
    { outcome: 'not-agreed', at: '2026-01-08 10:00' },
  ];
  const instead = (answer: string): Deed => ({ answers: { answer } });
  const made = (...all: Deed[]) => deeds(cheshireEast2023, 'step-up', settled, ...all);
  const looked = made(first!, instead('family-help'), again('2026-01-07 10:00'), second!);
  const seen = (record: CaseRecord) => {
    const { history, questions } = planAt(cheshireEast2023, record, '2026-01-09 10:00');
    const { answer: given, open } = questions.find(({ id }) => id === 'answer')!;
    return { decided: history.map(({ decided }) => decided), given, open };
  };
  const HELP = 'It goes to the Family Help Front Door (lower tier)';
  const ADVICE = 'Advice and guidance came back';

  it('stays with that decision, and is asked anew when people refuse once more', () => {
    expect(seen(looked)).to.deep.equal({ decided: [HELP, null, null], given: null, open: true });
    const both = answerStep(looked, 'answer', 'advice');
    expect(seen(both)).to.deep.equal({ decided: [HELP, null, null], given: 'advice', open: false });
    expect(seen(answerStep(both, 'answer', null)).decided, 'removed').to.deep.equal([HELP, null, null]);
    const same = answerStep(looked, 'answer', 'family-help');
    expect(seen(same), 'the same').to.deep.equal({ decided: [HELP, null, null], given: 'family-help', open: false });
    const after = deeds(cheshireEast2023, 'step-up', settled, first!, instead('advice'), {
      outcome: 'agreed',
      at: '2026-01-09 09:00',
      reason: 'New facts.',
    });
    expect(seen(after).decided, 'agreed after all').to.deep.equal([ADVICE, null]);
  });

  it('stays too where it was answered before the decision, or recorded by an earlier version', () => {
    const before = made(instead('family-help'), first!);
    expect(seen(before)).to.deep.equal({ decided: [null], given: 'family-help', open: false });
    const anew = [again('2026-01-07 10:00'), instead('advice'), second!];
    expect(seen(made(instead('family-help'), first!, ...anew))).to.deep.equal({
      decided: [HELP, null, null],
      given: 'advice',
      open: false,
    });
  });

  it('stays with each of three refusals: with the one that it was given for, and with no other', () => {
    const third: Deed[] = [again('2026-01-08 11:00'), { outcome: 'not-agreed', at: '2026-01-08 12:00' }];
    const none = made(first!, instead('family-help'), again('2026-01-07 10:00'), second!, ...third);
    expect(seen(none), 'the second had none').to.deep.equal({
      decided: [HELP, null, null, null, null],
      given: null,
      open: true,
    });
    const before = made(
      instead('family-help'),
      first!,
      again('2026-01-07 10:00'),
      instead('advice'),
      second!,
      ...third,
    );
    expect(seen(before), 'given before the second').to.deep.equal({
      decided: [HELP, null, ADVICE, null, null],
      given: null,
      open: true,
    });
    const removed = answerStep(answerStep(looked, 'answer', 'advice'), 'answer', null);
    expect(removed.step!.entries, 'one that is removed leaves nothing').to.deep.equal(looked.step!.entries);
  });

  it('stands in the report and in FHIR, in a file that is opened again, and under a newer document', () => {
    const both = answerStep(looked, 'answer', 'advice');
    const now = new Date('2026-01-09T10:00:00Z');
    const report = toText(cheshireEast2023, both, { now });
    expect(report).to.contain(`10am on Tuesday 6 January 2026: Not agreed. Decided: “${HELP}”`);
    expect(report.split(ADVICE), 'what stands is said once, with its question').to.have.length(2);
    expect(report).not.to.contain(`Decided: “${ADVICE}”`);
    expect(JSON.stringify(toQuestionnaireResponse(cheshireEast2023, both, { now }))).to.contain(
      'step/step-up/entry/question/answer',
    );
    const saved = JSON.parse(JSON.stringify(withWords(cheshireEast2023, both)));
    const opened = readRecord(cheshireEast2023, saved);
    expect(opened.ok && opened.value.step).to.deep.equal(both.step);
    const newer = variant(packCheshire, (pack) => {
      pack.provenance.published = '2027';
      const asked = pack.steps.find(({ id }: { id: string }) => id === 'step-up').questions;
      const one = asked.find(({ id }: { id: string }) => id === 'answer');
      one.options = one.options.filter(({ id }: { id: string }) => id !== 'family-help');
      for (const stage of pack.steps.find(({ id }: { id: string }) => id === 'step-up').stages)
        for (const claim of stage.when ?? []) if (claim.question === 'answer') claim.is = ['advice'];
    });
    const reopened = readRecord(newer, saved);
    expect(reopened.ok && reopened.value.reopened!.map(({ text }) => text).join(' ')).to.contain(
      `You answered “${HELP}” to “If it does not go to a social care team, what did ChECS decide?”`,
    );
  });
});
