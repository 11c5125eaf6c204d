import { type Refusal, refusalOf } from './fields.ts';
import type { Field } from './log-definition.ts';

/** A column of a file that holds a field of the log. */
export interface MatchedColumn {
  readonly name: string;
  readonly field: Field;
  readonly index: number;
  readonly letter: string;
  /** Each distinct value of the column, judged once. */
  readonly judged: Map<string, Judgement>;
}

export type Judgement = { readonly value: unknown } | { readonly refusal: Refusal };

/** The value of a cell that is not blank, or why it has none. */
export function judge({ field, judged }: MatchedColumn, cell: string): Judgement {
  const known = judged.get(cell);
  if (known !== undefined) {
    return known;
  }
  const result = field.schema.safeParse(cell.trim());
  const judgement = result.success ? { value: result.data } : { refusal: refusalOf(result.error.issues[0]) };
  judged.set(cell, judgement);
  return judgement;
}
