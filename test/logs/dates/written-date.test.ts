import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, fromDayNumber, isCalendarDate } from '../../../src/calendar/calendar-date.ts';
import { readWrittenDate } from '../../../src/logs/dates/written-date.ts';

/** The day, of a date that leaves nothing open. */
function certainDay(text: string) {
  const written = readWrittenDate(text);
  expect(written?.monthFirst).toBe(written?.dayFirst);
  return written && [written.form, written.dayFirst];
}

// 1 January 1990 to 31 December 2100.
const days = fc.integer({ min: 7305, max: 47_846 }).map(fromDayNumber);

describe('three numbers', () => {
  test.each([
    '1/4/2023',
    '01/04/2023',
    '01-04-2023',
    '01.04.2023',
    '01 / 04 / 2023',
    '01. 04. 2023',
    '1/4/23',
    '01.04.23',
  ])('%s can be 1 April and 4 January', (text) => {
    expect(readWrittenDate(text)).toEqual({
      form: 'slashes',
      dayFirst: '2023-04-01',
      monthFirst: '2023-01-04',
    });
  });

  test.each([
    ['31/03/2024', '2024-03-31', null],
    ['03/31/2024', null, '2024-03-31'],
    ['29/02/2024', '2024-02-29', null],
    ['04/04/2023', '2023-04-04', '2023-04-04'],
  ])('%s is a day only where the month exists', (text, dayFirst, monthFirst) => {
    expect(readWrittenDate(text)).toEqual({ form: 'slashes', dayFirst, monthFirst });
  });

  test.each([
    ['31/02/2024', 'February has no 31st'],
    ['29/02/2023', 'no leap year'],
    ['00/01/2024', 'no day 0'],
    ['01/00/2024', 'no month 0'],
    ['32/01/2024', 'no day 32'],
    ['13/13/2024', 'no month 13'],
    ['12/2023', 'no day'],
    ['1/4', 'no year'],
    ['1/4/202', 'no year of three digits'],
    ['01/04/0023', 'a slip in the year'],
    ['01/04-2023', 'two separators'],
    ['1//4/2023', 'nothing between them'],
    ['01042023', 'could be a reference'],
    ['01/04/2023 to 05/04/2023', 'two dates'],
    ['01/04/2023x', 'more than a date'],
    ['about 01/04/2023', 'more than a date'],
  ])('%s is no date: %s', (text) => {
    expect(readWrittenDate(text)).toBeNull();
  });
});

