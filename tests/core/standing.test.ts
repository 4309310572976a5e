import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import {
  checkSentence,
  compareDocuments,
  confirmationSentences,
  confirmationsOf,
  documentsFor,
  editionSentences,
  newRecord,
  readDocument,
  sentences,
  toQuestionnaire,
  toText,
  type ConfirmedPart,
  type ThresholdDocument,
} from '../../src/index.js';
import { confirmed } from '../../src/cli/confirm.js';
import { toHtml } from '../../src/export/index.js';
import { CONFIRMED, CONFIRMED_PARTS } from '../../src/document/index.js';
import { documents, mustRead, raw, variant } from './documents.js';

const BY = 'the policy group of the partnership';
const ON = '2026-11-26';
const NOW = new Date('2026-11-26T10:00:00Z');

const confirm = (document: ThresholdDocument, parts: readonly ConfirmedPart[] = CONFIRMED_PARTS) =>
  mustRead(confirmed(document, document, { by: BY, on: ON, parts }));

/** A document with one text changed, deep inside the part; null where the part holds none. */
function changed(document: ThresholdDocument, part: ConfirmedPart): unknown {
  const copy: any = structuredClone(document);
  for (const key of CONFIRMED[part]) {
    const found = (Array.isArray(copy[key]) ? copy[key] : [copy[key]]).find((one: any) => one?.text ?? one?.name);
    if (!found) continue;
    found[found.text ? 'text' : 'name'] += ' (changed)';
    return copy;
  }
  return null;
}

describe('A pack says who confirmed it, and over which text', () => {
  it('each text of a pack but its provenance belongs to exactly one part that people confirm', () => {
    const keys = Object.values(CONFIRMED).flat() as string[];
    expect(new Set(keys).size).to.equal(keys.length);
    for (const [name, document] of documents) {
      const outside = Object.keys(document).filter((key) => !keys.includes(key));
      expect(outside, name).to.have.members(['format', 'provenance']);
    }
  });

  for (const [name, document] of documents) {
    it(`${name}: a confirmation holds over the text that was seen, however its file is written`, () => {
      const inReverse = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.map(inReverse)
          : typeof value === 'object' && value !== null
            ? Object.fromEntries(
                Object.entries(value)
                  .reverse()
                  .map(([key, inner]) => [key, inReverse(inner)]),
              )
            : value;
      for (const now of [confirm(document), mustRead(inReverse(confirm(document)))]) {
        expect(confirmationsOf(now)).to.deep.equal([{ by: BY, on: ON, same: CONFIRMED_PARTS, changed: [] }]);
        expect(confirmationSentences(now)).to.deep.equal([`Confirmed by ${BY} on 26 November 2026.`]);
      }
    });

    it(`${name}: a changed text is never shown as confirmed, and the other parts stay confirmed`, () => {
      for (const part of CONFIRMED_PARTS) {
        const other = changed(confirm(document), part);
        if (!other) continue;
        const now = mustRead(other);
        expect(confirmationsOf(now)[0]!.changed, part).to.deep.equal([part]);
        const said = confirmationSentences(now).join(' ');
        expect(said).to.contain(`What ${BY} confirmed on 26 November 2026 was another text`);
        expect(said).to.contain(
          `Nobody at the partnership has confirmed these as they read now: ${sentences.confirmedParts[part]}.`,
        );
      }
    });
  }

  it('what nobody confirmed is named, whichever parts were confirmed', () => {
    fc.assert(
      fc.property(fc.subarray([...CONFIRMED_PARTS], { minLength: 1, maxLength: 3 }), (parts) => {
        const said = confirmationSentences(confirm(documents[0]![1], parts));
        for (const part of CONFIRMED_PARTS) {
          const at = said.findIndex((one) => one.includes(sentences.confirmedParts[part]));
          expect(said[at]!.startsWith('Confirmed by')).to.equal(parts.includes(part));
        }
      }),
    );
  });

  it('a later confirmation of a part stands beside the earlier one of another text', () => {
    const first = changed(confirm(documents[0]![1]), 'contacts') as ThresholdDocument;
    const again = mustRead(
      confirmed(first, mustRead(first), { by: 'the board', on: '2026-12-01', parts: ['contacts'] }),
    );
    expect(confirmationSentences(again)).to.deep.equal([
      `Confirmed by ${BY} on 26 November 2026: levels and signs; questions, rules and agreement; assessments, plans and steps.`,
      `What ${BY} confirmed on 26 November 2026 was another text: these have changed since: emergency advice, contacts and routes.`,
      'Confirmed by the board on 1 December 2026: emergency advice, contacts and routes.',
    ]);
  });

  it('it is said wherever the standing is said', () => {
    const document = confirm(variant(raw.pack, (p) => (p.provenance.version = '4.2')));
    const said = `Confirmed by ${BY} on 26 November 2026.`;
    const record = newRecord(document);
    for (const [where, text] of [
      ['the static table', toHtml(document)],
      ['the report', toText(document, record, { now: NOW })],
      ['the FHIR questionnaire', toQuestionnaire(document).description],
      ['two documents compared', compareDocuments(document, documents[1]![1]).one.confirmations.join(' ')],
    ] as const)
      expect(text, where).to.contain(said);
    expect(toText(document, record, { now: NOW })).to.contain('Version 4.2.');
    expect(toHtml(document)).to.contain('Version 4.2.');
  });
});

