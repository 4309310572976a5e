import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { addConcern, addStrength, agree, answer, type CaseRecord } from '../../src/index.js';
import { anatomy, within } from '../storybook/anatomy.js';
import {
  aroundIt,
  cheshireEast,
  column,
  councilPage,
  dark,
  forcedColours,
  inCase,
  oneArea,
  person,
  recordOf,
  rightToLeft,
  schoolFacts,
  schoolPage,
  schoolRecord,
  statutoryCase,
  targetedCase,
  withLevels,
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

const placed = (domain: string, level: string, text: string) => (record: CaseRecord) =>
  addConcern(record, { domain, level, text });
/** The risk is judged: what follows is about the level alone. */
const notUrgent = (record: CaseRecord) => answer(record, 'immediate-risk', 'no', { on: '2026-11-20', by: 'DSL' });
const judgedCase = notUrgent(targetedCase);
const lower = agree(judgedCase, {
  level: 'extra',
  rationale: 'The mentor started on Monday.',
  consulted: 'Head of year',
  by: 'DSL',
  on: '2026-11-20',
});
const find =
  (query: string, words: string | RegExp) =>
  async ({ canvasElement }: Played) => {
    await settled(canvasElement);
    await fill(canvasElement, 'searchbox', 'What have you seen?', query);
    await shows(canvasElement, words);
  };

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
    const part = (selector: string) => within('triage-grid', selector);
    return anatomy(inCase({ document, record }, grid()), [
      {
        name: 'Emergency line',
        text: '999, and the number for urgent concerns as the document prints it. It stays whatever else fails.',
        find: part('.emergency-line'),
      },
      {
        name: 'Standing of the document',
        text: 'Whose it is, when it was published, and whether it still holds. The rest about it opens here.',
        find: part('.standing'),
      },
      {
        name: 'Who',
        text: 'Initials or roles. The chosen one is whom you record for.',
        find: part('.who'),
      },
      {
        name: 'Find',
        text: 'Everyday words and the document’s own. Where no sign fits, write your own words here.',
        find: part('.find-field'),
      },
      {
        name: 'Map',
        text: 'Areas of life by levels. A row opens in place into the boxes of its signs; closed, it counts what is recorded.',
        find: part('.map'),
      },
      {
        name: 'Bar',
        text: 'In view while you work: the risk, what the record points to, Undo, and a note on what you recorded last.',
        find: part('.dock'),
      },
      {
        name: 'Immediate risk',
        text: 'How it was judged, or the way to judge it. It comes before everything else.',
        find: part('.answer .risk-line'),
      },
      {
        name: 'What the document points to',
        text: 'A level, or a span where something is open. Never a score.',
        find: part('.answer .headline'),
      },
      {
        name: 'The question that decides',
        text: 'One at a time, for a person to answer.',
        find: part('.answer .question'),
      },
      { name: 'Why', text: 'The reasons that decide, each with its source.', find: part('.answer .why'), at: 'end' },
      {
        name: 'First',
        text: 'What to do first, in the document’s order of work. What depends on an answer is folded under its condition.',
        find: part('.answer .do'),
        at: 'end',
      },
      {
        name: 'Record a level',
        text: 'A person decides, with reasons where the level differs from the document.',
        find: part('.offer'),
      },
    ]);
  },
  play: says('the document points to'),
};

/** What a practitioner finds: every area, three ways in, and nothing decided. */
export const NothingRecorded: Story = {
  name: 'Nothing recorded',
  play: says('That does not mean that there is no need.'),
};

/** What is found stands over the map, in whole groups from low to high. */
export const Found: Story = { play: find('truancy', /\d+ signs?, low to high/) };

/** An everyday word leads to the document’s own. The list of everyday words is the kit’s, and says so. */
export const OtherWord: Story = {
  name: 'Found by another word',
  play: find('suspension', 'The document says “fixed-term exclusion”'),
};

/** It never ends in nothing: own words are ready, with an area and a level to choose. */
export const FoundNothing: Story = { name: 'Found nothing', play: find('trampoline', 'No sign has these words.') };

/** Words of harm lead to the question about immediate risk. They record nothing and set no level. */
export const WordsOfHarm: Story = {
  name: 'Words of harm',
  play: find('bruises', 'Judge first whether a child is at immediate risk.'),
};

