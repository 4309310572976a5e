import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import { ConsentChecklist } from '../../components/consent-checklist/consent-checklist.js';
import { LevelOfNeedBadge } from '../../components/level-of-need-badge/level-of-need-badge.js';
import type { CaseElement } from '../../components/shared/case-element.js';
import type { Case } from '../../components/shared/context.js';
import type { ThresholdErrorEvent } from '../../components/shared/events.js';
import { StepDecision } from '../../components/step-decision/step-decision.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { TriageGrid } from '../../components/triage-grid/triage-grid.js';
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

/*
 * What an element draws it draws from a case. A case that throws from the n-th thing on that is read in a
 * drawing makes each part that is drawn fail in its turn.
 */

const LEVELS = cheshireEast2023.levels.map(({ name }) => name);
/** So many places in each element are made to fail: spread over all that it reads. */
const PLACES = 12;

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

/** Counts what a drawing reads of a case, and throws from one place on. */
class Trap {
  at = Infinity;
  read = 0;
  /** The most that one drawing read. */
  most = 0;
  drawing = false;
  readonly #copies = new WeakMap<object, object>();
  readonly #seen = new WeakMap<object, object>();

  /** Of a copy, because what is frozen shows itself only as it is. */
  of<T>(value: T): T {
    if (typeof value !== 'object' || value === null) return value;
    if (!this.#copies.has(value)) this.#copies.set(value, structuredClone(value));
    return this.#around(this.#copies.get(value) as T);
  }

  #around<T>(value: T): T {
    if (typeof value !== 'object' || value === null || !/^(Object|Array)$/.test(value.constructor?.name ?? 'Object'))
      return value;
    const known = this.#seen.get(value);
    if (known) return known as T;
    const proxy = new Proxy(value, {
      get: (target, key, receiver) => {
        if (this.drawing && ++this.read >= this.at) throw new Error(`Thrown by a test at ${String(key)}.`);
        return this.#around(Reflect.get(target, key, receiver));
      },
    });
    this.#seen.set(value, proxy);
    return proxy as T;
  }
}

type Faulty = CaseElement & { readonly trap: Trap };
type Constructor = new () => CaseElement;

/** An element of a class whose case is trapped while it is drawn. */
function faulty(base: unknown, tag: string): () => Faulty {
  class Trapped extends (base as Constructor) {
    readonly trap = new Trap();

    protected override performUpdate(): void {
      Object.assign(this.trap, { read: 0, drawing: true });
      try {
        super.performUpdate();
      } finally {
        this.trap.drawing = false;
        this.trap.most = Math.max(this.trap.most, this.trap.read);
      }
    }

    protected override get case(): Case | undefined {
      const given = super.case;
      if (!given || !this.trap) return given;
      // The parts that are data; who draws the frame, and what edits, are the case's own.
      const { document, record, assessment, consent } = given;
      const drawn = { document, record, assessment, consent };
      return {
        ...given,
        ...Object.fromEntries(Object.entries(drawn).map(([key, value]) => [key, this.trap.of(value)])),
      };
    }
  }
  customElements.define(tag, Trapped);
  return () => document.createElement(tag) as Faulty;
}

const elements: Readonly<Record<string, () => Faulty>> = {
  'triage-grid': faulty(TriageGrid, 'faulty-grid'),
  'consent-checklist': faulty(ConsentChecklist, 'faulty-consent'),
  'step-decision': faulty(StepDecision, 'faulty-step'),
  'level-of-need-badge': faulty(LevelOfNeedBadge, 'faulty-badge'),
};

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

  async function open(make: () => Faulty): Promise<{ host: ThresholdCase; element: Faulty }> {
    const host = document.createElement('threshold-case');
    const element = make();
    host.pack = 'cheshire-east-2023';
    host.append(element);
    mount(host);
    await until(() => host.record, 'the document is loaded');
    await element.updateComplete;
    return { host, element };
  }

  async function opened(host: ThresholdCase, element: Faulty, record: CaseRecord): Promise<void> {
    host.record = record;
    const wanted = JSON.stringify(record.concerns);
    await until(() => JSON.stringify(host.record?.concerns) === wanted && host.assessment, 'the record is opened');
    await drawn(host, element);
  }

  async function drawn(host: ThresholdCase, element: Faulty): Promise<void> {
    for (let round = 0; round < 3; round++) await Promise.all([host.updateComplete, element.updateComplete]);
  }

  for (const [name, make] of Object.entries(elements)) {
    it(`${name} keeps the emergency advice, shows no level, tells the host once, and comes back with the next record`, async () => {
      const { host, element } = await open(make);
      await opened(host, element, rich);
      const sound = said(element);
      expect(
        LEVELS.some((level) => sound.includes(level)),
        'it shows a level',
      ).to.equal(true);

      await opened(host, element, empty);
      const levelsOf = () => LEVELS.filter((level) => said(element).includes(level));
      const before = levelsOf();
      const { trap } = element;
      trap.most = 0;
      await opened(host, element, rich);
      const { most } = trap;
      const places = Math.min(PLACES, most);
      await opened(host, element, empty);

      let failed = 0;
      for (let place = 0; place < places; place++) {
        const errors: ThresholdErrorEvent[] = heard(host, 'threshold-error');
        trap.at = 1 + Math.floor((place * most) / places);
        await opened(host, element, rich);
        const at = `place ${trap.at} of ${most}`;
        // A plan that cannot be worked out is said where it would stand.
        if (said(element).includes('could not be worked out')) failed++;
        if (errors.length) {
          failed++;
          expect(said(element), at).to.include('999').and.include('could not be shown');
          expect(levelsOf(), at).to.deep.equal([]);
          element.requestUpdate();
          await drawn(host, element);
          expect(errors, `${at}: once, also where it fails again`).to.have.lengthOf(1);
        }
        trap.at = Infinity;
        expect(host.record!.concerns, at).to.deep.equal(rich.concerns);
        await opened(host, element, empty);
        expect(said(element), `${at}: it comes back`).not.to.include('could not be');
        expect(levelsOf(), `${at}: as before`).to.deep.equal(before);
        expect(errors.length, at).to.be.at.most(1);
      }
      expect(failed, 'places that failed').to.be.greaterThan(places / 2);
    });
  }

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
