import { type CalendarDate, toDayNumber } from '../../calendar/calendar-date.ts';

/**
 * Whether on the evening of that day the clocks of the United Kingdom are an hour ahead of universal time: from the last
 * Sunday of March to the day before the last Sunday of October. They change at one in the morning (Summer Time Act 1972,
 * section 1, as amended by the Summer Time Order 2002; the same since 1996).
 */
export function isSummerTimeByEvening(day: CalendarDate): boolean {
  const year = day.slice(0, 4);
  const number = toDayNumber(day);
  return number >= lastSunday(`${year}-03-31`) && number < lastSunday(`${year}-10-31`);
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day number of the last Sunday of a month, by its last day. */
function lastSunday(lastOfMonth: string): number {
  const number = toDayNumber(lastOfMonth as CalendarDate);
  // Counted from Sunday, which is 0.
  return number - new Date(number * MILLISECONDS_PER_DAY).getUTCDay();
}
