import { describe, expect, test } from 'vitest';
import { columnIndex, columnLetter } from '../../src/logs/column-letters.ts';

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

describe('the letters of a spreadsheet', () => {
  test.each([
    ['A', 0],
    ['Z', 25],
    ['AA', 26],
    ['az', 51],
    [' BA ', 52],
    ['XFD', 16_383],
  ])('%j is column %i, counted from 0', (letter, index) => {
    expect(columnIndex(letter)).toBe(index);
    expect(columnLetter(index)).toBe(letter.trim().toUpperCase());
  });

  test.each(['', '1', 'A1', 'ABCD', 'É', '$A'])('%j is none', (letter) => {
    expect(columnIndex(letter)).toBeNull();
  });
});
