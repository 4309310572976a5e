import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  addConcern,
  agree,
  answer,
  recordCall,
  recordSharing,
  setChild,
  setReference,
  setWriter,
  startStep,
  type CaseRecord,
} from '../../src/index.js';
import { anatomy, within } from '../storybook/anatomy.js';
import {
  aroundIt,
  cheshireEast,
  column,
  councilPage,
  dark,
  daysAgo,
  forcedColours,
  inCase,
  person,
  recordOf,
  rightToLeft,
  statutoryCase,
  targetedCase,
  withLongWords,
  worcestershire,
} from '../storybook/fixtures.js';
import { press, settled, shows, type Played } from '../storybook/play.js';

interface Args {
  pack?: string;
  document?: unknown;
  record?: unknown;
  open?: boolean;
}

const summary = ({ open }: Args) => html`<case-summary ?open=${open}></case-summary>`;
const says =
  (words: string | RegExp) =>
  ({ canvasElement }: Played) =>
    shows(canvasElement, words);

/** A family that somebody wrote about for whoever receives it. */
const written: CaseRecord = setChild(
  setReference(
    setWriter(
      recordCall(
        agree(targetedCase, {
          level: 'targeted',
          tier: 'lower',
          rationale: 'Mum wants help now.',
          by: 'DSL',
          on: daysAgo(1),
        }),
        {
          to: 'Cheshire East Consultation Service (ChECS)',
          on: daysAgo(1),
          at: '14:30',
          advice: 'Complete the portal form for family help.',
        },
      ),
      { role: 'DSL', agency: 'A primary school', callBack: '01632 960001' },
    ),
    'A-17',
  ),
  { words: 'I get cross and then I am in trouble.', where: 'In school until 15:15', parentsKnow: 'yes' },
);
const actNow = answer(statutoryCase, 'immediate-risk', 'yes');
const lower = agree(statutoryCase, {
  level: 'extra',
  rationale: 'We know the family well.',
  consulted: 'Head',
  on: daysAgo(2),
});
const notSharing = recordSharing(written, {
  decision: 'not-share',
  on: daysAgo(1),
  reasons: 'Mum asked us to wait, and nobody is at risk.',
});
const reopened: CaseRecord = {
  ...targetedCase,
  reopened: [
    { text: 'The document has other words now for a sign that you ticked.', entry: targetedCase.concerns[0]!.id },
  ],
};

const meta: Meta<Args> = {
  title: 'Elements/case-summary',
  component: 'case-summary',
  args: { pack: 'cheshire-east-2023', open: true, record: written },
  argTypes: aroundIt,
  render: ({ pack, document, record, ...args }) => inCase({ pack, document, record }, summary(args)),
};
export default meta;
type Story = StoryObj<Args>;

export const Anatomy: Story = {
  render: () =>
    anatomy(inCase({ pack: 'cheshire-east-2023', record: written }, summary({ open: true })), [
      {
        name: 'The buttons',
        text: 'Print, copy, show, download, and open a record.',
        find: within('case-summary', '.tools'),
      },
      {
        name: 'For whoever receives this',
        text: 'Who writes, the child’s own words, calls made. All optional.',
        find: within('case-summary', '.receiving'),
      },
      {
        name: 'Immediate risk',
        text: 'How it was judged, before everything else.',
        find: within('case-summary', '.report-risk'),
      },
      {
        name: 'Level of need',
        text: 'What a person recorded beside what the document points to.',
        find: within('case-summary', '.report-level'),
      },
      {
        name: 'What was seen',
        text: 'By area of life, with notes and strengths.',
        find: within('case-summary', '.report-seen'),
      },
      { name: 'What to do', text: 'And whom to ring.', find: within('case-summary', '.report-do') },
    ]),
  play: says('Whom to ring or write to'),
};

/** A level is recorded, and what a receiving team asks first is said. */
export const Recorded: Story = { play: says('Level recorded by DSL') };

/** At first only what one can do with the report stands here. */
export const Folded: Story = { args: { open: false }, play: says('Show the report') };

/** No level is recorded yet. */
export const Undecided: Story = {
  name: 'No level recorded yet',
  args: { record: targetedCase },
  play: says('No level has been recorded by a person'),
};

/** The call comes first; the report says so and stops there. */
export const ActNow: Story = { name: 'Ring now', args: { record: actNow }, play: says('Ring first.') };

/** A person recorded a lower level than the document points to: two equal lines, and what the document asks at its level. */
export const Lower: Story = {
  name: 'Lower than the document',
  args: { record: lower },
  play: says('The recorded level is lower'),
};

/** Reasons not to share stand in the report too. */
export const NotSharing: Story = {
  name: 'Not sharing',
  args: { record: notSharing },
  play: says('Mum asked us to wait'),
};

/** A step is being considered. */
export const WithStep: Story = {
  name: 'With a step',
  args: {
    pack: 'worcestershire-2019',
    record: recordOf(worcestershire, (record) => startStep(record, 'step-up', 'a-story')),
  },
  play: says('Step up to social work'),
};

/** The record was opened under another version of its document. */
export const Reopened: Story = { args: { record: reopened }, play: says('Changed when the record was opened') };

/** Nothing recorded: what will stand here. */
export const Nothing: Story = {
  name: 'Nothing recorded',
  args: { record: undefined },
  play: says('When something is recorded'),
};

/** The files that can be taken away. */
export const Download: Story = {
  args: { open: false },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', 'Download');
    await shows(canvasElement, 'A CSV file for a spreadsheet');
  },
};

/** A record is opened from a file that stays on the page. */
export const OpenRecord: Story = {
  name: 'Open a record',
  args: { open: false },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', 'Open a record');
    await shows(canvasElement, 'The file stays on this page');
  },
};

/** What a receiving team asks first. */
export const Receiving: Story = {
  name: 'For whoever receives this',
  args: { open: false },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^Change.*receives this/);
    await shows(canvasElement, 'All of this is optional');
  },
};

/** The record was damaged and refused: no report, and the emergency advice. */
export const RefusedRecord: Story = {
  name: 'Error, refused record',
  args: { record: { format: 'other' } },
  play: says('There is a problem'),
};

/** The document could not be loaded. */
export const Failed: Story = {
  name: 'Error, no such document',
  render: () => html`<case-summary pack="nowhere"></case-summary>`,
  play: says('There is a problem'),
};

export const Column: Story = {
  name: 'In a council’s page',
  render: ({ pack, record, ...args }) => councilPage(inCase({ pack, record }, summary(args))),
  play: says('Level of need'),
};

export const Narrow: Story = {
  name: 'Narrow, 320 px',
  render: ({ pack, record, ...args }) => column(inCase({ pack, record }, summary(args))),
  play: says('Level of need'),
};

export const LongWords: Story = {
  name: 'Long words',
  render: () =>
    column(
      inCase(
        {
          document: withLongWords(cheshireEast),
          record: recordOf(cheshireEast, person('k', 'K, 9', 'child'), (record) =>
            addConcern(record, { indicator: 'education.targeted.1', people: ['k'] }),
          ),
        },
        summary({ open: true }),
      ),
    ),
  play: says('Familienhilfe'),
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: ({ pack, record, ...args }) => rightToLeft(inCase({ pack, record }, summary(args))),
  play: says('Level of need'),
};

export const ForcedColours: Story = {
  name: 'Forced colours',
  render: ({ pack, record, ...args }) => forcedColours(inCase({ pack, record }, summary(args))),
  play: says('Level of need'),
};

export const Dark: Story = {
  render: ({ pack, record, ...args }) => dark(inCase({ pack, record }, summary(args))),
  play: says('Level of need'),
};
