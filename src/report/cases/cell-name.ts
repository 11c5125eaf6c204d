/** The name of a cell of a table among those of all numbers: `outcome | upheld | number`. */
export function cellName(table: string, row: string, column: string): string {
  return [table, row, column].join(' | ');
}
