/* Runs in the page of SurveyJS: the signs as its boxes, and the level and the reasons in its own words. */
import grid from './grid.js';

const { Survey, SurveyUI } = globalThis;
const rank = Object.fromEntries(grid.levels.map(({ id }, at) => [id, at]));
const cells = grid.areas.flatMap(({ id, cells }) => cells.map((cell) => ({ ...cell, name: `${id}--${cell.level}` })));
const levelOf = Object.fromEntries(cells.map(({ name, level }) => [name, level]));
const words = Object.fromEntries(cells.flatMap(({ signs }) => signs.map(({ id, text }) => [id, text])));

const definition = {
  showNavigationButtons: false,
  elements: [
    { type: 'html', name: 'answer', html: 'Nothing recorded yet' },
    ...grid.areas.map(({ id, name, cells: levels }) => ({
      type: 'panel',
      name: id,
      title: name,
      elements: levels
        .filter(({ signs }) => signs.length)
        .map(({ level, name: title, signs }, at) => ({
          type: 'checkbox',
          name: `${id}--${level}`,
          title,
          startWithNewLine: at === 0,
          choices: signs.map((sign) => ({ value: sign.id, text: sign.text })),
        })),
    })),
  ],
};

/** The level that the ticked signs point to, and why. */
function answer(survey) {
  const ticked = Object.entries(survey.data).flatMap(([name, ids]) => ids.map((id) => ({ id, level: levelOf[name] })));
  const [highest] = ticked.toSorted((one, other) => rank[other.level] - rank[one.level]);
  const level = grid.levels.find(({ id }) => id === highest?.level);
  survey.getQuestionByName('answer').html = level
    ? `<h3>Points to ${level.name}</h3><ul>${ticked.map(({ id }) => `<li>${words[id]}</li>`).join('')}</ul>`
    : 'Nothing recorded yet';
}

function mount(place) {
  const survey = new Survey.Model(definition);
  survey.onValueChanged.add(answer);
  SurveyUI.renderSurvey(survey, place);
  return survey;
}

const place = document.querySelector('#grid');
const survey = mount(place);
const box = () => place.querySelector('input[value="education.extra.2"]');

export async function open({ concerns }) {
  for (const { indicator } of concerns) {
    const cell = cells.find(({ signs }) => signs.some(({ id }) => id === indicator));
    if (cell) survey.setValue(cell.name, [...(survey.getValue(cell.name) ?? []), indicator]);
  }
  await new Promise(requestAnimationFrame);
}
export const tick = () => box().click();
export const ticked = () => box().checked;
export async function more() {
  const one = document.body.appendChild(document.createElement('div'));
  mount(one);
  while (!one.querySelector('input')) await new Promise((again) => setTimeout(again));
  return one;
}
export const finished = () => undefined;
