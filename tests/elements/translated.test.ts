import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import {
  addConcern,
  addPerson,
  agree,
  answer,
  newRecord,
  recordAgreement,
  recordSharing,
  startStep,
  type CaseRecord,
} from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, mount, said, translate, until } from './page.js';

const empty = newRecord(cheshireEast2023);
const start: CaseRecord = addPerson(addConcern(empty, { indicator: 'education.extra.1' }), {
  id: 'mum',
  label: 'Mum',
  role: 'adult',
});

/** What a host opens, one after the other: each must be told whole, and nothing of the one before. */
const FAMILIES: readonly (readonly [string, unknown])[] = [
  ['one sign', start],
  ['a sign at the highest level', addConcern(start, { indicator: 'health.statutory.2' })],
  ['nothing', empty],
  ['a question answered', answer(start, 'immediate-risk', 'yes')],
  ['an agreed level', agree(start, { level: 'targeted', tier: 'upper', rationale: 'We talked.', on: '2026-11-22' })],
  ['a refused record', { ...start, score: 4 }],
  ['an agreement', recordAgreement(start, { person: 'mum', state: 'given', on: '2026-11-20', explained: [] })],
  ['a decision to share', recordSharing(start, { decision: 'share', on: '2026-11-20', what: 'Concerns' })],
  ['a step', startStep(start, cheshireEast2023.steps![0]!.id, 'one')],
  ['one sign again', start],
];

const TAGS = ['triage-grid', 'level-of-need-badge', 'consent-checklist', 'step-decision', 'case-summary'] as const;

describe('A page translator that has replaced every text', () => {
  afterEach(clear);

  async function told(translated: boolean): Promise<Record<string, string>[]> {
    const host = document.createElement('threshold-case');
    const parts = [host, ...TAGS.map((tag) => host.appendChild(document.createElement(tag)))];
    host.required = true;
    host.pack = 'cheshire-east-2023';
    host.querySelector('case-summary')!.open = true;
    mount(host);
    await until(() => host.record, 'the document is loaded');
    const signs = () => host.querySelector('triage-grid')!.shadowRoot!.querySelectorAll('[data-sign]').length;
    const all: Record<string, string>[] = [];
    for (const [name, record] of FAMILIES) {
      if (translated) for (const part of parts) translate(part.shadowRoot!);
      const refused = new Promise((resolve) => host.addEventListener('threshold-error', resolve, { once: true }));
      const before = host.record;
      host.record = record as CaseRecord;
      if (name === 'a refused record') await refused;
      else await until(() => host.record !== before, name);
      for (let round = 0; round < 2; round++) await Promise.all(parts.map((part) => part.updateComplete));
      // Closed rows are drawn in idle time.
      await until(() => signs() >= cheshireEast2023.indicators.length, 'every sign is drawn');
      all.push({ name, ...Object.fromEntries(parts.map((part) => [part.localName, said(part)])) });
    }
    if (translated) translate(host.shadowRoot!);
    host.disabled = true;
    await host.updateComplete;
    all.push({ name: 'switched off', case: said(host) });
    host.remove();
    return all;
  }

  it('leaves no old word in any element: each family shows what an untouched page shows', async () => {
    const [wanted, seen] = [await told(false), await told(true)];
    for (const [at, one] of wanted.entries())
      for (const [part, text] of Object.entries(one)) expect(seen[at]![part], `${one.name}: ${part}`).to.equal(text);
  });
});
