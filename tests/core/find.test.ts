import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { findIndicators, indexSigns, type ThresholdDocument } from '../../src/index.js';
import { EVERYDAY } from '../../src/cli/everyday.js';
import {
  cheshireEast2023,
  documents,
  familyHelpTemplate,
  raw,
  tac,
  variant,
  westCheshire,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';

const idsIn = (document: ThresholdDocument, query: string) =>
  findIndicators(document, query).indicators.map(({ id }) => id);
const found = (query: string) => idsIn(cheshireEast2023, query);
/** The pack without its everyday words: the document's own words alone. */
const plain = variant(raw.pack, (pack) => delete pack.words);

describe('Reading the signs for the search beforehand', () => {
  it('takes as many turns as there are pieces, and finds the same, also where a search comes between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.nat(5),
        fc.constantFrom('absen', 'rent', 'is being bullied', 'knife', ''),
        (count, between, query) => {
          const document = structuredClone(cheshireEast2023);
          const found = findIndicators(structuredClone(cheshireEast2023), query);
          const turns = Math.ceil(document.indicators.length / count);
          for (let turn = 1; turn <= turns; turn++) {
            const searched = turn > between && between > 0;
            if (turn === between) expect(findIndicators(document, query)).to.deep.equal(found);
            else expect(indexSigns(document, count)).to.equal(searched || turn === turns);
          }
          expect(findIndicators(document, query)).to.deep.equal(found);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('A practitioner finds an indicator by its words', () => {
  it('whole words or their beginnings, in any case', () => {
    expect(found('absen')).to.include.members(['education.universal.1', 'education.extra.1', 'education.targeted.3']);
    expect(found('ABSENCE')).to.include('education.extra.1');
    expect(idsIn(plain, 'marac')).to.deep.equal(['domestic-abuse.statutory.5']);
  });

  it('a word is not found inside another one', () => {
    const late = found('late');
    expect(late).to.include('education.extra.5');
    for (const id of late) expect(cheshireEast2023.indicators.find((one) => one.id === id)!.text).to.match(/\blate/i);
    expect(found('sence')).to.deep.equal([]);
  });

  it('every word of the query must be there, in any order', () => {
    expect(idsIn(plain, 'rent eviction')).to.deep.equal(['financial-stability.targeted.4']);
    expect(found('rent eviction')).to.include('financial-stability.targeted.4');
    expect(found('eviction rent')).to.deep.equal(found('rent eviction'));
    expect(idsIn(plain, 'rent elephant')).to.deep.equal([]);
  });

  it('by the name of the domain too', () => {
    const domestic = idsIn(plain, 'domestic abuse');
    for (const { id } of cheshireEast2023.indicators.filter(({ domain }) => domain === 'domestic-abuse'))
      expect(domestic).to.include(id);
    expect(found('financial stability')).to.have.length(15);
  });

  it('by the conditions that an indicator carries', () => {
    expect(idsIn(westCheshire, 'hidden males')).to.deep.equal(['family.partnership-plus.11']);
  });

  it('numbers and signs as they are printed', () => {
    expect(found('10%')).to.deep.equal(['education.extra.1']);
    expect(found('4+')).to.deep.equal(['financial-stability.targeted.4']);
    expect(found('1-2')).to.have.members(['education.extra.3', 'housing.universal.2']);
    expect(found('A&E')).to.have.members(['early-years.extra.2', 'early-years.targeted.2', 'early-years.statutory.2']);
    expect(found('self-harm')).to.deep.equal(found('self harm'));
    expect(found('self-harm')).to.include('health.statutory.3');
  });

  it('typed with curly apostrophes, accents or extra spaces', () => {
    const straight = found("child's");
    expect(straight).to.not.deep.equal([]);
    expect(found('child\u2019s')).to.deep.equal(straight);
    expect(found('  ABS\u00c9NCE  ')).to.deep.equal(found('absence'));
  });

  it('nothing asked finds nothing', () => {
    for (const query of ['', ' ', '\t\n']) expect(found(query)).to.deep.equal([]);
    expect(idsIn(tac, 'absence')).to.deep.equal([]);
  });

  it('in the order of the document, each once', () => {
    for (const [, document] of documents) {
      const order = document.indicators.map(({ id }) => id);
      for (const query of ['child', 'family', 'a', 'risk']) {
        const ids = idsIn(document, query);
        expect(ids).to.deep.equal(order.filter((id) => ids.includes(id)));
      }
    }
  });
});

describe('The search holds for any query', () => {
  const queries = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...".*+?^${}()|[]\\/-&%' ae1") }),
    fc.constantFrom('[', '(?', '\\', '\\p{L}', '.*', '$&'),
  );

  it('it never throws, and finds only indicators of the document', () => {
    fc.assert(
      fc.property(queries, (query) => {
        for (const indicator of findIndicators(cheshireEast2023, query).indicators)
          expect(cheshireEast2023.indicators).to.include(indicator);
      }),
      { numRuns: 100 },
    );
  });

  it('one more word of the document never finds more', () => {
    const words = fc.constantFrom(
      'parent',
      'family',
      'risk',
      'over',
      '10%',
      'absen',
      'harm',
      'self-harm',
      'adult',
      'school',
      'zebra',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), words, (query, word) => {
        const fewer = idsIn(plain, [...query, word].join(' '));
        expect(idsIn(plain, query.join(' '))).to.include.members(fewer);
      }),
      { numRuns: 100 },
    );
  });

  it('every indicator is found by each of its own words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cheshireEast2023.indicators), ({ id, text }) => {
        for (const word of text.match(/[\p{L}\p{N}][\p{L}\p{N}'&+%-]*/gu) ?? [])
          expect(found(word), word).to.include(id);
      }),
      { numRuns: 60 },
    );
  });
});

