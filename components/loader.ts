/*
 * The script for a page. It looks at the registry before it loads anything: a second copy of the
 * elements would bring a second copy of Lit, which fails under Trusted Types.
 */
if (!customElements.get('threshold-case')) await import('./index.js');

export {};
