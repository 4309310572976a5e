import {
  comparePositions,
  levelOrder,
  lookup,
  positionWords,
  spanOf,
  type Indicator,
  type ThresholdDocument,
} from '../document/index.js';
import { entryId, joined } from './edit.js';
import { cellOf, conditionsOf, describesHarm } from './names.js';
import { sameWords, type Resolver } from './resolve.js';
import { cellOfId, domainNow, levelNow } from './reopen-places.js';
import type { CaseRecord, Concern, Reopened, Strength } from './schema.js';
import { tellRenamed, type Tell } from './tell.js';

type List = 'concerns' | 'strengths';

interface Entries extends Pick<CaseRecord, List>, Ids {}

/** What became of the ids of entries. */
export interface Ids {
  /** The id that an entry has now. */
  idNow(id: string): string;
  /** Of entries that were known, those that are known now: of two that are one now, both were. */
  knownNow(ids: readonly string[]): string[];
}

/** The signs and own words of a record as they stand in this document. */
export function reopenEntries(document: ThresholdDocument, record: CaseRecord, found: Resolver, tell: Tell): Entries {
  const ids = new Map<string, string>();
  const idNow = (id: string) => ids.get(id) ?? id;
  const signs = signsNow(document, record, found);
  const listed = <T extends Concern | Strength>(list: List, entries: readonly T[]): T[] => {
    const all = new Map<string, T>();
    for (const entry of entries) {
      const sign = signs.get(entry);
      const now = (
        sign
          ? atSign(document, entry, sign, wasIn(list, entry), found, tell)
          : inWords(document, list, entry, found, tell)
      ) as T | null;
      if (!now) continue;
      ids.set(entry.id, now.id);
      const known = all.get(now.id);
      if (known)
        tell({
          text: `“${now.words ?? now.text}” is recorded twice now. The two are kept as one.`,
          entry: now.id,
          was: wasIn(list, entry),
        });
      all.set(now.id, known ? joined(record, [known], now)[0]! : now);
    }
    return [...all.values()];
  };
  const knownNow = (known: readonly string[]) => {
    const later = new Set([...ids].flatMap(([id, now]) => (known.includes(id) ? [] : now)));
    return [...new Set(known.map(idNow))].filter((id) => !later.has(id));
  };
  return {
    concerns: listed('concerns', record.concerns),
    strengths: listed('strengths', record.strengths),
    idNow,
    knownNow,
  };
}

const wasIn = (list: List, entry: Concern | Strength): NonNullable<Reopened['was']> =>
  list === 'concerns' ? { concern: entry } : { strength: entry };

/** For each entry whose sign means the same, that sign: the one with its id and words, else the only one with its words that no other entry has and that is at no lower level. */
function signsNow(
  document: ThresholdDocument,
  record: CaseRecord,
  found: Resolver,
): Map<Concern | Strength, Indicator> {
  const { indicators } = lookup(document);
  const sameEdition = record.document.published === document.provenance.published;
  const signs = new Map<Concern | Strength, Indicator>();
  const taken = new Set<string>();
  const take = (entry: Concern | Strength, sign: Indicator | undefined) => {
    if (!sign || taken.has(sign.id) || signs.has(entry)) return;
    taken.add(sign.id);
    signs.set(entry, sign);
  };
  const lists = [record.concerns, record.strengths] as const;
  const context = found.idsThen('context');
  // What was a need, and is background now, would set no level any more.
  const fitting =
    (list: number, { indicator, words }: Concern | Strength) =>
    ({ kind }: Indicator) =>
      kind === 'context'
        ? list === 0 && (words === undefined || context.includes(indicator!))
        : (kind === 'strength') === (list === 1);
  lists.forEach((entries, list) => {
    for (const entry of entries) {
      const fits = fitting(list, entry);
      const sign = indicators.get(entry.indicator ?? '')?.indicator;
      // Without the words nothing says that an id means the same in another edition.
      const same = entry.words === undefined ? sameEdition : sign && sameWords(sign.text, entry.words);
      if (sign && fits(sign) && same && !isLower(document, entry, sign, found)) take(entry, sign);
    }
  });
  lists.forEach((entries, list) => {
    for (const entry of entries) {
      const fits = fitting(list, entry);
      const { words, cell } = entry;
      if (words === undefined || signs.has(entry)) continue;
      const same = document.indicators.filter(
        (one) => fits(one) && sameWords(one.text, words) && !isLower(document, entry, one, found),
      );
      const here = same.filter((one) => cell && isIn(cell, one, found));
      take(entry, here.length === 1 ? here[0] : same.length === 1 ? same[0] : undefined);
    }
  });
  return signs;
}

