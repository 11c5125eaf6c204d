/** Where a record comes from: the file as the configuration names it, and the row as the spreadsheet numbers it. */
export interface Origin {
  readonly file: string;
  readonly row: number;
  /** The other rows that say something of the record: its further stages, what it is about. */
  readonly further?: readonly Origin[];
}
