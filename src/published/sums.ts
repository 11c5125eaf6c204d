import { same, told } from './findings.ts';
import type { PublishedCell } from './published-cell.ts';
import type { PublishedColumn, PublishedRow, PublishedTable } from './published-report.ts';

/** A number, or the two sides of a fraction: both are added up alike. */
export type Amount = readonly number[];

/** What can be added up of a cell; `null` where it says nothing, or something that may stand for a number. */
export function amountOf({ value, fraction }: PublishedCell): Amount | null {
  return fraction === undefined
    ? value === null
      ? null
      : [value]
    : [fraction.numerator, fraction.denominator];
}

/** All cells together; `null` where one of them cannot be added up. */
export function sumOf(cells: readonly PublishedCell[]): Amount | null {
  const amounts = cells.map(amountOf);
  const [first] = amounts;
  return first === undefined || first === null || amounts.some((amount) => amount?.length !== first.length)
    ? null
    : (amounts as Amount[]).reduce((sum, amount) => sum.map((side, index) => side + amount[index]!));
}

export function sameAmount(one: Amount, other: Amount): boolean {
  return one.length === other.length && one.every((side, index) => same(side, other[index]!));
}

/** `19`, `8/15` */
export function toldAmount(amount: Amount): string {
  return amount.map(told).join('/');
}

/** The column of a table, down all rows that count something of their own. */
export function sumDown({ rows }: PublishedTable, column: number): Amount | null {
  return sumOf(rows.filter(({ subtotal }) => !subtotal).map(({ cells }) => cells[column]!));
}

/** The columns of numbers that a total across adds up: those since the total before it. None where there is only one. */
export function partsAcross(columns: readonly PublishedColumn[], total: number): number[] {
  const before = columns.slice(0, total).findLastIndex(({ kind }) => kind === 'total');
  const parts = columns.flatMap(({ kind }, index) =>
    kind === 'number' && index > before && index < total ? [index] : [],
  );
  return columns[total]?.kind === 'total' && parts.length > 1 ? parts : [];
}

/** The rows with the total last, where there is one. */
export function allRows({ rows, total }: PublishedTable): readonly PublishedRow[] {
  return total === undefined ? rows : [...rows, total];
}
