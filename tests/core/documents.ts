import { readDocument, type ThresholdDocument } from '../../src/index.js';
import pack from '../../src/packs/cheshire-east-2023.json';
import packTemplate from '../../src/packs/family-help-template.json';
import packTac from '../../src/packs/tac-step-protocol.json';
import packWestCheshire from '../../src/packs/west-cheshire-2019.json';
import packWorcestershire from '../../src/packs/worcestershire-2019.json';
import cornerCheshireEast from './corners/cheshire-east.json';
import cornerTac from './corners/tac.json';
import cornerWestCheshire from './corners/west-cheshire.json';
import cornerWorcestershire from './corners/worcestershire.json';

/** Freezes a value and everything in it, so that a change to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Reads a pack that must be sound, and freezes it: no test and no code under test may change a document. */
export function mustRead(json: unknown): ThresholdDocument {
  const result = readDocument(json);
  if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return deepFreeze(result.value);
}

/** The packs as data, before they are read. */
export const raw = {
  pack,
  cheshireEast: cornerCheshireEast,
  tac: cornerTac,
  westCheshire: cornerWestCheshire,
  worcestershire: cornerWorcestershire,
};

/** The bundled packs. */
export const cheshireEast2023 = mustRead(pack);
export const familyHelpTemplate = mustRead(packTemplate);
export const worcestershire2019 = mustRead(packWorcestershire);
export const westCheshire2019 = mustRead(packWestCheshire);
export const tacProtocol = mustRead(packTac);
/** Small packs that hold the hard corners of one document each. */
export const cheshireEast = mustRead(cornerCheshireEast);
export const tac = mustRead(cornerTac);
export const westCheshire = mustRead(cornerWestCheshire);
export const worcestershire = mustRead(cornerWorcestershire);

/** A document like another one, with a change made to its pack. It must still be sound. */
export function variant(json: unknown, change: (pack: any) => void): ThresholdDocument {
  const copy = structuredClone(json);
  change(copy);
  return mustRead(copy);
}

/** A small pack with every key that only some documents need. */
export const everyKey = variant(raw.cheshireEast, (p) => {
  const section = ['Triage Tool'];
  Object.assign(p.provenance, {
    version: '3.1',
    validFrom: '2026-04-01',
    reviewBy: '2027-04-01',
    owner: 'Partnership support',
    status: 'legacy',
  });
  const [, , targeted] = p.levels;
  p.levels.forEach((level: any, at: number) => (level.mark = ['1', '2', '3', '4'][at]));
  targeted.tiers.forEach((tier: any, at: number) => (tier.mark = ['3a', '3b'][at]));
  p.ages = [
    { id: 'under-1', name: 'Under 1', section },
    { id: 'teens', name: '13 to 17', section },
  ];
  const sign = (id: string) => p.indicators.find((one: any) => one.id === id);
  Object.assign(sign('education.targeted.3'), {
    tier: 'upper',
    ages: ['teens'],
    links: [
      { label: 'School attendance team' },
      { label: 'Attendance guidance', url: 'https://example.org/attendance' },
    ],
  });
  sign('financial-stability.targeted.4').tier = 'lower';
  sign('housing.extra.4').ages = ['under-1'];
  p.rules.push({
    id: 'babies',
    text: 'A sign that the document prints for babies is always referred.',
    basis: 'stated',
    when: { kind: 'indicators', atLeast: 1, age: 'under-1' },
    then: [
      { kind: 'at-least', level: 'targeted', tier: 'upper' },
      { kind: 'action', text: 'Ring and refer, whatever else is recorded.', contact: 'police-999' },
    ],
    section,
  });
  p.advice = [
    { id: 'schools', for: 'Schools', text: 'Tell your designated safeguarding lead the same day.', section },
    {
      id: 'police',
      for: 'Police',
      text: 'Use your own referral form.',
      at: { from: { level: 'targeted', tier: 'upper' }, to: { level: 'statutory' } },
      section,
    },
  ];
  p.gaps.push({ domain: 'education', level: 'statutory', text: 'The document leaves this cell empty.', section });
  p.second = {
    language: 'cy',
    name: 'Cymraeg',
    wordings: {
      [targeted.name]: 'Cymorth wedi’i dargedu',
      [p.domains[0].name]: 'Addysg',
      [sign('education.targeted.3').text]: 'Mae’r plentyn yn absennol yn gyson',
      [p.emergency.text]: 'Mewn argyfwng, ffoniwch',
      [p.questions[0].text]: 'A oes risg?',
      'Ring and refer, whatever else is recorded.': 'Ffoniwch ac atgyfeiriwch',
    },
  };
});

/** Every document that the laws must hold for, by a name to read in a test report. */
export const documents: readonly (readonly [string, ThresholdDocument])[] = [
  ['the Cheshire East pack', cheshireEast2023],
  ['the Family Help template', familyHelpTemplate],
  ['the Worcestershire pack', worcestershire2019],
  ['the West Cheshire pack', westCheshire2019],
  ['the TAC pack', tacProtocol],
  ['the Cheshire East corner', cheshireEast],
  ['the Worcestershire corner', worcestershire],
  ['the West Cheshire corner', westCheshire],
  ['the TAC corner', tac],
  ['the corner with every key', everyKey],
];
