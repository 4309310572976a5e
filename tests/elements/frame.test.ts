import { expect } from '@esm-bundle/chai';
import '../../components/index.js';
import { addConcern, newRecord, withWords, type CaseRecord } from '../../src/index.js';
import type { RecordingElement } from '../../components/shared/recording-element.js';
import type { ThresholdCase } from '../../components/threshold-case/threshold-case.js';
import { cheshireEast2023 } from '../core/documents.js';
import { all, clear, emptyPage, faultOf, get, heard, mount, notesOf, openRecord, said, until, words } from './page.js';

const PACK = 'cheshire-east-2023';
const TAGS = ['triage-grid', 'consent-checklist', 'step-decision', 'case-summary'] as const;
const DANGER = 'In danger now? Call 999.';
const STANDING = 'Cheshire East, June/July 2023. Historical. Check current local guidance.';
const one = addConcern(newRecord(cheshireEast2023), { indicator: 'education.targeted.1' });

const make = (tag: string) => document.createElement(tag) as RecordingElement;

async function settled(...elements: readonly Element[]): Promise<void> {
  for (let round = 0; round < 3; round++)
    for (const element of elements) if (element.isConnected) await (element as RecordingElement).updateComplete;
}

/** A case with elements in it, ready. */
async function open(...tags: readonly string[]): Promise<{ host: ThresholdCase; elements: RecordingElement[] }> {
  const host = document.createElement('threshold-case');
  const elements = tags.map(make);
  host.pack = PACK;
  host.append(...elements);
  mount(host);
  await until(() => host.record, 'the document is loaded');
  await settled(host, ...elements);
  return { host, elements };
}

async function opened(host: ThresholdCase, record: CaseRecord): Promise<void> {
  await openRecord(host, record);
  await settled(host, ...host.querySelectorAll('*'));
}

const lineOf = ({ shadowRoot }: Element) => shadowRoot?.querySelector<HTMLElement>('[role="note"]') ?? null;
/** Who shows an emergency line, by name. */
const lines = (elements: readonly Element[]) =>
  elements.filter((element) => lineOf(element)?.checkVisibility()).map(({ localName }) => localName);
/** Who says whose document it is, by name. */
const standings = (elements: readonly Element[]) =>
  elements.filter((element) => said(element).includes(STANDING)).map(({ localName }) => localName);

/** Makes an element throw while it draws anything that is recorded, and not without it. */
function breaks(element: RecordingElement): void {
  const fails = () => {
    throw new Error('Thrown by a test.');
  };
  element.language = {
    lang: 'en-GB',
    words: {
      'triage-grid': { recorded: fails },
      'consent-checklist': { about: fails },
      'step-decision': { announceNext: fails },
    },
  };
}

