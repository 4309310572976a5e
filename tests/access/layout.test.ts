import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { cheshireEast2023 } from '../core/documents.js';
import { all, ariaSnapshot, clear, mount, nameOf, open, Page, until, words } from '../elements/page.js';
import { cutOff, place, screen, SIZES, small, targets, tooWide } from './tools.js';

const EDUCATION = 'Children and Young People are getting a good education';
/** Opens everything that is folded away, the writing of own words and the errors too. */
async function everythingOpen(page: Page): Promise<void> {
  if (page.grid.mode !== 'reference') {
    await page.press(page.get('button', 'Record this level'));
    await page.press(page.get('button', /^Add your own: Housing, Statutory/));
    await page.press(page.get('button', 'Save'));
  }
  for (const details of page.root.querySelectorAll('details')) details.open = true;
  await page.settled();
}

describe('The layout', () => {
  let page: Page;
  afterEach(clear);
  after(async () => {
    document.documentElement.style.fontSize = '';
    await emulateMedia({ media: 'screen' });
    await screen(800, 600);
  });

  describe('on a screen 320 px wide', () => {
    beforeEach(() => screen(320, 640));

    for (const mode of ['triage', 'reference', 'blank']) {
      it(`does not scroll sideways, with everything open (${mode})`, async () => {
        page = await open({ mode, record: caseStudy2 });
        await everythingOpen(page);
        expect(tooWide(page)).to.deep.equal([]);
        expect(cutOff(page)).to.deep.equal([]);
      });

      it(`every cell says its level in words (${mode})`, async () => {
        page = await open({ mode });
        for (const { name } of cheshireEast2023.domains) {
          for (const level of cheshireEast2023.levels) {
            const title = [...page.cell(name, level.name).querySelectorAll('p')].find(
              (one) => words(one) === level.name,
            );
            expect(title?.checkVisibility(), `${name}, ${level.name}`).to.be.true;
          }
        }
      });
    }

    it('a cell stands below the other, as wide as the column', async () => {
      page = await open();
      const boxes = cheshireEast2023.levels.map((level) => page.cell(EDUCATION, level.name).getBoundingClientRect());
      for (const [at, box] of boxes.entries()) {
        expect(box.width).to.be.above(250);
        if (at) expect(box.top).to.be.at.least(boxes[at - 1]!.bottom - 1);
      }
    });

    it('the signs and the buttons of the grid are 44 px high', async () => {
      page = await open({ record: caseStudy2 });
      await everythingOpen(page);
      const labels = targets(page).filter((one) => one.localName === 'label' || one.localName === 'button');
      expect(labels.length).to.be.above(200);
      expect(
        labels
          .map((one) => ({ one, height: one.getBoundingClientRect().height }))
          .filter(({ height }) => height < 43.9)
          .map(({ one, height }) => `${place(one)}: ${height}`),
      ).to.deep.equal([]);
    });
  });

  for (const [width, height] of SIZES) {
    for (const mode of ['triage', 'reference', 'blank']) {
      it(`everything to press is at least 24 px by 24 px, ${width} px wide (${mode})`, async () => {
        await screen(width, height);
        page = await open({ mode, record: caseStudy2 });
        if (mode !== 'reference') await page.answer(/^May a child need urgent protection/, 'Yes');
        await everythingOpen(page);
        expect(targets(page).length).to.be.above(20);
        expect(small(targets(page), 24)).to.deep.equal([]);
      });
    }

    it(`wider text spacing cuts nothing off, ${width} px wide`, async () => {
      await screen(width, height);
      page = await open({ record: caseStudy2 });
      await everythingOpen(page);
      // WCAG 2.1, 1.4.12.
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
      );
      page.root.adoptedStyleSheets = [...page.root.adoptedStyleSheets, spacing];
      await page.settled();
      expect(tooWide(page)).to.deep.equal([]);
      expect(cutOff(page)).to.deep.equal([]);
    });

    it(`a screen reader is given a table with its headers, ${width} px wide`, async () => {
      await screen(width, height);
      page = await open({ record: caseStudy2 });
      // The snapshot goes by the tags. A browser goes by the layout too, and forgets what a table is
      // when its parts are blocks and grids: the roles have to be written out.
      const parts = [...page.root.querySelectorAll('table, thead, tbody, tr, th, td')].map(
        (one) => `${one.localName} ${one.getAttribute('role')}`,
      );
      expect([...new Set(parts)].sort()).to.deep.equal([
        'table table',
        'tbody rowgroup',
        'td cell',
        'th columnheader',
        'th rowheader',
        'thead rowgroup',
        'tr row',
      ]);
      const tree = await ariaSnapshot('table');
      const count = (role: string) => tree.match(new RegExp(`^\\s*- '?${role}\\b`, 'gm'))?.length ?? 0;
      expect(tree).to.match(
        /^- '?table "Cheshire East: Multi-Agency Threshold of Need Guidance: signs by area of life and level of need"/,
      );
      expect(count('row')).to.equal(11);
      expect(count('rowheader')).to.equal(10);
      expect(count('cell')).to.equal(40);
      for (const { name } of cheshireEast2023.levels) expect(tree).to.contain(`columnheader "${name}"`);
      for (const { name } of cheshireEast2023.domains) expect(tree).to.match(new RegExp(`rowheader "?${name}`));
    });

    it(`every cell lies under the heading of its level and beside that of its area, ${width} px wide`, async () => {
      await screen(width, height);
      page = await open();
      for (const { name } of cheshireEast2023.domains) {
        for (const level of cheshireEast2023.levels) {
          const headers = page
            .cell(name, level.name)
            .getAttribute('headers')!
            .split(' ')
            .map((id) => words(page.root.getElementById(id)));
          expect(headers[0]).to.equal(level.name);
          expect(headers[1]).to.contain(name);
        }
      }
    });

    it(`a tick moves nothing but what is below its own row, ${width} px wide`, async () => {
      await screen(width, height);
      page = await open();
      const box = page.sign('The adult or child has some needs to do with physical');
      const row = box.closest('tbody')!;
      const rows = [...page.root.querySelectorAll('tbody')];
      const at = rows.indexOf(row);
      const tops = () => rows.map((one) => one.getBoundingClientRect().top + scrollY);
      box.scrollIntoView({ block: 'center' });
      await page.settled();
      const before = tops();
      const height0 = row.getBoundingClientRect().height;
      const seen = box.getBoundingClientRect().top;
      await page.press(box);
      const grown = row.getBoundingClientRect().height - height0;
      const moved = tops().map((top, index) => Math.round(top - before[index]!));
      expect(moved.slice(0, at + 1), 'rows above and the row itself').to.deep.equal(
        moved.slice(0, at + 1).map(() => 0),
      );
      expect(moved.slice(at + 1), 'rows below').to.deep.equal(moved.slice(at + 1).map(() => Math.round(grown)));
      expect(Math.abs(box.getBoundingClientRect().top - seen), 'the box under the pointer').to.be.below(2);
    });
  }

  it('in a wide page the levels are headings that stay in sight over their columns', async () => {
    await screen(1280, 900);
    page = await open();
    page.rowHeader('Secure Housing').scrollIntoView({ block: 'center' });
    await page.settled();
    for (const level of cheshireEast2023.levels) {
      const header = page
        .all('columnheader')
        .find((one) => words(one) === level.name)!
        .getBoundingClientRect();
      const cell = page.cell('Secure Housing', level.name).getBoundingClientRect();
      expect(header.top).to.be.within(-1, 1);
      expect(Math.abs(header.left - cell.left)).to.be.below(2);
      expect(Math.abs(header.right - cell.right)).to.be.below(2);
    }
  });

  it('below a host’s own sticky header the headings stop where the host says', async () => {
    await screen(1280, 900);
    page = await open();
    page.grid.style.setProperty('--threshold-sticky-top', '60px');
    page.rowHeader('Secure Housing').scrollIntoView({ block: 'center' });
    await page.settled();
    expect(page.all('columnheader')[1]!.getBoundingClientRect().top).to.be.within(59, 61);
  });

  for (const mode of ['triage', 'reference', 'blank']) {
    it(`text twice as large does not scroll sideways on a screen 640 px wide (${mode})`, async () => {
      await screen(640, 900);
      document.documentElement.style.fontSize = '32px';
      try {
        page = await open({ mode, record: caseStudy2 });
        await everythingOpen(page);
        expect(tooWide(page)).to.deep.equal([]);
        expect(cutOff(page)).to.deep.equal([]);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }

  it('in a content column of 630 px inside a wide page it takes the narrower layout', async () => {
    await screen(1280, 900);
    page = await open();
    page.case.style.inlineSize = '630px';
    await page.settled();
    const header = page.rowHeader('Secure Housing').getBoundingClientRect();
    expect(header.width).to.be.above(600);
    expect(page.cell('Secure Housing', 'Extra Help').getBoundingClientRect().top).to.be.at.least(header.bottom - 1);
    expect(page.cell('Secure Housing', 'Extra Help').getBoundingClientRect().width).to.be.within(140, 170);
  });

  describe('on paper', () => {
    // The width of A3 across, without its margins.
    beforeEach(() => screen(1512, 1047));
    afterEach(() => emulateMedia({ media: 'screen' }));

    it('filled: the signs and what was recorded, without tools', async () => {
      page = await open({ record: caseStudy2 });
      await emulateMedia({ media: 'print' });
      await until(() => !page.all('button').length, 'the buttons are gone');
      for (const role of ['button', 'searchbox', 'combobox'] as const)
        expect(page.all(role).map(nameOf), role).to.deep.equal([]);
      expect(page.all('textbox').map(nameOf), 'what is left to fill in with a pen').to.deep.equal([
        'Your reasons',
        'Your initials or role (optional)',
      ]);
      expect(page.root.querySelector('.bar')!.checkVisibility()).to.be.false;
      const signs = page.all<HTMLInputElement>('checkbox', undefined, page.get('table'));
      expect(signs).to.have.length(141);
      expect(signs.filter(({ checked }) => checked)).to.have.length(
        [...caseStudy2.concerns, ...caseStudy2.strengths].filter((entry) => 'indicator' in entry).length,
      );
      for (const entry of [...caseStudy2.concerns, ...caseStudy2.strengths]) {
        const note = [...page.get('table').querySelectorAll('span')].find((one) => words(one) === entry.note);
        expect(note?.checkVisibility(), entry.note).to.be.true;
      }
      const answer = page.section('What the document points to');
      expect(answer.checkVisibility()).to.be.true;
      expect(words(page.root.querySelector('.whole')))
        .to.contain('If a child is in immediate danger, call 999 now.')
        .and.contain('The examples are not exhaustive.');
      expect(getComputedStyle(page.grid).getPropertyValue('page')).to.equal('threshold-a3');
    });

    it('an agreed level is printed with its reasons', async () => {
      page = await open({
        record: {
          ...caseStudy2,
          agreed: { level: 'extra', rationale: 'We know this family.', by: 'DSL', on: '2026-11-22' },
        },
      });
      await emulateMedia({ media: 'print' });
      await until(() => !page.all('button').length, 'the buttons are gone');
      expect(page.all('textbox').map(nameOf)).to.deep.equal([]);
      const printed = [...page.section('The level you agree').querySelectorAll('p')]
        .filter((one) => one.checkVisibility())
        .map(words)
        .join(' ');
      expect(printed).to.contain('Recorded: Extra Help, 22 November 2026.').and.contain('We know this family.');
    });

    it('every level is a column, with its heading, and nothing is cut off', async () => {
      page = await open({ record: caseStudy2 });
      await emulateMedia({ media: 'print' });
      await until(() => !page.all('button').length, 'the buttons are gone');
      expect(getComputedStyle(page.get('table')).display).to.equal('table');
      const headers = page.all('columnheader');
      expect(headers.map(words)).to.deep.equal(['Area of life', ...cheshireEast2023.levels.map(({ name }) => name)]);
      const cells = cheshireEast2023.levels.map((level) => page.cell(EDUCATION, level.name).getBoundingClientRect());
      for (const [index, cell] of cells.entries()) {
        expect(Math.abs(cell.top - cells[0]!.top)).to.be.below(1);
        expect(Math.abs(cell.left - headers[index + 1]!.getBoundingClientRect().left)).to.be.below(1);
      }
      expect(tooWide(page)).to.deep.equal([]);
      expect(cutOff(page)).to.deep.equal([]);
    });

    it('blank: empty cells to write in, without tools and without signs', async () => {
      page = await open({ mode: 'blank' });
      await emulateMedia({ media: 'print' });
      await until(() => !page.all('button').length, 'the buttons are gone');
      expect(page.all('columnheader')).to.have.length(5);
      for (const { name } of cheshireEast2023.domains) {
        for (const level of cheshireEast2023.levels) {
          const cell = page.cell(name, level.name);
          expect(cell.getBoundingClientRect().height, 'room for a pen').to.be.above(80);
          const printed = [...cell.querySelectorAll('*')].filter((one) => one.checkVisibility() && words(one));
          expect(printed.map(words)).to.deep.equal([]);
        }
      }
    });

    it('reference: the signs as text', async () => {
      page = await open({ mode: 'reference' });
      await emulateMedia({ media: 'print' });
      await until(() => !page.all('searchbox').length, 'the search is gone');
      const printed = [...page.get('table').querySelectorAll<HTMLElement>('p')]
        .filter((one) => one.checkVisibility())
        .map(words)
        .join(' ');
      for (const { text } of cheshireEast2023.indicators) expect(printed).to.contain(text);
    });

    it('the paper is named once for the page, however many grids there are', async () => {
      page = await open();
      mount(document.createElement('triage-grid'));
      const named = document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSPageRule);
      expect(named.map((rule) => (rule as CSSPageRule).selectorText)).to.deep.equal(['threshold-a3']);
      expect(all(page.root, 'table')).to.have.length(1);
    });
  });
});
