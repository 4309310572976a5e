import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import {
  addConcern,
  addPerson,
  agree,
  AGREEMENT_STATES,
  answer,
  ANSWERS,
  assess,
  SHARING_BASES,
  checkOff,
  COMMUNICATION,
  ConsentDayError,
  DECISIONS,
  EXPLAINED,
  isNamed,
  moveStep,
  newRecord,
  readRecord,
  recordAgreement,
  RecordEditError,
  recordSharing,
  removePerson,
  reviewConsent,
  riskIsOpen,
  setCapacity,
  setChild,
  startStep,
  removeAgreement,
  toText,
  WAYS,
  type AgreementEntry,
  type AgreementState,
  type CaseRecord,
  type ConsentReview,
  type Position,
  type Sharing,
  type ThresholdDocument,
} from '../../src/index.js';
import {
  cheshireEast2023,
  documents,
  familyHelpTemplate,
  tacProtocol,
  variant,
  raw,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';
import { anyEdits, made } from './edits.js';

const today = '2026-11-22';
const full = { how: 'verbal' as const, explained: [...EXPLAINED], communication: 'not-needed' as const };
const details = {
  what: 'the concerns recorded',
  with: 'the front door',
  purpose: 'to get help',
  decision: 'share',
  on: today,
} as const;
const advice = { from: 'safeguarding lead', on: today, outcome: 'Share.' };

/** The grounds of a document by what they are for. */
type Grounds = Partial<Record<'sharing' | 'not-asking' | 'refusal', string>>;
const reasons = 'Seen today.';

/** What one column of the table records on the decision to share; null where the document has no such ground. */
const onGround = (use: keyof Grounds, more: Partial<Sharing>) => (grounds: Grounds) =>
  grounds[use] === undefined ? null : { basis: 'ground' as const, ground: grounds[use], ...more };
const COLUMNS = {
  none: () => ({}),
  agreement: () => ({ basis: 'agreement' }),
  advice: () => ({ advice }),
  'exception to asking, no reasons': onGround('not-asking', {}),
  'exception to asking': onGround('not-asking', { reasons }),
  'exception to asking, advice taken': onGround('not-asking', { reasons, advice }),
  'ground to share': onGround('sharing', { reasons }),
  'ground to share, advice taken': onGround('sharing', { reasons, advice }),
  'ground after a refusal, no reasons': onGround('refusal', {}),
  'ground after a refusal': onGround('refusal', { reasons }),
  'other reason': () => ({ basis: 'other', reasons }),
  'other reason, advice taken': () => ({ basis: 'other', reasons, advice }),
  'not sharing, no reasons': () => ({ decision: 'not-share' }),
  'not sharing': () => ({ decision: 'not-share', reasons }),
  'not sharing, advice taken': () => ({ decision: 'not-share', reasons, advice }),
} satisfies Record<string, (grounds: Grounds) => Partial<Sharing> | null>;
const STATES = ['not-asked', 'no-answer', 'given', 'refused', 'withdrawn'] as const;
const LETTERS = { Y: 'yes', N: 'no', R: 'refer', A: 'advice', S: 'share-now', X: 'not-sharing' } as const;

/** One parent and one child who does not have capacity, so that the parent alone is asked. */
function family(document: ThresholdDocument, position: Position): CaseRecord {
  let record = newRecord(document, {
    people: [
      { id: 'mum', label: 'Mum', role: 'adult' },
      { id: 'k', label: 'K', role: 'child' },
    ],
  });
  record = setCapacity(record, 'mum', { responsibility: 'yes' });
  record = setCapacity(record, 'k', { capacity: 'no' });
  return agree(record, { ...position, rationale: 'Talked over.', on: today });
}

function said(record: CaseRecord, state: (typeof STATES)[number], person = 'mum', on = today): CaseRecord {
  return state === 'not-asked'
    ? record
    : recordAgreement(record, { person, state, on, ...(state === 'given' ? full : { explained: [] }) });
}

/*
 * The expected answer for every state of agreement (rows, in the order of STATES) by every decision
 * and basis (columns, in the order of COLUMNS), while nobody is at immediate risk. Written by hand
 * from the documents: a dot stands where the document has no such ground. A ground to share is not a
 * ground not to ask, an exception to asking does not answer a refusal, and not sharing is never a yes.
 */
const NEEDED = 'NNNNSSNNNNNNNXX NNNNANAYNYNNNXX NYNNYYYYNYNYNXX NNNNANAYNYNNNXX NNNNANAYNYNNNXX';
/** After a refusal advice is taken, and either decision can then close. */
const ADVISED = 'NNNNSSNNNNNNNXX NNNNANAYNYNNNXX NYNNYYYYNYNYNXX AANAANAYNYAYAAX AANAANAYNYAYAAX';
/** There may be a child protection concern: a refusal never closes the way, and not sharing is gone through with somebody. */
const SAFEGUARDING = 'NNNNSSNNNNNSAAA AANNYYYYNYAYAAA NYNNYYYYNYNYAAA AANNYYYYNYAYAAA AANNYYYYNYAYAAA';
/** The same where a referral is not to wait: what would be "not yet", or advice after a refusal, is "without delay". */
const REFERRING = 'RRRRSSRRRRRSAAA RRRRYYYYRYRYAAA RYRRYYYYRYRYAAA RRRRYYYYRYRYAAA RRRRYYYYRYRYAAA';
const NO_GROUNDS = 'NNN.......NNNXX NNN.......NNNXX NYN.......NYNXX NNN.......NNNXX NNN.......NNNXX';
const UNSTATED = 'AAA.......ASNXX AAA.......AYNXX NYN.......NYNXX AAN.......AYNXX AAN.......AYNXX';
const SOCIAL_CARE = 'AAA.......ASAAA AAN.......AYAAA NYN.......NYAAA AAN.......AYAAA AAN.......AYAAA';
const LATER = 'NNN.......NYNXX NNN.......NYNXX NYN.......NYNXX NNN.......NNNXX NNN.......NNNXX';
/** The same while a sign of harm is recorded and nobody has judged whether the risk is immediate. */
const HARM = 'AAAASSAAAAASAAA AAAAYYYYAYAYAAA AYAAYYYYAYAYAAA AAAAYYYYAYAYAAA AAAAYYYYAYAYAAA';
/** The same where a referral is not to wait: a sign of harm never turns "without delay" into advice first. */
const HARM_REFERRING = 'RRRRSSRRRRRSAAA RRRRYYYYRYRYAAA RYRRYYYYRYRYAAA RRRRYYYYRYRYAAA RRRRYYYYRYRYAAA';
const HARM_UNSTATED = 'AAA.......ASAAA AAA.......AYAAA AYA.......AYAAA AAA.......AYAAA AAA.......AYAAA';

interface Row {
  readonly document: ThresholdDocument;
  readonly position: Position;
  readonly calm: string;
  /** Sections that the answer rests on. */
  readonly sections: readonly string[];
  readonly answers?: Readonly<Record<string, string>>;
  readonly step?: string;
  readonly name: string;
}
const row = (
  name: string,
  document: ThresholdDocument,
  position: Position,
  calm: string,
  sections: readonly string[],
  answers: Record<string, string> = {},
): Row => ({ name, document, position, calm, sections, answers });

const CE = 'Integrated Front Door';
const WO = '4. Information Sharing';
const upper = { level: 'targeted', tier: 'upper' };
const level4 = { level: 'level-4' };
const TABLE: readonly Row[] = [
  row('Cheshire East, Universal', cheshireEast2023, { level: 'universal' }, NEEDED, ['Golden Rules']),
  row('Cheshire East, Extra Help', cheshireEast2023, { level: 'extra' }, NEEDED, ['Golden Rules']),
  row('Cheshire East, lower tier', cheshireEast2023, { level: 'targeted', tier: 'lower' }, NEEDED, [CE]),
  row('Cheshire East, upper tier', cheshireEast2023, upper, ADVISED, [CE]),
  row('Cheshire East, tier open', cheshireEast2023, { level: 'targeted' }, ADVISED, [CE]),
  row('Cheshire East, Statutory', cheshireEast2023, { level: 'statutory' }, ADVISED, [CE]),
  row('Worcestershire, level 1', worcestershire2019, { level: 'level-1' }, NEEDED, [WO]),
  row('Worcestershire, level 2', worcestershire2019, { level: 'level-2' }, NEEDED, [WO, 'Appendix 3, step 2']),
  row('Worcestershire, level 3', worcestershire2019, { level: 'level-3' }, NEEDED, [WO, 'Appendix 3, step 2']),
  row('Worcestershire, level 4', worcestershire2019, level4, ADVISED, [WO]),
  row('Worcestershire, child in need', worcestershire2019, level4, ADVISED, [WO], { 'child-in-need': 'yes' }),
  row('Worcestershire, significant harm', worcestershire2019, level4, REFERRING, [WO], {
    'significant-harm': 'yes',
    'immediate-risk': 'no',
  }),
  row('Worcestershire, a refusal that raises concern', worcestershire2019, level4, REFERRING, [WO], {
    'refusal-raises-concern': 'yes',
  }),
  row('West Cheshire, Universal', westCheshire2019, { level: 'universal' }, UNSTATED, []),
  row('West Cheshire, Universal Plus', westCheshire2019, { level: 'universal-plus' }, UNSTATED, []),
  row('West Cheshire, Partnership Plus', westCheshire2019, { level: 'partnership-plus' }, NO_GROUNDS, [
    'Partnership Plus - Service Delivery',
  ]),
  row('West Cheshire, Statutory', westCheshire2019, { level: 'statutory' }, SOCIAL_CARE, ['CW&C Children’s Services']),
  {
    ...row('TAC, step down', tacProtocol, { level: 'peh' }, NO_GROUNDS, ['Protocol for STEP DOWN']),
    step: 'step-down',
  },
  row('TAC, early help after No Further Action', tacProtocol, { level: 'peh' }, LATER, ['4, No Further Action cases'], {
    'no-further-action': 'with-recommendation',
  }),
  {
    ...row('TAC, step up', tacProtocol, { level: 'csc' }, SOCIAL_CARE, ['3. Step up/Step down transitions']),
    step: 'step-up',
  },
];

const sectionsIn = ({ sentences }: ConsentReview) => new Set(sentences.flatMap(({ sections }) => sections));

/** Compares the answers for every ground of a document, cell by cell, with a row of the table. */
function expectCells(
  { document, sections }: Row,
  base: CaseRecord,
  expected: string,
  cited: readonly string[] = sections,
  all = groundOfEach(document),
) {
  expected.split(' ').forEach((cells, r) =>
    [...cells].forEach((letter, c) => {
      const [state, column] = [STATES[r]!, Object.keys(COLUMNS)[c] as keyof typeof COLUMNS];
      const heard = said(base, state);
      const [first, ...others] = all.map((grounds) => COLUMNS[column](grounds));
      const decisions = column.includes('ground') || column.includes('exception') ? [first, ...others] : [first];
      if (letter === '.')
        expect(
          decisions.every((one) => one === null),
          column,
        ).to.equal(true);
      for (const decision of decisions) {
        if (!decision) continue;
        const review = reviewConsent(document, recordSharing(heard, { ...details, ...decision }), { today });
        expect(review.mayGoOn, `${state}, ${column}`).to.equal(LETTERS[letter as keyof typeof LETTERS]);
        expect([...sectionsIn(review)], `${state}, ${column}`).to.include.members([...cited]);
      }
    }),
  );
}

/** Each ground in turn, so that no ground of a kind is left out. */
function groundsOf({ consent }: ThresholdDocument): Grounds[] {
  const all = consent?.grounds ?? [];
  return all.length ? all.map((one) => Object.fromEntries(one.for.map((use) => [use, one.id]))) : [{}];
}

/** One ground of each kind. */
const groundOfEach = (document: ThresholdDocument): Grounds[] => [Object.assign({}, ...groundsOf(document))];

describe('May one go on: every state of agreement by every decision and basis by every urgency', () => {
  for (const one of TABLE) {
    const { name, document, position, calm, answers = {}, step } = one;
    const placed = family(document, position);
    const base = Object.entries(answers).reduce(
      (record, [question, option]) => answer(record, question, option),
      step === undefined ? placed : startStep(placed, step, 'one'),
    );
    const harm = document.indicators.find(({ alert }) => alert);
    const grounds = document.consent!.grounds.length > 0;

    it(`${name}, nobody at immediate risk`, () => expectCells(one, base, calm, one.sections, groundsOf(document)));

    it(`${name}, immediate risk`, () => {
      const risk = answer(base, 'immediate-risk', 'yes');
      expectCells(one, risk, calm.replace(/[A-Z]/g, 'S'), document.emergency.section);
      expect(reviewConsent(document, risk, { today }).mayGoOn, 'nothing recorded').to.equal('share-now');
    });

    if (harm && !Object.keys(answers).length) {
      const hurt = addConcern(base, { indicator: harm.id });
      it(`${name}, a sign of harm and the risk not judged`, () => {
        const atHarm = position.level === 'level-4' ? HARM_REFERRING : HARM;
        expectCells(one, hurt, grounds ? atHarm : HARM_UNSTATED, document.emergency.section);
      });
      if (grounds)
        it(`${name}, a sign of harm and no immediate risk`, () => {
          const { need } = reviewConsent(document, base, { today });
          expect(need).to.be.oneOf(['required', 'sought']);
          const waits = need === 'required' || position.level !== 'level-4';
          expectCells(
            one,
            answer(hurt, 'immediate-risk', 'no'),
            waits ? SAFEGUARDING : REFERRING,
            document.consent!.safeguarding.section,
          );
        });
    }
  }

  it('covers every position of the four documents', () => {
    const covered = new Set(
      TABLE.map(({ document, position: { level, tier } }) => `${document.provenance.id} ${level} ${tier}`),
    );
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, tacProtocol]) {
      for (const { id, tiers } of document.levels) {
        for (const tier of tiers?.map((one) => one.id) ?? [undefined])
          expect(covered).to.include(`${document.provenance.id} ${id} ${tier}`);
      }
    }
  });
});

