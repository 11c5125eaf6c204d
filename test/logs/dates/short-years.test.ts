import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, told } from '../reading.ts';
import { columnOf, daysOfReceipt, type Writing, year2023 } from './columns.ts';

const yearFirst =
  (mark: string): Writing =>
  (date) =>
    [date.slice(2, 4), date.slice(5, 7), date.slice(8)].join(mark);
const yearLast =
  (mark: string): Writing =>
  (date) =>
    [date.slice(8), date.slice(5, 7), date.slice(2, 4)].join(mark);

describe('dates whose year has two digits', () => {
  test('are in doubt where the year comes first, be it a column of the years of the log or not', () => {
    fc.assert(
      fc.property(daysOfReceipt({ from: 12, to: 200 }, 10), fc.constantFrom('-', '/', '.'), (days, mark) => {
        // Of a few days that all lie at the end of a month there can be as few as there are years.
        fc.pre(new Set(days.map((day) => day.slice(8))).size > 6);
        const texts = days.map(yearFirst(mark));
        expect(columnOf(texts, year2023).shortYears.doubt).not.toBeNull();
        expect(columnOf(texts).shortYears.doubt).not.toBeNull();
      }),
    );
  });

  test('are in no doubt where it comes last', () => {
    fc.assert(
      fc.property(daysOfReceipt({ from: 2, to: 200 }, 10), fc.constantFrom('-', '/', '.'), (days, mark) => {
        const doubt = columnOf(days.map(yearLast(mark)), year2023).shortYears.doubt;
        // A day or two can lie in the years of the log both ways.
        expect(doubt === null || new Set(days).size < 3).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['23-04-26', true],
    ['26-04-23', false],
    ['13/04/23', false],
    ['24-04-23', false],
    // 24 May 2022, or 22 May 2024: neither lies in the year, both about it.
    ['24-05-22', true],
    ['24/05/22', false],
    ['23-04-2026', false],
    ['13-04-23 09:31', false],
    ['23-04-26 09:31', true],
  ])('of which there is one alone are told by the years of the log: %s', (text, doubted) => {
    expect(columnOf([text], year2023).shortYears.doubt !== null).toBe(doubted);
  });

  const log = (...dates: string[]) =>
    `Reference,Procedure,Received\n${dates.map((date, at) => `C${at},Statutory,${date}\n`).join('')}`;
  const settings = { period: year2023, dates: 'not-said' } as const;

  test('are a question of the column, with the two days that one of them can be', () => {
    const result = read('complaints', log('23-04-26', '23-05-12'), settings);
    expect(result).toMatchObject({ count: 0, unreadable: true });
    expect(result.problems).toMatchObject([
      {
        code: 'COLUMN_DATE_YEAR_UNKNOWN',
        column: { letter: 'C' },
        message: expect.stringContaining('26 April 2023 or 23 April 2026'),
      },
    ]);
  });

  test('have their year last where the setting says which of the others comes first', () => {
    const { records } = read('complaints', log('23-04-26', '23-05-12'), { ...settings, dates: 'day-first' });
    expect(records.map(({ received }) => received)).toEqual(['2026-04-23', '2012-05-23']);
  });

  test('are told cell by cell where they are few', () => {
    const many = Array.from(
      { length: 60 },
      (_, at) => `${String((at % 28) + 1).padStart(2, '0')}/04/2023${at < 28 ? '' : ` 09:${String(at)}`}`,
    );
    expect(told(read('complaints', log(...many, '23-04-26'), settings))).toEqual([
      'CELL_DATE_AFTER_YEARS in row 62',
    ]);
  });
});
