import { gapAt, lookup, type Level } from '../document/index.js';
import { countNeeds, type PlacedConcern } from '../conditions/index.js';
import type { Context } from './context.js';
import type { DomainFinding } from './types.js';

/** What a level asks for and is not known to have: needs, an answer, or both. A lower level then stays open. */
export interface Short {
  readonly level: Level;
  readonly recorded: number;
  readonly needs: boolean;
  readonly answer: boolean;
}

/** What is missing for a level; null where it asks for nothing more. */
export function shortOf({ document, record, concerns }: Context, level: Level): Short | null {
  const { id, requires } = level;
  if (!requires) return null;
  const recorded = countNeeds(document, concerns, id);
  const needs = recorded < requires.needs;
  const { answer: asked } = requires;
  const answer = asked !== undefined && !asked.is.includes(record.answers[asked.question] ?? '');
  return needs || answer ? { level, recorded, needs, answer } : null;
}

/** Each domain of the document with what is recorded in it, whether or not the source has text there. */
export function domainFindings({ document, record, concerns }: Context): DomainFinding[] {
  const { indicators } = lookup(document);
  const placed = new Set(concerns.map(({ entry }) => entry.id));
  return document.domains.map(({ id }) => {
    const here = concerns.filter(({ domain }) => domain === id);
    const top = here.reduce<PlacedConcern | null>(
      (highest, one) => (one.isNeed && (!highest || one.order > highest.order) ? one : highest),
      null,
    );
    return {
      domain: id,
      level: top?.level ?? null,
      concerns: here.map(({ entry }) => entry.id),
      // A sign that is a strength is one also where it was put among the concerns.
      strengths: [...record.strengths, ...record.concerns]
        .filter(
          (entry) =>
            !placed.has(entry.id) && (entry.domain ?? indicators.get(entry.indicator ?? '')?.indicator.domain) === id,
        )
        .map((entry) => entry.id)
        .sort(),
      gap: gapAt(document, id)?.text ?? null,
    };
  });
}
