/* What the bench measures of each side, in a browser context of its own each time. Times are in milliseconds. */

/** 1.6 Mbps with 150 ms to the server and back, as a slow phone has; and a processor that is six times slower. */
export const CONDITIONS = {
  plain: {},
  network: { network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 } },
  processor: { slower: 6 },
};

/** Runs in the page: notes when the frame that shows the whole of it has been painted. */
function watchFor([host, inside]) {
  const { port1, port2 } = new MessageChannel();
  globalThis.painted = new Promise((done) => (port1.onmessage = () => done(performance.now())));
  const look = () => {
    const found = document.querySelector(host);
    const drawn = (found?.shadowRoot ?? found)?.querySelector(inside);
    if (drawn && document.readyState !== 'loading') port2.postMessage(null);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export class Bench {
  #browser;
  #server;

  constructor(browser, server) {
    this.#browser = browser;
    this.#server = server;
  }

  /** Opens a side's page as if nobody had ever been there. */
  async open(side, test, { path = side.path, network, slower = 1, still = false } = {}) {
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 900 } });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(600_000);
      const faults = [];
      page.on('pageerror', (error) => faults.push(error));
      const session = await context.newCDPSession(page);
      if (network) {
        await session.send('Network.enable');
        await session.send('Network.emulateNetworkConditions', network);
      }
      if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
      if (side.host) await page.addInitScript(watchFor, [side.host, side.ready]);
      // Nothing is drawn in idle time then.
      if (still) await page.addInitScript(() => (globalThis.requestIdleCallback = () => 0));
      const drive = (name, ...values) =>
        page.evaluate(
          async ([driver, which, given]) => {
            const [side, page] = await Promise.all([import(driver), import('/tests/bench/page.js')]);
            return which in page ? page[which](side, ...given) : side[which](...given);
          },
          [side.driver, name, values],
        );
      await page.goto(`${this.#server.url}${path}`, { waitUntil: 'commit' });
      const result = await test({ page, session, drive });
      if (faults.length) throw new Error(`${side.name}: ${faults[0].message}`);
      return result;
    } finally {
      await context.close();
    }
  }

  /** A cold start: when it is painted, and what has come over the network by then. */
  cold(side, condition) {
    this.#server.reset();
    return this.open(
      side,
      async ({ page }) => {
        const painted = await page.evaluate(() => globalThis.painted);
        return { painted, ...this.#server.sent() };
      },
      condition,
    );
  }

  /** What comes over the network until nothing more comes. */
  whole(side) {
    this.#server.reset();
    return this.open(side, async ({ page }) => {
      await page.evaluate(() => globalThis.painted);
      await page.waitForLoadState('networkidle');
      return this.#server.sent();
    });
  }

  /** One more instance, shown, with its nodes: bytes when it is first there, and once everything is drawn. */
  memory(side, count, { still }) {
    return this.open(
      side,
      async ({ page, session, drive }) => {
        await page.evaluate(() => globalThis.painted);
        // What comes once, such as code and shared style sheets, is there before.
        await drive('many', 2);
        if (!still) await drive('finish');
        const before = await heap(session);
        const times = await drive('many', count);
        if (!still) await drive('finish');
        const after = await heap(session);
        return { bytes: (after.bytes - before.bytes) / count, nodes: (after.nodes - before.nodes) / count, times };
      },
      { still },
    );
  }

  /** What instances leave behind that have been taken out of the page. */
  left(side, count) {
    return this.open(side, async ({ page, session, drive }) => {
      await page.evaluate(() => globalThis.painted);
      await drive('mountAndUnmount', 10);
      const before = await heap(session, page);
      await drive('mountAndUnmount', count);
      const after = await heap(session, page);
      return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
    });
  }

  /**
   * Ticks in the pages of several sides at once, in turns, so that all meet the same machine: each tick to
   * the frame that shows it, and all the work that a tick makes.
   */
  async ticks(sides, record, { rounds, each, ...condition }) {
    const times = Object.fromEntries(sides.map(({ id }) => [id, { shown: [], work: [] }]));
    const pages = [];
    const next = async ([side, ...others]) => {
      if (!side) return this.#takeTurns(pages, times, rounds, each);
      return this.open(
        side,
        async ({ page, session, drive }) => {
          await page.evaluate(() => globalThis.painted);
          await drive('open', record);
          await session.send('Performance.enable');
          await drive('ticks', 6);
          pages.push({ id: side.id, session, drive, page });
          return next(others);
        },
        { ...condition, path: side.tickPath ?? side.path },
      );
    };
    await next(sides);
    return times;
  }

  async #takeTurns(pages, times, rounds, each) {
    const [kit, hand] = ['kit', 'hand'].map((id) => pages.find((page) => page.id === id));
    if (kit && hand) {
      // What is compared must be alike, before and after a tick.
      for (const way of ['before', 'after']) {
        const contents = [await kit.drive('content'), await hand.drive('content')];
        if (contents[0] !== contents[1]) throw new Error(`The hand-written grid is not like the kit's ${way} a tick.`);
        for (const side of [kit, hand]) await side.drive('ticks', 1);
      }
    }
    for (let round = 0; round < rounds; round++) {
      for (const { id, session, drive, page } of round % 2 ? pages : pages.toReversed()) {
        await page.bringToFront();
        const began = await busy(session);
        const shown = await drive('ticks', each);
        times[id].work.push(((await busy(session)) - began) / each);
        times[id].shown.push(...shown);
      }
    }
  }
}

/** How long the page's main thread has worked, in milliseconds. */
async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** The heap after garbage is collected; with a page, once that has had time to finish what was begun in idle time. */
async function heap(session, page) {
  await page?.waitForTimeout(2000);
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize + embedderHeapUsedSize, nodes, listeners: jsEventListeners };
}
