import { executeServerCommand } from '@web/test-runner-commands';

/*
 * A listener: says a page as a screen reader does, one phrase after the other.
 *
 * `@guidepup/virtual-screen-reader` walks the DOM by itself and, tried at 0.33.0, does not go into
 * shadow roots: of an element of this kit it says nothing. So this goes over the tree that Chromium
 * itself gives to screen readers, shadow roots and all. Names, descriptions and states are worked
 * out by the browser; a column is, as in screen readers, the one at the same place in the row of
 * headers.
 */

/** A node as the browser has it. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly state: Readonly<Record<string, unknown>>;
  readonly childIds?: readonly string[];
}

/** A node that is heard, with those that are. Text is a node without children. */
interface Heard extends AxNode {
  readonly children: readonly Heard[];
  parent: Heard | null;
}

/** What is said as one piece, whatever stands in it, and the word for it. */
const CONTROLS: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'check box',
  combobox: 'combo box',
  Date: 'date',
  DisclosureTriangle: 'disclosure',
  InputTime: 'time',
  heading: 'heading',
  link: 'link',
  radio: 'radio button',
  searchbox: 'search edit',
  textbox: 'edit',
};
/** What one enters, where it has a name, and the word for it. */
const PLACES: Readonly<Record<string, string>> = {
  alert: 'alert',
  article: 'article',
  dialog: 'dialog',
  form: 'form',
  group: 'group',
  list: 'list',
  main: 'main',
  navigation: 'navigation',
  note: 'note',
  region: 'region',
  search: 'search',
  table: 'table',
};
/** These are said without a name too. */
const NAMELESS = ['alert', 'article', 'list', 'main', 'search', 'table'];
/** What stands in a line with the text around it. */
const INLINE = [
  'StaticText',
  'strong',
  'emphasis',
  'code',
  'time',
  'mark',
  'insertion',
  'deletion',
  'superscript',
  'subscript',
  'generic',
  'none',
  'Abbr',
];
/** Said with what it names: the table, the group, the control. */
const NAMES = ['caption', 'Legend'];

const words = (text: string) => text.replace(/\s+/g, ' ').trim();
const CELLS = ['cell', 'gridcell', 'columnheader', 'rowheader'];

async function tree(): Promise<Heard> {
  const nodes = await executeServerCommand<AxNode[], null>('accessibility-tree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // A node that is ignored leaves its children to the one above it.
  const childrenOf = (node: AxNode): Heard[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      return child.ignored ? childrenOf(child) : [heard(child)];
    });
  const heard = (node: AxNode): Heard => {
    const made: Heard = { ...node, description: words(node.description), children: childrenOf(node), parent: null };
    for (const child of made.children) child.parent = made;
    return made;
  };
  return heard(nodes[0]!);
}

function* within(node: Heard): Generator<Heard> {
  yield node;
  for (const child of node.children) yield* within(child);
}

const closest = (node: Heard | null, ...roles: string[]): Heard | null =>
  !node || roles.includes(node.role) ? node : closest(node.parent, ...roles);

/** The cells of each row of a table. */
const rowsOf = (table: Heard): Heard[][] =>
  [...within(table)]
    .filter(({ role }) => role === 'row')
    .map(({ children }) => children.filter(({ role }) => CELLS.includes(role)));

/** Row and column of a cell, as they are announced: by the heading of the row, and by the one that stands at the same place in the row of headings. */
function placeInTable(cell: Heard): { row: string; column: string } {
  const rows = rowsOf(closest(cell, 'table', 'grid')!);
  const row = rows.find((cells) => cells.includes(cell))!;
  const headings = rows.find((cells) => cells.length && cells.every(({ role }) => role === 'columnheader'));
  const rowHeading = row.find(({ role }) => role === 'rowheader');
  return {
    row: rowHeading && rowHeading !== cell ? words(rowHeading.name) : '',
    column: row === headings ? '' : words(headings?.[row.indexOf(cell)]?.name ?? ''),
  };
}

