import { expect } from '@esm-bundle/chai';
import { emulateMedia } from '@web/test-runner-commands';
import {
  addConcern,
  addStrength,
  agree,
  answer,
  newRecord,
  type AgreedPosition,
  type CaseRecord,
} from '../../src/index.js';
import type { LevelOfNeedBadge } from '../../components/level-of-need-badge/level-of-need-badge.js';
import { same } from '../../components/shared/same.js';
import { cheshireEast2023, raw, variant, westCheshire } from '../core/documents.js';
import { ariaSnapshot, clear, heard, mount, said, until, words } from './page.js';
import { describeInChromium } from '../in-chromium.js';

const PACK = 'cheshire-east-2023';
const CORNER = '/tests/core/corners/west-cheshire.json';
const EMERGENCY = 'If a child is in immediate danger, call 999 now.';
const LEVELS = cheshireEast2023.levels.map(({ name }) => name);
const TARGETED = 'education.targeted.1';
const HARM = 'health.statutory.2';

type Given = Partial<Pick<LevelOfNeedBadge, 'pack' | 'src' | 'document' | 'level' | 'tier'>>;

/** The numbers in the shapes, which a reader sees beside the words. */
const numbers = (badge: LevelOfNeedBadge) => marks(badge).map((mark) => mark.querySelector('text')!.textContent);
const marks = (badge: LevelOfNeedBadge) => [...badge.shadowRoot!.querySelectorAll('svg')];
const outline = (mark: Element) => mark.querySelector('path')!.getAttribute('d');
const frameOf = (badge: LevelOfNeedBadge) => badge.shadowRoot!.querySelector<HTMLElement>('[part="badge"]')!;

async function shows(badge: LevelOfNeedBadge, text: string | RegExp): Promise<void> {
  const fits = () => (typeof text === 'string' ? said(badge) === text : text.test(said(badge)));
  await until(fits, String(text)).catch((error) => {
    throw new Error(`${error.message}. The badge says "${said(badge)}".`);
  });
}

function alone(given: Given) {
  const badge = Object.assign(document.createElement('level-of-need-badge'), given);
  const errors = heard(badge, 'threshold-error');
  return { badge: mount(badge), errors };
}

/** A badge in a case with a record. */
async function bound(record: CaseRecord, given: unknown = structuredClone(raw.pack)) {
  const host = document.createElement('threshold-case');
  const badge = document.createElement('level-of-need-badge');
  host.document = given;
  host.record = record;
  host.append(badge);
  mount(host);
  await until(() => same(host.record, record), 'the record is opened');
  await host.updateComplete;
  await badge.updateComplete;
  return { host, badge };
}

const recorded = (...indicators: string[]) =>
  indicators.reduce((record, indicator) => addConcern(record, { indicator }), newRecord(cheshireEast2023));
const agreed = (position: Omit<AgreedPosition, 'on'>) => agree(recorded(TARGETED), { ...position, on: '2026-11-22' });

