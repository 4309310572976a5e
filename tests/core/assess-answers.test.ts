import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addStrength,
  answer,
  assess,
  changeEntry,
  keepsDay,
  needsSince,
  newRecord,
  toText,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast2023, documents, raw, variant } from './documents.js';

const TEST = 'without-social-care';
const judged = { on: '2026-11-22' };
const chosen = (record: CaseRecord) =>
  assess(cheshireEast2023, record).reasons.find(
    ({ kind, questions }) => kind === 'answer' && questions.includes(TEST),
  )!;
const LATER = /This answer was given before (1(?= need was)|[2-9](?= needs were)) needs? w\w+ added\. Check it\.$/;

describe('An answer that chose a lower tier', () => {
  const people = [
    { id: 'child-1', label: 'T', role: 'child' as const },
    { id: 'child-2', label: 'M', role: 'child' as const },
  ];
  const before = addConcern(newRecord(cheshireEast2023, { people }), {
    indicator: 'education.targeted.1',
    people: ['child-1'],
  });
  const record = answer(before, TEST, 'yes', judged);

  it('is to be checked where needs were added after it, and counts on', () => {
    expect(chosen(record).text).to.not.match(LATER);
    const one = addConcern(record, { indicator: 'health.targeted.1' });
    expect(LATER.exec(chosen(one).text)?.[1]).to.equal('1');
    const two = addConcern(one, { domain: 'family-relationships', level: 'extra', text: 'Mum is on her own' });
    expect(LATER.exec(chosen(two).text)?.[1]).to.equal('2');
    expect(needsSince(cheshireEast2023, two, TEST)).to.equal(2);
    expect(needsSince(cheshireEast2023, two, 'immediate-risk')).to.equal(0);
    expect(assess(cheshireEast2023, two).indicated).to.deep.equal(assess(cheshireEast2023, record).indicated);
    expect(assess(cheshireEast2023, two).reasons[0], 'it stands first').to.deep.equal(chosen(two));
    expect(toText(cheshireEast2023, two, { now: new Date('2026-11-28') })).to.include(
      'This answer was given before 2 needs were added. Check it.',
    );
  });

  it('is to be checked where a need is about more people since', () => {
    const { id } = before.concerns[0]!;
    expect(chosen(changeEntry(record, id, { people: ['child-1', 'child-2'] })).text).to.match(LATER);
  });

  it('is not, once it is given again, beside strengths, or where it chose the highest tier', () => {
    const later = addConcern(record, { indicator: 'health.targeted.1' });
    expect(chosen(answer(later, TEST, 'yes', judged)).text).to.not.match(LATER);
    const strength = { domain: 'health', text: 'Walks to school' };
    expect(chosen(addStrength(record, strength)).text).to.not.match(LATER);
    const upper = addConcern(answer(before, TEST, 'no', judged), { indicator: 'health.targeted.1' });
    expect(chosen(upper).text).to.not.match(LATER);
  });

  it('is held against needs alone, and only where that answer chose the tier', () => {
    const background = cheshireEast2023.indicators.find(({ kind }) => kind === 'context')!;
    expect(needsSince(cheshireEast2023, addConcern(record, { indicator: background.id }), TEST)).to.equal(0);
    const both = addConcern(answer(record, 'immediate-risk', 'no', judged), { indicator: 'health.targeted.1' });
    expect(needsSince(cheshireEast2023, both, 'immediate-risk'), 'it chose none').to.equal(0);
    expect(needsSince(cheshireEast2023, both, TEST)).to.equal(1);
    const chooses = (change: object) =>
      variant(raw.pack, (pack) => {
        const { options } = pack.questions.find(({ id }: { id: string }) => id === TEST);
        for (const { then } of options)
          for (const effect of then) if (effect.kind === 'tier') Object.assign(effect, change);
      });
    const later = addConcern(record, { indicator: 'health.targeted.1' });
    for (const change of [{ kind: 'at-least' }, { tier: 'upper' }]) {
      expect(needsSince(chooses(change), later, TEST), Object.values(change)[0]).to.equal(0);
      expect(keepsDay(chooses(change), TEST)).to.equal(false);
    }
  });

  it('says nothing of what was known where no day was given with it', () => {
    const later = addConcern(answer(before, TEST, 'yes'), { indicator: 'health.targeted.1' });
    expect(chosen(later).text).to.not.match(LATER);
  });
});

describe('The day of an answer is kept', () => {
  it('of immediate risk, and where an option chooses a lower tier', () => {
    const kept = documents
      .slice(0, 5)
      .map(([, document]) => document.questions.filter(({ id }) => keepsDay(document, id)).map(({ id }) => id));
    expect(kept).to.deep.equal([
      ['immediate-risk', 'without-social-care'],
      ['immediate-risk', 'child-in-need'],
      ['immediate-risk'],
      ['immediate-risk'],
      ['immediate-risk'],
    ]);
    expect(keepsDay(cheshireEast2023, 'unknown')).to.equal(false);
  });
});
