import type { ThresholdDocument } from '../document/index.js';
import {
  filled,
  isLostKey,
  isNamed,
  knownDay,
  knownEntry,
  knownPeople,
  knownText,
  RecordEditError,
} from './edit-checks.js';
import { notKnown, outgrown, withPerson } from './outgrown.js';
import type { AgreedPosition, CaseRecord, Concern, Judged, Role, Seen, Strength } from './schema.js';
import { RECORD_FORMAT } from './format.js';

interface About {
  /** Ids of the people it is about; none for the whole family. */
  readonly people?: readonly string[];
  /** A few words of detail, for example the source. */
  readonly note?: string;
  /** When it was seen or told, by whom, and whether the writer was there. */
  readonly seen?: Seen;
}
export type NewConcern = About &
  ({ readonly indicator: string } | { readonly domain: string; readonly level: string; readonly text: string });
export type NewStrength = About & ({ readonly indicator: string } | { readonly domain: string; readonly text: string });

/** An empty record for a document: nothing recorded, nothing answered, nothing agreed. */
export function newRecord(
  document: ThresholdDocument,
  {
    people = [],
  }: { readonly people?: readonly { readonly id?: string; readonly label: string; readonly role: Role }[] } = {},
): CaseRecord {
  const { id, published } = document.provenance;
  const empty: CaseRecord = {
    format: RECORD_FORMAT,
    document: { id, published },
    people: [],
    concerns: [],
    strengths: [],
    answers: {},
    agreed: null,
  };
  return people.reduce(addPerson, empty);
}

/** Adds a person. The label is for initials or a role, never a name; an id is made where none is given. */
export function addPerson(
  record: CaseRecord,
  person: { readonly id?: string; readonly label: string; readonly role: Role },
): CaseRecord {
  const { label, role, id = freeId(record) } = person;
  knownText(label, 'A person needs a label: initials or a role.');
  knownText(id, 'The id of a person is empty. Give one, or leave it out.');
  if (isLostKey(id)) throw new RecordEditError(`No person can have the id "${id}". Give them another.`);
  if (record.people.some((one) => one.id === id)) throw new RecordEditError(`The record already has a person "${id}".`);
  return withPerson(record, { id, label, role });
}

function freeId({ people }: CaseRecord): string {
  const taken = new Set(people.map(({ id }) => id));
  let number = people.length + 1;
  while (taken.has(`person-${number}`)) number++;
  return `person-${number}`;
}

/**
 * Takes out a person whom no entry names. An entry about them would otherwise turn, unseen, into
 * one about the whole family or about nobody.
 */
export function removePerson(record: CaseRecord, id: string): CaseRecord {
  knownPeople(record, [id]);
  if (isNamed(record, id))
    throw new RecordEditError(`Entries name the person "${id}". Remove or change those entries first.`);
  return { ...record, people: record.people.filter((person) => person.id !== id) };
}

/** Own words as an id tells them apart: case and spacing do not make another entry. */
const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** The id of an entry, made from what it says: adding the same one again finds it. */
export function entryId(entry: {
  indicator?: string | undefined;
  domain?: string | undefined;
  level?: string | undefined;
  text?: string | undefined;
}): string {
  return entry.indicator ?? `${[entry.domain, entry.level].filter(Boolean).join('.')}: ${plain(entry.text ?? '')}`;
}

/** Records a concern. The same one again joins its people and keeps one entry. */
export function addConcern(record: CaseRecord, concern: NewConcern): CaseRecord {
  const entry: Concern = entryOf(
    record,
    concern,
    'indicator' in concern
      ? signOf(concern)
      : { ...wordsOf(concern), level: knownText(concern.level, 'A concern in your own words needs a level.') },
    record.strengths,
  );
  return outgrown(record, { ...record, concerns: joined(record, record.concerns, entry) }, entry.id);
}

