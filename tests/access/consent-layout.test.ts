import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { ConsentPage, lowerTier, openConsent } from '../elements/consent-page.js';
import { clear, words } from '../elements/page.js';
import { consentStates } from './consent-states.js';
import { cutOff, place, screen, SIZES, small, targets, tooWide } from './tools.js';

describe('The layout of the check list of consent', () => {
  let page: ConsentPage;
  afterEach(clear);
  after(async () => {
    document.documentElement.style.fontSize = '';
    await emulateMedia({ media: 'screen' });
    await screen(800, 600);
  });

  for (const [state, arrive] of Object.entries(consentStates)) {
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
      // A mark stands in a line of text, and is held to 24 px.
      const pressed = targets(page).filter(
        (one) => ['label', 'button', 'summary'].includes(one.localName) && !one.matches('.source-mark'),
      );
      expect(
        pressed
          .filter((one) => one.getBoundingClientRect().height < 43.9)
          .map((one) => `${place(one)}: ${one.getBoundingClientRect().height}`),
      ).to.deep.equal([]);
      if (state.startsWith('the form')) expect(pressed.length).to.be.above(20);
    });
  }

  describe('on paper', () => {
    beforeEach(() => screen(718, 1047));
    afterEach(() => emulateMedia({ media: 'screen' }));

    /** A mark, and what is missing, are pressed on screen; on paper they are a number and words. */
    const isTool = (one: Element) => !one.matches('.source-mark, .lacks *');
    const tools = () =>
      [...page.all('button'), ...page.all('form'), ...page.all('radio'), ...page.all('textbox')]
        .filter(isTool)
        .map(place);
    const printed = () =>
      [...page.root.querySelectorAll('p, li, dd, dt, h2, h3, h4, label')]
        .filter((one) => one.checkVisibility())
        .map(words)
        .join(' ');

    it('the answer, what was said and decided, the rules and the sentences, without tools', async () => {
      page = await consentStates['a decision recorded, with everything opened']!();
      for (const details of page.root.querySelectorAll('details')) details.open = false;
      await emulateMedia({ media: 'print' });
      await page.settled();
      expect(tools()).to.deep.equal([]);
      const paper = printed();
      for (const part of [
        'Call 999',
        'Historical.',
        'Can you go ahead?',
        'Yes',
        'Agreed, ',
        'He waits outside.',
        'Decided on',
        'Mum: agreed, verbally',
        'I was open and honest about sharing from the outset',
        'Integrated Front Door',
      ])
        expect(paper).to.contain(part);
      expect(paper, 'the page for the family is printed by itself').to.not.contain('You can say yes or no');
      expect(tooWide(page)).to.deep.equal([]);
      expect(cutOff(page)).to.deep.equal([]);
    });

    it('an open form is left out, and the page for the family too', async () => {
      page = await openConsent({ record: lowerTier });
      await page.sharing();
      await page.disclose('Page for the family');
      await emulateMedia({ media: 'print' });
      await page.settled();
      expect(tools()).to.deep.equal([]);
      expect(printed()).to.contain('Not yet').and.not.contain('You can say yes or no');
    });

    it('what is missing is said, as words', async () => {
      page = await openConsent({ record: lowerTier });
      await emulateMedia({ media: 'print' });
      await page.settled();
      expect(page.all('button').filter(isTool).map(place)).to.deep.equal([]);
      expect(printed()).to.contain('List everyone with parental responsibility.');
    });
  });

  it('the answers differ in more than colour: words, mark and border', async () => {
    const seen: string[][] = [];
    for (const state of [
      'nothing recorded',
      'a decision recorded, with everything opened',
      'share now',
      'a refusal at Statutory',
    ]) {
      clear();
      page = await consentStates[state]!();
      const box = page.root.querySelector<HTMLElement>('.may-go-on')!;
      const { borderTopStyle, borderTopWidth } = getComputedStyle(box);
      seen.push([
        page.verdict,
        box.querySelector('.answer-mark')!.textContent.trim(),
        `${borderTopStyle} ${borderTopWidth}`,
      ]);
    }
    for (const trait of [0, 1, 2])
      expect(new Set(seen.map((one) => one[trait])).size, JSON.stringify(seen)).to.equal(seen.length);
  });
});
