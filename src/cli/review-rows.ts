import { conditionWords } from '../conditions/index.js';
import {
  type ConfirmedPart,
  type Indicator,
  indicatorsIn,
  lookup,
  positionWords,
  sentences,
  type ThresholdDocument,
} from '../document/index.js';
import { effectsWords } from './graph.js';
import { sectionsIn, told } from './told.js';

/** One thing to confirm: what the pack says, and where in the source it says so. */
export interface ReviewRow {
  readonly id: string;
  readonly says: readonly string[];
  readonly sections: readonly string[];
}

export interface ReviewGroup {
  readonly title: string;
  readonly rows: readonly ReviewRow[];
}

type Document = ThresholdDocument;

/** What a part says: its name or text first, then the rest with the words for what it is. */
function row(document: Document, id: string, part: object, lead?: string): ReviewRow {
  const lines = told(document, part);
  const first =
    lines.find(({ where }) => where === 'name' || where === 'term') ?? lines.find(({ where }) => where === 'text');
  const rest = lines
    .filter((line) => line !== first)
    .map(({ where, says }) => (where === 'text' ? says : `${labelOf(where)}: ${says}`));
  const head = [lead, first?.says].filter(Boolean).join(' ');
  return { id, says: head ? [head, ...rest] : rest, sections: sectionsIn(part) };
}

/** A sign with its level, whom it is about, and whether it asks about immediate risk: a missing question is confirmed too. */
function signRow(document: Document, sign: Indicator): ReviewRow {
  const { domain: _, level, tier, kind, about, alert, ...rest } = sign;
  const at = positionWords(document, { level, ...(tier === undefined ? {} : { tier }) });
  const { says, ...others } = row(document, sign.id, rest, `${at}:`);
  const [head, ...more] = says;
  const facts = [
    `About: ${about.join(', ')}`,
    kind === 'need'
      ? alert
        ? 'describes harm, so it asks about immediate risk'
        : 'asks nothing about immediate risk'
      : sentences.kinds[kind].toLowerCase(),
  ];
  return { ...others, says: [head!, `${facts.join('; ')}.`, ...more] };
}

const labelOf = (where: string) => (where === 'doubt' ? sentences.doubt : sentenceCase(where));
const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const rows = (document: Document, parts: readonly (object & { readonly id: string })[]) =>
  parts.map((part) => row(document, part.id, part));

/** Everything that people confirm of one part of a pack, in groups. A group without rows is left out. */
export function reviewGroups(document: Document, part: ConfirmedPart): ReviewGroup[] {
  return groups[part](document).filter((group) => group.rows.length);
}

