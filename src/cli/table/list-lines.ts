import { KINDS, PEOPLE } from '../../document/index.js';
import { kindOf, linksOf, namesOf, peopleOf, yesOrNo } from './values.js';
import { cellFault, isBullet, isNote, oneLine, saysNone, shortly, signFault, signsIn } from './cells.js';
import { heading, SECOND, type Column, type Layout, type SecondColumn } from './layout.js';
import { numberIn } from './levels.js';
import type { Line, Log } from './lines.js';
import { fold } from './names.js';
import { Places } from './place.js';
import { listed } from './say.js';

/** Reads a table that has a sign in each row. */
export function listLines({ sheet, header, columns, second }: Layout, log: Log): Line[] {
  const headings = sheet.rows[header]!;
  const places = new Places(columns.get('domain')! < columns.get('level')! ? 'domain' : 'level');
  const domains = new Set(sheet.rows.slice(header + 1).map((row) => fold(row[columns.get('domain')!] ?? '')));
  const seenBefore = new Map<string, number>();
  const lines: Line[] = [];
  const bare: number[] = [];

  sheet.rows.slice(header + 1).forEach((raw, at) => {
    const row = header + at + 2;
    let cells = raw.map((cell) => log.cell(row, cell));
    if (cells.every((cell) => !cell)) return places.lose('an empty row stands above it');
    if (cells.every((cell, place) => heading(cell) === heading(headings[place] ?? '')))
      return log.gather('The headings stand again in ROWS.', row);
    if (swallowed(cells, sheet.sign, headings.length, domains)) {
      places.lose(`row ${row} cannot be read`);
      return log.refuse(row, 'one of its cells holds other rows: a quotation mark is missing before or after it');
    }
    cells = withoutBulletCell(cells, columns.get('indicator')!, () =>
      log.gather('A bullet stood in a cell of its own in ROWS: the text in the next cell was read.', row),
    );
    const beyond = cells.filter((cell, place) => cell && !heading(headings[place] ?? ''));
    if (beyond.length) {
      places.lose(`row ${row} cannot be read`);
      return log.refuse(
        row,
        `it has more cells than the headings: ${listed(beyond.map((cell) => `"${shortly(oneLine(cell))}"`))}. Put a text that has a comma, semicolon or tab in it into quotation marks, or give the column a heading`,
      );
    }
    const cell = (name: Column) => (columns.has(name) ? (cells[columns.get(name)!] ?? '') : '');
    const before = log.refused.length;
    const refuse = (column: Column, why: string) => log.refuse(row, why, column);

    const domain = nameOf(row, 'domain', cell('domain'), log);
    const level = log.name(row, 'level', cell('level'));
    const text = cell('indicator');
    if (domain === undefined) places.lose(`the domain in row ${row} cannot be read`, ['domain']);
    if (level === undefined) places.lose(`the level in row ${row} cannot be read`, ['level']);
    const isHeading = !text;
    const place = places.of(row, { ...(domain ? { domain } : {}), ...(level ? { level } : {}) }, isHeading);
    if (isHeading) {
      if (log.refused.length > before) return;
      const only = cells.filter(Boolean).length === 2 && domain && level;
      if (only) log.gather('No sign stands in ROWS.', row);
      // What describes harm is no heading: its text was left out.
      else if (domain && level && yesOrNo(cell('alert'))) log.refuse(row, 'it has no indicator', 'indicator');
      else bare.push(row);
      return;
    }
    if (domain !== undefined && level !== undefined) place.whys.forEach((why) => log.refuse(row, why));

    const group = log.name(row, 'group', cell('group')) ?? '';
    const section = oneLine(cell('section'));
    if (section && cellFault(section)) refuse('section', `its section "${section}" ${cellFault(section)}`);
    const id = oneLine(cell('id'));
    if (id && cellFault(id)) refuse('id', `its id "${id}" ${cellFault(id)}`);
    const kind = kindOf(oneLine(cell('kind')));
    if (!kind) refuse('kind', `its kind "${oneLine(cell('kind'))}" is not one of ${KINDS.join(', ')}`);
    const alert = yesOrNo(cell('alert'));
    if (alert === undefined)
      refuse(
        'alert',
        `its alert "${oneLine(cell('alert'))}" ${cellFault(oneLine(cell('alert'))) ?? 'is neither yes nor no. Write yes where the sign describes harm'}`,
      );
    const about = peopleOf(cell('about'));
    if (!about) refuse('about', `its about "${oneLine(cell('about'))}" is not of ${PEOPLE.join(', ')}`);

    const tier = log.name(row, 'tier', cell('tier')) ?? '';
    const ages = namesOf(cell('age')).flatMap((age) => log.name(row, 'age', age) ?? []);
    const links = linksOf(cell('link'));
    if ('why' in links) refuse('link', links.why);

    const signs = signsOf(row, text, log);
    const wordings = secondCells(row, (column) => cells[second?.columns.get(column) ?? -1] ?? '', signs.length, log);
    if (signs.length > 1) log.gather('Several bullets in one cell were each read as a sign of its own in ROWS.', row);
    if (log.refused.length > before || !kind || !about || 'why' in links) return;
    for (const [at, sign] of signs.entries()) {
      const key = [place.domain, place.level, group, kind, sign].map((part) => fold(part!)).join('\n');
      const first = seenBefore.get(key);
      if (first !== undefined) {
        log.refuse(row, `it says again what row ${first} says`);
        continue;
      }
      seenBefore.set(key, row);
      lines.push({
        row,
        domain: place.domain!,
        level: place.level!,
        text: sign,
        kind,
        ...(group ? { group } : {}),
        ...(section ? { section } : {}),
        ...(columns.has('alert') ? { alert: alert ?? false } : {}),
        ...(about.length ? { about } : {}),
        ...(tier ? { tier } : {}),
        ...(ages.length ? { ages } : {}),
        ...(links.length ? { links } : {}),
        ...(id ? { id } : {}),
        ...(second
          ? { second: { ...wordings.names, ...(wordings.signs[at] ? { indicator: wordings.signs[at] } : {}) } }
          : {}),
      });
    }
  });
  tellPlaces(places, bare, log);
  return lines;
}

