/*
 * What the kit is compared with: the same grid as someone would get who wrote it by hand for one
 * document and one tick, and applies the rules with the same core.
 *
 * The grid that the kit has rendered is taken down node by node, in two states: before and after a
 * tick. From that, plain code is written out: `createElement` calls that make the first state in a
 * shadow root with the very same style sheets, and one `change` handler that edits the record, calls
 * `assess`, and makes exactly the differences to the second state and back.
 *
 * It favours the hand-written side. It keeps no undo and no context, finds no node at run time, leaves
 * out the white space between tags, and knows beforehand which nodes each tick changes. A real
 * hand-written grid would be slower.
 */

/** A node and what is in it, as data; null for what is not content. */
function take(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const indentation = /^\s*\n\s*$/.test(node.data);
    const text = node.data.replace(/\s+/g, ' ');
    return indentation || !text ? null : { text };
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
  const properties = {};
  if (node.checked) properties.checked = true;
  if (node.matches('input[type="text"], input[type="search"], textarea') && node.value) properties.value = node.value;
  return {
    tag: node.localName,
    svg: node.namespaceURI.endsWith('svg'),
    attributes,
    properties,
    children: [...node.childNodes].map(take).filter(Boolean),
  };
}

/** The content of a shadow root, as data. */
export const takeDown = (root) => [...root.childNodes].map(take).filter(Boolean);

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const kind = ({ tag, attributes: { class: names = '', 'aria-labelledby': label = '', headers = '', id = '' } = {} }) =>
  [tag, names.split(' ')[0], label, headers, id].join(' ');

/** Which children of the first state go on in the second: first what is quite the same, then what is of a kind. */
function pairs(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i][j] = same(before[i], after[j])
        ? lengths[i + 1][j + 1] + 1
        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const found = [];
  let i = 0;
  let j = 0;
  const between = (endI, endJ) => {
    while (i < endI && j < endJ) {
      const at = after.slice(j, endJ).findIndex((node) => kind(node) === kind(before[i]));
      if (at >= 0) {
        found.push([i, j + at]);
        j += at + 1;
      }
      i++;
    }
  };
  let x = 0;
  let y = 0;
  while (x < before.length && y < after.length) {
    if (same(before[x], after[y])) {
      between(x, y);
      found.push([x, y]);
      i = ++x;
      j = ++y;
    } else if (lengths[x + 1][y] >= lengths[x][y + 1]) x++;
    else y++;
  }
  between(before.length, after.length);
  return found;
}

