/** The names that the program has for what a report is made of: a configuration and a figures file may use them. */
export interface ReportNames {
  readonly figures: readonly string[];
  /** The tables, each with the ids of its columns; `null` where these depend on what is in the logs. */
  readonly tables: ReadonlyMap<string, readonly string[] | null>;
  readonly charts: readonly string[];
}