/** Whether a sign is at a lower level, or in a lower tier of it, than the one at which an entry was recorded. */
function isLower(document: ThresholdDocument, { cell }: Concern | Strength, sign: Indicator, found: Resolver): boolean {
  if (sign.kind === 'strength' || !cell) return false;
  const level = levelNow(document, cell.level, found)!.id;
  if (sign.level !== level || cell.tier === undefined)
    return levelOrder(document, sign.level) < levelOrder(document, level);
  const tier = found.find('tier', cell.tier, { then: cell.level, now: level })?.id;
  // Own words leave every tier of their level open.
  const { to } = spanOf(document, tier === undefined ? { level } : { level, tier });
  return comparePositions(document, spanOf(document, sign).to, to) < 0;
}

/** Whether a sign stands in the area and at the level that a cell is now. */
const isIn = ({ domain, level }: Cell, sign: Indicator, { find }: Resolver): boolean =>
  find('domain', domain)?.id === sign.domain && find('level', level)?.id === sign.level;

type Cell = NonNullable<Concern['cell']>;

/** An entry whose sign is still there, perhaps with another id or in another cell. */
function atSign(
  document: ThresholdDocument,
  entry: Concern | Strength,
  sign: Indicator,
  was: Reopened['was'],
  found: Resolver,
  tell: Tell,
): Concern | Strength {
  const said = 'met' in entry ? entry.met : undefined;
  const harm = entry.words !== undefined && describesHarm(sign, said) ? { alert: true as const } : {};
  const now = { ...entry, id: sign.id, indicator: sign.id, ...harm };
  const { cell } = entry;
  if (cell) {
    const [level, domain] = [found.find('level', cell.level), found.find('domain', cell.domain)];
    if (level?.id === sign.level) tellRenamed('level', level, tell);
    if (domain?.id === sign.domain) tellRenamed('domain', domain, tell);
    const [then, here] = [cellThen(found, cell), cellNow(document, sign)];
    const tier =
      cell.tier === undefined ? undefined : found.find('tier', cell.tier, { then: cell.level, now: sign.level })?.id;
    if (then !== here && !(isIn(cell, sign, found) && tier === sign.tier))
      tell({
        text: `You recorded “${sign.text}” under ${then}. The document now has it under ${here}.`,
        entry: sign.id,
        was,
      });
    now.cell = cellOf(sign);
  }
  if (!('met' in now) || now.met === undefined) return now;
  const condition = found.nameThen('condition', entry.indicator!);
  if (sign.conditions && sameWords(condition, conditionsOf(sign))) return now;
  const { met, ...unanswered } = now;
  tell({
    text: `${metWords(met, condition)} of “${sign.text}”. The document has changed it. ${sign.conditions ? 'Answer it again.' : 'It no longer has one.'}`,
    entry: sign.id,
    was,
  });
  return unanswered;
}

