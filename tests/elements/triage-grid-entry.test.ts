import { expect } from '@esm-bundle/chai';
import { newRecord } from '../../src/index.js';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, focusIsOn, focusIsOnThePage, heard, nameOf, open, viewport, words, type Page } from './page.js';

const EXCLUSIONS = 'The child has 3+ exclusions';
const TRUANCY = 'The child has had episodes of truancy';
const TIER = /^Can the needs be met without involving children’s social care/;
const key = (target: HTMLElement, name: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));

describe('What is recorded of a sign', () => {
  let page: Page;
  beforeEach(async () => {
    page = await open();
  });
  afterEach(async () => {
    clear();
    if (innerWidth !== 800) await viewport(800, 600);
  });

  it('a press records it, and a second one takes it out; the focus stays on its box', async () => {
    const box = await page.tick(EXCLUSIONS);
    expect(box.checked).to.be.true;
    expect(page.record.concerns).to.have.length(1);
    expect(page.record.concerns[0]).to.include({ id: 'education.targeted.1', indicator: 'education.targeted.1' });
    expect(page.record.concerns[0]!.people).to.deep.equal([]);
    focusIsOn(box);
    await page.press(box);
    expect(box.checked).to.be.false;
    expect(page.record).to.deep.equal(newRecord(cheshireEast2023));
    focusIsOn(box);
  });

  it('a strength is recorded as one, shows that it is one, and points to no level', async () => {
    const box = await page.tick('There is a medication regime');
    expect(nameOf(box)).to.match(/^Strength: /);
    expect(page.record.strengths.map(({ id }) => id)).to.deep.equal(['health.extra.4']);
    expect(page.record.concerns).to.deep.equal([]);
    expect(nameOf(page.area('Health'))).to.equal('Health, nothing recorded, 1 strength');
    expect(page.case.assessment!.indicated).to.equal(null);
  });

  it('a circumstance that only sets the scene is marked as background', async () => {
    expect(nameOf(await page.reach('The child has a special educational need'))).to.match(/^Background: /);
  });

  it('its form opens at the sign, with the focus in it; Escape closes it and comes back', async () => {
    await page.tick(TRUANCY);
    const form = await page.edit(TRUANCY);
    const note = page.get('textbox', 'Note', form);
    focusIsOn(note);
    expect(page.sign(TRUANCY).closest('li')!.contains(form)).to.be.true;
    key(note, 'Escape');
    await page.settled();
    expect(form.isConnected).to.be.false;
    focusIsOn(page.get('button', /truancy.*: Change, or add a note$/));
  });

  it('takes a note, shows it, and loses it when it is emptied', async () => {
    await page.tick(TRUANCY);
    const note = async () => page.get<HTMLTextAreaElement>('textbox', 'Note', await page.edit(TRUANCY));
    await page.fill(await note(), 'Twice in May');
    expect(page.record.concerns[0]!.note).to.equal('Twice in May');
    key(await note(), 'Escape');
    await page.settled();
    expect(words(page.cell('Education', 'Extra Help'))).to.contain('Twice in May');
    await page.fill(await note(), '');
    expect(page.record.concerns[0]).to.not.have.property('note');
  });

  it('shows the same thread at every level, low to high, itself as this one, with the way to each', async () => {
    await page.tick(EXCLUSIONS);
    const form = await page.edit(EXCLUSIONS);
    expect(words(form)).to.contain('Also at other levels: Behaviour and exclusion from school');
    expect(words(form.querySelector('.thread')).match(/This one/g)).to.have.length(1);
    await page.press(page.get('button', /fixed-term exclusions continuously.*: Statutory/, form));
    focusIsOn(page.sign('The child is being given fixed-term exclusions continuously'));
  });

  describe('the dock offers its note', () => {
    const field = () => page.all<HTMLInputElement>('textbox', /add a note$/, page.dock);

    it('by the sign’s words and whom it is about, and saves it with Enter', async () => {
      await page.addPerson('K');
      await page.tick('The child or young person carries a knife or weapon').catch(() => page.tick(EXCLUSIONS));
      const { words: said } = page.record.concerns[0]!;
      const name = `${said!.slice(0, 20)}`;
      const pen = page.get('button', /add a note$/, page.dock);
      expect(nameOf(pen)).to.contain(name).and.contain('(K): add a note');
      await page.press(pen);
      focusIsOn(field()[0]!);
      expect(nameOf(field()[0]!)).to.contain(name).and.contain('(K)');
      await page.fill(field()[0]!, 'On Monday');
      expect(page.record.concerns[0]!.note).to.equal('On Monday');
    });

    it('until another person is chosen', async () => {
      await page.addPerson('K');
      await page.addPerson('T');
      await page.recordFor('K');
      await page.tick(EXCLUSIONS);
      expect(page.all('button', /add a note$/, page.dock)).to.have.length(1);
      await page.recordFor('T');
      expect(page.all('button', /add a note$/, page.dock)).to.have.length(0);
      expect(field()).to.have.length(0);
    });

    it('beside the answer too, where that stands beside the map', async () => {
      await viewport(1280, 900);
      await page.tick(EXCLUSIONS);
      expect(nameOf(field()[0]!)).to.contain('The child has 3+ exclusions').and.contain('(the whole family)');
    });
  });

  describe('takes the last change back', () => {
    const undo = () => page.get('button', 'Undo');

    it('step by step: words, an answer, a tick, a person', async () => {
      expect(page.all('button', 'Undo'), 'nothing to undo').to.have.length(0);
      const states = [page.record];
      await page.addPerson('K');
      states.push(page.record);
      await page.tick(EXCLUSIONS);
      states.push(page.record);
      await page.answer(TIER, 'No');
      states.push(page.record);
      await page.write('Cold flat', 'Housing', 'Extra Help');
      for (const state of states.reverse()) {
        await page.press(undo());
        expect(page.record).to.deep.equal(state);
        focusIsOnThePage('the focus stays');
        expect(page.announced()).to.contain('Last change undone.');
      }
      expect(page.all('button', 'Undo')).to.have.length(0);
    });

    it('brings back what was removed, with its people and its note', async () => {
      await page.addPerson('K');
      await page.tick(TRUANCY);
      await page.fill(page.get<HTMLTextAreaElement>('textbox', 'Note', await page.edit(TRUANCY)), 'In May');
      const before = page.record;
      await page.press(page.sign(TRUANCY));
      expect(page.record.concerns).to.deep.equal([]);
      await page.press(undo());
      expect(page.record).to.deep.equal(before);
      expect(page.sign(TRUANCY).checked).to.be.true;
    });

    it('counts no change that changed nothing', async () => {
      await page.tick(TRUANCY);
      await page.fill(page.get<HTMLTextAreaElement>('textbox', 'Note', await page.edit(TRUANCY)), '   ');
      await page.press(undo());
      expect(page.record.concerns).to.deep.equal([]);
    });
  });

  it('is announced: what was recorded, and what the document now points to where that changed', async () => {
    await page.tick(EXCLUSIONS);
    expect(page.announced()).to.match(
      /Recorded for the whole family: The child has 3\+ exclusions.*\. The document now points to Targeted Help/,
    );
    await page.answer(TIER, 'No');
    expect(page.announced()).to.match(/Answered: No\. The document now points to Targeted Help, upper tier/);
    await page.removeAnswer(TIER);
    await page.press(page.sign(EXCLUSIONS));
    expect(page.announced()).to.match(
      /Removed for the whole family: The child has 3\+ exclusions.*Nothing is recorded\./,
    );
    await page.addPerson('K');
    expect(page.announced()).to.contain('Added K, a child.');
    expect([...page.root.querySelectorAll('[aria-live="assertive"]')]).to.have.length(0);
  });

  it('the page is told once about each change, with the record and the assessment; looking around is no change', async () => {
    const events = heard(page.case, 'threshold-change');
    await page.tick(TRUANCY);
    expect(events).to.have.length(1);
    expect(events[0]!.detail.record).to.equal(page.case.record);
    expect(events[0]!.detail.assessment).to.equal(page.case.assessment);
    await page.search('truancy');
    await page.press(page.get('button', 'Only recorded'));
    await page.openAll();
    expect(events).to.have.length(1);
  });

  it('a whole case study stands there: every entry ticked or in quotation marks, with its note', async () => {
    clear();
    page = await open({ record: caseStudy2 });
    await page.openAll();
    const boxes = page.signs().filter((box) => box.checked || box.indeterminate);
    const levelled = [...caseStudy2.concerns, ...caseStudy2.strengths].filter(
      (entry) => 'indicator' in entry || 'level' in entry,
    );
    expect(boxes.map(({ dataset }) => dataset.sign).sort()).to.deep.equal(levelled.map(({ id }) => id).sort());
    for (const entry of [...caseStudy2.concerns, ...caseStudy2.strengths] as any[]) {
      expect(words(page.map), entry.id).to.contain(entry.note);
      if (entry.text) expect(words(page.map)).to.contain(`“${entry.text}”`);
    }
  });
});
