import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import {
  addConcern,
  addPerson,
  agree,
  answer,
  newRecord,
  readDocument,
  startStep,
  type CaseRecord,
} from '../../src/index.js';
import cheshireEast2023 from '../../src/packs/cheshire-east-2023.json';
import { PAPER } from '../../components/case-summary/styles.js';
import { openConsent } from './consent-page.js';
import { mount, open, words } from './page.js';
import { openSummary, printedBy } from './summary-page.js';
import { london, openStep, resetClock, setClock } from './step-page.js';
import { westCheshire2019, worcestershire2019 } from '../core/documents.js';
import { describeInChromium } from '../in-chromium.js';

/* The page itself, printed: what is on screen without what can only be pressed. */

const read = readDocument(cheshireEast2023);
if (!read.ok) throw new Error('The pack cannot be read.');
const pack = read.value;
const ON = '2026-11-25';

/** With a sign that leaves the tier open, so that some things to do depend on it. */
const tierOpen = (): CaseRecord => {
  const named = addPerson(newRecord(pack), { id: 't', label: 'T', role: 'child' });
  return addConcern(named, { indicator: 'education.targeted.1', people: ['t'] });
};

async function paper<T extends { settled(): Promise<void> }>(page: T): Promise<T> {
  window.dispatchEvent(new Event('beforeprint'));
  await emulateMedia({ media: 'print' });
  await page.settled();
  return page;
}

const shown = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
const colourOf = (one: Element) => getComputedStyle(one).color;

