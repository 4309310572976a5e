/* What the pages of the demo council share: each file in pages/ is what goes into the head, and the main part. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const COUNCIL = 'Exampleshire Council';

const breadcrumb = (title) => `<nav class="breadcrumb column" aria-label="Breadcrumb">
      <ol>
        <li><a href="/">Home</a></li>
        <li><span>Working with children and families</span></li>
        <li><a href="/">Levels of need</a></li>
        <li><span aria-current="page">${title}</span></li>
      </ol>
    </nav>`;

/** A page, whole. The navigation says which one it is; all but the first say where they stand. */
export async function inLayout(page, path) {
  const layout = await readFile(join(import.meta.dirname, 'layout.html'), 'utf8');
  const main = page.indexOf('<main');
  const [, title] = /<title>(.*)<\/title>/.exec(page);
  const [comment = '', note = 'The guidance is historical.'] = /<!--note: (.*?)-->\s*/.exec(page) ?? [];
  const parts = {
    note,
    head: page.slice(0, main).replace(comment, '').replace('</title>', ` - ${COUNCIL}</title>`).trim(),
    breadcrumb: ['/', '/index.html'].includes(path) ? '' : breadcrumb(title.replace(/^Error: /, '')),
    main: page.slice(main).trim(),
  };
  return layout
    .replace(`<li><a href="${path}">`, `<li><a href="${path}" aria-current="page">`)
    .replace(/<!--(note|head|breadcrumb|main)-->/g, (_, part) => parts[part]);
}

/** What a file in pages/ holds; null where there is none. */
export async function readPage(name) {
  try {
    return await readFile(join(import.meta.dirname, 'pages', name), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
