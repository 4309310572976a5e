/** What the command says of itself. */
export const HELP = `threshold-kit: check and make threshold documents

  threshold-kit new FOLDER         a folder to begin a pack in: the pack, a table to fill in, what to do
  threshold-kit check PACK...      every fault in one or more packs, then points to check
  threshold-kit schema             the JSON Schema of a pack, for your editor
  threshold-kit from-csv FILE      a pack from a table, .xlsx or CSV: a row for each sign, with the
                                   columns domain, level, indicator (and alert, kind, group, section,
                                   about, age, tier, link, id, and indicator (cy) and the like for
                                   a second language); or areas down and levels across
  threshold-kit facts from-csv FILE
                                   facts about one family from a school's attendance marks
  threshold-kit html PACK          the document as a static HTML table to paste into a page
  threshold-kit preview PACK       the kit with the pack, on this machine only, with what to check;
                                   drawn again when you save the file
  threshold-kit review PACK        one page to sign the pack off: each line beside its section
  threshold-kit confirm PACK       the pack with a note of who confirmed which parts of its text
  threshold-kit diff OLD NEW       what changed between two versions
  threshold-kit graph PACK         rules, questions and routes as a diagram and as a table
  threshold-kit report RECORD...   one row for each record, in files or folders: what the document
                                   points to and why, the level recorded, needs, readiness to refer

PACK is a file, or the id of a bundled pack.

  --out FILE     write to a file that does not exist yet
  --force        with --out: replace a file that exists
  --json         print JSON; report: one object on each line, in place of CSV
  --pack PACK    report: the pack of records that were made with one of your own
  --reference    schema: print every key with its meaning and an example instead
  --sheet        html: print the style sheet for the table instead
  --by, --on     confirm: the role or body that confirmed it, and the day (today if left out)
  --part PARTS   confirm: signs, rules, contacts, steps, with commas between (all if left out)
  --id, --title  from-csv and new: the id (from-csv) and the title of the new pack
  --levels LIST  from-csv: the levels, lowest first, as "Universal; Early help; ..."
  --areas LIST   from-csv: the areas, where two of them have nearly the same name
  --second CODE  new: columns for a second language too, such as cy for Welsh
  --update PACK  from-csv: keep the ids of this pack, and all that a table does not hold
  --pupil LIST   facts: the pupils of one family, as "UPN or name = id in the record; ..."
  --port NUMBER  preview: the port to use, in place of any that is free
  --help         show this text

Exit codes: 0 no faults, 1 faults found, or a row, mark or record left out, 2 the command could not be
carried out, 130 stopped.
`;

export const OPTIONS = {
  help: { type: 'boolean' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  sheet: { type: 'boolean' },
  reference: { type: 'boolean' },
  id: { type: 'string' },
  title: { type: 'string' },
  levels: { type: 'string' },
  areas: { type: 'string' },
  second: { type: 'string' },
  update: { type: 'string' },
  pupil: { type: 'string' },
  port: { type: 'string' },
  by: { type: 'string' },
  on: { type: 'string' },
  part: { type: 'string' },
  pack: { type: 'string' },
} as const;

/** The commands that take an option, where not every command does. */
const TAKEN_BY: { readonly [key in keyof typeof OPTIONS]?: readonly string[] } = {
  sheet: ['html'],
  reference: ['schema'],
  id: ['from-csv'],
  title: ['from-csv', 'new'],
  levels: ['from-csv'],
  areas: ['from-csv'],
  second: ['new'],
  update: ['from-csv'],
  pupil: ['facts'],
  port: ['preview'],
  by: ['confirm'],
  on: ['confirm'],
  part: ['confirm'],
  pack: ['report'],
};

/** What goes with an answer that is written once. The preview is shown until it is ended. */
const OF_ANSWERS: readonly (keyof typeof OPTIONS)[] = ['out', 'force', 'json'];

/** What is wrong with the options of a command: one that it does not take would be passed over in silence. */
export function optionFault(command: string, values: Values): string | undefined {
  const unwritten = command === 'preview' ? OF_ANSWERS.find((key) => values[key] !== undefined) : undefined;
  if (unwritten) return `"preview" takes no --${unwritten}: it shows a page until you end it, and writes nothing.`;
  for (const key of Object.keys(values) as (keyof typeof OPTIONS)[]) {
    const takers = TAKEN_BY[key];
    if (takers && !takers.includes(command))
      return `"${command}" takes no --${key}: that is for ${takers.join(' and ')}.`;
  }
  return values.force && values.out === undefined
    ? '--force goes with --out, which names the file to replace.'
    : undefined;
}

/** The options as a command is given them. */
export type Values = {
  readonly [key in keyof typeof OPTIONS]?: key extends 'help' | 'json' | 'force' | 'sheet' | 'reference'
    ? boolean
    : string;
};
