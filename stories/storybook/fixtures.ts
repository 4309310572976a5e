import { html, nothing } from 'lit';
import {
  addPerson,
  newRecord,
  type CaseRecord,
  type Facts,
  type Role,
  type ThresholdDocument,
} from '../../src/index.js';
import cheshireEastJson from '../../src/packs/cheshire-east-2023.json';
import templateJson from '../../src/packs/family-help-template.json';
import tacJson from '../../src/packs/tac-step-protocol.json';
import westCheshireJson from '../../src/packs/west-cheshire-2019.json';
import worcestershireJson from '../../src/packs/worcestershire-2019.json';
import caseStudy1 from '../examples/case-study-1.json';
import caseStudy2 from '../examples/case-study-2.json';

/* What the stories stand on: the bundled documents and records of made-up families. */

export const cheshireEast = cheshireEastJson as unknown as ThresholdDocument;
export const worcestershire = worcestershireJson as unknown as ThresholdDocument;
export const westCheshire = westCheshireJson as unknown as ThresholdDocument;
export const tac = tacJson as unknown as ThresholdDocument;
export const template = templateJson as unknown as ThresholdDocument;
export const packs = [cheshireEast, worcestershire, westCheshire, tac, template];

/** Targeted Help with its tier open; and Statutory with signs of harm. */
export const targetedCase = caseStudy1 as unknown as CaseRecord;
export const statutoryCase = caseStudy2 as unknown as CaseRecord;

type Edit = (record: CaseRecord) => CaseRecord;

/** A record of a document, edited step by step. */
export const recordOf = (document: ThresholdDocument, ...edits: readonly Edit[]): CaseRecord =>
  edits.reduce((record, edit) => edit(record), newRecord(document));

export const person = (id: string, label: string, role: Role) => (record: CaseRecord) =>
  addPerson(record, { id, label, role });

/** A moment so many hours ago, and a day so many days ago: stories about clocks stand in the present. */
export const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
export const daysAgo = (days: number) =>
  hoursAgo(24 * days)
    .toISOString()
    .slice(0, 10);

/** Two children at school, and what the school and the landlord know of them. */
export const schoolRecord = recordOf(cheshireEast, person('k', 'K, 9', 'child'), person('m', 'M, 4', 'child'));
export const schoolFacts: Facts = {
  format: 'threshold-kit/facts@1',
  children: [
    {
      person: 'k',
      sessions: { possible: 190, missed: 34 },
      lateMarks: 12,
      period: { from: '2026-01-05', to: '2026-07-17' },
      suspensions: [daysAgo(30), daysAgo(300)],
      permanentExclusions: [],
      partTimeSince: null,
      ehcp: 'none',
      notOnRoll: false,
      missingEpisodes: [daysAgo(12), daysAgo(40)],
    },
    {
      person: 'm',
      sessions: { missed: 3 },
      enrolled: { from: daysAgo(20) },
      accidentsUnder5: [daysAgo(60)],
      development: [{ aspect: 'Speaking', bandsBelow: 2 }],
    },
  ],
  rentArrearsMonths: 2,
};

export interface CaseOptions {
  readonly pack?: string | undefined;
  readonly document?: unknown;
  readonly record?: unknown;
  readonly facts?: unknown;
}

/** A case with elements inside it. */
export const inCase = ({ pack, document, record, facts }: CaseOptions, inside: unknown) =>
  html`<threshold-case pack=${pack ?? nothing} .document=${document} .record=${record} .facts=${facts}>${inside}</threshold-case>`;

/** What a story needs beside the element’s own properties. */
export const aroundIt = {
  record: {
    description: 'The record in the case around the element',
    control: false,
    table: { category: 'around the element' },
  },
} as const;

/** A page of a council: a heading, and a content column as wide as GOV.UK's. */
export const councilPage = (inside: unknown, pixels = 960) =>
  html`<div>
    <p style="margin: 0; padding: 0.75rem 1rem; background: #12464d; color: #fff"><strong>Exampleshire Council</strong></p>
    <div style="box-sizing: border-box; max-inline-size: ${pixels}px; margin-inline: auto">
      <h1>Tell us about a family</h1>
      <p>Write initials or roles, never names. Nothing is sent until you send the form.</p>
      ${inside}
    </div>
  </div>`;

