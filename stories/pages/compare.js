// Two documents beside each other, each with its own levels. Read only.
// Module by module: the core's whole face also reads files, with a library that pages need not load.
import { compareDocuments } from '/dist/esm/src/compare/documents.js';
import { loadPack, packIds } from '/dist/esm/src/packs/index.js';
import { beside, fold, list, named, openAll, part } from '/build.js';

const find = (id) => document.getElementById(id);
const [form, status, place] = [find('choose'), find('status'), find('comparison')];

try {
  const asked = await Promise.allSettled(packIds.map(loadPack));
  const packs = asked.flatMap(({ value }) => value ?? []);
  const missing = asked.length - packs.length;
  // A document without areas of life has nothing to stand beside.
  const choices = packs.filter(({ domains }) => domains.length > 0);
  const short = missing
    ? ` ${missing === 1 ? 'One document' : `${missing} documents`} could not be loaded. Check your connection and open the page again.`
    : '';
  if (choices.length < 2) throw asked.find(({ reason }) => reason).reason;
  for (const [at, name] of ['one', 'other'].entries())
    form[name].append(
      ...choices.map(({ provenance: { id, area } }, n) =>
        part('option', { value: id, ...(n === at ? { selected: '' } : {}) }, area),
      ),
    );
  function draw() {
    const [one, other] = ['one', 'other'].map((name) =>
      choices.find(({ provenance }) => provenance.id === form[name].value),
    );
    if (one === other) {
      status.textContent = 'Choose two different areas.';
      return place.replaceChildren();
    }
    place.replaceChildren(...drawn(compareDocuments(one, other)));
    status.textContent = `${one.provenance.area} and ${other.provenance.area}, beside each other.${short}`;
  }
  form.hidden = false;
  form.addEventListener('change', draw);
  form.addEventListener('submit', (event) => event.preventDefault());
  draw();
} catch {
  form.hidden = true;
  place.replaceChildren();
  status.textContent = 'The documents could not be loaded. Check your connection and open the page again.';
}

function drawn({ one, other, note, areas }) {
  const sides = [one, other];
  const button = part('button', { type: 'button', class: 'secondary' }, 'Open all');
  button.addEventListener('click', openAll);
  return [
    part('p', {}, part('strong', {}, note)),
    part('h2', {}, 'The documents'),
    beside(sides, areaOf, ({ title, published, standing, statusNote, confirmations }) => [
      part('p', {}, `${title}, ${published}`),
      part('p', {}, part('strong', {}, `${standing}.`), ` ${[statusNote, ...confirmations].join(' ')}`),
    ]),
    fold(
      'What the levels mean',
      beside(sides, areaOf, ({ levels }) => named(levels.map(({ name, summary }) => [name, summary]))),
    ),
    part('h2', {}, 'Areas of life'),
    part('p', {}, button),
    ...areas.map((area) => {
      const known = [area.one, area.other];
      const names = [...new Set(known.flatMap((has) => has?.name ?? []))];
      const counts = sides.map(
        (side, at) => `${side.area}: ${known[at] ? signsIn(known[at]) : 'no area of this name'}`,
      );
      return fold(
        [names.join(' / '), part('span', { class: 'hint' }, counts.join('. '))],
        beside(sides, areaOf, (side, at) =>
          known[at]
            ? signs(known[at], side)
            : part('p', {}, 'No area has this name here. Look in the others: it does not mean that there is no need.'),
        ),
      );
    }),
  ];
}

function areaOf({ area }) {
  return area;
}

function signsIn({ levels }) {
  const count = levels.reduce((sum, { signs: here }) => sum + here.length, 0);
  // "No signs" would read as nothing found.
  return count ? `${count} ${count === 1 ? 'sign' : 'signs'}` : 'no examples in the document';
}

function signs({ levels }, side) {
  return named(
    levels.map(({ level, signs: here, gap }) => [
      side.levels.find(({ id }) => id === level).name,
      here.length ? list(here.map(signWords)) : (gap ?? 'No examples here. That does not mean that there is no need.'),
    ]),
  );
}

/** A sign with what it hangs on: without its conditions it would say more than the document does. */
function signWords({ text, kind, conditions, tier }) {
  const beside = [kind === 'need' ? null : kind, tier].filter(Boolean).join(', ');
  const only = conditions.length ? `. Only where all of these hold: ${conditions.join('; ')}` : '';
  return `${text}${beside && ` (${beside})`}${only}`;
}
