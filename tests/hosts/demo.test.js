import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve } from '../../stories/serve.js';
import {
  A3_LANDSCAPE,
  answered,
  answerOf,
  core,
  example,
  focused,
  goTo,
  inPage,
  inSight,
  named,
  NOTHING,
  pack,
  plain,
  riskOption,
  seen,
  sheets,
  tabUntil,
  tickSign,
  unfold,
  until,
  useBrowser,
  visibleText,
  writeOwn,
} from './host.js';

let url;
useBrowser(async () => {
  const server = await serve(0);
  url = server.url;
  return server.close;
});

const sign = (id) => core.lookup(pack).indicators.get(id).indicator;

/** Opens the demo page and waits until it can be used. */
const inDemo = (test, options) =>
  inPage(
    url,
    async (tab) => {
      await answered(tab.page, NOTHING);
      await tab.page.locator('#example-list button').first().waitFor({ state: 'attached' });
      await test(tab);
    },
    options,
  );

/** Opens the fold of examples, and chooses one. */
async function choose(page, number) {
  const fold = page.locator('#example-fold');
  if (!(await fold.evaluate(({ open }) => open))) await page.getByText('Load an example').click();
  await fold.getByRole('button', { name: `Case study ${number}` }).click();
}

async function load(page, number) {
  const { record, assessment } = example(number);
  await choose(page, number);
  await until(async () => (await recordOf(page)).concerns.length === record.concerns.length, 'the example');
  await answered(page, core.spanWords(pack, assessment.indicated));
}

/** A rule's text, with how firmly the source carries it before its stop. */
const FIRMLY = { stated: '', implied: ' (implied, not printed)', judgement: ' (left to judgement)' };
const firmly = (text, basis) => text.replace(/[.]?$/, `${FIRMLY[basis]}$&`);

/** The words by which the answer says why: the sign's own, in quotation marks the person's own, or the rule's. */
function reasonWords(record, { kind, text, entries, basis }) {
  const entry = record.concerns.find(({ id }) => kind === 'concern' && entries.length === 1 && id === entries[0]);
  if (!entry) return kind === 'rule' ? firmly(text, basis) : text;
  return entry.indicator === undefined ? `“${entry.text}”` : sign(entry.indicator).text;
}

const recordOf = (page) => page.evaluate(() => document.querySelector('threshold-case').record);
const assessmentOf = (page) => page.evaluate(() => document.querySelector('threshold-case').assessment);

describe('the demo page', () => {
  it('opens, and is used, without an error in the console or a policy report', () =>
    inDemo(async ({ page, faults, errors }) => {
      for (const number of [1, 2, 3, 4]) await load(page, number);
      await tickSign(page, 'education.extra.2');
      assert.deepEqual(faults, []);
      assert.deepEqual(errors, []);
    }));

  it('would show a policy report to these tests', () =>
    inDemo(async ({ page, faults }) => {
      await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
      await until(() => faults.some((fault) => fault.startsWith('policy: style-src')), 'a policy report');
    }));

  it('has a title, a language and one main heading', () =>
    inDemo(async ({ page }) => {
      assert.match(await page.title(), /Levels of need/);
      assert.equal(await page.locator('html').getAttribute('lang'), 'en-GB');
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    }));

  it('opens on the tool: a short lead, the examples folded away, and nothing else above the case', () =>
    inDemo(
      async ({ page }) => {
        const lead = plain(await page.locator('.lead').innerText());
        assert.ok(lead.split(' ').length <= 60, lead);
        assert.equal(await page.getByRole('button', { name: /^Case study/ }).count(), 0);
        const { y, width } = await page.locator('threshold-case').boundingBox();
        assert.ok(y < 300, `the case begins at ${y} px`);
        assert.ok(width >= 1100, `the case is ${width} px wide`);
      },
      { viewport: { width: 1280, height: 900 } },
    ));
});

