import {
  comparePositions,
  levelOf,
  spanOf,
  type Condition,
  type Effect,
  type Position,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import { countNeeds, type PlacedConcern } from './concerns.js';
import { evaluate, type Given } from './conditions.js';

type Answers = Readonly<Record<string, string>>;

/** A span with what set it. */
export interface WorkedSpan {
  readonly span: Span;
  /** The highest level among the concerns; null where only an answer or a rule set the span. */
  readonly top: string | null;
  /** The level that asks for more needs than are recorded, so that a lower one stays open; null where none does. */
  readonly short: { readonly level: string; readonly needs: number; readonly recorded: number } | null;
  /** Rules that raised the span to where it is. */
  readonly rules: readonly string[];
}

/** The effects of the answers that a person gave, with the question each comes from. */
export function answerEffects(
  document: ThresholdDocument,
  answers: Answers,
): { question: string; option: string; effect: Effect }[] {
  return document.questions.flatMap(({ id, options }) =>
    (options.find((option) => option.id === answers[id])?.then ?? []).map((effect) => ({
      question: id,
      option: answers[id]!,
      effect,
    })),
  );
}

/**
 * The span of positions that a record's concerns and answers point to.
 *
 * Adding a concern never lowers either end. An answer chooses a tier inside a level or raises the
 * span; it never moves it below what a concern or a rule sets. Null where nothing is recorded:
 * "no concern recorded" is not "no need".
 */
export function workSpan(
  document: ThresholdDocument,
  concerns: readonly PlacedConcern[],
  record: Given,
): WorkedSpan | null {
  const effects = answerEffects(document, record.answers).map(({ effect }) => effect);
  const levelSpan = (level: string) => chosenTiers(document, level, effects);
  const floorOf = ({ level, tier }: Position) =>
    tier === undefined ? levelSpan(level) : spanOf(document, { level, tier });
  const base = baseSpan(document, concerns, levelSpan);
  const given = effects.reduce(
    (span, effect) => (effect.kind === 'at-least' ? raised(document, span, floorOf(effect)) : span),
    base?.span ?? null,
  );

  const floors = document.rules.flatMap(({ id, when, then }) =>
    then.flatMap((effect) => (effect.kind === 'at-least' ? [{ id, when, floor: floorOf(effect) }] : [])),
  );
  const holds = (when: Condition, basis: Span | null) =>
    evaluate(when, { document, basis, concerns, given: record }).holds === 'yes';
  let span = given;
  // A rule may look at the span that another has raised, so this goes on until nothing moves. Each
  // round raises a bounded span, so it ends.
  for (let before: Span | null | undefined; before === undefined || !sameSpan(document, before, span);) {
    before = span;
    for (const { when, floor } of floors) if (holds(when, span)) span = raised(document, span, floor);
  }
  if (!span) return null;
  const { from, to } = span;
  const rules = floors.filter(
    ({ when, floor }) =>
      holds(when, span) &&
      !sameSpan(document, given, raised(document, given, floor)) &&
      (comparePositions(document, floor.from, from) === 0 || comparePositions(document, floor.to, to) === 0),
  );
  const short =
    base?.short && comparePositions(document, from, levelSpan(base.short.level).from) < 0 ? base.short : null;
  return { span, top: base?.top ?? null, short, rules: rules.map(({ id }) => id) };
}

/** A span with both ends at the floor or above it. */
function raised(document: ThresholdDocument, span: Span | null, floor: Span): Span {
  return span ? { from: higher(document, span.from, floor.from), to: higher(document, span.to, floor.to) } : floor;
}

const sameSpan = (document: ThresholdDocument, a: Span | null, b: Span | null) =>
  a === b ||
  (a !== null &&
    b !== null &&
    comparePositions(document, a.from, b.from) === 0 &&
    comparePositions(document, a.to, b.to) === 0);

function baseSpan(document: ThresholdDocument, concerns: readonly PlacedConcern[], levelSpan: (level: string) => Span) {
  if (!concerns.length) return null;
  const order = Math.max(...concerns.map((concern) => concern.order));
  const top = document.levels[order]!.id;
  let short: WorkedSpan['short'] = null;
  let settled = order;
  // A level that asks for more needs than are recorded is not ruled out, and neither is the one below it.
  for (; settled > 0; settled--) {
    const { id, requires } = document.levels[settled]!;
    const recorded = requires ? countNeeds(document, concerns, id) : 0;
    if (!requires || recorded >= requires.needs) break;
    short ??= { level: id, needs: requires.needs, recorded };
  }
  return { top, short, span: { from: levelSpan(document.levels[settled]!.id).from, to: levelSpan(top).to } };
}

/** A level's positions, narrowed to the tiers that answers chose. Answers that choose differently leave both open. */
function chosenTiers(document: ThresholdDocument, level: string, effects: readonly Effect[]): Span {
  const chosen = effects.flatMap((effect) => (effect.kind === 'tier' && effect.level === level ? [effect.tier] : []));
  if (!chosen.length) return spanOf(document, { level });
  const open = (levelOf(document, level).tiers ?? []).filter(({ id }) => chosen.includes(id));
  return { from: { level, tier: open[0]!.id }, to: { level, tier: open.at(-1)!.id } };
}

const higher = (document: ThresholdDocument, a: Position, b: Position) =>
  comparePositions(document, a, b) >= 0 ? a : b;
