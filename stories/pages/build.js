// Builds parts of a page from plain values: text is always text.

/** An element with attributes and children; what is empty is left out. */
export function part(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

export const list = (texts) => (texts.length ? part('ul', {}, ...texts.map((text) => part('li', {}, text))) : null);

/** A table with a caption, a row of column headings and rows that begin with a heading. */
export const table = (caption, columns, rows) =>
  part(
    'div',
    { class: columns[0] ? 'scroll entries' : 'scroll', role: 'region', 'aria-label': caption, tabindex: '0' },
    part(
      'table',
      {},
      part('caption', {}, caption),
      part(
        'thead',
        {},
        part('tr', {}, ...columns.map((text) => (text ? part('th', { scope: 'col' }, text) : part('td')))),
      ),
      part(
        'tbody',
        {},
        ...rows.map(([first, ...rest]) =>
          part('tr', {}, part('th', { scope: 'row' }, first), ...rest.map((cell) => part('td', {}, cell ?? ''))),
        ),
      ),
    ),
  );