/** Any consent on top of any record of a document. */
function anyConsent(document: ThresholdDocument): fc.Arbitrary<CaseRecord> {
  const answers = fc.constantFrom(...ANSWERS, undefined);
  const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const ground = document.consent?.grounds.length
    ? fc.constantFrom(...document.consent.grounds.map(({ id }) => id))
    : fc.constant(undefined);
  const entry = fc.record({
    who: fc.nat({ max: 4 }),
    state: fc.constantFrom(...AGREEMENT_STATES),
    on: fc.constantFrom('2026-11-01', '2026-11-22', '2026-12-01'),
    how: optional(fc.constantFrom(...WAYS)),
    explained: fc.subarray([...EXPLAINED]),
    communication: optional(fc.constantFrom(...COMMUNICATION)),
  });
  const sharing = fc.record({
    what: fc.constantFrom('concerns', undefined),
    with: fc.constantFrom('the front door', undefined),
    purpose: fc.constantFrom('help', undefined),
    basis: optional(fc.constantFrom(...SHARING_BASES)),
    ground,
    reasons: fc.constantFrom('Seen today.', undefined),
    advice: fc.constantFrom(advice, undefined),
    decision: optional(fc.constantFrom(...DECISIONS)),
    on: fc.constantFrom(today, undefined),
  });
  const defined = <T extends object>(value: T) =>
    Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
  return fc
    .tuple(
      anyEdits(document),
      fc.array(entry, { maxLength: 5 }),
      fc.array(answers, { minLength: 5, maxLength: 5 }),
      optional(sharing),
      fc.boolean(),
    )
    .map(([edits, entries, standings, given, ticked]) => {
      let record = made(document, edits);
      record.people.forEach(({ id, role }, at) => {
        const settled = standings[at];
        if (settled)
          record = setCapacity(record, id, role === 'adult' ? { responsibility: settled } : { capacity: settled });
      });
      for (const { who, ...one } of entries) {
        const person = record.people[who]?.id;
        if (person)
          record = recordAgreement(record, { person, ...defined(one) } as Parameters<typeof recordAgreement>[1]);
      }
      if (given) record = recordSharing(record, defined(given));
      const line = document.consent?.checklist[0]?.id;
      return ticked && line ? checkOff(record, line, true) : record;
    });
}

const isAdult = ({ people }: CaseRecord, person: string) => people.find(({ id }) => id === person)?.role === 'adult';

const OWN: readonly string[] = ['decision', 'what', 'with', 'purpose', 'basis', 'ground', 'reasons', 'advice'];

