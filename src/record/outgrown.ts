import type { CaseRecord, Concern, Judged, Strength } from './schema.js';

const entriesOf = ({ concerns, strengths }: CaseRecord): readonly (Concern | Strength)[] => [...concerns, ...strengths];

/** Whether an entry is about somebody whom it was not about; no people are the whole family. */
const isWider = (before: Concern | Strength, after: Concern | Strength): boolean =>
  before.people.length > 0 && (!after.people.length || after.people.some((id) => !before.people.includes(id)));

/**
 * The record after an edit of an entry, where a person judged or recorded a level before it. What is about more
 * people now was not known then. A note that was written since is named, and whoever reads it finds what it says.
 */
export function outgrown(before: CaseRecord, after: CaseRecord, id: string): CaseRecord {
  const [was, is] = [before, after].map((record) => entriesOf(record).find((entry) => entry.id === id));
  if (!was || !is) return after;
  const wider = isWider(was, is);
  const noted = Boolean(is.note) && is.note !== was.note;
  if (!wider && !noted) return after;
  const known = (ids: readonly string[]) => ids.filter((one) => !wider || one !== id);
  const { agreed } = after;
  return withJudged(agreed?.known ? { ...after, agreed: { ...agreed, known: known(agreed.known) } } : after, (judged) =>
    judged.known?.includes(id)
      ? {
          ...judged,
          known: known(judged.known),
          ...(noted && !wider ? { noted: [...new Set([...(judged.noted ?? []), id])] } : {}),
        }
      : judged,
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
