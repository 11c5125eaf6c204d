import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../src/cli/run-command.ts';
import { annotations } from '../../../src/cli/validate/annotations.ts';
import { columnLetter } from '../../../src/logs/column-letters.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { makeWorkbook } from '../../logs/workbook/make-workbook.ts';
import { inventedFileProblem, inventedProblem } from '../../problems/invented-problem.ts';
import { folderOf } from '../../project/folder.ts';
import { fakeConsole } from '../fake-console.ts';
import { findingsOf } from './invented-findings.ts';

function annotated(problems: readonly Problem[], values = false): string[] {
  return [...annotations(findingsOf(problems), { values }, (file) => `council/${file}`)];
}

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
describe('an annotation', () => {
  test('stands at the first line that has the problem, and tells how many rows have it', () => {
    expect(annotated([inventedProblem(4, { line: 6 }), inventedProblem(5, { value: 'later' })])).toEqual([
      '::error file=council/log.csv,line=6,title=Not a date%2C column Received (C)::Not a date. In 2 rows: 4 and 5. This complaint is not in the report. Write the date as 31 March 2024 or 2024-03-31.\n',
    ]);
  });

  test('names the first rows of all its values, and stands at the first of them', () => {
    const [line] = annotated(
      [9, 9, 3, 12, 14, 16, 18].map((row, at) => inventedProblem(row, { value: `v${at >> 1}` })),
    );
    expect(line).toContain('line=3,');
    expect(line).toContain('In 6 rows, first 3, 9, 12, 14 and 16.');
  });

  test('of a sheet is at the path of its workbook', async () => {
    const console = fakeConsole(
      folderOf({
        'complaints-report.yaml':
          'council: A council\nlogs:\n  - { kind: complaints, file: logs/w.xlsx, sheet: S, years: 2023-24 }\n',
        'logs/w.xlsx': makeWorkbook({
          sheets: [{ name: 'S', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>' }],
        }),
      }),
    );
    await runCommand(['validate', '--format', 'github'], console);
    expect(console.said[0]).toMatch(/^::error file=logs\/w\.xlsx,/);
  });

  test('of a whole file has no line', () => {
    expect(annotated([inventedFileProblem()])[0]).toMatch(
      /^::error file=council\/log\.csv,title=Not in UTF-8::/,
    );
  });

  test.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['note', 'notice'],
  ] as const)('of an %s is called %s', (severity, command) => {
    expect(annotated([inventedProblem(2, { severity })])[0]).toMatch(new RegExp(`^::${command} `));
  });

  // More than these GitHub does not show.
  test('is one of ten at the most, the tenth then saying how many more there are', () => {
    const kinds = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        inventedProblem(2, { column: { name: '', letter: columnLetter(index) } }),
      );
    expect(annotated(kinds(10))).toHaveLength(10);
    expect(annotated(kinds(12))).toHaveLength(10);
    expect(annotated(kinds(12)).at(-1)).toContain('::3 more kinds of problem.');
  });

  test('is one command on one line, whatever stands in the log', () => {
    const hostile = fc.string({ unit: fc.constantFrom('%', '\r', '\n', ':', ',', '=', 'a', '\u2028') });
    fc.assert(
      fc.property(hostile, hostile, hostile, (value, name, file) => {
        const [line, ...more] = annotated(
          [inventedProblem(2, { value, column: { name, letter: 'C' }, file: `${file}.csv` })],
          true,
        );
        expect(more).toEqual([]);
        expect(line).toMatch(/^::error file=[^:,\r\n]*,line=2,title=[^:,\r\n]*::[^\r\n]*\n$/);
        expect(line!.replace(/%(?:25|0D|0A|3A|2C)/g, '')).not.toContain('%');
      }),
    );
  });
});
