import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import { ConsentPage, lowerTier, openConsent } from '../elements/consent-page.js';
import { clear, words } from '../elements/page.js';
import { describeInChromium } from '../in-chromium.js';
import { consentStates } from './consent-states.js';
import { checkFits, cutOff, place, screen, tooWide } from './tools.js';

describe('The layout of the check list of consent', () => {
  let page: ConsentPage;
  afterEach(clear);
  after(async () => {
    document.documentElement.style.fontSize = '';
    await screen(800, 600);
  });

  checkFits(consentStates);

  describeInChromium('on paper', () => {
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
