import { CsvError, parse } from 'csv-parse/sync';
import { readDocument, type Result, type ThresholdDocument } from '../document/index.js';

/** A starting pack made from a table, and the rows that could not be placed. */
export interface FromCsv {
  readonly pack: unknown;
  readonly read: Result<ThresholdDocument>;
  readonly unplaced: readonly { readonly row: number; readonly why: string }[];
}

const NEEDED = ['domain', 'level', 'indicator'] as const;
const KINDS = ['need', 'strength', 'context'];

/**
 * Makes a starting pack from a table pasted from a word processor or a spreadsheet: columns
 * domain, level and indicator; kind, group and section if there are any. Domains and levels stand
 * in the order in which they first appear. An empty domain or level cell is the one above it, as
 * merged cells are pasted.
 *
 * @param title - the title of the document
 * @param id - the id of the pack
 * @param today - date as 2026-11-22, for `checkedOn`
 */
export function fromCsv(
  csv: string,
  { id, title, today }: { readonly id: string; readonly title: string; readonly today: string },
): FromCsv {
  const refused = (path: string, message: string): FromCsv => ({
    pack: null,
    read: { ok: false, issues: [{ path, message }] },
    unplaced: [],
  });
  let rows: string[][];
  try {
    rows = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused(
      '',
      'The table cannot be read: a quotation mark opens a cell and is not closed. Close it, or double it if it is part of the text.',
    );
  }
  const header = (rows[0] ?? []).map((name) => name.toLowerCase());
  const missing = NEEDED.filter((name) => !header.includes(name));
  if (missing.length)
    return refused(
      'row 1',
      `The first row must name the columns domain, level and indicator. Not found: ${missing.join(', ')}.`,
    );
  const domains = new Names();
  const levels = new Names();
  const groups = new Map<string, Names>();
  const cells = new Map<string, number>();
  const sections = new Set<string>([TABLE]);
  const indicators: unknown[] = [];
  const unplaced: { row: number; why: string }[] = [];
  let above = { domain: '', level: '' };

  rows.slice(1).forEach((cellsOfRow, at) => {
    const row = at + 2;
    const cell = (name: string) =>
      header.includes(name) ? (cellsOfRow[header.indexOf(name)] ?? '').replace(/\s+/g, ' ') : '';
    if (cellsOfRow.every((text) => text === '')) return;
    const text = cell('indicator');
    const place = { domain: cell('domain') || above.domain, level: cell('level') || above.level };
    const kind = cell('kind').toLowerCase() || 'need';
    const why = !place.domain
      ? 'it names no domain'
      : !place.level
        ? 'it names no level'
        : !text
          ? 'it has no indicator'
          : !KINDS.includes(kind)
            ? `its kind "${kind}" is not one of ${KINDS.join(', ')}`
            : '';
    // Also from a row that holds only a heading: the cells below it belong to it.
    above = place;
    if (why) {
      unplaced.push({ row, why });
      return;
    }
    const domain = domains.id(place.domain);
    const level = levels.id(place.level);
    const number = (cells.get(`${domain} ${level}`) ?? 0) + 1;
    cells.set(`${domain} ${level}`, number);
    const section = cell('section') || TABLE;
    sections.add(section);
    let group = {};
    if (cell('group')) {
      const known = groups.get(domain) ?? new Names();
      groups.set(domain, known);
      group = { group: known.id(cell('group')) };
    }
    indicators.push({
      id: `${domain}.${level}.${number}`,
      domain,
      level,
      ...group,
      text,
      kind,
      about: ['child', 'family'],
      section: [section],
    });
  });

  const cited = { section: [TABLE] };
  const pack = {
    format: 'threshold-kit/pack@1',
    provenance: {
      id,
      title,
      publisher: 'Not stated yet',
      area: 'Not stated yet',
      published: 'Not stated yet',
      status: 'illustrative',
      statusNote: 'Made from a table. Nobody at the partnership has confirmed it.',
      source: 'A table of indicators by domain and level.',
      wording: 'verbatim',
      checkedOn: today,
    },
    sections: [...sections],
    principles: [],
    emergency: { text: 'In an emergency, call the police on 999.', contacts: ['police-999'], ...cited },
    levels: levels
      .all()
      .map(([levelId, name]) => ({ id: levelId, name, summary: 'Say here what this level means.', ...cited })),
    domains: domains.all().map(([domainId, name]) => ({
      id: domainId,
      name,
      ...(groups.has(domainId)
        ? {
            groups: groups
              .get(domainId)!
              .all()
              .map(([groupId, groupName]) => ({ id: groupId, name: groupName })),
          }
        : {}),
      ...cited,
    })),
    gaps: [],
    indicators,
    ladders: [],
    questions: [
      {
        id: 'immediate-risk',
        text: 'Could a child be at immediate risk of harm?',
        options: [
          { id: 'yes', label: 'Yes', then: [{ kind: 'urgent' }] },
          { id: 'no', label: 'No', then: [] },
          { id: 'unsure', label: 'Not sure', undecided: true, then: [{ kind: 'urgent' }] },
        ],
        ...cited,
      },
    ],
    rules: [],
    contacts: [
      {
        id: 'police-999',
        name: 'Police, emergency',
        for: 'A child in danger now',
        phones: [{ number: '999' }],
        ...cited,
      },
    ],
    routes: [],
    assessments: [],
    plans: [],
    tools: [],
    pathways: [],
    programmes: [],
    measures: [],
    definitions: [],
  };
  return { pack, read: readDocument(pack), unplaced };
}

const TABLE = 'Table';

/** The sign that parts the cells of the first row: a tab where it was pasted, else a comma or a semicolon. */
function delimiterOf(csv: string): string {
  const first = csv.split(/\r?\n/, 1)[0]!;
  return ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ',';
}

/** Names in the order in which they first appear, each with an id made from it. */
class Names {
  readonly #ids = new Map<string, string>();
  readonly #shown: [string, string][] = [];

  id(name: string): string {
    const key = name.toLowerCase();
    const known = this.#ids.get(key);
    if (known) return known;
    const plain =
      key
        .normalize('NFKD')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'unnamed';
    const taken = new Set(this.#ids.values());
    let id = plain;
    for (let number = 2; taken.has(id); number++) id = `${plain}-${number}`;
    this.#ids.set(key, id);
    this.#shown.push([id, name]);
    return id;
  }

  all(): readonly [string, string][] {
    return this.#shown;
  }
}
