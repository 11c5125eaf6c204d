import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { ProblemLog } from '../../src/problems/problem-log.ts';
import { inventedFileProblem, inventedProblem as problem } from './invented-problem.ts';

function groupsOf(problems: readonly Problem[]) {
  return ProblemLog.of(problems).groups();
}

describe('problems', () => {
  test('of one kind, column and value are one, with all their rows', () => {
    const groups = groupsOf([7, 3, 9, 12, 15, 20, 21].map((row) => problem(row)));
    expect(groups).toHaveLength(1);
    expect([groups[0]!.count, [...groups[0]!.rows]]).toEqual([7, [7, 3, 9, 12, 15, 20, 21]]);
    expect(groups[0]!.rows.first(5)).toEqual([7, 3, 9, 12, 15]);
  });

  test.each([
    ['another value', { value: 'later' }],
    ['another column', { column: { name: 'Closed', letter: 'D' } }],
    ['another file', { file: 'other.csv' }],
    ['another message', { message: 'is blank' }],
    ['another code', { code: 'CELL_REQUIRED' as const }],
  ])('with %s are two', (_, other) => {
    expect(groupsOf([problem(2), problem(3, other)])).toHaveLength(2);
  });

  test('stand with the errors first, then by how many rows they touch', () => {
    const other = (letter: string, severity: Problem['severity']) => ({
      severity,
      column: { name: letter, letter },
    });
    const groups = groupsOf([
      problem(1, other('A', 'note')),
      problem(2, other('B', 'warning')),
      problem(3, other('B', 'warning')),
      problem(4, other('D', 'error')),
      problem(5, other('E', 'error')),
      problem(6, other('E', 'error')),
    ]);
    expect(groups.map((group) => group.problem.column?.letter)).toEqual(['E', 'D', 'B', 'A']);
  });

  test('of a whole file stand before those of many rows, and have no row', () => {
    const groups = groupsOf([problem(2), problem(3), inventedFileProblem()]);
    expect(groups.map(({ problem: { code }, rows }) => [code, rows.length])).toEqual([
      ['FILE_NOT_UTF8', 0],
      ['CELL_NOT_A_DATE', 2],
    ]);
  });
});

describe('a kind of problem', () => {
  test('holds the values of a column, those of the most rows first', () => {
    const [kind] = ProblemLog.of([
      problem(2, { value: 'a' }),
      problem(3, { value: 'b' }),
      problem(4, { value: 'b' }),
    ]).kinds();
    expect(kind!.groups.map(({ problem }) => problem.value)).toEqual(['b', 'a']);
  });

  test('touches a row once, however often it was found there', () => {
    const [kind] = ProblemLog.of([
      problem(4, { value: 'a' }),
      problem(3, { value: 'b' }),
      problem(4, { value: 'b' }),
    ]).kinds();
    expect(kind!.rowsAffected).toBe(2);
  });

  test('is as bad as the worst that was found of it', () => {
    const log = ProblemLog.of([problem(2, { severity: 'note' }), problem(3, { severity: 'warning' })]);
    expect(log.kinds()[0]!.severity).toBe('warning');
  });
});

describe('a log of problems', () => {
  test('keeps a thousand values of a kind apart, and of the others how many and in which rows', () => {
    const log = new ProblemLog();
    for (let row = 2; row < 1505; row++) {
      log.add(problem(row, { value: `value ${row}`, reference: `C${row}`, suggestion: 'did you mean it?' }));
    }
    const groups = log.groups();
    expect(groups).toHaveLength(1001);
    const others = groups.at(-1)!;
    expect([others.otherValues, others.count, others.rows.rowAt(0), log.size]).toEqual([
      true,
      503,
      1002,
      1503,
    ]);
    expect(others.problem).not.toHaveProperty('value');
    expect(others.problem).not.toHaveProperty('reference');
    expect(others.problem).not.toHaveProperty('suggestion');
    expect(log.kinds()[0]!.rowsAffected).toBe(1503);
  });

  test('does not say of the others what a message says of one of them', () => {
    const late = (row: number): Problem =>
      problem(row, {
        code: 'CASE_RESPONDED_BEFORE_START',
        message: `Stage 1: it was answered on ${row}/04/2023, before it began on 30/04/2023.`,
      });
    const log = ProblemLog.of([late(2), late(3), late(4)], { valuesPerKind: 1 });
    expect(log.groups().map(({ problem }) => problem.message)).toEqual([
      late(2).message,
      'Ended before it began.',
    ]);
  });

  test('keeps the line of every row, whether or not it is the line of its number', () => {
    const [group] = groupsOf([
      problem(2),
      problem(3, { line: 3 }),
      problem(4, { line: 7 }),
      problem(5, { line: 8 }),
    ]);
    expect([0, 1, 2, 3].map((at) => group!.rows.lineAt(at))).toEqual([2, 3, 7, 8]);
  });

  test('keeps the reference of every case only where it is to', () => {
    const problems = [problem(2), problem(3, { reference: 'C3' })];
    const kept = (references: boolean) =>
      ProblemLog.of(problems, { references }).groups()[0]!.rows.referenceAt(1);
    expect([kept(false), kept(true)]).toEqual([undefined, 'C3']);
  });

  test('loses no problem and no row', () => {
    const problems = fc.array(
      fc.record({
        row: fc.integer({ min: 1, max: 50 }),
        value: fc.constantFrom('a', 'b', 'c', 'd'),
        letter: fc.constantFrom('A', 'B'),
      }),
    );
    fc.assert(
      fc.property(problems, fc.integer({ min: 1, max: 3 }), (found, valuesPerKind) => {
        const groups = ProblemLog.of(
          found.map(({ row, value, letter }) => problem(row, { value, column: { name: '', letter } })),
          { valuesPerKind },
        ).groups();
        const rows = groups.flatMap((group) => [...group.rows]);
        expect(rows.sort((a, b) => a - b)).toEqual(found.map(({ row }) => row).sort((a, b) => a - b));
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
      }),
    );
  });
});
