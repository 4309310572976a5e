import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  agree,
  answer,
  newRecord,
  readRecord,
  withWords,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, deepFreeze, worcestershire2019 } from './documents.js';

const opened = (document: ThresholdDocument, record: CaseRecord): CaseRecord => {
  const read = readRecord(document, JSON.parse(JSON.stringify(record)));
  if (!read.ok) throw new Error(read.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read.value;
};
const told = ({ reopened = [] }: CaseRecord) => reopened.map(({ text }) => text).join('\n');
const saved = (change: (record: CaseRecord) => CaseRecord, document = cheshireEast2023) =>
  deepFreeze(withWords(document, change(newRecord(document))));
const again = (document: ThresholdDocument, change: (pack: any) => void): ThresholdDocument => {
  const copy = structuredClone(document);
  change(copy);
  return deepFreeze(copy);
};
/** A document in which a new level stands below the others, the ids are counted anew, and the highest is gone. */
const levelsMoved = again(worcestershire2019, (pack) => {
  const names = pack.levels.map(({ name }: { name: string }) => name);
  pack.levels.forEach((level: any, at: number) => (level.name = at ? names[at - 1] : 'Before Level 1'));
  pack.indicators = [];
});

describe('A record under a newer document', () => {
  it('does not take the name of a lower level for a new name of a level that is gone', () => {
    const top = worcestershire2019.levels.at(-1)!;
    const domain = worcestershire2019.domains[0]!.id;
    const record = saved(
      (r) =>
        agree(addConcern(r, { domain, level: top.id, text: 'Cold flat' }), {
          level: top.id,
          rationale: 'Talked over',
          on: '2026-11-22',
        }),
      worcestershire2019,
    );
    const one = opened(levelsMoved, record);
    expect(told(one)).not.to.contain('is now called');
    expect(told(one)).to.contain(`no longer has the level "${top.name}", so it is at the highest one`);
    expect(one.agreed).to.equal(null);
    expect(told(one)).to.contain('Record the level again');
  });

  it('does not take the name of the answer beside it for a new name of the answer that was given', () => {
    const record = saved((r) => answer(r, 'immediate-risk', 'yes'));
    const document = again(cheshireEast2023, (pack) => {
      const question = pack.questions.find(({ id }: { id: string }) => id === 'immediate-risk');
      const labels = question.options.map(({ label }: { label: string }) => label);
      question.options.pop();
      question.options.forEach((option: any, at: number) => (option.label = labels[at + 1]));
    });
    const one = opened(document, record);
    expect(one.answers).to.deep.equal({});
    expect(told(one)).to.contain('The document no longer has this answer. Answer the question again.');
    expect(one.reopened![0]!.was!.answer).to.deep.equal({ question: 'immediate-risk', option: 'yes' });
  });
});