describe('A pack says which edition it is and who checked it', () => {
  it('a version, the days it holds and its owner are said; nothing is said that the pack does not give', () => {
    const whole = variant(raw.pack, (p) =>
      Object.assign(p.provenance, {
        version: '3.1',
        validFrom: '2026-04-01',
        reviewBy: '2027-04-01',
        owner: 'Head of partnership support',
        covers: ['Reading', 'Wokingham', 'West Berkshire'],
        status: 'legacy',
      }),
    );
    expect(editionSentences(whole)).to.deep.equal([
      'For children who live in Reading, Wokingham and West Berkshire.',
      'Version 3.1.',
      'Valid from 1 April 2026.',
      'To be reviewed by 1 April 2027.',
      'Owner: Head of partnership support.',
    ]);
    expect(sentences.standing[whole.provenance.status]).to.equal('Legacy, still in use');
    expect(editionSentences(documents[0]![1])).to.deep.equal([]);
  });

  it('is chosen by where a child lives, and none is where no pack names the place', () => {
    const three = variant(raw.pack, (p) => (p.provenance.covers = ['Reading', 'Wokingham']));
    const all = [three, ...documents.slice(1, 4).map(([, document]) => document)];
    expect(documentsFor(all, ' reading ')).to.deep.equal([three]);
    expect(documentsFor(all, 'Worcestershire').map(({ provenance }) => provenance.area)).to.deep.equal([
      'Worcestershire',
    ]);
    for (const elsewhere of ['Read', 'Reading West', '', three.provenance.area])
      expect(documentsFor(all, elsewhere), elsewhere).to.deep.equal([]);
  });

  it('a pack that names nobody who checked it says so, and claims nothing of its wording', () => {
    for (const without of ['checkedBy', 'both']) {
      const document = variant(raw.pack, (p) => {
        delete p.provenance.checkedBy;
        if (without === 'both') delete p.provenance.checkedOn;
      });
      expect(checkSentence(document)).to.equal(
        'Nobody has checked this against its source yet, or the pack does not say who did.',
      );
      expect(toHtml(document)).to.contain(checkSentence(document));
      expect(toHtml(document)).to.not.contain('Checked against its source');
      expect(toQuestionnaire(document)).to.not.have.property('lastReviewDate');
    }
  });

  const faulty: readonly (readonly [what: string, change: (provenance: any) => void, path: string, words: RegExp])[] = [
    ['a checker without a day', (p) => delete p.checkedOn, 'provenance.checkedBy', /not when/],
    [
      'a review before it is valid',
      (p) => Object.assign(p, { validFrom: '2027-01-01', reviewBy: '2026-01-01' }),
      'provenance.reviewBy',
      /2027-01-01/,
    ],
    ['a day that does not exist', (p) => (p.validFrom = '2026-02-30'), 'provenance.validFrom', /no such day/],
    [
      'a confirmation of nothing',
      (p) => (p.confirmed = [{ by: BY, on: ON, of: {} }]),
      'provenance.confirmed[0].of',
      /at least one part/,
    ],
    [
      'a fingerprint written by hand',
      (p) => (p.confirmed = [{ by: BY, on: ON, of: { signs: 'yes' } }]),
      'provenance.confirmed[0].of.signs',
      /threshold-kit confirm/,
    ],
  ];
  for (const [what, change, path, words] of faulty)
    it(`${what} is a fault at its place`, () => {
      const pack: any = structuredClone(raw.pack);
      change(pack.provenance);
      const read = readDocument(pack);
      expect(read.ok ? [] : read.issues.map((issue) => issue.path)).to.deep.equal([path]);
      expect(read.ok ? '' : read.issues[0]!.message).to.match(words);
    });
});