describe('level-of-need-badge', () => {
  afterEach(clear);

  describe('alone', () => {
    it('shows the level that it is given, in words and with the standing of the document', async () => {
      const { badge, errors } = alone({ pack: PACK, level: 'targeted' });
      await shows(badge, 'Targeted Help Historical document');
      expect(numbers(badge)).to.deep.equal(['3']);
      expect(errors).to.have.lengthOf(0);
    });

    it('shows the tier too', async () => {
      const { badge } = alone({ pack: PACK, level: 'targeted', tier: 'upper' });
      await shows(badge, 'Targeted Help, upper tier Historical document');
    });

    for (const { id, name } of cheshireEast2023.levels) {
      it(`says ${name} for "${id}"`, async () => {
        const { badge } = alone({ pack: PACK, level: id });
        await shows(badge, `${name} Historical document`);
      });
    }

    it('works from attributes, from an address and from a document', async () => {
      const host = mount(document.createElement('div'));
      host.innerHTML = `<level-of-need-badge src="${CORNER}" level="partnership-plus"></level-of-need-badge>`;
      await shows(host.querySelector('level-of-need-badge')!, 'Partnership Plus Example document');
      const { badge } = alone({ document: structuredClone(raw.cheshireEast), level: 'targeted', tier: 'lower' });
      await shows(badge, 'Targeted Help, Lower tier Example document');
    });

    it('follows when level, tier or document are changed', async () => {
      const { badge, errors } = alone({ pack: PACK, level: 'extra' });
      await shows(badge, /^Extra Help/);
      badge.level = 'targeted';
      await shows(badge, /^Targeted Help Historical/);
      badge.tier = 'lower';
      await shows(badge, /^Targeted Help, lower tier/);
      Object.assign(badge, { src: CORNER, pack: undefined, level: 'universal-plus', tier: undefined });
      await shows(badge, /^Universal Plus/);
      expect(errors.map(({ detail }) => detail.message)).to.deep.equal([]);
    });

    it('keeps to its own document inside a case', async () => {
      const { host } = await bound(recorded(TARGETED));
      const badge = Object.assign(document.createElement('level-of-need-badge'), { src: CORNER, level: 'universal' });
      host.append(badge);
      await shows(badge, 'Universal Example document');
    });

    it('shows a level that it is given by the document of the case around it', async () => {
      const { host } = await bound(recorded(TARGETED));
      const badge = Object.assign(document.createElement('level-of-need-badge'), { level: 'statutory' });
      host.append(badge);
      await shows(badge, 'Statutory/Specialist Help Historical document');
    });

    it('shows no standing for a document that is current', async () => {
      const { badge } = alone({
        document: variant(raw.pack, (pack) => (pack.provenance.status = 'current')),
        level: 'extra',
      });
      await shows(badge, 'Extra Help');
    });

    it('says that the level is not known where it has neither a case nor a document', async () => {
      const { badge, errors } = alone({ level: 'targeted' });
      await shows(badge, 'Level not known yet');
      expect(errors).to.have.lengthOf(0);
    });

    it('does not guess a level where it is given a document only', async () => {
      const { badge } = alone({ pack: PACK });
      await shows(badge, 'Nothing recorded yet Historical document');
    });
  });

  const wrong: [string, Given, RegExp][] = [
    [
      'an unknown level',
      { pack: PACK, level: 'red' },
      /^"red" is not a level of "Cheshire East: Multi-Agency Threshold of Need Guidance", so no level is shown\. Check the "level" attribute\.$/,
    ],
    ['an empty level', { pack: PACK, level: '' }, /^"" is not a level of /],
    [
      'an unknown tier',
      { pack: PACK, level: 'targeted', tier: 'middle' },
      /^"middle" is not a tier of Targeted Help, so no level is shown\. Check the "tier" attribute\.$/,
    ],
    [
      'a tier of a level that has none',
      { pack: PACK, level: 'extra', tier: 'lower' },
      /^"lower" is not a tier of Extra Help/,
    ],
    [
      'an unknown pack',
      { pack: 'no-such-pack', level: 'targeted' },
      /^There is no bundled threshold document "no-such-pack"\./,
    ],
    [
      'a faulty document',
      { document: { levels: ['red'] }, level: 'red' },
      /^The threshold document has faults, so it cannot be used safely\.$/,
    ],
    [
      'an address without a pack',
      { src: '/tests/core/corners/none.json', level: 'targeted' },
      /the server answered 404/,
    ],
  ];

  describe('given something wrong', () => {
    for (const [what, given, sentence] of wrong) {
      it(`says so plainly, with the emergency advice and without a level: ${what}`, async () => {
        const { badge, errors } = alone(given);
        await shows(badge, /^The level could not be worked out/);
        await until(() => errors.length, 'threshold-error is sent');
        const text = said(badge);
        expect(errors[0]!.detail.message).to.match(sentence);
        expect(text).to.include(errors[0]!.detail.message).and.include(EMERGENCY);
        for (const name of LEVELS) expect(text.replace(errors[0]!.detail.message, '')).not.to.include(name);
        expect(marks(badge)).to.have.lengthOf(0);
        expect(errors[0]!.cancelable && errors[0]!.bubbles && errors[0]!.composed).to.equal(true);

        // Drawing it again does not say it again.
        badge.requestUpdate();
        await badge.updateComplete;
        badge.remove();
        mount(badge);
        await badge.updateComplete;
        expect(errors).to.have.lengthOf(1);

        badge.remove();
        Object.assign(badge, { pack: PACK, src: undefined, document: undefined, level: 'targeted', tier: undefined });
        mount(badge);
        await shows(badge, 'Targeted Help Historical document');
        expect(errors).to.have.lengthOf(1);
      });

      it(`leaves the message to a host that cancels threshold-error, and keeps the emergency advice: ${what}`, async () => {
        const { badge, errors } = alone(given);
        badge.addEventListener('threshold-error', (event) => event.preventDefault());
        await until(() => errors.length, 'threshold-error is sent');
        await shows(badge, `The level could not be worked out ${EMERGENCY}`);
        expect(marks(badge)).to.have.lengthOf(0);
      });
    }

    it('says it again when something else is wrong', async () => {
      const { badge, errors } = alone({ pack: PACK, level: 'red' });
      await shows(badge, /"red" is not a level/);
      badge.level = 'amber';
      await shows(badge, /"amber" is not a level/);
      badge.level = 'extra';
      await shows(badge, /^Extra Help/);
      badge.level = 'amber';
      await shows(badge, /"amber" is not a level/);
      expect(errors).to.have.lengthOf(3);
    });
  });

  describe('in a case', () => {
    it('says that nothing is recorded yet, which is no level', async () => {
      const { badge } = await bound(newRecord(cheshireEast2023));
      await shows(badge, 'Nothing recorded yet Historical document');
      expect(marks(badge)).to.have.lengthOf(0);
    });

    it('says that what is recorded points to no level where only a strength is recorded', async () => {
      const { badge } = await bound(
        addStrength(newRecord(cheshireEast2023), { domain: 'education', text: 'Likes one teacher' }),
      );
      await shows(badge, 'What is recorded points to no level Historical document');
    });

    it('shows a span with its undecided tier', async () => {
      const { badge } = await bound(recorded(TARGETED));
      await shows(
        badge,
        'The document points to: Targeted Help, lower or upper tier not yet decided Historical document',
      );
      expect(numbers(badge)).to.deep.equal(['3']);
    });

    it('does not say that the document points to a level where own words alone stand', async () => {
      const own = addConcern(newRecord(cheshireEast2023), { domain: 'housing', level: 'extra', text: 'Cold flat' });
      const { host, badge } = await bound(own);
      await shows(badge, 'You placed this at: Extra Help Historical document');
      host.record = agree(own, { level: 'universal', rationale: 'Mended.', on: '2026-11-22' });
      await shows(badge, /Below where you had placed it: Extra Help/);
      expect(said(badge)).to.not.match(/document points to/i);
    });

    it('shows every level of a span, by number and in words', async () => {
      const record = addConcern(newRecord(westCheshire), { indicator: 'family.partnership-plus.1' });
      const { badge } = await bound(record, structuredClone(raw.westCheshire));
      await shows(
        badge,
        'The document points to: Universal Plus to Partnership Plus, not yet decided Example document',
      );
      expect(numbers(badge)).to.deep.equal(['2', '3']);
    });

    for (const [option, tier] of [
      ['yes', 'lower'],
      ['no', 'upper'],
    ] as const) {
      it(`shows one position once the question is answered: ${tier} tier`, async () => {
        const { badge } = await bound(answer(recorded(TARGETED), 'without-social-care', option));
        await shows(badge, `The document points to: Targeted Help, ${tier} tier Historical document`);
      });
    }

    it('looks unsettled for a span and settled for a position, apart from the words', async () => {
      const span = await bound(recorded(TARGETED));
      const position = await bound(answer(recorded(TARGETED), 'without-social-care', 'yes'));
      const edge = ({ badge }: { badge: LevelOfNeedBadge }) => getComputedStyle(frameOf(badge)).borderBlockStartStyle;
      expect(edge(position)).to.equal('solid');
      expect(edge(span)).not.to.equal('solid');
    });

    it('shows the agreed level', async () => {
      const { badge } = await bound(agreed({ level: 'targeted', tier: 'upper', rationale: '' }));
      await shows(badge, 'Level recorded: Targeted Help, upper tier Historical document');
    });

    for (const [where, position] of [
      ['Above', { level: 'statutory', rationale: 'We know more.' }],
      ['Below', { level: 'extra', rationale: 'It has passed.' }],
    ] as const) {
      it(`says that the agreed level is ${where.toLowerCase()} what the document points to, and what that is`, async () => {
        const { badge } = await bound(agreed(position));
        const name = cheshireEast2023.levels.find(({ id }) => id === position.level)!.name;
        await shows(
          badge,
          `Level recorded: ${name} ${where} what the document points to: Targeted Help, lower or upper tier not yet decided Historical document`,
        );
      });
    }

    it('says that there may be immediate risk, whatever else it shows', async () => {
      const harm = recorded(HARM);
      await shows((await bound(harm)).badge, /Statutory\/Specialist Help.* Possible immediate risk/);
      await shows(
        (await bound(answer(newRecord(cheshireEast2023), 'immediate-risk', 'yes'))).badge,
        /^(Nothing recorded yet|The document points to: .*) Possible immediate risk/,
      );
      await shows(
        (await bound(answer(newRecord(cheshireEast2023), 'immediate-risk', 'unsure'))).badge,
        /Possible immediate risk/,
      );
      await shows(
        (await bound(agree(harm, { level: 'extra', rationale: 'It has passed.', on: '2026-11-22' }))).badge,
        /^Level recorded: Extra Help Possible immediate risk Below/,
      );
      const judged = await bound(answer(harm, 'immediate-risk', 'no'));
      expect(said(judged.badge)).not.to.include('immediate risk');
      // A "No" does not speak for what was recorded after it.
      const early = answer(recorded(TARGETED), 'immediate-risk', 'no', { on: '2026-11-22' });
      await shows((await bound(addConcern(early, { indicator: HARM }))).badge, /Possible immediate risk/);
    });

    it('says that the level could not be worked out, with the emergency advice; the case says why, once', async () => {
      const { host, badge } = await bound(recorded(TARGETED));
      const errors = heard(host, 'threshold-error');
      host.record = 'damaged' as never;
      await shows(badge, `The level could not be worked out ${EMERGENCY}`);
      expect(said(host)).to.include('The record could not be read, so it was not opened.');
      expect(marks(badge)).to.have.lengthOf(0);
      expect(errors, 'the case says it, the badge does not say it again').to.have.lengthOf(1);
    });

    it('follows the case', async () => {
      const { host, badge } = await bound(recorded('education.extra.1'));
      await shows(badge, /Extra Help/);
      host.record = recorded(TARGETED);
      await shows(badge, /Targeted Help/);
      host.clear();
      await shows(badge, /^Nothing recorded yet/);
    });
  });

  describeInChromium('to a reader', () => {
    it('says its whole meaning, and its marks say nothing', async () => {
      const { badge } = await bound(agreed({ level: 'statutory', rationale: 'We know more.' }));
      badge.id = 'read';
      const heardText = words(Object.assign(document.createElement('p'), { textContent: await ariaSnapshot('#read') }));
      expect(heardText)
        .to.include('Statutory/Specialist Help')
        .and.include('Level recorded')
        .and.include('Above what the document points to');
      expect(heardText).not.to.match(/\bimg\b|\b4\b/);
    });

    it('tells levels apart without colour: each has its words, its number and its shape', async () => {
      const badges = cheshireEast2023.levels.map(({ id }) => alone({ pack: PACK, level: id }).badge);
      for (const [at, badge] of badges.entries()) await shows(badge, `${LEVELS[at]} Historical document`);
      expect(badges.map(numbers)).to.deep.equal([['1'], ['2'], ['3'], ['4']]);
      expect(new Set(badges.map((badge) => outline(marks(badge)[0]!))).size).to.equal(4);
      for (const badge of badges) {
        const box = marks(badge)[0]!.getBoundingClientRect();
        expect(Math.min(box.width, box.height)).to.be.above(16);
      }
    });

    it('fits into a narrow column', async () => {
      const column = mount(document.createElement('div'));
      column.style.inlineSize = '12rem';
      const { host } = await bound(agreed({ level: 'statutory', rationale: 'We know more.' }));
      column.append(host);
      const badge = host.querySelector('level-of-need-badge')!;
      await shows(badge, /^Level recorded/);
      expect(frameOf(badge).getBoundingClientRect().right).to.be.at.most(column.getBoundingClientRect().right + 1);
      expect(column.scrollWidth).to.be.at.most(column.clientWidth);
    });
  });

  describeInChromium('its colours', () => {
    /** More levels than there are looks: a document may have any number. */
    const many = variant(raw.westCheshire, (pack) => {
      for (const number of [5, 6, 7]) {
        pack.levels.push({
          ...structuredClone(pack.levels[3]),
          id: `level-${number}`,
          name: `Level ${number}`,
          short: `L${number}`,
        });
        pack.gaps.push({ ...structuredClone(pack.gaps[2]), level: `level-${number}` });
      }
    });
    const scheme = document.documentElement.style;

    const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

    /** What one sees of colours laid over each other: mixed, see-through and system ones come out as numbers. */
    function channels(layers: readonly string[]): readonly [number, number, number] {
      pixel.clearRect(0, 0, 1, 1);
      for (const colour of layers) {
        pixel.fillStyle = colour;
        pixel.fillRect(0, 0, 1, 1);
      }
      const [red, green, blue, opaque] = pixel.getImageData(0, 0, 1, 1).data;
      if (opaque !== 255) throw new Error(`Something shows through ${layers.join(' on ')}.`);
      return [red!, green!, blue!];
    }
    function luminance(...layers: string[]): number {
      const [red, green, blue] = channels(layers).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }
    /** How a colour stands out from what lies below it. */
    function contrast(colour: string, ...ground: string[]): number {
      const [dark, light] = [luminance(...ground, colour), luminance(...ground)].sort((a, b) => a - b) as [
        number,
        number,
      ];
      return (light + 0.05) / (dark + 0.05);
    }

    async function everyLevel() {
      const badges = many.levels.map(({ id }) => alone({ document: many, level: id }).badge);
      for (const [at, badge] of badges.entries()) await shows(badge, new RegExp(`^${many.levels[at]!.name} `));
      return badges;
    }

    function expectReadable(badge: LevelOfNeedBadge) {
      const ground = getComputedStyle(frameOf(badge)).backgroundColor;
      expect(contrast(getComputedStyle(frameOf(badge)).color, ground), `the words of "${said(badge)}"`).to.be.at.least(
        4.5,
      );
      expect(
        contrast(getComputedStyle(frameOf(badge)).borderInlineStartColor, ground),
        `the edge of "${said(badge)}"`,
      ).to.be.at.least(3);
      for (const mark of marks(badge)) {
        const { fill, stroke } = getComputedStyle(mark.querySelector('path')!);
        const number = getComputedStyle(mark.querySelector('text')!).fill;
        expect(contrast(number, ground, fill), `the number of "${said(badge)}"`).to.be.at.least(4.5);
        // The line of the shape, which a low level has alone.
        expect(contrast(stroke, ground), `the shape of "${said(badge)}"`).to.be.at.least(3);
      }
      for (const part of badge.shadowRoot!.querySelectorAll('strong, span')) {
        if (words(part)) expect(contrast(getComputedStyle(part).color, ground), words(part)).to.be.at.least(4.5);
      }
    }

    afterEach(async () => {
      scheme.colorScheme = '';
      await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    });

    for (const mode of ['light', 'dark'] as const) {
      it(`can be read on a ${mode} page, at every level`, async () => {
        scheme.colorScheme = 'light dark';
        await emulateMedia({ colorScheme: mode });
        const badges = await everyLevel();
        const ground = luminance(getComputedStyle(frameOf(badges[0]!)).backgroundColor);
        expect(mode === 'dark' ? ground : 1 - ground).to.be.below(0.1);
        for (const badge of badges) expectReadable(badge);
      });

      it(`can be read on a ${mode} page, whatever it says`, async () => {
        scheme.colorScheme = 'light dark';
        await emulateMedia({ colorScheme: mode });
        expectReadable((await bound(newRecord(cheshireEast2023))).badge);
        expectReadable((await bound(recorded(HARM))).badge);
        expectReadable((await bound(agreed({ level: 'statutory', rationale: 'We know more.' }))).badge);
        const { badge } = alone({ pack: PACK, level: 'red' });
        await shows(badge, /^The level could not/);
        expectReadable(badge);
      });
    }

    it('are dropped for those that a reader forces, with every mark, number and edge still to be seen', async () => {
      await emulateMedia({ forcedColors: 'active' });
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const badges = await everyLevel();
      for (const badge of badges) expectReadable(badge);
      const coloursOf = (badge: LevelOfNeedBadge) => {
        const { fill, stroke } = getComputedStyle(marks(badge)[0]!.querySelector('path')!);
        return [fill, stroke];
      };
      for (const badge of badges) {
        expect(coloursOf(badge)).to.deep.equal(coloursOf(badges[0]!));
        const { borderBlockStartWidth, borderBlockStartStyle } = getComputedStyle(frameOf(badge));
        expect(parseFloat(borderBlockStartWidth)).to.be.above(0);
        expect(borderBlockStartStyle).not.to.equal('none');
      }
    });

    it('can be set by the host', async () => {
      const { badge } = alone({ pack: PACK, level: 'targeted' });
      badge.style.setProperty('--threshold-level-3-colour', 'rgb(0, 80, 40)');
      await shows(badge, /^Targeted Help/);
      expect(getComputedStyle(marks(badge)[0]!.querySelector('path')!).fill).to.equal('rgb(0, 80, 40)');
    });
  });
});
