import { expect } from '@esm-bundle/chai';
import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { findIndicators, levelOrder } from '../../src/index.js';
import { cheshireEast2023, westCheshire2019, worcestershire2019 } from '../core/documents.js';
import { itInChromium } from '../in-chromium.js';
import { clear, focused, focusIsOn, nameOf, open, until, viewport, words, type Page } from './page.js';

const TRUANCY = 'The child has had episodes of truancy';
const KIND = /^(Strength|Background): /;

const field = (page: Page) => page.get<HTMLInputElement>('searchbox', 'What have you seen?');
const key = (target: HTMLElement, name: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));
/** Each group that is listed, with the names of its boxes. */
const groups = (page: Page) =>
  [...page.find.querySelectorAll('h3')].map((heading) => ({
    name: words(heading),
    signs: page.signs('', heading.nextElementSibling!).map(nameOf),
  }));

describe('Finding a sign by what one has seen', () => {
  let page: Page;
  afterEach(clear);

  for (const [pack, source, queries] of [
    ['cheshire-east-2023', cheshireEast2023, ['school', 'child', 'drink', 'exclusion', 'rent', 'the child', 'absent']],
    ['west-cheshire-2019', westCheshire2019, ['child', 'school', 'parent', 'alcohol']],
    ['worcestershire-2019', worcestershire2019, ['child', 'school', 'family', 'health']],
  ] as const)
    it(`no group is cut, in none does a higher level stand before a lower, and each box says its level: ${pack}`, async () => {
      page = await open({ pack });
      for (const query of queries) {
        await page.search(query);
        const { threads, indicators } = findIndicators(source, query);
        expect(threads.length, query).to.be.above(0);
        for (;;) {
          const shown = groups(page);
          for (const [at, { name, signs }] of shown.entries()) {
            const thread = threads[at]!;
            expect(name, query).to.equal(thread.name);
            const levels = thread.indicators.map(({ level }) => source.levels.find(({ id }) => id === level)!);
            expect(
              signs.map((one) => one.replace(KIND, '')),
              `${query}: ${name}`,
            ).to.deep.equal(thread.indicators.map(({ text }, place) => `${text}. ${levels[place]!.name}`));
            const order = levels.map(({ id }) => levelOrder(source, id));
            expect(order, `${query}: ${name}`).to.deep.equal([...order].sort((one, other) => one - other));
          }
          const count = shown.reduce((sum, { signs }) => sum + signs.length, 0);
          const all = threads.reduce((sum, thread) => sum + thread.indicators.length, 0);
          expect(words(page.find), query).to.contain(`${all} sign`);
          const [more] = page.all('button', /^\d+ more signs?$/, page.find);
          if (!more) {
            expect(count, 'nothing is left out').to.equal(all);
            expect(all).to.be.at.least(indicators.length);
            break;
          }
          expect(nameOf(more)).to.contain(`${all - count} more`);
          await page.press(more);
        }
      }
    });

  describe('in Cheshire East’s document', () => {
    beforeEach(async () => {
      page = await open();
    });

    it('what is found stands over the map, which stays as it was', async () => {
      const before = page.map.getBoundingClientRect().top;
      await page.search('truancy');
      expect(page.map.getBoundingClientRect().top).to.equal(before);
      expect(page.rows()).to.have.length(10);
    });

    it('a sign that was found can be ticked, and is recorded as in the map', async () => {
      await page.search('truancy');
      const box = page.sign(TRUANCY, page.find);
      await page.press(box);
      focusIsOn(box);
      expect(page.record.concerns.map(({ id }) => id)).to.deep.equal(['education.extra.2']);
      await page.search('');
      expect((await page.reach(TRUANCY)).checked).to.be.true;
    });

    it('a sign of another thread than the ones that are listed is a press away, and can be ticked there', async () => {
      const twice = cheshireEast2023.indicators.filter(
        ({ id }) => cheshireEast2023.ladders.filter(({ indicators }) => indicators.includes(id)).length > 1,
      );
      let seen = 0;
      for (const { id, text } of twice) {
        await page.search(text);
        for (const way of page.all('button', `Other levels: ${text}`, page.find)) {
          seen++;
          await page.press(way);
          const listed = groups(page).map(({ name }) => name);
          const thread = page.find.querySelector('.thread')!;
          const name = words(thread.querySelector('p')).replace('Also at other levels: ', '');
          expect(listed, 'it stands once').to.not.include(name);
          const ladder = cheshireEast2023.ladders.find((one) => one.name === name)!;
          expect(page.signs('', thread)).to.have.length(ladder.indicators.length - 1);
          expect(words(thread)).to.contain('This one');
          await page.press(page.signs('', thread)[0]!);
          expect(page.record.concerns.map((one) => one.id)).to.include(ladder.indicators.find((one) => one !== id));
          await page.press(page.signs('', thread)[0]!);
          await page.press(way);
        }
      }
      expect(seen).to.be.above(2);
    });

    it('another word leads to the document’s own, and says whose list that is', async () => {
      await page.search('suspension');
      expect(words(page.find))
        .to.contain('The document says “fixed-term exclusion”')
        .and.contain('The list of everyday words is ours, not the document’s.');
      await page.search('fixed-term exclusions');
      expect(words(page.find)).to.not.contain('The document says').and.not.contain('is ours');
    });

    it('how much was found is announced once typing stops', async () => {
      await page.search('truancy');
      await until(() => page.announced().includes('4 signs, low to high.'), 'the number is announced');
    });

    it('words of harm are announced with the way that the screen shows first: to judge the risk', async () => {
      await page.search('hit');
      await until(
        () => page.announced().includes('This may be harm. Judge first whether a child is at immediate risk.'),
        'the risk is announced',
      );
    });

    it('Down Arrow goes to the first box, Escape empties the field and comes back', async () => {
      await page.search('truancy');
      key(field(page), 'ArrowDown');
      focusIsOn(page.signs('', page.find)[0]!);
      key(page.signs('', page.find)[0]!, 'Escape');
      await until(() => !page.signs('', page.find).length, 'the list is gone');
      expect(field(page).value).to.equal('');
      await page.settled();
      focusIsOn(field(page));
    });

    it('a word that nothing has ends in one’s own words, filled in, with the area and the level to choose', async () => {
      await page.search('elephant in the garden');
      expect(words(page.find)).to.contain('No sign has these words.');
      const form = page.find.querySelector('form')!;
      expect(page.get<HTMLInputElement>('textbox', 'In your own words', form).value).to.equal('Elephant in the garden');
      await page.press(page.get('button', 'Record', form));
      expect(page.record.concerns, 'nothing without an area').to.deep.equal([]);
      expect(words(form)).to.contain('Choose an area of life.');
      focusIsOn(page.get('combobox', 'Area of life', form));
      await page.choose(page.get('combobox', 'Area of life', form), 'Housing');
      await page.press(page.get('button', 'Record', form));
      expect(words(form)).to.contain('Choose a level, or a strength.');
      await page.press(page.get('radio', 'Extra', form));
      await page.press(page.get('button', 'Record', form));
      expect(page.record.concerns).to.have.length(1);
      expect(page.record.concerns[0]).to.include({ domain: 'housing', level: 'extra', text: 'Elephant in the garden' });
      focusIsOn(field(page));
    });

    it('a misspelt word asks what was meant, and one press searches for that', async () => {
      await page.search('homless');
      expect(words(page.find)).to.contain('No sign has these words.');
      await until(() => page.announced().includes('Did you mean “homeless”?'), 'it is announced');
      await page.press(page.get('button', 'Did you mean “homeless”?', page.find));
      expect(field(page).value).to.equal('homeless');
      expect(page.signs('', page.find)).to.not.be.empty;
      focusIsOn(page.find.querySelector('#found')!);
      await until(() => page.announced().includes('low to high'), 'what was found is announced');
    });

    it('words of an area without examples go to that area first', async () => {
      await page.search('hit');
      expect(words(page.find)).to.contain('The document has no examples for Abuse and exploitation.');
      expect(page.get<HTMLSelectElement>('combobox', 'Area of life', page.find).selectedOptions[0]!.text).to.contain(
        'Abuse and exploitation',
      );
    });

    it('an area that has signs is never said to have no examples, where none of them says this', async () => {
      clear();
      page = await open({ pack: 'west-cheshire-2019' });
      await page.search('bruise');
      expect(words(page.find))
        .to.contain('No sign has these words.')
        .and.not.match(/no examples for/);
      await until(() => page.announced().includes('No sign has these words.'), 'it is announced so');
      expect(page.get('button', 'Judge the risk', page.find.querySelector('.harm')!), 'harm still leads').to.exist;
    });

    it('one’s own words are a press away also where signs were found', async () => {
      await page.search('truancy');
      await page.press(page.get('button', 'None fits: use your own words', page.find));
      const box = page.get<HTMLInputElement>('textbox', 'In your own words', page.find);
      expect(box.value).to.equal('Truancy');
      focusIsOn(box);
      await page.press(page.get('button', 'Cancel', page.find));
      focusIsOn(field(page));
    });
  });

  itInChromium(
    'the list stays where one presses a sign in the map beside it; where a key made it give way, what lies there can be pressed',
    async () => {
      await viewport(1280, 900);
      try {
        page = await open();
        const click = async (one: Element) => {
          one.scrollIntoView({ block: 'center' });
          const { left, top, height } = one.getBoundingClientRect();
          await sendMouse({ type: 'click', position: [Math.round(left) + 8, Math.round(top + height / 2)] });
          await page.settled();
        };
        const isShown = () => page.find.querySelector('.hits')!.checkVisibility({ opacityProperty: true });
        await page.openArea('Crime');
        await page.search('truancy');
        const sign = page.signs('', page.cell('Crime', 'Extra Help'))[0]!;
        await click(sign);
        expect(page.record.concerns, 'beside the list').to.have.length(1);
        focusIsOn(sign);
        expect(isShown(), 'beside the list').to.be.true;
        await executeServerCommand('press', { key: 'Shift+Tab', times: 1 });
        await page.settled();
        expect(page.map.contains(focused())).to.be.true;
        await click(page.area('Education'));
        expect(page.isOpen('Education'), 'where the list was').to.be.true;
        expect(isShown(), 'where the list was').to.be.false;
        await click(field(page));
        expect(field(page).value).to.equal('truancy');
        expect(isShown(), 'back in the field').to.be.true;
      } finally {
        await viewport(800, 600);
      }
    },
  );

  describe('by words that may mean harm', () => {
    beforeEach(async () => {
      page = await open();
    });
    const HARM = ['self harming', 'cuts on arms', 'rape', 'machete', 'nudes', 'FGM', 'carrying drugs for older boys'];
    HARM.push('hit', 'bruise', 'neglect', 'groomed', 'weapon', 'knife');

    it('is led by the risk, whatever the word; it records nothing and sets no level', async () => {
      for (const text of HARM) {
        await page.search(text);
        const told = words(page.find);
        expect(told, text).to.contain('This may be harm. Judge first whether a child is at immediate risk.');
        const first = page.find.querySelector('.hits ul, .hits form')!;
        const judge = page.get('button', 'Judge the risk', page.find.querySelector('.harm')!);
        expect(
          Boolean(judge.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING),
          `${text}: before what was found`,
        ).to.be.true;
      }
      expect(page.record.concerns).to.deep.equal([]);
      expect(page.case.assessment!.indicated).to.equal(null);
    });

    it('leads to the question, with the focus on it', async () => {
      await page.search('machete');
      await page.press(page.get('button', 'Judge the risk', page.find.querySelector('.harm')!));
      const question = page.get('group', /^Immediate risk May a child need urgent protection/);
      focusIsOn(page.get('heading', 'Immediate risk', question));
      expect(page.record.answers).to.deep.equal({});
    });

    it('what is recorded from there is followed by the question', async () => {
      await page.search('bruise');
      const form = page.find.querySelector('form')!;
      if (!form) await page.press(page.get('button', 'None fits: use your own words', page.find));
      const area = page.get<HTMLSelectElement>('combobox', 'Area of life', page.find);
      expect(area.selectedOptions[0]!.text, 'the area is there').to.contain('Abuse and exploitation');
      await page.press(page.get('radio', 'Universal', page.find));
      await page.press(page.get('button', 'Record', page.find));
      expect(page.record.concerns).to.have.length(1);
      focusIsOn(page.get('heading', 'Immediate risk: judge this first', page.answerPart));
    });

    it('other words are not led by it', async () => {
      for (const text of ['truancy', 'rent', 'overcrowded']) {
        await page.search(text);
        expect(words(page.find), text).to.not.contain('This may be harm');
      }
    });
  });
});