for (const [name, document] of documents) {
  describe(`Laws of consent: ${name}`, () => {
    const runs = { numRuns: 60 };
    const record = anyConsent(document);
    const law = (check: (one: CaseRecord) => void) => fc.assert(fc.property(record, check), runs);
    const lawOfReview = (check: (one: CaseRecord, review: ConsentReview) => void) =>
      law((one) => check(one, reviewConsent(document, one, { today })));

    it('a refusal or silence never closes a safeguarding route', () =>
      lawOfReview((one, { mayGoOn, safeguarding, outstanding }) => {
        if (!safeguarding || mayGoOn !== 'no') return;
        for (const { field, person } of outstanding) {
          const state =
            person &&
            one.consent?.agreement.filter((entry) => entry.person === person && entry.on <= today).at(-1)?.state;
          if (field === 'state') expect(state, 'somebody who was asked is waited for').to.equal(undefined);
          else if (!OWN.includes(field))
            expect(['people', 'responsibility', 'capacity', 'how', 'explained', 'communication']).to.include(field);
        }
        expect(outstanding, 'a "no" says what is missing').not.to.have.lengthOf(0);
      }));

    it('nobody who refuses turns an answer on a safeguarding route into "no", once a ground with reasons stands', () =>
      lawOfReview((one, { safeguarding }) => {
        const adult = one.people.find(({ role }) => role === 'adult')?.id;
        if (!adult || !safeguarding) return;
        for (const { id: ground } of document.consent?.grounds ?? []) {
          const grounded = recordSharing(one, { ...details, basis: 'ground', ground, reasons });
          for (const state of ['refused', 'withdrawn', 'no-answer'] as const) {
            const heard = recordAgreement(grounded, { person: adult, state, on: today, explained: [] });
            const { mayGoOn, people, at } = reviewConsent(document, heard, { today });
            if (!people.some(({ person, asked }) => person === adult && asked !== 'no')) continue;
            // Where nothing points to a level, it is not known what the document asks, and that is no "no"; "advice" is
            // to judge immediate risk first, which a note may ask for.
            const unplaced = riskIsOpen(assess(document, heard).urgent) ? ['advice', 'share-now'] : [null, 'share-now'];
            expect(mayGoOn).to.be.oneOf(at.length ? ['yes', 'share-now'] : unplaced);
          }
        }
      }));

    it('a ground to share never cancels the duty to ask', () =>
      law((one) => {
        const { people: _, ...before } = one.consent ?? { people: {}, agreement: [], checked: [] };
        const unasked = { ...one, consent: { ...before, people: one.consent?.people ?? {}, agreement: [] } };
        const bare = reviewConsent(document, recordSharing(unasked, { ...details }), { today });
        if (bare.need !== 'required' && bare.need !== 'sought') return;
        for (const { id: ground, for: uses } of document.consent?.grounds ?? []) {
          if (uses.includes('not-asking')) continue;
          const { mayGoOn, awaited } = reviewConsent(
            document,
            recordSharing(unasked, { ...details, basis: 'ground', ground, reasons }),
            { today },
          );
          expect(mayGoOn).to.equal(bare.mayGoOn);
          expect(awaited).to.equal(bare.awaited);
        }
      }));

    it('prints the exceptions to asking wherever it asks for agreement', () =>
      lawOfReview((_, { exceptions, awaited, need, sentences }) => {
        const stated = (document.consent?.grounds ?? []).filter((ground) => ground.for.includes('not-asking'));
        if (awaited && (need === 'required' || need === 'sought')) {
          expect(exceptions.map(({ id }) => id)).to.deep.equal(stated.map(({ id }) => id));
          for (const { text } of stated) expect(sentences.some((one) => one.text.includes(text))).to.equal(true);
        }
      }));

    it('deciding not to share never reads as a yes', () =>
      law((one) => {
        const kept = recordSharing(one, { ...(one.consent?.sharing ?? {}), decision: 'not-share', on: today, reasons });
        const { mayGoOn, safeguarding, awaited, outstanding } = reviewConsent(document, kept, { today });
        expect(mayGoOn).not.to.equal('yes');
        if (mayGoOn === 'not-sharing') {
          expect(safeguarding).to.equal(false);
          // It says that the record is whole, so nothing is missing: silence asks for no advice.
          expect(outstanding).to.deep.equal([]);
        }
        expect(awaited).to.equal(0);
      }));

    it('nobody is told to ask for agreement first while it is open whether a child is at risk', () =>
      law((one) => {
        const alert = document.indicators.find((sign) => sign.alert);
        const risk = document.questions.find(({ id }) => id === 'immediate-risk');
        if (!alert || !risk) return;
        const open = answer(addConcern(one, { indicator: alert.id }), risk.id, null);
        if (assess(document, open).urgent?.status !== 'ask-now') return;
        const { mayGoOn, outstanding, exceptions, awaited, sentences, people, text } = reviewConsent(document, open, {
          today,
        });
        expect(mayGoOn).not.to.equal('no');
        expect(awaited).to.equal(0);
        expect(exceptions).to.deep.equal([]);
        expect(outstanding.filter(({ when }) => when === 'before').every(({ field }) => OWN.includes(field))).to.equal(
          true,
        );
        expect(text).not.to.match(/^First ask/);
        for (const demand of document.consent?.agreement ?? [])
          expect(sentences.map((said) => said.text)).not.to.include(demand.text);
        expect(people.every(({ person, careful }) => careful === isAdult(open, person))).to.equal(true);
      }));

    it('no sentence contradicts what was answered about immediate risk', () =>
      law((one) => {
        const risk = document.questions.find(({ id }) => id === 'immediate-risk');
        if (!risk) return;
        const judged = answer(one, risk.id, 'no');
        if (assess(document, judged).urgent?.status === 'act-now') return;
        const { mayGoOn, text, sentences, outstanding } = reviewConsent(document, judged, { today });
        expect(mayGoOn === 'share-now' && !judged.consent?.sharing?.reasons).to.equal(false);
        for (const said of [text, ...[...sentences, ...outstanding].map((each) => each.text)]) {
          expect(said).not.to.equal(document.emergency.text);
          expect(said).not.to.match(/immediate risk|until you have judged/i);
        }
      }));

    it('immediate risk waits for nothing', () =>
      law((one) => {
        const risk = document.questions.find(({ options }) =>
          options.some(({ then }) => then.some(({ kind }) => kind === 'urgent')),
        );
        const yes = risk?.options.find(({ then }) => then.some(({ kind }) => kind === 'urgent'));
        if (!risk || !yes) return;
        const { mayGoOn, outstanding, awaited } = reviewConsent(document, answer(one, risk.id, yes.id), { today });
        expect(mayGoOn).to.equal('share-now');
        expect(outstanding.filter(({ when }) => when === 'before')).to.deep.equal([]);
        expect(awaited).to.equal(0);
      }));

    it('a ground without reasons is outstanding', () =>
      lawOfReview(({ consent }, { outstanding, mayGoOn }) => {
        const { basis, reasons, decision } = consent?.sharing ?? {};
        if (basis !== 'ground' || reasons || !mayGoOn) return;
        expect(
          outstanding.map(({ field }) => field),
          decision ?? '',
        ).to.include('reasons');
      }));

    it('a withdrawal counts from its day and not before', () =>
      law((one) => {
        const adult = one.people.find(({ role }) => role === 'adult')?.id;
        if (!adult) return;
        const before = reviewConsent(document, one, { today: '2026-12-04' });
        const withdrawn = recordAgreement(one, { person: adult, state: 'withdrawn', on: '2026-12-05', explained: [] });
        const { mayGoOn, people, outstanding } = reviewConsent(document, withdrawn, { today: '2026-12-04' });
        expect({ mayGoOn, people, outstanding }).to.deep.equal({
          mayGoOn: before.mayGoOn,
          people: before.people,
          outstanding: before.outstanding,
        });
        const after = reviewConsent(document, withdrawn, { today: '2026-12-05' }).people.find(
          ({ person }) => person === adult,
        );
        expect(after?.state ?? 'withdrawn').to.equal('withdrawn');
      }));

    it('nothing recorded is "not asked", never "refused"', () =>
      fc.assert(
        fc.property(anyEdits(document), (edits) => {
          const { people, text } = reviewConsent(document, made(document, edits), { today });
          expect(people.every(({ state }) => state === 'not-asked')).to.equal(true);
          expect(text).not.to.match(/refused or withdrawn/);
        }),
        runs,
      ));

    it('cites sections that exist, is plain data, and is the same each time', () =>
      lawOfReview((one, review) => {
        for (const { sections } of [...review.sentences, ...review.outstanding])
          for (const section of sections) expect(document.sections).to.include(section);
        expect(structuredClone(review)).to.deep.equal(review);
        expect(reviewConsent(document, structuredClone(one), { today })).to.deep.equal(review);
      }));

    it('never lowers or loses what the document points to', () =>
      law((one) => {
        const { consent: _, ...without } = one;
        const [withConsent, bare] = [assess(document, one), assess(document, without)];
        expect(withConsent.indicated).to.deep.equal(bare.indicated);
        expect(withConsent.urgent).to.deep.equal(bare.urgent);
      }));

    it('is read back from a saved record as it was', () =>
      law((one) => {
        const read = readRecord(document, JSON.parse(JSON.stringify(one)));
        expect(read.ok ? read.value : read.issues).to.deep.equal(one);
      }));
  });
}

