export { toCalendar } from './calendar.js';
export { printSheet, toHtml } from './html.js';
