export { toReport, toRichText, toText } from './export/index.js';
