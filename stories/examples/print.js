// Prints what the threshold document says about each worked case study. Run by `npm run examples`, after a build.
import { readFile } from 'node:fs/promises';
import { assess, intervalWords, levelOf, loadPack, lookup, positionWords, readRecord, spanWords } from '../../dist/esm/src/index.js';

const WIDTH = 100;
const read = async (name) => JSON.parse(await readFile(new URL(name, import.meta.url), 'utf8'));

for (const { id, title, note } of await read('./index.json')) {
  const json = await read(`./${id}.json`);
  const document = await loadPack(json.document.id);
  const record = readRecord(document, json);
  if (!record.ok) {
    console.error(`${id} could not be read.`);
    for (const { path, message } of record.issues) console.error(`  ${path}: ${message}`);
    process.exitCode = 1;
    continue;
  }
  print(document, record.value, title, note);
}

function print(document, record, title, note) {
  const assessment = assess(document, record);
  const recorded = [...record.concerns, ...record.strengths];
  const notes = new Map(recorded.map((entry) => [entry.id, entry.note]));
  const labels = new Map(record.people.map((person) => [person.id, person.label]));
  const about = ({ people }) => (people.length ? people.map((id) => labels.get(id)).join('; ') : 'the whole family');
  const { urgent, indicated, children, reasons, collisions, undecided, actions } = assessment;
  const { indicators, contacts, domains } = lookup(document);
  const at = (positions) => positions.map((position) => positionWords(document, position)).join('; ');
  const where = (id) => `${id} (${levelOf(document, indicators.get(id).indicator.level).name})`;

  console.log(`${title}\n${'='.repeat(title.length)}`);
  say(note);
  if (urgent) say(`! ${urgent.text}`, 0, '  ');
  say(`The document points to: ${indicated ? spanWords(document, indicated) : 'nothing yet, because nothing is recorded'}.`);
  say(`Needs counted: ${assessment.needs}. The examples are not a full list, and a person decides the level.`);

  section('People', record.people, ({ id, label, role }) => {
    const child = children.find(({ person }) => person === id);
    return [
      `${label} (${role})`,
      ...(child ? [child.indicated ? `The document points to: ${spanWords(document, child.indicated)}` : 'Nothing recorded points to a level.'] : []),
    ];
  });
  section('What works well', record.strengths, (entry) => [
    entry.text ?? indicators.get(entry.indicator).indicator.text,
    `${domains.get(entry.domain ?? indicators.get(entry.indicator).indicator.domain).domain.name}. About: ${about(entry)}`,
    ...(entry.note ? [`Our note: ${entry.note}`] : []),
  ]);
  section('Reasons', reasons, ({ text, citation, entries, doubts, decides }) => [
    `${text}${decides ? ' [decides]' : ''}`,
    ...recorded.filter(({ id }) => entries.includes(id) && entries.length === 1).map((entry) => `About: ${about(entry)}`),
    ...entries.flatMap((id) => (notes.get(id) && entries.length === 1 ? [`Our note: ${notes.get(id)}`] : [])),
    ...(entries.length > 1 ? [`From: ${entries.join('; ')}`] : []),
    citation,
    ...doubts.map((doubt) => `Doubt: ${doubt}`),
  ]);
  section('One fact in two places', collisions, ({ indicators: [one, other], text }) => [text, `${where(one)} and ${where(other)}`]);
  section('Not yet decided', undecided, ({ text, narrows, sections }) => [`${text}${narrows ? ' [could move the level]' : ''}`, sections.join('; ')]);
  section('What to do, in this order', actions, ({ order, text, at: positions, certain, advised, contact, responses, sections, doubts }) => [
    `${order}: ${text}`,
    ...(certain || advised || !positions.length ? [] : [`Only at: ${at(positions)}`]),
    ...(contact ? [`Contact: ${contacts.get(contact).name}`] : []),
    ...responses.map((response) => `Answer: ${intervalWords(response.within)} (${response.for})`),
    sections.join('; '),
    ...doubts.map((doubt) => `Doubt: ${doubt}`),
  ]);
  console.log('\n');
}

/** A heading with a list; the first line of each item stands out, the others belong to it. */
function section(heading, items, lines) {
  console.log(`\n${heading}`);
  if (!items.length) say('None.', 2);
  for (const item of items) {
    const [first, ...others] = lines(item);
    say(`- ${first}`, 2, '  ');
    for (const other of others) say(other, 6);
  }
}

/** Prints text, broken into lines at words. */
function say(text, indent = 0, hanging = '') {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    const room = WIDTH - indent - (lines.length > 1 ? hanging.length : 0);
    if (line !== undefined && line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  lines.forEach((line, n) => console.log(' '.repeat(indent) + (n ? hanging : '') + line));
}
