import type { Sheet } from './fixture-logs.ts';

/** How a sheet is written as text. */
export interface TextStyle {
  readonly delimiter: string;
  /** A first line that names what parts the cells, as Excel reads it. */
  readonly declared?: boolean;
  /** A line above the header. */
  readonly title?: string;
  /** What stands in the first two cells of a row under the last one. */
  readonly totals?: readonly [string, string];
}

/** A sheet as text: lines end as under Windows, and a cell stands between quotation marks only where it must. */
export function delimitedText({ columns, rows }: Sheet, style: TextStyle): { text: string; rows: number } {
  const { delimiter, declared = false, title, totals } = style;
  const padded = (cells: readonly string[]): string[] => columns.map((_, index) => cells[index] ?? '');
  const body = [
    ...(title === undefined ? [] : [padded([title])]),
    columns,
    ...rows.map((row) => columns.map((name) => row[name] ?? '')),
    ...(totals === undefined ? [] : [padded(totals)]),
  ];
  const lines = [
    ...(declared ? [`sep=${delimiter}`] : []),
    ...body.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter)),
  ];
  return { text: lines.map((line) => `${line}\r\n`).join(''), rows: lines.length };
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
