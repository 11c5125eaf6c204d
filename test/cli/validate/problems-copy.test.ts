import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { copyPath } from '../../../src/cli/validate/copy-path.ts';
import { copyWithProblems, type RawLog } from '../../../src/cli/validate/problems-copy.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { ProblemLog } from '../../../src/problems/problem-log.ts';
import { inventedProblem } from '../../problems/invented-problem.ts';

/** A log of these rows, the first of them row 1. */
function logOf(rows: readonly (readonly string[])[], headerRow: number | null = 1): RawLog {
  return {
    file: 'log.csv',
    headerRow,
    *rows() {
      yield* rows.map((cells, index) => ({ row: index + 1, cells }));
    },
  };
}

function copied(log: RawLog, problems: readonly Problem[]): string[][] {
  const text = [...copyWithProblems(log, ProblemLog.of(problems).groups())].join('');
  return parse(text, { bom: true, relax_column_count: true });
}

const rows = [
  ['Reference', 'Received'],
  ['C1', 'soon'],
  ['C2', '03/04/2023'],
];

describe('a copy of a log', () => {
  test('says before each row what is wrong with it', () => {
    expect(copied(logOf(rows), [inventedProblem(2, { expected: 'a day that exists' })])).toEqual([
      ['Problems', 'Reference', 'Received'],
      ['Received: “soon” is not a date. Expected: a day that exists.', 'C1', 'soon'],
      ['', 'C2', '03/04/2023'],
    ]);
  });

  test('says all that is wrong with a row, and not what is only noted', () => {
    const [, row] = copied(logOf(rows), [
      inventedProblem(2),
      inventedProblem(2, { code: 'CASE_NOT_FOUND', severity: 'note', value: 'x' }),
      inventedProblem(2, { column: { name: '', letter: 'B' }, severity: 'warning', value: 'y' }),
    ]);
    expect(row![0]).toBe('Received: “soon” is not a date. Warning: Column B of the log: “y” is not a date.');
  });

  test('keeps rows of any width, titles above the header, and cells of several lines', () => {
    const odd = [['A title'], ['Reference', 'Received'], ['C1'], ['C2', 'a\r\nb "c"', ' d ', '']];
    expect(copied(logOf(odd, 2), [])).toEqual(
      odd.map((cells, index) => [index === 1 ? 'Problems' : '', ...cells]),
    );
  });

  // https://owasp.org/www-community/attacks/CSV_Injection
  test('holds nothing that Excel would compute', () => {
    const [row] = copied(logOf([['=1+1', '@x', '-', '-2', "'a"]], null), []);
    expect(row).toEqual(['', "'=1+1", "'@x", '-', "'-2", "'a"]);
  });

  test('is made row by row, as it is read', () => {
    let read = 0;
    const endless: RawLog = {
      file: 'log.csv',
      headerRow: 1,
      *rows() {
        for (;;) {
          read += 1;
          yield { row: read, cells: ['a'] };
        }
      },
    };
    const copy = copyWithProblems(endless, []);
    for (let taken = 0; taken < 10; taken++) {
      copy.next();
    }
    expect(read).toBe(9);
  });
});

describe('the place of a copy', () => {
  test.each([
    ['logs/complaints.csv', 'logs/complaints.csv'],
    ['logs/Complaints.CSV', 'logs/Complaints.CSV'],
    ['cases.xlsx', 'cases.xlsx.csv'],
    ['../elsewhere/log.csv', 'elsewhere/log.csv'],
    ['/exports/log.csv', 'exports/log.csv'],
  ])('of %s is under the folder of the copies', (file, copy) => {
    expect(copyPath('/out', { file })).toBe(join('/out', copy));
  });

  // https://learn.microsoft.com/windows/win32/fileio/naming-a-file#naming-conventions
  test('has the sheet in its name, without what Windows has in no name', () => {
    const copy = copyPath('/out', { file: 'a/w.xlsx', sheet: 'A<B>"C"|D:E*F?G/H\\I' });
    expect(copy).toBe(join('/out', 'a', 'w.xlsx (A_B__C__D_E_F_G_H_I).csv'));
  });
});
