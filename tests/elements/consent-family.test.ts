import { expect } from '@esm-bundle/chai';
import { addConcern, answer, newRecord, recordSharing, type CaseRecord } from '../../src/index.js';
import { worcestershire2019 } from '../core/documents.js';
import { ConsentPage, day, lowerTier, openConsent, SHARE } from './consent-page.js';
import { clear, until, words } from './page.js';

const what = 'What we saw at school';
const shared = recordSharing(lowerTier, {
  what,
  with: 'the front door',
  purpose: 'to get help',
  decision: 'share',
  on: day(),
});

/** Words like those that a partnership may supply: in Urdu, which is written from right to left. */
const urdu = {
  lang: 'ur',
  dir: 'rtl' as const,
  title: 'آپ کے خاندان کے بارے میں معلومات',
  parts: [{ heading: 'ہم کیوں پوچھ رہے ہیں', text: ['وجہ یہ ہے: {purpose}', 'آپ "نہیں" کہہ سکتے ہیں۔'] }],
};

/** What a print of the page would hold: the frame's words and direction, caught when it is printed. */
interface Printed {
  readonly frame: HTMLIFrameElement;
  readonly text: string;
  readonly elements: string[];
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
  readonly sheet: string;
}

/** Stands in for the printer: takes the place of `print` in each frame that is added to the element. */
function printer(page: ConsentPage): Printed[] {
  const printed: Printed[] = [];
  new MutationObserver(() => {
    for (const frame of page.root.querySelectorAll('iframe')) {
      const print = () => {
        const { body, documentElement, title, adoptedStyleSheets } = frame.contentDocument!;
        printed.push({
          frame,
          text: words(body),
          elements: [...body.querySelectorAll('*')].map(({ localName }) => localName),
          title,
          lang: documentElement.lang,
          dir: documentElement.dir,
          sheet: adoptedStyleSheets
            .flatMap((sheet) => [...sheet.cssRules])
            .map(({ cssText }) => cssText)
            .join(' '),
        });
      };
      frame.contentWindow!.print = print;
      // In Firefox the page of the frame is another one from then on.
      frame.addEventListener('load', () => (frame.contentWindow!.print = print));
    }
  }).observe(page.root, { childList: true });
  return printed;
}

