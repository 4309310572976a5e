import { escape } from './escape.js';
import type { Report, ReportBlock, ReportLine, ReportStatement } from './report-types.js';
import { asLabel, doubtWords, placeWords } from './text.js';

/**
 * A report as HTML for the clipboard beside its plain text: headings, paragraphs and lists that Word, an
 * e-mail or a portal’s editor takes over in its own look. No attribute, no style, no
 * script, and every text escaped.
 */
export function reportHtml({ title, subtitle, sections }: Report): string {
  const parts = sections.map((one) => `${tag('h2', one.title)}\n${one.blocks.map(blockHtml).join('\n')}`);
  return `${[tag('h1', title), tag('p', subtitle), ...parts].join('\n')}\n`;
}

const tag = (name: string, text: string) => `<${name}>${escape(text)}</${name}>`;

function blockHtml(block: ReportBlock): string {
  switch (block.kind) {
    case 'line':
    case 'statement':
      return `<p>${itemHtml(block)}</p>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>${block.items.map((item) => `<li>${itemHtml(item)}</li>`).join('')}</${name}>`;
    }
    case 'facts':
      return block.pairs
        .map(({ label, value }) => `<p><strong>${escape(asLabel(label))}</strong> ${escape(value)}</p>`)
        .join('\n');
    case 'group':
      return `${tag('h3', block.title)}\n${block.blocks.map(blockHtml).join('\n')}`;
    case 'sources':
      return `<ol>${block.sources
        .map(
          ({ citation, doubts }) => `<li>${escape([placeWords(citation), ...doubts.map(doubtWords)].join(' '))}</li>`,
        )
        .join('')}</ol>`;
  }
}

function itemHtml(item: ReportLine | ReportStatement): string {
  const marks = item.kind === 'statement' ? item.sources.map((number) => ` [${number}]`).join('') : '';
  return [`${escape(item.text)}${marks}`, ...item.details.map(escape)].join('<br>');
}
