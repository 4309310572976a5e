import { expect } from '@esm-bundle/chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { schoolFacts, schoolRecord } from '../../stories/storybook/fixtures.js';
import { ariaSnapshot, clear, focused, focusIsOn, nameOf, open, until, words, type Page } from '../elements/page.js';
import { checkLooks, cutOff, press, screen, SIZES, small, tabTo, targets, tooWide } from './tools.js';

const OVER_10 = "The child's average absence from school is over 10%";
const FAULTY = { format: 'threshold-kit/facts@1', children: [{ sessions: { possible: 10, missed: 11 } }] };

const suggestions = (page: Page) => page.all('region', /suggested from records/)[0];
const beside = (page: Page) => page.get('group', `Suggested: ${OVER_10}`);

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

/** One accepted, one dismissed and brought to the summary, the rest open. */
async function decided(): Promise<Page> {
  const page = await suggesting();
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
      const page = await suggesting();
      await page.press(page.sign('The child has had episodes of lateness'));
      const above = [
        page.sign('The child has had episodes of lateness'),
        page.get('rowheader', 'Children and Young People are getting a good education'),
        page.sign(OVER_10),
      ];
      above[2]!.scrollIntoView({ block: 'center' });
      await page.settled();
      const tops = () => above.map((one) => Math.round(one.getBoundingClientRect().top + scrollY));
      const before = tops();
      await page.press(page.get('button', /^Dismiss/, beside(page)));
      expect(tops(), 'dismissed').to.deep.equal(before);
      await page.press(page.get('button', /^Bring back/));
      await page.press(page.get('button', /^Accept/, beside(page)));
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
    await tabTo(() => page.get('button', /^Accept/, beside(page)));
    await press('Enter');
    await page.settled();
    focusIsOn(page.sign(OVER_10));
    expect(page.sign(OVER_10).checked).to.equal(true);
    const dismiss = page.all('button', /^Dismiss/)[0]!;
    await tabTo(() => dismiss);
    await press('Space');
    await page.settled();
    expect(nameOf(focused()!)).to.match(/^Bring back/);
    expect(page.record.concerns).to.have.length(1);
  });

  it('a screen reader is given a region with a heading, and a group for each that names its sign', async () => {
    await suggesting();
    const tree = (await ariaSnapshot('triage-grid')).replaceAll("''", "'");
    for (const part of [
      'region "7 signs suggested from records"',
      'heading "7 signs suggested from records" [level=2]',
      `group "Suggested: ${OVER_10}"`,
      `button "Accept : ${OVER_10}, K, 9: 34 of 190 sessions missed, 17.9%"`,
      `button "Dismiss : ${OVER_10}, K, 9: 34 of 190 sessions missed, 17.9%"`,
    ])
      expect(tree.includes(part), `${part} in\n${tree.slice(0, 4000)}`).to.be.true;
  });

  it('on paper nothing stands that nobody accepted', async () => {
    const page = await decided();
    const [accepted] = page.record.concerns;
    await emulateMedia({ media: 'print' });
    expect(page.all('group', /^(Suggested|Dismissed)/)).to.have.length(0);
    expect(suggestions(page)).to.equal(undefined);
    const summary = [...page.root.querySelectorAll('.note-words')].map(words);
    expect(summary).to.deep.equal([accepted!.note]);
    await emulateMedia({ media: 'screen' });
  });
});
