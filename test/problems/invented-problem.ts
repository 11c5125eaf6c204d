import type { Problem } from '../../src/problems/problem.ts';

/** A cell that is not a date, in the row and otherwise as told. */
export function inventedProblem(row: number, other: Partial<Problem> = {}): Problem {
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

/** A log that cannot be read at all. */
export function inventedFileProblem(other: Partial<Problem> = {}): Problem {
  return {
    code: 'FILE_NOT_UTF8',
    severity: 'error',
    scope: 'file',
    file: 'log.csv',
    message: 'The file is not in UTF-8.',
    effect: 'The report cannot be built without this file.',
    ...other,
  };
}
