import { type CalendarDate, calendarDate } from './calendar-date.ts';

declare const brand: unique symbol;

/**
 * A year of the report: 1 April to 31 March, written `2023-24`. A plain text underneath, so it can be the key of a Map,
 * be compared with `===`, and sorts in the order of time.
 */
export type ReportingYear = string & { readonly [brand]: 'ReportingYear' };

/** 1 is April to June, 4 is January to March. */
export type Quarter = 1 | 2 | 3 | 4;

/** 1 is April, 12 is March. */
export type ReportingMonth = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

const MONTHS = 'April May June July August September October November December January February March'.split(
  ' ',
);

/**
 * The reporting year that the text names: `2023-24`, `2023/24`, `2023-2024`, `23/24`, `2023 to 2024`,
 * `April 2023 to March 2024`, `1 April 2023 - 31 March 2024`. Throws a `ReportingYearError` for anything else: for two
 * years that do not follow each other, and for a single year, which could be the first or the second of the two.
 */
export function parseReportingYear(text: string): ReportingYear {
  const [, first = '', second = ''] =
    /^(?:(?:0?1(?:st)? )?april )?((?:19|20)?\d\d) ?(?:[-/–—]|to) ?(?:(?:31(?:st)? )?march )?((?:\d\d)?\d\d)$/.exec(
      text.trim().toLowerCase().replace(/\s+/g, ' '),
    ) ?? [];
  const start = Number(first.length === 2 ? `20${first}` : first);
  const end = String(start + 1);
  if (first === '' || (second !== end && second !== end.slice(2))) throw new ReportingYearError(text, first);
  return startingIn(start);
}

/** The reporting year in which the date falls. */
export function reportingYearOf(date: CalendarDate): ReportingYear {
  const year = Number(date.slice(0, 4));
  return startingIn(date.slice(5) < '04-01' ? year - 1 : year);
}

/** 1 April */
export function startOf(year: ReportingYear): CalendarDate {
  return calendarDate(`${startYear(year)}-04-01`);
}

/** 31 March */
export function endOf(year: ReportingYear): CalendarDate {
  return calendarDate(`${startYear(year) + 1}-03-31`);
}

/** As the report prints it: `2023/24`. */
export function print(year: ReportingYear): string {
  return year.replace('-', '/');
}

/** As it is typed on the command line and in the configuration: `2023-24`. */
export function option(year: ReportingYear): string {
  return year;
}

export function previous(year: ReportingYear): ReportingYear {
  return startingIn(startYear(year) - 1);
}

export function next(year: ReportingYear): ReportingYear {
  return startingIn(startYear(year) + 1);
}

/** The quarter of its reporting year in which the date falls: 1 April to 30 June is the first. */
export function quarterOf(date: CalendarDate): Quarter {
  return Math.ceil(monthOf(date) / 3) as Quarter;
}

/** The month of its reporting year in which the date falls: April is 1, March is 12. */
export function monthOf(date: CalendarDate): ReportingMonth {
  return (((Number(date.slice(5, 7)) + 8) % 12) + 1) as ReportingMonth;
}

/** `Q1 (April to June)` */
export function quarterLabel(quarter: Quarter): string {
  return `Q${quarter} (${MONTHS[quarter * 3 - 3]} to ${MONTHS[quarter * 3 - 1]})`;
}

/** `April` for 1, `March` for 12. */
export function monthLabel(month: ReportingMonth): string {
  return MONTHS[month - 1]!;
}

function startYear(year: ReportingYear): number {
  return Number(year.slice(0, 4));
}

function startingIn(year: number): ReportingYear {
  return `${String(year).padStart(4, '0')}-${String((year + 1) % 100).padStart(2, '0')}` as ReportingYear;
}

/** Text that was to name a reporting year and does not. */
export class ReportingYearError extends Error {
  override readonly name = 'ReportingYearError';
  readonly code = 'REPORTING_YEAR';

  /** `first`: the first of its two years, where the text has two. */
  constructor(text: string, first: string) {
    const [only] = /^\s*(?:19|20)\d\d\s*$/.exec(text) ?? [];
    const year = first || only?.trim();
    const example = startingIn(year ? Number(year.length === 2 ? `20${year}` : year) : 2023);
    super(
      `“${text}” is not a reporting year. ` +
        (first ? 'Its second year must be the one after its first. ' : '') +
        `Write the year from 1 April ${startYear(example)} to 31 March ${startYear(next(example))} as ${example}.`,
    );
  }
}
