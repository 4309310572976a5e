import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { answer, assess, changeEntry, setChild } from '../../src/index.js';
import caseStudy2 from '../../stories/examples/case-study-2.json';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, focusIsOn, frames, nameOf, open, openRecord, until, viewport, words, type Page } from './page.js';
import { resetClock, setClock } from './step-page.js';

const TRUANCY = 'The child has had episodes of truancy';
const EXCLUSIONS = 'The child has 3+ exclusions';
const HARM = 'An injury needs medical attention';
const NO = 'No, it is not urgent';
const TIER = /^Can the needs be met without involving children’s social care/;

/** The answer and the dock begin with how the risk was judged; where it is asked for now, the answer with the question. */
const stays = (page: Page, what: RegExp, why: string) => {
  const asked = page.all('group', /^Immediate risk/)[0];
  const first = page.answerPart.firstElementChild!;
  if (asked) expect(first === asked || first.nextElementSibling === asked, why).to.be.true;
  else expect(words(first), why).to.match(what);
  expect(words(page.dock.firstElementChild), why).to.match(what);
};
const NOT_JUDGED = /^(Immediate risk|Risk): not judged\. Judge it/;
/** In the dock a long name is cut off, so the day stands before it. */
const JUDGED =
  /^(Immediate risk: No, it is not urgent, DSL, \d+ \w+|Risk: No, it is not urgent, \d+ \w+, DSL)\. Change/;
const question = (page: Page) =>
  page.get('group', /^Immediate risk: judge this first May a child need urgent protection/);

