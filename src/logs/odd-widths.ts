import type { PlacedRow, RowProblems } from './row-problems.ts';

/** A few rows of another width are rows gone wrong. More, and nobody knows which cell stands under which name. */
export function fewRows(read: number): number {
  return Math.max(3, read / 100);
}

/** Where a row stands; its cells are not kept. */
type RowPlace = Omit<PlacedRow, 'cells'>;

/** So many rows are no few of any log that is read. */
const MOST_TOLD = 10_000;

/** The rows that were read though their number of cells is not that of the header: what they mean, their number tells. */
export class OddWidths {
  readonly #leftOut: (RowPlace & { readonly atEnd: boolean })[] = [];
  readonly #beyond: RowPlace[] = [];
  #leftOutCount = 0;
  #beyondCount = 0;

  /** A row without its last cells. */
  leftOut({ row, line }: RowPlace, atEnd: boolean): void {
    this.#leftOutCount += 1;
    if (this.#leftOut.length < MOST_TOLD) {
      this.#leftOut.push({ row, line, atEnd });
    }
  }

  /** A row with blank cells beyond the header. */
  beyond({ row, line }: RowPlace): void {
    this.#beyondCount += 1;
    if (this.#beyond.length < MOST_TOLD) {
      this.#beyond.push({ row, line });
    }
  }

  /** Tells of them, once all rows are read. */
  tell(read: number, records: number, problems: RowProblems): void {
    const areFew = (rows: number): boolean => rows <= fewRows(read) && rows * 4 <= records;
    this.#tellLeftOut(areFew, problems);
    this.#tellBeyond(areFew, problems);
  }

  /**
   * Rows that end before the last column. Where many do, the system leaves blank cells out; a few have lost something, and
   * a file of which only the last row does was cut off.
   */
  #tellLeftOut(areFew: (rows: number) => boolean, problems: RowProblems): void {
    const cutOff = this.#leftOut.length === 1 && this.#leftOut[0]!.atEnd;
    const severity = cutOff || areFew(this.#leftOutCount) ? 'warning' : 'note';
    for (const { row, line } of this.#leftOut) {
      problems.report(
        'ROW_CELLS_LEFT_OUT',
        severity,
        'row',
        {
          row,
          message: cutOff
            ? 'The last row of the file, and no other, ends before the last column: the file may have been cut off.'
            : `The row ends before the last column${severity === 'note' ? '' : ', and hardly another one does'}.`,
          ...(severity === 'note'
            ? {}
            : { expected: 'every cell of the row, a blank one too; compare it with your system' }),
          effect: 'The cells that are missing are read as blank.',
        },
        line,
      );
    }
  }

  /**
   * Rows with more cells than the header, what is beyond it blank. Where many are like that, the system ends its rows so;
   * a few were moved by something that parts cells, in a cell that should stand between quotation marks.
   */
  #tellBeyond(areFew: (rows: number) => boolean, problems: RowProblems): void {
    if (!areFew(this.#beyondCount)) {
      return;
    }
    for (const { row, line } of this.#beyond) {
      problems.report(
        'ROW_CELLS_BEYOND',
        'warning',
        'row',
        {
          row,
          message:
            'The row has more cells than the header, the last of them blank: its cells may have moved.',
          expected:
            'each cell under its column; one that holds what parts the cells stands between quotation marks',
          effect: 'It is in the report as it stands.',
        },
        line,
      );
    }
  }
}
