import { asSentence } from '../document/index.js';
import type { Report, ReportBlock, ReportLine, ReportStatement } from './report-types.js';

/**
 * A report as plain text that pastes cleanly into any field: no tabs, no blanks at the end of a line, and
 * no line broken by hand, because each field breaks lines by itself. Headings stand on a line of their own
 * between empty lines, and sources are numbered at the end.
 */
export function reportText({ title, subtitle, sections }: Report): string {
  const parts = sections.map((one) => [one.title.toUpperCase(), ...one.blocks.flatMap(spacedLines)].join('\n'));
  return `${[[title.toUpperCase(), subtitle].join('\n'), ...parts].join('\n\n')}\n`;
}

/** An empty line ends a group, so that nothing after it reads as part of it. */
const spacedLines = (block: ReportBlock, at: number, blocks: readonly ReportBlock[]): string[] =>
  block.kind !== 'group' && blocks[at - 1]?.kind === 'group' ? ['', ...blockLines(block)] : blockLines(block);

function blockLines(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'line':
    case 'statement':
      return [itemText(block)];
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${itemText(item)}`);
    case 'facts':
      return block.pairs.map(({ label, value }) => `${asLabel(label)} ${value}`);
    case 'group':
      return ['', asLabel(block.title), ...block.blocks.flatMap(blockLines)];
    case 'sources':
      return block.sources.map(
        ({ number, citation, doubts }) => `[${number}] ${[placeWords(citation), ...doubts.map(doubtWords)].join(' ')}`,
      );
  }
}

/** A statement with its numbers, then what belongs to it. */
function itemText(item: ReportLine | ReportStatement): string {
  const marks = item.kind === 'statement' ? item.sources.map((number) => ` [${number}]`).join('') : '';
  return [`${item.text}${marks}`, ...item.details].join(' ');
}

/** A name that ends as a question, or with its own colon, needs no other. */
export const asLabel = (label: string): string => (/[:?]$/.test(label) ? label : `${label}:`);

/** A place in the document as one reads it. */
export const placeWords = (citation: string): string => asSentence(citation.replaceAll(' > ', ', '));

export const doubtWords = (doubt: string): string => `Unclear: ${doubt}`;
