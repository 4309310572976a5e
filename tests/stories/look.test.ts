import { expect } from '@esm-bundle/chai';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import * as space from '../../components/shared/space.js';
import * as text from '../../components/shared/text.js';
import * as consentStories from '../../stories/consent-checklist/consent-checklist.stories.js';
import { css, scales } from '../../stories/guide/tokens.js';
import * as stepStories from '../../stories/step-decision/step-decision.stories.js';
import * as gridStories from '../../stories/triage-grid/triage-grid.stories.js';
import { hide, show, storiesOf, type StoryFile } from './stories.js';

/** Every declaration for the screen, as the browser reads it: a shorthand is each of its parts. */
function declarations(rules: CSSRuleList): (readonly [place: string, property: string, value: string])[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSMediaRule && rule.conditionText === 'print') return [];
    const own =
      rule instanceof CSSStyleRule
        ? [...rule.style].map((name) => [rule.selectorText, name, rule.style.getPropertyValue(name)] as const)
        : [];
    return [...own, ...('cssRules' in rule ? declarations(rule.cssRules as CSSRuleList) : [])];
  });
}

/** What has no step of a scale: the number in a level's mark is drawn in the units of the drawing, and words for screen readers have no place. */
const UNSEEN = ['.mark text', '.visually-hidden'];

/** What is none of a scale's steps. */
function offScale(
  styles: string,
  property: RegExp,
  scale: Readonly<Record<string, { readonly cssText: string }>>,
  others: RegExp,
): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const steps = Object.values(scale).map(({ cssText }) => cssText);
  return declarations(sheet.cssRules)
    .filter(
      ([place, name, value]) =>
        property.test(name) &&
        !UNSEEN.includes(place) &&
        !steps.includes(value.replace(/^-/, '')) &&
        !others.test(value),
    )
    .map((one) => one.join(' '));
}
// Where an element begins, the host's own size has a floor, and so has the number of a source.
const textOff = (styles: string) => offScale(styles, /^font-size$/, text, /^(inherit|max\(1em, 14px\)|)$/);
// Besides: a step drawn back, a step beside an edge of 6 px, and the room of the bar that floats.
const spaceOff = (styles: string) =>
  offScale(styles, /^(margin|padding)|gap$/, space, /^(0|0px|auto|calc\(1em \+ 6px\)|var\(--bar-space, 1em\))$/);

describe('The scales', () => {
  it('hold every size of text', () => expect(textOff(css)).to.deep.equal([]));
  it('hold every space', () => expect(spaceOff(css)).to.deep.equal([]));

  it('a size or a space beside them would be found, in a container too', () => {
    expect(textOff('a { font-size: 0.95em } @container (width > 1em) { b { font: 15px serif } }')).to.have.length(2);
    expect(spaceOff('a { padding: 0.5em 0.6em } @container (width > 1em) { b { gap: 3px } }')).to.have.length(4);
  });

  it('have no step that nothing uses', () => {
    expect([...scales.text, ...scales.space].filter(({ times }) => times === 0)).to.deep.equal([]);
  });
});

describe('Long words', () => {
  afterEach(hide);

  for (const file of [gridStories, consentStories, stepStories] as unknown as StoryFile[]) {
    for (const width of [320, 800]) {
      it(`do not stick out of the page: ${file.default.component}, ${width} px wide`, async () => {
        await setViewport({ width, height: 700 });
        await show(storiesOf(file).find(({ name }) => name === 'Long words')!);
        expect(document.documentElement.scrollWidth).to.equal(width);
      });
    }
  }
});

describe('The line around what has the focus', () => {
  before(() => setViewport({ width: 1000, height: 500 }));
  afterEach(async () => {
    hide();
    await emulateMedia({ forcedColors: 'none' });
  });

  /** Everything that takes the focus in a story, one after the other, as if by a key. */
  async function focusEach(
    file: unknown,
    name: string,
    look: (control: HTMLElement, style: CSSStyleDeclaration) => void,
  ) {
    const canvas = await show(storiesOf(file as StoryFile).find((story) => story.name === name)!);
    const root = canvas.querySelector('threshold-case > *')!.shadowRoot!;
    const controls = [
      ...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
    ].filter((one) => one.checkVisibility());
    expect(controls.length).to.be.above(5);
    for (const control of controls) {
      control.focus({ focusVisible: true } as FocusOptions);
      look(control, getComputedStyle(control));
    }
  }

  for (const [file, name] of [
    [gridStories, 'Immediate risk, ring now'],
    [consentStories, 'The form is open'],
    [stepStories, 'Agreed, with clocks'],
  ] as const) {
    it(`is drawn in two colours: ${name}`, async () => {
      await focusEach(file, name, (control, { outlineStyle, outlineWidth, boxShadow }) => {
        expect([outlineStyle, outlineWidth], control.outerHTML.slice(0, 120)).to.deep.equal(['solid', '3px']);
        expect(boxShadow, control.outerHTML.slice(0, 120)).to.match(/^rgb\(11, 12, 12\) 0px 0px 0px 5px$/);
      });
    });
  }

  it('is the system’s where colours are forced', async () => {
    await emulateMedia({ forcedColors: 'active' });
    await focusEach(consentStories, 'The form is open', (control, { outlineStyle, outlineWidth, boxShadow }) => {
      expect([outlineStyle, outlineWidth, boxShadow], control.outerHTML.slice(0, 120)).to.deep.equal([
        'solid',
        '3px',
        'none',
      ]);
    });
  });
});
