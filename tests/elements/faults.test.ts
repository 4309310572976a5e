import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import { CaseSummary } from '../../components/case-summary/case-summary.js';
import { strings as summaryStrings } from '../../components/case-summary/strings.js';
import { strings as consentStrings } from '../../components/consent-checklist/strings.js';
import { strings as badgeStrings } from '../../components/level-of-need-badge/strings.js';
import type { Language } from '../../components/shared/language.js';
import { caseStrings } from '../../components/shared/strings.js';
import { strings as stepStrings } from '../../components/step-decision/strings.js';
import { strings as gridStrings } from '../../components/triage-grid/strings.js';
import {
  addConcern,
  addPerson,
  agree,
  newRecord,
  recordAgreement,
  recordSharing,
  startStep,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast, cheshireEast2023, raw } from '../core/documents.js';
import { clear, heard, mount, said, until } from './page.js';

const LEVELS = cheshireEast2023.levels.map(({ name }) => name);
const empty = newRecord(cheshireEast2023);
const rich: CaseRecord = [
  (record: CaseRecord) => addPerson(record, { id: 'k', label: 'K', role: 'child' }),
  (record: CaseRecord) => addPerson(record, { id: 'mum', label: 'Mum', role: 'adult' }),
  (record: CaseRecord) => addConcern(record, { indicator: 'health.statutory.2', people: ['k'], note: 'Seen today' }),
  (record: CaseRecord) => addConcern(record, { domain: 'health', level: 'extra', text: 'Sleeps badly' }),
  (record: CaseRecord) => agree(record, { level: 'targeted', rationale: 'We talked.', by: 'DSL', on: '2026-11-22' }),
  (record: CaseRecord) => recordAgreement(record, { person: 'mum', state: 'refused', on: '2026-11-20', explained: [] }),
  (record: CaseRecord) => recordSharing(record, { decision: 'share', on: '2026-11-20', what: 'Concerns' }),
  (record: CaseRecord) => startStep(record, cheshireEast2023.steps![0]!.id, 'one'),
].reduce((record, edit) => edit(record), empty);

/** A small document, so that the grid can be drawn anew for each of its sentences. */
const little: CaseRecord = agree(addConcern(newRecord(cheshireEast), { indicator: 'education.extra.1' }), {
  level: 'extra',
  rationale: 'We talked.',
  on: '2026-11-22',
});

/** A family of whom somebody is still to be asked, which the badge counts. */
const asking: CaseRecord = agree(
  addPerson(addConcern(empty, { indicator: 'education.targeted.1' }), { id: 'mum', label: 'Mum', role: 'adult' }),
  {
    level: 'targeted',
    tier: 'lower',
    rationale: '',
    on: '2026-11-22',
  },
);

type Words = Record<string, unknown>;

/** The words that each element says, before a test changes the language. */
const english: Readonly<Record<string, Words>> = {
  shared: { ...caseStrings },
  'triage-grid': { ...gridStrings },
  'level-of-need-badge': { ...badgeStrings },
  'consent-checklist': { ...consentStrings },
  'step-decision': { ...stepStrings },
  'case-summary': { ...summaryStrings },
};

/** English, with something done wherever a sentence is made: it is told which. */
function languageThat(does: (name: string) => void): Language {
  const noting = (part: string, [key, make]: [string, unknown]) =>
    typeof make === 'function'
      ? [[key, (...given: unknown[]) => (does(`${part}.${key}`), make(...given) as unknown)]]
      : [];
  const words = Object.fromEntries(
    Object.entries(english).map(([part, all]) => [
      part,
      Object.fromEntries(Object.entries(all).flatMap((one) => noting(part, one)) as [string, unknown][]),
    ]),
  );
  return { lang: 'en-GB', words };
}

const thrownIn = (name: string) =>
  languageThat((one) => {
    if (one === name) throw new Error(`Thrown by a test: ${name}`);
  });

