import type { LitElement } from 'lit';
import type { Hands } from './model.js';

/** Makes a change; the control that was pressed for it stays where it is on the screen. */
export function inPlace(control: Element, change: () => void): void {
  const before = control.getBoundingClientRect().top;
  change();
  const { host } = control.getRootNode() as ShadowRoot;
  void (host as LitElement).updateComplete.then(() => {
    const moved = control.getBoundingClientRect().top - before;
    if (Math.abs(moved) > 1) scrollerOf(host).scrollBy(0, moved);
  });
}

/** What scrolls an element: a dialog or a box of the host's, or the window. */
function scrollerOf(element: Element): Element | Window {
  for (let at: Element | null = element; at && at !== document.body; at = above(at))
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return window;
}

const above = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Opens or closes a row; its heading stays where it is. */
export function toggleRow(host: LitElement, hands: Hands, domain: string): void {
  const find = (selector: string) => host.renderRoot.querySelector<HTMLInputElement>(selector);
  const { allOpen, open, writing } = hands.now();
  const next = new Set(allOpen ? open : []);
  if (open.has(domain)) next.delete(domain);
  else next.add(domain);
  // An empty form goes with its row; what is half written keeps it open.
  const empty = writing && !writing.inFind && !find('#writing')?.value.trim();
  inPlace(find(`#${CSS.escape(`area-${domain}`)}`)!, () =>
    hands.set({ open: next, ...(empty ? { writing: null, judging: false } : {}) }),
  );
}
