import type { RawRow } from '../../logs/read-log.ts';
import type { ProblemGroup } from '../../problems/problem-log.ts';
import { type ProblemInRow, problemsByRow } from '../../problems/problems-by-row.ts';
import { BYTE_ORDER_MARK, csvRow } from '../../render/csv-cells.ts';
import { whatInstead, whatIsWrong } from '../words-of-problem.ts';

/** A log with its rows, read again one by one. */
export interface RawLog {
  readonly file: string;
  /** The row of the column names; `null` where the file has none. */
  readonly headerRow: number | null;
  rows(): Iterable<RawRow>;
}

/**
 * A log again, as CSV for Excel, with a first column that says what is wrong with each row. It is the first so that it
 * stands in line beside rows of any width. Every cell is kept as it is, but for an apostrophe before what a spreadsheet
 * would take for a formula.
 * @param groups the problems of this file.
 */
export function* copyWithProblems(log: RawLog, groups: readonly ProblemGroup[]): Generator<string> {
  const byRow = problemsByRow(groups.filter(({ problem }) => problem.severity !== 'note'));
  yield BYTE_ORDER_MARK;
  for (const { row, cells } of log.rows()) {
    const said = row === log.headerRow ? 'Problems' : byRow.of(row).map(inWords).join(' ');
    yield csvRow([said, ...cells]);
  }
}

/** `Received: “31/02/2024” is not a date. Expected: ...`; a column by its name only, for in the copy its letter differs. */
function inWords({ group: { problem } }: ProblemInRow): string {
  const { column, severity } = problem;
  return [
    severity === 'warning' ? 'Warning:' : '',
    column === undefined ? '' : `${column.name || `Column ${column.letter} of the log`}:`,
    whatIsWrong(problem),
    whatInstead(problem),
  ]
    .filter(Boolean)
    .join(' ');
}
