import type { AgreementState } from '../document/index.js';
import type { AgreementEntry, ConsentRecord, Sharing, Capacity } from './consent-schema.js';
import { filled, knownDay, knownPeople, knownText } from './edit-checks.js';
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
    const known = filled(capacity);
    return { ...consent, people: known ? { ...others, [person]: known } : others };
  });
}

/**
 * Records what one person said about support on one day. What they said before stays, on that day too: a
 * withdrawal counts from its day, and the agreement before it stays on record. Of one day the answer that was
 * recorded last counts; the same answer again, with none in between, takes its place.
 */
export function recordAgreement(record: CaseRecord, entry: AgreementEntry): CaseRecord {
  knownPeople(record, [entry.person]);
  knownDay(entry.on);
  return withConsent(record, (consent) => ({
    ...consent,
    // Answers of one person on one day keep their order.
    agreement: eachOnce([...consent.agreement, entry].sort((a, b) => before(a.on, b.on) || before(a.person, b.person))),
  }));
}

/**
 * Takes out what one person said on one day, for an entry made by mistake; with a number, only their answer of that day at
 * this place, counted from 0 in the order of the record. Where the answers before and after it are the same, the later stays.
 */
export function removeAgreement(record: CaseRecord, person: string, on: string, at?: number): CaseRecord {
  return withConsent(record, (consent) => {
    const said = consent.agreement.filter((entry) => entry.person === person && entry.on === on);
    const gone = at === undefined ? said : said.slice(at, at + 1);
    return { ...consent, agreement: eachOnce(consent.agreement.filter((entry) => !gone.includes(entry))) };
  });
}

/** Of the same answer twice in a row on one day, the one recorded later. */
const eachOnce = (entries: readonly AgreementEntry[]): AgreementEntry[] =>
  entries.filter((entry, at) => !isSameAnswer(entry, entries[at + 1]));

/** Whether two entries that stand beside each other are one answer of one person on one day. */
export const isSameAnswer = (entry: AgreementEntry, next: AgreementEntry | undefined): boolean =>
  entry.person === next?.person && entry.on === next.on && entry.state === next.state;

const before = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Records the decision on sharing and its basis, in place of what was recorded before; null removes it. */
export function recordSharing(record: CaseRecord, sharing: Sharing | null): CaseRecord {
  const said = sharing && sharingOf(sharing);
  return withConsent(record, ({ sharing: _, ...consent }) => (said ? { ...consent, sharing: said } : consent));
}

/** What was said of sharing, without what was left empty. */
function sharingOf({ advice, ...given }: Sharing): Sharing {
  const said: Sharing = filled(given) ?? {};
  for (const day of [said.on, advice?.on]) if (day !== undefined) knownDay(day);
  if (advice)
    for (const part of [advice.from, advice.outcome]) knownText(part, 'Advice needs who gave it and what they said.');
  return { ...said, ...(advice && { advice }) };
}

/** Ticks a line of the document's check list, or takes the tick off. */
export function checkOff(record: CaseRecord, line: string, ticked: boolean): CaseRecord {
  knownText(line, 'A line of the check list needs its id.');
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

/** Where each person's agreement stands who was asked, on a day where one is given. */
export function agreementStates(record: Pick<CaseRecord, 'consent'>, today?: string): AgreementState[] {
  const asked = new Set(record.consent?.agreement.map(({ person }) => person));
  return [...asked].flatMap((person) => agreementOn(record, person, today)?.state ?? []);
}