/** One tick, and the grid says what the document makes of it, why, and what to do first. */
export const OneConcern: Story = {
  name: 'One concern',
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, 'Education');
    await press(canvasElement, 'checkbox', 'The child’s average absence from school is over 10%');
    await shows(canvasElement, /From 1 thing recorded, the document points to Extra Help/);
  },
};

/** From an empty grid to a recorded level: who, find, tick, judge the risk, answer, record with reasons. */
export const Journey: Story = {
  name: 'The whole journey',
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await fill(canvasElement, 'textbox', 'Initials or role', 'K');
    await press(canvasElement, 'button', '+ Child');
    await fill(canvasElement, 'searchbox', 'What have you seen?', 'absent');
    await press(canvasElement, 'checkbox', 'The child is persistently absent from school');
    await press(canvasElement, 'button', 'Close the list');
    await shows(canvasElement, /Targeted Help, ?tier not decided/);
    await press(canvasElement, 'button', /^Judge it.*immediate risk/);
    await choose(canvasElement, 'Immediate risk', 'No, it is not urgent');
    await choose(canvasElement, /Can the needs be met without involving children’s social care/, 'Yes');
    await press(canvasElement, 'button', 'Record a level');
    await choose(canvasElement, 'Level of need', 'Targeted Help, lower tier');
    await fill(canvasElement, 'textbox', 'Your reasons', 'Family support and the school can meet the need.');
    await press(canvasElement, 'button', 'Record this level');
    await shows(canvasElement, /Level recorded, \d+ \w+: Targeted Help, lower tier/);
  },
};

/** Own words in a cell where no example fits. They count as much as a sign, and the form asks whether this could be harm. */
export const OwnWords: Story = {
  name: 'Own words',
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, 'Housing');
    await press(canvasElement, 'button', /Own words.*Housing, Extra Help/);
    await fill(canvasElement, 'textbox', 'Your own words: Housing, Extra Help', 'Damp in the room of two children');
    await shows(canvasElement, 'Could this be harm?');
    await press(canvasElement, 'button', 'Record');
    await shows(canvasElement, /“Damp in the room of two children”/);
  },
};

/** A second child: the box of a sign that another child has shows a dash, and a press adds this child to it. */
export const SecondChild: Story = {
  name: 'A second child',
  args: {
    record: recordOf(
      cheshireEast,
      person('k', 'K, 9', 'child'),
      person('m', 'M, 3', 'child'),
      concern('education.extra.2', ['k']),
    ),
  },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await choose(canvasElement, 'Recording for', 'M, 3');
    await disclose(canvasElement, 'Education');
    await press(canvasElement, 'checkbox', 'The child has had episodes of truancy');
    await shows(canvasElement, 'Recorded for K, 9 and M, 3');
  },
};

/** Where children differ, each has a line of their own. */
export const SeveralChildren: Story = {
  name: 'Several children',
  args: {
    record: recordOf(
      cheshireEast,
      person('k', 'K, 9', 'child'),
      person('m', 'M, 3', 'child'),
      person('mum', 'Mum', 'adult'),
      concern('education.targeted.3', ['k']),
      concern('housing.extra.2'),
    ),
  },
  play: says(/M, 3 ?Extra Help/),
};

/** The table does not show the tiers of this level, so both stay open until a person answers. */
export const UndecidedTier: Story = {
  name: 'A tier not decided',
  args: { record: judgedCase },
  play: says('The question that decides'),
};

/** Everything that decides is answered: one position, and the first things to do. */
export const Settled: Story = {
  args: { record: answer(judgedCase, 'without-social-care', 'yes') },
  play: says(/the document points to Targeted Help, ?lower tier/),
};

/** A question that was answered “not sure” stays open, in words. */
export const Unsure: Story = {
  name: 'An answer of “not sure”',
  args: { record: answer(judgedCase, 'without-social-care', 'unsure') },
  play: says('You are not sure, so this stays open'),
};

/** One fact may fit two places of the document. The grid shows both and does not choose. */
export const Collision: Story = {
  name: 'One fact, two places',
  args: { record: recordOf(cheshireEast, concern('education.extra.1'), concern('education.targeted.3')) },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, /^Also taken into account/);
    await disclose(canvasElement, /^The document puts this in two places/);
    await shows(canvasElement, 'may also fit another example');
  },
};

/** Two areas have no text in the source. Own words there are placed by the practitioner, never by the document. */
export const Gap: Story = {
  name: 'A gap in the document',
  args: {
    record: recordOf(
      cheshireEast,
      placed('family-relationships', 'extra', 'Grandmother, who cared for M, has moved away'),
    ),
  },
  play: says(/You placed this at ?Extra Help ?[.] The document has no examples here/),
};

