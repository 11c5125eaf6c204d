import type { Problem } from '../problems/problem.ts';
import type { Origin } from '../records/origin.ts';
import { utf8Of } from './decode.ts';
import { excerpt } from './excerpt.ts';
import type { Refusal } from './fields.ts';
import { matchHeader } from './header.ts';
import { headerProblems } from './header-problems.ts';
import type { LogDefinition } from './log-definition.ts';
import { judge, type MatchedColumn, matchedColumns } from './matched-column.ts';
import { holdsRows, kindOfRow } from './row-kind.ts';
import { type LogTable, readTable } from './table.ts';

/** What became of a physical record of a file that is not a record of the log's kind. */
export type Disposal = 'header' | 'blank' | 'footer' | 'repeatedHeader' | 'refused';

/** A log read: its records, what became of every other row, and what was wrong. */
export interface ReadLog<R> {
  readonly records: readonly R[];
  readonly read: number;
  readonly disposed: Readonly<Record<Disposal, number>>;
  readonly problems: readonly Problem[];
  /** The file as a whole could not be read: none of its rows can be trusted. */
  readonly unreadable: boolean;
}

/** The name of a log's file, its bytes, and the council's own headers. */
export interface LogSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly columns?: Readonly<Record<string, string>>;
}

/**
 * Turns the bytes of a log into records, or says of each row exactly why it cannot. Nothing is thrown for bad data, and
 * every physical row is a record or counted under what became of it.
 */
export function readLog<R extends { readonly origin: Origin }>(
  source: LogSource,
  definition: LogDefinition<R>,
): ReadLog<R> {
  const bytes = utf8Of(source.bytes);
  if (bytes === null) {
    return unreadable(source, {
      code: 'FILE_NOT_UTF8',
      message: 'The file is not in UTF-8.',
      expected: 'In Excel, save it as “CSV UTF-8 (comma delimited)”.',
    });
  }
  const table = readTable(bytes);
  if ('unreadable' in table) {
    const { unreadable: message, expected, row } = table;
    return unreadable(source, { code: 'FILE_NOT_CSV', message, expected, row });
  }
  if (table.rows.length === 0) {
    return unreadable(source, {
      code: 'FILE_EMPTY',
      message: 'The file is empty.',
      expected: 'at least the column names in row 1',
    });
  }
  return new LogReading(source, definition, table).result();
}

function unreadable<R>(source: LogSource, refusal: Refusal & Pick<Problem, 'row'>): ReadLog<R> {
  const problem: Problem = {
    ...refusal,
    severity: 'error',
    scope: 'file',
    file: source.file,
    effect: 'The report cannot be built without this file.',
  };
  return { records: [], read: 0, disposed: noneDisposed(), problems: [problem], unreadable: true };
}

function noneDisposed(): Record<Disposal, number> {
  return { header: 0, blank: 0, footer: 0, repeatedHeader: 0, refused: 0 };
}

/** One reading of one log: the columns found, and what has been disposed of and reported so far. */
class LogReading<R extends { readonly origin: Origin }> {
  readonly #source: LogSource;
  readonly #definition: LogDefinition<R>;
  readonly #table: LogTable;
  readonly #problems: Problem[] = [];
  readonly #disposed = noneDisposed();
  /** What a row says in the columns that the file has not. */
  readonly #blanks: Readonly<Record<string, unknown>>;
  #columns: readonly MatchedColumn[] = [];

