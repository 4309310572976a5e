import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import {
  addConcern,
  agree,
  recordAgreement,
  recordSharing,
  setCapacity,
  type CaseRecord,
  type Sharing,
} from '../../src/index.js';
import { anatomy, within } from '../storybook/anatomy.js';
import {
  aroundIt,
  cheshireEast,
  column,
  dark,
  forcedColours,
  inCase,
  person,
  recordOf,
  rightToLeft,
  westCheshire,
  withLongWords,
  worcestershire,
} from '../storybook/fixtures.js';
import { choose, disclose, fill, press, settled, shows, type Played } from '../storybook/play.js';
import { welsh, urdu } from './explanations.js';

interface Args {
  pack?: string;
  level?: string;
  tier?: string;
  document?: unknown;
  record?: unknown;
  explanation?: unknown;
}

type Edit = (record: CaseRecord) => CaseRecord;
const DAY = '2026-11-18';

const list = ({ level, tier, explanation }: Args) =>
  html`<consent-checklist level=${level ?? nothing} tier=${tier ?? nothing} .explanation=${explanation ?? {}}></consent-checklist>`;
const says =
  (words: string | RegExp) =>
  ({ canvasElement }: Played) =>
    shows(canvasElement, words);

const family: readonly Edit[] = [person('mum', 'Mum', 'adult'), person('k', 'K, 9', 'child')];
const concern =
  (indicator: string): Edit =>
  (record) =>
    addConcern(record, { indicator });
const lowerTier: Edit = (record) =>
  agree(record, { level: 'targeted', tier: 'lower', rationale: 'Agreed with the school.', on: DAY });
const responsible: Edit = (record) => setCapacity(record, 'mum', { responsibility: 'yes' });
const said =
  (state: 'given' | 'refused' | 'withdrawn' | 'no-answer', more = {}): Edit =>
  (record) =>
    recordAgreement(record, { person: 'mum', state, on: DAY, explained: [], ...more });
const informed = { how: 'verbal', explained: ['why', 'what', 'how', 'whom'], communication: 'not-needed' };
const shares =
  (sharing: Sharing): Edit =>
  (record) =>
    recordSharing(record, sharing);
const SHARING: Sharing = {
  what: 'Absence, and what the school has tried',
  with: 'The front door',
  purpose: 'A family help assessment',
  decision: 'share',
  on: DAY,
};

const targeted = (...edits: readonly Edit[]) =>
  recordOf(cheshireEast, ...family, concern('education.targeted.3'), lowerTier, ...edits);

const meta: Meta<Args> = {
  title: 'Elements/consent-checklist',
  component: 'consent-checklist',
  args: { pack: 'cheshire-east-2023' },
  argTypes: aroundIt,
  render: ({ pack, document, record, ...args }) => inCase({ pack, document, record }, list(args)),
};
export default meta;
type Story = StoryObj<Args>;

/** What the list is made of. */
export const Anatomy: Story = {
  render: () =>
    anatomy(
      inCase(
        { pack: 'cheshire-east-2023', record: targeted(responsible, said('given', informed), shares(SHARING)) },
        list({}),
      ),
      [
        {
          name: 'Can you go ahead?',
          text: 'The answer in words, with why, and how many tasks are left.',
          find: within('consent-checklist', '.may-go-on'),
        },
        {
          name: 'Tasks',
          text: 'One for each person to ask, and one for the decision to share. At most one is open.',
          find: within('consent-checklist', '.tasks'),
        },
        {
          name: 'Other people',
          text: 'Those whose agreement the document does not ask for. Nobody who said no is folded away.',
          find: within('consent-checklist', '.others'),
        },
        {
          name: 'Check list',
          text: 'The document’s own rules. Ticking them decides nothing.',
          find: within('consent-checklist', '.list'),
        },
        {
          name: 'Sentences for your record',
          text: 'Each with where it comes from.',
          find: within('consent-checklist', '.sentences'),
        },
        {
          name: 'Page for the family',
          text: 'A page in plain language, to show or to print.',
          find: within('consent-checklist', '.family'),
        },
      ],
    ),
  play: says('Can you go ahead?'),
};

/** No level is at hand yet, so it is not known which agreement is needed. */
export const NothingRecorded: Story = { name: 'Nothing recorded', play: says('Not known yet') };

/** A level at which the document requires agreement, and nobody was asked. */
export const NotAsked: Story = { name: 'Not asked', args: { record: targeted() }, play: says('Not asked yet') };

/** One person at a time: what they were told, what they said, on which day. */
export const FormOpen: Story = {
  name: 'The form is open',
  args: { record: targeted() },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^(Record|Change): Mum/);
    await shows(canvasElement, 'Have you asked Mum?');
  },
};

/** From nobody asked to “yes”: responsibility, what they said, what was explained, and the basis for sharing. */
export const Journey: Story = {
  name: 'The whole journey',
  args: { record: targeted() },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^(Record|Change): Mum/);
    await choose(canvasElement, 'Does Mum have parental responsibility?', 'Yes');
    await choose(canvasElement, 'Have you asked Mum?', 'Agreed');
    await fill(canvasElement, 'textbox', 'When?', DAY);
    await choose(canvasElement, 'How did they agree?', 'Verbally');
    await press(canvasElement, 'checkbox', 'All four of these');
    await choose(canvasElement, 'Did they need help to understand?', 'No, none was needed');
    await press(canvasElement, 'button', 'Save');
    await shows(canvasElement, 'Agreed, 18 November 2026, informed');
    await choose(canvasElement, 'Will you share information?', 'Share with their agreement');
    await fill(canvasElement, 'textbox', 'What will you share?', 'Absence, and what the school has tried');
    await fill(canvasElement, 'textbox', 'Who with?', 'The front door');
    await fill(canvasElement, 'textbox', 'What for?', 'A family help assessment');
    await fill(canvasElement, 'textbox', 'When did you decide?', DAY);
    await press(canvasElement, 'button', 'Save');
    await shows(canvasElement, 'Nothing is missing');
  },
};