describe('Immediate risk stands before everything', () => {
  let page: Page;
  afterEach(clear);

  describe('the question', () => {
    beforeEach(async () => {
      page = await open();
    });

    it('is never lost: rail and dock say first, whatever else stands there, whether the risk was judged', async () => {
      stays(page, NOT_JUDGED, 'nothing recorded');
      await page.tick(EXCLUSIONS);
      stays(page, NOT_JUDGED, 'the first entry');
      await page.ask(TIER);
      stays(page, NOT_JUDGED, 'another question is asked');
      await page.answer(TIER, 'Yes');
      stays(page, NOT_JUDGED, 'another question was answered');
      await page.press(page.get('button', 'Record a level'));
      stays(page, NOT_JUDGED, 'a level is about to be recorded');
    });

    it('judged, it says how, by whom and when, with the way to change it, before and after a level is recorded', async () => {
      await page.tick(EXCLUSIONS);
      await page.press(page.all('button', /^Judge it/)[0]!);
      await page.fill(page.get<HTMLInputElement>('textbox', 'Judged by'), 'DSL');
      await page.press(page.get('button', NO, page.answerPart));
      stays(page, JUDGED, 'judged');
      await page.press(page.get('button', 'Record a level'));
      await page.press(page.get('radio', /^Targeted Help, lower tier/, page.answerPart));
      await page.press(page.get('button', 'Record this level'));
      expect(page.record.agreed!.tier).to.equal('lower');
      stays(page, JUDGED, 'a level is recorded');
    });

    it('words of harm ticked lead to it: no other question is asked, and nothing else stands first', async () => {
      await page.tick(EXCLUSIONS);
      expect(page.question(TIER), 'asked before').to.exist;
      await page.tick(HARM);
      expect(words(question(page)))
        .to.contain('This may be harm:')
        .and.contain(HARM);
      expect(page.announced()).to.contain('Judge now whether a child is at immediate risk.');
      expect(page.all('group', /Can the needs be met/)).to.have.length(0);
      expect(page.all('disclosure', /^Other open questions/)).to.have.length(0);
      const first = page.get('heading', 'First', page.answerPart).parentElement!;
      const steps = [...first.querySelectorAll('.numbered > li')].map(words);
      expect(steps[0]).to.equal('Judge the risk, above.');
      expect(steps[1]).to.match(/^Yes or not sure: ring 999 or 0300 123 5012/);
      expect(steps).to.have.length(2);
      for (const { text, kind } of page.case.assessment!.actions)
        if (kind !== 'urgent') expect(words(first), text).to.not.contain(text);
    });

    it('a level cannot be recorded past it: the form comes after the question', async () => {
      await page.tick(HARM);
      const follows = 'You record the level after this.';
      expect(words(question(page))).not.to.contain(follows);
      await page.press(page.get('button', 'Record a level'));
      expect(words(question(page)), 'what was pressed is not lost').to.contain(follows);
      focusIsOn(page.get('heading', 'Immediate risk: judge this first', page.answerPart));
      expect(page.all('radio', undefined, page.answerPart)).to.have.length(0);
      await page.press(page.get('button', NO, question(page)));
      focusIsOn(page.get('heading', 'Record a level', page.answerPart));
      expect(page.all('radio', undefined, page.answerPart).length).to.be.above(3);
    });

    it('nor where nothing describes harm: recording a level begins with it', async () => {
      await page.tick(TRUANCY);
      await page.press(page.get('button', 'Record a level'));
      focusIsOn(page.get('heading', 'Immediate risk', page.answerPart));
      expect(page.all('radio', undefined, page.answerPart)).to.have.length(0);
    });

    it('"No" lets the work go on; taken back, the question is there again', async () => {
      await page.tick(HARM);
      await page.press(page.get('button', NO, question(page)));
      expect(page.all('group', /^Immediate risk: judge this first/)).to.have.length(0);
      expect(page.record.judged!['immediate-risk']!.on).to.match(/^\d{4}-\d\d-\d\d$/);
      const judged = () => page.get('group', /May a child need urgent protection/);
      await page.press(page.all('button', 'Change: immediate risk')[0]!);
      await page.press(page.get('button', /^Remove this answer: May a child/, judged()));
      expect(page.record.answers).to.deep.equal({});
      expect(page.record.judged).to.equal(undefined);
      expect(page.announced()).to.contain('Immediate risk: not judged.');
      expect(question(page)).to.exist;
      expect(page.all('button', /^Remove this answer/)).to.have.length(0);
      stays(page, NOT_JUDGED, 'taken back');
    });

    it('the same answer pressed again is judged again, by whom it says, and is never lost', async () => {
      await page.tick(HARM);
      await page.press(page.get('button', NO, question(page)));
      await page.press(page.all('button', 'Change: immediate risk')[0]!);
      const asked = page.get('group', /May a child need urgent protection/);
      await page.fill(page.get<HTMLInputElement>('textbox', 'Judged by', asked), 'DSL');
      await page.press(page.get('button', NO, asked));
      expect(page.record.answers).to.deep.equal({ 'immediate-risk': 'no' });
      expect(page.record.judged!['immediate-risk']!.by).to.equal('DSL');
      stays(page, JUDGED, 'judged again');
    });

    it('nor does it outlive what the child says, or a note that speaks of harm', async () => {
      await page.tick(HARM);
      await page.press(page.get('button', NO, question(page)));
      const SAID = 'Dad hit me with a belt';
      const told = changeEntry(setChild(page.record, { words: SAID }), page.record.concerns[0]!.id, {
        note: 'She has a burn on her arm',
      });
      await openRecord(page.case, told);
      await page.settled();
      expect(words(page.answerPart)).to.contain('Judged before you added or changed 2 things that may be harm.');
      await page.press(page.all('button', 'Judge it again: immediate risk')[0]!);
      const asked = page.get('group', /May a child need urgent protection/);
      expect(words(asked)).to.contain(SAID).and.contain('She has a burn on her arm');
      await page.press(page.get('button', NO, asked));
      expect(words(page.answerPart)).not.to.contain('Judged before');
    });

    it('"No" does not outlive harm that is recorded after it in silence: it is said, and given again by a press', async () => {
      await page.tick(HARM);
      await page.press(page.get('button', NO, question(page)));
      stays(page, /^(Immediate risk|Risk): No, it is not urgent, \d+ \w+\. Change/, 'judged');
      await page.write(
        'Bruises on both arms. She said Mum hit her',
        'Abuse and exploitation',
        'Statutory/Specialist Help',
      );
      const added = 'Judged before you added or changed 1 thing that may be harm.';
      expect(words(page.answerPart)).to.contain(added);
      expect(words(page.dock)).to.contain('Judge it again');
      expect(page.announced()).to.contain(`${added} Judge it again.`);
      await page.press(page.all('button', 'Judge it again: immediate risk')[0]!);
      const again = page.get('group', /May a child need urgent protection/);
      expect(words(again)).to.contain('Bruises on both arms').and.not.contain(HARM);
      await page.press(page.get('button', NO, again));
      expect(page.record.answers, 'it is given again, not taken back').to.deep.equal({ 'immediate-risk': 'no' });
      stays(page, /^(Immediate risk|Risk): No, it is not urgent, \d+ \w+\. Change/, 'judged again');
    });

    it('"No" of which nobody knows what was recorded by then asks to be checked, until it is given with a day', async () => {
      await page.tick(HARM);
      await openRecord(page.case, answer(page.record, 'immediate-risk', 'no'));
      await page.settled();
      const cover = 'We can’t tell what was recorded by then. Check that it covers everything here.';
      expect(words(page.answerPart)).to.contain(cover);
      await page.press(page.all('button', 'Judge it again: immediate risk')[0]!);
      await page.press(page.get('button', NO, page.get('group', /May a child need urgent protection/)));
      expect(words(page.answerPart)).not.to.contain(cover);
    });

    it('sets no level', async () => {
      for (const option of [NO, 'Not sure', 'Yes'] as const) {
        await page.judge(option);
        expect(page.case.assessment!.indicated, option).to.equal(null);
        expect(words(page.root)).to.not.contain('points to');
        if (option !== 'Yes') await page.judge(option);
      }
    });
  });

  for (const option of ['Yes', 'Not sure'] as const)
    describe(`"${option}"`, () => {
      beforeEach(async () => {
        page = await open({ record: caseStudy2 });
        await page.judge(option);
      });

      it('says to ring now, with every number of the document, before the level and before anything to do', () => {
        const text = words(page.answerPart);
        expect(text).to.contain('Ring one of these at once, or more than one. Do not start with a form.');
        const numbers = page.all('link', undefined, page.answerPart);
        expect(numbers[0]!.getAttribute('href')).to.equal('tel:999');
        expect(numbers[1]!.getAttribute('href')).to.equal('tel:03001235012');
        const order = ['Ring now', '999', '0300 123 5012', 'After you have rung', 'points to', 'Why', 'Then'].map(
          (one) => text.indexOf(one),
        );
        expect(order, text).to.not.include(-1);
        expect(order).to.deep.equal([...order].sort((one, other) => one - other));
        expect(assess(cheshireEast2023, page.record).actions[0]!.kind).to.equal('urgent');
      });

      it('says of whom the document prints no number that it prints none', () => {
        const line = [...page.answerPart.querySelectorAll('.numbers li')].find((one) =>
          /EDT|out of hours/i.test(words(one)),
        )!;
        expect(words(line)).to.match(/no (telephone )?number/i);
        expect(page.all('link', undefined, line)).to.have.length(0);
      });

      it('the dock shows 999 and the number with what to press, and no level', () => {
        expect(words(page.dock)).to.match(/Ring now 999 or 0300 123 5012, option 3/);
        expect(page.all('link', undefined, page.dock).map((link) => link.getAttribute('href'))).to.deep.equal([
          'tel:999',
          'tel:03001235012',
        ]);
        expect(words(page.dock)).to.not.contain('Points to');
      });
    });

  it('the number in the dock is the one that is open, also when the office closes while the page stands open', async () => {
    const real = window.setInterval;
    const timers: (() => void)[] = [];
    window.setInterval = ((call: () => void) => timers.push(call)) as typeof window.setInterval;
    try {
      setClock('2026-11-24 16:59');
      page = await open({ pack: 'worcestershire-2019' });
      await openRecord(page.case, answer(page.record, 'immediate-risk', 'yes', { on: '2026-11-24' }));
      await page.settled();
      expect(words(page.dock)).to.match(/Ring now 999 or 01905 822666 \(Working hours\)/);
      // What is drawn in the first moment, once the sizes are known, is not what the clock draws.
      await new Promise((done) => setTimeout(done, 500));
      setClock('2026-11-24 17:01');
      for (const call of timers) call();
      await page.settled();
      expect(words(page.dock)).to.match(/Ring now 999 or 01905 768020 \(Out of hours or at weekends\)/);
    } finally {
      window.setInterval = real;
      resetClock();
    }
  });

  describe('after "Yes", a telephone number is in view without scrolling', () => {
    after(() => setViewport({ width: 800, height: 600 }));
    for (const [width, height] of [
      [1280, 900],
      [768, 1024],
      [360, 740],
    ] as const)
      it(`in a window of ${width} by ${height}`, async () => {
        await viewport(width, height);
        page = await open();
        document.body.style.margin = '0';
        await page.tick(HARM);
        await page.judge('Yes');
        await frames(3);
        const before = scrollY;
        const inView = page.all('link', undefined, page.answerPart).filter((link) => {
          const { top, bottom, left, right } = link.getBoundingClientRect();
          if (!link.getAttribute('href')!.startsWith('tel:') || top < 0 || bottom > height || left < 0 || right > width)
            return false;
          return page.root.elementFromPoint((left + right) / 2, (top + bottom) / 2) === link;
        });
        expect(inView.map((link) => link.getAttribute('href'))).to.include.members(['tel:999', 'tel:03001235012']);
        expect(scrollY).to.equal(before);
        focusIsOn(page.get('heading', 'Ring now', page.answerPart));
        const { level } = { level: page.answerPart.querySelector('.level-name')!.getBoundingClientRect().top };
        expect(inView[0]!.getBoundingClientRect().top, 'before the level').to.be.below(level);
        document.body.style.margin = '';
      });
  });

  describe('the call', () => {
    beforeEach(async () => {
      setClock('2026-11-24 15:00');
      page = await open();
      await page.judge('Yes');
    });
    afterEach(resetClock);
    const save = () => page.press(page.get('button', 'Save the call', page.answerPart));

    it('is recorded: whom, when, and what they advised; and can be removed', async () => {
      await page.press(page.get('button', 'Record the call', page.answerPart));
      focusIsOn(page.get('combobox', 'Who did you ring?'));
      await page.choose(page.get('combobox', 'Who did you ring?'), nameOfChecs());
      await page.fill(page.get<HTMLInputElement>('time'), '14:30');
      await page.fill(page.get<HTMLTextAreaElement>('textbox', 'What did they advise?'), 'Stay with the child.');
      await save();
      expect(page.record.calls).to.have.length(1);
      expect(page.record.calls![0]).to.include({ contact: 'checs', at: '14:30', advice: 'Stay with the child.' });
      expect(words(page.answerPart)).to.contain('14:30. Stay with the child.');
      focusIsOn(page.get('button', 'Record another call', page.answerPart));
      await page.press(page.get('button', /^Remove this call/, page.answerPart));
      expect(page.record.calls ?? []).to.deep.equal([]);
    });

    describe('at a time', () => {
      const record = async (time?: string) => {
        await page.choose(page.get('combobox', 'Who did you ring?'), nameOfChecs());
        if (time) await page.fill(page.get<HTMLInputElement>('time'), time);
        await save();
        return page.record.calls?.map(({ on, at }) => `${on} ${at}`);
      };
      const begin = (moment: string) => {
        setClock(moment);
        return page.press(page.get('button', 'Record the call', page.answerPart));
      };

      it('before midnight that is saved after it is of the day before', async () => {
        await begin('2026-11-24 23:58');
        setClock('2026-11-25 00:02');
        expect(await record()).to.deep.equal(['2026-11-24 23:58']);
      });

      it('before midnight that is typed after it is of the day before', async () => {
        await begin('2026-11-25 00:10');
        expect(await record('23:50')).to.deep.equal(['2026-11-24 23:50']);
      });

      it('at which the form was opened is of that day, however long it stays open', async () => {
        await begin('2026-11-24 15:00');
        setClock('2026-11-25 16:00');
        expect(await record()).to.deep.equal(['2026-11-24 15:00']);
      });

      it('that is typed is of the day on which it is typed', async () => {
        await begin('2026-11-24 23:58');
        setClock('2026-11-25 00:02');
        expect(await record('00:01')).to.deep.equal(['2026-11-25 00:01']);
      });

      it('still to come is refused, and said', async () => {
        await begin('2026-11-24 15:00');
        expect(await record('15:01')).to.equal(undefined);
        expect(words(page.answerPart)).to.contain('The time must be now or earlier.');
        focusIsOn(page.get<HTMLInputElement>('time'));
      });
    });

    it('an empty one is not saved: it says what is missing, where it is missing', async () => {
      await page.press(page.get('button', 'Record the call', page.answerPart));
      await save();
      expect(page.record.calls ?? []).to.deep.equal([]);
      expect(words(page.answerPart)).to.contain('Choose who you rang.');
      focusIsOn(page.get('combobox', /^Who did you ring/));
    });

    it('what is missing is announced after Enter, where the focus stays in the field', async () => {
      await page.press(page.get('button', 'Record the call', page.answerPart));
      await page.choose(page.get('combobox', 'Who did you ring?'), nameOfChecs());
      const time = page.get<HTMLInputElement>('time');
      await page.fill(time, '');
      time.focus();
      time.form!.requestSubmit();
      await page.settled();
      focusIsOn(page.get<HTMLInputElement>('time'));
      expect(page.announced()).to.contain('Enter the time you rang, for example 14:30.');
    });

    it('Escape closes the form while nothing is said of the call, and loses nothing that is', async () => {
      const escape = async () => {
        const whom = page.get<HTMLSelectElement>('combobox', 'Who did you ring?');
        const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
        whom.dispatchEvent(event);
        await page.settled();
        expect(event.defaultPrevented, 'a host’s dialog stays').to.be.true;
      };
      await page.press(page.get('button', 'Record the call', page.answerPart));
      await escape();
      focusIsOn(page.get('button', 'Record the call', page.answerPart));
      await page.press(page.get('button', 'Record the call', page.answerPart));
      await page.fill(page.get<HTMLTextAreaElement>('textbox', 'What did they advise?'), 'Stay with the child.');
      await escape();
      expect(page.get<HTMLTextAreaElement>('textbox', 'What did they advise?').value).to.equal('Stay with the child.');
    });

    it('what to have ready is a press away', async () => {
      const ready = await page.disclose('What to have ready', page.answerPart);
      expect(words(ready)).to.contain('the child’s own words').and.contain('to be called back on');
    });

    const nameOfChecs = () =>
      [...page.get<HTMLSelectElement>('combobox', 'Who did you ring?').options].find(({ value }) => value === 'checs')!
        .text;
  });

  it('on a phone the question opens over the page, and its answer leads to the numbers', async () => {
    await viewport(360, 740);
    page = await open();
    await page.tick(HARM);
    expect(words(page.dock)).to.match(/not judged/);
    await page.press(page.get('button', /^Judge it/, page.dock));
    const sheet = await until(() => page.all('dialog')[0], 'the sheet');
    await page.press(page.get('button', 'Yes', sheet));
    expect(page.all('link', undefined, sheet).map((link) => nameOf(link))).to.include.members(['999', '0300 123 5012']);
    await viewport(800, 600);
  });
});
