import {
  exactSpan,
  levelOf,
  lookup,
  ORDER,
  positionsIn,
  spanOf,
  spansMeet,
  spanWithin,
  tierOf,
  type Level,
  type Position,
  type Question,
  type Route,
  type Span,
  type ThresholdDocument,
} from '../document/index.js';
import { evaluate, mayHold, type Evidence } from '../conditions/index.js';
import { evidenceOf, type Context } from './context.js';
import { isAmong, merged } from './merged.js';
import { stepsOf, stillToDo, type Step } from './steps.js';
import type { Action, Agreed, Assessment, Urgent } from './types.js';
import { riskIsOpen, riskToJudge } from './urgent.js';

/** What the actions hang on, beside the record itself. */
interface At {
  readonly context: Context;
  /** Positions still possible: the agreed one, else those of the span. */
  readonly positions: readonly Position[];
  readonly basis: Span | null;
  readonly urgent: Urgent | null;
  /** True where a person recorded a level below what the document points to. */
  readonly isBelow: boolean;
}

const at = (position: Position): Span => ({ from: position, to: position });

/**
 * What to do next, in the order of work: for the agreed position where there is one, else for the
 * whole span, with what is still undecided shown as such. `deciding` are the open questions that
 * would narrow it. Immediate risk comes first; until it is ruled out nothing says that no contact is
 * needed, and nobody is told to ask for agreement first.
 */
export function actionsFor(
  context: Context,
  basis: Span | null,
  urgent: Urgent | null,
  deciding: readonly string[],
  agreed: Agreed | null,
): Action[] {
  const positions = basis ? positionsIn(context.document, basis) : [];
  const here: At = { context, positions, basis, urgent, isBelow: agreed?.relation === 'below' };
  const routes = fromRoutes(here);
  const all = [...riskFirst(here, routes), ...routes, ...fromRules(here), ...fromAnswers(here), ...fromLevels(here)];
  const safe = all.filter(({ kind, order }) => !riskIsOpen(urgent) || (kind !== 'agreement' && order !== 'agreement'));
  return merged(safe, positions)
    .map((one) => settled(one, positions, deciding))
    .sort((a, b) => ORDER.indexOf(a.order) - ORDER.indexOf(b.order));
}

const JUDGE_FIRST = 'Judge first, because what is recorded describes harm or may do so';
const JUDGE_AGAIN =
  'Judge again, because it was answered before something was recorded or changed that describes harm or may do so';

/** Risk comes first: the judgement where nobody has made it for all that is recorded, else the emergency advice where no route of the document says it. */
function riskFirst({ context: { document }, positions, urgent }: At, routes: readonly Action[]): Action[] {
  if (urgent?.status === 'act-now' && !routes.some(({ kind }) => kind === 'urgent')) {
    const { text, contacts } = document.emergency;
    return [action({ kind: 'urgent', text, source: document.emergency, contact: contacts[0] }, positions, [], true)];
  }
  if (!riskToJudge(urgent)) return [];
  const question = urgent.question === null ? undefined : lookup(document).questions.get(urgent.question);
  return [
    action(
      {
        kind: 'urgent',
        text: `${urgent.status === 'answered' ? JUDGE_AGAIN : JUDGE_FIRST}: ${question?.text ?? 'is a child at immediate risk?'}`,
        source: { section: urgent.sections },
      },
      positions,
      question ? [question.id] : [],
      true,
    ),
  ];
}

function fromRoutes(here: At): Action[] {
  const { context, positions, basis, urgent } = here;
  const { document } = context;
  return document.routes.flatMap((route) => {
    const immediate = route.urgency === 'immediate';
    if (immediate ? urgent?.status !== 'act-now' : isUnsafe(route, here)) return [];
    const finding = (basisAt: Span | null) =>
      route.when ? evaluate(route.when, evidenceOf(context, basisAt)) : { holds: 'yes' as const, open: [] };
    // Immediate risk does not wait for a level.
    if (immediate) return finding(null).holds === 'no' ? [] : [action(routeStep(route), positions, [], true)];
    const span = exactSpan(document, route.at);
    if (!basis || !spansMeet(document, span, basis)) return [];
    const findings = positions
      .filter((one) => spanWithin(document, at(one), span))
      .map((one) => ({ at: one, ...finding(at(one)) }))
      .filter(({ holds }) => holds !== 'no');
    if (!findings.length) return [];
    const open = [...new Set(findings.flatMap((one) => one.open))];
    return [
      action(
        routeStep(route),
        findings.map((one) => one.at),
        open,
        findings.length === positions.length && !open.length,
      ),
    ];
  });
}

/**
 * Whether it would send somebody the wrong way: to work alone while a child may be at risk; or that no contact
 * is needed, beside a sign of harm, where the document points higher, or where an answer or a rule has somebody asked, or may.
 */
function isUnsafe(route: Route, { context, positions, urgent, isBelow }: At): boolean {
  const { document, effects } = context;
  if (route.how !== 'none') return riskIsOpen(urgent) && route.how === 'advice' && !route.contact;
  if (urgent !== null || isBelow || effects.some(({ effect }) => 'contact' in effect && effect.contact)) return true;
  const span = exactSpan(document, route.at);
  const here = positions.filter((one) => spanWithin(document, at(one), span));
  return document.rules.some(
    ({ when, then }) =>
      then.some((effect) => effect.kind === 'action' && effect.contact) &&
      here.some((one) => evaluate(when, evidenceOf(context, at(one))).holds !== 'no'),
  );
}

