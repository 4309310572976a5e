import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { clear, words } from '../elements/page.js';
import { openStep, resetClock, type StepPage } from '../elements/step-page.js';
import { describeInChromium } from '../in-chromium.js';
import { agreedStep, stepStates } from './step-states.js';
import { checkFits, cutOff, place, screen, tooWide } from './tools.js';

describe('The layout of the step', () => {
  let page: StepPage;
  afterEach(() => {
    clear();
    resetClock();
  });
  after(async () => {
    document.documentElement.style.fontSize = '';
    await screen(800, 600);
  });

  checkFits(stepStates);

  it('on a narrow screen a role stands under its person, each half with its heading in words', async () => {
    await screen(320, 640);
    page = await agreedStep();
    await page.fold('Roles');
    const [who, before, after] = [...page.get('table').querySelectorAll<HTMLElement>('tbody tr:first-child > *')];
    const [top, middle, bottom] = [who!, before!, after!].map((one) => one.getBoundingClientRect());
    expect(middle!.top).to.be.at.least(top!.bottom - 1);
    expect(bottom!.top).to.be.at.least(middle!.bottom - 1);
    expect(
      [before!, after!].map((one) =>
        getComputedStyle(one, '::before')
          // Firefox and WebKit give what is written, Chromium what comes of it.
          .content.replace('attr(data-label) ', one.dataset['label']!)
          .replace(/["/]/g, '')
          .replace(' :', ':')
          .trim(),
      ),
    ).to.deep.equal(['Before:', 'After:']);
  });

  it('the mark of a source stands below the button of its step, wherever the sentence ends', async () => {
    await screen(1100, 700);
    page = await openStep({ pack: 'cheshire-east-2023' });
    await page.allOffers();
    const lines = [...page.root.querySelectorAll('.choice-line')];
    expect(lines).to.have.length(3);
    for (const line of lines) {
      const [mark, start] = ['.source-mark', '[data-start]'].map((one) =>
        line.querySelector(one)!.getBoundingClientRect(),
      );
      expect(mark!.top, words(line)).to.be.at.least(start!.bottom);
    }
  });

  it('how stages stand differs in more than colour: in words and in the mark', async () => {
    await screen(1280, 900);
    const traits = new Map<string, Set<string>>();
    const look = () => {
      for (const stage of page.stages()) {
        const mark = stage.querySelector('.task-mark')!;
        const { borderTopStyle, borderTopWidth } = getComputedStyle(mark);
        const status = /^(Done|Not agreed|Agreed|Now|Waits for|Depends on an answer)/.exec(
          words(stage.querySelector('.task-state')),
        )![0];
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
    expect([...traits.keys()].sort()).to.deep.equal([
      'Agreed',
      'Depends on an answer',
      'Done',
      'Not agreed',
      'Now',
      'Waits for',
    ]);
    expect([...traits.get('Agreed')!], 'what is agreed is done').to.deep.equal([...traits.get('Done')!]);
    traits.delete('Agreed');
    const looks = [...traits.values()].flatMap((one) => [...one]);
    expect(looks, 'always the same').to.have.length(5);
    expect(new Set(looks).size, looks.join(' | ')).to.equal(5);
  });

  describeInChromium('in forced colours', () => {
    afterEach(() => emulateMedia({ forcedColors: 'none' }));

    it('what is overdue keeps a mark that stands out', async () => {
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
    });
  });

  describeInChromium('on paper', () => {
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

    it('a step that nobody chose takes no paper but that of the emergency line and the standing', async () => {
      page = await stepStates['the choice of a step']!();
      expect(page.step.getBoundingClientRect().height).to.be.above(100);
      await emulateMedia({ media: 'print' });
      await page.settled();
      const parts = [...page.step.shadowRoot!.querySelectorAll('.whole > *')].filter((one) => one.checkVisibility());
      expect(parts.map(({ className }) => className)).to.deep.equal(['frame']);
      expect(page.step.getBoundingClientRect().height).to.be.below(100);
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
