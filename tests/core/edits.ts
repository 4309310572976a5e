import * as fc from 'fast-check';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  changeEntry,
  isNamed,
  newRecord,
  removeEntry,
  removePerson,
  setCondition,
  type AgreedPosition,
  type CaseRecord,
  type NewConcern,
  type NewStrength,
  type Person,
  type ThresholdDocument,
} from '../../src/index.js';

/** Whether a condition built into a sign holds, as a person says. */
export type Met = 'yes' | 'no' | 'unsure';

/** One thing that a practitioner does to a record, as data: a counterexample is then easy to read and to keep. */
export type Edit =
  | { readonly do: 'person'; readonly person: Person }
  | { readonly do: 'leave'; readonly person: string }
  | { readonly do: 'concern'; readonly concern: NewConcern }
  | { readonly do: 'strength'; readonly strength: NewStrength }
  | { readonly do: 'change'; readonly entry: number; readonly people: readonly string[]; readonly note?: string }
  | { readonly do: 'remove'; readonly entry: number }
  /** Records a sign that has conditions, and says whether they hold. */
  | { readonly do: 'met'; readonly indicator: string; readonly met: Met | null }
  | { readonly do: 'answer'; readonly question: string; readonly option: string | null }
  | { readonly do: 'agree'; readonly agreed: AgreedPosition | null };

const FAMILY: readonly Person[] = [
  { id: 'child-1', label: 'AB', role: 'child' },
  { id: 'child-2', label: 'CD', role: 'child' },
  { id: 'unborn-1', label: 'Baby', role: 'unborn' },
  { id: 'adult-1', label: 'Mother', role: 'adult' },
  { id: 'adult-2', label: 'Father', role: 'adult' },
];

/** Only the people of an edit whom the record knows: the generator does not look for misuse, other tests do. */
function present<T extends { readonly people?: readonly string[] }>(record: CaseRecord, what: T): T {
  return what.people
    ? { ...what, people: what.people.filter((id) => record.people.some((person) => person.id === id)) }
    : what;
}

export function apply(record: CaseRecord, edit: Edit): CaseRecord {
  const entries = [...record.concerns, ...record.strengths];
  switch (edit.do) {
    case 'person':
      return record.people.some(({ id }) => id === edit.person.id) ? record : addPerson(record, edit.person);
    case 'leave':
      return !record.people.some(({ id }) => id === edit.person) || isNamed(record, edit.person)
        ? record
        : removePerson(record, edit.person);
    case 'concern':
      return addConcern(record, present(record, edit.concern));
    case 'strength':
      return addStrength(record, present(record, edit.strength));
    case 'change': {
      const entry = entries[edit.entry % Math.max(1, entries.length)];
      return entry
        ? changeEntry(
            record,
            entry.id,
            present(record, { people: edit.people, ...(edit.note === undefined ? {} : { note: edit.note }) }),
          )
        : record;
    }
    case 'remove': {
      const entry = entries[edit.entry % Math.max(1, entries.length)];
      return entry ? removeEntry(record, entry.id) : record;
    }
    case 'met':
      return setCondition(addConcern(record, { indicator: edit.indicator }), edit.indicator, edit.met);
    case 'answer':
      return answer(record, edit.question, edit.option);
    case 'agree':
      return agree(record, edit.agreed);
  }
}

export const made = (document: ThresholdDocument, edits: readonly Edit[]): CaseRecord =>
  edits.reduce(apply, newRecord(document));

const nothing = fc.constant(null);
/** An arbitrary, or null where the document has nothing of the kind. */
const some = <T>(values: readonly T[]): fc.Arbitrary<T> | null => (values.length ? fc.constantFrom(...values) : null);
const oneOf = <T>(...arbitraries: readonly (fc.Arbitrary<T> | null)[]) =>
  arbitraries.filter((one): one is fc.Arbitrary<T> => one !== null);

const people = fc.subarray(FAMILY.map(({ id }) => id));
const words = fc.oneof(
  fc.constantFrom('cold flat', 'hungry at school', 'Nan has moved in', 'is "very" quiet.', '10% less', 'Cold  FLAT'),
  fc.constantFrom('Step-dad touches her', 'a knife in his bag'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => /\S/.test(text)),
);
const note = fc.option(fc.constantFrom('Seen on Monday', 'School says so', 'Dad hits him', '  '), { nil: undefined });
const about = fc
  .record({ people, note })
  .map(({ people: ids, note: said }) => ({ people: ids, ...(said === undefined ? {} : { note: said }) }));
const met = fc.constantFrom('yes' as const, 'no' as const, 'unsure' as const, null);
const date = fc.constantFrom('2026-11-22', '2023-07-01');

