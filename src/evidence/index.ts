export { type Attendance, type AttendanceOptions, readAttendance } from './attendance.js';
export { ATTENDANCE_CODES, type SessionKind } from './attendance-codes.js';
export { openFacts, type OpenFact } from './open.js';
export { readFacts } from './read.js';
export type { ChildFacts, Facts } from './schema.js';
export { type Suggestion, suggestIndicators } from './suggest.js';
