import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/records/nearest-name.ts';

describe('the name that was meant', () => {
  it.each([
    ['onTimeByQuater', 'onTimeByQuarter'],
    ['ontimebyquarter', 'onTimeByQuarter'],
    ['ONTIMEBYQUATER', 'onTimeByQuarter'],
    ['tea', undefined],
    ['', undefined],
  ])('of “%s” is %s', (typed, meant) => {
    expect(nearestName(typed, ['team', 'onTimeByQuarter'])).toBe(meant);
  });

  it('is a name in other capitals before one that is spelt otherwise', () => {
    expect(nearestName('stage1', ['stage2', 'Stage1'])).toBe('Stage1');
  });

  it('is the first of several that are equally near', () => {
    expect(nearestName('stage3', ['stage1', 'stage2'])).toBe('stage1');
  });
});
