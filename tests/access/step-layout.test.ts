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
      const pressed = targets(page).filter((one) => ['label', 'button', 'summary'].includes(one.localName));
      expect(
        pressed
          .filter((one) => one.getBoundingClientRect().height < 43.9)
          .map((one) => `${place(one)}: ${one.getBoundingClientRect().height}`),
      ).to.deep.equal([]);
      if (state.startsWith('agreed')) expect(pressed.length).to.be.above(20);
    });
  }

  describe('the bar with the next move', () => {
    const bar = () => page.root.querySelector('.bar')!;

    for (const [width, height] of SIZES) {
      it(`stays in view and leaves most of the screen to the rest, ${width} px wide`, async () => {
        await screen(width, height);
        page = await agreedStep();
        await page.press(page.get('button', 'Record as done: TAC set up'));
        const box = bar().getBoundingClientRect();
        expect(box.bottom).to.be.within(height - 1, height + 1);
        expect(box.height).to.be.below(height / 3);
        expect(words(bar())).to.contain('Next: List sent round');
        clear();
        page = await stepStates['overdue, with a next move of many words']!();
        expect(bar().getBoundingClientRect().height, 'with many words').to.be.below(height / 3);
        expect(words(bar())).to.contain(
          'Next: Step up conversation. MASH Manager and TFS Team Leader or EIFS Coordinator. Overdue by ',
        );
      });
    }

    it('on a low screen, as at 400%, it stands in its place and covers nothing', async () => {
      await screen(320, 256);
      page = await agreedStep();
      expect(getComputedStyle(bar()).position).to.equal('static');
    });
  });

  it('on a narrow screen a role stands under its person, each half with its heading in words', async () => {
    await screen(320, 640);
    page = await agreedStep();
    const [who, before, after] = [...page.get('table').querySelectorAll<HTMLElement>('tbody tr:first-child > *')];
    const [top, middle, bottom] = [who!, before!, after!].map((one) => one.getBoundingClientRect());
    expect(middle!.top).to.be.at.least(top!.bottom - 1);
    expect(bottom!.top).to.be.at.least(middle!.bottom - 1);
    expect(
      [before!, after!].map((one) => getComputedStyle(one, '::before').content.replace(/["/]/g, '').trim()),
    ).to.deep.equal(['Before:', 'After:']);
  });

  it('how stages stand differs in more than colour: words, mark and border', async () => {
    await screen(1280, 900);
    page = await stepStates['not agreed, with the escalation']!();
    const traits = new Map<string, Set<string>>();
    const look = () => {
      for (const stage of page.stages()) {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(stage);
        const status = words(stage.querySelector('.status')).split(':')[0]!;
        traits.set(
          status,
          (traits.get(status) ?? new Set()).add(
            `${stage.querySelector('.stage-mark')!.textContent!.trim()} ${borderTopStyle} ${borderTopWidth}`,
          ),
        );
      }
    };
    look();
    clear();
    page = await stepStates['immediate, with the numbers to ring']!();
    look();
    clear();
    page = await agreedStep();
    look();
    clear();
    page = await stepStates['the check before sending']!();
    look();
    expect([...traits.keys()].sort()).to.deep.equal(['Does not apply', 'Done', 'Now', 'Waiting']);
    for (const one of traits.values()) expect(one.size, 'always the same').to.equal(1);
    const looks = [...traits.values()].flatMap((one) => [...one]);
    for (const [what, trait] of [
      ['mark', /^\S+/],
      ['border', / .*$/],
    ] as const) {
      expect(new Set(looks.map((one) => trait.exec(one)![0])).size, `${what}: ${looks.join(' | ')}`).to.equal(
        looks.length,
      );
    }
  });

  it('in forced colours what is overdue keeps a mark that stands out', async () => {
    await screen(1280, 900);
    await emulateMedia({ forcedColors: 'active' });
    page = await agreedStep();
    await page.later('2026-04-23 09:00');
    const mark = page.root.querySelector<HTMLElement>('.stage .overdue-mark')!;
    const { color, backgroundColor } = getComputedStyle(mark);
    expect(color).to.not.equal(backgroundColor);
    expect(backgroundColor).to.not.equal(getComputedStyle(mark.parentElement!).backgroundColor);
    expect(words(mark)).to.equal('Overdue');
    const stage = mark.closest('.stage')!;
    expect(getComputedStyle(stage).borderTopStyle).to.not.equal('none');
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
        ...page.all('button'),
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
      expect(page.root.querySelector('.bar')!.checkVisibility()).to.equal(false);
      const paper = printed();
      for (const part of [
        'Call 999',
        'Step down from CSC to PEH',
        'Under way, since 3pm on Thursday 2 April 2026',
        'Overdue by 3pm on Friday 3 April 2026',
        'by the end of Monday 20 April 2026',
        '4 papers still to be shared.',
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
      expect(page.all('heading', 'Record that the step is not agreed')).to.have.length(0);
    });

    it('a meeting whose day is recorded says which day it is', async () => {
      page = await agreedStep();
      await emulateMedia({ media: 'print' });
      await page.settled();
      expect(printed()).to.contain('weekly. The next one: Wednesday 15 April 2026.');
    });
  });
});
