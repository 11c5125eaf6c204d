import { describe, expect, test } from 'vitest';
import { textLines } from '../../../src/cli/validate/text-lines.ts';
import { inventedFileProblem, inventedProblem } from '../../problems/invented-problem.ts';
import { findingsOf } from './invented-findings.ts';

describe('the count at the end', () => {
  test('is of what is shown: what is one thing to say of two columns counts once', () => {
    const missing = { code: 'HEADER_MISSING_COLUMN', scope: 'header' } as const;
    const lines = [
      ...textLines(
        findingsOf([
          inventedFileProblem({ ...missing, column: { name: 'a', letter: 'A' } }),
          inventedFileProblem({ ...missing, column: { name: 'b', letter: 'B' } }),
          inventedProblem(2, { severity: 'warning' }),
        ]),
        null,
        null,
        [],
      ),
    ];
    expect(lines.map((line) => line.trim())).toContain('1 kind of error, 1 kind of warning.');
  });
});
