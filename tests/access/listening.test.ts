import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, get, mount, open, until, type Named } from '../elements/page.js';
import { resetClock, setClock } from '../elements/step-page.js';
import { Listener, tableAsHeard } from './listener.js';
import { keptText, press, screen, SIZES, type } from './tools.js';

/*
 * The main journey by ear and keyboard: what is heard from the top of the page to a level agreed, an
 * agreement recorded and a step begun. A listener jumps by headings, buttons and fields, which here
 * is to put the focus there; everything else is done with keys.
 */

const EDUCATION = 'Children and Young People are getting a good education';
const ABSENT = 'The child is persistently absent from school';

/** A page with all four elements, and one who listens to it. */
class Journey extends Listener {
  readonly #kit: ThresholdCase;

  constructor(kit: ThresholdCase) {
    super();
    this.#kit = kit;
  }

  find<T extends HTMLElement>(element: string, role: Named, name: string | RegExp, within?: Element): T {
    return get<T>(within ?? this.#kit.querySelector(element)!.shadowRoot!, role, name);
  }

  async settled(): Promise<void> {
    for (let round = 0; round < 2; round++)
      for (const one of [this.#kit, ...this.#kit.children]) await (one as ThresholdCase).updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }

  /** Jumps to a control, as the lists of a screen reader do. */
  async goTo(control: HTMLElement): Promise<string> {
    this.does('goes to');
    control.focus();
    return this.focus();
  }

  /** Presses a key on what has the focus, and hears what comes of it. */
  async key(key: string): Promise<string> {
    this.does(key);
    await press(key);
    await this.settled();
    return this.focus();
  }

  async types(text: string): Promise<void> {
    this.does(`types "${text}"`);
    await type(text);
    await this.settled();
  }

  /** Fills in a day. A browser's own field for days is another in every browser, so no keys here. */
  async fillsIn(field: HTMLInputElement, day: string): Promise<void> {
    this.does(`fills in ${day}`);
    field.value = day;
    await this.settled();
    await this.focus();
  }
}

async function begin(): Promise<Journey> {
  setClock('2026-04-02 15:00');
  const main = mount(document.createElement('main'));
  main.innerHTML = `<h1>Make a referral</h1><threshold-case pack="cheshire-east-2023">
    <level-of-need-badge></level-of-need-badge><triage-grid></triage-grid><consent-checklist></consent-checklist><step-decision></step-decision>
  </threshold-case>`;
  const kit = main.querySelector('threshold-case')!;
  await until(() => kit.record, 'the document is loaded');
  const journey = new Journey(kit);
  await journey.settled();
  return journey;
}

describe('By ear alone', () => {
  afterEach(async () => {
    clear();
    resetClock();
    await screen(800, 600);
  });

  it('the main journey is heard as it was kept', async function () {
    await screen(800, 700);
    const heard = await begin();

    heard.does('reads from the top, to the end of the first area');
    const top = await heard.read(undefined, /^row header, Good Early Years/);
    expect(
      top.find((phrase) => phrase.includes('call 999 now')),
      'the emergency advice comes first',
    ).to.equal(top.slice(4).find((phrase) => /999/.test(phrase)));

    await heard.goTo(heard.find('triage-grid', 'button', 'Education'));
    expect(await heard.key('Enter')).to.match(new RegExp(`row header, ${EDUCATION}, column Area of life$`));
    const box = await heard.goTo(heard.find('triage-grid', 'checkbox', ABSENT));
    expect(box, 'row and column are announced').to.equal(
      `row ${EDUCATION}, column Targeted Help; group, Education, Targeted Help; check box, ${ABSENT}, not checked`,
    );
    expect(await heard.key('Space')).to.equal(`check box, ${ABSENT}, checked`);

    await heard.goTo(heard.find('triage-grid', 'button', 'Why, and what next'));
    expect(await heard.key('Enter')).to.match(/heading, What the document points to, level 2$/);
    await heard.read(/^region, What the document points to/, /^heading, What to do next/);
    await heard.goTo(
      heard.find('triage-grid', 'radio', 'Yes', heard.find('triage-grid', 'group', /^Can the needs be met/)),
    );
    await heard.key('Space');
    heard.does('reads what the document points to now');
    await heard.read(/^region, What the document points to/, /^region, The level you agree/);

    await heard.goTo(heard.find('triage-grid', 'radio', 'Targeted Help, lower tier'));
    await heard.key('Space');
    await heard.goTo(heard.find('triage-grid', 'button', 'Record this level'));
    await heard.key('Enter');

    heard.does('reads agreement and sharing');
    await heard.read(/^heading, Agreement and sharing information, level 2/, /^heading, Step up or step down/);
    const consent = <T extends HTMLElement>(role: Named, name: string | RegExp) =>
      heard.find<T>('consent-checklist', role, name);
    await heard.goTo(consent('textbox', 'Initials or role'));
    await heard.types('Mum');
    await heard.goTo(consent('combobox', 'This person is'));
    await heard.types('an adult');
    await heard.goTo(consent('button', 'Add person'));
    await heard.key('Enter');
    await heard.goTo(consent('button', /^Record what they said/));
    await heard.key('Enter');
    await heard.key('Space');
    await heard.goTo(consent('radio', 'Agreed'));
    await heard.key('Space');
    await heard.goTo(consent('button', 'Save'));
    expect(await heard.key('Enter'), 'the errors are heard at once').to.match(/group, There is a problem$/);
    await heard.read(/^group, There is a problem/, /^group, Does Mum have/);
    await heard.goTo(consent('button', 'Give the day on which they said it.'));
    expect(await heard.key('Enter'), 'the field with its error').to.match(
      /date, On which day\?, invalid entry, blank, Give the day on which they said it\./,
    );
    await heard.fillsIn(consent('date', 'On which day?'), '2026-04-01');
    await heard.goTo(consent('radio', 'Verbally'));
    await heard.key('Space');
    await heard.goTo(consent('button', 'Save'));
    await heard.key('Enter');
    heard.does('reads whether to go on');
    await heard.read(/^region, May you go on/, /^region, 1\. Do they agree/);

    heard.does('reads which steps there are');
    await heard.read(/^heading, Step up or step down/);
    const step = <T extends HTMLElement>(role: Named, name: string | RegExp) =>
      heard.find<T>('step-decision', role, name);
    await heard.goTo(step('button', /^Consider this step: From Extra Help to Targeted Help/));
    await heard.key('Enter');
    await heard.goTo(step('radio', 'No, I have checked'));
    await heard.key('Space');
    await heard.goTo(step('radio', "The council's Family Help team is asked for"));
    await heard.key('Space');
    heard.does('reads the step');
    await heard.read(/^region, From Extra Help to Targeted Help/);
    await heard.goTo(step('button', /^Record as done: Parental consent/));
    await heard.key('Enter');
    await heard.goTo(step('button', 'Save'));
    await heard.key('Enter');

    expect(heard.transcript).to.equal(await keptText('access/transcripts/main-journey.txt', heard.transcript));
  });

  it('the same words are heard again when they are said again', async () => {
    const heard = await begin();
    const consent = <T extends HTMLElement>(role: Named, name: string | RegExp) =>
      heard.find<T>('consent-checklist', role, name);
    await heard.goTo(consent('textbox', 'Initials or role'));
    await heard.types('K');
    await heard.key('Enter');
    for (const answer of ['Space', 'ArrowDown']) {
      await heard.goTo(consent('button', /^Record what they said/));
      await heard.key('Enter');
      await heard.key(answer);
      await heard.goTo(consent('button', 'Save'));
      await heard.key('Enter');
    }
    expect(heard.transcript.match(/\(announced\) Recorded: What K said\./g)).to.have.length(2);
  });

  for (const [width, height] of SIZES) {
    it(`each sign is heard under its own level and beside its own area, ${width} px wide`, async () => {
      await screen(width, height);
      await open();
      const { domains, levels, indicators } = cheshireEast2023;
      const signs = domains.flatMap((domain) =>
        levels.flatMap((level) =>
          indicators
            .filter((one) => one.domain === domain.id && one.level === level.id)
            .map(({ text }) => `${domain.name}, ${level.name}: ${text}`),
        ),
      );
      const heard = (await tableAsHeard()).map(
        ({ row, column, name }) =>
          `${row}, ${column.replace('/ ', '/')}: ${name.replace(/ (Strength|Background)$/, '')}`,
      );
      expect(heard).to.have.length(signs.length);
      expect(heard.filter((one, at) => one !== signs[at])).to.deep.equal([]);
    });
  }
});
