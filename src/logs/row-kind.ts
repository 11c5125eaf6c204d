import { isBlank } from './blank.ts';
import { judge, type MatchedColumn } from './matched-column.ts';

const CLOSING_WORDS =
  /^\s*((sub|grand )?totals?|count|end of (report|file|list)|(printed|exported|generated) (on|by|at))\b/i;

/** What a row is that is no record: blank, a totals or closing line, or the header again; else `null`. */
export function kindOfRow(
  cells: readonly string[],
  header: readonly string[],
  columns: readonly MatchedColumn[],
): 'blank' | 'footer' | 'repeatedHeader' | null {
  if (cells.every((cell) => cell.trim() === '')) {
    return 'blank';
  }
  if (cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index]!.trim())) {
    return 'repeatedHeader';
  }
  return isFooter(cells, columns) ? 'footer' : null;
}

/** A totals or closing line: it says so in its first words, and lacks something that every row must have. */
function isFooter(cells: readonly string[], columns: readonly MatchedColumn[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '')!;
  return (
    CLOSING_WORDS.test(first) &&
    columns.some(({ field, index }) => field.required && isBlank(cells[index] ?? ''))
  );
}

/**
 * Whether a cell that opens with a stray quotation mark has swallowed the rows up to the next one: each line of such a
 * row is a row that has all that a row must have. No cell of several lines is like that.
 */
export function holdsRows(
  cells: readonly string[],
  width: number,
  columns: readonly MatchedColumn[],
): boolean {
  const isRow = (line: string): boolean => {
    const parts = line.split(',');
    return (
      parts.length === width &&
      columns.every((column) => {
        const cell = parts[column.index]!;
        return !column.field.required || 'value' in judge(column, cell);
      })
    );
  };
  return (
    cells.some((cell) => cell.includes('\n') || cell.includes('\r')) &&
    cells
      .join(',')
      .split(/\r\n|\r|\n/)
      .every(isRow)
  );
}