describeInChromium('The page on paper', () => {
  afterEach(async () => {
    resetClock();
    await emulateMedia({ media: 'screen' });
    window.dispatchEvent(new Event('afterprint'));
  });

  it('has the condition over what depends on it, and the name of what stays folded', async () => {
    const page = await open({ record: tierOpen() });
    const folds = () => shown(page.answerPart, '.do .opener');
    const names = folds().map(words);
    expect(names.length).to.be.above(2);
    const condition = folds().find((one) => words(one).startsWith('If '))!;
    await page.press(condition);
    await paper(page);
    expect(folds().map(words)).to.deep.equal(names);
    expect(shown(page.answerPart, '.do .folded')).to.have.lengthOf(1);
    expect(shown(page.answerPart, '.do .opener svg')).to.have.lengthOf(0);
  });

  it('has the answer that was given to the question that is open, and no other', async () => {
    const page = await open({ record: answer(tierOpen(), 'without-social-care', 'unsure', { on: ON }) });
    await paper(page);
    expect(shown(page.answerPart, '.question .option').map(words)).to.deep.equal(['Not sure']);
    const [given] = shown(page.answerPart, '.question .option');
    expect(colourOf(given!), 'dark letters, as paper has no background').to.equal(colourOf(page.answerPart));
  });

  it('lists the other questions that are open, where one opened their list', async () => {
    const page = await open({ record: tierOpen() });
    await page.press(page.get('button', /^Other open questions/));
    const listed = () => shown(page.answerPart, '.question .folded li button').map(words);
    const onScreen = listed();
    expect(onScreen.length).to.be.above(0);
    await paper(page);
    expect(listed()).to.deep.equal(onScreen);
  });

  it('has the table in plain boxes: after a grid or flex box of several sheets the answer lies over its last lines', async () => {
    const page = await paper(await open({ record: tierOpen() }));
    const boxes: string[] = [];
    for (let box = page.map.parentElement; box; box = box.parentElement) boxes.push(getComputedStyle(box).display);
    expect(boxes.length).to.be.above(2);
    expect([...new Set(boxes)]).to.deep.equal(['block']);
  });

  it('keeps an area on one sheet, under its name', async () => {
    for (const mode of ['triage', 'reference'] as const) {
      const page = await paper(await open({ mode }));
      const rows = shown(page.map, '.area-row').map((row) => getComputedStyle(row).breakInside);
      expect([...new Set(rows)], mode).to.deep.equal(['avoid']);
      await emulateMedia({ media: 'screen' });
    }
  });

  it('has each doubt once as a note at the end where it is there to be read, with its number at every sign and area', async () => {
    for (const document of [pack, westCheshire2019, worcestershire2019]) {
      const page = await open({ pack: document.provenance.id, mode: 'reference' });
      const inPlace = () => [...page.map.querySelectorAll('.doubt')].map(words);
      const onScreen = inPlace();
      expect(page.root.querySelectorAll('sup, .end-notes')).to.have.lengthOf(0);
      await paper(page);
      const notes = shown(page.root, '.end-notes li').map(words);
      expect(inPlace()).to.deep.equal([]);
      const noted = ({ doubt }: { readonly doubt?: string | undefined }, place: Element) => {
        const [number, ...others] = [...place.querySelectorAll('sup')].map((one) => Number(words(one)));
        expect(others, doubt).to.deep.equal([]);
        expect(number && notes[number - 1], place.id).to.equal(doubt);
      };
      for (const domain of document.domains) noted(domain, page.root.querySelector(`#domain-${domain.id}`)!);
      for (const sign of document.indicators) noted(sign, page.root.querySelector(`[id="sign-${sign.id}"]`)!);
      const numbers = [...page.map.querySelectorAll('sup')].map((one) => Number(words(one)));
      expect([...new Set(numbers)], 'in the order in which one reads').to.deep.equal(notes.map((_, at) => at + 1));
      await emulateMedia({ media: 'screen' });
      window.dispatchEvent(new Event('afterprint'));
      await page.settled();
      expect(inPlace(), 'on screen again').to.deep.equal(onScreen);
      expect(page.root.querySelectorAll('sup, .end-notes')).to.have.lengthOf(0);
    }
  });

  it('has no room in a cell for a button that is not there', async () => {
    const page = await open({ record: tierOpen() });
    await page.openArea('Education');
    expect(shown(page.map, '.cell-add').length, 'on screen').to.be.above(0);
    await paper(page);
    expect(shown(page.map, '.cell-add')).to.have.lengthOf(0);
  });

  it('does not tell how to fill in what is on screen', async () => {
    const page = await open();
    const ways = () => shown(page.answerPart, '.ways');
    expect(ways()).to.have.lengthOf(1);
    await paper(page);
    expect(ways()).to.have.lengthOf(0);
  });

  it('has the emergency line and the document’s standing where no step was chosen yet, and not the choice', async () => {
    const page = await openStep({ pack: 'tac-step-protocol', alone: true });
    await paper(page);
    const root = page.step.shadowRoot!;
    expect(shown(root, '.emergency-line')).to.have.lengthOf(1);
    expect(shown(root, '.standing')).to.have.lengthOf(1);
    expect(shown(root, '.choose')).to.have.lengthOf(0);
  });

  it('has no place for sentences for the record, or the history of a step, while there are none', async () => {
    for (const [of, count] of [
      [{ pack: 'family-help-template' }, 0],
      [{ record: tierOpen() }, 1],
    ] as const) {
      const page = await openConsent(of);
      expect(shown(page.root, '.sentences'), 'on screen').to.have.lengthOf(1);
      await paper(page);
      expect(shown(page.root, '.sentences'), 'sentences').to.have.lengthOf(count);
      await emulateMedia({ media: 'screen' });
    }
    const begun = startStep(tierOpen(), 'step-up', 'a-step');
    const entries = [{ kind: 'stage' as const, stage: 'ring', done: true, on: london(`${ON} 09:00`).toISOString() }];
    for (const [step, count] of [
      [begun.step!, 0],
      [{ ...begun.step!, entries }, 1],
    ] as const) {
      const page = await openStep({ pack: 'cheshire-east-2023', record: { ...begun, step } });
      await paper(page);
      const titles = shown(page.root, '.on-paper > h3').map(words);
      expect(titles.length).to.be.above(1);
      expect(
        titles.filter((title) => title.startsWith('History')),
        'history',
      ).to.have.lengthOf(count);
      await emulateMedia({ media: 'screen' });
    }
  });

  it('keeps the lists of one contact together on the sheet with contacts', async () => {
    const page = await paper(await open({ mode: 'blank' }));
    const lists = shown(page.root, '.contact-sheet ul');
    expect(lists.map((one) => getComputedStyle(one).columnCount)).to.deep.equal([
      '2',
      ...lists.slice(1).map(() => 'auto'),
    ]);
  });

  it('has the address of each page beside its name', async () => {
    const page = await paper(await open({ mode: 'blank' }));
    const links = shown(page.root, '.contact-sheet a[href^="http"]');
    expect(links.length).to.be.above(0);
    for (const link of links) expect(getComputedStyle(link, '::after').content).to.contain(link.getAttribute('href'));
  });

  it('has each doubt about a source apart from the one before', async () => {
    const upper = agree(tierOpen(), { level: 'targeted', tier: 'upper', rationale: 'Help is needed.', on: ON });
    const page = await paper(await open({ record: upper }));
    const sources = shown(page.root, '.sources li').map(({ innerText }) => innerText);
    expect(sources.filter((one) => one.split('Unclear in').length > 2).length, 'two doubts').to.be.above(0);
    for (const one of sources) expect(one).not.to.match(/\.Unclear/);
  });

  it('has the answers to the questions of a step, and what is overdue in dark letters', async () => {
    setClock('2026-12-20 10:00');
    const judged = answer(tierOpen(), 'immediate-risk', 'no', { on: ON, by: 'DSL' });
    const levelled = agree(judged, { level: 'targeted', tier: 'lower', rationale: 'Help is needed.', on: ON });
    const begun = startStep(answer(levelled, 'without-social-care', 'no', { on: ON }), 'step-up', 'a-step');
    const entries = ['ring', 'form'].map((stage) => ({
      kind: 'stage' as const,
      stage,
      done: true,
      on: london(`${ON} 09:00`).toISOString(),
    }));
    const page = await openStep({
      pack: 'cheshire-east-2023',
      record: { ...begun, step: { ...begun.step!, entries } },
    });
    const pressed = () => shown(page.root, '.question .option[aria-pressed="true"]');
    const given = pressed().map(words);
    expect(given.length).to.be.above(1);
    await paper(page);
    expect(pressed().map(words)).to.deep.equal(given);
    expect(shown(page.root, '.question .option')).to.have.lengthOf(given.length);
    const ink = colourOf(page.root.querySelector('.whole')!);
    for (const one of pressed()) expect(colourOf(one)).to.equal(ink);
    const late = shown(page.root, '.overdue-mark');
    expect(late.length).to.be.above(0);
    for (const one of late) expect(getComputedStyle(one).color).to.equal(colourOf(one.parentElement!));
  });

  for (const level of ['universal', 'statutory'])
    it(`of a report has the mark of the recorded level clear of its words and its edge: ${level}`, async () => {
      const page = await openSummary(agree(tierOpen(), { level, rationale: 'Help is needed.', on: ON }));
      const [sheet] = await printedBy(page, () => page.summary.print());
      const frame = mount(document.createElement('iframe'));
      frame.width = '700';
      const view = frame.contentWindow as Window & typeof globalThis;
      const style = new view.CSSStyleSheet();
      style.replaceSync(PAPER);
      frame.contentDocument!.adoptedStyleSheets = [style];
      frame.contentDocument!.body.append(frame.contentDocument!.importNode(sheet!.body.firstElementChild!, true));
      const steps = frame.contentDocument!.querySelector('.steps')!;
      const mark = steps.querySelector('.recorded')!;
      const { outlineWidth, outlineOffset } = view.getComputedStyle(mark);
      const beyond = parseFloat(outlineWidth) + parseFloat(outlineOffset);
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const part = steps.parentElement!.getBoundingClientRect();
      expect(beyond).to.be.above(0);
      expect(top - beyond).to.be.at.least(steps.previousElementSibling!.getBoundingClientRect().bottom);
      expect(bottom + beyond).to.be.at.most(steps.nextElementSibling!.getBoundingClientRect().top);
      expect(left - beyond).to.be.at.least(part.left);
      expect(right + beyond).to.be.at.most(part.right);
    });
});