describe('A practitioner finds a sign by everyday words', () => {
  const threads = (document: ThresholdDocument, query: string) =>
    findIndicators(document, query).threads.map(({ id }) => id);

  it('a suspension finds the ladder of exclusion, and says that the document says so', () => {
    for (const query of ['suspension', 'suspended', 'Suspensions', 'susp', 'he was suspended']) {
      const result = findIndicators(cheshireEast2023, query);
      expect(threads(cheshireEast2023, query), query).to.deep.equal(['exclusion']);
      expect(result.instead.map(({ says }) => says)).to.deep.equal(['fixed-term exclusion']);
    }
    expect(findIndicators(cheshireEast2023, 'he was suspended').instead[0]!.typed).to.equal('suspended');
  });

  it('is told what the document says of the words meant, never of one that means something else', () => {
    const says = (document: ThresholdDocument, query: string) =>
      findIndicators(document, query).instead.map(({ says }) => says);
    expect(says(worcestershire2019, 'panic attacks')).to.deep.equal(['mental health']);
    expect(findIndicators(cheshireEast2023, 'panic attacks').domains).to.deep.equal([]);
    expect(says(worcestershire2019, 'out late')).to.deep.equal(['missing from home or care']);
    expect(says(worcestershire2019, 'restraining order')).to.deep.equal(['domestic abuse']);
    expect(says(worcestershire2019, 'co-sleeping')).to.deep.equal([]);
    expect(says(worcestershire2019, 'dangerous dog')).to.deep.equal([]);
    // A word that is whole is not completed to another.
    expect(says(cheshireEast2023, 'refuge')).to.deep.equal(['homeless', 'domestic abuse']);
    expect(says(westCheshire2019, 'sent home')).to.deep.equal(['excluded']);
    // A child's soiling and eating are no sign about a parent's mental health, or about self-harm.
    for (const query of ['soiling', 'bed-wetting', 'anorexia'])
      expect(says(westCheshire2019, query), query).to.deep.equal(['emotional or behavioural disorder']);
  });

  it('a language or a way of life leads to no sign about asylum, money or stress', () => {
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, familyHelpTemplate])
      for (const query of ['interpreter', 'no English', 'English is not her first language', 'EAL']) {
        const { indicators, instead, domains } = findIndicators(document, query);
        expect(indicators, `${document.provenance.id}: ${query}`).to.deep.equal([]);
        expect(instead, `${document.provenance.id}: ${query}`).to.deep.equal([]);
        expect(domains, `${document.provenance.id}: ${query}`).to.have.lengthOf(1);
      }
    for (const document of [worcestershire2019, westCheshire2019, familyHelpTemplate])
      expect(findIndicators(document, 'traveller').instead, document.provenance.id).to.deep.equal([]);
  });

  it('words that a school or a health visitor types are no dead end in any document', () => {
    const typed = `won't go to school, refuses to go to school, abscent, home ed, EHE, DNA, was not brought, panic attacks,
      tearful, post natal depression, step dad, school refusal, reduced timetable, eviction, cold house, foodbank, sextortion,
      catfish, slapped, punched, kicked, strangled, shaken baby, bite mark, black eye, scald, brusies, stabbed, acid attack,
      machete, cuckooing, trap house, modern slavery, older boyfriend, witchcraft, breast ironing, ran away, absconding,
      runs away, not eating, anorexia, failure to thrive, selfharm, arson, interpreter, gypsy, co-sleeping, refuge, MARAC,
      wants to kill himself, older man, onlyfans, strangulation, needs glasses, speech delay`;
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, familyHelpTemplate])
      for (const query of typed.split(/,\s+/)) {
        const { indicators, domains } = findIndicators(document, query);
        expect(indicators.length + domains.length, `${document.provenance.id}: ${query}`).to.be.greaterThan(0);
      }
  });

  it('what the document has no sign for leads to its area, with own words ready', () => {
    for (const query of ['hit', 'Dad hits him', 'physical abuse', 'touches her'])
      expect(findIndicators(cheshireEast2023, query).domains, query).to.include('abuse-and-exploitation');
    expect(findIndicators(cheshireEast2023, 'young carer')).to.deep.include({
      indicators: [],
      domains: ['family-relationships'],
    });
  });

  it('ladders come whole and low to high, and each hit stands in one', () => {
    for (const [, document] of documents) {
      const order = new Map(document.levels.map(({ id }, at) => [id, at]));
      for (const query of ['drinking', 'knife', 'mental health', 'child', 'absence', 'risk', 'homeless']) {
        const { indicators, threads } = findIndicators(document, query);
        const shown = new Set(threads.flatMap((one) => one.indicators));
        for (const one of indicators) expect(shown.has(one), one.id).to.equal(true);
        expect(new Set(threads.map(({ id }) => id)).size).to.equal(threads.length);
        for (const thread of threads) {
          const ladder = document.ladders.find(({ id }) => id === thread.id);
          if (ladder) expect(thread.indicators.map(({ id }) => id)).to.deep.equal(ladder.indicators);
          const levels = thread.indicators.map(({ level }) => order.get(level)!);
          expect(levels, thread.name).to.deep.equal([...levels].sort((a, b) => a - b));
        }
      }
    }
  });

  it('a word is found in each of its forms, also where it loses an "e"', () => {
    for (const [form, word] of [
      ['taking', 'take'],
      ['hiding', 'hide'],
      ['saved', 'save'],
      ['hitting', 'hit'],
      ['robbed', 'rob'],
      ['bleeding', 'bleed'],
      ['buying', 'buy'],
      ['boxing', 'box'],
    ] as const) {
      const own = variant(raw.pack, (pack) => (pack.words = [{ typed: [word], domains: ['crime'], from: 'kit' }]));
      expect(findIndicators(own, `${form} zebras`).domains, form).to.deep.equal(['crime']);
    }
  });

  it('a car is no young carer, a dog under control no controlling partner, and who hears is not deaf', () => {
    for (const [, document] of documents.filter(([, { indicators }]) => indicators.length > 20)) {
      const says = (query: string) => findIndicators(document, query).instead.map(({ says }) => says);
      for (const query of ['a man in a car', 'the dog is controlled', 'hears the band'])
        expect(says(query), query).to.be.empty;
    }
  });

  it('what people type of a school day, a home or a family is no dead end in any document', () => {
    const typed = `struggles with reading, no one to play with, selective mutism, can't sit still, taken out for a long holiday,
      missed two-year check, did not attend antenatal, mum won't get out of bed, can't pay the gas meter,
      in temporary accommodation, sleeping on a friend's sofa, house full of rubbish, five children in one bedroom,
      lives with an aunt, grandma is raising them, mum on probation, on tag, riding stolen bikes, setting off fireworks,
      methadone prescription, won't leave his room, watching Andrew Tate, out until midnight, won't come in when told,
      mum can't cope, scared of loud noises, pulls her hair out, faints in PE, holes in shoes, same clothes all week,
      mum's partner moved in, overstayed visa, not potty trained at four, mum hears voices, cracked ribs, pushed him,
      police called to a domestic, mum fled with the children, dad controls who visits, going country, hanged himself,
      taken to be circumcised, exorcism, private parts, locked out`;
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, familyHelpTemplate])
      for (const query of typed.split(/,\s+/)) {
        const { indicators, domains } = findIndicators(document, query);
        expect(indicators.length + domains.length, `${document.provenance.id}: ${query}`).to.be.greaterThan(0);
      }
  });

  it('a late booker is expected, and not late for school', () => {
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, familyHelpTemplate])
      for (const { text } of findIndicators(document, 'late booker').indicators)
        expect(text, document.provenance.id).to.not.match(/lateness|absen|attendance|arrives/i);
  });

  it('a word that stands for itself is no beginning of another, and no form of one', () => {
    const found = (query: string) => findIndicators(cheshireEast2023, query).instead.map(({ says }) => says);
    for (const query of ['bitten on the arm by his uncle', 'plays all night', 'it is over', 'lives with', 'parents'])
      expect(found(query), query).to.deep.equal([]);
    expect(found('nightm')).to.deep.equal(['distress']);
    expect(found('shopl')).to.deep.equal(['offending, police']);
  });

  for (const [name, document] of [
    ['Cheshire East', cheshireEast2023],
    ['Worcestershire', worcestershire2019],
    ['West Cheshire', westCheshire2019],
    ['Family Help template', familyHelpTemplate],
  ] as const) {
    it(`of the hundred likeliest words at least 95 lead to a sign or an area: ${name}`, () => {
      expect(new Set(EVERYDAY).size).to.equal(100);
      const lost = EVERYDAY.filter((word) => {
        const { indicators, domains } = findIndicators(document, word);
        return !indicators.length && !domains.length;
      });
      expect(lost.length, lost.join(', ')).to.be.at.most(5);
    });

    it(`lessons and appointments that are missed are not a child who went missing: ${name}`, () => {
      const found = (query: string) => findIndicators(document, query).indicators;
      for (const query of [
        'missing school',
        'missing a lot of school',
        'misses school',
        'missed lessons',
        'off school',
        'missed appointments',
        'missing appointments',
      ]) {
        expect(found(query), query).to.not.be.empty;
        for (const { text } of found(query))
          expect(text, query).to.not.match(/missing (episode|from home)|gone missing|control/);
      }
    });

    it(`a child who cares for somebody at home is found, whoever that is: ${name}`, () => {
      for (const query of [
        'looks after mum',
        'looks after his dad',
        'cares for his little brother',
        'caring for her sister',
      ]) {
        const { indicators, domains } = findIndicators(document, query);
        if (name === 'Cheshire East') expect(domains, query).to.deep.equal(['family-relationships']);
        else
          expect(
            indicators.some(({ text }) => /car(er|ing)|look after|to care for/.test(text)),
            query,
          ).to.equal(true);
      }
    });
  }
});