describe('an example on the demo page', () => {
  for (const number of [1, 2, 3, 4]) {
    it(`${number} shows the level, reasons, questions and next steps that the core gives`, () =>
      inDemo(async ({ page }) => {
        const { record, assessment } = example(number);
        await load(page, number);
        assert.deepEqual(await recordOf(page), record);
        assert.deepEqual(await assessmentOf(page), assessment);

        await unfold(page);
        const answer = plain(await answerOf(page).textContent());
        for (const reason of assessment.reasons) {
          const said = plain(reasonWords(record, reason));
          assert.ok(answer.includes(said), `reason: ${said}`);
          // Own words have no source.
          const place = plain(reason.citation).replaceAll(' > ', ', ');
          if (!said.startsWith('“')) assert.ok(answer.includes(place), `source: ${place}`);
        }
        // While the risk is asked for, that is the first thing to do, and no other question is offered.
        const asks = assessment.urgent?.status === 'ask-now';
        for (const { kind, text, rules, basis } of assessment.actions) {
          const said = plain(rules.length ? firmly(text, basis) : text);
          if (!asks || kind !== 'urgent') assert.ok(answer.includes(said), `next step: ${said}`);
        }
        assert.equal(answer.includes('judge this first'), asks);
        if (asks) {
          await riskOption(page, 'No, it is not urgent').click();
          await answerOf(page)
            .getByText(/^Immediate risk: No/)
            .first()
            .waitFor();
        }
        await unfold(page);
        const asked = plain(await answerOf(page).textContent());
        // One is asked; the others stand by their short names.
        for (const { question, text } of (await assessmentOf(page)).undecided.filter(({ narrows }) => narrows)) {
          const { short } = core.lookup(pack).questions.get(question);
          assert.ok(asked.includes(plain(text)) || asked.includes(short), `open question: ${text}`);
        }
        assert.match(answer, /examples are not exhaustive/);
        assert.match(
          plain(await page.locator('#status').textContent()),
          /Our reading. The partnership publishes no answer/,
        );
      }));
  }

  it('1 and 4 are Targeted Help with the tier still open', () => {
    for (const number of [1, 4]) {
      const { indicated, agreed } = example(number).assessment;
      assert.deepEqual(indicated, {
        from: { level: 'targeted', tier: 'lower' },
        to: { level: 'targeted', tier: 'upper' },
      });
      assert.equal(agreed, null);
      assert.match(core.spanWords(pack, indicated), /^Targeted Help, .* not yet decided$/);
    }
  });

  it('2 is Statutory/Specialist Help, and asks about immediate risk first', () =>
    inDemo(async ({ page }) => {
      const { indicated, urgent } = example(2).assessment;
      assert.deepEqual([indicated.from.level, indicated.to.level], ['statutory', 'statutory']);
      assert.equal(urgent.status, 'ask-now');
      await load(page, 2);
      await answerOf(page).getByRole('heading', { name: 'Immediate risk: judge this first' }).waitFor();
      assert.equal(
        await answerOf(page)
          .getByRole('group', { name: /^The question that decides|^Still open/ })
          .count(),
        0,
        'no other question is offered',
      );
    }));

  it('3 is Extra Help', () => {
    const { indicated } = example(3).assessment;
    assert.deepEqual([indicated.from.level, indicated.to.level], ['extra', 'extra']);
  });

  it('asks before it replaces what a person recorded', () =>
    inDemo(async ({ page }) => {
      await tickSign(page, 'education.extra.2');
      const before = await recordOf(page);
      await choose(page, 3);
      const dialog = page.getByRole('dialog', { name: 'Replace what you recorded with the example?' });
      await dialog.getByRole('button', { name: 'Keep it' }).click();
      assert.deepEqual(await recordOf(page), before);
      await choose(page, 3);
      await dialog.getByRole('button', { name: 'Replace' }).click();
      await until(async () => (await recordOf(page)).people.length === example(3).record.people.length, 'the example');
      assert.deepEqual(await recordOf(page), example(3).record);
    }));

  it('asks before it replaces what the browser gave back, and the record is shown then', () =>
    inDemo(async ({ page }) => {
      await tickSign(page, 'education.extra.2');
      const before = await recordOf(page);
      await page.goto(new URL('/reference.html', url).href);
      await page.goBack();
      await until(async () => (await recordOf(page))?.concerns.length === 1, 'the record that the browser kept');
      await page.getByText('Show the record').click();
      await until(
        async () => (await page.getByRole('region', { name: 'The record as JSON' }).textContent()).startsWith('{'),
        'the record is shown',
      );
      await choose(page, 3);
      const dialog = page.getByRole('dialog', { name: 'Replace what you recorded with the example?' });
      await dialog.getByRole('button', { name: 'Keep it' }).click();
      assert.deepEqual(await recordOf(page), before);
    }));

  it('that does not arrive leaves what was recorded, and says so', () =>
    inDemo(async ({ page }) => {
      await tickSign(page, 'education.extra.2');
      const before = await recordOf(page);
      await page.route('**/examples/case-study-1.json', (route) => route.abort());
      await choose(page, 1);
      await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
      await page.getByText('The example could not be loaded. Check your connection and try again.').waitFor();
      assert.deepEqual(await recordOf(page), before);
    }));
});

