import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { addConcern, addStrength, agree, answer, type CaseRecord } from '../../src/index.js';
import { anatomy, within } from '../storybook/anatomy.js';
import {
  aroundIt,
  cheshireEast,
  column,
  dark,
  forcedColours,
  inCase,
  oneArea,
  person,
  recordOf,
  rightToLeft,
  schoolFacts,
  schoolRecord,
  statutoryCase,
  targetedCase,
  withLongWords,
} from '../storybook/fixtures.js';
import { choose, disclose, fill, press, settled, shows, type Played } from '../storybook/play.js';

interface Args {
  mode?: 'triage' | 'reference' | 'blank';
  pack?: string;
  document?: unknown;
  record?: unknown;
  facts?: unknown;
}

const grid = ({ mode }: Args = {}) => html`<triage-grid mode=${mode ?? nothing}></triage-grid>`;
const says =
  (words: string | RegExp) =>
  ({ canvasElement }: Played) =>
    shows(canvasElement, words);

const concern =
  (indicator: string, people: string[] = []) =>
  (record: CaseRecord) =>
    addConcern(record, { indicator, people });

const meta: Meta<Args> = {
  title: 'Elements/triage-grid',
  component: 'triage-grid',
  args: { mode: 'triage', pack: 'cheshire-east-2023' },
  argTypes: {
    ...aroundIt,
    facts: {
      description: 'What other systems know, in the case around the element',
      control: false,
      table: { category: 'around the element' },
    },
    mode: { control: 'inline-radio', options: ['triage', 'reference', 'blank'] },
  },
  render: ({ pack, document, record, facts, mode }) => inCase({ pack, document, record, facts }, grid({ mode })),
};
export default meta;
type Story = StoryObj<Args>;

/** A document with one area of life, and one sign ticked, so that the whole grid can be looked at. */
export const Anatomy: Story = {
  render: () => {
    const document = oneArea(cheshireEast, 'housing');
    const record = recordOf(document, person('k', 'K, 9', 'child'), concern('housing.targeted.3', ['k']));
    return anatomy(inCase({ document, record }, grid()), [
      {
        name: 'Standing of the document',
        text: 'Who published it, when, and whether it still holds.',
        find: within('triage-grid', '.standing'),
      },
      {
        name: 'Immediate risk',
        text: 'The question that pre-empts everything, and who to ring.',
        find: within('triage-grid', '.emergency'),
      },
      { name: 'What the levels mean', text: 'Folded away.', find: within('triage-grid', '.levels') },
      {
        name: 'Who is in the family',
        text: 'Initials or roles, so that each child has an answer of their own.',
        find: within('triage-grid', '.people'),
      },
      {
        name: 'Find your way',
        text: 'Search, what is recorded, and a way to each area of life.',
        find: within('triage-grid', '.find'),
      },
      {
        name: 'The table',
        text: 'Areas of life by levels. Each sign is a box; each cell takes own words; each row counts what is recorded in it.',
        find: within('triage-grid', '.grid'),
      },
      {
        name: 'The bar',
        text: 'The answer in view while one works, with ways to immediate risk and to the reasons, and Undo.',
        find: within('triage-grid', '.bar'),
      },
      {
        name: 'Questions for your judgement',
        text: 'Only those that matter for what is recorded.',
        find: within('triage-grid', '.questions'),
      },
      {
        name: 'What the document points to',
        text: 'Why, what would decide it, what to do next, each child, what may fit two places, where the document has no text.',
        find: within('triage-grid', '.answer'),
      },
      { name: 'The level you agree', text: 'With reasons where it differs.', find: within('triage-grid', '.agreed') },
      {
        name: 'About this document',
        text: 'Its principles, gaps and words.',
        find: within('triage-grid', '.provenance'),
      },
    ]);
  },
  play: says('The document points to'),
};

/** What a practitioner finds: every area and every sign, and nothing decided. */
export const NothingRecorded: Story = { name: 'Nothing recorded', play: says('Nothing is recorded yet') };

/** One tick, and the grid says what the document makes of it, why, and what would decide the rest. */
export const OneConcern: Story = {
  name: 'One concern',
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'checkbox', "The child's average absence from school is over 10%");
    await shows(canvasElement, /The document points to: ?Extra Help/);
  },
};

