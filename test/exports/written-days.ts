import { type CalendarDate, calendarDate, formatShort } from '../../src/calendar/calendar-date.ts';

/** The day of a cell of the fixtures, which write 01/04/2023 or 2023-04-01; null for any other cell. */
export function dayIn(cell: string): CalendarDate | null {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(cell) ?? [];
  if (day !== undefined) {
    return calendarDate(`${year}-${month}-${day}`);
  }
  return /^\d{4}-\d\d-\d\d$/.test(cell) ? calendarDate(cell) : null;
}

/** `01-Apr-23`, as Excel shows a date by default in some systems. */
export function withShortMonth(date: CalendarDate): string {
  const [year, month, day] = parts(date);
  return `${day}-${MONTHS[Number(month) - 1]}-${year.slice(2)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `01/04/2023 09:31` */
export function withClockTime(date: CalendarDate): string {
  return `${formatShort(date)} 09:31`;
}

/**
 * The instant at which the day began in the United Kingdom, in universal time, as systems that keep instants export a day:
 * in summer that is 23:00 of the day before.
 */
export function asInstant(date: CalendarDate): string {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const hourBefore = midnight - 3_600_000;
  const start = clockInLondon.format(hourBefore) === '00' ? hourBefore : midnight;
  return new Date(start).toISOString().replace('.000Z', '+0000');
}

const clockInLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The number by which Excel counts the day: days since 30 December 1899. */
export function asSerial(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}

function parts(date: CalendarDate): [string, string, string] {
  return date.split('-') as [string, string, string];
}
