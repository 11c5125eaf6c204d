/** Where a record comes from: the file as the configuration names it, and the row as the spreadsheet numbers it. */
export interface Origin {
  readonly file: string;
  readonly row: number;
}
