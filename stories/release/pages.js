/* The pages of the archive. They stand by themselves: no script but the kit's, nothing from elsewhere. */

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (sign) => escapes[sign]);

/** A page with a heading and a body. */
export const page = (title, body, head = '') => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${escape(title)}</title>${head}
  </head>
  <body>
    <main>
${body}
    </main>
  </body>
</html>
`;

/** The kit on a page that opens by double click. */
export const tryPage = page(
  'Threshold Kit: try it',
  `      <h1>Threshold Kit: try it</h1>
      <p>The document is historical. Do not use this page for a real child. Nothing leaves it, and nothing is kept.</p>
      <threshold-case pack="cheshire-east-2023">
        <triage-grid><p>In danger now? Call <a href="tel:999">999</a>.</p></triage-grid>
      </threshold-case>`,
  '\n    <script src="try.js" defer></script>',
);

/** A document as a static table, to look at and to paste from. */
export const tablePage = (title, table) =>
  page(title, `<h1>${escape(title)}</h1>\n${table}`, '\n    <link rel="stylesheet" href="table.css">');

const list = (items) => `<ul>\n${items.map((item) => `        <li>${item}</li>`).join('\n')}\n      </ul>`;
const link = (href, words) => `<a href="${escape(href)}">${escape(words)}</a>`;

/** What the archive holds, and what to do with it. */
export const startPage = ({ version, snippets, documents, guides }) => `      <h1>Threshold Kit ${escape(version)}</h1>
      <p>You need no build tools. ${link('try.html', 'Try it on a page')}, which opens from this folder.</p>
      <h2>Put it on your website</h2>
      <ol>
        <li>Check what you have: <code>SHA256SUMS.txt</code> has the SHA-256 of each file, and <code>files/integrity.json</code> the SHA-384 that a page's <code>integrity</code> takes.</li>
        <li>Put everything in <code>files</code> on your server, side by side.</li>
        <li>Put a snippet on the page, and write the address of your files into it.</li>
        <li>For a document of your own, read ${link('guide/write-your-pack.md', 'Write your pack')}. The documents in this folder are historical or illustrative.</li>
      </ol>
      <h2>Snippets</h2>
      ${list(snippets.map(({ name, heading }) => link(`snippets/${name}.html`, heading)))}
      <h2>Static tables</h2>
      <p>For a page without scripts, and for inside <code>triage-grid</code>. The style sheet is <code>tables/table.css</code>.</p>
      ${list(documents.map(({ provenance: { id, title } }) => link(`tables/${id}.html`, title)))}
      <h2>Guides</h2>
      ${list(guides.map((name) => link(`guide/${name}`, name.replace(/\.md$/, '').replaceAll('-', ' '))))}
      <p>What changed: ${link('CHANGELOG.md', 'CHANGELOG')}. Licence: ${link('LICENSE', 'MIT')}; what the scripts hold of others: ${link('files/THIRD-PARTY-NOTICES.txt', 'notices')}, and ${link('sbom.cdx.json', 'a bill of materials')} (CycloneDX).</p>`;
