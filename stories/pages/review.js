// Two records of one document beside each other. Each is read by the kit, which refuses what is damaged.
import { compareRecords } from '/dist/esm/src/compare/records.js';
import { ofWriter } from '/dist/esm/src/export/report-paper.js';
import { loadPack } from '/dist/esm/src/packs/index.js';
import { beside, fold, list, named, part } from '/build.js';

const find = (id) => document.getElementById(id);
const [form, status, place] = [find('choose'), find('status'), find('comparison')];
const records = { one: null, other: null };
// The script is here: what says that it did not load goes.
place.replaceChildren();
const ALONE = { one: 'In the first alone', other: 'In the second alone' };
const RISK = {
  'act-now': 'a child is, or may be, at immediate risk',
  'ask-now': 'not judged, and what is recorded describes harm',
  'ask-again': 'judged before something that may be harm was recorded or changed',
};
const DIFFERS = {
  people: 'who it is about',
  note: 'the note',
  seen: 'when it was seen or told, and by whom',
  met: 'whether its condition holds',
};
const ELSEWHERE = {
  people: 'who is in the family',
  child: 'what the child said and where they are',
  judged: 'who judged immediate risk, and when',
  agreed: 'who recorded the level, and whom they consulted',
  levelIs: 'whether the level is where the family is now',
  consent: 'agreement and sharing',
  calls: 'calls',
  step: 'the step',
  counted: 'the days from which times are counted',
  writer: 'who wrote it',
  reference: 'the reference',
};
const NAMES = { one: 'First record', other: 'Second record' };

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('change', async ({ target }) => {
  if (target.name === 'reading') {
    if (!target.value) return leave('other');
    form.other.value = '';
    await take('other', () => ask(`/examples/${target.value}.json`));
  } else if (!target.files[0]) await leave(target.name);
  else {
    if (target.name === 'other' && form.reading) form.reading.value = '';
    await take(target.name, async () => JSON.parse(await target.files[0].text()));
  }
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

/** A choice that was taken back is not compared any longer. */
async function leave(side) {
  records[side] = null;
  status.textContent = `${NAMES[side]}: none chosen.`;
  await draw();
}

async function take(side, read) {
  try {
    records[side] = await opened(await read());
    status.textContent = `${NAMES[side]}: opened.`;
    await draw();
  } catch (error) {
    // What is compared would not be what the field names.
    records[side] = null;
    await draw();
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
        const { message, issues } = event.detail;
        refuse(new Error([message, issues[0]?.message].filter(Boolean).join(' ')));
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
  place.replaceChildren(
    // Nothing would seem to have changed since.
    ...(JSON.stringify(one) === JSON.stringify(other)
      ? [part('p', { class: 'inset' }, 'The two records have the same content. Check that you did not open one twice.')]
      : []),
    ...drawn(compareRecords(await loadPack(one.document.id), one, other)),
  );
}

const riskWords = (urgent, risk) =>
  [risk && `“${risk}”`, RISK[urgent]].filter(Boolean).join(', ') ||
  'nobody has judged it, and nothing recorded raises it';

function drawn({ one, other, samePosition, areas, deciding, answers, elsewhere, reviews }) {
  const names = ({ side }) => NAMES[side];
  const sides = [
    { side: 'one', ...one },
    { side: 'other', ...other },
  ];
  const alike = areas.flatMap(({ entries }) => entries.filter(isAlike));
  return [
    part('h2', {}, samePosition ? 'Both come to the same' : 'They do not come to the same'),
    beside(sides, names, ({ side, urgent, risk, indicatedWords, placed, agreedWords, agreedOn, rationale, reopened }) =>
      named([
        ...(reopened.length ? [['What changed when it was opened', list(reopened.map(toldWords))]] : []),
        ...(sides.some((one) => one.urgent) ? [['Immediate risk', riskWords(urgent, risk)]] : []),
        [
          placed ? 'The writer placed it at' : 'The document points to',
          indicatedWords ?? 'no level, which does not mean that there is no need',
        ],
        ['Level recorded', agreedWords ? `${agreedWords}, ${dayOf(agreedOn)}` : 'none'],
        ...(rationale ? [['Reasons', rationale]] : []),
        [
          'What decides',
          list(deciding.flatMap((pair) => (pair[side] ? [written(pair[side].text)] : []))) ?? 'nothing yet',
        ],
      ]),
    ),
    part('h2', {}, 'What is not the same'),
    part('p', { class: 'hint' }, 'People, agreement, calls and steps are not compared here.'),
    ...(elsewhere.length
      ? [part('p', {}, `These are not the same either: ${elsewhere.map((what) => ELSEWHERE[what]).join('; ')}.`)]
      : []),
    ...(alike.length === areas.flatMap(({ entries }) => entries).length
      ? [part('p', {}, 'Every concern and strength in one is in the other.')]
      : areas.flatMap(differences)),
    ...(answers.length
      ? [
          part('h3', {}, 'Questions that were not answered alike'),
          beside(sides, names, ({ side }) => named(answers.map((pair) => [pair.text, pair[side] ?? 'open']))),
        ]
      : []),
    ...(alike.length
      ? [
          fold(
            `The same in both: ${alike.length}`,
            ...areas.flatMap(({ name, entries }) =>
              entries.some(isAlike) ? [part('h3', {}, name), list(entries.filter(isAlike).map(entryWords))] : [],
            ),
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

/** The core speaks to whoever records; here somebody else may read. */
const written = (text) =>
  ofWriter(text).replace('where you placed it', 'where the writer placed it').replace('you answered', 'the answer was');

const toldWords = (text) =>
  text
    .replace(/^You /, 'The writer ')
    .replace(/^Your /, 'The writer’s ')
    .replace('kept in your own words', 'kept in the writer’s own words');

const isAlike = ({ in: where, differs }) => where === 'both' && !differs.length;

const dayOf = (day) => new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const entryWords = ({ text, own, level, kind }) =>
  `${own ? `“${text}”` : text} (${kind === 'strength' ? 'strength' : level})`;

/** What stands in one record of an area alone, and what was recorded otherwise in the two. */
function differences({ name, one, other, entries }) {
  const otherwise = entries.filter(({ in: where, differs }) => where === 'both' && differs.length);
  if (entries.every(isAlike)) return [];
  return [
    part('h3', {}, name),
    one === other
      ? null
      : part('p', {}, `Highest level: ${one ?? 'none'} in the first, ${other ?? 'none'} in the second.`),
    named([
      ...Object.entries(ALONE).flatMap(([side, words]) => {
        const alone = entries.filter(({ in: where }) => where === side);
        return alone.length ? [[words, list(alone.map(entryWords))]] : [];
      }),
      ...(otherwise.length
        ? [
            [
              'In both, recorded otherwise',
              list(
                otherwise.map(
                  (entry) => `${entryWords(entry)}: ${entry.differs.map((what) => DIFFERS[what]).join(', ')}`,
                ),
              ),
            ],
          ]
        : []),
    ]),
  ].filter(Boolean);
}
