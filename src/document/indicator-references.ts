import { idsOf, type Checks } from './checks.js';
import { matchFaults } from './match-references.js';
import type { ThresholdDocument } from './schema.js';

/** Faults in the signs of a pack, in what leads to them, and in where it says that it has none. */
export function indicatorFaults(document: ThresholdDocument, checks: Checks): void {
  document.domains.forEach(({ groups = [] }, at) => checks.ids(groups, ['domains', at, 'groups']));
  gapFaults(document, checks);
  signFaults(document, checks);
  const { known, once } = checks;
  const indicators = idsOf(document.indicators);
  document.ladders.forEach((ladder, at) => {
    once(ladder.indicators, ['ladders', at, 'indicators']);
    ladder.indicators.forEach((one, n) => known(indicators, one, 'indicator', ['ladders', at, 'indicators', n]));
  });
  wordFaults(document, checks);
}

function gapFaults({ gaps, domains, levels, indicators }: ThresholdDocument, { say, known }: Checks): void {
  gaps.forEach((gap, at) => {
    if (gap.domain !== undefined) known(idsOf(domains), gap.domain, 'domain', ['gaps', at, 'domain']);
    if (gap.level !== undefined) known(idsOf(levels), gap.level, 'level', ['gaps', at, 'level']);
    if ((gap.domain ?? gap.level) === undefined) return;
    const inside = indicators.find(
      ({ domain, level }) => (gap.domain ?? domain) === domain && (gap.level ?? level) === level,
    );
    if (inside)
      say(
        ['gaps', at],
        `This says that the source has no text, yet "${inside.id}" stands there. Take one of the two out.`,
      );
  });
}

function signFaults(document: ThresholdDocument, { say, ids, known }: Checks): void {
  const indicators = ids(document.indicators, ['indicators']);
  const [domains, levels, ages] = [idsOf(document.domains), idsOf(document.levels), idsOf(document.ages)];
  const groupsOf = new Map(document.domains.map(({ id, groups }) => [id, idsOf(groups)]));
  const tiersOf = new Map(document.levels.map(({ id, tiers }) => [id, idsOf(tiers)]));
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
      const groups = groupsOf.get(indicator.domain) ?? idsOf();
      known(groups, indicator.group, `group of ${indicator.domain}`, [...path, 'group']);
    }
    if (placed && indicator.tier !== undefined)
      known(tiersOf.get(indicator.level)!, indicator.tier, `tier of ${indicator.level}`, [...path, 'tier']);
    indicator.ages?.forEach((age, n) => known(ages, age, 'age band', [...path, 'ages', n]));
    indicator.overlaps?.forEach(({ indicator: other }, n) => {
      const here = [...path, 'overlaps', n, 'indicator'];
      if (known(indicators, other, 'indicator', here) && other === indicator.id)
        say(here, 'An indicator cannot overlap with itself. Name the other one.');
    });
    if (indicator.match) matchFaults(indicator.match.test, [...path, 'match', 'test'], say);
  });
}

function wordFaults(document: ThresholdDocument, { say, known }: Checks): void {
  const [indicators, ladders, domains] = [idsOf(document.indicators), idsOf(document.ladders), idsOf(document.domains)];
  document.words?.forEach((words, at) => {
    const path = ['words', at];
    words.indicators?.forEach((id, n) => known(indicators, id, 'indicator', [...path, 'indicators', n]));
    words.ladders?.forEach((id, n) => known(ladders, id, 'ladder', [...path, 'ladders', n]));
    words.domains?.forEach((id, n) => known(domains, id, 'domain', [...path, 'domains', n]));
    if (!words.indicators && !words.ladders && !words.domains && !words.harm)
      say(path, `"${words.typed[0]}" leads nowhere. Name a sign, a ladder or a domain, or mark it as harm.`);
  });
}
