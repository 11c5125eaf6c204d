import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '../../../src/calendar/calendar-date.ts';
import { coveredYears, YearCounts, yearInName } from '../../../src/project/propose/covered-years.ts';

function covered(...groups: readonly (readonly [day: string, count: number])[]) {
  const counts = new YearCounts();
  for (const [day, count] of groups) {
    for (let at = 0; at < count; at++) {
      counts.add(calendarDate(day));
    }
  }
  return coveredYears(counts);
}

describe('the years that a log covers', () => {
  it('are those of the days of receipt', () => {
    expect(covered(['2023-05-01', 20], ['2023-12-01', 20])).toMatchObject({
      covered: ['2023-24'],
      carriedOver: false,
    });
  });

  it('are not a year from whose end cases were carried over, however many', () => {
    expect(
      covered(['2022-08-01', 2], ['2023-02-01', 40], ['2023-05-01', 50], ['2023-11-01', 50]),
    ).toMatchObject({
      covered: ['2023-24'],
      carriedOver: true,
      counts: [
        ['2022-23', 42],
        ['2023-24', 100],
      ],
    });
  });

  it('are several where each has cases from its beginning on', () => {
    expect(covered(['2021-06-01', 15], ['2022-06-01', 30], ['2023-06-01', 20])?.covered).toEqual([
      '2021-22',
      '2022-23',
      '2023-24',
    ]);
  });

  it('are the year that has only begun as well', () => {
    expect(covered(['2022-06-01', 30], ['2022-12-01', 30], ['2023-04-20', 10])?.covered).toEqual([
      '2022-23',
      '2023-24',
    ]);
  });

  it('do not begin with a slip of the pen', () => {
    expect(covered(['2032-06-01', 1], ['2023-06-01', 30])).toMatchObject({
      covered: ['2023-24'],
      carriedOver: false,
    });
  });

  it('are the year of a log that begins in autumn', () => {
    expect(covered(['2023-11-01', 9])?.covered).toEqual(['2023-24']);
  });

  it('are not known without a day', () => {
    expect(covered()).toBeNull();
  });
});

test.each([
  ['logs/complaints-2023-24.csv', '2023-24'],
  ['Complaints 2023_2024 final.csv', '2023-24'],
  ['2023-24/complaints.csv', null],
  ['export-2024-03.csv', null],
  ['export 20240331-12.csv', null],
  ['export.csv', null],
])('the name of a file, %s, tells the year %s', (file, year) => {
  expect(yearInName(file)).toBe(year);
});