/** From an empty grid to an agreed level: tick, read the question, answer it, agree with reasons. */
export const Journey: Story = {
  name: 'The whole journey',
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, 'Who is in the family?');
    await fill(canvasElement, 'textbox', 'Initials or role', 'K');
    await press(canvasElement, 'button', 'Add person');
    await press(canvasElement, 'checkbox', 'The child is persistently absent from school');
    await shows(canvasElement, 'lower or upper tier not yet decided');
    await choose(canvasElement, "Can the needs be met without involving children's social care?", 'Yes');
    await choose(canvasElement, 'Level of need', 'Targeted Help, lower tier');
    await fill(canvasElement, 'textbox', 'Your reasons', 'Family support and the school can meet the need.');
    await press(canvasElement, 'button', 'Record this level');
    await shows(canvasElement, /Agreed: ?Targeted Help, lower tier/);
  },
};

/** Own words in a cell where no example fits. They count as much as a sign. */
export const OwnWords: Story = {
  name: 'Own words',
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^Add your own ?: Housing, Extra Help/);
    await fill(
      canvasElement,
      'textbox',
      'Your own words: Housing, Extra Help',
      'Damp in the room that two children share',
    );
    await press(canvasElement, 'button', 'Save');
    await shows(canvasElement, 'Damp in the room');
  },
};

/** Each child has a span of their own, with what is about the adults and the whole family. */
export const SeveralChildren: Story = {
  name: 'Several children',
  args: {
    record: recordOf(
      cheshireEast,
      person('k', 'K, 9', 'child'),
      person('m', 'M, 3', 'child'),
      person('mum', 'Mum', 'adult'),
      concern('education.extra.2', ['k']),
      concern('housing.extra.2'),
    ),
  },
  play: says('Each child'),
};

/** The table does not show the tiers of this level, so both stay open until a person answers. */
export const UndecidedTier: Story = {
  name: 'A tier not decided',
  args: { record: targetedCase },
  play: says('What would decide it'),
};

/** One fact may fit two places of the document. The grid shows both and does not choose. */
export const Collision: Story = {
  name: 'One fact, two places',
  args: { record: recordOf(cheshireEast, concern('education.extra.1'), concern('education.targeted.3')) },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'One fact, two places in the document');
    await disclose(canvasElement, 'One fact, two places in the document');
    await shows(canvasElement, 'may also fit another example');
  },
};

/** Two areas have no text in the source. A gap never counts as “nothing found”. */
export const Gap: Story = {
  name: 'A gap in the document',
  args: {
    record: recordOf(cheshireEast, (record) =>
      addConcern(record, {
        domain: 'family-relationships',
        level: 'extra',
        text: 'Grandmother, who cared for M, has moved away',
      }),
    ),
  },
  play: says('Where the document has no examples'),
};

/** A person decides otherwise, with their reasons. Both stay on screen. */
export const Differs: Story = {
  name: 'It differs from the document',
  args: {
    record: agree(targetedCase, {
      level: 'extra',
      rationale: 'The mentor started on Monday.',
      by: 'DSL',
      on: '2026-11-20',
    }),
  },
  play: says('Below what the document points to'),
};

/** A level was chosen that the document does not point to, without reasons: nothing is recorded. */
export const ReasonsMissing: Story = {
  name: 'Error, reasons missing',
  args: { record: targetedCase },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await choose(canvasElement, 'Level of need', 'Extra Help');
    await press(canvasElement, 'button', 'Record this level');
    await shows(canvasElement, 'Give your reasons');
  },
};

/** A sign that describes harm: the question about immediate risk comes before everything else. */
export const Urgent: Story = {
  name: 'Possible immediate risk',
  args: { record: statutoryCase },
  play: says('Judge first whether a child may be at immediate risk'),
};

/** The answer is yes: who to ring comes first, and does not wait for a form or a level. */
export const ActNow: Story = {
  name: 'Immediate risk, ring now',
  args: { record: statutoryCase },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await choose(canvasElement, 'May a child need urgent protection', 'Yes');
    await shows(canvasElement, 'Ring now');
  },
};

/** The standing of the document stands above the table, and in the part about the document. */
export const Historical: Story = {
  name: 'Historical document',
  args: { pack: 'worcestershire-2019' },
  play: says('This guidance has been replaced'),
};

/** A school’s system and others hold facts: the grid suggests signs, each with its evidence, and records none of them. */
export const FromTheSchool: Story = {
  name: 'Facts from a school',
  args: { record: schoolRecord, facts: schoolFacts },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '7 signs suggested from records');
    await shows(canvasElement, '34 of 190 sessions missed, 17.9%');
    await disclose(canvasElement, 'What could not be worked out');
    await shows(canvasElement, 'No possible sessions are given, so absence cannot be worked out');
    await shows(canvasElement, 'Nothing is recorded yet');
  },
};

