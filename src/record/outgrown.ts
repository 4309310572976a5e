import type { CaseRecord, Concern, Judged, Person, Strength } from './schema.js';

const entriesOf = ({ concerns, strengths }: CaseRecord): readonly (Concern | Strength)[] => [...concerns, ...strengths];

/** Whether an entry is about somebody whom it was not about; no people are the whole family. */
const isWider = (before: Concern | Strength, after: Concern | Strength): boolean =>
  before.people.length > 0 && (!after.people.length || after.people.some((id) => !before.people.includes(id)));

/** Whether the answer to the condition of a sign is another one, or a first "no": a sign may describe harm where it does not hold. */
const isOtherwise = ({ met: before }: Partial<Concern>, { met: after }: Partial<Concern>): boolean =>
  before !== after && (before !== undefined || after === 'no');

/**
 * The record after an edit of an entry, where a person judged or recorded a level before it. What is about more people
 * or has another condition now was not known then. A note that was written since is named, and whoever reads it finds
 * what it says.
 */
export function outgrown(before: CaseRecord, after: CaseRecord, id: string): CaseRecord {
  const [was, is] = [before, after].map((record) => entriesOf(record).find((entry) => entry.id === id));
  if (!was || !is) return after;
  if (isWider(was, is) || isOtherwise(was, is)) return notKnown(after, id);
  return is.note && is.note !== was.note ? noted(after, id) : after;
}

/** The record as if an entry had not been known when a person judged or recorded a level. */
export function notKnown(record: CaseRecord, id: string): CaseRecord {
  const others = (ids: readonly string[]) => ids.filter((known) => known !== id);
  const { agreed } = record;
  return withJudged(
    { ...record, agreed: agreed?.known ? { ...agreed, known: others(agreed.known) } : agreed },
    ({ noted: written = [], ...judged }) => {
      const still = others(written);
      return {
        ...judged,
        ...(judged.known && { known: others(judged.known) }),
        ...(still.length ? { noted: still } : {}),
      };
    },
  );
}

const noted = (record: CaseRecord, id: string): CaseRecord =>
  withJudged(record, (judged) =>
    judged.known?.includes(id) ? { ...judged, noted: [...new Set([...(judged.noted ?? []), id])] } : judged,
  );

/** The record with one more person. Whoever judged before another child was there knew what is about the whole family of the others alone. */
export function withPerson(record: CaseRecord, person: Person): CaseRecord {
  const after = { ...record, people: [...record.people, person] };
  const isChild = ({ role }: Person) => role !== 'adult';
  if (!isChild(person) || !record.people.some(isChild)) return after;
  const ofAll = entriesOf(record).flatMap(({ id, people }) => (people.length ? [] : id));
  return withJudged(after, ({ known, ...judged }) =>
    known ? { ...judged, known: known.filter((id) => !ofAll.includes(id)) } : judged,
  );
}

/** The record after the child's words were written down anew: whoever judged before did not know them. */
export const childSpoke = (record: CaseRecord): CaseRecord =>
  withJudged(record, (judged) => (judged.known ? { ...judged, childSpoke: true } : judged));

function withJudged(record: CaseRecord, change: (judged: Judged) => Judged): CaseRecord {
  if (!record.judged) return record;
  const judged = Object.fromEntries(Object.entries(record.judged).map(([id, one]) => [id, change(one)]));
  return { ...record, judged };
}
