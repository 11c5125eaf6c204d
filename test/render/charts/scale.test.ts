import { expect, test } from 'vitest';
import { wrap } from '../../../src/render/charts/lettering.ts';
import { scaleOf } from '../../../src/render/charts/scale.ts';

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [147, [0, 50, 100, 150]],
  [502, [0, 200, 400, 600]],
  [5395, [0, 2000, 4000, 6000]],
])('a scale for values up to %d has ticks at round numbers', (greatest, ticks) => {
  expect(scaleOf(greatest, 100).ticks).toEqual(ticks);
});

test('a scale begins at nought and ends at its last tick', () => {
  const scale = scaleOf(147, 300);
  expect([scale.place(0), scale.place(75), scale.place(150)]).toEqual([0, 150, 300]);
});

test('a long name is broken between words, a long word not at all', () => {
  expect(wrap('Route 21 (leaving care service)', 120)).toEqual(['Route 21 (leaving', 'care service)']);
  expect(wrap('Unbreakableverylongword', 50)).toEqual(['Unbreakableverylongword']);
});
