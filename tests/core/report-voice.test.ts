import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { WORDS } from '../../src/consent/words.js';
import { ofWriter } from '../../src/export/report-paper.js';
import {
  addConcern,
  asSentence,
  assess,
  newRecord,
  readRecord,
  recordAgreement,
  recordCall,
  recordSharing,
  toText,
  withWords,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast2023, tacProtocol, worcestershire2019 } from './documents.js';
import { anyRecord, NOW } from './full-records.js';
import { again } from './reopened.js';

/* A report goes to others: it tells of the writer, and asks nothing of whoever reads it in the writer's place. */

const text = (record: CaseRecord) => toText(cheshireEast2023, record, { now: NOW });

describe('The voice of a report', () => {
  it('where it tells of the writer, it does not turn to the reader in the same breath', () => {
    const told = Object.values(WORDS).map((words) => ofWriter(words));
    const ofThem = told.filter((words) => /the writer/i.test(words));
    expect(ofThem).to.have.length.above(8);
    for (const words of ofThem)
      expect(words).not.to.match(/\byou(r|rs)?\b|(^|[.:] )(Now|Ask|Check|Choose|Complete|Go|Record|Take|Tell)\b/i);
  });

  it('says each of these as it was meant', () => {
    for (const [words, told] of [
      [
        'You took advice after a refusal. Now record what you decided, and why.',
        'The writer took advice after a refusal. The writer should now record what they decided, and why.',
      ],
      [
        WORDS['ground-untold'],
        'The writer recorded why they share without agreement. The writer should tell those whom it is about when it is safe.',
      ],
      [
        WORDS['not-sharing-harm'],
        'The writer recorded that they will not share, and a child may come to harm. The writer should go through this decision with their manager or safeguarding lead.',
      ],
      [
        'The ground you chose excuses you from asking. If you fear harm to a child, do not wait: share now.',
        'The ground that the writer chose excuses them from asking. If they fear harm to a child, they should not wait, but share now.',
      ],
      [
        'You decided not to share, and recorded why. If you come to fear harm to a child, share what you know without delay.',
        'The writer decided not to share, and recorded why. If they come to fear harm to a child, they should share what they know without delay.',
      ],
      [
        'The ground you chose lets you share: choose another.',
        'The ground that the writer chose lets them share. The writer should choose another.',
      ],
      [
        'You took advice, and you can still share on the basis you gave, with your reasons.',
        'The writer took advice, and they can still share on the basis they gave, with their reasons.',
      ],
      ['You took out a meeting.', 'The writer took out a meeting.'],
      ['You have agreement, but something is missing.', 'There is agreement, but something is missing.'],
      ['Take advice from your manager.', 'Take advice from your manager.'],
    ] as const)
      expect(ofWriter(words)).to.equal(told);
  });

  it('leaves quoted words as they were written', () => {
    expect(ofWriter('You ticked “He said “ask your GP”. Check your answer”. Check your answer.')).to.equal(
      'The writer ticked “He said “ask your GP”. Check your answer”. The writer should check their answer.',
    );
    expect(ofWriter('You answered “You know. Ask your GP” to “Do you?”. Answer the question again.')).to.equal(
      'The writer answered “You know. Ask your GP” to “Do you?”. The writer should answer the question again.',
    );
  });

  it('of what is still missing, too', () => {
    const mum = newRecord(cheshireEast2023, { people: [{ id: 'mum', label: 'Mum', role: 'adult' }] });
    const placed = addConcern(mum, { domain: 'housing', level: 'targeted', text: 'No heating' });
    const asked = recordAgreement(placed, { person: 'mum', state: 'refused', on: '2026-11-20', explained: [] });
    const record = recordSharing(asked, { basis: 'agreement', decision: 'share', on: '2026-11-21' });
    expect(text(record)).to.include(
      'The writer recorded that they share with agreement, but not everyone has agreed. The writer should ask those people, or record why they can share without it.',
    );
  });

  it('and of what opening the record changed', () => {
    const called = recordCall(newRecord(cheshireEast2023), { to: 'Front door', on: '2026-11-20', contact: 'checs' });
    const json = structuredClone(withWords(cheshireEast2023, called)) as any;
    json.names.find(({ part }: { part: string }) => part === 'contact').words = 'Front desk';
    json.document.published = 'June 2022';
    const read = readRecord(cheshireEast2023, json);
    if (!read.ok) throw new Error(JSON.stringify(read.issues));
    expect(text(read.value))
      .to.match(/The writer called “Front desk” .*\. The document now lists .* The writer should check it\./)
      .and.not.include('You called');
  });

  for (const document of [cheshireEast2023, tacProtocol, worcestershire2019])
    it(`and of whatever opening the record changed: ${document.provenance.title}`, () => {
      const renamed = again(document, (pack) => {
        pack.provenance.published = 'Later';
        const mark = (value: any): void => {
          if (typeof value !== 'object' || value === null) return;
          for (const key of ['name', 'text', 'label']) if (typeof value[key] === 'string') value[key] += ' (new)';
          Object.values(value).forEach(mark);
        };
        mark(pack);
      });
      const shorter = again(document, (pack) => {
        pack.provenance.published = 'Later';
        Object.assign(pack.consent, { grounds: [], checklist: [] });
        Object.assign(pack, { contacts: pack.contacts.slice(0, 1), questions: pack.questions.slice(0, 1) });
        for (const step of pack.steps ?? []) Object.assign(step, { papers: [], questions: [], meeting: undefined });
      });
      const stepless = again(document, (pack) => {
        pack.provenance.published = 'Later';
        pack.steps = [];
        pack.levels.pop();
      });
      let lines = 0;
      fc.assert(
        fc.property(anyRecord(document), fc.constantFrom(renamed, shorter, stepless), (record, next) => {
          const read = readRecord(next, JSON.parse(JSON.stringify(withWords(document, record))));
          for (const { text: words } of read.ok ? (read.value.reopened ?? []) : []) {
            lines += 1;
            // What is quoted was written by somebody, or is the document's.
            const said = ofWriter(words).replace(/“[^]*”/g, '“”');
            expect(said, said).not.to.match(/\byours?\b|\byou\b/i);
            if (/the writer/i.test(said)) expect(said, said).not.to.match(/(^|\. )(Check|Choose|Answer|Record|Say)\b/);
          }
        }),
        { numRuns: 60 },
      );
      expect(lines).to.be.above(60);
    });
});

describe('Own words that quote somebody', () => {
  it('stand in one pair of double marks, with single ones within, in the reasons and in the report', () => {
    const record = addConcern(newRecord(cheshireEast2023), {
      domain: 'abuse-and-exploitation',
      level: 'statutory',
      text: 'C said “he hits me.”',
      note: 'Mum: “he “only” shouts”',
    });
    const said = '“C said ‘he hits me.’”';
    expect(assess(cheshireEast2023, record).reasons.some(({ text }) => text.includes(said))).to.be.true;
    const text = toText(cheshireEast2023, record, { now: NOW });
    expect(text).to.contain(said).and.contain('Note: “Mum: ‘he ‘only’ shouts’”');
    expect(text).to.not.match(/““|””|[.!?]’”\./);
    expect(asSentence(said), 'the stop within is enough').to.equal(said);
  });
});
