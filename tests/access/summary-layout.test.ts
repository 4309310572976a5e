import { expect } from '@esm-bundle/chai';
import { clear } from '../elements/page.js';
import { cutOff, place, screen, SIZES, small, targets, tooWide } from './tools.js';
import { summaryStates } from './summary-states.js';

describe('The layout of the decision report', () => {
  afterEach(clear);
  after(async () => {
    document.documentElement.style.fontSize = '';
    await screen(800, 600);
  });

  for (const [state, arrive] of Object.entries(summaryStates)) {
    for (const [width, height] of SIZES)
      it(`${state}: nothing to the side, nothing cut off, everything large enough to press, ${width} px wide`, async () => {
        await screen(width, height);
        const page = await arrive();
        expect(tooWide(page)).to.deep.equal([]);
        expect(cutOff(page)).to.deep.equal([]);
        expect(small(targets(page), 24)).to.deep.equal([]);
        if (width > 320) return;
        const pressed = targets(page).filter(
          (one) => ['label', 'button', 'summary'].includes(one.localName) && !one.matches('.source-mark'),
        );
        expect(
          pressed
            .filter((one) => one.getBoundingClientRect().height < 43.9)
            .map((one) => `${place(one)}: ${one.getBoundingClientRect().height}`),
        ).to.deep.equal([]);
      });

    it(`${state}: text twice as large does not scroll sideways on a screen 640 px wide`, async () => {
      await screen(640, 900);
      document.documentElement.style.fontSize = '32px';
      try {
        const page = await arrive();
        expect(tooWide(page)).to.deep.equal([]);
        expect(cutOff(page)).to.deep.equal([]);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }
});
