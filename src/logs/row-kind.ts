import { isBlank, isLost } from './blank.ts';
import type { LogPart } from './log-part.ts';
import { judge, type MatchedColumn } from './matched-column.ts';
import type { Row } from './rows/row-batch.ts';

/** As many columns as a spreadsheet has. A row of more cells is no row of a log. */
export const WIDEST_ROW = 16_384;

const CLOSING_WORDS =
  /^\s*((sub|grand )?totals?|count|number of (rows|records|cases|complaints)|(row|record) count|page \d+|end of (report|file|list)|(printed|exported|generated) (on|by|at))\b/i;

/** What a row is that is no record: blank, a totals or closing line, or the header again; else `null`. */
export function kindOfRow(
  cells: Row,
  header: Row | null,
  parts: readonly LogPart[],
): 'blank' | 'footer' | 'repeatedHeader' | null {
  if (isBlankRow(cells)) {
    return 'blank';
  }
  if (header !== null && isHeaderAgain(cells, header)) {
    return 'repeatedHeader';
  }
  return isFooter(cells, parts) ? 'footer' : null;
}

/** Whether there is nothing in any cell. */
export function isBlankRow(cells: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function isHeaderAgain(cells: Row, header: Row): boolean {
  return (
    cells.length >= header.length &&
    cells.every((cell, index) => cell.trim().toLowerCase() === (header[index] ?? '').trim().toLowerCase())
  );
}

/**
 * A totals or closing line: it lacks something that every row must have, and says nothing but numbers, as the subtotals of
 * a report do, after words that say what it is or without any. Two parts of a closing line can stand in a cell each. A row
 * with a day where every row must have one is a case gone wrong.
 */
function isFooter(cells: Row, parts: readonly LogPart[]): boolean {
  const [first, ...others] = cells.filter((cell) => cell.trim() !== '');
  const closes = CLOSING_WORDS.test(first!);
  return (
    ((closes && others.length === 1) ||
      (closes && others.every((cell) => isNumber(cell) || isLost(cell))) ||
      (isNumber(first!) && others.every(isNumber))) &&
    parts.every(
      ({ required }) =>
        required.some(({ index }) => isBlank(cells[index] ?? '')) &&
        !required.some((column) => column.field.content.kind === 'days' && holdsValue(column, cells)),
    )
  );
}

/**
 * The number of a row that has nothing but a number under the reference: a subtotal looks like that, and so does a case
 * that has lost its other cells. `null` for any other row.
 */
export function loneNumber(cells: Row, parts: readonly LogPart[]): number | null {
  const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  const [index] = filled;
  return filled.length === 1 &&
    isNumber(cells[index!]!) &&
    parts.some(({ reference }) => reference?.index === index)
    ? Number(cells[index!]!.replaceAll(',', ''))
    : null;
}

function holdsValue(column: MatchedColumn, cells: Row): boolean {
  return judge(column, cells[column.index] ?? '').kind === 'value';
}

function isNumber(cell: string): boolean {
  return /^\s*£?\s?[\d,]+(\.\d+)?%?\s*$/.test(cell);
}

/**
 * The rows that a cell has swallowed which opens with a stray quotation mark and goes on to the next one: each line of
 * such a row is a row by itself, with all that a row must have. No cell of several lines is like that. `null` for any
 * other row.
 */
export function swallowedRows(
  cells: Row,
  delimiter: string,
  width: number,
  parts: readonly LogPart[],
): readonly Row[] | null {
  if (!cells.some((cell) => cell.includes('\n') || cell.includes('\r'))) {
    return null;
  }
  // Between the two stray marks there is no other, so that the cells of the lines need no quotation marks to be told.
  const lines = cells.join(delimiter).split(/\r\n|\r|\n/);
  const rows = lines.map((line) => line.split(delimiter));
  return rows.every((row) => row.length === width && parts.some((part) => part.isRecord(row))) ? rows : null;
}
