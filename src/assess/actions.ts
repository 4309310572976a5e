import {
  exactSpan,
  levelOf,
  lookup,
  positionsIn,
  spansMeet,
  spanWithin,
  tierOf,
  type Effect,
  type Position,
  type Span,
  type Statement,
  type ThresholdDocument,
} from '../document/index.js';
import type { PlacedConcern } from './concerns.js';
import { evaluate, type Evidence, type Given, type Finding } from './conditions.js';
import { inSentence } from './reasons.js';
import type { Action, Urgent } from './types.js';

type Source = { readonly section: readonly string[]; readonly doubt?: string | undefined };

/** What an action is about, before it is known where it applies. */
interface Step {
  readonly kind: Action['kind'];
  readonly text: string;
  readonly source: Source;
  readonly contact?: string | undefined;
  readonly responses?: Action['responses'];
  readonly rule?: string;
  readonly basis?: Action['basis'];
}

/**
 * What to do next: for the agreed position where there is one, else for the whole span, with what
 * is still undecided shown as such. `deciding` are the open questions that would narrow it. Immediate risk comes first; until it is ruled out, advice to keep
 * a matter inside one's own agency is not given.
 */
export function actionsFor(
  document: ThresholdDocument,
  concerns: readonly PlacedConcern[],
  given: Given,
  basis: Span | null,
  urgent: Urgent | null,
  deciding: readonly string[],
): Action[] {
  const positions = basis ? positionsIn(document, basis) : [];
  const evidenceAt = (at: Position | null): Evidence => ({
    document,
    basis: at && { from: at, to: at },
    concerns,
    given,
  });
  const actNow = urgent?.status === 'act-now';
  // While harm is recorded and immediate risk is not ruled out, "no contact is needed" is no advice to give.
  const pressing = urgent !== null && urgent.status !== 'answered';

  const routes = document.routes.flatMap((route) => {
    const immediate = route.urgency === 'immediate';
    if (immediate ? !actNow : pressing && route.how === 'advice' && !route.contact) return [];
    const span = exactSpan(document, route.at);
    const step: Step = {
      kind: immediate ? 'urgent' : 'contact',
      text: route.text,
      source: route,
      contact: route.contact,
      responses:
        route.responses?.map(({ within, for: what, doubt }) => ({ within, for: what, doubt: doubt ?? null })) ?? [],
    };
    const finding = (evidence: Evidence): Finding =>
      route.when ? evaluate(route.when, evidence) : { holds: 'yes', open: [] };
    // Immediate risk does not wait for a level.
    if (immediate) return finding(evidenceAt(null)).holds === 'no' ? [] : [action(step, positions, [], true)];
    if (!basis || !spansMeet(document, span, basis)) return [];
    const served = positions.filter((at) => spanWithin(document, { from: at, to: at }, span));
    const findings = served.map((at) => ({ at, ...finding(evidenceAt(at)) })).filter(({ holds }) => holds !== 'no');
    if (!findings.length) return [];
    const open = [...new Set(findings.flatMap((one) => one.open))];
    return [
      action(
        step,
        findings.map(({ at }) => at),
        open,
        findings.length === positions.length && !open.length,
      ),
    ];
  });

  const fromRules = document.rules.flatMap((rule) => {
    const steps = stepsOf(document, rule.then, { rule: rule.id, basis: rule.basis }, rule);
    if (!steps.length) return [];
    if (!positions.length) {
      return evaluate(rule.when, evidenceAt(null)).holds === 'yes'
        ? steps.map((step) => action(step, [], [], true))
        : [];
    }
    const holding = positions.filter((at) => evaluate(rule.when, evidenceAt(at)).holds === 'yes');
    return holding.length ? steps.map((step) => action(step, holding, [], holding.length === positions.length)) : [];
  });

  const fromAnswers = document.questions.flatMap((question) =>
    stepsOf(
      document,
      question.options.find(({ id }) => id === given.answers[question.id])?.then ?? [],
      { basis: 'judgement' },
      question,
    ).map((step) => action(step, positions, [], true)),
  );

  const fromLevels = (['lead', 'agreement'] as const).flatMap((kind) => {
    const said = new Map<Statement, Position[]>();
    for (const at of positions) {
      const statement = tierOf(document, at)?.[kind] ?? levelOf(document, at.level)[kind];
      if (statement) said.set(statement, [...(said.get(statement) ?? []), at]);
    }
    return [...said].map(([statement, at]) =>
      action({ kind, text: statement.text, source: statement }, at, [], at.length === positions.length),
    );
  });

  const order: readonly Action['kind'][] = [
    'urgent',
    'contact',
    'agreement',
    'lead',
    'assessment',
    'plan',
    'review',
    'papers',
    'do',
    'consider',
  ];
  return merged([...routes, ...fromRules, ...fromAnswers, ...fromLevels])
    .map((one) => settled(one, positions, deciding))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function action(step: Step, at: readonly Position[], decidedBy: readonly string[], certain: boolean): Action {
  return {
    kind: step.kind,
    text: step.text,
    at,
    certain,
    decidedBy,
    contact: step.contact ?? null,
    responses: step.responses ?? [],
    rule: step.rule ?? null,
    basis: step.basis ?? 'stated',
    sections: step.source.section,
    doubts: step.source.doubt ? [step.source.doubt] : [],
  };
}

/** The steps that effects ask for; an assessment or a plan brings its review and where it is sent. */
function stepsOf(
  document: ThresholdDocument,
  effects: readonly Effect[],
  made: Pick<Step, 'rule' | 'basis'>,
  source: Source,
): Step[] {
  return effects.flatMap((effect): Step[] => {
    switch (effect.kind) {
      case 'action':
        return [{ kind: 'do', text: effect.text, contact: effect.contact, source, ...made }];
      case 'prompt':
        return [{ kind: 'consider', text: effect.text, contact: effect.contact, source, ...made }];
      case 'assessment':
        return paperSteps(document, 'assessment', effect.assessment, made, source);
      case 'plan':
        return paperSteps(document, 'plan', effect.plan, made, source);
      default:
        return [];
    }
  });
}

function paperSteps(
  document: ThresholdDocument,
  kind: 'assessment' | 'plan',
  id: string,
  made: Pick<Step, 'rule' | 'basis'>,
  source: Source,
): Step[] {
  const paper = document[kind === 'assessment' ? 'assessments' : 'plans'].find((one) => one.id === id);
  if (!paper) return [];
  const steps: Step[] = [{ kind, text: `Complete the ${inSentence(paper.name)}.`, source, ...made }];
  if (paper.review) {
    const by = paper.review.by ? ` Reviewed by: ${inSentence(paper.review.by)}.` : '';
    steps.push({
      kind: 'review',
      text: `Review the ${inSentence(paper.name)}: ${inSentence(paper.review.interval.words)}.${by}`,
      source: paper.review,
    });
  }
  if (paper.send)
    steps.push({ kind: 'papers', text: paper.send.text, source: paper.send, contact: paper.send.contact });
  return steps;
}

/** An action that holds for every position left is certain; for some only, it hangs on the questions that decide between them. */
function settled(one: Action, positions: readonly Position[], deciding: readonly string[]): Action {
  if (one.certain || !positions.length) return one;
  const everywhere = one.at.length === positions.length;
  return {
    ...one,
    certain: everywhere && !one.decidedBy.length,
    decidedBy: everywhere ? one.decidedBy : [...new Set([...one.decidedBy, ...deciding])],
  };
}

/** One action where several rules ask for the same thing. */
function merged(actions: readonly Action[]): Action[] {
  const byText = new Map<string, Action>();
  for (const one of actions) {
    const key = [one.kind, one.contact, one.text].join(' ');
    const known = byText.get(key);
    byText.set(
      key,
      known
        ? {
            ...known,
            at: [
              ...known.at,
              ...one.at.filter((at) => !known.at.some((other) => other.level === at.level && other.tier === at.tier)),
            ],
            certain: known.certain || one.certain,
            sections: [...new Set([...known.sections, ...one.sections])],
            doubts: [...new Set([...known.doubts, ...one.doubts])],
          }
        : one,
    );
  }
  return [...byText.values()];
}

/** Contact ids that an action list names, in order and once each. */
export function contactsIn(document: ThresholdDocument, actions: readonly Action[]) {
  const { contacts } = lookup(document);
  return [...new Set(actions.flatMap(({ contact }) => (contact ? [contact] : [])))].flatMap(
    (id) => contacts.get(id) ?? [],
  );
}
