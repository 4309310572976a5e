/* The report in other people's editors: what is copied keeps its headings, lists and words in a rich editor and in a Word file. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import htmlToDocx from '@turbodocx/html-to-docx';
import { build } from 'esbuild';
import mammoth from 'mammoth';
import { core, example, hostPage, inPage, pack, servePages, useBrowser } from './host.js';

const now = new Date();
const { record } = example(1);
const report = core.toReport(pack, record, { now });
const rich = core.toRichText(pack, record, { now });
const titles = report.sections.map(({ title }) => title);
const items = [...rich.matchAll(/<li>/g)].length;
/** Words alone: editors differ in how they break lines. */
const wordsOf = (text) => text.replace(/\s+/g, ' ').trim();
const said = wordsOf(
  rich
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&'),
);
const alike = (seen) => assert.equal(wordsOf(seen).replaceAll(' ', ''), said.replaceAll(' ', ''));

const editor = `
  import { Schema } from 'prosemirror-model';
  import { schema as basic } from 'prosemirror-schema-basic';
  import { addListNodes } from 'prosemirror-schema-list';
  import { EditorState } from 'prosemirror-state';
  import { EditorView } from 'prosemirror-view';
  const schema = new Schema({ nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'), marks: basic.spec.marks });
  const view = new EditorView(document.querySelector('#editor'), { state: EditorState.create({ schema }) });
  window.typed = () => view.state.doc.toJSON();
`;

let url;
useBrowser(async () => {
  const { outputFiles } = await build({
    stdin: { contents: editor, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'iife',
    write: false,
  });
  const server = await servePages({
    '/': {
      body: hostPage(
        '<threshold-case pack="cheshire-east-2023"><case-summary></case-summary></threshold-case><div id="editor"></div>',
      ).replace('</body>', '<script src="/editor.js"></script></body>'),
    },
    '/editor.js': { type: 'text/javascript', body: outputFiles[0].text },
  });
  url = server.url;
  return server.close;
});

const nodesOf = (node, type) => [
  ...(node.type === type ? [node] : []),
  ...(node.content ?? []).flatMap((child) => nodesOf(child, type)),
];
const textOf = (node) => node.text ?? (node.content ?? []).map(textOf).join(' ');

describe('the report, pasted', () => {
  it('into a rich editor keeps its headings, its lists and every word', () =>
    inPage(
      url,
      async ({ page }) => {
        await page.evaluate((json) => (document.querySelector('threshold-case').record = json), record);
        const summary = page.locator('case-summary');
        await summary.getByRole('button', { name: 'Copy the report' }).click();
        await summary.getByText('Copied. Paste it').first().waitFor();
        await page.locator('#editor [contenteditable]').focus();
        await page.keyboard.press('Control+V');
        const doc = await page.evaluate(() => window.typed());
        const headings = nodesOf(doc, 'heading');
        assert.deepEqual(headings.filter(({ attrs }) => attrs.level === 2).map(textOf), titles);
        assert.equal(nodesOf(doc, 'list_item').length, items);
        alike(textOf(doc));
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('as a Word file keeps its headings, its lists and every word', async () => {
    const buffer = Buffer.from(await htmlToDocx(`<!doctype html><html><body>${rich}</body></html>`));
    const { value: html } = await mammoth.convertToHtml({ buffer });
    assert.deepEqual(
      [...html.matchAll(/<h2>(?:<a[^>]*><\/a>)*(.*?)<\/h2>/g)].map(([, title]) => title.replaceAll('&amp;', '&')),
      titles,
    );
    assert.equal([...html.matchAll(/<li>/g)].length, items);
    alike((await mammoth.extractRawText({ buffer })).value);
  });
});
