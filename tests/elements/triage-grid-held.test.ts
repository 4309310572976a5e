import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { clear, focusIsOn, mount, open, until, type Page } from './page.js';

const SIZE = { width: innerWidth, height: innerHeight };

describe('The triage grid in a place of the host’s', () => {
  let page: Page;
  afterEach(async () => {
    clear();
    await setViewport(SIZE);
  });

  /** The grid in a box that scrolls by itself, on a page that scrolls too, or in a dialog. */
  async function held(name: 'div' | 'dialog'): Promise<HTMLElement> {
    page = await open();
    const box = mount(document.createElement(name));
    box.style.cssText = 'overflow: auto; block-size: 31.25rem; inline-size: 100%; box-sizing: border-box; padding: 0';
    mount(document.createElement('p')).style.blockSize = '60rem';
    box.append(page.case);
    if (box instanceof HTMLDialogElement) box.showModal();
    await page.settled();
    return box;
  }

  for (const name of ['div', 'dialog'] as const) {
    it(`a row that opens keeps its heading where it was pressed: ${name}`, async () => {
      await setViewport({ width: 1000, height: 700 });
      await held(name);
      await page.openArea('Education');
      const button = page.area('Housing');
      button.scrollIntoView({ block: 'center' });
      const before = button.getBoundingClientRect().top;
      await page.press(button);
      await until(() => Math.abs(button.getBoundingClientRect().top - before) <= 1, 'the heading is where it was');
      focusIsOn(button);
    });

    it(`on a phone what is found has the room below the field: ${name}`, async () => {
      await setViewport({ width: 360, height: 740 });
      const box = await held(name);
      page.get('searchbox', 'What have you seen?').focus();
      await page.search('hits');
      const { top } = page.get('searchbox', 'What have you seen?').getBoundingClientRect();
      const frame = box.getBoundingClientRect();
      expect(top - frame.top, 'from the top of the box').to.be.within(0, 60);
      expect(Math.min(frame.bottom, innerHeight) - top, 'to its end').to.be.above(400);
    });
  }

  it('on a phone the answer has its way back and its head in view, also where the host enlarges its page', async () => {
    await setViewport({ width: 360, height: 740 });
    page = await open();
    page.case.style.setProperty('zoom', '1.5');
    await page.press(page.get('button', 'Answer'));
    await until(() => page.root.querySelector('dialog')!.open, 'the answer is open');
    const back = page.get('button', 'Close the answer').getBoundingClientRect();
    expect(back.top).to.be.at.least(0);
    expect(document.elementFromPoint((back.left + back.right) / 2, (back.top + back.bottom) / 2)).to.equal(
      page.case.firstElementChild,
    );
  });
});
