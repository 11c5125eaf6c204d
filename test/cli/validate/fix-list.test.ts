import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { fixList } from '../../../src/cli/validate/fix-list.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { inventedFileProblem, inventedProblem } from '../../problems/invented-problem.ts';
import { findingsOf } from './invented-findings.ts';

function listed(problems: readonly Problem[], values = false): Record<string, string>[] {
  const text = [...fixList(findingsOf(problems, values), { values })].join('');
  return parse(text, { columns: true, bom: true });
}

describe('the list to fix', () => {
  test('has a line for each problem in each row, from the top of the file to its end', () => {
    const lines = listed([
      inventedProblem(9),
      inventedProblem(3, { line: 4 }),
      inventedProblem(9, { value: 'never', column: { name: 'Closed', letter: 'D' }, line: 11 }),
    ]);
    expect(lines.map(({ Row, Line, Column }) => [Row, Line, Column])).toEqual([
      ['3', '4', 'C'],
      ['9', '9', 'C'],
      ['9', '11', 'D'],
    ]);
  });

  test('begins with what is wrong with a whole file', () => {
    const lines = listed([inventedProblem(3), inventedFileProblem()]);
    expect(lines.map(({ Code, Row }) => [Code, Row])).toEqual([
      ['FILE_NOT_UTF8', ''],
      ['CELL_NOT_A_DATE', '3'],
    ]);
  });

  test('leaves out the notes: there is nothing to fix', () => {
    expect(listed([inventedProblem(3, { severity: 'note' })])).toEqual([]);
  });

  test('names each case and value where they are to be shown, and is safe for Excel', () => {
    const lines = listed(
      [
        inventedProblem(3, { reference: 'C3', value: '=1+1' }),
        inventedProblem(4, { reference: 'C4', value: '=1+1' }),
      ],
      true,
    );
    expect(lines.map(({ Reference, Value }) => [Reference, Value])).toEqual([
      ['C3', "'=1+1"],
      ['C4', "'=1+1"],
    ]);
  });

  test('opens in Excel with its letters and lines as they are: a byte order mark, and CRLF', () => {
    const text = [...fixList(findingsOf([inventedProblem(3)]), { values: false })].join('');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
