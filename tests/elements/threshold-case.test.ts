import { expect } from '@esm-bundle/chai';
import {
  addConcern,
  addPerson,
  addStrength,
  agree,
  answer,
  assess,
  newRecord,
  withWords,
  type CaseRecord,
} from '../../src/index.js';
import type { ThresholdErrorEvent } from '../../components/shared/events.js';
import type { LevelOfNeedBadge } from '../../components/level-of-need-badge/level-of-need-badge.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { cheshireEast, cheshireEast2023, raw, westCheshire } from '../core/documents.js';
import {
  all,
  clear,
  emptyPage,
  faultOf,
  get,
  heard,
  mount,
  open,
  openRecord,
  Page,
  said,
  until,
  words,
} from './page.js';

const PACK = 'cheshire-east-2023';
const CORNER = '/tests/core/corners/cheshire-east.json';
const EMERGENCY = 'If a child is in immediate danger, call 999 now.';
/** The first line of the frame, where an element draws one. */
const DANGER = 'In danger now? Call 999.';
const EXCLUSIONS = 'education.targeted.1';

/** A record with a bit of everything. */
const full: CaseRecord = [
  (record: CaseRecord) => addPerson(record, { id: 'k', label: 'K', role: 'child' }),
  (record: CaseRecord) => addPerson(record, { id: 'mum', label: 'Mum', role: 'adult' }),
  (record: CaseRecord) => addConcern(record, { indicator: EXCLUSIONS, people: ['k'], note: 'School says so' }),
  (record: CaseRecord) => addConcern(record, { domain: 'health', level: 'extra', text: 'Sleeps badly' }),
  (record: CaseRecord) => addStrength(record, { domain: 'education', text: 'Likes one teacher', people: ['k'] }),
  (record: CaseRecord) => answer(record, 'without-social-care', 'yes'),
  (record: CaseRecord) =>
    agree(record, { level: 'targeted', tier: 'lower', rationale: 'We talked it over.', by: 'DSL', on: '2026-11-22' }),
].reduce((record, edit) => edit(record), newRecord(cheshireEast2023));

const one = addConcern(newRecord(cheshireEast2023), { indicator: EXCLUSIONS });
const SPAN = 'Targeted Help, lower or upper tier not yet decided';
/** The same in the answer, whose steps show the tiers. */
const ANSWER = 'the document points to Targeted Help, tier not decided';
/** What stands in view while one works: "" where there is no document. */
const docked = (page: Page) => (page.all('table').length ? words(page.dock) : '');
const LEVELS = cheshireEast2023.levels.map(({ name }) => name);

/** A case with a badge in it: the shortest way to see what an answer looks like. */
class Badged {
  readonly case: ThresholdCase = document.createElement('threshold-case');
  readonly badge: LevelOfNeedBadge = document.createElement('level-of-need-badge');
  readonly ready = heard(this.case, 'threshold-ready');
  readonly changes = heard(this.case, 'threshold-change');
  readonly errors = heard(this.case, 'threshold-error');

  constructor(given: Partial<Pick<ThresholdCase, 'pack' | 'src' | 'document'>> = { pack: PACK }) {
    Object.assign(this.case, given);
    this.case.append(this.badge);
  }

  get alert(): HTMLElement | null {
    return faultOf(this.case);
  }

  async shows(text: string | RegExp): Promise<void> {
    const fits = () => (typeof text === 'string' ? said(this.badge).includes(text) : text.test(said(this.badge)));
    await until(fits, `the badge shows ${text}; it says "${said(this.badge)}"`).catch((error) => {
      throw new Error(`${error.message} At last: "${said(this.badge)}"`);
    });
  }

  async opened(record: unknown): Promise<void> {
    await openRecord(this.case, record);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.case.updateComplete;
    await this.badge.updateComplete;
  }
}

async function ready(given?: ConstructorParameters<typeof Badged>[0]): Promise<Badged> {
  const page = new Badged(given);
  mount(page.case);
  await until(() => page.ready.length, 'the document is loaded');
  await page.settled();
  return page;
}

/** Everything that the page shows of the kit, inside and outside of shadow roots. */
const everything = () =>
  [...document.querySelectorAll('threshold-case, triage-grid, level-of-need-badge')]
    .map((element) => said(element))
    .join(' ');

/** Answers to requests, given when the test says so. */
class Answers {
  readonly #fetch = window.fetch;
  readonly #asked = new Map<string, { resolve(response: Response): void; reject(error: Error): void }>();

