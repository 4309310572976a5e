import type { LitElement } from 'lit';
import type { Hands } from './model.js';

/** Opens or closes a row; the heading that was pressed stays where it is. */
export function toggleRow(host: LitElement, hands: Hands, domain: string): void {
  const find = (selector: string) => host.renderRoot.querySelector<HTMLInputElement>(selector);
  const top = () => find(`#${CSS.escape(`area-${domain}`)}`)?.getBoundingClientRect().top ?? 0;
  const before = top();
  const { allOpen, open, writing } = hands.now();
  const next = new Set(allOpen ? open : []);
  if (open.has(domain)) next.delete(domain);
  else next.add(domain);
  // An empty form goes with its row; what is half written keeps it open.
  const empty = writing && !writing.inFind && !find('#writing')?.value.trim();
  hands.set({ open: next, ...(empty ? { writing: null, judging: false } : {}) });
  void host.updateComplete.then(() => {
    const moved = top() - before;
    if (Math.abs(moved) > 1) window.scrollBy(0, moved);
  });
}
