import { expect } from '@esm-bundle/chai';
import caseStudy1 from '../../stories/examples/case-study-1.json';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import {
  clear,
  descriptionOf,
  focused,
  focusIsOn,
  focusIsOnThePage,
  mount,
  nameOf,
  open,
  until,
  words,
  type Page,
} from '../elements/page.js';
import { cheshireEast2023, worcestershire2019 } from '../core/documents.js';
import { opened } from './grid-states.js';
import { isInSight, place, press, screen, tabTo, thereAndBack, type, walk } from './tools.js';

/*
 * With real keys: nothing here clicks or sets a value.
 */

const EXCLUSIONS = 'The child has 3+ exclusions';
const TRUANCY = 'The child has had episodes of truancy';
/** The case of which the risk was judged: the answer begins with what it points to. */
const judged = { ...caseStudy1, answers: { 'immediate-risk': 'no' } };

const TIER = /^Can the needs be met without involving children’s social care/;

describe('By keyboard alone', () => {
  let page: Page;

  const start = async (setting: Parameters<typeof open>[0] = {}) => {
    const before = mount(Object.assign(document.createElement('button'), { id: 'before', textContent: 'Before' }));
    page = await open(setting);
    mount(Object.assign(document.createElement('button'), { id: 'after', textContent: 'After' }));
    // The one place where the test puts the focus: where a person came from.
    before.focus();
  };
  const key = async (name: string, times = 1) => {
    await press(name, times);
    await page.settled();
  };
  const openArea = async (area: string) => {
    await tabTo(() => page.area(area));
    if (!page.isOpen(area)) await key('Enter');
  };
  const title = () => page.answerPart.querySelector<HTMLElement>('#answer-title')!;
  const find = () => page.get('searchbox', 'What have you seen?');
  const typed = async (text: string) => {
    await tabTo(find);
    await type(text);
    await until(() => find().getAttribute('aria-describedby'), `“${text}” is searched for`);
    await page.settled();
  };

  beforeEach(() => screen(1280, 900));
  afterEach(clear);
  after(() => screen(800, 600));

  describe('the ways through the page', () => {
    it('the first stop is the way to the answer, in sight while it has the focus; Escape comes back to it', async () => {
      await start({ record: judged });
      await key('Tab');
      const skip = page.get('button', 'Skip to the answer');
      focusIsOn(skip);
      expect(skip.getBoundingClientRect().top).to.be.within(0, 900);
      await key('Enter');
      focusIsOn(title());
      await key('Escape');
      focusIsOn(skip);
    });

    it('immediate danger comes next: 999, whom to ring, and the question without anything before it', async () => {
      await start();
      await key('Tab', 2);
      focusIsOn(page.all('link', '999')[0]!);
      await tabTo(() => page.get('button', 'Who to ring'));
      await key('Enter');
      await tabTo(() => page.all('button', 'Judge it: immediate risk')[0]!);
      await key('Enter');
      focusIsOn(page.get('heading', 'Immediate risk'));
      await tabTo(() => page.get('button', 'Yes', page.answerPart));
      await key('Space');
      expect(page.record.answers).to.deep.equal({ 'immediate-risk': 'yes' });
      focusIsOn(page.get('heading', 'Ring now'));
      await key('Tab');
      expect(words(focused())).to.match(/^[\d ]+$/);
    });

    for (const [width, height] of [
      [1280, 900],
      [700, 900],
      [320, 640],
    ] as const) {
      for (const [name, record] of [
        ['nothing recorded', undefined],
        ['a whole case', caseStudy1],
      ] as const) {
        it(`with nothing open there are at most 45 stops, and at most 16 from find to the answer: ${name}, ${width} px wide`, async () => {
          await screen(width, height);
          await start(record ? { record } : {});
          const { met } = await walk('Tab');
          expect(met.length, met.map(place).join(' | ')).to.be.within(20, 45);
          const to = met.findIndex((one) => page.answerPart.contains(one) || nameOf(one) === 'Answer');
          expect(to - met.indexOf(find()), met.map(place).join(' | ')).to.be.within(1, 16);
        });
      }
    }

    it('with nothing open there are at most 20 headings, one of the second level for each part', async () => {
      await start({ record: caseStudy1 });
      const headings = page.all('heading');
      expect(headings.length, headings.map(nameOf).join(' | ')).to.be.within(3, 20);
      expect(headings.filter((one) => one.matches('h1, h5, h6'))).to.have.length(0);
    });

    it('no letter, digit or stroke does anything by itself, wherever the focus is', async () => {
      await start({ record: caseStudy1 });
      const record = page.record;
      for (const stop of [
        () => page.get('button', 'Skip to the answer'),
        () => page.area('Health'),
        () => page.get('button', 'Record a level'),
      ]) {
        await tabTo(stop);
        const shown = () => [
          ...page.all('button').map((one) => `${nameOf(one)} ${one.ariaExpanded} ${one.ariaPressed}`),
          (find() as HTMLInputElement).value,
          scrollY,
        ];
        const before = shown();
        await type('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/?.,-+');
        await page.settled();
        focusIsOn(stop());
        expect(shown()).to.deep.equal(before);
      }
      expect(page.record).to.equal(record);
    });
  });

  it('nothing that has the focus stands under a host’s sticky header, on the way back too', async () => {
    const header = mount(document.createElement('header'));
    header.style.cssText = 'position: sticky; top: 0; block-size: 120px; background: gold; z-index: 99';
    await start({ record: judged });
    page.case.style.setProperty('--threshold-sticky-top', '120px');
    await page.openArea('Education');
    document.querySelector<HTMLElement>('#after')!.focus();
    const under: string[] = [];
    let met = 0;
    for (; met < 120 && focused()?.id !== 'before'; met++) {
      await press('Shift+Tab');
      const active = focused()!;
      if (page.root.contains(active) && active.getBoundingClientRect().top < 119) under.push(place(active));
    }
    expect(met).to.be.within(30, 119);
    expect(under).to.deep.equal([]);
  });

  describe('in a dialog of the host', () => {
    const dialog = () => document.querySelector<HTMLDialogElement>('#host-dialog')!;
    const shown = async (setting: Parameters<typeof open>[0] = {}) => {
      page = await open(setting);
      mount(Object.assign(document.createElement('dialog'), { id: 'host-dialog' })).append(page.case);
      dialog().showModal();
      await page.settled();
    };

    it('Escape leaves the form of own words and of a sign, and the note in the dock, and the dialog stays open', async () => {
      await shown();
      await page.openArea('Education');
      await tabTo(() => page.all('button', /own words/i, page.map)[0]!);
      await key('Enter');
      await type('Slept in class');
      await key('Escape');
      expect(dialog().open, 'own words').to.equal(true);
      const box = page.signs(TRUANCY)[0]!;
      await tabTo(() => box);
      await key('Space');
      await tabTo(() => page.root.querySelector('.edit')!);
      await key('Enter');
      await key('Escape');
      expect(dialog().open, 'a sign').to.equal(true);
      await tabTo(() => page.root.querySelector('.dock-pen')!);
      await key('Enter');
      focusIsOn(page.root.querySelector('#dock-note')!);
      await key('Escape');
      expect(dialog().open, 'the note').to.equal(true);
    });

    it('Escape goes back from the answer first, and closes the dialog only then', async () => {
      await shown({ record: judged });
      await tabTo(() => page.get('button', 'Skip to the answer'));
      await key('Enter');
      focusIsOn(title());
      await key('Escape');
      expect(dialog().open).to.equal(true);
      focusIsOn(page.get('button', 'Skip to the answer'));
      await key('Enter');
      await key('Escape');
      await key('Escape');
      expect(dialog().open).to.equal(false);
    });
  });

  describe('to find and to tick', () => {
    it('Down Arrow in the search goes to the first sign, a tick keeps the focus, Escape empties the field and comes back', async () => {
      await start();
      await typed('exclusion');
      await key('ArrowDown');
      const box = focused() as HTMLInputElement;
      expect(box.matches('input[type="checkbox"]'), place(box)).to.be.true;
      await key('Space');
      expect(page.record.concerns).to.have.length(1);
      focusIsOn(box, 'after the tick');
      expect(box.checked).to.be.true;
      await key('Space');
      expect(page.record.concerns).to.have.length(0);
      focusIsOn(box, 'after it was unticked');
      await key('Escape');
      focusIsOn(find());
      expect((find() as HTMLInputElement).value).to.equal('');
      expect(page.all('checkbox', undefined, page.find)).to.have.length(0);
    });

    it('nothing found, own words stand there to be filled in, and come with the next Tabs', async () => {
      await start();
      await typed('xylophone');
      await tabTo(() => page.get('textbox', 'In your own words'));
      await tabTo(() => page.get('combobox', 'Area of life'));
      await type('Housing');
      await tabTo(() => page.get('radio', 'Universal', page.find));
      await key('ArrowDown');
      await tabTo(() => page.get('button', 'Record', page.find));
      await key('Enter');
      expect(page.record.concerns.map(({ text, level }) => `${text}, ${level}`)).to.deep.equal(['Xylophone, extra']);
      focusIsOn(find());
    });

    it('an area opens and closes with Enter and keeps the focus; opening another closes it', async () => {
      await start();
      await openArea('Education');
      focusIsOn(page.area('Education'));
      await openArea('Health');
      focusIsOn(page.area('Health'));
      expect(page.isOpen('Education')).to.be.false;
      await key('Space');
      expect(page.isOpen('Health')).to.be.false;
      focusIsOn(page.area('Health'));
    });

    it('a sign is ticked and unticked with Space, and keeps the focus', async () => {
      await start();
      await openArea('Education');
      await tabTo(() => page.sign(TRUANCY));
      await key('Space');
      expect(page.record.concerns.map(({ id }) => id)).to.deep.equal(['education.extra.2']);
      focusIsOn(page.sign(TRUANCY));
      await key('Space');
      expect(page.record.concerns).to.deep.equal([]);
      focusIsOn(page.sign(TRUANCY));
    });

    it('a sign is changed in its place: whom it is about, its note; Escape goes back to its pencil, Remove to the sign', async () => {
      await start({ record: caseStudy1 });
      await openArea('Education');
      const pencil = () =>
        page.all('button', /^T, The child has 3\+ exclusions.*: Change, or add a note$/)[0] ??
        page.get('button', /3\+ exclusions.*: Change, or add a note$/);
      await tabTo(pencil);
      await key('Enter');
      focusIsOn(page.get('checkbox', 'Whole family'));
      await tabTo(() => page.get('textbox', 'Note'));
      await key('Escape');
      focusIsOn(pencil());
      await key('Enter');
      await tabTo(() => page.get('button', /^Remove for T, 9/));
      await key('Enter');
      focusIsOn(page.sign(EXCLUSIONS));
      expect(page.record.concerns.some(({ id }) => id === 'education.targeted.1')).to.be.false;
    });
  });

  describe('to write', () => {
    it('own words are written and saved; Escape leaves them, and the focus returns to the button', async () => {
      await start();
      await openArea('Housing');
      const add = () => page.get('button', '+ Own words: Housing, Extra Help');
      await tabTo(add);
      await key('Enter');
      focusIsOn(page.get('textbox', 'Your own words: Housing, Extra Help'));
      await type('Cold');
      await key('Escape');
      expect(page.all('textbox', /^Your own words/)).to.have.length(0);
      focusIsOn(add());
      await key('Space');
      await type('Cold flat');
      await tabTo(() => page.get('button', 'Record', page.map));
      await key('Enter');
      expect(page.record.concerns.map(({ text }) => text)).to.deep.equal(['Cold flat']);
      focusIsOn(add());
    });

    it('nothing written says what to do, where the focus is', async () => {
      await start();
      await openArea('Housing');
      await tabTo(() => page.get('button', '+ Strength: Housing'));
      await key('Enter');
      await tabTo(() => page.get('button', 'Record', page.map));
      await key('Enter');
      focusIsOn(page.get('textbox', 'What works well: Housing'));
      expect(descriptionOf(focused()!)).to.contain('Write what you have seen.');
      await tabTo(() => page.get('button', 'Cancel', page.map));
      await key('Enter');
      focusIsOn(page.get('button', '+ Strength: Housing'));
    });

    it('a person is added, after an error as well, and what follows is recorded for them', async () => {
      await start();
      await tabTo(() => page.get('textbox', 'Initials or role'));
      await key('Enter');
      focusIsOn(page.get('textbox', 'Initials or role'));
      expect(descriptionOf(focused()!)).to.not.equal('');
      await type('Mum');
      await tabTo(() => page.get('button', '+ Adult'));
      await key('Enter');
      expect(page.record.people.map(({ label, role }) => `${label}, ${role}`)).to.deep.equal(['Mum, adult']);
      focusIsOn(page.get('textbox', 'Initials or role'));
      await tabTo(() => page.get('radio', 'Family'), 'Shift+Tab');
      await key('ArrowLeft');
      focusIsOn(page.get('radio', /^Mum/));
      await openArea('Education');
      await tabTo(() => page.sign(TRUANCY));
      await key('Space');
      expect(page.record.concerns[0]!.people).to.deep.equal([page.record.people[0]!.id]);
    });
  });

  describe('to answer', () => {
    it('a question is answered in the answer, and what was answered last is undone from where one is', async () => {
      await start();
      await openArea('Education');
      await tabTo(() => page.sign(EXCLUSIONS));
      await key('Space');
      await tabTo(() => page.get('button', 'No', page.question(TIER)!));
      await key('Enter');
      expect(page.record.answers).to.deep.equal({ 'without-social-care': 'no' });
      focusIsOnThePage('after the answer');
      expect(page.answerPart.contains(focused())).to.be.true;
      await tabTo(() => page.get('button', 'Undo'), 'Shift+Tab');
      await key('Enter');
      expect(page.record.answers).to.deep.equal({});
      focusIsOn(page.get('button', 'Undo'));
      await key('Enter');
      expect(page.record.concerns).to.deep.equal([]);
      focusIsOnThePage('with nothing left to undo');
    });

    it('a level is recorded, after errors as well; then the focus is on what was recorded', async () => {
      await start({ record: judged });
      await tabTo(() => page.get('button', 'Record a level'));
      await key('Enter');
      focusIsOn(page.get('heading', 'Record a level'));
      await tabTo(() => page.get('button', 'Record this level'));
      await key('Enter');
      focusIsOn(page.all('radio', undefined, page.answerPart)[0]!, 'the level is missing');
      await key('ArrowDown');
      focusIsOn(page.get('radio', 'Extra Help', page.answerPart));
      await tabTo(() => page.get('button', 'Record this level'));
      await key('Enter');
      focusIsOn(page.get('textbox', 'Your reasons'), 'the reasons are missing');
      expect(descriptionOf(focused()!)).to.contain('Give your reasons');
      await type('We know this family.');
      await tabTo(() => page.get('button', 'Record this level'));
      await key('Enter');
      expect(page.record.agreed).to.include({ level: 'extra', rationale: 'We know this family.' });
      focusIsOn(title());
    });

    it('in a column the dock goes to the heading of the answer, and Escape comes back to it', async () => {
      await screen(700, 900);
      await start({ record: judged });
      await tabTo(() => page.get('button', 'Answer'));
      await key('Enter');
      focusIsOn(title());
      expect(title().getBoundingClientRect().top).to.be.within(0, 450);
      await tabTo(() => page.get('button', 'Record a level'));
      await key('Escape');
      focusIsOn(page.get('button', 'Answer'));
    });

    it('on a phone the answer is a modal dialog: Tab stays in it, Escape and Close give the focus back', async () => {
      await screen(360, 740);
      await start({ record: judged });
      for (const leave of ['Escape', 'Close']) {
        await tabTo(() => page.get('button', 'Answer'));
        await key('Enter');
        const sheet = page.root.querySelector('dialog')!;
        expect(sheet.matches(':modal')).to.be.true;
        expect(nameOf(sheet)).to.match(/document points to/);
        focusIsOn(title());
        const met: Element[] = [];
        for (let at = 0; at < 40; at += 1) {
          await press('Tab');
          const now = focused();
          if (now && !met.includes(now)) met.push(now);
        }
        expect(met.filter((one) => !sheet.contains(one)).map(place)).to.deep.equal([]);
        expect(met.length).to.be.above(8);
        if (leave === 'Escape') await key('Escape');
        else {
          await tabTo(() => page.get('button', 'Close the answer'));
          await key('Enter');
        }
        expect(sheet.open).to.be.false;
        focusIsOn(page.get('button', 'Answer'), leave);
      }
    });

    it('the sheet that comes while a note is being written leads back to the note, where what led to it is gone', async () => {
      await screen(360, 740);
      await start();
      await page.press(page.area('Crime'));
      await page.press(page.all('checkbox', undefined, page.root).find((one) => one.closest('.map'))!);
      await page.press(page.root.querySelector<HTMLElement>('.dock-pen')!);
      await page.press(page.get('button', /Own words: Crime, Targeted Help/));
      await type('Dad hit her');
      await page.press(page.get('button', 'Record'));
      await until(() => page.root.querySelector('dialog')!.open, 'the risk is asked about');
      await key('Escape');
      await page.settled();
      focusIsOnThePage('after the sheet');
    });

    it('a window that grows while the sheet is open shows the answer in its place, with the focus in it', async () => {
      await screen(360, 740);
      await start({ record: judged });
      await tabTo(() => page.get('button', 'Answer'));
      await key('Enter');
      await screen(1280, 900);
      await until(() => !page.root.querySelector('dialog')!.open, 'the sheet is closed');
      await page.settled();
      focusIsOnThePage('after the window has grown');
      expect(page.answerPart.contains(focused())).to.be.true;
    });
  });

  it('whatever is closed, removed or taken back, the focus stays on something in sight', async () => {
    await start({ record: caseStudy1 });
    const stays = async (what: string) => {
      await page.settled();
      focusIsOnThePage(what);
      expect(
        focused()!.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }),
        `${what}: ${place(focused()!)}`,
      ).to.be.true;
    };
    const presses = async (name: string | RegExp, within: Element | ShadowRoot = page.root) => {
      const control = () => page.all('button', name, within)[0]!;
      await until(control, String(name));
      // As the lists of a screen reader jump.
      control().focus();
      await press('Enter');
      await stays(String(name));
    };
    await presses('Add or change');
    await presses('Done');
    await presses(/^Education/, page.map);
    await presses(/Change, or add a note$/, page.map);
    await presses(/^Education/, page.map);
    await presses('Open all');
    await presses('Only recorded');
    await presses(/^Show what is unclear/);
    await presses('Close all');
    await presses('No, it is not urgent', page.answerPart);
    await presses('Record a level');
    await presses('Cancel', page.answerPart);
    for (const fold of page.all('disclosure', undefined, page.answerPart).map(nameOf).slice(0, 3)) {
      await presses(fold, page.answerPart);
      await presses(fold, page.answerPart);
    }
    await presses('Undo');
  });

  for (const [width, height] of [
    [1280, 900],
    [320, 640],
  ] as const) {
    for (const mode of ['reference', 'blank']) {
      it(`nothing traps the focus or hides it: ${mode}, ${width} px wide`, async () => {
        await screen(width, height);
        await start({ mode, record: caseStudy2 });
        if (mode !== 'blank') await opened(page);
        document.getElementById('before')!.focus();
        await thereAndBack(page.root);
      });
    }
  }

  for (const [width, height, answers] of [
    [1280, 900, {}],
    [700, 700, { 'immediate-risk': 'unsure' }],
    [320, 640, {}],
    [640, 450, { 'immediate-risk': 'unsure' }],
    [320, 225, { 'immediate-risk': 'unsure' }],
  ] as const) {
    it(`nothing traps the focus or hides it, under the dock or a heading that stays: everything open, ${width} by ${height}`, async () => {
      await screen(width, height);
      await start({ record: { ...caseStudy2, answers } });
      // Once with every mark and fold as well: the most stops there can be.
      if (width === 320 && height === 640) await opened(page);
      else await page.press(page.get('button', 'Open all'));
      document.getElementById('before')!.focus();
      scrollTo(0, 0);
      await page.settled();
      await thereAndBack(page.root);
    });

    it(`nor is what a skip, a press or an error leads to, ${width} by ${height}`, async () => {
      await screen(width, height);
      await start({ record: judged });
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
      for (const area of ['Crime', 'Education', 'Housing', 'Early years', 'Crime']) {
        page.area(area).focus();
        // WebKit scrolls to it with the next frame.
        await page.settled();
        await page.press(page.area(area));
        await inSight(area);
      }
      const own = page.get('button', /Own words: Crime, Targeted Help/);
      own.scrollIntoView({ block: 'end' });
      await page.press(own);
      focusIsOn(page.get('textbox', /^Your own words/), 'in the form');
      await inSight('own words');
      expect(isInSight(focused()!), 'the field, not its beginning alone').to.be.true;
      await press('Shift+Tab');
      focused()!.scrollIntoView({ block: 'end' });
      await press('Tab');
      focusIsOn(page.get('textbox', /^Your own words/), 'in the form again');
      expect(isInSight(focused()!), 'nor where a key leads to').to.be.true;
      await page.press(page.get('button', 'Cancel'));
      await page.press(page.get('button', 'Skip to the answer'));
      await inSight('the answer');
      await page.press(page.get('button', 'Record a level'));
      await inSight('the form');
      await page.press(page.get('button', 'Record this level'));
      await inSight('the error');
      await page.press(page.get('button', 'Cancel', page.answerPart));
      await inSight('the answer again');
    });
  }

  for (const [source, width, height, text] of [
    [worcestershire2019, 1280, 900, '100%'],
    [worcestershire2019, 360, 740, '100%'],
    [cheshireEast2023, 320, 640, '200%'],
  ] as const) {
    it(`nothing has the focus under the name of its level, however long that is, ${width} by ${height}, text at ${text}`, async () => {
      await screen(width, height);
      document.documentElement.style.fontSize = text;
      try {
        await start({ document: source });
        await page.openAll();
        document.getElementById('after')!.focus();
        const { met, covered } = await walk('Shift+Tab');
        expect(met.length).to.be.above(100);
        expect(covered).to.deep.equal([]);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }

  for (const [width, height] of [
    [1280, 720],
    [360, 740],
    [320, 640],
  ] as const) {
    it(`what was found gives way to the map that one goes on to, and is there again on the way back, ${width} by ${height}`, async () => {
      await screen(width, height);
      await start({ record: judged });
      await typed('hit');
      const hits = page.root.querySelector('.hits')!;
      const seen = () => hits.checkVisibility({ opacityProperty: true });
      const heights = () => [hits, page.map].map((one) => Math.round(one.getBoundingClientRect().height));
      const before = heights();
      await tabTo(() => page.area('Education'));
      expect([seen(), isInSight(focused()!)], 'in the map').to.deep.equal([false, true]);
      expect(heights(), 'nothing moves').to.deep.equal(before);
      await key('Shift+Tab');
      expect(hits.contains(focused()), place(focused()!)).to.be.true;
      expect([seen(), isInSight(focused()!)], 'in the list').to.deep.equal([true, true]);
      expect((find() as HTMLInputElement).value).to.equal('hit');
      document.getElementById('before')!.focus();
      scrollTo(0, 0);
      await thereAndBack(page.root);
    });
  }

  for (const [width, height, text] of [
    [1280, 720, '100%'],
    [360, 740, '100%'],
    [320, 640, '100%'],
    [320, 640, '200%'],
    [640, 900, '200%'],
  ] as const) {
    it(`nothing in the answer has the focus under the way to a level that stays at its foot, ${width} by ${height}, text at ${text}`, async () => {
      await screen(width, height);
      document.documentElement.style.fontSize = text;
      try {
        await start({ record: judged });
        await page.press(page.get('button', 'Skip to the answer'));
        await opened(page);
        title().focus();
        const { met, covered } = await walk('Tab', page.get('button', 'Record a level'));
        expect(met.length, met.map(place).join(' | ')).to.be.above(20);
        expect(covered).to.deep.equal([]);
        expect(isInSight(focused()!), 'the way to a level').to.be.true;
        expect((await walk('Shift+Tab', met[0])).covered, 'on the way back').to.deep.equal([]);
        expect(isInSight(focused()!), 'the first stop').to.be.true;
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }

  it('what was typed last does not take the page away from who has gone on', async () => {
    await screen(360, 740);
    await start({ record: judged });
    await tabTo(find);
    await type('exclusion');
    await press('Shift+Tab');
    await until(() => page.all('button', 'Close the list').length, 'found');
    await page.settled();
    expect(isInSight(focused()!)).to.be.true;
  });
});
