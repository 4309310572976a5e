import type { CaseRecord, Person } from '../record/index.js';
import type { PlacedConcern } from '../conditions/index.js';
import type { Context } from './context.js';
import { workSpan } from './span.js';
import type { ChildFinding } from './types.js';

/** Each child's own span: from the child's own concerns, the adults' and the whole family's. */
export function childFindings(context: Context): ChildFinding[] {
  const { record, concerns } = context;
  return record.people
    .filter(({ role }) => role !== 'adult')
    .map((child) => {
      const own = concernsFor(record, child, concerns);
      const worked = own.some(({ isNeed }) => isNeed) ? workSpan({ ...context, concerns: own }) : null;
      return {
        person: child.id,
        indicated: worked?.span ?? null,
        concerns: own.map(({ entry }) => entry.id),
        answers: worked?.setBy.answers ?? [],
      };
    });
}

/** The concerns that bear on a child: its own, those of adults, and those of the whole family. */
function concernsFor(record: CaseRecord, child: Person, concerns: readonly PlacedConcern[]): PlacedConcern[] {
  const adults = new Set(record.people.filter(({ role }) => role === 'adult').map(({ id }) => id));
  return concerns.filter(
    ({ entry }) =>
      entry.people.length === 0 || entry.people.some((person) => person === child.id || adults.has(person)),
  );
}
