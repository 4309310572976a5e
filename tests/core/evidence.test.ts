import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  assess,
  InvalidDateError,
  levelOrder,
  newRecord,
  openFacts,
  readDocument,
  readFacts,
  suggestIndicators,
  type ChildFacts,
  type Facts,
  type Match,
  type ThresholdDocument,
} from '../../src/index.js';
import {
  cheshireEast2023,
  deepFreeze,
  documents,
  raw,
  variant,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';

const today = '2026-11-22';

const factsOf = (child: ChildFacts, more: Partial<Facts> = {}): Facts =>
  deepFreeze({ format: 'threshold-kit/facts@1' as const, children: [child], ...more });
const rent = (rentArrearsMonths: number): Facts =>
  deepFreeze({ format: 'threshold-kit/facts@1' as const, children: [], rentArrearsMonths });
const missed = (missed: number, possible?: number): Facts =>
  factsOf({ sessions: { missed, ...(possible === undefined ? {} : { possible }) } });

const suggested = (facts: Facts, document = cheshireEast2023, on = today) =>
  suggestIndicators(document, facts, { today: on });
const ids = (facts: Facts, document = cheshireEast2023, on = today) =>
  suggested(facts, document, on).map(({ indicator }) => indicator);
const one = (facts: Facts, indicator: string, on = today) => {
  const found = suggested(facts, cheshireEast2023, on).find((suggestion) => suggestion.indicator === indicator);
  if (!found) throw new Error(`Not suggested: ${indicator}.`);
  return found;
};
const open = (facts: Facts, document = cheshireEast2023, on = today) =>
  openFacts(document, facts, { today: on }).map(({ text }) => text);

/** A document in which one sign of Housing has a test of the reader's own. */
const matching = (test: Match['test']) =>
  variant(
    raw.pack,
    (pack) => (pack.indicators.find(({ id }: { id: string }) => id === 'housing.extra.1').match = { test }),
  );
const fits = (test: Match['test'], facts: Facts) => ids(facts, matching(test)).includes('housing.extra.1');

describe('Facts from outside', () => {
  const read = (facts: unknown) => {
    const result = readFacts(facts);
    return result.ok ? [] : result.issues.map(({ path, message }) => `${path}: ${message}`);
  };
  const child = (given: unknown, ...others: unknown[]) =>
    read({ format: 'threshold-kit/facts@1', children: [given, ...others] });

  it('are read where they are sound, all of them or none', () => {
    expect(child({})).to.deep.equal([]);
    expect(
      child({
        person: 'k',
        sessions: { possible: 190, missed: 34 },
        lateMarks: 3,
        suspensions: ['2026-10-01'],
        permanentExclusions: [],
        partTimeSince: null,
        ehcp: 'none',
        notOnRoll: false,
        enrolled: { from: '2025-09-01', to: '2026-11-20' },
        missingEpisodes: ['2026-10-01', '2026-10-01'],
        accidentsUnder5: [],
        development: [{ aspect: 'Speaking', bandsBelow: 1 }],
      }),
    ).to.deep.equal([]);
  });

  it('are refused with a sentence and a place for each fault', () => {
    expect(read(null)).to.deep.equal([': This must be an object with "format", "children", not null.']);
    expect(read({ format: 'threshold-kit/facts@2', children: [] })).to.deep.equal([
      'format: This must be "threshold-kit/facts@1".',
    ]);
    const [unknown, ...more] = child({ absences: 3 });
    expect(more).to.deep.equal([]);
    expect(unknown).to.match(
      /^children\[0\]: The key "absences" is not known here\. Correct its spelling or take it out\. What can still stand here: ".*"\.$/,
    );
    expect(child({ suspensions: ['2026-02-30'] })).to.deep.equal([
      'children[0].suspensions[0]: There is no such day. Check the month and the day.',
    ]);
    expect(child({ sessions: { possible: 1.5, missed: 0 } })).to.deep.equal([
      'children[0].sessions.possible: This must be a whole number.',
    ]);
    expect(child({ period: { from: '2026-11-20', to: '2026-09-01' } })).to.deep.equal([
      'children[0].period: It ends before it begins. Correct one of the two dates.',
    ]);
    expect(child({ sessions: { possible: 10, missed: -1 } })).to.deep.equal([
      'children[0].sessions.missed: This must be at least 0.',
    ]);
    expect(child({ sessions: { possible: 10, missed: 11 } })).to.deep.equal([
      'children[0].sessions: More sessions were missed (11) than were possible (10). Correct one of the two.',
    ]);
    expect(child({ sessions: { possible: 0, missed: 5 } })).to.deep.equal([
      'children[0].sessions: More sessions were missed (5) than were possible (0). Correct one of the two.',
    ]);
    for (const day of ['', '05/10/2026', '2026-10-05T00:00:00Z'])
      expect(child({ partTimeSince: day })).to.deep.equal([
        'children[0].partTimeSince: A date is written like 2026-11-22, in the years 2000 to 2199.',
      ]);
    expect(child({ enrolled: { from: '2026-09-02', to: '2026-09-01' } })).to.deep.equal([
      'children[0].enrolled: The child left before they came. Correct one of the two dates.',
    ]);
    expect(
      child({
        development: [
          { aspect: 'Speaking', bandsBelow: 1 },
          { aspect: 'Speaking', bandsBelow: 2 },
        ],
      }),
    ).to.deep.equal(['children[0].development: An aspect is here twice. Keep one.']);
    expect(child({ suspensions: ['2026-10-01', '2026-10-01'] })).to.deep.equal([
      'children[0].suspensions: A date is here twice. Keep one: nobody is suspended twice on a day.',
    ]);
    expect(child({ person: 'k' }, {})).to.deep.equal([
      'children[1].person: There is more than one child. Say which person of the record this one is.',
    ]);
    expect(child({ person: 'k' }, { person: 'k' })).to.deep.equal([
      'children[1].person: The person "k" is here twice. Put their facts together.',
    ]);
  });

  it('never throw, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => void readFacts(json)),
      { numRuns: 300 },
    );
  });
});

