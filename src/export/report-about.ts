import { checkSentence, confirmationSentences, editionSentences, sentences } from '../document/index.js';
import { facts, line, list, plain, quoted, those, type Blocks, type Matter } from './report-paper.js';

/** What opening the record under another version of its document told, with what has no place in it any more. */
export const reopenedBlocks = ({ record: { reopened = [] } }: Matter): Blocks =>
  list(
    reopened.map(({ text, was }) => {
      const entry = was?.concern ?? was?.strength;
      return line(
        text,
        entry?.note && `Note: ${quoted(entry.note)}`,
        was?.agreed?.rationale.trim() && `Reasons given: ${quoted(was.agreed.rationale)}`,
        was?.call?.advice && `They advised: ${quoted(was.call.advice)}`,
      );
    }),
  );

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
