import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCalendarDays, calendarDate, fromDayNumber } from '../../src/calendar/calendar-date.ts';
import {
  endOf,
  monthLabel,
  monthOf,
  next,
  option,
  parseReportingYear,
  previous,
  print,
  quarterLabel,
  quarterOf,
  ReportingYearError,
  reportingYearOf,
  startOf,
} from '../../src/calendar/reporting-year.ts';

const year = parseReportingYear('2023-24');

describe('a reporting year', () => {
  test.each([
    '2023-24',
    '2023/24',
    '2023-2024',
    '2023/2024',
    '23/24',
    '23-24',
    '2023–24',
    '2023 to 2024',
    'April 2023 to March 2024',
    '1 April 2023 - 31 March 2024',
    '01 April 2023 to 31 March 2024',
    ' 2023/24 ',
    '2023\u00a0to 2024',
  ])('%j is the year from 1 April 2023 to 31 March 2024', (text) => {
    const parsed = parseReportingYear(text);
    expect([startOf(parsed), endOf(parsed)]).toEqual(['2023-04-01', '2024-03-31']);
  });

  test('is printed 2023/24, typed 2023-24, and can be the key of a Map', () => {
    expect(print(year)).toBe('2023/24');
    expect(option(year)).toBe('2023-24');
    expect(new Map([[year, 156]]).get(parseReportingYear('2023/2024'))).toBe(156);
  });

  test('runs over the end of a century', () => {
    expect(startOf(parseReportingYear('1999/2000'))).toBe('1999-04-01');
    expect(next(parseReportingYear('1998-99'))).toBe(parseReportingYear('1999-00'));
  });

  // Misprints of published reports, and what an officer may type instead.
  test.each([
    '2023-25',
    '2021-21',
    '2024-23',
    '200/21',
    '2023',
    '23',
    '2023-4',
    '2023-3024',
    '23/2425',
    'this year',
    '',
  ])('%j is not one', (text) => {
    expect(() => parseReportingYear(text)).toThrow(ReportingYearError);
  });

  test('a wrong one is refused in words that show how to write it', () => {
    expect(() => parseReportingYear('2021-23')).toThrow(
      '“2021-23” is not a reporting year. Its second year must be the one after its first. ' +
        'Write the year from 1 April 2021 to 31 March 2022 as 2021-22.',
    );
    expect(() => parseReportingYear('2019')).toThrow(
      '“2019” is not a reporting year. Write the year from 1 April 2019 to 31 March 2020 as 2019-20.',
    );
  });

  test.each([
    ['2023-03-31', '2022-23'],
    ['2023-04-01', '2023-24'],
    ['2023-12-31', '2023-24'],
    ['2024-01-01', '2023-24'],
    ['2024-03-31', '2023-24'],
    ['2024-04-01', '2024-25'],
  ])('%s falls in %s', (date, expected) => {
    expect(reportingYearOf(calendarDate(date))).toBe(expected);
  });

  test('has neighbours', () => {
    expect([previous(year), next(year)]).toEqual(['2022-23', '2024-25']);
  });

  test('begins the day after the one before has ended, and every date is in the year that it falls in', () => {
    // 1 January 1990 to 31 December 2059
    fc.assert(
      fc.property(fc.integer({ min: 7305, max: 32_871 }).map(fromDayNumber), (date) => {
        const itsYear = reportingYearOf(date);
        expect(startOf(itsYear) <= date && date <= endOf(itsYear)).toBe(true);
        expect(startOf(next(itsYear))).toBe(addCalendarDays(endOf(itsYear), 1));
        expect(previous(next(itsYear))).toBe(itsYear);
        expect(parseReportingYear(print(itsYear))).toBe(itsYear);
        expect(parseReportingYear(option(itsYear))).toBe(itsYear);
      }),
    );
  });
});

describe('the parts of a reporting year', () => {
  test.each([
    ['2023-04-01', 1, 1],
    ['2023-06-30', 1, 3],
    ['2023-07-01', 2, 4],
    ['2023-09-30', 2, 6],
    ['2023-10-01', 3, 7],
    ['2023-12-31', 3, 9],
    ['2024-01-01', 4, 10],
    ['2024-03-31', 4, 12],
  ])('%s is in quarter %d, month %d', (date, quarter, month) => {
    expect(quarterOf(calendarDate(date))).toBe(quarter);
    expect(monthOf(calendarDate(date))).toBe(month);
  });

  test('have names', () => {
    expect(([1, 2, 3, 4] as const).map(quarterLabel)).toEqual([
      'Q1 (April to June)',
      'Q2 (July to September)',
      'Q3 (October to December)',
      'Q4 (January to March)',
    ]);
    expect([monthLabel(1), monthLabel(9), monthLabel(10), monthLabel(12)]).toEqual([
      'April',
      'December',
      'January',
      'March',
    ]);
  });
});
