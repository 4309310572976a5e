export { toCsv, toQuestionnaire, toQuestionnaireResponse, toReport, toRichText, toText } from './export/index.js';
export { compareDocuments, compareRecords } from './compare/index.js';
