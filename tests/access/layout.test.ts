import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import caseStudy1 from '../../stories/examples/case-study-1.json';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { addConcern, agree, answer, newRecord, type CaseRecord } from '../../src/index.js';
import { cheshireEast2023, familyHelpTemplate, westCheshire2019, worcestershire2019 } from '../core/documents.js';
import { all, ariaSnapshot, clear, mount, nameOf, open, Page, until, words } from '../elements/page.js';
import { describeInChromium, itInChromium } from '../in-chromium.js';
import { gridStates, opened } from './grid-states.js';
import { tableAsHeard } from './listener.js';
import { brokenWords, cutOff, screen, SIZES, small, spacedOut, targets, tooWide, writtenRoles } from './tools.js';

const TIER = /^Can the needs be met without involving children’s social care/;

const LEVEL = { level: 'targeted', tier: 'lower', rationale: 'Mum wants help now.', on: '2026-11-20' };
const decided = (by: string) =>
  agree(answer(caseStudy1 as unknown as CaseRecord, 'immediate-risk', 'no', { on: '2026-11-20', by }), LEVEL);

/** How much of the window what stays takes at its head and at its foot. */
function staying(page: Page): { head: number; foot: number } {
  const stays = [...page.root.querySelectorAll<HTMLElement>('*')]
    .filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position) && one.checkVisibility())
    .filter((one) => !one.matches('.answer-place'))
    .map((one) => one.getBoundingClientRect());
  const highest = (some: DOMRect[]) => Math.max(0, ...some.map(({ height }) => height));
  return {
    head: highest(stays.filter(({ top }) => Math.abs(top) <= 1)),
    foot: highest(stays.filter(({ bottom }) => Math.abs(bottom - innerHeight) <= 1)),
  };
}

