import { csvRows } from '../../../src/logs/rows/csv-rows.ts';
import type { Row, RowFault } from '../../../src/logs/rows/row-batch.ts';

/** One row as it was cut: its number in the spreadsheet, its line in the file, its cells, and what was wrong with it. */
export interface CutRow {
  readonly row: number;
  readonly line: number | undefined;
  readonly cells: Row;
  readonly fault: RowFault | undefined;
}

/** The rows of a file, its bytes handed over in these pieces. */
export function cut(
  content: string | Uint8Array,
  { delimiter = ',', width = null as number | null, pieces = [] as readonly number[] } = {},
): CutRow[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return cutChunks(inPieces(bytes, pieces), { delimiter, width });
}

export function cutChunks(
  chunks: Iterable<Uint8Array>,
  dialect: { readonly delimiter: string; readonly width: number | null },
): CutRow[] {
  return [...csvRows(chunks, dialect)].flatMap(({ rows, firstRow, lineOf, faults }) =>
    rows.map((cells, index) => ({
      row: firstRow + index,
      line: lineOf(index),
      cells,
      fault: faults?.get(index),
    })),
  );
}

/** Only the cells. */
export function cellsOf(content: string | Uint8Array, settings?: Parameters<typeof cut>[1]): Row[] {
  return cut(content, settings).map(({ cells }) => cells);
}

/** The bytes in pieces of these sizes, over and over; all in one where none is given. */
function* inPieces(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const end = sizes.length === 0 ? bytes.length : at + sizes[turn % sizes.length]!;
    yield bytes.subarray(at, end);
    at = end;
  }
}
