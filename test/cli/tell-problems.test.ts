import { describe, expect, test } from 'vitest';
import { accountingInWords, tellProblems } from '../../src/cli/tell-problems.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { fakeConsole } from './fake-console.ts';

const problem: Problem = {
  code: 'CELL_NOT_IN_VOCABULARY',
  severity: 'error',
  scope: 'cell',
  file: 'logs/complaints.csv',
  column: { name: 'Outcome', letter: 'M' },
  value: 'Uphled',
  message: 'is not one of the values of this column',
  expected: 'one of Upheld, Not upheld',
  effect: 'This complaint is not in the report.',
};

function told(problems: readonly Problem[], rest?: 'report' | 'nowhere'): readonly string[] {
  const console = fakeConsole();
  tellProblems(problems, console, rest);
  expect(console.said).toEqual([]);
  return console.told;
}

describe('a problem', () => {
  test('says what is wrong, where, what it does to the report, and what to do', () => {
    expect(told([{ ...problem, row: 12 }])).toEqual([
      'Error: logs/complaints.csv, column Outcome (M): “Uphled” is not one of the values of this column. Row 12.',
      '  This complaint is not in the report. Expected: one of Upheld, Not upheld.',
    ]);
  });

  test('asks what was meant, where that is near, instead of all that could stand there', () => {
    expect(told([{ ...problem, suggestion: 'did you mean Upheld?' }])[1]).toBe(
      '  This complaint is not in the report. Did you mean Upheld?',
    );
  });

  test.each([
    [[2], 'Row 2.'],
    [[2, 3], 'Rows 2 and 3.'],
    [[2, 3, 4, 5, 6], 'Rows 2, 3, 4, 5 and 6.'],
    [[2, 3, 4, 5, 6, 7], '6 rows, first 2, 3, 4, 5 and 6.'],
  ])('names its rows: %j', (rows, words) => {
    const [line] = told(rows.map((row) => ({ ...problem, row })));
    expect(line?.endsWith(`column. ${words}`)).toBe(true);
  });

  test('of the whole project names a line of a file', () => {
    expect(told([{ ...problem, scope: 'project', row: 3 }])[0]).toMatch(/ Line 3\.$/);
  });
});

describe('many problems', () => {
  const many = Array.from({ length: 15 }, (_, index): Problem => ({ ...problem, value: `value ${index}` }));

  test('are told a dozen at a time, and where the others are', () => {
    expect(told(many, 'report')).toHaveLength(25);
    expect(told(many, 'report').at(-1)).toBe(
      '... and 3 more kinds of problem. They are in report.json, under problems.',
    );
    expect(told(many).at(-1)).toBe('... and 3 more kinds of problem. Correct these first.');
    expect(told(many.slice(2)).at(-1)).toBe('... and 1 more kind of problem. Correct these first.');
  });

  test('are told without the notes where a report has them', () => {
    const note: Problem = { ...problem, severity: 'note' };
    expect(told([note], 'report')).toEqual(['1 note in report.json, under problems.']);
    expect(told([note])[0]).toMatch(/^Note: /);
  });
});

describe('the accounting', () => {
  const none = {
    read: 0,
    header: 0,
    used: 0,
    otherYear: 0,
    refused: 0,
    blank: 0,
    footer: 0,
    repeatedHeader: 0,
    duplicate: 0,
  };
  const inWords = (total: Partial<typeof none>, files = 1) =>
    accountingInWords({ files: Array.from({ length: files }) as never, total: { ...none, ...total } });

  test('says what became of the rows, and leaves out what did not happen', () => {
    expect(inWords({ read: 1205, used: 612, otherYear: 591, header: 2 }, 2)).toBe(
      '1,205 rows read from 2 files: 612 used for this year, 591 of other years, 2 headers.',
    );
  });

  test('says that none is used', () => {
    expect(inWords({ read: 1, header: 1 })).toBe('1 row read from 1 file: 0 used for this year, 1 header.');
  });

  test('counts a repeated header as a header', () => {
    expect(
      inWords({
        read: 9,
        used: 1,
        header: 1,
        repeatedHeader: 1,
        refused: 1,
        duplicate: 2,
        footer: 1,
        blank: 2,
      }),
    ).toBe(
      '9 rows read from 1 file: 1 used for this year, 1 refused, 2 duplicates, 2 headers, 1 total or footer, 2 blank.',
    );
  });
});
