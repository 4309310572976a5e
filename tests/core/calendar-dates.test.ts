import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  agree,
  answer,
  assess,
  bankHolidays,
  countFrom,
  dueDates,
  newRecord,
  readRecord,
  RecordEditError,
  toCalendar,
  type CaseRecord,
  type ThresholdDocument,
} from '../../src/index.js';
import { cheshireEast2023, documents, familyHelpTemplate, worcestershire2019 } from './documents.js';
import { anyEdits, made } from './edits.js';

const now = new Date('2026-01-05T10:00:00Z');
const at = (document: ThresholdDocument, level: string, tier?: string) =>
  agree(newRecord(document), { level, ...(tier ? { tier } : {}), rationale: '', on: '2026-01-05' });
const counted = (record: CaseRecord, from: Record<string, string>) =>
  Object.entries(from).reduce((before, [id, day]) => countFrom(before, id, day), record);
const due = (document: ThresholdDocument, record: CaseRecord, from: Record<string, string> = {}) =>
  Object.fromEntries(dueDates(document, counted(record, from), { now, id: 'one' }).dates.map((one) => [one.id, one]));

describe('Due dates outside a step', () => {
  it('the extra help plan is reviewed at least every 12 weeks, from the day that a person gives', () => {
    const record = at(cheshireEast2023, 'extra');
    expect(due(cheshireEast2023, record)['review.extra-help-plan']).to.include({ from: null, dueDay: null });
    const one = due(cheshireEast2023, record, { 'review.extra-help-plan': '2026-01-05' })['review.extra-help-plan']!;
    expect([one.kind, one.dueDay, one.earliestDay, one.dueWords]).to.deep.equal([
      'review',
      '2026-03-30',
      null,
      'by the end of Monday 30 March 2026',
    ]);
    expect(one.sections).to.include('Extra Help Assessment');
  });

  it('a review within 6-12 weeks has a first and a last day', () => {
    const one = due(worcestershire2019, at(worcestershire2019, 'level-3'), { 'review.early-help-plan': '2026-01-05' })[
      'review.early-help-plan'
    ]!;
    expect([one.earliestDay, one.dueDay]).to.deep.equal(['2026-02-16', '2026-03-30']);
  });

  it('an answer is due by the route to be taken alone, though another promises the same', () => {
    const open = (service: string) => {
      const record = answer(at(worcestershire2019, 'level-3'), 'open-service', service);
      return Object.keys(due(worcestershire2019, record)).filter((id) => id.startsWith('answer.'));
    };
    expect(open('tfs')).to.deep.equal(['answer.open-case-tfs.1']);
    expect(open('eifs')).to.deep.equal(['answer.open-case-eifs.1']);
    expect(Object.keys(due(familyHelpTemplate, at(familyHelpTemplate, 'child-protection')))).to.deep.equal([
      'answer.protection.1',
    ]);
    // Until it is known which service has the case, no two lines read the same.
    const texts = Object.values(due(worcestershire2019, at(worcestershire2019, 'level-3'))).map(({ text }) => text);
    expect(texts).to.have.length(3);
    expect(new Set(texts).size).to.equal(3);
  });

  it('a calendar takes out what is not asked for any more, once a day was noted for it', () => {
    const extra = countFrom(at(cheshireEast2023, 'extra'), 'review.extra-help-plan', '2026-01-05');
    const file = (record: CaseRecord) =>
      toCalendar(cheshireEast2023, dueDates(cheshireEast2023, record, { now, id: 'one' }));
    const uid = (text: string) => /UID:.*/.exec(text)![0];
    expect(file(extra)).to.include('STATUS:CONFIRMED');
    const later = file(agree(extra, { level: 'statutory', rationale: '', on: '2026-01-06' }));
    expect(uid(later)).to.equal(uid(file(extra)));
    expect(later).to.include('STATUS:CANCELLED').and.not.include('STATUS:CONFIRMED');
  });

  it('a plan that the family has is reviewed at every level, and nobody is asked to complete it', () => {
    const places: [string, string | undefined][] = [
      ['extra', undefined],
      ['targeted', 'lower'],
      ['statutory', undefined],
    ];
    for (const [level, tier] of places) {
      const record = countFrom(
        answer(at(cheshireEast2023, level, tier), 'service-involved', 'extra-help-plan'),
        'review.extra-help-plan',
        '2026-01-05',
      );
      expect(due(cheshireEast2023, record)['review.extra-help-plan']?.dueDay, level).to.equal('2026-03-30');
      const { actions } = assess(cheshireEast2023, record);
      const texts = actions.filter(({ text }) => text.includes('Extra Help plan')).map(({ text }) => text);
      expect(texts, level).to.deep.equal([
        'If you are the lead professional: review the Extra Help plan, at least every 12 weeks.',
      ]);
      const sent = actions.filter(({ kind, contact }) => kind === 'papers' && contact === 'partnership-family-help');
      expect(
        sent.filter(({ text }) => /^If you are .*every stage/.test(text)),
        level,
      ).to.have.length(1);
    }
    const family = answer(at(cheshireEast2023, 'targeted', 'lower'), 'service-involved', 'family-help-plan');
    const asks = (record: CaseRecord) => assess(cheshireEast2023, record).actions.some(({ kind }) => kind === 'plan');
    expect(asks(family)).to.equal(false);
    expect(asks(answer(family, 'service-involved', 'none'))).to.equal(true);
  });

  it('answers within 3 and 5 working days leave out the weekend and bank holidays', () => {
    const record = answer(at(cheshireEast2023, 'targeted', 'lower'), 'service-involved', 'unsure');
    const found = due(cheshireEast2023, record, {
      'answer.check-first.1': '2026-04-02',
      'answer.family-help-front-door.1': '2026-04-02',
    });
    // Good Friday is 3 April 2026 and Easter Monday 6 April 2026.
    expect(found['answer.check-first.1']!.dueDay).to.equal('2026-04-09');
    expect(found['answer.family-help-front-door.1']!.dueDay).to.equal('2026-04-13');
  });

  it('says that a day may be later where the list of bank holidays does not reach', () => {
    const one = due(cheshireEast2023, at(cheshireEast2023, 'targeted', 'lower'), {
      'answer.family-help-front-door.1': '2199-01-01',
    })['answer.family-help-front-door.1']!;
    expect([one.known, one.note === null, one.dueWords!.endsWith('or later')]).to.deep.equal([false, false, true]);
  });

  it('says what is left, and that a day is over when the next begins', () => {
    const record = countFrom(at(cheshireEast2023, 'extra'), 'review.extra-help-plan', '2026-01-05');
    const told = (moment: string) => {
      const { dates } = dueDates(cheshireEast2023, record, { now: new Date(moment), id: 'one' });
      const { leftWords, overdue } = dates.find(({ id }) => id === 'review.extra-help-plan')!;
      return [leftWords, overdue];
    };
    expect(told('2026-03-30T22:59:00Z')).to.deep.equal(['1 minute left', false]);
    expect(told('2026-03-30T23:00:00Z')).to.deep.equal(['due now', true]);
    expect(told('2026-04-02T23:00:00Z')).to.deep.equal(['overdue by 3 days', true]);
  });

  it('a day that was noted can be taken away: nothing is counted, and a calendar takes out what was', () => {
    const record = at(cheshireEast2023, 'extra');
    const review = 'review.extra-help-plan';
    const noted = countFrom(record, review, '2026-01-05');
    expect(noted.counted).to.deep.equal({ [review]: '2026-01-05' });
    const taken = countFrom(noted, review, null);
    expect(taken).to.deep.equal({ ...record, uncounted: { [review]: '2026-01-05' } });
    expect(countFrom(taken, review, null)).to.deep.equal(taken);
    expect(countFrom(taken, review, '2026-01-05')).to.deep.equal(noted);
    expect(countFrom(record, review, null)).to.deep.equal(record);

    const { dates, lapsed } = dueDates(cheshireEast2023, taken, { now, id: 'one' });
    expect(dates.map(({ from, dueDay }) => [from, dueDay])).to.deep.include([null, null]);
    expect(lapsed).to.deep.equal([{ id: review, dueDay: '2026-03-30' }]);
    const file = (one: CaseRecord) => toCalendar(cheshireEast2023, dueDates(cheshireEast2023, one, { now, id: 'one' }));
    expect(file(taken)).to.equal(file(noted).replace('STATUS:CONFIRMED', 'STATUS:CANCELLED'));
    // What is not asked for any more is cancelled all the same.
    expect(file(agree(taken, { level: 'statutory', rationale: '', on: '2026-01-06' }))).to.equal(file(taken));
    const read = readRecord(cheshireEast2023, JSON.parse(JSON.stringify(taken)));
    expect(read.ok && file(read.value)).to.equal(file(taken));
  });

  it('refuses a day that is none', () => {
    expect(() =>
      due(cheshireEast2023, at(cheshireEast2023, 'extra'), { 'review.extra-help-plan': '2026-02-30' }),
    ).to.throw(RecordEditError);
  });

  it('the calendar file says that something is due, and not what, nor for whom', () => {
    const record = at(cheshireEast2023, 'extra');
    const file = (id: string) =>
      toCalendar(
        cheshireEast2023,
        dueDates(cheshireEast2023, countFrom(record, 'review.extra-help-plan', '2026-01-05'), { now, id }),
      );
    expect(file('one')).to.contain('DTSTART;VALUE=DATE:20260330').and.to.contain('SUMMARY:Something is due');
    expect(file('one')).not.to.match(/plan|review|help|Cheshire|extra/i);
    const uid = (text: string) => /UID:(\S+)/.exec(text)![1];
    expect(uid(file('one')))
      .to.equal(uid(file('one')))
      .and.not.to.equal(uid(file('two')));
    // A calendar without an event is refused by many programs.
    expect(toCalendar(cheshireEast2023, dueDates(cheshireEast2023, record, { now, id: 'one' }))).to.equal('');
  });

  for (const [name, document] of documents)
    it(`${name}: each is due after the day it is counted from, cites a section, and is plain data`, () =>
      fc.assert(
        fc.property(anyEdits(document), fc.integer({ min: 0, max: 300 }), (edits, day) => {
          const record = made(document, edits);
          const from = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
          const bare = dueDates(document, record, { now, id: 'one' });
          const days = Object.fromEntries(bare.dates.map(({ id }) => [id, from]));
          const given = dueDates(document, counted(record, days), { now, id: 'one', holidays: bankHolidays });
          expect(structuredClone(given)).to.deep.equal(given);
          expect(new Set(given.dates.map(({ id }) => id)).size).to.equal(given.dates.length);
          for (const one of given.dates) {
            expect(one.dueDay! > from).to.equal(true);
            if (one.earliestDay) expect(one.earliestDay > from && one.earliestDay < one.dueDay!).to.equal(true);
            for (const section of one.sections) expect(document.sections).to.include(section);
            expect(one.sections).not.to.have.lengthOf(0);
          }
        }),
        { numRuns: 60 },
      ));
});
