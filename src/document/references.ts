import { consentFaults, contactFaults } from './contacts-references.js';
import { matchFaults } from './match-references.js';
import type { Issue } from './result.js';
import { pathText } from './result.js';
import type { Condition, Effect, Position, Span, ThresholdDocument } from './schema.js';
import { provenanceFaults } from './provenance-references.js';
import { stepFaults } from './steps-references.js';
import { walkIntervals, walkSections } from './walk.js';

type Path = readonly (string | number)[];

/**
 * Every fault of a pack that its shape alone does not show: ids that are used twice or lead
 * nowhere, sections that are not listed, spans that run backwards, and rules under which a new
 * concern could lower a level.
 */
export function referenceIssues(document: ThresholdDocument): Issue[] {
  const issues: Issue[] = [];
  const say = (path: Path, message: string) => issues.push({ path: pathText(path), message });

  const ids = (items: readonly { readonly id: string }[], path: Path): Set<string> => {
    const seen = new Set<string>();
    items.forEach(({ id }, at) => {
      if (seen.has(id)) say([...path, at, 'id'], `The id "${id}" is used twice. Give each its own.`);
      seen.add(id);
    });
    return seen;
  };
  const known = (set: ReadonlySet<string>, id: string, kind: string, path: Path) => {
    if (!set.has(id)) say(path, `There is no ${kind} "${id}" in this pack. ${choices(set)}`);
    return set.has(id);
  };

  provenanceFaults(document, say);
  const levels = ids(document.levels, ['levels']);
  const domains = ids(document.domains, ['domains']);
  const dimensions = ids(document.dimensions ?? [], ['dimensions']);
  const indicators = ids(document.indicators, ['indicators']);
  const ages = ids(document.ages ?? [], ['ages']);
  const questions = ids(document.questions, ['questions']);
  const contacts = ids(document.contacts, ['contacts']);
  const assessments = ids(document.assessments, ['assessments']);
  const plans = ids(document.plans, ['plans']);
  for (const name of [
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

  const sections = new Set(document.sections);
  walkSections(document, [], (section, path) => known(sections, section, 'section', path));

  const levelOrder = new Map(document.levels.map(({ id }, order) => [id, order]));
  const tiersOf = (level: string) => document.levels.find(({ id }) => id === level)?.tiers ?? [];
  const atPosition = ({ level, tier }: Position, path: Path) =>
    known(levels, level, 'level', [...path, 'level']) &&
    (tier === undefined ||
      known(new Set(tiersOf(level).map(({ id }) => id)), tier, `tier of ${level}`, [...path, 'tier']));
  const place = ({ level, tier }: Position, open: 'first' | 'last') => {
    const tiers = tiersOf(level);
    const at =
      tier === undefined ? (open === 'first' ? 0 : tiers.length - 1) : tiers.findIndex(({ id }) => id === tier);
    return (levelOrder.get(level) ?? 0) * 100 + Math.max(at, 0);
  };
  const atSpan = (span: Span, path: Path) => {
    const sound = [atPosition(span.from, [...path, 'from']), atPosition(span.to, [...path, 'to'])].every(Boolean);
    if (sound && place(span.from, 'first') > place(span.to, 'last')) {
      say(path, 'The span runs backwards. Put the lower position in "from" and the higher one in "to".');
    }
  };

  const optionsOf = (question: string) =>
    new Set(document.questions.find(({ id }) => id === question)?.options.map(({ id }) => id));
  const inCondition = (condition: Condition, path: Path): void => {
    switch (condition.kind) {
      case 'all':
      case 'any':
        return condition.of.forEach((one, at) => inCondition(one, [...path, 'of', at]));
      case 'not':
        return inCondition(condition.of, [...path, 'of']);
      case 'position':
        if (!condition.atLeast && !condition.atMost) say(path, 'Say "atLeast", "atMost" or both.');
        if (condition.atLeast) atPosition(condition.atLeast, [...path, 'atLeast']);
        if (condition.atMost) atPosition(condition.atMost, [...path, 'atMost']);
        return;
      case 'needs':
        if (condition.from !== undefined) known(levels, condition.from, 'level', [...path, 'from']);
        return needsCounted(path);
      case 'indicators':
        if (condition.level !== undefined) known(levels, condition.level, 'level', [...path, 'level']);
        if (condition.domain !== undefined) known(domains, condition.domain, 'domain', [...path, 'domain']);
        if (condition.age !== undefined) known(ages, condition.age, 'age band', [...path, 'age']);
        condition.among?.forEach((id, at) => known(indicators, id, 'indicator', [...path, 'among', at]));
        return;
      case 'answer':
        inAnswer(condition, path);
    }
  };
  const inAnswer = ({ question, is }: { readonly question: string; readonly is: readonly string[] }, path: Path) => {
    if (!known(questions, question, 'question', [...path, 'question'])) return;
    const options = optionsOf(question);
    is.forEach((option, at) => known(options, option, `option of ${question}`, [...path, 'is', at]));
  };
  const needsCounted = (path: Path) => {
    if (!document.needs) say(path, 'Needs are counted here, but "needs" does not say how. Add "needs" to the pack.');
  };
  const inEffects = (effects: readonly Effect[], path: Path) =>
    effects.forEach((effect, at) => {
      const here = [...path, at];
      if (effect.kind === 'at-least' || effect.kind === 'tier') atPosition(effect, here);
      if (effect.kind === 'assessment') known(assessments, effect.assessment, 'assessment', [...here, 'assessment']);
      if ((effect.kind === 'action' || effect.kind === 'prompt') && effect.contact !== undefined)
        known(contacts, effect.contact, 'contact', [...here, 'contact']);
      if (effect.kind === 'plan') known(plans, effect.plan, 'plan', [...here, 'plan']);
    });

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
    if (level.requires) needsCounted(['levels', at, 'requires']);
    if (level.requires?.answer) inAnswer(level.requires.answer, ['levels', at, 'requires', 'answer']);
  });
  if (document.needs?.from !== undefined) known(levels, document.needs.from, 'level', ['needs', 'from']);

  document.domains.forEach((domain, at) => {
    if (domain.dimension !== undefined) known(dimensions, domain.dimension, 'dimension', ['domains', at, 'dimension']);
  });
  document.gaps.forEach((gap, at) => {
    if (gap.domain !== undefined) known(domains, gap.domain, 'domain', ['gaps', at, 'domain']);
    if (gap.level !== undefined) known(levels, gap.level, 'level', ['gaps', at, 'level']);
    if ((gap.domain ?? gap.level) === undefined) return;
    const inside = document.indicators.find(
      ({ domain, level }) => (gap.domain ?? domain) === domain && (gap.level ?? level) === level,
    );
    if (inside)
      say(
        ['gaps', at],
        `This says that the source has no text, yet "${inside.id}" stands there. Take one of the two out.`,
      );
  });

  const groupsOf = new Map(document.domains.map(({ id, groups }) => [id, new Set(groups?.map((group) => group.id))]));
  document.indicators.forEach((indicator, at) => {
    const path = ['indicators', at];
    const placed = [
      known(domains, indicator.domain, 'domain', [...path, 'domain']),
      known(levels, indicator.level, 'level', [...path, 'level']),
    ].every(Boolean);
    const start = `${indicator.domain}.${indicator.level}.`;
    if (placed && !(indicator.id.startsWith(start) && /^\d+$/.test(indicator.id.slice(start.length)))) {
      say([...path, 'id'], `The id "${indicator.id}" must be its domain, level and number: "${start}1", for example.`);
    }
    if (indicator.group !== undefined) {
      known(groupsOf.get(indicator.domain) ?? new Set(), indicator.group, `group of ${indicator.domain}`, [
        ...path,
        'group',
      ]);
    }
    if (placed && indicator.tier !== undefined)
      known(new Set(tiersOf(indicator.level).map(({ id }) => id)), indicator.tier, `tier of ${indicator.level}`, [
        ...path,
        'tier',
      ]);
    indicator.ages?.forEach((age, n) => known(ages, age, 'age band', [...path, 'ages', n]));
    indicator.overlaps?.forEach(({ indicator: other }, n) => {
      const here = [...path, 'overlaps', n, 'indicator'];
      if (known(indicators, other, 'indicator', here) && other === indicator.id)
        say(here, 'An indicator cannot overlap with itself. Name the other one.');
    });
    if (indicator.match) matchFaults(indicator.match.test, [...path, 'match', 'test'], say);
  });
  document.ladders.forEach((ladder, at) =>
    ladder.indicators.forEach((one, n) => known(indicators, one, 'indicator', ['ladders', at, 'indicators', n])),
  );

  document.questions.forEach((question, at) => {
    const path = ['questions', at];
    if (question.askWhen) inCondition(question.askWhen, [...path, 'askWhen']);
    ids(question.options, [...path, 'options']);
    question.options.forEach((option, n) => {
      inEffects(option.then, [...path, 'options', n, 'then']);
      if (option.undecided && option.then.some(({ kind }) => kind === 'at-least' || kind === 'tier')) {
        say(
          [...path, 'options', n, 'then'],
          'An answer that leaves the question open must not set a level or a tier. Take that effect out, or take "undecided" out.',
        );
      }
    });
  });
  document.rules.forEach((rule, at) => {
    const path = ['rules', at];
    inCondition(rule.when, [...path, 'when']);
    inEffects(rule.then, [...path, 'then']);
    const raises = rule.then.some(({ kind }) => kind === 'at-least' || kind === 'tier');
    if (raises && !grows(rule.when)) {
      say(
        [...path, 'when'],
        'This rule sets a level, so its condition must not use "not" or "atMost": a new concern could then lower the level. Say when the rule begins to hold, not when it stops.',
      );
    }
    if (rule.then.some(({ kind }) => kind === 'tier')) {
      say(
        [...path, 'then'],
        'Only a person’s answer can choose a tier. Move the "tier" effect to an option of a question.',
      );
    }
  });

  consentFaults(document, { ids, known, atSpan, inCondition });
  contactFaults(document, { say, ids, known, atSpan, inCondition });
  document.programmes.forEach(({ outcomes }, at) =>
    outcomes?.forEach(({ domain }, n) => known(domains, domain, 'domain', ['programmes', at, 'outcomes', n, 'domain'])),
  );
  document.words?.forEach((words, at) => {
    const path = ['words', at];
    const ladders = new Set(document.ladders.map(({ id }) => id));
    words.indicators?.forEach((id, n) => known(indicators, id, 'indicator', [...path, 'indicators', n]));
    words.ladders?.forEach((id, n) => known(ladders, id, 'ladder', [...path, 'ladders', n]));
    words.domains?.forEach((id, n) => known(domains, id, 'domain', [...path, 'domains', n]));
    if (!words.indicators && !words.ladders && !words.domains && !words.harm)
      say(path, `"${words.typed[0]}" leads nowhere. Name a sign, a ladder or a domain, or mark it as harm.`);
  });
  stepFaults(document, { say, ids, known, atSpan });
  walkIntervals(document, [], (interval, path) => {
    if (interval.least !== undefined && interval.most !== undefined && interval.least > interval.most) {
      say(path, `The least (${interval.least}) is more than the most (${interval.most}). Change them over.`);
    }
    if ((interval.least ?? interval.most) !== undefined && interval.unit === undefined) {
      say(path, 'A number needs its unit. Add "unit".');
    }
  });
  return issues;
}

/** Whether a condition, once it holds, still holds after another concern: it uses neither `not` nor `atMost`. */
function grows(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.every(grows);
    case 'not':
      return false;
    case 'position':
      return condition.atMost === undefined;
    default:
      return true;
  }
}

const choices = (set: ReadonlySet<string>) =>
  set.size === 0
    ? 'It has none.'
    : set.size <= 12
      ? `Use one of ${[...set].map((id) => `"${id}"`).join(', ')}.`
      : 'Check its spelling.';
