/*
 * The script for a page. It looks at the registry before it loads anything: a second copy of the
 * elements would bring a second copy of Lit, which fails under Trusted Types. While a first copy is
 * still loading a second one waits, and loads its own elements only where the first one fails.
 *
 * It imports nothing that it shares with the elements: they would then wait for it, and it for them.
 */
const loading = Symbol.for('threshold-kit/loading@1');
const copies = Symbol.for('threshold-kit/copies@1');
const page = globalThis as typeof globalThis & { [loading]?: Promise<unknown>; [copies]?: (version: string) => void };
const load = () => import('./page.js');

if (!customElements.get('threshold-case')) await (page[loading] = page[loading]?.catch(load) ?? load());
// The first copy warns where this one is of another version.
page[copies]?.(typeof KIT_VERSION === 'undefined' ? 'not built' : KIT_VERSION);

export {};