describe('the keyboard alone', () => {
  it('does the whole journey: from the top of the page to an agreed level', () =>
    inDemo(async ({ page, faults }) => {
      const { keyboard } = page;
      const gap = pack.domains.find(({ id }) => core.gapAt(pack, id));
      const area = core.shortName(gap);

      await keyboard.press('Tab');
      const skip = page.getByRole('link', { name: 'Skip to main content' });
      assert.ok((await focused(skip)) && (await seen(skip)), 'the skip link comes first and shows');
      await keyboard.press('Enter');
      assert.ok(await focused(page.locator('main')), 'the skip link goes to the content');

      const find = page.getByRole('searchbox', { name: 'What have you seen?' });
      await goTo(page, find);
      await keyboard.type('suspension');
      const found = page.getByRole('search');
      await found.getByText(/^\d+ signs?, low to high/).waitFor();
      const exclusions = sign('education.targeted.1');
      await keyboard.press('ArrowDown');
      const box = found.getByRole('checkbox', { name: exclusions.text });
      if (!(await focused(box))) await goTo(page, box);
      await keyboard.press('Space');
      await answered(page, core.spanWords(pack, example(1).assessment.indicated));
      assert.ok(await focused(box), 'a tick keeps the focus');
      await keyboard.press('Escape');
      assert.ok(await focused(find), 'Escape goes back to the field');
      assert.equal(await find.inputValue(), '');

      const row = page.getByRole('button', { name: new RegExp(`^${area} ?, `) });
      await goTo(page, row);
      await keyboard.press('Enter');
      assert.equal(await row.getAttribute('aria-expanded'), 'true');
      assert.ok(await focused(row), 'an area that opens keeps the focus');
      const add = page.getByRole('button', { name: named('+ Own words', `${area}, Extra Help`) });
      await goTo(page, add);
      await keyboard.press('Enter');
      const words = page.getByRole('textbox', { name: `Your own words: ${area}, Extra Help` });
      await words.waitFor();
      assert.ok(await focused(words), 'the box for own words has the focus');
      await keyboard.type('Often looks after two small brothers');
      await goTo(page, page.getByRole('button', { name: 'Record', exact: true }), 'Tab', 3);
      await keyboard.press('Enter');
      await page.getByRole('listitem').filter({ hasText: 'Often looks after two small brothers' }).first().waitFor();
      assert.ok(await focused(add), 'after saving one goes on where one was');

      const question = page.getByRole('group', { name: /^The question that decides Can the needs be met without/ });
      await goTo(page, question.getByRole('button', { name: 'No', exact: true }));
      await keyboard.press('Enter');
      await answered(page, 'Targeted Help, upper tier');

      await goTo(page, page.getByRole('button', { name: 'Record a level' }));
      await keyboard.press('Enter');
      const risk = page.getByRole('heading', { name: 'Immediate risk', exact: true });
      await risk.waitFor();
      assert.ok(await focused(risk), 'a level begins with the risk');
      await goTo(page, riskOption(page, 'No, it is not urgent'), 'Tab', 5);
      await keyboard.press('Enter');
      assert.ok(await focused(page.getByRole('heading', { name: 'Record a level' })), 'and goes on with the level');

      const levels = page.getByRole('group', { name: 'Level of need' });
      await goTo(page, levels.getByRole('radio').first());
      for (
        let press = 0;
        press < 20 && !(await focused(levels.getByRole('radio', { name: /^Statutory\/Specialist Help/ })));
        press++
      ) {
        await keyboard.press('ArrowDown');
      }
      assert.ok(await levels.getByRole('radio', { name: /^Statutory\/Specialist Help/ }).isChecked());
      const save = page.getByRole('button', { name: 'Record this level' });
      await goTo(page, save, 'Tab', 6);
      await keyboard.press('Enter');
      const reasons = page.getByRole('textbox', { name: 'Your reasons' });
      await page
        .getByText(/^Give your reasons: /)
        .first()
        .waitFor();
      assert.ok(await focused(reasons), 'what is missing has the focus');
      await keyboard.type('Talked it through with the safeguarding lead');
      await goTo(page, save, 'Tab', 5);
      await keyboard.press('Enter');
      await answered(page, 'Statutory/Specialist Help');
      await page.getByRole('heading', { name: /^Level recorded, .*Statutory\/Specialist Help$/ }).waitFor();

      const summary = page.locator('summary', { hasText: 'Show the record' });
      await goTo(page, summary);
      await keyboard.press('Enter');
      const json = page.getByRole('region', { name: 'The record as JSON' });
      await json.waitFor();
      const record = JSON.parse(await json.textContent());
      assert.deepEqual(
        record.concerns.map(({ indicator, text }) => indicator ?? text),
        [exclusions.id, 'Often looks after two small brothers'],
      );
      assert.equal(record.concerns[1].domain, gap.id);
      assert.deepEqual(record.answers, { 'without-social-care': 'no', 'immediate-risk': 'no' });
      assert.deepEqual(
        [record.agreed.level, record.agreed.rationale],
        ['statutory', 'Talked it through with the safeguarding lead'],
      );

      await goTo(page, page.getByRole('contentinfo').getByRole('link', { name: 'Accessibility statement' }));
      assert.deepEqual(faults, []);
    }));

  for (const [name, viewport] of Object.entries({
    'a wide screen': { width: 1280, height: 900 },
    'a low one': { width: 800, height: 480 },
    'a narrow one': { width: 320, height: 640 },
  })) {
    it(`never has its focus hidden under something else on ${name}`, () =>
      inDemo(
        async ({ page }) => {
          await load(page, 1);
          await page.evaluate(`globalThis.inSight = ${inSight}`);
          await page.evaluate(() => {
            const walk = (globalThis.walk = { stops: 0, hidden: [], there: false });
            // What is left of a heap of keys when it is there is let pass.
            document.addEventListener('keydown', (event) => walk.there && event.preventDefault(), true);
            // When the key comes up the focus has moved and the page has scrolled.
            document.addEventListener(
              'keyup',
              () => {
                if (walk.there) return;
                let element = document.activeElement;
                while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
                walk.stops += 1;
                if (!globalThis.inSight(element)) walk.hidden.push(element.outerHTML.slice(0, 100));
                walk.there ||= element === [...document.links].at(-1);
              },
              true,
            );
          });
          const walked = () => page.evaluate(() => globalThis.walk);
          await tabUntil(page, async () => (await walked()).there, 'Tab', 600);
          const { stops, hidden } = await walked();
          assert.ok(stops > 40 && stops < 600, `${stops} stops`);
          assert.deepEqual(hidden, []);
        },
        { viewport },
      ));
  }

  it('always has the immediate-risk advice within reach', () =>
    inDemo(async ({ page }) => {
      const judge = page.getByRole('button', { name: /: immediate risk$/ });
      await goTo(page, judge);
      await page.keyboard.press('Enter');
      const heading = page.getByRole('heading', { name: /^Immediate risk/ });
      assert.ok(await focused(heading));
      assert.ok(await seen(heading));
    }));

  it('can undo', () =>
    inDemo(async ({ page }) => {
      await tickSign(page, 'education.targeted.1');
      await goTo(page, page.getByRole('button', { name: 'Undo' }));
      await page.keyboard.press('Enter');
      await answered(page, NOTHING);
      assert.deepEqual((await recordOf(page)).concerns, []);
    }));
});

