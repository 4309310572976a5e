import { expect } from '@esm-bundle/chai';
import { cheshireEast2023, tacProtocol, westCheshire2019, worcestershire2019 } from '../core/documents.js';
import { interfaceSentences, packSentences, readingAge, sentencesOf, wordsOf } from './reading-age.js';

/**
 * GOV.UK writes for a reading age of 9, for readers of every trade too: they read faster, and under
 * stress no slower. Words that the law or the document sets, such as "parental responsibility", are
 * kept and count like any other.
 */
const LIMIT = 9;
/** GOV.UK: check what is longer. */
const LONGEST = 25;

const round = (age: number) => Math.round(age * 10) / 10;

describe('The reading age of the interface', () => {
  it('is measured by the words and syllables of its sentences', async () => {
    // By hand: 6 words of 1 syllable in 1 sentence: 0.39 * 6 + 11.8 * 1 - 15.59 = -1.45, and five years.
    expect(round(await readingAge(['The cat sat on the mat.']))).to.equal(3.6);
    const hard =
      'Practitioners must demonstrate proportionality whenever confidential information is disclosed to partner organisations.';
    expect(await readingAge([hard])).to.be.greaterThan(18);
    expect(sentencesOf('Ring 999. Do not wait for a form, e.g. for the portal! Close')).to.deep.equal([
      'Ring 999.',
      'Do not wait for a form, e.g. for the portal!',
    ]);
    expect(wordsOf('“Family’s” step-down, on 22 November 2026.')).to.deep.equal([
      'Family’s',
      'step-down',
      'on',
      '22',
      'November',
      '2026',
    ]);
  });

  for (const [name, sentences] of Object.entries(interfaceSentences)) {
    // The badge has words and no sentence.
    if (name === 'level-of-need-badge') continue;
    it(`${name}: is at most ${LIMIT}`, async () => {
      expect(sentences.length).to.be.greaterThan(10);
      expect(round(await readingAge(sentences))).to.be.at.most(LIMIT);
    });
  }

  it(`no sentence is longer than ${LONGEST} words`, () => {
    const long = Object.values(interfaceSentences)
      .flat()
      .filter((one) => wordsOf(one).length > LONGEST);
    expect(long).to.deep.equal([]);
  });
});

describe('The reading ages in the guide to benchmarks', () => {
  /** The cells of the table's row that begins with a name. */
  const row = async (name: string) => {
    const lines = (await (await fetch('/stories/guide/benchmarks.md')).text()).split('\n');
    const found = lines.find((line) => line.startsWith('| ') && line.includes(` age of \`${name}\` `));
    return (found ?? '')
      .split('|')
      .slice(2, -1)
      .map((cell) => cell.trim());
  };
  /** A figure for each part, so that the row can be written anew from what a failure shows. */
  const measured = (parts: readonly (readonly string[])[]) =>
    Promise.all(parts.map(async (one) => (one.length ? String(round(await readingAge(one))) : '')));

  for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, tacProtocol]) {
    it(`are those of ${document.provenance.id}, to half a year`, async () => {
      const { signs, rules, consent, steps } = packSentences(document as never) as Record<string, readonly string[]>;
      const now = await measured([signs!, rules!, consent!, steps!]);
      const written = await row(document.provenance.id);
      const near = (a = '', b = '') => (a && b ? Math.abs(Number(a) - Number(b)) <= 0.5 : a === b);
      expect(
        written.length === now.length && now.every((one, at) => near(one, written[at])),
        `stories/guide/benchmarks.md: ${written.join(' | ')}; measured: ${now.join(' | ')}`,
      ).to.be.true;
    });
  }
});