  constructor(source: LogSource, definition: LogDefinition<R>, table: LogTable) {
    this.#source = source;
    this.#definition = definition;
    this.#table = table;
    this.#blanks = Object.fromEntries(
      Object.entries(definition.fields).map(([name, field]) => [name, field.blank]),
    );
  }

  result(): ReadLog<R> {
    const { rows } = this.#table;
    const readable = this.#readHeader(rows[0]!);
    const records: R[] = [];
    rows.forEach((cells, index) => {
      const record = index === 0 || !readable ? null : this.#readRow(cells, index + 1);
      if (record !== null) {
        records.push(record);
      }
    });
    this.#disposed.header = 1;
    if (readable && records.length === 0 && this.#disposed.refused === 0) {
      this.#report('FILE_NO_ROWS', 'note', 'file', {
        message: `There is no ${this.#definition.row} under the column names.`,
        effect: 'The report counts none from this log.',
      });
    }
    return {
      records,
      read: rows.length,
      disposed: {
        ...this.#disposed,
        refused: readable ? this.#disposed.refused : rows.length - 1,
      },
      problems: this.#problems,
      unreadable: !readable,
    };
  }

  #readHeader(header: readonly string[]): boolean {
    const match = matchHeader(header, this.#definition.fields, this.#source.columns);
    this.#columns = matchedColumns(match, this.#definition.fields);
    const problems = headerProblems(header, match, this.#namelessFilled(header));
    for (const { code, severity, ...rest } of problems) {
      this.#report(code, severity, 'header', rest);
    }
    return !problems.some(({ severity }) => severity === 'error');
  }

  /** The columns without a name in which there is something. */
  #namelessFilled(header: readonly string[]): number[] {
    const nameless = new Set(header.flatMap((name, index) => (name.trim() === '' ? [index] : [])));
    const filled = new Set<number>();
    for (const cells of nameless.size > 0 ? this.#table.rows : []) {
      cells.forEach((cell, index) => {
        if (nameless.has(index) && cell.trim() !== '') {
          filled.add(index);
        }
      });
    }
    return [...filled].sort((a, b) => a - b);
  }

  #readRow(cells: readonly string[], row: number): R | null {
    const disposal = kindOfRow(cells, this.#table.rows[0]!, this.#columns);
    if (disposal !== null) {
      this.#disposed[disposal] += 1;
      return null;
    }
    const before = this.#problems.length;
    this.#checkBorders(cells, row);
    // In a row of another width the cells stand under the wrong headers: what is wrong with each says nothing.
    const values = this.#problems.length > before ? {} : this.#readCells(cells, row);
    if (this.#problems.length > before) {
      this.#disposed.refused += 1;
      return null;
    }
    const record = this.#definition.toRecord(values, { file: this.#source.file, row });
    if (this.#breaksRule(record, row)) {
      this.#disposed.refused += 1;
      return null;
    }
    return record;
  }

  /** Whether the row begins and ends where it should. */
  #checkBorders(cells: readonly string[], row: number): void {
    const width = this.#table.rows[0]!.length;
    const surplus = cells.slice(width).some((cell) => cell.trim() !== '');
    if (cells.length < width || surplus) {
      this.#report('ROW_WIDTH', 'error', 'row', {
        row,
        message: `The row has ${cells.length} cells where row 1 has ${width}.`,
        expected: 'as many as row 1; a cell with a comma in it stands between quotation marks',
        effect: this.#refusedEffect,
      });
    } else if (holdsRows(cells, width, this.#columns)) {
      this.#report('ROW_HOLDS_ROWS', 'error', 'row', {
        row,
        message: 'Two stray quotation marks make one row of this and the rows under it.',
        expected:
          'no quotation mark at the start or the end of a cell that does not stand between two of them',
        effect: 'None of these rows is in the report.',
      });
    }
  }

  #readCells(cells: readonly string[], row: number): Record<string, unknown> {
    const values = { ...this.#blanks };
    for (const column of this.#columns) {
      const cell = cells[column.index]!;
      const judged = judge(column, cell);
      if ('value' in judged) {
        values[column.name] = judged.value;
      } else if ('blank' in judged) {
        this.#reportCell(column, row, cells, {
          code: 'CELL_REQUIRED',
          message: 'The cell is blank.',
          expected: `every ${this.#definition.row} has one`,
        });
      } else {
        this.#reportCell(column, row, cells, { value: cell, ...judged.refusal });
      }
    }
    return values;
  }

  #breaksRule(record: R, row: number): boolean {
    let refused = false;
    for (const rule of this.#definition.rules) {
      const conflict = rule(record);
      if (conflict !== null) {
        refused ||= conflict.severity === 'error';
        this.#report(conflict.code, conflict.severity, 'case', {
          row,
          reference: excerpt(this.#definition.key(record)),
          message: conflict.message,
          effect:
            conflict.severity === 'error'
              ? this.#refusedEffect
              : (conflict.effect ?? 'It is in the report as it stands.'),
        });
      }
    }
    return refused;
  }

  get #refusedEffect(): string {
    return `This ${this.#definition.row} is not in the report.`;
  }

  #reportCell(column: MatchedColumn, row: number, cells: readonly string[], problem: Refusal): void {
    const reference = this.#columns.find(({ name }) => name === 'reference');
    const written = reference === undefined ? '' : excerpt(cells[reference.index] ?? '');
    this.#report(problem.code, 'error', 'cell', {
      ...problem,
      ...(problem.value === undefined ? {} : { value: excerpt(problem.value) }),
      row,
      column: { name: excerpt(this.#table.rows[0]![column.index]!), letter: column.letter },
      ...(written === '' ? {} : { reference: written }),
      effect: this.#refusedEffect,
    });
  }

  #report(
    code: string,
    severity: Problem['severity'],
    scope: Problem['scope'],
    rest: Omit<Problem, 'code' | 'severity' | 'scope' | 'file' | 'line'>,
  ): void {
    const line = rest.row === undefined ? {} : { line: this.#table.lineOf(rest.row) };
    this.#problems.push({ ...rest, ...line, code, severity, scope, file: this.#source.file });
  }
}