/** Writes the code of a grid: a module with `build(root, rules)`. */
export function write(before, after = before) {
  const names = new Map();
  const nameOf = (node) => {
    if (!names.has(node)) names.set(node, `n${names.size}`);
    return names.get(node);
  };
  const tick = [];
  const untick = [];
  const literal = JSON.stringify;

  const put = (name, attribute, value) =>
    value === undefined
      ? `${name}.removeAttribute(${literal(attribute)});`
      : `${name}.setAttribute(${literal(attribute)}, ${literal(value)});`;

  /** Code that makes a node and puts it into its parent, or before a sibling. */
  function make(node, parent, depth, next) {
    const here = `e${depth}`;
    const lines = [];
    if (node.text !== undefined) lines.push(`const ${here} = document.createTextNode(${literal(node.text)});`);
    else {
      lines.push(
        `const ${here} = document.${node.svg ? `createElementNS('http://www.w3.org/2000/svg', ${literal(node.tag)})` : `createElement(${literal(node.tag)})`};`,
      );
      for (const [name, value] of Object.entries(node.attributes))
        lines.push(name === 'class' && !node.svg ? `${here}.className = ${literal(value)};` : put(here, name, value));
      const [only, ...others] = node.children;
      if (only?.text !== undefined && !others.length && !names.has(only))
        lines.push(`${here}.textContent = ${literal(only.text)};`);
      else for (const child of node.children) lines.push(...make(child, here, depth + 1));
      for (const [name, value] of Object.entries(node.properties)) lines.push(`${here}.${name} = ${literal(value)};`);
    }
    if (names.has(node)) lines.push(`${names.get(node)} = ${here};`);
    lines.push(next ? `${parent}.insertBefore(${here}, ${next});` : `${parent}.appendChild(${here});`);
    return ['{', ...lines, '}'];
  }

  function compare(one, other, parent) {
    const matched = pairs(one, other);
    const nextIn = (side, from) => {
      const pair = matched.find((indexes) => indexes[side] >= from);
      return pair && nameOf(one[pair[0]]);
    };
    one.forEach((node, at) => {
      if (matched.some(([index]) => index === at)) return;
      const name = nameOf(node);
      tick.push(`${name}.remove();`);
      untick.push(...make(node, parent(), 0, nextIn(0, at)));
    });
    other.forEach((node, at) => {
      if (matched.some(([, index]) => index === at)) return;
      const name = nameOf(node);
      tick.push(...make(node, parent(), 0, nextIn(1, at)));
      untick.push(`${name}.remove();`);
    });
    for (const [i, j] of matched) {
      const [a, b] = [one[i], other[j]];
      if (same(a, b)) continue;
      const name = nameOf(a);
      if (a.text !== undefined) {
        tick.push(`${name}.data = ${literal(b.text)};`);
        untick.push(`${name}.data = ${literal(a.text)};`);
        continue;
      }
      for (const attribute of new Set([...Object.keys(a.attributes), ...Object.keys(b.attributes)])) {
        if (a.attributes[attribute] === b.attributes[attribute]) continue;
        tick.push(put(name, attribute, b.attributes[attribute]));
        untick.push(put(name, attribute, a.attributes[attribute]));
      }
      if (a.properties.checked !== b.properties.checked) {
        tick.push(`${name}.checked = ${Boolean(b.properties.checked)};`);
        untick.push(`${name}.checked = ${Boolean(a.properties.checked)};`);
      }
      compare(a.children, b.children, () => nameOf(a));
    }
  }
  compare(before, after, () => 'root');

  // Names have to be known before the nodes are made, so that the handler finds them.
  const body = before.flatMap((node) => {
    const rows = [];
    // A function for each part and each row, as one would write it; one giant function is not compiled well.
    const split = (child, parent) => {
      rows.push(`function part${rows.length}(parent) {\n${make(child, 'parent', 1).join('\n')}\n}`);
      return `part${rows.length - 1}(${parent});`;
    };
    if (node.tag !== 'div') return make(node, 'root', 0);
    const lines = [
      `const e0 = document.createElement('div');`,
      ...Object.entries(node.attributes).map(([name, value]) => put('e0', name, value)),
    ];
    for (const child of node.children) {
      if (child.tag !== 'table') {
        lines.push(split(child, 'e0'));
        continue;
      }
      lines.push(
        `{ const e1 = document.createElement('table');`,
        ...Object.entries(child.attributes).map(([name, value]) => put('e1', name, value)),
      );
      for (const row of child.children) lines.push(split(row, 'e1'));
      lines.push(names.has(child) ? `${names.get(child)} = e1;` : '', 'e0.appendChild(e1); }');
    }
    if (names.has(node)) lines.push(`${names.get(node)} = e0;`);
    return [...rows, ...lines, 'e0.addEventListener("change", onChange);', 'root.appendChild(e0);'];
  });
  return `export function build(root, rules) {
${names.size ? `let ${[...names.values()].join(', ')};` : ''}
let judge;
function onChange(event) {
judge ??= rules().opened();
if (!judge(event.target.checked).indicated) throw new Error('No level is indicated.');
if (event.target.checked) {
${tick.join('\n')}
} else {
${untick.join('\n')}
}
}
${body.join('\n')}
}
`;
}

const VOID = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same content as HTML. */
export const asHtml = (nodes) =>
  nodes
    .map(({ text, tag, attributes, properties, children }) => {
      if (text !== undefined) return escaped(text);
      const given = { ...attributes, ...(properties.checked ? { checked: '' } : {}) };
      const words = Object.entries(given).map(([name, value]) => ` ${name}="${escaped(value)}"`);
      return `<${tag}${words.join('')}>${VOID.has(tag) ? '' : `${asHtml(children)}</${tag}>`}`;
    })
    .join('');
