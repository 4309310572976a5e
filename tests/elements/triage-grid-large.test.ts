import { expect } from '@esm-bundle/chai';
import { addConcern, newRecord, shortName, type CaseRecord } from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import { largePack } from '../core/large.js';
import { clear, open, until, type Page } from './page.js';

/*
 * However much there is, no task is long. It is counted what a turn of the page draws and looks through: how long
 * that takes depends on the machine.
 */

const { requestIdleCallback: whenIdle, cancelIdleCallback: callOff } = window;

describe('A grid with very much in it', () => {
  let page: Page;
  let waiting = new Map<number, IdleRequestCallback>();
  beforeEach(() => {
    waiting = new Map();
    let last = 0;
    window.requestIdleCallback = (work) => (waiting.set(++last, work), last);
    window.cancelIdleCallback = (turn) => void waiting.delete(turn);
  });
  afterEach(() => {
    clear();
    Object.assign(window, { requestIdleCallback: whenIdle, cancelIdleCallback: callOff });
  });

  /** Lets the page do what waits for idle time, once; false where nothing waits. */
  async function idle(): Promise<boolean> {
    const [next] = waiting;
    if (!next) return false;
    waiting.delete(next[0]);
    next[1]({ didTimeout: false, timeRemaining: () => 10 });
    await page.settled();
    return true;
  }

  const drawn = () => page.root.querySelectorAll('table [data-sign]').length;

  it('draws of a document with 4,000 signs no more than 40 in a turn, and in the end each', async () => {
    const pack = largePack(4000);
    page = await open({ document: pack });
    expect(drawn(), 'the first view has none').to.equal(0);
    for (let before = drawn(); await idle(); before = drawn()) expect(drawn() - before).to.be.at.most(40);
    expect(drawn()).to.equal(4000);
  });

  it('draws of a record with 1,200 concerns in own words four of each cell in a turn, counts all at once, and leaves none out', async () => {
    const { domains, levels } = cheshireEast2023;
    const cells = domains.flatMap((domain) => levels.map((level) => ({ domain: domain.id, level: level.id })));
    const EACH = 30;
    const record = cells
      .flatMap((cell) => Array.from({ length: EACH }, (_, at) => ({ ...cell, text: `Seen ${at}` })))
      .reduce<CaseRecord>((made, concern) => addConcern(made, concern), newRecord(cheshireEast2023));
    page = await open({ record });
    const most = 4 * cells.length;
    expect(drawn()).to.be.at.most(most);
    for (const { name } of domains)
      expect(page.area(name).textContent, name).to.contain(`${EACH * levels.length} recorded`);
    const [first] = domains;
    await page.openArea(shortName(first!));
    expect(page.signs('“Seen'), 'all of an area that is opened').to.have.length(EACH * levels.length);
    for (let before = drawn(); await idle(); before = drawn()) expect(drawn() - before).to.be.at.most(most);
    expect(drawn()).to.equal(record.concerns.length + cheshireEast2023.indicators.length);
  });

  it('looks for nothing through the whole of it at a tick', async () => {
    page = await open();
    await page.openArea('Education');
    const [box] = page.signs();
    const looked: string[] = [];
    const { querySelector, querySelectorAll } = DocumentFragment.prototype;
    const note = (root: unknown, selector: string) => {
      // By its id a browser finds an element without looking.
      if (root === page.root && !/^#[\w-]+$/.test(selector)) looked.push(selector);
    };
    DocumentFragment.prototype.querySelector = function (this: DocumentFragment, selector: string) {
      note(this, selector);
      return querySelector.call(this, selector);
    } as typeof querySelector;
    DocumentFragment.prototype.querySelectorAll = function (this: DocumentFragment, selector: string) {
      note(this, selector);
      return querySelectorAll.call(this, selector);
    } as typeof querySelectorAll;
    try {
      for (const ticked of [true, false]) {
        box!.click();
        await until(() => (page.case.record?.concerns.length === 1) === ticked, 'it is recorded');
        await page.grid.updateComplete;
      }
    } finally {
      Object.assign(DocumentFragment.prototype, { querySelector, querySelectorAll });
    }
    expect(looked).to.deep.equal([]);
  });

  it('keeps no places in the page for what a sign does not have', async () => {
    page = await open();
    while (await idle());
    const comments = [...page.root.querySelectorAll('table .sign:not(:has(.doubt, .conditions, b, small))')].map(
      (line) => {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_COMMENT);
        let count = 0;
        while (walker.nextNode()) count++;
        return count;
      },
    );
    expect(comments).to.have.length.above(50);
    expect(Math.max(...comments)).to.be.at.most(7);
  });
});
