/*
 * What a play function does: finds things by role and name, as a person does, and clicks or types.
 * It uses nothing but the DOM, so that a story plays in Storybook and in a test runner alike.
 */

const roles = {
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  combobox: 'select',
  disclosure: 'summary, button[aria-expanded]',
  heading: 'h1, h2, h3, h4, h5',
  radio: 'input[type="radio"]',
  group: 'fieldset, [role="group"]',
  region: 'section',
  searchbox: 'input[type="search"]',
  textbox: 'input[type="text"], input[type="date"], input[type="time"], textarea',
} as const;
type Role = keyof typeof roles;
type Words = string | RegExp;
type Root = Element | ShadowRoot;

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What stands in an element, without what is decorative. */
function words(node: Node | null | undefined): string {
  if (!node || (node instanceof Element && node.matches('[aria-hidden="true"]'))) return '';
  return node instanceof Text ? node.data : [...node.childNodes].map(words).join('');
}

/** The kit's elements in a story, the outer ones first. */
const kitElements = (canvas: Element): Element[] =>
  [...canvas.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);

const deep = (canvas: Element): Root[] => [
  canvas,
  ...kitElements(canvas).flatMap(({ shadowRoot }) => shadowRoot ?? []),
];

/** All the text that the kit's elements in a story show. */
export const said = (canvas: Element): string =>
  squeeze(
    kitElements(canvas)
      .map(({ shadowRoot }) => [...shadowRoot!.children].map((one) => (one as HTMLElement).innerText ?? '').join(' '))
      .join(' '),
  );

function nameOf(control: Element): string {
  const by = control.getAttribute('aria-labelledby');
  if (by)
    return squeeze(
      by
        .split(' ')
        .map((id) => (control.getRootNode() as ShadowRoot).getElementById(id))
        .map(words)
        .join(' '),
    );
  const labels = (control as HTMLInputElement).labels;
  if (labels?.length) return squeeze([...labels].map(words).join(' '));
  return squeeze(
    control.getAttribute('aria-label') ??
      words(control.localName === 'fieldset' ? control.querySelector('legend') : control),
  );
}

const fits = (name: string, wanted: Words) =>
  typeof wanted === 'string' ? name.startsWith(wanted) : wanted.test(name);

export const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/** Waits until something is so. It counts frames, not time: on a busy machine both come late. */
export async function until<T>(condition: () => T, what: string, frames = 1200): Promise<NonNullable<T>> {
  for (let at = 0; at < frames; at += 1, await frame()) {
    const value = condition();
    if (value) return value;
  }
  throw new Error(`Waited in vain: ${what}`);
}

/** Waits until the elements have loaded their document and draw nothing more. */
export async function settled(canvas: Element): Promise<void> {
  let before = '';
  let same = 0;
  await until(() => {
    const elements = kitElements(canvas);
    const now = elements.map(({ shadowRoot }) => shadowRoot!.textContent).join('\n');
    const drawn =
      elements.every(({ shadowRoot }) => shadowRoot!.childElementCount) && !now.includes('Loading the guidance');
    same = drawn && now === before ? same + 1 : 0;
    before = now;
    return same > 4;
  }, 'the elements are drawn');
}

/** Everything on show with a role and a name: text is how the name begins. */
export const all = <T extends HTMLElement = HTMLElement>(canvas: Element, role: Role, name: Words = ''): T[] =>
  deep(canvas)
    .flatMap((root) => [...root.querySelectorAll<T>(roles[role])])
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && fits(nameOf(one), name));

/** The first on show with a role and a name, waited for. */
export async function get<T extends HTMLElement = HTMLElement>(
  canvas: Element,
  role: Role,
  name: Words = '',
): Promise<T> {
  return until(() => all<T>(canvas, role, name)[0], `a ${role} "${name}"`);
}

/** Does what a click, Space or Enter on a control does. */
export async function press(canvas: Element, role: Role, name: Words = ''): Promise<HTMLElement> {
  const control = await get(canvas, role, name);
  control.focus();
  control.click();
  await settled(canvas);
  return control;
}

/** Opens what a fold hides: a summary, or a button that says whether it is open. */
export async function disclose(canvas: Element, name: Words): Promise<void> {
  const opener = await get(canvas, 'disclosure', name);
  const open =
    opener.localName === 'summary' ? opener.closest('details')!.open : opener.getAttribute('aria-expanded') === 'true';
  if (!open) await press(canvas, 'disclosure', name);
}

/** Types into a field, or chooses in a list. */
export async function fill(
  canvas: Element,
  role: 'textbox' | 'searchbox' | 'combobox',
  name: Words,
  text: string,
): Promise<void> {
  const field = await get<HTMLInputElement>(canvas, role, name);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(canvas);
}

/** Answers a question, both by how their words begin: with a radio button, or with a button that stays pressed. */
export async function choose(canvas: Element, question: Words, option: Words): Promise<void> {
  const group = await get(canvas, 'group', question);
  const answer = [...group.querySelectorAll<HTMLElement>(`${roles.radio}, button[aria-pressed]`)].find((one) =>
    fits(nameOf(one), option),
  );
  if (!answer) throw new Error(`"${question}" has no answer "${option}".`);
  answer.focus();
  answer.click();
  await settled(canvas);
}

/** A journey ends where it should: the story shows these words. */
export async function shows(canvas: Element, words: Words): Promise<void> {
  await until(
    () => (typeof words === 'string' ? said(canvas).includes(words) : words.test(said(canvas))),
    `the words "${words}", in place of: ${said(canvas).slice(0, 300)}`,
  );
}

/** What Storybook and the tests hand to a play function. */
export interface Played {
  readonly canvasElement: HTMLElement;
}
