import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, calendarDate } from '../../../src/calendar/calendar-date.ts';
import { SUSPECTED, swappedDates } from '../../../src/logs/dates/swapped-dates.ts';
import {
  american,
  british,
  columnOf,
  daysOfReceipt,
  iso,
  swappedToDates,
  swappedToText,
  type Writing,
  year2023,
} from './columns.ts';

/** Runs over random logs are the same on every machine: a chance of one in ten thousand is not to fail a run in a hundred. */
const SEED = 2006;

/** In how many of 200 random logs swapped dates are told, in percent. */
function toldIn(
  write: Writing,
  rows: number,
  carriedOver: number,
  period: typeof year2023 | undefined,
  likeness?: typeof SUSPECTED,
): number {
  const logs = fc.sample(daysOfReceipt({ from: rows, to: rows }, carriedOver), { numRuns: 200, seed: SEED });
  return logs.filter((days) => swappedDates(columnOf(days.map(write), period), likeness) !== null).length / 2;
}

describe('an honest log is never said to be swapped', () => {
  const alternating = (write: Writing, other: Writing) => {
    let turn = 0;
    return (date: CalendarDate) => (turn++ % 2 === 0 ? write(date) : other(date));
  };

  test.each<[string, () => Writing]>([
    ['31/03/2024', () => british],
    ['03/31/2024', () => american],
    ['2024-03-31', () => iso],
    ['31/03/2024 and 2024-03-31', () => alternating(british, iso)],
    ['03/31/2024 and 2024-03-31', () => alternating(american, iso)],
  ])('with dates written %s', (_, writing) => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(0, 10, 30, 60)
          .chain((carriedOver) => daysOfReceipt({ from: 1, to: 300 }, carriedOver)),
        fc.constantFrom(year2023, undefined),
        (days, period) => {
          expect(swappedDates(columnOf(days.map(writing()), period))).toBeNull();
        },
      ),
      { numRuns: 1000, seed: SEED },
    );
  });

  test('where a date in another form stands on the first of each month', () => {
    const firsts = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `2023-${String(month).padStart(2, '0')}-01`);
    const rest = [4, 5, 6, 7, 8].flatMap((month) => [
      `15/${month}/2023`,
      `22/${month}/2023`,
      `28/${month}/2023`,
    ]);
    expect(swappedDates(columnOf([...firsts, ...rest], year2023))).toBeNull();
  });

  test('where another form was used for the first days of a month or two', () => {
    const april = [...Array(9).keys()].map((n) => `2023-04-0${n + 1}`);
    const later = [...Array(18).keys()].map((n) => `${n + 13}/04/2023`);
    expect(swappedDates(columnOf([...april, ...later]))).toBeNull();
  });

  test('where it is the log of another year', () => {
    const yearBefore: Writing = (date) =>
      british(`${Number(date.slice(0, 4)) - 1}${date.slice(4)}` as CalendarDate);
    expect(toldIn(yearBefore, 100, 0, year2023)).toBe(0);
  });
});

