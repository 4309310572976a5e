import type { CaseRecord, Person } from '../record/index.js';

/** A person as two records can both name them: each may give them another id. */
export const nameOf = ({ label, role }: Person): string => `${role} ${label}`;

/** What of a record is not laid out in a comparison. */
const PARTS = {
  people: ({ people }) => people.map(nameOf).sort(),
  child: ({ child }) => child,
  judged: ({ judged }) => judged,
  agreed: ({ agreed }) => [agreed?.by, agreed?.consulted],
  levelIs: ({ levelIs }) => levelIs,
  consent: ({ consent }) => consent,
  calls: ({ calls }) => calls,
  step: ({ step }) => step,
  counted: ({ counted }) => counted,
  writer: ({ writer }) => writer,
  reference: ({ reference }) => reference,
} as const satisfies Readonly<Record<string, (record: CaseRecord) => unknown>>;
export type ElsewherePart = keyof typeof PARTS;

/** A value with its keys in one order, and without what is empty. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, inner]) => [key, plain(inner)])
    .filter(([, inner]) => JSON.stringify(inner) !== '[]')
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/** The parts that are not laid out and are not the same in two records: else they would seem to be. */
export const elsewhere = (one: CaseRecord, other: CaseRecord): ElsewherePart[] =>
  (Object.keys(PARTS) as ElsewherePart[]).filter((part) => {
    const [mine, yours] = [one, other].map((record) => JSON.stringify(plain(PARTS[part](record) ?? [])));
    return mine !== yours;
  });
