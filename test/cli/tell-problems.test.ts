import { describe, expect, test } from 'vitest';
import { accountingInWords, tellProblems } from '../../src/cli/tell-problems.ts';
import { columnLetter } from '../../src/logs/column-letters.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { ProblemLog } from '../../src/problems/problem-log.ts';
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
  tellProblems(ProblemLog.of(problems), console, rest);
  expect(console.said).toEqual([]);
  return console.told;
}

describe('a problem', () => {
  test('says what is wrong, where, what it does to the report, and what to do', () => {
    expect(told([{ ...problem, row: 12 }])).toEqual([
      'logs/complaints.csv',
      '  Error: column Outcome (M): “Uphled” is not one of the values of this column. Row 12.',
      '    This complaint is not in the report. Expected: one of Upheld, Not upheld.',
    ]);
  });

  test('asks what was meant, where that is near, instead of all that could stand there', () => {
    expect(told([{ ...problem, suggestion: 'did you mean Upheld?' }])[2]).toBe(
      '    This complaint is not in the report. Did you mean Upheld?',
    );
  });
});

describe('many problems', () => {
  const many = Array.from(
    { length: 15 },
    (_, index): Problem => ({ ...problem, column: { name: '', letter: columnLetter(index) } }),
  );

  test('are told a dozen kinds at a time, and where the others are', () => {
    expect(told(many, 'report').filter((line) => /^ {2}Error/.test(line))).toHaveLength(12);
    expect(told(many, 'report').at(-1)).toBe(
      '... and 3 more kinds of problem. They are in report.json, under problems.',
    );
    expect(told(many).at(-1)).toBe('... and 3 more kinds of problem. Correct these first.');
    expect(told(many.slice(2)).at(-1)).toBe('... and 1 more kind of problem. Correct these first.');
  });

  test('are told without the notes where a report has them', () => {
    const note: Problem = { ...problem, severity: 'note' };
    expect(told([note], 'report')).toEqual(['1 note in report.json, under problems.']);
    expect(told([note])[1]).toMatch(/^ {2}Note: /);
  });

  test('are nothing to tell where there are none', () => {
    expect(told([])).toEqual([]);
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
    preamble: 0,
    notReported: 0,
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

  // Nothing is dropped in silence: what is said adds up to what was read.
  test('says of every way in which a row can end how many did', () => {
    const { read: _, ...ways } = none;
    const each = Object.fromEntries(Object.keys(ways).map((way) => [way, 1])) as typeof ways;
    const count = Object.keys(ways).length;
    const [said, parts] = inWords({ ...each, read: count }).split(': ');
    expect(said).toBe(`${count} rows read from 1 file`);
    const numbers = parts!.split(', ').map((part) => Number.parseInt(part, 10));
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(count);
  });
});
