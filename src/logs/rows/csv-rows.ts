import { isAscii } from 'node:buffer';
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { countLines, lastRecordEnd, lineEnd } from './record-end.ts';
import type { Row, RowBatch, RowFault } from './row-batch.ts';

/** How a file of separated values is written. */
export interface Dialect {
  readonly delimiter: string;
  /** How many cells a row has; `null` where that is not known. A row whose quotation marks are repaired must have as many. */
  readonly width: number | null;
  /** The line of the file on which the first of its rows begins; 1, if nothing is said. */
  readonly firstLine?: number;
}

/** No record of a case is longer. What is, is a quotation mark that was never closed, or no log. */
export const LONGEST_RECORD = 1024 * 1024;

/**
 * Cuts the UTF-8 bytes of a file into rows of cells, piece by piece, whatever the number of cells in a row. Every piece is
 * read strictly first. Where its quotation marks do not match, the record in which they go wrong is read again as one
 * line whose quotation marks mean nothing: it is taken where it has the width of the file then, and is marked; the rows
 * under it are read strictly again. So a stray quotation mark costs one row at most.
 */
export function* csvRows(chunks: Iterable<Uint8Array>, dialect: Dialect): Generator<RowBatch> {
  const cutter = new RowCutter(dialect);
  let pending: Uint8Array = new Uint8Array();
  let skipping = false;
  for (const chunk of chunks) {
    let rest = chunk;
    if (skipping) {
      const end = lineEnd(chunk, 0);
      if (end === -1) {
        continue;
      }
      skipping = false;
      rest = chunk.subarray(end);
    }
    pending = pending.length === 0 ? rest : Buffer.concat([pending, rest]);
    const { end, lines } = lastRecordEnd(pending);
    if (end > 0) {
      const left = yield* cutter.cut(pending.subarray(0, end), lines, false);
      pending = pending.subarray(end - left);
    }
    if (pending.length > LONGEST_RECORD) {
      if (lineEnd(pending, 0) === -1) {
        yield cutter.tooLong();
        skipping = true;
        pending = new Uint8Array();
      } else {
        const left = yield* cutter.cut(pending, countLines(pending), false);
        pending = pending.subarray(pending.length - left);
      }
    }
  }
  if (pending.length > 0) {
    yield* cutter.cut(pending, countLines(pending), true);
  }
}

// Left to find out for itself, the parser takes the first line break for the only one: an export of two parts that were
// put together under Windows and elsewhere would lose the borders between the rows of one of them.
const LINE_BREAKS = ['\r\n', '\n', '\r'];
const CARRIAGE_RETURN = 13;

/** The state that goes from one piece of a file to the next: which row and which line comes now. */
class RowCutter {
  readonly #dialect: Dialect;
  #row = 1;
  #line: number;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#line = dialect.firstLine ?? 1;
  }

  /**
   * The rows of a piece that begins with a record.
   * @param last whether nothing follows: only then is a quotation mark that is still open a mistake, or where so much
   * follows it that no record is so long.
   * @returns how many bytes at the end are the beginning of a record that goes on in the next piece.
   */
  *cut(bytes: Uint8Array, lines: number, last: boolean): Generator<RowBatch, number> {
    const options = this.#options(bytes);
    try {
      yield this.#batch(parse(bytes as Buffer, options), lines);
      return 0;
    } catch (error) {
      if (!(error instanceof CsvError)) {
        throw error;
      }
      return yield* this.#cutWithRepairs(bytes, options, last);
    }
  }

  /** A line that is longer than any record: its cells are not looked at. */
  tooLong(): RowBatch {
    return this.#batch([[]], 1, new Map([[0, 'too-long']]));
  }

  *#cutWithRepairs(bytes: Uint8Array, options: Options, last: boolean): Generator<RowBatch, number> {
    let from = 0;
    while (from < bytes.length) {
      const piece = bytes.subarray(from);
      const { rows, end, error } = strictRows(piece, options);
      if (rows.length > 0) {
        yield this.#batch(rows, countLines(piece.subarray(0, end)));
      }
      from += end;
      if (error === null) {
        return 0;
      }
      const left = bytes.length - from;
      if (error.code === 'CSV_QUOTE_NOT_CLOSED' && !last && left <= LONGEST_RECORD) {
        return left;
      }
      const next = lineEnd(bytes, from);
      const stop = next === -1 ? bytes.length : next;
      yield this.#literally(bytes.subarray(from, stop), options);
      from = stop;
    }
    return 0;
  }

  /** One line, its quotation marks taken as they stand. */
  #literally(line: Uint8Array, options: Options): RowBatch {
    const [cells = []] = parse(line as Buffer, { ...options, quote: false }) as Row[];
    const row = cells.map(withoutQuotes);
    const { width } = this.#dialect;
    const fits = width === null || row.length === width;
    return this.#batch([row], 1, new Map([[0, fits ? 'repaired' : 'quotes']]));
  }

  #options(bytes: Uint8Array): Options {
    return {
      columns: false,
      // In plain letters the two are the same, and the parser makes text of the one sooner.
      encoding: isAscii(bytes) ? 'latin1' : 'utf8',
      delimiter: this.#dialect.delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      // Looking for one kind of line break at every byte is quicker than looking for three.
      record_delimiter: bytes.includes(CARRIAGE_RETURN) ? LINE_BREAKS : ['\n'],
    };
  }

  #batch(rows: readonly Row[], lines: number, faults?: ReadonlyMap<number, RowFault>): RowBatch {
    const firstLine = this.#line;
    const batch = {
      rows,
      firstRow: this.#row,
      multiline: lines > rows.length,
      lineOf: lineNumbers(rows, firstLine),
      ...(faults === undefined ? {} : { faults }),
    };
    this.#row += rows.length;
    this.#line += lines;
    return batch;
  }
}

/** What stands between the quotation marks of a cell that has them at both ends: those at least are meant as ever. */
function withoutQuotes(cell: string): string {
  return cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;
}

/** The rows up to the first mistake, and where the last of them ends. */
function strictRows(
  bytes: Uint8Array,
  options: Options,
): { readonly rows: Row[]; readonly end: number; readonly error: CsvError | null } {
  const rows: Row[] = [];
  let end = 0;
  try {
    parse(bytes as Buffer, {
      ...options,
      on_record: (row: string[], context) => {
        rows.push(row);
        end = context.bytes;
        return null;
      },
    });
    return { rows, end: bytes.length, error: null };
  } catch (error) {
    if (error instanceof CsvError) {
      return { rows, end, error };
    }
    throw error;
  }
}

/** Only problems ask for lines, so the line breaks inside cells are counted when the first one does. */
function lineNumbers(rows: readonly Row[], firstLine: number): (index: number) => number {
  let lines: number[] | undefined;
  return (index) => {
    if (lines === undefined) {
      let line = firstLine;
      lines = rows.map((cells) => {
        const first = line;
        line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
        return first;
      });
    }
    return lines[index]!;
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
