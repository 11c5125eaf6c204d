import type { ProblemCode } from '../problems/catalogue.ts';
import type { Problem } from '../problems/problem.ts';
import { excerpt } from './excerpt.ts';
import type { Refusal } from './fields.ts';
import type { Conflict, Remark } from './log-definition.ts';
import type { Judgement, MatchedColumn } from './matched-column.ts';
import type { ReadingPlan, ReadingSink } from './reading-plan.ts';
import type { Row, RowBatch } from './rows/row-batch.ts';

/** A row and where it stands. */
export interface PlacedRow {
  readonly cells: Row;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** The line of the file on which it begins, where that has been asked for already. */
  readonly line?: number | undefined;
}

/** Tells what is wrong with the rows of a log, each with its place. */
export class RowProblems {
  readonly #plan: ReadingPlan;
  readonly #sink: ReadingSink;
  #batch: RowBatch | null = null;
  #index = 0;

  constructor(plan: ReadingPlan, sink: ReadingSink) {
    this.#plan = plan;
    this.#sink = sink;
  }

  /** Which row is being read: its line is looked for only where there is something to tell. */
  at(batch: RowBatch, index: number): void {
    this.#batch = batch;
    this.#index = index;
  }

  get line(): number | undefined {
    return this.#batch?.lineOf(this.#index);
  }

  report(
    code: ProblemCode,
    severity: Problem['severity'],
    scope: Problem['scope'],
    rest: Omit<Problem, 'code' | 'severity' | 'scope' | 'file' | 'line'>,
    line = this.line,
  ): void {
    this.#sink.problem({
      ...rest,
      ...(line === undefined ? {} : { line }),
      code,
      severity,
      scope,
      file: this.#plan.file,
    });
  }

  /** The row as a whole is not read. */
  refusal({ cells, row, line }: PlacedRow, refusal: Refusal): void {
    const reference = this.#referenceOf(cells);
    this.report(
      refusal.code,
      'error',
      'row',
      {
        ...refusal,
        row,
        ...(reference === '' ? {} : { reference }),
        effect: 'The row is not in the report.',
      },
      line,
    );
  }

  /** A cell has no value. `what`: what the row is, for the message. */
  cell(
    column: MatchedColumn,
    { refusal: found }: Judgement,
    what: string,
    { cells, row, line }: PlacedRow,
  ): void {
    const refusal: Refusal =
      found === null
        ? { code: 'CELL_REQUIRED', message: 'The cell is blank.', expected: `every ${what} has one` }
        : { value: cells[column.index]!, ...found };
    const reference = column.name === 'reference' ? '' : this.#referenceOf(cells);
    this.report(
      refusal.code,
      'error',
      'cell',
      {
        ...refusal,
        ...(refusal.value === undefined ? {} : { value: excerpt(refusal.value) }),
        row,
        column: this.#columnOf(column),
        ...(reference === '' ? {} : { reference }),
        effect: notInReport(what),
      },
      line,
    );
  }

  /** Something to know of a cell that is taken, or that decides that the row is not. */
  note(
    column: MatchedColumn,
    { code, message, effect, severity = 'note' }: Remark,
    { cells, row, line }: PlacedRow,
  ): void {
    const value = excerpt(cells[column.index]!);
    this.report(
      code,
      severity,
      'cell',
      { row, column: this.#columnOf(column), value, message, effect },
      line,
    );
  }

  /** Two columns of a case contradict each other. */
  conflict(conflict: Conflict, reference: string, what: string, { row, line }: PlacedRow): void {
    this.report(
      conflict.code,
      conflict.severity,
      'case',
      {
        row,
        reference: excerpt(reference),
        message: conflict.message,
        effect:
          conflict.severity === 'error'
            ? notInReport(what)
            : (conflict.effect ?? 'It is in the report as it stands.'),
      },
      line,
    );
  }

  #referenceOf(cells: Row): string {
    const column = this.#plan.parts[0]?.reference;
    return column === undefined ? '' : excerpt(cells[column.index] ?? '');
  }

  #columnOf({ index, letter, field }: MatchedColumn): NonNullable<Problem['column']> {
    return { name: excerpt(this.#plan.header?.[index] ?? field.header), letter };
  }
}

function notInReport(what: string): string {
  return `This ${what} is not in the report.`;
}
