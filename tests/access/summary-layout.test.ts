import { expect } from '@esm-bundle/chai';
import { clear } from '../elements/page.js';
import { checkFits, screen, tooWide } from './tools.js';
import { summaryStates } from './summary-states.js';

describe('The layout of the decision report', () => {
  afterEach(clear);
  after(() => screen(800, 600));
  checkFits(summaryStates);

  const lower = summaryStates['the whole report, lower than the document, with sources opened']!;

  it('has room for numbers of two figures before a list', async () => {
    const page = await lower();
    const list = page.root.querySelector<HTMLElement>('.report ol')!;
    while (list.children.length < 10) list.append(document.createElement('li'));
    const number = list.appendChild(Object.assign(document.createElement('span'), { textContent: '10.\u00a0' }));
    expect(parseFloat(getComputedStyle(list).paddingInlineStart)).to.be.at.least(number.offsetWidth);
  });

  it('does not scroll sideways on a phone with text twice as large', async () => {
    await screen(320, 640);
    document.documentElement.style.fontSize = '200%';
    document.body.style.margin = '0';
    try {
      expect(tooWide(await lower())).to.deep.equal([]);
    } finally {
      document.documentElement.style.fontSize = document.body.style.margin = '';
    }
  });
});
