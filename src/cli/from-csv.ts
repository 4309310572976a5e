import { type Domain, readDocument, type Result, type ThresholdDocument } from '../document/index.js';
import { areaOfTable, levelOfTable, packFrame } from './pack-frame.js';
import {
  counted,
  type Fault,
  fold,
  layoutOf,
  type Line,
  linesOf,
  listed,
  type Named,
  Names,
  readGrid,
  resolveAreas,
  resolveLevels,
  type Resolved,
} from './table/index.js';
import { secondOfTable, wordingsOf } from './table-second.js';
import { updated } from './update.js';

/** A pack made from a table. */
export interface FromCsv {
  /** Null where no pack could be made; `read` says why. */
  readonly pack: unknown;
  readonly read: Result<ThresholdDocument>;
  /** The rows that could not be placed, each with every reason. */
  readonly unplaced: readonly Fault[];
  /** What was irregular and was read all the same, and what the pack does not hold. */
  readonly said: readonly string[];
}

export interface FromCsvOptions {
  /** The file's name, for messages. */
  readonly file: string;
  readonly id: string;
  readonly title: string;
  /** The names of the levels, lowest first. Without them the numbers in their names say their order. */
  readonly levels?: readonly string[];
  /** The names of the areas, in their order, where names that look alike are meant. */
  readonly areas?: readonly string[];
  /** A pack made before: it keeps what the table does not hold, and the ids of the signs that are still there. */
  readonly update?: ThresholdDocument;
}

/**
 * Makes a pack from a table as people save it: a sign in each row, or areas down and levels across; .xlsx
 * or a text. What is irregular is read and said, or its row is left out with the reason; nothing is
 * passed over in silence.
 */
export async function fromCsv(bytes: Uint8Array, options: FromCsvOptions): Promise<FromCsv> {
  const { file, update } = options;
  const refused = (issues: readonly { path: string; message: string }[], unplaced: readonly Fault[] = []): FromCsv => ({
    pack: null,
    read: { ok: false, issues: [...issues] },
    unplaced,
    said: [],
  });
  const grid = await readGrid(bytes, file);
  if (!grid.ok) return refused(grid.issues);
  const given = options.levels ?? update?.levels.map(({ name }) => name);
  const layout = layoutOf(grid.value, given ?? []);
  if (!('sheet' in layout)) return refused(grid.value.fault ? [{ path: '', message: grid.value.fault }] : layout);
  const { second } = layout;
  const before = update?.second;
  if (second && before && second.language !== before.language.toLowerCase()) {
    const message = `The table has wordings in "${second.language}", and the second language of the pack is "${before.language}". A pack holds one.`;
    return refused([{ path: `row ${layout.header + 1}`, message }]);
  }
  const { lines, refused: faults, said } = linesOf(layout);

  const nothing = {
    path: '',
    message: 'No sign could be read from the table. It needs rows below its headings, with a sign in each.',
  };
  if (!lines.length) return refused([nothing], faults);
  const used = named(lines, 'level');
  // A level that stands across with no sign below it is a level of the document all the same.
  const unused = (layout.across ?? []).filter(({ level }) => used.every(({ name }) => name !== level));
  const levels = resolveLevels([...used, ...unused.map(({ level }) => ({ name: level, rows: [] }))], given);
  if (levels.fault) return refused([{ path: '', message: levels.fault }], faults);
  const areas = resolveAreas(
    named(lines, 'domain'),
    [...(update?.domains.map(({ name }) => name) ?? []), ...(options.areas ?? [])],
    options.areas !== undefined && !update,
  );
  const unplaced = [...faults, ...namesRefused(lines, levels, 'level'), ...namesRefused(lines, areas, 'domain')];
  const placed = lines.flatMap((line) => {
    const [domain, level] = [areas.names.get(line.domain), levels.names.get(line.level)];
    if (domain === undefined || level === undefined) return [];
    const tier = line.tier === undefined ? undefined : tierOf(update, level, line.tier);
    if (tier === null) {
      const why = `its tier "${line.tier}" is no tier of "${level}"${update ? '' : '. A table makes no tiers: write them in the pack, and use --update'}`;
      unplaced.push({ row: line.row, column: 'tier', why });
      return [];
    }
    return [{ ...line, domain, level, ...(tier === undefined ? {} : { tier }) }];
  });
  unplaced.sort((a, b) => a.row - b.row);
  if (!placed.length) return refused([nothing], unplaced);

  const language = second && (before?.language ?? second.language);
  const columns = new Set(layout.columns.keys());
  const made = build(options, placed, levels, areas, columns, language, unplaced.length > 0);
  const read = readDocument(made.pack);
  return {
    pack: read.ok ? made.pack : null,
    read,
    unplaced,
    said: [
      ...grid.value.said,
      ...layout.said,
      ...said,
      ...levels.said,
      ...areas.said,
      ...made.said,
      ...(layout.columns.has('alert') || update
        ? []
        : [
            'The table has no column "alert", so no sign asks about immediate risk. Add the column, and write yes at each sign that describes harm.',
          ]),
    ],
  };
}

/** The id of a tier of a level; null where the level has none of that name. */
const tierOf = (update: ThresholdDocument | undefined, level: string, name: string): string | null =>
  update?.levels
    .find((one) => one.name === level)
    ?.tiers?.find((tier) => [tier.id, tier.name].some((one) => fold(one) === fold(name)))?.id ?? null;

