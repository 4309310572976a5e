import { expect } from '@esm-bundle/chai';
import { addConcern, agree, newRecord, startStep, type CaseRecord } from '../../src/index.js';
import { cheshireEast2023, raw, tacProtocol, variant } from '../core/documents.js';
import { ANSWER, ConsentPage, day, GROUNDS, lowerTier, SHARE } from './consent-page.js';
import { clear, mount, open, until, words } from './page.js';
import { openStep, resetClock, setClock } from './step-page.js';
import { screen } from '../access/tools.js';
import caseStudy1 from '../../stories/examples/case-study-1.json';
import packTac from '../../src/packs/tac-step-protocol.json';

/* A document in two languages: its own words stand in both wherever they are read. */

const cy = (text: string) => `Cy: ${text.replace(/\s+/g, ' ').trim()}`;

/** Every text under these parts of a pack, each with a wording. */
function wordings(value: unknown): Record<string, string> {
  if (typeof value === 'string') return { [value]: cy(value) };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.values(value).map(wordings)) as Record<string, string>;
}
const inBoth = (json: unknown, ...parts: readonly string[]) =>
  variant(json, (p) => {
    p.second = { language: 'cy', name: 'Cymraeg', wordings: wordings(parts.map((part) => p[part])) };
  });

const secondIn = (place: Element) => {
  const found = [...place.querySelectorAll<HTMLElement>('.second')];
  for (const one of found) expect(one.lang).to.equal('cy');
  return found.map(words);
};

