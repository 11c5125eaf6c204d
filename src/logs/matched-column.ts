import type { CalendarDate } from '../calendar/calendar-date.ts';
import { isBlank, isLost, NOT_CALCULATED, trimmed } from './blank.ts';
import { columnLetter } from './column-letters.ts';
import type { CoveredPeriod } from './dates/covered-period.ts';
import { DateEvidence } from './dates/date-evidence.ts';
import type { DateOrder } from './dates/date-order.ts';
import { lateDays } from './dates/late-days.ts';
import { readWrittenDate } from './dates/written-date.ts';
import { type Refusal, refusalOf } from './fields.ts';
import type { Content, Field, Fields, Remark } from './log-definition.ts';

/** A column of a file that holds a field of the log. */
export interface MatchedColumn {
  readonly name: string;
  readonly field: Field;
  readonly index: number;
  readonly letter: string;
  /** What a blank cell of the column stands for. */
  readonly whenBlank: Judgement;
  /** Each distinct value, judged once; `null` for text, which is not judged. */
  readonly judged: Map<string, Judgement> | null;
  /** Some of those, where they are found at once; `null` as long as the log is short. */
  recent: ({ readonly cell: string; readonly judgement: Judgement } | undefined)[] | null;
  readonly judgeFirst: (cell: string) => Judgement;
}

/**
 * What a cell says. One shape for all, so that reading a million rows need not ask which it has.
 * `missing`: the cell is blank in a column that every row must fill.
 */
export interface Judgement {
  readonly kind: 'value' | 'blank' | 'missing' | 'refused';
  /** Of a blank cell, what it stands for. */
  readonly value: unknown;
  readonly remark: Remark | null;
  readonly refusal: Refusal | null;
}

/** What the columns of a file have judged so far, and what is known of their dates. */
export class FileJudgements {
  readonly #orders: ReadonlyMap<number, DateOrder>;
  readonly #period: CoveredPeriod | undefined;
  readonly #bySchema = new Map<unknown, Map<string, Map<string, Judgement>>>();
  /** What the dates of each column say of the order of day and month in them. */
  readonly evidence = new Map<number, DateEvidence>();
  /** The dates of each column that have been taken into account: several kinds of row can have the column. */
  readonly #noted = new Map<number, Set<string>>();

  /**
   * @param orders the order of day and month by column; `day-first` where none is given.
   * @param period the years that the log covers, in which the day of receipt lies.
   */
  constructor(orders: ReadonlyMap<number, DateOrder>, period?: CoveredPeriod) {
    this.#orders = orders;
    this.#period = period;
  }

  /** The columns that were matched, by the name of the field that each holds. */
  columns(columns: ReadonlyMap<string, number>, fields: Fields): MatchedColumn[] {
    return [...columns].map(([name, index]) => this.column(name, index, fields[name]!));
  }

  column(name: string, index: number, field: Field): MatchedColumn {
    const { content } = field;
    const evidence = content.kind === 'days' ? this.#evidenceOf(index, name) : null;
    const schema = content.kind === 'days' ? content.schemas[this.orderOf(index)] : content.schema;
    // A date is a date in any column, so that what one column has judged another takes over.
    const late = content.kind === 'days' ? lateDays(name, this.#period) : null;
    const shared = this.#judgedBy(schema, late?.after ?? '');
    const judgeFirst = (cell: string): Judgement => {
      const known = shared.get(cell);
      if (known !== undefined) {
        return known;
      }
      const result = schema.safeParse(cell.trim());
      const judgement = result.success
        ? taken(result.data, remarkOn(content, cell) ?? late?.remarkOn(result.data as CalendarDate) ?? null)
        : refused(refusalOf(result.error.issues[0]));
      remember(shared, cell, judgement);
      return judgement;
    };
    return {
      name,
      field,
      index,
      letter: columnLetter(index),
      whenBlank: whenBlank(field),
      judged: content.kind === 'text' ? null : new Map(),
      recent: null,
      judgeFirst:
        evidence === null
          ? judgeFirst
          : (cell) => {
              const written = this.#isNoted(index, cell) ? null : readWrittenDate(cell);
              if (written !== null) {
                evidence.note(written, cell);
              }
              return judgeFirst(cell);
            },
    };
  }

  #isNoted(index: number, cell: string): boolean {
    const noted = this.#noted.get(index) ?? new Set();
    this.#noted.set(index, noted);
    const before = noted.has(cell);
    if (!before && noted.size < MOST_REMEMBERED) {
      noted.add(cell);
    }
    return before;
  }

