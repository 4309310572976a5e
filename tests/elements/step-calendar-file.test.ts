import { expect } from '@esm-bundle/chai';
import ICAL from 'ical.js';
import { clear, until } from './page.js';
import { openStep, resetClock, setClock, type StepPage } from './step-page.js';

const SAVE = 'Save the due dates as a calendar file';
const CANCEL = 'Save a file that cancels the dates';

/** What is handed to the reader to save, instead of being saved: its name, and what is in it. */
async function saved(
  page: StepPage,
  button = SAVE,
): Promise<{ name: string; type: string; text: string; address: string }> {
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  const files: { name: string; blob: Blob; address: string }[] = [];
  let blob: Blob | undefined;
  URL.createObjectURL = (given) => createObjectURL.call(URL, (blob = given as Blob));
  HTMLAnchorElement.prototype.click = function () {
    if (this.download) files.push({ name: this.download, blob: blob!, address: this.href });
    else click.call(this);
  };
  try {
    await page.press(page.get('button', button));
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  expect(files, 'one file').to.have.length(1);
  const { name, blob: content, address } = files[0]!;
  return { name, type: content.type, text: await content.text(), address };
}

/** The events of a calendar file that still stand, as another program reads them. */
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .filter((component) => component.getFirstPropertyValue('status') !== 'CANCELLED')
    .map((component) => {
      const event = new ICAL.Event(component);
      return {
        title: event.summary,
        text: event.description,
        uid: event.uid,
        at: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      };
    });

describe('The calendar file', () => {
  let page: StepPage;
  beforeEach(async () => {
    setClock('2026-04-02 15:00');
    page = await openStep({ pack: 'tac-step-protocol' });
    await page.start('Step down from CSC to PEH');
    await page.did('Case identified', { by: 'KM', reason: 'K hurt his brother' });
  });
  afterEach(() => {
    clear();
    resetClock();
  });

  it('is offered only once something is due', async () => {
    expect(page.all('button', SAVE)).to.have.length(0);
    await page.decide('agreed');
    expect(page.all('button', SAVE)).to.have.length(1);
    expect(page.said).to.contain('The file says only that something is due. It holds no name and no concern.');
  });

  it('has each due moment, hours in UTC and days as whole days, and says only that something is due', async () => {
    await page.decide('agreed', { reason: 'K is safe with Mum' });
    await page.meeting('2026-04-15');
    await page.press(await page.paper('Genogram'));
    const file = await saved(page);
    expect([file.name, file.type, file.address.slice(0, 5)]).to.deep.equal([
      'step-dates.ics',
      'text/calendar;charset=utf-8',
      'blob:',
    ]);
    const found = events(file.text);
    expect(found.map(({ at }) => at).sort()).to.deep.equal([
      '2026-04-03T14:00:00.000Z',
      '2026-04-08',
      '2026-04-08',
      '2026-04-08',
      '2026-04-08',
      '2026-04-20',
    ]);
    expect(new Set(found.map(({ title }) => title))).to.deep.equal(new Set(['Step protocol: due']));
    expect(new Set(found.map(({ uid }) => uid)).size).to.equal(found.length);
    // Folding may part a word, so the lines are joined before they are looked through.
    const whole = file.text.replace(/\r\n /g, '');
    for (const told of [
      'KM',
      'hurt',
      'safe',
      'Mum',
      'CSC',
      'PEH',
      'Genogram',
      'Consent',
      'allocat',
      'social',
      'TAC',
      page.record.document.id,
    ])
      expect(whole.toLowerCase(), told).to.not.contain(told.toLowerCase());
  });

  it('saved again it brings the same events up to date, and leaves out what is done', async () => {
    await page.decide('agreed');
    const first = events((await saved(page)).text);
    setClock('2026-04-07 10:00');
    await page.did('On the list');
    await page.press(
      (await page.readings('Transition completed')).querySelector<HTMLInputElement>('[value="listed"]')!,
    );
    await page.did('PEH lead professional allocated');
    const [again, ...others] = events((await saved(page)).text);
    expect(others).to.have.length(0);
    expect(again!.at).to.equal('2026-04-21');
    expect(again!.uid).to.equal(first.find(({ at }) => at === '2026-04-20')!.uid);
  });

  it('cancels, once nothing is due any more, what a calendar may have: after a refusal, a meeting taken out, the end', async () => {
    const cancels = async () => {
      expect(page.all('button', SAVE)).to.have.length(0);
      expect(page.said).to.contain('If your calendar has the old ones, this file cancels them.');
      const { text } = await saved(page, CANCEL);
      expect(events(text)).to.deep.equal([]);
      return text.match(/STATUS:CANCELLED/g)!.length;
    };
    expect(page.all('button', CANCEL), 'nothing was due').to.have.length(0);
    await page.meeting('2026-04-15');
    expect(page.all('button', SAVE), 'papers are due').to.have.length(1);
    await page.meeting('');
    expect(await cancels(), 'papers before a meeting').to.equal(5);
    await page.decide('not agreed');
    expect(await cancels(), 'papers of a step that was refused').to.equal(5);
    await page.press(page.get('button', 'Remove this step'));
    expect(page.said).to.contain('Dates that you saved in a calendar stay there.');
  });

  it('leaves nothing behind: its address is given back', async () => {
    await page.decide('agreed');
    const given: string[] = [];
    const { revokeObjectURL } = URL;
    const { setTimeout: real } = window;
    window.setTimeout = ((call: () => void) => real(call, 0)) as typeof window.setTimeout;
    URL.revokeObjectURL = (address) => (given.push(address), revokeObjectURL.call(URL, address));
    try {
      const { address } = await saved(page);
      // A file of a test before may be given back in the meantime.
      await until(() => given.includes(address), 'the address is given back');
    } finally {
      URL.revokeObjectURL = revokeObjectURL;
      window.setTimeout = real;
    }
  });
});
