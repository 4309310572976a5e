import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import {
  answer,
  answerStep,
  bankHolidays,
  chooseReading,
  moveStep,
  recordStage,
  startStep,
  tickPaper,
  type CaseRecord,
} from '../../src/index.js';
import { anatomy, within } from '../storybook/anatomy.js';
import {
  aroundIt,
  column,
  dark,
  forcedColours,
  hoursAgo,
  inCase,
  recordOf,
  rightToLeft,
  tac,
  withLongWords,
  worcestershire,
} from '../storybook/fixtures.js';
import { press, settled, shows, type Played } from '../storybook/play.js';

interface Args {
  pack?: string;
  document?: unknown;
  record?: unknown;
  from?: string;
  fromTier?: string;
  to?: string;
  toTier?: string;
  holidays?: unknown;
}

type Edit = (record: CaseRecord) => CaseRecord;

const step = ({ from, fromTier, to, toTier, holidays }: Args) => html`<step-decision
  from=${from ?? nothing}
  from-tier=${fromTier ?? nothing}
  to=${to ?? nothing}
  to-tier=${toTier ?? nothing}
  .holidays=${holidays}
></step-decision>`;
const says =
  (words: string | RegExp) =>
  ({ canvasElement }: Played) =>
    shows(canvasElement, words);

const start =
  (protocol: string): Edit =>
  (record) =>
    startStep(record, protocol, 'a-step-of-a-story');
const done =
  (stage: string, hours: number): Edit =>
  (record) =>
    recordStage(record, { stage, on: hoursAgo(hours), by: 'Team manager' });
const settle =
  (outcome: 'agreed' | 'not-agreed', hours: number): Edit =>
  (record) =>
    moveStep(record, { outcome, on: hoursAgo(hours), by: 'Team manager' });
const says2 =
  (question: string, option: string): Edit =>
  (record) =>
    answerStep(record, question, option);

const down: readonly Edit[] = [start('step-down'), says2('caf-lp', 'yes'), done('identify', 30)];
const agreedDown: readonly Edit[] = [...down, settle('agreed', 6)];
const upToAllocation = ['list', 'circulate', 'lead'].map((stage, at) => done(stage, 5 - at * 0.4));
const stepDown = (...edits: readonly Edit[]) => recordOf(tac, ...(edits.length ? edits : down));

/** A list that was not kept up: it ends with 2024. */
const { division, events } = bankHolidays['england-and-wales'];
const until2024 = { 'england-and-wales': { division, events: events.filter(({ date }) => date < '2025') } };

const meta: Meta<Args> = {
  title: 'Elements/step-decision',
  component: 'step-decision',
  args: { pack: 'tac-step-protocol' },
  argTypes: aroundIt,
  render: ({ pack, document, record, ...args }) => inCase({ pack, document, record }, step(args)),
};
export default meta;
type Story = StoryObj<Args>;

/** A step that is agreed. Before one is chosen the element shows the choice in this place. */
export const Anatomy: Story = {
  render: () =>
    anatomy(inCase({ pack: 'tac-step-protocol', record: stepDown(...agreedDown, ...upToAllocation) }, step({})), [
      {
        name: 'Where it stands',
        text: 'From where to where, who decides, what is overdue, and whose move it is.',
        find: within('step-decision', '.stands'),
      },
      {
        name: 'Questions',
        text: 'The test that matters, and what is left to judgement. They are shared with the grid.',
        find: within('step-decision', '#task-questions'),
      },
      {
        name: 'A task that is open',
        text: 'Who does what, by when and how that was counted, and whom to speak to. One is open at a time.',
        find: within('step-decision', '.task.open'),
      },
      {
        name: 'Tasks that wait',
        text: 'Each says for what, and by when it is due.',
        find: within('step-decision', '.task.waits'),
      },
      {
        name: 'Everything else',
        text: 'What does not apply, the way of those who do not agree, papers, roles, and what was recorded.',
        find: within('step-decision', '.folds'),
      },
      {
        name: 'The calendar file',
        text: 'It says only that something is due.',
        find: within('step-decision', '.step-end'),
      },
    ]),
  play: says(/Under way, since/),
};

/** Every step that the document describes, with whether it fits. Nothing is chosen. */
export const Choosing: Story = { play: says('Which step are you considering?') };

/** The host knows where the family is and where it may go: the steps that fit are marked. */
export const ChoosingWithLevels: Story = {
  name: 'Choosing, with both levels known',
  args: { from: 'csc', to: 'peh' },
  play: says('Fits what you recorded'),
};

/** A step is being considered: the test, the questions, who decides. */
export const Considering: Story = {
  args: { record: stepDown(start('step-down')) },
  play: says('The test that matters'),
};

/** From the choice to an agreed step whose first move is done. */
export const Journey: Story = {
  name: 'The whole journey',
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^Consider: Step down from CSC to PEH/);
    await shows(canvasElement, 'Being considered');
    await press(canvasElement, 'button', /^Yes$/);
    await press(canvasElement, 'button', /^Done today/);
    await press(canvasElement, 'button', 'Agreed today');
    await shows(canvasElement, /Agreed, since|Under way, since/);
  },
};

