export { addDays, addHours, addWeeks, InvalidDateError, weekday } from './dates.js';
export { type BankHoliday, bankHolidays, type BankHolidays, holidaysLast } from './holidays.js';
export { instantOf, londonDate, londonTime } from './london.js';
export { dayWords, leftWords, momentWords } from './words.js';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './working.js';
