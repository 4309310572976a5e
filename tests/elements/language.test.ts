import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import { familyExplanation } from '../../components/consent-checklist/family-strings.js';
import { strings as consentStrings } from '../../components/consent-checklist/strings.js';
import { strings as badgeStrings } from '../../components/level-of-need-badge/strings.js';
import type { Language } from '../../components/shared/language.js';
import { caseStrings } from '../../components/shared/strings.js';
import { strings as stepStrings } from '../../components/step-decision/strings.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { strings as gridStrings } from '../../components/triage-grid/strings.js';
import {
  addConcern,
  addPerson,
  agree,
  assess,
  lawNotes,
  moveStep,
  newRecord,
  openFacts,
  planStep,
  recordAgreement,
  recordSharing,
  reviewConsent,
  startStep,
  stepsFor,
  suggestIndicators,
  type CaseRecord,
  type Facts,
  type ThresholdDocument,
} from '../../src/index.js';
import { tacProtocol, worcestershire2019 } from '../core/documents.js';

/** Every word of the interface in brackets, so that a word which is not replaceable stands out. */
function pseudo<T extends object>(words: T): T {
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') return value && `⟦${value}⟧`;
    if (typeof value === 'function')
      return (...all: unknown[]) => mark((value as (...all: unknown[]) => unknown)(...all));
    if (Array.isArray(value)) return value.map(mark);
    return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, mark(one)]));
  };
  return mark(words) as T;
}
const english = structuredCloneWithFunctions({
  shared: caseStrings,
  'triage-grid': gridStrings,
  'level-of-need-badge': badgeStrings,
  'consent-checklist': consentStrings,
  'step-decision': stepStrings,
});
const PSEUDO: Language = {
  lang: 'fr',
  family: pseudo({ ...familyExplanation, lang: '', dir: '' }) as unknown as typeof familyExplanation,
  words: pseudo(english),
};

function structuredCloneWithFunctions<T>(value: T): T {
  return (
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, structuredCloneWithFunctions(one)]))
      : value
  ) as T;
}

let host: HTMLElement | undefined;
afterEach(() => host?.remove());

async function open(document_: ThresholdDocument, record: CaseRecord, language?: Language): Promise<ThresholdCase> {
  host = document.createElement('div');
  host.innerHTML =
    '<threshold-case><level-of-need-badge></level-of-need-badge><triage-grid></triage-grid><consent-checklist></consent-checklist><step-decision></step-decision></threshold-case>';
  document.body.append(host);
  const kit = host.firstElementChild as ThresholdCase;
  if (language) kit.language = language;
  kit.document = document_;
  await new Promise((done) => kit.addEventListener('threshold-ready', done, { once: true }));
  kit.record = record;
  await settled(kit);
  return kit;
}

async function settled(kit: ThresholdCase): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await new Promise((done) => setTimeout(done, 20));
    await Promise.all([kit, ...kit.children].map((one) => (one as ThresholdCase).updateComplete));
  }
}

const root = (kit: Element, tag: string) => kit.querySelector(tag)!.shadowRoot!;
const button = (within: ShadowRoot, words: RegExp) =>
  [...within.querySelectorAll('button')].find((one) => words.test(one.textContent!))!;

/** Everything that is said on the screen or to a screen reader, piece by piece. */
function said(within: ShadowRoot): string[] {
  const pieces: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) pieces.push(node.data);
    if (node instanceof Element) {
      if (node.matches('style, svg, .stage-mark, .answer-mark')) return;
      for (const name of ['aria-label', 'placeholder', 'title', 'data-label'])
        pieces.push(node.getAttribute(name) ?? '');
    }
    node.childNodes.forEach(walk);
  };
  within.childNodes.forEach(walk);
  return pieces.map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => /\p{L}{2}/u.test(piece));
}