describe('Absence', () => {
  it('over 10% is not 10%, to the session', () => {
    expect(ids(missed(18, 190))).to.deep.equal([]);
    expect(ids(missed(19, 190))).to.deep.equal(['education.targeted.3']);
    expect(ids(missed(20, 190))).to.deep.equal(['education.targeted.3', 'education.extra.1']);
    // In binary, 0.1 * 3 is more than 0.3.
    expect(fits({ kind: 'absence', overPercent: 30 }, missed(3, 10))).to.equal(false);
    expect(fits({ kind: 'absence', atLeastPercent: 30 }, missed(3, 10))).to.equal(true);
  });

  it('holds for every whole number of sessions, by multiplying', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat({ max: 1000 }), (possible, some) => {
        const part = Math.min(some, possible);
        const found = ids(missed(part, possible));
        expect(found.includes('education.extra.1')).to.equal(BigInt(part) * 100n > 10n * BigInt(possible));
        expect(found.includes('education.targeted.3')).to.equal(BigInt(part) * 100n >= 10n * BigInt(possible));
      }),
    );
  });

  it('is told with its sessions and a share that never contradicts the rule', () => {
    expect(one(missed(34, 190), 'education.extra.1').evidence).to.equal('34 of 190 sessions missed, 17.9%');
    expect(one(missed(19, 190), 'education.targeted.3').evidence).to.equal('19 of 190 sessions missed, 10%');
    // 10.01%, and not "10.0%, over 10%".
    expect(one(missed(1001, 10_000), 'education.extra.1').evidence).to.equal('1001 of 10000 sessions missed, 10.01%');
    expect(one(missed(2999, 10_000), 'education.extra.1').evidence).to.equal('2999 of 10000 sessions missed, 29.99%');
    const document = matching({ kind: 'absence', atLeastPercent: 1 });
    const shown = (facts: Facts) =>
      suggestIndicators(document, facts, { today })
        .find(({ indicator }) => indicator === 'housing.extra.1')!
        .evidence.split(', ')[1];
    // Not "10.0%", which would look like 10% or more.
    expect(shown(missed(249, 2500))).to.equal('9.96%');
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 10_000 }), fc.nat({ max: 10_000 }), (possible, some) => {
        const part = Math.max(Math.min(some, possible), Math.ceil(possible / 100));
        const words = parseFloat(shown(missed(part, possible))!);
        for (let percent = 0; percent <= 100; percent++) {
          const exact = BigInt(part) * 100n - BigInt(percent) * BigInt(possible);
          expect(Math.sign(words - percent), `${part} of ${possible} is told as ${words}%`).to.equal(
            exact > 0n ? 1 : exact < 0n ? -1 : 0,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('cannot be worked out without possible sessions, and this is said', () => {
    for (const [facts, sessions] of [
      [missed(0, 0), ''],
      [missed(1), '1 session missed. '],
      [missed(60), '60 sessions missed. '],
    ] as const) {
      expect(ids(facts)).to.deep.equal([]);
      const told = open(facts);
      expect(told).to.include(`${sessions}No possible sessions are given, so absence cannot be worked out.`);
      expect(told.join()).not.to.contain('below every number');
    }
    expect(open(missed(0, 190)).join()).not.to.contain('cannot be worked out');
  });

  it('says from when to when it was counted, or that nobody said so', () => {
    const period = { from: '2026-09-01', to: '2026-11-20' };
    const sessions = { possible: 190, missed: 34 };
    const known = one(factsOf({ sessions, period }), 'education.extra.1');
    expect(known.evidence).to.equal('34 of 190 sessions missed, 17.9%, from 1 September 2026 to 20 November 2026');
    expect(known.warnings).to.deep.equal([]);
    const unknown = one(factsOf({ sessions }), 'education.extra.1');
    expect(unknown.evidence).to.equal('34 of 190 sessions missed, 17.9%');
    expect(unknown.warnings).to.deep.equal(['The facts do not say from when to when this was counted.']);
    const slip = one(factsOf({ sessions, period: { from: '2099-09-01', to: '2099-11-20' } }), 'education.extra.1');
    expect(slip.warnings).to.deep.equal(['The time that this was counted over has not begun yet. Check its dates.']);
    expect(open(factsOf({ sessions: { possible: 190, missed: 2 }, period })).join()).to.contain(
      '2 of 190 sessions missed, 1.1%, from 1 September 2026 to 20 November 2026: below every number',
    );
  });

  it('of a short time or a part-time timetable comes with a warning', () => {
    const warnings = (child: Omit<ChildFacts, 'sessions'>, possible = 190) =>
      one(factsOf({ ...child, sessions: { possible, missed: possible } }), 'education.extra.1').warnings;
    const period = { from: '2025-09-01', to: '2026-11-20' };
    expect(warnings({ period })).to.deep.equal([]);
    expect(warnings({ period }, 100)).to.deep.equal([]);
    expect(warnings({ period }, 99)[0]).to.match(/^There were only 99 possible sessions, less than 10 school weeks\./);
    // 10 weeks before today.
    expect(warnings({ period, enrolled: { from: '2026-09-13' } })).to.deep.equal([]);
    expect(warnings({ period, enrolled: { from: '2026-09-14' } })[0]).to.match(
      /only since 14 September 2026, less than 10 weeks/,
    );
    expect(warnings({ period, enrolled: { from: '2025-09-01', to: today } })).to.deep.equal([]);
    expect(warnings({ period, enrolled: { from: '2025-09-01', to: '2026-11-21' } })[0]).to.match(
      /left the roll on 21 November 2026/,
    );
    expect(warnings({ period, partTimeSince: '2026-11-01' })[0]).to.match(/part-time timetable since 1 November 2026/);
    expect(warnings({ period, partTimeSince: '2026-11-23' })).to.deep.equal([]);
  });

  it('that is high lights two levels, each with what the document leaves unclear', () => {
    const [targeted, extra] = suggested(missed(34, 190));
    expect(extra!.also.map(({ indicator }) => indicator)).to.deep.equal(['education.targeted.3']);
    expect(targeted!.also.map(({ indicator }) => indicator)).to.deep.equal(['education.extra.1']);
    expect(extra!.doubts.join())
      .to.contain('high absence can fit both levels')
      .and.contain('does not say when absence becomes persistent');
    expect(targeted!.doubts[0]).to.contain('The number is not the document’s');
    expect(targeted!.judge.join()).to.contain('Is the child persistently absent?').and.contain('national mark is 10%');
    expect(extra!.judge).to.deep.equal([]);
  });
});

describe('Dates', () => {
  it('of suspensions count in 6 months of the calendar, both ends taken in', () => {
    const found = (...suspensions: string[]) => ids(factsOf({ suspensions }));
    expect(found('2026-05-22')).to.deep.equal(['education.extra.3']);
    expect(found('2026-05-21')).to.deep.equal([]);
    expect(found(today, '2026-10-01')).to.deep.equal(['education.extra.3']);
    expect(found(today, '2026-10-01', '2026-09-01')).to.deep.equal(['education.targeted.1']);
    expect(found(today, '2026-10-01', '2026-05-21')).to.deep.equal(['education.extra.3']);
    // Six months before the last of August there is no 31st.
    expect(ids(factsOf({ suspensions: ['2026-02-28'] }), cheshireEast2023, '2026-08-31')).to.deep.equal([
      'education.extra.3',
    ]);
    expect(ids(factsOf({ suspensions: ['2026-02-27'] }), cheshireEast2023, '2026-08-31')).to.deep.equal([]);
  });

  it('point to the higher line of the thread that no fact can decide, and not to those that facts can', () => {
    expect(
      one(factsOf({ suspensions: [today] }), 'education.extra.3').also.map(({ indicator }) => indicator),
    ).to.deep.equal(['education.statutory.1']);
  });

  it('that are older are not counted, and are told: two terms can be longer than 6 months', () => {
    expect(one(factsOf({ suspensions: ['2026-10-01', '2026-04-01'] }), 'education.extra.3').warnings).to.deep.equal([
      '1 suspension older than 6 months and not counted: on 1 April 2026.',
    ]);
    expect(open(factsOf({ suspensions: ['2026-04-01', '2026-03-01'] }))).to.include(
      '2 suspensions older than 6 months and not counted: the latest on 1 April 2026.',
    );
    expect(
      open(factsOf({ suspensions: ['2021-11-21', '2022-01-10', '2022-02-10', '2022-03-10', '2022-04-10'] })),
    ).to.include('5 suspensions older than 6 months and not counted: the latest on 10 April 2022.');
    expect(open(factsOf({ suspensions: [today], permanentExclusions: ['2024-05-01'] }))).to.include(
      '1 permanent exclusion older than 6 months and not counted: on 1 May 2024.',
    );
  });

  it('that are too few for any sign are told, apart from those that are older than the longest time', () => {
    const dated = (countAtLeast: number, lastMonths: number): Match['test'] => ({
      kind: 'dates',
      fact: 'suspensions',
      countAtLeast,
      lastMonths,
    });
    const document = variant(raw.pack, (pack) => {
      for (const sign of pack.indicators) delete sign.match;
      const [first, second] = pack.indicators;
      first.match = { test: dated(3, 3) };
      second.match = { test: dated(5, 6) };
    });
    const left = (...suspensions: string[]) =>
      open(factsOf({ suspensions }), document).filter((text) => text.includes('suspension'));
    expect(left(today, '2026-05-22', '2026-05-21', '2026-01-01')).to.deep.equal([
      '2 suspensions in the last 6 months, the latest on 22 November 2026: no sign of the document fits this.',
      '2 suspensions older than 6 months and not counted: the latest on 21 May 2026.',
    ]);
    expect(left(today)).to.have.length(1);
    expect(left('2026-05-21')).to.have.length(1);
    expect(left(today, '2026-11-21', '2026-11-20')).to.deep.equal([]);
  });

  it('that are still to come are not counted, and are told', () => {
    const facts = factsOf({
      suspensions: ['2026-11-23'],
      missingEpisodes: ['2026-11-24'],
      partTimeSince: '2027-01-05',
    });
    expect(ids(facts)).to.deep.equal([]);
    expect(open(facts).slice(0, 3)).to.deep.equal(
      [
        '23 November 2026 (suspensions)',
        '24 November 2026 (missing episodes)',
        '5 January 2027 (a part-time timetable)',
      ].map((day) => `A date in the future is not counted: ${day}.`),
    );
  });

  it('a first day on the roll that is still to come is told, and no time on the roll', () => {
    const period = { from: '2025-09-01', to: '2026-11-20' };
    const facts = factsOf({ sessions: { possible: 190, missed: 34 }, period, enrolled: { from: '2027-01-05' } });
    expect(one(facts, 'education.extra.1').warnings).to.deep.equal([]);
    expect(open(facts)).to.include('A date in the future is not counted: 5 January 2027 (the first day on the roll).');
  });

  it('of a part-time timetable make 3 months on the day, and leave the plan to judgement', () => {
    const short = factsOf({ partTimeSince: '2026-08-23' });
    expect(ids(short)).to.deep.equal([]);
    expect(open(short)).to.include(
      'On a part-time timetable since 23 August 2026: shorter than the time that the document gives.',
    );
    const suggestion = one(factsOf({ partTimeSince: '2026-08-22' }), 'education.statutory.3');
    expect(suggestion.evidence).to.equal('On a part-time timetable since 22 August 2026');
    expect(suggestion.judge.join()).to.contain('no clear plan for reintegration');
    // Three months after the last of November, in a year without 29 February.
    expect(ids(factsOf({ partTimeSince: '2026-11-30' }), cheshireEast2023, '2027-02-28')).to.deep.equal([
      'education.statutory.3',
    ]);
  });

  it('of a permanent exclusion fit at two levels where the child is on no roll', () => {
    expect(ids(factsOf({ permanentExclusions: ['2026-11-02'] }))).to.deep.equal(['education.targeted.1']);
    expect(ids(factsOf({ permanentExclusions: ['2026-11-02'], notOnRoll: true }))).to.deep.equal([
      'education.statutory.2',
      'education.targeted.1',
      'education.targeted.2',
    ]);
    expect(
      one(factsOf({ permanentExclusions: ['2026-11-02'] }), 'education.targeted.1').also.map(
        ({ indicator }) => indicator,
      ),
    ).to.include('education.statutory.2');
  });

  it('of several missing episodes suggest "multiple" and "repeated" too, each as a question', () => {
    expect(ids(factsOf({ missingEpisodes: [today] }))).to.deep.equal(['crime.extra.1']);
    const facts = factsOf({ missingEpisodes: ['2026-10-01', '2026-10-01', '2026-10-09', '2026-11-01'] });
    expect(ids(facts)).to.deep.equal(['crime.statutory.2', 'crime.targeted.1', 'crime.extra.1']);
    const suggestion = one(facts, 'crime.targeted.1');
    expect(suggestion.evidence).to.equal('4 missing episodes, the latest on 1 November 2026');
    expect(suggestion.judge.join()).to.contain('multiple').and.contain('no number');
  });

  it('of accidents tell the first from more than one, and leave "concerning" to judgement', () => {
    expect(ids(factsOf({ accidentsUnder5: ['2026-03-01'] }))).to.deep.equal(['early-years.extra.2']);
    const more = factsOf({ accidentsUnder5: ['2026-03-01', '2026-04-01'] });
    expect(ids(more)).to.deep.equal(['early-years.targeted.2']);
    expect(one(more, 'early-years.targeted.2').judge).to.deep.equal(['Is the injury concerning?']);
    expect(ids(factsOf({ accidentsUnder5: ['2026-03-01', '2026-04-01', '2026-05-01'] }))).to.deep.equal([
      'early-years.statutory.2',
      'early-years.targeted.2',
    ]);
  });

  it('need a day that exists', () => {
    for (const work of [suggestIndicators, openFacts])
      expect(() => work(worcestershire2019, missed(1, 2), { today: '2026-02-30' })).to.throw(InvalidDateError);
  });
});

describe('Other facts', () => {
  it('rent arrears fit two levels at 2 months, none between 3 and 4, and cross to another area at 4', () => {
    const at = (months: number) => ids(rent(months));
    expect(at(0.5)).to.deep.equal([]);
    expect(at(1)).to.deep.equal(['housing.universal.2']);
    expect(at(2)).to.deep.equal(['housing.extra.4', 'housing.universal.2']);
    expect(at(2.01)).to.deep.equal(['housing.extra.4']);
    expect(at(3)).to.deep.equal(['housing.extra.4']);
    // Between two lines: never less than for fewer months.
    expect(at(3.5)).to.deep.equal(['housing.extra.4']);
    expect(one(rent(3.5), 'housing.extra.4').warnings.join()).to.contain('more than the sign says');
    expect(at(4)).to.deep.equal(['financial-stability.targeted.4']);
    expect(one(rent(2), 'housing.universal.2').doubts.join()).to.contain('At exactly 2 months');
    expect(one(rent(2), 'housing.universal.2').judge.join()).to.contain('repossession action');
    const [hole] = openFacts(cheshireEast2023, rent(3.5), { today });
    expect(hole!.text).to.equal('3.5 months of rent arrears: no sign of the document fits this number.');
    expect(hole!.doubts.join()).to.contain('no level for more than 3 months and less than 4');
    expect(open(rent(0))).to.deep.equal([]);
    // The family's, once, however many children there are.
    expect(
      suggested(factsOf({ person: 'k' }, { rentArrearsMonths: 4 })).map(({ indicator, people }) => [indicator, people]),
    ).to.deep.equal([['financial-stability.targeted.4', undefined]]);
  });

  it('development fits by aspects and bands, and what fits no line is told', () => {
    const bands = (...below: number[]) =>
      factsOf({ development: below.map((bandsBelow, at) => ({ aspect: `Aspect ${at}`, bandsBelow })) });
    expect(ids(bands(0, 1))).to.deep.equal(['early-years.universal.3']);
    expect(ids(bands(2, 2))).to.deep.equal(['early-years.targeted.3', 'early-years.extra.5']);
    expect(ids(bands(2, 3))).to.deep.equal(['early-years.targeted.3']);
    expect(ids(bands(2, 0))).to.deep.equal(['early-years.universal.3']);
    expect(ids(bands(4, 1))).to.deep.equal(['early-years.universal.3']);
    const [far] = suggested(bands(4, 1));
    expect(far!.evidence).to.equal(
      'Aspect 0 4 development bands below, Aspect 1 1 development band below the child’s age',
    );
    expect(far!.warnings.join()).to.contain('more than the sign says');
    expect(open(bands(4, 1))[0]).to.equal(
      'Aspect 0 4 development bands below the child’s age: no sign of the document fits this.',
    );
    expect(open(bands(2, 0))[0]).to.equal(
      'Aspect 0 2 development bands below the child’s age: no sign of the document fits this.',
    );
    expect(open(bands(0, 0))[0]).not.to.contain('no sign');
  });

  it('an EHCP fits by what it names', () => {
    expect(ids(factsOf({ ehcp: 'none' }))).to.deep.equal([]);
    expect(ids(factsOf({ ehcp: 'considered' }))).to.deep.equal(['education.targeted.8']);
    expect(ids(factsOf({ ehcp: 'mainstream' }))).to.deep.equal(['education.targeted.8']);
    expect(ids(factsOf({ ehcp: 'specialist' }))).to.deep.equal(['education.statutory.6', 'early-years.statutory.4']);
    expect(ids(factsOf({ ehcp: 'considered' }), worcestershire2019)).to.deep.equal([]);
    expect(open(factsOf({ ehcp: 'considered' }), worcestershire2019)).to.include(
      'An assessment for an EHCP is being considered: no sign of the document fits this.',
    );
    expect(ids(factsOf({ ehcp: 'specialist' }), worcestershire2019)).to.deep.equal(['education.level-3.4']);
  });

  it('education at home is put as a question, and never a sign by itself', () => {
    const home = suggested(factsOf({ homeEducated: true }));
    expect(home.map(({ indicator }) => indicator)).to.deep.equal(['education.statutory.4', 'education.targeted.4']);
    for (const { judge } of home) expect(judge.join()).to.contain('no sign by itself');
    expect(open(factsOf({ homeEducated: true }), westCheshire2019)).to.include(
      'Educated at home: no sign of this document can be checked against this. Look for signs of it yourself.',
    );
  });

  it('what happened years ago is suggested with the question whether it still fits', () => {
    const old = factsOf({ permanentExclusions: ['2021-01-01'] });
    for (const document of [worcestershire2019, westCheshire2019]) {
      const [suggestion] = suggested(old, document);
      expect(suggestion!.warnings.join()).to.contain('more than 12 months ago').and.contain('still fits');
    }
    expect(suggested(factsOf({ permanentExclusions: [today] }), worcestershire2019)[0]!.warnings).to.deep.equal([]);
  });

  it('in the other documents fit only what these say', () => {
    const facts = factsOf(
      {
        sessions: { possible: 100, missed: 60 },
        suspensions: ['2019-01-01'],
        permanentExclusions: ['2020-01-01'],
        lateMarks: 40,
      },
      { rentArrearsMonths: 6 },
    );
    expect(ids(facts, worcestershire2019)).to.deep.equal(['education.level-3.1', 'education.level-3.3']);
    expect(ids(facts, westCheshire2019)).to.deep.equal(['family.partnership-plus.8']);
    expect(suggested(facts, westCheshire2019)[0]!.evidence).to.equal(
      '1 suspension, on 1 January 2019; 1 permanent exclusion, on 1 January 2020',
    );
    expect(open(facts, westCheshire2019)).to.include.members([
      '60 of 100 sessions missed, 60%: no sign of this document can be checked against this. Look for signs of it yourself.',
      '40 late marks: no sign of this document can be checked against this. Look for signs of it yourself.',
      '6 months of rent arrears: no sign of this document can be checked against this. Look for signs of it yourself.',
    ]);
  });

  it('late marks count where a document of your own has a number for them', () => {
    const test: Match['test'] = { kind: 'late-marks', countAtLeast: 5, countAtMost: 9 };
    expect([4, 5, 9, 10].map((lateMarks) => fits(test, factsOf({ lateMarks })))).to.deep.equal([
      false,
      true,
      true,
      true,
    ]);
    // Above the upper end, and no higher sign: suggested still, with a warning.
    const over = suggested(factsOf({ lateMarks: 10 }), matching(test));
    expect(over[0]!.warnings.join()).to.contain('more than the sign says');
  });

  it('that are not known are named, for each child and for the family', () => {
    const told = openFacts(
      cheshireEast2023,
      deepFreeze({
        format: 'threshold-kit/facts@1',
        children: [{ person: 'k', sessions: { possible: 190, missed: 0 } }],
      }) as Facts,
      { today },
    );
    expect(told).to.deep.equal([
      { text: 'Not known, so not checked: rent arrears.', doubts: [] },
      {
        people: ['k'],
        text: 'Not known, so not checked: suspensions, permanent exclusions, a part-time timetable, an EHCP, education at home, the school roll, missing episodes, accidents under 5 seen at A&E, development bands.',
        doubts: [],
      },
    ]);
  });

  it('of a document without any test leave everything open', () => {
    const bare = variant(raw.pack, (pack) =>
      pack.indicators.forEach((indicator: { match?: unknown }) => delete indicator.match),
    );
    expect(ids(missed(190, 190), bare)).to.deep.equal([]);
    expect(open(missed(190, 190), bare)).to.deep.equal(['No sign of this document can be checked against facts.']);
  });
});

describe('A test in a pack', () => {
  const faults = (match: unknown) => {
    const copy = structuredClone(raw.pack) as any;
    copy.indicators[0].match = match;
    const read = readDocument(copy);
    return read.ok ? [] : read.issues.map(({ path, message }) => `${path}: ${message}`);
  };

  it('is refused where it asks for nothing, for two things, or for what cannot be', () => {
    expect(faults({ test: { kind: 'absence' } })).to.deep.equal([
      'indicators[0].match.test: Say either "overPercent" or "atLeastPercent": at the number itself they differ.',
    ]);
    expect(faults({ test: { kind: 'absence', overPercent: 10, atLeastPercent: 10 } })).to.have.length(1);
    expect(faults({ test: { kind: 'absence', atLeastPercent: 0 } })).to.have.length(1);
    expect(
      faults({ test: { kind: 'all', of: [{ kind: 'late-marks', countAtLeast: 3, countAtMost: 2 }] } }),
    ).to.deep.equal([
      'indicators[0].match.test.of[0]: "countAtLeast" (3) is more than "countAtMost" (2). Change them over.',
    ]);
    expect(faults({ test: { kind: 'dates', fact: 'suspensions', countAtLeast: 3, countAtMost: 2 } })).to.have.length(1);
    expect(faults({ test: { kind: 'development', aspects: 1, bandsAtLeast: 3, bandsAtMost: 2 } })).to.have.length(1);
    expect(faults({ test: { kind: 'rent-arrears', monthsAtLeast: 3, monthsAtMost: 2 } })).to.have.length(1);
    expect(faults({ test: { kind: 'dates', fact: 'suspensions', countAtLeast: 0 } })).to.have.length(1);
    expect(faults({ test: { kind: 'not', of: [{ kind: 'not-on-roll' }] } })).to.have.length(1);
    expect(faults({ test: { kind: 'absence', overPercent: 10, underPercent: 50 } })).to.have.length(1);
    expect(faults({ test: { kind: 'not-on-roll' } })).to.deep.equal([]);
  });

  it('of all needs all, of any one', () => {
    const [roll, late]: Match['test'][] = [{ kind: 'not-on-roll' }, { kind: 'late-marks', countAtLeast: 1 }];
    const both = factsOf({ notOnRoll: true, lateMarks: 1 });
    const half = factsOf({ notOnRoll: true });
    expect([both, half].map((facts) => fits({ kind: 'all', of: [roll!, late!] }, facts))).to.deep.equal([true, false]);
    expect([both, half, factsOf({})].map((facts) => fits({ kind: 'any', of: [roll!, late!] }, facts))).to.deep.equal([
      true,
      true,
      false,
    ]);
  });
});

/** Any sound facts, of up to three children. */
const day = fc
  .integer({ min: 0, max: 900 })
  .map((days) => new Date(Date.UTC(2024, 6, 1) + days * 86_400_000).toISOString().slice(0, 10));
const dates = fc.uniqueArray(day, { maxLength: 5 });
const anyChild = fc.record(
  {
    sessions: fc
      .tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }))
      .map(([a, b]) => ({ possible: Math.max(a, b), missed: a && b ? Math.min(a, b) : 0 })),
    lateMarks: fc.nat({ max: 60 }),
    suspensions: dates,
    permanentExclusions: dates,
    partTimeSince: fc.option(day),
    ehcp: fc.constantFrom('none' as const, 'considered' as const, 'mainstream' as const, 'specialist' as const),
    notOnRoll: fc.boolean(),
    homeEducated: fc.boolean(),
    enrolled: day.map((from) => ({ from })),
    missingEpisodes: fc.array(day, { maxLength: 5 }),
    accidentsUnder5: fc.array(day, { maxLength: 5 }),
    development: fc
      .array(fc.nat({ max: 4 }), { maxLength: 4 })
      .map((bands) => bands.map((bandsBelow, at) => ({ aspect: `A${at}`, bandsBelow }))),
  },
  { requiredKeys: [] },
);
const anyFacts = fc
  .tuple(fc.array(anyChild, { maxLength: 3 }), fc.option(fc.integer({ min: 0, max: 24 }), { nil: undefined }))
  .map(([children, quarters]) => ({
    format: 'threshold-kit/facts@1' as const,
    children: children.map((child, at) => ({ person: `p${at}`, ...child })),
    ...(quarters === undefined ? {} : { rentArrearsMonths: quarters / 4 }),
  }));

