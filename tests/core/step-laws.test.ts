import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  answer,
  answerStep,
  bankHolidays,
  newRecord,
  planStep,
  readRecord,
  recordStage,
  startStep,
  stepsFor,
  type BankHolidays,
  type CaseRecord,
  type StepPlan,
} from '../../src/index.js';
import { isWorkingDay } from '../../src/calendar/index.js';
import { deepFreeze } from './documents.js';
import { anyMoment, anyStep, made, protocols, tried } from './steps.js';

const RUNS = 200;
const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>) => fc.assert(property, { numRuns: RUNS });
const clocks = ({ stages }: StepPlan) =>
  stages.flatMap(({ id, clock, status, path, decision }) => (clock ? [{ id, status, path, decision, ...clock }] : []));
/** When people first agreed or refused after a clock started. */
const settledAfter = ({ step }: CaseRecord, started: string | null) =>
  step!.entries.find(
    (entry) => entry.kind === 'outcome' && entry.outcome !== 'considering' && started !== null && entry.on >= started,
  )?.on;

/** The kit's list with one more bank holiday. */
const withHoliday = (date: string): BankHolidays => ({
  'england-and-wales': {
    division: 'england-and-wales',
    events: [...bankHolidays['england-and-wales'].events, { title: 'One more', date, notes: '', bunting: true }],
  },
});

