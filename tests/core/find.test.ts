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
        for (const word of text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&+%-]*/gu) ?? [])
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

  it('the shorthand of schools, health and housing is no dead end in any document', () => {
    const typed = `
      ehcp review, DA incident, CCE, LAC review, UASC, ASB letter, NRPF, SUDI, safe sleep, unauthorised holiday,
      reduced hours at school, managed move, elective home education, deregistered, lost school place, emotionally
      based school avoidance, school avoidance, clingy, PDA, dyspraxia, dyscalculia, global developmental delay,
      GDD, selective mute, SLT referral, language delay, not crawling, not babbling, 2 year review, ASQ, red book,
      WNB, dental caries, inhaler, epipen, insulin, eczema, sickle cell, chronic fatigue, long covid, constipated,
      encopresis, body odour, lice, scabies, shoes too small, ill fitting shoes, PIP claim, DLA, bailiffs, temp
      accommodation, B&B, hotel accommodation, prepayment meter, bed bugs, mice, hoarder, dog mess in house,
      sleeping on floor, sleeps on sofa, no bedding, xanax, benzos, relapse, mum's mental health, perinatal mental
      health, lost his nan, dad remanded, dad on licence, family court, CAFCASS, non-mol, occupation order,
      Clare's law, threats to kill, trapping, shotting, plugging, older friends, new trainers, misper, out all
      night, sugar daddy, deepfake, dick pics, HSB, masturbating in class, sexualised language, upskirting,
      discord, roblox, omegle, homophobic, hate incident, radicalisation, ligature, bulimic, body dysmorphia,
      PTSD, perm ex, internal isolation, wagging, wagging school, mitching, bunking off, twagging, punctuality,
      SGO, adoption breakdown, missed scans, FASD, faltering growth, underfed, unsupervised, poor supervision,
      locked in room, FII, perplexing presentations, HBA, spirit possession, Roma, no confidence, parenting
      course, mum overwhelmed, short breaks, respite, sleep problems, behind in learning, not making progress,
      working below, reading age, ND pathway, off rolled, CME, The landlord has given them notice to leave, He is
      the main carer for his mum who has MS, Inhaler always empty and he is wheezing, He sleeps on the floor on a
      mattress, No electricity for a week, Mum cannot afford the bus fare, She has been on half days since
      January, He is 17 and mum has thrown him out, 16 year old sleeping in a car, He says he wants to be dead,
      She took 16 paracetamol last night, She makes herself sick after meals, Has an EHCP for a special school,
      Uncle sleeps in her bed, She is called names because she is Muslim, He does not have any friends, He sets
      fires behind the shops, She gets into cars with men, They came in a lorry and have no papers, He arrived
      without his parents, He does the cleaning for no pay, He has seen dad beat mum, Nan gives him sleeping
      tablets, She will not go to school, Gets a stomach ache every morning before school, She clings to mum at
      drop off, Cannot sit still and calls out, Not toilet trained and in reception, Plays alone and says nobody
      likes him, Shoes with holes, Pawned the TV, Wears a tag, Youth justice worker involved, Adoptive parents
      cannot go on, Mum had children removed before, Needs help with bedtime, She was locked in her room for two
      days, He is chained to the bed, won’t come into school, He is not coming in, refuses to come in, She is never in
      school, hardly ever in school`;
    for (const document of [cheshireEast2023, worcestershire2019, westCheshire2019, familyHelpTemplate])
      for (const query of typed.trim().split(/,\s+/)) {
        const { indicators, domains } = findIndicators(document, query);
        expect(indicators.length + domains.length, `${document.provenance.id}: ${query}`).to.be.greaterThan(0);
      }
  });

  it('words that only look like another lead to nothing of it', () => {
    const texts = (query: string) => findIndicators(cheshireEast2023, query).indicators.map(({ text }) => text);
    for (const [query, another] of [
      ['section 47', /mental/],
      ['section 17', /mental/],
      ['section 21', /mental/],
      ['unmet need', /substance/],
      ['school not meeting need', /substance/],
      ['glue ear', /substance/],
      ['poor attendance', /poverty|social exclusion/i],
      ['DV at home', /homeless|eviction/],
      ['He is not safe at home', /homeless|eviction/],
    ] as const)
      expect(
        texts(query).filter((text) => another.test(text)),
        query,
      ).to.deep.equal([]);
    expect(texts('mum was sectioned').some((text) => /mental health/.test(text))).to.equal(true);
    expect(findIndicators(cheshireEast2023, 'section 47').domains).to.deep.equal(['abuse-and-exploitation']);
    expect(findIndicators(cheshireEast2023, 'sending nudes').instead.map(({ says }) => says)).to.deep.equal([
      'sexual behaviour',
    ]);
  });

  it('where harm may be meant, a sign that has every word hides none to which one of them leads', () => {
    for (const [document, query, ...ids] of [
      [worcestershire2019, 'suicide attempt', 'health.level-4.7', 'health.level-3.4', 'education.level-4.7'],
      [worcestershire2019, 'dealing at home', 'education.level-4.2', 'education.level-4.9', 'health.level-4.11'],
      [worcestershire2019, 'knife crime', 'education.level-4.4', 'education.level-4.9'],
      [familyHelpTemplate, 'Baby was shaken', 'harm-home.child-protection.2', 'harm-home.child-protection.3'],
    ] as const)
      expect(idsIn(document, query), query).to.include.members(ids);
    // Longer everyday words still say more exactly what is meant: a bite of a dog is no behaviour.
    expect(found('dog bite').filter((id) => id.startsWith('education.'))).to.deep.equal([]);
    // Without harm, each word must be there.
    expect(found('missed jabs')).to.not.include('early-years.statutory.3');
  });

  it('words without a sign keep their area, also where other words have signs in it', () => {
    const { indicators, domains } = findIndicators(westCheshire2019, 'Dad hits him and he is often late');
    expect(indicators.map(({ id }) => id)).to.deep.equal(['family.partnership-plus.7']);
    expect(domains).to.deep.equal(['family']);
    // Words that have a sign there need no words of one's own.
    expect(findIndicators(westCheshire2019, 'late').domains).to.deep.equal([]);
    expect(findIndicators(westCheshire2019, 'bullying and truancy').domains).to.deep.equal(['family']);
  });

  it('hate crime in the template is no bullying: it leads to words of one’s own, which ask about risk', () => {
    const { indicators, domains, harm } = findIndicators(familyHelpTemplate, 'hate crime');
    expect(indicators).to.deep.equal([]);
    expect(domains).to.deep.equal(['harm-outside']);
    expect(harm).to.equal(true);
  });

  it('a parent’s postnatal illness in the template leads to no sign about the child’s own mood', () => {
    for (const query of ['postnatal', 'PND', 'perinatal mental health'])
      expect(idsIn(familyHelpTemplate, query), query).to.include.members([
        'parenting.family-help.1',
        'parenting.child-protection.2',
      ]);
    expect(idsIn(familyHelpTemplate, 'PND').filter((id) => id.startsWith('feelings.'))).to.deep.equal([]);
  });

  it('by the age band of a sign', () => {
    const aged = variant(raw.pack, (pack) => {
      delete pack.words;
      pack.ages = [
        { id: 'small', name: 'Toddlers', section: pack.indicators[0].section },
        { id: 'big', name: 'Zebras', section: pack.indicators[0].section },
      ];
      pack.indicators[0].ages = ['big'];
    });
    expect(idsIn(aged, 'zebras')).to.deep.equal(['education.universal.1']);
    expect(idsIn(aged, 'toddlers')).to.deep.equal([]);
  });

  it('threads stand in the order of the document', () => {
    const order = cheshireEast2023.indicators.map(({ id }) => id);
    for (const query of ['home', 'health', 'alcohol and debt and truancy']) {
      const { indicators, threads } = findIndicators(cheshireEast2023, query);
      const hits = new Set(indicators);
      const first = threads.map((one) =>
        Math.min(...one.indicators.filter((sign) => hits.has(sign)).map(({ id }) => order.indexOf(id))),
      );
      expect(threads.length, query).to.be.above(1);
      expect(first, query).to.deep.equal([...first].sort((a, b) => a - b));
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
