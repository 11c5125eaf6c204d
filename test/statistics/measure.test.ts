import { describe, expect, test } from 'vitest';
import { measured } from '../../src/statistics/measure.ts';
import type { Gathered } from '../../src/statistics/tabulate.ts';

const cell = (given: Partial<Gathered>): Gathered => ({
  count: 0,
  meeting: 0,
  days: new Map(),
  pence: 0,
  facts: null,
  ...given,
});

function days(...each: number[]): Gathered {
  const gathered = cell({ count: each.length });
  for (const one of each) {
    gathered.days.set(one, (gathered.days.get(one) ?? 0) + 1);
  }
  return gathered;
}

const of = (kind: 'mean' | 'median' | 'shortest' | 'longest', gathered: Gathered) =>
  measured({ kind, of: 'workingDays' }, gathered, 0).value;

describe('working days', () => {
  test('one case of 190 days among nine of 10 makes the average 28; the median says what was usual', () => {
    const skewed = days(...Array(9).fill(10), 190);
    expect(of('mean', skewed)).toBe(28);
    expect(of('median', skewed)).toBe(10);
    expect([of('shortest', skewed), of('longest', skewed)]).toEqual([10, 190]);
  });

  test('a mean of a half is rounded up', () => {
    expect(of('mean', days(10, 11))).toBe(11);
  });

  test('the median of an even number lies in the middle of the two in the middle, and may end in a half', () => {
    expect(of('median', days(1, 10, 13, 90))).toBe(11.5);
    expect(of('median', days(5, 5, 7, 7))).toBe(6);
    expect(of('median', days(3, 1, 2))).toBe(2);
  });

  test('of no record are not 0: there are none', () => {
    for (const kind of ['mean', 'median', 'shortest', 'longest'] as const) {
      expect(of(kind, cell({ count: 4 }))).toBeNull();
      expect(measured({ kind, of: 'workingDays' }, undefined, 9).value).toBeNull();
    }
  });

  test('a mean carries the working days and the records that it is made from', () => {
    expect(measured({ kind: 'mean', of: 'workingDays' }, days(3, 4), 5)).toMatchObject({
      numerator: 7,
      denominator: 2,
    });
  });
});

test('a share is of the records of the population, a rate of the records of its own cell', () => {
  const gathered = cell({ count: 10, meeting: 4 });
  expect(measured({ kind: 'share' }, gathered, 40)).toMatchObject({
    value: 25,
    numerator: 10,
    denominator: 40,
  });
  expect(measured({ kind: 'rate', where: {} }, gathered, 40)).toMatchObject({
    value: 40,
    numerator: 4,
    denominator: 10,
  });
});

test('pounds are exact to the penny: a hundred payments of 10p and one of 1p are £10.01', () => {
  expect(measured({ kind: 'sum', of: 'amount' }, cell({ pence: 100 * 10 + 1 }), 0).value).toBe(10.01);
});

test('a count of nothing is 0, and a rate of nothing is none', () => {
  expect(measured({ kind: 'count' }, undefined, 0).value).toBe(0);
  expect(measured({ kind: 'rate', where: {} }, undefined, 0).value).toBeNull();
});
