import { checksOf, idsOf, type Checks, type Path } from './checks.js';
import { answerFaults, conditionFaults, grows, needsCounted, readsOwnWords } from './condition-references.js';
import { consentFaults, contactFaults } from './contacts-references.js';
import { indicatorFaults } from './indicator-references.js';
import { provenanceFaults } from './provenance-references.js';
import type { Issue } from './result.js';
import type { Effect, ThresholdDocument } from './schema.js';
import { stepFaults } from './steps-references.js';
import { walkIntervals, walkSections } from './walk.js';

/**
 * Every fault of a pack that its shape alone does not show: ids that are used twice or lead
 * nowhere, sections that are not listed, spans that run backwards, and rules under which a new
 * concern could lower a level.
 */
export function referenceIssues(document: ThresholdDocument): Issue[] {
  const { issues, looks } = referenceLooks(document);
  for (const look of looks) look();
  return issues;
}

/** The same in pieces for a large pack: what each look finds joins the issues. */
export function referenceLooks(document: ThresholdDocument): {
  readonly issues: Issue[];
  readonly looks: readonly (() => void)[];
} {
  const { checks, issues } = checksOf(document);
  const { say, known } = checks;
  const sections = new Set(document.sections);
  const looks = [
    () => provenanceFaults(document, say),
    () => listFaults(document, checks),
    () => walkSections(document, [], (section, path) => known(sections, section, 'section', path)),
    () => placeFaults(document, checks),
    () => indicatorFaults(document, checks),
    () => ruleFaults(document, checks),
    () => consentFaults(document, checks),
    () => contactFaults(document, checks),
    () => stepFaults(document, checks),
    () =>
      walkIntervals(document, [], ({ least, most, unit }, path) => {
        if (least !== undefined && most !== undefined && least > most)
          say(path, `The least (${least}) is more than the most (${most}). Change them over.`);
        if ((least ?? most) !== undefined && unit === undefined) say(path, 'A number needs its unit. Add "unit".');
      }),
  ];
  return { issues, looks };
}

/** Ids that are used twice. */
function listFaults(document: ThresholdDocument, { ids }: Checks): void {
  for (const name of [
    'questions',
    'contacts',
    'assessments',
    'plans',
    'rules',
    'routes',
    'ladders',
    'tools',
    'pathways',
    'programmes',
    'measures',
    'definitions',
    'principles',
  ] as const) {
    ids(document[name], [name]);
  }
}

/** Faults in the levels and the areas of a pack. */
function placeFaults(document: ThresholdDocument, checks: Checks): void {
  const { say, ids, known } = checks;
  const levels = ids(document.levels, ['levels']);
  const domains = ids(document.domains, ['domains']);
  const dimensions = ids(document.dimensions ?? [], ['dimensions']);
  ids(document.ages ?? [], ['ages']);
  const marks = new Set<string>();
  document.levels.forEach((level, at) => {
    for (const [{ mark }, path] of [
      [level, ['levels', at, 'mark']],
      ...(level.tiers ?? []).map((tier, n) => [tier, ['levels', at, 'tiers', n, 'mark']] as const),
    ] as const) {
      if (mark === undefined) continue;
      if (marks.has(mark)) say(path, `The mark "${mark}" is used twice. Give each level and tier its own.`);
      marks.add(mark);
    }
    if (level.tiers) ids(level.tiers, ['levels', at, 'tiers']);
    const path = ['levels', at, 'requires'];
    if (level.requires) needsCounted(document, path, checks);
    if (level.requires?.answer) answerFaults(document, level.requires.answer, [...path, 'answer'], checks);
  });
  if (document.needs?.from !== undefined) known(levels, document.needs.from, 'level', ['needs', 'from']);
  document.domains.forEach((domain, at) => {
    if (domain.dimension !== undefined) known(dimensions, domain.dimension, 'dimension', ['domains', at, 'dimension']);
  });
  document.programmes.forEach(({ outcomes }, at) =>
    outcomes?.forEach(({ domain }, n) => known(domains, domain, 'domain', ['programmes', at, 'outcomes', n, 'domain'])),
  );
}

const setsLevel = (effects: readonly Effect[]) => effects.some(({ kind }) => kind === 'at-least' || kind === 'tier');

/** Faults in what a pack asks, and in what follows from an answer or a rule. */
function ruleFaults(document: ThresholdDocument, checks: Checks): void {
  const { say, ids } = checks;
  document.questions.forEach((question, at) => {
    const path = ['questions', at];
    if (question.askWhen) conditionFaults(document, question.askWhen, [...path, 'askWhen'], checks);
    ids(question.options, [...path, 'options']);
    question.options.forEach((option, n) => {
      const then = [...path, 'options', n, 'then'];
      effectFaults(document, option.then, then, checks);
      if (option.undecided && setsLevel(option.then)) {
        say(
          then,
          'An answer that leaves the question open must not set a level or a tier. Take that effect out, or take "undecided" out.',
        );
      }
    });
  });
  document.rules.forEach((rule, at) => {
    const path = ['rules', at];
    conditionFaults(document, rule.when, [...path, 'when'], checks);
    effectFaults(document, rule.then, [...path, 'then'], checks);
    if (setsLevel(rule.then) && !grows(rule.when)) {
      say(
        [...path, 'when'],
        'This rule sets a level, so its condition must not use "not" or "atMost": a new concern could then lower the level. Say when the rule begins to hold, not when it stops.',
      );
    }
    if ((setsLevel(rule.then) || rule.then.some(({ kind }) => kind === 'urgent')) && readsOwnWords(rule.when)) {
      say(
        [...path, 'when'],
        'This rule sets a level or is urgent, so its condition must not use "ownWords": words alone decide nothing. Take it out, or give the rule an action or a prompt only.',
      );
    }
    if (rule.then.some(({ kind }) => kind === 'tier')) {
      say(
        [...path, 'then'],
        'Only a person’s answer can choose a tier. Move the "tier" effect to an option of a question.',
      );
    }
  });
}

function effectFaults(
  document: ThresholdDocument,
  effects: readonly Effect[],
  path: Path,
  { known, atPosition }: Checks,
): void {
  const assessments = idsOf(document.assessments);
  const contacts = idsOf(document.contacts);
  const plans = idsOf(document.plans);
  const questions = idsOf(document.questions);
  effects.forEach((effect, at) => {
    const here = [...path, at];
    if (effect.kind === 'at-least' || effect.kind === 'tier') atPosition(effect, here);
    if (effect.kind === 'assessment') known(assessments, effect.assessment, 'assessment', [...here, 'assessment']);
    if ((effect.kind === 'action' || effect.kind === 'prompt') && effect.contact !== undefined)
      known(contacts, effect.contact, 'contact', [...here, 'contact']);
    if (effect.kind === 'prompt' && effect.until !== undefined)
      known(questions, effect.until, 'question', [...here, 'until']);
    if (effect.kind === 'plan' || effect.kind === 'plan-in-place') known(plans, effect.plan, 'plan', [...here, 'plan']);
  });
}
