import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { clear, descriptionOf, focused, focusIsOn, mount, nameOf, open, Page, until, words } from '../elements/page.js';
import { neverHidden, nothingTraps, press, tabTo, type } from './tools.js';

/*
 * With real keys only: nothing here clicks, focuses or sets a value.
 */

const EDUCATION = 'Children and Young People are getting a good education';
const EXCLUSIONS = 'The child has 3+ exclusions';
const TRUANCY = 'The child has had episodes of truancy';
const RISK = /^May a child need urgent protection/;
const TIER = /^Can the needs be met without involving children's social care/;

const bar = (page: Page) => words(page.get('button', 'Why, and what next').closest('.bar'));

describe('By keyboard alone', () => {
  let page: Page;
  let before: HTMLElement;

  const start = async (setting: Parameters<typeof open>[0] = {}) => {
    before = mount(Object.assign(document.createElement('button'), { id: 'before', textContent: 'Before' }));
    page = await open(setting);
    mount(Object.assign(document.createElement('button'), { id: 'after', textContent: 'After' }));
    // The one place where the test puts the focus: where a person came from.
    before.focus();
  };
  /** Goes to a place in the page with its own ways: search fields, jumps. */
  const jumpTo = async (area: string) => {
    await tabTo(() => page.get('button', new RegExp(`^${area}`), page.section('Find your way')));
    await press('Enter');
  };

  beforeEach(() => setViewport({ width: 1280, height: 900 }));
  afterEach(clear);
  after(() => setViewport({ width: 800, height: 600 }));

  it('immediate risk is reached before anything else', async () => {
    await start();
    await press('Tab');
    focusIsOn(page.get('disclosure', 'Who to ring'));
    await press('Enter');
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('999');
    await tabTo(() => page.get('radio', 'Yes', page.get('group', RISK)));
    await press('Space');
    await page.settled();
    expect(page.record.answers).to.deep.equal({ 'immediate-risk': 'yes' });
    expect(words(page.section('Immediate risk'))).to.contain('Ring now.');
  });

  it('a sign is ticked and unticked with Space', async () => {
    await start();
    await jumpTo('Education');
    focusIsOn(page.rowHeader(EDUCATION));
    await tabTo(() => page.sign(TRUANCY));
    await press('Space');
    await page.settled();
    expect(page.record.concerns.map(({ id }) => id)).to.deep.equal(['education.extra.2']);
    focusIsOn(page.sign(TRUANCY));
    await press('Space');
    await page.settled();
    expect(page.record.concerns).to.deep.equal([]);
    focusIsOn(page.sign(TRUANCY));
  });

  it('own words are written and saved; Escape leaves them, and the focus returns to the button', async () => {
    await start();
    await jumpTo('Housing');
    const add = () => page.get('button', 'Add your own: Housing, Extra Help');
    await tabTo(add);
    await press('Enter');
    await page.settled();
    focusIsOn(page.get('textbox', 'Your own words: Housing, Extra Help'));
    await type('Cold');
    await press('Escape');
    await page.settled();
    expect(page.all('textbox', /^Your own words/)).to.have.length(0);
    focusIsOn(add());
    await press('Space');
    await page.settled();
    await type('Cold flat');
    await press('Tab');
    focusIsOn(page.get('button', 'Save'));
    await press('Enter');
    await page.settled();
    expect(page.record.concerns.map(({ text }) => text)).to.deep.equal(['Cold flat']);
    focusIsOn(add());
    await tabTo(() => page.get('button', 'Remove: Cold flat'), 'Shift+Tab');
    await press('Enter');
    await page.settled();
    expect(page.record.concerns).to.deep.equal([]);
    focusIsOn(page.rowHeader('Secure Housing'));
  });

  it('nothing written and saved says what to do, where the focus is', async () => {
    await start();
    await jumpTo('Housing');
    await tabTo(() => page.get('button', 'Add a strength: Housing'));
    await press('Enter');
    await page.settled();
    await press('Tab');
    await press('Enter');
    await page.settled();
    focusIsOn(page.get('textbox', 'What works well: Housing'));
    expect(descriptionOf(focused()!)).to.contain('Write a few words, or choose Cancel.');
    await press('Tab', 2);
    focusIsOn(page.get('button', 'Cancel'));
    await press('Enter');
    await page.settled();
    focusIsOn(page.get('button', 'Add a strength: Housing'));
  });

  it('a person is added, after an error as well, and what follows is recorded for them', async () => {
    await start();
    await tabTo(() => page.get('disclosure', /^Who is in the family\?/));
    await press('Enter');
    await press('Tab');
    focusIsOn(page.get('textbox', 'Initials or role'));
    await press('Enter');
    await page.settled();
    focusIsOn(page.get('textbox', 'Initials or role'));
    expect(descriptionOf(focused()!)).to.contain('Write initials or a role');
    await type('Mum');
    await press('Tab');
    focusIsOn(page.get('combobox', 'This person is'));
    await type('an adult');
    await press('Tab');
    await press('Enter');
    await page.settled();
    expect(page.record.people.map(({ label, role }) => `${label}, ${role}`)).to.deep.equal(['Mum, adult']);
    focusIsOn(page.get('textbox', 'Initials or role'));
    await tabTo(() => page.get('combobox', 'Record new signs for'));
    await type('Mum');
    await page.settled();
    await jumpTo('Education');
    await tabTo(() => page.sign(TRUANCY));
    await press('Space');
    await page.settled();
    expect(page.record.concerns[0]!.people).to.deep.equal([page.record.people[0]!.id]);
    await press('Tab');
    focusIsOn(page.get('disclosure', /^About: Mum/));
    await press('Enter');
    await press('Tab');
    focusIsOn(page.get('checkbox', 'Whole family'));
    await press('Space');
    await page.settled();
    expect(page.record.concerns[0]!.people).to.deep.equal([]);
    await tabTo(() => page.get('textbox', 'Note (optional)'));
    await type('In May');
    await press('Enter');
    await page.settled();
    expect(page.record.concerns[0]!.note).to.equal('In May');
  });

  it('a question is answered with the arrows and taken back; a level is agreed; all is undone', async () => {
    await start();
    await jumpTo('Education');
    await tabTo(() => page.sign(EXCLUSIONS));
    await press('Space');
    await page.settled();
    await tabTo(() => page.get('button', 'Why, and what next'));
    await press('Enter');
    focusIsOn(page.get('heading', 'What the document points to'));
    await tabTo(() => page.get('button', /^Answer this question: Can the needs be met without/));
    await press('Enter');
    focusIsOn(page.get('group', TIER));
    await press('Tab');
    focusIsOn(page.get('radio', 'Yes', page.get('group', TIER)));
    await press('Space');
    await press('ArrowDown');
    await page.settled();
    expect(page.record.answers).to.deep.equal({ 'without-social-care': 'no' });
    focusIsOn(page.get('radio', 'No', page.get('group', TIER)));
    expect(bar(page)).to.contain('Targeted Help, upper tier');

    await tabTo(() => page.get('button', 'Take this answer back', page.get('group', TIER)));
    await press('Enter');
    await page.settled();
    expect(page.record.answers).to.deep.equal({});
    focusIsOn(page.get('group', TIER));

    const agreed = page.section('The level you agree');
    await tabTo(() => page.get('radio', 'Universal Services', agreed));
    await press('ArrowDown');
    await page.settled();
    focusIsOn(page.get('radio', 'Extra Help', agreed));
    await tabTo(() => page.get('button', 'Record this level'));
    await press('Enter');
    await page.settled();
    focusIsOn(page.get('textbox', 'Your reasons'), 'the reasons are missing');
    await type('We know this family.');
    await tabTo(() => page.get('button', 'Record this level'));
    await press('Enter');
    await page.settled();
    expect(page.record.agreed).to.include({ level: 'extra', rationale: 'We know this family.' });
    focusIsOn(page.get('button', 'Record this level'));

    await tabTo(() => page.get('button', 'Undo'), 'Shift+Tab');
    for (let at = 0; at < 8; at++) await press('Enter');
    await page.settled();
    expect(page.record.concerns).to.deep.equal([]);
    expect(page.record.agreed).to.be.null;
    focusIsOn(page.get('button', 'Undo'), 'with nothing left to undo');
  });

  it('a search narrows the table, Escape empties it, and a jump goes on to an area that was hidden', async () => {
    await start();
    await tabTo(() => page.get('searchbox'));
    await type('truancy');
    await page.settled();
    expect(page.rows()).to.deep.equal([EDUCATION]);
    await tabTo(() => page.sign(TRUANCY));
    await press('Space');
    await tabTo(() => page.get('searchbox'), 'Shift+Tab');
    await press('Escape');
    await page.settled();
    expect(page.rows()).to.have.length(10);
    await type('truancy');
    await press('Tab');
    focusIsOn(page.get('checkbox', 'Show only what is recorded'));
    await press('Space');
    await page.settled();
    await jumpTo('Housing');
    await page.settled();
    focusIsOn(page.rowHeader('Secure Housing'));
    expect(page.rows()).to.have.length(10);
  });

  for (const mode of ['triage', 'reference', 'blank']) {
    it(`nothing traps the focus: Tab goes through all of it and out, and Shift+Tab back (${mode})`, async () => {
      await start({ mode, record: caseStudy2 });
      for (const details of page.root.querySelectorAll('details')) details.open = mode !== 'blank';
      await page.settled();
      await nothingTraps(page.root);
    });
  }

  for (const [width, height] of [
    [1280, 900],
    [800, 700],
    [320, 640],
  ] as const) {
    for (const key of ['Tab', 'Shift+Tab'] as const) {
      it(`what has the focus is never hidden under the headings or the bar, with ${key}, ${width} by ${height}`, async () => {
        await setViewport({ width, height });
        await until(() => innerWidth === width, 'the screen');
        await start({ record: { ...caseStudy2, answers: { 'immediate-risk': 'unsure' } } });
        await page.settled();
        await neverHidden(key);
      });
    }

    it(`nor is what a jump, an error or a way in the bar goes to, ${width} by ${height}`, async () => {
      await setViewport({ width, height });
      await until(() => innerWidth === width, 'the screen');
      await start({
        record: {
          ...caseStudy2,
          concerns: caseStudy2.concerns.filter(({ indicator }) => indicator?.includes('.targeted.')),
        },
      });
      const inSight = async (what: string) => {
        await page.settled();
        // Of a heading or an area its beginning is what counts.
        const box = focused()!.getBoundingClientRect();
        const top = page.root.elementFromPoint(box.left + 8, box.top + 8);
        expect(
          top !== null && (focused()!.contains(top) || top.contains(focused())),
          `${what}: ${nameOf(focused()!).slice(0, 60)} at ${box.top}`,
        ).to.be.true;
      };
      await page.fill(page.get('searchbox'), 'truancy');
      for (const area of ['Crime', 'Education', 'Housing', 'Early years', 'Crime']) {
        await page.press(page.get('button', new RegExp(`^${area}`), page.section('Find your way')));
        await inSight(`jump to ${area}`);
      }
      await page.press(page.get('button', 'Why, and what next'));
      await inSight('the answer');
      await page.press(page.get('button', /^Answer this question: Can the needs/));
      await inSight('the question');
      await page.press(page.get('button', 'Immediate risk'));
      await inSight('immediate risk');
      await page.press(page.get('button', 'Record this level'));
      await inSight('the error');
    });
  }
});
