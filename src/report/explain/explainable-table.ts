import type { Table } from '../model.ts';
import type { Explanation } from './explanation.ts';

/** A table whose cells can be explained, whatever it is made of. Rows and columns are counted from 0. */
export interface ExplainableTable {
  readonly table: Table;
  /** The column that an officer means who names none. */
  readonly usualColumn: number;
  cell(row: number | 'total', column: number): Explanation;
  /** Every case of a column, with the row that it falls in. */
  wholeColumn(column: number): Explanation;
}
