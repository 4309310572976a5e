import {
  addConcern,
  agree,
  answer,
  assess,
  newRecord,
  setCondition,
  type Assessment,
  type CaseRecord,
  type Position,
  type ThresholdDocument,
} from '../../src/index.js';
import { ORDER } from '../../src/document/index.js';
import {
  cheshireEast2023,
  familyHelpTemplate,
  tacProtocol,
  westCheshire2019,
  worcestershire2019,
} from './documents.js';
import { asKept } from './kept.js';
import { letter, numbers } from './made-up.js';

/*
 * What the kit says about some thousands of made-up records of each pack, a line each, so that a
 * change to a pack or to the core shows whom it moves. Look at the difference, then keep it with
 * UPDATE_SNAPSHOTS=1 npm run test:core -- golden. The head of each file says how to read a line.
 */

function makeRecord(
  document: ThresholdDocument,
  seed: number,
): { readonly record: CaseRecord; readonly words: string } {
  const pick = numbers(seed * 7919 + 17);
  const signs = document.indicators.filter(({ kind }) => kind !== 'strength');
  const words: string[] = [];
  let record = newRecord(document);
  for (let left = signs.length ? pick(6) : 0; left > 0; left--) {
    if (pick(4) === 0) {
      const [row, column] = [pick(document.domains.length), pick(document.levels.length)];
      const place = { domain: document.domains[row]!.id, level: document.levels[column]!.id };
      record = addConcern(record, { ...place, text: 'Own words' });
      words.push(`"${letter(row)}${column}`);
      continue;
    }
    const { id, domain, level, conditions } = signs[pick(signs.length)]!;
    record = addConcern(record, { indicator: id });
    const met = conditions ? ([null, 'yes', 'no', 'unsure'] as const)[pick(4)]! : null;
    if (conditions) record = setCondition(record, id, met);
    const mark = conditions ? { yes: '+', no: '-', unsure: '?', none: '*' }[met ?? 'none'] : '';
    const row = document.domains.findIndex((one) => one.id === domain);
    const column = document.levels.findIndex((one) => one.id === level);
    words.push(`${letter(row)}${column}.${id.slice(id.lastIndexOf('.') + 1)}${mark}`);
  }
  for (let left = pick(4); left > 0; left--) {
    const at = pick(document.questions.length);
    const { id, options } = document.questions[at]!;
    const option = pick(options.length);
    record = answer(record, id, options[option]!.id);
    words.push(`q${at}=${option}`);
  }
  if (document.levels.length && pick(8) === 0) {
    const column = pick(document.levels.length);
    record = agree(record, { level: document.levels[column]!.id, rationale: 'Talked over.', on: '2026-11-22' });
    words.push(`!${column}`);
  }
  return { record, words: words.join(' ') };
}

const SHORT = ORDER.map((order) => order.slice(0, 2));

function outcome(document: ThresholdDocument, { indicated, urgent, actions }: Assessment): string {
  const at = ({ level, tier }: Position) => {
    const column = document.levels.findIndex(({ id }) => id === level);
    return `${column}${tier === undefined ? '' : letter(document.levels[column]!.tiers!.findIndex(({ id }) => id === tier))}`;
  };
  const contact = (id: string | null) => (id === null ? '' : document.contacts.findIndex((one) => one.id === id));
  const first = actions
    .slice(0, 3)
    .map((one) => `${SHORT[ORDER.indexOf(one.order)]}${contact(one.contact)}${one.certain ? '' : '?'}`);
  const span = indicated
    ? at(indicated.from) === at(indicated.to)
      ? at(indicated.to)
      : `${at(indicated.from)}-${at(indicated.to)}`
    : '-';
  const risk = urgent ? { 'act-now': ' NOW', 'ask-now': ' ASK', answered: ' asked' }[urgent.status] : '';
  return `${span}${risk} ${first.join(' ')}`.trimEnd();
}

const head = (document: ThresholdDocument) => [
  'A line: what is recorded > the span, the urgency, the first three actions.',
  'a1.2 sign 2 of domain a at level 1 (+ condition holds, - does not, ? not sure, * not asked); "a1 own words; q2=0 first answer to question 2; !1 agreed level.',
  '0a-0b span from tier a to b of level 0; NOW act, ASK about risk, asked: judged not immediate; fo3? order of work, contact 3, not certain.',
  `Levels: ${document.levels.map(({ id }, at) => `${at} ${id}`).join(', ')}`,
  `Domains: ${document.domains.map(({ id }, at) => `${letter(at)} ${id}`).join(', ')}`,
  `Questions: ${document.questions.map(({ id, options }, at) => `q${at} ${id} (${options.map((one) => one.id).join(' ')})`).join(', ')}`,
  `Contacts: ${document.contacts.map(({ id }, at) => `${at} ${id}`).join(', ')}`,
  '',
];

describe('What the kit says of made-up families stays as it was kept', () => {
  const packs = [
    [cheshireEast2023, 2000],
    [familyHelpTemplate, 500],
    [worcestershire2019, 2000],
    [westCheshire2019, 2000],
    [tacProtocol, 200],
  ] as const;
  for (const [document, count] of packs) {
    it(document.provenance.id, async () => {
      const lines = Array.from({ length: count }, (_, seed) => {
        const { record, words } = makeRecord(document, seed);
        return `${words} > ${outcome(document, assess(document, record))}`;
      });
      await asKept(`core/golden/${document.provenance.id}.txt`, [...head(document), ...lines]);
    });
  }
});
