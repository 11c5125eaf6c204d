import { isBlank, trimmed } from './blank.ts';
import type { HeaderMatch } from './header.ts';
import type { CaseMeaning, LogDefinition } from './log-definition.ts';
import { type FileJudgements, judge, type MatchedColumn } from './matched-column.ts';
import type { Row } from './rows/row-batch.ts';

/** What a row says by its type alone; `null` in a log of one kind. */
export type Given = CaseMeaning['given'] | null;

/** One kind of row that a file can hold, with the columns of the file that its fields were found in. */
export class LogPart {
  readonly definition: LogDefinition;
  readonly match: HeaderMatch;
  readonly columns: readonly MatchedColumn[];
  readonly required: readonly MatchedColumn[];
  readonly reference: MatchedColumn | undefined;
  /** Whether there is something to say of a cell of the row at hand that is taken. */
  remarked = false;
  /** How many rows became records of it. */
  count = 0;
  /** The value of each field in the row at hand, in the order of the fields. */
  readonly #slots: unknown[];
  /**
   * The same by the names of the fields. One object for all rows, whose properties look into the slots: to make an object
   * for each row, or to set its properties by name, would cost more than to judge its cells.
   */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where the value of each column goes. */
  readonly #slotOf: readonly number[];
  readonly #names: readonly string[];

  constructor(definition: LogDefinition, match: HeaderMatch, judgements: FileJudgements) {
    this.definition = definition;
    this.match = match;
    this.columns = judgements.columns(match.columns, definition.fields);
    this.required = this.columns.filter(({ field }) => field.required);
    this.reference = this.columns.find(({ name }) => name === 'reference');
    this.#names = Object.keys(definition.fields);
    this.#slots = Object.values(definition.fields).map(({ blank }) => blank);
    this.#slotOf = this.columns.map(({ name }) => this.#names.indexOf(name));
    this.values = lookingInto(this.#slots, this.#names);
  }

  /**
   * Puts the values of a row where the record is made of.
   * @param given what the row says by its type, where its own cell says nothing.
   * @returns whether every cell has one.
   */
  fill(cells: Row, given: Given): boolean {
    const slots = this.#slots;
    const slotOf = this.#slotOf;
    const { columns } = this;
    this.remarked = false;
    if (given !== null) {
      this.#give(given);
    }
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at]!;
      const cell = cells[column.index] ?? '';
      if (column.judged === null && cell !== '' && !isBlank(cell)) {
        slots[slotOf[at]!] = trimmed(cell);
        continue;
      }
      const judged = judge(column, cell);
      if (judged.remark !== null) {
        this.remarked = true;
      }
      if (judged.kind === 'value') {
        slots[slotOf[at]!] = judged.value;
      } else if (isGiven(given, column)) {
        // A blank cell takes nothing away from what the type says.
      } else if (judged.kind === 'blank') {
        slots[slotOf[at]!] = judged.value;
      } else {
        return false;
      }
    }
    return true;
  }

  /** Makes the values those of a row that says nothing but what its type says. */
  #give(given: Readonly<Record<string, unknown>>): void {
    const fields = Object.values(this.definition.fields);
    for (const [slot, name] of this.#names.entries()) {
      this.#slots[slot] = Object.hasOwn(given, name) ? given[name] : fields[slot]!.blank;
    }
  }

  /** A column that the file has not, that a row must fill, and that its type does not say either. */
  lacking(given: Readonly<Record<string, unknown>>): string | undefined {
    return Object.entries(this.definition.fields).find(
      ([name, { required }]) => required && !this.match.columns.has(name) && !Object.hasOwn(given, name),
    )?.[1].header;
  }

  /** Whether the row has, in every column that must be filled, something that can stand there. */
  isRecord(cells: Row): boolean {
    return this.required.every((column) => judge(column, cells[column.index] ?? '').kind === 'value');
  }
}

/** Whether the type of the row says what the column would say. */
export function isGiven(given: Given, { name }: MatchedColumn): boolean {
  return given !== null && Object.hasOwn(given, name);
}

function lookingInto(slots: readonly unknown[], names: readonly string[]): Readonly<Record<string, unknown>> {
  const values = {};
  for (const [slot, name] of names.entries()) {
    Object.defineProperty(values, name, { enumerable: true, get: () => slots[slot] });
  }
  return values;
}
