import { expect } from '@esm-bundle/chai';
import { shortName } from '../../src/index.js';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { cheshireEast2023, raw } from '../core/documents.js';
import { all, clear, focused, focusIsOn, get, mount, nameOf, open, until, words, type Page } from './page.js';

const EXCLUSIONS = 'The child has 3+ exclusions';
const TRUANCY = 'The child has had episodes of truancy';
const OVER_10 = 'The child’s average absence from school is over 10%';

describe('The map of areas by levels', () => {
  let page: Page;
  afterEach(clear);

  describe('shows what there is', () => {
    beforeEach(async () => {
      page = await open();
    });

    it('one row for each area, in the document’s order, and one column for each level', () => {
      expect(page.rows()).to.deep.equal(cheshireEast2023.domains.map(shortName));
      expect(page.all('columnheader').map(words).slice(1)).to.deep.equal(
        cheshireEast2023.levels.map(({ name }) => name),
      );
      for (const area of page.rows())
        expect(page.rowHeader(area).parentElement!.querySelectorAll('[role="cell"]'), area).to.have.length(4);
    });

    it('shows every sign of the document in its own cell', async () => {
      await page.openAll();
      for (const { id, name } of cheshireEast2023.domains) {
        for (const level of cheshireEast2023.levels) {
          const texts = cheshireEast2023.indicators
            .filter((one) => one.domain === id && one.level === level.id)
            .map(({ text }) => text);
          const shown = page
            .signs('', page.cell(name, level.name))
            .map((box) => nameOf(box).replace(/^(Strength|Background): /, ''));
          expect(shown, `${name}, ${level.name}`).to.deep.equal(texts.map((text) => `${text}. ${level.name}`));
        }
      }
    });

    it('one area is open at a time, and its heading stays where it was pressed', async () => {
      await page.openArea('Education');
      const button = page.area('Housing');
      button.scrollIntoView({ block: 'center' });
      const before = button.getBoundingClientRect().top;
      await page.press(button);
      expect(page.isOpen('Education')).to.be.false;
      expect(page.isOpen('Housing')).to.be.true;
      await until(() => Math.abs(button.getBoundingClientRect().top - before) <= 1, 'the heading is where it was');
      focusIsOn(button);
      await page.press(button);
      expect(page.isOpen('Housing')).to.be.false;
    });

    it('what is pressed below the map stays where it was pressed, whatever becomes of the rows above it', async () => {
      await page.openAll();
      for (const name of [/^Show what is unclear/, 'Only recorded', 'Only recorded', 'Close all']) {
        const button = page.get('button', name);
        button.scrollIntoView({ block: 'center' });
        const before = button.getBoundingClientRect().top;
        const height = page.root.querySelector('table')!.offsetHeight;
        await page.press(button);
        await until(() => Math.abs(button.getBoundingClientRect().top - before) <= 1, `${name} is where it was`);
        expect(page.root.querySelector('table')!.offsetHeight, String(name)).to.not.equal(height);
      }
    });

    it('"Open all" opens every area and keeps them open, until "Close all"', async () => {
      await page.openAll();
      expect(page.signs()).to.have.length(141);
      await page.press(page.area('Housing'));
      expect(
        page.rows().filter((area) => !page.isOpen(area)),
        'the others stay open',
      ).to.deep.equal(['Housing']);
      page.case.clear();
      await page.settled();
      expect(
        page.rows().filter((area) => !page.isOpen(area)),
        'for the next family too',
      ).to.deep.equal([]);
      await page.press(page.get('button', 'Close all'));
      expect(page.signs()).to.have.length(0);
    });

    it('a closed area says how much is recorded there, the highest level, and what the document lacks', async () => {
      expect(nameOf(page.area('Education'))).to.equal('Education, nothing recorded');
      expect(nameOf(page.area('Family relationships'))).to.equal(
        'Family relationships, nothing recorded, no examples printed',
      );
      await page.tick(TRUANCY);
      await page.tick(EXCLUSIONS);
      await page.write('Talks to Nan', 'Education');
      await page.openArea('Housing');
      expect(nameOf(page.area('Education'))).to.equal('Education, 2 recorded, highest Targeted Help, 1 strength');
      expect(words(page.cell('Education', 'Extra Help').querySelector('.tally'))).to.equal('1 sign');
      expect(words(page.cell('Education', 'Universal Services').querySelector('.tally'))).to.equal('');
    });

    it('an open area says its full name and what the document lacks there', async () => {
      for (const { name, id } of cheshireEast2023.domains) {
        await page.openArea(name);
        expect(words(page.rowHeader(name))).to.contain(name);
        const gap = cheshireEast2023.gaps.find(({ domain, level }) => domain === id && !level);
        if (gap) expect(words(page.rowHeader(name))).to.contain(gap.text);
      }
    });

    it('"Only recorded" shows the areas and signs with something recorded, and says so where there is nothing', async () => {
      const only = () => page.get('button', 'Only recorded');
      await page.press(only());
      expect(page.rows()).to.deep.equal([]);
      expect(words(page.root)).to.contain('Nothing is recorded yet, so there is nothing to show.');
      await page.press(only());
      await page.tick(TRUANCY);
      await page.write('Cold flat', 'Housing', 'Extra Help');
      await page.write('Talks to Nan', 'Family relationships');
      await page.press(only());
      expect(only().getAttribute('aria-pressed')).to.equal('true');
      expect(page.rows()).to.deep.equal(['Education', 'Housing', 'Family relationships']);
      await page.openArea('Education');
      expect(page.signs().map(nameOf)).to.deep.equal([`${TRUANCY}. Extra Help. Recorded for the whole family`]);
    });

    it('the focus stays on the page when what was recorded last goes out of sight', async () => {
      const box = await page.tick(TRUANCY);
      await page.press(page.get('button', 'Only recorded'));
      await page.press(box);
      expect(page.rows()).to.deep.equal([]);
      await until(() => focused(), 'something has the focus');
    });
  });

  describe('what is unclear in the document', () => {
    const { text, doubt } = cheshireEast2023.indicators.find(({ id }) => id === 'education.extra.1')!;
    const told = () =>
      [...page.root.querySelectorAll<HTMLElement>('.map p')].filter(
        (one) => one.checkVisibility() && words(one).endsWith(doubt!),
      ).length;
    beforeEach(async () => {
      page = await open();
    });

    it('has a mark on what is recorded, which opens and closes it, and stays open on another tick', async () => {
      const box = await page.reach(text);
      const mark = () => page.all('button', `Unclear in the document: ${text}`);
      expect(mark(), 'none where nothing is recorded').to.have.length(0);
      await page.press(box);
      expect(told()).to.equal(0);
      await page.press(mark()[0]!);
      expect(mark()[0]!.getAttribute('aria-expanded')).to.equal('true');
      expect(told()).to.equal(1);
      await page.tick(TRUANCY);
      expect(told()).to.equal(1);
      await page.press(mark()[0]!);
      expect(told()).to.equal(0);
    });

    it('"Show what is unclear" shows all of it, and changes nothing recorded', async () => {
      await page.openAll();
      const before = page.record;
      await page.press(page.get('button', /^Show what is unclear \(\d+\)$/));
      expect(told()).to.equal(1);
      expect(page.record).to.equal(before);
    });
  });

  describe('closed areas', () => {
    const hiddenCells = () => [...page.root.querySelectorAll<HTMLElement>('[role="cell"] [hidden]')];

    it('are drawn in idle time, so that the browser’s own search finds every sign, and opens its area', async () => {
      page = await open();
      const text = () => hiddenCells().map(words).join(' ');
      const last = cheshireEast2023.indicators.at(-1)!;
      await until(() => text().includes(last.text), 'the last sign is drawn');
      for (const one of cheshireEast2023.indicators) expect(text()).to.contain(one.text);
      for (const cell of hiddenCells()) expect(cell.getAttribute('hidden')).to.equal('until-found');
      expect(page.signs(), 'nothing of it is on show, or can have the focus').to.have.length(0);
      const cell = hiddenCells().find((one) => words(one).includes(last.text))!;
      // What the browser does before it shows what it found.
      cell.dispatchEvent(new Event('beforematch', { bubbles: true }));
      cell.removeAttribute('hidden');
      await page.settled();
      const area = shortName(cheshireEast2023.domains.find(({ id }) => id === last.domain)!);
      expect(page.isOpen(area)).to.be.true;
      expect(page.sign(last.text).checkVisibility()).to.be.true;
    });

    it('hide nothing that is recorded: the count and the level stand in the row', async () => {
      page = await open({ record: caseStudy2 });
      const recorded = new Set(caseStudy2.concerns.map(({ id }) => id.split('.')[0]));
      for (const { id, name } of cheshireEast2023.domains)
        expect(/, \d+ recorded, highest /.test(nameOf(page.area(name))), name).to.equal(recorded.has(id));
      expect(page.rows().filter((area) => page.isOpen(area))).to.deep.equal([]);
    });
  });

  describe('shows any threshold document', () => {
    it('five levels and thirty areas of life', async () => {
      const pack = structuredClone(raw.worcestershire) as any;
      pack.levels.push({ ...pack.levels[3], id: 'level-5', name: 'Level Five - More still', short: 'Level 5' });
      for (let at = 1; at <= 28; at++)
        pack.domains.push({ id: `area-${at}`, name: `Area ${at}`, section: pack.domains[0].section });
      page = await open({ document: pack });
      expect(page.all('columnheader').map(words).slice(-5)).to.deep.equal(
        pack.levels.map(({ name }: { name: string }) => name),
      );
      expect(page.rows()).to.have.length(30);
      const widths = page
        .all('columnheader')
        .slice(-5)
        .map((header) => Math.round(header.getBoundingClientRect().width));
      expect(Math.max(...widths) - Math.min(...widths)).to.be.below(2);
      await page.write('Own words', 'Area 28', 'Level Five - More still');
      expect(words(page.dock)).to.contain('Level Five - More still');
    });

    it('groups inside a cell stand as headings above their signs', async () => {
      page = await open({ document: raw.worcestershire });
      await page.openAll();
      expect(words(page.cell('Education', 'Level One - Universal Services'))).to.match(
        /The child goes to school or college regularly.* Emotional and Behavioural Development Strength: The child does not misuse substances/,
      );
    });

    it('an area stands under its dimension, where the document has dimensions', async () => {
      page = await open({ document: raw.worcestershire });
      await page.openAll();
      const { dimensions, domains } = raw.worcestershire;
      for (const { name, dimension } of domains)
        expect(words(page.rowHeader(name))).to.contain(dimensions.find(({ id }) => id === dimension)!.name);
    });

    it('a level without signs says what the document says of it', async () => {
      page = await open({ document: raw.westCheshire });
      await page.openAll();
      expect(words(page.map)).to.contain('The source gives no indicators at this level.');
    });

    it('one without levels and signs: it says kindly that there is nothing to tick, with the emergency line', async () => {
      page = await open({ document: raw.tac });
      expect(words(page.root))
        .to.contain('has no table of levels and signs, so there is nothing to tick here.')
        .and.contain('Call 999.');
      expect(page.all('table')).to.have.length(0);
      expect(page.all('button', 'Record a level'), 'there is no level to record').to.have.length(0);
      expect(page.case.assessment?.indicated).to.be.null;
      expect(words(page.root)).to.not.contain('oints to');
    });
  });

  it('works alone, with a pack of its own', async () => {
    const grid = document.createElement('triage-grid');
    grid.pack = 'cheshire-east-2023';
    mount(grid);
    const root = await until(() => grid.shadowRoot, 'the grid is there');
    const area = await until(() => all(root, 'button', 'Education, nothing recorded')[0], 'its map is there');
    area.click();
    const box = await until(
      () => all<HTMLInputElement>(root, 'checkbox').find((one) => nameOf(one).startsWith(OVER_10)),
      'the area is open',
    );
    box.click();
    await grid.updateComplete;
    expect(words(get(root, 'region', 'What is recorded'))).to.contain('Points to Extra Help');
  });
});
