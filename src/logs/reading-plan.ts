import type { Problem } from '../problems/problem.ts';
import type { Origin } from '../records/origin.ts';
import type { LogShape, RecordKind } from './log-definition.ts';
import type { LogPart } from './log-part.ts';
import type { MatchedColumn } from './matched-column.ts';
import type { Row } from './rows/row-batch.ts';

/** What became of a physical record of a file that is not a record of the log's kind. */
export type Disposal =
  | 'header'
  | 'preamble'
  | 'blank'
  | 'footer'
  | 'repeatedHeader'
  | 'notReported'
  | 'refused';

/** The counts of a file of which nothing has been read yet. */
export function noneDisposed(): Record<Disposal, number> {
  return { header: 0, preamble: 0, blank: 0, footer: 0, repeatedHeader: 0, notReported: 0, refused: 0 };
}

/** What the reading of rows rests on: where the header is, and which columns hold what. */
export interface ReadingPlan {
  readonly file: string;
  readonly shape: LogShape;
  /** `null` in a file without one. */
  readonly header: Row | null;
  /** The row of the header as the spreadsheet shows it; 0 without one. */
  readonly headerRow: number;
  readonly width: number | null;
  /** `null` in a workbook, whose cells cannot run into each other. */
  readonly delimiter: string | null;
  readonly parts: readonly LogPart[];
  /** The column that tells kinds of row apart. */
  readonly caseType: MatchedColumn | null;
}

/** Where the records and the problems of a reading go. */
export interface ReadingSink {
  record(kind: RecordKind, record: { readonly origin: Origin }): void;
  problem(problem: Problem): void;
}
