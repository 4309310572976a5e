export { CALENDAR_WORDS, type CalendarWords, toCalendar } from './calendar.js';
export { CONTACT_OUTCOMES } from './contact-outcomes.js';
export { CSV_COLUMNS, csvLine, toCsv } from './csv.js';
export { escape } from './escape.js';
export { toQuestionnaire, toQuestionnaireResponse, type Questionnaire, type QuestionnaireResponse } from './fhir.js';
export type { QuestionnaireItem, ResponseAnswer, ResponseItem } from './fhir-fields.js';
export { printSheet, toHtml } from './html.js';
export { toReport, toRichText, toText, type ReportOptions } from './report.js';
export { REPORT_SECTIONS } from './report-types.js';
export type {
  Report,
  ReportBlock,
  ReportFacts,
  ReportGroup,
  ReportLine,
  ReportList,
  ReportSection,
  ReportSource,
  ReportSources,
  ReportStatement,
} from './report-types.js';
