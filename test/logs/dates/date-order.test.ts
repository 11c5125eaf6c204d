import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/calendar/calendar-date.ts';
import { decideDateOrder } from '../../../src/logs/dates/date-order.ts';
import { american, british, columnOf, daysOfReceipt, swappedToDates, year2023 } from './columns.ts';

const alone = { others: [] };

const dayFirstColumn = columnOf(['25/04/2023', '01/05/2023']);
const monthFirstColumn = columnOf(['04/25/2023', '05/01/2023']);
const openColumn = columnOf(['03/04/2023', '05/06/2023']);

// The first of each month from April to March: read with the month first, nine of them are in January before the year.
const firsts = [4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => `01/${month}/2023`);

describe('the order of day and month', () => {
  test('is proved for a whole column by a date that exists in one order only', () => {
    expect(decideDateOrder(dayFirstColumn, alone)).toEqual({
      kind: 'decided',
      order: 'day-first',
      by: 'own-dates',
      example: '25/04/2023',
    });
    expect(decideDateOrder(monthFirstColumn, alone)).toEqual({
      kind: 'decided',
      order: 'month-first',
      by: 'own-dates',
      example: '04/25/2023',
    });
  });

  test('is a question to the officer where every date can be read both ways', () => {
    expect(decideDateOrder(openColumn, alone)).toEqual({ kind: 'undecided', example: '03/04/2023' });
  });

  test.each([
    ['the same day in both orders', ['04/04/2023', '05/05/2023']],
    ['dates that leave nothing open', ['2023-04-05', '5 June 2023', '45017']],
    ['no dates', []],
  ])('needs no decision for %s', (_, texts) => {
    expect(decideDateOrder(columnOf(texts), alone)).toMatchObject({
      kind: 'decided',
      by: 'nothing-to-decide',
    });
  });

  test('is not proved by dates that leave nothing open', () => {
    const column = columnOf(['2023-04-25', '25 April 2023', '03/04/2023']);
    expect(decideDateOrder(column, alone)).toEqual({ kind: 'undecided', example: '03/04/2023' });
  });

  test('contradicts itself where some dates prove the one and some the other', () => {
    expect(decideDateOrder(columnOf(['25/04/2023', '04/25/2023', '01/02/2023']), alone)).toEqual({
      kind: 'contradictory',
      dayFirstExample: '25/04/2023',
      monthFirstExample: '04/25/2023',
    });
  });

  test('is not upset by one slip among fifty dates, which is a bad cell; by two it is', () => {
    const fifty = [4, 5, 6, 7, 8].flatMap((month) =>
      [...Array(10).keys()].map((n) => `${n + 20}/${month}/2023`),
    );
    expect(decideDateOrder(columnOf([...fifty, '04/13/2023']), alone)).toMatchObject({
      kind: 'decided',
      order: 'day-first',
      by: 'own-dates',
    });
    expect(decideDateOrder(columnOf([...fifty.slice(1), '04/13/2023']), alone)).toMatchObject({
      kind: 'contradictory',
    });
    expect(decideDateOrder(columnOf([...fifty, '04/13/2023', '04/14/2023']), alone)).toMatchObject({
      kind: 'contradictory',
    });
  });

  test('is proved for every honest log of twenty cases or more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 10, 30).chain((carriedOver) => daysOfReceipt({ from: 20, to: 300 }, carriedOver)),
        fc.constantFrom([british, 'day-first'] as const, [american, 'month-first'] as const),
        (days, [write, order]) => {
          // Nothing is proved by a log whose cases all came in the first twelve days of a month.
          fc.pre(days.some((day) => day.slice(8) > '12'));
          expect(decideDateOrder(columnOf(days.map(write), year2023), alone)).toMatchObject({
            kind: 'decided',
            order,
            by: 'own-dates',
          });
        },
      ),
      { numRuns: 500, seed: 2006 },
    );
  });
});

