import { type Issue, secondWording, type ThresholdDocument } from '../document/index.js';
import { issue } from './advise-thin.js';

/** How many texts are named; the rest are counted. */
const NAMED = 5;

/** Keys whose texts are for people to read: of every part, and of a step. Those of the pack about itself are not. */
const READ = ['name', 'short', 'text', 'summary', 'label', 'help', 'conditions', 'for', 'term'];
const OF_STEPS = ['actor', 'action', 'decides', 'who', 'before', 'after', 'words', 'gap'];
const BESIDE = ['provenance', 'sections', 'second', 'match'];

/** Every text of a pack that a second wording can stand under. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return READ.includes(key) || OF_STEPS.includes(key) ? [value] : [];
  // The lists of a step are ids; everyday words are no texts of the document.
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, OF_STEPS.includes(key) ? '' : key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, one]) => (BESIDE.includes(inner) ? [] : textsOf(one, inner)));
}

const named = (texts: readonly string[]) =>
  `${texts
    .slice(0, NAMED)
    .map((text) => `"${text}"`)
    .join(', ')}${texts.length > NAMED ? ` and ${texts.length - NAMED} more` : ''}`;

/** Texts without a wording in the second language, and wordings whose text is no longer there: they are not shown. */
export function thinSecond(document: ThresholdDocument): Issue[] {
  const { second } = document;
  if (!second) return [];
  const texts = new Set(textsOf(document));
  const { levels, domains, indicators, emergency, consent, steps = [] } = document;
  const shown = [
    ...levels.flatMap(({ name, tiers = [] }) => [name, ...tiers.map((tier) => tier.name)]),
    ...domains.map(({ name }) => name),
    ...indicators.map(({ text }) => text),
    emergency.text,
    ...[...(consent?.grounds ?? []), ...(consent?.checklist ?? [])].map(({ text }) => text),
    ...steps.flatMap(({ name, stages }) => [name, ...stages.flatMap((stage) => [stage.name, stage.action])]),
  ];
  const missing = [...new Set(shown)].filter((text) => secondWording(document, text) === undefined);
  const lost = Object.keys(second.wordings).filter((text) => !texts.has(text));
  return [
    ...(missing.length
      ? [
          issue(
            ['second', 'wordings'],
            `${missing.length} of ${new Set(shown).size} names of levels and areas, signs, the emergency advice, points of consent and stages of steps have no wording in ${second.name}: ${named(missing)}.`,
          ),
        ]
      : []),
    ...(lost.length
      ? [
          issue(
            ['second', 'wordings'],
            `${lost.length} wordings in ${second.name} stand under no text of this pack, so they are not shown: ${named(lost)}. Write each under the text as it reads now.`,
          ),
        ]
      : []),
  ];
}
