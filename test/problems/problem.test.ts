import { describe, expect, test } from 'vitest';
import { columnLetter } from '../../src/problems/problem.ts';

describe('the letter of a column', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%i is %s, as a spreadsheet shows it', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });
});
