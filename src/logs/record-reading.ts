import type { Conflict } from './log-definition.ts';
import { type Given, isGiven, type LogPart } from './log-part.ts';
import { expectMany, type Judgement, judge, type MatchedColumn } from './matched-column.ts';
import { type Disposal, noneDisposed, type ReadingPlan, type ReadingSink } from './reading-plan.ts';
import { kindOfRow, loneNumber } from './row-kind.ts';
import type { PlacedRow, RowProblems } from './row-problems.ts';
import type { Row } from './rows/row-batch.ts';
import { Subtotals } from './subtotals.ts';

const NONE: readonly Conflict[] = [];

/** From so many rows on it pays to prepare for more. */
const LONG_LOG = 2000;

/** Turns rows whose cells stand in their columns into records, or counts what became of them. */
export class RecordReading {
  readonly #plan: ReadingPlan;
  readonly #sink: ReadingSink;
  readonly #problems: RowProblems;
  readonly disposed: Record<Disposal, number> = noneDisposed();
  readonly #subtotals = new Subtotals();
  records = 0;
  #rows = 0;

  constructor(plan: ReadingPlan, sink: ReadingSink, problems: RowProblems) {
    this.#plan = plan;
    this.#sink = sink;
    this.#problems = problems;
  }

  read(placed: PlacedRow): void {
    this.#rows += 1;
    if (this.#rows === LONG_LOG) {
      this.#plan.parts.flatMap(({ columns }) => columns).forEach(expectMany);
    }
    const { caseType, parts } = this.#plan;
    if (caseType === null) {
      this.#readAs(parts[0]!, null, placed);
      return;
    }
    const judged = judge(caseType, placed.cells[caseType.index] ?? '');
    if (judged.kind === 'value') {
      this.#readByType(judged.value as string, caseType, placed);
    } else {
      this.#dispose(placed.cells, () => this.#problems.cell(caseType, judged, 'row', placed));
    }
  }

  #readByType(type: string, caseType: MatchedColumn, placed: PlacedRow): void {
    const { part: kind, given } = this.#plan.shape.caseType!.meaningOf(type);
    const part = this.#plan.parts.find(({ definition }) => definition.kind === kind);
    if (part === undefined) {
      this.disposed.notReported += 1;
      this.#problems.note(
        caseType,
        {
          code: 'CASE_TYPE_NOT_REPORTED',
          message: 'is a type of case that this report does not count.',
          effect: 'The row is not in the report.',
        },
        placed,
      );
      return;
    }
    const lacking = part.lacking(given);
    if (lacking === undefined) {
      this.#readAs(part, given, placed);
      return;
    }
    this.disposed.refused += 1;
    this.#problems.refusal(placed, {
      code: 'ROW_WITHOUT_COLUMN',
      message: `The file has no column “${lacking}”, which this ${part.definition.row} needs.`,
      expected: `a column “${lacking}”, or its name in this file under columns in complaints-report.yaml`,
    });
  }

  #readAs(part: LogPart, given: Given, placed: PlacedRow): void {
    const { cells, row } = placed;
    if (part.reference !== undefined && isInPowersOfTen(cells[part.reference.index] ?? '')) {
      this.disposed.refused += 1;
      this.#problems.cell(part.reference, lostDigits, part.definition.row, placed);
      return;
    }
    if (!part.fill(cells, given)) {
      this.#dispose(cells, () => this.#reportCells(part, given, placed));
      return;
    }
    if (part.remarked) {
      this.#remarkOnCells(part, placed);
    }
    const { toRecord, check, rules, key, row: what, kind } = part.definition;
    const record = toRecord(part.values, { file: this.#plan.file, row });
    const odd = check?.(part.values) ?? null;
    let conflicts: readonly Conflict[] = odd === null ? NONE : [odd];
    for (const rule of rules) {
      const conflict = rule(record);
      if (conflict !== null) {
        conflicts = [...conflicts, conflict];
      }
    }
    if (conflicts.length > 0 && this.#isRefused(conflicts, key(record), what, placed)) {
      this.disposed.refused += 1;
      return;
    }
    part.count += 1;
    this.records += 1;
    this.#sink.record(kind, record);
  }

  /** Tells what cannot be, or is odd. Of a row that is refused it is no news what else is odd in it. */
  #isRefused(conflicts: readonly Conflict[], reference: string, what: string, placed: PlacedRow): boolean {
    const errors = conflicts.filter(({ severity }) => severity === 'error');
    for (const conflict of errors.length > 0 ? errors : conflicts) {
      this.#problems.conflict(conflict, reference, what, placed);
    }
    return errors.length > 0;
  }

  /** Counts a row that is no record for what it is; one that should be a record is refused. */
  #dispose(cells: Row, refuse: () => void): void {
    const { header, parts } = this.#plan;
    const kind = kindOfRow(cells, header, parts);
    const disposal =
      kind === 'footer' && !this.#subtotals.takes(loneNumber(cells, parts), this.#cases) ? null : kind;
    this.disposed[disposal ?? 'refused'] += 1;
    if (disposal === null) {
      refuse();
    }
  }

  /** The rows so far that are cases, or should be. */
  get #cases(): number {
    return this.records + this.disposed.refused + this.disposed.notReported;
  }

  /** Tells what is wrong with the cells of a row. */
  #reportCells(part: LogPart, given: Given, placed: PlacedRow): void {
    for (const column of part.columns) {
      const judged = judge(column, placed.cells[column.index] ?? '');
      if (judged.kind === 'refused' || (judged.kind === 'missing' && !isGiven(given, column))) {
        this.#problems.cell(column, judged, part.definition.row, placed);
      }
    }
  }

  #remarkOnCells(part: LogPart, placed: PlacedRow): void {
    for (const column of part.columns) {
      const { remark } = judge(column, placed.cells[column.index] ?? '');
      if (remark !== null) {
        this.#problems.note(column, remark, placed);
      }
    }
  }
}

/** A long reference that Excel took for a number: `1.23457E+11` stands for a hundred thousand references. */
function isInPowersOfTen(reference: string): boolean {
  return reference.includes('E+') && /^\s*\d(\.\d+)?E\+\d+\s*$/.test(reference);
}

const lostDigits: Judgement = {
  kind: 'refused',
  value: undefined,
  remark: null,
  refusal: {
    code: 'CELL_DIGITS_LOST',
    message: 'is a reference of which Excel has kept the first digits only.',
    expected: 'the whole reference: give the column the format Text or 0 before the log is saved',
  },
};
