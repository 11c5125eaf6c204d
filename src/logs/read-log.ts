import { ProblemLog } from '../problems/problem-log.ts';
import type { Origin } from '../records/origin.ts';
import { columnOrders } from './column-dates.ts';
import type { DateOrder } from './dates/date-order.ts';
import { type HeaderProblem, headerNotFound, headerProblems, stageHeadings } from './header-problems.ts';
import type { LogShape, RecordKind } from './log-definition.ts';
import { outcomeOf, type ReadLog, type ReadRows, refusedWhole, unreadable } from './log-outcome.ts';
import { LogPart } from './log-part.ts';
import { LogReading } from './log-reading.ts';
import type { LogSource } from './log-source.ts';
import { FileJudgements } from './matched-column.ts';
import { type MatchedShape, matchShape } from './matched-shape.ts';
import { type OpenedLog, openAs } from './open-log.ts';
import type { Row } from './rows/row-batch.ts';

export type { ReadLog };

/** Whether a record is to be kept: a log of any length is read in the same memory where none is. */
export type KeepRecord = (kind: RecordKind, record: { readonly origin: Origin }) => boolean;

export interface ReadingOptions {
  /** Asked for anew for each reading of the rows, for a log can be read twice. Every record is kept, if nothing is said. */
  readonly keeping?: () => KeepRecord;
  /** Whether the reference of each case with a problem is kept, and not only of the first with the same one. */
  readonly references?: boolean;
}

/**
 * Turns the rows of a log into records, or says of each exactly why it cannot. Nothing is thrown for bad data, and every
 * physical row is a record or counted under what became of it.
 */
export function readLog(
  source: LogSource,
  shapes: readonly LogShape[],
  { keeping = () => everyRecord, references = false }: ReadingOptions = {},
): ReadLog {
  const { shape, opened } = openAs(source, shapes);
  if ('code' in opened) {
    return unreadable(source.file, opened);
  }
  if (opened.headerRow === null) {
    return refusedWhole(source.file, opened, [headerNotFound(opened.head)]);
  }
  const matched = matchShape(source, shape, opened);
  const problems = [...headerProblems(matched), ...stageHeadings(opened)];
  if (problems.some(({ severity }) => severity === 'error')) {
    return refusedWhole(source.file, opened, problems);
  }
  let reading = readBy(source, shape, opened, matched, new Map(), { keeping, references });
  let dates = columnOrders(reading.judgements.evidence, matched.header, source);
  // Most logs have the day first. Where the dates prove another order, all rows are read again by it; and once more where
  // that brings dates of another column to light, in rows that could not be read before.
  for (let times = 0; times < MOST_REREADINGS && isReadOtherwise(reading, dates.orders); times++) {
    reading = readBy(source, shape, opened, matched, dates.orders, { keeping, references });
    dates = columnOrders(reading.judgements.evidence, matched.header, source);
  }
  const unsettled = isReadOtherwise(reading, dates.orders) ? [orderUnsettled] : [];
  return outcomeOf(source.file, opened, matched, reading, [...problems, ...dates.problems, ...unsettled]);
}

/** By each order that the dates of one column prove, those of another prove another: no row may be read by either. */
const orderUnsettled: HeaderProblem = {
  code: 'COLUMN_DATE_ORDER_UNKNOWN',
  severity: 'error',
  message: 'In which order the columns have day and month depends on each other, and cannot be told.',
  expected: '`dates: day-first` or `dates: month-first` for this log in complaints-report.yaml',
  effect: 'No row of this log can be read, so the report cannot be built.',
};

const everyRecord: KeepRecord = () => true;

const MOST_REREADINGS = 2;

function isReadOtherwise({ judgements }: Reading, orders: ReadonlyMap<number, DateOrder>): boolean {
  return [...orders].some(([index, order]) => order !== judgements.orderOf(index));
}

/** A row of a log as it stands in the file. */
export interface RawRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly cells: Row;
}

/** The rows of a log as they stand in the file; none where it cannot be cut into any. */
export function* rawRows(source: LogSource, shapes: readonly LogShape[]): Generator<RawRow> {
  const { opened } = openAs(source, shapes);
  if ('code' in opened) {
    return;
  }
  for (const { rows, firstRow } of opened.batches()) {
    for (const [index, cells] of rows.entries()) {
      yield { row: firstRow + index, cells };
    }
  }
}

interface Reading extends ReadRows {
  readonly judgements: FileJudgements;
}

/** Reads all rows, the dates of each column in the order given for it. */
function readBy(
  { file, period }: LogSource,
  shape: LogShape,
  opened: OpenedLog,
  matched: MatchedShape,
  orders: ReadonlyMap<number, DateOrder>,
  { keeping, references }: Required<ReadingOptions>,
): Reading {
  const keep = keeping();
  const judgements = new FileJudgements(orders, period);
  const records = new Map<RecordKind, { readonly origin: Origin }[]>(
    shape.parts.map(({ kind }) => [kind, []]),
  );
  const problems = new ProblemLog({ references });
  const parts = matched.parts.map(({ definition, match }) => new LogPart(definition, match, judgements));
  const rows = new LogReading(
    {
      file,
      shape,
      header: matched.header,
      headerRow: opened.headerRow!,
      width: matched.width,
      delimiter: opened.delimiter,
      parts,
      caseType:
        matched.caseType === null
          ? null
          : judgements.column('caseType', matched.caseType, shape.caseType!.field),
    },
    {
      record: (kind, record) => {
        if (keep(kind, record)) {
          records.get(kind)!.push(record);
        }
      },
      problem: (problem) => problems.add(problem),
    },
  );
  rows.readAll(opened.batches());
  const counts = new Map(parts.map((part) => [part.definition.kind, part.count]));
  return { rows, judgements, records, counts, problems };
}