describe('The page for the family', () => {
  let page: ConsentPage;
  let ownPrint: () => void;
  let whole = 0;

  before(() => (ownPrint = window.print));
  beforeEach(() => {
    whole = 0;
    window.print = () => whole++;
  });
  afterEach(() => {
    window.print = ownPrint;
    clear();
  });

  const explained = () => page.disclose('Page for the family');
  const article = () => page.root.querySelector('article')!;
  const print = async () => {
    const printed = printer(page);
    await explained();
    await page.press(page.get('button', 'Print this page for the family'));
    await until(() => printed.length, 'the page is printed');
    return printed;
  };

  describe('in the kit’s own words', () => {
    beforeEach(async () => {
      page = await openConsent({ record: shared });
    });

    it('says what is shared, with whom and why, and that one can say no and change one’s mind', async () => {
      expect(words(await explained()))
        .to.contain(what)
        .and.contain('the front door')
        .and.contain('The reason is: to get help');
      const text = words(article());
      for (const one of [
        'You can say yes or no.',
        'You can change your mind later.',
        'Saying no is not held against you.',
        'We do this even if you say no.',
        'interpreter, British Sign Language, EasyRead, large print',
      ])
        expect(text).to.contain(one);
      expect(article().lang).to.equal('en-GB');
      expect(article().dir).to.equal('ltr');
    });

    it('is not to be used while one shares, or may have to share, without asking', async () => {
      const warned = async (record: CaseRecord) => {
        clear();
        page = await openConsent({ record });
        return words(await explained()).includes(
          'Do not use it while you share, or may have to share, without asking.',
        );
      };
      const ground = { decision: 'share', basis: 'ground', ground: 'risk-of-harm', on: day() } as const;
      const harm = addConcern(lowerTier, { indicator: 'early-years.statutory.2' });
      expect(await warned(lowerTier)).to.equal(false);
      expect(await warned(recordSharing(lowerTier, { ...ground, reasons: 'He waits outside.' }))).to.equal(true);
      expect(
        await warned(recordSharing(lowerTier, { basis: 'ground', ground: 'risk-of-harm' })),
        'not decided yet',
      ).to.equal(true);
      expect(await warned(recordSharing(lowerTier, { ...ground, basis: 'agreement' }))).to.equal(false);
      expect(await warned(recordSharing(lowerTier, { ...ground, decision: 'not-share' }))).to.equal(false);
      expect(await warned(harm), 'the risk is not judged').to.equal(true);
      expect(await warned(answer(harm, 'immediate-risk', 'unsure'))).to.equal(true);
      expect(await warned(answer(harm, 'immediate-risk', 'no'))).to.equal(false);
      expect(words(article()), 'the page itself is as it was').to.not.contain('Do not use it');
    });

    it('is not to be used where a referral is not to wait for an answer', async () => {
      const harm = answer(newRecord(worcestershire2019), 'significant-harm', 'yes');
      page = await openConsent({ pack: 'worcestershire-2019', record: answer(harm, 'immediate-risk', 'no') });
      expect(words(await explained())).to.contain('Do not use it while you share, or may have to share,');
    });

    it('holds no name of a form, rule or level', async () => {
      await explained();
      expect(words(article())).to.not.match(/threshold|tier|Targeted|section|basis|consent|capacity/i);
    });

    it('follows what is recorded, and leaves room where nothing is', async () => {
      await explained();
      await page.sharing();
      await page.pick(SHARE, 'Share with their agreement');
      await page.fillIn('Only the absences', 'What will you share?');
      await page.save();
      expect(words(article())).to.contain('Only the absences').and.not.contain(what);
      await page.sharing();
      await page.press(page.get('button', 'Remove this decision'));
      expect(words(article())).to.contain('The reason is: ……').and.not.contain('{').and.not.contain('the front door');
    });
  });

  describe('in a partnership’s words', () => {
    beforeEach(async () => {
      page = await openConsent({ record: shared });
      page.checklist.explanation = urdu;
      await page.settled();
      await explained();
    });

    it('every word is replaced, and its language and direction are set', () => {
      expect(words(article())).to.equal(
        `${urdu.title} ${urdu.parts[0]!.heading} وجہ یہ ہے: to get help آپ "نہیں" کہہ سکتے ہیں۔`,
      );
      expect(article().lang).to.equal('ur');
      expect(getComputedStyle(article()).direction).to.equal('rtl');
      expect(getComputedStyle(page.checklist).direction, 'nothing else turns round').to.equal('ltr');
    });

    it('is printed in them too', async () => {
      const [sheet] = await print();
      expect(sheet!.text).to.equal(words(article()));
      expect([sheet!.lang, sheet!.dir, sheet!.title]).to.deep.equal(['ur', 'rtl', urdu.title]);
    });

    it('words left out stay the kit’s own', async () => {
      page.checklist.explanation = { title: 'Can we talk to other people?' };
      await page.settled();
      expect(words(article()))
        .to.contain('Can we talk to other people? Why we are asking')
        .and.contain('You can say no');
      expect(article().lang).to.equal('en-GB');
    });
  });

  it('shows and prints markup as text', async () => {
    const markup = '<img src=x onerror="top.document.title=1"><b>bold</b> ${1} {what} $&';
    page = await openConsent({ record: recordSharing(lowerTier, { what: markup }) });
    page.checklist.explanation = {
      title: '<i>title</i>',
      parts: [{ heading: '<u>heading</u>', text: ['<s>text</s> {what}', '{other}'] }],
    };
    await page.settled();
    await explained();
    expect(words(article())).to.equal(`<i>title</i> <u>heading</u> <s>text</s> ${markup} {other}`);
    const [sheet] = await print();
    expect(sheet!.text).to.equal(words(article()));
    for (const elements of [
      [...article().querySelectorAll('*')].map(({ localName }) => localName),
      sheet!.elements.filter((name) => name !== 'article'),
    ])
      expect(elements).to.deep.equal(['h4', 'h5', 'p', 'p']);
  });

  describe('is printed', () => {
    beforeEach(async () => {
      page = await openConsent({ record: shared });
    });

    it('alone: from a frame that holds this page and nothing else', async () => {
      const [sheet] = await print();
      expect(sheet!.text).to.equal(words(article()));
      expect(sheet!.elements[0]).to.equal('article');
      expect(sheet!.elements).to.not.include.members(['button']);
      expect(sheet!.sheet).to.contain('size: a4').and.contain('14pt');
      expect(sheet!.title).to.equal('Sharing information about your family');
      expect(whole, 'the host’s own page is not printed').to.equal(0);
      expect(sheet!.frame.src + (sheet!.frame.srcdoc ?? ''), 'it loads nothing').to.equal('');
    });

    it('and the frame, which nobody meets, goes away afterwards', async () => {
      const [sheet] = await print();
      const { frame } = sheet!;
      expect(frame.tabIndex).to.equal(-1);
      expect(frame.getAttribute('aria-hidden')).to.equal('true');
      expect(frame.getBoundingClientRect().width).to.be.below(4);
      frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      expect(page.root.querySelectorAll('iframe').length).to.equal(0);
    });

    it('again and again, each time with what is recorded then', async () => {
      const printed = await print();
      printed[0]!.frame.contentWindow!.dispatchEvent(new Event('afterprint'));
      await page.sharing();
      await page.pick(SHARE, 'Share with their agreement');
      await page.fillIn('Only the absences', 'What will you share?');
      await page.save();
      await page.press(page.get('button', 'Print this page for the family'));
      await until(() => printed.length > 1, 'the second print');
      expect(printed.at(-1)!.text).to.contain('Only the absences').and.not.contain(what);
      expect(page.root.querySelectorAll('iframe').length).to.equal(1);
    });

    it('even while the page is about to go: without an error', async () => {
      await explained();
      page.get('button', 'Print this page for the family').click();
      page.case.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(whole).to.equal(0);
    });
  });
});
