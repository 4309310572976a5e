import {
  checkSentence,
  confirmationSentences,
  CONFIRMED_PARTS,
  type ConfirmedPart,
  editionSentences,
  fingerprintOf,
  type Issue,
  sentences,
  type ThresholdDocument,
} from '../document/index.js';
import { escape } from '../export/index.js';
import { reviewGroups, type ReviewGroup, type ReviewRow } from './review-rows.js';

const element = (tag: string, text: string) => `<${tag}>${escape(text)}</${tag}>`;
const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A pack as one page to sign off: each line that it holds beside its section, with a box to tick and
 * room for initials, a date and what is wrong. It needs no script, keeps nothing, and prints on A4.
 *
 * @param file - the name of the pack's file, for the command that records the confirmation
 * @param points - what `check` found thin
 */
export function reviewPage(document: ThresholdDocument, file: string, points: readonly Issue[]): string {
  const { title, area, publisher, published, status, statusNote, source } = document.provenance;
  const lines = [
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', `Sign-off: ${area}`),
    `<style>\n${sheet}</style>`,
    '</head>',
    '<body>',
    '<main>',
    element('h1', `Sign-off: ${title}`),
    element('p', `${area}. ${[sentences.publishedBy(publisher, published), ...editionSentences(document)].join(' ')}`),
    element('p', [`${sentences.standing[status]}.`, statusNote, ...confirmationSentences(document)].join(' ')),
    element('p', `${source} ${checkSentence(document)}`),
    element('h2', 'How to sign off'),
    '<ol>',
    element('li', 'Read each line beside the section of your document that it names.'),
    element('li', 'Tick it if it says what your document says, and write your initials and the date.'),
    element('li', 'If it does not, leave the box empty and write what is wrong.'),
    element(
      'li',
      'Print the page, or print it to a file, before you close it: the page keeps nothing. When a part is right as a whole, record that with the command below it.',
    ),
    '</ol>',
    ...pointsList(points),
    ...CONFIRMED_PARTS.flatMap((part, at) => partSection(document, part, at + 1, file)),
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

const pointsList = (points: readonly Issue[]) =>
  points.length
    ? [
        element('h2', 'Thin spots that the check found'),
        element('p', 'None of these is a fault. Decide for each whether your document says more.'),
        '<ul>',
        ...points.map(({ message }) => element('li', message)),
        '</ul>',
      ]
    : [];

function partSection(document: ThresholdDocument, part: ConfirmedPart, number: number, file: string): string[] {
  const groups = reviewGroups(document, part);
  return [
    '<section>',
    element('h2', `Part ${number}: ${sentences.confirmedParts[part]}`),
    ...(groups.length ? groups.flatMap(table) : [element('p', 'The pack holds nothing here.')]),
    element(
      'p',
      `Text of this part as it was printed: ${fingerprintOf(document, part)}. Once it is right, record who confirmed it:`,
    ),
    `<pre><code>${escape(`threshold-kit confirm "${file}" --part ${part} --by "role or body" --out "${file}" --force`)}</code></pre>`,
    '</section>',
  ];
}

const COLUMNS = ['The pack says', 'Section', 'Right', 'Initials and date', 'What is wrong'] as const;

function table({ title, rows }: ReviewGroup): string[] {
  return [
    '<table>',
    element('caption', title),
    `<thead><tr>${COLUMNS.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => line(row, title)),
    '</tbody>',
    '</table>',
  ];
}

/** The name of a box says in which table it stands: the same words may stand in two. */
function line({ id, says, sections }: ReviewRow, title: string): string {
  const field = (type: string, name: string) =>
    `<td data-column="${name}"><input ${type} aria-label="${escape(`${name}, ${title}: ${says[0] ?? id}`)}"></td>`;
  return [
    '<tr>',
    `<td>${says.map((text) => element('p', sentenceCase(text))).join('')}<p><code>${escape(id)}</code></p></td>`,
    `<td>${sections.map((section) => element('p', section)).join('')}</td>`,
    field('type="checkbox"', COLUMNS[2]),
    field('type="text" autocomplete="off"', COLUMNS[3]),
    field('type="text" autocomplete="off"', COLUMNS[4]),
    '</tr>',
  ].join('');
}

const sheet = `body { max-inline-size: 75rem; margin: 1rem auto; padding-inline: 1rem; font: 1rem/1.4 system-ui, sans-serif; }
table { inline-size: 100%; margin-block: 1.5rem; border-collapse: collapse; }
caption { padding-block: 0.5rem; font-weight: bold; text-align: start; }
th, td { padding: 0.4rem; border: 1px solid; text-align: start; vertical-align: top; }
td p { margin: 0 0 0.25rem; overflow-wrap: anywhere; }
th:nth-child(n + 2) { inline-size: 14%; }
th:nth-child(3) { inline-size: 4rem; }
input[type='text'] { box-sizing: border-box; inline-size: 100%; min-block-size: 2.75rem; font: inherit; }
input[type='checkbox'] { inline-size: 1.75rem; block-size: 1.75rem; }
pre { overflow-x: auto; white-space: pre-wrap; }
@media screen and (width < 40rem) {
  table, tbody, tr, td { display: block; }
  caption { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { margin-block-end: 1rem; border: 1px solid; }
  td { border: 0; }
  td[data-column]::before { content: attr(data-column); }
}
@page { size: A4 landscape; margin: 10mm; }
@media print {
  body { max-inline-size: none; margin: 0; padding: 0; font-size: 8.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  section { break-before: page; }
}
`;
