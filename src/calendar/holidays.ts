import { byText } from '../document/index.js';
import listed from './bank-holidays.json';

/** Bank holidays in the format of https://www.gov.uk/bank-holidays.json. */
export interface BankHolidays {
  readonly 'england-and-wales': {
    readonly division: 'england-and-wales';
    readonly events: readonly BankHoliday[];
  };
}

export interface BankHoliday {
  readonly title: string;
  /** `2026-12-28` */
  readonly date: string;
  /** "Substitute day" where the day itself falls on a weekend; else empty. */
  readonly notes: string;
  readonly bunting: boolean;
}

/** The kit's own bank holidays of England and Wales, from the list that the build writes with date-holidays (ISC; its data CC-BY-3.0). */
export const bankHolidays: BankHolidays = /* @__PURE__ */ expand(listed);

/** Writes the build's short list (title: dates, a substitute day with an "s") in the format of gov.uk. */
function expand(list: Readonly<Record<string, string>>): BankHolidays {
  const events = Object.entries(list).flatMap(([title, dates]) =>
    dates.split(' ').map((date) => ({
      title,
      date: date.slice(0, 10),
      notes: date.endsWith('s') ? 'Substitute day' : '',
      bunting: title !== 'Good Friday',
    })),
  );
  events.sort((a, b) => byText(a.date, b.date));
  return { 'england-and-wales': { division: 'england-and-wales', events } };
}

interface Index {
  readonly titles: ReadonlyMap<string, string>;
  readonly years: ReadonlySet<string>;
  readonly last: number;
  /** The years in words, such as "2024 to 2040 only". */
  readonly covered: string;
}

const indexes = new WeakMap<BankHolidays, Index>();

/** Titles by date, and the years that the data covers: those it has a bank holiday in. Made once for each list. */
export function indexOf(holidays: BankHolidays): Index {
  const known = indexes.get(holidays);
  if (known) return known;
  const { events } = holidays['england-and-wales'];
  const years = [...new Set(events.map(({ date }) => date.slice(0, 4)))].sort();
  const made = {
    titles: new Map(events.map(({ title, date }) => [date, title])),
    years: new Set(years),
    last: Number(years.at(-1) ?? 0),
    covered: coveredWords(years.map(Number)),
  };
  indexes.set(holidays, made);
  return made;
}

/** Years in words; one that is missing between two others is not said to be there. */
function coveredWords(years: readonly number[]): string {
  const firsts = years.filter((year, at) => year - 1 !== years[at - 1]);
  const lasts = years.filter((year, at) => year + 1 !== years[at + 1]);
  const runs = firsts.map((first, at) => (first === lasts[at] ? `${first}` : `${first} to ${lasts[at]}`));
  return runs.length ? `${runs.join(', ')} only` : 'no year';
}

/** Why a day that was counted in working days may be later than it seems. */
export const uncoveredSentence = (holidays: BankHolidays): string =>
  `The list of bank holidays covers ${indexOf(holidays).covered}. Outside it only weekends are left out, so the day may be later.`;

/** The last year that a list of bank holidays covers; 0 for an empty list. */
export const holidaysLast = (holidays: BankHolidays): number => indexOf(holidays).last;
