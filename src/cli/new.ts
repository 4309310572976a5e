import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument, type ThresholdDocument } from '../document/index.js';
import { csvLine } from '../export/index.js';
import { loadPack } from '../packs/index.js';
import { type Answer, idOf } from './answer.js';
import { Misuse, writeOut } from './files.js';
import { languageName } from './languages.js';
import { newPack } from './new-pack.js';
import type { Values } from './options.js';
import { SECOND } from './table/index.js';

const TEMPLATE = 'family-help-template';

/** The columns of a table to fill in, in the order in which people read it. */
const COLUMNS = ['domain', 'level', 'indicator', 'alert', 'kind', 'group', 'section', 'about', 'age', 'tier', 'link'];

/** The command that makes a folder to begin a pack in. */
export async function makeNew([folder]: readonly string[], { title, second }: Values): Promise<Answer> {
  const name = folder!.replace(/(?<![\\/])[\\/]+$/, '').replace(/^.*[\\/]/, '');
  if (!/[\p{L}\p{N}]/u.test(name))
    throw new Misuse(`"${folder}" gives the pack no name. Choose a name with letters, such as our-area.`);
  const id = idOf(name);
  const area = name.replace(/[-_]+/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
  const language = second === undefined ? undefined : languageOf(second);
  const pack = {
    ...newPack(await loadPack(TEMPLATE), { id, title: title ?? `${area}: levels of need`, area }),
    ...(language ? { second: { ...language, wordings: {} } } : {}),
  };
  const read = readDocument(pack);
  if (!read.ok) throw new Error(`The template makes no sound pack: ${JSON.stringify(read.issues[0])}`);
  try {
    await mkdir(folder!);
  } catch (error) {
    throw new Misuse(
      (error as NodeJS.ErrnoException).code === 'EEXIST'
        ? `"${folder}" already exists. Choose another name: nothing is written over.`
        : `"${folder}" could not be made. Check the folder that it is to stand in.`,
    );
  }
  const columns = COLUMNS.flatMap((name) =>
    language && SECOND.some((one) => one === name) ? [name, `${name} (${language.language})`] : [name],
  );
  const rows = [
    columns,
    ...read.value.domains.flatMap((domain) =>
      read.value.levels.map((level) =>
        columns.map((name) => (name === 'domain' ? domain.name : name === 'level' ? level.name : '')),
      ),
    ),
  ];
  const file = `${id}.json`;
  const made: readonly (readonly [string, string | Uint8Array, string])[] = [
    [file, `${JSON.stringify(pack, null, 2)}\n`, 'the pack: levels, areas and tests of law, and a gap in every cell'],
    ['table.xlsx', await workbook(rows), 'a table for your signs, for a spreadsheet'],
    ['table.csv', `\ufeff${rows.map(csvLine).join('')}`, 'the same table as CSV. Keep one of the two'],
    ['next-steps.md', nextSteps(read.value, file), 'what to do next'],
  ];
  for (const [path, content] of made) await writeOut(join(folder!, path), content, false);
  return {
    text: `${made.map(([path, , what]) => `${join(folder!, path)}: ${what}.`).join('\n')}\nGo into the folder with: cd ${/[^\w./\\:~-]/.test(folder!) ? `"${folder}"` : folder}\n`,
    json: { folder, files: made.map(([path]) => path) },
    faults: false,
  };
}

/** The second language that a code stands for. */
function languageOf(code: string) {
  const name = languageName(code);
  if (name === undefined) throw new Misuse(`"${code}" is no code of a language. Write it like cy for Welsh.`);
  return { language: code.toLowerCase(), name };
}

/** Cells of text: a spreadsheet makes no dates of them. */
async function workbook([head, ...rows]: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const text = (value: string, more = {}) => ({
    value,
    type: String,
    format: '@',
    wrap: true,
    alignVertical: 'top' as const,
    ...more,
  });
  const data = [
    head!.map((value) => text(value, { fontWeight: 'bold' })),
    ...rows.map((row) => row.map((value) => text(value))),
  ];
  return new Uint8Array(
    await writeXlsxFile(data, {
      sheet: 'Signs',
      stickyRowsCount: 1,
      columns: head!.map((name) => ({
        width: name.startsWith('indicator') ? 60 : name.startsWith('domain') || name.startsWith('level') ? 28 : 12,
      })),
    }).toBuffer(),
  );
}

const nextSteps = ({ provenance, levels, second }: ThresholdDocument, file: string) => `# ${provenance.title}

What you have is a start, not a threshold document. Every cell says that nothing is written there, nobody can be reached but the police, and the pack says that nobody has checked it.

Run the commands in this folder, and leave it inside the one where the kit is installed. If \`npx\` asks whether to install something, say no: it has not found the kit.

1. **Fill in the table.** Open \`table.xlsx\` (or \`table.csv\`; delete the other). Write a sign in each row, in the words of your document, and add rows as you need them. Write \`yes\` under \`alert\` at each sign that describes harm, so that immediate risk is asked about. \`kind\` is \`need\`, \`strength\` or \`context\`; empty is \`need\`. Under \`section\`, say where the document has it.${second ? ` Under \`indicator (${second.language})\` and its like, write the same in ${second.name}; for an area or a level once is enough.` : ''} If your levels have other names, change each \`name\` under \`levels\` in \`${file}\` first, and write the new name in the table too; an area of your own needs the table alone.
2. **Bring it into the pack:** \`npx threshold-kit from-csv table.xlsx --update ${file} --out ${file} --force\`. Read what it says: each row that was left out, with the reason. Run it again whenever the table changes; signs keep their ids.
3. **Look at it while you write:** \`npx threshold-kit preview ${file}\`.
4. **Write what a table does not hold**, in \`${file}\`, as the guide "Write your pack" shows: who publishes it and when, what each level means (${levels.map(({ name }) => name).join(', ')}), contacts, routes, consent, steps. The tests of law are in plain words of the kit's makers: have them read by somebody who answers for them.
5. **Check it:** \`npx threshold-kit check ${file}\`.
6. **Have it signed off:** \`npx threshold-kit review ${file} --out review.html\`, then \`npx threshold-kit confirm ${file} --by "ROLE OR BODY" --out ${file} --force\`. Until then every page says that nobody has confirmed it. Then write \`current\` under \`status\`, and change \`statusNote\`.
`;
