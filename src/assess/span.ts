import {
  comparePositions,
  levelOf,
  levelOrder,
  lookup,
  spanOf,
  type Effect,
  type Position,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import { countNeeds, type PlacedConcern } from './concerns.js';
import { evaluate } from './conditions.js';

type Answers = Readonly<Record<string, string>>;

/** A span with what set it. */
export interface WorkedSpan {
  readonly span: Span;
  /** The highest level among the concerns; null where only an answer or a rule set the span. */
  readonly top: string | null;
  /** The level that asks for more needs than are recorded; null where none does. */
  readonly short: { readonly level: string; readonly needs: number; readonly recorded: number } | null;
  /** Rules that raised the span. */
  readonly rules: readonly string[];
}

/** The effects of the answers that a person gave, with the question each comes from. */
export function answerEffects(document: ThresholdDocument, answers: Answers): { question: string; option: string; effect: Effect }[] {
  return document.questions.flatMap(({ id, options }) =>
    (options.find((option) => option.id === answers[id])?.then ?? []).map((effect) => ({ question: id, option: answers[id]!, effect })),
  );
}

/**
 * The span of positions that a record's concerns and answers point to.
 *
 * Adding a concern never lowers either end. An answer chooses a tier inside a level or raises the
 * span; it never moves it below what a concern or a rule sets. Null where nothing is recorded:
 * "no concern recorded" is not "no need".
 */
export function workSpan(document: ThresholdDocument, concerns: readonly PlacedConcern[], answers: Answers): WorkedSpan | null {
  const effects = answerEffects(document, answers).map(({ effect }) => effect);
  const levelSpan = (level: string) => chosenTiers(document, level, effects);
  const base = baseSpan(document, concerns, levelSpan);
  let span = base?.span ?? null;

  const raise = ({ level, tier }: Position) => {
    const floor = tier === undefined ? levelSpan(level) : spanOf(document, { level, tier });
    const raised: Span = span
      ? { from: higher(document, span.from, floor.from), to: higher(document, span.to, floor.to) }
      : floor;
    const moved = !span || comparePositions(document, raised.from, span.from) !== 0 || comparePositions(document, raised.to, span.to) !== 0;
    span = raised;
    return moved;
  };

  for (const effect of effects) if (effect.kind === 'at-least') raise(effect);
  const rules: string[] = [];
  // A rule may look at the span that another has raised, so this goes on until nothing moves. Each
  // round raises a bounded span, so it ends.
  for (let moved = true; moved; ) {
    moved = false;
    for (const rule of document.rules) {
      for (const effect of rule.then) {
        if (effect.kind !== 'at-least') continue;
        if (evaluate(rule.when, { document, basis: span, concerns, answers }).holds !== 'yes') continue;
        if (!rules.includes(rule.id)) rules.push(rule.id);
        moved = raise(effect) || moved;
      }
    }
  }
  return span && { span, top: base?.top ?? null, short: base?.short ?? null, rules };
}

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

const higher = (document: ThresholdDocument, a: Position, b: Position) => (comparePositions(document, a, b) >= 0 ? a : b);

/** Every exact position of a span, lowest first. */
export function positionsIn(document: ThresholdDocument, span: Span): Position[] {
  const { levels } = lookup(document);
  return [...levels.values()]
    .flatMap(({ level }): Position[] => level.tiers?.map((tier) => ({ level: level.id, tier: tier.id })) ?? [{ level: level.id }])
    .filter(
      (at) =>
        levelOrder(document, at.level) >= levelOrder(document, span.from.level) &&
        comparePositions(document, at, span.from) >= 0 &&
        comparePositions(document, at, span.to) <= 0,
    );
}