/** Any concern that a practitioner can record with this document; null where it has no domain. */
export function anyConcern(document: ThresholdDocument): fc.Arbitrary<NewConcern> | null {
  const indicator = some(document.indicators.filter(({ kind }) => kind !== 'strength').map(({ id }) => id));
  const domain = some(document.domains.map(({ id }) => id));
  const level = some(document.levels.map(({ id }) => id));
  const all = oneOf<NewConcern>(
    indicator && fc.tuple(indicator, about).map(([id, rest]) => ({ indicator: id, ...rest })),
    domain &&
      level &&
      fc
        .tuple(domain, level, words, about)
        .map(([inDomain, atLevel, text, rest]) => ({ domain: inDomain, level: atLevel, text, ...rest })),
  );
  return all.length ? fc.oneof(...all) : null;
}

/** Any strength that a practitioner can record with this document; null where it has no domain. */
export function anyStrength(document: ThresholdDocument): fc.Arbitrary<NewStrength> | null {
  const indicator = some(document.indicators.filter(({ kind }) => kind === 'strength').map(({ id }) => id));
  const domain = some(document.domains.map(({ id }) => id));
  const all = oneOf<NewStrength>(
    indicator && fc.tuple(indicator, about).map(([id, rest]) => ({ indicator: id, ...rest })),
    domain && fc.tuple(domain, words, about).map(([inDomain, text, rest]) => ({ domain: inDomain, text, ...rest })),
  );
  return all.length ? fc.oneof(...all) : null;
}

/** Any answer to any question of the document. */
export function anyAnswer(document: ThresholdDocument): fc.Arbitrary<{ question: string; option: string }> {
  return fc.constantFrom(
    ...document.questions.flatMap(({ id, options }) => options.map((option) => ({ question: id, option: option.id }))),
  );
}

/** Any position of the document, with its tier or with the tier left open; null where it has no levels. */
export function anyAgreed(document: ThresholdDocument): fc.Arbitrary<AgreedPosition> | null {
  const position = some(
    document.levels.flatMap(({ id, tiers = [] }) => [
      { level: id },
      ...tiers.map((tier) => ({ level: id, tier: tier.id })),
    ]),
  );
  return (
    position &&
    fc
      .tuple(position, fc.constantFrom('', '  ', 'We talked it over.'), date)
      .map(([at, rationale, on]) => ({ ...at, rationale, on }))
  );
}

/** Edits that only add: in any order they must come to the same. Each question is answered once. */
export function additions(document: ThresholdDocument): fc.Arbitrary<Edit[]> {
  const concern = anyConcern(document);
  const strength = anyStrength(document);
  const entries = oneOf<Edit>(
    concern && concern.map((one) => ({ do: 'concern', concern: one })),
    strength && strength.map((one) => ({ do: 'strength', strength: one })),
  );
  return fc
    .tuple(
      entries.length
        ? fc.array(fc.oneof({ weight: 3, arbitrary: entries[0]! }, ...entries.slice(1)), { maxLength: 12 })
        : fc.constant([]),
      fc.uniqueArray(anyAnswer(document), { selector: ({ question }) => question, maxLength: 6 }),
      fc.option(anyAgreed(document) ?? nothing),
    )
    .map(([recorded, answers, agreed]) => [
      ...recorded,
      ...answers.map((given): Edit => ({ do: 'answer', ...given })),
      ...(agreed ? [{ do: 'agree', agreed } as const] : []),
    ]);
}

/** The family first, in any order and size, then any edits in any order. */
export function anyEdits(document: ThresholdDocument): fc.Arbitrary<Edit[]> {
  const concern = anyConcern(document);
  const strength = anyStrength(document);
  const agreed = anyAgreed(document);
  const questions = fc.constantFrom(...document.questions.map(({ id }) => id));
  const conditional = some(document.indicators.filter(({ conditions }) => conditions).map(({ id }) => id));
  const edits = oneOf<Edit>(
    concern && concern.map((one) => ({ do: 'concern', concern: one })),
    strength && strength.map((one) => ({ do: 'strength', strength: one })),
    anyAnswer(document).map((given) => ({ do: 'answer', ...given })),
    questions.map((question) => ({ do: 'answer', question, option: null })),
    fc.constantFrom(...FAMILY).map((person) => ({ do: 'person', person })),
    fc.constantFrom(...FAMILY).map(({ id }) => ({ do: 'leave', person: id })),
    fc.nat({ max: 30 }).map((entry) => ({ do: 'remove', entry })),
    conditional && fc.tuple(conditional, met).map(([indicator, said]) => ({ do: 'met', indicator, met: said })),
    fc.tuple(fc.nat({ max: 30 }), about).map(([entry, rest]) => ({ do: 'change', entry, ...rest })),
    agreed && agreed.map((one) => ({ do: 'agree', agreed: one })),
    agreed && fc.constant({ do: 'agree', agreed: null } as const),
  );
  const any = fc.oneof({ weight: 6, arbitrary: edits[0]! }, ...edits.slice(1));
  return fc.tuple(family(), fc.array(any, { maxLength: 16 })).map(([first, rest]) => [...first, ...rest]);
}

/** Some of the family, in any order. */
export function family(): fc.Arbitrary<Edit[]> {
  return fc.shuffledSubarray([...FAMILY]).map((some) => some.map((person) => ({ do: 'person', person })));
}
