import { NOT_APPLICABLE, NOT_AVAILABLE, SUPPRESSED } from '../format.ts';
import type { Cell, Column, Row, Table } from '../model.ts';
import { numberFaults } from './check-number.ts';
import { readPrinted } from './printed-number.ts';

/**
 * What does not add up in a table as it is printed. Rows and columns are named by their place and id: a label may come
 * from a log.
 */
export function tableFaults(table: Table): string[] {
  const rows = namedRows(table);
  const odd = rows.filter(({ row }) => row.cells.length !== table.columns.length);
  if (odd.length > 0) {
    return odd.map(
      ({ name, row }) => `${name}: ${row.cells.length} cells for ${table.columns.length} columns`,
    );
  }
  return [
    ...rows.flatMap(({ name, row }) =>
      row.cells.flatMap((cell, index) => {
        const { id, unit } = table.columns[index]!;
        return numberFaults(cell, unit, cell.text === SUPPRESSED).map(
          (fault) => `${name}, column ${id}: ${fault}`,
        );
      }),
    ),
    ...downFaults(table),
    ...rows.flatMap(({ name, row }) =>
      [...acrossFaults(row, table), ...fractionFaults(row, table)].map((fault) => `${name}, ${fault}`),
    ),
  ];
}

interface NamedRow {
  readonly name: string;
  readonly row: Row;
}

function namedRows({ rows, total }: Table): NamedRow[] {
  return [
    ...rows.map((row, index) => ({ name: `row ${index + 1}`, row })),
    ...(total === undefined ? [] : [{ name: 'total', row: total }]),
  ];
}

/** Counts and pounds add up, down to the total and to each subtotal. Percentages, days and words do not. */
function downFaults({ columns, rows, total }: Table): string[] {
  const parts = rows.filter(({ subtotal }) => !subtotal);
  const sums: (NamedRow & { readonly of: readonly Row[] })[] = [
    ...rows.flatMap((row, index) =>
      row.subtotal ? [{ name: `row ${index + 1}`, row, of: parts.filter((part) => isUnder(part, row)) }] : [],
    ),
    ...(total === undefined ? [] : [{ name: 'total', row: total, of: parts }]),
  ];
  return sums.flatMap(({ name, row, of }) =>
    columns.flatMap(({ id, unit }, index) =>
      unit === 'count' || unit === 'pounds'
        ? sumFaults(
            row.cells[index]!,
            of.map(({ cells }) => cells[index]!),
          ).map((fault) => `${name}, column ${id}: ${fault}`)
        : [],
    ),
  );
}

function isUnder(part: Row, { labels }: Row): boolean {
  return labels.slice(0, -1).every((label, index) => part.labels[index] === label);
}

function acrossFaults({ cells }: Row, { columns }: Table): string[] {
  return columns.flatMap(({ id, parts = [] }, index) => {
    const of = parts.map((part) => cells[columns.findIndex((column) => column.id === part)]);
    return of.includes(undefined)
      ? [`column ${id}: adds up columns that are not there`]
      : parts.length === 0
        ? []
        : sumFaults(cells[index]!, of as Cell[]).map((fault) => `column ${id}: ${fault}`);
  });
}

/** What is not told is at least 1 for each cell that is suppressed; what is not known may be anything. */
function sumFaults(total: Cell, parts: readonly Cell[]): string[] {
  const printed = hundredths(total);
  if (printed === null || parts.some(isUnknown)) {
    return [];
  }
  const sum = parts.reduce((all, part) => all + (hundredths(part) ?? 0), 0);
  const suppressed = parts.filter(({ text }) => text === SUPPRESSED).length;
  const fault = suppressed === 0 ? printed !== sum : printed - sum < suppressed * 100;
  const rest = suppressed === 0 ? '' : `, and ${suppressed} cells are suppressed`;
  return fault ? [`prints ${total.text}, but its parts add up to ${sum / 100}${rest}`] : [];
}

/** Pounds have pence, and pence must not be lost in adding. */
function hundredths({ text }: Cell): number | null {
  const [first] = readPrinted(text).numbers;
  return first === undefined ? null : Math.round(first.value * 100);
}

/** A number that there is and that is not known here. An amount that is not recorded adds nothing to a list of them. */
function isUnknown({ value, text }: Cell): boolean {
  return value === null && (text === NOT_AVAILABLE || text === NOT_APPLICABLE);
}

/** The sides of a percentage are those printed in the columns that the model names. */
function fractionFaults(row: Row, { columns, total }: Table): string[] {
  return columns.flatMap(({ id, fraction }, index) => {
    const { numerator, denominator } = row.cells[index]!;
    return fraction === undefined
      ? []
      : [
          ...sideFaults(numerator, cellIn(row, fraction.above, columns)),
          ...sideFaults(
            denominator,
            cellIn(fraction.belowIn === 'row' ? row : total, fraction.below, columns),
          ),
        ].map((fault) => `column ${id}: ${fault}`);
  });
}

function cellIn(row: Row | undefined, id: string | undefined, columns: readonly Column[]): Cell | undefined {
  return row?.cells[columns.findIndex((column) => column.id === id)];
}

function sideFaults(side: number | undefined, cell: Cell | undefined): string[] {
  const printed = cell === undefined ? null : hundredths(cell);
  return side === undefined || printed === null || printed === side * 100
    ? []
    : [`is a fraction with ${side}, but the column of it prints ${cell!.text}`];
}
