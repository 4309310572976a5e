import { ContextRoot } from '@lit/context';

const rootAttached = Symbol.for('threshold-kit/context-root@1');
/** Also read by the loader, which may share no module with what it loads. */
const copies = Symbol.for('threshold-kit/copies@1');
/** Tells an element of any copy of the kit from one of the page's own. */
export const kitMark = Symbol.for('threshold-kit/element@1');

const version = typeof KIT_VERSION === 'undefined' ? 'not built' : KIT_VERSION;

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
  const shared = globalThis as typeof globalThis & { [copies]?: (version: string) => void };
  (shared[copies] ??= keepOne())(version);
  const there = customElements.get(tag);
  // A class can have one tag only.
  if (!there) customElements.define(tag, customElements.getName(element) ? class extends element {} : element);
  else if (!(kitMark in there)) {
    console.warn(
      `Threshold Kit did not define <${tag}>: the page has an element of its own by that name. Give the kit's another tag with define('your-${tag}') on its class.`,
    );
  }
}

/** Is told of each copy that comes to the page, and warns once where versions differ. */
function keepOne(): (other: string) => void {
  let warned = false;
  return (other) => {
    if (warned || other === version) return;
    warned = true;
    console.warn(
      `Threshold Kit ${version} and Threshold Kit ${other} are both on this page. ${version} came first and stays. Load one version only.`,
    );
  };
}
