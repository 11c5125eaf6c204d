import { type CsvError, parse } from 'csv-parse/sync';

/** A file as rows of cells. Row `n` of the spreadsheet is `rows[n - 1]`; a blank line is a row, as it is there. */
export interface LogTable {
  readonly rows: readonly (readonly string[])[];
  /** The line of the file on which a row begins: later than its row number after a cell of several lines. */
  lineOf(row: number): number;
}

/** Why a file cannot be cut into rows, in an officer's words, and the row in which it goes wrong. */
export interface Unreadable {
  readonly unreadable: string;
  readonly expected: string;
  readonly row: number;
}

// Left to find out for itself, the parser takes the first line break for the only one: an export of two parts that were
// put together under Windows and elsewhere would lose the borders between the rows of one of them.
const LINE_BREAKS = ['\r\n', '\n', '\r'];

/**
 * Cuts a comma-separated file, in UTF-8, into rows of cells, whatever their number.
 * @returns the reason, in an officer's words, where the quotes of the file cannot be matched.
 */
export function readTable(bytes: Uint8Array): LogTable | Unreadable {
  try {
    const rows: string[][] = parse(bytes, {
      columns: false,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: lineBreaksOf(bytes),
    });
    return { rows, lineOf: lineNumbers(rows) };
  } catch (error) {
    return reason(error as CsvError);
  }
}

/** Looking for one kind of line break at every byte is quicker than looking for three. */
function lineBreaksOf(bytes: Uint8Array): string[] {
  return bytes.includes(CARRIAGE_RETURN) ? LINE_BREAKS : ['\n'];
}

const CARRIAGE_RETURN = 13;

/** Only problems ask for lines, so the line breaks inside cells are counted when the first one does. */
function lineNumbers(rows: readonly (readonly string[])[]): (row: number) => number {
  let lines: number[] | undefined;
  return (row) => {
    if (lines === undefined) {
      let line = 1;
      lines = rows.map((cells) => {
        const first = line;
        line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
        return first;
      });
    }
    return lines[row - 1]!;
  };
}

function lineBreaks(cell: string): number {
  let breaks = 0;
  for (let at = 0; at < cell.length; at++) {
    const char = cell[at];
    if (char === '\n' || (char === '\r' && cell[at + 1] !== '\n')) {
      breaks += 1;
    }
  }
  return breaks;
}

function reason(error: CsvError): Unreadable {
  // The records that were complete are those above the one in which the quotes go wrong.
  const row = Number(error.records) + 1;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return {
        unreadable: 'A quotation mark is opened in this row and never closed.',
        expected: 'a second quotation mark at the end of the cell, or none',
        row,
      };
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return {
        unreadable: 'A quotation mark in this row stands where none can.',
        expected:
          'quotation marks around the whole cell, and each one inside it doubled, as Excel writes them when it saves the log as CSV',
        row,
      };
    default:
      return {
        unreadable: 'The file cannot be read as comma-separated values.',
        expected: 'a file that Excel saved as “CSV UTF-8 (comma delimited)”',
        row,
      };
  }
}
