import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { anatomy, within } from '../storybook/anatomy.js';
import {
  cheshireEast,
  column,
  dark,
  forcedColours,
  inCase,
  rightToLeft,
  statutoryCase,
  targetedCase,
  withLongWords,
} from '../storybook/fixtures.js';
import { press, settled, shows, until, type Played } from '../storybook/play.js';

interface Args {
  pack?: string;
  src?: string;
  document?: unknown;
  record?: unknown;
}

const inside = html`
  <p><level-of-need-badge></level-of-need-badge></p>
  <triage-grid mode="reference"></triage-grid>
`;
const badge = html`<p><level-of-need-badge></level-of-need-badge></p>`;
const OWN_WORDS = { lang: 'en-GB', words: { 'level-of-need-badge': { indicated: 'What you ticked points to' } } };
const says =
  (words: string | RegExp) =>
  ({ canvasElement }: Played) =>
    shows(canvasElement, words);

const meta: Meta<Args> = {
  title: 'Elements/threshold-case',
  component: 'threshold-case',
  args: { pack: 'cheshire-east-2023' },
  render: ({ pack, document, record }) => inCase({ pack, document, record }, badge),
};
export default meta;
type Story = StoryObj<Args>;

/** By itself a case shows nothing; here it has refused a record. */
export const Anatomy: Story = {
  render: () =>
    anatomy(inCase({ pack: 'cheshire-east-2023', record: { format: 'other' } }, badge), [
      {
        name: 'A fault',
        text: 'Where there is one: the emergency advice first, then what happened and what to do, then details for the page’s author.',
        find: within('threshold-case', '.fault'),
      },
      {
        name: 'The slot',
        text: 'Your content and the elements of the kit, in any order and at any depth.',
        find: (picture) => picture.querySelector('threshold-case > *'),
      },
    ]),
  play: says('The level could not be worked out'),
};

/** A document is loaded and nothing is recorded: no level is shown, not even the lowest. */
export const NothingRecorded: Story = { name: 'Nothing recorded', play: says('Nothing recorded yet') };

/** A saved record is opened with the `record` property. */
export const SavedRecord: Story = {
  name: 'A saved record',
  args: { record: targetedCase },
  play: says('The document points to'),
};

/** Several elements share one case: a change in one is shown by all. */
export const SeveralElements: Story = {
  name: 'Several elements',
  args: { record: targetedCase },
  render: ({ pack, record }) => inCase({ pack, record }, inside),
  play: says('Targeted Help'),
};

/** A sign of harm: the case tells every element inside it. */
export const Urgent: Story = { args: { record: statutoryCase }, play: says('Possible immediate risk') };

/** The pack as data, as a partnership’s own document comes. It is checked before it is used. */
export const OwnDocument: Story = {
  name: 'A document as data',
  args: { pack: undefined, document: cheshireEast, record: targetedCase },
  play: says('The document points to'),
};

/** No document of that name: the emergency advice stays, no level is shown. */
export const UnknownPack: Story = {
  name: 'Error, unknown document',
  args: { pack: 'nowhere' },
  play: says('There is no bundled threshold document'),
};

/** A pack with faults is refused, with every fault for the page’s author. */
export const DamagedPack: Story = {
  name: 'Error, damaged pack',
  args: { pack: undefined, document: { ...cheshireEast, levels: 'four' } },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'The threshold document has faults');
    await press(canvasElement, 'disclosure', 'Details for whoever looks after this page');
    await shows(canvasElement, 'levels');
  },
};

/** A damaged record is refused. What was on screen before is kept, and one can go on with it. */
export const RefusedRecord: Story = {
  name: 'Error, refused record',
  args: { record: { format: 'threshold-kit/record@2', people: 'none' } },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'The record could not be read');
    await shows(canvasElement, 'The level could not be worked out');
    await press(canvasElement, 'button', 'Continue with your record');
    await shows(canvasElement, 'Nothing recorded yet');
  },
};

/** The same, before anybody goes on. */
export const RefusedRecordShown: Story = {
  name: 'Error, refused record on screen',
  args: { record: { format: 'other' } },
  play: says('999'),
};