/** A person accepts a suggestion, which is recorded with its evidence, or dismisses it, which is not. */
export const AcceptedOrNot: Story = {
  name: 'Suggestions accepted and dismissed',
  args: { record: schoolRecord, facts: schoolFacts },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '7 signs suggested from records');
    await press(canvasElement, 'button', /^Accept ?: The child's average absence from school is over 10%/);
    await shows(canvasElement, 'From records, as read on');
    await press(canvasElement, 'button', /^Dismiss ?: The child is persistently absent/);
    await shows(canvasElement, '5 signs suggested from records');
    await shows(canvasElement, /The document points to: ?Extra Help/);
  },
};

/** Facts with a fault suggest nothing. What is recorded, and the level, stay. */
export const FaultyFacts: Story = {
  name: 'Error, facts that cannot be read',
  args: {
    record: targetedCase,
    facts: { format: 'threshold-kit/facts@1', children: [{ sessions: { possible: 10, missed: 11 } }] },
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'The facts from other systems could not be read');
    await shows(canvasElement, 'Targeted Help, lower or upper tier');
  },
};

/** Strengths are recorded beside concerns and never change a level. */
export const Strengths: Story = {
  args: {
    record: recordOf(cheshireEast, concern('education.extra.2'), (record) =>
      addStrength(record, { domain: 'education', text: 'Goes to breakfast club every day' }),
    ),
  },
  play: says('Goes to breakfast club every day'),
};

/** To read, for someone who only looks something up. */
export const ReadOnly: Story = { name: 'To read', args: { mode: 'reference' }, play: says('Extra Help') };

/** The columns without the examples: one’s own words in each cell. */
export const Blank: Story = { args: { mode: 'blank' }, play: says('Add your own') };

/** One can look for a word, and see only what is recorded. */
export const Search: Story = {
  args: { record: recordOf(cheshireEast, concern('housing.extra.2')) },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await fill(canvasElement, 'searchbox', 'Search the signs', 'rent');
    await shows(canvasElement, 'signs found');
    await press(canvasElement, 'checkbox', 'Show only what is recorded');
  },
};

/** A document that has no table. */
export const NoTable: Story = {
  name: 'A document without a table',
  args: { pack: 'tac-step-protocol' },
  play: says('nothing to tick here'),
};

/** Alone, with a pack that does not exist: the emergency advice stays. */
export const Failed: Story = {
  name: 'Error, no such document',
  render: () => html`<triage-grid pack="nowhere"></triage-grid>`,
  play: says('There is a problem'),
};

/** The case refused a damaged record: no level is shown. */
export const RefusedRecord: Story = {
  name: 'Error, refused record',
  args: { record: { format: 'other' } },
  play: says('The level could not be worked out'),
};

/** Content that is there without script: a table in the page, until the grid takes its place. Here it never does. */
export const BeforeTheScript: Story = {
  name: 'Before it is loaded',
  render: () => html`<triage-grid>
    <table>
      <caption>Signs and levels</caption>
      <thead><tr><th scope="col">Area of life</th><th scope="col">Extra Help</th></tr></thead>
      <tbody><tr><th scope="row">Housing</th><td>The family lives in overcrowded or temporary accommodation</td></tr></tbody>
    </table>
  </triage-grid>`,
};

export const Narrow: Story = {
  name: 'Narrow, 320 px',
  args: { record: targetedCase },
  render: (args) => column(inCase(args, grid(args))),
  play: says('Targeted Help'),
};

/** A council’s content column. */
export const Column: Story = {
  name: 'In a column, 800 px',
  args: { record: targetedCase },
  render: (args) => column(inCase(args, grid(args)), 800),
  play: says('Targeted Help'),
};

export const LongWords: Story = {
  name: 'Long words',
  args: { pack: undefined, document: withLongWords(cheshireEast), record: targetedCase },
  render: (args) => column(inCase(args, grid(args)), 630),
  play: says('Familienhilfe'),
};

export const RightToLeft: Story = {
  name: 'Right to left',
  args: { record: targetedCase },
  render: (args) => rightToLeft(inCase(args, grid(args))),
  play: says('Targeted Help'),
};

export const ForcedColours: Story = {
  name: 'Forced colours',
  args: { record: targetedCase },
  render: (args) => forcedColours(inCase(args, grid(args))),
  play: says('Targeted Help'),
};

export const Dark: Story = {
  args: { record: targetedCase },
  render: (args) => dark(inCase(args, grid(args))),
  play: says('Targeted Help'),
};

/** A question that was answered “not sure” stays open, in words. */
export const Unsure: Story = {
  name: 'An answer of “not sure”',
  args: { record: answer(targetedCase, 'without-social-care', 'unsure') },
  play: says('You are not sure, so this stays open'),
};
