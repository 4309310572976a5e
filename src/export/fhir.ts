import { confirmationSentences, sentences, type ThresholdDocument } from '../document/index.js';
import type { CaseRecord } from '../record/index.js';
import type { QuestionnaireItem, ResponseItem } from './fhir-fields.js';
import { fieldsOf } from './fhir-questions.js';
import { plain } from './report-paper.js';
import { sameDocument } from './same-document.js';

/** A FHIR R4 Questionnaire, as far as the kit writes it. */
export interface Questionnaire {
  readonly resourceType: 'Questionnaire';
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly status: 'active' | 'draft' | 'retired';
  readonly publisher: string;
  readonly description: string;
  /** Where somebody checked it against its source. */
  readonly lastReviewDate?: string;
  readonly item: readonly QuestionnaireItem[];
}

/** A FHIR R4 QuestionnaireResponse, as far as the kit writes it. */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly questionnaire: string;
  readonly status: 'completed' | 'in-progress';
  readonly authored: string;
  readonly item?: readonly ResponseItem[];
}

const STATUS = { current: 'active', legacy: 'active', historical: 'retired', illustrative: 'draft' } as const;

const urlOf = (document: ThresholdDocument) => `urn:threshold-kit:${document.provenance.id}`;
/** A canonical address holds no blank. */
const versionOf = (document: ThresholdDocument) => document.provenance.published.trim().replace(/\s+/g, '-');

/**
 * A document as a FHIR R4 Questionnaire: a group for each area of life with its signs as boxes and room
 * for own words, the questions of the document, and what a record holds beside them. It has no score and
 * works out no level.
 */
export function toQuestionnaire(document: ThresholdDocument): Questionnaire {
  const { id, title, publisher, status, statusNote, checkedOn, checkedBy } = document.provenance;
  return {
    resourceType: 'Questionnaire',
    url: urlOf(document),
    version: versionOf(document),
    name: id.replace(/(^|[.-])([a-z0-9])/g, (_, __, first: string) => first.toUpperCase()).replace(/^\d/, 'Pack$&'),
    title: plain(title),
    status: STATUS[status],
    publisher: plain(publisher),
    description: plain(
      [statusNote, ...confirmationSentences(document), sentences.notExhaustive, sentences.notLegal].join(' '),
    ),
    ...(checkedOn === undefined || checkedBy === undefined ? {} : { lastReviewDate: checkedOn }),
    item: fieldsOf(document).map(({ item }) => item),
  };
}

/**
 * A record as a FHIR R4 QuestionnaireResponse to {@link toQuestionnaire} of its document, as it stands at
 * a moment. What is not ticked is not answered, which is not "no". Throws ForeignRecordError for a record
 * of another document.
 */
export function toQuestionnaireResponse(
  document: ThresholdDocument,
  record: CaseRecord,
  { now }: { readonly now: Date },
): QuestionnaireResponse {
  sameDocument(document, record);
  const item = fieldsOf(document).flatMap((field) => field.answer(record));
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${urlOf(document)}|${versionOf(document)}`,
    status: record.agreed ? 'completed' : 'in-progress',
    authored: now.toISOString(),
    ...(item.length ? { item } : {}),
  };
}
