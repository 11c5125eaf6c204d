import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../src/report/consistency/check-report.ts';
import type { Cell, Column, Figure, ReportModel, Row, Table } from '../../../src/report/model.ts';
import { assembleFixture } from '../../reference/build-fixture.ts';

const count = (value: number): Cell => ({ value, text: String(value) });
const share = (numerator: number, denominator: number, text: string): Cell => ({
  value: Number.parseInt(text, 10),
  text,
  numerator,
  denominator,
});
const row = (labels: readonly string[], cells: readonly Cell[]): Row => ({
  key: labels.join('/'),
  label: labels.join(', '),
  labels,
  cells,
});
const column = (id: string, more: Partial<Column> = {}): Column => ({
  id,
  label: id,
  unit: 'count',
  ...more,
});

const table = (parts: Pick<Table, 'columns' | 'rows'> & Partial<Table>): Table => ({
  id: 'months',
  title: '',
  counts: '',
  basis: '',
  rule: '',
  rowHeadings: ['Month'],
  notes: [],
  ...parts,
});

const checking = (checked: Table) => () =>
  checkReport({ figures: {}, tables: { [checked.id]: checked }, charts: {} });
const checkingFigure = (figure: Partial<Figure>) => () =>
  checkReport({
    figures: { it: { label: '', unit: 'count', counts: '', rule: '', origin: 'logs', ...figure } as Figure },
    tables: {},
    charts: {},
  });

describe('a table that a report prints', () => {
  const across = (...july: number[]) =>
    table({
      columns: [column('a'), column('b'), column('all', { parts: ['a', 'b'] })],
      rows: [row(['June'], [count(2), count(3), count(5)]), row(['July'], july.map(count))],
    });

  test('has columns that add up to the total across, as July with 18 for 3 + 8 + 2 + 0 + 4 + 2 + 0 had not', () => {
    expect(checking(across(8, 11, 19))).not.toThrow();
    expect(checking(across(8, 11, 18))).toThrow(
      'table months, row 2, column all: prints 18, but its parts add up to 19',
    );
  });

  const down = (total: Cell, ...cells: Cell[]) =>
    table({
      columns: [column('number')],
      rows: cells.map((cell, index) => row([String(index)], [cell])),
      total: row(['Total'], [total]),
    });
  const suppressed: Cell = { text: 'suppressed', value: null };

  test('has rows that add up to its total, whatever they count', () => {
    expect(checking(down(count(7), count(3), count(4)))).not.toThrow();
    expect(checking(down(count(8), count(3), count(4)))).toThrow('total, column number');
  });

  test('is added up to the penny', () => {
    const pounds = (value: number): Cell => ({ value, text: `£${value.toFixed(2)}` });
    const paid = (total: number) => ({
      ...down(pounds(total), pounds(0.1), pounds(0.2)),
      columns: [column('paid', { unit: 'pounds' })],
    });
    expect(checking(paid(0.3))).not.toThrow();
    expect(checking(paid(0.31))).toThrow('prints £0.31, but its parts add up to 0.3');
  });

  test('leaves room in its total for what is suppressed, which is nobody only where nothing is', () => {
    expect(checking(down(count(12), count(7), suppressed, suppressed))).not.toThrow();
    expect(checking(down(count(8), count(7), suppressed, suppressed))).toThrow('2 cells are suppressed');
  });

  test('cannot be added up where a number is not known', () => {
    expect(checking(down(count(9), count(7), { text: 'not available', value: null }))).not.toThrow();
  });

  test('adds up the amounts that are recorded in a list', () => {
    const nothing: Cell = { text: 'not recorded', value: null };
    expect(checking(down(count(7), count(7), nothing))).not.toThrow();
    expect(checking(down(count(8), count(7), nothing))).toThrow('add up to 7');
  });

  test('has subtotals of the rows under them, which its total does not count again', () => {
    const by = (all: number) =>
      table({
        columns: [column('requests')],
        rows: [
          { ...row(['2023/24', 'All'], [count(all)]), subtotal: true },
          row(['2023/24', 'Corporate'], [count(9)]),
          row(['2023/24', 'Statutory'], [count(9)]),
          row(['2022/23', 'Corporate'], [count(1)]),
        ],
        total: row(['Total', ''], [count(19)]),
      });
    expect(checking(by(18))).not.toThrow();
    expect(checking(by(13))).toThrow('row 1, column requests: prints 13, but its parts add up to 18');
  });

  test('does not add up percentages, days and words', () => {
    const units = (['percent', 'working days', 'text'] as const).map((unit) => column(unit, { unit }));
    const cells = [{ value: 50, text: '50%' }, count(10), { text: '4' }];
    const other = table({
      columns: units,
      rows: [row(['a'], cells), row(['b'], cells)],
      total: row(['Total'], cells),
    });
    expect(checking(other)).not.toThrow();
  });

  test('prints the number that it holds, with the sign of its unit', () => {
    const of = (cell: Cell, unit: Column['unit']) =>
      checking(table({ columns: [column('it', { unit })], rows: [row([''], [cell])] }));
    expect(of({ value: 1234, text: '1,234' }, 'count')).not.toThrow();
    expect(of({ value: 30, text: '30 or 19' }, 'working days')).not.toThrow();
    expect(of({ value: 19, text: '18' }, 'count')).toThrow('prints 18 for 19');
    expect(of({ value: 19, text: '19' }, 'percent')).toThrow('prints 19 for 19');
    expect(of({ value: null, text: '0%' }, 'percent')).toThrow('prints 0% where there is no number');
  });

  test('has a cell in every column', () => {
    expect(checking(table({ columns: [column('a')], rows: [row(['x'], [])] }))).toThrow(
      '0 cells for 1 columns',
    );
  });
});

