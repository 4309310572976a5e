// Two records of one document beside each other. Each is read by the kit, which refuses what is damaged.
import { compareRecords } from '/dist/esm/src/compare/records.js';
import { loadPack } from '/dist/esm/src/packs/index.js';
import { list, part, table } from '/build.js';

const find = (id) => document.getElementById(id);
const [form, status, place] = [find('choose'), find('status'), find('comparison')];
const records = { one: null, other: null };
const WHERE = { both: 'In both', one: 'In the first alone', other: 'In the second alone' };
const RISK = {
  'act-now': 'a child is, or may be, at immediate risk',
  'ask-now': 'not judged, and what is recorded describes harm',
};
const DIFFERS = {
  people: 'who it is about',
  note: 'the note',
  seen: 'when and how it was seen',
  met: 'whether its condition holds',
};
const NAMES = { one: 'First record', other: 'Second record' };

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', async ({ target }) => {
  if (target.name === 'reading') {
    if (target.value) await take('other', () => ask(`/examples/${target.value}.json`));
  } else if (target.files[0]) await take(target.name, async () => JSON.parse(await target.files[0].text()));
});
try {
  for (const { id, title } of await ask('/examples/index.json'))
    form.reading.append(part('option', { value: id }, title));
} catch {
  form.reading.closest('label').remove();
}

async function ask(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

async function take(side, read) {
  try {
    records[side] = await opened(await read());
    status.textContent = `${NAMES[side]}: opened.`;
    await draw();
  } catch (error) {
    status.textContent = `${NAMES[side]}: not opened. ${error instanceof SyntaxError ? 'The file is not a record.' : error.message}`;
  }
}

/** A record as the kit reads it: whole, migrated, or refused with the reason. */
async function opened(json) {
  await customElements.whenDefined('threshold-case');
  const family = document.createElement('threshold-case');
  family.hidden = true;
  family.pack = json?.document?.id ?? '';
  if (!family.pack) throw new Error('The file is not a record.');
  document.body.append(family);
  try {
    return await new Promise((resolve, refuse) => {
      family.addEventListener('threshold-error', (event) => {
        event.preventDefault();
        refuse(new Error(event.detail.message));
      });
      family.addEventListener('threshold-ready', () => {
        const empty = family.record;
        family.record = json;
        const look = () => (family.record === empty ? requestAnimationFrame(look) : resolve(family.record));
        look();
      });
    });
  } finally {
    family.remove();
  }
}

async function draw() {
  const { one, other } = records;
  if (!one || !other) return place.replaceChildren();
  if (one.document.id !== other.document.id)
    return place.replaceChildren(
      part(
        'p',
        { class: 'inset' },
        'The two records are of different documents. Levels of two documents are not the same thing, so they are not compared.',
      ),
    );
  place.replaceChildren(...drawn(compareRecords(await loadPack(one.document.id), one, other)));
}

function drawn({ one, other, samePosition, areas, deciding, answers, reviews }) {
  const sides = [one, other];
  const columns = ['', NAMES.one, NAMES.other];
  return [
    table(samePosition ? 'Both come to the same' : 'They do not come to the same', columns, [
      ...(sides.some(({ urgent }) => urgent)
        ? [['Immediate risk', ...sides.map(({ urgent }) => RISK[urgent] ?? 'none recorded')]]
        : []),
      [
        'The document points to',
        ...sides.map(({ indicatedWords }) => indicatedWords ?? 'no level, which does not mean that there is no need'),
      ],
      [
        'Level recorded',
        ...sides.map(({ agreedWords, agreedOn }) => (agreedWords ? `${agreedWords}, ${agreedOn}` : 'none')),
      ],
      ...(sides.some(({ rationale }) => rationale)
        ? [['Reasons', ...sides.map(({ rationale }) => rationale ?? '')]]
        : []),
      ['What decides', ...['one', 'other'].map((side) => list(deciding.flatMap((pair) => pair[side]?.text ?? [])))],
    ]),
    ...areas.map((area) =>
      table(
        area.name,
        ['What was recorded', 'Level', 'Where'],
        area.entries.map(({ text, own, level, kind, in: where, differs }) => [
          own ? `“${text}”` : text,
          kind === 'strength' ? 'Strength' : (level ?? ''),
          `${WHERE[where]}${differs.length ? `; not the same: ${differs.map((what) => DIFFERS[what]).join(', ')}` : ''}`,
        ]),
      ),
    ),
    ...(answers.length
      ? [
          table(
            'Questions that were not answered alike',
            ['Question', NAMES.one, NAMES.other],
            answers.map((pair) => [pair.text, pair.one ?? 'open', pair.other ?? 'open']),
          ),
        ]
      : []),
    ...reviews.map(({ name, outcomes, decisions }) =>
      part(
        'section',
        {},
        part('h2', {}, `A review of the ${name}`),
        part(
          'p',
          {},
          'What the document lets a review come to. You choose; nothing here is worked out from the records.',
        ),
        list([...outcomes, ...decisions]),
      ),
    ),
  ];
}
