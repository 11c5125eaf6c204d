import { describe, expect, test } from 'vitest';
import { problemsInWords, type Telling } from '../../src/cli/problems-in-words.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { ProblemLog, type ProblemLogOptions } from '../../src/problems/problem-log.ts';
import { inventedFileProblem, inventedProblem } from '../problems/invented-problem.ts';

const MORE = 'They are elsewhere.';

function told(problems: readonly Problem[], telling: Partial<Telling> = {}, options?: ProblemLogOptions) {
  return problemsInWords(ProblemLog.of(problems, options).kinds(), {
    length: 'full',
    columns: null,
    more: MORE,
    ...telling,
  });
}

describe('a problem', () => {
  test.each([
    [[2], 'Row 2.'],
    [[2, 3], 'Rows 2 and 3.'],
    [[2, 3, 4, 5, 6], 'Rows 2, 3, 4, 5 and 6.'],
    [[2, 3, 4, 5, 6, 7], '6 rows, first 2, 3, 4, 5 and 6.'],
  ])('names its rows: %j', (rows, words) => {
    const [, line] = told(rows.map((row) => inventedProblem(row)));
    expect(line).toBe(`  Error: column Received (C): “soon” is not a date. ${words}`);
  });

  test('of the whole project names a line of a file', () => {
    expect(told([inventedProblem(3, { scope: 'project' })])[1]).toMatch(/ Line 3\.$/);
  });

  test('of a whole file names no row', () => {
    expect(told([inventedFileProblem()])).toEqual([
      'log.csv',
      '  Error: The file is not in UTF-8.',
      '    The report cannot be built without this file.',
      '    What to do: In Excel, save the log as “CSV UTF-8 (comma delimited)”.',
    ]);
  });

  test('whose message is a sentence of its own has its value after that', () => {
    const problem = inventedFileProblem({
      message: 'No row holds the column names.',
      value: 'C1, Statutory',
    });
    expect(told([problem])[1]).toBe('  Error: No row holds the column names: “C1, Statutory”.');
  });

  test('that was not there the last time is marked', () => {
    expect(told([inventedProblem(2)], { isNew: () => true })[1]).toMatch(/ Row 2\. \(new\)$/);
  });
});

describe('a kind of problem', () => {
  const values = (count: number) =>
    Array.from({ length: count }, (_, index) => inventedProblem(index + 2, { value: `v${index}` }));

  test('has its values under it, those of the most rows first, and what to do once', () => {
    const lines = told([
      inventedProblem(2),
      inventedProblem(3, { value: 'later', suggestion: 'did you mean 1 May?' }),
      inventedProblem(4, { value: 'later', suggestion: 'did you mean 1 May?' }),
    ]);
    expect(lines).toEqual([
      'log.csv',
      '  Error: column Received (C): not a date, in 3 rows.',
      '    - “later”: rows 3 and 4. Did you mean 1 May?',
      '    - “soon”: row 2.',
      '    This complaint is not in the report.',
      '    What to do: Write the date as 31 March 2024 or 2024-03-31.',
    ]);
  });

  test.each([
    [5, '    - “v4”: row 6.'],
    [6, '    - and 1 more value'],
    [1205, '    - and 1,200 more values'],
  ])('of %i values names five at the most', (count, last) => {
    const lines = told(values(count), {}, { valuesPerKind: 2000 }).filter((line) =>
      line.startsWith('    - '),
    );
    expect(lines.at(-1)).toBe(last);
    expect(lines.length).toBeLessThanOrEqual(6);
  });

  test('of more values than are kept apart says so', () => {
    expect(told(values(1205))).toContain('    - and more than 995 others');
  });

  test('in which every case has a sentence of its own has these under it', () => {
    const late = (row: number, day: string): Problem => {
      const {
        value: _,
        column: __,
        ...rest
      } = inventedProblem(row, {
        code: 'CASE_RESPONDED_BEFORE_START',
        scope: 'case',
        message: `Stage 1: it was answered on ${day}.`,
      });
      return rest;
    };
    expect(told([late(2, '01/04/2023'), late(3, '02/04/2023')]).slice(1, 4)).toEqual([
      '  Error: Ended before it began, in 2 rows.',
      '    - Stage 1: it was answered on 01/04/2023. Row 2.',
      '    - Stage 1: it was answered on 02/04/2023. Row 3.',
    ]);
  });

  test('is one for all columns of a header: thirty that are not read are one thing to say', () => {
    const unused = (name: string, letter: string): Problem =>
      inventedFileProblem({
        code: 'HEADER_UNUSED_COLUMN',
        severity: 'note',
        scope: 'header',
        column: { name, letter },
        message: 'This column is not one that the report knows.',
        effect: 'It is not read.',
      });
    const inRow = told([
      { ...unused('Mood', 'F'), row: 1 },
      { ...unused('Weather', 'G'), row: 1 },
    ]);
    expect(inRow[1]).toBe('  Note: Column that the report does not know, in 2 columns.');
    expect(told([unused('Mood', 'F'), unused('Weather', 'G')]).slice(0, 5)).toEqual([
      'log.csv',
      '  Note: Column that the report does not know, in 2 columns.',
      '    - Mood (F).',
      '    - Weather (G).',
      '    It is not read.',
    ]);
  });
});

describe('the problems of several files', () => {
  test('stand under their files, the file with the worst first', () => {
    const lines = told([
      inventedProblem(2, { file: 'a.csv', severity: 'warning' }),
      inventedProblem(2, { file: 'b.csv' }),
      inventedProblem(2, { file: 'a.csv', code: 'CELL_REQUIRED', severity: 'note' }),
    ]);
    expect(lines.filter((line) => /^(?:\w| {2}\w)/.test(line)).map((line) => line.slice(0, 9))).toEqual([
      'b.csv',
      '  Error: ',
      'a.csv',
      '  Warning',
      '  Note: c',
    ]);
  });

  test('are no more than a dozen kinds, of all files together', () => {
    const many = Array.from({ length: 14 }, (_, index) => inventedProblem(2, { file: `${index}.csv` }));
    const lines = told(many);
    expect(lines.filter((line) => /^ {2}\w/.test(line))).toHaveLength(12);
    expect(lines.at(-1)).toBe(`... and 2 more kinds of problem. ${MORE}`);
  });
});

describe('the lines', () => {
  test.each([40, 80, 120])(
    'fit a terminal of %i characters, and none is wider than can be read',
    (columns) => {
      const long =
        'one of Upheld, Partially upheld, Not upheld, Inconclusive, Resolved, Withdrawn, Not accepted';
      const lines = told(
        Array.from({ length: 9 }, (_, row) =>
          inventedProblem(row + 2, { value: `later ${row}`, expected: long }),
        ),
        { columns },
      );
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.min(columns, 100));
      expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(long);
    },
  );

  test('are not broken between a row and its number', () => {
    const widths = Array.from({ length: 60 }, (_, index) => index + 40);
    for (const columns of widths) {
      expect(told([inventedProblem(9)], { columns }).join('\n')).toContain('Row 9.');
    }
  });

  test('are one for each sentence where they are not broken, whatever stands in the log', () => {
    const lines = told([inventedProblem(2, { value: 'a\r\nError: b\u2028c\u001b[2J' })]);
    expect(lines[1]).toBe('  Error: column Received (C): “a Error: b c□[2J” is not a date. Row 2.');
  });
});