/** A person recorded a level. It stands in the sentence, beside how it stands to the document. */
export const LevelRecorded: Story = {
  name: 'A level recorded',
  args: {
    record: agree(judgedCase, { level: 'targeted', tier: 'lower', rationale: '', by: 'DSL', on: '2026-11-20' }),
  },
  play: says(/Level recorded by DSL, 20 November: ?Targeted Help, ?lower tier/),
};

/** A person decided on a lower level, with reasons. Two equal lines, and what the document asks at its own level. */
export const Differs: Story = {
  name: 'Lower than the document',
  args: { record: lower },
  play: says('Yours is lower.'),
};

/** Something was recorded after the level was. */
export const Since: Story = {
  name: 'Recorded before something was added',
  args: { record: addConcern(lower, { indicator: 'education.extra.5', people: ['t'] }) },
  play: says('Recorded before you added or changed 1 thing.'),
};

/** A level was chosen that the document does not point to, without reasons: nothing is recorded. */
export const ReasonsMissing: Story = {
  name: 'Error, reasons missing',
  args: { record: judgedCase },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', 'Record a level');
    await choose(canvasElement, 'Level of need', 'Extra Help');
    await press(canvasElement, 'button', 'Record this level');
    await shows(canvasElement, 'Give your reasons: the document does not point to this level.');
  },
};

/** A sign that describes harm: the question about immediate risk comes before everything else. */
export const Urgent: Story = {
  name: 'Ask about immediate risk now',
  args: { record: statutoryCase },
  play: says('Immediate risk: judge this first'),
};

/** The answer is yes: who to ring comes first, and does not wait for a form or a level. */
export const ActNow: Story = {
  name: 'Immediate risk, ring now',
  args: { record: statutoryCase },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await choose(canvasElement, 'Immediate risk', 'Yes');
    await shows(canvasElement, 'Ring one of these at once');
  },
};

/** The call is recorded: whom, when, and what they advised. */
export const CallRecorded: Story = {
  name: 'Immediate risk, the call',
  args: { record: answer(statutoryCase, 'immediate-risk', 'yes', { on: '2026-11-20' }) },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', 'Record the call');
    await fill(canvasElement, 'combobox', 'Who did you ring?', 'checs');
    await fill(canvasElement, 'textbox', 'What did they advise?', 'Keep S at school until a social worker comes.');
    await press(canvasElement, 'button', 'Save the call');
    await shows(canvasElement, /Rang .*\d\d:\d\d/);
  },
};

/** The standing of the document is on screen all the time; why it is historical is under “About this document”. */
export const Historical: Story = {
  name: 'Historical document',
  args: { pack: 'worcestershire-2019' },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, 'About');
    await shows(canvasElement, 'Superseded by');
  },
};

/** A school’s system and others hold facts: the grid suggests signs, each with its evidence, and records none of them. */
export const FromTheSchool: Story = {
  name: 'Facts from a school',
  args: { record: schoolRecord, facts: schoolFacts },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '10 signs suggested from records');
    await shows(canvasElement, '34 of 190 sessions missed, 17.9%');
    await disclose(canvasElement, 'What could not be worked out');
    await shows(canvasElement, 'No possible sessions are given, so absence cannot be worked out');
    await shows(canvasElement, 'Nothing recorded yet');
  },
};

/** A person accepts a suggestion, which is recorded with its evidence, or dismisses it, which is not. */
export const AcceptedOrNot: Story = {
  name: 'Suggestions accepted and dismissed',
  args: { record: schoolRecord, facts: schoolFacts },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, '10 signs suggested from records');
    await press(canvasElement, 'button', /^Extra Help: The child’s average absence/);
    await press(canvasElement, 'button', /^Accept ?: The child’s average absence from school is over 10%/);
    await shows(canvasElement, 'From records, as read on');
    await press(canvasElement, 'button', /^Dismiss ?: The child is persistently absent/);
    await shows(canvasElement, '8 signs suggested from records');
    await shows(canvasElement, /the document points to Extra Help/);
  },
};

/** Facts with a fault suggest nothing. What is recorded, and the level, stay. */
export const FaultyFacts: Story = {
  name: 'Error, facts that cannot be read',
  args: {
    record: judgedCase,
    facts: { format: 'threshold-kit/facts@1', children: [{ sessions: { possible: 10, missed: 11 } }] },
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'The facts from other systems could not be read');
    await shows(canvasElement, /Targeted Help, ?tier not decided/);
  },
};

