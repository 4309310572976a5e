import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  answer,
  conditionWords,
  newRecord,
  readDocument,
  recordAgreement,
  UnknownIdError,
  type CaseRecord,
  type Condition,
  type Position,
  type ThresholdDocument,
} from '../../src/index.js';
import { countNeeds, evaluate, mayHold, placeConcerns, together } from '../../src/conditions/index.js';
import { cheshireEast2023, everyKey, raw, westCheshire2019, worcestershire2019 } from './documents.js';

/* Each kind of condition: how it says itself, when it holds, what made it so, and on what it still hangs. */

const DISABLED: Condition = { kind: 'answer', question: 'disabled-child', is: ['yes'] };
const ALONE: Condition = { kind: 'answer', question: 'agency-alone', is: ['no', 'unsure'] };
const THREE: Condition = { kind: 'needs', atLeast: 3 };
const upTo = (atMost: Position): Condition => ({ kind: 'position', atMost });
const from = (atLeast: Position): Condition => ({ kind: 'position', atLeast });
const TARGETED = { level: 'targeted' };
const LOWER = { level: 'targeted', tier: 'lower' };
const UPPER = { level: 'targeted', tier: 'upper' };
const STATUTORY = { level: 'statutory' };
const EXTRA = { level: 'extra' };
/** A document that does not say from which level needs count. */
const ANY_LEVEL: ThresholdDocument = { ...cheshireEast2023, needs: { countedBy: 'domain', section: ['Triage Tool'] } };

const ticked = (document: ThresholdDocument, ...signs: readonly string[]) =>
  signs.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(document));
const held = (
  condition: Condition,
  record: CaseRecord,
  document: ThresholdDocument = cheshireEast2023,
  basis: Parameters<typeof evaluate>[1]['basis'] = null,
) => evaluate(condition, { document, basis, concerns: placeConcerns(document, record.concerns), given: record });

describe('A condition in plain English', () => {
  const disabled = 'the answer to “Is a child in the family disabled?” is “Yes”';
  const alone = `the answer to “Can your agency meet the family’s needs on its own?” is “No” or “Not sure”`;
  const three = 'there are needs in 3 or more areas, from Extra Help up';

  const said: readonly (readonly [Condition, string, ThresholdDocument?])[] = [
    [DISABLED, disabled],
    [ALONE, alone],
    [{ kind: 'answer', question: 'agency-alone', is: ['gone'] }, alone.replace('“No” or “Not sure”', '“gone”')],
    [THREE, three],
    [{ kind: 'needs', atLeast: 1, from: 'targeted' }, 'there are needs in 1 or more areas, from Targeted Help up'],
    [{ kind: 'needs', atLeast: 2, from: 'universal' }, 'there are needs in 2 or more areas'],
    [{ kind: 'needs', atLeast: 2 }, '2 or more needs are recorded', westCheshire2019],
    [
      { kind: 'needs', atLeast: 2, from: 'partnership-plus' },
      '2 or more needs are recorded, from Partnership Plus up',
      westCheshire2019,
    ],
    [{ kind: 'needs', atLeast: 2 }, 'there are needs in 2 or more areas', ANY_LEVEL],
    [from(UPPER), 'the position is at least Targeted Help, upper tier'],
    [upTo(LOWER), 'the position is at most Targeted Help, lower tier'],
    [
      { kind: 'position', atLeast: EXTRA, atMost: LOWER },
      'the position is at least Extra Help and at most Targeted Help, lower tier',
    ],
    [{ kind: 'position', atLeast: LOWER, atMost: LOWER }, 'the position is Targeted Help, lower tier'],
    [{ kind: 'indicators', atLeast: 2 }, '2 or more signs are recorded'],
    [
      { kind: 'indicators', atLeast: 1, level: 'statutory' },
      '1 or more signs are recorded at Statutory/Specialist Help',
    ],
    [{ kind: 'indicators', atLeast: 1, domain: 'housing' }, '1 or more signs are recorded in Secure Housing'],
    [
      { kind: 'indicators', atLeast: 1, domain: 'housing', level: 'extra' },
      '1 or more signs are recorded at Extra Help in Secure Housing',
    ],
    [
      { kind: 'indicators', atLeast: 1, age: 'under-1' },
      '1 or more signs are recorded of the age band Under 1',
      everyKey,
    ],
    [{ kind: 'indicators', atLeast: 1, alert: true }, '1 or more signs that describe harm are recorded'],
    [
      { kind: 'indicators', atLeast: 1, alert: true, ownWords: true },
      '1 or more signs that describe harm, or words that may mean it, are recorded',
    ],
    [
      { kind: 'indicators', atLeast: 1, among: ['education.extra.2', 'gone'] },
      '1 or more signs are recorded among “The child has had episodes of truancy”, “gone”',
    ],
    [
      { kind: 'indicators', atLeast: 1, among: ['education.extra.2'], ownWords: true },
      '1 or more signs are recorded among “The child has had episodes of truancy”, or own words that lead to one of them',
    ],
    [
      { kind: 'consent', is: ['refused', 'withdrawn'] },
      'somebody’s agreement to support is recorded as refused or withdrawn',
    ],
    [
      { kind: 'consent', is: ['given', 'no-answer'] },
      'somebody’s agreement to support is recorded as given or asked for and not answered',
    ],
    [{ kind: 'not', of: THREE }, `it is not so that ${three}`],
    [{ kind: 'all', of: [THREE, DISABLED] }, `${three} and ${disabled}`],
    [{ kind: 'any', of: [THREE, DISABLED] }, `${three} or ${disabled}`],
    [{ kind: 'any', of: [THREE] }, three],
    [{ kind: 'all', of: [{ kind: 'any', of: [THREE, DISABLED] }] }, `${three} or ${disabled}`],
    [{ kind: 'all', of: [{ kind: 'any', of: [THREE, DISABLED] }, ALONE] }, `(${three} or ${disabled}) and ${alone}`],
    [{ kind: 'any', of: [ALONE, { kind: 'all', of: [THREE, DISABLED] }] }, `${alone} or (${three} and ${disabled})`],
  ];

  for (const [condition, words, document = cheshireEast2023] of said)
    it(words, () => expect(conditionWords(document, condition)).to.equal(words));

  it('a pack whose condition on the position names none is refused: it would say nothing', () => {
    const [rule, ...rules] = raw.pack.rules;
    expect(readDocument({ ...raw.pack, rules: [{ ...rule, when: { kind: 'position' } }, ...rules] }).ok).to.equal(
      false,
    );
  });
});