describe('the record on the demo page', () => {
  it('is read back by the core as it was', () =>
    inDemo(async ({ page }) => {
      await load(page, 2);
      await tickSign(page, 'education.extra.2');
      const json = JSON.parse(await page.locator('#record').textContent());
      const read = core.readRecord(pack, json);
      assert.deepEqual(read.issues ?? [], []);
      assert.deepEqual(read.value, await recordOf(page));
      assert.equal(read.value.concerns.length, example(2).record.concerns.length + 1);
    }));

  it('is cleared only when the question is answered with "Clear"', () =>
    inDemo(async ({ page }) => {
      await load(page, 3);
      const { record } = example(3);
      const clear = page.getByRole('button', { name: 'Clear', exact: true }).first();
      const dialog = page.getByRole('dialog', { name: 'Clear everything you recorded?' });
      for (const close of [
        () => page.keyboard.press('Escape'),
        () => dialog.getByRole('button', { name: 'Keep it' }).click(),
      ]) {
        await clear.click();
        await dialog.waitFor();
        await close();
        await dialog.waitFor({ state: 'hidden' });
        assert.deepEqual(await recordOf(page), record);
      }
      await clear.click();
      await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
      await answered(page, NOTHING);
      assert.deepEqual(await recordOf(page), core.newRecord(pack));
      assert.equal(await page.locator('#record').textContent(), 'Nothing recorded yet.');
      assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
    }));
});

