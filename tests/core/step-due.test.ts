import { expect } from '@esm-bundle/chai';
import {
  agree,
  answer,
  countFrom,
  dueDates,
  newRecord,
  type DueDate,
  type ThresholdDocument,
} from '../../src/index.js';
import packCheshire from '../../src/packs/cheshire-east-2023.json';
import packWorcestershire from '../../src/packs/worcestershire-2019.json';
import { countable } from '../../src/step/index.js';
import {
  cheshireEast2023,
  familyHelpTemplate,
  tacProtocol,
  variant,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';

/* Reviews and answers outside a step: which times of a document can be counted, and what is said of each. */

const NOW = '2026-01-05T10:00:00Z';
const at = (document: ThresholdDocument, level: string, tier?: string) =>
  agree(newRecord(document), { level, ...(tier ? { tier } : {}), rationale: '', on: '2026-01-05' });
const extra = (document: ThresholdDocument, from?: string) => {
  const record = at(document, 'extra');
  return from ? countFrom(record, 'review.extra-help-plan', from) : record;
};
const lower = (document: ThresholdDocument) => at(document, 'targeted', 'lower');
const due = (document: ThresholdDocument, record = extra(document), now = NOW): Record<string, DueDate> =>
  Object.fromEntries(dueDates(document, record, { now: new Date(now), id: 'one' }).dates.map((one) => [one.id, one]));
/** Cheshire East, with another time between reviews of the extra help plan. */
const reviewed = (interval: object) =>
  variant(packCheshire, (pack) => {
    const plan = pack.plans.find(({ id }: { id: string }) => id === 'extra-help-plan');
    plan.review.interval = { words: 'as the document says', ...interval };
  });
const routeOf = (pack: any, route: string) => pack.routes.find(({ id }: { id: string }) => id === route);
const REVIEW = 'review.extra-help-plan';

describe('What can be counted from a day', () => {
  it('is every review and answer that a document gives days, weeks or months for', () => {
    const named = (document: ThresholdDocument) => countable(document).map(({ id, text }) => `${id}: ${text}`);
    expect(named(cheshireEast2023)).to.deep.equal([
      'review.extra-help-plan: Review of the Extra Help plan',
      'answer.check-first.1: Whether a family is already open to support',
      'answer.family-help-front-door.1: What you submit to the Family Help Front Door',
    ]);
    const ids = (document: ThresholdDocument) => countable(document).map(({ id }) => id);
    expect(ids(worcestershire2019)).to.deep.equal([
      'review.early-help-plan',
      'answer.open-case-eifs.1',
      'answer.open-case-tfs.1',
    ]);
    expect(ids(familyHelpTemplate)).to.deep.equal([
      'answer.family-help.1',
      'answer.protection.1',
      'answer.cared-for.1',
    ]);
    // 24 and 48 hours need a moment, and "regularly" has no number.
    expect(ids(tacProtocol)).to.deep.equal(['review.step-plan', 'answer.no-further-action.3']);
    expect(ids(westCheshire2019)).to.deep.equal([]);
  });

  it('is no time of which a document states only the least: nobody is told that it is over', () => {
    const document = reviewed({ least: 6, unit: 'week' });
    expect(countable(document).map(({ id }) => id)).not.to.include(REVIEW);
    const late = due(document, extra(document, '2026-01-05'), '2026-06-01T10:00:00Z');
    expect(Object.keys(late)).not.to.include(REVIEW);
  });

  it('is asked for without a day at first: nothing is due, left or doubtful', () => {
    const record = at(worcestershire2019, 'level-3');
    const bare = { from: null, earliestDay: null, dueDay: null, dueWords: null, leftWords: null, note: null };
    for (const one of Object.values(due(worcestershire2019, record)))
      expect(one).to.deep.include({ ...bare, overdue: false, known: true });
  });
});

describe('A review', () => {
  it('has a first day only where the time is a range', () => {
    const days = (interval: object) => {
      const document = reviewed(interval);
      const { earliestDay, dueDay } = due(document, extra(document, '2026-01-05'))[REVIEW]!;
      return [earliestDay, dueDay];
    };
    expect(days({ least: 6, most: 12, unit: 'week' })).to.deep.equal(['2026-02-16', '2026-03-30']);
    expect(days({ least: 12, most: 12, unit: 'week' })).to.deep.equal([null, '2026-03-30']);
    expect(days({ most: 12, unit: 'week' })).to.deep.equal([null, '2026-03-30']);
  });

  it('every three months falls on the same day of the month, and on its last day where there is none such', () => {
    const document = reviewed({ most: 3, unit: 'month' });
    expect(countable(document).map(({ id }) => id)).to.include(REVIEW);
    for (const [from, day] of [
      ['2026-01-05', '2026-04-05'],
      ['2026-11-30', '2027-02-28'],
    ] as const)
      expect(due(document, extra(document, from))[REVIEW]).to.deep.include({ dueDay: day, known: true, note: null });
  });

  it('of an assessment is due as one of a plan is, where the assessment is asked for and nowhere else', () => {
    const document = variant(packCheshire, (pack) => {
      const assessment = pack.assessments.find(({ id }: { id: string }) => id === 'family-help-assessment');
      assessment.review = {
        interval: { words: 'every six weeks', most: 6, unit: 'week' },
        section: ['Stepped Approach'],
      };
    });
    const [id, text] = ['review.family-help-assessment', 'Review of the Family Help Assessment'];
    expect(due(document, lower(document))[id]).to.deep.include({ kind: 'review', text, words: 'every six weeks' });
    for (const record of [extra(document), at(document, 'statutory')])
      expect(Object.keys(due(document, record))).not.to.include(id);
  });

  it('of the extra help plan is not asked for where no plan is', () => {
    for (const record of [at(cheshireEast2023, 'universal'), lower(cheshireEast2023)])
      expect(Object.keys(due(cheshireEast2023, record))).not.to.include(REVIEW);
  });
});

describe('An answer', () => {
  it('is named by what is answered, and by whose answer it is while two services may have the case', () => {
    const record = at(worcestershire2019, 'level-3');
    const texts = (service?: string) =>
      Object.values(due(worcestershire2019, service ? answer(record, 'open-service', service) : record)).flatMap(
        ({ kind, text }) => (kind === 'answer' ? [text] : []),
      );
    const [open] = routeOf(packWorcestershire, 'open-case-eifs').responses;
    const eifs = 'Early Intervention Family Support (EIFS) team, and its district Coordinator';
    const tfs = 'Targeted Family Support (TFS) team, and its district Team Leader';
    expect(texts()).to.deep.equal([`${open.for} (${eifs})`, `${open.for} (${tfs})`]);
    expect(texts('eifs')).to.deep.equal([open.for]);
    expect(texts('tfs')).to.deep.equal([open.for]);
    // Different answers of one front door need no such name.
    const front = Object.values(due(cheshireEast2023, lower(cheshireEast2023))).map(({ text }) => text);
    expect(front).to.deep.equal([
      'Whether a family is already open to support',
      'What you submit to the Family Help Front Door',
    ]);
  });

  it('in days that the source does not call working days is counted by the calendar, and is sure', () => {
    const record = countFrom(
      answer(at(worcestershire2019, 'level-3'), 'open-service', 'tfs'),
      'answer.open-case-tfs.1',
      '2026-04-02',
    );
    const one = due(worcestershire2019, record)['answer.open-case-tfs.1'];
    expect(one).to.deep.include({ dueDay: '2026-04-05', known: true, note: null });
  });

  it('is asked of the service that has the case, though two are told of in the same words', () => {
    const document = variant(packWorcestershire, (pack) => {
      routeOf(pack, 'open-case-tfs').text = routeOf(pack, 'open-case-eifs').text;
    });
    const record = answer(at(document, 'level-3'), 'open-service', 'tfs');
    const ids = Object.keys(due(document, record)).filter((id) => id.startsWith('answer.'));
    expect(ids).to.deep.equal(['answer.open-case-tfs.1']);
  });

  it('of a route that promises two has a day for each, and the times of a route at another level are not taken', () => {
    const both = variant(packCheshire, (pack) => {
      const route = routeOf(pack, 'family-help-front-door');
      const [first] = route.responses;
      const within = (most: number) => ({ words: `within ${most} working days`, most, unit: 'working day' });
      const later = { ...first, for: 'Who takes the lead', within: within(10) };
      route.responses = [first, later];
      const elsewhere = { from: { level: 'statutory' }, to: { level: 'statutory' } };
      const slower = [
        { ...first, within: within(20) },
        { ...later, for: 'Anything else' },
      ];
      pack.routes.push({ ...route, id: 'elsewhere', at: elsewhere, when: undefined, responses: slower });
    });
    const ids = (level: string, tier?: string) =>
      Object.keys(due(both, at(both, level, tier))).filter((id) => !id.includes('check-first'));
    const here = ['answer.family-help-front-door.1', 'answer.family-help-front-door.2'];
    expect(ids('targeted', 'lower')).to.deep.equal(here);
    expect(ids('statutory')).to.deep.equal(['answer.elsewhere.1', 'answer.elsewhere.2']);
  });

  it('past the list of bank holidays is due on a day or later: what is left is said only while that day is to come', () => {
    const id = 'answer.family-help-front-door.1';
    const record = countFrom(lower(cheshireEast2023), id, '2199-01-01');
    const before = due(cheshireEast2023, record, '2199-01-07T10:00:00Z')[id]!;
    expect([before.dueDay, before.known, before.leftWords, before.overdue]).to.deep.equal([
      '2199-01-08',
      false,
      '1 day left',
      false,
    ]);
    expect(before.note).to.match(
      /^The list of bank holidays covers 2024 to \d{4} only\. Outside it only weekends are left out/,
    );
    const after = due(cheshireEast2023, record, '2199-02-01T10:00:00Z')[id]!;
    expect([after.leftWords, after.overdue]).to.deep.equal([null, false]);
  });
});