describe('A condition on the position', () => {
  const spans = {
    extra: { from: EXTRA, to: EXTRA },
    'extra to lower': { from: EXTRA, to: LOWER },
    targeted: { from: LOWER, to: UPPER },
    lower: { from: LOWER, to: LOWER },
    upper: { from: UPPER, to: UPPER },
    statutory: { from: STATUTORY, to: STATUTORY },
  };
  const BOTH: Condition = { kind: 'position', atLeast: TARGETED, atMost: TARGETED };
  const table: readonly (readonly [string, Condition, Readonly<Partial<Record<keyof typeof spans, string>>>])[] = [
    [
      'at least Targeted Help',
      from(TARGETED),
      { extra: 'no', 'extra to lower': 'unknown', targeted: 'yes', lower: 'yes', statutory: 'yes' },
    ],
    ['at least the upper tier', from(UPPER), { targeted: 'unknown', lower: 'no', upper: 'yes', statutory: 'yes' }],
    ['at most the lower tier', upTo(LOWER), { extra: 'yes', lower: 'yes', targeted: 'unknown', upper: 'no' }],
    ['at most Targeted Help', upTo(TARGETED), { upper: 'yes', targeted: 'yes', statutory: 'no' }],
    [
      'Targeted Help',
      BOTH,
      { extra: 'no', 'extra to lower': 'unknown', targeted: 'yes', upper: 'yes', statutory: 'no' },
    ],
  ];
  const nothing = newRecord(cheshireEast2023);

  for (const [name, condition, expected] of table)
    it(`${name}: a span that is not settled leaves it open, and its ends count`, () => {
      for (const [span, holds] of Object.entries(expected))
        expect(held(condition, nothing, cheshireEast2023, spans[span as keyof typeof spans]).holds, span).to.equal(
          holds,
        );
      expect(held(condition, nothing)).to.deep.equal({
        holds: 'unknown',
        because: { entries: [], answers: [] },
        open: [],
      });
    });

  it('can hold at a position or not, its ends among it', () => {
    const at = (condition: Condition) =>
      [EXTRA, LOWER, UPPER, STATUTORY].map((position) => mayHold(cheshireEast2023, condition, position));
    expect(at(from(UPPER))).to.deep.equal([false, false, true, true]);
    expect(at(upTo(LOWER))).to.deep.equal([true, true, false, false]);
    expect(at(BOTH)).to.deep.equal([false, true, true, false]);
    expect(at(DISABLED)).to.deep.equal([null, null, null, null]);
    expect(at(THREE)).to.deep.equal([null, null, null, null]);
    expect(at({ kind: 'consent', is: ['given'] })).to.deep.equal([null, null, null, null]);
    expect(at({ kind: 'indicators', atLeast: 1 })).to.deep.equal([null, null, null, null]);
    expect(at({ kind: 'not', of: DISABLED })).to.deep.equal([null, null, null, null]);
    expect(at({ kind: 'not', of: from(UPPER) })).to.deep.equal([true, true, false, false]);
    expect(at({ kind: 'all', of: [from(UPPER), DISABLED] })).to.deep.equal([false, false, null, null]);
    expect(at({ kind: 'any', of: [from(UPPER), DISABLED] })).to.deep.equal([null, null, true, true]);
    expect(at({ kind: 'all', of: [from(UPPER), upTo(UPPER)] })).to.deep.equal([false, false, true, false]);
    expect(at({ kind: 'any', of: [from(STATUTORY), upTo(EXTRA)] })).to.deep.equal([true, false, false, true]);
  });
});