/** Records a strength. The same one again joins its people and keeps one entry. */
export function addStrength(record: CaseRecord, strength: NewStrength): CaseRecord {
  const said = 'indicator' in strength ? signOf(strength) : wordsOf(strength);
  const entry: Strength = entryOf(record, strength, said, record.concerns);
  return outgrown(record, { ...record, strengths: joined(record, record.strengths, entry) }, entry.id);
}

/** A sign takes its words and its place from the document. */
const signOf = ({ indicator }: { readonly indicator: string }) => ({
  indicator: knownText(indicator, 'A sign needs its id.'),
});

const wordsOf = ({ domain, text }: { readonly domain: string; readonly text: string }) => ({
  domain: knownText(domain, 'An entry in your own words needs an area.'),
  text: knownText(text, 'An entry in your own words needs some words.').trim(),
});

function entryOf<T extends Parameters<typeof entryId>[0]>(
  record: CaseRecord,
  { people = [], note: given, seen: known }: About,
  said: T,
  others: readonly (Concern | Strength)[],
) {
  const id = entryId(said);
  if (others.some((entry) => entry.id === id))
    throw new RecordEditError(
      `"${id}" is recorded already, as a ${others === record.concerns ? 'concern' : 'strength'}.`,
    );
  const note = given?.trim();
  const seen = known && seenWhen(known);
  knownPeople(record, people);
  return { id, ...said, people: inOrder(record, people), ...(note ? { note } : {}), ...(seen ? { seen } : {}) };
}

/** The entries with one more; the same one again joins the people, the notes and when it was seen. */
export function joined<T extends Concern | Strength>(record: CaseRecord, entries: readonly T[], added: T): T[] {
  const known = entries.find(({ id }) => id === added.id);
  if (!known) return [...entries, added];
  // No people means the whole family, which holds every person already.
  const people = known.people.length && added.people.length ? inOrder(record, [...known.people, ...added.people]) : [];
  // A note that stands there already is not added a second time.
  const isNew = added.note && !known.note?.split('; ').includes(added.note) && added.note !== known.note;
  const note = isNew ? [known.note, added.note].filter(Boolean).join('; ') : known.note;
  // Of two spellings one is kept that does not depend on which was written first.
  const text =
    known.text !== undefined && added.text !== undefined && added.text < known.text ? { text: added.text } : {};
  const seen = known.seen && added.seen ? bothSeen(known.seen, added.seen) : (known.seen ?? added.seen);
  const alert = 'alert' in added && added.alert ? { alert: true } : {};
  const both = { ...known, ...text, ...alert, people, ...(note ? { note } : {}), ...(seen ? { seen } : {}) };
  return entries.map((entry) => (entry === known ? both : entry));
}

/** What was said of when and by whom, without what was left empty; undefined where nothing was. */
function seenWhen({ on, by, how }: Seen): Seen | undefined {
  if (on !== undefined) knownDay(on);
  const seen: Seen = { ...(on ? { on } : {}), ...(by?.trim() ? { by: by.trim() } : {}), ...(how ? { how } : {}) };
  return Object.keys(seen).length ? seen : undefined;
}

/** One thing that was seen twice: the first day, everybody who told of it, and firsthand where one of them was. */
function bothSeen(a: Seen, b: Seen): Seen {
  const [on] = [a.on, b.on].filter((day) => day !== undefined).sort();
  const by = [...new Set([a.by, b.by].flatMap((told) => told?.split('; ') ?? []))].sort().join('; ');
  const how = a.how === 'firsthand' || b.how === 'firsthand' ? 'firsthand' : (a.how ?? b.how);
  return { ...(on ? { on } : {}), ...(by ? { by } : {}), ...(how ? { how } : {}) };
}

const inOrder = ({ people }: CaseRecord, ids: readonly string[]) =>
  people.map(({ id }) => id).filter((id) => ids.includes(id));

