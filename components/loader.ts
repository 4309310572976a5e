/*
 * The script for a page. It looks at the registry before it loads anything: a second copy of the
 * elements would bring a second copy of Lit, which fails under Trusted Types. While a first copy is
 * still loading a second one waits, and loads its own elements only where the first one fails.
 */
const loading = Symbol.for('threshold-kit/loading@1');
const page = globalThis as typeof globalThis & { [loading]?: Promise<unknown> };
const load = () => import('./page.js');

if (!customElements.get('threshold-case')) await (page[loading] = page[loading]?.catch(load) ?? load());

export {};
