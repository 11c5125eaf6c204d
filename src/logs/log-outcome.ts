import type { Problem } from '../problems/problem.ts';
import { ProblemLog } from '../problems/problem-log.ts';
import type { Origin } from '../records/origin.ts';
import { encodingProblems } from './encoding/encoding-problems.ts';
import { excerpt } from './excerpt.ts';
import type { Refusal } from './fields.ts';
import { nameOf } from './find-dialect.ts';
import { type HeaderProblem, headerNotes } from './header-problems.ts';
import type { RecordKind } from './log-definition.ts';
import type { LogReading } from './log-reading.ts';
import type { MatchedShape } from './matched-shape.ts';
import { fewRows } from './odd-widths.ts';
import type { OpenedLog } from './open-log.ts';
import { type Disposal, noneDisposed } from './reading-plan.ts';

/** A log read: its records, what became of every other row, and what was wrong. */
export interface ReadLog {
  /** Those that were kept, by what they are records of: a log of everything has several kinds. */
  readonly records: { readonly [K in RecordKind]?: readonly { readonly origin: Origin }[] };
  /** How many rows became records of each kind, whether they were kept or not. */
  readonly counts: { readonly [K in RecordKind]?: number };
  /** How many rows became records. */
  readonly count: number;
  readonly read: number;
  readonly disposed: Readonly<Record<Disposal, number>>;
  readonly problems: ProblemLog;
  /** The file as a whole could not be read: none of its rows can be trusted. */
  readonly unreadable: boolean;
  /** The row of the column names as the spreadsheet shows it; 0 where the file has none, or none was found. */
  readonly headerRow: number;
}

/** The rows of a log, read: its records and counts by kind, and what was wrong with rows. */
export interface ReadRows {
  readonly rows: LogReading;
  readonly records: ReadonlyMap<RecordKind, readonly { readonly origin: Origin }[]>;
  readonly counts: ReadonlyMap<RecordKind, number>;
  readonly problems: ProblemLog;
}

/** What a log comes to whose rows have been read; nothing, where what was found makes all of them doubtful. */
export function outcomeOf(
  file: string,
  opened: OpenedLog,
  matched: MatchedShape,
  { rows, records, counts, problems }: ReadRows,
  columnProblems: readonly HeaderProblem[],
): ReadLog {
  const encoding = opened.encoding();
  const told: Problem[] = [
    ...[...(encoding === null ? [] : encodingProblems(encoding)), ...readAs(opened), ...untrusted(rows)].map(
      (problem): Problem => ({ ...problem, scope: 'file', file }),
    ),
    ...[...columnProblems, ...headerNotes(matched, rows.namelessFilled)].map(
      (problem): Problem => ({ ...problem, scope: 'header', file, row: Math.max(1, opened.headerRow!) }),
    ),
  ];
  const read = rows.read + opened.declarations;
  if (told.some(({ severity }) => severity === 'error')) {
    return withoutRecords(read, opened, told);
  }
  if (rows.records === 0 && rows.disposed.refused === 0) {
    told.push({
      code: 'FILE_NO_ROWS',
      severity: 'note',
      scope: 'file',
      file,
      message: `There is no ${matched.parts.length === 1 ? matched.parts[0]!.definition.row : 'case'} under the column names.`,
      effect: 'The report counts none from this log.',
    });
  }
  problems.addAll(told);
  return {
    records: Object.fromEntries(records),
    counts: Object.fromEntries(counts),
    count: rows.records,
    read,
    disposed: { ...rows.disposed, preamble: rows.disposed.preamble + opened.declarations },
    problems,
    unreadable: false,
    headerRow: opened.headerRow!,
  };
}

/** How the file was read, where that is not the way that goes without saying. */
function readAs({
  delimiter,
  headerRow,
  sheet,
  otherSheets,
  named,
}: OpenedLog): Omit<Problem, 'scope' | 'file'>[] {
  const ways = [
    ...(sheet === null ? [] : [`the sheet “${excerpt(sheet)}”${beside(otherSheets)}`]),
    ...(delimiter === null || delimiter === ',' ? [] : [`the ${nameOf(delimiter)} between cells`]),
    ...(headerRow !== null && headerRow > 1
      ? [
          named?.twoRows === true
            ? `the column names in rows ${headerRow - 1} and ${headerRow} together`
            : `the column names in row ${headerRow}`,
        ]
      : []),
  ];
  return ways.length === 0
    ? []
    : [
        {
          code: 'FILE_READ_AS',
          severity: 'note',
          message: `Found in this file: ${ways.join(', ')}.`,
          effect: 'It was read so.',
        },
      ];
}

/** A workbook can have a sheet a year: what is not read of it must be seen. */
function beside(sheets: readonly string[]): string {
  const names = sheets.slice(0, MOST_SHEETS).map((name) => `“${excerpt(name)}”`);
  return sheets.length === 0
    ? ''
    : ` (not ${names.join(', ')}${sheets.length > names.length ? `, and ${sheets.length - names.length} more` : ''})`;
}

const MOST_SHEETS = 8;

function untrusted({ wrongWidth, read }: LogReading): Omit<Problem, 'scope' | 'file'>[] {
  return wrongWidth <= fewRows(read)
    ? []
    : [
        {
          code: 'FILE_COLUMNS_UNTRUSTED',
          severity: 'error',
          message: `${wrongWidth} of ${read} rows have more or fewer cells than the header, so it cannot be told which cell stands under which name.`,
          expected:
            'a new export in which a cell that holds what parts the cells stands between quotation marks',
          effect: 'The report cannot be built without this file.',
        },
      ];
}

/** What a file comes to that cannot be cut into rows. */
export function unreadable(file: string, refusal: Refusal & Pick<Problem, 'row'>): ReadLog {
  const problem: Problem = {
    ...refusal,
    severity: 'error',
    scope: 'file',
    file,
    effect: 'The report cannot be built without this file.',
  };
  return {
    records: {},
    counts: {},
    count: 0,
    read: 0,
    disposed: noneDisposed(),
    problems: ProblemLog.of([problem]),
    unreadable: true,
    headerRow: 0,
  };
}

/** A file whose columns cannot be told: its rows are counted, and none is read. */
export function refusedWhole(file: string, opened: OpenedLog, problems: readonly HeaderProblem[]): ReadLog {
  let read = opened.declarations;
  for (const { rows } of opened.batches()) {
    read += rows.length;
  }
  return withoutRecords(
    read,
    opened,
    problems.map((problem) => ({
      ...problem,
      scope: 'header',
      file,
      row: Math.max(1, opened.headerRow ?? 1),
    })),
  );
}

function withoutRecords(read: number, { headerRow }: OpenedLog, problems: readonly Problem[]): ReadLog {
  const header = headerRow !== null && headerRow > 0 ? 1 : 0;
  return {
    records: {},
    counts: {},
    count: 0,
    read,
    disposed: { ...noneDisposed(), header, refused: read - header },
    problems: ProblemLog.of(problems),
    unreadable: true,
    headerRow: headerRow ?? 0,
  };
}
