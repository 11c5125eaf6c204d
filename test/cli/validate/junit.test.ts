import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { junit } from '../../../src/cli/validate/junit.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { inventedFileProblem, inventedProblem } from '../../problems/invented-problem.ts';
import { findingsOf } from './invented-findings.ts';
import { wellFormedXml } from './well-formed-xml.ts';

function suites(problems: readonly Problem[], values = false) {
  return wellFormedXml([...junit(findingsOf(problems), { values })].join(''));
}

describe('the findings as JUnit XML', () => {
  test('have a suite for a file and a test for a code; errors are failures, warnings are written by a test that passed', () => {
    const root = suites([
      inventedProblem(2),
      inventedProblem(3, { column: { name: 'Closed', letter: 'D' } }),
      inventedProblem(4, { code: 'CASE_NOT_FOUND', severity: 'warning', message: 'There is no such case.' }),
    ]);
    expect(root.attributes).toMatchObject({ tests: '2', failures: '1' });
    const [suite] = root.children;
    expect(suite!.attributes).toEqual({
      name: 'log.csv',
      tests: '2',
      failures: '1',
      errors: '0',
      skipped: '0',
    });
    const [error, warning, account] = suite!.children;
    expect(error!.attributes).toEqual({ classname: 'log.csv', name: 'CELL_NOT_A_DATE: Not a date' });
    expect(error!.children[0]).toMatchObject({
      name: 'failure',
      attributes: { type: 'CELL_NOT_A_DATE', message: 'Not a date: 2 rows' },
    });
    expect(error!.children[0]!.text.split('\n')).toEqual([
      'Column Received (C): The value is not a date. Row 2.',
      'Column Closed (D): The value is not a date. Row 3.',
      'Write the date as 31 March 2024 or 2024-03-31.',
    ]);
    expect(warning!.children.map(({ name }) => name)).toEqual(['system-out']);
    expect(account!.text).toBe('12 rows: 8 read, 3 refused, 1 header');
  });

  test('have a test that passed for a file with which nothing is wrong', () => {
    const [suite] = suites([]).children;
    expect(suite!.children.map(({ name, children }) => [name, children.length])).toEqual([
      ['testcase', 0],
      ['system-out', 0],
    ]);
    expect(suite!.attributes).toMatchObject({ tests: '1', failures: '0' });
  });

  test('have a suite for a file that is no log', () => {
    const root = suites([inventedFileProblem({ file: 'narrative/a.md' })]);
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual(['log.csv', 'narrative/a.md']);
  });

  test('are well formed, whatever stands in the log', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\n', '\t', '\0', '\ud800', '\uffff', 'a'),
      }),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (value, name, file) => {
        const problem = inventedProblem(2, { value, file, column: { name, letter: 'C' } });
        expect(suites([problem], true).children).toHaveLength(file === 'log.csv' ? 1 : 2);
      }),
    );
  });

  test('say a text as it stands', () => {
    const failure = suites([inventedProblem(2, { value: '<b>&amp; "x" 😀' })], true).children[0]!.children[0]!
      .children[0]!;
    expect(failure.text).toContain('“<b>&amp; "x" 😀”');
  });
});
