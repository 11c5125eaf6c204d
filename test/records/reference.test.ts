import { describe, expect, test } from 'vitest';
import { looseReference } from '../../src/records/reference.ts';

describe('two references are nearly the same', () => {
  test.each([
    ['0007', '7'],
    ['CS/23-24/0010', 'CS/23-24/10'],
    ['C-17', 'c17'],
    ['CH 0123 ', 'CH123'],
  ])('where a spreadsheet or a hand makes %j of %j', (one, other) => {
    expect(looseReference(one)).toBe(looseReference(other));
  });

  test.each([
    ['7', '70'],
    ['1-23', '12-3'],
    ['C1', 'D1'],
    ['10', '1'],
  ])('and not so %j and %j', (one, other) => {
    expect(looseReference(one)).not.toBe(looseReference(other));
  });
});
