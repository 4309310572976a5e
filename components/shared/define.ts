import { ContextRoot } from '@lit/context';

const rootAttached = Symbol.for('threshold-kit/context-root@1');

/**
 * Defines an element unless the page has one of that name: the first copy wins, because a second
 * `customElements.define` would end the whole script.
 *
 * The context root lets an element that is upgraded before the case around it find the case later.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const page = document as Document & { [rootAttached]?: boolean };
  if (!page[rootAttached]) {
    page[rootAttached] = true;
    new ContextRoot().attach(document.documentElement);
  }
  if (!customElements.get(tag)) customElements.define(tag, element);
}
