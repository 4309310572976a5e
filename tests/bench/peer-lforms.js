/* Runs in the page of LForms: the signs as its boxes; a list beside them says the level and the reasons. */
import grid from './grid.js';

const { LForms } = globalThis;
const rank = Object.fromEntries(grid.levels.map(({ id }, at) => [id, at]));
const signs = grid.areas.flatMap(({ cells }) =>
  cells.flatMap((cell) => cell.signs.map((sign) => ({ ...sign, level: cell.level }))),
);
const byWords = new Map(signs.map((sign) => [sign.text, sign]));

const definition = () => ({
  name: 'Threshold',
  items: grid.areas.map(({ id, name, cells }) => ({
    linkId: id,
    question: name,
    header: true,
    items: cells
      .filter((cell) => cell.signs.length)
      .map((cell) => ({
        linkId: `${id}--${cell.level}`,
        question: cell.name,
        dataType: 'CODING',
        answerCardinality: { min: '0', max: '*' },
        displayControl: { answerLayout: { type: 'RADIO_CHECKBOX', columns: '1' } },
        answers: cell.signs.map((sign) => ({ code: sign.id, text: sign.text })),
      })),
  })),
});

const labelOf = (box) => box.closest('label')?.textContent.trim();

/** The level that the ticked signs point to, and why. */
function answer(place) {
  const ticked = [...place.querySelectorAll('input:checked')].map((box) => byWords.get(labelOf(box))).filter(Boolean);
  const [highest] = ticked.toSorted((one, other) => rank[other.level] - rank[one.level]);
  const level = grid.levels.find(({ id }) => id === highest?.level);
  const says = document.createElement('h3');
  says.textContent = level ? `Points to ${level.name}` : 'Nothing recorded yet';
  const list = document.createElement('ul');
  for (const { text } of ticked) list.appendChild(document.createElement('li')).textContent = text;
  place.querySelector('.answer').replaceChildren(says, list);
}

async function mount(place) {
  place.appendChild(document.createElement('div')).className = 'answer';
  const form = place.appendChild(document.createElement('div'));
  place.addEventListener('change', () => answer(place));
  await LForms.Util.addFormToPage(definition(), form);
  while (!place.querySelector('input[type="checkbox"]')) await new Promise((again) => setTimeout(again));
}

const place = document.querySelector('#grid');
const mounted = mount(place);
const boxOf = (id) => {
  const { text } = signs.find((sign) => sign.id === id);
  return [...place.querySelectorAll('input[type="checkbox"]')].find((box) => labelOf(box) === text);
};
let box;

export async function open({ concerns }) {
  await mounted;
  box = boxOf('education.extra.2');
  for (const { indicator } of concerns) if (signs.some(({ id }) => id === indicator)) boxOf(indicator).click();
  await new Promise(requestAnimationFrame);
}
export const tick = () => box.click();
export const ticked = () => box.checked;
export async function more() {
  await mounted;
  const one = document.body.appendChild(document.createElement('div'));
  await mount(one);
  return one;
}
export const finished = () => undefined;
