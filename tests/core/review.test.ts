import { expect } from '@esm-bundle/chai';
import { advise } from '../../src/cli/advise.js';
import { confirmed, partsOf } from '../../src/cli/confirm.js';
import { reviewPage } from '../../src/cli/review.js';
import { CONFIRMED, CONFIRMED_PARTS, fingerprintOf } from '../../src/document/index.js';
import { documents, mustRead, variant, raw } from './documents.js';

/** Keys whose values are ids or kinds: they are shown by what they stand for. */
const NOT_WORDS = new Set(
  'id kind domain level tier group dimension indicator indicators ladders domains contact contacts question is asks assessment plan measure after from to among topic unit how urgency order need for direction status outcome of about days countedBy basis'.split(
    ' ',
  ),
);

/** Every text that a pack holds for people to read, with its place. */
function texts(value: unknown, place = '', key = ''): [place: string, text: string][] {
  if (typeof value === 'string') return NOT_WORDS.has(key) ? [] : [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'match' ? [] : texts(inner, `${place}.${name}`, Array.isArray(value) ? key : name),
  );
}

const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .toLowerCase();

describe('The page to sign a pack off', () => {
  for (const [name, document] of documents) {
    it(`${name}: every text of the pack stands on it, so that nothing is confirmed unseen`, () => {
      const page = plain(reviewPage(document, 'our-pack.json', []));
      const parts = Object.values(CONFIRMED).flat();
      for (const key of parts)
        for (const [place, text] of texts(document[key], key)) expect(page, place).to.contain(plain(text));
    });

    it(`${name}: each line can be ticked, initialled and corrected, beside the sections that it cites`, () => {
      const page = reviewPage(document, 'our-pack.json', []);
      const rows = page.split('\n').filter((line) => line.startsWith('<tr><td>'));
      expect(rows.length).to.be.at.least(document.indicators.length + document.rules.length + document.routes.length);
      for (const row of rows) expect(row.match(/<input type="(checkbox|text)"/g)).to.have.length(3);
      for (const { id, section } of [...document.indicators, ...document.rules, ...document.contacts]) {
        const named = rows.filter((one) => one.includes(`<code>${id}</code>`)).map(plain);
        expect(
          named.some((row) => section.every((one) => row.includes(plain(one)))),
          id,
        ).to.equal(true);
      }
    });
  }

  it('a clock stands on it in the words of the source and with the number that the kit counts', () => {
    const page = plain(reviewPage(mustRead(raw.pack), 'our-pack.json', []));
    expect(page).to.contain('minimum every 12 weeks');
    expect(page).to.contain('counted as at most 12 week');
  });

  it('it names the text that was printed, and the command that records the confirmation of it', () => {
    const document = mustRead(raw.pack);
    const page = reviewPage(document, 'our pack.json', advise(document));
    for (const part of CONFIRMED_PARTS) {
      expect(page).to.contain(fingerprintOf(document, part));
      expect(page).to.contain(`confirm &quot;our pack.json&quot; --part ${part}`);
    }
    for (const { message } of advise(document)) expect(plain(page)).to.contain(plain(message));
  });

  it('markup in a pack is shown as text and never becomes part of the page', () => {
    const page = reviewPage(
      variant(raw.pack, (p) => (p.indicators[0].text = '<img src=x onerror=alert(1)> "quoted"')),
      '"><script>.json',
      [],
    );
    expect(page).to.not.contain('<img');
    expect(page).to.not.contain('<script');
  });

  it('a confirmation is added to the pack as its file holds it, and nothing else of it changes', () => {
    const pack = { extends: 'cheshire-east-2023', provenance: raw.pack.provenance };
    const document = mustRead(raw.pack);
    const now: any = confirmed(pack, document, {
      by: 'the board',
      on: '2026-11-26',
      parts: partsOf('signs, contacts'),
    });
    expect(Object.keys(now.provenance.confirmed[0].of)).to.deep.equal(['signs', 'contacts']);
    delete now.provenance.confirmed;
    expect(now).to.deep.equal(pack);
    expect(() => partsOf('signs,clocks')).to.throw(/no part "clocks"/);
  });
});