describe('A condition on an answer', () => {
  const nothing = newRecord(cheshireEast2023);

  it('holds or fails by the answer, and names its question', () => {
    const because = { entries: [], answers: ['disabled-child'] };
    expect(held(DISABLED, answer(nothing, 'disabled-child', 'yes'))).to.deep.equal({ holds: 'yes', because, open: [] });
    expect(held(DISABLED, answer(nothing, 'disabled-child', 'no'))).to.deep.equal({ holds: 'no', because, open: [] });
  });

  it('is open without an answer and after "Not sure", unless that is asked for', () => {
    const open = { holds: 'unknown', because: { entries: [], answers: [] }, open: ['disabled-child'] };
    expect(held(DISABLED, nothing)).to.deep.equal(open);
    expect(held(DISABLED, answer(nothing, 'disabled-child', 'unsure'))).to.deep.equal(open);
    expect(held(ALONE, answer(nothing, 'agency-alone', 'unsure')).holds).to.equal('yes');
  });

  it('on a question that the document does not have is a fault of the caller, and says so', () => {
    const gone: Condition = { kind: 'answer', question: 'gone', is: ['yes'] };
    expect(() => held(gone, nothing)).to.throw(UnknownIdError, /question.*gone/);
    expect(() => conditionWords(cheshireEast2023, gone)).to.throw(UnknownIdError, /question.*gone/);
  });
});

describe('A condition on agreement', () => {
  it('holds once anybody’s stands so, and fails where nobody’s does', () => {
    const asked = (record: CaseRecord, person: string, state: 'given' | 'refused') =>
      recordAgreement(record, { person, state, on: '2026-11-20', how: 'verbal', explained: [] });
    const family = newRecord(cheshireEast2023, {
      people: ['Mum', 'Dad'].map((label) => ({ id: label.toLowerCase(), label, role: 'adult' })),
    });
    const refused: Condition = { kind: 'consent', is: ['refused', 'withdrawn'] };
    expect(held(refused, family).holds).to.equal('no');
    expect(held(refused, asked(family, 'mum', 'given')).holds).to.equal('no');
    expect(held(refused, asked(asked(family, 'mum', 'given'), 'dad', 'refused')).holds).to.equal('yes');
  });
});

