import { type CsvError, parse } from 'csv-parse/sync';

/** A file as rows of cells. Row `n` of the spreadsheet is `rows[n - 1]`; a blank line is a row, as it is there. */
export interface LogTable {
  readonly rows: readonly (readonly string[])[];
  /** The line of the file on which a row begins: later than its row number after a cell of several lines. */
  lineOf(row: number): number;
}

/**
 * Cuts the text of a comma-separated file into rows of cells, whatever their number.
 * @returns the reason, in an officer's words, where the quotes of the file cannot be matched.
 */
export function readTable(text: string): LogTable | { readonly unreadable: string } {
  try {
    const rows: string[][] = parse(text, {
      columns: false,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return { rows, lineOf: lineNumbers(rows) };
  } catch (error) {
    return { unreadable: reason(error as CsvError) };
  }
}

/** Only problems ask for lines, so the line breaks inside cells are counted when the first one does. */
function lineNumbers(rows: readonly (readonly string[])[]): (row: number) => number {
  let lines: number[] | undefined;
  return (row) => {
    if (lines === undefined) {
      let line = 1;
      lines = rows.map((cells) => {
        const first = line;
        line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
        return first;
      });
    }
    return lines[row - 1]!;
  };
}

function reason(error: CsvError): string {
  const where = typeof error.lines === 'number' ? ` near line ${error.lines}` : '';
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `A quotation mark is opened and never closed${where}.`;
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return `A quotation mark stands where none can${where}.`;
    default:
      return `The file cannot be read as comma-separated values${where}.`;
  }
}