  constructor() {
    window.fetch = ((address: string) =>
      new Promise<Response>((resolve, reject) => this.#asked.set(address, { resolve, reject }))) as typeof window.fetch;
  }

  async give(address: string, json: unknown): Promise<void> {
    const asked = await this.#taken(address);
    const response = new Response(JSON.stringify(json));
    asked.resolve(response);
    await until(() => response.bodyUsed, 'the answer is read');
  }

  async fail(address: string): Promise<void> {
    (await this.#taken(address)).reject(new TypeError('Failed to fetch'));
  }

  /** A request, once it is there: it is answered once. */
  async #taken(address: string) {
    const asked = await until(() => this.#asked.get(address), `${address} is asked for`);
    this.#asked.delete(address);
    return asked;
  }

  restore(): void {
    window.fetch = this.#fetch;
  }
}

/** Time in which an answer that was not dropped would have been shown: reading another record takes the same path. */
async function passes(): Promise<void> {
  const other = await ready({ document: structuredClone(raw.westCheshire) });
  await other.opened(addConcern(newRecord(westCheshire), { indicator: westCheshire.indicators[0]!.id }));
  other.case.remove();
}

describe('threshold-case', () => {
  const unhandled: unknown[] = [];
  const collect = (event: ErrorEvent | PromiseRejectionEvent) =>
    unhandled.push('reason' in event ? event.reason : event.message);
  before(() => {
    window.addEventListener('error', collect);
    window.addEventListener('unhandledrejection', collect);
  });
  after(() => {
    window.removeEventListener('error', collect);
    window.removeEventListener('unhandledrejection', collect);
  });
  afterEach(() => {
    clear();
    expect(unhandled.splice(0), 'nothing is thrown into the page').to.deep.equal([]);
  });

  describe('a document', () => {
    it('is loaded by the id of its pack, and threshold-ready tells so once', async () => {
      const page = await ready();
      expect(page.ready.map(({ detail }) => detail.document.provenance.id)).to.deep.equal([PACK]);
      expect(page.case.record).to.deep.equal(newRecord(cheshireEast2023));
      expect(page.case.assessment).to.deep.equal(assess(cheshireEast2023, newRecord(cheshireEast2023)));
      await page.shows('Nothing recorded yet');
      expect(page.errors).to.have.lengthOf(0);
    });

    it('is ready to be worked with while threshold-ready is being sent', async () => {
      const page = new Badged();
      let seen: unknown;
      page.case.addEventListener('threshold-ready', () => {
        seen = page.case.assessment?.domains.length;
        page.case.record = one;
      });
      mount(page.case);
      await page.shows(SPAN);
      expect(seen).to.equal(10);
    });

    it('is taken as data', async () => {
      const page = await ready({ document: structuredClone(raw.westCheshire) });
      expect(page.ready[0]!.detail.document.provenance.title).to.equal('Corner case: West Cheshire');
      await page.opened(addConcern(newRecord(westCheshire), { indicator: 'family.partnership-plus.1' }));
      await page.shows('Universal Plus to Partnership Plus, not yet decided');
    });

    it('is loaded from an address', async () => {
      const page = await ready({ src: CORNER });
      expect(page.ready.map(({ detail }) => detail.document)).to.deep.equal([cheshireEast]);
      await page.opened(addConcern(newRecord(cheshireEast), { indicator: 'education.extra.1' }));
      await page.shows('The document points to: Extra Help');
    });

    it('is loaded by attributes in HTML that a script writes', async () => {
      const host = mount(document.createElement('div'));
      const changes = heard(host, 'threshold-change');
      host.innerHTML = `<form><threshold-case name="family" pack="${PACK}"><triage-grid></triage-grid><level-of-need-badge></level-of-need-badge></threshold-case></form>`;
      const written = host.querySelector('threshold-case')!;
      await until(
        () => /Nothing recorded yet/.test(said(host.querySelector('level-of-need-badge')!)),
        'the badge is bound to the case',
      );
      const grid = host.querySelector('triage-grid')!.shadowRoot!;
      const area = await until(() => all(grid, 'button', /^Education, /)[0], 'the grid shows the document');
      area.click();
      const box = await until(() => all(grid, 'checkbox', /^The child has 3\+ exclusions/)[0], 'the area is open');
      box.click();
      expect(written.record!.concerns.map(({ id }) => id)).to.deep.equal([EXCLUSIONS]);
      expect(JSON.parse(String(new FormData(host.querySelector('form')!).get('family')))).to.deep.equal(written.record);
      expect(changes).to.have.lengthOf(1);
    });

    it('can be changed for another and back without losing what was recorded with either', async () => {
      const page = await ready();
      await page.opened(full);
      page.case.pack = undefined;
      page.case.src = CORNER;
      await until(() => page.ready.length === 2, 'the other document is loaded');
      expect(page.case.record).to.deep.equal(newRecord(cheshireEast));
      const other = addConcern(newRecord(cheshireEast), { indicator: 'education.extra.1' });
      await page.opened(other);
      await page.shows('Extra Help');

      page.case.src = undefined;
      page.case.pack = PACK;
      await until(() => page.ready.length === 3, 'the first document is back');
      expect(page.case.record).to.deep.equal(full);
      await page.shows('Level recorded: Targeted Help, lower tier');

      page.case.src = CORNER;
      await until(() => page.ready.length === 4, 'the other document is back');
      expect(page.case.record).to.deep.equal(other);
    });

    it('can be taken away and given again without losing what was recorded', async () => {
      const page = await ready();
      await page.opened(full);
      page.case.removeAttribute('pack');
      page.case.pack = undefined;
      await page.shows('Level not known yet');
      expect(page.case.assessment).to.equal(null);
      page.case.setAttribute('pack', PACK);
      await page.shows('Level recorded: Targeted Help, lower tier');
      expect(page.case.record).to.deep.equal(full);
    });

    it('shows no level of the old one while the new one is on its way', async () => {
      const answers = new Answers();
      try {
        const page = await ready();
        await page.opened(one);
        await page.shows(SPAN);
        page.case.src = '/slow.json';
        await page.shows('Level not known yet');
        expect(page.case.assessment).to.equal(null);
        await answers.give('/slow.json', raw.cheshireEast);
        await page.shows('Nothing recorded yet');
      } finally {
        answers.restore();
      }
    });
  });

  describe('an answer that comes late', () => {
    let answers: Answers;
    beforeEach(() => (answers = new Answers()));
    afterEach(() => answers.restore());

    it('is dropped when another document was asked for since', async () => {
      const page = new Badged({ src: '/first.json' });
      mount(page.case);
      await page.case.updateComplete;
      page.case.src = '/second.json';
      await answers.give('/second.json', raw.cheshireEast);
      await until(() => page.ready.length, 'the second document is loaded');
      await answers.give('/first.json', raw.westCheshire);
      await passes();
      expect(page.ready.map(({ detail }) => detail.document.provenance.id)).to.deep.equal(['corner-cheshire-east']);
      expect(page.case.record!.document.id).to.equal('corner-cheshire-east');
      expect(page.errors).to.have.lengthOf(0);
    });

    it('is dropped when it is an error and another document was asked for since', async () => {
      const page = new Badged({ src: '/first.json' });
      mount(page.case);
      await page.case.updateComplete;
      page.case.src = '/second.json';
      await page.case.updateComplete;
      page.case.src = '/third.json';
      await answers.give('/third.json', raw.cheshireEast);
      await until(() => page.ready.length, 'the third document is loaded');
      await answers.fail('/first.json');
      await answers.give('/second.json', { not: 'a pack' });
      await passes();
      expect(page.errors).to.have.lengthOf(0);
      await page.shows('Nothing recorded yet');
    });

    it('that could not be reached is asked for again when the case is put elsewhere', async () => {
      const page = new Badged({ src: '/moved.json' });
      mount(page.case);
      await answers.fail('/moved.json');
      await until(() => page.errors.length, 'the fault is told');
      page.case.remove();
      // Asking by itself ends here: nothing stands that would show it.
      window.dispatchEvent(new Event('online'));
      await passes();
      mount(page.case);
      await answers.give('/moved.json', raw.cheshireEast);
      await until(() => page.ready.length, 'the document is loaded');
      await page.shows('Nothing recorded yet');
    });

    it('is dropped when the document was taken away since', async () => {
      const page = new Badged({ src: '/first.json' });
      mount(page.case);
      await page.case.updateComplete;
      page.case.src = undefined;
      await answers.give('/first.json', raw.cheshireEast);
      await passes();
      expect(page.ready).to.have.lengthOf(0);
      expect(page.case.record).to.equal(null);
      await page.shows('Level not known yet');
    });
  });

  describe('a record', () => {
    it('comes back as it was given', async () => {
      const page = await ready();
      await page.opened(structuredClone(full));
      expect(page.case.record).to.deep.equal(full);
      expect(page.case.assessment).to.deep.equal(assess(cheshireEast2023, full));
      const saved = JSON.parse(JSON.stringify(page.case.record));
      const other = await ready();
      await other.opened(saved);
      expect(other.case.record).to.deep.equal(full);
    });

    it('is not changed from outside through the data that was given', async () => {
      const page = await ready();
      const given = structuredClone(one) as { concerns: unknown[] };
      await page.opened(given);
      given.concerns.length = 0;
      expect(page.case.record).to.deep.equal(one);
    });

    it('that is given before the document has come is opened when it comes', async () => {
      const page = new Badged({});
      page.case.record = full;
      mount(page.case);
      await page.case.updateComplete;
      expect(page.case.record).to.equal(null);
      page.case.pack = PACK;
      await page.shows('Level recorded: Targeted Help, lower tier');
      expect(page.case.record).to.deep.equal(full);
      expect(page.errors).to.have.lengthOf(0);
    });

    it('that is given while a faulty document stands is opened when a sound one comes', async () => {
      const page = new Badged({ pack: 'no-such-pack' });
      mount(page.case);
      await until(() => page.errors.length, 'the pack is refused');
      page.case.record = full;
      page.case.pack = PACK;
      await page.shows('Level recorded: Targeted Help, lower tier');
      expect(page.case.record).to.deep.equal(full);
    });

    for (const order of ['the document first', 'the record first']) {
      it(`and its document can be given in one go, ${order}`, async () => {
        const page = await ready();
        await page.opened(one);
        const other = addConcern(newRecord(cheshireEast), { indicator: 'education.extra.1' });
        const steps = [
          () => (page.case.document = structuredClone(raw.cheshireEast)),
          () => (page.case.record = other),
        ];
        for (const step of order === 'the record first' ? steps.reverse() : steps) step();
        await page.shows('The document points to: Extra Help');
        expect(page.case.record).to.deep.equal(other);
        expect(page.errors).to.have.lengthOf(0);
      });
    }

    it('that is given last is the one that is opened', async () => {
      const page = await ready();
      page.case.record = 'damaged' as never;
      page.case.record = one;
      page.case.record = full;
      await until(() => page.case.record?.agreed, 'the last record is opened');
      await passes();
      expect(page.case.record).to.deep.equal(full);
      expect(page.errors).to.have.lengthOf(0);
    });

    it('that is an older copy takes nothing away for good: Undo brings back what came after, and what is half written stays', async () => {
      const page = await open();
      await page.tick('The child has 3+ exclusions');
      const behind = structuredClone(page.record);
      await page.write('Often tired', 'Health', 'Extra Help');
      const latest = page.record;
      await page.openArea('Education');
      await page.press(page.get('button', '+ Own words: Education, Extra Help'));
      await page.fill(page.get('textbox', 'Your own words: Education, Extra Help'), 'Late again');
      await openRecord(page.case, behind);
      await page.settled();
      expect(page.record).to.deep.equal(behind);
      expect(page.get<HTMLInputElement>('textbox', 'Your own words: Education, Extra Help').value).to.equal(
        'Late again',
      );
      await page.press(page.get('button', /^Undo/));
      expect(page.record).to.deep.equal(latest);
    });

    it('of another family, an empty one too, leaves nothing of the one before to go back to', async () => {
      const page = await open();
      for (const next of [newRecord(cheshireEast2023), full]) {
        await page.tick('The child has 3+ exclusions');
        await openRecord(page.case, next);
        await page.settled();
        expect(page.record).to.deep.equal(next);
        expect(page.all('button', /^Undo/)).to.have.lengthOf(0);
      }
    });

    it('cannot be undone to one of other signs, where its document comes again with other words', async () => {
      const page = await open({ document: structuredClone(cheshireEast2023) });
      await page.tick('The child has 3+ exclusions');
      const ready = heard(page.case, 'threshold-ready');
      const other = structuredClone(cheshireEast2023);
      page.case.document = {
        ...other,
        indicators: other.indicators.map((sign) => (sign.id === EXCLUSIONS ? { ...sign, text: 'Bites nails' } : sign)),
      };
      await until(() => ready.length, 'the other document is loaded');
      await page.settled();
      expect(page.record.reopened).to.have.lengthOf(1);
      expect(page.all('button', /^Undo/)).to.have.lengthOf(0);
    });

    it('is emptied by null, and by clear()', async () => {
      const page = await ready();
      await page.opened(full);
      page.case.record = null;
      expect(page.case.record).to.deep.equal(newRecord(cheshireEast2023));
      await page.shows('Nothing recorded yet');
      await page.opened(full);
      page.case.clear();
      expect(page.case.record).to.deep.equal(newRecord(cheshireEast2023));
      await page.shows('Nothing recorded yet');
    });

    it('that was given and not yet opened is taken away by clear() too', async () => {
      const page = await ready();
      page.case.record = full;
      page.case.clear();
      await passes();
      expect(page.case.record).to.deep.equal(newRecord(cheshireEast2023));

      const late = new Badged({});
      late.case.record = full;
      late.case.clear();
      late.case.pack = PACK;
      mount(late.case);
      await until(() => late.ready.length, 'the document is loaded');
      await passes();
      expect(late.case.record).to.deep.equal(newRecord(cheshireEast2023));
    });
  });

  it('forgets by clear() what it kept of a document that was taken away', async () => {
    const page = await ready();
    const form = mount(document.createElement('form'));
    page.case.setAttribute('name', 'family');
    form.append(page.case);
    await page.opened(full);
    page.case.pack = undefined;
    await page.shows('Level not known yet');
    page.case.clear();
    expect([...new FormData(form)]).to.deep.equal([]);
    page.case.pack = PACK;
    await page.shows('Nothing recorded yet');
    expect(page.case.record).to.deep.equal(newRecord(cheshireEast2023));
  });

  it('forgets by clear() what was recorded with an earlier document, and what the host opened with it', async () => {
    const page = await ready();
    await page.opened(full);
    page.case.pack = 'worcestershire-2019';
    await until(() => page.case.record?.document.id === 'worcestershire-2019', 'the other document is loaded');
    page.case.clear();
    page.case.pack = PACK;
    await until(() => page.case.record?.document.id === PACK, 'the first document is back');
    expect(page.case.record).to.deep.equal(newRecord(cheshireEast2023));
  });

  describe('the assessment', () => {
    it('can be read and not be written', async () => {
      const page = await ready();
      await page.opened(one);
      expect(() => {
        (page.case as { assessment: unknown }).assessment = null;
      }).to.throw(TypeError);
      expect(page.case.assessment).to.deep.equal(assess(cheshireEast2023, one));
    });

    it('is null before there is a document', () => {
      expect(mount(document.createElement('threshold-case')).assessment).to.equal(null);
    });
  });

  describe('threshold-change', () => {
    it('is sent once for each thing that a person decides, with the record and the assessment', async () => {
      const page = await open();
      const changes = heard(page.case, 'threshold-change');
      const did = async (what: () => Promise<void>) => {
        const before = changes.length;
        await what();
        expect(changes.length - before, String(what)).to.equal(1);
        const { detail } = changes.at(-1)!;
        expect(detail.record).to.equal(page.case.record);
        expect(detail.assessment).to.deep.equal(assess(cheshireEast2023, page.record));
      };
      const sign = await page.reach('The child has 3+ exclusions');
      await did(() => page.press(sign));
      await did(() => page.press(sign));
      await did(() => page.press(page.get('button', 'Undo')));
      await did(() => page.addPerson('K'));
      await did(() => page.write('Sleeps badly', page.rows()[2]!, 'Extra Help'));
      await did(() => page.write('Likes one teacher', page.rows()[0]!));
      await did(() => page.judge('No, it is not urgent'));
      await did(() => page.answer(/without.*social care/, 'Yes'));
      await did(async () => {
        await page.press(page.get('button', 'Record a level'));
        await page.press(page.get('radio', /^Targeted Help, lower tier/));
        await page.press(page.get('button', 'Record this level'));
      });
      await did(async () => {
        await page.press(page.get('button', 'Change: the level you recorded'));
        await page.press(page.get('button', 'Remove this decision'));
      });
    });

    it('leaves every shadow root around the case and comes from the case', async () => {
      const host = mount(document.createElement('div'));
      const inner = host.attachShadow({ mode: 'open' });
      const page = new Page();
      page.case.pack = PACK;
      page.case.append(page.grid);
      inner.append(page.case);
      await until(() => page.case.record, 'the document is loaded');
      page.source = cheshireEast2023;
      await page.settled();
      const outside = heard(document, 'threshold-change');
      const path: EventTarget[] = [];
      document.addEventListener('threshold-change', (event) => path.push(...event.composedPath()), { once: true });
      await page.tick('The child has 3+ exclusions');
      expect(outside).to.have.lengthOf(1);
      expect(outside[0]!.bubbles && outside[0]!.composed).to.equal(true);
      expect(path[0]).to.equal(page.case);
    });

    it('is not sent when code changes the record, the document or the case', async () => {
      const page = await ready();
      await page.opened(full);
      await page.opened(one);
      page.case.record = null;
      await page.opened(one);
      page.case.clear();
      page.case.formResetCallback();
      page.case.formStateRestoreCallback(JSON.stringify(full));
      await until(() => page.case.record?.agreed, 'the record is restored');
      page.case.src = CORNER;
      await until(() => page.ready.length === 2, 'another document is loaded');
      page.case.remove();
      mount(page.case);
      await page.settled();
      expect(page.changes).to.have.lengthOf(0);
    });

    it('is not sent for looking around', async () => {
      const page = await open();
      const changes = heard(page.case, 'threshold-change');
      await page.search('school');
      for (const name of ['Open all', 'Only recorded', 'Only recorded', 'Close all', 'Answer'])
        await page.press(page.get('button', name));
      for (const fold of [/^About this document/, 'Who to ring']) await page.disclose(fold);
      await page.press(page.all('button', /^Judge it/)[0]!);
      expect(changes).to.have.lengthOf(0);
      expect(page.record).to.deep.equal(newRecord(cheshireEast2023));
    });
  });

  describe('a form', () => {
    async function inForm(name?: string) {
      const form = mount(document.createElement('form'));
      const page = new Badged();
      if (name) page.case.setAttribute('name', name);
      form.append(page.case);
      await until(() => page.ready.length, 'the document is loaded');
      return { form, page };
    }

    it('submits the record as JSON under the name of the case', async () => {
      const { form, page } = await inForm('family');
      await page.opened(full);
      const data = [...new FormData(form)];
      expect(data.map(([name]) => name)).to.deep.equal(['family']);
      expect(JSON.parse(String(data[0]![1]))).to.deep.equal(full);
      expect([...form.elements]).to.include(page.case);
    });

    it('submits what a person just recorded, already in threshold-change', async () => {
      const form = mount(document.createElement('form'));
      const page = await open();
      page.case.setAttribute('name', 'family');
      form.append(page.case);
      await page.settled();
      let sent: unknown;
      page.case.addEventListener(
        'threshold-change',
        () => (sent = JSON.parse(String(new FormData(form).get('family')))),
      );
      await page.tick('The child has 3+ exclusions');
      expect(sent).to.deep.equal(withWords(cheshireEast2023, one));
    });

    it('submits nothing of a case without a name, nor of one without a document', async () => {
      const { form, page } = await inForm();
      await page.opened(full);
      expect([...new FormData(form)]).to.deep.equal([]);
      const empty = document.createElement('threshold-case');
      empty.setAttribute('name', 'empty');
      form.append(empty);
      expect([...new FormData(form)]).to.deep.equal([]);
    });

    it('keeps saying what is wrong when it is reset while the document could not be loaded', async () => {
      const { form, page } = await inForm('family');
      await page.opened(full);
      page.case.pack = 'no-such-pack';
      await until(() => page.alert, 'the case says what is wrong');
      form.reset();
      await page.settled();
      expect(words(page.alert)).to.include('no bundled threshold document "no-such-pack"');
      expect(page.case.assessment).to.equal(null);
    });

    it('gives a case what the browser kept of it, before the document or after', async () => {
      const { form, page } = await inForm('family');
      await page.opened(full);
      const kept = String(new FormData(form).get('family'));

      const after = await ready();
      after.case.formStateRestoreCallback(kept);
      await after.shows('Level recorded: Targeted Help, lower tier');
      expect(after.case.record).to.deep.equal(full);

      const before = new Badged();
      before.case.formStateRestoreCallback(kept);
      mount(before.case);
      await before.shows('Level recorded: Targeted Help, lower tier');
      expect(before.case.record).to.deep.equal(full);
    });

    it('refuses what the browser kept where it is damaged', async () => {
      const page = await ready();
      await page.opened(one);
      page.case.formStateRestoreCallback('{"format": "threshold-kit/rec');
      await until(() => page.alert, 'the case says what is wrong');
      expect(page.case.record).to.deep.equal(one);
      expect(page.errors).to.have.lengthOf(1);
    });
  });

  /** What every fault has in common: said once, plainly, with the emergency advice and without a level. */
  async function expectFault(page: Badged, sentence: RegExp): Promise<ThresholdErrorEvent> {
    const alert = await until(() => page.alert, 'the case says what is wrong');
    await page.settled();
    expect(page.errors).to.have.lengthOf(1);
    const error = page.errors[0]!;
    expect(error.cancelable && error.bubbles && error.composed, 'cancelable, bubbling and composed').to.equal(true);
    expect(error.detail.message).to.match(sentence);
    expect(words(alert)).to.include(error.detail.message).and.include(EMERGENCY);
    expect(words(alert).indexOf(EMERGENCY), 'the emergency advice comes first').to.equal(0);
    expect(words(alert)).to.include('No level is shown');
    expect(alert.checkVisibility()).to.equal(true);
    for (const { path, message } of error.detail.issues) {
      expect(message).to.match(/[.)]$/);
      expect(alert.textContent).to.include(message).and.include(path);
    }
    expect(page.case.assessment).to.equal(null);
    expect(said(page.badge)).to.include('The level could not be worked out').and.include('999');
    for (const name of LEVELS) expect(everything()).not.to.include(name);
    return error;
  }

  const badDocuments: [string, ConstructorParameters<typeof Badged>[0], RegExp, number][] = [
    [
      'no bundled pack has the id',
      { pack: 'no-such-pack' },
      /^There is no bundled threshold document "no-such-pack"\. Use one of /,
      0,
    ],
    [
      'nothing is at the address',
      { src: '/tests/core/corners/none.json' },
      /^The threshold document at "\/tests\/core\/corners\/none\.json" could not be loaded: the server answered 404\./,
      0,
    ],
    [
      'the file is not JSON',
      { src: '/tests/core/documents.ts' },
      /^The file at "\/tests\/core\/documents\.ts" is not a threshold document: it is not JSON\./,
      0,
    ],
    [
      'the file is JSON and not a pack',
      { src: '/package.json' },
      /^The threshold document has faults, so it cannot be used safely\.$/,
      1,
    ],
    [
      'the pack has a fault',
      { document: { ...structuredClone(raw.cheshireEast), verdicts: true } },
      /^The threshold document has faults/,
      1,
    ],
    ['the document is not a pack at all', { document: 'cheshire-east-2023' }, /^The threshold document has faults/, 1],
    [
      'the network is down',
      { src: 'http://127.0.0.1:1/pack.json' },
      /^The threshold document "http:\/\/127\.0\.0\.1:1\/pack\.json" could not be loaded\. Check your connection/,
      0,
    ],
  ];

  describe('a document that cannot be used', () => {
    for (const [why, given, sentence, issues] of badDocuments) {
      it(`is refused in a plain sentence: ${why}`, async () => {
        const page = new Badged(given);
        mount(page.case);
        const error = await expectFault(page, sentence);
        expect(error.detail.issues.length).to.be.at.least(issues);
        expect(page.ready).to.have.lengthOf(0);
        expect(page.case.record).to.equal(null);
      });

      it(`takes the level off the screen and nothing of what was recorded: ${why}`, async () => {
        const page = await ready();
        await page.opened(full);
        await page.shows('Level recorded: Targeted Help, lower tier');
        if (!given!.pack) page.case.pack = undefined;
        Object.assign(page.case, given);
        await expectFault(page, sentence);
        expect(page.case.record).to.deep.equal(full);
        expect(
          all(page.case.shadowRoot!, 'button', /Continue/),
          'nothing to go on with: there is no document',
        ).to.have.lengthOf(0);

        Object.assign(page.case, { pack: PACK, src: undefined, document: undefined });
        await page.shows('Level recorded: Targeted Help, lower tier');
        expect(page.case.record).to.deep.equal(full);
        expect(page.alert).to.equal(null);
        expect(page.errors).to.have.lengthOf(1);
      });
    }

    it('leaves the grid with the emergency advice, no level and nothing to tick', async () => {
      const page = await open({ record: full });
      const errors = heard(page.case, 'threshold-error');
      page.case.pack = 'no-such-pack';
      await until(() => errors.length, 'the pack is refused');
      await page.settled();
      expect(words(page.root)).to.include(DANGER);
      for (const name of LEVELS) expect(everything()).not.to.include(name);
      expect(page.all('checkbox')).to.have.lengthOf(0);
      page.case.pack = PACK;
      await until(() => page.all('table').length, 'the grid is back');
      expect((await page.reach('The child has 3+ exclusions')).checked).to.equal(true);
      expect(page.record).to.deep.equal(full);
    });

    it('can be answered by the host with another one, from within threshold-error', async () => {
      const page = new Badged({ pack: 'no-such-pack' });
      page.case.addEventListener('threshold-error', () => (page.case.pack = PACK));
      mount(page.case);
      await page.shows('Nothing recorded yet');
      expect(page.alert).to.equal(null);
      expect(page.errors).to.have.lengthOf(1);
    });
  });

  const badRecords: [string, unknown, RegExp][] = [
    ['it is not a record', 'damaged', /not a record of the kit/],
    ['it is a list', [], /./],
    ['it has an unknown key', { ...full, score: 4 }, /score/],
    ['a part is missing', (({ concerns: _, ...rest }) => rest)(full), /./],
    ['it was made with another document', newRecord(cheshireEast), /made with "corner-cheshire-east"/],
    [
      'its format is newer',
      { ...full, format: 'threshold-kit/record@3' },
      /format "threshold-kit\/record@3", which this version cannot read/,
    ],
  ];

  describe('a record that cannot be opened', () => {
    for (const [why, record, issue] of badRecords) {
      it(`is refused in a plain sentence, and what was recorded stays: ${why}`, async () => {
        const page = await ready();
        await page.opened(full);
        page.case.record = record as never;
        const { detail } = await expectFault(page, /^The record could not be read, so it was not opened\.$/);
        expect(detail.issues.map(({ message }) => message).join(' ')).to.match(issue);
        expect(page.case.record).to.deep.equal(full);

        const goOn = get(faultOf(page.case)!, 'button', 'Continue with your record');
        goOn.click();
        await page.shows('Level recorded: Targeted Help, lower tier');
        expect(page.alert).to.equal(null);
        expect(page.case.record).to.deep.equal(full);
        expect(page.case.assessment).to.deep.equal(assess(cheshireEast2023, full));
        expect(page.errors).to.have.lengthOf(1);
        expect(page.changes).to.have.lengthOf(0);
      });

      it(`is refused when it was given before the document had come: ${why}`, async () => {
        const page = new Badged();
        page.case.record = record as never;
        mount(page.case);
        await expectFault(page, /^The record could not be read/);
        expect(page.case.record).to.deep.equal(newRecord(cheshireEast2023));
      });
    }

    it('leaves the grid usable, without a level as its answer, and what is then recorded is kept', async () => {
      const page = await open({ record: one });
      const errors = heard(page.case, 'threshold-error');
      const changes = heard(page.case, 'threshold-change');
      page.case.record = 'damaged' as never;
      await until(() => errors.length, 'the record is refused');
      await page.settled();
      expect(words(page.root)).to.include(DANGER);
      expect(words(page.answerPart)).to.include('No level can be shown');
      for (const name of LEVELS) expect(words(page.answerPart)).not.to.include(name);
      await page.tick('The child is persistently absent');
      expect(changes).to.have.lengthOf(1);
      expect(changes[0]!.detail.assessment).to.equal(null);
      get(faultOf(page.case)!, 'button', 'Continue with your record').click();
      await page.settled();
      expect(page.record.concerns.map(({ id }) => id)).to.deep.equal([EXCLUSIONS, 'education.targeted.3']);
      expect(words(page.answerPart)).to.include(ANSWER);
    });

    it('is followed by a sound one without a trace of the fault', async () => {
      const page = await ready();
      page.case.record = 'damaged' as never;
      await until(() => page.alert, 'the case says what is wrong');
      await page.opened(one);
      await page.shows(SPAN);
      expect(page.alert).to.equal(null);
    });
  });

  describe('threshold-error that the host cancels', () => {
    async function cancelled(start: (page: Badged) => void) {
      const page = await ready();
      await page.opened(full);
      page.case.addEventListener('threshold-error', (event) => event.preventDefault());
      start(page);
      await until(() => page.alert, 'the emergency advice is shown');
      await page.settled();
      return page;
    }

    for (const [what, start] of [
      ['a document', (page: Badged) => (page.case.pack = 'no-such-pack')],
      ['a record', (page: Badged) => (page.case.record = 'damaged' as never)],
    ] as const) {
      it(`hides the kit's message about ${what}, keeps the emergency advice and shows no level`, async () => {
        const page = await cancelled(start);
        expect(words(page.alert)).to.equal(EMERGENCY);
        expect(everything()).not.to.include(page.errors[0]!.detail.message);
        expect(said(page.badge)).to.include('The level could not be worked out').and.include('999');
        for (const name of LEVELS) expect(everything()).not.to.include(name);
        expect(page.case.record).to.deep.equal(full);
      });
    }

    it('lets the host go on with what was recorded by setting it again', async () => {
      const page = await cancelled((one) => (one.case.record = 'damaged' as never));
      const kept = page.case.record!;
      page.case.record = kept;
      await page.shows('Level recorded: Targeted Help, lower tier');
      expect(page.alert).to.equal(null);
      expect(page.case.record).to.deep.equal(full);
    });

    it('is sent when the level is gone already, and what the host then does holds', async () => {
      const page = await ready();
      await page.opened(full);
      let seen: unknown = 'not asked';
      page.case.addEventListener('threshold-error', (event) => {
        event.preventDefault();
        seen = page.case.assessment;
        page.case.clear();
      });
      page.case.record = 'damaged' as never;
      await page.shows('Nothing recorded yet');
      expect(seen).to.equal(null);
      expect(page.alert).to.equal(null);
    });
  });

  describe('elements that come in any order', () => {
    const tags = ['threshold-case', 'triage-grid', 'level-of-need-badge'];
    const orders = tags.flatMap((first) =>
      tags
        .filter((tag) => tag !== first)
        .map((second) => [first, second, tags.find((tag) => tag !== first && tag !== second)!]),
    );

    for (const order of orders) {
      it(`end the same: ${order.join(', then ')}`, async () => {
        const page = await emptyPage(
          `<form><threshold-case name="family" pack="${PACK}"><div><triage-grid></triage-grid></div><p><level-of-need-badge></level-of-need-badge></p></threshold-case></form>`,
        );
        const host = page.document.querySelector('threshold-case')!;
        host.record = page.window.JSON.parse(JSON.stringify(one));
        for (const tag of order) await page.load(`/components/${tag}/define.ts`);
        await until(
          () => page.document.querySelector('level-of-need-badge')!.shadowRoot!.textContent!.includes(SPAN),
          'the badge shows the record',
        );
        const grid = page.document.querySelector('triage-grid')!.shadowRoot!;
        const find = <T extends HTMLElement>(selector: string, text: string) =>
          [...grid.querySelectorAll<T>(selector)].find((one) => one.textContent!.trim().startsWith(text));
        (await until(() => find('button[aria-expanded]', 'Education,'), 'the grid shows the document')).click();
        const box = await until(
          () => find<HTMLLabelElement>('label', 'The child has 3+ exclusions')?.control as HTMLInputElement | undefined,
          'the area is open',
        );
        expect(box.checked).to.equal(true);
        box.click();
        await until(
          () =>
            page.document
              .querySelector('level-of-need-badge')!
              .shadowRoot!.textContent!.includes('Nothing recorded yet'),
          'the badge follows the grid',
        );
        expect(JSON.parse(String(new page.window.FormData(page.document.forms[0]).get('family')))).to.deep.equal(
          newRecord(cheshireEast2023),
        );
      });
    }

    it('end the same when they are put into a case that is there already', async () => {
      const page = await ready();
      await page.opened(one);
      const late = document.createElement('level-of-need-badge');
      page.case.append(late);
      await until(() => said(late).includes(SPAN), 'the late badge shows the record');
    });
  });

  describe('a case that moves', () => {
    it('keeps everything when it is moved, and goes on working', async () => {
      const page = await open({ record: full });
      const changes = heard(page.case, 'threshold-change');
      const elsewhere = mount(document.createElement('section'));
      elsewhere.append(page.case);
      await page.settled();
      expect(page.record).to.deep.equal(full);
      expect((await page.reach('The child has 3+ exclusions')).checked).to.equal(true);
      await page.tick('The child is persistently absent');
      expect(page.record.concerns).to.have.lengthOf(3);
      expect(changes).to.have.lengthOf(1);
    });

    it('keeps everything while it is off the page, and takes a record there', async () => {
      const page = await open({ record: full });
      page.case.remove();
      await page.settled();
      expect(page.record).to.deep.equal(full);
      page.case.record = one;
      await until(() => page.case.record?.concerns.length === 1, 'the record is opened off the page');
      mount(page.case);
      await page.settled();
      await until(() => docked(page).includes('1 thing recorded'), 'the grid shows it');
      expect((await page.reach('The child has 3+ exclusions')).checked).to.equal(true);
      expect(words(page.answerPart)).to.include(ANSWER);
      expect(page.record).to.deep.equal(one);
    });

    it('ends ready when it is moved and removed while its document is on the way', async () => {
      const answers = new Answers();
      try {
        const page = new Badged({ src: '/slow.json' });
        mount(page.case);
        await page.case.updateComplete;
        const record = addConcern(newRecord(cheshireEast), { indicator: 'education.extra.1' });
        page.case.record = record;
        mount(document.createElement('section')).append(page.case);
        page.case.remove();
        await answers.give('/slow.json', raw.cheshireEast);
        await until(() => page.case.record?.concerns.length, 'the document and the record have come');
        mount(page.case);
        await page.shows('Extra Help');
        expect(page.ready).to.have.lengthOf(1);
        expect(page.case.record).to.deep.equal(record);
      } finally {
        answers.restore();
      }
    });

    it('submits with the form it is moved to', async () => {
      const page = await ready();
      page.case.setAttribute('name', 'family');
      await page.opened(full);
      const form = mount(document.createElement('form'));
      form.append(page.case);
      expect(JSON.parse(String(new FormData(form).get('family')))).to.deep.equal(full);
    });
  });

  describe('a grid that moves', () => {
    it('shows the case that it is in, each time', async () => {
      const first = await open({ record: one });
      const second = await ready();
      await second.opened(full);
      const { grid } = first;

      second.case.append(grid);
      await first.settled();
      expect(words(first.answerPart)).to.include('Level recorded by DSL, 22 November: Targeted Help, lower tier');
      await first.tick('The child is persistently absent');
      expect(first.case.record).to.deep.equal(one);
      expect(second.case.record!.concerns).to.have.lengthOf(3);

      first.case.append(grid);
      await first.settled();
      expect(words(first.answerPart)).to.include(ANSWER);
      expect(docked(first)).to.include('1 thing recorded');
      await first.tick('The child has 3+ exclusions');
      expect(first.record.concerns).to.have.lengthOf(0);
      expect(second.case.record!.concerns).to.have.lengthOf(3);
    });

    it('shows no case when it is outside of any, and finds its way back', async () => {
      const page = await open({ record: full });
      mount(page.grid);
      await page.settled();
      expect(words(page.root)).to.include(DANGER).and.include('No threshold document was named');
      for (const name of LEVELS) expect(words(page.root)).not.to.include(name);
      page.case.record = one;
      await until(() => page.case.record?.concerns.length === 1, 'the case goes on without the grid');
      expect(words(page.root)).to.include('No threshold document was named');
      page.case.append(page.grid);
      await page.settled();
      expect(words(page.answerPart)).to.include(ANSWER);
    });

    it('takes the case that is put around it later', async () => {
      const badge = mount(document.createElement('level-of-need-badge'));
      await badge.updateComplete;
      expect(said(badge)).to.equal('Level not known yet');
      const page = await ready();
      await page.opened(one);
      expect(said(badge)).to.equal('Level not known yet');
      page.case.append(badge);
      await until(() => said(badge).includes(SPAN), 'the badge shows the case');
    });

    it('with a document of its own keeps to it and keeps what was recorded in it', async () => {
      const page = await open({ record: full });
      page.grid.pack = PACK;
      await until(() => docked(page).includes('Nothing recorded yet'), 'the grid has a record of its own');
      const fromGrid = heard(page.grid, 'threshold-change');
      await page.tick('The child is persistently absent');
      expect(fromGrid.map(({ detail }) => detail.record.concerns.map(({ id }) => id))).to.deep.equal([
        ['education.targeted.3'],
      ]);
      expect(page.record).to.deep.equal(full);

      page.grid.pack = undefined;
      await until(() => docked(page).includes('Level recorded'), 'the grid shows the case around it');
      expect((await page.reach('The child has 3+ exclusions')).checked).to.equal(true);
      page.grid.pack = PACK;
      await until(() => docked(page).includes('Points to'), 'what was recorded in the grid is there again');
      expect((await page.reach('The child is persistently absent')).checked).to.equal(true);
      expect(page.record).to.deep.equal(full);
    });

    it('tells nothing of a document that it was not asked for any more', async () => {
      const answers = new Answers();
      try {
        const page = await open({ record: one });
        const errors = heard(page.case, 'threshold-error');
        const loaded = heard(page.grid, 'threshold-ready');
        page.grid.src = '/slow.json';
        await page.settled();
        page.grid.src = undefined;
        await page.settled();
        await answers.fail('/slow.json');
        await passes();
        expect(errors).to.have.lengthOf(0);
        expect(loaded).to.have.lengthOf(0);
        expect(words(page.answerPart)).to.include(ANSWER);
      } finally {
        answers.restore();
      }
    });
  });

  it('does not mix with another case on the page', async () => {
    const first = await open();
    const second = await open();
    const third = await ready({ src: CORNER });
    const changes = [first, second, third].map((page) => heard(page.case, 'threshold-change'));
    await first.tick('The child has 3+ exclusions');
    await second.tick('The child is persistently late');
    await first.tick('The child is persistently absent');
    expect(first.record.concerns.map(({ id }) => id)).to.deep.equal([EXCLUSIONS, 'education.targeted.3']);
    expect(second.record.concerns.map(({ id }) => id)).to.deep.equal(['education.extra.5']);
    expect(third.case.record).to.deep.equal(newRecord(cheshireEast));
    expect(changes.map(({ length }) => length)).to.deep.equal([2, 1, 0]);
    expect(words(first.answerPart)).to.include(ANSWER);
    expect(words(second.answerPart)).to.include('Extra Help');
    await first.press(first.get('button', 'Undo'));
    expect(first.record.concerns).to.have.lengthOf(1);
    expect(second.record.concerns).to.have.lengthOf(1);
    first.case.record = 'damaged' as never;
    await until(() => faultOf(first.case), 'the first case says what is wrong');
    expect(second.case.assessment).not.to.equal(null);
    expect(words(faultOf(second.case))).to.equal('');
  });

  it('sends nothing, stores nothing and leaves address and title alone while a person works', async () => {
    const page = await open();
    // What an earlier test left would hide the same written again.
    localStorage.clear();
    sessionStorage.clear();
    const traces = async () => ({
      requests: performance.getEntriesByType('resource').map(({ name }) => name),
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      address: location.href,
      history: history.length,
      state: history.state as unknown,
      title: document.title,
    });
    const sent: unknown[] = [];
    const kept = { fetch: window.fetch, beacon: navigator.sendBeacon, open: XMLHttpRequest.prototype.open };
    const before = await traces();
    window.fetch = (...what) => (sent.push(what), kept.fetch(...what));
    navigator.sendBeacon = (...what) => (sent.push(what), true);
    XMLHttpRequest.prototype.open = function (...what: unknown[]) {
      sent.push(what);
    };
    try {
      await page.addPerson('K');
      await page.tick('The child has 3+ exclusions');
      await page.write('Sleeps badly', page.rows()[2]!, 'Extra Help');
      await page.search('school');
      await page.judge('No, it is not urgent');
      await page.answer(/without.*social care/, 'Not sure');
      await page.press(page.get('button', 'Record a level'));
      await page.press(page.get('radio', /^Targeted Help, lower tier/));
      await page.press(page.get('button', 'Record this level'));
      await page.press(page.get('button', 'Undo'));
      page.case.clear();
      await page.settled();
    } finally {
      window.fetch = kept.fetch;
      navigator.sendBeacon = kept.beacon;
      XMLHttpRequest.prototype.open = kept.open;
    }
    expect(sent).to.deep.equal([]);
    expect(await traces()).to.deep.equal(before);
  });
});