/** All words that come from the document, the record or the core, and not from the interface. */
const sourced = (...values: unknown[]) =>
  JSON.stringify(values).replace(/\\"/g, '"').replace(/\s+/g, ' ').toLowerCase();

function recorded(document_: ThresholdDocument, protocol: string): CaseRecord {
  let record = newRecord(document_);
  record = addPerson(record, { id: 'mum', label: 'Mum', role: 'adult' });
  record = addPerson(record, { id: 'k', label: 'Kk', role: 'child' });
  const sign = document_.indicators.find(({ alert, kind }) => alert && kind === 'need');
  if (sign) record = addConcern(record, { indicator: sign.id, people: ['k'] });
  record = recordAgreement(record, {
    person: 'mum',
    state: 'given',
    on: '2026-11-20',
    how: 'verbal',
    explained: ['why'],
    communication: 'not-met',
  });
  record = recordSharing(record, {
    decision: 'share',
    on: '2026-11-20',
    what: 'concerns',
    with: 'desk',
    purpose: 'helping',
    basis: 'other',
    reasons: 'because',
    advice: { from: 'lead', on: '2026-11-20', outcome: 'sharing' },
  });
  record = agree(record, { level: document_.levels.at(-1)!.id, rationale: 'talked', on: '2026-11-20' });
  record = startStep(record, protocol, 'one');
  return document_.steps!.find(({ id }) => id === protocol)!.stages.some(({ decision }) => decision)
    ? moveStep(record, { outcome: 'agreed', on: new Date('2026-11-20T10:00:00Z') })
    : record;
}

/** One sign to decide, one dismissed; a child of another family; and something left open. */
const facts: Facts = {
  format: 'threshold-kit/facts@1',
  children: [
    { person: 'k', suspensions: ['2025-03-03'], permanentExclusions: ['2025-04-04'], lateMarks: 3 },
    { person: 'stranger' },
  ],
  rentArrearsMonths: 2,
};

describe('Another language', () => {
  for (const [name, document_, protocol] of [
    ['Worcestershire', worcestershire2019, worcestershire2019.steps![0]!.id],
    ['TAC', tacProtocol, 'step-down'],
  ] as const) {
    it(`leaves no word of the interface in English: ${name}`, async () => {
      const record = recorded(document_, protocol);
      const kit = await open(document_, record, PSEUDO);
      kit.facts = facts;
      await settled(kit);
      button(root(kit, 'triage-grid'), /^⟦Dismiss⟧/)?.click();
      button(root(kit, 'consent-checklist'), /Record what they said/).click();
      button(root(kit, 'step-decision'), /Record as done|We do not agree/).click();
      await settled(kit);
      if (document_.domains.length) expect(root(kit, 'triage-grid').textContent).to.contain('⟦Dismissed⟧');
      const now = new Date();
      const today = now.toISOString().slice(0, 10);
      const { step: _, ...before } = record;
      const known = sourced(
        document_,
        record,
        lawNotes,
        assess(document_, record),
        reviewConsent(document_, record, { today }),
        planStep(document_, record, { now }),
        stepsFor(document_, before),
        suggestIndicators(document_, facts, { today }),
        openFacts(document_, facts, { today }),
      );
      const pieces = ['level-of-need-badge', 'triage-grid', 'consent-checklist', 'step-decision'].flatMap((tag) =>
        said(root(kit, tag)).map((piece) => [tag, piece] as const),
      );
      expect(pieces.length).to.be.greaterThan(200);
      const isKnown = (words: string) => known.includes(words.toLowerCase().replace(/^[.,;:()\s]+|[.,;:()\s]+$/g, ''));
      // Names from the document are joined on the screen: sections with ";", an area and a level with ",".
      const isSourced = (piece: string) =>
        isKnown(piece) ||
        piece.split('; ').every(isKnown) ||
        piece.split(/, (?=Level|[A-Z])|: |, (?=\d)/).every((part) => isKnown(part) || /novembre/.test(part));
      const strangers = pieces.filter(([, piece]) => !piece.includes('⟦') && !piece.includes('⟧') && !isSourced(piece));
      expect([...new Set(strangers.map(([tag, piece]) => `${tag}: ${piece}`))]).to.deep.equal([]);
    });
  }

  it('is taken on and off again while one works, and nothing recorded is lost', async () => {
    const kit = await open(worcestershire2019, recorded(worcestershire2019, worcestershire2019.steps![0]!.id));
    const record = kit.record;
    const first = said(root(kit, 'triage-grid'));
    kit.language = PSEUDO;
    await settled(kit);
    expect(root(kit, 'triage-grid').textContent).to.contain('⟦Undo⟧');
    delete (kit as { language?: Language }).language;
    (kit as { language: Language | undefined }).language = undefined;
    await settled(kit);
    expect(said(root(kit, 'triage-grid'))).to.deep.equal(first);
    expect(kit.record).to.equal(record);
  });

  it('two elements on a page speak each their own, also when they answer', async () => {
    const kit = await open(worcestershire2019, recorded(worcestershire2019, worcestershire2019.steps![0]!.id));
    const checklist = kit.querySelector('consent-checklist')!;
    checklist.language = PSEUDO;
    await settled(kit);
    expect(checklist.shadowRoot!.textContent).to.contain('⟦May you go on?⟧');
    expect(root(kit, 'triage-grid').textContent).not.to.contain('⟦');
    root(kit, 'triage-grid').querySelector<HTMLInputElement>('input[data-sign]:not(:checked)')!.click();
    await settled(kit);
    expect(root(kit, 'triage-grid').querySelector('.visually-hidden[role="status"]')!.textContent)
      .to.contain('Recorded:')
      .and.not.to.contain('⟦');
    checklist.shadowRoot!.querySelector<HTMLInputElement>('input[data-line]')!.click();
    await settled(kit);
    expect(checklist.shadowRoot!.querySelector('.visually-hidden[role="status"]')!.textContent).to.contain(
      '⟦May you go on?',
    );
  });

  it('writes dates in the language', async () => {
    const kit = await open(worcestershire2019, recorded(worcestershire2019, worcestershire2019.steps![0]!.id), {
      lang: 'fr',
      words: {},
    });
    expect(root(kit, 'consent-checklist').textContent).to.contain('20 novembre 2026');
  });

  it('says what went wrong in the language', async () => {
    const kit = await open(worcestershire2019, newRecord(worcestershire2019), PSEUDO);
    kit.record = { format: 'nonsense' } as unknown as CaseRecord;
    await new Promise((done) => kit.addEventListener('threshold-error', done, { once: true }));
    await settled(kit);
    expect(kit.shadowRoot!.textContent).to.contain('⟦The record could not be read');
  });

  it('from right to left nothing stands out of the page, and what marks the beginning stands on the right', async () => {
    const kit = await open(tacProtocol, recorded(tacProtocol, 'step-down'), PSEUDO);
    host!.dir = 'rtl';
    host!.style.inlineSize = '320px';
    await settled(kit);
    for (const tag of ['level-of-need-badge', 'triage-grid', 'consent-checklist', 'step-decision']) {
      const element = kit.querySelector<HTMLElement>(tag)!;
      expect(element.scrollWidth, tag).to.be.at.most(Math.max(320, element.clientWidth));
    }
    const panel = getComputedStyle(root(kit, 'consent-checklist').querySelector('.may-go-on')!);
    expect(parseFloat(panel.borderRightWidth)).to.be.greaterThan(parseFloat(panel.borderLeftWidth));
  });
});
