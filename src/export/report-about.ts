import { checkSentence, confirmationSentences, editionSentences, sentences } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import { peopleWords, seenWords } from './report-entries.js';
import { facts, line, list, ofWriter, plain, quoted, those, type Blocks, type Matter } from './report-paper.js';
import type { ReportLine } from './report-types.js';

/** What opening the record under another version of its document told. What it kept stands in its own place; of an entry that has none any more all is said here. */
export const reopenedLines = (record: CaseRecord): ReportLine[] =>
  (record.reopened ?? []).map(({ text, entry, was }) => {
    const gone = entry === undefined ? (was?.concern ?? was?.strength) : undefined;
    return line(
      ofWriter(text),
      gone && `About: ${peopleWords(record, gone.people)}`,
      gone?.note && `Note: ${quoted(gone.note)}`,
      gone && seenWords(gone),
    );
  });

export const reopenedBlocks = ({ record }: Matter): Blocks => list(reopenedLines(record));

export const sourceBlocks = ({ numbers }: Matter): Blocks =>
  numbers.all.length ? [{ kind: 'sources', sources: numbers.all }] : [];

/** Whose document it is, from when, and how it stands. */
export function standingBlocks({ document, record }: Matter): Blocks {
  const { publisher, published, status, statusNote, supersededBy, source } = document.provenance;
  return [
    ...facts(
      ['Document', named(document)],
      ['Published', `${publisher}, ${published}`],
      ['Edition', editionSentences(document).join(' ')],
      ['Standing', `${sentences.standing[status]}. ${statusNote}`],
      ['Confirmation', confirmationSentences(document).join(' ')],
      [sentences.supersededBy, supersededBy],
      ['Recorded with the edition', record.document.published !== published && record.document.published],
      ['Source', source],
    ),
    line(checkSentence(document)),
  ];
}

/** What the report is not. */
export const limitBlocks = (): Blocks => [
  line(
    'This report is not a verdict, and it holds no score. It says what was recorded and what the document says about it; people decide.',
  ),
  line(sentences.notLegal),
];

export const subtitleOf = ({ document }: Matter): string =>
  those(
    plain(`${named(document)}, ${document.provenance.published}.`),
    `${sentences.standing[document.provenance.status]}.`,
  ).join(' ');

/** The document with its area, where the title does not name it. */
const named = ({ provenance: { title, area } }: Matter['document']): string =>
  title.includes(area) ? title : `${title}, ${area}`;
