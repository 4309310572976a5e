export { contactNow, type ContactNow, type EmergencyNow, type PhoneNow } from './contact.js';
export { addDays, addHours, addMonths, addWeeks, InvalidDateError, weekday } from './dates.js';
export { type BankHoliday, bankHolidays, type BankHolidays, holidaysLast, uncoveredSentence } from './holidays.js';
export { instantOf, londonDate, londonTime } from './london.js';
export { readHolidays } from './read.js';
export { dayWords, hoursWords, leftWords, momentWords } from './words.js';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './working.js';
