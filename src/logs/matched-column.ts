import { columnLetter } from '../problems/problem.ts';
import { isBlank } from './blank.ts';
import { type Refusal, refusalOf } from './fields.ts';
import type { HeaderMatch } from './header.ts';
import type { Field, Fields } from './log-definition.ts';

/** A column of a file that holds a field of the log. */
export interface MatchedColumn {
  readonly name: string;
  readonly field: Field;
  readonly index: number;
  readonly letter: string;
  /** What a blank cell of the column stands for. */
  readonly whenBlank: Judgement;
  /** Each distinct value, judged once: of this column, and of the others of the same schema. */
  readonly judged: Map<string, Judgement>;
}

/** The columns that were matched, those of one schema sharing what they have judged: a date is a date in any of them. */
export function matchedColumns({ columns }: HeaderMatch, fields: Fields): MatchedColumn[] {
  const bySchema = new Map<Field['schema'], Map<string, Judgement>>();
  return [...columns].map(([name, index]) => {
    const field = fields[name]!;
    const judged = bySchema.get(field.schema) ?? new Map<string, Judgement>();
    bySchema.set(field.schema, judged);
    return { name, field, index, letter: columnLetter(index), whenBlank: { value: field.blank }, judged };
  });
}

/** `blank`: the cell is blank in a column that every row must fill. */
export type Judgement =
  | { readonly value: unknown }
  | { readonly blank: true }
  | { readonly refusal: Refusal };

/** The value of a cell, or why it has none. */
export function judge(column: MatchedColumn, cell: string): Judgement {
  if (cell === '') {
    return ofBlank(column);
  }
  let judgement = column.judged.get(cell);
  if (judgement === undefined) {
    judgement = isBlank(cell) ? BLANK : judgeFirst(column.field, cell);
    column.judged.set(cell, judgement);
  }
  return judgement === BLANK ? ofBlank(column) : judgement;
}

const BLANK: Judgement = { blank: true };

function ofBlank({ field, whenBlank }: MatchedColumn): Judgement {
  return field.required ? BLANK : whenBlank;
}

function judgeFirst(field: Field, cell: string): Judgement {
  const result = field.schema.safeParse(cell.trim());
  return result.success ? { value: result.data } : { refusal: refusalOf(result.error.issues[0]) };
}
