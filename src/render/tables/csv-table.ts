import { inTable } from '../../report/format.ts';
import type { Cell, Column, Row, Table } from '../../report/model.ts';
import { BYTE_ORDER_MARK, csvRow } from '../csv-cells.ts';
import { headingsOf, textOf } from '../table-words.ts';

/**
 * The table as CSV for Excel: one header row, then the rows, the total last, and nothing else, so that a program reads it
 * as well. Numbers are plain numbers, their unit in the heading; a percentage or an average has its two sides beside it.
 */
export function csvTable(table: Table): string {
  const columns = table.columns.flatMap((column, index) => partsOf(column, index, table));
  return [
    BYTE_ORDER_MARK,
    csvRow([...table.rowHeadings, ...columns.map(({ heading }) => heading)]),
    ...rowsOf(table).map((row) =>
      csvRow([...headingsOf(row, table), ...columns.map(({ valueIn }) => valueIn(row))]),
    ),
  ].join('');
}

interface CsvColumn {
  readonly heading: string;
  valueIn(row: Row): string | number;
}

function rowsOf({ rows, total }: Table): readonly Row[] {
  return total === undefined ? rows : [...rows, total];
}

/** A column of the table as one or, where its cells are fractions, three. */
function partsOf(column: Column, index: number, table: Table): CsvColumn[] {
  const whole: CsvColumn = {
    heading: withUnit(column),
    valueIn: (row) => numberOrText(row.cells[index]!, column),
  };
  const isFraction = rowsOf(table).some(({ cells }) => cells[index]!.denominator !== undefined);
  if (!isFraction) {
    return [whole];
  }
  const [above, below] =
    column.unit === 'percent' ? ['number', 'out of'] : ['working days in all', 'number of cases'];
  return [
    whole,
    {
      heading: `${column.label}: ${above}`,
      valueIn: ({ cells }) => cells[index]!.numerator ?? textOf(cells[index]!),
    },
    {
      heading: `${column.label}: ${below}`,
      valueIn: ({ cells }) => cells[index]!.denominator ?? textOf(cells[index]!),
    },
  ];
}

const UNITS: Readonly<Partial<Record<Column['unit'], { readonly name: string; readonly said: RegExp }>>> = {
  percent: { name: 'percent', said: /percent|%/i },
  pounds: { name: 'pounds', said: /pounds|£/i },
  'working days': { name: 'working days', said: /working days/i },
};

/** `Median (working days)`; the label alone where it says the unit itself. */
function withUnit({ label, unit }: Column): string {
  const known = UNITS[unit];
  return known === undefined || known.said.test(label) ? label : `${label} (${known.name})`;
}

/** Two published values in one cell are no number: they stay as they are printed. */
function numberOrText(cell: Cell, { unit }: Column): string | number {
  const { value, denominator, text } = cell;
  const isNumber = typeof value === 'number' && (denominator !== undefined || text === inTable(value, unit));
  return isNumber ? value : textOf(cell);
}
