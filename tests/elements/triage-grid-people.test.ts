import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { clear, descriptionOf, focusIsOn, nameOf, open, openRecord, words, type Page } from './page.js';

const TRUANCY = 'The child has had episodes of truancy';
const EXCLUSIONS = 'The child has 3+ exclusions';

describe('Whom one records for', () => {
  let page: Page;
  beforeEach(async () => {
    page = await open();
  });
  afterEach(clear);
  const label = () => page.get<HTMLInputElement>('textbox', 'Initials or role');
  const about = (sign: string) =>
    page.record.concerns
      .find(({ id, words: said, text }) => [said, text, id].some((one) => one?.startsWith(sign)))!
      .people.map((id) => page.record.people.find((one) => one.id === id)!.label);
  const children = async (...labels: string[]) => {
    for (const one of labels) await page.addPerson(one);
  };

  it('is told in whole letters beside a sign, and without the number that tells two of one label apart', async () => {
    const people = ['🧒🏽🧒🏽', 'J', 'J'].map((one, at) => ({ id: `${at}`, label: one, role: 'child' as const }));
    const concern = (id: string, ...about: string[]) => ({ id, indicator: id, people: about });
    await openRecord(page.case, {
      ...page.record,
      people,
      concerns: [concern('education.targeted.1', '0'), concern('education.extra.2', '2')],
    });
    await page.settled();
    await page.openArea('Education');
    const beside = (sign: string) => words(page.sign(sign).closest('.sign')!.querySelector('.edit'));
    expect([beside(EXCLUSIONS), beside(TRUANCY)]).to.deep.equal(['🧒🏽🧒', 'J']);
    expect(nameOf(page.sign(TRUANCY))).to.contain('Recorded for J (2)');
  });

  describe('a second child', () => {
    beforeEach(async () => {
      await children('T', 'M');
      await page.recordFor('T');
      await page.tick(EXCLUSIONS);
      await page.recordFor('M');
    });

    it('is added by a press: the first child’s entry stays, with the same level', async () => {
      const level = JSON.stringify(page.case.assessment!.indicated);
      const box = page.sign(EXCLUSIONS);
      expect(box.checked, 'the box shows the chosen child').to.be.false;
      expect(box.indeterminate, 'and that somebody else has it').to.be.true;
      expect(nameOf(box)).to.contain('Recorded for T');
      await page.press(box);
      expect(about(EXCLUSIONS)).to.deep.equal(['T', 'M']);
      expect(box.checked && !box.indeterminate).to.be.true;
      expect(nameOf(box)).to.contain('Recorded for T and M');
      expect(page.announced()).to.contain(`Recorded for M, and still for T: ${EXCLUSIONS}`);
      expect(JSON.stringify(page.case.assessment!.indicated)).to.equal(level);
    });

    it('is taken out again alone, and the announcement says for whom it still stands', async () => {
      await page.press(page.sign(EXCLUSIONS));
      await page.press(page.sign(EXCLUSIONS));
      expect(about(EXCLUSIONS)).to.deep.equal(['T']);
      expect(page.announced()).to.contain(`Removed for M, still recorded for T: ${EXCLUSIONS}`);
    });

    it('"Remove" stands apart, and names whom it removes', async () => {
      await page.press(page.sign(EXCLUSIONS));
      const form = await page.edit(EXCLUSIONS);
      await page.press(page.get('button', /^Remove for T and M/, form));
      expect(page.record.concerns).to.deep.equal([]);
      expect(page.announced()).to.contain(`Removed for T and M: ${EXCLUSIONS}`);
      focusIsOn(page.sign(EXCLUSIONS));
    });

    it('nor does a press for the whole family take a child out', async () => {
      await page.recordFor('Family');
      const box = page.sign(EXCLUSIONS);
      expect(box.indeterminate).to.be.true;
      await page.press(box);
      expect(page.record.concerns).to.have.length(1);
      expect(about(EXCLUSIONS), 'the whole family, T among them').to.deep.equal([]);
      await page.recordFor('T');
      await page.press(page.sign(EXCLUSIONS));
      expect(page.record.concerns, 'nor for one who is in it already').to.have.length(1);
      expect(page.sign(EXCLUSIONS).checked).to.be.false;
      expect(page.announced()).to.contain('This is recorded for the whole family already. Choose whom it is about.');
    });
  });

  describe('Enter in the field', () => {
    const stands = () => page.all('button', /^[+] (Child|Adult|Unborn)$/).find((one) => one.matches('.main'));
    const enter = async (text: string) => {
      const [change] = page.all('button', 'Add or change');
      if (change) await page.press(change);
      await page.fill(label(), text);
      const shown = stands();
      label().focus();
      await sendKeys({ press: 'Enter' });
      await page.settled();
      const { label: said, role } = page.record.people.at(-1)!;
      expect(said).to.equal(text);
      expect(nameOf(shown!), 'the button that stands out is what Enter presses').to.equal(
        { child: '+ Child', adult: '+ Adult', unborn: '+ Unborn' }[role],
      );
      return role;
    };

    for (const text of ['Mum', 'MUM 2', 'Step-dad', 'Dad (J)', 'Mum’s partner', 'Grandma'])
      it(`adds “${text}” as an adult`, async () => {
        expect(await enter(text)).to.equal('adult');
        expect(page.announced()).to.contain(`Added ${text}, an adult.`);
      });

    for (const text of ['K', 'T, 9', 'Mum’s baby', 'Nandi', 'Parental'])
      it(`adds “${text}” as a child`, async () => expect(await enter(text)).to.equal('child'));

    it('adds “Unborn baby” as an unborn child', async () => expect(await enter('Unborn baby')).to.equal('unborn'));

    it('a button says otherwise, and what stands out is “+ Child” again for the next', async () => {
      await page.fill(label(), 'Mum');
      await page.press(page.get('button', '+ Child'));
      expect(page.record.people.at(-1)).to.include({ label: 'Mum', role: 'child' });
      expect(nameOf(stands()!)).to.equal('+ Child');
    });
  });

  it('a new sign is recorded for the person chosen, and for the whole family where that is chosen', async () => {
    await page.addPerson('K');
    await page.addPerson('Mum', 'an adult');
    await page.recordFor('Mum');
    await page.tick(TRUANCY);
    await page.write('Sleeps badly', 'Health', 'Extra Help');
    await page.write('Asks for help', 'Health');
    await page.recordFor('Family');
    await page.tick(EXCLUSIONS);
    const [k, mum] = page.record.people;
    expect([k!.role, mum!.role]).to.deep.equal(['child', 'adult']);
    expect([...page.record.concerns, ...page.record.strengths].map(({ people }) => people)).to.deep.equal([
      [mum!.id],
      [mum!.id],
      [],
      [mum!.id],
    ]);
  });

  it('of one child that child is chosen; of two who were opened together a person chooses', async () => {
    await page.addPerson('K');
    expect(page.get<HTMLInputElement>('radio', 'K, a child').checked).to.be.true;
    await page.addPerson('T');
    const record = page.record;
    clear();
    page = await open({ record });
    expect(page.get<HTMLInputElement>('radio', 'Family').checked).to.be.true;
  });

  it('whom an entry is about can be changed, and "Whole family" stands where nobody is named', async () => {
    await children('K', 'T');
    await page.recordFor('Family');
    await page.tick(TRUANCY);
    const form = () => page.edit(TRUANCY);
    const box = async (one: string) => page.get<HTMLInputElement>('checkbox', one, await form());
    expect((await box('Whole family')).checked).to.be.true;
    await page.press(await box('T'));
    await page.press(await box('K'));
    expect(about(TRUANCY)).to.deep.equal(['K', 'T']);
    expect((await box('Whole family')).checked).to.be.false;
    await page.press(await box('T'));
    await page.press(await box('K'));
    expect(about(TRUANCY)).to.deep.equal([]);
    await page.press(await box('Whole family'));
    expect((await box('Whole family')).checked, 'cannot be taken off by itself').to.be.true;
    await page.press(await box('K'));
    await page.press(await box('Whole family'));
    expect(about(TRUANCY)).to.deep.equal([]);
  });

  it('asks for initials or a role, says what is missing, puts the focus there, and goes on when it is put right', async () => {
    await page.press(page.get('button', '+ Child'));
    expect(page.record.people).to.deep.equal([]);
    focusIsOn(label());
    expect(label().getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(label())).to.equal('Write initials or a role, for example "K" or "Mum".');
    await page.addPerson('K');
    expect(page.record.people.map((one) => one.label)).to.deep.equal(['K']);
    expect(label().hasAttribute('aria-invalid')).to.be.false;
    expect(label().value, 'ready for the next one').to.equal('');
    focusIsOn(label());
  });

  it('two people may not look the same', async () => {
    await page.addPerson('K');
    await page.fill(label(), ' k ');
    await page.press(page.get('button', '+ Child'));
    expect(page.record.people).to.have.length(1);
    expect(descriptionOf(label())).to.contain('Someone with these initials is listed already.');
    focusIsOn(label());
  });

  it('an error is announced after Enter, where the focus stays in the field and nothing else would say it', async () => {
    await page.addPerson('K');
    await page.fill(label(), 'K');
    label().focus();
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.announced()).to.contain('Someone with these initials is listed already.');
  });

  it('a person can be taken off the list, but not while an entry names them', async () => {
    await page.addPerson('K');
    await page.addPerson('Bump', 'an unborn child');
    const list = () => words(label().closest('form'));
    expect(list()).to.contain('K, a child').and.contain('Bump, an unborn child');
    await page.press(page.get('button', /^Remove.*Bump/));
    expect(page.record.people.map((one) => one.label)).to.deep.equal(['K']);
    focusIsOn(label());
    await page.recordFor('K');
    await page.tick(TRUANCY);
    expect(page.all('button', /^Remove: K/)).to.have.length(0);
    expect(list()).to.contain('named in the record');
  });

  it('each child is assessed with what is about them, about adults and about the whole family', async () => {
    await children('K', 'T');
    await page.recordFor('K');
    await page.tick(TRUANCY);
    expect(words(page.answerPart))
      .to.match(/K Extra Help/)
      .and.match(/T nothing recorded/);
  });

  it('a child stands at the tier that is settled for them, or with both while it is open', async () => {
    await children('K', 'T');
    await page.recordFor('K');
    await page.tick('The child has 3+ exclusions');
    const ofChildren = () => words(page.answerPart.querySelector('.children'));
    expect(ofChildren()).to.contain('K Targeted Help, lower or upper tier not yet decided');
    const FOR_EACH = 'Answers are about the whole family, and count for each child with a level here.';
    expect(words(page.answerPart)).not.to.contain(FOR_EACH);
    await page.answer(/^Can the needs be met without involving children’s social care/, 'No');
    expect(words(page.answerPart), 'where the tier of each comes from').to.contain(FOR_EACH);
    expect(ofChildren()).to.contain('K Targeted Help, upper tier');
  });
});
