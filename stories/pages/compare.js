// Two documents beside each other, each with its own levels. Read only.
// Module by module: the core's whole face also reads files, with a library that pages need not load.
import { compareDocuments } from '/dist/esm/src/compare/documents.js';
import { loadPack, packIds } from '/dist/esm/src/packs/index.js';
import { list, part, table } from '/build.js';

const find = (id) => document.getElementById(id);
const [form, status, place] = [find('choose'), find('status'), find('comparison')];

try {
  const packs = await Promise.all(packIds.map(loadPack));
  // A document without areas of life has nothing to stand beside.
  const choices = packs.filter(({ domains }) => domains.length > 0);
  for (const [at, name] of ['one', 'other'].entries())
    form[name].append(
      ...choices.map(({ provenance: { id, area } }, n) =>
        part('option', { value: id, ...(n === at ? { selected: '' } : {}) }, area),
      ),
    );
  const draw = () => {
    const [one, other] = ['one', 'other'].map((name) =>
      choices.find(({ provenance }) => provenance.id === form[name].value),
    );
    place.replaceChildren(...drawn(compareDocuments(one, other)));
    status.textContent = `${one.provenance.area} and ${other.provenance.area}`;
  };
  form.addEventListener('change', draw);
  form.addEventListener('submit', (event) => event.preventDefault());
  draw();
} catch {
  status.textContent = 'The documents could not be loaded. Check your connection and open the page again.';
}

function drawn({ one, other, note, areas }) {
  const sides = [one, other];
  return [
    part('p', {}, part('strong', {}, note)),
    table(
      'The documents',
      ['', ...sides.map(({ area }) => area)],
      [
        ['Document', ...sides.map(({ title, published }) => `${title}, ${published}`)],
        [
          'Standing',
          ...sides.map(({ standing, statusNote, confirmations }) =>
            [`${standing}.`, statusNote, ...confirmations].join(' '),
          ),
        ],
        ['Levels', ...sides.map(({ levels }) => list(levels.map(({ name, summary }) => `${name}: ${summary}`)))],
      ],
    ),
    ...areas.map((area) => {
      const known = [area.one, area.other];
      return table(
        [...new Set(known.flatMap((one) => one?.name ?? []))].join(' / '),
        ['', ...sides.map((side) => side.area)],
        [
          [
            'Signs',
            ...known.map((one, at) =>
              one
                ? signs(one, sides[at])
                : 'This document has no area of this kind. That does not mean that there is no need.',
            ),
          ],
        ],
      );
    }),
  ];
}

function signs({ levels }, side) {
  return part(
    'dl',
    {},
    ...levels.flatMap(({ level, signs: here, gap }) => [
      part('dt', {}, side.levels.find(({ id }) => id === level).name),
      part(
        'dd',
        {},
        here.length
          ? list(here.map(({ text, kind }) => (kind === 'need' ? text : `${text} (${kind})`)))
          : (gap ?? 'No examples here. That does not mean that there is no need.'),
      ),
    ]),
  );
}