describe('The layout', () => {
  let page: Page;
  afterEach(clear);
  after(async () => {
    document.documentElement.style.fontSize = '';
    await screen(800, 600);
  });

  describe('on a screen 320 px wide', () => {
    beforeEach(() => screen(320, 640));

    /** In these areas, signs, people and answers are there to be pressed. */
    const full = ['nothing recorded', 'found', 'words of harm', 'tier open', 'a whole case with everything open'];
    for (const [state, arrive] of Object.entries(gridStates)) {
      it(`does not scroll sideways, cuts nothing off, and everything is large enough to press: ${state}`, async () => {
        page = await arrive();
        expect(tooWide(page)).to.deep.equal([]);
        expect(cutOff(page)).to.deep.equal([]);
        expect(small(targets(page), 24)).to.deep.equal([]);
        // What stands in a line of text, or belongs to a sign of 44 px, is held to 24 px.
        const pressed = targets(page).filter(
          (one) =>
            ['label', 'button'].includes(one.localName) &&
            !one.matches('.edit, .q, .source-mark, .sign *, label:has([type="text"], textarea)'),
        );
        if (!full.includes(state)) return;
        expect(pressed.length).to.be.above(20);
        expect(small(pressed, 44).filter((one) => Number(one.split('×').at(-1)) < 43.9)).to.deep.equal([]);
      });
    }

    it('nor does the answer as a sheet, with everything open', async () => {
      page = await open({ record: { ...caseStudy1, answers: { 'immediate-risk': 'no' } } });
      await page.press(page.get('button', 'Answer'));
      await opened(page);
      expect(tooWide(page)).to.deep.equal([]);
      expect(cutOff(page)).to.deep.equal([]);
      expect(small(targets(page), 24)).to.deep.equal([]);
    });

    it('nor is anything of that sheet under the way back, however far one has scrolled', async () => {
      page = await open({ record: { ...caseStudy1, answers: { 'immediate-risk': 'no' } } });
      await page.press(page.get('button', 'Answer'));
      await opened(page);
      const sheet = page.root.querySelector('dialog')!;
      const back = page.get('button', 'Close the answer').getBoundingClientRect();
      const under = () =>
        Array.from(
          { length: 24 },
          (_, at) =>
            [4 + (at * (sheet.clientWidth - 8)) / 23, back.top + back.height * (0.1 + (at % 5) * 0.2)] as const,
        )
          .map(([x, y]) => page.root.elementFromPoint(x, y)!)
          .filter((one) => one.closest('.answer'))
          .map((one) => one.localName);
      for (let top = 0; top < sheet.scrollHeight - sheet.clientHeight; top += 37) {
        sheet.scrollTop = top;
        expect(under(), `${top} px down`).to.deep.equal([]);
      }
    });

    it('an open area is a list under the headings of its levels, as wide as the screen', async () => {
      page = await open();
      await page.openArea('Education');
      const boxes = cheshireEast2023.levels.map((level) => page.cell('Education', level.name));
      for (const [at, one] of boxes.entries()) {
        const box = one.getBoundingClientRect();
        expect(box.width).to.be.above(250);
        if (at) expect(box.top).to.be.at.least(boxes[at - 1]!.getBoundingClientRect().bottom - 1);
        const heading = [...one.querySelectorAll('p')].find((p) => words(p) === cheshireEast2023.levels[at]!.name);
        expect(heading?.checkVisibility()).to.be.true;
      }
    });
  });

  for (const document of [cheshireEast2023, westCheshire2019, worcestershire2019, familyHelpTemplate])
    it(`says whole in the head of an open area what is recorded there, on a phone too: ${document.provenance.id}`, async () => {
      const [domain] = document.domains;
      let seen = 0;
      for (const { id } of document.levels) {
        let record = newRecord(document);
        for (const text of ['One thing', 'Another', 'A third'])
          record = addConcern(record, { domain: domain!.id, level: id, text });
        page = await open({ document, record });
        await page.openArea(domain!.name);
        for (const width of [360, 700, 1280]) {
          await screen(width, 700);
          const sum = page.root.querySelector<HTMLElement>('.area-row.open .open-sum')!;
          if (!sum.checkVisibility()) continue;
          seen += 1;
          expect(sum.scrollWidth, `${sum.textContent}, ${width}`).to.be.at.most(sum.clientWidth);
        }
      }
      expect(seen).to.be.at.least(document.levels.length);
    });

  for (const document of [cheshireEast2023, westCheshire2019, worcestershire2019, familyHelpTemplate])
    it(`breaks no word of a level's name in the head of the map: ${document.provenance.id}`, async () => {
      page = await open({ document });
      // As large, and as wide, as the demo's font is where Arial is missing, on every machine.
      page.case.style.font = '17px monospace, monospace';
      const broken: string[] = [];
      let seen = 0;
      for (const width of [1440, 1320, 1280, 1240, 1210, 1190, 1160, 1000, 900, 800, 700, 640]) {
        await screen(width, 900);
        await page.settled();
        // As a list the map has its head for screen readers alone.
        if (page.map.querySelector('thead')!.clientWidth <= 1) continue;
        seen += 1;
        const words = [...page.root.querySelectorAll('.map-head th')].flatMap(brokenWords);
        broken.push(...words.map((word) => `${width}: ${word}`));
      }
      expect(seen).to.be.above(7);
      expect(broken).to.deep.equal([]);
    });

  describe('what stays in view while one scrolls', () => {
    for (const [width, height] of [
      [320, 640],
      [700, 600],
      [1280, 560],
    ] as const)
      it(`however much is found, the dock stays in sight and covers the end of nothing, ${width} by ${height}`, async () => {
        await screen(width, height);
        page = await open();
        await page.search('bruise');
        await page.press(page.all('checkbox', undefined, page.find)[0]!);
        const dock = page.root.querySelector('#dock')!;
        const hits = page.root.querySelector('.hits')!;
        hits.scrollIntoView({ block: 'start' });
        await page.settled();
        const at = dock.getBoundingClientRect();
        expect(hits.getBoundingClientRect().bottom, 'more is found than there is room').to.be.above(at.bottom);
        expect(at.bottom).to.be.at.most(innerHeight + 1);
        for (const part of [0.1, 0.5, 0.9])
          expect(
            dock.contains(page.root.elementFromPoint(at.left + at.width * part, at.top + at.height / 2)),
            `${part}`,
          ).to.be.true;
        // The last of what is found is not under it.
        const last = [...hits.querySelectorAll('button')].at(-1)!;
        last.scrollIntoView({ block: 'nearest' });
        const end = last.getBoundingClientRect();
        expect(words(last)).to.contain('own words');
        expect(last.contains(page.root.elementFromPoint(end.left + 20, end.top + end.height / 2))).to.be.true;
      });

    for (const [state, arrive] of Object.entries({
      'nothing recorded': gridStates['nothing recorded']!,
      'ask now': gridStates['ask now']!,
      'act now': () => open({ record: { ...caseStudy2, answers: { 'immediate-risk': 'yes' } } }),
      'tier open': gridStates['tier open']!,
      'risk judged, level recorded': () => open({ record: decided('Designated safeguarding lead') }),
    })) {
      it(`takes at most 96 px and a fifth of the window at its foot, and a quarter with its head: ${state}`, async () => {
        await screen(1280, 900);
        page = await arrive();
        await page.openArea('Education');
        for (const [width, height] of [
          [1280, 900],
          [768, 1024],
          [1000, 800],
          [850, 800],
          [700, 700],
          [580, 700],
          [360, 740],
          [320, 640],
          [640, 450],
          [320, 225],
        ] as const) {
          await screen(width, height);
          for (const block of ['start', 'end'] as const) {
            page.cell('Education', 'Extra Help').scrollIntoView({ block });
            await page.settled();
            const { head, foot } = staying(page);
            const where = `${width} by ${height}, ${block}`;
            expect(foot, `the foot, ${where}`).to.be.at.most(Math.min(96, height / 5) + 1);
            expect(head + foot, `head and foot, ${where}`).to.be.at.most(height / 4);
          }
        }
      });
    }

    it('at the foot of the answer the way to a level takes at most that, and lets go in large text', async () => {
      const stays: boolean[] = [];
      for (const [width, height, text] of [
        [320, 640, '100%'],
        [360, 740, '100%'],
        [1280, 720, '100%'],
        [320, 640, '200%'],
        [640, 900, '200%'],
        [320, 225, '100%'],
      ] as const) {
        document.documentElement.style.fontSize = text;
        page = await open({ record: { ...caseStudy1, answers: { 'immediate-risk': 'no' } } });
        // In this order: a grid that comes after another has gone keeps in WebKit what the window's height was then.
        await screen(width, height);
        await page.press(page.get('button', 'Skip to the answer'));
        await opened(page);
        const way = page.get('button', 'Record a level').parentElement!;
        const scroller = way.closest('dialog, .answer-place')!;
        const foot = way.getBoundingClientRect();
        expect(
          scroller.scrollTop + scroller.clientHeight,
          `there is more below, ${width} by ${height}, ${text}`,
        ).to.be.below(scroller.scrollHeight);
        stays.push(foot.bottom <= scroller.getBoundingClientRect().bottom + 1);
        if (stays.at(-1)) expect(foot.height, `${width} by ${height}, ${text}`).to.be.at.most(Math.min(96, height / 5));
        clear();
      }
      document.documentElement.style.fontSize = '';
      expect(stays).to.deep.equal([true, true, true, false, false, false]);
    });

    it('the dock is at the foot of the window where it has room', async () => {
      for (const [width, height] of [
        [1280, 900],
        [700, 700],
        [360, 740],
      ] as const) {
        await screen(width, height);
        page = await open({ record: caseStudy1 });
        await page.openAll();
        // WebKit goes to the end, where the button is that had the focus a moment ago.
        window.scrollTo(0, 0);
        const { bottom } = page.dock.getBoundingClientRect();
        expect(bottom, `${width} by ${height}`).to.be.within(height - 1, height + 1);
        clear();
      }
    });

    it('where it has none it stands in the page, after find and before the map', async () => {
      await screen(320, 225);
      page = await open({ record: caseStudy1 });
      expect(getComputedStyle(page.dock).position).to.equal('static');
      expect(page.find.nextElementSibling === page.dock).to.be.true;
      expect(page.dock.nextElementSibling === page.map).to.be.true;
    });
  });

  for (const state of [
    'nothing recorded',
    'words of harm',
    'own words, with nothing written, and the risk asked in place',
    'the family open, with an error',
    'act now, with a call that was not saved',
    'a whole case with everything open',
    'lower than the document, with everything open',
    'reference',
    'blank, with words',
  ]) {
    it(`everything to press is at least 24 px by 24 px, and wider text spacing cuts nothing off: ${state}`, async () => {
      await screen(1280, 900);
      page = await gridStates[state]!();
      for (const [width, height] of SIZES) {
        await screen(width, height);
        await page.settled();
        expect(targets(page).length, `${width} px`).to.be.above(10);
        expect(small(targets(page), 24), `${width} px`).to.deep.equal([]);
        await spacedOut(page);
      }
    });
  }

  for (const [width, height] of SIZES) {
    for (const way of ['closed', 'open']) {
      itInChromium(
        `a screen reader is given a table of ten areas by four levels, with its headers: ${way}, ${width} px wide`,
        async () => {
          await screen(width, height);
          page = await open({ record: caseStudy2 });
          if (way === 'open') await page.openAll();
          expect(writtenRoles(page.map)).to.deep.equal([
            'tbody rowgroup',
            'td cell',
            'th columnheader',
            'th rowheader',
            'thead rowgroup',
            'tr row',
          ]);
          const tree = await ariaSnapshot('table');
          const count = (role: string) => tree.match(new RegExp(`^\\s*- '?${role}\\b`, 'gm'))?.length ?? 0;
          expect(tree).to.match(
            /^- '?table "Cheshire East: Multi-Agency Threshold of Need Guidance: areas of life by level of need"/,
          );
          expect([count('row'), count('rowheader'), count('cell'), count('columnheader')]).to.deep.equal([
            11, 10, 40, 5,
          ]);
          for (const { name } of cheshireEast2023.levels) expect(tree).to.contain(`columnheader "${name}"`);
          // What Chromium itself gives: every box in its row and column.
          const heard = await tableAsHeard();
          if (way === 'open') expect(heard.length).to.be.at.least(141);
          for (const { row, column } of heard) {
            expect(row).to.not.equal('');
            expect(cheshireEast2023.levels.map(({ name }) => name)).to.include(column);
          }
        },
      );
    }

    it(`every cell names its level and its area, ${width} px wide`, async () => {
      await screen(width, height);
      page = await open();
      for (const { name } of cheshireEast2023.domains) {
        for (const level of cheshireEast2023.levels) {
          const headers = page
            .cell(name, level.name)
            .getAttribute('headers')!
            .split(' ')
            .map((id) => page.root.getElementById(id)!);
          expect(words(headers[0])).to.equal(level.name);
          expect(nameOf(headers[1]!)).to.equal(page.short(name));
        }
      }
    });
  }

  it('in a wide page each count stands under the heading of its level', async () => {
    await screen(1280, 900);
    page = await open({ record: caseStudy2 });
    for (const level of cheshireEast2023.levels) {
      const header = page
        .all('columnheader')
        .find((one) => words(one) === level.name)!
        .getBoundingClientRect();
      const cell = page.cell('Health', level.name).getBoundingClientRect();
      expect(Math.abs(header.left - cell.left)).to.be.below(2);
      expect(Math.abs(header.right - cell.right)).to.be.below(2);
    }
  });

  it('below a host’s own sticky header the headings of levels stop where the host says', async () => {
    await screen(1280, 900);
    page = await open();
    page.grid.style.setProperty('--threshold-sticky-top', '60px');
    await page.openArea('Education');
    const heading = [...page.cell('Education', 'Statutory/Specialist Help').querySelectorAll('p')].find((one) =>
      words(one).startsWith('Statutory'),
    )!;
    scrollBy(0, heading.getBoundingClientRect().top);
    await page.settled();
    expect(heading.getBoundingClientRect().top).to.be.within(59, 61);
  });

  describe('text twice as large', () => {
    for (const state of [
      'nothing recorded',
      'words of harm',
      'act now, with a call that was not saved',
      'a whole case with everything open',
      'reference',
      'blank, with words',
    ]) {
      it(`with text twice as large does not scroll sideways on a screen 640 or 320 px wide: ${state}`, async () => {
        await screen(640, 900);
        document.documentElement.style.fontSize = '200%';
        try {
          page = await gridStates[state]!();
          for (const width of [640, 320]) {
            await screen(width, 900);
            await page.settled();
            expect(tooWide(page), `${width} px`).to.deep.equal([]);
            expect(cutOff(page), `${width} px`).to.deep.equal([]);
          }
        } finally {
          document.documentElement.style.fontSize = '';
        }
      });

      for (const [zoom, width, height] of [
        ['200%', 640, 450],
        ['400%', 320, 225],
      ] as const) {
        it(`by a zoom of ${zoom} does not scroll sideways: ${state}`, async () => {
          await screen(width, height);
          page = await gridStates[state]!();
          expect(tooWide(page)).to.deep.equal([]);
          expect(cutOff(page)).to.deep.equal([]);
        });
      }
    }
  });

  it('the dock says in full how the risk was judged, however wide it is', async () => {
    await screen(1280, 900);
    page = await open({ record: caseStudy1 });
    const host = page.root.host as HTMLElement;
    const cut: string[] = [];
    const level = decided('DSL');
    for (const record of [caseStudy1, level]) {
      page.case.record = record;
      await until(() => (record === level) === Boolean(page.record.agreed), 'the record is opened');
      await page.settled();
      for (let width = 320; width < 1100; width += 4) {
        host.style.inlineSize = `${width}px`;
        const risk = page.root.querySelector<HTMLElement>('.dock .risk-line > span')!;
        expect(words(risk)).to.match(/^Risk: (not judged|No, it is not urgent, 20 November, DSL)\.$/);
        const isCut = risk.scrollWidth > risk.clientWidth + 1 || risk.scrollHeight > risk.clientHeight + 1;
        if (isCut) cut.push(`${words(risk)} ${width}`);
        expect(page.dock.getBoundingClientRect().height, `${width} px`).to.be.at.most(96);
      }
    }
    expect(cut).to.deep.equal([]);
  });

  it('the dock takes no more in a host’s larger text, and neither does the name of a level', async () => {
    page = await open({ record: caseStudy1 });
    await page.openArea('Education');
    const host = page.root.host as HTMLElement;
    for (const [text, width, height] of [
      [17, 320, 640],
      [17, 360, 740],
      [17, 700, 900],
      [19, 320, 640],
      [19, 360, 740],
      [19, 700, 900],
      [19, 1280, 900],
      [32, 700, 900],
      [32, 1280, 900],
      [32, 2560, 1440],
    ] as const) {
      await screen(width, height);
      host.style.fontSize = `${text}px`;
      await page.settled();
      expect(page.dock.matches('.free'), `${text} px, ${width}`).to.be.false;
      expect(page.dock.getBoundingClientRect().height, `${text} px, ${width}`).to.be.at.most(96);
      for (const level of page.root.querySelectorAll('.open .cell-level'))
        if (getComputedStyle(level).position === 'sticky')
          expect(level.getBoundingClientRect().height, `${text} px, ${width}: ${words(level)}`).to.be.at.most(96);
    }
  });

  it('on a phone with text twice as large nothing stands over the heading of the people', async () => {
    await screen(360, 740);
    document.documentElement.style.fontSize = '200%';
    try {
      page = await open({ record: caseStudy1 });
      const button = page.get('button', 'Add or change').getBoundingClientRect();
      const words = document.createRange();
      words.selectNodeContents(
        page
          .all('group')
          .find((one) => /^Recording for/.test(nameOf(one)))!
          .querySelector('legend')!,
      );
      const { right, bottom } = words.getBoundingClientRect();
      expect(button.left >= right || button.top >= bottom).to.equal(true);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('on a phone the answer’s sheet hides nothing of how the risk was judged', async () => {
    await screen(360, 740);
    page = await open({ record: decided('DSL') });
    await page.press(page.get('button', 'Skip to the answer'));
    const sheet = page.root.querySelector('dialog[open]')!;
    sheet.scrollTop = 0;
    const risk = sheet.querySelector('.risk-line')!;
    const line = document.createRange();
    line.selectNodeContents(risk);
    expect(line.getClientRects()[0]!.top, words(risk)).to.be.at.least(
      sheet.querySelector('.sheet-top')!.getBoundingClientRect().bottom,
    );
  });

  it('leaves room for the name of who judged the risk', async () => {
    for (const width of [1280, 700, 360, 320]) {
      await screen(width, 740);
      page = await open({ record: caseStudy2 });
      if (width < 400) await page.press(page.get('button', 'Skip to the answer'));
      const field = page.root.querySelector('.risk-by input')!;
      expect(field.getBoundingClientRect().width, `${width} px`).to.be.at.least(120);
      clear();
    }
  });

  for (const [state, record] of Object.entries({
    'the risk to be judged': caseStudy2,
    'ring now': { ...caseStudy2, answers: { 'immediate-risk': 'yes' } },
    'what to do first': { ...caseStudy1, answers: { 'immediate-risk': 'no' } },
  }))
    it(`with text twice as large on a phone the whole answer does not scroll sideways: ${state}`, async () => {
      await screen(320, 640);
      document.documentElement.style.fontSize = '200%';
      try {
        page = await open({ record });
        await page.press(page.get('button', 'Skip to the answer'));
        await opened(page);
        expect(page.root.querySelector('dialog[open]')).to.not.equal(null);
        for (const width of [320, 390, 412]) {
          await screen(width, 640);
          await page.settled();
          expect(tooWide(page), `${width} px`).to.deep.equal([]);
          expect(cutOff(page), `${width} px`).to.deep.equal([]);
        }
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });

  it('where text is large beside its page, the dock cuts nothing off and breaks no word', async () => {
    await screen(320, 640);
    document.documentElement.style.fontSize = '200%';
    try {
      page = await open({ record: decided('DSL') });
      await until(() => page.dock.matches('.free'), 'the dock stands in the page');
      const risk = page.dock.querySelector<HTMLElement>('.risk-line > span')!;
      expect(risk.scrollHeight, words(risk)).to.be.at.most(risk.clientHeight + 1);
      expect(brokenWords(page.dock.querySelector<HTMLElement>('.dock-point p')!)).to.deep.equal([]);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('in a content column of 630 px inside a wide page the answer stands below the map', async () => {
    await screen(1280, 900);
    page = await open({ record: caseStudy1 });
    page.case.style.inlineSize = '630px';
    await page.settled();
    expect(page.answerPart.getBoundingClientRect().top).to.be.at.least(page.map.getBoundingClientRect().bottom);
    expect(tooWide(page)).to.deep.equal([]);
  });

  itInChromium('in forced colours an answer that was given shows, and so does a sign that is recorded', async () => {
    await screen(1280, 900);
    await emulateMedia({ forcedColors: 'active' });
    try {
      page = await gridStates['tier open']!();
      await page.answer(TIER, 'Not sure');
      const options = page.all('button').filter((one) => one.matches('.option'));
      // The colour of a text is told as it was before colours are forced; that of its ground is not.
      const look = (one: Element) => getComputedStyle(one).backgroundColor;
      const given = options.filter((one) => one.getAttribute('aria-pressed') === 'true');
      expect(given.map(nameOf)).to.deep.equal(['Not sure']);
      for (const other of options.filter((one) => !given.includes(one)))
        expect(look(given[0]!), nameOf(other)).to.not.equal(look(other));
      const line = (ticked: boolean) =>
        getComputedStyle(
          page
            .signs()
            .find((one) => one.checked === ticked)!
            .closest('li')!,
        ).outlineStyle;
      expect(line(true)).to.not.equal(line(false));
    } finally {
      await emulateMedia({ forcedColors: 'none' });
    }
  });

  describeInChromium('on paper', () => {
    const print = async () => {
      window.dispatchEvent(new Event('beforeprint'));
      await emulateMedia({ media: 'print' });
      await until(() => matchMedia('print').matches, 'paper');
    };
    // The width of A3 across, without its margins.
    beforeEach(() => screen(1512, 1047));
    afterEach(async () => {
      window.dispatchEvent(new Event('afterprint'));
      await emulateMedia({ media: 'screen' });
    });

    it('filled: the signs and what was recorded, with the answer, without tools', async () => {
      page = await open({ record: caseStudy2 });
      await print();
      for (const role of ['button', 'searchbox', 'combobox', 'textbox'] as const)
        expect(
          page
            .all(role)
            .filter((one) => !one.matches('[role="rowheader"] *, .source-mark, .fold > .opener'))
            .map(nameOf),
          role,
        ).to.deep.equal([]);
      // The name of a fold is text there: it says what the page has beside, or under which condition something stands.
      const ink = getComputedStyle(page.answerPart).color;
      const names = [...page.answerPart.querySelectorAll('.fold > .opener')];
      expect(names.length).to.be.above(0);
      for (const one of names) {
        const { color, textDecorationLine, borderTopWidth, backgroundColor } = getComputedStyle(one);
        expect([color, textDecorationLine, borderTopWidth]).to.deep.equal([ink, 'none', '0px']);
        expect(backgroundColor).to.equal('rgba(0, 0, 0, 0)');
        expect(one.querySelector('svg')?.checkVisibility(), 'no mark of what opens').to.not.equal(true);
      }
      const signs = page.signs();
      expect(signs.filter(({ checked, indeterminate }) => checked || indeterminate)).to.have.length(
        // A strength in one's own words has no box.
        caseStudy2.concerns.length + caseStudy2.strengths.filter((one) => 'indicator' in one).length,
      );
      for (const entry of [...caseStudy2.concerns, ...caseStudy2.strengths]) {
        const note = [...page.map.querySelectorAll('span, p')].find((one) => words(one).endsWith(entry.note));
        expect(note?.checkVisibility(), entry.note).to.be.true;
      }
      expect(page.answerPart.checkVisibility()).to.be.true;
      expect(words(page.root.querySelector('.whole')))
        .to.contain('Call 999')
        .and.contain('The examples are not exhaustive.');
      expect(getComputedStyle(page.grid).getPropertyValue('page')).to.equal('threshold-a3');
    });

    it('every level is a column, with its heading, and nothing is cut off', async () => {
      page = await open({ record: caseStudy2 });
      await print();
      const headers = page.all('columnheader');
      expect(headers.map(words)).to.deep.equal(['Area of life', ...cheshireEast2023.levels.map(({ name }) => name)]);
      const cells = cheshireEast2023.levels.map((level) => page.cell('Education', level.name).getBoundingClientRect());
      for (const [index, cell] of cells.entries()) {
        expect(Math.abs(cell.top - cells[0]!.top)).to.be.below(1);
        expect(Math.abs(cell.left - headers[index + 1]!.getBoundingClientRect().left)).to.be.below(1);
      }
      expect(tooWide(page)).to.deep.equal([]);
      expect(cutOff(page)).to.deep.equal([]);
    });

    it('blank: empty cells to write in, without tools and without signs', async () => {
      page = await open({ mode: 'blank' });
      await print();
      expect(page.all('button').map(nameOf)).to.deep.equal([]);
      expect(page.all('columnheader')).to.have.length(5);
      for (const { name } of cheshireEast2023.domains) {
        expect(page.rowHeader(name).parentElement!.getBoundingClientRect().height, 'room for a pen').to.be.above(60);
        for (const level of cheshireEast2023.levels) {
          const printed = [...page.cell(name, level.name).querySelectorAll('*')].filter(
            (one) => !one.childElementCount && one.checkVisibility() && words(one),
          );
          expect(printed.map(words)).to.deep.equal([]);
        }
      }
    });

    it('reference: every sign and all that is unclear, as text', async () => {
      page = await open({ mode: 'reference' });
      await print();
      const printed = [...page.root.querySelectorAll<HTMLElement>('li, p')]
        .filter((one) => one.checkVisibility())
        .map(words)
        .join(' ');
      for (const { text, doubt = '' } of cheshireEast2023.indicators)
        expect(printed).to.contain(text).and.contain(doubt);
    });

    it('the paper is named once for the page, however many grids there are', async () => {
      page = await open();
      mount(document.createElement('triage-grid'));
      const named = document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule instanceof CSSPageRule);
      expect(named.map((rule) => (rule as CSSPageRule).selectorText)).to.deep.equal(['threshold-a3']);
      expect(all(page.root, 'table')).to.have.length(1);
    });
  });
});
