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

const ask = () => (page[loading] = page[loading]?.catch(load) ?? load());
const isThere = () => customElements.get('threshold-case');

/** Asks for the elements until they come, from this copy or another. */
async function askAgain(): Promise<void> {
  for (let wait = 2e3; !isThere(); wait = Math.min(wait * 2, 6e4)) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (!isThere()) await ask().catch(() => {});
  }
}

/** Browsers have no kind of error for a module that did not come, but all of them say "module". */
const didNotCome = (fault: unknown) => fault instanceof TypeError && /module/i.test(fault.message);

if (!isThere()) {
  await ask().catch((fault: unknown) => {
    console.error(
      didNotCome(fault)
        ? 'Threshold Kit: threshold-kit-elements.js did not load. Keep all files of the kit side by side.'
        : 'Threshold Kit could not start. Its files did load: another script or a security policy stops it.',
    );
    void askAgain();
    throw fault;
  });
}
// The first copy warns where this one is of another version.
page[copies]?.(typeof KIT_VERSION === 'undefined' ? 'not built' : KIT_VERSION);

export {};
