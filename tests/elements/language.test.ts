import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import { familyExplanation } from '../../components/consent-checklist/family-strings.js';
import { strings as consentStrings } from '../../components/consent-checklist/strings.js';
import { strings as badgeStrings } from '../../components/level-of-need-badge/strings.js';
import type { Language } from '../../components/shared/language.js';
import { caseStrings } from '../../components/shared/strings.js';
import { strings as summaryStrings } from '../../components/case-summary/strings.js';
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
  dueDates,
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
import { faultOf, frames, until } from './page.js';

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
  'case-summary': summaryStrings,
});
const PSEUDO: Language = {
  lang: 'fr',
  family: pseudo({ ...familyExplanation, lang: '', dir: '' }) as unknown as typeof familyExplanation,
  words: pseudo(english),
};

function structuredCloneWithFunctions<T>(value: T): T {
  if (Array.isArray(value)) return value.map(structuredCloneWithFunctions) as T;
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
  const empty = kit.record;
  kit.record = record;
  await until(() => kit.record !== empty, 'the record is opened');
  await settled(kit);
  return kit;
}

async function settled(kit: ThresholdCase): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await frames(1);
    await Promise.all([kit, ...kit.children].map((one) => (one as ThresholdCase).updateComplete));
  }
}

const root = (kit: Element, tag: string) => kit.querySelector(tag)!.shadowRoot!;
const button = (within: ShadowRoot, words: RegExp) =>
  [...within.querySelectorAll('button')].find((one) => words.test(one.textContent!))!;

