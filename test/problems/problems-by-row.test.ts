import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemLog } from '../../src/problems/problem-log.ts';
import { problemsByRow } from '../../src/problems/problems-by-row.ts';
import { inventedProblem } from './invented-problem.ts';

test('every problem is found again at its row, and at no other', () => {
  const found = fc.array(
    fc.record({ row: fc.integer({ min: 1, max: 30 }), value: fc.constantFrom('a', 'b', 'c') }),
  );
  fc.assert(
    fc.property(found, (problems) => {
      const { groups } = ProblemLog.of(
        problems.map(({ row, value }) => inventedProblem(row, { value })),
      ).kinds()[0] ?? {
        groups: [],
      };
      const byRow = problemsByRow(groups);
      const rows = [...byRow.rows()];
      expect(rows).toEqual([...new Set(problems.map(({ row }) => row))].sort((a, b) => a - b));
      const again = rows.flatMap((row) =>
        byRow.of(row).map(({ group, at }) => {
          expect(group.rows.rowAt(at)).toBe(row);
          return `${row} ${group.problem.value}`;
        }),
      );
      expect(again.sort()).toEqual(problems.map(({ row, value }) => `${row} ${value}`).sort());
    }),
  );
});

test('a row without a problem, and one beyond the last, has none', () => {
  const { groups } = ProblemLog.of([inventedProblem(3)]).kinds()[0]!;
  const byRow = problemsByRow(groups);
  expect([2, 3, 4, 1_000_000].map((row) => byRow.of(row).length)).toEqual([0, 1, 0, 0]);
});