  orderOf(index: number): DateOrder {
    return this.#orders.get(index) ?? 'day-first';
  }

  #evidenceOf(index: number, name: string): DateEvidence {
    const evidence =
      this.evidence.get(index) ??
      new DateEvidence(name === 'received' ? this.#period : undefined, this.#period);
    this.evidence.set(index, evidence);
    return evidence;
  }

  /** @param remarks what columns of one schema must have in common, to be told the same of a value. */
  #judgedBy(schema: unknown, remarks: string): Map<string, Judgement> {
    const judged = this.#bySchema.get(schema) ?? new Map<string, Map<string, Judgement>>();
    this.#bySchema.set(schema, judged);
    const shared = judged.get(remarks) ?? new Map<string, Judgement>();
    judged.set(remarks, shared);
    return shared;
  }
}

function remarkOn(content: Content, cell: string): Remark | null {
  return content.kind === 'values' && content.remarkOn !== undefined ? content.remarkOn(cell) : null;
}

/** Free text in a coded column must not fill the memory: what comes after so many values is judged each time. */
const MOST_REMEMBERED = 20_000;

/** The value of a cell, or why it has none. */
export function judge(column: MatchedColumn, cell: string): Judgement {
  const { judged } = column;
  if (cell === '') {
    return column.whenBlank;
  }
  if (judged === null) {
    return isBlank(cell) ? blankAs(column, cell) : taken(trimmed(cell), null);
  }
  // Most cells are one of a few values. A look at some letters finds it sooner than a map, which reads all of them.
  const { recent } = column;
  const slot = recent === null ? 0 : slotOf(cell);
  const known = recent?.[slot];
  if (known !== undefined && known.cell === cell) {
    return known.judgement;
  }
  let judgement = judged.get(cell);
  if (judgement === undefined) {
    judgement = isBlank(cell) ? blankAs(column, cell) : column.judgeFirst(cell);
    remember(judged, cell, judgement);
  }
  if (recent !== null) {
    recent[slot] = { cell, judgement };
  }
  return judgement;
}

/** What a cell says that says nothing: where its value was lost, that is to be told. */
function blankAs({ whenBlank, field }: MatchedColumn, cell: string): Judgement {
  return isLost(cell)
    ? field.required
      ? refused(lostOf(cell))
      : { ...whenBlank, remark: remarkOnLost(cell) }
    : whenBlank;
}

function lostOf(cell: string): Refusal {
  return cell.trim() === NOT_CALCULATED
    ? {
        code: 'CELL_NOT_CALCULATED',
        message: 'stands for a formula that has never been worked out, so that its value is not in the file',
        expected: 'the workbook opened in Excel and saved there once',
      }
    : {
        code: 'CELL_SPREADSHEET_ERROR',
        message: 'is an error of the spreadsheet in place of the value',
        expected: 'the value itself',
      };
}

function remarkOnLost(cell: string): Remark {
  const { code, message } = lostOf(cell);
  return { code, message, severity: 'warning', effect: 'The cell is taken as blank.' };
}

/** The log is long: from now on the recent values of the column are remembered where they are found at once. */
export function expectMany(column: MatchedColumn): void {
  if (column.judged !== null) {
    column.recent ??= new Array(SLOTS).fill(undefined);
  }
}

const SLOTS = 1024;

/** Where a recent value is remembered: by its length and the letters that tell dates and words apart. */
function slotOf(cell: string): number {
  const last = cell.length - 1;
  return (
    (cell.charCodeAt(0) * 7 +
      cell.charCodeAt(last >> 3) * 61 +
      cell.charCodeAt(last >> 1) * 31 +
      cell.charCodeAt((last * 3) >> 3) * 127 +
      cell.charCodeAt(last) * 411 +
      last) &
    (SLOTS - 1)
  );
}

function taken(value: unknown, remark: Remark | null): Judgement {
  return { kind: 'value', value, remark, refusal: null };
}

function refused(refusal: Refusal): Judgement {
  return { kind: 'refused', value: undefined, remark: null, refusal };
}

function whenBlank({ required, blank }: Field): Judgement {
  return { kind: required ? 'missing' : 'blank', value: blank, remark: null, refusal: null };
}

function remember(judged: Map<string, Judgement>, cell: string, judgement: Judgement): void {
  if (judged.size < MOST_REMEMBERED) {
    judged.set(cell, judgement);
  }
}