describe('A condition that counts signs', () => {
  const record = ticked(everyKey, 'housing.extra.4', 'education.targeted.3', 'education.extra.1');
  const counted = (condition: Omit<Extract<Condition, { kind: 'indicators' }>, 'kind'>, one = record) => {
    const { holds, because } = held({ kind: 'indicators', ...condition }, one, everyKey);
    return holds === 'yes' ? because.entries : holds;
  };

  it('counts those of its level, its area, its age band or its list, and names them', () => {
    expect(counted({ atLeast: 3 })).to.deep.equal(['education.extra.1', 'education.targeted.3', 'housing.extra.4']);
    expect(counted({ atLeast: 4 })).to.equal('no');
    expect(counted({ atLeast: 1, level: 'extra' })).to.deep.equal(['education.extra.1', 'housing.extra.4']);
    expect(counted({ atLeast: 1, domain: 'education' })).to.deep.equal(['education.extra.1', 'education.targeted.3']);
    expect(counted({ atLeast: 1, domain: 'education', level: 'extra' })).to.deep.equal(['education.extra.1']);
    expect(counted({ atLeast: 1, age: 'under-1' })).to.deep.equal(['housing.extra.4']);
    expect(counted({ atLeast: 1, age: 'teens' })).to.deep.equal(['education.targeted.3']);
    expect(counted({ atLeast: 1, among: ['housing.extra.4', 'housing.extra.1'] })).to.deep.equal(['housing.extra.4']);
    expect(counted({ atLeast: 1, among: ['housing.extra.1'] })).to.equal('no');
  });

  it('counts own words only where it says so: those that may mean harm, and those that lead to its signs', () => {
    const place = { domain: 'housing', level: 'universal' };
    const hurt = addConcern(newRecord(cheshireEast2023), { ...place, text: 'He hit her with a belt' });
    const deaf = addConcern(newRecord(cheshireEast2023), { ...place, text: 'She is deaf in both ears' });
    const list = ['health.targeted.1', 'health.targeted.3', 'health.targeted.5', 'health.statutory.5'];
    const holds = (condition: Omit<Extract<Condition, { kind: 'indicators' }>, 'kind' | 'atLeast'>, one: CaseRecord) =>
      held({ kind: 'indicators', atLeast: 1, ...condition }, one).holds;
    expect(holds({ alert: true, ownWords: true }, hurt)).to.equal('yes');
    expect(holds({ alert: true }, hurt)).to.equal('no');
    expect(holds({ alert: true, ownWords: true }, deaf)).to.equal('no');
    expect(holds({ among: list, ownWords: true }, deaf)).to.equal('yes');
    expect(holds({ among: list }, deaf)).to.equal('no');
    expect(holds({ among: list, ownWords: true }, hurt)).to.equal('no');
  });

  it('reads each note by itself: two that were joined make no words of both, in either order', () => {
    const noted = (...notes: string[]) =>
      notes.reduce(
        (record, note) => addConcern(record, { indicator: 'housing.extra.1', note }),
        newRecord(cheshireEast2023),
      );
    const meant = (record: CaseRecord) =>
      held({ kind: 'indicators', atLeast: 1, among: ['education.statutory.3'], ownWords: true }, record).holds;
    expect(meant(noted('School says', 'part time'))).to.equal('yes');
    expect(meant(noted('Knows only a part', 'Time will tell'))).to.equal('no');
    expect(meant(noted('Time will tell', 'Knows only a part'))).to.equal('no');
  });
});

describe('A condition that counts needs', () => {
  it('counts from its own level, from the document’s, or from the lowest', () => {
    const record = ticked(cheshireEast2023, 'education.universal.1', 'housing.extra.1', 'crime.extra.1');
    const holds = (condition: Omit<Extract<Condition, { kind: 'needs' }>, 'kind'>, document = cheshireEast2023) =>
      held({ kind: 'needs', ...condition }, record, document);
    expect(holds({ atLeast: 3 }).holds).to.equal('no');
    expect(holds({ atLeast: 2 }).because.entries).to.deep.equal(['housing.extra.1', 'crime.extra.1']);
    expect(holds({ atLeast: 3, from: 'universal' }).holds).to.equal('yes');
    expect(holds({ atLeast: 1, from: 'targeted' }).holds).to.equal('no');
    expect(holds({ atLeast: 3 }, ANY_LEVEL).because.entries).to.have.length(3);
    expect(countNeeds(ANY_LEVEL, placeConcerns(ANY_LEVEL, record.concerns))).to.equal(3);
  });
});

