import { expect } from '@esm-bundle/chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { schoolFacts, schoolRecord } from '../../stories/storybook/fixtures.js';
import { ariaSnapshot, clear, focused, focusIsOn, nameOf, open, until, words, type Page } from '../elements/page.js';
import { checkLooks, cutOff, press, screen, SIZES, small, tabTo, targets, tooWide } from './tools.js';

const OVER_10 = 'The child’s average absence from school is over 10%';
const FAULTY = { format: 'threshold-kit/facts@1', children: [{ sessions: { possible: 10, missed: 11 } }] };

const suggestions = (page: Page) => page.all('region', /suggested from records/)[0];
const over10 = (page: Page) => page.get('group', `Suggested: ${OVER_10}`);

async function suggesting(facts: unknown = schoolFacts): Promise<Page> {
  const page = await open({ record: schoolRecord });
  await until(() => page.record.people.length, 'the record is opened');
  page.case.facts = facts;
  await until(() => suggestions(page), 'the facts are read');
  for (const details of page.root.querySelectorAll<HTMLDetailsElement>('.suggestions details, .suggestion details'))
    details.open = true;
  await page.settled();
  return page;
}

/** The same with every area open: a suggestion is decided beside its sign. */
async function beside(facts?: unknown): Promise<Page> {
  const page = await suggesting(facts);
  await page.openAll();
  return page;
}

/** One accepted, one dismissed and brought to the summary, the rest open. */
async function decided(): Promise<Page> {
  const page = await beside();
  await page.press(page.all('button', /^Accept/)[0]!);
  await page.press(page.all('button', /^Dismiss/)[0]!);
  return page;
}

describe('Suggestions from facts', () => {
  before(() => {
    document.documentElement.lang = 'en-GB';
    document.documentElement.style.colorScheme = 'light dark';
  });
  afterEach(clear);
  after(async () => {
    document.documentElement.style.colorScheme = '';
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await emulateMedia({ media: 'screen' });
    await setViewport({ width: 800, height: 600 });
  });

  checkLooks({
    'axe finds nothing, with everything opened, one accepted and one dismissed': decided,
    'axe finds nothing in facts that cannot be read': () => suggesting(FAULTY),
  });

  for (const [width, height] of SIZES) {
    it(`nothing sticks out or is cut off, and all can be pressed, ${width} px wide`, async () => {
      await screen(width, height);
      const page = await decided();
      expect(tooWide(page)).to.deep.equal([]);
      expect(cutOff(page)).to.deep.equal([]);
      expect(small(targets(page), 24)).to.deep.equal([]);
      const decide = page.all('button', /^(Accept|Dismiss|Bring back)/);
      expect(decide.length).to.be.above(4);
      if (width === 320)
        expect(decide.filter((one) => one.getBoundingClientRect().height < 43.9).map(nameOf)).to.deep.equal([]);
    });

    it(`to accept or dismiss moves nothing above, ${width} px wide`, async () => {
      await screen(width, height);
      const page = await beside();
      await page.press(page.sign('The child has had episodes of lateness'));
      const above = [
        page.sign('The child has had episodes of lateness'),
        page.rowHeader('Education'),
        page.sign(OVER_10),
      ];
      above[2]!.scrollIntoView({ block: 'center' });
      await page.settled();
      const tops = () => above.map((one) => Math.round(one.getBoundingClientRect().top + scrollY));
      const before = tops();
      await page.press(page.get('button', /^Dismiss/, over10(page)));
      expect(tops(), 'dismissed').to.deep.equal(before);
      await page.press(page.get('button', /^Bring back/));
      await page.press(page.get('button', /^Accept/, over10(page)));
      expect(tops(), 'accepted').to.deep.equal(before);
    });
  }

  it('by keyboard: from the summary to the sign, on to Accept, and back on the sign', async () => {
    await screen(1280, 900);
    const page = await suggesting();
    page.get('searchbox').focus();
    const way = page.get('button', `Extra Help: ${OVER_10}`);
    await tabTo(() => way, 'Shift+Tab');
    await press('Enter');
    focusIsOn(page.sign(OVER_10));
    await tabTo(() => page.get('button', /^Accept/, over10(page)));
    await press('Enter');
    await page.settled();
    focusIsOn(page.sign(OVER_10));
    // It is about the child whom the facts name; one records for the family.
    expect(page.sign(OVER_10).indeterminate).to.equal(true);
    const dismiss = page.all('button', /^Dismiss/)[0]!;
    await tabTo(() => dismiss);
    await press('Space');
    await page.settled();
    expect(nameOf(focused()!)).to.match(/^Bring back/);
    expect(page.record.concerns).to.have.length(1);
  });

  it('a screen reader is given a region with a heading, and a group for each that names its sign', async () => {
    const page = await beside();
    const count = page
      .all('listitem', undefined, suggestions(page)!)
      .filter((one) => one.querySelector('button')).length;
    expect(count).to.be.above(5);
    const tree = (await ariaSnapshot('triage-grid')).replaceAll("''", "'");
    for (const part of [
      `region "${count} signs suggested from records"`,
      `heading "${count} signs suggested from records" [level=2]`,
      `group "Suggested: ${OVER_10}"`,
      `button "Accept : ${OVER_10}, K, 9: 34 of 190 sessions missed, 17.9%, from 5 January 2026 to 17 July 2026"`,
      `button "Dismiss : ${OVER_10}, K, 9: 34 of 190 sessions missed, 17.9%, from 5 January 2026 to 17 July 2026"`,
    ])
      expect(tree.includes(part), `${part} in\n${tree.slice(0, 4000)}`).to.be.true;
  });

  it('on paper nothing stands that nobody accepted', async () => {
    const page = await decided();
    const [accepted] = page.record.concerns;
    await emulateMedia({ media: 'print' });
    expect(page.all('group', /^(Suggested|Dismissed)/)).to.have.length(0);
    expect(suggestions(page)).to.equal(undefined);
    const notes = [...page.map.querySelectorAll('.note')].filter((one) => one.checkVisibility()).map(words);
    expect(notes).to.have.length(1);
    expect(notes[0]).to.contain(accepted!.note);
    await emulateMedia({ media: 'screen' });
  });
});
