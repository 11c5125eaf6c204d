import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  addCalendarDays,
  addCalendarMonths,
  calendarDate,
  formatLong,
  formatMonth,
  formatShort,
  fromDayNumber,
  isCalendarDate,
  toDayNumber,
} from '../../src/calendar/calendar-date.ts';

// 1 January 1900 to 31 December 2100.
const dayNumbers = fc.integer({ min: -25_567, max: 47_846 });

describe('a calendar date', () => {
  test.each(['2023-04-01', '2024-02-29', '2000-02-29', '1999-12-31'])('%s is a day that exists', (iso) => {
    expect(calendarDate(iso)).toBe(iso);
  });

  test.each([
    ['2023-02-29', 'no leap year'],
    ['1900-02-29', 'no leap year either: divided by 100 and not by 400'],
    ['2023-04-31', 'April has 30 days'],
    ['2023-13-01', 'no 13th month'],
    ['2023-00-10', 'no month 0'],
    ['2023-04-00', 'no day 0'],
    ['0023-04-01', 'a year of two digits is a mistake'],
    ['2023-4-1', 'without the zeros dates do not sort'],
    ['01/04/2023', 'another way of writing'],
    ['2023-04-01T09:31:00', 'a date has no time of day'],
    ['2023-04-01\n', 'no line break'],
    ['', 'nothing'],
  ])('%j is not one: %s', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  test('has a day number, counted from 1 January 1970', () => {
    expect(toDayNumber(calendarDate('1970-01-01'))).toBe(0);
    expect(toDayNumber(calendarDate('1969-12-31'))).toBe(-1);
    expect(toDayNumber(calendarDate('2000-03-01'))).toBe(11_017);
  });

  test('and its day number are the same thing, in the same order', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        const [first, second] = [fromDayNumber(a), fromDayNumber(b)];
        expect(toDayNumber(first)).toBe(a);
        expect(first < second).toBe(a < b);
      }),
    );
  });

  test.each([0.5, Number.NaN, 1e9, -1e6])('has no day number %d', (dayNumber) => {
    expect(() => fromDayNumber(dayNumber)).toThrow(RangeError);
  });

  test('can be moved by calendar days, over the end of a February and a year', () => {
    expect(addCalendarDays(calendarDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addCalendarDays(calendarDate('2024-01-01'), -1)).toBe('2023-12-31');
  });

  // Guidance of the Information Commissioner on the time limit of a subject access request: the corresponding date of
  // the next month; where there is none, the last day of that month.
  test.each([
    ['2023-09-03', '2023-10-03'],
    ['2024-01-31', '2024-02-29'],
    ['2023-01-31', '2023-02-28'],
    ['2023-12-15', '2024-01-15'],
  ])('one calendar month from %s ends on %s', (from, to) => {
    expect(addCalendarMonths(calendarDate(from), 1)).toBe(to);
  });

  test('is printed in the three ways that reports use', () => {
    const date = calendarDate('2023-04-01');
    expect(formatLong(date)).toBe('1 April 2023');
    expect(formatShort(date)).toBe('01/04/2023');
    expect(formatMonth(date)).toBe('April 2023');
  });
});

describe('a date is a day and not an instant', () => {
  const home = process.env.TZ;
  afterEach(() => {
    process.env.TZ = home;
  });

  // West of Greenwich, far east of it, and the two days on which the clocks of the United Kingdom change.
  test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/London'])('the same in %s', (zone) => {
    process.env.TZ = zone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    for (const iso of ['2024-03-31', '2024-10-27', '2024-01-01', '2024-12-31']) {
      const date = calendarDate(iso);
      expect(fromDayNumber(toDayNumber(date))).toBe(iso);
      expect(addCalendarDays(addCalendarDays(date, 1), -1)).toBe(iso);
      expect(formatShort(date)).toBe(iso.split('-').reverse().join('/'));
    }
    expect(addCalendarMonths(calendarDate('2024-02-29'), 1)).toBe('2024-03-29');
    expect(formatLong(calendarDate('2024-03-31'))).toBe('31 March 2024');
  });
});