/** A page of a school’s system: a menu at the side, small text, and a frame for what comes from elsewhere. */
export const schoolPage = (inside: unknown) =>
  html`<div style="display: flex; flex-wrap: wrap; gap: 1rem; font: 0.875rem/1.4 Verdana, 'DejaVu Sans', sans-serif">
    <ul style="flex: 0 0 9rem; margin: 0; padding: 1rem; background: #1f3a4d; color: #fff; list-style: none">
      ${['Pupils', 'Attendance', 'Behaviour', 'Safeguarding'].map((name) => html`<li style="padding-block: 0.5rem">${name}</li>`)}
    </ul>
    <div style="flex: 1 1 18rem; min-inline-size: 0">
      <h1 style="margin-block-start: 0">Pupil K, year 5</h1>
      <div style="padding: 1rem; border: 1px solid #767676">${inside}</div>
    </div>
  </div>`;

/** A column of a page: 320 px is the narrowest that the kit is made for. */
export const column = (inside: unknown, pixels = 320) =>
  html`<div style="box-sizing: border-box; inline-size: ${pixels}px; max-inline-size: 100%">${inside}</div>`;

export const rightToLeft = (inside: unknown) => html`<div dir="rtl">${inside}</div>`;

/** A page whose scheme is dark, whatever the toolbar says. */
export const dark = (inside: unknown) =>
  html`<div style="color-scheme: dark; background: Canvas; color: CanvasText; padding: 1rem">${inside}</div>`;

/** For stories that look different only where the browser has forced colours. */
export const forcedColours = (inside: unknown) => html`<p>
    Turn forced colours on to see this: in Windows, a contrast theme; in Chrome’s developer tools, Rendering, “Emulate CSS media feature forced-colors”. The tests do it by themselves.
  </p>
  ${inside}`;

const LONG = 'Familienhilfeeinrichtungszuständigkeitsübertragung und weitere Unterstützungsangelegenheiten ';

/** A document whose levels, areas and signs have long words, as another language has. */
export function withLongWords(document: ThresholdDocument): ThresholdDocument {
  const long = <T extends { readonly name: string }>(one: T) => ({ ...one, name: `${LONG}${one.name}` });
  return {
    ...document,
    levels: document.levels.map((level) => ({
      ...long(level),
      ...(level.short ? { short: `${LONG}${level.short}` } : {}),
    })),
    domains: document.domains.map(long),
    indicators: document.indicators.map((sign) => ({ ...sign, text: `${LONG}${sign.text}` })),
    ...(document.steps
      ? { steps: document.steps.map((step) => ({ ...long(step), stages: step.stages.map(long) })) }
      : {}),
  };
}

function withoutOverlaps<T extends { readonly overlaps?: unknown }>({ overlaps: _, ...sign }: T) {
  return sign;
}

/** A question that asks about signs of other areas is asked always. */
function askedAlways<T extends { readonly askWhen?: unknown }>({ askWhen: _, ...question }: T) {
  return question;
}

/** A document with one of its areas of life: a whole grid that is short enough to look at. */
export function oneArea(document: ThresholdDocument, area: string): ThresholdDocument {
  const stays = (sign: string) => sign.startsWith(`${area}.`);
  // The everyday words lead to signs of other areas.
  const { words: _, ...rest } = document;
  return {
    ...rest,
    questions: document.questions.map((one) =>
      JSON.stringify(one.askWhen ?? '').includes('"among"') ? askedAlways(one) : one,
    ),
    domains: document.domains.filter(({ id }) => id === area),
    indicators: document.indicators.filter(({ id }) => stays(id)).map((sign) => withoutOverlaps(sign)),
    ladders: (document.ladders ?? []).filter(({ indicators }) => indicators.every(stays)),
    gaps: document.gaps.filter(({ domain }) => domain === undefined || domain === area),
    programmes: [],
  };
}

/** A document with so many levels and one sign at each: the kit has no number of levels of its own. */
export function withLevels(count: number): unknown {
  const section = ['Grid'];
  const levels = Array.from({ length: count }, (_, at) => at + 1);
  return {
    ...oneArea(cheshireEast, 'housing'),
    levels: levels.map((at) => ({ id: `level-${at}`, name: `Level ${at}`, summary: `Needs of level ${at}.`, section })),
    indicators: levels.map((at) => ({
      id: `housing.level-${at}.1`,
      domain: 'housing',
      level: `level-${at}`,
      text: `The home is unsafe: sign ${at} of ${count}`,
      kind: 'need',
      about: ['family'],
      section,
    })),
    sections: [...cheshireEast.sections, ...section],
    questions: cheshireEast.questions.filter(({ id }) => id === 'immediate-risk'),
    ...Object.fromEntries(['ladders', 'gaps', 'rules', 'routes', 'measures'].map((part) => [part, []])),
    ...Object.fromEntries(['assessments', 'plans', 'tools', 'pathways', 'programmes'].map((part) => [part, []])),
    ...Object.fromEntries(['needs', 'consent', 'steps', 'words'].map((part) => [part, undefined])),
  };
}