describe('The frame of a case', () => {
  afterEach(clear);

  for (const tag of TAGS) {
    it(`is one emergency line and one line on the document's standing, in ${tag} alone in its case`, async () => {
      const { elements } = await open(tag);
      expect([lines(elements), standings(elements)]).to.deep.equal([[tag], [tag]]);
      const line = lineOf(elements[0]!)!;
      expect(words(line)).to.include(DANGER);
      expect(all(line, 'link').map((link) => link.getAttribute('href'))[0]).to.equal('tel:999');
    });

    it(`is drawn by ${tag} with a document of its own, outside of a case and inside`, async () => {
      const { host, elements } = await open('triage-grid');
      const inside = make(tag);
      const outside = mount(make(tag));
      for (const element of [inside, outside]) element.pack = PACK;
      host.append(inside);
      await until(() => standings([inside, outside]).length === 2, 'both have their document');
      await settled(host, ...elements, inside, outside);
      expect(lines([...elements, inside, outside])).to.deep.equal(['triage-grid', tag, tag]);
      for (const element of [inside, outside]) expect(said(element).split(DANGER)).to.have.lengthOf(2);
    });

    it(`begins with the emergency line in ${tag}, with a document or without one`, async () => {
      const element = mount(make(tag));
      await settled(element);
      expect(lines([element])).to.deep.equal([tag]);
      element.pack = 'no-such-pack';
      await until(() => said(element).includes('no-such-pack'), 'the document is refused');
      await settled(element);
      expect(lines([element]), 'refused').to.deep.equal([tag]);
      element.pack = PACK;
      await until(() => standings([element]).length, 'the document is there');
      expect(lines([element]), 'loaded').to.deep.equal([tag]);
    });
  }

  it('is drawn once, by the first element in the order of the page', async () => {
    for (const order of [TAGS, [...TAGS].reverse()]) {
      const { elements } = await open(...order);
      expect([lines(elements), standings(elements)]).to.deep.equal([[order[0]], [order[0]]]);
      clear();
    }
  });

  it('goes to the next element when the first leaves, and back when it returns', async () => {
    const { host, elements } = await open(...TAGS);
    const [grid, consent, steps] = elements as [RecordingElement, RecordingElement, RecordingElement];
    grid.remove();
    await settled(...elements);
    expect([lines([consent, steps]), standings([consent, steps])]).to.deep.equal([[TAGS[1]], [TAGS[1]]]);
    consent.remove();
    await settled(...elements);
    expect(lines([steps])).to.deep.equal([TAGS[2]]);
    host.prepend(consent);
    host.append(grid);
    await settled(...elements);
    expect([lines(elements), standings(elements)]).to.deep.equal([[TAGS[1]], [TAGS[1]]]);
  });

  it('goes with an element into another case', async () => {
    const first = await open(...TAGS);
    const second = await open('consent-checklist');
    second.host.prepend(first.elements[0]!);
    await settled(...first.elements, ...second.elements);
    expect(lines(first.elements)).to.deep.equal(['triage-grid', 'consent-checklist']);
    expect(lines(second.elements)).to.deep.equal([]);
  });

  it('goes to an element that comes before the first', async () => {
    const { host, elements } = await open('step-decision');
    const grid = make('triage-grid');
    host.prepend(grid);
    await until(() => standings([grid]).length, 'the grid is there');
    await settled(...elements, grid);
    expect(lines([grid, ...elements])).to.deep.equal(['triage-grid']);
  });

  it('is never missing while an element cannot be drawn: the next one draws it, the broken one keeps its advice', async () => {
    const { host, elements } = await open(...TAGS.slice(0, 3));
    const errors = heard(host, 'threshold-error');
    breaks(elements[0]!);
    await settled(...elements);
    expect(lines(elements), 'nothing is recorded yet').to.deep.equal(['triage-grid']);
    await opened(host, one);
    expect([lines(elements), standings(elements)]).to.deep.equal([['consent-checklist'], ['consent-checklist']]);
    expect(said(elements[0]!)).to.include('999').and.include('could not be shown');
    for (const { name } of cheshireEast2023.levels) expect(said(elements[0]!)).not.to.include(name);
    expect(errors).to.have.lengthOf(1);

    breaks(elements[1]!);
    await settled(...elements);
    expect(lines(elements)).to.deep.equal(['step-decision']);
    for (const element of elements) expect(said(element)).to.include('999');

    host.clear();
    await settled(host, ...elements);
    elements[1]!.language = undefined as never;
    await settled(...elements);
    expect([lines(elements), standings(elements)], 'all are drawn again').to.deep.equal([
      ['triage-grid'],
      ['triage-grid'],
    ]);
  });

  it('stands above a fault, which is told once and does not say it again, also where the host takes the message over', async () => {
    const { host, elements } = await open(...TAGS);
    const fault = () => words(faultOf(host));
    host.record = 'damaged' as never;
    await until(() => fault(), 'the record is refused');
    await settled(host, ...elements);
    expect(lines(elements)).to.deep.equal(['triage-grid']);
    expect(fault()).to.include('could not be read').and.not.include('999');
    expect([host, ...elements].filter(({ shadowRoot }) => shadowRoot!.querySelector('.fault'))).to.have.length(1);
    const [line, told] = [lineOf(elements[0]!)!, faultOf(host)!].map((one) => one.getBoundingClientRect());
    expect(line!.bottom, 'the emergency line is first').to.be.at.most(told!.top);
    await opened(host, one);
    host.addEventListener('threshold-error', (event) => event.preventDefault());
    const errors = heard(host, 'threshold-error');
    host.record = 'damaged' as never;
    await until(() => errors.length, 'the record is refused');
    await settled(host, ...elements);
    expect([lines(elements), fault()]).to.deep.equal([['triage-grid'], '']);
  });

  it('stands above what the case says about itself, which is said once, wherever the frame goes', async () => {
    const { host, elements } = await open('triage-grid', 'consent-checklist');
    const saved = withWords(cheshireEast2023, one);
    host.required = true;
    await opened(host, { ...saved, concerns: saved.concerns.map((entry) => ({ ...entry, words: 'Bites nails' })) });
    const NEEDED = /^You must fill this in .* Choose the level/;
    const saidBelow = (place: Element, ...texts: RegExp[]) => {
      const notes = notesOf(host);
      expect(notes.map(words), place.localName).to.have.lengthOf(texts.length);
      for (const [at, text] of texts.entries()) expect(words(notes[at])).to.match(text);
      for (const note of notes) {
        expect((note.getRootNode() as ShadowRoot).host.localName).to.equal(place.localName);
        const line = lineOf(place)?.getBoundingClientRect().bottom ?? 0;
        expect(note.getBoundingClientRect().top, 'below the emergency line').to.be.at.least(line);
      }
    };
    saidBelow(elements[0]!, /^Check what changed in this record .*Bites nails/, NEEDED);
    get(elements[0]!.shadowRoot!, 'button', 'I have read this').click();
    await settled(host, ...elements);
    saidBelow(elements[0]!, /^What changed when this record was opened/, NEEDED);
    expect(elements[0]!.shadowRoot!.activeElement?.matches('.reopened summary'), 'the focus').to.equal(true);
    host.required = false;
    host.disabled = true;
    await settled(host, ...elements);
    saidBelow(elements[0]!, /^What changed/, /^You can read this, but you cannot change it now\.$/);
    elements[0]!.remove();
    await settled(host, ...elements);
    saidBelow(elements[1]!, /^What changed/, /^You can read this/);
    elements[1]!.remove();
    await settled(host, ...elements);
    saidBelow(host, /^What changed/, /^You can read this/);
  });

  it('has the numbers below the danger line in line with it, where both do not fit beside each other', async () => {
    const { host, elements } = await open('triage-grid');
    host.pack = 'family-help-template';
    await until(() => words(lineOf(elements[0]!)).includes('01632'), 'the numbers');
    const line = lineOf(elements[0]!)!;
    const [danger, numbers] = ['strong', '.urgent-number'].map((one) =>
      line.querySelector(one)!.getBoundingClientRect(),
    );
    expect(numbers!.top, 'below').to.be.at.least(danger!.bottom - 10);
    expect(numbers!.left).to.equal(danger!.left);
  });

  it('leaves what is wrong to the case itself where none of its elements can be drawn', async () => {
    const { host, elements } = await open('triage-grid', 'consent-checklist');
    const draw = () => {
      throw new Error('Thrown by a test.');
    };
    for (const element of elements) Object.assign(element, { draw });
    host.record = 'damaged' as never;
    await until(() => host.shadowRoot!.querySelector('.fault'), 'the case says it');
    expect(words(faultOf(host))).to.include('could not be read');
  });

  it('tells whom to ring and what the document is in place, and keeps open what is open when something is recorded', async () => {
    const { host, elements } = await open('triage-grid');
    const { shadowRoot } = elements[0]!;
    const opener = (name: RegExp) => get(shadowRoot!, 'button', name);
    for (const name of [/^Who to ring/, /^About this document/]) {
      expect(opener(name).getAttribute('aria-expanded')).to.equal('false');
      opener(name).click();
    }
    await settled(...elements);
    const contacts = cheshireEast2023.emergency.contacts.map(
      (id) => cheshireEast2023.contacts.find((contact) => contact.id === id)!.name,
    );
    for (const name of contacts) expect(said(elements[0]!)).to.include(name);
    expect(said(elements[0]!)).to.include(cheshireEast2023.provenance.title);
    await opened(host, one);
    for (const name of [/^Who to ring/, /^About this document/])
      expect(opener(name).getAttribute('aria-expanded')).to.equal('true');
  });

  it('is drawn by an element of one copy of the kit for a case of another', async () => {
    const page = await emptyPage(
      `<threshold-case pack="${PACK}"><triage-grid></triage-grid><consent-checklist></consent-checklist></threshold-case>`,
    );
    await page.load('/components/threshold-case/define.ts');
    await page.load('/second-copy/components/triage-grid/define.ts');
    await page.load('/components/consent-checklist/define.ts');
    const elements = ['triage-grid', 'consent-checklist'].map((tag) => page.document.querySelector(tag)!);
    await until(() => elements.every(({ shadowRoot }) => shadowRoot?.querySelector('h2')), 'both are drawn');
    await until(
      () => elements.filter(({ shadowRoot }) => shadowRoot!.querySelector('[role="note"]')).length === 1,
      'one of them draws the frame',
    );
    expect(elements[0]!.shadowRoot!.querySelector('[role="note"]')).not.to.equal(null);
  });
});
