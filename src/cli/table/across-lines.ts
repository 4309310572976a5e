import { isNote, oneLine, saysNone, shortly } from './cells.js';
import { heading, type Layout } from './layout.js';
import type { Line, Log } from './lines.js';
import { fold } from './names.js';
import { signsOf, tellPlaces } from './list-lines.js';
import { Places } from './place.js';
import { listed } from './say.js';

/** Reads a table as documents print it: an area in each row, and its signs at each level across. */
export function acrossLines({ sheet, header, columns, across = [] }: Layout, log: Log): Line[] {
  const headings = sheet.rows[header]!;
  const places = new Places('domain');
  const lines: Line[] = [];
  const bare: number[] = [];
  const seenBefore = new Map<string, number>();
  sheet.rows.slice(header + 1).forEach((raw, at) => {
    const row = header + at + 2;
    const cells = raw.map((cell) => log.cell(row, cell));
    if (cells.every((cell) => !cell)) return places.lose('an empty row stands above it');
    if (cells.every((cell, place) => heading(cell) === heading(headings[place] ?? '')))
      return log.gather('The headings stand again in ROWS.', row);
    const stray = cells.filter((cell, place) => cell && place > 1 && !heading(headings[place] ?? ''));
    if (stray.length) {
      places.lose(`row ${row} cannot be read`);
      return log.refuse(
        row,
        `it has cells under no heading: ${listed(stray.map((cell) => `"${shortly(oneLine(cell))}"`))}. Give the column a heading, or take them out`,
      );
    }
    const name = log.name(row, 'domain', cells[0] ?? '');
    const isFooter = name !== undefined && isNote(name);
    if (isFooter)
      log.refuse(row, `its domain "${shortly(name)}" reads like a note. Take it out of the table`, 'domain');
    if (name === undefined || isFooter) return places.lose(`the domain in row ${row} cannot be read`, ['domain']);
    const filled = across.filter(({ at: place }) => cells[place]);
    const none = filled.filter(({ at: place }) => saysNone(oneLine(cells[place]!)));
    if (none.length) log.gather('A cell that says there is none was read as empty in ROWS.', row);
    const place = places.of(row, name ? { domain: name } : {}, !filled.length);
    if (!filled.length) {
      bare.push(row);
      return;
    }
    if (!place.domain) return place.whys.filter((why) => why.includes('domain')).forEach((why) => log.refuse(row, why));
    const group = columns.has('group') ? log.name(row, 'group', cells[columns.get('group')!] ?? '') : '';
    for (const { at: column, level } of filled.filter((one) => !none.includes(one))) {
      const signs = signsOf(row, cells[column]!, log, level, `cell at "${level}"`);
      if (signs.length > 1) log.gather('Several bullets in one cell were each read as a sign of its own in ROWS.', row);
      for (const text of signs) {
        const key = [place.domain, level, group ?? '', text].map(fold).join('\n');
        const first = seenBefore.get(key);
        if (first !== undefined) {
          log.refuse(row, `its cell at "${level}" says again what row ${first} says: "${shortly(text)}"`, level);
          continue;
        }
        seenBefore.set(key, row);
        lines.push({ row, domain: place.domain, level, text, kind: 'need', ...(group ? { group } : {}) });
      }
    }
  });
  tellPlaces(places, bare, log, 'it has no sign at any level');
  return lines;
}
