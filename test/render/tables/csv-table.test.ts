import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvTable } from '../../../src/render/tables/csv-table.ts';
import type { Cell, Column, Table } from '../../../src/report/model.ts';
import { sampleTable } from '../sample-model.ts';

function tableOf(column: Partial<Column>, ...cells: readonly Cell[]): Table {
  return sampleTable({
    columns: [{ id: 'a', label: 'A', unit: 'count', ...column }],
    rows: cells.map((cell, index) => ({
      key: `${index}`,
      label: `R${index}`,
      labels: [`R${index}`],
      cells: [cell],
    })),
  });
}

/** The rows of the CSV, without the total. */
function rowsOf(table: Table): string[][] {
  const { total: _, ...rest } = table;
  return parse(csvTable(rest), { bom: true }) as string[][];
}

describe('a table as CSV', () => {
  test('is one header row, the rows and the total, as Excel reads it: with a BOM and CRLF', () => {
    expect(csvTable(sampleTable())).toBe('\uFEFFTeam,Number\r\nFostering,7\r\nAdoption,5\r\nTotal,12\r\n');
  });

  test('has numbers that compute, and the unit in the heading where the label does not say it', () => {
    const days: Cell = { text: '1,234', value: 1234 };
    expect(rowsOf(tableOf({ label: 'Median', unit: 'working days' }, days))).toEqual([
      ['Team', 'Median (working days)'],
      ['R0', '1234'],
    ]);
    expect(rowsOf(tableOf({ label: 'Working days', unit: 'working days' }, days))[0]![1]).toBe(
      'Working days',
    );
    expect(rowsOf(tableOf({ unit: 'pounds' }, { text: '-£1,250.50', value: -1250.5 }))).toEqual([
      ['Team', 'A (pounds)'],
      ['R0', '-1250.5'],
    ]);
  });

  test('tells the fraction beside a percentage, whether or not it is printed with it', () => {
    const cells: Cell[] = [
      { text: '53% (8/15)', value: 53, numerator: 8, denominator: 15 },
      { text: 'not applicable', value: null, numerator: 0, denominator: 0 },
      { text: 'suppressed', value: null },
    ];
    expect(rowsOf(tableOf({ label: 'On time', unit: 'percent' }, ...cells))).toEqual([
      ['Team', 'On time (percent)', 'On time: number', 'On time: out of'],
      ['R0', '53', '8', '15'],
      ['R1', 'not applicable', '0', '0'],
      ['R2', 'suppressed', 'suppressed', 'suppressed'],
    ]);
  });

  test('makes no number of two published values in one cell', () => {
    expect(rowsOf(tableOf({}, { text: '30 or 19', value: 30 }))[1]).toEqual(['R0', '30 or 19']);
  });

  test('gives Excel no formula to compute', () => {
    const cells: Cell[] = [{ text: '=HYPERLINK("x")' }, { text: '' }];
    expect(rowsOf(tableOf({ label: '@A', unit: 'text' }, ...cells))).toEqual([
      ['Team', "'@A"],
      ['R0', '\'=HYPERLINK("x")'],
      ['R1', 'not recorded'],
    ]);
  });
});