const groups: Readonly<Record<ConfirmedPart, (document: Document) => ReviewGroup[]>> = {
  signs: (document) => [
    {
      title: 'The document’s sections',
      rows: [{ id: 'sections', says: ['The sections that the pack can cite:', ...document.sections], sections: [] }],
    },
    { title: 'How the document wants to be used', rows: rows(document, document.principles) },
    { title: 'Levels, lowest first', rows: rows(document, document.levels) },
    { title: 'Groups of areas', rows: rows(document, document.dimensions ?? []) },
    { title: 'Age bands', rows: rows(document, document.ages ?? []) },
    { title: 'Areas of life', rows: rows(document, document.domains) },
    ...document.domains.map((domain) => ({
      title: `Signs: ${domain.name}`,
      rows: document.levels.flatMap((level) =>
        indicatorsIn(document, domain.id, level.id).map((sign) => signRow(document, sign)),
      ),
    })),
    {
      title: 'What the document does not say',
      rows: document.gaps.map(({ domain, level, ...gap }, at) =>
        row(document, `gap-${at + 1}`, gap, placeOf(document, domain, level)),
      ),
    },
    {
      title: 'Threads through the levels',
      rows: document.ladders.map(({ indicators, ...ladder }) => {
        const { says, ...rest } = row(document, ladder.id, ladder);
        return { ...rest, says: [...says, ...indicators.map((id) => signWords(document, id))] };
      }),
    },
    { title: 'Words and abbreviations', rows: rows(document, document.definitions) },
    {
      title: 'Everyday words that people type',
      rows: (document.words ?? []).map((words, at) => row(document, `words-${at + 1}`, words)),
    },
    {
      title: `In ${document.second?.name}`,
      rows: Object.entries(document.second?.wordings ?? {}).map(([text, wording], at) => ({
        id: `${document.second!.language}-${at + 1}`,
        says: [text, wording],
        sections: [],
      })),
    },
  ],
  rules: (document) => [
    { title: 'How needs are counted', rows: document.needs ? [row(document, 'needs', document.needs)] : [] },
    {
      title: 'Questions',
      rows: document.questions.map(({ options, askWhen, ...question }) => {
        const { says, ...rest } = row(document, question.id, question);
        return {
          ...rest,
          says: [
            ...says,
            ...(askWhen ? [`Asked when: ${conditionWords(document, askWhen)}`] : []),
            ...options.map(
              ({ label, undecided, then }) =>
                `"${label}"${undecided ? ' (leaves it open)' : ''}: ${effectsWords(document, then)}`,
            ),
          ],
        };
      }),
    },
    {
      title: 'Rules',
      rows: document.rules.map((rule) => ({
        id: rule.id,
        says: [
          rule.text,
          `When: ${conditionWords(document, rule.when)}`,
          `Then: ${effectsWords(document, rule.then)}`,
          `Basis: ${rule.basis}`,
          ...(rule.doubt ? [`${sentences.doubt}: ${rule.doubt}`] : []),
        ],
        sections: rule.section,
      })),
    },
    {
      title: 'Agreement and sharing',
      rows: Object.entries(document.consent ?? {}).flatMap(([key, part]) =>
        Array.isArray(part)
          ? part.map((one: { readonly id: string }) => row(document, `${key}.${one.id}`, one))
          : [row(document, `consent.${key}`, part as object)],
      ),
    },
    { title: 'Programmes', rows: rows(document, document.programmes) },
    { title: 'Measures', rows: rows(document, document.measures) },
  ],
  contacts: (document) => [
    { title: 'In an emergency', rows: [row(document, 'emergency', document.emergency)] },
    { title: 'Contacts', rows: rows(document, document.contacts) },
    { title: 'Routes, and how fast an answer comes', rows: rows(document, document.routes) },
    { title: 'Advice by profession', rows: rows(document, document.advice ?? []) },
  ],
  steps: (document) => [
    { title: 'Assessments', rows: rows(document, document.assessments) },
    { title: 'Plans', rows: rows(document, document.plans) },
    { title: 'Tools', rows: rows(document, document.tools) },
    { title: 'Ways of working', rows: rows(document, document.pathways) },
    ...(document.steps ?? []).map(({ stages, papers = [], questions = [], roles = [], ...step }) => ({
      title: `Step: ${step.name}`,
      rows: [
        row(document, step.id, step),
        ...questions.map((one) => row(document, `${step.id}.${one.id}`, one, 'Question:')),
        ...stages.map((one) => row(document, `${step.id}.${one.id}`, one, 'Stage and its clock:')),
        ...papers.map((one) => row(document, `${step.id}.${one.id}`, one, 'Paper:')),
        ...roles.map((one, at) => row(document, `${step.id}.role-${at + 1}`, one, `Role ${at + 1}:`)),
      ],
    })),
  ],
};

/** Where a gap lies; nothing where it is the document's as a whole. */
function placeOf(document: Document, domain: string | undefined, level: string | undefined): string | undefined {
  const names = [
    document.domains.find(({ id }) => id === domain)?.name,
    document.levels.find(({ id }) => id === level)?.name,
  ].filter(Boolean);
  return names.length ? `${names.join(', ')}:` : undefined;
}

function signWords(document: Document, id: string): string {
  const sign = lookup(document).indicators.get(id);
  return sign ? `${positionWords(document, { level: sign.indicator.level })}: ${sign.indicator.text}` : id;
}
