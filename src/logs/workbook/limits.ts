/** How much of a workbook is read. A small file can be packed so that it would fill any memory. */
export interface WorkbookLimits {
  /** Bytes unpacked from all its parts together. */
  readonly unpacked: number;
  /** Rows of a sheet. */
  readonly rows: number;
  /** Columns of a sheet. */
  readonly columns: number;
  /** Cells of all its sheets together, and the gaps before them. */
  readonly cells: number;
}

/** Rows and columns are as many as Excel has; the rest is many times what the log of a large council needs. */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  unpacked: 400_000_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 20_000_000,
};