describe('the years that the log covers', () => {
  test('prove the order in which the days of receipt lie in them', () => {
    expect(decideDateOrder(columnOf(firsts, year2023), alone)).toEqual({
      kind: 'decided',
      order: 'day-first',
      by: 'years',
      example: '01/4/2023',
    });
    const turned = firsts.map((text) => text.replace(/^01\/(\d+)/, '$1/01'));
    expect(decideDateOrder(columnOf(turned, year2023), alone)).toMatchObject({
      kind: 'decided',
      order: 'month-first',
      by: 'years',
    });
  });

  test('prove nothing of a column that is not known to lie in them', () => {
    expect(decideDateOrder(columnOf(firsts), alone)).toMatchObject({ kind: 'undecided' });
  });

  test('prove nothing with five days, with six they do', () => {
    const timesOfFive = firsts.slice(0, 5).flatMap((day) => [`${day} 09:31`, `${day} 14:05`]);
    expect(decideDateOrder(columnOf(timesOfFive, year2023), alone)).toMatchObject({ kind: 'undecided' });
    expect(decideDateOrder(columnOf(firsts.slice(0, 6), year2023), alone)).toMatchObject({ by: 'years' });
  });

  test('are proved by days, not by the cases of one day', () => {
    const oneDay = [...Array(30).keys()].map((minute) => `01/05/2023 09:${minute + 10}`);
    expect(decideDateOrder(columnOf(oneDay, year2023), alone)).toMatchObject({ kind: 'undecided' });
  });

  test('prove nothing where one case in four or more speaks against it', () => {
    // In January the day before the year, with the month first in April and May: cases carried over.
    const against = ['04/01/2023', '05/01/2023', '06/01/2023'];
    expect(decideDateOrder(columnOf([...firsts, against[0]!], year2023), alone)).toMatchObject({
      by: 'years',
    });
    expect(decideDateOrder(columnOf([...firsts, ...against], year2023), alone)).toMatchObject({
      kind: 'undecided',
    });
  });

  test('prove nothing in a log of another year', () => {
    // Read with the month first some of January 2023 fall into 2023/24 by chance; most dates lie in neither reading.
    const yearBefore = firsts.map((text) => text.replace('2023', '2022'));
    const byChance = ['04/01/2023', '05/01/2023', '06/01/2023', '07/01/2023', '08/01/2023', '09/01/2023'];
    expect(decideDateOrder(columnOf([...yearBefore, ...byChance], year2023), alone)).toMatchObject({
      kind: 'undecided',
    });
  });

  test('yield to dates that exist in one order only', () => {
    expect(decideDateOrder(columnOf([...firsts, '04/25/2023'], year2023), alone)).toMatchObject({
      order: 'month-first',
      by: 'own-dates',
    });
  });
});

describe('the other columns of a file', () => {
  test('prove the order where the column itself does not', () => {
    expect(decideDateOrder(openColumn, { others: [openColumn, monthFirstColumn] })).toEqual({
      kind: 'decided',
      order: 'month-first',
      by: 'other-columns',
      example: '04/25/2023',
    });
  });

  test('prove it by their years as well', () => {
    expect(decideDateOrder(openColumn, { others: [columnOf(firsts, year2023)] })).toMatchObject({
      order: 'day-first',
      by: 'other-columns',
    });
  });

  test('prove nothing where they disagree, with each other or with themselves', () => {
    const mixed = columnOf(['25/04/2023', '04/25/2023']);
    for (const others of [[dayFirstColumn, monthFirstColumn], [dayFirstColumn, mixed], [openColumn]]) {
      expect(decideDateOrder(openColumn, { others })).toEqual({ kind: 'undecided', example: '03/04/2023' });
    }
  });

  test('yield to what the column proves itself', () => {
    expect(decideDateOrder(dayFirstColumn, { others: [monthFirstColumn, monthFirstColumn] })).toMatchObject({
      order: 'day-first',
      by: 'own-dates',
    });
  });
});

describe('the setting of the council', () => {
  test('has the last word, also against proofs and contradictions', () => {
    for (const column of [openColumn, monthFirstColumn, columnOf(['25/04/2023', '04/25/2023'])]) {
      expect(decideDateOrder(column, { chosen: 'day-first', others: [monthFirstColumn] })).toEqual({
        kind: 'decided',
        order: 'day-first',
        by: 'setting',
      });
    }
  });

  test('does not silence the suspicion that Excel has swapped dates', () => {
    const days = [...Array(60).keys()].map((n) =>
      calendarDate(`2023-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`),
    );
    const column = columnOf(days.map(swappedToDates));
    expect(decideDateOrder(column, alone)).toMatchObject({ kind: 'swapped' });
    expect(decideDateOrder(column, { chosen: 'day-first', others: [] })).toMatchObject({
      kind: 'decided',
      order: 'day-first',
      by: 'setting',
      swapped: { swappedExample: '2023-01-01' },
    });
  });
});

test('an example is quoted with its blanks made single', () => {
  expect(decideDateOrder(columnOf(['\u00a025/04/2023 \r\n 09:31 ']), alone)).toMatchObject({
    example: '25/04/2023 09:31',
  });
});
