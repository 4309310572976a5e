// Builds parts of a page from plain values: text is always text.

/** An element with attributes and children; what is empty is left out. */
export function part(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

export const list = (texts) => (texts.length ? part('ul', {}, ...texts.map((text) => part('li', {}, text))) : null);

/** One section for each of two things, under its name: beside each other where there is room, else one after the other. */
export const beside = (sides, nameOf, draw) =>
  part(
    'div',
    { class: 'beside' },
    ...sides.map((side, at) => part('section', {}, part('h3', {}, nameOf(side, at)), draw(side, at))),
  );

/** Names with what belongs to each. */
export const named = (pairs) =>
  part('dl', {}, ...pairs.flatMap(([name, what]) => [part('dt', {}, name), part('dd', {}, what)]));

export const fold = (summary, ...inside) => part('details', {}, part('summary', {}, summary), ...inside);

/** Opens every fold of what is compared. */
export function openAll() {
  for (const one of document.querySelectorAll('#comparison details')) one.open = true;
}

// What is closed would not be printed.
addEventListener('beforeprint', openAll);