describe('a percentage that a report prints', () => {
  const rate = (text: string, numerator: number, denominator: number) =>
    checking(
      table({
        columns: [column('rate', { unit: 'percent' })],
        rows: [row(['Q4'], [share(numerator, denominator, text)])],
      }),
    );

  test('is that of its fraction, as 67% of 2/5 is not', () => {
    expect(rate('40%', 2, 5)).not.toThrow();
    expect(rate('67%', 2, 5)).toThrow('prints 67%, which is not 2/5');
  });

  test('is rounded, not cut off', () => {
    expect(rate('62%', 16, 26)).not.toThrow();
    expect(rate('61%', 16, 26)).toThrow('61%');
  });

  test('may stand beside its fraction, which is then the same', () => {
    expect(rate('53% (8/15)', 8, 15)).not.toThrow();
    expect(rate('53% (9/17)', 8, 15)).toThrow('prints 53% (9/17) for 8/15');
    expect(rate('67% (2/5)', 2, 5)).toThrow('prints 67% (2/5), which is not 2/5');
  });

  test('of nothing is none', () => {
    const none = (cell: Cell) =>
      checking(table({ columns: [column('rate', { unit: 'percent' })], rows: [row([''], [cell])] }));
    const nothing = { value: null, text: 'not applicable', numerator: 0 };
    expect(none({ ...nothing, denominator: 0 })).not.toThrow();
    expect(none({ ...nothing, denominator: 5 })).toThrow('though there is 0/5');
    expect(none({ value: 0, text: '0%', numerator: 0, denominator: 0 })).toThrow('0/0');
  });

  test('has above and below the line what the table prints in the columns of them', () => {
    const shares = (numerator: number, denominator: number) =>
      checking(
        table({
          columns: [
            column('number'),
            column('percent', {
              unit: 'percent',
              fraction: { above: 'number', below: 'number', belowIn: 'total' },
            }),
          ],
          rows: [
            row(['a'], [count(1), share(numerator, denominator, '25%')]),
            row(['b'], [count(3), share(3, 4, '75%')]),
          ],
          total: row(['Total'], [count(4), share(4, 4, '100%')]),
        }),
      );
    expect(shares(1, 4)).not.toThrow();
    expect(shares(2, 8)).toThrow('is a fraction with 2, but the column of it prints 1');
    expect(shares(1, 4.04)).toThrow('column of it prints 4');
  });

  test('is checked in a rate for 100, 1,000 or 10,000 as well', () => {
    const rate = { value: 12.5, text: '12.5', unit: 'rate', numerator: 25, denominator: 20_000 } as const;
    expect(checkingFigure(rate)).not.toThrow();
    expect(checkingFigure({ ...rate, numerator: 26 })).toThrow('26/20000');
  });

  test('or an average, of a figure is checked like those of tables', () => {
    const figure = { value: 47, text: '47%', unit: 'percent', numerator: 14, denominator: 30 } as const;
    expect(checkingFigure(figure)).not.toThrow();
    expect(checkingFigure({ ...figure, numerator: 13 })).toThrow('figure it: prints 47%, which is not 13/30');
    const days = { value: 15, text: '15 working days', unit: 'working days' } as const;
    expect(checkingFigure({ ...days, numerator: 146, denominator: 10 })).not.toThrow();
    expect(checkingFigure({ ...days, numerator: 144, denominator: 10 })).toThrow('144/10');
  });
});

describe('the reports of the fixtures', () => {
  test('say of every number of a table with a total, and of every percentage, when it is another', async () => {
    const { model } = await assembleFixture('coventry-2016-17', '2016-17');
    // What is suppressed leaves room for another number: that it is 1 too many nobody can see.
    const told = Object.values(model.tables).filter(({ rows }) =>
      rows.every(({ cells }) => cells.every(({ text }) => text !== 'suppressed')),
    );
    const unseen = told.flatMap((checked) =>
      changes(checked)
        .filter(({ changed }) => passes(model, changed))
        .map(({ what }) => what),
    );
    expect(unseen).toEqual([]);
  });
});

function passes({ figures, charts, tables }: ReportModel, changed: Table): boolean {
  try {
    checkReport({ figures, charts, tables: { ...tables, [changed.id]: changed } });
    return true;
  } catch {
    return false;
  }
}

/** The table with one number more or less by one, as though it were so throughout: text, value and fraction agree. */
function changes(checked: Table): { what: string; changed: Table }[] {
  return checked.rows.flatMap((wrong, at) =>
    wrong.cells.flatMap((cell, index) => {
      const { unit, id } = checked.columns[index]!;
      const adds = checked.total !== undefined && (unit === 'count' || unit === 'pounds');
      if (typeof cell.value !== 'number' || !(adds || (unit === 'percent' && cell.numerator !== undefined))) {
        return [];
      }
      const value = cell.value + 1;
      const text = unit === 'pounds' ? `£${value.toFixed(2)}` : `${value}${unit === 'percent' ? '%' : ''}`;
      const cells = wrong.cells.with(index, { ...cell, value, text });
      return [
        {
          what: `${checked.id}, row ${at + 1}, column ${id}`,
          changed: { ...checked, rows: checked.rows.with(at, { ...wrong, cells }) },
        },
      ];
    }),
  );
}
