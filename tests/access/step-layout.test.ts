import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { clear, words } from '../elements/page.js';
import { resetClock, type StepPage } from '../elements/step-page.js';
import { agreedStep, stepStates } from './step-states.js';
import { cutOff, place, screen, SIZES, small, targets, tooWide } from './tools.js';

describe('The layout of the step', () => {
  let page: StepPage;
  afterEach(() => {
    clear();
    resetClock();
  });
  after(async () => {
    document.documentElement.style.fontSize = '';
    await emulateMedia({ media: 'screen', forcedColors: 'none' });
    await screen(800, 600);
  });

  for (const [state, arrive] of Object.entries(stepStates)) {
    // 320 CSS px is also what a screen 1280 px wide has at 400%.
    for (const [width, height] of SIZES) {
      it(`${state}: nothing to the side, nothing cut off, everything large enough to press, ${width} px wide`, async () => {
        await screen(width, height);
        page = await arrive();
        expect(tooWide(page)).to.deep.equal([]);
        expect(cutOff(page)).to.deep.equal([]);
        expect(small(targets(page), 24)).to.deep.equal([]);
        // WCAG 2.1, 1.4.12.
        const spacing = new CSSStyleSheet();
        spacing.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
        );
        page.root.adoptedStyleSheets = [...page.root.adoptedStyleSheets, spacing];
        await page.settled();
        expect(tooWide(page), 'with wider text spacing').to.deep.equal([]);
        expect(cutOff(page), 'with wider text spacing').to.deep.equal([]);
      });
    }

    it(`${state}: text twice as large does not scroll sideways on a screen 640 px wide`, async () => {
      await screen(640, 900);
      document.documentElement.style.fontSize = '32px';
      try {
        page = await arrive();
        expect(tooWide(page)).to.deep.equal([]);
        expect(cutOff(page)).to.deep.equal([]);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });

    it(`${state}: in the narrow layout what one presses is 44 px high`, async () => {
      await screen(320, 640);
      page = await arrive();
      // What stands in a line of text is held to 24 px, above.
      const pressed = targets(page).filter(
        (one) => ['label', 'button'].includes(one.localName) && !one.matches('.source-mark'),
      );
      expect(
        pressed
          .filter((one) => one.getBoundingClientRect().height < 43.9)
          .map((one) => `${place(one)}: ${one.getBoundingClientRect().height}`),
      ).to.deep.equal([]);
      if (state.startsWith('agreed')) expect(pressed.length).to.be.above(20);
    });
  }

  it('on a narrow screen a role stands under its person, each half with its heading in words', async () => {
    await screen(320, 640);
    page = await agreedStep();
    await page.fold('Roles');
    const [who, before, after] = [...page.get('table').querySelectorAll<HTMLElement>('tbody tr:first-child > *')];
    const [top, middle, bottom] = [who!, before!, after!].map((one) => one.getBoundingClientRect());
    expect(middle!.top).to.be.at.least(top!.bottom - 1);
    expect(bottom!.top).to.be.at.least(middle!.bottom - 1);
    expect(
      [before!, after!].map((one) => getComputedStyle(one, '::before').content.replace(/["/]/g, '').trim()),
    ).to.deep.equal(['Before:', 'After:']);
  });

  it('how stages stand differs in more than colour: in words and in the mark', async () => {
    await screen(1280, 900);
    const traits = new Map<string, Set<string>>();
    const look = () => {
      for (const stage of page.stages()) {
        const mark = stage.querySelector('.task-mark')!;
        const { borderTopStyle, borderTopWidth } = getComputedStyle(mark);
        const status = /^(Done|Now|Waits for|Depends on an answer)/.exec(words(stage.querySelector('.task-state')))![0];
        const inside = mark.querySelector('svg') ? 'tick' : mark.textContent.trim();
        traits.set(status, (traits.get(status) ?? new Set()).add(`${inside} ${borderTopStyle} ${borderTopWidth}`));
      }
    };
    for (const state of [
      'not agreed, with the escalation',
      'a step up where nothing is answered',
      'immediate, with the numbers to ring',
      'the check before sending',
    ]) {
      page = await stepStates[state]!();
      look();
      clear();
    }
    page = await agreedStep();
    look();
    expect([...traits.keys()].sort()).to.deep.equal(['Depends on an answer', 'Done', 'Now', 'Waits for']);
    const looks = [...traits.values()].flatMap((one) => [...one]);
    expect(looks, 'always the same').to.have.length(4);
    expect(new Set(looks).size, looks.join(' | ')).to.equal(4);
  });

  it('in forced colours what is overdue keeps a mark that stands out', async () => {
    await screen(1280, 900);
    await emulateMedia({ forcedColors: 'active' });
    page = await agreedStep();
    await page.later('2026-04-23 09:00');
    const mark = page.root.querySelector<HTMLElement>('.task .overdue-mark')!;
    const { color, backgroundColor } = getComputedStyle(mark);
    expect(color).to.not.equal(backgroundColor);
    expect(backgroundColor).to.not.equal(getComputedStyle(mark.parentElement!).backgroundColor);
    expect(words(mark)).to.equal('Overdue');
    expect(getComputedStyle(mark.closest('.task')!).borderBottomStyle).to.not.equal('none');
    await emulateMedia({ forcedColors: 'none' });
  });

  describe('on paper', () => {
    beforeEach(() => screen(718, 1047));
    afterEach(() => emulateMedia({ media: 'screen' }));

    const printed = () =>
      [...page.root.querySelectorAll('p, li, dd, dt, h2, h3, h4, th, td, .status')]
        .filter((one) => one.checkVisibility())
        .map(words)
        .join(' ');
    const tools = () =>
      [
        ...page.all('button').filter((one) => !one.matches('.source-mark')),
        ...page.all('form'),
        ...page.all('textbox'),
        ...page.all('date'),
        ...page.all('time'),
      ].map(place);

    it('the whole plan with its due moments and what was recorded, without tools', async () => {
      page = await agreedStep();
      await page.later('2026-04-23 09:00');
      await emulateMedia({ media: 'print' });
      await page.settled();
      expect(tools()).to.deep.equal([]);
      const paper = printed();
      for (const part of [
        'Call 999',
        'Step down from CSC to PEH',
        'Under way, since 3pm on Thursday 2 April 2026',
        'Overdue by 3pm on Friday 3 April 2026',
        'by the end of Monday 20 April 2026',
        '4 papers still to share.',
        'Shared on 2 April 2026',
        'Core group',
        'The protocol gives no route for managers who disagree.',
        'Done: Case identified, 3pm on Thursday 2 April 2026, recorded by TM. The plan is done.',
      ])
        expect(paper, part).to.contain(part);
      expect(tooWide(page)).to.deep.equal([]);
      expect(cutOff(page)).to.deep.equal([]);
    });

    it('a step that nobody chose takes no paper', async () => {
      page = await stepStates['the choice of a step']!();
      expect(page.step.getBoundingClientRect().height).to.be.above(100);
      await emulateMedia({ media: 'print' });
      await page.settled();
      expect(page.step.getBoundingClientRect().height).to.be.below(1);
    });

    it('an open form is left out', async () => {
      page = await stepStates['the decision being recorded']!();
      await emulateMedia({ media: 'print' });
      await page.settled();
      expect(tools()).to.deep.equal([]);
      expect(printed()).to.contain('On the list');
      expect(page.all('form')).to.have.length(0);
    });

    it('a meeting whose day is recorded says which day it is', async () => {
      page = await agreedStep();
      await emulateMedia({ media: 'print' });
      await page.settled();
      expect(printed()).to.match(/weekly\..* The next one: Wednesday 15 April 2026\./);
    });
  });
});