/** A route as a step; the times that it names may stand in another section. */
const routeStep = (route: Route): Step => ({
  kind: route.urgency === 'immediate' ? 'urgent' : 'contact',
  order: route.order ?? (route.urgency === 'routine' && route.how === 'form' ? 'form' : undefined),
  text: route.text,
  source: {
    section: [...new Set([route, ...(route.responses ?? [])].flatMap(({ section }) => section))],
    doubt: route.doubt,
  },
  contact: route.contact,
  responses:
    route.responses?.map(({ within, for: what, doubt }) => ({ within, for: what, doubt: doubt ?? null })) ?? [],
});

function fromRules({ context, positions }: At): Action[] {
  const { document } = context;
  const nowhere = evidenceOf(context, null);
  const places = positions.map((one) => ({ one, evidence: evidenceOf(context, at(one)) }));
  return document.rules.flatMap((rule) => {
    const steps = stepsOf(document, stillToDo(context, rule.then), { rule: rule.id, basis: rule.basis }, rule);
    if (!steps.length) return [];
    const holds = (evidence: Evidence) => evaluate(rule.when, evidence).holds === 'yes';
    if (!places.length) return holds(nowhere) ? steps.map((step) => action(step, [], [], true)) : [];
    const holding = places.filter(({ evidence }) => holds(evidence)).map(({ one }) => one);
    return holding.length ? steps.map((step) => action(step, holding, [], holding.length === positions.length)) : [];
  });
}

function fromAnswers({ context, positions }: At): Action[] {
  const { document, effects } = context;
  return effects.flatMap(({ question, effect }) => {
    // Whom to reach, and a plan that is there, do not go away because the level went up.
    const stays = !(effect.kind === 'action' || effect.kind === 'prompt') || effect.contact !== undefined;
    const where = positions.filter((one) => stays || !isAbove(document, one, question));
    if (positions.length && !where.length) return [];
    return stepsOf(document, stillToDo(context, [effect]), { basis: 'judgement' }, question).map((step) =>
      action(step, where, [], where.length === positions.length),
    );
  });
}

/** Whether a place is above those that a question asks about: what was answered there says nothing of it. */
function isAbove(document: ThresholdDocument, place: Position, { askWhen }: Question): boolean {
  if (!askWhen || mayHold(document, askWhen, place) !== false) return false;
  return positionsIn(document, { from: spanOf(document, { level: document.levels[0]!.id }).from, to: place }).some(
    (one) => mayHold(document, askWhen, one) !== false,
  );
}

function fromLevels({ context: { document }, positions }: At): Action[] {
  return (['lead', 'agreement'] as const).flatMap((kind) => {
    const said = new Map<NonNullable<Level['agreement']>, Position[]>();
    for (const one of positions) {
      const statement = tierOf(document, one)?.[kind] ?? levelOf(document, one.level)[kind];
      if (statement) said.set(statement, [...(said.get(statement) ?? []), one]);
    }
    return [...said].map(([statement, where]) =>
      action(
        { kind, order: statement.order, text: statement.text, source: statement },
        where,
        [],
        where.length === positions.length,
      ),
    );
  });
}

function action(step: Step, where: readonly Position[], decidedBy: readonly string[], certain: boolean): Action {
  return {
    kind: step.kind,
    order: step.order ?? (step.kind as Action['order']),
    text: step.text,
    at: where,
    certain: certain && !step.advised,
    advised: step.advised ?? false,
    decidedBy,
    contact: step.contact ?? null,
    responses: step.responses ?? [],
    rules: step.rule === undefined ? [] : [step.rule],
    basis: step.basis ?? 'stated',
    sections: step.source.section,
    doubts: step.source.doubt ? [step.source.doubt] : [],
  };
}

/** An action that holds for every position left is certain; for some only, it hangs on the questions that decide between them. */
function settled(one: Action, positions: readonly Position[], deciding: readonly string[]): Action {
  if (one.certain || !positions.length) return one;
  const everywhere = one.at.length === positions.length;
  return {
    ...one,
    certain: everywhere && !one.advised && !one.decidedBy.length,
    decidedBy: everywhere ? one.decidedBy : [...new Set([...one.decidedBy, ...deciding])],
  };
}

/** Contact ids that an action list names, in order and once each. */
export function contactsIn(document: ThresholdDocument, actions: readonly Action[]) {
  const { contacts } = lookup(document);
  return [...new Set(actions.flatMap(({ contact }) => (contact ? [contact] : [])))].flatMap(
    (id) => contacts.get(id) ?? [],
  );
}

/** Whether an action applies at every position that is still possible, so that the position decides nothing about it. */
export function isEverywhere(document: ThresholdDocument, { basis }: Assessment, { at }: Action): boolean {
  return !basis || !at.length || positionsIn(document, basis).every((place) => isAmong(place, at));
}
