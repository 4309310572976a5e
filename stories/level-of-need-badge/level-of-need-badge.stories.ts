import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { addConcern, agree } from '../../src/index.js';
import { anatomy, within } from '../storybook/anatomy.js';
import {
  cheshireEast,
  column,
  dark,
  forcedColours,
  inCase,
  recordOf,
  rightToLeft,
  statutoryCase,
  targetedCase,
  westCheshire,
  withLongWords,
} from '../storybook/fixtures.js';
import { shows, type Played } from '../storybook/play.js';

interface Args {
  pack?: string;
  level?: string;
  tier?: string;
}

const alone = ({ pack, level, tier }: Args) =>
  html`<level-of-need-badge pack=${pack ?? nothing} level=${level ?? nothing} tier=${tier ?? nothing}></level-of-need-badge>`;
const bound = html`<level-of-need-badge></level-of-need-badge>`;
const inFamily = (record: unknown, pack = 'cheshire-east-2023') => inCase({ pack, record }, bound);
const says =
  (words: string | RegExp) =>
  ({ canvasElement }: Played) =>
    shows(canvasElement, words);

const meta: Meta<Args> = {
  title: 'Elements/level-of-need-badge',
  component: 'level-of-need-badge',
  args: { pack: 'cheshire-east-2023', level: 'extra' },
  render: alone,
};
export default meta;
type Story = StoryObj<Args>;

/** What a badge is made of. */
export const Anatomy: Story = {
  render: () =>
    anatomy(inFamily(targetedCase), [
      {
        name: 'Edge',
        text: 'Whole for one level, broken for a span, dotted where none is known. Where a level is shown it is thicker at the start.',
        find: within('level-of-need-badge', '.badge'),
        at: 'above',
      },
      {
        name: 'Marks',
        text: 'One for each level of the span: a number in a shape. Hidden from screen readers, because the words say the same.',
        find: within('level-of-need-badge', '.marks'),
        at: 'above',
      },
      {
        name: 'Lead',
        text: '“Level recorded” or “The document points to”. A badge that stands alone has none.',
        find: within('level-of-need-badge', '.lead'),
        at: 'above',
      },
      {
        name: 'Title',
        text: 'The level in the document’s own words, with its tier where there is one.',
        find: within('level-of-need-badge', '.title'),
        at: 'end',
      },
      {
        name: 'Notes',
        text: 'Possible immediate risk first; then how an agreed level differs; then the standing of the document and what is outstanding.',
        find: within('level-of-need-badge', '.note'),
        at: 'end',
      },
    ]),
  play: says('The document points to'),
};

/** The first level: the outline is whole, because nothing is open. */
export const Universal: Story = { args: { level: 'universal' }, play: says('Universal Services') };

/** Each level has a shape and a number of its own, so that nobody needs to tell the colours apart. */
export const ExtraHelp: Story = { name: 'Extra Help', play: says('Extra Help') };

/** A level that has tiers, with none named. */
export const TargetedHelp: Story = { name: 'Targeted Help', args: { level: 'targeted' }, play: says('Targeted Help') };

export const Statutory: Story = { args: { level: 'statutory' }, play: says('Statutory') };

/** A tier of a level. */
export const Tier: Story = { args: { level: 'targeted', tier: 'upper' }, play: says('upper tier') };

/** What is recorded points to a span. The broken outline says that it is not settled. */
export const Span: Story = {
  name: 'A span, its tier not decided',
  render: () => inFamily(targetedCase),
  play: says('The document points to'),
};

/** One need of the two that this document asks for: the level below stays open. */
export const SpanOfLevels: Story = {
  name: 'A span of two levels',
  render: () =>
    inFamily(
      recordOf(westCheshire, (record) => addConcern(record, { indicator: 'family.partnership-plus.1' })),
      'west-cheshire-2019',
    ),
  play: says(/Universal Plus.*Partnership Plus/),
};

/** Nothing recorded is not the lowest level, and is not shown as one. */
export const NothingRecorded: Story = {
  name: 'Nothing recorded',
  render: () => inFamily(undefined),
  play: says('Nothing recorded yet'),
};

/** Before a document is there. */
export const NotKnown: Story = {
  name: 'Not known',
  args: { pack: undefined, level: undefined },
  play: says('Level not known yet'),
};

export const Agreed: Story = {
  render: () =>
    inFamily(
      agree(targetedCase, {
        level: 'targeted',
        tier: 'lower',
        rationale: 'The school and the family agreed on it.',
        on: '2026-11-20',
      }),
    ),
  play: says('Level recorded'),
};

/** A person may decide otherwise than the document. The badge says so and names both. */
export const Differs: Story = {
  name: 'Recorded, and it differs from the document',
  render: () =>
    inFamily(agree(targetedCase, { level: 'extra', rationale: 'The mentor started on Monday.', on: '2026-11-20' })),
  play: says('Below what the document points to'),
};

/** A sign that describes harm is recorded, and nobody has judged the risk yet. */
export const Urgent: Story = {
  name: 'Possible immediate risk',
  render: () => inFamily(statutoryCase),
  play: says('Possible immediate risk'),
};

/** The level is not one of the document’s: no level is shown, and the emergency advice is. */
export const Failed: Story = { args: { level: 'level-9' }, play: says('The level could not be worked out') };

/** The document could not be loaded. */
export const NoDocument: Story = { name: 'Failed, no such document', args: { pack: 'nowhere' }, play: says('999') };

/** Every bundled document is historical, and the badge says it each time. */
export const Historical: Story = { name: 'Historical document', play: says('Historical document') };

export const Narrow: Story = {
  name: 'Narrow, 320 px',
  render: () => column(inFamily(statutoryCase)),
  play: says('Statutory'),
};

export const LongWords: Story = {
  name: 'Long words',
  render: () => column(inCase({ document: withLongWords(cheshireEast), record: targetedCase }, bound)),
  play: says('Familienhilfe'),
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => rightToLeft(inFamily(targetedCase)),
  play: says('The document points to'),
};

export const ForcedColours: Story = {
  name: 'Forced colours',
  render: (args) => forcedColours(alone(args)),
  play: says('Extra Help'),
};

export const Dark: Story = { render: () => dark(inFamily(targetedCase)), play: says('The document points to') };