describe('paper', () => {
  async function onPaper(page, most) {
    const pages = sheets(await page.pdf({ preferCSSPageSize: true }));
    assert.ok(pages.length >= 1 && pages.length <= most, `${pages.length} sheets`);
    for (const size of pages) assert.deepEqual(size, A3_LANDSCAPE);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
  }

  it('holds what was recorded and why, on A3 landscape', () =>
    inDemo(async ({ page }) => {
      await load(page, 1);
      // Three for the grid, two for agreement and sharing.
      await onPaper(page, 5);
      const text = await visibleText(page);
      const { record, assessment } = example(1);
      for (const reason of assessment.reasons.filter(({ decides }) => decides)) {
        const said = plain(reasonWords(record, reason));
        assert.ok(text.includes(said), said);
      }
      assert.ok(text.includes('999'));
      assert.ok(text.includes('Historical'));
      for (const name of ['Undo', 'Record this level', 'Print', 'Add person'])
        assert.equal(await page.getByRole('button', { name }).filter({ visible: true }).count(), 0, name);
    }));

  it('names every level at the head, lists the sources that it marks and no others, and has nothing that opens', () =>
    inDemo(async ({ page }) => {
      await load(page, 1);
      await onPaper(page, 5);
      for (const { id, name } of pack.levels) {
        const box = await page.locator(`#level-${id}`).getByText(name, { exact: true }).boundingBox();
        assert.ok(box?.width > 40, name);
      }
      const papers = await page.evaluate(() =>
        ['triage-grid', 'consent-checklist'].map((tag) => {
          const { shadowRoot } = document.querySelector(tag);
          const shown = (selector) => [...shadowRoot.querySelectorAll(selector)].filter((one) => one.checkVisibility());
          const numbers = (some) => [...new Set(some)].sort((one, other) => one - other);
          return {
            marks: numbers(shown('.source-mark').map(({ textContent }) => parseInt(textContent, 10))),
            listed: numbers(shown('.sources li').map(({ value }) => value)),
            unclear: shown('.source-mark i').length,
            doubts: shown('.sources .doubt').length,
            markers: shown('summary').map((one) => getComputedStyle(one).listStyleType),
          };
        }),
      );
      for (const { marks, listed, unclear, doubts, markers } of papers) {
        assert.ok(marks.length > 1);
        assert.deepEqual(listed, marks);
        assert.equal(unclear > 0, doubts > 0);
        assert.deepEqual(
          markers.filter((one) => one !== 'none'),
          [],
        );
      }
    }));

  it('holds every sign when nothing is recorded, on A3 landscape', () =>
    inDemo(async ({ page }) => {
      // What comes after the first view is there.
      await page.locator('triage-grid .sign').first().waitFor({ state: 'attached' });
      await onPaper(page, 4);
      const text = await visibleText(page);
      for (const { text: words } of pack.indicators) assert.ok(text.includes(plain(words)), words);
    }));

  it('is three sheets to read the document, with what is unclear as notes at the end', () =>
    inPage(`${url}reference.html`, async ({ page }) => {
      await page.getByRole('table').waitFor();
      await onPaper(page, 3);
      const text = await visibleText(page);
      for (const { text: words, doubt = '' } of pack.indicators)
        for (const said of [words, doubt]) assert.ok(text.includes(plain(said)), said);
    }));

  it('has an empty cell for every area and level on the blank page, on A3 landscape', () =>
    inPage(`${url}blank.html`, async ({ page }) => {
      await answered(page, NOTHING);
      // The tool, and whom to ring.
      await onPaper(page, 2);
      assert.equal(await page.getByRole('cell').count(), pack.domains.length * pack.levels.length);
      for (const cell of await page.getByRole('cell').all()) {
        assert.equal(plain(await cell.innerText()), '');
        assert.ok((await cell.boundingBox()).height >= 70, 'room to write in');
      }
    }));
});