describe('Whatever is thrown while drawing', () => {
  const silent = console.error;
  const unhandled: unknown[] = [];
  const collect = (event: ErrorEvent | PromiseRejectionEvent) =>
    unhandled.push('reason' in event ? event.reason : event.message);
  before(() => {
    console.error = () => {};
    window.addEventListener('error', collect);
    window.addEventListener('unhandledrejection', collect);
  });
  after(() => {
    console.error = silent;
    window.removeEventListener('error', collect);
    window.removeEventListener('unhandledrejection', collect);
  });
  afterEach(() => {
    clear();
    expect(unhandled.splice(0), 'nothing is thrown into the page').to.deep.equal([]);
  });

  it('in the case itself, which keeps the emergency advice and goes on holding what is inside', async () => {
    const host = document.createElement('threshold-case');
    const badge = host.appendChild(document.createElement('level-of-need-badge'));
    const errors = heard(host, 'threshold-error');
    host.pack = 'cheshire-east-2023';
    host.language = {
      lang: 'en-GB',
      words: {
        shared: {
          forAuthor: () => {
            throw new Error('Thrown by a test.');
          },
        },
      },
    };
    mount(host);
    await until(() => host.record, 'the document is loaded');
    host.record = { ...rich, score: 4 } as never;
    await until(() => errors.length === 2, 'the record is refused, and the case cannot say it');
    await host.updateComplete;
    expect(host.shadowRoot!.querySelector('[role="alert"]')!.textContent).to.include('call 999');
    expect(said(badge)).to.include('999');
    for (const level of LEVELS) expect(said(badge)).not.to.include(level);
    host.record = rich;
    await until(() => said(badge).includes('Targeted Help'), 'the badge shows the next record');
    await host.updateComplete;
    expect(host.shadowRoot!.querySelector('[role="alert"]')).to.equal(null);
  });

  // What an element draws it says in words, and a host may give words that are functions: each is made to throw in its turn.
  for (const [tag, shown, beside] of [
    ['triage-grid', little],
    ['consent-checklist', rich],
    ['step-decision', rich],
    ['case-summary', rich],
    ['level-of-need-badge', asking, 'consent-checklist'],
  ] as const) {
    it(`in any sentence of ${tag}: 999 stays, no level is shown, the host is told once, and it comes back`, async () => {
      const host = document.createElement('threshold-case');
      const element = host.appendChild(document.createElement(tag));
      if (beside) host.append(document.createElement(beside));
      if (element instanceof CaseSummary) element.open = true;
      if (shown === little) host.document = structuredClone(raw.cheshireEast);
      else host.pack = 'cheshire-east-2023';
      mount(host);
      await until(() => host.record, 'the document is loaded');
      host.record = shown;
      await until(() => host.record?.agreed && host.assessment, 'the record is opened');
      const drawn = async () => {
        for (let round = 0; round < 2; round++) await Promise.all([host.updateComplete, element.updateComplete]);
      };
      await drawn();
      const names = shown === little ? cheshireEast.levels.map(({ name }) => name) : LEVELS;
      const levels = () => names.filter((level) => said(element).includes(level));
      const before = levels();
      expect(before, 'it shows levels').not.to.deep.equal([]);

      const used = new Set<string>();
      element.language = languageThat((name) => used.add(name));
      await drawn();
      expect(used.size, 'sentences that it makes').to.be.greaterThan(0);
      const errors = heard(host, 'threshold-error');
      for (const name of used) {
        errors.length = 0;
        element.language = thrownIn(name);
        await drawn();
        expect(said(element), name).to.include('999').and.include('could not be shown');
        expect(levels(), name).to.deep.equal([]);
        element.requestUpdate();
        await element.updateComplete;
        expect(errors, `${name}: once, also where it fails again`).to.have.lengthOf(1);
        element.language = undefined as never;
        await drawn();
        expect(said(element), name).not.to.include('could not be shown');
        expect(levels(), name).to.deep.equal(before);
      }
      expect(host.record!.concerns).to.deep.equal(shown.concerns);
    });
  }

  it('in the frame of a case, which every element would draw in its turn: 999 stays, and the page goes on', async () => {
    const host = document.createElement('threshold-case');
    const parts = [document.createElement('consent-checklist'), document.createElement('step-decision')];
    host.append(...parts);
    host.pack = 'cheshire-east-2023';
    host.language = thrownIn('shared.option');
    mount(host);
    await until(() => host.record, 'the document is loaded');
    host.record = rich;
    await until(() => host.record?.agreed, 'the record is opened');
    const all = () => parts.map(said).join(' ');
    await until(() => all().includes('could not be shown'), 'one of them shows that it failed');
    expect(all()).to.include('999');
    host.language = undefined as never;
    await until(() => !all().includes('could not be shown'), 'both are drawn again');
    expect(all().match(/call 999/gi), 'the emergency line stands once').to.have.lengthOf(1);
  });
});
