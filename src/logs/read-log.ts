import { columnLetter, type Problem } from '../problems/problem.ts';
import type { Origin } from '../records/origin.ts';
import { isBlank } from './blank.ts';
import { decodeUtf8 } from './decode.ts';
import { type Refusal, refusalOf } from './fields.ts';
import { matchHeader } from './header.ts';
import type { Field, LogDefinition } from './log-definition.ts';
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
  const text = decodeUtf8(source.bytes);
  if (text === null) {
    return unreadable(source, {
      code: 'FILE_NOT_UTF8',
      message: 'The file is not in UTF-8.',
      expected: 'In Excel, save it as “CSV UTF-8 (comma delimited)”.',
    });
  }
  const table = readTable(text);
  if ('unreadable' in table) {
    return unreadable(source, { code: 'FILE_NOT_CSV', message: table.unreadable });
  }
  return new LogReading(source, definition, table).result();
}

function unreadable<R>(source: LogSource, refusal: Refusal): ReadLog<R> {
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

interface MatchedColumn {
  readonly name: string;
  readonly field: Field;
  readonly index: number;
  readonly letter: string;
  /** Each distinct value of the column, judged once. */
  readonly judged: Map<string, { readonly value: unknown } | { readonly refusal: Refusal }>;
}

/** One reading of one log: the columns found, and what has been disposed of and reported so far. */
class LogReading<R extends { readonly origin: Origin }> {
  readonly #source: LogSource;
  readonly #definition: LogDefinition<R>;
  readonly #table: LogTable;
  readonly #problems: Problem[] = [];
  readonly #disposed = noneDisposed();
  #columns: readonly MatchedColumn[] = [];

  constructor(source: LogSource, definition: LogDefinition<R>, table: LogTable) {
    this.#source = source;
    this.#definition = definition;
    this.#table = table;
  }

  result(): ReadLog<R> {
    const { rows } = this.#table;
    const readable = this.#readHeader(rows[0] ?? []);
    const records: R[] = [];
    rows.forEach((cells, index) => {
      const record = index === 0 || !readable ? null : this.#readRow(cells, index + 1);
      if (record !== null) {
        records.push(record);
      }
    });
    this.#disposed.header = rows.length > 0 ? 1 : 0;
    return {
      records,
      read: rows.length,
      disposed: {
        ...this.#disposed,
        refused: readable ? this.#disposed.refused : Math.max(rows.length - 1, 0),
      },
      problems: this.#problems,
      unreadable: !readable,
    };
  }

  #readHeader(header: readonly string[]): boolean {
    const { columns, missing, twice, unused } = matchHeader(
      header,
      this.#definition.fields,
      this.#source.columns,
    );
    this.#columns = [...columns].map(([name, index]) => ({
      name,
      field: this.#definition.fields[name]!,
      index,
      letter: columnLetter(index),
      judged: new Map(),
    }));
    const stops = `No row of this log can be read, so the report cannot be built.`;
    for (const name of missing) {
      this.#report('HEADER_MISSING_COLUMN', 'error', 'header', {
        message: `There is no column “${name}”.`,
        expected: `a column “${name}”, or its name in this file under columns in complaints-report.yaml`,
        effect: stops,
      });
    }
    for (const { header: name, columns: fitting } of twice) {
      const letters = fitting.map(columnLetter).join(' and ');
      this.#report('HEADER_TWO_COLUMNS', 'error', 'header', {
        message: `Columns ${letters} can both be “${name}”.`,
        expected: 'one of them; rename the other, or say which under columns in complaints-report.yaml',
        effect: stops,
      });
    }
    for (const index of unused) {
      this.#report('HEADER_UNUSED_COLUMN', 'note', 'header', {
        column: { name: header[index]!.trim(), letter: columnLetter(index) },
        message: 'This column is not one that the report knows.',
        effect: 'It is not read.',
      });
    }
    return missing.length === 0 && twice.length === 0;
  }

  #readRow(cells: readonly string[], row: number): R | null {
    const disposal = this.#disposalOf(cells);
    if (disposal !== null) {
      this.#disposed[disposal] += 1;
      return null;
    }
    const before = this.#problems.length;
    this.#checkWidth(cells, row);
    const values = this.#readCells(cells, row);
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

  #disposalOf(cells: readonly string[]): 'blank' | 'footer' | 'repeatedHeader' | null {
    if (cells.every((cell) => cell.trim() === '')) {
      return 'blank';
    }
    const header = this.#table.rows[0]!;
    if (
      cells.length === header.length &&
      cells.every((cell, index) => cell.trim() === header[index]!.trim())
    ) {
      return 'repeatedHeader';
    }
    return this.#isFooter(cells) ? 'footer' : null;
  }

  /** A totals or closing line: it says so in its first words, and lacks something that every row must have. */
  #isFooter(cells: readonly string[]): boolean {
    const first = cells.find((cell) => cell.trim() !== '')!;
    return (
      /^\s*((sub|grand )?totals?|count|end of (report|file|list)|(printed|exported|generated) (on|by|at))\b/i.test(
        first,
      ) && this.#columns.some(({ field, index }) => field.required && isBlank(cells[index] ?? ''))
    );
  }

  #checkWidth(cells: readonly string[], row: number): void {
    const width = this.#table.rows[0]!.length;
    const surplus = cells.slice(width).some((cell) => cell.trim() !== '');
    if (cells.length < width || surplus) {
      this.#report('ROW_WIDTH', 'error', 'row', {
        row,
        message: `The row has ${cells.length} cells where the header has ${width}.`,
        expected: 'a comma inside a cell must stand between quotation marks',
        effect: this.#refusedEffect,
      });
    }
  }

  #readCells(cells: readonly string[], row: number): Record<string, unknown> {
    const values: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(this.#definition.fields)) {
      values[name] = field.blank;
    }
    for (const column of this.#columns) {
      const cell = cells[column.index];
      if (cell === undefined) {
        continue;
      }
      if (!isBlank(cell)) {
        const judged = judge(column, cell);
        if ('value' in judged) {
          values[column.name] = judged.value;
        } else {
          this.#reportCell(column, row, cells, { value: cell.trim(), ...judged.refusal });
        }
      } else if (column.field.required) {
        this.#reportCell(column, row, cells, {
          code: 'CELL_REQUIRED',
          message: 'The cell is blank.',
          expected: 'every row must have one',
        });
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
          reference: this.#definition.key(record),
          message: conflict.message,
          effect: conflict.severity === 'error' ? this.#refusedEffect : 'The row is used as it stands.',
        });
      }
    }
    return refused;
  }

  get #refusedEffect(): string {
    return `This ${this.#definition.row} is not in the figures.`;
  }

  #reportCell(column: MatchedColumn, row: number, cells: readonly string[], problem: Refusal): void {
    const reference = this.#columns.find(({ name }) => name === 'reference');
    const written = reference === undefined ? undefined : cells[reference.index]?.trim();
    this.#report(problem.code, 'error', 'cell', {
      ...problem,
      row,
      column: { name: this.#table.rows[0]![column.index]!.trim(), letter: column.letter },
      ...(written ? { reference: written } : {}),
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

function judge(
  column: MatchedColumn,
  cell: string,
): { readonly value: unknown } | { readonly refusal: Refusal } {
  const known = column.judged.get(cell);
  if (known !== undefined) {
    return known;
  }
  const result = column.field.schema.safeParse(cell.trim());
  const judged = result.success ? { value: result.data } : { refusal: refusalOf(result.error.issues[0]) };
  column.judged.set(cell, judged);
  return judged;
}
