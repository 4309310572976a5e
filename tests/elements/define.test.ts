import { expect } from '@esm-bundle/chai';
import { clear, emptyPage as anyPage, until } from './page.js';

const common = ['threshold-case', 'triage-grid', 'level-of-need-badge'];
const tags = [...common, 'consent-checklist', 'step-decision', 'case-summary'];

/** The same files at another address of the test server, as a second copy of the kit on a page would be. */
const secondCopy = (path: string) => `/second-copy${path}`;

/** An empty page that remembers every file of two copies of the kit: browsers forget what comes after 250. */
async function emptyPage(markup = '') {
  const page = await anyPage(markup);
  page.window.performance.setResourceTimingBufferSize(2000);
  return page;
}

describe('defining the elements', () => {
  afterEach(clear);

  for (const tag of tags) {
    it(`leaves the page as it is while only the class of ${tag} is imported`, async () => {
      const page = await emptyPage(`<${tag}></${tag}>`);
      const before = page.document.body.outerHTML;
      await page.load(`/components/${tag}/${tag}.ts`);
      for (const one of tags) expect(page.window.customElements.get(one), one).to.equal(undefined);
      expect(page.document.body.outerHTML).to.equal(before);
      expect(page.document.querySelector(tag)!.shadowRoot).to.equal(null);
      expect(page.document.adoptedStyleSheets).to.have.lengthOf(0);
    });

    it(`defines ${tag}, and no other element, when its define file is imported`, async () => {
      const page = await emptyPage(`<${tag}></${tag}>`);
      await page.load(`/components/${tag}/define.ts`);
      expect(tags.filter((one) => page.window.customElements.get(one))).to.deep.equal([tag]);
      expect(page.document.querySelector(tag)!.shadowRoot).not.to.equal(null);
    });

    it(`keeps the first ${tag} when a second copy of the kit comes, and throws nothing`, async () => {
      const page = await emptyPage(`<${tag}></${tag}>`);
      const errors: unknown[] = [];
      page.window.addEventListener('error', (event) => errors.push(event.message));
      await page.load(`/components/${tag}/define.ts`);
      const first = page.window.customElements.get(tag);
      const upgraded = page.document.querySelector(tag)!;
      await page.load(secondCopy(`/components/${tag}/define.ts`));
      const loaded = page.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
      // All that the first is made of, a second time.
      const once = loaded.filter((path) => !path.startsWith('/second-copy/'));
      expect(loaded.length).to.be.above(2);
      expect(loaded).to.include.members(once.map(secondCopy));
      expect(errors).to.deep.equal([]);
      expect(page.window.customElements.get(tag)).to.equal(first);
      expect(upgraded.constructor).to.equal(first);
    });
  }

  it('defines all of them from one file, with a second copy of the whole kit after it', async () => {
    const page = await emptyPage();
    const errors: unknown[] = [];
    page.window.addEventListener('error', (event) => errors.push(event.message));
    await page.load('/components/index.ts');
    const first = tags.map((tag) => page.window.customElements.get(tag));
    expect(first).not.to.include(undefined);
    await page.load(secondCopy('/components/index.ts'));
    expect(tags.map((tag) => page.window.customElements.get(tag))).to.deep.equal(first);
    expect(errors).to.deep.equal([]);
  });

  it('leaves an element of that name alone which the page brought itself, and defines the others', async () => {
    const page = await emptyPage();
    class Own extends page.window.HTMLElement {}
    page.window.customElements.define('triage-grid', Own);
    await page.load('/components/index.ts');
    expect(page.window.customElements.get('triage-grid')).to.equal(Own);
    expect(page.window.customElements.get('threshold-case')).not.to.equal(undefined);
    expect(page.window.customElements.get('level-of-need-badge')).not.to.equal(undefined);
  });

  it('lets elements of two copies of the kit share one case', async () => {
    const page = await emptyPage(
      '<threshold-case pack="cheshire-east-2023"><level-of-need-badge></level-of-need-badge></threshold-case>',
    );
    await page.load('/components/threshold-case/define.ts');
    await page.load(secondCopy('/components/level-of-need-badge/define.ts'));
    const badge = page.document.querySelector('level-of-need-badge')!;
    await until(() => /Nothing recorded yet/.test(badge.shadowRoot!.textContent!), 'the badge shows the case');
  });

  it('loads the elements by script only where the page has none yet', async () => {
    const fresh = await emptyPage();
    await fresh.load('/components/loader.ts');
    for (const tag of common) expect(fresh.window.customElements.get(tag), tag).not.to.equal(undefined);
    for (const tag of tags.slice(common.length)) {
      expect(fresh.window.customElements.get(tag), `${tag} before the page has one`).to.equal(undefined);
      fresh.window.document.body.append(fresh.window.document.createElement(tag));
      await fresh.window.customElements.whenDefined(tag);
    }

    const used = await emptyPage();
    used.window.customElements.define('threshold-case', class extends used.window.HTMLElement {});
    await used.load('/components/loader.ts');
    const loaded = used.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(loaded.filter((path) => /lit|define/.test(path))).to.deep.equal([]);
  });
});
