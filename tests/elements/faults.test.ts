import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
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
import { cheshireEast2023 } from '../core/documents.js';
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
});
