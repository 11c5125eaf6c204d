import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../../src/calendar/calendar-date.ts';
import { columnOf } from './columns.ts';

describe('the years that a log covers', () => {
  test('have their first and their last day in them', () => {
    const period = { from: calendarDate('2023-05-09'), to: calendarDate('2023-05-11') };
    const { insideDayFirst, insideNoWay } = columnOf(
      ['08/05/2023', '09/05/2023', '10/05/2023', '11/05/2023', '12/05/2023'],
      period,
    );
    expect([insideDayFirst.count, insideNoWay.count]).toEqual([3, 2]);
  });
});

describe('the memory of a column', () => {
  test('holds no more days than a year has, however many dates there are', () => {
    const texts = [...Array(60).keys()].flatMap((n) =>
      [...Array(16).keys()].map((day) => `${day + 13}/05/${1950 + n}`),
    );
    const { onlyDayFirst } = columnOf(texts);
    expect([onlyDayFirst.count, onlyDayFirst.days]).toEqual([960, 366]);
  });
});