describe('Where what is recorded stands', () => {
  const own = (domain: string, level: string, text: string) => ({ domain, level, text });
  const added = [
    { indicator: 'crime.extra.1' },
    own('education', 'extra', 'Second of two'),
    { indicator: 'education.extra.2' },
    own('education', 'universal', 'Alone in its cell'),
    { indicator: 'education.extra.1' },
    own('education', 'extra', 'First of two'),
    { indicator: 'education.targeted.1' },
  ];

  it('is in the order of the document: area, level, sign, own words after the signs; never in that of recording', () => {
    const made = added.reduce((record, one) => addConcern(record, one), newRecord(cheshireEast2023));
    const order = (concerns: CaseRecord['concerns']) =>
      placeConcerns(cheshireEast2023, concerns).map(({ entry }) => entry.indicator ?? entry.id);
    const own2 = made.concerns.filter(({ level }) => level === 'extra').map(({ id }) => id);
    const own1 = made.concerns.find(({ level }) => level === 'universal')!.id;
    const expected = [
      own1,
      'education.extra.1',
      'education.extra.2',
      ...own2.toSorted((one, other) => (one < other ? -1 : 1)),
      'education.targeted.1',
      'crime.extra.1',
    ];
    for (let turn = 0; turn < made.concerns.length; turn++) {
      const turned = [...made.concerns.slice(turn), ...made.concerns.slice(0, turn)];
      expect(order(turned)).to.deep.equal(expected);
      expect(order(turned.toReversed())).to.deep.equal(expected);
    }
  });

  it('has to be a place of the document: another is a fault of the caller that names it', () => {
    const place = (concern: object) => () =>
      placeConcerns(cheshireEast2023, [{ id: 'one', people: [], ...concern } as never]);
    expect(place({ indicator: 'gone.1' })).to.throw(UnknownIdError, /indicator "gone\.1"/);
    expect(place(own('gone', 'extra', 'x'))).to.throw(UnknownIdError, /domain "gone"/);
    expect(place({ text: 'x', level: 'extra' })).to.throw(UnknownIdError, /domain ""/);
    expect(place({ text: 'x', domain: 'education' })).to.throw(UnknownIdError, /level ""/);
  });

  it('words that a host changes within an entry are read again', () => {
    const [entry] = addConcern(newRecord(cheshireEast2023), own('housing', 'extra', 'Behind with the rent')).concerns;
    const changed = { ...entry! } as { text: string; note?: string };
    const harm = () => placeConcerns(cheshireEast2023, [changed as never])[0]!.mayHarm;
    expect(harm()).to.equal(null);
    changed.note = 'He hit her with a belt';
    expect(harm()).to.equal('note');
    changed.text = 'He hit her with a belt';
    expect(harm()).to.equal('text');
    changed.text = 'Behind with the rent';
    delete changed.note;
    expect(harm()).to.equal(null);
  });

  it('own words ask where their area or their level is about harm, and a sign only where it is itself', () => {
    const alert = (concern: object) =>
      placeConcerns(cheshireEast2023, addConcern(newRecord(cheshireEast2023), concern as never).concerns)[0]!.alert;
    expect(alert(own('housing', 'extra', 'Behind with the rent'))).to.equal(false);
    expect(alert(own('domestic-abuse', 'extra', 'Shouting'))).to.equal(true);
    expect(alert(own('housing', 'statutory', 'Behind with the rent'))).to.equal(true);
    expect(alert({ indicator: 'domestic-abuse.universal.1' })).to.equal(false);
  });
});

describe('What several things made true', () => {
  const none = { entries: [], answers: [] };

  it('names each once, in the order in which it was found', () => {
    const one = { entries: ['a', 'b'], answers: ['q'] };
    const other = { entries: ['b', 'c'], answers: ['q', 'r'] };
    expect(together([one, none, other])).to.deep.equal({ entries: ['a', 'b', 'c'], answers: ['q', 'r'] });
    expect(
      together([
        { entries: [], answers: ['q'] },
        { entries: ['a'], answers: [] },
      ]),
    ).to.deep.equal({
      entries: ['a'],
      answers: ['q'],
    });
    expect(together([none, one])).to.deep.equal(one);
    expect(together([none])).to.deep.equal(none);
  });

  it('a level at Worcestershire that hangs on one of two says which one is open', () => {
    const either: Condition = {
      kind: 'any',
      of: [
        { kind: 'answer', question: 'multi-agency', is: ['yes'] },
        { kind: 'answer', question: 'open-service', is: ['eifs'] },
        { kind: 'answer', question: 'multi-agency', is: ['no'] },
      ],
    };
    const nothing = newRecord(worcestershire2019);
    expect(held(either, nothing, worcestershire2019).open).to.deep.equal(['multi-agency', 'open-service']);
    expect(held(either, answer(nothing, 'multi-agency', 'unsure'), worcestershire2019).open).to.deep.equal([
      'multi-agency',
      'open-service',
    ]);
    expect(held({ kind: 'not', of: either }, nothing, worcestershire2019).holds).to.equal('unknown');
    expect(held({ kind: 'not', of: either }, answer(nothing, 'multi-agency', 'yes'), worcestershire2019)).to.deep.equal(
      { holds: 'no', because: { entries: [], answers: ['multi-agency'] }, open: [] },
    );
  });
});
