import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { addPerson, recordAgreement } from '../../src/index.js';
import {
  ConsentPage,
  day,
  GROUNDS,
  lowerTier,
  openConsent,
  RISK_OF_HARM,
  SHARE,
  SHARING,
  statutory,
} from '../elements/consent-page.js';
import { clear, focused, focusIsOn, get, mount, nameOf, until, words } from '../elements/page.js';
import { press, tabTo, thereAndBack, type, typeDay } from './tools.js';

/*
 * With real keys only: nothing here clicks, focuses or sets a value.
 */

const withMum = addPerson(lowerTier, { id: 'mum', label: 'Mum', role: 'adult' });

describe('The check list of consent by keyboard alone', () => {
  let page: ConsentPage;

  const start = async (record: unknown = lowerTier) => {
    const before = mount(Object.assign(document.createElement('button'), { id: 'before', textContent: 'Before' }));
    page = await openConsent({ record });
    mount(Object.assign(document.createElement('button'), { id: 'after', textContent: 'After' }));
    // The one place where the test puts the focus: where a person came from.
    before.focus();
  };
  const screen = async (width: number, height: number) => {
    await setViewport({ width, height });
    await until(() => innerWidth === width && innerHeight === height, 'the screen');
  };
  const enter = async () => {
    await press('Enter');
    await page.settled();
  };

  beforeEach(() => screen(1280, 900));
  afterEach(clear);
  after(() => setViewport({ width: 800, height: 600 }));

  it('does the whole journey: a person is listed, agrees, and what is shared is recorded', async () => {
    await start();
    await tabTo(() => page.get('button', 'Add: People to ask'));
    await enter();
    focusIsOn(page.get('textbox', 'Initials or role'));
    await type('Mum');
    // Enter adds whom the label most likely means.
    await enter();
    focusIsOn(page.get('textbox', 'Initials or role'), 'ready for the next');
    expect(page.record.people.map(({ label, role }) => `${label} ${role}`)).to.deep.equal(['Mum adult']);

    await tabTo(() => page.opener('Mum'), 'Shift+Tab');
    await enter();
    focusIsOn(page.get('radio', 'Yes', page.get('group', /parental responsibility/)), 'the first question');
    await press('Space');
    await press('Tab');
    await press('Space');
    await page.settled();
    focusIsOn(page.get('radio', 'Agreed'), 'what was chosen keeps the focus while questions open');
    await tabTo(() => page.get('radio', 'Verbally'));
    await press('ArrowDown');
    focusIsOn(page.get('radio', 'In writing'));
    await tabTo(() => page.get('checkbox', 'All four of these'));
    await press('Space');
    await page.settled();
    await tabTo(() => page.get('radio', 'No, none was needed'));
    await press('Space');
    await press('Tab');
    focusIsOn(page.get('button', 'Save'));
    await press('Space');
    await page.settled();
    expect(page.record.consent!.agreement).to.deep.equal([
      {
        person: 'person-1',
        state: 'given',
        on: day(),
        how: 'writing',
        explained: ['why', 'what', 'how', 'whom'],
        communication: 'not-needed',
      },
    ]);

    focusIsOn(page.get('radio', 'Share with their agreement'), 'the next task');
    await press('Space');
    await page.settled();
    for (const [field, text] of [
      ['What will you share?', 'What we saw'],
      ['Who with?', 'the front door'],
      ['What for?', 'to get help'],
    ]) {
      await tabTo(() => page.get('textbox', field));
      await type(text!);
    }
    await tabTo(() => page.get('date', 'When did you decide?'));
    await typeDay(day(1));
    await tabTo(() => page.get('button', 'Save'));
    await enter();
    focusIsOn(page.get('group', 'There is a problem'));
    await press('Tab');
    focusIsOn(page.get('button', 'The date must be today or earlier.'));
    await enter();
    focusIsOn(page.get('date', 'When did you decide?'));
    await typeDay(day());
    await press('Enter');
    await page.settled();
    expect(page.verdict).to.equal('Yes');
    focusIsOn(page.opener(SHARING));
  });

  it('takes back what was said, and closes a form with its button', async () => {
    await start(recordAgreement(withMum, { person: 'mum', state: 'refused', on: day(), explained: [] }));
    await tabTo(() => page.opener('Mum'));
    await enter();
    await tabTo(() => page.opener('Mum'), 'Shift+Tab');
    await enter();
    expect(page.all('form')).to.have.length(0);
    focusIsOn(page.opener('Mum'));
    await enter();
    await tabTo(() => page.get('disclosure', /^What they said and when/));
    await press('Enter');
    await press('Tab');
    expect(nameOf(focused()!)).to.match(/^Recorded by mistake\? Remove it: Said no/);
    await enter();
    expect(page.record.consent!.agreement).to.deep.equal([]);
    focusIsOn(page.opener('Mum'));
  });

  it('reaches whom to ring at immediate risk', async () => {
    await start({ ...statutory, answers: { 'immediate-risk': 'yes' } });
    await tabTo(() => page.all('link', '999')[0]!);
  });

  it('opens the page for the family, and comes to its print button next', async () => {
    await start();
    await tabTo(() => page.get('disclosure', 'Page for the family'));
    await press('Enter');
    await press('Tab');
    expect(nameOf(focused()!)).to.equal('Print this page for the family');
    expect(words(page.root.querySelector('article'))).to.contain('You can say no');
  });

  const withForm = async (record: unknown, form: () => Promise<void>) => {
    await start(record);
    await form();
    for (const details of page.root.querySelectorAll('details')) details.open = true;
    await page.settled();
    document.getElementById('before')!.focus();
    scrollTo(0, 0);
  };
  const forms: Record<string, () => Promise<void>> = {
    'a person’s form': () =>
      withForm(recordAgreement(withMum, { person: 'mum', state: 'given', on: day(), explained: [] }), async () => {
        await page.about('Mum');
        await page.onDay('When?', day(1));
        await page.save();
      }),
    'the form on sharing': () =>
      withForm(withMum, async () => {
        await page.sharing();
        await page.pick(SHARE, 'Share without agreement');
        await page.pick(GROUNDS, RISK_OF_HARM);
        await page.onDay('When did you decide?', day(1));
        await page.save();
      }),
  };

  for (const [name, arrive] of Object.entries(forms)) {
    for (const [width, height] of [
      [1280, 900],
      [800, 700],
      [320, 640],
      [320, 256],
    ] as const) {
      it(`${name}: nothing traps the focus or hides it, ${width} by ${height}`, async () => {
        await screen(width, height);
        await arrive();
        await thereAndBack(page.root);
      });
    }
  }

  for (const [width, height] of [
    [1280, 900],
    [800, 700],
    [320, 640],
  ] as const) {
    it(`nor is what a missing thing, an error or a saved task goes to, ${width} by ${height}`, async () => {
      await screen(width, height);
      await start(addPerson(withMum, { id: 'dad', label: 'Dad', role: 'adult' }));
      const inSight = async (what: string) => {
        await page.settled();
        const box = focused()!.getBoundingClientRect();
        const top = page.root.elementFromPoint(box.left + 8, box.top + 8);
        expect(
          top !== null && (focused()!.contains(top) || top.contains(focused())),
          `${what}: ${nameOf(focused()!).slice(0, 60)} at ${box.top}`,
        ).to.be.true;
      };
      for (const missing of page.missing) {
        await page.press(page.get('button', missing));
        await inSight(missing);
        await page.leave();
      }
      await page.sharing();
      await page.save();
      await inSight('the summary of errors');
      for (const error of page.all('button', undefined, page.get('group', 'There is a problem'))) {
        await page.press(error);
        await inSight(nameOf(error));
      }
      await page.press(get(page.form, 'button', 'Cancel'));
      await inSight('the button that opened the form');
      await page.agreed('Mum');
      await inSight('the next task');
    });
  }
});