describe('a log that Excel has swapped', () => {
  test('is found by dates up to the 12th that are real and dates after it that are text', () => {
    const column = columnOf(
      // 5 September, 6 September, ..., and what was left: 13 to 28 September.
      [
        ...['2023-05-09', '2023-06-09', '2023-07-09', '2023-08-09', '2023-09-09', '2023-10-09', '2023-11-09'],
        ...[...Array(16).keys()].map((n) => `${n + 13}/09/2023`),
      ],
    );
    expect(swappedDates(column)).toEqual({ swappedExample: '2023-05-09', leftExample: '13/09/2023' });
  });

  test('is not told of a column so short that it can be honest', () => {
    const real = ['2023-05-09', '2023-06-09', '2023-07-09', '2023-08-09'];
    expect(swappedDates(columnOf([...real, '13/09/2023', '14/09/2023']))).toBeNull();
    const after = [...Array(16).keys()].map((n) => `${n + 13}/09/2023`);
    expect(swappedDates(columnOf([...real, ...after]))).not.toBeNull();
    expect(swappedDates(columnOf([...real.slice(1), ...after, '13/10/2023', '14/10/2023']))).toBeNull();
  });

  test('is not told by one date alone that was left', () => {
    const real = [...Array(12).keys()].map((n) => `2023-${String(n + 1).padStart(2, '0')}-09`);
    expect(swappedDates(columnOf([...real, '13/09/2023', '14/09/2023']))).not.toBeNull();
    expect(swappedDates(columnOf([...real, '13/09/2023', '13/09/2023 09:31']))).toBeNull();
  });

  test('is found as well where one date in fifty was put right by hand, not where more were', () => {
    const real = [...Array(40).keys()].map(
      (n) => `2023-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 9) + 1).padStart(2, '0')}`,
    );
    const text = [...Array(60).keys()].map((n) => `${(n % 15) + 13}/${(n % 12) + 1}/2023`);
    const all = new Set([...real, ...text]);
    const corrected = ['2023-09-25', '2023-09-26', '2023-09-27'];
    const allowed = Math.floor(all.size / 50);
    expect(allowed).toBe(1);
    expect(swappedDates(columnOf([...all, ...corrected.slice(0, allowed)]))).not.toBeNull();
    expect(swappedDates(columnOf([...all, ...corrected.slice(0, allowed + 1)]))).toBeNull();
  });

  test.each([
    [20, 90],
    [100, 100],
    [500, 100],
  ])('to dates is found with %d cases in at least %d of 100 logs', (rows, share) => {
    expect(toldIn(swappedToDates, rows, 0, undefined)).toBeGreaterThanOrEqual(share);
    expect(toldIn(swappedToDates, rows, 10, year2023)).toBeGreaterThanOrEqual(share);
  });

  test.each([
    [50, 0, 75],
    [100, 0, 98],
    [500, 0, 100],
    [500, 10, 98],
  ])(
    'to text is found by the year with %d cases, %d in 100 of them carried over, in at least %d of 100 logs',
    (rows, carriedOver, share) => {
      expect(toldIn(swappedToText, rows, carriedOver, year2023)).toBeGreaterThanOrEqual(share);
    },
  );

  describe('to text, by dates outside the years of the log that lie inside when exchanged', () => {
    // As they stand from 4 to 9 January 2023; 1 April to 1 September when exchanged.
    const januaries = (year: number) => [4, 5, 6, 7, 8, 9].map((day) => `0${day}/01/${year}`);
    const left = (count: number) =>
      [...Array(count).keys()].map((n) => `${(n % 14) + 13}/${(n % 8) + 5}/2023`);

    test('is found by five of them, not by four', () => {
      const told = (count: number) =>
        swappedDates(columnOf([...januaries(2023).slice(0, count), ...left(40)], year2023)) !== null;
      expect([4, 5].map(told)).toEqual([false, true]);
    });

    test('is found by fewer where more dates were left in the year', () => {
      const told = (count: number) =>
        swappedDates(columnOf([...januaries(2023), ...left(count)], year2023)) !== null;
      expect([5, 30].map(told)).toEqual([false, true]);
    });

    test('is not told where other dates outside the year show that cases were carried over', () => {
      const column = [...januaries(2023), ...left(20)];
      expect(swappedDates(columnOf(column, year2023))).not.toBeNull();
      const openCases = [2, 3].flatMap((month) => [4, 5, 6].map((day) => `${month}/${day}/2022`));
      expect(swappedDates(columnOf([...column, ...openCases], year2023))).toBeNull();
      const sureCases = [14, 15, 16, 20, 21, 22].map((day) => `${day}/01/2023`);
      expect(swappedDates(columnOf([...column, ...sureCases], year2023))).toBeNull();
    });

    test('is told only by more of them in a log of five years, where few dates fall out by being exchanged', () => {
      const fiveYears = { ...year2023, from: calendarDate('2019-04-01') };
      expect(swappedDates(columnOf([...januaries(2023), ...left(20)], year2023))).not.toBeNull();
      expect(swappedDates(columnOf([...januaries(2019), ...left(20)], fiveYears))).toBeNull();
    });
  });

  test('to text cannot be told from an honest one where the year is not known', () => {
    expect(toldIn(swappedToText, 100, 0, undefined)).toBe(0);
  });

  test('to text is told with a date outside the year and one that was left', () => {
    const [days] = fc.sample(daysOfReceipt({ from: 300, to: 300 }, 0), { numRuns: 1, seed: SEED });
    const found = swappedDates(columnOf(days!.map(swappedToText), year2023));
    expect(found?.leftExample).toMatch(/^(1[3-9]|[23]\d)\//);
    const [day, month, year] = found!.swappedExample.split('/');
    const read = `${year}-${month}-${day}`;
    expect(read < year2023.from || read > year2023.to).toBe(true);
  });

  test('the other way round, from dates with the month first, is found as well', () => {
    const turned: Writing = (date) => (date.slice(8) <= '12' ? british(date) : american(date));
    expect(toldIn(turned, 100, 0, year2023)).toBeGreaterThanOrEqual(98);
  });
});

describe('a log with too few dates to be sure', () => {
  test.each([
    [10, 75],
    [15, 95],
    [20, 98],
  ])(
    'is suspected with %d cases, real dates beside text, in at least %d of 100 swapped logs',
    (rows, share) => {
      expect(toldIn(swappedToDates, rows, 0, undefined, SUSPECTED)).toBeGreaterThanOrEqual(share);
    },
  );

  test('is suspected with 30 cases of text alone in four of five swapped logs', () => {
    expect(toldIn(swappedToText, 30, 0, year2023, SUSPECTED)).toBeGreaterThanOrEqual(80);
  });

  test('is hardly ever suspected where it is honest, with one form of date or with two', () => {
    const two = (): Writing => {
      let turn = 0;
      return (date) => (turn++ % 2 === 0 ? british(date) : iso(date));
    };
    const runs = [6, 10, 20, 40, 200].flatMap((rows) =>
      [0, 10, 30, 60].flatMap((carriedOver) => [
        toldIn(british, rows, carriedOver, year2023, SUSPECTED),
        toldIn(two(), rows, carriedOver, year2023, SUSPECTED),
      ]),
    );
    expect(runs.reduce((sum, share) => sum + share, 0) / runs.length).toBeLessThan(0.2);
  });
});