/** The names in a column, each with its rows, in the order in which they appear. */
function named(lines: readonly Line[], column: 'domain' | 'level'): Named[] {
  const rows = new Map<string, number[]>();
  for (const line of lines) {
    const known = rows.get(line[column]);
    if (known) known.push(line.row);
    else rows.set(line[column], [line.row]);
  }
  return [...rows].map(([name, some]) => ({ name, rows: some }));
}

function namesRefused(lines: readonly Line[], { refused }: Resolved, column: 'domain' | 'level'): Fault[] {
  const rows = new Map<string, Fault>();
  for (const line of lines) {
    const why = refused.get(line[column]);
    if (why)
      rows.set(`${line.row} ${line[column]}`, { row: line.row, column, why: `its ${column} "${line[column]}" ${why}` });
  }
  return [...rows.values()];
}

function build(
  { id, title, update }: FromCsvOptions,
  lines: readonly Line[],
  levels: Resolved,
  areas: Resolved,
  columns: ReadonlySet<string>,
  language: string | undefined,
  isPartial: boolean,
) {
  const levelIds = new Names(update?.levels);
  const areaIds = new Names(update?.domains);
  const [levelList, areaList] = [levels.order, areas.order].map((order, at) =>
    order.map((name) => [(at ? areaIds : levelIds).id(name), name] as const),
  ) as [(readonly [string, string])[], (readonly [string, string])[]];
  const groups = new Map<string, Names>(update?.domains.map((domain) => [domain.id, new Names(domain.groups)]));
  const ages = new Names(update?.ages);
  const signs = lines.map((line) => {
    const domain = areaIds.id(line.domain);
    const known = groups.get(domain) ?? new Names();
    groups.set(domain, known);
    return {
      ...(line.id === undefined ? {} : { id: line.id }),
      domain,
      level: levelIds.id(line.level),
      ...(line.group === undefined ? {} : { group: known.id(line.group) }),
      text: line.text,
      ...(columns.has('kind') || !update ? { kind: line.kind } : {}),
      ...(line.alert === undefined ? {} : { alert: line.alert }),
      ...(line.about ? { about: line.about } : {}),
      ...(line.tier === undefined ? {} : { tier: line.tier }),
      ...(line.ages ? { ages: line.ages.map((age) => ages.id(age)) } : {}),
      ...(line.links ? { links: line.links } : {}),
      ...(line.section === undefined ? {} : { section: [line.section] }),
    };
  });
  const withGroups = <T extends { readonly id: string }>(domain: T) => {
    const all = groups.get(domain.id)?.all() ?? [];
    return all.length ? { ...domain, groups: all.map(([groupId, name]) => ({ id: groupId, name })) } : domain;
  };
  const { said, indicators, kept: keeping } = updated(signs, update?.indicators, columns, isPartial);
  const base: object = update ?? packFrame({ id, title });
  const pack = { ...(base as ReturnType<typeof packFrame> & ThresholdDocument) };
  const isUsed = (domain: string | undefined, level: string | undefined) =>
    indicators.some((one) => (domain ?? one.domain) === one.domain && (level ?? one.level) === one.level);
  const gaps = (pack.gaps as ThresholdDocument['gaps']).filter(
    ({ domain, level }) => (domain ?? level) === undefined || !isUsed(domain, level),
  );
  const kept = new Map(update?.domains.map((domain) => [domain.id, domain]));
  const domains = areaList.map(([domainId, name]) =>
    withGroups((kept.get(domainId) as Domain | undefined) ?? areaOfTable(domainId, name)),
  );
  const bands = agesOf(ages, update);
  const cited = new Set([...indicators, ...domains, ...bands].flatMap(({ section }) => section));
  const newSections = [...cited].filter((name) => !pack.sections.includes(name));
  const wordings = language === undefined ? [] : lines.flatMap((line) => wordingsOf(line, update));
  const second = language === undefined ? undefined : secondOfTable(language, wordings, indicators, update);
  const changed = said.length > 0 || second?.changed === true;
  const { checkedOn, checkedBy, ...provenance } = pack.provenance as ThresholdDocument['provenance'];
  return {
    pack: {
      ...pack,
      provenance: changed ? provenance : pack.provenance,
      sections: [...pack.sections, ...newSections],
      levels: update?.levels ?? levelList.map(([levelId, name]) => levelOfTable(levelId, name, levels.marks.get(name))),
      ...(bands.length ? { ages: bands } : {}),
      domains,
      gaps,
      indicators,
      ...(second ? { second: second.second } : {}),
    },
    said: [
      ...(update ? newAreas(areaList, kept) : []),
      ...(pack.gaps.length > gaps.length
        ? [`${counted(pack.gaps.length - gaps.length, 'gap')} of the pack went, because a sign stands there now.`]
        : []),
      ...said,
      ...keeping,
      ...(second?.said ?? []),
      ...(changed && (checkedOn ?? checkedBy) !== undefined
        ? [
            'The pack does not say any more that it was checked, because its signs or their wordings have changed. Check it again.',
          ]
        : []),
    ],
  };
}

/** The age bands of the pack before, and those that the table names besides. */
const agesOf = (ages: Names, update: ThresholdDocument | undefined) =>
  ages.all().map(([id, name]) => update?.ages?.find((one) => one.id === id) ?? areaOfTable(id, name));

function newAreas(areas: readonly (readonly [string, string])[], kept: ReadonlyMap<string, unknown>): string[] {
  const added = areas.filter(([id]) => !kept.has(id));
  return added.length ? [`New in the pack: ${listed(added.map(([, name]) => `the area "${name}"`))}.`] : [];
}
