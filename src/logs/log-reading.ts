import type { Refusal } from './fields.ts';
import { OddWidths } from './odd-widths.ts';
import type { Disposal, ReadingPlan, ReadingSink } from './reading-plan.ts';
import { RecordReading } from './record-reading.ts';
import { isBlankRow, kindOfRow, swallowedRows, WIDEST_ROW } from './row-kind.ts';
import { type PlacedRow, RowProblems } from './row-problems.ts';
import type { Row, RowBatch } from './rows/row-batch.ts';

/** One reading of the rows of a log: every row becomes a record, or is counted under what became of it. */
export class LogReading {
  readonly #plan: ReadingPlan;
  readonly #problems: RowProblems;
  readonly #records: RecordReading;
  read = 0;
  /** Rows whose number of cells is not that of the header. */
  wrongWidth = 0;
  /** The columns without a name in which there is something. */
  readonly namelessFilled = new Set<number>();
  readonly #nameless: readonly number[];
  #batch!: RowBatch;
  #index = 0;
  /** A row without its last cells: what it is, the next row tells. */
  #short: PlacedRow | null = null;
  readonly #widths = new OddWidths();

  constructor(plan: ReadingPlan, sink: ReadingSink) {
    this.#plan = plan;
    this.#problems = new RowProblems(plan, sink);
    this.#records = new RecordReading(plan, sink, this.#problems);
    this.#nameless = (plan.header ?? []).flatMap((name, index) => (name.trim() === '' ? [index] : []));
  }

  /** How many rows became records. */
  get records(): number {
    return this.#records.records;
  }

  /** What became of the other rows. */
  get disposed(): Record<Disposal, number> {
    return this.#records.disposed;
  }

  /** Reads the rows of a file to the end. */
  readAll(batches: Iterable<RowBatch>): void {
    for (const batch of batches) {
      this.#batch = batch;
      const { rows, firstRow } = batch;
      for (let index = 0; index < rows.length; index++) {
        this.#index = index;
        this.#problems.at(batch, index);
        this.read += 1;
        this.#readPhysical(rows[index]!, firstRow + index);
      }
    }
    this.#settleShort(true, true);
    this.#widths.tell(this.read, this.records, this.#problems);
  }