/** A partnership’s own words, or another language: what is left out of the file stays in English. */
export const OwnWords: Story = {
  name: 'Words of your own',
  args: { record: targetedCase },
  render: ({ pack, record }) =>
    html`<threshold-case pack=${pack!} .record=${record} .language=${OWN_WORDS}>${badge}</threshold-case>`,
  play: says('What you ticked points to'),
};

/** In a form the case is a field: the form submits the record as JSON under the case’s `name`. */
export const InAForm: Story = {
  name: 'In a form',
  args: { record: targetedCase },
  render: ({ pack, record }) => {
    const show = (event: SubmitEvent) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      form.querySelector('output')!.value = `${String(new FormData(form).get('record')).slice(0, 60)}…`;
    };
    return html`<form @submit=${show}>
      <threshold-case name="record" pack=${pack!} .record=${record}>${badge}</threshold-case>
      <p><button type="submit">Send</button></p>
      <p>The form would send: <output>nothing yet</output></p>
    </form>`;
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'The document points to');
    await settled(canvasElement);
    canvasElement.querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
    await until(
      () => canvasElement.querySelector('output')!.value.includes('threshold-kit/record@2'),
      'the form has the record',
    );
  },
};

/** With `required` the form is not sent before something is recorded and a level. `errors` is what the host lists, each with the way to its control. */
export const Required: Story = {
  name: 'In a form, required',
  render: ({ pack }) => {
    const list = (event: SubmitEvent) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const { errors } = form.querySelector('threshold-case')!;
      const items = errors.map(({ message, focus }) => {
        const button = Object.assign(document.createElement('button'), { type: 'button', textContent: message });
        button.style.minBlockSize = '24px';
        button.addEventListener('click', focus);
        const item = document.createElement('li');
        item.append(button);
        return item;
      });
      form.querySelector('ul')!.replaceChildren(...items);
    };
    return html`<form novalidate @submit=${list}>
      <p>What is missing:</p>
      <ul></ul>
      <threshold-case name="record" required pack=${pack!}><triage-grid></triage-grid></threshold-case>
      <p><button type="submit">Send</button></p>
    </form>`;
  },
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'You must fill this in before you send the form');
    await settled(canvasElement);
    canvasElement.querySelector<HTMLButtonElement>('button[type="submit"]')!.click();
    await until(() => canvasElement.querySelectorAll('form li button').length === 2, 'the host lists what is missing');
  },
};

/** Switched off, by `disabled` or by a fieldset around it: all can be read, nothing can be changed, and nothing is sent. */
export const SwitchedOff: Story = {
  name: 'Switched off',
  args: { record: targetedCase },
  render: ({ pack, record }) =>
    html`<threshold-case disabled pack=${pack!} .record=${record}><triage-grid></triage-grid></threshold-case>`,
  play: async ({ canvasElement }) => {
    await shows(canvasElement, 'You can read this, but you cannot change it now.');
    await shows(canvasElement, 'the document points to');
  },
};

export const Narrow: Story = {
  name: 'Narrow, 320 px',
  args: { record: { format: 'other' } },
  render: ({ pack, record }) => column(inCase({ pack, record }, badge)),
  play: says('There is a problem'),
};

export const LongWords: Story = {
  name: 'Long words',
  render: () => column(inCase({ document: withLongWords(cheshireEast), record: targetedCase }, badge)),
  play: says('Familienhilfe'),
};

export const RightToLeft: Story = {
  name: 'Right to left',
  args: { pack: 'nowhere' },
  render: ({ pack }) => rightToLeft(inCase({ pack }, badge)),
  play: says('There is a problem'),
};

export const ForcedColours: Story = {
  name: 'Forced colours',
  args: { pack: 'nowhere' },
  render: ({ pack }) => forcedColours(inCase({ pack }, badge)),
  play: says('There is a problem'),
};

export const Dark: Story = {
  args: { pack: 'nowhere' },
  render: ({ pack }) => dark(inCase({ pack }, badge)),
  play: says('There is a problem'),
};
