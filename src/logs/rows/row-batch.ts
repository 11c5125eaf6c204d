/** Some rows of a file, one after another: what reading takes at a time, so that a file of any size needs the same memory. */
export interface RowBatch {
  readonly rows: readonly Row[];
  /** The first row's number as the spreadsheet shows it. */
  readonly firstRow: number;
  /** Whether a cell of it may hold a line break. */
  readonly multiline: boolean;
  /** The line of the file on which `rows[index]` begins; `undefined` in a workbook, which has none. */
  lineOf(index: number): number | undefined;
  /** What was wrong with the cutting of a row, by its index. */
  readonly faults?: ReadonlyMap<number, RowFault>;
}

/** The cells of a row. */
export type Row = readonly string[];

/**
 * `repaired`: its quotation marks were taken as they stand, and it has the width that it should have. The others could not
 * be cut into cells.
 */
export type RowFault = 'repaired' | 'quotes' | 'too-long';
