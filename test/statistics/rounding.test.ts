import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentage, roundedRatio } from '../../src/statistics/rounding.ts';

describe('a percentage', () => {
  test('is that of its fraction: 2 of 5 is 40%, not the 67% once printed beside it', () => {
    expect(percentage(2, 5)).toBe(40);
  });

  test.each([
    [1, 8, 13, '12.5 goes up'],
    [1, 200, 1, '0.5 goes up'],
    [1, 201, 0, '0.4975 goes down'],
    [199, 200, 100, '99.5 goes up'],
    [57, 200, 29, '28.5 goes up; 100 × 0.285 in floating point is 28.499…'],
    [145, 147, 99, ''],
  ])('%i of %i is %i%% (%s)', (part, whole, percent) => {
    expect(percentage(part, whole)).toBe(percent);
  });

  test('of nothing is no percentage, and above all not 0%', () => {
    expect(percentage(0, 0)).toBeNull();
  });

  test('never lies further than a half from its fraction', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 5000 }), (part, whole) => {
        const difference = percentage(part, whole)! * whole - 100 * part;
        expect(2 * difference).toBeGreaterThan(-whole);
        expect(2 * difference).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

test('a fall is rounded as the rise of the same size: -12.5% is -13%', () => {
  expect(roundedRatio(-100, 8)).toBe(-13);
  expect(Object.is(roundedRatio(-1, 1000), 0)).toBe(true);
});
