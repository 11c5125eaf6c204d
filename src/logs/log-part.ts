import type { HeaderMatch } from './header.ts';
import type { LogDefinition } from './log-definition.ts';
import { type FileJudgements, judge, type MatchedColumn } from './matched-column.ts';
import type { Row } from './rows/row-batch.ts';

/** One kind of row that a file can hold, with the columns of the file that its fields were found in. */
export class LogPart {
  readonly definition: LogDefinition;
  readonly match: HeaderMatch;
  readonly columns: readonly MatchedColumn[];
  readonly required: readonly MatchedColumn[];
  readonly reference: MatchedColumn | undefined;
  /** Whether there can be something to say of a cell that is taken. */
  readonly remarks: boolean;
  /** One object for all rows, filled anew for each: it would cost more to make one than to judge a row. */
  readonly values: Record<string, unknown>;
  readonly #blanks: readonly (readonly [string, unknown])[];

  constructor(definition: LogDefinition, match: HeaderMatch, judgements: FileJudgements) {
    this.definition = definition;
    this.match = match;
    this.columns = judgements.columns(match.columns, definition.fields);
    this.required = this.columns.filter(({ field }) => field.required);
    this.remarks = this.columns.some(
      ({ field: { content } }) => content.kind === 'values' && content.remarkOn !== undefined,
    );
    this.reference = this.columns.find(({ name }) => name === 'reference');
    this.#blanks = Object.entries(definition.fields).map(([name, { blank }]) => [name, blank]);
    this.values = Object.fromEntries(this.#blanks);
  }

  /** Makes the values those of a row that says nothing but what its type says. */
  reset(given: Readonly<Record<string, unknown>>): void {
    for (const [name, blank] of this.#blanks) {
      this.values[name] = Object.hasOwn(given, name) ? given[name] : blank;
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
