import bankHolidays from './bank-holidays.json' with { type: 'json' };
import { type CalendarDate, calendarDate, formatLong, fromDayNumber, toDayNumber } from './calendar-date.ts';

/** A part of the United Kingdom with bank holidays of its own. */
export type Division = keyof typeof bankHolidays.divisions;

/**
 * The calendar of England and Wales. Regulation 2 of the Children Act 1989 Representations Procedure (England)
 * Regulations 2006: a working day is not a Saturday, Sunday, Christmas Day, Boxing Day, Good Friday or a bank holiday
 * under the Banking and Financial Dealings Act 1971. The three named days stand in the list of every division.
 */
export const ENGLAND: readonly Division[] = ['england-and-wales'];

/**
 * The calendar for freedom of information. Section 10(6) of the Freedom of Information Act 2000: a bank holiday in any
 * part of the United Kingdom is not a working day, so 17 March is not one, nor the first Monday in August.
 */
export const UNITED_KINGDOM: readonly Division[] = ['england-and-wales', 'scotland', 'northern-ireland'];

/**
 * Which day is day 1 of a limit. The Regulations do not say. `next-working-day` is the usual legal reading: the day of
 * the trigger is day 0. With `trigger-day` it is day 1 itself, where it is a working day.
 */
export type FirstDay = 'next-working-day' | 'trigger-day';

export interface WorkingCalendarOptions {
  /** Whose bank holidays count: a bank holiday in any of them is not a working day. */
  readonly divisions: readonly Division[];
  /** Days on which the council is closed besides, such as a Christmas shutdown. */
  readonly closures?: readonly CalendarDate[];
  /** Default: `next-working-day`. */
  readonly firstDay?: FirstDay;
}

/** All but `covers` throw a `DateOutsideCalendarError` for a date before `from` or after `to`. */
export interface WorkingCalendar {
  /** The first and last day for which the bank holidays are known. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  covers(date: CalendarDate): boolean;
  isWorkingDay(date: CalendarDate): boolean;
  /**
   * How many working days lie after the start, up to and with the end: 0 for the same day, 1 for the next working day.
   * With `trigger-day` the start is counted too, where it is a working day. An end before its start gives the same
   * count backwards, with a minus sign: such a date is for the reader of the logs to report, not to stop at here.
   */
  workingDaysBetween(start: CalendarDate, end: CalendarDate): number;
  /**
   * The last day of a limit of so many working days, itself a working day: a response on it is on time, one on the next
   * working day is late. A limit of 0 gives the start. Throws a RangeError for a number that is negative or not whole.
   */
  addWorkingDays(start: CalendarDate, workingDays: number): CalendarDate;
}

/** A calendar that answers from tables made here once: making one costs a millisecond, asking it next to nothing. */
export function createWorkingCalendar(options: WorkingCalendarOptions): WorkingCalendar {
  if (options.divisions.length === 0) {
    throw new RangeError(
      'Choose at least one list of bank holidays: working days cannot be counted without.',
    );
  }
  const from = calendarDate(bankHolidays.from);
  const to = calendarDate(bankHolidays.to);
  const first = toDayNumber(from);
  const length = toDayNumber(to) - first + 1;

  const indexOf = (date: CalendarDate): number => {
    const index = toDayNumber(date) - first;
    if (index >= 0 && index < length) return index;
    throw new DateOutsideCalendarError(`${formatLong(date)} is`, from, to);
  };
  const { before, workingDays } = count(first, length, daysOff(options).map(indexOf));
  const isWorking = (index: number): boolean => before[index + 1]! > before[index]!;
  const dayZero = (start: number): number =>
    options.firstDay === 'trigger-day' ? before[start]! : before[start + 1]!;
  const between = (start: number, end: number): number => before[end + 1]! - dayZero(start);

  return {
    from,
    to,
    covers: (date) => date >= from && date <= to,
    isWorkingDay: (date) => isWorking(indexOf(date)),
    workingDaysBetween(start, end) {
      const [a, b] = [indexOf(start), indexOf(end)];
      return b < a ? 0 - between(b, a) : between(a, b);
    },
    addWorkingDays(start, days) {
      if (!Number.isInteger(days) || days < 0) {
        throw new RangeError(
          `${days} is not a number of working days. A limit is 0, 1, 2, ... working days.`,
        );
      }
      const index = indexOf(start);
      if (days === 0) return start;
      const last = workingDays[dayZero(index) + days - 1];
      if (last !== undefined) return fromDayNumber(last);
      throw new DateOutsideCalendarError(`${days} working days from ${formatLong(start)} end`, from, to);
    },
  };
}

function daysOff({ divisions, closures = [] }: WorkingCalendarOptions): CalendarDate[] {
  const holidays = divisions.flatMap((division) => bankHolidays.divisions[division]);
  // The tests hold every one of them to be a date: checking them again here would be the most of the work.
  return [...holidays.map(({ date }) => date as CalendarDate), ...closures];
}

/**
 * `before[i]`: how many working days lie before day `i` of the calendar, so that a count is one subtraction.
 * `workingDays`: the day numbers of all working days in order, so that the end of a limit is one look-up.
 */
function count(first: number, length: number, off: readonly number[]) {
  const isOff = new Uint8Array(length);
  for (const index of off) isOff[index] = 1;
  const before = new Int32Array(length + 1);
  const workingDays: number[] = [];
  for (let index = 0; index < length; index++) {
    if (isOff[index] === 0 && !isWeekend(first + index)) workingDays.push(first + index);
    before[index + 1] = workingDays.length;
  }
  return { before, workingDays };
}

// Day number 0, 1 January 1970, was a Thursday; 2 and 3 were the weekend.
function isWeekend(dayNumber: number): boolean {
  const daysSinceThursday = ((dayNumber % 7) + 7) % 7;
  return daysSinceThursday === 2 || daysSinceThursday === 3;
}

/** A date for which the bank holidays are not known, so that a count of working days would be a guess. */
export class DateOutsideCalendarError extends Error {
  override readonly name = 'DateOutsideCalendarError';
  readonly code = 'CALENDAR_RANGE';

  /** `what`: the beginning of a sentence about the date, with its verb: `3 March 2031 is`. */
  constructor(what: string, from: CalendarDate, to: CalendarDate) {
    super(
      `${what} outside the years whose bank holidays are known, ${formatLong(from)} to ${formatLong(to)}, so working ` +
        'days cannot be counted. Check the date; if it is right, install a newer version of this program.',
    );
  }
}