describe('a date that leaves nothing open', () => {
  test.each(['2023-04-01', '2023/04/01', '2023.04.01', '2023-4-1', '2023-04-01T09:31:00+0000'])(
    '%s has the year first',
    (text) => {
      expect(certainDay(text)).toEqual(['iso', '2023-04-01']);
    },
  );

  test.each([
    '01-Apr-23',
    '1-Apr-2023',
    '1 April 2023',
    '1st April 2023',
    '1st of April, 2023',
    '01 Apr. 2023',
    "1 Apr '23",
    '01APR2023',
    'April 1, 2023',
    'APRIL 1 2023',
    'Apr 1st, 2023',
    'Apr-01-2023',
    '2023-Apr-01',
    'Sat 1 April 2023',
    'Saturday, 1 April 2023',
    'Sat. April 1, 2023',
  ])('%s names the month', (text) => {
    expect(certainDay(text)).toEqual(['month-name', '2023-04-01']);
  });

  test.each(['01 Sept 2023', '1 Sep 2023', '1 September 2023'])('%s is in September', (text) => {
    expect(certainDay(text)).toEqual(['month-name', '2023-09-01']);
  });

  // Excel counts from 1 January 1900 and takes that year for a leap year.
  test.each([
    ['45017', '2023-04-01'],
    ['45017.397', '2023-04-01'],
    ['45017.99999', '2023-04-01'],
    ['32874', '1990-01-01'],
    ['73415', '2100-12-31'],
  ])('%s is how Excel numbers %s', (text, day) => {
    expect(certainDay(text)).toEqual(['serial', day]);
  });

  test.each([
    ['32873', 'before 1990: more likely a reference'],
    ['73416', 'after 2100'],
    ['5', 'a count'],
    ['2023', 'a year'],
    ['4501', 'four digits'],
    ['045017', 'six digits'],
    ['45,017', 'an amount'],
    ['-45017', 'less than nothing'],
    ['45017 09:31', 'a day number has its time after the point'],
    ['20230401', 'eight digits'],
    ['2023-02-29', 'no leap year'],
    ['2023-13-01', 'no month 13'],
    ['31 April 2023', 'April has 30 days'],
    ['1 Ap 2023', 'no month'],
    ['1 Decimal 2023', 'no month'],
    ['1 April', 'no year'],
    ['April 2023', 'no day'],
    ['Apr-23', 'a month of a year: no day'],
    ['Saturday', 'a weekday'],
    ['', 'nothing'],
    [' ', 'nothing'],
    ['resolved by phone', 'text'],
  ])('%s is none: %s', (text) => {
    expect(readWrittenDate(text)).toBeNull();
  });

  test('is read back, whatever the day and the form', () => {
    const forms: ((date: CalendarDate, name: string) => string)[] = [
      (date) => date,
      (date) => `${date}T00:00:00`,
      (date, name) => `${Number(date.slice(8))} ${name} ${date.slice(0, 4)}`,
      (date, name) => `${date.slice(8)}-${name.slice(0, 3)}-${date.slice(0, 4)}`,
      (date, name) => `${name} ${Number(date.slice(8))}, ${date.slice(0, 4)}`,
      (date) => String(Date.parse(date) / 86_400_000 + 25_569),
    ];
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), (date, write) => {
        const name = new Date(date).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
        expect(readWrittenDate(write(date, name))).toMatchObject({ dayFirst: date, monthFirst: date });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a year of two digits', () => {
  // The procedure whose report this is came with the regulations of 2006; Excel would take 30 for 1930.
  test.each([
    ['01/04/06', '2006-04-01'],
    ['01/04/30', '2030-04-01'],
    ['01/04/99', '2099-04-01'],
  ])('%s is one of this century', (text, date) => {
    expect(readWrittenDate(text)?.dayFirst).toBe(date);
  });
});

describe('a time of day', () => {
  test.each([
    '01/04/2023 09:31',
    '01/04/2023 9:31',
    '01/04/2023 09:31:22',
    '01/04/2023 09:31:22.123',
    '01/04/2023 09:31:22,1234567',
    '01/04/2023, 09:31',
    '01/04/2023 - 09:31',
    '01/04/2023 at 9.31am',
    '01/04/2023 9:31 AM',
    '01/04/2023 9:31\u202fpm',
    '01/04/2023 9 p.m.',
    '01/04/2023 14:05 PM',
    '01/04/2023T09:31:00',
    '01/04/2023 00:00',
    '01/04/2023  23:59:59',
    'Sat, 01/04/2023 - 09:31',
  ])('is dropped: %s', (text) => {
    expect(readWrittenDate(text)).toEqual({
      form: 'slashes',
      dayFirst: '2023-04-01',
      monthFirst: '2023-01-04',
    });
  });

  test.each([
    '01/04/2023 24:00',
    '01/04/2023 09:60',
    '01/04/2023 09:31:60',
    '01/04/2023 9',
    '01/04/2023 9:3',
    '09:31',
  ])('that no clock shows makes no date: %s', (text) => {
    expect(readWrittenDate(text)).toBeNull();
  });
});

describe('an instant in universal time is the day that it was in the United Kingdom', () => {
  test.each([
    ['2023-03-31T22:59:59Z', '2023-03-31'],
    ['2023-03-31T23:00:00Z', '2023-04-01'],
    ['2023-03-31T23:00:00+0000', '2023-04-01'],
    ['2023-03-31T23:00:00.000+00:00', '2023-04-01'],
    ['2023-03-31 23:00:00 UTC', '2023-04-01'],
    ['31 March 2023 11:00 PM GMT', '2023-04-01'],
    ['2023-01-31T23:30:00Z', '2023-01-31'],
    ['2023-12-31T23:30:00Z', '2023-12-31'],
    // The clocks change at one in the morning of the last Sunday of March and of October.
    ['2023-03-25T23:30:00Z', '2023-03-25'],
    ['2023-03-26T23:30:00Z', '2023-03-27'],
    ['2023-10-28T23:30:00Z', '2023-10-29'],
    ['2023-10-29T23:30:00Z', '2023-10-29'],
  ])('%s: %s', (text, day) => {
    expect(readWrittenDate(text)).toMatchObject({ dayFirst: day, monthFirst: day });
  });

  test('as the time zone database has it, at every hour of every day', () => {
    const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1996-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }),
        (instant) => {
          instant.setUTCHours(instant.getUTCMilliseconds() % 2 === 0 ? 23 : instant.getUTCHours());
          expect(readWrittenDate(instant.toISOString())?.dayFirst).toBe(inLondon.format(instant));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([
    '2023-03-31T23:30:00',
    '2023-03-31T23:30:00+01:00',
    '2023-03-31T23:30:00-0500',
    '2023-03-31 23:30 BST',
  ])('but local time is left as it stands: %s', (text) => {
    expect(readWrittenDate(text)?.dayFirst).toBe('2023-03-31');
  });

  test('in both orders of day and month', () => {
    expect(readWrittenDate('12/06/2023 23:30 Z')).toEqual({
      form: 'slashes',
      dayFirst: '2023-06-13',
      monthFirst: '2023-12-06',
    });
  });
});

describe('any text', () => {
  test.each([
    ' 01/04/2023 ',
    '\u00a001/04/2023\u00a0',
    '\t01/04/2023\r\n',
    '\ufeff01/04/2023',
    `01/04/2023${' '.repeat(100)}`,
  ])('has the blanks around it ignored: %j', (text) => {
    expect(readWrittenDate(text)?.dayFirst).toBe('2023-04-01');
  });

  test('longer than any date is none, though it begins or ends with one', () => {
    expect(readWrittenDate(`01/04/2023${' '.repeat(60)}09:31`)).toBeNull();
    expect(readWrittenDate(`01/04/2023 09:31:22.${'1'.repeat(60)}`)).toBeNull();
  });

  test('is a day that exists, or none; nothing throws', () => {
    const pieces = fc.constantFrom(
      '1',
      '31',
      '13',
      '04',
      '2023',
      '45017',
      '/',
      '-',
      '.',
      ' ',
      ':',
      'T',
      'Z',
      'April',
      'th',
      'Sat',
      'pm',
      ',',
      '+00',
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const written = readWrittenDate(text);
        const readings = written
          ? [written.dayFirst, written.monthFirst].filter((day) => day !== null)
          : [''];
        expect(readings).not.toEqual([]);
        expect(readings.every((day) => day === '' || isCalendarDate(day))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
