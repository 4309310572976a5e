import { lookup, type Indicator, type ThresholdDocument } from '../document/index.js';
import { RecordEditError } from './edit-checks.js';
import type { CaseRecord, Concern, Named, Strength } from './schema.js';

type Part = Named['part'];

/** The key of a named part. Ids inside another part follow it: `question/option`. */
export const partKey = (part: Part, id: string) => `${part} ${id}`;

/** The key of a part without its own id: that of all parts beside it. */
const holderOf = (key: string) => key.slice(0, key.lastIndexOf('/') + 1);

/** Where a sign stands. */
export const cellOf = ({ domain, level, tier }: Indicator) => ({
  domain,
  level,
  ...(tier === undefined ? {} : { tier }),
});

/** The conditions built into a sign, as one text. */
export const conditionsOf = ({ conditions = [] }: Indicator) => conditions.join('; ');

/** Whether a sign describes harm, by what is known of its condition. */
export const describesHarm = ({ kind, alert, conditions, alertUnmet }: Indicator, met: Concern['met']): boolean =>
  kind !== 'strength' && Boolean(alert || (conditions && alertUnmet && met !== 'yes'));

const made = new WeakMap<ThresholdDocument, ReadonlyMap<string, Named>>();

/** Every part of a document that a record may name, with its words, by {@link partKey}. */
export function partsOf(document: ThresholdDocument): ReadonlyMap<string, Named> {
  const known = made.get(document);
  if (known) return known;
  const parts = new Map<string, Named>();
  const put = (part: Part, id: string, words: string) => parts.set(partKey(part, id), { part, id, words });
  const questions = (asked: ThresholdDocument['questions'] | Asked, within = '') => {
    for (const { id, text, options } of asked) {
      put('question', within + id, text);
      for (const option of options) put('option', `${within}${id}/${option.id}`, option.label);
    }
  };
  for (const { id, name, tiers = [] } of document.levels) {
    put('level', id, name);
    for (const tier of tiers) put('tier', `${id}/${tier.id}`, tier.name);
  }
  for (const { id, name } of document.domains) put('domain', id, name);
  for (const sign of document.indicators) {
    if (sign.conditions) put('condition', sign.id, conditionsOf(sign));
    if (sign.kind === 'context') put('context', sign.id, sign.text);
  }
  questions(document.questions);
  for (const { id, name } of document.contacts) put('contact', id, name);
  for (const { id, text } of document.consent?.grounds ?? []) put('ground', id, text);
  for (const { id, text } of document.consent?.checklist ?? []) put('line', id, text);
  for (const { id, name, questions: own = [], stages, papers = [] } of document.steps ?? []) {
    put('protocol', id, name);
    questions(own, `${id}/`);
    for (const paper of papers) put('paper', `${id}/${paper.id}`, paper.name);
    for (const stage of stages) {
      put('stage', `${id}/${stage.id}`, stage.name);
      for (const reading of stage.clock?.readings ?? [])
        put('reading', `${id}/${stage.id}/${reading.id}`, reading.text);
    }
  }
  made.set(document, parts);
  return parts;
}

type Asked = readonly {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}[];

/**
 * The parts that a record names. Every level counts where one does: their order says which is the next one up. So
 * does all that stands beside a part inside another one: an id may come to be that of its neighbour.
 */
export function namedIn(document: ThresholdDocument, record: CaseRecord): Set<string> {
  const named = new Set<string>();
  const add = (part: Part, ...path: string[]) => named.add(partKey(part, path.join('/')));
  const positions = [
    ...(record.agreed ? [record.agreed] : []),
    ...(record.levelIs ? [record.levelIs.from, record.levelIs.to] : []),
  ];
  const placed = record.concerns.length > 0 || record.strengths.some(({ cell }) => cell);
  if (placed || positions.length) for (const { id } of document.levels) add('level', id);
  for (const entry of [...record.concerns, ...record.strengths]) {
    const domain = entry.domain ?? entry.cell?.domain;
    if (domain !== undefined) add('domain', domain);
    if (entry.cell?.tier !== undefined) add('tier', entry.cell.level, entry.cell.tier);
    if ('met' in entry && entry.indicator !== undefined) add('condition', entry.indicator);
    if (entry.indicator !== undefined) add('context', entry.indicator);
  }
  for (const { level, tier } of positions) if (tier !== undefined) add('tier', level, tier);
  for (const [question, option] of Object.entries(record.answers)) {
    add('question', question);
    add('option', question, option);
  }
  for (const { contact } of record.calls ?? []) if (contact !== undefined) add('contact', contact);
  if (record.consent?.sharing?.ground !== undefined) add('ground', record.consent.sharing.ground);
  for (const line of record.consent?.checked ?? []) add('line', line);
  if (!record.step) return named;
  const { protocol, answers, entries, papers, readings } = record.step;
  add('protocol', protocol);
  const ofDecisions = entries.flatMap((entry) => (entry.kind === 'outcome' ? Object.entries(entry.answers ?? {}) : []));
  for (const [question, option] of [...Object.entries(answers), ...ofDecisions]) {
    add('question', protocol, question);
    add('option', protocol, question, option);
  }
  for (const entry of entries) if (entry.kind === 'stage') add('stage', protocol, entry.stage);
  for (const paper of Object.keys(papers)) add('paper', protocol, paper);
  for (const [stage, reading] of Object.entries(readings)) {
    add('stage', protocol, stage);
    add('reading', protocol, stage, reading);
  }
  return named;
}

/**
 * The record with what its ids mean in its document: the words and the cell of each sign, and the
 * names of all else that it names. A record that is saved with them can be opened under another
 * version of the document, and nothing in it then comes to mean something else.
 */
export function withWords(document: ThresholdDocument, record: CaseRecord): CaseRecord {
  const { id, published } = document.provenance;
  if (record.document.id !== id || record.document.published !== published)
    throw new RecordEditError(`The record is not one of "${id}" (${published}). Read it with that document first.`);
  const { indicators, domains, levels } = lookup(document);
  const filled = <T extends Concern | Strength>(entry: T): T => {
    if (entry.indicator === undefined && 'level' in entry)
      return (domains.get(entry.domain!)?.domain.alert ?? levels.get(entry.level!)?.level.alert)
        ? { ...entry, alert: true }
        : entry;
    const sign = indicators.get(entry.indicator ?? '')?.indicator;
    if (!sign) return entry;
    const met = 'met' in entry ? entry.met : undefined;
    // What was harm as long as the condition did not hold is none when it does.
    const { alert, ...quiet } = { ...entry } as T & Pick<Concern, 'alert'>;
    const harm = describesHarm(sign, met) || Boolean(alert && !sign.alertUnmet);
    if (entry.words !== undefined && harm === Boolean(alert)) return entry;
    const own = { words: sign.text, cell: cellOf(sign), ...quiet };
    return (harm ? { ...own, alert: true } : own) as unknown as T;
  };
  const { names: _, ...rest } = record;
  const whole = { ...rest, concerns: record.concerns.map(filled), strengths: record.strengths.map(filled) };
  const parts = partsOf(document);
  const named = namedIn(document, whole);
  const beside = new Set([...named].flatMap((key) => (key.includes('/') && parts.has(key) ? holderOf(key) : [])));
  const names = [...parts].filter(([key]) => named.has(key) || beside.has(holderOf(key))).map(([, part]) => part);
  return names.length ? { ...whole, names } : whole;
}
