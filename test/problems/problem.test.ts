import { describe, expect, test } from 'vitest';
import { columnLetter, groupProblems, type Problem } from '../../src/problems/problem.ts';

function problem(row: number, other: Partial<Problem> = {}): Problem {
  return {
    code: 'CELL_NOT_A_DATE',
    severity: 'error',
    scope: 'cell',
    file: 'log.csv',
    row,
    column: { name: 'Received', letter: 'C' },
    value: 'soon',
    message: 'is not a date',
    effect: 'This complaint is not in the report.',
    ...other,
  };
}

describe('problems', () => {
  test('of one kind, column and value are one, with how many rows and the first of them', () => {
    const problems = [7, 3, 9, 12, 15, 20, 21].map((row) => problem(row));
    expect(groupProblems(problems)).toMatchObject([{ count: 7, rows: [7, 3, 9, 12, 15] }]);
  });

  test.each([
    ['another value', { value: 'later' }],
    ['another column', { column: { name: 'Closed', letter: 'D' } }],
    ['another file', { file: 'other.csv' }],
    ['another message', { message: 'is blank' }],
    ['another code', { code: 'CELL_REQUIRED' }],
  ])('with %s are two', (_, other) => {
    expect(groupProblems([problem(2), problem(3, other)])).toHaveLength(2);
  });

  test('stand with the errors first, then by how many rows they touch', () => {
    const groups = groupProblems([
      problem(1, { severity: 'note', value: 'a' }),
      problem(2, { severity: 'warning', value: 'b' }),
      problem(3, { severity: 'warning', value: 'b' }),
      problem(4, { value: 'c' }),
      problem(5, { value: 'd' }),
      problem(6, { value: 'd' }),
    ]);
    expect(groups.map((group) => group.problem.value)).toEqual(['d', 'c', 'b', 'a']);
  });

  test('of a whole file stand before those of many rows', () => {
    const groups = groupProblems([
      problem(2),
      problem(3),
      problem(0, { scope: 'file', code: 'FILE_NOT_UTF8' }),
    ]);
    expect(groups.map((group) => group.problem.code)).toEqual(['FILE_NOT_UTF8', 'CELL_NOT_A_DATE']);
  });

  test('of a file have no row', () => {
    const { row: _, ...whole } = problem(0, { scope: 'file' });
    expect(groupProblems([whole])).toMatchObject([{ count: 1, rows: [] }]);
  });
});

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
