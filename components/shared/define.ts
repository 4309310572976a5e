import { ContextRoot } from '@lit/context';

const rootAttached = Symbol.for('threshold-kit/context-root@1');

/**
 * Defines an element unless the page has one of that name: the first copy wins, because a second
 * `customElements.define` would end the whole script.
 *
 * The context root lets an element that is upgraded before the case around it find the case later.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  // On a server there is no page; the registry is the one that Lit brings.
  const page: (Document & { [rootAttached]?: boolean }) | undefined = globalThis.document;
  if (page && !page[rootAttached]) {
    page[rootAttached] = true;
    new ContextRoot().attach(page.documentElement);
  }
  if (!customElements.get(tag)) customElements.define(tag, element);
}