describe('320 CSS pixels', () => {
  const viewport = { width: 320, height: 640 };
  const overflow = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('need no sideways scrolling, empty or full, with everything open', () =>
    inDemo(
      async ({ page }) => {
        assert.equal(await overflow(page), 0);
        for (const number of [2, 4]) {
          await load(page, number);
          for (const summary of await page.locator('summary').filter({ visible: true }).all()) {
            await summary.evaluate((element) => (element.parentElement.open = true));
          }
          const all = page.getByRole('button', { name: 'Open all' });
          if (await all.count()) await all.click();
          assert.equal(await overflow(page), 0);
        }
      },
      { viewport },
    ));

  it('leave in sight what has the focus after the list of examples, which lay over it', () =>
    inDemo(
      async ({ page }) => {
        await page.getByText('Load an example').click();
        await page
          .getByRole('button', { name: /^Case study/ })
          .last()
          .focus();
        const ring = page.getByRole('button', { name: 'Who to ring' });
        for (let pressed = 0; pressed < 8 && !(await focused(ring)); pressed += 1) {
          await page.keyboard.press('Tab');
          assert.ok(await page.locator(':focus').last().evaluate(inSight), `after ${pressed + 1} presses`);
        }
        assert.ok(await focused(ring));
      },
      { viewport },
    ));

  for (const name of ['reference', 'blank', 'portal', 'accessibility']) {
    it(`need no sideways scrolling on the ${name} page`, () =>
      inPage(
        `${url}${name}.html`,
        async ({ page }) => {
          if (name !== 'accessibility') await page.getByRole('table').waitFor();
          assert.equal(await overflow(page), 0);
        },
        { viewport },
      ));
  }
});

describe('the other pages', () => {
  it('reference: shows the badges and the signs to read, without an error and without anything to tick', () =>
    inPage(`${url}reference.html`, async ({ page, faults, errors }) => {
      await page.getByRole('table').waitFor();
      const badges = page.locator('level-of-need-badge');
      assert.ok((await badges.count()) >= 5);
      for (const badge of await badges.all()) {
        const position = await badge.evaluate(({ level, tier }) => ({ level, ...(tier ? { tier } : {}) }));
        await badge.getByText(core.positionWords(pack, position), { exact: true }).waitFor();
      }
      assert.equal(await page.getByRole('checkbox').count(), 0);
      assert.equal(await page.getByRole('radio').count(), 0);
      const text = await visibleText(page);
      for (const { text: words } of pack.indicators) assert.ok(text.includes(plain(words)), words);
      assert.deepEqual(faults, []);
      assert.deepEqual(errors, []);
    }));

  it('blank: takes own words in a cell, without an error and without the examples', () =>
    inPage(`${url}blank.html`, async ({ page, faults, errors }) => {
      await answered(page, NOTHING);
      const table = plain(await page.getByRole('table').textContent());
      for (const { text } of pack.indicators) assert.ok(!table.includes(plain(text)), text);
      const [domain] = pack.domains;
      await writeOwn(page, domain, pack.levels[1], 'Late most days');
      await answered(page, pack.levels[1].name);
      assert.deepEqual(faults, []);
      assert.deepEqual(errors, []);
    }));

  it('accessibility statement: opens without an error', () =>
    inPage(`${url}accessibility.html`, async ({ page, faults }) => {
      await page.getByRole('heading', { level: 1, name: 'Accessibility statement' }).waitFor();
      assert.deepEqual(faults, []);
    }));

  it('are all reached by links that lead somewhere', () =>
    inDemo(async ({ page }) => {
      const addresses = await page.evaluate(() => [
        ...new Set([...document.links].filter(({ origin }) => origin === location.origin).map(({ href }) => href)),
      ]);
      assert.ok(addresses.length >= 4);
      for (const address of addresses) {
        const { pathname, hash } = new URL(address);
        assert.equal((await page.request.get(address)).status(), 200, address);
        if (hash && pathname === '/') assert.equal(await page.locator(hash).count(), 1, address);
      }
    }));

  for (const [width, height] of [
    [360, 740],
    [1280, 900],
  ])
    it(`are no wider than ${width} px with text twice as large, and the way to the others stays on the page`, async () => {
      for (const name of ['', 'family-help.html', 'step.html', 'accessibility.html'])
        await inPage(
          `${url}${name}`,
          async ({ page }) => {
            await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
            const { wide, way } = await page.evaluate(() => ({
              wide: document.documentElement.scrollWidth,
              way: [...document.querySelectorAll('.site-header a')]
                .filter((one) => one.checkVisibility())
                .map((one) => one.getBoundingClientRect().right),
            }));
            assert.ok(way.length > 1 && Math.max(...way, wide) <= width, `/${name}: ${wide}, ${way}`);
          },
          { viewport: { width, height } },
        );
    });
});