/** They agreed after everything was explained, and the basis is recorded. */
export const Agreed: Story = {
  args: { record: targeted(responsible, said('given', informed), shares({ ...SHARING, basis: 'agreement' })) },
  play: says('Nothing is missing'),
};

/** A yes without an explanation is not yet an informed one. */
export const NotInformed: Story = {
  name: 'Agreed, but not informed',
  args: { record: targeted(responsible, said('given')) },
  play: says('something is missing'),
};

/** At a level of support a no is a no: the way on is another one. */
export const Refused: Story = { args: { record: targeted(responsible, said('refused')) }, play: says('Said no') };

/** Where a child may be harmed a refusal never stops the sharing. */
export const RefusedAtSafeguarding: Story = {
  name: 'Refused, at a safeguarding level',
  args: {
    record: recordOf(cheshireEast, ...family, concern('health.statutory.3'), responsible, said('refused'), (record) =>
      agree(record, { level: 'statutory', rationale: 'A sign of harm.', on: DAY }),
    ),
  },
  play: says('Said no'),
};

/** A child may need protection now: share first, tell the family after. */
export const ShareNow: Story = {
  name: 'Share now',
  args: {
    record: recordOf(cheshireEast, ...family, concern('health.statutory.3'), (record) => ({
      ...record,
      answers: { 'immediate-risk': 'yes' },
    })),
  },
  play: says('Share now and tell them afterwards'),
};

/** This document states no ground for sharing without agreement. The element says so. */
export const NoGrounds: Story = {
  name: 'The document states no grounds',
  args: {
    pack: 'west-cheshire-2019',
    record: recordOf(
      westCheshire,
      ...family,
      concern('family.partnership-plus.1'),
      concern('family.partnership-plus.2'),
    ),
  },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^Record: Share/);
    await choose(canvasElement, 'Will you share information?', 'Share without agreement');
    await shows(canvasElement, 'This document states no ground for sharing without agreement');
  },
};

/** A form without an answer is not saved: what is missing stands on top and takes the focus. */
export const FormRefused: Story = {
  name: 'Error, nothing filled in',
  args: { record: targeted() },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^(Record|Change): Mum/);
    await press(canvasElement, 'button', 'Save');
    await shows(canvasElement, 'Answer at least one question');
  },
};

/** Alone, with a pack and a level, where nothing else is recorded. */
export const Alone: Story = {
  name: 'Alone, with a level',
  render: () => html`<consent-checklist pack="worcestershire-2019" level="level-2"></consent-checklist>`,
  play: says('The document requires agreement here'),
};

/** A level that the document does not have. */
export const WrongLevel: Story = {
  name: 'Error, no such level',
  args: { level: 'level-9' },
  play: says('is not a level of'),
};

/** The record was damaged and refused. */
export const RefusedRecord: Story = {
  name: 'Error, refused record',
  args: { record: { format: 'other' } },
  play: says('We could not work out'),
};

/** A page in plain language to show or to print. */
export const FamilyPage: Story = {
  name: 'The page for the family',
  args: { record: targeted(responsible, shares(SHARING)) },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, 'Page for the family');
    await shows(canvasElement, 'You can say no');
  },
};

/** Every word of that page can be replaced: here in Welsh. */
export const FamilyPageInWelsh: Story = {
  name: 'The page for the family, in Welsh',
  args: { record: targeted(responsible, shares(SHARING)), explanation: welsh },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, 'Page for the family');
    await shows(canvasElement, welsh.title);
  },
};

/** And in a language that runs from right to left, while the element around it does not. */
export const FamilyPageInUrdu: Story = {
  name: 'The page for the family, right to left',
  args: { record: targeted(responsible), explanation: urdu },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, 'Page for the family');
    await shows(canvasElement, urdu.title);
  },
};

export const Historical: Story = {
  name: 'Historical document',
  args: { pack: 'worcestershire-2019', record: recordOf(worcestershire, ...family, concern('education.level-2.2')) },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await disclose(canvasElement, 'About');
    await shows(canvasElement, 'Superseded by');
  },
};

const open: Story = {
  args: { record: targeted(responsible, said('refused')) },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    await press(canvasElement, 'button', /^(Record|Change): Mum/);
    await shows(canvasElement, 'Have you asked Mum?');
  },
};

export const Narrow: Story = {
  ...open,
  name: 'Narrow, 320 px',
  render: ({ pack, record, ...args }) => column(inCase({ pack, record }, list(args))),
};

export const LongWords: Story = {
  name: 'Long words',
  render: () =>
    column(
      inCase(
        { document: withLongWords(cheshireEast), record: targeted() },
        html`<consent-checklist></consent-checklist>`,
      ),
    ),
  play: says('Familienhilfe'),
};

export const RightToLeft: Story = {
  ...open,
  name: 'Right to left',
  render: ({ pack, record, ...args }) => rightToLeft(inCase({ pack, record }, list(args))),
};

export const ForcedColours: Story = {
  ...open,
  name: 'Forced colours',
  render: ({ pack, record, ...args }) => forcedColours(inCase({ pack, record }, list(args))),
};

export const Dark: Story = {
  ...open,
  render: ({ pack, record, ...args }) => dark(inCase({ pack, record }, list(args))),
};
