import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { findIndicators, mayBeHarm, slips } from '../../src/document/index.js';
import { cheshireEast2023, documents, worcestershire2019 } from './documents.js';

/* Who is worried types fast. A slip of the finger must not keep the question about risk from being asked. */

const asks = (text: string) => mayBeHarm(cheshireEast2023, text);

/** Words of harm of which each slip of one letter is tried. */
const HARM = (
  'violence violent weapon assaulted strangled suffocated bruises fractured poisoned murdered threatened kidnapped ' +
  'abducted abandoned neglected sexually molested exploited exploitation trafficked slavery suicide suicidal overdose ' +
  'anorexia bulimia unconscious radicalised extremism terrorism unsafe mutilation paedophile'
).split(' ');

/** Each word with one letter left out, doubled, or swapped with the next; the first letter stays, unless it is swapped. */
const slipped = (word: string): readonly string[] =>
  [...word].flatMap((letter, at) => [
    ...(at > 0 ? [word.slice(0, at) + word.slice(at + 1)] : []),
    word.slice(0, at) + letter + word.slice(at),
    ...(at < word.length - 1 ? [word.slice(0, at) + word[at + 1]! + letter + word.slice(at + 2)] : []),
  ]);

describe('Words of harm that are misspelt', () => {
  it('ask about immediate risk, whichever letter is left out, doubled or swapped', () => {
    const silent = HARM.flatMap(slipped).filter((word) => !asks(word));
    expect(silent, 'but for one that is a word itself').to.deep.equal(['violet']);
  });

  it('ask within what people write', () => {
    const sentences = [
      'She said she feels suicdal',
      'bruse on his face',
      'brusies on both arms',
      'Took an overdoes on Sunday',
      'He was sexualy abussed',
      'dad is voilent when he drinks',
      'brought a nife to school',
      'hiting him with a shoe',
      'mum strangeld her',
      'threatend to burn the house down',
      'kill himslef',
      'cuting herself',
      'assulted by an older boy',
      'beeten with a stick',
      'scard of dad',
      'groming online',
      'trafficed into the country',
      'posioned the dog',
      'found unconcious',
      'his nose was bleding',
      'swalowed tablets',
      'domestic voilence at home',
      'neglegted and hungry',
      'sucidal thoughts',
      'a weppon in his bag',
    ];
    expect(sentences.filter((one) => !asks(one))).to.deep.equal([]);
  });

  it('words that are spelt right and are nearly one of harm ask nothing', () => {
    const sentences = [
      'Dad is in prison',
      'Started at nursery',
      'Starting to settle in',
      'He is cooking with his nan',
      'She shared her lunch with a friend',
      'Stared out of the window',
      'Struggling with fractions',
      'Enjoys boating and hunting for shells',
      'Slipped on the stairs',
      'Attached to her key worker',
      'A strange noise in the car',
      'Setting the table',
      'The seating plan was changed',
      'Traffic made them late',
      'Lacks motivation',
      'A modest home',
      'Amused by the story',
      'Exploring the garden',
      'Stacked the chairs',
      'Shouting in the corridor',
      'The best dancer in the class',
      'Snapped a pencil',
      'Scored a goal',
      'A sacred text in assembly',
      'She is spared the homework',
      'Insured the car',
      'Collapse of the sandcastle',
      'Violet is her favourite colour',
      'Covering for a teacher',
      'Betting shop next door',
    ];
    expect(sentences.filter(asks)).to.deep.equal([]);
  });
});

describe('A search that finds nothing', () => {
  const meant = (query: string, document = cheshireEast2023) => findIndicators(document, query).meant;

  it('says what may be meant, where that finds something', () => {
    for (const [typed, as] of [
      ['homless', 'homeless'],
      ['scool', 'school'],
      ['behavoir', 'behaviour'],
      ['Cannibis', 'cannabis'],
      ['alchohol', 'alcohol'],
      ['exluded', 'excluded'],
      ['anxeity', 'anxiety'],
      ['pregnent', 'pregnant'],
      ['suicdal', 'suicidal'],
      ['speach delay', 'speech delay'],
    ] as const) {
      expect(meant(typed), typed).to.equal(as);
      const { indicators, domains } = findIndicators(cheshireEast2023, typed);
      expect([indicators, domains], typed).to.deep.equal([[], []]);
      expect(findIndicators(cheshireEast2023, as).indicators, as).to.not.be.empty;
    }
  });

  it('says nothing where something was found, where nothing is near, and of short words', () => {
    for (const query of ['absence', 'absen', 'rent', 'elephant', 'xyz', 'hom', '', '10%'])
      expect(meant(query), query).to.equal(null);
  });

  it('means harm rather than a word of the document that is as near', () => {
    expect(meant('groming', worcestershire2019)).to.equal('grooming');
  });

  it('holds for any words: what is meant leads somewhere, in every document', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.string({ unit: fc.constantFrom(...'aeiosrtnlbdch '), maxLength: 12 }),
        ([, document], query) => {
          const { meant: as, indicators, domains } = findIndicators(document, query);
          if (as === null) return;
          expect([indicators, domains]).to.deep.equal([[], []]);
          const found = findIndicators(document, as);
          expect(found.indicators.length + found.domains.length).to.be.above(0);
          expect(found.meant).to.equal(null);
        },
      ),
    );
  });
});

describe('How many slips lie between two words', () => {
  it('is what it is letter by letter, from either side', () => {
    const plain = (a: string, b: string): number => {
      const row = (i: number, j: number): number => {
        if (!i || !j) return i + j;
        const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? row(i - 2, j - 2) + 1 : 99;
        return Math.min(
          row(i - 1, j) + 1,
          row(i, j - 1) + 1,
          row(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          swap,
        );
      };
      return Math.abs(a.length - b.length) > 2 ? 3 : row(a.length, b.length);
    };
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slips(a, b)).to.equal(plain(a, b));
        expect(slips(b, a)).to.equal(slips(a, b));
      }),
    );
  });
});