for (const [name, document] of documents) {
  const all = (facts: unknown) => suggestIndicators(document, facts as Facts, { today });
  const order = new Map(document.indicators.map(({ id }, at) => [id, at]));

  describe(`The laws of suggestions, for ${name}`, () => {
    it('the facts of these tests are sound, and neither they nor the document are changed', () => {
      fc.assert(
        fc.property(anyFacts, (facts) => {
          expect(readFacts(facts).ok).to.equal(true);
          const frozen = deepFreeze(structuredClone(facts)) as Facts;
          expect(structuredClone(all(frozen))).to.deep.equal(all(facts));
          openFacts(document, frozen, { today });
        }),
        { numRuns: 60 },
      );
    });

    it('only signs with a test are suggested, once for each child, worst first, explained and cited', () => {
      const level = new Map(document.indicators.map((one) => [one.id, levelOrder(document, one.level)]));
      const has = new Set(document.indicators.filter(({ match }) => match).map(({ id }) => id));
      const sections = new Set(document.sections);
      fc.assert(
        fc.property(anyFacts, (facts) => {
          const found = all(facts);
          expect(found.every(({ indicator }) => has.has(indicator))).to.equal(true);
          expect(new Set(found.map(({ indicator, people }) => `${indicator} ${people}`)).size).to.equal(found.length);
          const places = found.map(({ indicator }) => indicator);
          expect(places).to.deep.equal(
            [...places].sort((a, b) => level.get(b)! - level.get(a)! || order.get(a)! - order.get(b)!),
          );
          for (const { evidence, section, also } of found) {
            expect(evidence).to.match(/\S/);
            expect(section.length && section.every((one) => sections.has(one))).to.equal(true);
            expect(also.every(({ indicator, why }) => order.has(indicator) && why)).to.equal(true);
          }
        }),
        { numRuns: 100 },
      );
    });

    it('the order of children and of dates never matters', () => {
      const turned = (facts: Facts): Facts => ({
        ...facts,
        children: [...facts.children].reverse().map(
          (child) =>
            Object.fromEntries(
              Object.entries(child)
                .reverse()
                .map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value]),
            ) as ChildFacts,
        ),
      });
      fc.assert(
        fc.property(anyFacts, (facts) => {
          expect(all(turned(facts as Facts))).to.deep.equal(all(facts));
          expect(openFacts(document, turned(facts as Facts), { today })).to.deep.equal(
            openFacts(document, facts as Facts, { today }),
          );
        }),
        { numRuns: 60 },
      );
    });

    it('a fact that is given is suggested or told as open, never silent', () => {
      fc.assert(
        fc.property(anyChild, (given) => {
          const child = { person: 'k', ...given } as ChildFacts;
          const facts = { format: 'threshold-kit/facts@1' as const, children: [child] };
          const words = [
            ...all(facts).flatMap(({ evidence, warnings }) => [evidence, ...warnings]),
            ...openFacts(document, facts, { today }).map(({ text }) => text),
          ].join('\n');
          if (words === 'No sign of this document can be checked against facts.') return;
          const past = (list: readonly string[] = []) => list.filter((date) => date <= today).length;
          const told = (noun: string) =>
            [...words.matchAll(new RegExp(`(\\d+) ${noun}`, 'g'))].map(([, number]) => Number(number));
          const counts: [number, string][] = [
            [past(child.suspensions), 'suspensions?'],
            [past(child.permanentExclusions), 'permanent exclusions?'],
            [past(child.missingEpisodes), 'missing episodes?'],
            [past(child.accidentsUnder5), 'visits? to A&E'],
          ];
          for (const [count, noun] of counts)
            if (count)
              expect(
                told(noun).reduce((a, b) => a + b, 0),
                `${noun}: ${words}`,
              ).to.be.at.least(count);
          const { sessions, lateMarks, partTimeSince, ehcp, notOnRoll, homeEducated, development = [] } = child;
          if (sessions?.missed) expect(words).to.contain(`${sessions.missed} of ${sessions.possible} session`);
          if (lateMarks) expect(words).to.contain(`${lateMarks} late mark`);
          if (partTimeSince && partTimeSince <= today) expect(words).to.contain('part-time timetable since');
          if (ehcp && ehcp !== 'none') expect(words).to.contain('EHCP');
          if (notOnRoll) expect(words).to.contain('Not on the roll');
          if (homeEducated) expect(words).to.contain('Educated at home');
          for (const { aspect, bandsBelow } of development)
            if (bandsBelow) expect(words).to.contain(`${aspect} ${bandsBelow} development band`);
        }),
        { numRuns: 150 },
      );
    });

    it('a higher count never suggests less', () => {
      const top = (facts: unknown) =>
        Math.max(-1, ...all(facts).map(({ indicator }) => levelOrder(document, indicatorOf(indicator).level)));
      const indicatorOf = (id: string) => document.indicators.find((one) => one.id === id)!;
      const many = (count: number) => Array.from({ length: count }, (_, at) => `2026-10-${10 + at}`);
      const kinds: ((count: number) => Partial<Facts>)[] = [
        (count) => ({ children: [{ suspensions: many(count) }] }),
        (count) => ({ children: [{ permanentExclusions: many(count) }] }),
        (count) => ({ children: [{ missingEpisodes: many(count) }] }),
        (count) => ({ children: [{ accidentsUnder5: many(count) }] }),
        (count) => ({ children: [{ lateMarks: count }] }),
        (count) => ({ children: [{ development: [{ aspect: 'Speaking', bandsBelow: count }] }] }),
        (count) => ({
          children: [
            {
              development: [
                { aspect: 'Moving', bandsBelow: 2 },
                { aspect: 'Speaking', bandsBelow: count },
              ],
            },
          ],
        }),
        (count) => ({ children: [], rentArrearsMonths: count / 2 }),
      ];
      for (const kind of kinds)
        for (let count = 0; count < 15; count++) {
          const [less, more] = [count, count + 1].map((n) => top({ format: 'threshold-kit/facts@1', ...kind(n) }));
          expect(more!, JSON.stringify(kind(count + 1))).to.be.at.least(less!);
        }
    });

    it('more absence never takes a suggestion away', () => {
      const keys = (facts: unknown) => all(facts).map(({ indicator, people }) => `${indicator} ${people}`);
      fc.assert(
        fc.property(anyFacts, fc.nat({ max: 400 }), (facts, more) => {
          const worse = {
            ...facts,
            children: facts.children.map((child) =>
              'sessions' in child && child.sessions
                ? {
                    ...child,
                    sessions: {
                      ...child.sessions,
                      missed: Math.min(child.sessions.possible, child.sessions.missed + more),
                    },
                  }
                : child,
            ),
          };
          const after = new Set(keys(worse));
          expect(keys(facts).filter((key) => !after.has(key))).to.deep.equal([]);
        }),
        { numRuns: 100 },
      );
    });
  });
}

describe('A suggestion', () => {
  it('alone changes no assessment', () => {
    const record = deepFreeze(newRecord(cheshireEast2023));
    const before = assess(cheshireEast2023, record);
    expect(suggested(missed(190, 190))).not.to.have.length(0);
    expect(assess(cheshireEast2023, record)).to.deep.equal(before);
    expect(before.indicated).to.equal(null);
  });

  it('is made from the signs that the packs list, and no others', () => {
    const tested = (document: ThresholdDocument) => document.indicators.filter(({ match }) => match).length;
    expect(documents.slice(0, 5).map(([, document]) => tested(document))).to.deep.equal([24, 5, 3, 1, 0]);
  });
});
