import { expect } from '@esm-bundle/chai';
import * as fc from 'fast-check';
import { findIndicators } from '../../src/index.js';
import { cheshireEast2023, documents, tac, westCheshire } from './documents.js';

const found = (query: string) => findIndicators(cheshireEast2023, query).map(({ id }) => id);

describe('A practitioner finds an indicator by its words', () => {
  it('whole words or their beginnings, in any case', () => {
    expect(found('absen')).to.include.members(['education.universal.1', 'education.extra.1', 'education.targeted.3']);
    expect(found('ABSENCE')).to.include('education.extra.1');
    expect(found('marac')).to.deep.equal(['domestic-abuse.statutory.5']);
  });

  it('a word is not found inside another one', () => {
    const late = found('late');
    expect(late).to.include('education.extra.5');
    for (const id of late) expect(cheshireEast2023.indicators.find((one) => one.id === id)!.text).to.match(/\blate/i);
    expect(found('sence')).to.deep.equal([]);
  });

  it('every word of the query must be there, in any order', () => {
    expect(found('rent eviction')).to.deep.equal(['financial-stability.targeted.4']);
    expect(found('eviction rent')).to.deep.equal(found('rent eviction'));
    expect(found('rent elephant')).to.deep.equal([]);
  });

  it('by the name of the domain too', () => {
    const domestic = found('domestic abuse');
    for (const { id } of cheshireEast2023.indicators.filter(({ domain }) => domain === 'domestic-abuse'))
      expect(domestic).to.include(id);
    expect(found('financial stability')).to.have.length(15);
  });

  it('by the conditions that an indicator carries', () => {
    expect(findIndicators(westCheshire, 'hidden males').map(({ id }) => id)).to.deep.equal([
      'family.partnership-plus.11',
    ]);
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
    expect(findIndicators(tac, 'absence')).to.deep.equal([]);
  });

  it('in the order of the document, each once', () => {
    for (const [, document] of documents) {
      const order = document.indicators.map(({ id }) => id);
      for (const query of ['child', 'family', 'a', 'risk']) {
        const ids = findIndicators(document, query).map(({ id }) => id);
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
        for (const indicator of findIndicators(cheshireEast2023, query))
          expect(cheshireEast2023.indicators).to.include(indicator);
      }),
      { numRuns: 100 },
    );
  });

  it('one more word never finds more', () => {
    const words = fc.constantFrom(
      'child',
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
        const fewer = found([...query, word].join(' '));
        expect(found(query.join(' '))).to.include.members(fewer);
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
