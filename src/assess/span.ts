import {
  comparePositions,
  levelOf,
  levelOrder,
  spanOf,
  type Condition,
  type Effect,
  type Position,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import { evaluate, NOTHING, together, type Because } from '../conditions/index.js';
import { evidenceOf, type Context } from './context.js';
import { shortOf, type Short } from './needs.js';

/** A span with what set it. */
export interface WorkedSpan {
  readonly span: Span;
  /** The highest level among the needs; null where only an answer or a rule set the span. */
  readonly top: string | null;
  /** The level that asks for more than is known, so that a lower one stays open; null where none does. */
  readonly short: Short | null;
  /** Entries whose built-in condition is not known to hold, so that a higher level stays open. */
  readonly opened: readonly string[];
  /** Rules that raised the span to where it is. */
  readonly rules: readonly string[];
  /** Everything that bears on either end. */
  readonly setBy: Because;
}

/**
 * The span of positions that a record's concerns and answers point to.
 *
 * Adding a concern never lowers either end. An answer chooses a tier inside a level or raises the
 * span; it never moves it below what a concern or a rule sets. A circumstance sets no level. Null
 * where nothing recorded points to a level, which is not "no need".
 */
export function workSpan(context: Context): WorkedSpan | null {
  const { document } = context;
  const effects = context.effects.map(({ effect }) => effect);
  const levelSpan = (level: string) => chosenTiers(document, level, effects);
  const floorOf = (at: Position) => floorAt(context, at);
  const base = baseSpan(context, levelSpan);
  const given = effects.reduce(
    (span, effect) => (effect.kind === 'at-least' ? raised(document, span, floorOf(effect)) : span),
    base?.span ?? null,
  );

  const floors = document.rules.flatMap(({ id, when, then }) =>
    then.flatMap((effect) => (effect.kind === 'at-least' ? [{ id, when, floor: floorOf(effect) }] : [])),
  );
  const holds = (when: Condition, basis: Span | null) => evaluate(when, evidenceOf(context, basis)).holds === 'yes';
  const top = base?.top ?? null;
  const openedAt = ({ from, to }: Span) => (base && comparePositions(document, from, to) < 0 ? base.opened : []);
  const setAt = (at: Span) => setBy(context, { span: at, top, opened: openedAt(at) }, floorOf);
  let span = given;
  /** What set the span that rules have raised so far; null while none has. */
  let reached: Because | null = null;
  // A rule may look at the span that another has raised, so this goes on until nothing moves. Each
  // round raises a bounded span, so it ends.
  for (let before: Span | null | undefined; before === undefined || !sameSpan(document, before, span);) {
    before = span;
    for (const { when, floor } of floors) {
      const next = holds(when, span) ? raised(document, span, floor) : span;
      if (!next || sameSpan(document, span, next)) continue;
      reached ??= span ? setAt(span) : NOTHING;
      const { because } = evaluate(when, evidenceOf(context, span, reached));
      reached = span && bears(document, span, next) ? together([reached, because]) : because;
      span = next;
    }
  }
  if (!span) return null;
  const raising = floors.filter(
    ({ when, floor }) => holds(when, span) && moves(document, given, floor) && bears(document, floor, span!),
  );
  const own = setAt(span);
  // Where a rule goes on from what another has raised, what both looked at is behind it.
  const set = own.entries.length || own.answers.length ? own : (reached ?? own);
  return {
    span,
    top,
    short:
      base?.short && comparePositions(document, span.from, levelSpan(base.short.level.id).from) < 0 ? base.short : null,
    opened: openedAt(span),
    rules: raising.map(({ id }) => id),
    setBy: raising.length
      ? together([set, ...raising.map(({ when }) => evaluate(when, evidenceOf(context, span, set)).because)])
      : set,
  };
}

/** Where something points that names a position: a whole level has the tiers that answers chose. */
export const floorAt = ({ document, effects }: Context, { level, tier }: Position): Span =>
  tier === undefined
    ? chosenTiers(
        document,
        level,
        effects.map(({ effect }) => effect),
      )
    : spanOf(document, { level, tier });

/** Whether a floor is where either end of the span is. */
export const bears = (document: ThresholdDocument, floor: Span, { from, to }: Span) =>
  comparePositions(document, floor.from, from) === 0 || comparePositions(document, floor.to, to) === 0;

/** Whether a concern bears on either end: it is at the top, or its open condition keeps a higher level open. */
export function decides(
  document: ThresholdDocument,
  { entry, indicator, level, order, isNeed }: Context['concerns'][number],
  { span, top, opened }: Pick<WorkedSpan, 'span' | 'top' | 'opened'>,
): boolean {
  if (!isNeed) return false;
  const tier = indicator?.tier;
  return (
    opened.includes(entry.id) ||
    (top === level &&
      (tier === undefined || bears(document, spanOf(document, { level, tier }), span)) &&
      (span.to.level === level || (opened.length > 0 && levelOrder(document, span.from.level) <= order)))
  );
}

/** The concerns and the answers that bear on either end. */
function setBy(
  { document, concerns, effects }: Context,
  worked: Pick<WorkedSpan, 'span' | 'top' | 'opened'>,
  floorOf: (at: Position) => Span,
): Because {
  return {
    entries: concerns.filter((one) => decides(document, one, worked)).map(({ entry }) => entry.id),
    answers: [
      ...new Set(
        effects.flatMap(({ question, effect }) =>
          (effect.kind === 'at-least' || effect.kind === 'tier') && bears(document, floorOf(effect), worked.span)
            ? [question.id]
            : [],
        ),
      ),
    ],
  };
}

/** A span with both ends at the floor or above it. */
function raised(document: ThresholdDocument, span: Span | null, floor: Span): Span {
  return span ? { from: higher(document, span.from, floor.from), to: higher(document, span.to, floor.to) } : floor;
}

/** Whether a floor would move either end of the span. */
export const moves = (document: ThresholdDocument, span: Span | null, floor: Span) =>
  !sameSpan(document, span, raised(document, span, floor));

const sameSpan = (document: ThresholdDocument, a: Span | null, b: Span | null) =>
  a === b ||
  (a !== null &&
    b !== null &&
    comparePositions(document, a.from, b.from) === 0 &&
    comparePositions(document, a.to, b.to) === 0);

function baseSpan(context: Context, levelSpan: (level: string) => Span) {
  const { document } = context;
  const needs = context.concerns.filter(({ isNeed }) => isNeed);
  if (!needs.length) return null;
  const order = Math.max(...needs.map((concern) => concern.order));
  const top = document.levels[order]!.id;
  const atTop = needs
    .filter((concern) => concern.order === order)
    .map(({ indicator }) => tierSpan(document, levelSpan(top), indicator?.tier))
    .reduce((span, other) => raised(document, span, other));
  const last = document.levels.at(-1)!.id;
  let short: Short | null = null;
  let settled = order;
  // A level that asks for more than is known is not ruled out, and neither is the one below it.
  for (; settled > 0; settled--) {
    const missing = shortOf(context, document.levels[settled]!);
    if (!missing) break;
    short ??= missing;
  }
  // The source gives no level for a sign whose condition fails, so every higher one stays open.
  const opened = needs.filter(({ unmet }) => unmet).map(({ entry }) => entry.id);
  return {
    top,
    short,
    opened: comparePositions(document, atTop.to, levelSpan(last).to) < 0 ? opened : [],
    span: {
      from: settled === order ? atTop.from : levelSpan(document.levels[settled]!.id).from,
      to: opened.length ? higher(document, levelSpan(last).to, atTop.to) : atTop.to,
    },
  };
}

/** Where a sign of one tier points. An answer that chose a higher tier leaves that one open. */
function tierSpan(document: ThresholdDocument, chosen: Span, tier: string | undefined): Span {
  if (tier === undefined) return chosen;
  const own = { level: chosen.from.level, tier };
  const answered = comparePositions(document, chosen.from, spanOf(document, { level: own.level }).from) > 0;
  return { from: own, to: answered ? higher(document, chosen.to, own) : own };
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
