import { ContextProvider } from '@lit/context';
import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { caseContext, type Case } from '../../components/shared/context.js';
import { assess, newRecord, shortName } from '../../src/index.js';
import caseStudy1 from '../../stories/examples/case-study-1.json';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { cheshireEast2023 } from '../core/documents.js';
import { all, clear, faultOf, focusIsOn, get, mount, nameOf, open, until, words, type Page } from './page.js';

const EXCLUSIONS = 'The child has 3+ exclusions';
const TRUANCY = 'The child has had episodes of truancy';

describe('The grid’s modes', () => {
  let page: Page;
  afterEach(clear);

  describe('on a wide page', () => {
    before(() => setViewport({ width: 1280, height: 800 }));
    after(() => setViewport({ width: 800, height: 600 }));

    for (const mode of ['reference', 'blank'] as const)
      it(`in ${mode} mode the names of the levels stand over their columns: the head, in other columns, is not seen`, async () => {
        page = await open({ mode });
        const [row] = page.root.querySelectorAll('.area-row');
        for (const cell of row!.querySelectorAll('.cell'))
          expect(cell.querySelector('.cell-level')!.getBoundingClientRect().left).to.be.within(
            cell.getBoundingClientRect().left,
            cell.getBoundingClientRect().left + 10,
          );
        expect(page.root.querySelector('thead')!.getBoundingClientRect().height).to.be.at.most(1);
        expect(page.all('columnheader').length, 'a screen reader has it').to.equal(5);
      });

    it('a child’s initials and age stand in one line beside the level', async () => {
      page = await open({ record: caseStudy1 });
      const labels = [...page.answerPart.querySelectorAll<HTMLElement>('.children b')];
      expect(labels.map(words)).to.deep.equal(['T, 9', 'M, 9']);
      for (const label of labels) expect(label.getClientRects()[0]!.height, words(label)).to.be.below(25);
    });

    it('the dock has no line while nothing is in it, also where a record could not be opened', async () => {
      const line = () => getComputedStyle(page.dock).borderTopColor;
      page = await open();
      expect(line()).to.equal('rgba(0, 0, 0, 0)');
      page.case.record = 'damaged' as never;
      await until(() => faultOf(page.case), 'the record is refused');
      await page.settled();
      expect(line()).to.equal('rgba(0, 0, 0, 0)');
      page.case.record = caseStudy2 as never;
      await until(() => line() !== 'rgba(0, 0, 0, 0)', 'it says what was recorded');
    });
  });

  describe('reference', () => {
    const fields = () => [...page.root.querySelectorAll('input, select, textarea, form')].map(nameOf);

    it('shows every sign as text, all areas open, and the only thing to fill in is the search', async () => {
      page = await open({ mode: 'reference' });
      const text = words(page.map);
      for (const indicator of cheshireEast2023.indicators) expect(text).to.contain(indicator.text);
      expect(fields()).to.deep.equal(['What have you seen?']);
      expect(page.all('button', 'Open all'), 'there is nothing to open').to.have.length(0);
      expect(text).to.not.contain('nothing recorded');
    });

    it('has no answer and no dock: it is nobody’s case', async () => {
      page = await open({ mode: 'reference', record: caseStudy2 });
      expect(page.answerPart).to.not.exist;
      expect(page.all('region', 'What is recorded')).to.have.length(0);
      expect(words(page.root)).to.not.contain('oints to');
    });

    it('nothing can be changed there, whatever is recorded in the case, and nothing of it is shown', async () => {
      page = await open({ mode: 'reference', record: caseStudy2 });
      expect(fields()).to.deep.equal(['What have you seen?']);
      const buttons = page.all('button').map(nameOf);
      expect(buttons.filter((name) => /Remove|Add|Undo|Save|Record|Change|Own words|Judge/.test(name))).to.deep.equal(
        [],
      );
      for (const { note } of caseStudy2.concerns as any[]) if (note) expect(words(page.root)).to.not.contain(note);
    });

    it('what is found leads to its place in the table', async () => {
      page = await open({ mode: 'reference' });
      await page.search('truancy');
      expect(page.signs('', page.find), 'no boxes').to.have.length(0);
      await page.press(page.get('button', new RegExp(`^${TRUANCY}`), page.find));
      const sign = page.root.activeElement!;
      expect(words(sign)).to.contain(TRUANCY);
      expect(page.map.contains(sign)).to.be.true;
    });
  });

  describe('the thread of a sign, where one reads', () => {
    const EXTRA = cheshireEast2023.indicators.find(({ id }) => id === cheshireEast2023.ladders[0]!.indicators[1])!;
    const way = (sign = EXTRA) => page.get('button', `Other levels: ${sign.text}`, page.map);
    const opened = () => page.map.querySelector('.thread')!;

    it('is a press away, in its place: every level, low to high, and itself as this one', async () => {
      page = await open({ mode: 'reference' });
      expect(opened(), 'closed at first').to.equal(null);
      await page.press(way());
      focusIsOn(way());
      expect(way().getAttribute('aria-expanded')).to.equal('true');
      const [ladder] = cheshireEast2023.ladders;
      expect(words(opened())).to.contain(`Also at other levels: ${ladder!.name}`);
      const signs = ladder!.indicators.map((id) => cheshireEast2023.indicators.find((one) => one.id === id)!);
      expect([...opened().querySelectorAll('li')].map(words)).to.deep.equal(
        signs.map(({ id, text, level }) =>
          id === EXTRA.id ? 'This one' : `${text}: ${cheshireEast2023.levels.find((one) => one.id === level)!.name}`,
        ),
      );
      const names = [...opened().querySelectorAll('.rung')].map(words);
      expect(names).to.deep.equal(
        cheshireEast2023.levels.filter(({ id }) => signs.some(({ level }) => level === id)).map(({ name }) => name),
      );
      await page.press(way());
      expect(opened()).to.equal(null);
    });

    it('leads to its neighbours', async () => {
      page = await open({ mode: 'reference' });
      await page.press(way());
      await page.press(opened().querySelector('button')!);
      const sign = page.root.activeElement!;
      expect(sign.id).to.equal(`sign-${cheshireEast2023.ladders[0]!.indicators[0]}`);
    });

    it('stands beside signs that are on one, and beside no other', async () => {
      page = await open({ mode: 'reference' });
      const on = new Set(cheshireEast2023.ladders.flatMap(({ indicators }) => indicators));
      expect(page.all('button', /^Other levels: /, page.map)).to.have.length(on.size);
    });
  });

  describe('blank', () => {
    it('says how to begin there: nothing can be searched, opened or ticked', async () => {
      page = await open({ mode: 'blank' });
      const ways = words(page.answerPart.querySelector('.ways'));
      expect(ways).to.contain('under the level that fits best');
      expect(ways).to.not.match(/Type|open an area|tick/);
    });

    it('has no signs and no search, and takes own words in each cell', async () => {
      page = await open({ mode: 'blank' });
      const text = words(page.map);
      for (const indicator of cheshireEast2023.indicators) expect(text).to.not.contain(indicator.text);
      for (const domain of cheshireEast2023.domains)
        for (const level of cheshireEast2023.levels)
          expect(
            page.all('button', `+ Own words: ${shortName(domain)}, ${level.name}`, page.cell(domain.name, level.name)),
          ).to.have.length(1);
      expect(page.all('searchbox')).to.have.length(0);
      await page.write('Late most days', 'Education', 'Extra Help');
      expect(words(page.cell('Education', 'Extra Help'))).to.contain('“Late most days”');
      expect(words(page.dock)).to.contain('You placed this at Extra Help');
    });

    it('shows what was ticked elsewhere as words that can be taken out', async () => {
      page = await open({ mode: 'blank', record: caseStudy2 });
      const sign = cheshireEast2023.indicators.find(({ id }) => id === 'education.statutory.3')!.text;
      expect(words(page.cell('Education', 'Statutory/Specialist Help'))).to.contain(sign);
      await page.press(page.get('button', /^Remove for S, 15/, await page.edit(sign)));
      expect(page.record.concerns.some(({ id }) => id === 'education.statutory.3')).to.be.false;
      await until(() => page.root.activeElement, 'something has the focus');
    });
  });

  it('a mode that it does not know is triage', async () => {
    page = await open({ mode: 'referense' });
    expect(page.grid.mode).to.equal('triage');
    await page.openAll();
    expect(page.signs()).to.have.length(141);
  });

  it('a change of mode keeps what is recorded', async () => {
    page = await open();
    await page.tick(EXCLUSIONS);
    for (const mode of ['reference', 'blank', 'triage'] as const) {
      page.grid.mode = mode;
      await page.settled();
    }
    expect(page.sign(EXCLUSIONS).checked).to.be.true;
  });

  it('a box whose edit was refused does not stay ticked, nor is it announced', async () => {
    const refusing = mount(document.createElement('div'));
    const grid = document.createElement('triage-grid');
    const value = {
      status: 'ready',
      document: cheshireEast2023,
      record: newRecord(cheshireEast2023),
      assessment: assess(cheshireEast2023, newRecord(cheshireEast2023)),
      consent: null,
      fault: null,
      disabled: false,
      field: undefined,
      evidence: null,
      language: undefined,
      canUndo: false,
      opened: 1,
      lawNotes: null,
      edit: () => undefined,
      undo: () => undefined,
      askConsent: () => undefined,
      dismissSuggestion: () => undefined,
      dismiss: () => undefined,
    } as unknown as Case;
    new ContextProvider(refusing, { context: caseContext, initialValue: value });
    refusing.append(grid);
    await grid.updateComplete;
    const root = grid.shadowRoot!;
    get(root, 'button', 'Education, nothing recorded').click();
    await grid.updateComplete;
    const box = all<HTMLInputElement>(root, 'checkbox').find((one) => nameOf(one).startsWith(TRUANCY))!;
    box.click();
    await grid.updateComplete;
    expect(box.checked).to.be.false;
    get(root.querySelector('.answer')!, 'button', 'Judge it: immediate risk').click();
    await grid.updateComplete;
    const option = get(root, 'button', 'Not sure');
    option.click();
    await grid.updateComplete;
    expect(option.getAttribute('aria-pressed'), 'nor an answer').to.equal('false');
    expect([...root.querySelectorAll('[role="status"]')].map(words).join(' ')).to.not.contain('Recorded');
  });
});
