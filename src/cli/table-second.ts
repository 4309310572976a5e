import type { ThresholdDocument } from '../document/index.js';
import { languageName } from './languages.js';
import { counted, fold, type Line, listed, SECOND } from './table/index.js';

/** A text of the pack with its wording in the second language, and the row where that stands. */
interface Wording {
  readonly row: number;
  readonly text: string;
  readonly wording: string;
}

/**
 * The second language of a pack with what a table says in it. A wording that the table leaves empty is kept;
 * one whose sign is no longer there goes with it.
 */
export function secondOfTable(
  language: string,
  given: readonly Wording[],
  signs: readonly { readonly text: string }[],
  update: ThresholdDocument | undefined,
): {
  readonly second: NonNullable<ThresholdDocument['second']>;
  readonly said: readonly string[];
  readonly changed: boolean;
} {
  const before = update?.second;
  const name = before?.name ?? languageName(language) ?? language;
  const first = new Map<string, Wording>();
  const said: string[] = [];
  for (const one of given) {
    const known = first.get(one.text);
    if (!known) first.set(one.text, one);
    else if (known.wording !== one.wording)
      said.push(
        `"${one.text}" has two wordings in ${name}: "${known.wording}" in row ${known.row} and "${one.wording}" in row ${one.row}. The first was taken.`,
      );
  }
  const here = new Set(signs.map(({ text }) => text));
  const gone = new Set(update?.indicators.flatMap(({ text }) => (here.has(text) ? [] : [text])));
  // A sign whose capitals or dashes have changed says the same: its wording goes with it.
  const spelt = new Map(signs.map(({ text }) => [fold(text), text]));
  const kept = Object.entries(before?.wordings ?? {}).flatMap(([text, wording]) => {
    const now = gone.has(text) && !first.has(text) ? spelt.get(fold(text)) : text;
    return now === undefined ? [] : [[now, wording] as const];
  });
  const wordings = new Map([...kept, ...[...first.values()].map(({ text, wording }) => [text, wording] as const)]);
  const news = [...first.values()].filter(({ text, wording }) => new Map(kept).get(text) !== wording);
  const lost = Object.keys(before?.wordings ?? {}).filter(
    (text) => gone.has(text) && !first.has(text) && !spelt.has(fold(text)),
  );
  return {
    second: { language, name, wordings: Object.fromEntries(wordings) },
    said: [
      ...said,
      ...(update && news.length ? [`In ${name}, ${counted(news.length, 'wording')} new or changed.`] : []),
      ...(lost.length
        ? [`In ${name}, gone with the signs that they stood under: ${listed(lost.map((text) => `"${text}"`))}.`]
        : []),
    ],
    changed: news.length + lost.length > 0,
  };
}

/** What a line says in the second language, each by the text of the pack that it stands under. */
export function wordingsOf(
  { row, text, domain, level, group, second = {} }: Line,
  update?: ThresholdDocument,
): Wording[] {
  const kept = (list: readonly { readonly name: string }[] | undefined, name: string) =>
    list?.find((one) => fold(one.name) === fold(name))?.name ?? name;
  const area = kept(update?.domains, domain);
  const texts = {
    domain: area,
    level: kept(update?.levels, level),
    group: group && kept(update?.domains.find(({ name }) => name === area)?.groups, group),
    indicator: text,
  };
  return SECOND.flatMap((column) => {
    const [first, wording] = [texts[column], second[column]];
    return first && wording ? [{ row, text: first, wording }] : [];
  });
}