describe('The laws of a step, for every protocol', () => {
  it('what any edits come to can be read again, and can be planned at any moment', () => {
    check(
      fc.property(anyStep, ({ document, record, now }) => {
        expect(readRecord(document, JSON.parse(JSON.stringify(record)))).to.deep.equal({ ok: true, value: record });
        const plan = planStep(document, record, { now });
        expect(structuredClone(plan)).to.deep.equal(plan);
        expect(JSON.parse(JSON.stringify(plan))).to.deep.equal(plan);
      }),
    );
  });

  it('nothing is due before it starts, and a clock of working days never ends on a closed day', () => {
    let seen = 0;
    check(
      fc.property(anyStep, ({ document, record, now }) => {
        for (const { id, started, due, dueDay, unit } of clocks(planStep(document, record, { now }))) {
          if (started === null) {
            expect(due, id).to.equal(null);
            continue;
          }
          seen++;
          expect(Date.parse(due!), id).to.be.greaterThan(Date.parse(started));
          if (unit === 'working day') expect(isWorkingDay(dueDay!, bankHolidays), id).not.to.equal('no');
          expect(dueDay === null, id).to.equal(unit === 'hour');
        }
      }),
    );
    expect(seen).to.be.greaterThan(RUNS / 8);
  });

  it('one more bank holiday never makes anything due earlier', () => {
    const holiday = fc
      .integer({ min: 0, max: 10 * 365 })
      .map((day) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
    check(
      fc.property(anyStep, holiday, fc.nat({ max: 14 }), ({ document, record, now }, far, near) => {
        const before = planStep(document, record, { now });
        // One anywhere, and one close to a clock that runs.
        const start = clocks(before).find(({ started }) => started !== null)?.started;
        const close = start ? new Date(Date.parse(start) + near * 86_400_000).toISOString().slice(0, 10) : far;
        for (const date of [far, close]) {
          const after = clocks(planStep(document, record, { now, holidays: withHoliday(date) }));
          clocks(before).forEach(({ due, known }, at) => {
            if (due !== null && known) expect(Date.parse(after[at]!.due!)).to.be.at.least(Date.parse(due));
          });
        }
      }),
    );
  });

  it('with nothing recorded it is being considered, nothing runs and nothing is overdue', () => {
    for (const { document, protocol, name } of protocols) {
      check(
        fc.property(anyMoment, (now) => {
          const plan = planStep(document, startStep(newRecord(document), protocol.id, 'one'), { now });
          expect([plan.state, plan.since, plan.history, plan.notes], name).to.deep.equal(['considering', null, [], []]);
          for (const { due, overdue } of clocks(plan)) expect([due, overdue], name).to.deep.equal([null, false]);
          for (const { status, overdue } of plan.papers)
            expect([status === 'ready', overdue], name).to.deep.equal([false, false]);
          expect(
            plan.stages.some(({ status }) => status === 'done'),
            name,
          ).to.equal(false);
          expect(
            plan.next.length + plan.stages.filter(({ status }) => status === 'undecided').length,
            name,
          ).to.be.greaterThan(0);
        }),
      );
    }
  });

  it('where nothing is pending, no question is open, no stage waits for anybody, and no paper is missing or overdue', () => {
    let [idle, busy] = [0, 0];
    check(
      fc.property(anyStep, ({ document, record, now }) => {
        const { pending, questions, stages, papers, state, next } = planStep(document, record, { now });
        const open = questions.filter((one) => one.open && pending.questions.includes(one.id));
        // What was decided instead is asked after a refusal alone, and what follows agreement not then.
        for (const one of questions.filter((asked) => asked.open && !open.includes(asked)))
          if (one.path === null) expect([state, one.keptWith], one.id).to.deep.equal(['not-agreed', 'step']);
          else expect(one.path, one.id).to.equal(state === 'not-agreed' ? 'agreed' : 'not-agreed');
        const waits = [
          ...stages.filter(({ status, clock }) => status !== 'done' && (status !== 'not-applicable' || clock?.overdue)),
          ...papers.filter(({ status, overdue }) => overdue || status === 'needed' || status === 'undecided'),
          ...open,
          ...next,
        ];
        const nothing = Object.values(pending).every((ids: readonly string[]) => ids.length === 0);
        expect(nothing).to.equal(waits.length === 0);
        if (nothing) idle++;
        else busy++;
      }),
    );
    expect(busy).to.be.greaterThan(RUNS / 4);
    expect(idle + busy).to.equal(RUNS);
  });

  it('nothing that was recorded is lost: every edit keeps the entries, and going back has its reason', () => {
    check(
      fc.property(anyStep, ({ document, protocol, edits, now }) => {
        let record = made(document, protocol.id, []);
        for (const edit of edits) {
          const before = record.step!.entries;
          record = tried(record, edit);
          // What is answered of a refusal is kept with it, and goes with it once something else is settled.
          const standing = before.findLast(({ kind }) => kind === 'outcome');
          const bare = (entry: object) => ({ ...entry, answers: undefined });
          for (const entry of before)
            if (entry !== standing) expect(record.step!.entries).to.deep.include(entry);
            else expect(record.step!.entries.map(bare)).to.deep.include(bare(entry));
        }
        const { history } = planStep(document, record, { now });
        expect(history.map(({ on }) => on)).to.deep.equal(record.step!.entries.map(({ on }) => on));
        for (const { words, reason } of history)
          if (words.startsWith('Marked as not done')) expect(reason).to.match(/\S/);
      }),
    );
  });

  it('the order in which independent stages are recorded does not matter', () => {
    const some = fc.nat({ max: protocols.length - 1 }).chain((at) => {
      const stages = protocols[at]!.protocol.stages.filter(({ decision }) => !decision).map(({ id }) => id);
      const entries = fc.tuple(
        fc.shuffledSubarray(stages, { minLength: 2 }),
        fc.uniqueArray(anyMoment, { minLength: stages.length, maxLength: stages.length, selector: Number }),
      );
      return entries
        .map(([ids, moments]) => ids.map((stage, n) => ({ stage, on: moments[n]! })))
        .chain((list) =>
          fc.record({
            at: fc.constant(at),
            list: fc.constant(list),
            other: fc.shuffledSubarray(list, { minLength: list.length }),
          }),
        );
    });
    check(
      fc.property(some, anyMoment, ({ at, list, other }, now) => {
        const { document, protocol } = protocols[at]!;
        const record = (entries: typeof list) =>
          entries.reduce(recordStage, startStep(newRecord(document), protocol.id, 'one'));
        expect(record(other)).to.deep.equal(record(list));
        expect(planStep(document, record(other), { now })).to.deep.equal(planStep(document, record(list), { now }));
      }),
    );
  });

  it('what is open is overdue from the moment it was due, for good, and never before it', () => {
    check(
      fc.property(anyStep, fc.nat({ max: 10_000_000 }), ({ document, record, now }, minutes) => {
        const at = (moment: number) => clocks(planStep(document, record, { now: new Date(moment) }));
        const plan = planStep(document, record, { now });
        const isSettled = plan.stages.every(({ decision, status }) => !decision || status === 'done');
        clocks(plan).forEach(({ latestDue: due, known, status, path, decision, started }, n) => {
          if (due === null || status === 'done') return;
          const isOpen =
            known &&
            (status === 'open' || status === 'waiting') &&
            (path === null || isSettled) &&
            !(decision && settledAfter(record, started)) &&
            plan.state !== 'completed';
          expect(at(Date.parse(due) - 1)[n]!.overdue).to.equal(false);
          for (const after of [1, 60_000 * minutes + 1])
            expect(at(Date.parse(due) + after)[n]!.overdue).to.equal(isOpen);
        });
      }),
    );
  });

  it('only what was done after it was surely due is late: an open stage never is', () => {
    const short: BankHolidays = {
      'england-and-wales': {
        division: 'england-and-wales',
        events: bankHolidays['england-and-wales'].events.filter(({ date }) => date < '2026-07-01'),
      },
    };
    const seen = { late: 0, inTime: 0, open: 0 };
    check(
      fc.property(anyStep, fc.constantFrom(bankHolidays, short), ({ document, record, now }, holidays) => {
        const plan = planStep(document, record, { now, holidays });
        for (const { id, clock, on: lastOn, status, decision } of plan.stages) {
          if (!clock) continue;
          // A decision that was made in time is not late because people settle it once more.
          const on = (decision && lastOn !== null && settledAfter(record, clock.started)) || lastOn;
          const { latestDue: due } = clock;
          const after = on !== null && due !== null && (clock.dueDay === null ? on > due : on >= due);
          if (due !== clock.due) expect(due! > clock.due! && clock.note, id).to.match(/settled again/);
          expect(clock.late, `${id} ${status}`).to.equal(after && clock.known);
          expect(clock.late && clock.overdue, id).to.equal(false);
          if (clock.due !== null) seen[on === null ? 'open' : after ? 'late' : 'inTime']++;
        }
      }),
    );
    for (const [kind, count] of Object.entries(seen)) expect(count, kind).to.be.greaterThan(3);
  });

  it('an unknown is never taken for no: what does not apply still does not after another answer', () => {
    check(
      fc.property(anyStep, fc.nat({ max: 50 }), ({ document, protocol, record, now }, pick) => {
        const before = planStep(document, record, { now });
        const silent = before.questions.filter((question) => question.answer === null);
        if (!silent.length) return;
        const question = silent[pick % silent.length]!;
        for (const { id } of question.options) {
          const after = planStep(
            document,
            (question.keptWith === 'case' ? answer : answerStep)(record, question.id, id),
            { now },
          );
          before.stages.forEach(({ status, name }, at) => {
            if (status === 'not-applicable')
              expect(after.stages[at]!.status, `${protocol.id}: ${name}`).to.equal('not-applicable');
          });
        }
      }),
    );
  });

  it('every statement cites sections that the document lists, and every contact and reading exists', () => {
    check(
      fc.property(anyStep, ({ document, record, now }) => {
        const plan = planStep(document, record, { now });
        const [sections, contacts] = [new Set(document.sections), new Set(document.contacts.map(({ id }) => id))];
        const parts: { sections: readonly string[] }[] = [
          plan,
          plan.test,
          plan.emergency,
          plan.notAgreed,
          plan.close,
          ...plan.stages,
          ...clocks(plan),
          ...plan.papers,
          ...plan.roles,
          ...plan.consider,
          ...plan.gaps,
          ...plan.questions,
        ];
        for (const part of parts) {
          expect(part.sections).not.to.deep.equal([]);
          for (const section of part.sections) expect(sections.has(section), section).to.equal(true);
        }
        for (const id of [...plan.stages.flatMap((stage) => stage.contacts), ...plan.emergency.contacts])
          expect(contacts.has(id), id).to.equal(true);
        expect(plan.emergency.text).to.match(/\b999\b/);
      }),
    );
  });

  it('the same input gives the same plan, and changes neither document nor record', () => {
    check(
      fc.property(anyStep, ({ document, record, now }) => {
        const plan = planStep(document, deepFreeze(structuredClone(record)), { now });
        expect(planStep(structuredClone(document), record, { now: new Date(now) })).to.deep.equal(plan);
      }),
    );
  });

  it('every protocol is offered, whatever is known', () => {
    check(
      fc.property(anyStep, ({ document, record }) => {
        expect(stepsFor(document, record).map(({ protocol }) => protocol)).to.deep.equal(
          document.steps!.map(({ id }) => id),
        );
      }),
    );
  });
});