/** Own words, or a sign that is gone, as own words in the area and at the level where it stood; null where the document has neither. */
function inWords(
  document: ThresholdDocument,
  list: List,
  entry: Concern | Strength,
  found: Resolver,
  tell: Tell,
): Concern | Strength | null {
  const { indicator, words, cell, ...rest } = entry;
  const was = wasIn(list, entry);
  const own = indicator === undefined;
  const text = rest.text ?? words ?? `A sign whose words were not kept (${indicator})`;
  const at = own
    ? { domain: rest.domain!, level: 'level' in rest ? rest.level : undefined }
    : (cell ?? cellOfId(document, indicator));
  const domain = domainNow(document, at?.domain, found);
  const level = list === 'concerns' ? levelNow(document, at?.level, found) : null;
  const said = own ? `Your words “${text}”` : `“${text}”`;
  if (!domain || (list === 'concerns' && !level)) {
    tell({ text: `${said} cannot be placed: the document has no ${domain ? 'levels' : 'areas'}.`, was });
    return null;
  }
  tellRenamed('level', level?.renamed, tell);
  tellRenamed('domain', domain.renamed, tell);
  const kept: Concern | Strength = {
    ...without(rest),
    // What it said is not known, so it may have been harm.
    ...(list === 'concerns' && !own && words === undefined ? { alert: true } : {}),
    text,
    domain: domain.id,
    ...(level ? { level: level.id } : {}),
    id: entryId({ domain: domain.id, level: level?.id, text }),
  };
  const moved = [domain.instead, level?.instead].filter(Boolean).join(' ');
  const { met } = { ...entry } as Concern;
  const open = met === 'yes' ? '' : ' The document gave no level for that, so a higher one is not ruled out.';
  const answered = met && `${metWords(met, found.nameThen('condition', indicator!))}.${open}`;
  if (own && !moved) return { ...rest, ...kept };
  const here = [
    lookup(document).domains.get(domain.id)!.domain.name,
    level && lookup(document).levels.get(level.id)!.level.name,
  ];
  const place = here.filter(Boolean).join(', ');
  const gone = own
    ? `${said} now stand under ${place}.`
    : words === undefined
      ? `${said} is kept in your own words under ${place}. Check what it was.`
      : `${signNow(document, list, words, cell?.tier === undefined ? '' : cellThen(found, cell))} It is kept in your own words under ${place}.`;
  tell({ text: [gone, moved, answered].filter(Boolean).join(' '), entry: kept.id, was });
  return kept;
}

/** Whether the document still has a sign that the record cannot have: at a lower level, twice, or as another kind. */
function signNow(document: ThresholdDocument, list: List, words: string, tierThen: string): string {
  const places = document.indicators
    .filter(({ text }) => sameWords(text, words))
    .map((one) => {
      const isStrength = one.kind === 'strength';
      const as = one.kind === 'context' ? 'background' : isStrength ? 'a strength' : 'a concern';
      const isSame = isStrength === (list === 'strengths') && one.kind !== 'context';
      return `under ${cellNow(document, one)}${isSame ? '' : `, as ${as}`}`;
    });
  const now = tierThen
    ? `You recorded “${words}” under ${tierThen}. The document now has it`
    : `The document now has the sign “${words}”`;
  return places.length ? `${now} ${places.join(' and ')}.` : `The document no longer has the sign “${words}”.`;
}

const metWords = (met: NonNullable<Concern['met']>, condition: string) =>
  `You answered “${{ yes: 'Yes', no: 'No', unsure: 'Not sure' }[met]}” to the condition “${condition}”`;

/** An answer to the condition of a sign belongs to that sign: it stays with what was told. */
const without = ({ met: _, ...rest }: Omit<Concern, 'indicator' | 'words' | 'cell'>) => rest;

const cellThen = ({ nameThen }: Resolver, { domain, level, tier }: Cell) =>
  [
    nameThen('domain', domain),
    nameThen('level', level),
    ...(tier === undefined ? [] : [nameThen('tier', `${level}/${tier}`)]),
  ].join(', ');
const cellNow = (document: ThresholdDocument, { domain, level, tier }: Indicator) =>
  `${lookup(document).domains.get(domain)!.domain.name}, ${positionWords(document, { level, ...(tier === undefined ? {} : { tier }) })}`;