describe('what a page folds away', () => {
  for (const [width, height] of [
    [320, 640],
    [360, 740],
    [800, 900],
    [1280, 900],
  ])
    it(`opens within the page, ${width} px wide`, async () => {
      for (const name of ['', 'portal.html', 'step.html', 'compare.html', 'review.html', 'family-help.html'])
        await inPage(
          `${url}${name}`,
          async ({ page }) => {
            if (name === '') await page.locator('#example-list button').first().waitFor({ state: 'attached' });
            const out = await page.evaluate(() => {
              for (const fold of document.querySelectorAll('details')) fold.open = true;
              const page = document.documentElement.clientWidth;
              return [...document.querySelectorAll('details *')]
                .filter((one) => one.checkVisibility())
                .map((one) => [one, one.getBoundingClientRect()])
                .filter(([, { left, right }]) => left < -1 || right > page + 1)
                .map(([one, { left, right }]) => `${one.localName} "${one.textContent.trim()}": ${left} to ${right}`);
            });
            assert.deepEqual(out, [], `/${name}`);
          },
          { viewport: { width, height } },
        );
    });
});

describe('light and dark', () => {
  for (const colorScheme of ['light', 'dark'])
    it(`the kit stands on the page’s own ground: ${colorScheme}`, () =>
      inPage(
        url,
        async ({ page }) => {
          const ground = (locator) => locator.evaluate((one) => getComputedStyle(one).backgroundColor);
          const kit = page.locator('triage-grid .whole');
          await kit.waitFor();
          assert.equal(await ground(kit), await ground(page.locator('body')));
        },
        { colorScheme },
      ));
});

describe('where the kit’s script does not come', () => {
  const blocked = { prepare: (page) => page.route('**/dist/**', (route) => route.abort()) };
  for (const [name, said] of [
    ['index', /The triage tool did not load\. Speak to your safeguarding lead/],
    ['blank', /The triage tool did not load\. Speak to your safeguarding lead/],
    ['family-help', /The triage tool did not load\. Speak to your safeguarding lead/],
    ['step', /This tool did not load\. Speak to your manager/],
    ['portal', /The form did not load in full\. Speak to your safeguarding lead/],
    ['reference', /The table of examples did not load\. Speak to your safeguarding lead/],
    ['compare', /The documents did not load\. Check your connection/],
    ['review', /This page did not load\. Check your connection/],
  ]) {
    it(`${name}: the page says so after a while, and has the emergency line, on paper too`, () =>
      inPage(
        `${url}${name}.html`,
        async ({ page }) => {
          const shown = (locator) => locator.evaluate((one) => one.checkVisibility({ visibilityProperty: true }));
          const late = page.getByText(said);
          assert.equal(await shown(late), false, 'it may still come');
          await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
          await until(() => shown(late), 'the message');
          for (const media of ['screen', 'print']) {
            await page.emulateMedia({ media });
            assert.ok(await shown(page.locator('.emergency').first()), media);
          }
        },
        blocked,
      ));
  }

  it('says nothing of the kind where it came', () =>
    inDemo(async ({ page }) => {
      await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
      assert.ok(!(await visibleText(page)).includes('did not load'));
    }));
});

describe('without JavaScript', () => {
  for (const name of ['', 'reference.html', 'blank.html', 'portal.html']) {
    it(`/${name} still says to call 999, and what to do instead`, () =>
      inPage(
        `${url}${name}`,
        async ({ page }) => {
          const text = await visibleText(page);
          assert.match(text, /In an emergency, call 999/);
          assert.match(text, /needs JavaScript/);
        },
        { javaScriptEnabled: false },
      ));
  }

  it('or with the kit blocked, the page still says to call 999', () =>
    inPage(
      url,
      async ({ page }) => {
        assert.match(await visibleText(page), /In an emergency, call 999/);
      },
      { prepare: (page) => page.route('**/dist/**', (route) => route.abort()) },
    ));
});