/** Agreed: the clocks run, in hours and in working days, and each says what it was counted from. */
export const AgreedWithClocks: Story = {
  name: 'Agreed, with clocks',
  args: { record: stepDown(...agreedDown, ...upToAllocation) },
  play: says('Counted from'),
};

/** A clock has run out. It is said in words and with a mark, not by colour. */
export const Overdue: Story = {
  args: { record: stepDown(start('step-down'), done('identify', 100), settle('agreed', 72)) },
  play: says('Overdue'),
};

/** They do not agree: as much a path as the other, with what to record and who to turn to. */
export const NotAgreed: Story = {
  name: 'Not agreed',
  args: { record: stepDown(...down, settle('not-agreed', 5)) },
  play: says('Not agreed. What was decided?'),
};

/** Everything is done. */
export const Completed: Story = {
  args: {
    record: stepDown(
      ...agreedDown,
      ...[
        'list',
        'circulate',
        'lead',
        'allocation',
        'team',
        'share-assessment',
        'plan',
        'tac-meeting',
        'transition',
        'close',
      ].map((stage, at) => done(stage, 5 - at * 0.4)),
    ),
  },
  play: says('Completed'),
};

/** A part of the protocol that its authors only proposed. */
export const Proposed: Story = {
  name: 'Only proposed in the document',
  args: {
    record: recordOf(
      tac,
      (record) => answer(record, 'no-further-action', 'with-recommendation'),
      start('no-further-action'),
    ),
  },
  play: says('Only proposed in the document'),
};

/** The source does not say what a clock is counted from. A person may read it another way. */
export const AnotherReading: Story = {
  name: 'Another reading of a clock',
  args: { record: stepDown(...agreedDown, done('list', 4), (record) => chooseReading(record, 'allocation', 'listed')) },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^Open.*PEH lead professional allocated/);
    await shows(canvasElement, 'How you counted this');
  },
};

/** The list of bank holidays ends: only weekends are left out, and the element says that the day may be later. */
export const PastTheHolidays: Story = {
  name: 'Past the list of bank holidays',
  args: {
    record: stepDown(
      ...agreedDown,
      ...['list', 'circulate', 'lead', 'allocation', 'team', 'share-assessment', 'plan', 'tac-meeting'].map(
        (stage, at) => done(stage, 5 - at * 0.4),
      ),
    ),
    holidays: until2024,
  },
  play: says('or later'),
};

/** A paper is ticked off on the day on which it was shared. */
export const Papers: Story = {
  args: {
    record: stepDown(...agreedDown, (record) =>
      tickPaper(record, 'assessment', hoursAgo(3).toISOString().slice(0, 10)),
    ),
  },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^Papers/);
    await shows(canvasElement, 'still to share');
  },
};

/** A step of another document, with a clock in hours. */
export const StepUp: Story = {
  name: 'A step up, another document',
  args: { pack: 'worcestershire-2019', record: recordOf(worcestershire, start('step-up')) },
  play: says('Step up to social work'),
};

/** The question that decides is answered, and the stages follow. */
export const Answering: Story = {
  name: 'Answering a question',
  args: { record: recordOf(tac, start('step-up')) },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^No$/);
    await shows(canvasElement, 'Remove this answer');
  },
};

/** A document without any protocol for steps. */
export const NoProtocol: Story = {
  name: 'No protocol',
  args: { pack: undefined, document: { ...tac, steps: undefined, consent: undefined } },
  play: says('has no protocol'),
};

/** A level that the document does not have. */
export const WrongLevel: Story = {
  name: 'Error, no such level',
  args: { from: 'level-9' },
  play: says('is not a level of'),
};

/** The record was damaged and refused: no step is shown, the emergency advice is. */
export const RefusedRecord: Story = {
  name: 'Error, refused record',
  args: { record: { format: 'other' } },
  play: says('could not be worked out'),
};

/** The document could not be loaded. */
export const Failed: Story = {
  name: 'Error, no such document',
  render: () => html`<step-decision pack="nowhere"></step-decision>`,
  play: says('There is a problem'),
};

const shown: Story = { args: { record: stepDown(...agreedDown) }, play: says(/Agreed, since/) };

export const Narrow: Story = {
  ...shown,
  name: 'Narrow, 320 px',
  render: ({ pack, record, ...args }) => column(inCase({ pack, record }, step(args))),
};

export const LongWords: Story = {
  name: 'Long words',
  render: () => column(inCase({ document: withLongWords(tac), record: stepDown(...agreedDown) }, step({}))),
  play: says('Familienhilfe'),
};

export const RightToLeft: Story = {
  ...shown,
  name: 'Right to left',
  render: ({ pack, record, ...args }) => rightToLeft(inCase({ pack, record }, step(args))),
};

export const ForcedColours: Story = {
  ...shown,
  name: 'Forced colours',
  render: ({ pack, record, ...args }) => forcedColours(inCase({ pack, record }, step(args))),
};

export const Dark: Story = {
  ...shown,
  render: ({ pack, record, ...args }) => dark(inCase({ pack, record }, step(args))),
};
