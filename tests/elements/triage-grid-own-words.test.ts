import { expect } from '@esm-bundle/chai';
import { shortName } from '../../src/index.js';
import { cheshireEast2023 } from '../core/documents.js';
import { clear, descriptionOf, focusIsOn, open, words, type Page } from './page.js';

const EXCLUSIONS = 'The child has 3+ exclusions';
const ABUSE = 'Abuse and exploitation';
const STATUTORY = 'Statutory/Specialist Help';
const key = (target: HTMLElement, name: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }));

describe('One’s own words', () => {
  let page: Page;
  beforeEach(async () => {
    page = await open();
  });
  afterEach(clear);
  const opened = async (area: string, level: string) => {
    await page.openArea(area);
    const cell = page.cell(area, level);
    await page.press(page.get('button', /^\+ Own words/, cell));
    return page.get<HTMLTextAreaElement>('textbox', `Your own words: ${page.short(area)}, ${level}`, cell);
  };

  it('go into any cell, as a concern, and stand there in quotation marks', async () => {
    await page.openAll();
    for (const domain of cheshireEast2023.domains)
      for (const level of cheshireEast2023.levels)
        expect(
          page.all('button', `+ Own words: ${shortName(domain)}, ${level.name}`, page.cell(domain.name, level.name)),
        ).to.have.length(1);
    await page.write('Cold flat', 'Housing', 'Extra Help');
    expect(page.record.concerns).to.have.length(1);
    expect(page.record.concerns[0]).to.include({
      id: 'housing.extra: cold flat',
      domain: 'housing',
      level: 'extra',
      text: 'Cold flat',
    });
    expect(words(page.cell('Housing', 'Extra Help'))).to.contain('“Cold flat”');
  });

  describe('are not the document’s', () => {
    it('what they alone decide is the practitioner’s placing, everywhere it is said', async () => {
      await page.write('Cold flat', 'Housing', 'Extra Help');
      expect(words(page.answerPart))
        .to.contain('You placed this at Extra Help')
        .and.contain('“Cold flat” Your words, placed by you at Extra Help.');
      expect(words(page.dock)).to.contain('You placed this at Extra Help');
      expect(page.announced()).to.contain('You placed this at Extra Help.');
      for (const part of [page.answerPart, page.dock]) expect(words(part)).to.not.match(/points to/i);
      expect(page.announced()).to.not.match(/points to/i);
      const reason = [...page.answerPart.querySelectorAll('.reasons li')].find((one) =>
        words(one).includes('Cold flat'),
      );
      expect(page.all('button', /^Source/, reason!), 'nor have they a source in it').to.have.length(0);
    });

    it('what was written as a sentence is announced with one stop', async () => {
      await page.write('The flat is cold.', 'Housing', 'Extra Help');
      expect(page.announced()).to.contain('The flat is cold. You placed').and.not.contain('..');
    });

    it('where the document has no examples, the heading says that too', async () => {
      await page.write('He follows her home', ABUSE, STATUTORY);
      await page.judge('No, it is not urgent');
      expect(words(page.answerPart.querySelector('#answer-title'))).to.equal(
        `You placed this at ${STATUTORY}. The document has no examples here`,
      );
      expect(words(page.answerPart.querySelector('.why'))).to.not.contain('Stepped Approach');
    });

    it('a closed row counts them as yours', async () => {
      await page.write('Cold flat', 'Housing', 'Extra Help');
      await page.openArea('Education');
      expect(words(page.cell('Housing', 'Extra Help').querySelector('.tally'))).to.match(/^1 ?in your words$/);
    });

    it('beside a sign that decides, the document points to its level again', async () => {
      await page.write('Cold flat', 'Housing', 'Extra Help');
      await page.tick(EXCLUSIONS);
      expect(words(page.answerPart)).to.contain('From 2 things recorded, the document points to Targeted Help');
    });
  });

  describe('may mean harm', () => {
    it('every form for a concern asks it, and the risk is judged in place: nothing written is lost', async () => {
      const box = await opened('Housing', 'Extra Help');
      await page.fill(box, 'Locked in at night');
      const form = box.closest('form')!;
      expect(words(form)).to.contain('Could this be harm?');
      await page.press(page.get('button', 'Judge the risk', form));
      expect(words(form)).to.contain('May a child need urgent protection');
      await page.press(page.get('button', 'No, it is not urgent', form));
      expect(page.record.answers).to.deep.equal({ 'immediate-risk': 'no' });
      expect(box.isConnected && box.value).to.equal('Locked in at night');
      expect(words(form)).to.contain('Immediate risk: No, it is not urgent.');
    });

    it('saved, words of harm are followed by the question about risk, at whatever level one placed them', async () => {
      await page.write('Bruises on both arms', 'Health', 'Universal Services');
      focusIsOn(page.get('heading', 'Immediate risk: judge this first', page.answerPart));
      expect(page.announced()).to.contain('Judge now whether a child is at immediate risk.');
    });

    it('a form for a strength asks it too, and words of harm in it are followed by the risk', async () => {
      await page.openArea('Health');
      await page.press(page.get('button', /^\+ Strength/, page.rowHeader('Health')));
      expect(words(page.rowHeader('Health'))).to.contain('Could this be harm?');
      await page.press(page.get('button', 'Cancel'));
      await page.write('Gran keeps him safe when dad hits him', 'Health');
      focusIsOn(page.get('heading', 'Immediate risk: judge this first', page.answerPart));
      expect(words(page.answerPart)).to.contain('“Gran keeps him safe when dad hits him”');
      expect(page.record.concerns).to.deep.equal([]);
    });
  });

  it('an area without examples takes concerns and strengths all the same', async () => {
    for (const area of ['Family relationships', ABUSE]) {
      await page.write('Withdrawn', area, 'Extra Help');
      await page.write('Talks to Nan', area);
      expect(words(page.rowHeader(area))).to.contain('“Talks to Nan”');
    }
    expect(page.record.concerns.map(({ domain }) => domain)).to.deep.equal([
      'family-relationships',
      'abuse-and-exploitation',
    ]);
    expect(page.record.strengths).to.have.length(2);
  });

  it('nothing written is saved, with an error that says what to do and the focus in the words', async () => {
    const box = await opened('Housing', 'Extra Help');
    focusIsOn(box);
    await page.fill(box, '   ');
    await page.press(page.get('button', 'Record', box.closest('form')!));
    focusIsOn(box);
    expect(box.getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(box)).to.contain('Write what you have seen.');
    expect(page.record.concerns).to.deep.equal([]);
  });

  it('Cancel and Escape close the form, and the focus is where one was', async () => {
    for (const leave of ['Cancel', 'Escape']) {
      const box = await opened('Housing', 'Extra Help');
      if (leave === 'Cancel') await page.press(page.get('button', 'Cancel', box.closest('form')!));
      else key(box, 'Escape');
      await page.settled();
      expect(page.all('textbox', /^Your own words/)).to.have.length(0);
      focusIsOn(page.get('button', /^\+ Own words/, page.cell('Housing', 'Extra Help')), leave);
    }
  });

  it('the same words twice stay one entry, and there is nothing more to undo', async () => {
    await page.write('Cold flat', 'Housing', 'Extra Help');
    await page.write('cold  FLAT', 'Housing', 'Extra Help');
    expect(page.record.concerns).to.have.length(1);
    await page.press(page.get('button', 'Undo'));
    expect(page.record.concerns).to.deep.equal([]);
  });

  it('removed, the focus goes to their area', async () => {
    await page.write('Cold flat', 'Housing', 'Extra Help');
    await page.write('Landlord helps', 'Housing');
    for (const text of ['Cold flat', 'Landlord helps']) {
      const form = await page.edit(text);
      await page.press(page.get('button', /^Remove for the whole family/, form));
      focusIsOn(page.area('Housing'), text);
    }
    expect([...page.record.concerns, ...page.record.strengths]).to.deep.equal([]);
  });

  it('written under the search, they stay when the search is emptied, and go when it is closed', async () => {
    await page.search('xylophone');
    const box = () => page.get<HTMLTextAreaElement>('textbox', 'In your own words');
    await page.fill(box(), 'Plays the xylophone all night');
    await page.search('');
    await page.settled();
    expect(box().value).to.equal('Plays the xylophone all night');
    await page.press(page.get('button', 'Close the list'));
    expect(page.all('textbox', 'In your own words')).to.have.length(0);
    expect(page.record.concerns).to.deep.equal([]);
  });

  it('half written in one place, they go along to the next that one opens, and are recorded once', async () => {
    await page.fill(await opened('Housing', 'Extra Help'), 'Damp walls');
    const next = await opened('Crime prevention and tackling crime', STATUTORY);
    expect(next.value).to.equal('Damp walls');
    expect(page.all('textbox', /^Your own words/)).to.have.length(1);
    await page.search('flat');
    await page.press(page.get('button', /^None fits/));
    expect(page.get<HTMLTextAreaElement>('textbox', 'In your own words').value).to.equal('Damp walls');
    const last = await opened('Housing', STATUTORY);
    await page.press(page.get('button', 'Record', last.closest('form')!));
    expect(page.record.concerns.map(({ text }) => text)).to.deep.equal(['Damp walls']);
  });

  it('half written for one family, nothing is left for the next', async () => {
    await page.fill(await opened('Housing', 'Extra Help'), 'Half a sentence');
    page.case.clear();
    await page.settled();
    expect(page.all('textbox', /^Your own words/)).to.have.length(0);
    await page.openArea('Housing');
    expect(page.all('textbox', /^Your own words/)).to.have.length(0);
  });
});
