import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonLines } from '../../../src/cli/validate/json-lines.ts';
import { jsonLineJsonSchema, jsonLineSchema } from '../../../src/cli/validate/json-lines-schema.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { ProblemLog } from '../../../src/problems/problem-log.ts';
import { inventedFileProblem, inventedProblem } from '../../problems/invented-problem.ts';
import { findingsOf, secretProblems } from './invented-findings.ts';

function linesOf(problems: readonly Problem[], values = false) {
  const text = [...jsonLines(findingsOf(problems, values), { values })].join('');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the findings as lines of JSON', () => {
  test('hold a problem a line, with every row of it', () => {
    const rows = [2, 3, 5, 7, 11, 13, 17];
    expect(linesOf(rows.map((row) => inventedProblem(row)))[0]).toMatchObject({
      version: 1,
      type: 'problem',
      code: 'CELL_NOT_A_DATE',
      title: 'Not a date',
      message: 'The value is not a date.',
      column: { name: 'Received', letter: 'C' },
      count: 7,
      rows,
    });
  });

  test('end with what became of the rows', () => {
    const line = linesOf([
      inventedProblem(2),
      inventedProblem(3),
      inventedFileProblem({ severity: 'note' }),
    ]).at(-1);
    expect(line).toEqual({
      version: 1,
      type: 'accounting',
      rows: 12,
      problems: { error: 2, warning: 0, note: 1 },
      files: [
        { file: 'log.csv', kind: 'complaints', rows: 12, parts: { records: 8, refused: 3, header: 1 } },
      ],
    });
  });

  test('have the account alone where nothing is wrong', () => {
    expect(linesOf([]).map(({ type }) => type)).toEqual(['accounting']);
  });

  test('name the reference of every row where values are shown', () => {
    const problems = [
      inventedProblem(2, { reference: 'C2' }),
      inventedProblem(3),
      inventedProblem(4, { reference: 'C4' }),
    ];
    expect(linesOf(problems, true)[0].references).toEqual(['C2', null, 'C4']);
    expect(linesOf(problems)[0]).not.toHaveProperty('references');
  });

  test('have nothing in them that a terminal would obey', () => {
    const value = 'a\u009b2J\u202eb\u2028c\u0007';
    const [line] = [...jsonLines(findingsOf([inventedProblem(2, { value })]), { values: true })];
    expect(line).toMatch(/^[\u0020-\u007e“”]+\n$/u);
    expect(JSON.parse(line!).value).toBe(value);
  });
});

describe('their schema', () => {
  const many = ProblemLog.of(
    Array.from({ length: 4 }, (_, row) => inventedProblem(row + 2, { value: `${row}` })),
    { valuesPerKind: 2 },
  ).kinds();

  test.each([
    ['of a cell', secretProblems],
    ['of a file', [inventedFileProblem()]],
    ['of a row that has no column', [inventedProblem(2, { column: { name: '', letter: 'C' } })]],
  ])('describes all that is said of a problem %s', (_, problems) => {
    for (const line of [...linesOf(problems), ...linesOf(problems, true)]) {
      expect(jsonLineSchema.parse(line)).toEqual(line);
    }
  });

  test('describes the line of the values that were not kept apart', () => {
    const [, , others] = [...jsonLines({ kinds: many, accounts: [] }, { values: true })];
    const line = JSON.parse(others!);
    expect(line).toMatchObject({ otherValues: true, count: 2, rows: [4, 5] });
    expect(jsonLineSchema.parse(line)).toEqual(line);
  });

  test('refuses a line of another version', () => {
    const [line] = linesOf([inventedProblem(2)]);
    expect(jsonLineSchema.safeParse({ ...line, version: 2 }).success).toBe(false);
  });

  test('is in the file that programs can use; `node scripts/describe-problems.ts` writes it again', () => {
    const file = join(import.meta.dirname, '../../../schemas/validate-lines.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(jsonLineJsonSchema());
  });
});
