/*
 * The cases of custom-elements-everywhere (what a framework must do with a custom element: show it, give it text,
 * switches and objects, and hear its events), put to the kit. Each adapter mounts the same page in its framework.
 */
import { addConcern, agree, newRecord } from 'threshold-kit';

const PACK = 'cheshire-east-2023';

/** What a server may know as well as the page. */
export const start = {
  shown: true,
  pack: PACK,
  level: 'extra',
  required: true,
  disabled: false,
  facts: { format: 'threshold-kit/facts@1', children: [{ person: 'nobody' }] },
  language: undefined,
};

/** Waits for the page, which may be slow. */
async function until(holds, what) {
  for (let turn = 0; turn < 3000; turn += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain: ${what}`);
}

const textIn = (node) =>
  [...node.childNodes]
    .map((one) =>
      one.nodeType === 3
        ? one.data
        : one.nodeType === 1 && one.localName !== 'style'
          ? textIn(one.shadowRoot ?? one)
          : '',
    )
    .join('');
const said = (element) => (element?.shadowRoot ? textIn(element.shadowRoot).replace(/\s+/g, ' ') : '');

/** Two families, and what the page is first given. */
async function records() {
  const pack = await fetch(`/dist/packs/${PACK}.json`).then((answer) => answer.json());
  const family = (level) =>
    agree(addConcern(newRecord(pack), { indicator: 'education.extra.1' }), {
      level,
      rationale: 'Seen.',
      on: '2026-11-22',
    });
  const first = family('statutory');
  return { first, second: family('extra'), given: { ...start, record: first } };
}

/** @returns the names of the cases that failed, each with its reason, and how many there are */
export async function run(mount, load, { late, hydrate }) {
  const failed = [];
  const heard = { ready: 0, change: [], error: [] };
  const root = document.querySelector('#app');
  if (!late) await load();
  const { first, second, given } = await records();
  const listeners = {
    ready: () => (heard.ready += 1),
    change: (event) => heard.change.push(event.detail),
    error: (event) => {
      event.preventDefault();
      heard.error.push(event);
    },
  };
  const page = await mount(root, { ...given, ...listeners }, hydrate);
  if (late) await load();
  const host = () => root.querySelector('threshold-case');
  const grid = () => root.querySelector('triage-grid');
  const badge = () => root.querySelector('threshold-case level-of-need-badge');
  const own = () => root.querySelector('#own');
  const shows = (element, words) => until(() => said(element()).includes(words), words);
  const tick = async () => {
    await until(() => grid()?.shadowRoot?.querySelector('[data-sign]'), 'the signs');
    grid().shadowRoot.querySelector('input[type=checkbox]:not(:checked)').click();
  };

  const cases = {
    'shows an element without children': () => shows(own, 'Extra Help'),
    'shows what an element draws': () => until(() => grid()?.shadowRoot?.querySelector('table'), 'the table'),
    'leaves the children of an element in place': () =>
      until(() => host().contains(grid()) && /999/.test(grid().querySelector('p')?.textContent ?? ''), 'the children'),
    'gives a text': () => until(() => host().pack === PACK, 'the pack'),
    'gives a switch that is on': () => until(() => host().required === true, 'required'),
    'gives a switch that is off': () =>
      until(() => host().disabled === false && !host().matches(':disabled'), 'not disabled'),
    'gives an object': () => shows(badge, 'Statutory'),
    'gives the object itself, whole': () =>
      until(() => JSON.stringify(host().record.agreed) === JSON.stringify(first.agreed), 'the record'),
    'gives an object that holds a list': () => until(() => host().facts?.children?.length === 1, 'the facts'),
    'hears an event with a hyphen': () =>
      until(
        // On what a server drew, the document may be there before the framework listens.
        () => heard.ready === 1 || (hydrate && !late && !heard.ready && host().record),
        'threshold-ready',
      ),
    'changes a text': async () => {
      await page.set({ level: 'universal' });
      await shows(own, 'Universal');
    },
    'changes a switch to on': async () => {
      await page.set({ disabled: true });
      await until(() => host().matches(':disabled'), 'disabled');
    },
    'changes a switch to off': async () => {
      await page.set({ disabled: false });
      await until(() => !host().matches(':disabled') && host().disabled === false, 'not disabled');
    },
    'changes an object': async () => {
      await page.set({ record: second });
      await shows(badge, 'Level recorded: Extra Help');
    },
    'gives an object that holds a function': async () => {
      await page.set({
        language: {
          lang: 'en-GB',
          words: { 'level-of-need-badge': { agreed: 'Our words' }, shared: { option: () => '' } },
        },
      });
      await shows(badge, 'Our words');
    },
    'takes an object away': async () => {
      await page.set({ language: undefined });
      await shows(badge, 'Level recorded');
    },
    'hears what a person does, with its detail, once': async () => {
      await tick();
      await until(() => heard.change.length, 'threshold-change');
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (heard.change.length !== 1) throw new Error(`heard ${heard.change.length} times`);
      if (!heard.change[0].record.concerns.length) throw new Error('nothing recorded');
    },
    'gives an object back as the one that it was given': async () => {
      const [{ record }] = heard.change;
      await page.set({ record });
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (host().record !== record) throw new Error('another object');
    },
    'cancels an event': async () => {
      await page.set({ record: { damaged: true } });
      await until(() => heard.error.length === 1, 'threshold-error');
      await host().updateComplete;
      await until(
        () => heard.error[0].defaultPrevented && !/could not be read/.test(said(host())),
        'the message is gone',
      );
    },
    'hides an element and shows it again': async () => {
      await page.set({ shown: false });
      await until(() => !host(), 'it is gone');
      await page.set({ shown: true, record: first });
      await until(() => host(), 'it is back');
      await shows(badge, 'Statutory');
    },
  };
  for (const [name, holds] of Object.entries(cases)) {
    try {
      await holds();
    } catch (fault) {
      failed.push(`${name}: ${fault.message}`);
    }
  }
  return { failed, count: Object.keys(cases).length };
}