/** What a row says in the second language: of its names, and of each of its signs. */
function secondCells(row: number, cell: (column: SecondColumn) => string, count: number, log: Log) {
  const said = (column: SecondColumn) => {
    const text = cell(column);
    const why = cellFault(oneLine(text));
    if (why) log.refuse(row, `its ${column} in the second language, "${shortly(oneLine(text))}", ${why}`, column);
    return saysNone(oneLine(text)) ? '' : text;
  };
  const names = Object.fromEntries(
    SECOND.flatMap((column) => {
      const name = column === 'indicator' ? '' : oneLine(said(column));
      return name ? [[column, name]] : [];
    }),
  );
  const text = said('indicator');
  const parts = count > 1 && text ? signsIn(text) : [oneLine(text)];
  if (!('why' in parts) && (parts.length === count || !text || !count)) return { names, signs: parts };
  log.note(
    `The second language of the signs in row ${row} was not read: it does not have as many bullets as they are.`,
  );
  return { names, signs: [] };
}

/** The name of an area. A level that stands there would become an area of its own. */
function nameOf(row: number, column: 'domain', cell: string, log: Log): string | undefined {
  const name = log.name(row, column, cell);
  if (!name) return name;
  if (isNote(name))
    log.refuse(row, `its domain "${shortly(name)}" reads like a note. Take it out of the table`, column);
  else if (/^(?:level|tier)\b/i.test(name) && numberIn(name))
    log.refuse(row, `its domain "${name}" is the name of a level. Write it in the column of the levels`, column);
  else return name;
  return undefined;
}

/** The signs in a cell; none where they cannot be read, which is told. */
export function signsOf(row: number, cell: string, log: Log, column = 'indicator', words = column): readonly string[] {
  const say = (why: string) => log.refuse(row, why, column);
  const signs = signsIn(cell);
  if ('why' in signs) {
    say(`its ${words} ${signs.why}`);
    return [];
  }
  const faults = signs.flatMap((sign) => {
    const why = cellFault(sign) ?? signFault(sign);
    return why ? [`its ${words} "${shortly(sign)}" ${why}`] : [];
  });
  faults.forEach(say);
  return faults.length ? [] : signs;
}

/** Says what was filled from above, and which rows hold nothing but a heading. */
export function tellPlaces(places: Places, bare: readonly number[], log: Log, none = 'it has no indicator'): void {
  for (const [column, rows] of Object.entries(places.carried))
    for (const row of rows) log.gather(`The ${column} was taken from above in ROWS, where its cell is empty.`, row);
  for (const row of bare) {
    const heading = places.headings.find((one) => one.row === row);
    if (heading) log.note(`Row ${row} is a heading, "${heading.text}": the rows below belong to it.`);
    else log.refuse(row, none);
  }
}

/** A bullet that was pasted as a cell moves the cells after it by one. */
function withoutBulletCell(cells: string[], at: number, tell: () => void): string[] {
  if (!isBullet(cells[at] ?? '') || !cells[at + 1]) return cells;
  tell();
  return cells.filter((_, place) => place !== at);
}

/** A cell in which other rows stand: a quotation mark opened before them and closed after them. */
function swallowed(cells: readonly string[], sign: string | undefined, width: number, domains: ReadonlySet<string>) {
  if (!sign) return false;
  return cells.some((cell) =>
    cell
      .split(/\r\n|\r|\n/)
      .slice(1)
      .some((line) => {
        const parts = line.split(sign);
        return parts.length >= Math.min(width, 3) && (cell.includes('"') || domains.has(fold(parts[0]!)));
      }),
  );
}