/** Says whom an entry is about (none: the whole family), when it was seen, or gives it a note; what is given empty is taken away. */
export function changeEntry(record: CaseRecord, id: string, change: About): CaseRecord {
  knownEntry(id, [...record.concerns, ...record.strengths]);
  knownPeople(record, change.people ?? []);
  const changed = <T extends Concern | Strength>(entry: T): T => {
    if (entry.id !== id) return entry;
    const { note: before, seen: seenBefore, ...rest } = entry;
    const note = change.note === undefined ? before : change.note.trim();
    const seen = change.seen === undefined ? seenBefore : seenWhen(change.seen);
    return {
      ...rest,
      people: change.people ? inOrder(record, change.people) : entry.people,
      ...(note ? { note } : {}),
      ...(seen ? { seen } : {}),
    } as T;
  };
  const after = { ...record, concerns: record.concerns.map(changed), strengths: record.strengths.map(changed) };
  return outgrown(record, after, id);
}

/**
 * Takes out a concern or a strength. The assessment is then what it was before it was added. Recorded anew, it may be
 * about somebody else: whoever judged before does not know it.
 */
export function removeEntry(record: CaseRecord, id: string): CaseRecord {
  const concerns = record.concerns.filter((entry) => entry.id !== id);
  const strengths = record.strengths.filter((entry) => entry.id !== id);
  return notKnown({ ...record, concerns, strengths }, id);
}

/**
 * Says whether the condition built into a recorded sign holds, for a sign that has one; null takes
 * the answer away.
 */
export function setCondition(record: CaseRecord, id: string, met: NonNullable<Concern['met']> | null): CaseRecord {
  knownEntry(id, record.concerns);
  if (record.concerns.some((entry) => entry.id === id && entry.indicator === undefined))
    throw new RecordEditError(`"${id}" is in your own words, which have no condition.`);
  const concerns = record.concerns.map((entry) => {
    if (entry.id !== id) return entry;
    const { met: _, ...rest } = entry;
    return met === null ? rest : { ...rest, met };
  });
  return outgrown(record, { ...record, concerns }, id);
}

/**
 * Answers a judgement question with one of the pack's options, and says who judged so and when, with what
 * was recorded by then; null takes the answer away. Another answer without them leaves nobody's name under it.
 * Give them where `keepsDay` says so, as with an answer on immediate risk: without them it is not known what was
 * recorded by then, and nothing that is added later asks for the answer to be looked at again.
 */
export function answer(
  record: CaseRecord,
  question: string,
  option: string | null,
  judged?: Pick<Judged, 'on' | 'by'>,
): CaseRecord {
  if (judged) knownDay(judged.on);
  if (option !== null) knownText(option, 'An answer needs one of the options. Give null to take it away.');
  const { [question]: _, ...answers } = record.answers;
  const { judged: { [question]: __, ...others } = {}, ...rest } = record;
  const by = judged?.by?.trim();
  const known =
    option !== null && judged
      ? { ...others, [question]: { on: judged.on, ...(by ? { by } : {}), known: entryIds(record) } }
      : others;
  return {
    ...rest,
    answers: option === null ? answers : { ...answers, [question]: option },
    ...(Object.keys(known).length ? { judged: known } : {}),
  };
}

/** Records the level that the practitioner settled on, with the reasons and what was recorded by then; null takes it away. */
export function agree(record: CaseRecord, agreed: Omit<AgreedPosition, 'known'> | null): CaseRecord {
  if (!agreed) return { ...record, agreed };
  const { level, tier, rationale, by, consulted, on } = agreed;
  knownText(level, 'What was agreed needs a level. Give null to take it away.');
  knownDay(on);
  const said = { level, ...filled({ tier }), rationale, ...filled({ by, consulted }), on };
  return { ...record, agreed: { ...said, known: entryIds(record) } };
}

const entryIds = ({ concerns, strengths }: CaseRecord) => [...concerns, ...strengths].map(({ id }) => id);