  #readPhysical(cells: Row, row: number): void {
    if (row <= this.#plan.headerRow) {
      this.#readAbove(cells, row);
      return;
    }
    const fault = this.#batch.faults?.get(this.#index);
    if (fault === 'quotes' || fault === 'too-long') {
      this.#refuse({ cells, row }, UNCUT[fault]);
      return;
    }
    if (cells.length > WIDEST_ROW && !isBlankRow(cells)) {
      this.wrongWidth += 1;
      this.#refuse({ cells, row }, tooWide(cells.length));
      return;
    }
    if (fault === 'repaired') {
      this.#problems.report('ROW_QUOTES_REPAIRED', 'warning', 'row', {
        row,
        message: 'A quotation mark in this row stands where none can, and was taken as it stands.',
        effect: 'The row is in the report.',
      });
    }
    const { width, delimiter, parts } = this.#plan;
    if (this.#batch.multiline && width !== null && delimiter !== null) {
      const rows = swallowedRows(cells, delimiter, width, parts);
      if (rows !== null) {
        this.#readSwallowed(rows, row);
        return;
      }
    }
    this.#readCut(cells, row);
  }

  /** The title lines above the header, and the header. */
  #readAbove(cells: Row, row: number): void {
    if (row === this.#plan.headerRow) {
      this.disposed.header += 1;
      if (this.#batch.faults?.get(this.#index) === 'repaired') {
        this.#problems.report('ROW_QUOTES_REPAIRED', 'warning', 'header', {
          row,
          message:
            'A quotation mark among the column names stands where none can, and was taken as it stands.',
          effect: 'The columns are read.',
        });
      }
    } else {
      this.disposed[isBlankRow(cells) ? 'blank' : 'preamble'] += 1;
    }
  }

  #readSwallowed(rows: readonly Row[], row: number): void {
    this.read += rows.length - 1;
    this.#problems.report('ROW_QUOTES_REPAIRED', 'warning', 'row', {
      row,
      message: `Two stray quotation marks make one row of these ${rows.length}. They were read as ${rows.length} rows.`,
      effect: 'The rows are in the report.',
    });
    for (const cells of rows) {
      this.#readCut(cells, row);
    }
  }

  #readCut(cells: Row, row: number): void {
    const { width } = this.#plan;
    const short = width !== null && cells.length < width;
    const long = width !== null && cells.length > width;
    if (this.#short !== null) {
      this.#settleShort(!this.#canBeRestOf(this.#short.cells, cells));
    }
    this.#noteNameless(cells);
    if (long && cells.slice(width).some((cell) => cell.trim() !== '')) {
      this.#refuseWidth({ cells, row }, width);
      return;
    }
    if (long && !this.#isOther(cells)) {
      this.#widths.beyond({ row, line: this.#problems.line });
    }
    if (short && !this.#isOther(cells)) {
      // Excel leaves out the blank cells at the end of some rows. A row broken in two by a line break looks the same,
      // but then what follows is no row.
      if (this.#plan.parts.some((part) => part.isRecord(cells))) {
        this.#short = { cells, row, line: this.#problems.line };
      } else {
        this.#refuseWidth({ cells, row }, width);
      }
    } else {
      this.#records.read({ cells, row });
    }
  }

  #noteNameless(cells: Row): void {
    for (const index of this.#nameless) {
      if ((cells[index] ?? '').trim() !== '') {
        this.namelessFilled.add(index);
      }
    }
    // In a workbook a note can stand beside the table.
    const { header, width } = this.#plan;
    for (let index = header?.length ?? cells.length; width === null && index < cells.length; index++) {
      if (cells[index]!.trim() !== '') {
        this.namelessFilled.add(index);
      }
    }
  }

  /** Whether a row can be what a line break cut off a row: then it has no more cells than were missing, and is no row itself. */
  #canBeRestOf(short: Row, cells: Row): boolean {
    const missing = this.#plan.width! - short.length;
    return (
      cells.length <= missing + 1 &&
      !this.#plan.parts.some((part) => part.isRecord(cells)) &&
      !this.#isOther(cells)
    );
  }

  #settleShort(accept: boolean, atEnd = false): void {
    const short = this.#short;
    if (short === null) {
      return;
    }
    this.#short = null;
    const width = this.#plan.width!;
    if (accept) {
      this.#widths.leftOut(short, atEnd);
      const blank = Array<string>(width - short.cells.length).fill('');
      this.#records.read({ ...short, cells: [...short.cells, ...blank] });
    } else {
      this.#refuseWidth(short, width);
    }
  }

  #refuseWidth(placed: PlacedRow, width: number): void {
    const { headerRow } = this.#plan;
    this.wrongWidth += 1;
    this.#refuse(placed, {
      code: 'ROW_WIDTH',
      message: `The row has ${placed.cells.length} cells where row ${Math.max(1, headerRow)} has ${width}.`,
      expected:
        'as many as the header; a cell that holds what parts the cells stands between quotation marks',
    });
  }

  #isOther(cells: Row): boolean {
    return kindOfRow(cells, this.#plan.header, this.#plan.parts) !== null;
  }

  #refuse(placed: PlacedRow, refusal: Refusal): void {
    this.disposed.refused += 1;
    this.#problems.refusal(placed, refusal);
  }
}

const UNCUT = {
  quotes: {
    code: 'ROW_QUOTES',
    message: 'A quotation mark in this row stands where none can, so its cells cannot be told apart.',
    expected:
      'quotation marks around the whole cell, and each one inside it doubled, as Excel writes them when it saves the log as CSV',
  },
  'too-long': {
    code: 'ROW_TOO_LONG',
    message: 'The row is longer than any record of a case.',
    expected: 'at most a million characters in a row',
  },
} as const satisfies Record<string, Refusal>;

function tooWide(cells: number): Refusal {
  return {
    code: 'ROW_TOO_WIDE',
    message: `The row has ${cells.toLocaleString('en-GB')} cells, more than any spreadsheet can hold.`,
    expected: `at most ${WIDEST_ROW.toLocaleString('en-GB')}; take out what parts the cells where nothing follows`,
  };
}