describe('Consent in a record', () => {
  const base = family(cheshireEast2023, { level: 'targeted', tier: 'lower' });

  it('asks for what the document asks for, and of whom', () => {
    const worcestershire = setCapacity(family(worcestershire2019, { level: 'level-3' }), 'k', { capacity: 'yes' });
    const asked = (record: CaseRecord, document: ThresholdDocument) =>
      reviewConsent(document, record, { today }).people.map(({ label, asked }) => `${label} ${asked}`);
    expect(asked(worcestershire, worcestershire2019)).to.deep.equal(['Mum yes', 'K yes']);
    expect(asked(base, cheshireEast2023)).to.deep.equal(['Mum yes']);
  });

  it('has something to do wherever it says "not yet", and where it says to take advice', () => {
    const other: Sharing = { ...details, basis: 'other', reasons, advice };
    const lines = (document: ThresholdDocument, position: Position, state: AgreementState, sharing: Sharing) => {
      const record = recordSharing(said(family(document, position), state), sharing);
      const { mayGoOn, outstanding } = reviewConsent(document, record, { today });
      return [mayGoOn, ...outstanding.map(({ field }) => field)];
    };
    // Advice on a refusal does not end a silence.
    expect(lines(cheshireEast2023, { level: 'targeted', tier: 'upper' }, 'no-answer', other)).to.deep.equal([
      'no',
      'state',
    ]);
    expect(lines(familyHelpTemplate, { level: 'universal' }, 'no-answer', other)).to.deep.equal(['no', 'state']);
    for (const ground of ['risk-of-harm', 'child-in-need-or-harm'])
      for (const state of ['refused', 'no-answer'] as const)
        expect(
          lines(cheshireEast2023, { level: 'universal' }, state, { ...details, basis: 'ground', ground, reasons }),
          `${ground}, ${state}`,
        ).to.deep.equal(['advice', 'state', 'advice', 'ground']);
  });

  it('says that the agreement is incomplete where the decision is whole', () => {
    const record = recordSharing(
      recordAgreement(base, { person: 'mum', state: 'given', on: today, explained: [...EXPLAINED] }),
      { ...details, basis: 'other', reasons, advice },
    );
    const { text, outstanding } = reviewConsent(cheshireEast2023, record, { today });
    expect(outstanding.map(({ field }) => field)).to.deep.equal(['how', 'communication']);
    expect(text).to.equal('You have agreement, but something is missing from the record of it.');
  });

  it('has those with parental responsibility listed where nobody is there to be told afterwards', () => {
    const record = recordSharing(
      removePerson(setCapacity(family(cheshireEast2023, { level: 'universal' }), 'mum', {}), 'mum'),
      {
        ...details,
        basis: 'ground',
        ground: 'risk-of-harm',
        reasons,
      },
    );
    const { mayGoOn, outstanding } = reviewConsent(cheshireEast2023, record, { today });
    expect(mayGoOn).to.equal('share-now');
    expect(outstanding.map(({ text, when }) => [text, when])).to.deep.equal([
      ['List everyone with parental responsibility.', 'after'],
    ]);
  });

  it('does not leave out a person while it is open whether they have responsibility', () => {
    const open = addPerson(base, { id: 'dad', label: 'Dad', role: 'adult' });
    const { people, outstanding, awaited } = reviewConsent(cheshireEast2023, said(open, 'given'), { today });
    expect(people.find(({ person }) => person === 'dad')).to.include({ asked: 'unknown', state: 'not-asked' });
    expect(outstanding.filter(({ person }) => person === 'dad').map(({ text }) => text)).to.deep.equal([
      'Say whether Dad has parental responsibility.',
      'Dad has not been asked yet.',
    ]);
    expect(awaited).to.equal(1);
    expect(
      reviewConsent(cheshireEast2023, setCapacity(said(open, 'given'), 'dad', { responsibility: 'no' }), { today })
        .awaited,
    ).to.equal(0);
  });

  it('does not take agreement for informed without how, what was explained, and understanding', () => {
    const bare = recordAgreement(base, { person: 'mum', state: 'given', on: today, explained: ['why'] });
    const { outstanding, mayGoOn } = reviewConsent(
      cheshireEast2023,
      recordSharing(bare, { ...details, basis: 'agreement' }),
      { today },
    );
    expect(mayGoOn).to.equal('no');
    expect(outstanding.map(({ field }) => field)).to.deep.equal(['how', 'explained', 'communication', 'basis']);
    const notMet = recordAgreement(base, {
      person: 'mum',
      state: 'given',
      on: today,
      ...full,
      communication: 'not-met',
    });
    expect(reviewConsent(cheshireEast2023, notMet, { today }).people[0]!.informed).to.equal(false);
  });

  it('keeps what was said before, on the same day too, and the last counts', () => {
    const changed = said(said(base, 'given', 'mum', '2026-11-01'), 'withdrawn');
    expect(changed.consent!.agreement.map(({ state }) => state)).to.deep.equal(['given', 'withdrawn']);
    expect(reviewConsent(cheshireEast2023, changed, { today: '2026-11-21' }).people[0]!.state).to.equal('given');
    expect(removeAgreement(changed, 'mum', today).consent!.agreement.map(({ state }) => state)).to.deep.equal([
      'given',
    ]);
    const again = said(said(changed, 'no-answer'), 'given');
    const states = (record: CaseRecord) => record.consent!.agreement.map(({ state }) => state);
    expect(states(again)).to.deep.equal(['given', 'withdrawn', 'no-answer', 'given']);
    expect(reviewConsent(cheshireEast2023, again, { today }).people[0]!.state).to.equal('given');
    // Agreed, withdrew and agreed again: what stands in between is kept, and so is what was said first.
    const turned = said(said(again, 'withdrawn'), 'given');
    expect(states(turned)).to.deep.equal(['given', 'withdrawn', 'no-answer', 'given', 'withdrawn', 'given']);
    const bare = recordAgreement(turned, { person: 'mum', state: 'given', on: today, explained: [] });
    expect(states(bare), 'the same answer next takes the place').to.deep.equal(states(turned));
    expect(bare.consent!.agreement.map(({ explained }) => explained.length)).to.deep.equal([4, 0, 0, 4, 0, 0]);
    expect(states(removeAgreement(again, 'mum', today, 1))).to.deep.equal(['given', 'withdrawn', 'given']);
    expect(states(removeAgreement(turned, 'mum', today, 3)), 'the later of two in a row').to.deep.equal([
      'given',
      'withdrawn',
      'no-answer',
      'given',
    ]);
    const one = removeAgreement(bare, 'mum', today, 3).consent!.agreement.at(-1)!;
    expect(one.explained, 'as it was said last').to.deep.equal([]);
    expect(removeAgreement(again, 'mum', today, 7)).to.deep.equal(again);
    expect(readRecord(cheshireEast2023, structuredClone(turned)).ok).to.equal(true);
    const opened = readRecord(cheshireEast2023, structuredClone(again));
    expect(opened.ok && opened.value.consent).to.deep.equal(again.consent);
    // Somebody who reads the report is told of both.
    expect(toText(cheshireEast2023, again, { now: new Date(`${today}T12:00:00Z`) })).to.match(
      /agreed, 1 November 2026; withdrew their agreement, .+; asked, no answer, .+; agreed, /,
    );
  });

  it('does not lose a person whose agreement is recorded', () => {
    expect(isNamed(said(base, 'given'), 'mum')).to.equal(true);
    expect(() => removePerson(said(base, 'given'), 'mum')).to.throw(RecordEditError);
    // What every object has is no answer about a person.
    const odd = { id: 'constructor', label: 'Gran', role: 'adult' } as const;
    expect(isNamed(addPerson(said(base, 'given'), odd), odd.id)).to.equal(false);
    expect(() => recordAgreement(base, { person: 'nobody', state: 'given', on: today, explained: [] })).to.throw(
      RecordEditError,
    );
    expect(() => recordAgreement(base, { person: 'mum', state: 'given', on: '2026-02-30', explained: [] })).to.throw(
      RecordEditError,
    );
    expect(() => reviewConsent(cheshireEast2023, base, { today: 'today' })).to.throw(ConsentDayError);
  });

  it('refuses a saved record with a person or day that is none, or one answer twice in a row on one day', () => {
    const rotten = structuredClone(said(base, 'given')) as any;
    rotten.consent.people.nobody = { responsibility: 'yes' };
    rotten.consent.agreement.push(
      { ...rotten.consent.agreement[0] },
      { ...rotten.consent.agreement[0], person: 'aunt' },
    );
    const read = readRecord(cheshireEast2023, rotten);
    expect(read.ok).to.equal(false);
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).to.have.members([
      'consent.people.nobody',
      'consent.agreement[1]',
      'consent.agreement[2].person',
    ]);
    rotten.consent.agreement[0].on = '2026-02-30';
    const impossible = readRecord(cheshireEast2023, rotten);
    expect(impossible.ok ? '' : impossible.issues[0]!.message).to.contain('There is no such day');
  });

  it('stays null while no level is known, and says what to do with a fear of harm', () => {
    const { mayGoOn, text, outstanding, sentences } = reviewConsent(cheshireEast2023, newRecord(cheshireEast2023), {
      today,
    });
    expect({ mayGoOn, outstanding }).to.deep.equal({ mayGoOn: null, outstanding: [] });
    expect(text).to.contain('speak to your safeguarding lead');
    // What the document asks for is not known yet, which is not that it says nothing.
    expect(sentences.map((one) => one.text).join(' ')).not.to.match(/does not say which agreement/);
    // Words of harm that stand with no level are judged first.
    const told = setChild(newRecord(cheshireEast2023), { words: 'He hits me' });
    expect(reviewConsent(cheshireEast2023, told, { today }).text).to.match(/^First judge/);
    expect(
      reviewConsent(cheshireEast2023, newRecord(cheshireEast2023), { today, at: { level: 'statutory' } }).need,
    ).to.equal('required');
  });

  it('brings the dated notes on the law where they bear, or the host’s own, or none', () => {
    const refused = said(family(westCheshire2019, { level: 'statutory' }), 'refused');
    const laws = (law?: null) =>
      reviewConsent(westCheshire2019, refused, { today, ...(law === null ? { law } : {}) }).sentences.flatMap(
        (one) => one.law,
      );
    expect(laws().map(({ id }) => id)).to.include('information-sharing-2024');
    expect(laws().every(({ checkedOn }) => /^\d{4}-\d{2}-\d{2}$/.test(checkedOn))).to.equal(true);
    expect(laws(null)).to.deep.equal([]);
  });

  it('asks in Worcestershire what a refusal means, and a "yes" leads to social care', () => {
    const refused = said(family(worcestershire2019, { level: 'level-3' }), 'refused');
    const record = addConcern(refused, {
      domain: worcestershire2019.domains[0]!.id,
      level: 'level-3',
      text: 'something seen',
    });
    expect(assess(worcestershire2019, record).undecided.map(({ question }) => question)).to.include(
      'refusal-raises-concern',
    );
    expect(
      assess(worcestershire2019, { ...record, consent: { people: {}, agreement: [], checked: [] } }).undecided.map(
        ({ question }) => question,
      ),
    ).not.to.include('refusal-raises-concern');
    const worried = answer(record, 'refusal-raises-concern', 'yes');
    expect(
      assess(worcestershire2019, worried).actions.some(
        ({ contact, text }) => contact === 'family-front-door' && /referral/.test(text),
      ),
    ).to.equal(true);
    expect(reviewConsent(worcestershire2019, worried, { today }).safeguarding).to.equal(true);
  });

  it('a ground with reasons does not stand for what is shared, with whom and why', () => {
    const grave = said(family(cheshireEast2023, { level: 'statutory' }), 'refused');
    const { mayGoOn, outstanding } = reviewConsent(
      cheshireEast2023,
      recordSharing(grave, {
        decision: 'share',
        on: today,
        basis: 'ground',
        ground: 'public-interest',
        reasons: 'Seen today.',
      }),
      { today },
    );
    expect(mayGoOn).to.equal('no');
    expect(outstanding.map(({ field }) => field)).to.deep.equal(['what', 'with', 'purpose']);
  });

  it('after a refusal at Statutory and advice taken, only the basis and the reasons are missing', () => {
    const grave = said(family(cheshireEast2023, { level: 'statutory' }), 'refused');
    const { mayGoOn, outstanding } = reviewConsent(cheshireEast2023, recordSharing(grave, { ...details, advice }), {
      today,
    });
    expect(mayGoOn).to.equal('no');
    expect(outstanding.map(({ field }) => field)).to.deep.equal(['basis']);
  });

  it('waits for people while a ground has no reasons, and no longer once it has', () => {
    const awaited = (reasons?: string) =>
      reviewConsent(
        cheshireEast2023,
        recordSharing(base, { ...details, basis: 'ground', ground: 'risk-of-harm', ...(reasons ? { reasons } : {}) }),
        { today },
      ).awaited;
    expect([awaited(), awaited('Seen today.')]).to.deep.equal([1, 0]);
  });

  it('hears a child who says no where the document asks parents only', () => {
    const both = said(said(base, 'given'), 'refused', 'k');
    const { mayGoOn } = reviewConsent(cheshireEast2023, recordSharing(both, { ...details, basis: 'agreement' }), {
      today,
    });
    expect(mayGoOn).to.equal('advice');
  });

  it('once advice was taken on a child’s “no”, it no longer asks for advice', () => {
    const decided = (document: ThresholdDocument, at: Position, more: Partial<Sharing> = {}) => {
      const both = said(said(family(document, at), 'given'), 'refused', 'k');
      // Where the document asks the child too, this one has no capacity to agree.
      const record = setCapacity(both, 'k', { capacity: 'no' });
      return reviewConsent(document, recordSharing(record, { ...details, basis: 'agreement', ...more }), { today });
    };
    for (const [document, at] of [
      [cheshireEast2023, { level: 'targeted', tier: 'lower' }],
      [worcestershire2019, { level: 'level-3' }],
      [westCheshire2019, { level: 'universal' }],
      [tacProtocol, { level: 'csc' }],
      [familyHelpTemplate, { level: 'child-protection' }],
    ] as const) {
      const { id } = document.provenance;
      const before = decided(document, at);
      // At child protection the referral does not wait for the advice.
      expect(before.mayGoOn, id).to.equal(document === familyHelpTemplate ? 'refer' : 'advice');
      expect(before.text, id).to.match(
        before.safeguarding ? /That does not stop you.* Do not hold a referral up/ : /do not wait for the advice\.$/,
      );
      expect(before.text, id).to.match(/^A child said no/);
      expect(before.text, id).not.to.match(/parents only/);
      expect(
        before.outstanding.map(({ field }) => field),
        id,
      ).to.include('advice');
      const after = decided(document, at, { advice });
      expect([after.mayGoOn, after.outstanding], id).to.deep.equal(['yes', []]);
    }
  });

  it('nothing is left to do about a child whose agreement is not asked for, unless they say no', () => {
    const asked = said(base, 'given');
    for (const child of [
      said(asked, 'no-answer', 'k'),
      recordAgreement(asked, { person: 'k', state: 'given', on: today, explained: [] }),
    ]) {
      const { mayGoOn, outstanding } = reviewConsent(
        cheshireEast2023,
        recordSharing(child, { ...details, basis: 'agreement' }),
        { today },
      );
      expect([mayGoOn, outstanding]).to.deep.equal(['yes', []]);
    }
  });

  it('says that agreement was refused or withdrawn where the document does not say which is needed, and asks for advice once', () => {
    for (const [document, at] of [
      [westCheshire2019, { level: 'universal' }],
      [tacProtocol, { level: 'peh' }],
    ] as const)
      for (const state of ['refused', 'withdrawn'] as const) {
        const no = said(family(document, at), state);
        const { mayGoOn, text, outstanding } = reviewConsent(document, no, { today });
        expect(mayGoOn, document.provenance.id).to.equal('advice');
        expect(text).to.match(/^Agreement was refused or withdrawn, and the document does not say what follows\./);
        expect(outstanding.map(({ field }) => field)).to.include('advice');
        const advised = reviewConsent(document, recordSharing(no, { advice }), { today });
        expect(advised.mayGoOn).to.equal('no');
        expect(advised.outstanding.map(({ field }) => field)).not.to.include('advice');
      }
  });

  it('does not say whose agreement the document asks for where it does not say', () => {
    const agreed = recordSharing(said(family(westCheshire2019, { level: 'universal' }), 'given'), {
      ...details,
      basis: 'agreement',
    });
    const { mayGoOn, text } = reviewConsent(westCheshire2019, agreed, { today });
    expect(mayGoOn).to.equal('yes');
    expect(text).not.to.match(/the document asks for/);
  });

  it('silence is never told as a refusal', () => {
    const silent = recordSharing(said(family(cheshireEast2023, { level: 'extra' }), 'no-answer'), {
      ...details,
      basis: 'ground',
      ground: 'child-in-need-or-harm',
      reasons,
    });
    const { mayGoOn, text } = reviewConsent(cheshireEast2023, silent, { today });
    expect(mayGoOn).to.equal('advice');
    expect(text).to.match(/^Somebody was asked and has not answered\./);
    expect(text).not.to.match(/refused/);
  });

  it('silence is not told as a no where the ground excuses from asking', () => {
    const chosen = { ...details, basis: 'ground', ground: 'risk-of-harm', reasons } as const;
    const told = (state: 'no-answer' | 'refused', more: Partial<Sharing> = {}) =>
      reviewConsent(
        cheshireEast2023,
        recordSharing(said(family(cheshireEast2023, { level: 'extra' }), state), { ...chosen, ...more }),
        { today },
      ).text;
    for (const more of [{}, { advice }]) {
      expect(told('no-answer', more)).to.contain('has not answered').and.not.to.contain('did not agree');
      expect(told('refused', more)).to.contain('did not agree').and.not.to.contain('has not answered');
    }
  });

  it('an agreement from which something is missing is not told as no agreement, and none at all not as one', () => {
    const shared = (record: CaseRecord) => {
      const { outstanding, sentences } = reviewConsent(
        cheshireEast2023,
        recordSharing(record, { ...details, basis: 'agreement' }),
        { today },
      );
      return [...outstanding.filter(({ field }) => field === 'basis'), ...sentences].map(({ text }) => text).join(' ');
    };
    const base = family(cheshireEast2023, { level: 'targeted', tier: 'lower' });
    const given = said(base, 'given');
    const uninformed = recordAgreement(given, { ...given.consent!.agreement[0]!, explained: [] });
    expect(shared(uninformed)).to.contain('something is missing from that agreement');
    expect(shared(uninformed)).not.to.match(/not every(one|body) has agreed/i);
    expect(shared(said(base, 'no-answer'))).to.match(/not everyone has agreed.*Not everybody has agreed/);
    expect(shared(agree(newRecord(cheshireEast2023), base.agreed!))).to.contain(
      'Basis for sharing: agreement. It is not recorded that everybody has agreed.',
    );
  });

  it('keeps a decision not to share apart from a yes, and goes through it with somebody where a child may come to harm', () => {
    const quiet = (record: CaseRecord, more: Partial<Sharing> = {}) =>
      reviewConsent(
        cheshireEast2023,
        recordSharing(record, {
          decision: 'not-share',
          on: today,
          reasons: 'We can meet the need ourselves.',
          ...more,
        }),
        { today },
      ).mayGoOn;
    const grave = family(cheshireEast2023, { level: 'statutory' });
    const harm = cheshireEast2023.indicators.find(({ alert }) => alert)!.id;
    expect(quiet(family(cheshireEast2023, { level: 'extra' }))).to.equal('not-sharing');
    expect(quiet(said(grave, 'refused'))).to.equal('advice');
    expect(quiet(said(grave, 'refused'), { advice })).to.equal('not-sharing');
    expect(quiet(answer(addConcern(grave, { indicator: harm }), 'immediate-risk', 'no'), { advice })).to.equal(
      'advice',
    );
  });

  it('the sentences tell all that was recorded of the decision, whatever is missing from it', () => {
    const { what, purpose } = details;
    const whom = 'the nursery';
    for (const decision of [undefined, ...DECISIONS])
      for (const basis of [undefined, ...SHARING_BASES]) {
        const sharing: Sharing = {
          ...{ what, with: whom, purpose, reasons, advice },
          ...(decision && { decision, on: today }),
          ...(basis && { basis }),
          ...(basis === 'ground' && { ground: 'risk-of-harm' }),
        };
        const told = reviewConsent(cheshireEast2023, recordSharing(base, sharing), { today })
          .sentences.map(({ text }) => text)
          .join('\n');
        for (const part of [what, whom, purpose, reasons, advice.outcome])
          expect(told.split(part), `${decision}, ${basis}: ${part}`).to.have.lengthOf(2);
        expect(told).to.match(
          decision === 'share'
            ? /Decided on 22 November 2026 to share\. What: /
            : decision
              ? /Decided on 22 November 2026 not to share\. What: .* Reasons: /
              : /Whether to share is not decided yet\. What: /,
        );
      }
    const taken = reviewConsent(cheshireEast2023, recordSharing(base, { advice }), { today });
    expect(taken.sentences.map(({ text }) => text).join(' ')).not.to.contain('not decided yet');
  });

  it('tells the advice that was taken, whichever was decided on it', () => {
    const refused = said(family(cheshireEast2023, { level: 'statutory' }), 'refused');
    for (const decision of ['share', 'not-share'] as const) {
      const decided = recordSharing(refused, { decision, on: today, reasons: 'As advised.', advice });
      const { sentences } = reviewConsent(cheshireEast2023, decided, { today });
      expect(
        sentences.filter(({ text }) => text.startsWith('Advice taken on ')),
        decision,
      ).to.have.lengthOf(1);
    }
  });

  it('a referral without delay is never answered with "not yet", or with agreement first because a lower level was recorded', () => {
    for (const level of ['level-1', 'level-2', 'level-3', 'level-4']) {
      const harmed = answer(
        answer(family(worcestershire2019, { level }), 'significant-harm', 'yes'),
        'immediate-risk',
        'no',
      );
      const { mayGoOn, need, text, sentences, outstanding } = reviewConsent(worcestershire2019, harmed, { today });
      expect({ mayGoOn, need }, level).to.deep.equal({ mayGoOn: 'refer', need: 'sought' });
      expect([text, ...sentences.map((one) => one.text)].join(' '), level).not.to.match(/first ask|get their consent/i);
      // A missing line of the record does not hold it up either.
      expect(outstanding.filter(({ field, when }) => field === 'decision' && when === 'before')).to.deep.equal([]);
    }
  });

  it('nobody is told to refer without delay where the document asks for no referral', () => {
    const low = [
      [cheshireEast2023, 'extra', 'domestic-abuse.extra.1'],
      [worcestershire2019, 'level-2', 'health.level-2.6'],
      [familyHelpTemplate, 'community-early-help', 'harm-home.community-early-help.1'],
    ] as const;
    for (const [document, level, indicator] of low) {
      const calm = answer(addConcern(family(document, { level }), { indicator }), 'immediate-risk', 'no');
      const { mayGoOn, text } = reviewConsent(document, calm, { today });
      expect({ mayGoOn, text: text.slice(0, 24) }, indicator).to.deep.equal({
        mayGoOn: 'no',
        text: 'First ask for agreement.',
      });
    }
  });

  it('after a safeguarding incident nobody is told to ask for agreement first, as the protocol asks for none', () => {
    for (const [given, expected] of [
      ['yes', 'refer'],
      ['unsure', 'advice'],
    ] as const) {
      const incident = answer(family(tacProtocol, { level: 'peh' }), 'safeguarding-incident', given);
      const { mayGoOn, need, text, safeguarding } = reviewConsent(tacProtocol, incident, { today });
      expect({ mayGoOn, need, safeguarding }, given).to.deep.equal({
        mayGoOn: expected,
        need: 'not-stated',
        safeguarding: true,
      });
      expect(text, given).not.to.match(/ask for agreement/i);
      expect(text, given).to.match(
        given === 'yes' ? /^Do not hold the referral up\. The document does not say/ : /^The document does not say/,
      );
    }
    // Where a step asks whatever happened, the referral does not wait for a step to be chosen.
    const always = variant(tacProtocol, ({ consent }) => delete consent!.agreement[0]!.when);
    const incident = answer(family(always, { level: 'peh' }), 'safeguarding-incident', 'yes');
    expect(reviewConsent(always, incident, { today }).mayGoOn).to.equal('refer');
  });

  it('where the document asks nobody, it is not said to ask parents alone', () => {
    const asked = said(family(westCheshire2019, { level: 'universal' }), 'refused', 'k');
    const { mayGoOn, need, text } = reviewConsent(westCheshire2019, asked, { today });
    expect({ mayGoOn, need }).to.deep.equal({ mayGoOn: 'advice', need: 'not-stated' });
    expect(text).to.match(
      /^A child said no or withdrew their agreement, and the document does not say whose agreement is needed/,
    );
  });

  it('a child who withdrew an agreement that the document does not ask for is told of as that, and by no section', () => {
    for (const [document, level] of [
      [westCheshire2019, 'partnership-plus'],
      [cheshireEast2023, 'targeted'],
    ] as const) {
      const asked = said(said(family(document, { level }), 'given'), 'withdrawn', 'k');
      const { mayGoOn, text, outstanding, sentences } = reviewConsent(document, asked, { today });
      const told = outstanding.filter(({ person }) => person === 'k').map(({ text, sections }) => ({ text, sections }));
      expect(told, level).to.deep.equal([{ text: 'K withdrew their agreement.', sections: [] }]);
      expect(sentences.find(({ text }) => text.startsWith('K: withdrew'))!.sections).to.deep.equal([]);
      expect(mayGoOn).to.equal('advice');
      expect(text).to.match(/^A child said no or withdrew their agreement/);
    }
  });

  it('where agreement is asked for in one step alone, nobody is asked until a step is chosen', () => {
    const open = family(tacProtocol, { level: 'peh' });
    const review = (record: CaseRecord) => reviewConsent(tacProtocol, record, { today });
    const { mayGoOn, text, need, awaited, outstanding, sentences } = review(open);
    expect({ mayGoOn, need, awaited, outstanding }).to.deep.equal({
      mayGoOn: null,
      need: 'of-a-step',
      awaited: 0,
      outstanding: [],
    });
    expect(text).to.match(/no step is chosen yet\. Nobody needs to be asked until one is/);
    expect(sentences.map((one) => one.text).join(' ')).not.to.match(/consent form|does not say which agreement/);
    // What was said, and harm, still count.
    const social = family(tacProtocol, { level: 'csc' });
    expect(review(said(social, 'refused')).text).to.match(/^A refusal does not stop you/);
    expect(review(answer(open, 'immediate-risk', 'yes')).mayGoOn).to.equal('share-now');
    expect(review(answer(open, 'safeguarding-incident', 'yes')).mayGoOn).to.equal('refer');
  });

  it('in a step up, nobody is asked for the consent form of a step down', () => {
    for (const [id, need] of [
      ['step-up', 'not-stated'],
      ['unplanned-step-up', 'not-stated'],
      ['step-down', 'required'],
    ] as const) {
      const { need: asked, text } = reviewConsent(
        tacProtocol,
        startStep(family(tacProtocol, { level: 'peh' }), id, 'one'),
        { today },
      );
      expect(asked, id).to.equal(need);
      expect(/^First ask/.test(text), id).to.equal(need === 'required');
    }
  });

  it('nobody is asked for the consent form of a step down that was refused, until people agree to it after all', () => {
    const started = startStep(family(tacProtocol, { level: 'csc' }), 'step-down', 'one');
    const settled = (outcome: 'agreed' | 'not-agreed', at = started, reason = '') =>
      moveStep(at, { outcome, on: new Date('2026-01-05T10:00Z'), reason });
    const review = (record: CaseRecord) => {
      const { need, awaited, text, sentences } = reviewConsent(tacProtocol, record, { today });
      return {
        need,
        awaited,
        asks: /consent form|First ask/.test([text, ...sentences.map((one) => one.text)].join(' ')),
      };
    };
    const asked = { need: 'required', awaited: 1, asks: true };
    const refused = settled('not-agreed');
    expect(review(started)).to.deep.equal(asked);
    expect(review(settled('agreed'))).to.deep.equal(asked);
    expect(review(refused)).to.deep.equal({ need: 'not-stated', awaited: 0, asks: false });
    expect(review(settled('agreed', refused, 'They met again.'))).to.deep.equal(asked);
  });

  it('a family that social care has is asked as the step down says, and after No Further Action by PEH', () => {
    const social = family(tacProtocol, { level: 'csc' });
    const needIn = (record: CaseRecord) => reviewConsent(tacProtocol, record, { today }).need;
    expect(needIn(social)).to.equal('of-a-step');
    expect(needIn(startStep(social, 'step-down', 'one'))).to.equal('required');
    expect(needIn(startStep(social, 'step-up', 'one'))).to.equal('not-stated');
    expect(needIn(answer(social, 'no-further-action', 'with-recommendation'))).to.equal('later');
    const early = answer(family(tacProtocol, { level: 'peh' }), 'no-further-action', 'with-recommendation');
    const { text } = reviewConsent(tacProtocol, recordSharing(early, { ...details, basis: 'other', reasons, advice }), {
      today,
    });
    expect(text).to.match(/^The document has consent asked for at the first contact/);
  });

  it('in Worcestershire, significant harm that is not immediate: refer without delay, and still ask where practicable', () => {
    const harmed = answer(
      answer(family(worcestershire2019, { level: 'level-4' }), 'significant-harm', 'yes'),
      'immediate-risk',
      'no',
    );
    const shared = recordSharing(harmed, { ...details });
    const { mayGoOn, text, need, awaited, exceptions } = reviewConsent(worcestershire2019, shared, { today });
    expect({ mayGoOn, need, awaited }).to.deep.equal({ mayGoOn: 'refer', need: 'sought', awaited: 1 });
    expect(text).to.match(/^Do not hold the referral up\. .*A refusal does not stop it\.$/);
    expect(exceptions.map(({ id }) => id)).to.deep.equal(['risk-to-child', 'loss-of-evidence']);
    const refused = reviewConsent(worcestershire2019, said(shared, 'refused'), { today });
    expect(refused.mayGoOn).to.equal('refer');
    expect(refused.text).to.match(/^Do not hold the referral up: a refusal does not stop it\. Take advice .* no delay/);
    const silent = reviewConsent(worcestershire2019, said(shared, 'no-answer'), { today });
    expect(silent.mayGoOn).to.equal('refer');
    expect(silent.text).to.match(/^Do not hold the referral up: it does not wait for an answer\./);
    const vague = recordAgreement(shared, { person: 'mum', state: 'given', on: today, explained: [] });
    for (const one of [refused, silent, reviewConsent(worcestershire2019, vague, { today })]) {
      expect(one.outstanding).not.to.deep.equal([]);
      // Neither advice nor a line of the record holds the referral up.
      expect(one.outstanding.map(({ when }) => when)).not.to.include('before');
    }
    for (const { sentences } of [reviewConsent(worcestershire2019, shared, { today }), refused])
      expect(sentences.map((one) => one.text).join(' ')).not.to.match(/immediate risk/);
  });

  it('does not take a child in need, or a status alone, for a child protection concern', () => {
    const level4 = worcestershire2019.indicators.filter(({ level, alert }) => level === 'level-4' && !alert);
    expect(level4.some(({ text }) => /care leaver/i.test(text))).to.equal(true);
    for (const { id } of level4) {
      const record = said(addConcern(family(worcestershire2019, { level: 'level-4' }), { indicator: id }), 'refused');
      for (const one of [record, answer(record, 'child-in-need', 'yes')]) {
        const { safeguarding, mayGoOn, sentences } = reviewConsent(worcestershire2019, one, { today });
        expect(safeguarding, id).to.equal(false);
        expect(mayGoOn, id).to.equal('advice');
        expect(sentences.map(({ text }) => text).join(' '), id).not.to.contain('even if consent is refused');
        const advised = (more: Partial<Sharing>) =>
          reviewConsent(worcestershire2019, recordSharing(one, { ...details, advice, reasons, ...more }), { today })
            .mayGoOn;
        expect(advised({ basis: 'other' }), id).to.equal('yes');
        expect(advised({ decision: 'not-share' }), id).to.equal('not-sharing');
      }
    }
  });

  it('asks for advice on a refusal of the referral, not of early help', () => {
    const refusal = worcestershire2019.consent!.refusal.find(({ id }) => id === 'take-advice')!;
    expect(refusal.text).to.contain('unless that would cause undue delay').and.not.to.contain('first');
    expect(
      reviewConsent(worcestershire2019, said(family(worcestershire2019, { level: 'level-3' }), 'refused'), { today })
        .mayGoOn,
    ).to.equal('no');
  });

  it('names no ground to share after a refusal where the document has none', () => {
    const { text, mayGoOn } = reviewConsent(
      westCheshire2019,
      said(family(westCheshire2019, { level: 'statutory' }), 'refused'),
      { today },
    );
    expect(mayGoOn).to.equal('advice');
    expect(text).to.contain('states no ground').and.not.to.contain('on a ground');
  });

  it('says of a ground that does not fit what people said that it does not, and what to do', () => {
    const grounded = (record: CaseRecord, ground: string, more: Partial<Sharing> = {}) =>
      reviewConsent(
        cheshireEast2023,
        recordSharing(record, { ...details, basis: 'ground', ground, reasons, ...more }),
        {
          today,
        },
      );
    const unasked = grounded(base, 'child-in-need-or-harm');
    expect(unasked.text).to.contain('does not excuse you from asking');
    expect(unasked.outstanding.map(({ field }) => field)).to.deep.equal(['state', 'ground']);
    const asked = grounded(said(base, 'refused'), 'risk-of-harm');
    expect(asked.text).to.contain('Take advice').and.to.contain('do not wait');
    expect(
      grounded(said(base, 'refused'), 'risk-of-harm', { advice }).outstanding.map(({ field }) => field),
    ).to.include('ground');
  });

  it('says "first ask" where agreement comes first, and not of a ground that only lacks its reasons', () => {
    const text = (record: CaseRecord) => reviewConsent(cheshireEast2023, record, { today }).text;
    const harm = cheshireEast2023.indicators.find(({ alert }) => alert)!.id;
    const judged = answer(
      addConcern(family(cheshireEast2023, { level: 'statutory' }), { indicator: harm }),
      'immediate-risk',
      'no',
    );
    expect(text(judged)).to.match(/^First ask for agreement/);
    expect(text(family(cheshireEast2023, { level: 'extra' }))).to.match(/^First ask for agreement/);
    expect(text(recordSharing(base, { ...details, basis: 'ground', ground: 'risk-of-harm' }))).to.match(
      /^Something is missing/,
    );
  });

  it('does not simply list a person who may be the source of harm among those to ask', () => {
    const hurt = addConcern(family(cheshireEast2023, { level: 'statutory' }), {
      indicator: cheshireEast2023.indicators.find(({ alert }) => alert)!.id,
    });
    const { people, outstanding } = reviewConsent(cheshireEast2023, answer(hurt, 'immediate-risk', 'no'), { today });
    expect(people.map(({ careful }) => careful)).to.deep.equal([true]);
    expect(outstanding.find(({ field }) => field === 'state')!.text).to.contain(
      'judge whether asking could put a child at risk',
    );
    // So it is where an answer, or the level, says that a child may need protection.
    const level4 = family(worcestershire2019, { level: 'level-4' });
    for (const [document, record, careful] of [
      [worcestershire2019, answer(level4, 'significant-harm', 'unsure'), true],
      [worcestershire2019, answer(level4, 'refusal-raises-concern', 'yes'), true],
      [familyHelpTemplate, family(familyHelpTemplate, { level: 'child-protection' }), true],
      [worcestershire2019, level4, false],
      [variant(worcestershire2019, (pack) => delete pack.consent), level4, false],
    ] as const) {
      const review = reviewConsent(document, record, { today });
      expect(review.people.map((one) => one.careful)).to.deep.equal([careful]);
      expect(review.outstanding.some(({ text }) => text.endsWith('may mean that a child needs protection.'))).to.equal(
        careful,
      );
    }
  });

  it('where immediate risk was judged before more that may be harm, it asks to judge it again before anybody is asked', () => {
    const [harm, more] = cheshireEast2023.indicators.filter(({ alert }) => alert);
    const judged = answer(
      addConcern(family(cheshireEast2023, { level: 'statutory' }), { indicator: harm!.id }),
      'immediate-risk',
      'no',
      { on: today },
    );
    const again = /^First judge whether a child is at immediate risk: .* has not been judged yet/;
    const text = (record: CaseRecord) => reviewConsent(cheshireEast2023, record, { today }).text;
    expect(text(judged)).to.match(/^First ask for agreement/);
    const since = addConcern(judged, { indicator: more!.id });
    expect(text(since)).to.match(again);
    expect(reviewConsent(cheshireEast2023, since, { today })).to.deep.include({ mayGoOn: 'advice', awaited: 0 });
    expect(text(said(since, 'refused'))).to.match(again);
    expect(text(answer(since, 'immediate-risk', 'no', { on: today }))).to.match(/^First ask for agreement/);
    expect(text(answer(since, 'immediate-risk', 'yes', { on: today }))).to.match(/^A child may be at immediate risk/);
  });

  it('everybody who did not agree to all of it is to be told afterwards of what was shared at once', () => {
    const urgent = answer(family(cheshireEast2023, { level: 'statutory' }), 'immediate-risk', 'yes');
    const told = (record: CaseRecord) =>
      reviewConsent(cheshireEast2023, record, { today }).outstanding.flatMap(({ person, when, text }) =>
        person ? [`${when}: ${text}`] : [],
      );
    for (const state of AGREEMENT_STATES)
      expect(told(said(urgent, state)), state).to.deep.equal(
        state === 'given' ? [] : ['after: Tell Mum what you shared and why, when it is safe.'],
      );
    // Who agreed to less than was shared, or may not have understood it, does not know of it.
    for (const part of [{ explained: ['what'] }, { communication: 'not-met' }, { communication: 'unsure' }] as const)
      expect(
        told(recordAgreement(urgent, { person: 'mum', state: 'given', on: today, ...full, ...part } as AgreementEntry)),
      ).to.deep.equal(['after: Tell Mum what you shared and why, when it is safe.']);
    const { how: _, ...unwritten } = full;
    expect(told(recordAgreement(urgent, { person: 'mum', state: 'given', on: today, ...unwritten }))).to.deep.equal([]);
  });

  it('calls nothing agreed that not everybody agreed to', () => {
    const half = recordSharing(said(base, 'refused'), { ...details, basis: 'agreement' });
    const words = (record: CaseRecord) =>
      reviewConsent(cheshireEast2023, record, { today })
        .sentences.map(({ text }) => text)
        .find((text) => text.startsWith('Basis for sharing'));
    expect(words(half)).to.contain('Not everybody has agreed');
    expect(words(said(half, 'given'))).to.equal('Basis for sharing: agreement.');
    const row = (record: CaseRecord, document = cheshireEast2023) =>
      /Basis: (.*)/.exec(toText(document, record, { now: new Date(`${today}T10:00:00Z`) }))?.[1];
    expect(row(half)).to.equal('Agreement. Not everybody has agreed.');
    expect(row(said(half, 'given'))).to.equal('Agreement.');
    // In Worcestershire the child is asked too: one who is not listed has not agreed.
    const listed = family(worcestershire2019, { level: 'level-2' });
    const agreed = recordSharing(said(listed, 'given'), { ...details, basis: 'agreement' });
    expect(row(agreed, worcestershire2019)).to.equal('Agreement.');
    const unlisted = removePerson(setCapacity(agreed, 'k', {}), 'k');
    expect(row(unlisted, worcestershire2019)).to.equal('Agreement. It is not recorded that everybody has agreed.');
    expect(reviewConsent(worcestershire2019, unlisted, { today }).sentences.map(({ text }) => text)).to.include(
      'Basis for sharing: agreement. It is not recorded that everybody has agreed.',
    );
    // The same while nobody is to be asked, as the risk is to be judged first.
    const sign = worcestershire2019.indicators.find(({ alert }) => alert)!;
    const judged = addConcern(unlisted, { indicator: sign.id });
    const review = reviewConsent(worcestershire2019, judged, { today });
    expect(review.listed).to.equal(false);
    expect(review.outstanding.map(({ field }) => field)).not.to.include('people');
    expect(row(judged, worcestershire2019)).to.equal('Agreement. It is not recorded that everybody has agreed.');
  });

  it('prints a ground only where it is what one shares on', () => {
    const ground = cheshireEast2023.consent!.grounds[0]!;
    const printed = (basis: Sharing['basis']) =>
      toText(
        cheshireEast2023,
        recordSharing(said(base, 'given'), { ...details, basis, ground: ground.id, reasons } as Sharing),
        { now: new Date(`${today}T10:00:00Z`) },
      )
        .split('The decision on sharing')[1]!
        .split('Still missing')[0]!
        .includes(ground.text);
    expect(printed('ground')).to.equal(true);
    expect(printed('agreement')).to.equal(false);
    expect(printed('other')).to.equal(false);
  });

  it('says of agreement and of a decision that are older than the level that they are, and to check them', () => {
    const [before, level] = ['2026-11-01', '2026-11-20'];
    const placed = agree(base, { ...upper, rationale: 'Talked over.', on: level });
    const decided = (on: string, sharing: Partial<Sharing>, record = placed) =>
      recordSharing(record, { ...details, on, ...sharing });
    const agreed = (on: string) => said(placed, 'given', 'mum', on);
    const basis = { basis: 'agreement' } as const;
    const ground = { basis: 'ground', ground: 'risk-of-harm', reasons } as const;
    const later = 'The level was recorded later, on 20 November 2026.';
    const check = 'The level was recorded after ';
    for (const [record, mayGoOn, end, told] of [
      [decided(level, basis, agreed(before)), 'yes', `${check}somebody agreed. Check that they agreed to this.`, 1],
      [decided(before, basis, agreed(level)), 'yes', `${check}the decision. Check that it still holds.`, 1],
      [
        decided(before, basis, agreed(before)),
        'yes',
        `${check}somebody agreed, and after the decision. Check that both still hold.`,
        2,
      ],
      [decided(level, basis, agreed(level)), 'yes', 'and the record is complete.', 0],
      [decided(before, ground), 'share-now', `${check}the decision. Check that it still holds.`, 1],
      [decided(before, ground, agreed(before)), 'yes', `${check}the decision. Check that it still holds.`, 2],
      [decided(before, { decision: 'not-share', reasons }), 'not-sharing', 'Check that it still holds.', 1],
      [decided(level, { decision: 'not-share', reasons }), 'not-sharing', 'without delay.', 0],
      [answer(decided(before, ground), 'immediate-risk', 'yes'), 'share-now', 'and record why.', 1],
    ] as const) {
      const review = reviewConsent(cheshireEast2023, record, { today });
      expect(review.mayGoOn, end).to.equal(mayGoOn);
      expect(review.text.slice(-end.length)).to.equal(end);
      expect(
        review.sentences.filter(({ text }) => text.includes(later)),
        end,
      ).to.have.lengthOf(told);
      // A level that the host names has no day.
      const named = reviewConsent(cheshireEast2023, record, { today, at: upper });
      expect(`${named.text} ${named.sentences.map(({ text }) => text).join(' ')}`).not.to.contain('The level was');
      if (end.includes('Check'))
        expect(toText(cheshireEast2023, record, { now: new Date(`${today}T10:00:00Z`) })).to.contain(check);
    }
    // One of two is enough; a child whose agreement is not asked for is none; where the document does not say, all count.
    const asks = (record: CaseRecord, document = cheshireEast2023) =>
      reviewConsent(document, recordSharing(record, { ...details, on: level, ...basis }), { today }).text.includes(
        check,
      );
    const dad = setCapacity(addPerson(agreed(level), { id: 'dad', label: 'Dad', role: 'adult' }), 'dad', {
      responsibility: 'yes',
    });
    expect(asks(said(dad, 'given', 'dad', before))).to.equal(true);
    expect(asks(said(dad, 'given', 'dad', level))).to.equal(false);
    expect(asks(said(agreed(level), 'given', 'k', before))).to.equal(false);
    const west = agree(family(westCheshire2019, { level: 'universal' }), {
      level: 'universal',
      rationale: 'Talked over.',
      on: level,
    });
    expect(asks(said(west, 'given', 'mum', before), westCheshire2019)).to.equal(true);
    expect(asks(said(west, 'given', 'mum', level), westCheshire2019)).to.equal(false);
    const { agreed: _, ...open } = decided(before, basis, agreed(before));
    expect(reviewConsent(cheshireEast2023, open as CaseRecord, { today }).text).not.to.contain(check);
  });

  it('a sentence about a person does not call open what the document is known not to say', () => {
    const sentences = (document: ThresholdDocument, level: string) =>
      reviewConsent(
        document,
        addPerson(agree(newRecord(document), { level, rationale: 'Talked over.', on: today }), {
          label: 'Mum',
          role: 'adult',
        }),
        { today },
      ).sentences.map(({ text }) => text);
    expect(sentences(westCheshire2019, 'universal'))
      .to.include('The document does not say which agreement is needed here.')
      .and.include('Mum: not asked yet.');
    expect(sentences(cheshireEast2023, 'targeted')).to.include(
      'Mum: not asked yet. It is not clear yet whether the document asks for their agreement.',
    );
  });

  it('what is missing is told also where harm is feared before any level is known', () => {
    const told = setChild(newRecord(cheshireEast2023), { words: 'Dad hit me with a belt.' });
    const { mayGoOn, outstanding, at } = reviewConsent(cheshireEast2023, told, { today });
    expect([mayGoOn, at]).to.deep.equal(['advice', []]);
    expect(outstanding.map(({ field }) => field)).to.deep.equal(['decision', 'what', 'with', 'purpose', 'basis']);
  });

  it('what a child said whose agreement the document does not ask for is not laid to the document', () => {
    const said = (document: ThresholdDocument, level: string, capacity: 'yes' | 'no') => {
      const child = setCapacity(
        addPerson(family(document, { level }), { id: 'kid', label: 'Kid', role: 'child' }),
        'kid',
        {
          capacity,
        },
      );
      const { sentences } = reviewConsent(
        document,
        recordAgreement(child, { person: 'kid', state: 'refused', on: today, explained: [] }),
        { today },
      );
      const one = sentences.find(({ text }) => text.startsWith('Kid:'))!;
      return [one.text, one.sections.length > 0];
    };
    const no = 'Kid: said no on 22 November 2026.';
    expect(said(cheshireEast2023, 'targeted', 'yes')).to.deep.equal([
      `${no} The document does not say that their agreement is needed.`,
      false,
    ]);
    expect(said(worcestershire2019, 'level-2', 'no')).to.deep.equal([
      `${no} The document does not say that their agreement is needed.`,
      false,
    ]);
    expect(said(worcestershire2019, 'level-2', 'yes')).to.deep.equal([no, true]);
    expect(said(westCheshire2019, 'universal', 'yes'), 'it does not say whose agreement').to.deep.equal([no, false]);
  });

  it('where the document asks for nobody’s agreement, any of its grounds is enough, whatever people said', () => {
    const open = variant(cheshireEast2023, ({ consent }) => (consent!.agreement = []));
    for (const { id } of open.consent!.grounds)
      for (const state of STATES) {
        const shared = recordSharing(said(family(open, upper), state), {
          ...details,
          basis: 'ground',
          ground: id,
          reasons,
        });
        const { mayGoOn, text } = reviewConsent(open, shared, { today });
        expect(mayGoOn, `${id}, ${state}`).to.equal(state === 'not-asked' ? 'share-now' : 'yes');
        expect(text).to.match(/^You recorded (why you share|your reasons for sharing) without agreement\./);
      }
  });

  it('what the document hangs on agreement counts as of the day of the review: a later answer hides no refusal', () => {
    const asks = variant(raw.pack, (pack) => {
      pack.consent.safeguarding = { ...pack.consent.safeguarding, when: { kind: 'consent', is: ['refused'] } };
      delete pack.consent.safeguarding.at;
    });
    const refused = said(family(asks, { level: 'extra' }), 'refused');
    const on = (record: CaseRecord, day: string) => reviewConsent(asks, record, { today: day }).safeguarding;
    const later = recordAgreement(refused, {
      person: refused.people.find(({ role }) => role === 'adult')!.id,
      state: 'given',
      on: '2027-01-01',
      how: 'verbal',
      explained: [],
    });
    expect([on(refused, today), on(later, today)]).to.deep.equal([true, true]);
    expect(on(later, '2027-01-01')).to.equal(false);
  });

  it('works with a document that says nothing about consent', () => {
    const silent = variant(raw.pack, (pack) => delete pack.consent);
    const { need, mayGoOn, safeguarding } = reviewConsent(
      silent,
      said(family(silent, { level: 'statutory' }), 'refused' as AgreementState),
      { today },
    );
    expect({ need, mayGoOn, safeguarding }).to.deep.equal({
      need: 'not-stated',
      mayGoOn: 'advice',
      safeguarding: true,
    });
  });
});