/** Opens whatever of an element is folded away. */
async function openAll(kit: ThresholdCase, tag: string): Promise<void> {
  [...root(kit, tag).querySelectorAll<HTMLElement>('.tools button')][0]?.click();
  for (let round = 0; round < 2; round++) {
    await settled(kit);
    for (const fold of root(kit, tag).querySelectorAll<HTMLElement>('button.opener[aria-expanded="false"]'))
      fold.click();
    for (const fold of root(kit, tag).querySelectorAll('details')) fold.open = true;
  }
  await settled(kit);
}

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
      for (const tag of ['triage-grid', 'consent-checklist', 'step-decision']) await openAll(kit, tag);
      button(root(kit, 'triage-grid'), /^\s*⟦Dismiss⟧/)?.click();
      button(root(kit, 'consent-checklist'), /Record⟧?\s*:|⟦Record⟧/).click();
      button(root(kit, 'step-decision'), /⟦Open⟧/).click();
      await settled(kit);
      button(root(kit, 'step-decision'), /Another day|Not agreed/).click();
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
        // What the document asks at its own level, where a person recorded another.
        assess(document_, { ...record, agreed: null }),
        reviewConsent(document_, record, { today }),
        planStep(document_, record, { now }),
        dueDates(document_, record, { now, id: 'x' }),
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
    await openAll(kit, 'triage-grid');
    const first = said(root(kit, 'triage-grid'));
    kit.language = PSEUDO;
    await settled(kit);
    expect(root(kit, 'triage-grid').textContent).to.contain('⟦Close all⟧');
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
    expect(checklist.shadowRoot!.textContent).to.contain('⟦Can you go ahead?⟧');
    expect(root(kit, 'triage-grid').textContent).not.to.contain('⟦');
    const grid = root(kit, 'triage-grid');
    (
      await until(() => grid.querySelector<HTMLInputElement>('input[data-sign]:not(:checked)'), 'signs are drawn')
    ).click();
    await settled(kit);
    expect(root(kit, 'triage-grid').querySelector('.visually-hidden[role="status"]')!.textContent)
      .to.contain('Recorded for')
      .and.not.to.contain('⟦');
    checklist.shadowRoot!.querySelector<HTMLInputElement>('.list input')!.click();
    await settled(kit);
    expect(checklist.shadowRoot!.querySelector('.visually-hidden[role="status"]')!.textContent).to.contain(
      '⟦Can you go ahead?',
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
    expect(faultOf(kit)!.textContent).to.contain('⟦The record could not be read');
  });

  describe('that is not sound', () => {
    const own: Language = { lang: 'cy', words: { shared: { whoToRing: 'Pwy i’w ffonio' } } };
    const wrong: readonly (readonly [string, unknown, RegExp])[] = [
      ['a tag with an underscore', { lang: 'cy_GB', words: {} }, /^"cy_GB" is not a language tag such as cy or en-GB/],
      ['no tag', { words: {} }, /^"undefined" is not a language tag/],
      ['a text alone', 'cy', /is not a language tag/],
      [
        'a text where a function belongs',
        { lang: 'cy', words: { 'triage-grid': { pointsTo: 'yn pwyntio at' } } },
        /^The words "triage-grid\.pointsTo" are a text and must be a function, so the language was not used\.$/,
      ],
      [
        'a function where a text belongs',
        { lang: 'cy', words: { shared: { about: () => 'Am' } } },
        /^The words "shared\.about" are a function and must be a text/,
      ],
      [
        'a list that is none',
        { lang: 'cy', words: { 'triage-grid': { answerWays: 'Teipiwch' } } },
        /^The words "triage-grid\.answerWays" are a text and must be a list/,
      ],
      [
        'a number deep inside',
        { lang: 'cy', words: { shared: { roles: { child: 5 } } } },
        /^The words "shared\.roles\.child" are a number and must be a text/,
      ],
      [
        'nothing where words belong',
        { lang: 'cy', words: { shared: { about: null } } },
        /^The words "shared\.about" are nothing/,
      ],
    ];
    const ring = (kit: Element) => root(kit, 'triage-grid').textContent!;

    for (const [what, language, sentence] of wrong) {
      it(`is refused with a sentence, and the case goes on as before: ${what}`, async () => {
        const record = recorded(worcestershire2019, worcestershire2019.steps![0]!.id);
        const kit = await open(worcestershire2019, record, own);
        const errors: string[] = [];
        kit.addEventListener('threshold-error', ({ detail }) => errors.push(detail.message));
        kit.language = language as Language;
        await settled(kit);
        expect(errors).to.have.lengthOf(1);
        expect(errors[0]).to.match(sentence);
        expect(ring(kit)).to.contain('Pwy i’w ffonio');
        expect(kit.assessment).not.to.equal(null);

        // Nor is what stands on the screen one of before.
        const { domain, id } = worcestershire2019.indicators.find((one) => one.level === 'level-2')!;
        kit.record = addConcern(newRecord(worcestershire2019), { indicator: id });
        await settled(kit);
        expect(kit.record!.concerns.map(({ indicator }) => indicator)).to.deep.equal([id]);
        expect(ring(kit), domain).to.contain('From 1 thing recorded').and.contain('Level Two - Additional Support');
        expect(root(kit, 'level-of-need-badge').textContent).to.contain('Level Two - Additional Support');
        expect(errors).to.have.lengthOf(1);
      });

      it(`is refused by an element that speaks one of its own, which keeps that: ${what}`, async () => {
        const kit = await open(worcestershire2019, newRecord(worcestershire2019));
        const grid = kit.querySelector('triage-grid')!;
        const errors: string[] = [];
        grid.language = own;
        await settled(kit);
        kit.addEventListener('threshold-error', ({ detail }) => errors.push(detail.message));
        grid.language = language as Language;
        await settled(kit);
        grid.requestUpdate();
        await settled(kit);
        expect(errors, 'told once').to.have.lengthOf(1);
        expect(ring(kit)).to.contain('Pwy i’w ffonio');
      });
    }

    it('is followed by a sound one', async () => {
      const kit = await open(worcestershire2019, newRecord(worcestershire2019));
      kit.language = { lang: 'cy_GB', words: {} };
      await settled(kit);
      kit.language = own;
      await settled(kit);
      expect(ring(kit)).to.contain('Pwy i’w ffonio');
    });

    it('leaves in English what it leaves out, also inside: a newer kit has more words', async () => {
      const kit = await open(worcestershire2019, recorded(worcestershire2019, worcestershire2019.steps![0]!.id), {
        lang: 'cy',
        words: { shared: { roles: { child: 'plentyn' } as never } },
      });
      expect(ring(kit)).to.contain('Kk, plentyn').and.contain('Mum, an adult').and.not.contain('undefined');
    });

    for (const nothing of ['', false, null, undefined]) {
      it(`is English where it is ${JSON.stringify(nothing)}, as frameworks say nothing`, async () => {
        const kit = await open(worcestershire2019, newRecord(worcestershire2019), own);
        const errors: unknown[] = [];
        kit.addEventListener('threshold-error', (event) => errors.push(event));
        for (const element of [kit, kit.querySelector('triage-grid')!]) element.language = nothing as never;
        await settled(kit);
        expect(ring(kit)).to.contain('Who to ring');
        expect(errors).to.have.lengthOf(0);
      });
    }
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
    const opener = root(kit, 'consent-checklist').querySelector('#open-sharing')!.getBoundingClientRect();
    const title = root(kit, 'consent-checklist').querySelector('.task h3')!.getBoundingClientRect();
    expect(opener.left, 'what one presses stands at the end of the line').to.be.below(title.left);
  });

  it('from right to left a telephone number is still read from left to right', async () => {
    const kit = await open(worcestershire2019, newRecord(worcestershire2019));
    host!.dir = 'rtl';
    root(kit, 'triage-grid').querySelector<HTMLElement>('.emergency-line .opener')!.click();
    await settled(kit);
    const numbers = ['triage-grid', 'consent-checklist', 'step-decision', 'case-summary'].flatMap((tag) => [
      ...(kit.querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>('a[href^="tel:"]') ?? []),
    ]);
    const grouped = numbers.filter(({ innerText }) => innerText.includes(' '));
    expect(grouped).to.have.length.above(0);
    for (const link of grouped) {
      const text = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const digits = [...text.data].flatMap((letter, at) => {
        if (!/\d/.test(letter)) return [];
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return [range.getBoundingClientRect().left];
      });
      expect(digits, link.innerText).to.deep.equal(digits.toSorted((a, b) => a - b));
    }
  });

  it('in a page from right to left an English sentence keeps its full stop behind its last word', async () => {
    const kit = await open(tacProtocol, recorded(tacProtocol, 'step-down'));
    Object.assign(host!, { dir: 'rtl', lang: 'ur' });
    const tags = ['level-of-need-badge', 'triage-grid', 'consent-checklist', 'step-decision'];
    for (const tag of tags) await openAll(kit, tag);
    const left = (text: Text, at: number) => {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return range.getBoundingClientRect();
    };
    let seen = 0;
    const wrong = tags.flatMap((tag) => {
      const walker = document.createTreeWalker(root(kit, tag), NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
        const at = text.data.search(/[a-z][.?:]\s*$/);
        if (at < 0 || !text.parentElement!.checkVisibility()) continue;
        const [last, stop] = [left(text, at), left(text, at + 1)];
        if (last.top !== stop.top) continue;
        seen += 1;
        if (stop.left < last.left)
          found.push(`${tag}: ${text.parentElement!.localName}.${text.parentElement!.className} ${text.data.trim()}`);
      }
      return found;
    });
    expect(seen).to.be.above(50);
    for (const tag of tags) expect(root(kit, tag).querySelector(':lang(en-GB)'), tag).not.to.equal(null);
    expect(wrong).to.deep.equal([]);
    const heading = root(kit, 'step-decision').querySelector('h2')!;
    expect(getComputedStyle(heading).textAlign, 'and its place in the layout').to.equal('right');
  });
});
