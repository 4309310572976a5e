import type { Condition, Effect, ThresholdDocument } from '../document/index.js';
import { packFrame } from './pack-frame.js';

/** The section of the template whose statements are examples, to be replaced by an area's own. */
const EXAMPLE = 'Example, to be replaced';
const UNWRITTEN = 'Not written yet';

type Cited = { readonly section: readonly string[] };

/**
 * A pack to begin with: the shape of a template, with what rests on law and national guidance, and
 * without its examples. Every cell is a gap that says so, and nobody can be reached but the police: an
 * invented sign or number must not look like an area's own.
 */
export function newPack(
  template: ThresholdDocument,
  { id, title, area }: { readonly id: string; readonly title: string; readonly area: string },
): object {
  const { levels, domains, dimensions, questions, principles, definitions, sections } = template;
  const frame = packFrame({ id, title });
  const pack = {
    ...frame,
    provenance: {
      ...frame.provenance,
      area,
      statusNote: 'Begun from a template. It is no council’s document. Do not use it for a real child.',
      source: `Begun from the Family Help template of Threshold Kit (${template.provenance.published}).`,
      wording: 'paraphrase',
    },
    sections: [...sections.filter((name) => name !== EXAMPLE), UNWRITTEN],
    principles: stated(principles),
    emergency: { ...frame.emergency, section: [UNWRITTEN] },
    levels: levels.map((level) => ({
      ...told(level),
      ...(level.tiers ? { tiers: level.tiers.map((tier) => ({ ...told(tier), test: own(tier.test) })) } : {}),
    })),
    ...(dimensions ? { dimensions } : {}),
    domains: domains.map((domain) => ({ ...domain, section: [UNWRITTEN] })),
    gaps: domains.flatMap((domain) =>
      levels.map((level) => ({
        domain: domain.id,
        level: level.id,
        text: 'No sign has been written here yet.',
        section: [UNWRITTEN],
      })),
    ),
    questions: stated(questions).map((question) => ({
      ...question,
      ...(question.askWhen ? { askWhen: withoutSigns(question.askWhen) } : {}),
      options: question.options.map((option) => ({ ...option, then: option.then.map(withoutContact) })),
    })),
    contacts: frame.contacts.map((contact) => ({ ...contact, section: [UNWRITTEN] })),
    definitions: stated(definitions),
  };
  return pack;
}

const isOwn = ({ section }: Cited) => section.every((name) => name === EXAMPLE);

/** With the sections that are more than examples; with none of them, what it says is still to be written. */
function own<T extends Cited>(statement: T): T {
  const section = statement.section.filter((name) => name !== EXAMPLE);
  return { ...statement, section: section.length ? section : [UNWRITTEN] };
}

/** The statements that rest on more than an example. */
const stated = <T extends Cited>(all: readonly T[]): T[] => all.filter((one) => !isOwn(one)).map(own);

/** A level or a tier with what law or guidance says of it. */
function told<T extends Cited & { readonly summary: string }>(part: T): T {
  const kept = Object.fromEntries(
    Object.entries(part).filter(([, value]) => !(isStatement(value) && isOwn(value))),
  ) as T;
  const clean = Object.fromEntries(
    Object.entries(kept).map(([key, value]) => [key, isStatement(value) ? own(value) : value]),
  ) as T;
  return own(isOwn(part) ? { ...clean, summary: 'This pack does not say what this level means.' } : clean);
}

const isStatement = (value: unknown): value is Cited =>
  typeof value === 'object' && value !== null && 'section' in value && 'text' in value;

/** A condition without the parts that name single signs, which the new pack does not have. */
function withoutSigns(condition: Condition): Condition {
  if (condition.kind !== 'any' && condition.kind !== 'all') return condition;
  return {
    ...condition,
    of: condition.of.filter((one) => !(one.kind === 'indicators' && one.among)).map(withoutSigns),
  };
}

/** Who is to be asked is for the area to say. */
const withoutContact = (effect: Effect): Effect =>
  'contact' in effect ? { kind: 'prompt', text: 'Ask your safeguarding lead before you decide.' } : effect;