describe('A document in two languages', () => {
  afterEach(() => {
    clear();
    resetClock();
  });

  describe('in the grid', () => {
    const document = inBoth(raw.pack, 'levels', 'questions');
    const grid = async (answers = {}) => {
      await screen(1280, 900);
      return open({ document: structuredClone(document), record: { ...caseStudy1, answers } });
    };

    it('the name of a level stands above, whole, and has the width that it has alone', async () => {
      const page = await grid();
      const heads = [...page.root.querySelectorAll('.map-head th:not(.corner)')];
      expect(heads.flatMap(secondIn)).to.deep.equal(document.levels.map(({ name }) => cy(name)));
      for (const head of heads) {
        const [name, second] = ['[aria-hidden], span:not([class])', '.second'].map((one) =>
          head.querySelector(`:scope > :is(${one}):not(svg)`)!.getBoundingClientRect(),
        );
        expect(second!.top, words(head)).to.be.at.least(name!.bottom - 1);
        expect(name!.height, words(head)).to.be.below(30);
      }
    });

    it('an answer that is given can be read in both', async () => {
      const page = await grid({ 'immediate-risk': 'yes' });
      await page.press(page.all('button', /: immediate risk$/)[0]!);
      const pressed = page.root.querySelector('.option[aria-pressed="true"]')!;
      expect(secondIn(pressed)).to.deep.equal([cy('Yes')]);
      const colour = (one: Element) => getComputedStyle(one).color;
      expect(colour(pressed.querySelector('.second')!)).to.equal(colour(pressed));
    });
  });

  describe('in the checklist on consent', () => {
    const document = inBoth(raw.pack, 'consent');
    const { checklist, grounds } = document.consent!;
    const opened = async (record: CaseRecord) => {
      const page = new ConsentPage();
      page.case.document = structuredClone(document);
      page.case.record = record;
      page.case.append(page.checklist);
      mount(page.case);
      await until(() => page.root.querySelector('.consent'), 'the checklist is drawn');
      await page.settled();
      return page;
    };

    it('each point of the list, each ground and each exception stands in both, and so does what the document asks', async () => {
      const page = await opened(lowerTier);
      const lines = [...page.root.querySelectorAll('.list .line')];
      expect(lines.map(secondIn)).to.deep.equal(checklist.map(({ text }) => [cy(text)]));
      const exceptions = grounds.filter((one) => one.for.includes('not-asking'));
      expect(secondIn(page.section(ANSWER))).to.deep.equal(exceptions.map(({ text }) => cy(text)));
      const asked = document.consent!.agreement.map(({ text }) => cy(text));
      expect(secondIn(page.root.querySelector('.sentences')!).some((one) => asked.includes(one))).to.equal(true);

      await page.sharing();
      await page.pick(SHARE, 'Share without agreement');
      expect(secondIn(page.get('group', GROUNDS))).to.deep.equal(grounds.map(({ text }) => cy(text)));
      await page.decided(new RegExp(`^${grounds[0]!.text.slice(0, 60)}`), 'We fear harm.');
      expect(secondIn(page.root.querySelector('.recorded')!)).to.deep.equal([cy(grounds[0]!.text)]);
    });
  });

  describe('in a step', () => {
    const document = inBoth(packTac, 'steps');
    const protocol = document.steps!.find(({ id }) => id === 'step-down')!;

    it('each step that is offered stands in both', async () => {
      setClock('2026-04-02 15:00');
      const page = await openStep({ document });
      await page.allOffers();
      const offers = [...page.root.querySelectorAll('h4')].flatMap(secondIn);
      expect(offers).to.have.members(document.steps!.map(({ name }) => cy(name)));
    });

    it('its name, its stages, who does what, and what to answer stand in both', async () => {
      setClock('2026-04-02 15:00');
      const record = startStep(newRecord(tacProtocol), protocol.id, 'one');
      const page = await openStep({ document, record });
      expect(secondIn(page.root.querySelector('#head')!)).to.deep.equal([cy(protocol.name)]);
      const stages = page.stages();
      const shown = protocol.stages.filter(({ id }) => stages.some((one) => one.id === `task-stage-${id}`));
      expect(shown).to.have.length(stages.length);
      for (const { id, name, actor, action, clock } of shown) {
        const task = page.root.querySelector(`#task-stage-${id}`)!;
        expect(secondIn(task.querySelector('h3')!), name).to.deep.equal([cy(name)]);
        const opener = task.querySelector<HTMLElement>('.task-open')!;
        if (opener.getAttribute('aria-expanded') !== 'true') await page.press(opener);
        expect(secondIn(task)).to.include.members([actor, action, ...(clock ? [clock.words] : [])].map(cy));
      }
    });
  });

  describe('in the badge', () => {
    const document = inBoth(raw.pack, 'levels');
    const of = (level: string, tier?: string) => {
      const found = document.levels.find(({ id }) => id === level)!;
      const part = found.tiers?.find(({ id }) => id === tier);
      return part ? `${cy(found.name)}, ${cy(part.name)}` : cy(found.name);
    };
    const badge = (given: object) => Object.assign(window.document.createElement('level-of-need-badge'), given);
    const drawn = async (one: ReturnType<typeof badge>) => {
      await until(() => one.shadowRoot?.querySelector('.badge[data-look]'), 'the badge shows a level');
      return secondIn(one.shadowRoot!.querySelector('.badge')!);
    };
    const shown = async (record: CaseRecord, given = document) => {
      const host = Object.assign(window.document.createElement('threshold-case'), { document: structuredClone(given) });
      host.record = record;
      const one = badge({});
      host.append(one);
      mount(host);
      return drawn(one);
    };
    const empty = newRecord(cheshireEast2023);

    it('the level that was named, the one that was recorded and the span stand in both', async () => {
      expect(await drawn(mount(badge({ document: structuredClone(document), level: 'extra' })))).to.deep.equal([
        of('extra'),
      ]);
      const recorded = agree(empty, { level: 'targeted', tier: 'lower', rationale: 'Why', on: day() });
      expect(await shown(recorded)).to.deep.equal([of('targeted', 'lower')]);
      const span = addConcern(empty, { indicator: 'education.targeted.1' });
      expect(await shown(span)).to.deep.equal([`${of('targeted', 'lower')} – ${of('targeted', 'upper')}`]);
    });

    it('a tier without a wording shows no half of its name', async () => {
      const tier = document.levels.find(({ id }) => id === 'targeted')!.tiers![0]!;
      const half = variant(document, (p) => delete p.second.wordings[tier.name]);
      const recorded = agree(empty, { level: 'targeted', tier: tier.id, rationale: 'Why', on: day() });
      expect(await shown(recorded, half)).to.deep.equal([]);
    });
  });
});
