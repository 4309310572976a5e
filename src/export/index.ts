export { printSheet, toHtml } from './html.js';
