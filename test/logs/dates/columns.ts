import fc from 'fast-check';
import {
  type CalendarDate,
  calendarDate,
  fromDayNumber,
  toDayNumber,
} from '../../../src/calendar/calendar-date.ts';
import type { CoveredPeriod } from '../../../src/logs/dates/covered-period.ts';
import { DateEvidence } from '../../../src/logs/dates/date-evidence.ts';
import { readWrittenDate } from '../../../src/logs/dates/written-date.ts';

/** The reporting year of the columns in these tests. */
export const year2023: CoveredPeriod = { from: calendarDate('2023-04-01'), to: calendarDate('2024-03-31') };

/** The evidence of a column that holds these texts. */
export function columnOf(texts: Iterable<string>, period?: CoveredPeriod): DateEvidence {
  const evidence = new DateEvidence(period);
  for (const text of new Set(texts)) {
    const written = readWrittenDate(text);
    if (written) {
      evidence.note(written, text);
    }
  }
  return evidence;
}

const day = (date: CalendarDate) => date.slice(8);
const month = (date: CalendarDate) => date.slice(5, 7);
const year = (date: CalendarDate) => date.slice(0, 4);

/** How a system writes a date. */
export type Writing = (date: CalendarDate) => string;

/** 31/03/2024 */
export const british: Writing = (date) => `${day(date)}/${month(date)}/${year(date)}`;
/** 03/31/2024 */
export const american: Writing = (date) => `${month(date)}/${day(date)}/${year(date)}`;
/** 2024-03-31 */
export const iso: Writing = (date) => date;

/** A British date once Excel has taken the day for the month wherever it could, made a date of it, and left the rest as text. */
export const swappedToDates: Writing = (date) =>
  day(date) <= '12' ? `${year(date)}-${day(date)}-${month(date)}` : british(date);

/** The same, the dates then written out the British way. */
export const swappedToText: Writing = (date) => (day(date) <= '12' ? american(date) : british(date));

/** Days of receipt of a log of the year, some of them in the three months before: cases that were carried over. */
export function daysOfReceipt(
  rows: { from: number; to: number },
  carriedOver: number,
): fc.Arbitrary<CalendarDate[]> {
  const first = toDayNumber(year2023.from);
  const of = (from: number, to: number) => fc.integer({ min: from, max: to }).map(fromDayNumber);
  return fc.array(
    fc.oneof(
      { weight: 100 - carriedOver, arbitrary: of(first, toDayNumber(year2023.to)) },
      { weight: carriedOver, arbitrary: of(first - 90, first - 1) },
    ),
    // Without this fast-check would draw mostly short logs.
    { minLength: rows.from, maxLength: rows.to, size: 'max' },
  );
}
