import type { LitElement } from 'lit';
import { lookup } from '../../src/index.js';
import type { Hands } from './model.js';

/** Opens the row of a sign and goes to it; the search is left. */
export function goSign(host: LitElement, hands: Hands, sign: string): void {
  const { document, allOpen, open } = hands.now();
  const { domain } = lookup(document).indicators.get(sign)!.indicator;
  hands.set({ query: '', onlyRecorded: false, open: new Set([...(allOpen ? open : []), domain]) });
  void host.updateComplete.then(() => {
    const target = host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(`sign-${sign}`)}`);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
  });
}
