import { expect } from '@esm-bundle/chai';
import { clear, descriptionOf, focusIsOn, open, viewport, words, type Page } from './page.js';

const EXCLUSIONS = 'The child has 3+ exclusions';
const TRUANCY = 'The child has had episodes of truancy';
const STATUTORY = 'Statutory/Specialist Help';
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());

describe('The level that a person records', () => {
  let page: Page;
  beforeEach(async () => {
    page = await open();
    await page.judge('No, it is not urgent');
    await page.tick(EXCLUSIONS);
  });
  afterEach(clear);

  const form = () => page.answerPart.querySelector<HTMLElement>('form.agree')!;
  const reasons = () => page.get<HTMLTextAreaElement>('textbox', 'Your reasons', form());
  const start = () => page.press(page.get('button', 'Record a level'));
  const save = () => page.press(page.get('button', 'Record this level', form()));
  const choose = async (level: string, why = '', by = '', consulted = '') => {
    await page.press(page.get('radio', new RegExp(`^${level.replace('/', '\\/')}( pointed to)?$`), form()));
    await page.fill(reasons(), why);
    await page.fill(page.get<HTMLInputElement>('textbox', 'Whom did you consult?', form()), consulted);
    await page.fill(page.get<HTMLInputElement>('textbox', 'Your initials or role', form()), by);
    await save();
  };
  const record = async (level: string, why = '', by = '', consulted = '') => {
    await start();
    await choose(level, why, by, consulted);
  };
  const title = () => words(page.answerPart.querySelector('#answer-title'));

  it('the form opens in the answer, with the focus in it; it offers each level and tier, and a level whose tier is open', async () => {
    await start();
    focusIsOn(page.get('heading', 'Record a level', page.answerPart));
    expect(form().checkVisibility()).to.be.true;
    expect(
      page.all('radio', undefined, form()).map((box) => words((box as HTMLInputElement).labels![0])),
    ).to.deep.equal([
      'Universal Services',
      'Extra Help',
      'Targeted Help, lower tier pointed to',
      'Targeted Help, upper tier pointed to',
      'Targeted Help, tier not yet decided pointed to',
      STATUTORY,
    ]);
    expect(
      page.all<HTMLInputElement>('radio', undefined, form()).some(({ checked }) => checked),
      'none is chosen for one',
    ).to.be.false;
  });

  it('a level whose tier is open is not marked as pointed to once an answer settled the tier', async () => {
    await page.answer(/without involving children’s social care/, 'Yes');
    await start();
    const pointed = page
      .all('radio', undefined, form())
      .map((box) => words((box as HTMLInputElement).labels![0]))
      .filter((label) => label.endsWith('pointed to'));
    expect(pointed).to.deep.equal(['Targeted Help, lower tier pointed to']);
  });

  it('what is missing is in view with the field that it is about', async () => {
    for (const [width, height] of [
      [1280, 600],
      [800, 500],
    ] as const) {
      await viewport(width, height);
      await start();
      await page.fill(reasons(), 'Talked over');
      await save();
      const error = form().querySelector('#position-error')!;
      const { left, top, bottom } = error.getBoundingClientRect();
      for (const y of [top + 2, bottom - 2])
        expect(page.root.elementFromPoint(left + 2, y) === error, `${width} px: ${top} to ${bottom}`).to.be.true;
      focusIsOn(page.all('radio', undefined, form())[0]!);
      await page.press(page.get('button', 'Cancel', form()));
    }
  });

  it('inside what the document points to it needs no reasons; then focus and view are on what was recorded', async () => {
    await record('Targeted Help, lower tier', '', 'DSL');
    expect(page.record.agreed).to.include({ level: 'targeted', tier: 'lower', rationale: '', by: 'DSL', on: today() });
    expect(title()).to.match(/^Level recorded by DSL, \d+ \w+: Targeted Help, lower tier$/);
    const heading = page.answerPart.querySelector<HTMLElement>('#answer-title')!;
    focusIsOn(heading);
    const { top, bottom } = heading.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight, 'in view').to.be.true;
    expect(words(page.dock)).to.contain('Level recorded Targeted Help, lower tier').and.not.contain('Points to');
    expect(words(page.root)).to.not.contain('Agreed');
    expect(page.announced()).to.contain('Level recorded: Targeted Help, lower tier.');
  });

  for (const [level, how] of [
    ['Extra Help', 'lower'],
    [STATUTORY, 'higher'],
  ] as const)
    it(`${how} than the document: it asks for reasons, then both stand as equal lines with the reasons and who was consulted`, async () => {
      await start();
      await choose(level, '   ');
      expect(page.record.agreed).to.not.be.ok;
      focusIsOn(reasons());
      expect(reasons().getAttribute('aria-invalid')).to.equal('true');
      expect(descriptionOf(reasons())).to.contain('Give your reasons: the document does not point to this level.');
      await choose(level, 'We know this family.', 'DSL', 'Team manager');
      const [yours, theirs] = [...page.answerPart.querySelectorAll('.two-lines > div')];
      expect(words(yours)).to.equal(`You recorded: ${level}`);
      expect(words(theirs)).to.equal(`The document points to: Targeted Help, tier not decided. Yours is ${how}.`);
      const size = (one: Element) => getComputedStyle(one.querySelector('b')!).fontSize;
      expect(size(yours!)).to.equal(size(theirs!));
      expect(words(page.answerPart)).to.contain('We know this family.').and.contain('Consulted: Team manager.');
    });

  it('lower than the document, what the document asks at its own level stays a press away', async () => {
    await record('Extra Help', 'We know this family.');
    const fold = await page.disclose(/^What the document asks at Targeted Help \(\d+\)/, page.answerPart);
    expect(words(fold)).to.contain('Family Help Assessment');
  });

  it('what is recorded afterwards shows it, with the way to review it', async () => {
    await record('Targeted Help, lower tier');
    expect(words(page.answerPart)).to.not.contain('Recorded before');
    await page.tick('The child is being given fixed-term exclusions continuously');
    expect(words(page.answerPart))
      .to.contain('Recorded before you added or changed 1 thing.')
      .and.contain(`The document points to: ${STATUTORY}`)
      .and.contain('Yours is lower.');
    await page.press(page.get('button', 'Review it'));
    focusIsOn(page.get('heading', 'Record a level', page.answerPart));
    expect(page.get<HTMLInputElement>('radio', /^Targeted Help, lower tier/, form()).checked).to.be.true;
  });

  it('no level chosen is an error that takes the focus to the choice; nothing is recorded', async () => {
    await start();
    await save();
    expect(page.record.agreed).to.not.be.ok;
    focusIsOn(page.get('radio', 'Universal Services', form()));
    expect(descriptionOf(page.get('group', 'Level of need', form()))).to.equal('Choose a level.');
  });

  it('is changed where it stands, and can be removed', async () => {
    await record('Extra Help', 'We know this family.');
    await page.press(page.get('button', /^Change: the level you recorded/));
    focusIsOn(page.get('heading', 'Record a level', page.answerPart));
    expect(reasons().value).to.equal('We know this family.');
    await page.press(page.get('button', 'Remove this decision', form()));
    expect(page.record.agreed).to.not.be.ok;
    expect(title()).to.contain('the document points to Targeted Help');
    focusIsOn(page.answerPart.querySelector('#answer-title')!);
  });

  it('an undo says that it is gone, and that it is there again', async () => {
    await record('Targeted Help, lower tier');
    const undo = () => page.press(page.get('button', 'Undo'));
    await undo();
    expect(page.record.agreed).to.not.be.ok;
    expect(page.announced()).to.contain('Last change undone. Decision removed.');
    await record('Targeted Help, upper tier');
    await page.press(page.get('button', /^Change: the level you recorded/));
    await page.press(page.get('button', 'Remove this decision', form()));
    await undo();
    expect(page.announced()).to.contain('Last change undone. Level recorded: Targeted Help, upper tier.');
  });

  it('an undo says that immediate risk is to be judged again', async () => {
    await page.press(page.sign(EXCLUSIONS));
    await page.tick('Expectant parents persistently miss health appointments');
    await page.judge('No, it is not urgent');
    await page.press(page.get('button', 'Undo'));
    expect(page.announced()).to.match(/Last change undone\..*Judge it again/);
  });

  it('an undo says how the risk is judged since, also where nothing recorded describes harm', async () => {
    await page.press(page.sign(EXCLUSIONS));
    await page.tick('The child has had episodes of truancy');
    await page.judge('Yes');
    await page.press(page.get('button', 'Undo'));
    expect(page.announced()).to.match(/Last change undone\. Immediate risk: No, it is not urgent, \d+ \w+\./);
    while (page.record.answers['immediate-risk']) await page.press(page.get('button', 'Undo'));
    expect(page.announced()).to.contain('Last change undone. Immediate risk: not judged.');
  });

  it('Cancel records nothing, and the focus is on the answer', async () => {
    await start();
    await page.press(page.get('radio', STATUTORY, form()));
    await page.press(page.get('button', 'Cancel', form()));
    expect(page.record.agreed).to.not.be.ok;
    expect(form()).to.not.exist;
    focusIsOn(page.answerPart.querySelector('#answer-title')!);
  });

  it('Escape closes the form while nothing is filled in, and loses nothing that is', async () => {
    const escape = () => {
      const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
      reasons().dispatchEvent(event);
      return event;
    };
    await start();
    expect(escape().defaultPrevented, 'a host’s dialog stays').to.be.true;
    await page.settled();
    expect(Boolean(form())).to.be.false;
    focusIsOn(page.answerPart.querySelector('#answer-title')!);
    await start();
    await page.fill(reasons(), 'We know this family.');
    expect(escape().defaultPrevented, 'a host’s dialog stays').to.be.true;
    await page.settled();
    expect(reasons().value).to.equal('We know this family.');
  });

  it('own words alone decide: no level is marked as pointed to', async () => {
    await page.tick(EXCLUSIONS);
    await page.write('Cold flat', 'Housing', 'Extra Help');
    await start();
    expect(words(form())).to.not.contain('pointed to');
  });

  it('half written for one family, nothing is left for the next', async () => {
    await start();
    await page.fill(reasons(), 'About this family only.');
    page.case.clear();
    await page.settled();
    expect(form()).to.not.exist;
    await page.judge('No, it is not urgent');
    await page.tick(TRUANCY);
    await start();
    expect(reasons().value).to.equal('');
  });
});
