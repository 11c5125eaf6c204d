import { describe, expect, test } from 'vitest';
import { parseReportingYear } from '../../src/calendar/reporting-year.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { ProblemLog } from '../../src/problems/problem-log.ts';
import { assemble } from '../../src/report/assemble.ts';
import type { ProblemSummary } from '../../src/report/model.ts';
import { inventedFileProblem, inventedProblem } from '../problems/invented-problem.ts';
import { projectOf } from './invented-project.ts';

/** A problem of the logs as the report states it. */
function summaryOf(problem: Problem): ProblemSummary {
  const project = { ...projectOf({ complaints: [] }), problems: ProblemLog.of([problem]) };
  const { model } = assemble(project, parseReportingYear('2023-24'), [], 'complaints-report');
  return model.problems.find(({ code }) => code === problem.code)!;
}

describe('a problem in the report', () => {
  test.each([
    ['is not a date', 'A value is not a date.'],
    ['is a type of case that is not counted.', 'A value is a type of case that is not counted.'],
    ['The row has 3 cells.', 'The row has 3 cells.'],
    ['2 rows of 9 have more cells than the header.', '2 rows of 9 have more cells than the header.'],
    ['“dates” does not fit this column', '“dates” does not fit this column.'],
  ])('is one sentence, whether its message is one or the rest of one: %s', (message, sentence) => {
    expect(summaryOf(inventedProblem(2, { message })).message).toBe(sentence);
  });

  // A file without column names whose first case is taken for its header by mistake. The report is published.
  test('names no column that can be a cell of a case', () => {
    const unknown = inventedFileProblem({
      code: 'HEADER_UNUSED_COLUMN',
      scope: 'header',
      severity: 'warning',
      column: { name: 'Sorrel Quayle', letter: 'B' },
      message: 'A column is not one that the report knows: Sorrel Quayle (B).',
    });
    expect(summaryOf(unknown)).toMatchObject({
      column: '(column B)',
      message: 'Column that the report does not know.',
    });
    const matched = (message: string) =>
      summaryOf({ ...unknown, code: 'HEADER_MATCHED', message: `Columns read by another name: ${message}.` });
    expect(matched('“Sorrel Quayle” as Team, “REF-7731” as Reference').message).not.toMatch(/Quayle|7731/);
    expect(matched('“Ref no” as Reference').message).toContain('“Ref no” as Reference');
    expect(summaryOf(inventedProblem(2, { column: { name: 'REF-7731', letter: 'A' } })).column).toBe(
      '(column A)',
    );
    expect(summaryOf(inventedProblem(2)).column).toBe('Received (column C)');
  });
});
