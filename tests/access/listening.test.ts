import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { cheshireEast2023 } from '../core/documents.js';
import { keptText } from '../core/kept.js';
import { clear, get, mount, open, until, type Named } from '../elements/page.js';
import { resetClock, setClock } from '../elements/step-page.js';
import { Listener, tableAsHeard } from './listener.js';
import { press, screen, SIZES, type } from './tools.js';

/*
 * The main journey by ear and keyboard: what is heard from the top of the page to a level agreed, an
 * agreement recorded and a step begun. A listener jumps by headings, buttons and fields, which here
 * is to put the focus there; everything else is done with keys.
 */

const ABSENT = 'The child is persistently absent from school';
const HARM = 'An injury needs medical attention';

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

  part(element: string, selector: string): Element {
    return this.#kit.querySelector(element)!.shadowRoot!.querySelector(selector)!;
  }

  /** Waits for something that is announced after a while. */
  async waitsFor(words: RegExp): Promise<void> {
    const said = () => [...this.#kit.querySelector('triage-grid')!.shadowRoot!.querySelectorAll('[role="status"] p')];
    await until(() => said().some((one) => words.test(one.textContent!.trim())), `${words} is announced`);
    await this.focus();
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
    const grid = <T extends HTMLElement>(role: Named, name: string | RegExp) =>
      heard.find<T>('triage-grid', role, name);

    heard.does('reads from the top, to the end of the map');
    const top = await heard.read(undefined, /^button, Open all/);
    const first = (like: RegExp) => top.findIndex((phrase) => like.test(phrase));
    expect(first(/999/), 'the emergency line comes first').to.be.below(first(/^search/));
    expect(first(/999/)).to.be.above(-1);

    await heard.goTo(grid('searchbox', 'What have you seen?'));
    await heard.types('suspension');
    await heard.waitsFor(/^\d+ signs/);
    expect(await heard.key('ArrowDown'), 'the level is part of the name').to.match(
      /^list, .*; check box, .*Universal Services, not checked$/,
    );
    await heard.goTo(grid('checkbox', /^3\+, or at risk|^The child has 3\+ exclusions/));
    expect(await heard.key('Space')).to.match(/^check box, .* checked$/);
    await heard.key('Escape');

    await heard.goTo(grid('button', /^Education/));
    expect(await heard.key('Enter')).to.match(/button, Education ?, 1 recorded, highest Targeted Help, expanded$/);
    const box = await heard.goTo(grid('checkbox', new RegExp(`^${ABSENT}`)));
    expect(box, 'row and column are announced').to.match(
      new RegExp(`row Education, column Targeted Help; .*check box, ${ABSENT}.*, not checked$`),
    );
    expect(await heard.key('Space')).to.match(new RegExp(`^check box, ${ABSENT}.*, checked$`));

    await heard.goTo(grid('button', 'Skip to the answer'));
    expect(await heard.key('Enter')).to.match(
      /heading, From 2 things recorded, the document points to Targeted Help ?, tier not decided, level 2$/,
    );
    heard.does('reads the answer');
    await heard.read(/^region, .*From 2 things recorded/, /^heading, Agreement and sharing/);
    await heard.goTo(heard.find('triage-grid', 'button', 'Yes', heard.part('triage-grid', '.question')));
    await heard.key('Enter');

    await heard.goTo(grid('button', /^Early years/));
    await heard.key('Enter');
    await heard.goTo(grid('checkbox', new RegExp(`^${HARM}`)));
    await heard.key('Space');
    const said = heard.transcript
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('(announced)'))
      .slice(-2);
    expect(said[0], 'what was recorded, and what it points to').to.match(/Recorded for .*points to/);
    expect(said[1], 'the risk is announced with the tick that raises it').to.equal(
      '(announced) Judge now whether a child is at immediate risk.',
    );
    await heard.goTo(grid('button', 'Answer'));
    expect(await heard.key('Enter'), 'the question comes first').to.match(
      /heading, Immediate risk: judge this first, level 3$/,
    );
    heard.does('reads the answer');
    await heard.read(/^region, .*the document points to/, /^heading, Agreement and sharing/);
    await heard.goTo(grid('button', 'No, it is not urgent'));
    await heard.key('Enter');

    await heard.goTo(grid('button', 'Record a level'));
    await heard.key('Enter');
    await heard.goTo(grid('radio', /^Statutory/));
    await heard.key('Space');
    await heard.goTo(grid('button', 'Record this level'));
    expect(await heard.key('Enter'), 'what was recorded').to.match(/heading, Level recorded, .*Statutory.*, level 2$/);

    heard.does('reads agreement and sharing');
    await heard.read(/^heading, Agreement and sharing, level 2/, /^heading, Step up or step down/);
    const consent = <T extends HTMLElement>(role: Named, name: string | RegExp) =>
      heard.find<T>('consent-checklist', role, name);
    await heard.goTo(consent('button', /^(\+ Person|Add: People to ask)$/));
    await heard.key('Enter');
    await heard.types('Mum');
    await heard.key('Enter');
    await heard.goTo(consent('button', 'Record: Mum'));
    await heard.key('Enter');
    await heard.key('Space');
    await heard.goTo(consent('radio', 'Agreed'));
    await heard.key('Space');
    await heard.fillsIn(consent('date', 'When?'), '');
    await heard.goTo(consent('button', 'Save'));
    expect(await heard.key('Enter'), 'the errors are heard at once').to.match(/group, There is a problem$/);
    await heard.read(/^group, There is a problem/, /^group, Does Mum have/);
    await heard.goTo(consent('button', 'Enter the date they told you.'));
    expect(await heard.key('Enter'), 'the field with its error').to.match(
      /date, When\?, invalid entry, blank, Enter the date they told you\./,
    );
    await heard.fillsIn(consent('date', 'When?'), '2026-04-01');
    await heard.goTo(consent('radio', 'Verbally'));
    await heard.key('Space');
    await heard.goTo(consent('button', 'Save'));
    await heard.key('Enter');
    heard.does('reads whether to go on');
    await heard.read(/^region, Can you go ahead/, /^list, /);

    heard.does('reads which steps there are');
    await heard.read(/^heading, Step up or step down/);
    const step = <T extends HTMLElement>(role: Named, name: string | RegExp) =>
      heard.find<T>('step-decision', role, name);
    await heard.goTo(step('button', /^1 step does not fit$/));
    await heard.key('Enter');
    await heard.goTo(step('button', /^Consider: From Extra Help to Targeted Help/));
    await heard.key('Enter');
    await heard.goTo(step('button', 'No, I have checked'));
    await heard.key('Space');
    await heard.goTo(step('button', 'The council’s Family Help team is asked for'));
    await heard.key('Space');
    heard.does('reads the step');
    await heard.read(/^region, From Extra Help to Targeted Help/);
    await heard.goTo(step('button', /^Done today: Parental consent/));
    await heard.key('Enter');

    expect(heard.transcript).to.equal(await keptText('access/transcripts/main-journey.txt', heard.transcript));
  });

  it('the same words are heard again when they are said again', async () => {
    const heard = await begin();
    const consent = <T extends HTMLElement>(role: Named, name: string | RegExp) =>
      heard.find<T>('consent-checklist', role, name);
    await heard.goTo(consent('button', /^(\+ Person|Add: People to ask)$/));
    await heard.key('Enter');
    await heard.types('Dad');
    await heard.key('Enter');
    for (const answer of ['Space', 'ArrowDown']) {
      await heard.goTo(consent('button', /^(Record|Change): Dad$/));
      await heard.key('Enter');
      await heard.key(answer);
      await heard.goTo(consent('button', 'Save'));
      await heard.key('Enter');
    }
    expect(heard.transcript.match(/\(announced\) Recorded: Dad\./g)).to.have.length(2);
  });

  for (const [width, height] of SIZES) {
    it(`each sign is heard under its own level and beside its own area, ${width} px wide`, async () => {
      await screen(width, height);
      const page = await open();
      await page.openAll();
      const { domains, levels, indicators } = cheshireEast2023;
      const signs = domains.flatMap((domain) =>
        levels.flatMap((level) =>
          indicators
            .filter((one) => one.domain === domain.id && one.level === level.id)
            .map(({ text }) => ({ row: page.short(domain.name), column: level.name, text })),
        ),
      );
      const heard = await tableAsHeard();
      expect(heard).to.have.length(signs.length);
      const wrong = heard.filter(({ row, column, name }, at) => {
        const sign = signs[at]!;
        return !(
          row === sign.row &&
          column.replace('/ ', '/') === sign.column &&
          name.includes(sign.text) &&
          name.includes(sign.column)
        );
      });
      expect(wrong).to.deep.equal([]);
    });
  }
});
