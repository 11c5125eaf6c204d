import {
  addCalendarDays,
  type CalendarDate,
  fromDayNumber,
  isCalendarDate,
} from '../../calendar/calendar-date.ts';
import { clockAtEnd } from './clock.ts';
import { isSummerTimeByEvening } from './summer-time.ts';

/** How a date is written: 2023-04-01, 1 April 2023, the day number of Excel, or three numbers such as 01/04/2023. */
export type DateForm = 'iso' | 'month-name' | 'serial' | 'slashes';

/**
 * A date as a system or a person wrote it. Only `slashes` (whose separators may be dots or hyphens as well) leaves open
 * which number is the day: there a reading is null where it gives no day that exists. In all other forms both are the
 * same day.
 */
export interface WrittenDate {
  readonly form: DateForm;
  readonly dayFirst: CalendarDate | null;
  readonly monthFirst: CalendarDate | null;
}

/** The longest dates, weekday and time zone written out, have about 50 characters. Free text is not worth a search. */
const LONGEST = 60;

/**
 * The date that a cell holds, in any of the ways in which systems and people write one; null where it holds no day that
 * exists. A time of day is dropped; but an instant in universal time is the day that it was in the United Kingdom. A
 * weekday is not compared with the date.
 */
export function readWrittenDate(text: string): WrittenDate | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !/\d/.test(trimmed)) {
    return null;
  }
  const plain = trimmed.replace(/\s+/g, ' ');
  return plain.includes(':') ? withClock(plain) : (ofSerial(plain) ?? ofDay(plain) ?? withClock(plain));
}

function withClock(text: string): WrittenDate | null {
  const clock = clockAtEnd(text);
  const written = clock && ofDay(text.slice(0, clock.index));
  // From 23:00 on in universal time it is the next day already where clocks are an hour ahead.
  return written && clock.universal && clock.hour === 23 ? nextDayInSummer(written) : written;
}

function nextDayInSummer({ form, dayFirst, monthFirst }: WrittenDate): WrittenDate {
  const shifted = (day: CalendarDate | null) =>
    day && isSummerTimeByEvening(day) ? addCalendarDays(day, 1) : day;
  return { form, dayFirst: shifted(dayFirst), monthFirst: shifted(monthFirst) };
}

function ofDay(text: string): WrittenDate | null {
  const day = text.replace(WEEKDAY, '');
  return ofSlashes(day) ?? ofIso(day) ?? ofMonthName(day);
}

const WEEKDAY = /^(?:mon|tues?|weds?|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?(?:[.,] ?| )/i;

const SLASHES = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;

function ofSlashes(text: string): WrittenDate | null {
  const match = SLASHES.exec(text);
  if (!match) {
    return null;
  }
  const [, first, , second, year] = match;
  const dayFirst = existing(year!, second!, first!);
  const monthFirst = existing(year!, first!, second!);
  return dayFirst || monthFirst ? { form: 'slashes', dayFirst, monthFirst } : null;
}

const ISO = /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/;

function ofIso(text: string): WrittenDate | null {
  const match = ISO.exec(text);
  return match && certain('iso', existing(match[1]!, match[3]!, match[4]!));
}

/** `1 April 2023`, `1st of April, 2023`, `01-Apr-23`, `01APR2023` */
const DAY_MONTH_YEAR =
  /^(\d{1,2})(?:st|nd|rd|th)? ?[-/.,]? ?(?:of )?([a-z]{3,9})\.? ?[-/.,]? ?['’]?(\d{4}|\d{2})$/i;
/** `April 1, 2023`, `Apr-01-23` */
const MONTH_DAY_YEAR =
  /^([a-z]{3,9})\.? ?[-/.,]? ?(\d{1,2})(?:st|nd|rd|th)?(?: |[-/.,] ?)['’]?(\d{4}|\d{2})$/i;
/** `2023-Apr-01` */
const YEAR_MONTH_DAY = /^(\d{4})[-/. ]([a-z]{3,9})[-/. ](\d{1,2})$/i;

function ofMonthName(text: string): WrittenDate | null {
  let match = DAY_MONTH_YEAR.exec(text);
  if (match) {
    return ofNamed(match[3]!, match[2]!, match[1]!);
  }
  match = MONTH_DAY_YEAR.exec(text);
  if (match) {
    return ofNamed(match[3]!, match[1]!, match[2]!);
  }
  match = YEAR_MONTH_DAY.exec(text);
  return match && ofNamed(match[1]!, match[2]!, match[3]!);
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function ofNamed(year: string, name: string, day: string): WrittenDate | null {
  const month = monthNamed(name.toLowerCase());
  return month === 0 ? null : certain('month-name', existing(year, String(month), day));
}

/** 1 for `january` and `jan`; 0 for what is no month. */
function monthNamed(name: string): number {
  return name === 'sept' ? 9 : MONTHS.findIndex((month) => name === month || name === month.slice(0, 3)) + 1;
}

/** Day 1 of Excel is 1 January 1900, and Excel counts a 29 February 1900 that never was. */
const DAY_ZERO_OF_EXCEL = -25_569;
/** 1 January 1990 and 31 December 2100: other numbers of five digits are more likely to be references than dates. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_415;

function ofSerial(text: string): WrittenDate | null {
  // What comes after the point is the time of day.
  const match = /^(\d{5})(?:\.\d+)?$/.exec(text);
  const serial = match ? Number(match[1]) : 0;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL
    ? certain('serial', fromDayNumber(serial + DAY_ZERO_OF_EXCEL))
    : null;
}

function certain(form: DateForm, day: CalendarDate | null): WrittenDate | null {
  return day && { form, dayFirst: day, monthFirst: day };
}

/**
 * The day, if it exists. A year of two digits is one of this century: the duty to report dates from 2006, and nobody
 * logs in advance of 2099. (Excel would take 30 to 99 for the century before.)
 */
function existing(year: string, month: string, day: string): CalendarDate | null {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : null;
}