const CHECKED: Readonly<Record<string, string>> = { true: 'checked', mixed: 'partly checked', false: 'not checked' };

/** States and value; what describes a control is said when it has the focus, and where it stands when one reads. */
function statesOf({ role, state, value, description }: Heard, reading: boolean): string[] {
  return [
    role === 'heading' ? `level ${state['level']}` : '',
    state['checked'] === undefined ? '' : CHECKED[String(state['checked'])]!,
    state['pressed'] === undefined ? '' : String(state['pressed']) === 'true' ? 'pressed' : 'not pressed',
    state['expanded'] === undefined || role === 'combobox' ? '' : state['expanded'] ? 'expanded' : 'collapsed',
    state['invalid'] && String(state['invalid']) !== 'false' ? 'invalid entry' : '',
    state['required'] ? 'required' : '',
    state['disabled'] ? 'unavailable' : '',
    ['textbox', 'searchbox', 'combobox', 'Date', 'InputTime'].includes(role) ? value || 'blank' : '',
    reading ? '' : description,
  ].filter(Boolean);
}

/** What is said of a control or a heading. */
const controlPhrase = (node: Heard, reading = false) =>
  [CONTROLS[node.role] ?? node.role, words(node.name), ...statesOf(node, reading)].filter(Boolean).join(', ');

/** What is said when one comes into a place; nothing where it is not one that is said. */
function placePhrase(node: Heard, reading = false): string {
  if (CELLS.includes(node.role)) {
    const { row, column } = placeInTable(node);
    return [
      node.role === 'cell' ? '' : node.role.replace('header', ' header'),
      node.role === 'cell' ? '' : words(node.name),
      row && `row ${row}`,
      column && `column ${column}`,
    ]
      .filter(Boolean)
      .join(', ');
  }
  const word = PLACES[node.role];
  if (!word || !(node.name || NAMELESS.includes(node.role))) return '';
  const rows = node.role === 'table' ? rowsOf(node) : [];
  const items = node.children.filter(({ role }) => role === 'listitem').length;
  const size =
    node.role === 'list'
      ? `${items} ${items === 1 ? 'item' : 'items'}`
      : rows.length
        ? `${rows.length} rows, ${Math.max(...rows.map(({ length }) => length))} columns`
        : '';
  return [word, words(node.name), size, reading ? '' : node.description].filter(Boolean).join(', ');
}

/** Everything under a node, phrase by phrase, in reading order. */
function phrases(from: Heard): string[] {
  const said: string[] = [];
  let line = '';
  let row = '';
  const say = (phrase: string) => {
    if (words(line)) said.push(words(line));
    line = '';
    if (phrase) said.push(phrase);
  };
  const walk = (node: Heard): void => {
    const { role } = node;
    if (role === 'StaticText') {
      // Where two texts meet without a space, each may be a block of its own.
      const ended = /[\p{L}\d.:;?)]$/u.test(line) || (line.endsWith('"') && line.split('"').length % 2 === 1);
      line += (ended && /^[\p{L}\d(]/u.test(node.name) ? ' ' : '') + node.name;
    } else if (role === 'ListMarker') {
      say('');
      if (/\d/.test(node.name)) line = `${words(node.name)} `;
    } else if (CONTROLS[role]) {
      // A control among words is part of their line, as a link is.
      if (role === 'link') line += `${/\s$/.test(line) ? '' : ' '}[link, ${words(node.name)}]`;
      else say(controlPhrase(node, true));
    } else if (NAMES.includes(role)) {
      return;
    } else if (role === 'LabelText') {
      // What a label says is said with the control.
      for (const inner of node.children.flatMap((child) => [...within(child)])) if (CONTROLS[inner.role]) walk(inner);
    } else {
      const inline = INLINE.includes(role);
      if (!inline) say(rowOnce(node));
      // The name of a column is all that stands there.
      if (role !== 'columnheader') node.children.forEach(walk);
      if (!inline) say('');
    }
  };
  /** The heading of a row is said once for its cells. */
  const rowOnce = (node: Heard): string => {
    const phrase = placePhrase(node, true);
    if (node.role !== 'cell') return phrase;
    const place = placeInTable(node);
    const again = place.row === row;
    row = place.row;
    return again ? `column ${place.column}` : phrase;
  };
  walk(from);
  say('');
  return said;
}

