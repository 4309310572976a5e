/**
 * Notices what something other than the element did to its text. Page translators and some extensions replace
 * text nodes, inside open shadow roots too; what is drawn later would then go into nodes that have left the page.
 */
export class Others {
  readonly #observer = new MutationObserver((records) => this.#note(records));
  /** What others brought: a button of an extension, the frame that is printed. */
  readonly #theirs = new WeakSet<Node>();
  #changed = false;

  /** Before something is drawn: true where something else changed what was drawn before. */
  before(root: Node): boolean {
    this.#note(this.#observer.takeRecords());
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
    const changed = this.#changed;
    this.#changed = false;
    return changed;
  }

  /** What was drawn since then, or since this was asked: the element's own doing, not that of others. */
  drawn(): Node[] {
    return this.#observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes]);
  }

  /** What came in beside the text, and goes again, leaves it as it was drawn. */
  #note(records: readonly MutationRecord[]): void {
    for (const { type, removedNodes, addedNodes } of records) {
      this.#changed ||= type === 'characterData' || [...removedNodes].some((node) => !this.#theirs.has(node));
      for (const node of addedNodes) this.#theirs.add(node);
    }
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const keyOf = (element: Element): string =>
  element.id
    ? `#${element.id}`
    : `${element.getAttribute('name') ?? ''} ${element.getAttribute('value') ?? ''} ${element.getAttribute('aria-label') ?? ''}`;

/** A field outside a form is saved when one leaves it: half written is the one with the focus. Another shows what is recorded. */
const WORDS = ':is(textarea, input[type="text"])[id]:not([readonly])';

/** Empties a root, to be drawn from new, and gives back what puts the focus, what was open and what was being filled in where they were. */
export function emptied(root: ShadowRoot): () => void {
  const active = root.activeElement;
  const written = active?.matches(WORDS) ? (active as HTMLInputElement).value : null;
  const open = [...root.querySelectorAll('details')].map((one) => one.open);
  const filled = new Map(
    [...root.querySelectorAll<Control>('form :is(input, select, textarea)')].map((control) => [
      keyOf(control),
      { value: control.value, checked: 'checked' in control && control.checked },
    ]),
  );
  root.replaceChildren();
  // Where Lit keeps what it drew here.
  delete (root as ShadowRoot & { _$litPart$?: unknown })['_$litPart$'];
  return () => {
    for (const control of root.querySelectorAll<Control>('form :is(input, select, textarea)')) {
      const before = filled.get(keyOf(control));
      if (!before) continue;
      if ('checked' in control && /radio|checkbox/.test(control.type)) control.checked = before.checked;
      else control.value = before.value;
    }
    const folds = root.querySelectorAll('details');
    if (folds.length === open.length) for (const [at, fold] of folds.entries()) fold.open = open[at]!;
    if (!active) return;
    const key = keyOf(active);
    const again = [...root.querySelectorAll<HTMLElement>(active.localName)].find((one) => keyOf(one) === key);
    if (again && written !== null) (again as HTMLInputElement).value = written;
    again?.focus({ preventScroll: true });
  };
}
