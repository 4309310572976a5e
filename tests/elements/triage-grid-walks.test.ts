import { expect } from '@esm-bundle/chai';
import type { Language } from '../../components/shared/language.js';
import { cheshireEast2023 } from '../core/documents.js';
import { all, clear, focusIsOn, frames, nameOf, open, translate, until, viewport, words, type Page } from './page.js';

const EXCLUSIONS = 'The child has 3+ exclusions';
const TRUANCY = 'The child has had episodes of truancy';
const NO = 'No, it is not urgent';
const TIER = /^Can the needs be met without involving children’s social care/;
const key = (target: HTMLElement, name: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));

/** Orders of things that a person or a host does, in which something was lost, hidden or untrue. */
describe('Whatever comes in between', () => {
  let page: Page;
  beforeEach(async () => {
    page = await open();
  });
  afterEach(clear);
  const form = () => page.answerPart.querySelector<HTMLFormElement>('form.agree');
  const box = (name: RegExp | string) => page.get<HTMLTextAreaElement>('textbox', name);
  const errors = () => page.case.errors.map(({ id }) => id);

  /** Types, and stays in the field. */
  const type = async (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await page.settled();
  };
  const judgeAgain = async (option: string) => {
    await page.press(page.all('button', /: immediate risk$/)[0]!);
    await page.press(page.get('button', option, page.all('group', /^Immediate risk/)[0]!));
  };

  describe('what is half written stays', () => {
    /** What stands in each field, by its name. */
    const filled = () =>
      Object.fromEntries(
        page.all<HTMLInputElement>('textbox').map((field) => [nameOf(field).slice(0, 40), field.value] as const),
      );
    const fillEverything = async () => {
      await page.addPerson('K');
      await page.judge(NO);
      await page.tick(EXCLUSIONS);
      await page.press(page.get('button', 'Record a level'));
      await type(box('Your reasons'), 'We know');
      await type(box('Initials or role'), 'Mu');
      await page.openArea('Housing');
      await page.press(page.get('button', /^\+ Own words/, page.cell('Housing', 'Extra Help')));
      await type(box(/^Your own words/), 'Damp');
      await page.openArea('Education');
      await page.edit(EXCLUSIONS);
      await type(box('Note'), 'In May');
      const before = filled();
      expect(Object.values(before)).to.include.members(['We know', 'Mu', 'Damp', 'In May']);
      return before;
    };
    const ways: readonly (readonly [string, () => unknown])[] = [
      ['the language changes', () => (page.case.language = { lang: 'cy' } as Language)],
      [
        'something else translates the page',
        () => {
          translate(page.root);
          page.grid.requestUpdate();
        },
      ],
      [
        'the grid is taken off the page and put back',
        async () => {
          page.grid.remove();
          await page.grid.updateComplete;
          page.case.append(page.grid);
        },
      ],
      [
        'the host shows the document to read',
        async () => {
          page.grid.mode = 'reference';
          await page.settled();
          expect(page.all('textbox')).to.have.length(0);
          page.grid.mode = 'triage';
        },
      ],
      [
        'the host gives the document once more',
        async () => {
          page.case.document = structuredClone(cheshireEast2023);
          await page.settled();
          await until(() => page.all('textbox', 'Your reasons').length, 'the form stands there again');
        },
      ],
    ];
    for (const [name, change] of ways)
      it(`in every form, when ${name}`, async () => {
        const before = await fillEverything();
        await change();
        await page.settled();
        expect(filled()).to.deep.equal(before);
        expect(errors()).to.include.members(['triage-grid.agreed', 'triage-grid.person', 'triage-grid.words']);
      });

    it('and is not left for a family that is opened while the grid is away', async () => {
      await fillEverything();
      page.grid.remove();
      await page.grid.updateComplete;
      page.case.clear();
      page.case.append(page.grid);
      await page.settled();
      expect(Object.values(filled()).filter(Boolean)).to.deep.equal([]);
      expect(form()).to.equal(null);
    });

    it('the words that are searched for, when the language changes', async () => {
      await page.search('truancy');
      page.case.language = { lang: 'cy' } as Language;
      await page.settled();
      expect(page.get<HTMLInputElement>('searchbox').value).to.equal('truancy');
    });

    it('a note is that of its sign, when the page is translated and another sign is ticked', async () => {
      await page.tick(EXCLUSIONS);
      const note = () => page.root.querySelector<HTMLInputElement>('#dock-note')!;
      await page.fill(note(), 'In May');
      translate(page.root);
      await page.tick(TRUANCY);
      expect(note().value).to.equal('');
    });

    it('the label of a person, when another element adds the first one', async () => {
      await type(box('Initials or role'), 'T');
      const other = document.createElement('triage-grid');
      page.case.append(other);
      const field = await until(
        () => other.shadowRoot?.querySelector<HTMLInputElement>('#person-label'),
        'another grid',
      );
      field.value = 'Mum';
      all(other.shadowRoot!, 'button', '+ Adult')[0]!.click();
      await page.settled();
      expect(page.record.people.map(({ label }) => label)).to.deep.equal(['Mum']);
      expect(box('Initials or role').value).to.equal('T');
    });

    it('the note of an entry is saved when its form is closed with Escape', async () => {
      await page.tick(EXCLUSIONS);
      await page.edit(EXCLUSIONS);
      await type(box('Note'), 'In May');
      key(box('Note'), 'Escape');
      await page.settled();
      expect(page.record.concerns[0]!.note).to.equal('In May');
    });

    it('the reasons for another level, when "Change" is pressed while the form waits for the risk', async () => {
      await page.judge(NO);
      await page.tick(EXCLUSIONS);
      await page.press(page.get('button', 'Record a level'));
      await page.press(page.get('radio', /^Targeted Help, lower tier/, form()!));
      await page.press(page.get('button', 'Record this level'));
      const change = /^Change: the level you recorded/;
      await page.press(page.get('button', change));
      await type(box('Your reasons'), 'We know');
      await judgeAgain('Remove this answer').catch(() => page.press(page.get('button', /^Remove this answer/)));
      expect(form()).to.equal(null);
      await page.press(page.get('button', change));
      await page.judge(NO);
      expect(box('Your reasons').value).to.equal('We know');
    });

    it('the form for the level can be seen, saved and cancelled when nothing is recorded any more', async () => {
      await page.judge(NO);
      const sign = await page.tick(EXCLUSIONS);
      await page.press(page.get('button', 'Record a level'));
      await type(box('Your reasons'), 'We know');
      await page.press(sign);
      expect(errors()).to.deep.equal(['triage-grid.agreed']);
      expect(box('Your reasons').value).to.equal('We know');
      await page.press(page.get('button', 'Cancel', form()!));
      expect(errors()).to.deep.equal([]);
    });

    it('a call can be seen and saved when the risk is judged otherwise meanwhile', async () => {
      for (const sign of [undefined, EXCLUSIONS]) {
        if (sign) await page.tick(sign);
        await judgeAgain('Yes');
        await page.press(page.get('button', /^Record (the|another) call/));
        await type(box('What did they advise?'), 'Wait');
        await judgeAgain(NO);
        expect(errors()).to.deep.equal(['triage-grid.call']);
        expect(box('What did they advise?').value).to.equal('Wait');
        const whom = page.get<HTMLSelectElement>('combobox', 'Who did you ring?');
        await page.choose(whom, whom.options[1]!.text);
        await page.press(page.get('button', 'Save the call'));
        expect(errors()).to.deep.equal([]);
        expect(page.record.calls!.at(-1)!.advice).to.equal('Wait');
      }
      expect(page.record.calls).to.have.length(2);
    });

    it('what was typed and no sign says, when the risk is judged first', async () => {
      await page.search('hits him with xylophone');
      await page.press(page.get('button', 'Judge the risk', page.find.querySelector<HTMLElement>('.harm')!));
      await page.press(page.get('button', NO, page.answerPart));
      expect(box('In your own words').value).to.equal('Hits him with xylophone');
      expect(errors()).to.deep.equal(['triage-grid.words']);
    });

    describe('in the dock of a phone', () => {
      const note = () => page.root.querySelector<HTMLInputElement>('#dock-note')!;
      beforeEach(async () => {
        await viewport(360, 740);
        await page.tick(EXCLUSIONS);
        await page.press(page.get('button', /add a note$/, page.dock));
        await type(note(), 'In M');
      });
      afterEach(() => viewport(1280, 900));

      it('when the screen keyboard makes the window lower', async () => {
        const before = note();
        await viewport(360, 260);
        await page.settled();
        expect(note() === before, 'the same field').to.be.true;
        focusIsOn(note());
        expect(note().value).to.equal('In M');
        // One goes elsewhere: a dock of more than a fifth of the window stands in the page then.
        page.get('searchbox').focus();
        await frames(3);
        await page.settled();
        expect(page.dock.classList.contains('free')).to.be.true;
      });

      it('saved by going elsewhere, the focus is where one went', async () => {
        note().dispatchEvent(new Event('change', { bubbles: true }));
        page.get('searchbox').focus();
        await page.settled();
        expect(page.record.concerns[0]!.note).to.equal('In M');
        focusIsOn(page.get('searchbox'));
      });
    });
  });

  it('the sheet of a phone is closed when the grid is taken off the page and put back', async () => {
    await viewport(360, 740);
    await page.tick(EXCLUSIONS);
    await page.press(page.get('button', 'Answer', page.dock));
    expect(page.root.querySelector<HTMLDialogElement>('#sheet')!.open).to.be.true;
    page.case.append(page.grid);
    await page.settled();
    expect(page.root.querySelector<HTMLDialogElement>('#sheet')!.open).to.be.false;
    await viewport(1280, 900);
  });

  describe('nothing untrue is said', () => {
    it('nothing is recorded only where that is so', async () => {
      await page.write('Good friends', 'Health');
      const sign = await page.tick(EXCLUSIONS);
      await page.press(sign);
      expect(page.announced()).to.contain('What you recorded points to no level.');
      expect(page.announced()).to.not.contain('Nothing is recorded.');
      await page.press(page.get('button', 'Undo'));
      await page.press(page.get('button', 'Undo'));
      await page.press(page.get('button', 'Undo'));
      await page.tick(EXCLUSIONS);
      await page.press(page.sign(EXCLUSIONS));
      expect(page.announced()).to.contain('Nothing is recorded.');
    });

    it('words that are recorded already are recorded: their form closes, and says so', async () => {
      await page.write('Cold flat', 'Housing', 'Extra Help');
      await page.addPerson('K');
      await page.recordFor('K');
      await page.write('Cold flat', 'Housing', 'Extra Help');
      expect(page.record.concerns).to.have.length(1);
      expect(page.all('textbox', /^Your own words/)).to.have.length(0);
      expect(page.announced()).to.match(/Recorded for the whole family: Cold flat\.$/);
      expect(errors()).to.deep.equal([]);
    });

    it('the form of a sign that is taken out does not open by itself when it is ticked again', async () => {
      await page.tick(EXCLUSIONS);
      await page.edit(EXCLUSIONS);
      await page.press(page.sign(EXCLUSIONS));
      await page.press(page.sign(EXCLUSIONS));
      expect(page.record.concerns).to.have.length(1);
      expect(page.all('textbox', 'Note')).to.have.length(0);
    });

    it('a question that is answered is not still open', async () => {
      await page.tick(EXCLUSIONS);
      await page.answer(TIER, 'No');
      const fold = await page.disclose(/^Questions answered/);
      await page.press(fold.querySelector<HTMLElement>('li button')!);
      const asked = page.question(TIER)!;
      expect(words(asked.querySelector('h3'))).to.equal('Change your answer');
      expect(words(page.answerPart)).to.not.contain('Still open');
    });
  });

  describe('what is asked is shown', () => {
    it('an answer can be changed and removed when nothing is recorded any more', async () => {
      const sign = await page.tick(EXCLUSIONS);
      await page.answer(TIER, 'Yes');
      await page.press(sign);
      expect(words(page.answerPart)).to.contain('Nothing recorded yet');
      await page.removeAnswer(TIER);
      expect(page.record.answers).to.deep.equal({});
    });

    it('another question stands in the place of one that was chosen and went with its sign', async () => {
      clear();
      page = await open({ pack: 'west-cheshire-2019' });
      await page.answer(/immediate risk of harm/, 'No').catch(() => page.judge('No' as typeof NO));
      const [first, second] = ['Child lives in a household with substance misuse', 'The mental ill health of a parent'];
      await page.tick(first!);
      await page.tick(second!);
      const fold = await page.disclose(/^Other open questions/);
      await page.press(fold.querySelector<HTMLElement>('li button')!);
      const chosen = words(page.question(/./)!.querySelector('#question-text'));
      const sign = [first!, second!].find((one) => chosen.includes(one));
      expect(sign, chosen).to.exist;
      await page.press(page.sign(sign!));
      expect(page.case.assessment!.undecided.some(({ narrows }) => narrows)).to.be.true;
      expect(page.question(/./), 'a question').to.exist;
    });

    it('the risk, as long as one of the signs that words of harm led to is recorded', async () => {
      const asked = () => page.all('group', /^Immediate risk: judge this first/);
      await page.search('machete');
      const [first, second] = ['The child shows behaviour that is potentially', 'The child is at risk of arrest'].map(
        (sign) => page.signs(sign, page.find)[0]!,
      );
      await page.press(first!);
      expect(asked()).to.have.length(1);
      await page.press(second!);
      await page.press(second!);
      expect(page.record.concerns).to.have.length(1);
      expect(asked()).to.have.length(1);
      await page.press(first!);
      expect(asked()).to.have.length(0);
    });

    it('the form for the level, where the document asks nothing about immediate risk', async () => {
      clear();
      const given = structuredClone(cheshireEast2023) as unknown as {
        questions: { options: { then: { kind: string }[] }[] }[];
      };
      for (const { options } of given.questions)
        for (const option of options) option.then = option.then.filter(({ kind }) => kind !== 'urgent');
      page = await open({ document: given });
      await page.tick(EXCLUSIONS);
      await page.press(page.get('button', 'Record a level'));
      await page.press(page.get('radio', /^Targeted Help, lower tier/, form()!));
      await page.press(page.get('button', 'Record this level'));
      expect(page.record.agreed).to.include({ level: 'targeted', tier: 'lower' });
    });
  });
});