/** Strengths are recorded beside concerns and never change a level. */
export const Strengths: Story = {
  args: {
    record: recordOf(cheshireEast, concern('education.extra.2'), (record) =>
      addStrength(record, { domain: 'education', text: 'Goes to breakfast club every day' }),
    ),
  },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, 'Education');
    await shows(canvasElement, 'Goes to breakfast club every day');
  },
};

/** Every area is open and nothing but what is recorded stands there: to look it over, or to talk about it. */
export const OnlyRecorded: Story = {
  name: 'Only what is recorded',
  args: { record: judgedCase },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', 'Open all');
    await press(canvasElement, 'button', 'Only recorded');
    await shows(canvasElement, 'Close all');
  },
};

/** To read, for someone who only looks something up: every area open, no boxes, no answer. */
export const Reference: Story = {
  name: 'Reference',
  args: { mode: 'reference' },
  play: says('The examples are not exhaustive'),
};

/** The columns without the examples: one’s own words in each cell. */
export const Blank: Story = { args: { mode: 'blank' }, play: says('+ Own words') };

/** A document that has no table. */
export const NoTable: Story = {
  name: 'A document without a table',
  args: { pack: 'tac-step-protocol' },
  play: says('nothing to tick here'),
};

const tickFirst = async ({ canvasElement }: Played) => {
  await settled(canvasElement);
  await disclose(canvasElement, 'Housing');
  await press(canvasElement, 'checkbox', 'The home is unsafe: sign 2');
  await shows(canvasElement, /the document points to Level 2/);
};

/** The kit has no number of levels of its own. */
export const TwoLevels: Story = {
  name: 'Two levels',
  args: { pack: undefined, document: withLevels(2) },
  play: tickFirst,
};

/** Above six levels the map goes by list at every width: columns would be too narrow to read. */
export const TenLevels: Story = {
  name: 'Ten levels',
  args: { pack: undefined, document: withLevels(10) },
  play: tickFirst,
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
  play: says('No level is shown until'),
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

/** In a council’s page, with its content column of 960 px. */
export const InACouncilsPage: Story = {
  name: 'In a council’s page',
  args: { record: judgedCase },
  render: (args) => councilPage(inCase(args, grid(args))),
  play: says(/Targeted Help, ?tier not decided/),
};

/** The same where a page keeps two thirds of its column for text: 630 px. */
export const InTwoThirds: Story = {
  name: 'In two thirds of a council’s page',
  args: { record: judgedCase },
  render: (args) => councilPage(inCase(args, grid(args)), 630),
  play: says(/Targeted Help, ?tier not decided/),
};

/** In the frame that a school’s system keeps for what comes from elsewhere. */
export const InASchoolsSystem: Story = {
  name: 'In a school’s system',
  args: { record: schoolRecord, facts: schoolFacts },
  render: (args) => schoolPage(inCase(args, grid(args))),
  play: says('10 signs suggested from records'),
};

export const Narrow: Story = {
  name: 'Narrow, 320 px',
  args: { record: judgedCase },
  render: (args) => column(inCase(args, grid(args))),
  play: says(/Points to ?Targeted/),
};

/** On a phone the answer opens from the bar, as a sheet over the page. */
export const Sheet: Story = {
  name: 'The answer on a phone',
  args: { record: judgedCase },
  render: (args) => column(inCase(args, grid(args))),
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', 'Answer');
    await shows(canvasElement, 'The question that decides');
  },
};

export const LongWords: Story = {
  name: 'Long words',
  args: { pack: undefined, document: withLongWords(cheshireEast), record: judgedCase },
  render: (args) => column(inCase(args, grid(args)), 630),
  play: says('Familienhilfe'),
};

export const RightToLeft: Story = {
  name: 'Right to left',
  args: { record: judgedCase },
  render: (args) => rightToLeft(inCase(args, grid(args))),
  play: says('Targeted Help'),
};

export const ForcedColours: Story = {
  name: 'Forced colours',
  args: { record: judgedCase },
  render: (args) => forcedColours(inCase(args, grid(args))),
  play: says('Targeted Help'),
};

export const Dark: Story = {
  args: { record: judgedCase },
  render: (args) => dark(inCase(args, grid(args))),
  play: says('Targeted Help'),
};