/** Listens to the page, and keeps what was heard. */
export class Listener {
  readonly #heard: string[] = [];
  #places: readonly string[] = [];
  #live = new Map<string, string>();

  /** Writes down what a person does. */
  does(what: string): void {
    this.#heard.push('', `> ${what}`);
  }

  /** Reads on, from the first phrase that is like one to the last before one that is like the other. */
  async read(from?: RegExp, to?: RegExp): Promise<string[]> {
    const all = phrases(await tree());
    const first = from ? all.findIndex((phrase) => from.test(phrase)) : 0;
    if (first < 0) throw new Error(`Nothing is said like ${from}.`);
    const end = to ? all.findIndex((phrase, at) => at > first && to.test(phrase)) : all.length;
    if (end < 0) throw new Error(`Nothing is said like ${to}.`);
    this.#heard.push(...all.slice(first, end));
    return all.slice(first, end);
  }

  /**
   * What is announced without being asked for since the last time, and what is said of what has the
   * focus: the places that one came into, and the control.
   */
  async focus(): Promise<string> {
    const root = await tree();
    this.#announced(root);
    const focused = [...within(root)].findLast(({ state }) => state['focused'] === true) ?? root;
    // A field for a day is made of parts, which are the browser's own.
    const node = closest(focused, 'Date', 'InputTime') ?? focused;
    const path: Heard[] = [];
    for (let one = node.parent; one; one = one.parent) path.unshift(one);
    const places = path
      .filter(({ role }) => role !== 'main')
      .map((one) => [one.nodeId, placePhrase(one)] as const)
      .filter(([, phrase]) => phrase);
    const entered = places.filter(([id]) => !this.#places.includes(id)).map(([, phrase]) => phrase);
    const phrase = [
      ...entered,
      CONTROLS[node.role]
        ? controlPhrase(node)
        : placePhrase(node) || [node.role, words(node.name)].filter(Boolean).join(', '),
    ].join('; ');
    this.#places = places.map(([id]) => id);
    this.#heard.push(phrase);
    return phrase;
  }

  #announced(root: Heard): void {
    const now = new Map<string, string>();
    const find = (node: Heard): void => {
      if (node.role !== 'alert' && (!node.state['live'] || node.state['live'] === 'off'))
        return node.children.forEach(find);
      // What is added to a region that is not atomic is said by itself.
      const parts = node.state['atomic'] === false ? node.children : [node];
      for (const part of parts)
        now.set([...within(part)].map(({ nodeId }) => nodeId).join(' '), phrases(part).join(' '));
    };
    find(root);
    // The same words in a new place are said again; where nothing changed, nothing is said.
    for (const [id, text] of now) if (text && this.#live.get(id) !== text) this.#heard.push(`(announced) ${text}`);
    this.#live = now;
  }

  /** Everything that was heard and done. */
  get transcript(): string {
    return `${this.#heard.join('\n').trim()}\n`;
  }
}

/** Every box of the tables on the page, with the row and column that are announced for it. */
export async function tableAsHeard(): Promise<{ row: string; column: string; name: string }[]> {
  return [...within(await tree())]
    .filter(({ role }) => role === 'checkbox')
    .flatMap((box) => {
      const cell = closest(box, 'cell');
      return cell ? [{ ...placeInTable(cell), name: words(box.name) }] : [];
    });
}
