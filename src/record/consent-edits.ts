import type { AgreementState } from '../document/index.js';
import type { AgreementEntry, ConsentRecord, Sharing, Capacity } from './consent-schema.js';
import { knownDay, knownPeople } from './edit.js';
import type { CaseRecord } from './schema.js';

const NOTHING: ConsentRecord = { people: {}, agreement: [], checked: [] };

const withConsent = (record: CaseRecord, change: (consent: ConsentRecord) => ConsentRecord): CaseRecord => ({
  ...record,
  consent: change(record.consent ?? NOTHING),
});

/** Says whether an adult has parental responsibility, or a child the capacity to agree; undefined removes the answer. */
export function setCapacity(record: CaseRecord, person: string, capacity: Capacity): CaseRecord {
  knownPeople(record, [person]);
  return withConsent(record, (consent) => {
    const { [person]: _, ...others } = consent.people;
    return { ...consent, people: Object.keys(capacity).length ? { ...others, [person]: capacity } : others };
  });
}

/**
 * Records what one person said about support on one day. What they said before stays, on that day too: a
 * withdrawal counts from its day, and the agreement before it stays on record. Of one day the answer that was
 * recorded last counts; the same answer again takes the place of what was noted beside it.
 */
export function recordAgreement(record: CaseRecord, entry: AgreementEntry): CaseRecord {
  knownPeople(record, [entry.person]);
  knownDay(entry.on);
  return withConsent(record, (consent) => ({
    ...consent,
    // Answers of one person on one day keep their order.
    agreement: [...without(consent.agreement, entry.person, entry.on, entry.state), entry].sort(
      (a, b) => before(a.on, b.on) || before(a.person, b.person),
    ),
  }));
}

/** Takes out what one person said on one day, for an entry made by mistake; with a state, that answer alone. */
export function removeAgreement(record: CaseRecord, person: string, on: string, state?: AgreementState): CaseRecord {
  return withConsent(record, (consent) => ({ ...consent, agreement: without(consent.agreement, person, on, state) }));
}

const without = (entries: readonly AgreementEntry[], person: string, on: string, state?: AgreementState) =>
  entries.filter(
    (entry) => entry.person !== person || entry.on !== on || (state !== undefined && entry.state !== state),
  );

const before = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Records the decision on sharing and its basis, in place of what was recorded before; null removes it. */
export function recordSharing(record: CaseRecord, sharing: Sharing | null): CaseRecord {
  return withConsent(record, ({ sharing: _, ...consent }) => (sharing ? { ...consent, sharing } : consent));
}

/** Ticks a line of the document's check list, or takes the tick off. */
export function checkOff(record: CaseRecord, line: string, ticked: boolean): CaseRecord {
  return withConsent(record, (consent) => {
    const others = consent.checked.filter((id) => id !== line);
    return { ...consent, checked: ticked ? [...others, line].sort() : others };
  });
}

/** What a person last said on or before a day; without a day, the last that is recorded. Undefined where they were not asked. */
export function agreementOn(
  { consent }: Pick<CaseRecord, 'consent'>,
  person: string,
  today?: string,
): AgreementEntry | undefined {
  return consent?.agreement
    .filter((entry) => entry.person === person && (today === undefined || entry.on <= today))
    .reduce<AgreementEntry | undefined>((last, entry) => (last && last.on > entry.on ? last : entry), undefined);
}

/** Where each person's agreement stands who was asked. */
export function agreementStates(record: Pick<CaseRecord, 'consent'>): AgreementState[] {
  const asked = new Set(record.consent?.agreement.map(({ person }) => person));
  return [...asked].flatMap((person) => agreementOn(record, person)?.state ?? []);
}
